"""The bar over a page: its title, then its filters, and at most three actions at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.ui.widgets.labels import label

HEIGHT = 48


class TopBar(QStackedWidget):
    """One bar per page, kept and switched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setProperty("role", "top-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def add_bar(self, title: str, left: tuple[QWidget, ...], right: tuple[QWidget, ...]) -> None:
        """Put up the bar of one more page; bars are shown by the order they were added in."""
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 0, 16, 1)
        row.setSpacing(10)
        row.addWidget(label(title, "title"))
        row.addSpacing(10)
        for widget in left:
            row.addWidget(widget)
        row.addStretch()
        for widget in right:
            row.addWidget(widget)
        self.addWidget(bar)
