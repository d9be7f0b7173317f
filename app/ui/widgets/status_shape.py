"""The shapes of findings, relations and matrix cells: the same paths wherever a status is shown, always with its word."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.finding import Level
from app.domain.snapshot import CellState, Relation
from app.ui.theme import colour

Status = Level | Relation | CellState

_BOX = 14.0
# Statuses are looked up by their word: on its way through a Qt model one of them becomes a plain string.
_TOKENS = {
    CellState.CONFLICT: "conflict",
    CellState.DIFFERENCE: "diff",
    CellState.NOTE: "note",
    CellState.SAME: "same",
    CellState.NARROWER: "same",
    CellState.ASKED_NOT_SAID: "diff",
    CellState.NEVER_ASKED: "ink3",
    CellState.NOT_COVERED: "line2",
}
_WORDS = {
    CellState.CONFLICT: QT_TRANSLATE_NOOP("Status", "Conflict"),
    CellState.DIFFERENCE: QT_TRANSLATE_NOOP("Status", "Difference"),
    CellState.NOTE: QT_TRANSLATE_NOOP("Status", "Note"),
    CellState.SAME: QT_TRANSLATE_NOOP("Status", "Same"),
    CellState.NARROWER: QT_TRANSLATE_NOOP("Status", "Same, narrower"),
    CellState.ASKED_NOT_SAID: QT_TRANSLATE_NOOP("Status", "Asked and not said"),
    CellState.NEVER_ASKED: QT_TRANSLATE_NOOP("Status", "Never asked"),
    CellState.NOT_COVERED: QT_TRANSLATE_NOOP("Status", "Not covered"),
}


def status_token(status: Status) -> str:
    """The palette token a status is drawn in; its tint, where it has one, is that token with `_t`."""
    return _TOKENS[CellState(str(status))]


def status_word(status: Status) -> str:
    """The word that always stands with the shape."""
    return QCoreApplication.translate("Status", str(_WORDS[CellState(str(status))]))


def paint_status(painter: QPainter, status: Status, rectangle: QRectF, tone: str = "") -> None:
    """Draw a status's shape into a square; `tone` overrides its own colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rectangle.topLeft())
    painter.scale(rectangle.width() / _BOX, rectangle.height() / _BOX)
    _draw(painter, CellState(str(status)), tone or status_token(status))
    painter.restore()


def _draw(painter: QPainter, state: CellState, token: str) -> None:
    match state:
        case CellState.CONFLICT:
            painter.fillPath(_closed((7, 0.6), (13.4, 7), (7, 13.4), (0.6, 7)), colour(token))
        case CellState.DIFFERENCE:
            painter.strokePath(_closed((7, 2.1), (12.7, 12), (1.3, 12)), _pen(token, 1.9))
        case CellState.NOTE:
            painter.strokePath(_ring(5), _pen(token, 1.6))
            painter.fillPath(_ring(1.9), colour(token))
        case CellState.SAME:
            painter.strokePath(_bars((1.5, 12.5, 4.7), (1.5, 12.5, 9.3)), _pen(token, 2.1))
        case CellState.NARROWER:
            painter.strokePath(_bars((0.8, 13.2, 4.7), (4.2, 9.8, 9.3)), _pen(token, 2.1))
        case CellState.ASKED_NOT_SAID:
            square = QPainterPath()
            square.addRect(QRectF(2, 2, 10, 10))
            painter.strokePath(square, _pen(token, 1.5))
            painter.strokePath(_bars((4.8, 9.2, 7)), _pen(token, 1.5))
        case CellState.NEVER_ASKED:
            broken = _pen(token, 1.5)
            broken.setDashPattern([1.0, 1.0])
            painter.strokePath(_ring(4.7), broken)
        case CellState.NOT_COVERED:
            painter.strokePath(_bars((4.5, 9.5, 7)), _pen(token, 1.4))


def _pen(token: str, width: float) -> QPen:
    return QPen(colour(token), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)


def _closed(*corners: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path


def _ring(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(7, 7), radius, radius)
    return path


def _bars(*bars: tuple[float, float, float]) -> QPainterPath:
    path = QPainterPath()
    for left, right, y in bars:
        path.moveTo(left, y)
        path.lineTo(right, y)
    return path


class StatusShape(QWidget):
    """A status's shape as a widget, with its word as tooltip and accessible name."""

    def __init__(self, status: Status, size: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_status(status)

    def set_status(self, status: Status) -> None:
        """Show another status."""
        self._status = status
        self.setToolTip(status_word(status))
        self.setAccessibleName(status_word(status))
        self.update()

    def sizeHint(self) -> QSize:
        """The square the shape fills."""
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shape."""
        painter = QPainter(self)
        paint_status(painter, self._status, QRectF(0, 0, self._size, self._size))
        painter.end()
