"""Checking a case, and the user's word on what belongs together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from threading import Lock

from app.casework.continuity import Change, carried_on
from app.casework.snapshots import snapshot_of
from app.casework.wording import with_wording_elsewhere
from app.consistency.engine import Checker
from app.consistency.forgetting import forget_words
from app.consistency.telling import read_assertions
from app.domain.assertion import Assertion
from app.domain.declaration import Citation, Declaration, Paragraph, declaration_document
from app.domain.finding import EntryKind, FindingState, LogEntry
from app.domain.passage import Passage
from app.domain.progress import Progress
from app.domain.snapshot import Link, LinkDecision, Report, Snapshot, Source, SourceKind, Verdict
from app.store.store import Store

_SILENT = Progress()
_EMPTY = Report(())


class Checking:
    """Runs the engine over a case and keeps its report. A stopped check leaves the last report as it was.

    What was read of the case checked last is kept in the clear, so that the next check of it is quick, until `forget` is called.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._one_at_a_time = Lock()
        self._last: tuple[str, Checker] | None = None

    def check(self, case_id: str, progress: Progress = _SILENT) -> Report:
        """Check every source of the case against every other; raises Cancelled."""
        snapshot = self._snapshot(case_id)
        known = self._store.findings
        report, changes = carried_on(self._checked(case_id, snapshot, progress), (*known.records(case_id), *known.past_records(case_id)))
        draft = self._store.declarations.latest(case_id)
        exhibits = {source.id for source in snapshot.sources if source.kind is SourceKind.EXHIBIT}
        with self._store.transaction():
            self._store.findings.save_report(case_id, report)
            self._reopen(case_id, changes)
            if draft is not None and not any(paragraph.sources for _, paragraph in draft.numbered()):
                self._keep_sources(draft, report, exhibits)
        return report

    def _checked(self, case_id: str, snapshot: Snapshot, progress: Progress) -> Report:
        with self._one_at_a_time:
            last = self._last
            checker = last[1] if last is not None and last[0] == case_id else Checker()
            self._last = case_id, checker
            return checker.check(snapshot, progress)

    def forget(self) -> None:
        """Drop everything that was read of a case."""
        self._last = None
        forget_words()

    def _snapshot(self, case_id: str) -> Snapshot:
        snapshot = snapshot_of(self._store, case_id)
        with self._store.transaction():
            return replace(snapshot, sources=with_wording_elsewhere(self._store, case_id, snapshot.sources))

    def _reopen(self, case_id: str, changes: Iterable[Change]) -> None:
        """What was explained, accepted or dismissed of other words is open again, and its log says why."""
        states = {record.finding.id: record.state for record in self._store.findings.records(case_id)}
        for change in changes:
            if states[change.finding_id] is not FindingState.OPEN:
                today = datetime.now().astimezone().date()
                self._store.findings.append(case_id, LogEntry(change.finding_id, EntryKind.REOPENED, today, change.why))
                self._store.findings.set_state(case_id, change.finding_id, FindingState.OPEN)

    def sources(self, case_id: str) -> tuple[Source, ...]:
        """What a check of the case lays side by side."""
        return snapshot_of(self._store, case_id).sources

    def report(self, case_id: str) -> Report:
        """The last report; an empty one before the first check."""
        return self._store.findings.report(case_id) or _EMPTY

    def checked_at(self, case_id: str) -> datetime | None:
        """When the case was last checked."""
        return self._store.findings.checked_at(case_id)

    def decide(self, case_id: str, left: Passage, right: Passage, verdict: Verdict) -> LinkDecision:
        """Keep the user's word on two passages; it holds in every later check."""
        decision = LinkDecision(left, right, verdict)
        with self._store.transaction():
            self._store.decisions.add(case_id, decision)
        return decision

    def withdraw(self, case_id: str, decision: LinkDecision) -> None:
        """Take a decision back."""
        with self._store.transaction():
            self._store.decisions.remove(case_id, decision)

    def assertions(self, case_id: str, source_id: str) -> tuple[Assertion, ...]:
        """What was read in each sentence of one source, in text order."""
        return next((read_assertions(source) for source in self.sources(case_id) if source.id == source_id), ())

    def _keep_sources(self, draft: Declaration, report: Report, exhibits: set[str]) -> None:
        sourced = with_sources(draft, report.links, exhibits)
        if sourced != draft:
            self._store.declarations.save(sourced)


def with_sources(draft: Declaration, links: tuple[Link, ...], exhibits: set[str]) -> Declaration:
    """The draft with every paragraph resting on the passages linked to it.

    Meant for a draft just taken over: once a person has linked anything, what a paragraph rests on is theirs to say.
    """
    text = declaration_document(draft).text
    offset = 0
    number = 0
    sections = []
    for section in draft.sections:
        paragraphs = []
        for paragraph in section.paragraphs:
            number += 1
            start = text.index(f"{number}. {paragraph.text}", offset)
            offset = start + len(f"{number}. {paragraph.text}")
            others = _linked(draft.id, start, offset, links)
            paragraphs.append(_sourced(paragraph, others, exhibits))
        sections.append(replace(section, paragraphs=tuple(paragraphs)))
    return replace(draft, sections=tuple(sections))


def _linked(draft_id: str, start: int, end: int, links: tuple[Link, ...]) -> tuple[Passage, ...]:
    found = []
    for link in links:
        for mine, other in ((link.left, link.right), (link.right, link.left)):
            if mine.source_id == draft_id != other.source_id and start <= mine.start < end and other not in found:
                found.append(other)
    return tuple(found)


def _sourced(paragraph: Paragraph, others: tuple[Passage, ...], exhibits: set[str]) -> Paragraph:
    if paragraph.sources or not others:
        return paragraph
    cited = dict.fromkeys(Citation(p.source_id, p.page) for p in others if p.source_id in exhibits)
    return replace(paragraph, sources=others, citations=paragraph.citations or tuple(cited))
