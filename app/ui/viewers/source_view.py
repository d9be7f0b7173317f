"""One source in one pane, as numbered text or as pages of pixels, behind one set of calls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.document import Document
from app.domain.pixels import Pixels
from app.ui.viewers.exhibit_page import ExhibitPage
from app.ui.viewers.numbered_text import NumberedText
from app.ui.widgets.marks import Mark

_TEXT_STOP = 14  # links end before the line numbers of a text


class SourceView(QStackedWidget):
    """Shows one document; `page_wanted(page, scale)` asks for pixels, to be answered with `set_pixels`."""

    scrolled = Signal()
    mark_pressed = Signal(str)
    page_wanted = Signal(int, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = NumberedText()
        self.pages = ExhibitPage()
        for view in (self.text, self.pages):
            self.addWidget(view)
            view.scrolled.connect(self.scrolled)
            view.mark_pressed.connect(self.mark_pressed)
        self.pages.page_wanted.connect(self.page_wanted)

    @property
    def shown(self) -> NumberedText | ExhibitPage:
        """The view in front."""
        return self.pages if self.currentIndex() else self.text

    def show_source(self, document: Document, title: str, *, as_pages: bool) -> None:
        """Show a document from its beginning."""
        self.setCurrentIndex(1 if as_pages else 0)
        if as_pages:
            self.pages.show_exhibit(document)
        else:
            self.text.show_document(document)
        self.shown.setAccessibleName(title)

    def set_pixels(self, page: int, pixels: Pixels) -> None:
        """Take in pixels that were asked for."""
        self.pages.set_pixels(page, pixels)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark these passages."""
        self.shown.set_marks(marks)

    def set_zoom(self, percent: int) -> None:
        """Reading text and pages at 80 to 200 %."""
        self.text.set_zoom(percent)
        self.pages.set_zoom(percent)

    def selection(self) -> tuple[int, int] | None:
        """Source characters the user has selected."""
        return self.shown.selection()

    def reveal(self, start: int, end: int) -> None:
        """Bring characters into sight."""
        self.shown.reveal(start, end)

    def rectangles(self, start: int, end: int) -> tuple[QRectF, ...]:
        """Where characters stand, in viewport pixels."""
        return self.shown.rectangles(start, end)

    def height_of(self, start: int, end: int) -> float:
        """Where a link meets the source, in viewport pixels."""
        return self.shown.height_of(start, end)

    def link_stop(self, start: int, end: int) -> float:
        """How far a link runs in from the left: up to the printed line on a page, up to the line numbers of a text."""
        if self.shown is self.text:
            return _TEXT_STOP
        return self.pages.line_left(start, end)
