"""Files are told apart by what they hold; their names are not believed."""

from __future__ import annotations

import io
import zipfile

import docx
import pymupdf
import pytest
from PIL import Image

from app.domain.exhibit import MediaKind
from app.reading.reader import Reader


def _pdf() -> bytes:
    pdf = pymupdf.open()
    pdf.new_page().insert_text((72, 72), "A statement")
    return bytes(pdf.tobytes())


def _word() -> bytes:
    out = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("A statement")
    document.save(out)
    return out.getvalue()


def _image(kind: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "blue").save(out, kind)
    return out.getvalue()


def _zip(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, b"<x/>")
    return out.getvalue()


@pytest.mark.parametrize("name", ["a.txt", "a.jpg", "a", "a.docx.exe"])
def test_names_do_not_decide(reader: Reader, name: str) -> None:
    assert reader.read(_pdf(), name).media is MediaKind.PDF
    assert reader.read(_word(), name).media is MediaKind.WORD


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "TIFF", "WEBP", "BMP", "JPEG2000"])
def test_pictures_are_known_by_their_bytes(reader: Reader, kind: str) -> None:
    assert reader.read(_image(kind), "scan.pdf").media is MediaKind.IMAGE


def test_a_pdf_may_begin_after_some_rubbish(reader: Reader) -> None:
    assert reader.read(b"\r\nHTTP/1.1 200 OK\r\n\r\n" + _pdf(), "a.pdf").document.text == "A statement"


UNREAD = {
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "older Office"),
    "a WordPerfect file": (b"\xffWPC" + bytes(600), "WordPerfect"),
    "a Rich Text file": (rb"{\rtf1\ansi They came.}", "Rich Text"),
    "a spreadsheet": (_zip("[Content_Types].xml", "xl/workbook.xml"), "spreadsheet"),
    "a presentation": (_zip("[Content_Types].xml", "ppt/presentation.xml"), "presentation"),
    "an OpenDocument file": (_zip("mimetype", "META-INF/manifest.xml", "content.xml"), "OpenDocument"),
    "an archive": (_zip("one.txt", "two.txt"), "archive"),
    "machine code": (b"MZ\x90\x00\x03" + bytes(900), "not known"),
}


@pytest.mark.parametrize("name", UNREAD)
def test_other_formats_are_kept_with_a_sentence_that_says_what_to_do(reader: Reader, name: str) -> None:
    content, word = UNREAD[name]
    reading = reader.read(content, "statement.docx")
    assert reading.media is MediaKind.OTHER
    assert word in reading.document.trouble
    assert "the original is kept" in reading.document.trouble
    assert reading.document.text == ""
    assert len(reading.document.pages) == 1
    assert len(reading.document.pages[0].lines) == 1
