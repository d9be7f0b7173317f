"""Reads .docx files as Word shows them with all tracked changes accepted: numbers, tables, notes and text boxes in reading order."""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from app.domain.exhibit import FileFact, MediaKind
from app.reading.reading import Reading, unread
from app.reading.word_body import WordBody
from app.reading.word_parts import Package, PartTooLarge

_BROKEN = "This Word file is damaged and could not be opened. Open it in Word, save it as a new .docx, and add that; the original is kept."
_TOO_LARGE = "This file unfolds to far more than it should, so it was kept without being read. Save it anew from Word and add that."
_SAVE_ANEW = "Save it as .docx or PDF and add that to have it read; the original is kept."
_OTHER_ZIPS = (
    ("xl/", f"This is a spreadsheet, which is not read here. {_SAVE_ANEW}"),
    ("ppt/", f"This is a presentation, which is not read here. {_SAVE_ANEW}"),
    ("META-INF/manifest.xml", f"This is an OpenDocument file, which is not read here. {_SAVE_ANEW}"),
)
_PLAIN_ZIP = "This is an archive of several files, which is not read here. Unpack it and add the files one by one; the original is kept."
_FAULTS = (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, EOFError, OSError, ValueError, KeyError, NotImplementedError, RuntimeError)


def read(data: bytes) -> Reading:
    """Text of the body with its notes, one line to a paragraph, and the facts of the file's properties."""
    try:
        package = Package(zipfile.ZipFile(io.BytesIO(data)))
        if not package.is_word:
            return unread(MediaKind.OTHER, _other_zip(package.names))
        document = WordBody(package).document()
        facts = tuple(FileFact(name, value) for name, value in package.properties())
    except PartTooLarge:
        return unread(MediaKind.OTHER, _TOO_LARGE)
    except _FAULTS:
        return unread(MediaKind.OTHER, _BROKEN)
    return Reading(MediaKind.WORD, document, facts)


def _other_zip(names: frozenset[str]) -> str:
    for start, sentence in _OTHER_ZIPS:
        if any(name.startswith(start) for name in names):
            return sentence
    return _PLAIN_ZIP
