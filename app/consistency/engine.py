"""From texts to a report: read, lay side by side, compare slot by slot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from app.consistency.align import corpus
from app.consistency.checks import (
    ages,
    alternatives,
    clocks,
    counts,
    dates,
    drafting,
    durations,
    identity,
    media,
    omission,
    papers,
    places,
    polarity,
    possession,
    sameness,
    sequence,
    terms,
    timeline,
    translation,
    travel,
    weekdays,
)
from app.consistency.comparison import Comparison
from app.consistency.facts import facts_of
from app.consistency.links import links_of, matches_of
from app.consistency.sentence import Sentence
from app.consistency.strengths import strengths_of
from app.consistency.telling import read_sentences
from app.domain.finding import Finding, Level
from app.domain.passage import Passage
from app.domain.progress import Progress
from app.domain.snapshot import LinkDecision, Report, Snapshot, Verdict

_SILENT = Progress()
_CHECKS: tuple[tuple[str, Callable[[Comparison], Iterator[Finding]]], ...] = (
    ("Comparing dates", dates.find),
    ("Comparing hours", clocks.find),
    ("Comparing weekdays", weekdays.find),
    ("Comparing how long things lasted", durations.find),
    ("Comparing ages", ages.find),
    ("Comparing places", places.find),
    ("Comparing travel", travel.find),
    ("Comparing orders", sequence.find),
    ("Laying everything on one line", timeline.find),
    ("Comparing who is meant", identity.find),
    ("Comparing translations", translation.find),
    ("Comparing dates of papers", papers.find),
    ("Looking for what was asked and not said", omission.find),
    ("Comparing files with what was told", media.find),
    ("Comparing words", terms.find),
    ("Comparing wording", sameness.find),
    ("Looking at drafts", drafting.find),
    ("Comparing what is named", alternatives.find),
    ("Comparing counts", counts.find),
    ("Comparing what is denied", polarity.find),
    ("Comparing what was had", possession.find),
)
_ORDER = {Level.CONFLICT: 0, Level.DIFFERENCE: 1, Level.NOTE: 2}


def check(snapshot: Snapshot, progress: Progress = _SILENT) -> Report:
    """Everything the sources say that cannot, or may not, all be true; equal snapshots give equal reports."""
    steps = len(snapshot.sources) + len(_CHECKS) + 1
    sentences: list[Sentence] = []
    for number, source in enumerate(snapshot.sources):
        progress.report(number, steps, f"Reading {source.title or source.name}")
        sentences.extend(read_sentences(source))
    progress.report(len(snapshot.sources), steps, "Laying passages side by side")
    gathered = corpus(snapshot.sources, tuple(sentences), snapshot.decisions)
    comparison = Comparison(snapshot, gathered)
    comparison = replace(comparison, matches=matches_of(comparison))
    found: list[Finding] = []
    for number, (doing, find) in enumerate(_CHECKS, len(snapshot.sources) + 1):
        progress.report(number, steps, doing)
        found.extend(find(comparison))
    findings = _in_order(snapshot, _undecided(found, snapshot.decisions))
    links = links_of(comparison, findings)
    facts = facts_of(comparison, links, findings)
    report = Report(findings, links, facts, strengths_of(facts, snapshot))
    progress.report(steps, steps, "Done")
    return report


def _in_order(snapshot: Snapshot, found: Iterable[Finding]) -> tuple[Finding, ...]:
    place = {source.id: number for number, source in enumerate(snapshot.sources)}
    once = {finding.id: finding for finding in found}
    return tuple(sorted(once.values(), key=lambda f: (_ORDER[f.level], min((place[p.source_id], p.start) for p in f.passages), f.id)))


def _undecided(found: Iterable[Finding], decisions: tuple[LinkDecision, ...]) -> Iterator[Finding]:
    """Leaves out what the user said is the same, or is not about this."""
    settled = [decision for decision in decisions if decision.verdict is not Verdict.DIFFERS]
    for finding in found:
        if not any(_is_about(decision, finding) for decision in settled):
            yield finding


def _is_about(decision: LinkDecision, finding: Finding) -> bool:
    def met(side: Passage) -> bool:
        return any(p.source_id == side.source_id and p.start < side.end and side.start < p.end for p in finding.passages)

    return met(decision.left) and met(decision.right)
