"""One open case: the rail, the bar over the page, and the pages."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.case import Case
from app.ui.actions import Act, bind
from app.ui.pages.page import Page
from app.ui.widgets.rail import Rail, RailEntry
from app.ui.widgets.top_bar import TopBar

NARROW_BELOW = 1360
# Rail groups: people and papers, comparing, output.
_GROUPS = {"statements": 0, "exhibits": 0, "lay-out": 1, "findings": 1, "declaration": 2}


class CaseView(QWidget):
    """Switches pages of one case. A page that is not in sight is shown the case anew only once it is looked at."""

    left = Signal()
    lock_requested = Signal()
    settings_requested = Signal()
    place_changed = Signal(str)
    noticed = Signal(str)
    privileged_changed = Signal(bool)
    case_changed = Signal(str)
    log_changed = Signal(str)

    def __init__(self, pages: tuple[Page, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = pages
        self._case_id = ""
        self._stale: set[Page] = set()
        self._places: dict[Page, str] = {}
        self._rail = Rail(tuple(RailEntry(page.key, page.title(), page.icon_name, _GROUPS.get(page.key, 3)) for page in pages))
        self._bar = TopBar()
        self._stack = QStackedWidget()
        for page in pages:
            self._bar.add_bar(page.title(), page.top_bar_left(), page.top_bar_right())
            self._stack.addWidget(page)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        self._rail.page_chosen.connect(self.show_page)
        self._rail.all_cases_requested.connect(self.left)
        self._rail.settings_requested.connect(self.settings_requested)
        self._rail.lock_requested.connect(self.lock_requested)
        for number, page in enumerate(self.pages, 1):
            page.place_changed.connect(self._on_place_changed)
            page.noticed.connect(self.noticed)
            page.case_changed.connect(self._on_case_changed)
            page.log_changed.connect(self._on_log_changed)
            page.go_requested.connect(self._on_go_requested)
            page.count_changed.connect(self._on_count_changed)
            bind(self, Act(page.title(), (f"Ctrl+{number}",)), partial(self.show_page, page.key), whole_window=True)
        bind(self, Act(self.tr("Next pane"), ("F6",)), lambda: self._move_focus(1))
        bind(self, Act(self.tr("Previous pane"), ("Shift+F6",)), lambda: self._move_focus(-1))
        bind(self, Act(self.tr("Back to the list"), ("Esc",)), self._focus_list)

    @property
    def case_id(self) -> str:
        """Which case is open; empty before the first."""
        return self._case_id

    @property
    def current(self) -> Page:
        """The page in sight."""
        return self.pages[self._stack.currentIndex()]

    def open_case(self, case: Case) -> None:
        """Show a case, on its first page."""
        self._case_id = case.id
        self._rail.set_client(f"{case.client} {case.native_name}".strip(), case.a_number)
        self._places.clear()
        self.mark_stale()
        self.show_page(self.pages[0].key)
        self._focus_list()

    def mark_stale(self, *, except_for: Page | None = None) -> None:
        """The case changed: show it anew on the page in sight, and on the others when they are next looked at."""
        self._stale = set(self.pages) - {except_for}
        if self.isVisible():
            self._refresh()

    def show_page(self, key: str) -> None:
        """Switch to a page."""
        index = next(index for index, page in enumerate(self.pages) if page.key == key)
        self._stack.setCurrentIndex(index)
        self._bar.setCurrentIndex(index)
        self._rail.set_current(key)
        self.privileged_changed.emit(self.current.is_privileged)
        self._refresh()
        self._focus_page()
        self.place_changed.emit(self._places.get(self.current, ""))

    def set_count(self, key: str, count: int) -> None:
        """What the rail shows beside a page's name."""
        self._rail.set_count(key, count)

    def set_zoom(self, percent: int) -> None:
        """Pass the zoom of reading text on."""
        for page in self.pages:
            page.set_zoom(percent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rail folds by itself where the window is small."""
        super().resizeEvent(event)
        self._rail.set_narrow(narrow=event.size().width() < NARROW_BELOW)

    def changeEvent(self, event: QEvent) -> None:
        """Delegates draw in the palette of the moment."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()

    def _refresh(self) -> None:
        page = self.current
        if page in self._stale:
            self._stale.discard(page)
            page.show_case(self._case_id)

    def _on_place_changed(self, text: str) -> None:
        page = self._sending_page()
        self._places[page] = text
        if page is self.current:
            self.place_changed.emit(text)

    def _on_count_changed(self, count: int) -> None:
        self._rail.set_count(self._sending_page().key, count)

    def _on_case_changed(self) -> None:
        self.mark_stale(except_for=self._sending_page())
        self.case_changed.emit(self._case_id)

    def _on_log_changed(self) -> None:
        self.mark_stale(except_for=self._sending_page())
        self.log_changed.emit(self._case_id)

    def _on_go_requested(self, key: str, item_id: str) -> None:
        self.show_page(key)
        self.current.show_item(item_id)

    def _focus_page(self) -> None:
        focus = QApplication.focusWidget()
        panes = self.current.focus_panes()
        if panes and (focus is None or not self._rail.isAncestorOf(focus)):
            panes[0].setFocus()

    def _focus_list(self) -> None:
        panes = self.current.focus_panes()
        if panes:
            panes[0].setFocus()

    def _move_focus(self, step: int) -> None:
        panes = [pane for pane in self.current.focus_panes() if pane.isVisible()]
        focus = QApplication.focusWidget()
        at = next(
            (i for i, pane in enumerate(panes) if focus is not None and (pane is focus or pane.isAncestorOf(focus))), -1 if step > 0 else 0
        )
        if panes:
            panes[(at + step) % len(panes)].setFocus()

    def _sending_page(self) -> Page:
        sender: QObject = self.sender()
        return next(page for page in self.pages if page is sender)
