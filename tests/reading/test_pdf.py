"""PDFs give the text of every page with its place on the page, filled form fields, facts and pixels."""

from __future__ import annotations

import os
from pathlib import Path

import pymupdf
import pytest

from app.domain.blocks import blocks
from app.domain.exhibit import FileFact, MediaKind
from app.errors import PasswordProtected, UnreadableFile
from app.reading.reader import Reader

_SHARED = Path(__file__).resolve().parents[3] / "shared"
_FORM = _SHARED / "real" / "i-589.pdf"


def _pdf(*pages: str) -> pymupdf.Document:
    pdf = pymupdf.open()
    for text in pages:
        page = pdf.new_page(width=612, height=792)
        for number, line in enumerate(text.split("\n")):
            page.insert_text((72, 72 + 15 * number), line)
    return pdf


def test_pages_and_lines_stand_where_they_were_printed(reader: Reader) -> None:
    document = reader.read(_pdf("First line\nSecond line", "Page two").tobytes(), "a.pdf").document
    assert document.text == "First line\nSecond line\fPage two"
    first, second = document.pages
    assert (first.number, first.width, first.height) == (1, 612, 792)
    assert [document.text[line.start : line.end] for line in (*first.lines, *second.lines)] == ["First line", "Second line", "Page two"]
    box = first.lines[1].box
    assert box is not None
    assert box.left == pytest.approx(72, abs=0.5)
    assert box.top < 87 < box.bottom
    assert document.page_at(document.text.index("two")).number == 2


def test_a_paragraph_number_and_its_text_are_one_line(reader: Reader) -> None:
    pdf = pymupdf.open()
    page = pdf.new_page()
    page.insert_text((72, 72), "23.")
    page.insert_text((108, 72), "They came at night.")
    document = reader.read(pdf.tobytes(), "a.pdf").document
    assert document.text == "23.\tThey came at night."
    assert blocks(document)[0].label == "¶23"


def test_columns_are_read_one_after_the_other(reader: Reader) -> None:
    pdf = pymupdf.open()
    page = pdf.new_page()
    page.insert_textbox((50, 50, 280, 700), "left words " * 40)
    page.insert_textbox((330, 50, 560, 700), "right words " * 40)
    text = reader.read(pdf.tobytes(), "a.pdf").document.text
    assert text.rindex("left") < text.index("right")


def test_chinese_is_read_as_written(reader: Reader) -> None:
    out = pymupdf.open()
    out.new_page().insert_htmlbox((72, 72, 500, 200), "<p>林伟 到过 新疆。</p>")
    assert "林伟到过新疆" in reader.read(out.tobytes(), "a.pdf").document.text.replace(" ", "")


def _form() -> bytes:
    pdf = _pdf("Application")
    page = pdf[0]
    for number, (name, kind, value) in enumerate(
        (
            ("Family name", pymupdf.PDF_WIDGET_TYPE_TEXT, "Guan"),
            ("Left blank", pymupdf.PDF_WIDGET_TYPE_TEXT, ""),
            ("Married", pymupdf.PDF_WIDGET_TYPE_CHECKBOX, True),
            ("Single", pymupdf.PDF_WIDGET_TYPE_CHECKBOX, False),
            ("Why", pymupdf.PDF_WIDGET_TYPE_TEXT, "I filmed.\nThey came."),
        )
    ):
        widget = pymupdf.Widget()
        widget.field_name, widget.field_type = name, kind
        widget.rect = pymupdf.Rect(72, 200 + 40 * number, 300, 230 + 40 * number)
        if name == "Why":
            widget.field_flags = pymupdf.PDF_TX_FIELD_IS_MULTILINE
        page.add_widget(widget)
        widget.field_value = value
        widget.update()
    return bytes(pdf.tobytes())


def test_filled_fields_are_named_and_stand_in_the_text(reader: Reader) -> None:
    document = reader.read(_form(), "form.pdf").document
    assert [(field.name, field.value, field.page) for field in document.fields] == [
        ("Family name", "Guan", 1),
        ("Married", "Yes", 1),
        ("Why", "I filmed.\nThey came.", 1),
    ]
    assert [document.text[field.start : field.end] for field in document.fields] == [field.value for field in document.fields]
    assert "Family name: Guan\n" in document.text
    assert "Left blank" not in document.text
    line = document.line_at(document.fields[0].start)
    assert line.box is not None
    assert line.box.top == pytest.approx(200, abs=2)


@pytest.mark.skipif(not _FORM.exists(), reason="the shared material is not beside this checkout")
def test_the_real_asylum_form_gives_back_what_was_filled_in(reader: Reader) -> None:
    pdf = pymupdf.open(_FORM)
    filled: dict[str, str] = {}
    for widget in pdf[0].widgets():
        if widget.field_type == pymupdf.PDF_WIDGET_TYPE_TEXT and len(filled) < 3 and not widget.field_value:
            value = f"W{len(filled)}"
            widget.field_value = value
            widget.update()
            filled[widget.field_name] = value
    document = reader.read(pdf.tobytes(encryption=pymupdf.PDF_ENCRYPT_KEEP), "i-589.pdf").document
    assert len(filled) == 3
    assert filled.items() <= {field.name: field.value for field in document.fields}.items()
    assert "Application for Asylum" in document.text
    assert len(document.pages) == 12


def test_a_password_is_told_and_the_pages_stay_closed(reader: Reader) -> None:
    locked = _pdf("secret").tobytes(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="x", owner_pw="y")
    reading = reader.read(locked, "a.pdf")
    assert reading.document.trouble == (
        "This PDF asks for a password. Remove the password and add it again to have it read; the original is kept."
    )
    assert reading.media is MediaKind.OTHER
    with pytest.raises(PasswordProtected):
        reader.render("locked", lambda: locked, 1, 1.0)


def test_an_owner_password_alone_keeps_no_one_out(reader: Reader) -> None:
    content = _pdf("open words").tobytes(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="", owner_pw="y")
    assert reader.read(content, "a.pdf").document.text == "open words"


def _picture_page(pdf: pymupdf.Document) -> None:
    drawn = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 40, 40), 0)
    drawn.clear_with(90)
    pdf.new_page().insert_image((72, 72, 300, 300), pixmap=drawn)


def test_a_scan_says_that_it_has_no_text(reader: Reader) -> None:
    pdf = pymupdf.open()
    _picture_page(pdf)
    reading = reader.read(pdf.tobytes(), "scan.pdf")
    assert reading.media is MediaKind.PDF
    assert "scan with no text of its own" in reading.document.trouble


def test_single_scanned_pages_are_named(reader: Reader) -> None:
    pdf = _pdf("typed")
    _picture_page(pdf)
    pdf.new_page()  # a blank page is no trouble
    document = reader.read(pdf.tobytes(), "mixed.pdf").document
    assert "page 2." in document.trouble
    assert "3" not in document.trouble
    assert len(document.pages) == 3


def test_what_is_left_of_a_damaged_file_is_read_and_the_damage_told(reader: Reader) -> None:
    pdf = _pdf("one", "two", "three")
    broken = pdf.tobytes().replace(f"{pdf[1].xref} 0 obj".encode(), b"9999 0 obj", 1)
    document = reader.read(broken, "a.pdf").document
    assert "one" in document.text
    assert "three" in document.text
    assert "words may be missing" in document.trouble


@pytest.mark.parametrize("harm", ["no page", "no content", "rubbish"])
def test_an_unreadable_page_is_named_and_the_rest_is_read(reader: Reader, harm: str) -> None:
    pdf = _pdf("one", "two", "three")
    page = pdf[1]
    if harm == "no page":
        pdf.update_object(page.xref, "null")
    elif harm == "no content":
        pdf.xref_set_key(page.xref, "Contents", "[99999 0 R]")
    else:
        pdf.update_stream(page.get_contents()[0], b"\xff\x00(((( rubbish", compress=0)
    document = reader.read(pdf.tobytes(), "a.pdf").document
    assert document.text == "one\f\fthree"
    assert document.trouble == "Page 2 could not be read. Print the PDF anew from another program and add that."


def test_metadata_becomes_facts(reader: Reader) -> None:
    pdf = _pdf("x")
    pdf.set_metadata({"author": "A. Writer", "title": "Notice", "producer": "Press 1.0", "creationDate": "D:20211003140506+08'00'"})
    assert reader.read(pdf.tobytes(), "a.pdf").facts == (
        FileFact("created_at", "2021-10-03T14:05:06+08:00"),
        FileFact("author", "A. Writer"),
        FileFact("producer", "Press 1.0"),
        FileFact("title", "Notice"),
        FileFact("pages", "1"),
    )


def test_a_page_is_drawn_at_72_dots_per_inch_times_scale(reader: Reader) -> None:
    content = _pdf("Ink").tobytes()
    pixels = reader.render("drawn", lambda: content, 1, 2.0)
    assert (pixels.width, pixels.height) == (1224, 1584)
    assert len(pixels.rgb) == pixels.stride * pixels.height
    row = pixels.rgb[pixels.stride * 140 : pixels.stride * 141]
    assert min(row) < 80
    assert pixels.rgb[:3] == b"\xff\xff\xff"


def test_boxes_and_pixels_agree_on_a_turned_page(reader: Reader) -> None:
    pdf = _pdf("Turned")
    pdf[0].set_rotation(90)
    content = pdf.tobytes()
    page = reader.read(content, "a.pdf").document.pages[0]
    pixels = reader.render("turned", lambda: content, 1, 1.0)
    assert (page.width, page.height) == (792, 612) == (pixels.width, pixels.height)
    box = page.lines[0].box
    assert box is not None
    inked = {(x, y) for y in range(pixels.height) for x in range(pixels.width) if pixels.rgb[y * pixels.stride + 3 * x] < 128}
    assert inked
    assert all(box.left - 1 <= x <= box.right + 1 and box.top - 1 <= y <= box.bottom + 1 for x, y in inked)


def test_a_drawing_never_grows_out_of_bounds(reader: Reader) -> None:
    content = _pdf("x").tobytes()
    pixels = reader.render("huge", lambda: content, 1, 500.0)
    assert 30_000_000 < pixels.width * pixels.height <= 37_000_000


@pytest.mark.parametrize("page", [0, 2, -1, 10**9])
def test_a_page_that_is_not_there_cannot_be_drawn(reader: Reader, page: int) -> None:
    content = _pdf("x").tobytes()
    with pytest.raises(UnreadableFile):
        reader.render("one-page", lambda: content, page, 1.0)


def test_rubbish_after_the_first_bytes_is_told_as_damage(reader: Reader) -> None:
    reading = reader.read(b"%PDF-1.7\n" + os.urandom(2000), "a.pdf")
    assert reading.media is MediaKind.OTHER
    assert "damaged" in reading.document.trouble
