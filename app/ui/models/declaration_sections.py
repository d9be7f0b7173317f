"""The sections of a draft as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.finding import Level
from app.ui.widgets.status_shape import status_word

LEVEL_ROLE = Qt.ItemDataRole.UserRole + 1


class DeclarationSections(QAbstractListModel):
    """Headings, each with the gravest level that is open under it."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[str, Level | None]] = []

    def show(self, rows: Sequence[tuple[str, Level | None]]) -> None:
        """Take other rows; the view's selection survives where only levels changed."""
        fresh = list(rows)
        if [heading for heading, _ in fresh] == [heading for heading, _ in self._rows]:
            self._rows = fresh
            if fresh:
                self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Every section."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Heading, level, and both in words."""
        heading, level = self._rows[index.row()]
        if role == LEVEL_ROLE:
            return level
        if role == Qt.ItemDataRole.DisplayRole:
            return heading or self.tr("Opening")
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            shown = heading or self.tr("Opening")
            return f"{shown}, {status_word(level)}" if level else shown
        return None
