"""All cases of the store, the nearest deadline first."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QHBoxLayout, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

from app.casework.cases import Cases, CaseSummary
from app.casework.sample import Sample
from app.domain.case import Case, Stage
from app.errors import AppError
from app.ui.actions import Act, bind
from app.ui.dialogs.new_case import NewCaseDialog
from app.ui.icons import icon
from app.ui.models.case_list import ROW, WIDTHS, CaseDelegate, CaseList
from app.ui.tasks import Runner
from app.ui.theme import SEMIBOLD
from app.ui.widgets.buttons import Button
from app.ui.widgets.dates import short_date
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import Hairline, label, serif_label
from app.ui.widgets.logo import Logo

EDGE = 48
_SOON = timedelta(days=30)


class CasesPage(QWidget):
    """Choose a case (`case_chosen`), begin one, or put the sample case into the store."""

    case_chosen = Signal(str)
    lock_requested = Signal()
    settings_requested = Signal()
    noticed = Signal(str)
    place_changed = Signal(str)

    def __init__(self, cases: Cases, sample: Sample, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cases = cases
        self._sample = sample
        self._runner = runner
        self._archived = False
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows = CaseList(_today())
        self._build()
        self._connect()

    def _build(self) -> None:
        self._count = label("", "secondary")
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Find a client or number"))
        self._search.setAccessibleName(self.tr("Find a client or number"))
        self._search.setFixedWidth(220)
        self._search.addAction(icon("search", "ink3", 14), QLineEdit.ActionPosition.LeadingPosition)
        self._archive = Button(self.tr("Archived"), "archive", role="ghost")
        self._archive.setCheckable(True)
        self._settings = Button(self.tr("Settings"), "settings", role="ghost")
        self._lock = Button(self.tr("Lock"), "lock", role="ghost")
        self._new = Button(self.tr("New case"), "plus", "Ctrl+N", "primary")
        self._table = self._made_table()
        self._empty = EmptyState(
            self.tr("No cases yet. Begin with the client’s name, written the way the client writes it."), self.tr("New case"), key="Ctrl+N"
        )
        self._soon = QVBoxLayout()
        self._sample_button = Button(self.tr("Open sample case"), "book-open")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addLayout(self._body(), 1)

    def _head(self) -> QWidget:
        head = QWidget()
        head.setProperty("role", "top-bar")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head.setFixedHeight(72)
        row = QHBoxLayout(head)
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.setSpacing(10)
        row.addWidget(Logo(24))
        row.addWidget(serif_label("Averment", 22, SEMIBOLD))
        row.addSpacing(6)
        row.addWidget(self._count)
        row.addStretch()
        for widget in (self._search, self._archive, self._settings, self._lock, self._new):
            row.addWidget(widget)
        return head

    def _body(self) -> QVBoxLayout:
        body = QVBoxLayout()
        body.setContentsMargins(EDGE, 18, EDGE, 24)
        body.setSpacing(0)
        body.addWidget(self._table)
        self._empty_box = QWidget()
        inner = QVBoxLayout(self._empty_box)
        inner.setContentsMargins(16, 22, 16, 34)
        inner.addWidget(self._empty)
        body.addWidget(self._empty_box)
        self._rule = Hairline()
        body.addWidget(self._rule)
        body.addSpacing(28)
        body.addLayout(self._foot())
        body.addStretch()
        return body

    def _foot(self) -> QGridLayout:
        foot = QGridLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.setHorizontalSpacing(48)
        foot.setVerticalSpacing(8)
        foot.addWidget(_titled("clock", self.tr("Next 30 days")), 0, 0)
        foot.addLayout(self._soon, 1, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(_titled("book-open", self.tr("Try it")), 0, 1)
        foot.addWidget(
            label(
                self.tr("A made-up case with tellings, exhibits and findings to look at. Nothing in it is real."), "secondary", wrap=True
            ),
            1,
            1,
        )
        foot.addWidget(self._sample_button, 2, 1)
        foot.setColumnMinimumWidth(0, 340)
        foot.setColumnStretch(1, 1)
        return foot

    def _made_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._rows)
        table.setItemDelegate(CaseDelegate(self._rows))
        table.setAccessibleName(self.tr("Cases"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setMouseTracking(True)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW)
        header = table.horizontalHeader()
        header.setFixedHeight(34)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(WIDTHS):
            if width:
                table.setColumnWidth(column, width)
        return table

    def _connect(self) -> None:
        self._table.clicked.connect(self._on_opened)
        self._table.activated.connect(self._on_opened)
        self._search.textChanged.connect(self._rows.narrow)
        self._rows.modelReset.connect(self._fit)
        self._archive.toggled.connect(self._on_archive_toggled)
        self._settings.clicked.connect(self.settings_requested)
        self._lock.clicked.connect(self.lock_requested)
        self._new.clicked.connect(self._on_new)
        self._empty.pressed.connect(self._on_new)
        self._sample_button.clicked.connect(self._on_sample)
        bind(self, Act(self.tr("New case"), ("Ctrl+N",)), self._on_new, whole_window=True)
        bind(self, Act(self.tr("Find a client"), ("Ctrl+F", "/")), self._search.setFocus)

    def reload(self) -> None:
        """Read the list anew."""
        rows = self._cases.summaries(_today(), archived=self._archived)
        self._rows.set_rows(rows)
        self._count.setText(self._counted(len(rows)))
        for widget in (self._new, self._search):
            widget.setVisible(bool(rows) or self._archived)
        self._archive.setVisible(bool(rows) or self._archived or bool(self._cases.summaries(_today(), archived=True)))
        self._empty_box.setVisible(not rows and not self._archived)
        self._rule.setVisible(not rows)
        self._show_soon(rows)
        if rows:
            self._table.selectRow(0)
            self._table.setFocus()
        self.place_changed.emit(self.tr("↑ ↓ choose · ↵ open") if rows else "")

    def _counted(self, count: int) -> str:
        if not count:
            return self.tr("no cases in this store")
        return self.tr("1 case in this store") if count == 1 else self.tr("{0} cases in this store").format(count)

    def _show_soon(self, rows: tuple[CaseSummary, ...]) -> None:
        while (item := self._soon.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.deleteLater()
        today = _today()
        coming = [row for row in rows if row.next_deadline and row.next_deadline.due - today <= _SOON]
        for row in coming[:5]:
            if row.next_deadline:
                self._soon.addWidget(
                    label(f"{short_date(row.next_deadline.due)} · {row.case.client}, {row.next_deadline.title}", "secondary")
                )
        if not coming:
            self._soon.addWidget(label(self.tr("Nothing is due."), "secondary"))

    def _fit(self) -> None:
        height = self._table.horizontalHeader().height() + ROW * self._rows.rowCount() + 2
        self._table.setMinimumHeight(min(height, 34 + 4 * ROW))
        self._table.setMaximumHeight(height)

    def _on_archive_toggled(self, on: bool) -> None:
        self._archived = on
        self.reload()

    def _on_opened(self, index: QModelIndex) -> None:
        self.case_chosen.emit(self._rows.summary(index.row()).case.id)

    def _on_new(self) -> None:
        dialog = NewCaseDialog({stage: self._rows.stage(stage) for stage in Stage}, _today(), self)
        if dialog.exec():
            case = self._cases.new(dialog.case())
            self.case_chosen.emit(case.id)
        dialog.deleteLater()

    def _on_sample(self) -> None:
        self._sample_button.setEnabled(False)
        self._runner.start(
            self._sample.add,
            self._on_sample_added,
            otherwise=self._on_failed,
            stopped=self._on_stopped,
            title=self.tr("Adding the sample case"),
        )

    def _on_sample_added(self, case: Case) -> None:
        self._sample_button.setEnabled(True)
        self.case_chosen.emit(case.id)

    def _on_failed(self, error: AppError) -> None:
        self._sample_button.setEnabled(True)
        self.noticed.emit(str(error))

    def _on_stopped(self) -> None:
        self._sample_button.setEnabled(True)
        self.reload()


def _titled(icon_name: str, text: str) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel(icon_name, size=14))
    row.addWidget(label(text, "label"), 1)
    return box


def _today() -> date:
    return datetime.now().astimezone().date()
