"""Small marks beside text: chips for slots, tags for kinds and factors, badges of shape and count."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import pixmap
from app.ui.theme import colour, sans_font
from app.ui.widgets.status_shape import Status, paint_status, status_word

CHIP_HEIGHT, TAG_HEIGHT = 20, 18


class _Mark(QWidget):
    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """A mark is never squeezed."""
        return self.sizeHint()


class Chip(_Mark):
    """A slot that was read, such as `when 5 July 2023`; `edited` puts a pencil behind a reading the user changed."""

    def __init__(self, name: str, value: str, *, edited: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(f"{name} {value}", parent)
        self._name, self._value, self._edited = name, value, edited

    def sizeHint(self) -> QSize:
        """Name, value, pencil and paddings."""
        metrics = QFontMetricsF(sans_font(12))
        width = metrics.horizontalAdvance(self._name) + 5 + metrics.horizontalAdvance(self._value) + 12 + (16 if self._edited else 0)
        return QSize(round(width), CHIP_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name in ink3, value in ink2, on sunken."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sunken"))
        painter.drawRoundedRect(self.rect(), 3, 3)
        left = _text(painter, 6, self._name, "ink3", CHIP_HEIGHT) + 5
        left = _text(painter, left, self._value, "ink2", CHIP_HEIGHT)
        if self._edited:
            painter.drawPixmap(round(left + 4), 4, pixmap("pencil", "ink3", 12))
        painter.end()


class Tag(_Mark):
    """An outlined word for a kind or a factor, with an icon where one belongs to it."""

    def __init__(self, text: str, icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._text, self._icon_name = text, icon_name

    def sizeHint(self) -> QSize:
        """As wide as `tag_width` says."""
        return QSize(round(tag_width(self._text, self._icon_name)), TAG_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tag at the widget's corner."""
        painter = QPainter(self)
        paint_tag(painter, 0, 0, self._text, self._icon_name)
        painter.end()


class Badge(_Mark):
    """A status's shape with a count and, if asked for, its word: no pill."""

    def __init__(self, status: Status, text: str, parent: QWidget | None = None) -> None:
        super().__init__(f"{status_word(status)} {text}", parent)
        self._status, self._text = status, text
        self.setToolTip(status_word(status))

    def sizeHint(self) -> QSize:
        """Shape, gap and text."""
        return QSize(round(13 + 6 + QFontMetricsF(sans_font(12)).horizontalAdvance(self._text) + 2), CHIP_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Shape first, then the text."""
        painter = QPainter(self)
        paint_status(painter, self._status, QRectF(0, 3.5, 13, 13))
        _text(painter, 19, self._text, "ink2", CHIP_HEIGHT)
        painter.end()


def tag_width(text: str, icon_name: str = "") -> float:
    """Width of a tag, for delegates."""
    return QFontMetricsF(sans_font(11)).horizontalAdvance(text) + 13 + (15 if icon_name else 0)


def paint_tag(painter: QPainter, left: float, top: float, text: str, icon_name: str = "") -> float:
    """Draw a tag; gives its right edge."""
    width = tag_width(text, icon_name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("line"), 1))
    painter.drawRoundedRect(QRectF(left + 0.5, top + 0.5, width - 1, TAG_HEIGHT - 1), 3, 3)
    if icon_name:
        painter.drawPixmap(round(left + 6), round(top + 3), pixmap(icon_name, "ink2", 12))
    painter.setPen(colour("ink2"))
    painter.setFont(sans_font(11))
    start = left + 6 + (15 if icon_name else 0)
    painter.drawText(QRectF(start, top, width, TAG_HEIGHT), int(Qt.AlignmentFlag.AlignVCenter), text)
    painter.restore()
    return left + width


def _text(painter: QPainter, left: float, text: str, token: str, height: int) -> float:
    font = sans_font(12)
    width = QFontMetricsF(font).horizontalAdvance(text)
    painter.setFont(font)
    painter.setPen(colour(token))
    painter.drawText(QRectF(left, 0, width + 2, height), int(Qt.AlignmentFlag.AlignVCenter), text)
    return left + width
