"""The mark of the product: a long bar, a shorter one below, as in a window strip."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import colour


class Logo(QWidget):
    """The mark at a given width; the height follows."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.setAccessibleName("Averment")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two to one."""
        return QSize(self._width, self._width // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The long bar in ink, the short one in accent, ending together."""
        painter = QPainter(self)
        bar = self._width * 0.17
        painter.fillRect(QRectF(0, 0, self._width, bar), colour("ink"))
        painter.fillRect(QRectF(self._width / 3, self._width * 0.33, self._width * 2 / 3, bar), colour("accent"))
        painter.end()
