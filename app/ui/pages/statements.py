"""The tellings of a case with the circumstances under which each was told."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from app.casework.checking import Checking
from app.casework.explaining import Explaining
from app.casework.intake import Intake
from app.casework.sources import Sources
from app.domain.assertion import Assertion
from app.domain.declaration import Declaration
from app.domain.finding import FindingRecord
from app.domain.progress import Progress
from app.domain.snapshot import CellState, Report
from app.domain.statement import Statement
from app.ui.actions import Act, bind
from app.ui.dialogs.choose_file import chosen_files
from app.ui.models.statement_list import ENTRY, Heading, StatementDelegate, StatementList
from app.ui.pages.adding import StatementAdding
from app.ui.pages.page import Page
from app.ui.tasks import Runner
from app.ui.viewers.statement_reader import StatementReader
from app.ui.widgets.buttons import Button
from app.ui.widgets.dates import short_date
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.facts import FactRow, FactSection, FactSheet
from app.ui.widgets.statement_words import circumstance_rows

LIST, SHEET, NAMES = 312, 336, 100


class StatementsPage(Page):
    """Lists, reads and adds tellings."""

    key = "statements"
    icon_name = "message-square-text"
    is_privileged = True

    def __init__(
        self,
        sources: Sources,
        intake: Intake,
        checking: Checking,
        explaining: Explaining,
        runner: Runner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sources = sources
        self._intake = intake
        self._checking = checking
        self._explaining = explaining
        self._runner = runner
        self._case_id = ""
        self._shown_id = ""
        self._report = Report(())
        self._records: dict[str, FindingRecord] = {}
        self.setAcceptDrops(True)
        self._rows = StatementList()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._add_button = Button(self.tr("Add statement"), "plus", "Ctrl+N")
        self._list = QListView()
        self._list.setModel(self._rows)
        self._list.setItemDelegate(StatementDelegate(self._rows))
        self._list.setProperty("role", "list")
        self._list.setFixedWidth(LIST)
        self._list.setAccessibleName(self.tr("Tellings"))
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._reader = StatementReader()
        self._sheet = FactSheet(SHEET, NAMES)
        self._adding = StatementAdding(self._intake, self._runner, self)
        self._empty = EmptyState(
            self.tr("No statements yet. Add the earliest telling you have; the border record is often first."), self.tr("Add a statement")
        )
        self._lay_out()

    def _lay_out(self) -> None:
        reading = QWidget()
        row = QHBoxLayout(reading)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._reader, 1)
        nothing = QWidget()
        nothing.setProperty("role", "page")
        nothing.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(nothing)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(self._empty)
        column.addStretch()
        self._stack = QStackedWidget()
        self._stack.addWidget(reading)
        self._stack.addWidget(nothing)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self._sheet)
        self._adding.form.lie_over(self)

    def _connect(self) -> None:
        self._list.selectionModel().currentChanged.connect(self._on_chosen)
        self._list.activated.connect(self._on_activated)
        self._list.doubleClicked.connect(self._on_activated)
        self._reader.lay_out_requested.connect(lambda finding: self.go_requested.emit("lay-out", finding))
        self._reader.place_changed.connect(self._say_place)
        self._add_button.clicked.connect(self._on_add)
        self._empty.pressed.connect(self._on_add)
        self._adding.asking.connect(self._adding.form.open)
        self._adding.over.connect(self._adding.form.hide)
        self._adding.added.connect(self._on_added)
        self._adding.noticed.connect(self.noticed)
        bind(self, Act(self.tr("Add statement"), ("Ctrl+N",)), self._on_add, whole_window=True)
        bind(self, Act(self.tr("Next passage"), ("J",)), lambda: self._reader.step(1))
        bind(self, Act(self.tr("Previous passage"), ("K",)), lambda: self._reader.step(-1))
        bind(self._reader, Act(self.tr("Lay out"), ("Return", "Enter")), self._reader.lay_out_current)

    def title(self) -> str:
        """Statements."""
        return self.tr("Statements")

    def top_bar_right(self) -> tuple[QWidget, ...]:
        """Add a statement."""
        return (self._add_button,)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Keys of this page."""
        return (
            ("J", self.tr("Next passage")),
            ("K", self.tr("Previous passage")),
            ("Return", self.tr("Lay out")),
            ("Ctrl+N", self.tr("Add statement")),
        )

    def focus_panes(self) -> tuple[QWidget, ...]:
        """List, text, circumstances."""
        return (self._list, self._reader.text, self._adding.form if self._adding.form.isVisible() else self._sheet)

    def set_zoom(self, percent: int) -> None:
        """Reading text."""
        self._reader.text.set_zoom(percent)

    def show_case(self, case_id: str) -> None:
        """Read the case's tellings anew and keep the place where it is the same case."""
        keep = self._shown_id if case_id == self._case_id else ""
        self._adding.leave(case_id)
        self._case_id = case_id
        self._report = self._checking.report(case_id)
        self._records = {record.finding.id: record for record in self._explaining.records(case_id)}
        statements = self._sources.statements(case_id)
        self._rows.set_sources(statements, self._sources.draft(case_id))
        self.count_changed.emit(len(statements))
        row = self._rows.row_of(keep) if keep else self._rows.first_row()
        self._stack.setCurrentIndex(0 if row >= 0 else 1)
        self._add_button.setVisible(row >= 0)
        self._sheet.setVisible(self._stack.currentIndex() == 0)
        if row >= 0:
            self._list.setCurrentIndex(self._rows.index(row))
        else:
            self._shown_id = ""
            self._say_place("")

    def show_item(self, item_id: str) -> None:
        """Show a statement."""
        row = self._rows.row_of(item_id)
        if row >= 0:
            self._list.setCurrentIndex(self._rows.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The form lies over the right edge."""
        super().resizeEvent(event)
        self._adding.form.follow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A dropped file is the beginning of a statement."""
        self._adding.begin(self._case_id, tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()))

    def _on_add(self) -> None:
        self._adding.begin(self._case_id, chosen_files(self, self.tr("Choose a statement")))

    def _on_added(self, statement_id: str) -> None:
        self._shown_id = statement_id
        self.show_case(self._case_id)
        self.case_changed.emit()

    def _on_activated(self, index: QModelIndex) -> None:
        if isinstance(index.data(ENTRY), Declaration):
            self.go_requested.emit("declaration", "")

    def _on_chosen(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY) if index.isValid() else None
        if entry is None or isinstance(entry, Heading):
            return
        self._shown_id = entry.id
        title = self._rows.draft_title(entry) if isinstance(entry, Declaration) else entry.title
        document = self._sources.document(self._case_id, entry.id)
        self._reader.show_statement(title, document, self._report.links, self._records, entry.id)
        self._sheet.show_sections(self._sections(entry))
        self._say_place("")
        self._read_slots(entry.id)

    def _read_slots(self, source_id: str) -> None:
        case_id = self._case_id

        def work(_: Progress) -> tuple[Assertion, ...]:
            return self._checking.assertions(case_id, source_id)

        self._runner.start(work, partial(self._on_slots_read, source_id))

    def _on_slots_read(self, source_id: str, found: tuple[Assertion, ...]) -> None:
        if source_id == self._shown_id:
            self._reader.set_assertions(found)

    def _sections(self, entry: Statement | Declaration) -> tuple[FactSection, ...]:
        topics = FactSection(self.tr("Were the topics asked?"), self._topics(entry.id))
        if isinstance(entry, Declaration):
            return (FactSection(self.tr("Being written"), (), self.tr("It becomes a telling when it is signed.")), topics)
        remark = self.tr("F3 weighs a statement with the circumstances under which it was made. These lines go with all its findings.")
        source = (
            FactRow(self.tr("File"), entry.file_name),
            FactRow(self.tr("Text"), entry.trouble or self.tr("in the file")),
            FactRow(self.tr("Sealed"), short_date(entry.added_on), "shield-check"),
        )
        last = self.tr("The text cannot be edited. A correction is added as a new statement.")
        return (
            FactSection(self.tr("Circumstances"), circumstance_rows(entry), remark, ruled=True),
            topics,
            FactSection(self.tr("Source"), source, last),
        )

    def _topics(self, source_id: str) -> tuple[FactRow, ...]:
        asked: dict[str, list[str]] = {}
        for fact in self._report.facts:
            cell = next((cell for cell in fact.cells if cell.source_id == source_id), None)
            if cell is None or cell.state is CellState.NOT_COVERED:
                continue
            places = asked.setdefault(fact.topic, [])
            if cell.state is not CellState.NEVER_ASKED:
                places.append(cell.passage.label if cell.passage is not None else "")
        return tuple(self._topic(name, places) for name, places in asked.items())

    def _topic(self, name: str, places: list[str]) -> FactRow:
        if not places:
            return FactRow(name, self.tr("never asked"), "circle-dashed", "ink3")
        return FactRow(name, ", ".join(dict.fromkeys(place for place in places if place)) or self.tr("yes"))

    def _say_place(self, place: str) -> None:
        count = self._rows.tellings()
        words = (self.tr("1 telling") if count == 1 else self.tr("{0} tellings").format(count)) if count else ""
        self.place_changed.emit(f"{words} · {place}" if place else words)
