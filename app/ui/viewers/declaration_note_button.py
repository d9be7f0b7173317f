"""A line that can be pressed: a status or an icon, strong words, and quiet words or a key behind them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.domain.finding import Level
from app.ui.theme import REGULAR, SEMIBOLD, colour, sans_font
from app.ui.widgets.buttons import key_cap_width, paint_key_cap
from app.ui.widgets.status_shape import paint_status, status_token, status_word

ROW = 18
TEXT_LEFT = 21
_SHAPE = 12


class NoteButton(QAbstractButton):
    """One row high however small its target looks; the words carry the level's colour only where `is_strong`."""

    def __init__(
        self,
        text: str,
        level: Level | None = None,
        after: str = "",
        key: str = "",
        *,
        is_strong: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._level, self._after, self._key, self._is_strong = level, after, key, is_strong
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        spoken = [status_word(level)] if level else []
        self.setAccessibleName(", ".join(part for part in (*spoken, text, after) if part))
        self.setToolTip(status_word(level) if level else "")

    def sizeHint(self) -> QSize:
        """All of it on one line."""
        width = TEXT_LEFT + self._width_of(self.text(), self._weight()) + 4
        width += 5 + self._width_of(self._after, REGULAR) if self._after else 0
        width += 6 + key_cap_width(self._key) if self._key else 0
        return QSize(round(width) + 2, ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Shape, words, what follows, and the focus around them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        if self._level:
            paint_status(painter, self._level, QRectF(1, middle - _SHAPE / 2, _SHAPE, _SHAPE))
        left = self._paint_words(painter, TEXT_LEFT, self.text(), self._token(), self._weight())
        if self._after:
            left = self._paint_words(painter, left + 5, self._after, "ink2", REGULAR)
        if self._key:
            paint_key_cap(painter, self._key, left + 6, middle)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        painter.end()

    def _paint_words(self, painter: QPainter, left: float, text: str, token: str, weight: int) -> float:
        font = sans_font(12, weight)
        if self.underMouse() and text == self.text():
            font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(colour(token))
        room = max(0.0, self.width() - left)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room + 1)
        painter.drawText(QRectF(left, 0, room + 1, self.height()), int(Qt.AlignmentFlag.AlignVCenter), shown)
        return left + self._width_of(shown, weight)

    def _token(self) -> str:
        if not self._is_strong:
            return "ink2"
        return status_token(self._level) if self._level else "accent"

    def _weight(self) -> int:
        return SEMIBOLD if self._is_strong and self._level else REGULAR

    def _width_of(self, text: str, weight: int) -> float:
        return QFontMetricsF(sans_font(12, weight)).horizontalAdvance(text)
