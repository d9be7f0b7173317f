"""The findings of a case as a list grouped by level, filtered and searched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.finding import FindingRecord, FindingState, Level
from app.ui.widgets.finding_filter import FindingFilter
from app.ui.widgets.finding_words import level_meaning, levels_word, source_line, state_word, translate
from app.ui.widgets.status_shape import status_word

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class FindingRole(IntEnum):
    """What a row can be asked for."""

    GROUP = Qt.ItemDataRole.UserRole
    RECORD = Qt.ItemDataRole.UserRole + 1
    PLACES = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Group:
    """A heading row; `level` is None over what was set aside."""

    level: Level | None
    title: str
    meaning: str
    is_folded: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    group: Group | None = None
    record: FindingRecord | None = None
    places: str = ""


class FindingList(QAbstractListModel):
    """Heading rows and finding rows in one column; what was set aside waits folded at the end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: tuple[FindingRecord, ...] = ()
        self._titles: Mapping[str, str] = {}
        self._filter = FindingFilter()
        self._rows: list[_Row] = []
        self._is_folded = True

    def set_records(self, records: Sequence[FindingRecord], titles: Mapping[str, str]) -> None:
        """Show these findings, cited by these source titles."""
        self._records, self._titles = tuple(records), titles
        self._rebuild()

    def set_filter(self, wanted: FindingFilter) -> None:
        """Show only what passes."""
        self._filter = wanted
        self._rebuild()

    def toggle_closed(self) -> None:
        """Fold or unfold what was set aside."""
        self._is_folded = not self._is_folded
        self._rebuild()

    def records(self) -> tuple[FindingRecord, ...]:
        """The findings shown, in their order on screen."""
        return tuple(row.record for row in self._rows if row.record is not None)

    def row_of(self, finding_id: str) -> int:
        """The row that shows a finding; -1 where it is not shown."""
        return next((i for i, row in enumerate(self._rows) if row.record is not None and row.record.finding.id == finding_id), -1)

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Heading and finding rows together."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Headings cannot be selected."""
        if index.isValid() and self._rows[index.row()].group is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Named roles for the delegate, one sentence for a screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == FindingRole.GROUP:
            return row.group
        if role == FindingRole.RECORD:
            return row.record
        if role == FindingRole.PLACES:
            return row.places
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _spoken(row)
        return None

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._rows = list(self._built())
        self.endResetModel()

    def _built(self) -> Iterator[_Row]:
        shown = [_Row(None, record, source_line(record.finding, self._titles)) for record in self._records]
        shown = [row for row in shown if row.record is not None and self._filter.admits(row.record, row.places)]
        for level in Level:
            members = [row for row in shown if row.record and row.record.finding.level is level and not _is_set_aside(row.record)]
            if members:
                yield _Row(Group(level, levels_word(level), f"{len(members)} · {level_meaning(level)}"))
                yield from members
        aside = [row for row in shown if row.record and _is_set_aside(row.record)]
        if aside:
            is_folded = self._is_folded and self._filter.state is None
            meaning = translate("findings", "set aside as not about this, or the same; kept in the ledger")
            yield _Row(Group(None, translate("findings", "Closed"), f"{len(aside)} · {meaning}", is_folded))
            yield from () if is_folded else aside


def _is_set_aside(record: FindingRecord) -> bool:
    return record.state is FindingState.DISMISSED


def _spoken(row: _Row) -> str:
    if row.group is not None:
        return f"{row.group.title}, {row.group.meaning}"
    record = row.record
    if record is None:
        return ""
    finding = record.finding
    return f"{status_word(finding.level)} {record.number}, {state_word(record.state)}. {finding.sentence} {row.places}"
