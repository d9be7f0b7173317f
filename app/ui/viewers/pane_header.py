"""The head of a pane: which source lies in it, with a way to choose another."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QWidget

from app.ui.icons import icon, pixmap
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.labels import ElidedLabel, label

_HEIGHT = 44


class PaneHeader(QFrame):
    """Icon, title, caption, chooser, and whatever the pane adds at the right; `source_chosen(id)` when the user picks one."""

    source_chosen = Signal(str)

    def __init__(self, chooser_name: str, *extras: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane-header")
        self.setFixedHeight(_HEIGHT)
        self._icon_name = ""
        self._choices: tuple[tuple[str, str, str], ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        self._icon = QLabel()
        self._title = label("", "strong")
        self._caption = ElidedLabel("", "secondary")
        self.chooser = IconButton("chevron-down", chooser_name)
        self.chooser.clicked.connect(self.open_chooser)
        row.addWidget(self._icon)
        row.addWidget(self._title)
        row.addWidget(self._caption, 1)
        row.addWidget(self.chooser)
        for extra in extras:
            row.addWidget(extra)

    def show_source(self, title: str, caption: str, icon_name: str) -> None:
        """Name the source that lies in the pane."""
        self._title.setText(title)
        self._caption.setText(caption)
        self._icon_name = icon_name
        self._draw_icon()

    def set_choices(self, choices: Iterable[tuple[str, str, str]]) -> None:
        """What can be chosen, as (id, words, icon name)."""
        self._choices = tuple(choices)

    def open_chooser(self) -> None:
        """Offer the choices below the chooser."""
        menu = QMenu(self)
        for source_id, words, icon_name in self._choices:
            act = menu.addAction(icon(icon_name), words)
            act.triggered.connect(lambda _=False, chosen=source_id: self.source_chosen.emit(chosen))
        menu.popup(self.mapToGlobal(QPoint(12, self.height())))
        menu.aboutToHide.connect(menu.deleteLater)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew in another palette."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._icon_name:
            self._draw_icon()

    def _draw_icon(self) -> None:
        self._icon.setPixmap(pixmap(self._icon_name, "ink2", 16))
