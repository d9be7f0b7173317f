"""Which finding of a new check is an old one in changed words, so that what was said about it stays with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from app.domain.finding import Finding, FindingRecord
from app.domain.passage import Passage
from app.domain.snapshot import Report

_ALIKE = 0.6  # of the characters of two quotations
_NEARBY = 200  # characters; an edit moves what follows it by about its own length
_QUOTED = 120  # characters of a quotation that a reason repeats


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that is no longer what was explained, and why, in one sentence."""

    finding_id: str
    why: str


def carried_on(report: Report, known: Sequence[FindingRecord]) -> tuple[Report, tuple[Change, ...]]:
    """The report with every finding under the id it was first known by, and those whose quotations or level are others now.

    `known` are all findings the case ever had, the present ones first.
    """
    old = {record.finding.id: record.finding for record in known}
    fresh = {finding.id for finding in report.findings}
    ids = dict(_successions([f for f in report.findings if f.id not in old], [f for f in old.values() if f.id not in fresh]))
    renamed = _renamed(report, ids)
    changes = [Change(f.id, why) for f in renamed.findings if f.id in old and (why := change_of(old[f.id], f))]
    return renamed, tuple(changes)


def change_of(before: Finding, after: Finding) -> str:
    """What makes a finding another one than the one explained; empty where its level and quotations are the same."""
    for old, new in _side_by_side(before, after):
        if _folded(old) != _folded(new):
            return f"{new.label or 'The text'} now says “{_short(new)}”; it said “{_short(old)}”."
    if before.level is not after.level:
        return f"It is a {after.level.value} now; it was a {before.level.value}."
    return ""


def _successions(new: Iterable[Finding], vanished: Sequence[Finding]) -> Iterator[tuple[str, str]]:
    """New and old ids of findings that speak of one thing, nearest first; none is used twice."""
    pairs = sorted(
        (
            (-nearness, place, finding.id, old.id)
            for finding in new
            for place, old in enumerate(vanished)
            if old.kind is finding.kind and (nearness := _nearness(old, finding))
        ),
    )
    used: set[str] = set()
    for _, _, fresh, old_id in pairs:
        if not used & {fresh, old_id}:
            used |= {fresh, old_id}
            yield fresh, old_id


def _nearness(before: Finding, after: Finding) -> float:
    """From 0 to 1: how alike the quotations are; 0 where the sources differ or a quotation has nothing in common with the other's."""
    sides = list(_side_by_side(before, after))
    if not sides or len(before.passages) != len(after.passages):
        return 0.0
    alike = [_likeness(old, new) for old, new in sides]
    moved = [like >= _ALIKE or _stands_near(old, new) for like, (old, new) in zip(alike, sides, strict=True)]
    is_anchored = any(like == 1 for like in alike) or all(like >= _ALIKE for like in alike)
    return sum(alike) / len(alike) if is_anchored and all(moved) else 0.0


def _side_by_side(before: Finding, after: Finding) -> Iterator[tuple[Passage, Passage]]:
    """Passages of one source beside each other in text order; nothing where the two do not rest on the same sources."""
    old, new = _in_order(before), _in_order(after)
    if [p.source_id for p in old] == [p.source_id for p in new]:
        yield from zip(old, new, strict=True)


def _in_order(finding: Finding) -> list[Passage]:
    return sorted(finding.passages, key=lambda p: (p.source_id, p.start))


def _likeness(old: Passage, new: Passage) -> float:
    return SequenceMatcher(None, _folded(old), _folded(new), autojunk=False).ratio()


def _stands_near(old: Passage, new: Passage) -> bool:
    return (bool(old.label) and old.label == new.label) or abs(old.start - new.start) <= _NEARBY


def _folded(passage: Passage) -> str:
    return " ".join(passage.quote.split())


def _short(passage: Passage) -> str:
    text = _folded(passage)
    return text if len(text) <= _QUOTED else text[:_QUOTED].rsplit(" ", 1)[0] + " …"


def _renamed(report: Report, ids: Mapping[str, str]) -> Report:
    if not ids:
        return report

    def known(finding_id: str) -> str:
        return ids.get(finding_id, finding_id)

    findings = tuple(replace(f, id=known(f.id)) for f in report.findings)
    links = tuple(replace(link, finding_id=known(link.finding_id)) for link in report.links)
    facts, strengths = (
        tuple(replace(row, cells=tuple(replace(cell, finding_id=known(cell.finding_id)) for cell in row.cells)) for row in rows)
        for rows in (report.facts, report.strengths)
    )
    return replace(report, findings=findings, links=links, facts=facts, strengths=strengths)
