"""A telling as it reads: header, numbered text with its passages marked, and what is known of the passage in hand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.assertion import Assertion
from app.domain.document import Document
from app.domain.finding import FindingRecord
from app.domain.snapshot import Link, Relation
from app.ui.viewers.numbered_text import NumberedText
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.chip import Chip
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import ElidedLabel, label, set_role
from app.ui.widgets.marks import Mark
from app.ui.widgets.status_shape import StatusShape, status_word

MEASURE = 460
_MOST_CHIPS = 5


class StatementReader(QWidget):
    """Shows one telling; `lay_out_requested(finding id)` for the passage in hand."""

    lay_out_requested = Signal(str)
    place_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self._assertions: tuple[Assertion, ...] = ()
        self._records: Mapping[str, FindingRecord] = {}
        self._current: Mark | None = None
        self.text = NumberedText(measure=MEASURE)
        self._title = label("", "strong")
        self._caption = ElidedLabel(role="secondary")
        self._previous = IconButton("chevron-up", self.tr("Previous passage"))
        self._next = IconButton("chevron-down", self.tr("Next passage"))
        self._lay_out()
        self._previous.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self.text.mark_pressed.connect(self._on_mark_pressed)

    def _lay_out(self) -> None:
        header = QWidget()
        header.setProperty("role", "pane-header")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header.setFixedHeight(44)
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("message-square-text", "ink"))
        row.addWidget(self._title)
        row.addWidget(self._caption, 1)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.text, 1)
        column.addWidget(self._made_foot())

    def _made_foot(self) -> QWidget:
        self._foot = QWidget()
        self._foot.setProperty("role", "card")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._foot.setFixedHeight(80)
        self._foot_place = label("", "caption")
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self._shape = StatusShape(Relation.NOTE)
        self._level = label("", "note")
        self._sentence = ElidedLabel(role="secondary")
        self._open = Button(self.tr("Lay out"), "columns-2", "↵")
        self._open.clicked.connect(self.lay_out_current)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._foot_place)
        first.addLayout(self._chips)
        first.addStretch()
        second = QHBoxLayout()
        second.setSpacing(8)
        for widget in (self._shape, self._level):
            second.addWidget(widget)
        second.addWidget(self._sentence, 1)
        second.addWidget(self._open)
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(24, 8, 16, 8)
        column.addLayout(first)
        column.addLayout(second)
        self._foot.hide()
        return self._foot

    def show_statement(
        self, title: str, document: Document, links: tuple[Link, ...], records: Mapping[str, FindingRecord], source_id: str
    ) -> None:
        """Show a telling from its beginning, with every passage a link of the last check touches."""
        self._records = records
        self._assertions = ()
        self._current = None
        self._marks = marks_of(source_id, links)
        self._title.setText(title)
        self._caption.setText(self._counts(document))
        self.text.show_document(document)
        self.text.setAccessibleName(title)
        self._show_current()

    def set_assertions(self, assertions: tuple[Assertion, ...]) -> None:
        """What was read in each sentence; it comes later than the text."""
        self._assertions = assertions
        self._show_current()

    def step(self, by: int) -> None:
        """Go to the next or the previous marked passage."""
        places = [mark for mark in self._marks if mark.finding_id]
        if places:
            at = places.index(self._current) if self._current in places else (-1 if by > 0 else 0)
            self._choose(places[(at + by) % len(places)])

    def reveal_finding(self, finding_id: str) -> None:
        """Bring the passage of a finding into sight and hand."""
        self._on_mark_pressed(finding_id)

    def lay_out_current(self) -> None:
        """Ask for the passage in hand to be laid out."""
        if self._current is not None and self._current.finding_id:
            self.lay_out_requested.emit(self._current.finding_id)

    def _on_mark_pressed(self, finding_id: str) -> None:
        chosen = next((mark for mark in self._marks if mark.finding_id == finding_id), None)
        if chosen is not None:
            self._choose(chosen)

    def _choose(self, mark: Mark) -> None:
        self._current = mark
        self._show_current()
        self.text.reveal(mark.start, mark.end)

    def _show_current(self) -> None:
        here = self._current
        self.text.set_marks([Mark(m.start, m.end, m.relation, m.finding_id, m == here) for m in self._marks])
        self._foot.setVisible(here is not None)
        if here is None:
            return
        record = self._records.get(here.finding_id)
        assertion = next((a for a in self._assertions if a.start <= here.start < a.end), None)
        place = self._place(here, assertion)
        self._foot_place.setText(place)
        self.place_changed.emit(place)
        self._show_chips(assertion)
        self._shape.set_status(here.relation)
        self._level.setText(status_word(here.relation))
        set_role(self._level, here.relation.value)
        self._sentence.setText(record.finding.sentence if record else "")
        self._open.setEnabled(record is not None)

    def _place(self, mark: Mark, assertion: Assertion | None) -> str:
        line = self.tr("line {0}").format(self.text.line_number_at(mark.start))
        return f"{assertion.label}, {line}" if assertion is not None and assertion.label else line

    def _show_chips(self, assertion: Assertion | None) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.deleteLater()
        for name, value in self._slots(assertion)[:_MOST_CHIPS]:
            self._chips.addWidget(Chip(name, value))

    def _slots(self, assertion: Assertion | None) -> list[tuple[str, str]]:
        if assertion is None:
            return []
        return [
            *((self.tr("who"), mention.text) for mention in assertion.names),
            *((self.tr("what"), mention.event) for mention in assertion.events[:1]),
            *((self.tr("when"), mention.text) for mention in assertion.dates),
            *((self.tr("where"), mention.text) for mention in assertion.places),
            *((self.tr("how many"), mention.text) for mention in assertion.quantities),
        ]

    def _counts(self, document: Document) -> str:
        pages = len(document.pages)
        marked = sum(bool(mark.finding_id) for mark in self._marks)
        parts = [self.tr("{0} pages").format(pages)] if pages > 1 else []
        parts.append(self.tr("1 passage with a finding") if marked == 1 else self.tr("{0} passages with findings").format(marked))
        return " · ".join(parts)


def marks_of(source_id: str, links: tuple[Link, ...]) -> tuple[Mark, ...]:
    """Passages of a source that links touch, in text order, each span once: where several links touch it, the gravest."""
    order = list(Relation)
    best: dict[tuple[int, int], Mark] = {}
    for link in links:
        for passage in (link.left, link.right):
            if passage.source_id != source_id or passage.end <= passage.start:
                continue
            span = (passage.start, passage.end)
            if span not in best or order.index(link.relation) < order.index(best[span].relation):
                best[span] = Mark(passage.start, passage.end, link.relation, link.finding_id)
    return tuple(sorted(best.values(), key=lambda mark: (mark.start, mark.end)))
