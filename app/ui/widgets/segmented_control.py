"""A few views of one thing, side by side, exactly one of them chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import REGULAR, SEMIBOLD, colour, sans_font

_HEIGHT, _PADDING = 26, 10


class SegmentedControl(QWidget):
    """Segments by name; `chosen(index)` when the user picks another. Left and right move with the keyboard."""

    chosen = Signal(int)

    def __init__(self, names: tuple[str, ...], current: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._current = current
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._say()

    @property
    def current(self) -> int:
        """Index of the chosen segment."""
        return self._current

    def set_current(self, index: int) -> None:
        """Choose a segment without saying so."""
        self._current = index
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        """All segments at their semibold width, so that nothing moves when the choice does."""
        return QSize(round(sum(self._widths())) + 2, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Never squeezed."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what was pressed."""
        left = 1.0
        for index, width in enumerate(self._widths()):
            if left <= event.position().x() < left + width:
                self._choose(index)
            left += width

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self._choose(max(0, min(len(self._names) - 1, self._current + step)))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Segments in a frame; the chosen one on accent_soft and semibold."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(colour("line2"), 1))
        painter.setBrush(colour("page"))
        painter.drawRoundedRect(frame, 4, 4)
        left = 1.0
        for index, width in enumerate(self._widths()):
            self._paint_segment(painter, index, QRectF(left, 1, width, _HEIGHT - 2))
            left += width
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("accent"), 2) if self.hasFocus() else QPen(colour("line2"), 1))
        painter.drawRoundedRect(frame, 4, 4)
        painter.end()

    def _paint_segment(self, painter: QPainter, index: int, rectangle: QRectF) -> None:
        is_current = index == self._current
        if is_current:
            painter.fillRect(rectangle, colour("accent_soft"))
        if index:
            painter.fillRect(QRectF(rectangle.left(), rectangle.top(), 1, rectangle.height()), colour("line2"))
        painter.setPen(colour("ink" if is_current else "ink2"))
        painter.setFont(sans_font(12, SEMIBOLD if is_current else REGULAR))
        painter.drawText(rectangle, int(Qt.AlignmentFlag.AlignCenter), self._names[index])

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(sans_font(12, SEMIBOLD))
        return [float(round(metrics.horizontalAdvance(name) + 2 * _PADDING)) for name in self._names]

    def _choose(self, index: int) -> None:
        if index != self._current:
            self.set_current(index)
            self.chosen.emit(index)

    def _say(self) -> None:
        self.setAccessibleName(self._names[self._current] if self._names else "")
