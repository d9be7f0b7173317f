"""Buttons with an icon, a verb and, where a key does the same, its cap."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QToolButton, QWidget

from app.ui.icons import icon, pixmap
from app.ui.theme import REGULAR, SEMIBOLD, colour, sans_font

_ICON, _GAP, _CAP_HEIGHT = 15, 8, 16
_MARGINS = {"": 11, "primary": 18, "ghost": 11, "link": 4}
_TEXT_TOKENS = {"": "ink", "primary": "on_accent", "ghost": "ink2", "link": "accent"}


class Button(QPushButton):
    """A button in one of four roles: outlined (""), "primary" (at most one a page), "ghost" for rare acts, "link".

    `key` is only drawn, as a cap; the page registers the shortcut itself.
    """

    def __init__(self, text: str, icon_name: str = "", key: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self._key = key
        self._role = role
        self.setProperty("role", role)
        self.setFont(sans_font(12 if role == "link" else 13, SEMIBOLD if role == "primary" else REGULAR))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if key:
            self.setToolTip(f"{text} ({key_text(key)})")

    def set_icon(self, icon_name: str) -> None:
        """Show another icon beside the words."""
        self._icon_name = icon_name
        self.update()

    def sizeHint(self) -> QSize:
        """Room for icon, words, cap and margins."""
        margins = 2 * _MARGINS[self._role] + 2
        return QSize(round(self._content_width() + margins), {"primary": 32, "link": 22}.get(self._role, 30))

    def minimumSizeHint(self) -> QSize:
        """A button is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The style draws the ground, we the content."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        left = (self.width() - self._content_width()) / 2 if self._role != "link" else 4.0
        self._paint_content(painter, left)
        painter.end()

    def _paint_content(self, painter: QPainter, left: float) -> None:
        token = _TEXT_TOKENS[self._role] if self.isEnabled() else "ink3"
        middle = self.height() / 2
        if self._icon_name:
            painter.drawPixmap(round(left), round(middle - _ICON / 2), pixmap(self._icon_name, token, _ICON))
            left += _ICON + _GAP
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        painter.setPen(colour(token))
        painter.setFont(self.font())
        painter.drawText(QRectF(left, 0, width + 2, self.height()), int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self._key:
            on_fill = self._role == "primary" and self.isEnabled()
            paint_key_cap(painter, self._key, left + width + _GAP, middle, "on_accent" if on_fill else "ink3")

    def _content_width(self) -> float:
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        width += _ICON + _GAP if self._icon_name else 0
        return width + (_GAP + key_cap_width(self._key) if self._key else 0)


class IconButton(QToolButton):
    """An icon alone, where space leaves no word (transport, collapsed rail); its name is tooltip and accessible name."""

    def __init__(self, icon_name: str, name: str, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._size = size
        self.setIconSize(QSize(size, size))
        self.setFixedSize(28, 28)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setIcon(icon(icon_name, "ink2", size))

    def set_icon(self, icon_name: str, name: str) -> None:
        """Show another act."""
        self._icon_name = icon_name
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setIcon(icon(icon_name, "ink2", self._size))

    def changeEvent(self, event: QEvent) -> None:
        """Take the icon in the new palette's colour."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.setIcon(icon(self._icon_name, "ink2", self._size))


def key_text(key: str) -> str:
    """A key as it stands on the keyboard; names such as "Space" and signs such as "↵" stay."""
    # Elsewhere the native text is translated into words that stand on no keyboard and fit on no key cap: "Control+L" in Spanish.
    forms = QKeySequence.SequenceFormat
    return QKeySequence(key).toString(forms.NativeText if sys.platform == "darwin" else forms.PortableText) or key


def key_cap_width(key: str) -> float:
    """Width of a key's cap."""
    return max(16.0, QFontMetricsF(sans_font(11)).horizontalAdvance(key_text(key)) + 9)


def paint_key_cap(painter: QPainter, key: str, left: float, middle: float, tone: str = "ink3") -> None:
    """Draw a key hint as a small outlined cap, centred on a height."""
    rectangle = QRectF(left, middle - _CAP_HEIGHT / 2, key_cap_width(key), _CAP_HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = QColor(colour(tone))
    edge.setAlphaF(0.75 if tone == "on_accent" else 0.45)
    painter.setPen(QPen(edge, 1))
    painter.drawRoundedRect(rectangle.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(colour(tone))
    painter.setFont(sans_font(11))
    painter.drawText(rectangle, int(Qt.AlignmentFlag.AlignCenter), key_text(key))
    painter.restore()
