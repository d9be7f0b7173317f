"""People & terms: who is who, and which English word stands for which word of the client's language."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from app.casework.practice import Practice
from app.domain.person import PersonEntry
from app.domain.progress import Progress
from app.domain.snapshot import Register, TermEntry
from app.errors import AppError
from app.ui.actions import Act, bind
from app.ui.models.register_list import RegisterList, RegisterRole
from app.ui.models.register_rows import RegisterRows
from app.ui.pages.naming_acts import NamingActs
from app.ui.pages.page import Page
from app.ui.tasks import Runner
from app.ui.viewers.register_detail import RegisterDetail
from app.ui.widgets.buttons import Button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import label

_EMPTY, _LIST = range(2)


class PeoplePage(Page):
    """Lists what is kept and what was found; what the user decides of it is done by `NamingActs`."""

    key = "people"
    icon_name = "user"
    is_privileged = True

    def __init__(self, practice: Practice, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice, self._runner = practice, runner
        self._case_id, self._current = "", ""
        self._titles: dict[str, str] = {}
        self._people: tuple[PersonEntry, ...] = ()
        self.model = RegisterList(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(RegisterRows(self.view))
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("People and terms"))
        self.detail = RegisterDetail()
        self.acts = NamingActs(practice.naming, self)
        self._add = Button(self.tr("Add a term"), "plus", "Ctrl+N", "ghost")
        self._undo = Button(self.tr("Undo"), "undo-2", role="ghost")
        self._waiting = label(self.tr("Reading who and what is named…"), "lead", wrap=True)
        self._waiting.setContentsMargins(24, 24, 24, 24)
        self._empty = EmptyState(
            self.tr("Nobody yet. Names, and words of the client’s language, appear here once statements and exhibits are added."),
            self.tr("Add a statement"),
        )
        self._lay_out()
        self._connect()

    def title(self) -> str:
        """Name of the page."""
        return self.tr("People & terms")

    def top_bar_left(self) -> tuple[QWidget, ...]:
        """Who decides."""
        return (label(self.tr("The program proposes; what you decide holds in every later check."), "secondary"),)

    def top_bar_right(self) -> tuple[QWidget, ...]:
        """Add a term, undo."""
        return self._add, self._undo

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For F1."""
        return tuple((act.keys[0], act.text) for act, _ in self._bound())

    def focus_panes(self) -> tuple[QWidget, ...]:
        """List, side pane or the form over it."""
        form = self.acts.form_in_sight()
        return (self.view, form or self.detail) if self._stack.currentIndex() == _LIST else (self._empty,)

    def show_case(self, case_id: str) -> None:
        """Read the case anew beside the window; the place stays where it is the same case."""
        if case_id != self._case_id:
            self._current = ""
            self.model.set_entries((), ())
            self.detail.show_nothing()
            self.acts.close()
        self._case_id = case_id
        self._titles = self._practice.sources.titles(case_id)
        self._undo.setEnabled(self._practice.naming.can_undo(case_id))
        self._waiting.setVisible(self.model.rowCount() == 0)
        self._stack.setCurrentIndex(_LIST)
        naming = self._practice.naming

        def work(progress: Progress) -> Register:
            return naming.register(case_id, progress)

        self._runner.start(work, partial(self._on_read, case_id), otherwise=self._on_failed)

    def show_item(self, item_id: str) -> None:
        """Show a person or a term."""
        self._select(item_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The forms lie over the right edge."""
        super().resizeEvent(event)
        self.acts.follow()
        self.view.doItemsLayout()

    def _lay_out(self) -> None:
        reading = QWidget()
        reading.setProperty("role", "page")
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._waiting)
        column.addWidget(self.view, 1)
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(reading, 1)
        row.addWidget(self.detail)
        nothing = QWidget()
        nothing.setProperty("role", "page")
        nothing.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        below = QVBoxLayout(nothing)
        below.setContentsMargins(24, 24, 24, 24)
        below.addWidget(self._empty)
        below.addStretch()
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        self._stack.addWidget(pair)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(lambda _new, _old: self._show_current())
        self.view.doubleClicked.connect(lambda _: self._edit())
        self.detail.keep.clicked.connect(self._keep)
        self.detail.merge.clicked.connect(self._merge)
        self.detail.split.clicked.connect(self._split)
        self.detail.edit.clicked.connect(self._edit)
        self.detail.nobody.clicked.connect(self._drop)
        self.detail.forget.clicked.connect(self._drop)
        self.detail.near_answered.connect(self._answer)
        self.acts.decided.connect(self._on_decided)
        self.acts.closed.connect(self.view.setFocus)
        self._add.clicked.connect(self._add_term)
        self._undo.clicked.connect(self._take_back)
        self._empty.pressed.connect(lambda: self.go_requested.emit("statements", ""))
        for act, slot in self._bound():
            bind(self, act, slot, whole_window=True)

    def _bound(self) -> tuple[tuple[Act, Callable[[], object]], ...]:
        return (
            (Act(self.tr("Keep"), ("A",)), self._keep),
            (Act(self.tr("Merge with another person"), ("M",)), self._merge),
            (Act(self.tr("Split written forms off"), ("S",)), self._split),
            (Act(self.tr("Edit"), ("E",)), self._edit),
            (Act(self.tr("Names nobody; forget a term"), ("N",)), self._drop),
            (Act(self.tr("Add a term"), ("Ctrl+N",)), self._add_term),
            (Act(self.tr("Undo"), ("Ctrl+Z",)), self._take_back),
            (Act(self.tr("Redo"), ("Ctrl+Shift+Z",)), self._do_again),
        )

    def _entry(self) -> PersonEntry | TermEntry | None:
        if self.acts.form_in_sight() is not None:
            return None
        entry: PersonEntry | TermEntry | None = self.view.currentIndex().data(RegisterRole.ENTRY)
        return entry

    def _keep(self) -> None:
        self.acts.keep(self._case_id, self._entry())

    def _merge(self) -> None:
        self.acts.merge(self._case_id, self._entry(), self._people)

    def _split(self) -> None:
        self.acts.split(self._case_id, self._entry())

    def _edit(self) -> None:
        self.acts.edit(self._case_id, self._entry())

    def _drop(self) -> None:
        self.acts.drop(self._case_id, self._entry())

    def _add_term(self) -> None:
        self.acts.add_term(self._case_id)

    def _answer(self, other_id: str, is_same: bool) -> None:
        other = next((entry for entry in self._people if entry.person.id == other_id), None)
        self.acts.answer(self._case_id, self._entry(), other, is_same=is_same)

    def _take_back(self) -> None:
        if self._practice.naming.undo(self._case_id):
            self._on_decided(self._current, self.tr("Undone."))

    def _do_again(self) -> None:
        if self._practice.naming.redo(self._case_id):
            self._on_decided(self._current, self.tr("Done again."))

    def _on_decided(self, key: str, notice: str) -> None:
        self._current = key or self._current
        self.show_case(self._case_id)
        self.noticed.emit(notice)
        self.case_changed.emit()

    def _on_read(self, case_id: str, read: Register) -> None:
        if case_id != self._case_id:
            return
        row = self.view.currentIndex().row()
        wanted = self._current
        self._people = read.people
        self.model.set_entries(read.people, read.terms)
        self._waiting.hide()
        self._stack.setCurrentIndex(_LIST if read.people or read.terms else _EMPTY)
        self._select(wanted, row)
        found = sum(not entry.is_kept for entry in read.people)
        self.place_changed.emit(
            self.tr("{people} people kept, {found} names found, {terms} terms").format(
                people=sum(entry.is_kept and not entry.person.set_aside for entry in read.people), found=found, terms=len(read.terms)
            )
        )

    def _on_failed(self, error: AppError) -> None:
        self._waiting.hide()
        self.noticed.emit(str(error))

    def _select(self, key: str, near: int = 0) -> None:
        row = self.model.row_of(key)
        row = row if row >= 0 else self.model.first_row(max(near, 0))
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))
            self.view.scrollTo(self.model.index(row if row > 1 else 0))
        self._show_current()

    def _show_current(self) -> None:
        entry: PersonEntry | TermEntry | None = self.view.currentIndex().data(RegisterRole.ENTRY)
        if isinstance(entry, PersonEntry):
            self._current = entry.person.id
            near = [other for other in self._people if other.person.id in entry.near]
            self.detail.show_person(entry, near, self._titles)
        elif isinstance(entry, TermEntry):
            self._current = entry.term.source_word
            self.detail.show_term(entry, self._titles)
        else:
            self.detail.show_nothing()
