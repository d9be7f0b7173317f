"""Picks from a list: one other person for a merge, or the written forms that a split takes away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget

from app.ui.dialogs.side_form import SideForm
from app.ui.theme import serif_font

_VALUE = Qt.ItemDataRole.UserRole
_HEIGHT = 400


class PickForm(SideForm):
    """Enter takes the row the cursor is on; with `several`, Space ticks and Enter takes what is ticked, or the row where nothing is."""

    takes_enter = True

    def __init__(self, heading: str, verb: str, parent: QWidget | None = None, *, several: bool = False) -> None:
        super().__init__(parent)
        self._heading.setText(heading)
        self._keep.setText(verb)
        self._several = several
        self._model = QStandardItemModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setFont(serif_font(15))
        self._list.setSpacing(2)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(heading)
        self._list.doubleClicked.connect(lambda _: self.kept.emit())
        self._form.addRow(self._list)
        self._list.setMinimumHeight(_HEIGHT)

    def begin(self, remark: str, rows: Sequence[tuple[str, str]], *, likely: bool = True) -> None:
        """Offer (value, words); the cursor waits on the first where that is likely meant, else on none."""
        self.set_remark(remark)
        self.say("")
        self._model.clear()
        for value, words in rows:
            item = QStandardItem(words)
            item.setData(value, _VALUE)
            item.setCheckable(self._several)
            self._model.appendRow(item)
        self.open()
        self._list.setFocus()
        self._list.setCurrentIndex(self._model.index(0, 0) if likely else QModelIndex())

    def picked(self) -> tuple[str, ...]:
        """Values of what was picked."""
        items = [self._model.item(row) for row in range(self._model.rowCount())]
        ticked = tuple(str(item.data(_VALUE)) for item in items if item.checkState() is Qt.CheckState.Checked)
        current = self._list.currentIndex()
        return ticked or ((str(current.data(_VALUE)),) if current.isValid() else ())
