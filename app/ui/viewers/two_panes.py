"""Two sources side by side with the links between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.passage import Passage
from app.domain.snapshot import Relation
from app.ui.viewers.gutter import Gutter, LinkLine
from app.ui.viewers.gutter_curves import Curve, Point, clipped, fanned
from app.ui.viewers.pane_header import PaneHeader
from app.ui.viewers.source_view import SourceView
from app.ui.widgets.labels import Hairline

_STATEMENT, _GUTTER, _WIDE_GUTTER = 552, 104, 128
_WIDE, _NARROWEST_RIGHT = 1560, 420
_DOT_BEFORE = 8
_EDGE = 14


@dataclass(frozen=True, slots=True)
class Joined:
    """Two passages to be joined by a line, and what a screen reader calls it."""

    left: Passage
    right: Passage
    relation: Relation
    finding_id: str
    name: str
    is_current: bool


class TwoPanes(QWidget):
    """Left and right pane with headers; the gutter belongs to the left one's paper."""

    finding_pressed = Signal(str)

    def __init__(self, left_header: PaneHeader, right_header: PaneHeader, *below_right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left, self.right = SourceView(), SourceView()
        self.left.pages.reserve_right(_GUTTER)
        self.left_header, self.right_header = left_header, right_header
        self._joins: tuple[Joined, ...] = ()
        self._left_side = _stacked(left_header, self.left)
        self._right_side = _stacked(right_header, self.right, *below_right)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left_side)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self._right_side, 1)
        self.gutter = Gutter(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._draw_links)
        self._connect()

    def set_joins(self, joins: Sequence[Joined]) -> None:
        """Draw a line for each."""
        self._joins = tuple(joins)
        self._later.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The statement keeps its measure; the other pane takes what is left."""
        super().resizeEvent(event)
        width = self.width()
        wanted = _STATEMENT + (_WIDE_GUTTER if width >= _WIDE else _GUTTER)
        self._left_side.setFixedWidth(max(min(wanted, width - _NARROWEST_RIGHT), 240))
        self._later.start(0)

    def _connect(self) -> None:
        for view in (self.left, self.right):
            view.scrolled.connect(self._draw_links)
            view.mark_pressed.connect(self.finding_pressed)
        self.gutter.finding_pressed.connect(self.finding_pressed)
        self.gutter.agreement_pressed.connect(self._on_agreement_pressed)

    def _on_agreement_pressed(self, number: int) -> None:
        join = self._joins[number]
        self.left.reveal(join.left.start, join.left.end)
        self.right.reveal(join.right.start, join.right.end)

    def _draw_links(self) -> None:
        top = self.left.mapTo(self, QPoint(0, 0)).y()
        self.gutter.setGeometry(0, top, self.width(), self.height() - top)
        self.gutter.raise_()
        self.gutter.set_lines(self._lines() if self._joins else ())

    def _lines(self) -> tuple[LinkLine, ...]:
        ends = [self.right.height_of(join.right.start, join.right.end) for join in self._joins]
        starts = fanned([self.left.height_of(join.left.start, join.left.end) for join in self._joins])
        numbered = enumerate(zip(self._joins, starts, fanned(ends), strict=True))
        return tuple(self._line(number, join, start, end) for number, (join, start, end) in numbered)

    def _line(self, number: int, join: Joined, start: float, end: float) -> LinkLine:
        edge = self._left_side.width()
        gutter = _WIDE_GUTTER if self.width() >= _WIDE else _GUTTER
        from_y, left_out = clipped(start, _EDGE, self.left.height() - _EDGE)
        to_y, right_out = clipped(end, _EDGE, self.right.height() - _EDGE)
        curve = Curve(Point(edge - gutter - _DOT_BEFORE, from_y), Point(edge, to_y))
        stop = edge + 1 + self.right.link_stop(join.right.start, join.right.end)
        return LinkLine(curve, stop, join.relation, join.finding_id, join.name, left_out, right_out, join.is_current, number)


def _stacked(*parts: QWidget) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 1 if isinstance(part, SourceView) else 0)
    return side
