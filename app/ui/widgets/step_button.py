"""A word with its key, for going one step on or back; lower than a button, yet a target of 24 px."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.theme import colour, sans_font
from app.ui.widgets.buttons import key_cap_width, paint_key_cap

_HEIGHT, _PADDING, _GAP = 24, 4, 6


class StepButton(QAbstractButton):
    """Quiet text and a key cap; the page registers the key itself."""

    def __init__(self, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self._key = key
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Word, gap, cap."""
        width = QFontMetricsF(sans_font(12)).horizontalAdvance(self.text()) + _GAP + key_cap_width(self._key) + 2 * _PADDING
        return QSize(round(width), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Word, cap, focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sans_font(12))
        painter.setPen(colour("ink" if self.underMouse() else "ink2"))
        box = QRectF(self.rect()).adjusted(_PADDING, 0, 0, 0)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        left = _PADDING + QFontMetricsF(sans_font(12)).horizontalAdvance(self.text()) + _GAP
        paint_key_cap(painter, self._key, left, self.height() / 2)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
