"""Which passages of two sources are marked and joined when they lie side by side."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from app.domain.finding import Finding, FindingRecord, FindingState
from app.domain.passage import Passage
from app.domain.snapshot import Link, Relation, Report
from app.ui.widgets.marks import Mark

_HEAVY_FIRST = (Relation.CONFLICT, Relation.DIFFERENCE, Relation.NOTE, Relation.NARROWER, Relation.SAME)


@dataclass(frozen=True, slots=True)
class Join:
    """A line between a passage at the left and one at the right; `finding_id` is empty where they agree."""

    left: Passage
    right: Passage
    relation: Relation
    finding_id: str = ""


class LaidOut:
    """The last report with what became of its findings; findings set aside leave no mark and no line."""

    def __init__(self, report: Report, records: Sequence[FindingRecord]) -> None:
        self._report = report
        self.records = tuple(records)
        self._aside = {record.finding.id for record in records if record.state is FindingState.DISMISSED}
        self._by_id = {record.finding.id: record for record in records}

    def record(self, finding_id: str) -> FindingRecord | None:
        """A finding with its state and log."""
        return self._by_id.get(finding_id)

    def shown(self) -> tuple[FindingRecord, ...]:
        """Findings that J and K go through."""
        return tuple(record for record in self.records if record.finding.id not in self._aside)

    def beginning(self, left_id: str, right_ids: Collection[str]) -> str:
        """Where to begin: the heaviest finding, between this source and one of those where there is such a one."""
        shown = self.shown()
        heaviest = [record.finding for record in shown if record.finding.level is shown[0].finding.level]
        between = (f for f in heaviest if left_id in (ids := {p.source_id for p in f.passages}) and not ids.isdisjoint(right_ids))
        return next(between, heaviest[0]).id if heaviest else ""

    def count(self, relation: Relation) -> int:
        """How many findings of a level are shown, or how many links say that sources agree."""
        if relation in {Relation.SAME, Relation.NARROWER}:
            return sum(link.relation is relation for link in self._links())
        return sum(record.finding.level.value == relation.value for record in self.shown())

    def joins(self, left_id: str, right_id: str) -> tuple[Join, ...]:
        """Every line between two sources, once for each pair of passages and the heaviest first; none from a source to itself."""
        found: dict[tuple[int, int, int, int], Join] = {}
        for join in (*self._linked(left_id, right_id), *self._found(left_id, right_id)):
            key = (join.left.start, join.left.end, join.right.start, join.right.end)
            other = found.get(key)
            if other is None or _weight(join.relation) < _weight(other.relation):
                found[key] = join
        return tuple(sorted(found.values(), key=lambda join: (join.left.start, join.right.start)))

    def marks(self, source_id: str, other_id: str, current_id: str) -> tuple[Mark, ...]:
        """What to mark in a source that lies beside another; the current finding is marked wherever its other passages are."""
        spans: dict[tuple[int, int], Mark] = {}
        for passage, relation, finding_id in self._marked(source_id, other_id):
            mark = Mark(passage.start, passage.end, relation, finding_id, is_current=bool(finding_id) and finding_id == current_id)
            before = spans.get((mark.start, mark.end))
            if before is None or _rank(mark) < _rank(before):
                spans[mark.start, mark.end] = mark
        return tuple(sorted(spans.values(), key=lambda mark: (mark.is_current, -_weight(mark.relation), mark.start)))

    def counterpart(self, passage: Passage, source_id: str) -> Passage | None:
        """A passage of another source that the check ties to this one, such as its translation."""
        for join in self.joins(passage.source_id, source_id):
            if join.left.start < passage.end and passage.start < join.left.end:
                return join.right
        return None

    def _marked(self, source_id: str, other_id: str) -> Iterator[tuple[Passage, Relation, str]]:
        for join in self.joins(source_id, other_id):
            yield join.left, join.relation, join.finding_id
        for record in self.shown():
            relation = Relation(record.finding.level.value)
            for passage in record.finding.passages:
                if passage.source_id == source_id:
                    yield passage, relation, record.finding.id

    def _links(self) -> Iterator[Link]:
        return (link for link in self._report.links if link.finding_id not in self._aside)

    def _linked(self, left_id: str, right_id: str) -> Iterator[Join]:
        for link in self._links():
            sources = (link.left.source_id, link.right.source_id)
            if sources == (left_id, right_id):
                yield Join(link.left, link.right, link.relation, link.finding_id)
            elif sources == (right_id, left_id):
                yield Join(link.right, link.left, link.relation, link.finding_id)

    def _found(self, left_id: str, right_id: str) -> Iterator[Join]:
        for record in self.shown():
            relation = Relation(record.finding.level.value)
            for left, right in permutations(record.finding.passages, 2):
                if (left.source_id, right.source_id) == (left_id, right_id) and (left_id != right_id or left.start < right.start):
                    yield Join(left, right, relation, record.finding.id)


def sides_of(finding: Finding, testimony: Sequence[str]) -> tuple[Passage | None, Passage | None]:
    """The two passages to lay side by side: testimony at the left, then anything from another source, then from the same one."""
    passages = sorted(finding.passages, key=lambda passage: passage.source_id not in testimony)
    if not passages:
        return None, None
    left = passages[0]
    others = [p for p in passages[1:] if p.source_id != left.source_id] or passages[1:]
    return left, others[0] if others else None


def _weight(relation: Relation) -> int:
    return _HEAVY_FIRST.index(relation)


def _rank(mark: Mark) -> tuple[bool, int]:
    return not mark.is_current, _weight(mark.relation)
