"""Findings: every finding of the case by level, what was said of each, and counsel's decisions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from app.casework.practice import Practice
from app.domain.finding import EntryKind, FindingRecord, FindingState
from app.ui.actions import Act, bind
from app.ui.models.finding_list import FindingList, FindingRole
from app.ui.models.finding_rows import FindingRows
from app.ui.pages.page import Page
from app.ui.tasks import Runner
from app.ui.viewers.filter_bar import FilterBar
from app.ui.viewers.finding_detail import FindingDetail
from app.ui.widgets.dates import short_date
from app.ui.widgets.explanation_form import Written
from app.ui.widgets.finding_words import state_word
from app.ui.widgets.labels import label

_NARROW = 1000


class FindingsPage(Page):
    """Lists, filters, and appends to the explanation log; a finding set aside stays so until it is opened again."""

    key = "findings"
    icon_name = "flag"
    is_privileged = True

    lay_out_requested = Signal(str)

    def __init__(self, practice: Practice, tasks: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice, self._tasks = practice, tasks
        self._case_id, self._current = "", ""
        self._records: dict[str, FindingRecord] = {}
        self._titles: dict[str, str] = {}
        self._undoable: list[tuple[str, FindingState]] = []
        self.model = FindingList(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(FindingRows(self.view))
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Findings"))
        self.filters, self.detail = FilterBar(), FindingDetail()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find"))
        self.search.setAccessibleName(self.tr("Find in findings"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(188)
        self._sentence = label(self.tr("Discrepancies are common in truthful accounts. Finding none proves nothing."), "secondary")
        self._empty = label("", "lead", wrap=True)
        self._empty.setContentsMargins(24, 24, 24, 24)
        self._lay_out()
        self._connect()

    def title(self) -> str:
        """Name of the page."""
        return self.tr("Findings")

    def top_bar_left(self) -> tuple[QWidget, ...]:
        """What a finding is not."""
        return (self._sentence,)

    def top_bar_right(self) -> tuple[QWidget, ...]:
        """Search."""
        return (self.search,)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For F1."""
        return tuple((act.keys[0], act.text) for act in (*self._view_acts(), *(act for act, _ in self._acts())))

    def focus_panes(self) -> tuple[QWidget, ...]:
        """List, side pane."""
        return self.view, self.detail.lay_out

    def show_case(self, case_id: str) -> None:
        """Show the findings of a case, or show them anew at the same place."""
        row = self.model.row_of(self._current) if case_id == self._case_id else -1
        if case_id != self._case_id:
            self._undoable.clear()
            self._current = ""
        self._case_id = case_id
        records = self._practice.explaining.records(case_id)
        self._records = {record.finding.id: record for record in records}
        self._titles = self._practice.sources.titles(case_id)
        self.filters.set_sources(self._titles)
        self.model.set_records(records, self._titles)
        self._select(self._current, row)
        self._tell_counts()

    def show_finding(self, finding_id: str) -> None:
        """Select a finding; filters that would hide it are cleared."""
        record = self._records.get(finding_id)
        if record is None:
            return
        if self.model.row_of(finding_id) < 0:
            self.search.clear()
            self.filters.clear()
            if record.state is FindingState.DISMISSED:
                self.model.toggle_closed()
        self._select(finding_id, -1)

    def show_item(self, item_id: str) -> None:
        """Show a finding."""
        self.show_finding(item_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the side pane goes below the list."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < _NARROW
        self._row.setDirection(QHBoxLayout.Direction.TopToBottom if is_narrow else QHBoxLayout.Direction.LeftToRight)
        self.detail.setFixedWidth(event.size().width() if is_narrow else 416)
        self.view.doItemsLayout()

    def _lay_out(self) -> None:
        side = QWidget()
        side.setProperty("role", "page")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self._empty)
        column.addWidget(self.view, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(side, 1)
        self._row.addWidget(self.detail)

    def _connect(self) -> None:
        self.filters.changed.connect(self._filter)
        self.search.textChanged.connect(lambda _: self._filter())
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.clicked.connect(self._on_clicked)
        self.view.doubleClicked.connect(lambda _: self._request_lay_out())
        self.detail.decided.connect(self._decide)
        self.detail.write_requested.connect(self._write)
        self.detail.lay_out_requested.connect(self._request_lay_out)
        self.detail.form.handed_in.connect(self._keep)
        for act, slot in self._acts():
            bind(self, act, slot, whole_window=True)
        bind(self, Act(self.tr("Find"), ("/",)), self.search.setFocus, whole_window=True)
        for act in self._view_acts():
            bind(self.view, act, self._request_lay_out)

    def _acts(self) -> tuple[tuple[Act, Callable[[], object]], ...]:
        return (
            (Act(self.tr("Next finding"), ("J",)), lambda: self._step(1)),
            (Act(self.tr("Previous finding"), ("K",)), lambda: self._step(-1)),
            (Act(self.tr("Accept the explanation"), ("A",)), lambda: self._decide(EntryKind.ACCEPTED)),
            (Act(self.tr("Explain"), ("E",)), self._write),
            (Act(self.tr("Not about this"), ("N",)), lambda: self._decide(EntryKind.DISMISSED)),
            (Act(self.tr("Undo the last decision"), ("Ctrl+Z",)), self._undo),
            (Act(self.tr("Add what is written to the log"), ("Ctrl+Return",)), self.detail.form.hand_in),
        )

    def _view_acts(self) -> tuple[Act, ...]:
        return (Act(self.tr("Lay out side by side"), ("Return", "Enter")),)

    def _filter(self) -> None:
        self.model.set_filter(replace(self.filters.wanted(), words=self.search.text()))
        self._select(self._current, 0)

    def _select(self, finding_id: str, row_before: int) -> None:
        """Select a finding, or where it is gone the one that took its place."""
        row = self.model.row_of(finding_id)
        shown = self.model.records()
        if row < 0 and shown:
            rows = [self.model.row_of(record.finding.id) for record in shown]
            row = next((r for r in rows if r >= row_before), rows[-1])
        self.view.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())
        if row < 0:
            self._show(None)
        self.view.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        self._empty.setText(
            self.tr("Nothing passes these filters.") if self._records else self.tr("No findings yet. They come when the case is checked.")
        )

    def _on_current_changed(self, current: QModelIndex) -> None:
        record = current.data(FindingRole.RECORD)
        if record is not None:
            self._show(record)

    def _on_clicked(self, index: QModelIndex) -> None:
        group = index.data(FindingRole.GROUP)
        if group is not None and group.level is None:
            self.model.toggle_closed()
            self._select(self._current, -1)

    def _show(self, record: FindingRecord | None) -> None:
        self._current = record.finding.id if record else self._current
        self.detail.show_record(record, self._titles)

    def _step(self, step: int) -> None:
        shown = self.model.records()
        ids = [record.finding.id for record in shown]
        if ids:
            place = (ids.index(self._current) + step) % len(ids) if self._current in ids else 0
            self._select(ids[place], -1)

    def _record(self) -> FindingRecord | None:
        return self._records.get(self._current) if self.model.row_of(self._current) >= 0 else None

    def _request_lay_out(self) -> None:
        record = self._record()
        if record is not None:
            self.lay_out_requested.emit(record.finding.id)
            self.go_requested.emit("lay-out", record.finding.id)

    def _write(self) -> None:
        record = self._record()
        if record is not None:
            self.detail.open_form(record, self._practice.cases.get(self._case_id).interpreter)

    def _keep(self, written: Written) -> None:
        self._practice.explaining.add(
            self._case_id, self._current, written.kind, written.text, interpreter=written.interpreter, original_words=written.original_words
        )
        self._changed(self.tr("Written into the explanation log."))

    def _decide(self, kind: EntryKind) -> None:
        record = self._record()
        if record is None or (kind is EntryKind.DISMISSED and record.state is FindingState.DISMISSED):
            return
        if kind is EntryKind.ACCEPTED and not record.has_words:
            return
        self._practice.explaining.add(self._case_id, record.finding.id, kind)
        self._undoable.append((record.finding.id, record.state))
        pattern = {
            EntryKind.ACCEPTED: self.tr("Finding {number} accepted. Ctrl+Z opens it again."),
            EntryKind.DISMISSED: self.tr("Finding {number} set aside as not about this. Ctrl+Z brings it back."),
        }.get(kind, self.tr("Finding {number} kept open."))
        self._changed(pattern.format(number=record.number))

    def _undo(self) -> None:
        if self._undoable:
            finding_id, former = self._undoable.pop()
            self._practice.explaining.take_back(self._case_id, finding_id, former)
            self._current = finding_id
            self._changed(self.tr("Undone: {state} again.").format(state=state_word(former).lower()))

    def _changed(self, notice: str) -> None:
        self.show_case(self._case_id)
        self.noticed.emit(notice)
        self.log_changed.emit()

    def _tell_counts(self) -> None:
        states = [record.state for record in self._records.values()]
        pattern = self.tr("{open} open · {explained} to decide · {accepted} accepted")
        self.filters.set_counts(
            pattern.format(
                open=states.count(FindingState.OPEN),
                explained=states.count(FindingState.EXPLAINED),
                accepted=states.count(FindingState.ACCEPTED),
            )
        )
        shown = sum(state is not FindingState.DISMISSED for state in states)
        self.count_changed.emit(shown)
        checked = self._practice.checking.checked_at(self._case_id)
        here = checked.astimezone() if checked else None
        when = f"{short_date(here.date())} {here:%H:%M}" if here else ""
        self.place_changed.emit(self.tr("{count} findings, last check {when}").format(count=shown, when=when) if checked else "")
