"""Labels of the two voices, hairlines, and labels that elide."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from app.ui.theme import REGULAR, serif_font


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """A sans label in a role of the style sheet: title, lead, strong, label, cell, caption, secondary, small, quiet, trouble.

    Plain text always: what a file is called or says never becomes markup.
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def serif_label(text: str, pixel_size: float = 16, weight: int = REGULAR, *, wrap: bool = False) -> QLabel:
    """A label for words of record and client names."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(serif_font(pixel_size, weight))
    made.setWordWrap(wrap)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role of the style sheet at run time."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Hairline(QFrame):
    """A one-pixel line, decoration only; `strong` for edges that separate work."""

    def __init__(self, *, vertical: bool = False, strong: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "rule" if strong else "hairline")
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis where there is no room, with the whole text as tooltip. Never for quotations."""

    def __init__(self, text: str = "", role: str = "", font: QFont | None = None) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if font is not None:
            self.setFont(font)

    def minimumSizeHint(self) -> QSize:
        """A few letters must stay readable."""
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as fits."""
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment()), shown)
        painter.end()
