"""Takes the text of one open PDF apart into lines with boxes, and its filled form fields."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import msgspec
import pymupdf
from pymupdf import mupdf

from app.domain.document import Document
from app.reading.layout import Edges, Layout

_UNITS = 16.0  # MuPDF writes whole numbers: asking for sixteenths of a point keeps the fractions
_PAGES_READ = 20_000
_NAMED = 8
FAULTS = (RuntimeError, ValueError, mupdf.FzErrorBase, msgspec.MsgspecError)


class _Bounds(msgspec.Struct):
    x: float
    y: float
    w: float
    h: float


class _Row(msgspec.Struct):
    bbox: _Bounds
    text: str


class _Block(msgspec.Struct):
    lines: list[_Row] = []


class _Sheet(msgspec.Struct):
    blocks: list[_Block]


_decode_sheet = msgspec.json.Decoder(_Sheet).decode


class PdfText:
    """Reads page after page and remembers which of them gave no text, and why."""

    def __init__(self, pdf: Any) -> None:  # noqa: ANN401 - PyMuPDF ships no types
        self._pdf = pdf
        self._layout = Layout()
        self._options = mupdf.FzStextOptions(pymupdf.TEXT_MEDIABOX_CLIP)
        self._has_form = bool(pdf.is_form_pdf)
        self._broken: list[int] = []
        self._pictures: list[int] = []
        self._has_text = False
        self._has_images = False

    def document(self, until: float) -> Document:
        """Every page that was reached before the monotonic time `until`, with the sentence about those that gave nothing."""
        count = min(self._pdf.page_count, _PAGES_READ)
        for index in range(count):
            if time.monotonic() > until:
                count = index
                break
            self._add_page(index)
        return self._layout.document(self._trouble(count))

    def _add_page(self, index: int) -> None:
        width, height = 0.0, 0.0
        pymupdf.TOOLS.reset_mupdf_warnings()
        try:
            page = mupdf.fz_load_page(self._pdf.this, index)
            bounds = mupdf.fz_bound_page(page)
            width, height = bounds.x1 - bounds.x0, bounds.y1 - bounds.y0
            self._add_rows(_sheet(page, bounds, self._options))
            if self._has_form:
                self._add_fields(index)
            if self._layout.page_is_empty:
                self._look_at(index)
        except FAULTS:
            self._broken.append(index + 1)
        self._has_text |= not self._layout.page_is_empty
        self._layout.end_page(width, height)

    def _add_rows(self, sheet: _Sheet) -> None:
        for block in sheet.blocks:
            for text, edges in _joined(block.lines):
                self._layout.add_line(text, edges)
            self._layout.end_block()

    def _add_fields(self, index: int) -> None:
        for widget in self._pdf[index].widgets():
            value = _value(widget)
            if value:
                area = widget.rect * self._pdf[index].rotation_matrix
                self._layout.add_field(str(widget.field_name or "field"), value, (area.x0, area.y0, area.x1, area.y1))

    def _look_at(self, index: int) -> None:
        """Tell a blank page from one that shows pictures or outlines, and from one that MuPDF complains about and then calls blank."""
        shown = [kind for kind, _ in self._pdf[index].get_bboxlog()]
        if shown:
            self._pictures.append(index + 1)
        elif pymupdf.TOOLS.mupdf_warnings():
            self._broken.append(index + 1)
        self._has_images |= any("image" in kind for kind in shown)

    def _trouble(self, reached: int) -> str:
        """One sentence at a time, the gravest first."""
        told: list[str] = []
        total = self._pdf.page_count
        if reached < total:
            told.append(f"Only the first {reached} of {total} pages were read. Split the file and add the rest to have it read.")
        if self._broken:
            told.append(f"{_pages(self._broken)} could not be read. Print the PDF anew from another program and add that.")
        if self._pdf.is_repaired:
            told.append("This PDF is damaged and was mended while it was read, so words may be missing. Compare the page view.")
        if self._has_images and not self._has_text:
            told.append("This PDF is a scan with no text of its own. Add a typed copy, or one with recognized text.")
        elif self._pictures and self._has_text:
            told.append(f"No text of their own, only pictures or drawings: {_pages(self._pictures).lower()}. Read them in the page view.")
        elif not self._has_text and not told:
            told.append("This PDF has no text in it. Look at the page view to see what it holds.")
        return " ".join(told)


def _sheet(page: Any, bounds: Any, options: Any) -> _Sheet:  # noqa: ANN401 - PyMuPDF ships no types
    """The page's own text and its typed-in notes, without form fields; one call each into C keeps it as fast as bare MuPDF."""
    text_page = mupdf.FzStextPage(bounds)
    device = mupdf.fz_new_stext_device(text_page, options)
    upright, cookie = mupdf.FzMatrix(), mupdf.FzCookie()
    mupdf.fz_run_page_contents(page, device, upright, cookie)
    mupdf.fz_run_page_annots(page, device, upright, cookie)
    mupdf.fz_close_device(device)
    written = mupdf.fz_new_buffer(1 << 14)
    out = mupdf.FzOutput(written)
    mupdf.fz_print_stext_page_as_json(out, text_page, _UNITS)
    out.fz_close_output()
    return _decode_sheet(written.fz_buffer_extract())


def _joined(rows: list[_Row]) -> Iterator[tuple[str, Edges]]:
    """Printed lines: MuPDF parts a line at wide gaps, as after a paragraph's number, so neighbours on one baseline are put together."""
    text, bounds = "", None
    for row in rows:
        piece = row.text.strip()
        if not piece:
            continue
        if bounds is not None and _goes_on(bounds, row.bbox):
            gap = row.bbox.x - bounds.x - bounds.w
            text += ("\t" if gap > bounds.h else " ") + piece
            bounds = _both(bounds, row.bbox)
            continue
        if bounds is not None:
            yield text, _edges(bounds)
        text, bounds = piece, row.bbox
    if bounds is not None:
        yield text, _edges(bounds)


def _goes_on(left: _Bounds, right: _Bounds) -> bool:
    shared = min(left.y + left.h, right.y + right.h) - max(left.y, right.y)
    return shared > 0.6 * min(left.h, right.h) and right.x >= left.x + left.w - 0.2 * left.h


def _both(left: _Bounds, right: _Bounds) -> _Bounds:
    top = min(left.y, right.y)
    return _Bounds(left.x, top, right.x + right.w - left.x, max(left.y + left.h, right.y + right.h) - top)


def _edges(bounds: _Bounds) -> Edges:
    return bounds.x / _UNITS, bounds.y / _UNITS, (bounds.x + bounds.w) / _UNITS, (bounds.y + bounds.h) / _UNITS


def _value(widget: Any) -> str:  # noqa: ANN401 - PyMuPDF ships no types
    """What was filled in or ticked; empty for boxes left alone, push buttons and signatures."""
    kind, value = widget.field_type, widget.field_value
    if kind in {mupdf.PDF_WIDGET_TYPE_BUTTON, mupdf.PDF_WIDGET_TYPE_SIGNATURE} or value is None:
        return ""
    if kind in {mupdf.PDF_WIDGET_TYPE_CHECKBOX, mupdf.PDF_WIDGET_TYPE_RADIOBUTTON}:
        return "" if value in {False, "Off", ""} else str(value)
    if isinstance(value, list | tuple):
        return ", ".join(str(part) for part in value)
    return str(value).replace("\r\n", "\n").replace("\r", "\n").strip()


def _pages(numbers: list[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:_NAMED])
    if len(numbers) == 1:
        return f"Page {shown}"
    return f"Pages {shown}" + (f" and {len(numbers) - _NAMED} more" if len(numbers) > _NAMED else "")
