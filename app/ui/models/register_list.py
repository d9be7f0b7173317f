"""The people and the terms of a case as one list: kept, found, set aside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.person import PersonEntry
from app.domain.snapshot import TermEntry
from app.ui.widgets.register_words import english_of, other_forms, person_facts, state_of, where

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RegisterRole(IntEnum):
    """What a row can be asked for."""

    HEADING = Qt.ItemDataRole.UserRole
    ENTRY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading row."""

    title: str
    meaning: str


Row = Heading | PersonEntry | TermEntry


class RegisterList(QAbstractListModel):
    """Heading rows, people and terms in one column; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def set_entries(self, people: tuple[PersonEntry, ...], terms: tuple[TermEntry, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = list(self._built(people, terms))
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of a person's id or a source word; -1 where it is not shown."""
        return next((number for number, row in enumerate(self._rows) if key and key_of(row) == key), -1)

    def first_row(self, near: int = 0) -> int:
        """The row nearest to one that can be chosen; -1 where there is none."""
        rows = [number for number, row in enumerate(self._rows) if not isinstance(row, Heading)]
        return min(rows, key=lambda number: abs(number - near), default=-1)

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Heading and other rows together."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """The arrows pass over headings."""
        if index.isValid() and isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry for the delegate, one sentence for a screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RegisterRole.HEADING:
            return row if isinstance(row, Heading) else None
        if role == RegisterRole.ENTRY:
            return None if isinstance(row, Heading) else row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._spoken(row)
        return None

    def _built(self, people: tuple[PersonEntry, ...], terms: tuple[TermEntry, ...]) -> Iterator[Row]:
        groups: tuple[tuple[str, str, tuple[Row, ...]], ...] = (
            (self.tr("People"), self.tr("kept"), tuple(e for e in people if e.is_kept and not e.person.set_aside)),
            (self.tr("Names found"), self.tr("not yet kept"), tuple(e for e in people if not e.is_kept)),
            (self.tr("Terms"), self.tr("kept"), tuple(e for e in terms if e.is_kept)),
            (self.tr("Terms found"), self.tr("in translations and glosses, not yet kept"), tuple(e for e in terms if not e.is_kept)),
            (self.tr("Set aside"), self.tr("words that name nobody"), tuple(e for e in people if e.person.set_aside)),
        )
        for title, meaning, members in groups:
            if members:
                yield Heading(title, f"{len(members)} · {meaning}")
                yield from members

    def _spoken(self, row: Row) -> str:
        if isinstance(row, Heading):
            return f"{row.title}, {row.meaning}"
        if isinstance(row, TermEntry):
            return f"{row.term.source_word}: {english_of(row)}. {where(row.uses)}"
        words = (row.person.name, other_forms(row), person_facts(row.person), where(row.forms), state_of(row))
        return ", ".join(word for word in words if word)


def key_of(row: Row) -> str:
    """What a row is found again by."""
    if isinstance(row, Heading):
        return ""
    return row.term.source_word if isinstance(row, TermEntry) else row.person.id
