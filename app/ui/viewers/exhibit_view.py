"""An exhibit as it is: pages, text or clip, beside its translation where there is one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.casework.sources import Sources
from app.domain.document import Document
from app.domain.exhibit import Exhibit, MediaKind
from app.domain.pixels import Pixels
from app.domain.progress import Progress
from app.errors import AppError
from app.ui.tasks import Runner
from app.ui.viewers.clip_player import ClipPlayer
from app.ui.viewers.exhibit_page import ExhibitPage
from app.ui.viewers.source_view import SourceView
from app.ui.widgets.exhibit_words import fact_number
from app.ui.widgets.labels import ElidedLabel, Hairline, label
from app.ui.widgets.segmented_control import SegmentedControl

_PAGED = {MediaKind.PDF, MediaKind.IMAGE}
_CLIPS = {MediaKind.VIDEO, MediaKind.AUDIO}
ORIGINAL, TRANSLATION, BOTH = range(3)


class ExhibitView(QWidget):
    """Shows one exhibit; pixels come from background tasks, the page after the one in sight ahead of time."""

    noticed = Signal(str)

    def __init__(self, sources: Sources, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources = sources
        self._runner = runner
        self._ids = {"original": "", "translation": ""}
        self._pages = {"original": 0, "translation": 0}
        self._asked: set[tuple[str, int, float]] = set()
        self._title = label("", "strong")
        self._caption = ElidedLabel(role="secondary")
        self._trouble = label("", "secondary", wrap=True)
        self._sides = SegmentedControl((self.tr("Original"), self.tr("Translation"), self.tr("Both")))
        self._original, self._translation = SourceView(), SourceView()
        self._clip = ClipPlayer()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        header = QWidget()
        header.setProperty("role", "pane-header")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header.setFixedHeight(44)
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addWidget(self._caption, 1)
        row.addWidget(self._sides)
        papers = QWidget()
        side_by_side = QHBoxLayout(papers)
        side_by_side.setContentsMargins(0, 0, 0, 0)
        side_by_side.setSpacing(0)
        self._edge = Hairline(vertical=True)
        side_by_side.addWidget(self._original, 1)
        side_by_side.addWidget(self._edge)
        side_by_side.addWidget(self._translation, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(papers)
        self._stack.addWidget(self._clip)
        self._trouble.setContentsMargins(16, 8, 16, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._trouble)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._sides.chosen.connect(self._on_side_chosen)
        self._original.page_wanted.connect(partial(self._fetch_page, "original"))
        self._translation.page_wanted.connect(partial(self._fetch_page, "translation"))
        self._clip.still_wanted.connect(self._fetch_still)
        self._clip.failed.connect(self.noticed)

    def show_exhibit(self, exhibit: Exhibit, document: Document, pair: tuple[Exhibit, Document] | None) -> None:
        """Show an exhibit from its beginning, with its translation if it has one."""
        self.stop()
        self._ids = {"original": exhibit.id, "translation": pair[0].id if pair else ""}
        self._pages = {"original": len(document.pages), "translation": len(pair[1].pages) if pair else 0}
        self._asked.clear()
        self._title.setText(self.tr("Exhibit {0}").format(exhibit.tab))
        self._caption.setText(exhibit.title)
        self._trouble.setText(exhibit.trouble)
        self._trouble.setVisible(bool(exhibit.trouble))
        self._sides.setVisible(pair is not None)
        if exhibit.media in _CLIPS:
            self._show_clip(exhibit)
            return
        self._stack.setCurrentIndex(0)
        _show(self._original, exhibit, document)
        if pair is not None:
            _show(self._translation, *pair)
        self._on_side_chosen(self._sides.current)

    def stop(self) -> None:
        """Stop what plays and let its stream go."""
        self._clip.stop()

    def set_zoom(self, percent: int) -> None:
        """Pages and text."""
        for view in (self._original, self._translation):
            view.set_zoom(percent)

    def pane(self) -> QWidget:
        """Where the keyboard goes."""
        return self._clip if self._stack.currentIndex() else self._original.shown

    def _show_clip(self, exhibit: Exhibit) -> None:
        self._stack.setCurrentIndex(1)
        exhibit_id = exhibit.id
        self._clip.show_clip(
            lambda: self._sources.original(exhibit_id),
            fact_number(exhibit, "duration"),
            fact_number(exhibit, "frame_rate"),
            has_picture=exhibit.media is MediaKind.VIDEO,
        )

    def _on_side_chosen(self, side: int) -> None:
        paired = bool(self._ids["translation"])
        self._original.setVisible(side != TRANSLATION or not paired)
        self._translation.setVisible(side != ORIGINAL and paired)
        self._edge.setVisible(side == BOTH and paired)

    def _fetch_page(self, which: str, page: int, scale: float) -> None:
        exhibit_id = self._ids[which]
        if (exhibit_id, page, scale) in self._asked:
            return
        self._asked.add((exhibit_id, page, scale))

        def work(_: Progress) -> Pixels:
            return self._sources.page(exhibit_id, page, scale)

        self._runner.start(
            work,
            self._when_same(which, partial(self._on_page, which, page, scale)),
            otherwise=self._when_same(which, partial(self._on_no_page, which, page)),
        )

    def _on_page(self, which: str, page: int, scale: float, pixels: Pixels) -> None:
        view = self._original if which == "original" else self._translation
        view.set_pixels(page, pixels)
        if isinstance(view.shown, ExhibitPage) and view.shown.page_at_top() == page < self._pages[which]:
            self._fetch_page(which, page + 1, scale)

    def _on_no_page(self, which: str, page: int, error: AppError) -> None:
        view = self._original if which == "original" else self._translation
        if isinstance(view.shown, ExhibitPage):
            view.shown.set_trouble(page, str(error))

    def _fetch_still(self, seconds: float) -> None:
        exhibit_id = self._ids["original"]

        def work(_: Progress) -> Pixels:
            return self._sources.still(exhibit_id, seconds)

        self._runner.start(
            work,
            self._when_same("original", partial(self._clip.set_still, seconds)),
            otherwise=self._when_same("original", self._on_no_still),
        )

    def _on_no_still(self, error: AppError) -> None:
        self.noticed.emit(str(error))

    def _when_same(self, which: str, callback: Callable[..., None]) -> Callable[..., None]:
        """The callback, unless another exhibit was opened in the meantime."""
        exhibit_id = self._ids[which]

        def called(*values: object) -> None:
            if isValid(self) and self._ids[which] == exhibit_id:
                callback(*values)

        return called


def _show(view: SourceView, exhibit: Exhibit, document: Document) -> None:
    view.show_source(document, exhibit.title, as_pages=exhibit.media in _PAGED)
