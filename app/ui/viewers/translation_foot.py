"""The translation of the passage under the cursor, at the foot of the page so that the original is never covered."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.passage import Passage
from app.ui.icons import pixmap
from app.ui.widgets.finding_words import place_of
from app.ui.widgets.labels import label
from app.ui.widgets.quotation import quoted

_HEIGHT = 52


class TranslationFoot(QFrame):
    """Shown only where a translated passage is known; nothing is guessed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setMinimumHeight(_HEIGHT)
        self._icon = QLabel()
        self._place = label("", "caption")
        self._words = label("", "cell", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._icon)
        head.addWidget(self._place)
        head.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 8)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self._words)
        self._draw_icon()
        self.hide()

    def show_passage(self, title: str, passage: Passage | None) -> None:
        """Show a translated passage, or nothing."""
        self.setVisible(passage is not None)
        if passage is not None:
            pattern = self.tr("Translation of the passage under the cursor · {title}, {place}")
            self._place.setText(pattern.format(title=title, place=place_of(passage)))
            self._words.setText(quoted(passage.quote))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew in another palette."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icon()

    def _draw_icon(self) -> None:
        self._icon.setPixmap(pixmap("languages", "ink3", 13))
