"""The side pane of Findings: quotations, arithmetic, the explanation log, and what can be decided."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.finding import EntryKind, FindingRecord, FindingState, Level
from app.ui.theme import SEMIBOLD
from app.ui.widgets.buttons import Button
from app.ui.widgets.chip import Tag
from app.ui.widgets.explanation_form import ExplanationForm
from app.ui.widgets.explanation_log import ExplanationLog, LogLine
from app.ui.widgets.finding_words import cited, factor_word, kind_word
from app.ui.widgets.labels import label, serif_label, set_role
from app.ui.widgets.quotation import Quotation, Quote
from app.ui.widgets.status_shape import StatusShape, status_word
from app.ui.widgets.window_strip import WindowStrip

WIDTH = 416


class FindingDetail(QFrame):
    """Shows one finding; `decided(EntryKind)` when counsel accepts, reopens or sets it aside."""

    decided = Signal(EntryKind)
    write_requested = Signal()
    lay_out_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side-pane")
        self.setFixedWidth(WIDTH)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scrolled())
        outer.addLayout(self._foot())
        self._connect()

    def show_record(self, record: FindingRecord | None, titles: Mapping[str, str]) -> None:
        """Show a finding, or nothing."""
        self._inner.setVisible(record is not None)
        for button in (self.lay_out, self.write, self.set_aside):
            button.setVisible(record is not None)
        self.form.hide()
        if record is None:
            return
        finding = record.finding
        self._show_head(record)
        self.sentence.setText(finding.sentence)
        _cleared(self._quotes)
        for passage in finding.passages:
            self._quotes.addWidget(Quotation(Quote(cited(passage, titles, " · "), passage.quote)))
        self.strip.show_strip(finding.strip, finding.level)
        self.reasoning.setText(finding.reasoning)
        self.question.setText(finding.question)
        self.log.show_entries(record.log)
        self._show_decision(record.state)
        self.accept.setEnabled(record.has_words)
        self._area.verticalScrollBar().setValue(0)

    def open_form(self, record: FindingRecord, interpreter: str) -> None:
        """Let the user write an entry."""
        self.form.show()
        self.form.start(record.finding.id, record.finding.question, interpreter)
        self._area.ensureWidgetVisible(self.form)

    def _scrolled(self) -> QWidget:
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addLayout(self._head())
        self.sentence = serif_label("", 16, SEMIBOLD, wrap=True)
        self._quotes = QVBoxLayout()
        self._quotes.setSpacing(6)
        self.strip = WindowStrip()
        self.reasoning = label("", "secondary", wrap=True)
        self.question = serif_label("", 15, wrap=True)
        self.log = ExplanationLog()
        self.form = ExplanationForm()
        column.addWidget(self.sentence)
        column.addLayout(self._quotes)
        column.addWidget(self.strip)
        column.addWidget(self.reasoning)
        column.addWidget(label(self.tr("Question for the client"), "label"))
        column.addWidget(self.question)
        column.addSpacing(6)
        column.addWidget(label(self.tr("Explanation log"), "label"))
        column.addSpacing(2)
        tail = QVBoxLayout()
        tail.setSpacing(0)
        tail.addWidget(self.log)
        tail.addWidget(self._decision())
        column.addLayout(tail)
        column.addWidget(self.form)
        column.addStretch()
        self._area = QScrollArea()
        self._area.setProperty("role", "plain")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._inner)
        return self._area

    def _head(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.shape = StatusShape(Level.NOTE, 14)
        self.word = label("", "note")
        self._tags = QHBoxLayout()
        self._tags.setSpacing(6)
        self.number = label("", "secondary")
        row.addWidget(self.shape)
        row.addWidget(self.word)
        row.addLayout(self._tags)
        row.addStretch()
        row.addWidget(self.number)
        return row

    def _decision(self) -> QWidget:
        line = LogLine(None, self.tr("Counsel’s decision"))
        row = QHBoxLayout()
        row.setSpacing(8)
        self.accept = Button(self.tr("Accept explanation"), key="A", role="primary")
        self.keep_open = Button(self.tr("Keep open"))
        row.addWidget(self.accept)
        row.addWidget(self.keep_open)
        row.addStretch()
        self.hint = label("", "caption", wrap=True)
        line.column.addLayout(row)
        line.column.addWidget(self.hint)
        return line

    def _foot(self) -> QLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 8, 20, 16)
        row.setSpacing(8)
        self.lay_out = Button(self.tr("Lay out"), "columns-2", "↵")
        self.write = Button(self.tr("Explain…"), "notebook-pen", "E")
        self.set_aside = Button(self.tr("Not about this"), key="N", role="ghost")
        for button in (self.lay_out, self.write, self.set_aside):
            row.addWidget(button)
        row.addStretch()
        return row

    def _connect(self) -> None:
        self.accept.clicked.connect(lambda: self.decided.emit(EntryKind.ACCEPTED))
        self.keep_open.clicked.connect(lambda: self.decided.emit(EntryKind.REOPENED))
        self.set_aside.clicked.connect(lambda: self.decided.emit(EntryKind.DISMISSED))
        self.write.clicked.connect(self.write_requested)
        self.lay_out.clicked.connect(self.lay_out_requested)
        self.form.given_up.connect(self.form.hide)

    def _show_head(self, record: FindingRecord) -> None:
        finding = record.finding
        self.shape.set_status(finding.level)
        self.word.setText(status_word(finding.level))
        set_role(self.word, finding.level.value)
        _cleared(self._tags)
        self._tags.addWidget(Tag(kind_word(finding.kind)))
        for factor in finding.factors:
            tag = Tag(factor.value)
            tag.setToolTip(factor_word(factor))
            self._tags.addWidget(tag)
        self.number.setText(self.tr("Finding {number}").format(number=record.number))

    def _show_decision(self, state: FindingState) -> None:
        self.accept.setVisible(not state.is_closed)
        self.keep_open.setVisible(state is not FindingState.OPEN)
        self.keep_open.setText(self.tr("Open again") if state.is_closed else self.tr("Keep open"))
        self.set_aside.setVisible(state is not FindingState.DISMISSED)
        hints = {
            FindingState.ACCEPTED: self.tr("Accepted. It no longer holds up a filing copy, and stays in the ledger."),
            FindingState.DISMISSED: self.tr("Set aside. It stays set aside in every later check, and in the ledger."),
        }
        self.hint.setText(hints.get(state, self.tr("Accepting closes the finding for a filing copy. It stays in the ledger.")))


def _cleared(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
