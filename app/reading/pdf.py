"""Opens, reads and draws PDFs, and lists what a PDF says about itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pymupdf

from app.domain.exhibit import FileFact, MediaKind
from app.domain.pixels import Pixels
from app.errors import PasswordProtected, UnreadableFile
from app.reading.moments import pdf_moment
from app.reading.pdf_text import FAULTS, PdfText
from app.reading.reading import Reading, unread
from app.reading.view import cannot_show, fitting_scale

_PASSWORD = "This PDF asks for a password."  # noqa: S105 - a sentence
_PASSWORD_WAY_OUT = "Remove the password and add it again to have it read; the original is kept."  # noqa: S105 - a sentence
_BROKEN = "This PDF is damaged and could not be opened."
_BROKEN_WAY_OUT = "Print it to a new PDF from another program and add that; the original is kept."


def read(data: bytes, until: float) -> Reading:
    """Text, form fields and facts of every page reached before the monotonic time `until`."""
    try:
        pdf = _opened(data)
    except (PasswordProtected, UnreadableFile) as trouble:
        return unread(MediaKind.OTHER, str(trouble))
    with pdf:
        reading = Reading(MediaKind.PDF, PdfText(pdf).document(until), tuple(_facts(pdf)))
    pymupdf.TOOLS.store_shrink(100)
    return reading


def _opened(data: bytes) -> Any:  # noqa: ANN401 - PyMuPDF ships no types
    try:
        pdf = pymupdf.open(stream=data, filetype="pdf")
        needs_password = pdf.needs_pass
        pages = 0 if needs_password else pdf.page_count
    except FAULTS as fault:
        raise UnreadableFile(_BROKEN, _BROKEN_WAY_OUT) from fault
    if needs_password:
        raise PasswordProtected(_PASSWORD, _PASSWORD_WAY_OUT)
    if pages == 0:
        raise UnreadableFile(_BROKEN, _BROKEN_WAY_OUT)
    return pdf


def _facts(pdf: Any) -> Iterator[FileFact]:  # noqa: ANN401 - PyMuPDF ships no types
    told = pdf.metadata or {}
    for name, key in (("created_at", "creationDate"), ("modified_at", "modDate")):
        moment = pdf_moment(told.get(key) or "")
        if moment:
            yield FileFact(name, moment)
    for name in ("author", "producer", "title"):
        value = (told.get(name) or "").strip()
        if value:
            yield FileFact(name, value)
    yield FileFact("pages", str(pdf.page_count))


class PdfView:
    """A PDF kept open to draw its pages."""

    def __init__(self, data: bytes) -> None:
        self._pdf = _opened(data)

    def draw(self, page: int, scale: float) -> Pixels:
        """One page with its annotations and filled fields, 72 dots per inch times scale, less where it would grow out of bounds."""
        if not 1 <= page <= self._pdf.page_count:
            sentence = f"There is no page {page} in this PDF."
            raise cannot_show(sentence)
        try:
            sheet = self._pdf[page - 1]
            factor = fitting_scale(sheet.rect.width, sheet.rect.height, scale)
            drawn = sheet.get_pixmap(matrix=pymupdf.Matrix(factor, factor), alpha=False, colorspace=pymupdf.csRGB)
        except FAULTS as fault:
            sentence = f"Page {page} of this PDF could not be drawn."
            raise cannot_show(sentence) from fault
        return Pixels(drawn.width, drawn.height, drawn.stride, drawn.samples)

    def still(self, seconds: float) -> Pixels:  # noqa: ARG002 - the signature is the contract
        """A PDF has no moments."""
        sentence = "A PDF has pages, not moments."
        raise cannot_show(sentence)

    def close(self) -> None:
        """Give back what is held."""
        self._pdf.close()
