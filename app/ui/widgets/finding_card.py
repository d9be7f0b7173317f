"""The finding under the cursor: both quotations, why it is flagged, the question, and what can be said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.finding import FindingRecord, Level
from app.domain.snapshot import Verdict
from app.ui.theme import SEMIBOLD
from app.ui.widgets.buttons import Button
from app.ui.widgets.chip import Tag
from app.ui.widgets.finding_words import factor_word, kind_word, state_word
from app.ui.widgets.labels import label, serif_label, set_role
from app.ui.widgets.quotation import Quotation, Quote
from app.ui.widgets.status_shape import StatusShape, status_word
from app.ui.widgets.step_button import StepButton
from app.ui.widgets.window_strip import WindowStrip

_NARROW = 1240
_COLUMNS = (394, 376, 382)
_HEIGHT, _NARROW_HEIGHT, _LEAST, _MOST = 266, 232, 200, 360


@dataclass(frozen=True, slots=True)
class CardContent:
    """A finding with its place among those shown, and its quotations as they are to be printed."""

    record: FindingRecord
    position: int
    total: int
    quotes: tuple[Quote, ...]


class FindingCard(QFrame):
    """Says what was found and offers the four answers; what they do is the page's business."""

    explain_requested = Signal()
    verdict_given = Signal(Verdict)
    next_requested = Signal()
    previous_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setMinimumHeight(_LEAST)
        self.setMaximumHeight(_MOST)
        self._causes_open: bool | None = None
        self._content: CardContent | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(self._head())
        self.sentence = serif_label("", 16.5, SEMIBOLD, wrap=True)
        column.addWidget(self.sentence)
        column.addWidget(self._body(), 1)
        column.addLayout(self._foot())

    @property
    def first_answer(self) -> QWidget:
        """Where the keyboard enters the card."""
        return self._verdicts[0]

    def preferred_height(self) -> int:
        """266 px, 232 in a narrow window."""
        return _NARROW_HEIGHT if self.width() < _NARROW else _HEIGHT

    def show_content(self, content: CardContent | None) -> None:
        """Show a finding, or say that there is none."""
        self._content = content
        self._causes_open = None
        for part in (self.shape, self.word, self._scroll, *self._verdicts):
            part.setVisible(content is not None)
        if content is None:
            self.sentence.setText(self.tr("Nothing is found between these papers. That proves nothing; read on."))
            self.state.setText("")
            _cleared(self._tags)
            return
        self._show_head(content)
        self._show_columns(content)
        self._scroll.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the causes where the window is narrow."""
        super().resizeEvent(event)
        if self._content is not None and (event.size().width() < _NARROW) != (event.oldSize().width() < _NARROW):
            self._show_causes(self._content.record.finding.causes)

    def _head(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.shape = StatusShape(Level.NOTE, 14)
        self.word = label("", "conflict")
        self._tags = QHBoxLayout()
        self._tags.setSpacing(8)
        self.state = label("", "secondary")
        for part in (self.shape, self.word):
            row.addWidget(part)
        row.addLayout(self._tags)
        row.addWidget(self.state)
        row.addStretch()
        previous, following = StepButton(self.tr("previous"), "K"), StepButton(self.tr("next"), "J")
        previous.clicked.connect(self.previous_requested)
        following.clicked.connect(self.next_requested)
        row.addWidget(previous)
        row.addWidget(following)
        return row

    def _body(self) -> QWidget:
        inner = QWidget()
        columns = QHBoxLayout(inner)
        columns.setContentsMargins(0, 2, 12, 0)
        columns.setSpacing(32)
        self._quotes, self._why, self._ask = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for layout, stretch in zip((self._quotes, self._why, self._ask), _COLUMNS, strict=True):
            layout.setSpacing(4)
            holder = QWidget()
            holder.setLayout(layout)
            layout.setContentsMargins(0, 0, 0, 0)
            columns.addWidget(holder, stretch)
        self.strip = WindowStrip()
        self.reasoning = label("", "secondary", wrap=True)
        for part in (label(self.tr("Why it is flagged"), "label"), self.strip, self.reasoning):
            self._why.addWidget(part)
        self._why.addStretch()
        self.question = serif_label("", 15, wrap=True)
        self._causes = QVBoxLayout()
        self._causes.setSpacing(1)
        self._ask.addWidget(label(self.tr("Question for the client"), "label"))
        self._ask.addWidget(self.question)
        self._ask.addSpacing(4)
        self._ask.addLayout(self._causes)
        self._ask.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setProperty("role", "plain")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        return self._scroll

    def _foot(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        explain = Button(self.tr("Explain…"), "notebook-pen", "E", "primary")
        explain.clicked.connect(self.explain_requested)
        self._verdicts = [explain]
        for text, key, verdict in (
            (self.tr("Differs"), "D", Verdict.DIFFERS),
            (self.tr("Same"), "S", Verdict.SAME),
            (self.tr("Not about this"), "N", Verdict.NOT_ABOUT_THIS),
        ):
            button = Button(text, key=key)
            button.clicked.connect(lambda _=False, given=verdict: self.verdict_given.emit(given))
            self._verdicts.append(button)
        for button in self._verdicts:
            row.addWidget(button)
        row.addStretch()
        return row

    def _show_head(self, content: CardContent) -> None:
        finding = content.record.finding
        self.shape.set_status(finding.level)
        self.word.setText(status_word(finding.level))
        set_role(self.word, finding.level.value)
        _cleared(self._tags)
        for text in (kind_word(finding.kind), *(factor_word(factor) for factor in finding.factors)):
            self._tags.addWidget(Tag(text))
        pattern = self.tr("Finding {position} of {total} · {state}")
        state = state_word(content.record.state).lower()
        self.state.setText(pattern.format(position=content.position, total=content.total, state=state))
        self.sentence.setText(finding.sentence)

    def _show_columns(self, content: CardContent) -> None:
        finding = content.record.finding
        _cleared(self._quotes)
        for quote in content.quotes:
            self._quotes.addWidget(Quotation(quote))
        self._quotes.addStretch()
        self.strip.show_strip(finding.strip, finding.level)
        self.reasoning.setText(finding.reasoning)
        self.question.setText(finding.question)
        self._show_causes(finding.causes)

    def _show_causes(self, causes: Sequence[str]) -> None:
        _cleared(self._causes)
        if not causes:
            return
        is_open = self._causes_open if self._causes_open is not None else self.width() >= _NARROW
        heading = self.tr("Ordinary causes, to ask about")
        if not is_open:
            fold = Button(f"{heading}  {len(causes)}", "chevron-right", role="link")
            fold.clicked.connect(self._open_causes)
            self._causes.addWidget(fold)
            return
        self._causes.addWidget(label(heading, "label"))
        for cause in causes:
            self._causes.addWidget(label(f"?   {cause}", "secondary", wrap=True))

    def _open_causes(self) -> None:
        self._causes_open = True
        if self._content is not None:
            self._show_causes(self._content.record.finding.causes)


def _cleared(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
