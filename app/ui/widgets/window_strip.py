"""The mark of the product: what each source allows, as bars on one scale."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.finding import Bar, Level, Strip
from app.ui.theme import colour, sans_font
from app.ui.widgets.status_shape import status_token
from app.ui.widgets.strip_scale import Axis, Tick, axis_of, rows_of, spread

_HEIGHT = 62
_CAPTION, _ROW, _BAR, _FOOT = 16, 16, 12, 22
_NAME_GAP = 6.0
_LEAST_BAR = 3.0


@dataclass(frozen=True, slots=True)
class PlacedBar:
    """A bar in pixels from the strip's left, with the place of its source's name and its row."""

    bar: Bar
    left: float
    right: float
    name_left: float
    row: int


def placed_bars(strip: Strip, axis: Axis, width: float, name_widths: tuple[float, ...]) -> tuple[PlacedBar, ...]:
    """Every bar with its name beside it: before it where there is room, else behind it, else at the strip's edge; none overlap."""
    lefts_rights = [_ends(bar, strip, axis, width) for bar in strip.bars]
    names = [_name_left(left, right, name, width) for (left, right), name in zip(lefts_rights, name_widths, strict=True)]
    extents = [(min(a, n), max(b, n + w)) for (a, b), n, w in zip(lefts_rights, names, name_widths, strict=True)]
    rows = rows_of(extents)
    return tuple(PlacedBar(bar, a, b, n, row) for bar, (a, b), n, row in zip(strip.bars, lefts_rights, names, rows, strict=True))


def _ends(bar: Bar, strip: Strip, axis: Axis, width: float) -> tuple[float, float]:
    low, high = spread(bar, strip.scale)
    left, right = axis.x(low, width), axis.x(high, width, is_end=True)
    if right - left < _LEAST_BAR:
        middle = min(max((left + right) / 2, _LEAST_BAR / 2), width - _LEAST_BAR / 2)
        left, right = middle - _LEAST_BAR / 2, middle + _LEAST_BAR / 2
    return left, right


def _name_left(left: float, right: float, name_width: float, width: float) -> float:
    if left - _NAME_GAP - name_width >= 0:
        return left - _NAME_GAP - name_width
    if right + _NAME_GAP + name_width <= width:
        return right + _NAME_GAP
    return max(left + _NAME_GAP, 0)


class WindowStrip(QWidget):
    """Draws a strip in the colour of its finding's level; solid as said, hatched where approximate, no edge where open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip: Strip | None = None
        self._axis = Axis(0, 1, ())
        self._level = Level.CONFLICT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_strip(self, strip: Strip | None, level: Level) -> None:
        """Draw this strip, or nothing."""
        self._strip = strip
        self._level = level
        self.setVisible(strip is not None)
        if strip is not None:
            self._axis = axis_of(strip)
            self.setAccessibleName(spoken(strip, self._axis))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """62 px, more where bars need a row each."""
        return QSize(240, self._height_for(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        """Never squeezed in height."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Captions, bars, axis."""
        if self._strip is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = sans_font(11)
        painter.setFont(font)
        painter.translate(1, 0)
        bars = self._placed(self.width() - 2)
        for placed in bars:
            self._paint_bar(painter, placed)
        self._paint_axis(painter, self._top() + (max(bar.row for bar in bars) + 1) * _ROW + 3)
        painter.end()

    def _height_for(self, width: float) -> int:
        if self._strip is None:
            return 0
        rows = max(bar.row for bar in self._placed(width - 2)) + 1
        return max(_HEIGHT, self._top() + rows * _ROW + _FOOT)

    def _top(self) -> int:
        return _CAPTION + 1 if self._axis.first else 6

    def _placed(self, width: float) -> tuple[PlacedBar, ...]:
        if self._strip is None:
            return ()
        metrics = QFontMetricsF(sans_font(11))
        names = tuple(metrics.horizontalAdvance(bar.label) for bar in self._strip.bars)
        return placed_bars(self._strip, self._axis, width, names)

    def _paint_bar(self, painter: QPainter, placed: PlacedBar) -> None:
        top = self._top() + placed.row * _ROW
        rectangle = QRectF(placed.left, top + 1, placed.right - placed.left, _BAR)
        if placed.bar.approximate:
            painter.fillRect(rectangle, QBrush(colour(status_token(self._level)), Qt.BrushStyle.BDiagPattern))
            painter.setPen(QPen(colour(status_token(self._level)), 1, Qt.PenStyle.DashLine))
            painter.drawPath(_edges(rectangle.adjusted(0.5, 0.5, -0.5, -0.5), placed.bar))
        else:
            painter.fillRect(rectangle, colour(status_token(self._level)))
        for is_open, x, direction in ((placed.bar.low is None, placed.left, 1), (placed.bar.high is None, placed.right, -1)):
            if is_open:
                _paint_open_end(painter, x, rectangle, direction)
        is_inside = placed.left < placed.name_left < placed.right
        if is_inside and placed.bar.approximate:  # words on hatching cannot be read
            name_width = painter.fontMetrics().horizontalAdvance(placed.bar.label)
            painter.fillRect(QRectF(placed.name_left - 3, rectangle.top() + 1, name_width + 6, _BAR - 2), colour("surface"))
        painter.setPen(colour("page" if is_inside and not placed.bar.approximate else "ink2"))
        painter.drawText(QPointF(placed.name_left, top + 11), placed.bar.label)

    def _paint_axis(self, painter: QPainter, y: float) -> None:
        width = self.width() - 2
        painter.setPen(QPen(colour("line2"), 1))
        painter.drawLine(QPointF(0, y + 0.5), QPointF(width, y + 0.5))
        painter.setFont(sans_font(11, tabular=True))
        for tick in self._axis.ticks:
            x = self._axis.x(tick.value, width)
            painter.setPen(QPen(colour("line2"), 1))
            painter.drawLine(QPointF(x, y - 2), QPointF(x, y + 4))
            self._paint_tick_label(painter, tick, x, y, width)
        painter.setPen(colour("ink2"))
        if self._axis.first:
            painter.drawText(QRectF(0, 0, width, _CAPTION), int(Qt.AlignmentFlag.AlignLeft), self._axis.first)
        if self._axis.last not in {"", self._axis.first}:
            painter.drawText(QRectF(0, 0, width, _CAPTION), int(Qt.AlignmentFlag.AlignRight), self._axis.last)

    def _paint_tick_label(self, painter: QPainter, tick: Tick, x: float, y: float, width: float) -> None:
        label_width = painter.fontMetrics().horizontalAdvance(tick.label)
        left = min(max(x - label_width / 2, 0), width - label_width)
        painter.setPen(colour("ink2"))
        painter.drawText(QPointF(left, y + 17), tick.label)


def _edges(rectangle: QRectF, bar: Bar) -> QPainterPath:
    path = QPainterPath(rectangle.topLeft())
    path.lineTo(rectangle.topRight())
    path.moveTo(rectangle.bottomLeft())
    path.lineTo(rectangle.bottomRight())
    for value, x in ((bar.low, rectangle.left()), (bar.high, rectangle.right())):
        if value is not None:
            path.moveTo(x, rectangle.top())
            path.lineTo(x, rectangle.bottom())
    return path


def _paint_open_end(painter: QPainter, x: float, bar: QRectF, direction: int) -> None:
    """Cut two slits into the end of a bar that has no bound, so that it seems to go on."""
    for distance in (4, 8):
        painter.fillRect(QRectF(x + direction * distance - 1, bar.top(), 2, bar.height()), colour("surface"))


def spoken(strip: Strip, axis: Axis) -> str:
    """What a screen reader says of a strip: how many windows on which stretch, and whose."""
    names = ", ".join(bar.label for bar in strip.bars)
    first, last = (axis.first, axis.last) if axis.first else (axis.ticks[0].label, axis.ticks[-1].label) if axis.ticks else ("", "")
    pattern = QCoreApplication.translate("window strip", "Windows of {names}, from {first} to {last}")
    return pattern.format(names=names, first=first, last=last)
