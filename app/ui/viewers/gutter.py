"""The links between two panes: curves painted over both, and a badge on each that can be pressed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.domain.snapshot import Relation
from app.ui.theme import colour
from app.ui.viewers.gutter_curves import Curve, Point, badge_places
from app.ui.widgets.status_shape import paint_status, status_token, status_word

_DOT = 2.5
_DISC = 11.0
_SHAPE = 13.0
_TARGET = 24


@dataclass(frozen=True, slots=True)
class LinkLine:
    """One line of the gutter: its curve, the text edge it runs on to, where each end is scrolled out (-1 above, 1 below), and its words."""

    curve: Curve
    text_edge: float
    relation: Relation
    finding_id: str
    name: str
    left_out: int = 0
    right_out: int = 0
    is_current: bool = False
    number: int = 0
    """Its place among all links of the two papers, in sight or not."""


class Badge(QAbstractButton):
    """A link's status shape on a disc of paper; a 24 px target that a screen reader can name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.relation = Relation.NOTE
        self.finding_id = ""
        self.number = 0
        self.setFixedSize(_TARGET, _TARGET)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def stand_for(self, line: LinkLine) -> None:
        """Become the badge of a line."""
        self.relation, self.finding_id, self.number = line.relation, line.finding_id, line.number
        self.setAccessibleName(line.name)
        self.setToolTip(f"{status_word(line.relation)} · {line.name}")
        self.update()

    def sizeHint(self) -> QSize:
        """The least a finger or a pointer can be asked to hit."""
        return QSize(_TARGET, _TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Disc, shape, focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(_TARGET / 2, _TARGET / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("page"))
        painter.drawEllipse(middle, _DISC, _DISC)
        paint_status(painter, self.relation, QRectF(middle.x() - _SHAPE / 2, middle.y() - _SHAPE / 2, _SHAPE, _SHAPE))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawEllipse(middle, _DISC, _DISC)
        painter.end()


class Gutter(QWidget):
    """Lies over both panes and lets the mouse through; its badges are its parent's children, so that they can be pressed."""

    finding_pressed = Signal(str)
    agreement_pressed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._lines: tuple[LinkLine, ...] = ()
        self._badges: list[Badge] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def badges(self) -> tuple[Badge, ...]:
        """The badges now in sight, from the first line to the last."""
        return tuple(badge for badge in self._badges if not badge.isHidden())

    def set_lines(self, lines: Sequence[LinkLine]) -> None:
        """Draw these lines; a line with both ends scrolled out on the same side is not drawn."""
        self._lines = tuple(line for line in lines if not (line.left_out and line.right_out == line.left_out))
        places = badge_places([line.curve for line in self._lines])
        while len(self._badges) < len(self._lines):
            self._add_badge()
        for index, badge in enumerate(self._badges):
            badge.setVisible(index < len(self._lines))
            if index < len(self._lines):
                badge.stand_for(self._lines[index])
                self._put(badge, places[index])
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Curves from the lightest to the current one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in sorted(self._lines, key=lambda line: line.is_current):
            _paint_line(painter, line)
        painter.end()

    def _add_badge(self) -> None:
        badge = Badge(self._ground)
        badge.clicked.connect(lambda: self._on_pressed(badge))
        self._badges.append(badge)

    def _put(self, badge: Badge, place: Point) -> None:
        badge.move(round(self.x() + place.x - _TARGET / 2), round(self.y() + place.y - _TARGET / 2))
        badge.raise_()

    def _on_pressed(self, badge: Badge) -> None:
        if badge.finding_id:
            self.finding_pressed.emit(badge.finding_id)
        else:
            self.agreement_pressed.emit(badge.number)


def _paint_line(painter: QPainter, line: LinkLine) -> None:
    pen = QPen(colour(status_token(line.relation)), 2 if line.is_current or line.relation is Relation.CONFLICT else 1.25)
    if line.relation is Relation.NOTE:
        pen.setDashPattern([2 / pen.widthF(), 3 / pen.widthF()])
    pen.setCosmetic(True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(_path(line))
    for out, point in ((line.left_out, line.curve.start), (line.right_out, line.curve.end)):
        if out:
            _paint_arrow(painter, line, point, out)
    if not line.left_out:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(status_token(line.relation)))
        painter.drawEllipse(QPointF(line.curve.start.x, line.curve.start.y), _DOT, _DOT)


def _path(line: LinkLine) -> QPainterPath:
    start, end, arm = line.curve.start, line.curve.end, line.curve.arm
    path = QPainterPath(QPointF(start.x, start.y))
    path.cubicTo(QPointF(start.x + arm, start.y), QPointF(end.x - arm, end.y), QPointF(end.x, end.y))
    if not line.right_out:
        path.lineTo(line.text_edge, end.y)
    return path


def _paint_arrow(painter: QPainter, line: LinkLine, point: Point, out: int) -> None:
    path = QPainterPath(QPointF(point.x, point.y + 5 * out))
    path.lineTo(point.x - 4, point.y - 1 * out)
    path.lineTo(point.x + 4, point.y - 1 * out)
    path.closeSubpath()
    painter.fillPath(path, colour(status_token(line.relation)))
