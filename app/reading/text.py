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
    guess = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    if guess is None:
        return None, "The kind of this file is not known. Save it as .docx or PDF and add that to have it read; the original is kept."
    text = data.decode(guess.encoding, errors="replace")
    return text, f"This text was read as {guess.encoding}, a guess. Save it as UTF-8 if any name or accent looks wrong."


def _marked(data: bytes) -> tuple[str, ...]:
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return ("utf-32", "utf-8")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16", "utf-8")
    return ("utf-8",)
