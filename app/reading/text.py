"""Reads plain text: .txt, .md and whatever else is writing, kept to the letter."""

from __future__ import annotations

import re

import charset_normalizer

from app.domain.document import plain_document
from app.domain.exhibit import MediaKind
from app.reading.reading import Reading, unread

_LARGEST = 64 << 20
_NEWLINES = re.compile(r"\r\n?")
_SAMPLE = 1 << 20
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
_LATIN = {
    *("cp1250", "cp1252", "cp1254", "cp1257", "cp1258", "latin_1", "mac_roman", "mac_latin2", "mac_turkish", "mac_iceland"),
    *(f"iso8859_{part}" for part in (2, 3, 4, 9, 10, 13, 14, 15, 16)),
}
_FOREIGN_RUN = re.compile(rb"[\x80-\xff]{3}")  # accented letters stand alone or in pairs; words of other scripts do not
_SIGN_IN_WORD = re.compile(r"[^\W\d_][¡¢£¥¦¨¬¯±³¶¹¼¾¿][^\W\d_]")  # letters of Polish and its neighbours, misread
_ICELANDIC = re.compile("[ÐÞðþ]")  # in Turkish, the likelier of the two, the same bytes are Ğ Ş ğ ş; all else is as in cp1252


def read(data: bytes) -> Reading:
    """The text as `Path.read_text()` would give it, so that offsets hold outside the program too; UTF-8 is tried first."""
    if len(data) > _LARGEST:
        sentence = "This text is larger than 64 MB, so it was kept without being read. Split it and add the parts that matter."
        return unread(MediaKind.TEXT, sentence)
    text, trouble = _decoded(data)
    if text is None:
        return unread(MediaKind.OTHER, trouble)
    return Reading(MediaKind.TEXT, plain_document(_NEWLINES.sub("\n", text), trouble))


def _decoded(data: bytes) -> tuple[str | None, str]:
    for encoding in _marked(data):
        try:
            return data.decode(encoding), ""
        except UnicodeDecodeError:
            continue
    encoding = wide_encoding(data) or _guessed(data)
    if not encoding:
        return None, "The kind of this file is not known. Save it as .docx or PDF and add that to have it read; the original is kept."
    text = data.decode(encoding, errors="replace")
    return text, f"This text was read as {encoding}, a guess. Save it as UTF-8 if any name or accent looks wrong."


def _marked(data: bytes) -> tuple[str, ...]:
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return ("utf-32", "utf-8")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16", "utf-8")
    return () if wide_encoding(data) else ("utf-8",)


def wide_encoding(data: bytes) -> str:
    """UTF-16 that does not say so, or nothing: nearly every other byte of Latin writing is zero, in UTF-8 none."""
    sample = data[:_SAMPLE]
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        if sample.count(0) * 5 >= len(sample) * 2 and sample[first::2].count(0) == sample.count(0) and _is_writing(data, encoding):
            return encoding
    return ""


def _is_writing(data: bytes, encoding: str) -> bool:
    try:
        return _CONTROLS.search(data.decode(encoding)) is None
    except UnicodeDecodeError:
        return False


def _guessed(data: bytes) -> str:
    guess = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    if guess is None:
        return ""
    if guess.encoding in _LATIN or not _FOREIGN_RUN.search(data):
        return _western(data) or guess.encoding
    return guess.encoding


def _western(data: bytes) -> str:
    """The Latin code page to be preferred: a guess between them hangs on a handful of letters and is often wrong."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    if _SIGN_IN_WORD.search(text):
        return ""
    return "cp1254" if _ICELANDIC.search(text) else "cp1252"
