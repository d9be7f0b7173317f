"""From texts to a report: read, lay side by side, compare slot by slot."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from itertools import combinations

from threadpoolctl import ThreadpoolController

from app.consistency.alignment.align import Aligner
from app.consistency.alignment.matching import Matcher
from app.consistency.checks import (
    abroad,
    absences,
    ages,
    alternatives,
    before_after,
    benefactors,
    clocks,
    codes,
    consensus,
    corroboration,
    counterparts,
    counts,
    dates,
    day_names,
    denials,
    drafting,
    durations,
    everything,
    exclusions,
    file_dates,
    fillers,
    groups,
    how_often,
    identity,
    inceptions,
    injuries,
    journeys,
    legal_words,
    legs,
    lengths,
    life_ages,
    life_dates,
    lifelines,
    lifetimes,
    lone_days,
    lone_names,
    lone_places,
    media,
    never,
    occasions,
    of_record,
    omission,
    only_times,
    opposites,
    orders,
    own_date,
    papers,
    particulars,
    parts,
    persons,
    pictures,
    places,
    pledges,
    polarity,
    possession,
    process,
    recognition,
    recorded_stays,
    remembered,
    routes,
    same_words,
    sameness,
    sequence,
    spacing,
    standing,
    stays,
    taken_pictures,
    tellings,
    terms,
    timeline,
    told_ages,
    totals,
    towns,
    translation,
    travel,
    turned,
    weekdays,
    whereabouts,
)
from app.consistency.comparison import Comparison
from app.consistency.declared import with_declaration
from app.consistency.extract.dates_window import in_reach
from app.consistency.facts import facts_of
from app.consistency.links import links_of
from app.consistency.recall import Recall
from app.consistency.sentence import Sentence
from app.consistency.story.people import with_people
from app.consistency.strengths import strengths_of
from app.consistency.telling import Reading
from app.domain.finding import Finding, Level
from app.domain.passage import Passage
from app.domain.person import Person
from app.domain.progress import Progress
from app.domain.snapshot import LinkDecision, Report, Snapshot, Source, Verdict

_PRODUCTS = ThreadpoolController()
_SILENT = Progress()
_CHECKS: tuple[tuple[str, Callable[[Comparison], Iterator[Finding]]], ...] = (
    ("Comparing dates", dates.find),
    ("Comparing hours", clocks.find),
    ("Comparing weekdays", weekdays.find),
    ("Comparing how long things lasted", durations.find),
    ("Comparing ages", ages.find),
    ("Comparing places", places.find),
    ("Comparing where it happened", whereabouts.find),
    ("Comparing towns of one day", towns.find),
    ("Comparing travel", travel.find),
    ("Comparing stays abroad", abroad.find),
    ("Comparing orders", sequence.find),
    ("Laying everything on one line", timeline.find),
    ("Laying lives on one line", lifelines.find),
    ("Comparing particulars", particulars.find),
    ("Comparing who is meant", identity.find),
    ("Comparing who was recognised", recognition.find),
    ("Comparing words of law", legal_words.find),
    ("Comparing courts and judges", process.find),
    ("Comparing numbers of papers", codes.find),
    ("Comparing which group is named", groups.find),
    ("Comparing what stays the same", standing.find),
    ("Comparing who did what", persons.find),
    ("Comparing who was there", absences.find),
    ("Comparing who played one part", parts.find),
    ("Comparing who helped", benefactors.find),
    ("Comparing translations", translation.find),
    ("Comparing dates of papers", papers.find),
    ("Looking for what was asked and not said", omission.find),
    ("Looking for grave harm left out", everything.find),
    ("Comparing injuries with medical papers", injuries.find),
    ("Looking for papers that would bear it out", corroboration.find),
    ("Comparing files with what was told", media.find),
    ("Comparing words", terms.find),
    ("Comparing wording", sameness.find),
    ("Looking at drafts", drafting.find),
    ("Looking for days not remembered", remembered.find),
    ("Comparing what never was", never.find),
    ("Comparing what is named", alternatives.find),
    ("Comparing what excludes what", exclusions.find),
    ("Comparing names of papers, forces and standings", consensus.find),
    ("Comparing what one act was done with", fillers.find),
    ("Comparing counts", counts.find),
    ("Comparing passages that stand at one place of the story", counterparts.find),
    ("Looking for days that no other paper knows", lone_days.find),
    ("Looking for places that no other paper knows", lone_places.find),
    ("Looking for names that no other paper knows", lone_names.find),
    ("Comparing what is denied", polarity.find),
    ("Comparing what was signed", pledges.find),
    ("Comparing opposites", opposites.find),
    ("Comparing what nobody did", denials.find),
    ("Comparing what was had", possession.find),
    ("Looking for the one date that differs", occasions.find),
    ("Reckoning how long stays lasted", stays.find),
    ("Comparing who is older", lifetimes.find),
    ("Reckoning ages from births", told_ages.find),
    ("Comparing weekdays with days told elsewhere", day_names.find),
    ("Comparing what came before what", before_after.find),
    ("Comparing orders with the days of others", turned.find),
    ("Reckoning how far apart things were", spacing.find),
    ("Comparing dates of files", file_dates.find),
    ("Looking for what came too early", inceptions.find),
    ("Comparing totals", totals.find),
    ("Comparing how often", how_often.find),
    ("Comparing the way out", routes.find),
    ("Comparing the legs of journeys", legs.find),
    ("Comparing what came but once", only_times.find),
    ("Comparing numbers in like words", same_words.find),
    ("Comparing days of what happened once", life_dates.find),
    ("Comparing lengths of stays", lengths.find),
    ("Comparing stays with the records of a hospital", recorded_stays.find),
    ("Comparing ages at what happened", life_ages.find),
    ("Comparing papers with their own dates", own_date.find),
    ("Comparing which came first", orders.find),
    ("Reckoning how fast one travelled", journeys.find),
    ("Comparing days of pictures", pictures.find),
    ("Comparing where and when pictures were taken", taken_pictures.find),
    ("Looking for things that did not exist yet", of_record.find),
    ("Comparing tellings inside one text", tellings.find),
)
_ORDER = {Level.CONFLICT: 0, Level.DIFFERENCE: 1, Level.NOTE: 2}


def check(snapshot: Snapshot, progress: Progress = _SILENT) -> Report:
    """Everything the sources say that cannot, or may not, all be true; equal snapshots give equal reports."""
    return Checker().check(snapshot, progress)


class Checker:
    """Checks one case again and again, working out only what a change touches; every report is that of a first check.

    It holds what the case says, in the clear, for as long as it lives.
    """

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._reading = Reading()
        self._names: dict[str, tuple[tuple[Sentence, ...], tuple[Person, ...], tuple[Sentence, ...]]] = {}
        self._aligner = Aligner()
        self._matcher = Matcher()
        self._recall = Recall()

    def check(self, snapshot: Snapshot, progress: Progress = _SILENT) -> Report:
        """As the function of that name; a check that is stopped leaves nothing half done."""
        with _PRODUCTS.limit(limits=1), ExitStack() as whole, _without_collecting():  # tables too small to be worth more threads
            whole.callback(self._begin)
            report = self._check(snapshot, progress)
            whole.pop_all()
            return report

    def _check(self, snapshot: Snapshot, progress: Progress) -> Report:
        snapshot = replace(snapshot, sources=tuple(map(_told_in_reach, snapshot.sources)))
        steps = len(snapshot.sources) + len(_CHECKS) + 1
        comparison = self._laid_out(snapshot, progress, steps)
        found: list[Finding] = []
        for number, (doing, find) in enumerate(_CHECKS, len(snapshot.sources) + 1):
            progress.report(number, steps, doing)
            found.extend(find(comparison))
        findings = _in_order(snapshot, _undecided(found, snapshot.decisions))
        links = links_of(comparison, findings)
        facts = facts_of(comparison, links, findings)
        shown = tuple(with_declaration(comparison, finding) for finding in findings)
        report = Report(shown, links, facts, strengths_of(facts, snapshot))
        progress.report(steps, steps, "Done")
        return report

    def _laid_out(self, snapshot: Snapshot, progress: Progress, steps: int) -> Comparison:
        read = []
        for number, source in enumerate(snapshot.sources):
            progress.report(number, steps, f"Reading {source.title or source.name}")
            read.append((source, self._named(self._reading.sentences(source), snapshot.people)))
        self._reading.keep_only([source.id for source in snapshot.sources])
        progress.report(len(snapshot.sources), steps, "Laying passages side by side")
        if not self._aligner.fits(snapshot.sources):
            self._aligner, self._matcher = Aligner(), Matcher()
        gathered = self._aligner.corpus(read, snapshot.decisions)
        self._recall.turn()
        return Comparison(snapshot, gathered, self._matcher.matches(gathered), self._recall)

    def _named(self, sentences: tuple[Sentence, ...], people: tuple[Person, ...]) -> tuple[Sentence, ...]:
        """The sentences of one source with names as the people list has them; the same object where neither changed."""
        if not sentences:
            return ()
        source_id = sentences[0].source.id
        known = self._names.get(source_id)
        if known is None or known[0] is not sentences or known[1] != people:
            known = self._names[source_id] = sentences, people, with_people(sentences, people)
        return known[2]


def _told_in_reach(source: Source) -> Source:
    """A source without a day of telling that nothing can be counted from, as a mistyped year."""
    return source if in_reach(source.told_on) else replace(source, told_on=None)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Holds back the search for circles of objects: a check makes millions of objects, no circle, and the search took a fourth of it.

    What it leaves counts as old at once: otherwise the next search for young circles goes through all of it, and the one after that again.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        if was_collecting:
            gc.enable()


def _in_order(snapshot: Snapshot, found: Iterable[Finding]) -> tuple[Finding, ...]:
    place = {source.id: number for number, source in enumerate(snapshot.sources)}
    once = {finding.id: finding for finding in _once(found)}
    return tuple(sorted(once.values(), key=lambda f: (_ORDER[f.level], min((place[p.source_id], p.start) for p in f.passages), f.id)))


def _once(found: Iterable[Finding]) -> Iterator[Finding]:
    """Of two findings of one kind that share two passages, or whose passages are the same or parts of each other's, the first."""
    met: dict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for finding in found:
        sources = sorted({p.source_id for p in finding.passages})
        about: list[tuple[object, ...]] = [(finding.kind, *pair) for pair in combinations(sources, 2)] or [(finding.kind, *sources)]
        if not any(_is_of_same(finding, other) for key in about for other in met[key]):
            for key in about:
                met[key].append(finding)
            yield finding


def _is_of_same(finding: Finding, other: Finding) -> bool:
    def meets(p: Passage) -> bool:
        return any(p.source_id == q.source_id and p.start < q.end and q.start < p.end for q in other.passages)

    shared = [p for p in finding.passages if meets(p)]
    return len(shared) == len(finding.passages) or len({p.source_id for p in shared}) > 1


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
