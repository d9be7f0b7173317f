"""A passage quoted with its source line above and a rule at its left; its translation below, where there is one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import colour
from app.ui.widgets.labels import label, serif_label

_RULE = 3
_BROKEN_CJK = re.compile(r"(?<=[\u2e80-\uffef])\s*\n\s*(?=[\u2e80-\uffef])")


@dataclass(frozen=True, slots=True)
class Quote:
    """What to print: where it stands, the words, and their translation or an empty text."""

    source: str
    words: str
    translation: str = ""


class Quotation(QWidget):
    """Never elided: a quotation is shown whole."""

    def __init__(self, quote: Quote, pixel_size: float = 15, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{quote.source}: {quote.words}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(_RULE + 12, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(quote.source, "caption", wrap=True))
        if quote.words:
            column.addWidget(serif_label(quoted(quote.words), pixel_size, wrap=True))
        if quote.translation:
            column.addWidget(label(quoted(quote.translation), "secondary", wrap=True))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rule at the left."""
        painter = QPainter(self)
        painter.fillRect(0, 0, _RULE, self.height(), colour("line2"))
        painter.end()


def quoted(words: str) -> str:
    """Words in typographic quotation marks, their line breaks set as spaces, or as nothing between Chinese characters."""
    return f"“{' '.join(_BROKEN_CJK.sub('', words).split())}”"
