"""What stands at the place of the first row while there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label


class EmptyState(QWidget):
    """A sentence saying what comes here, one filled button, and at most one text link; left-aligned, without a picture."""

    pressed = Signal()
    link_pressed = Signal()

    def __init__(
        self, sentence: str, action: str = "", link: str = "", *, icon_name: str = "plus", key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.sentence = label(sentence, "lead", wrap=True)
        column.addWidget(self.sentence)
        row = QHBoxLayout()
        row.setSpacing(18)
        if action:
            button = Button(action, icon_name, key, "primary")
            button.clicked.connect(self.pressed)
            row.addWidget(button)
        if link:
            text_link = Button(link, role="link")
            text_link.clicked.connect(self.link_pressed)
            row.addWidget(text_link)
        row.addStretch()
        column.addLayout(row)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
