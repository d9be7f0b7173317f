"""An icon as a label, and an icon with a line of text beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.ui.icons import pixmap
from app.ui.widgets.labels import label


class IconLabel(QLabel):
    """An icon that follows the palette; decoration beside words, so it is not spoken."""

    def __init__(self, icon_name: str, tone: str = "ink2", size: int = 16) -> None:
        super().__init__()
        self._icon_name, self._tone, self._size = icon_name, tone, size
        self.setFixedSize(size, size)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Take the new palette's colour."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self.setPixmap(pixmap(self._icon_name, self._tone, self._size))


class IconLine(QWidget):
    """An icon and a text that may wrap, aligned at the first line."""

    def __init__(self, icon_name: str, text: str, role: str = "secondary", *, gap: int = 10, size: int = 15) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        row.addWidget(IconLabel(icon_name, size=size), 0, Qt.AlignmentFlag.AlignTop)
        self.label = label(text, role, wrap=True)
        row.addWidget(self.label, 1)
