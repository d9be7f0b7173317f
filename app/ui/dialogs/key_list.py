"""The keys that work here, behind F1."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from app.ui.widgets.buttons import key_text
from app.ui.widgets.labels import label


class KeyList(QDialog):
    """Two lists: keys of the page, keys of the window. Esc closes it."""

    def __init__(
        self, page_keys: tuple[tuple[str, str], ...], window_keys: tuple[tuple[str, str], ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(10)
        for title, keys in ((self.tr("On this page"), page_keys), (self.tr("Everywhere"), window_keys)):
            if keys:
                column.addWidget(label(title, "label"))
                column.addLayout(_grid(keys))


def _grid(keys: tuple[tuple[str, str], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, 110)
    for row, (key, act) in enumerate(keys):
        grid.addWidget(label(key_text(key), "secondary"), row, 0)
        grid.addWidget(label(act), row, 1)
    return grid
