"""What a check works on: the corpus, its pairings, and the making of findings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile
from typing import TypeVar

from app.consistency.alignment.agreement import Match
from app.consistency.alignment.align import Corpus, Pairing
from app.consistency.alignment.course import Course, course_of, may_run
from app.consistency.alignment.told import Told, stems_of
from app.consistency.recall import Recall
from app.consistency.sentence import Sentence
from app.consistency.story.client import client_names
from app.consistency.story.dating import Dating
from app.consistency.story.doers import Aliases, aliases_of, aliases_over, tokens
from app.consistency.story.moment_table import Moments
from app.consistency.story.occasion_words import are_two_occasions
from app.domain.finding import Factor, Finding, FindingKind, Level, Strip
from app.domain.identifiers import derived_id
from app.domain.passage import Passage
from app.domain.snapshot import Snapshot

T = TypeVar("T")
_MANY_YEARS, _YEAR = 4, 366  # years, days
_ONE_SCENE = 0.08  # below it two tellings speak of different things there


@dataclass(frozen=True, eq=False)
class Comparison:
    """Everything a check module may look at."""

    snapshot: Snapshot
    corpus: Corpus
    matches: tuple[Match, ...] | None = None  # what tells one thing, where that was found before
    recall: Recall = field(default_factory=Recall)

    @property
    def is_brief(self) -> bool:
        """A pair of short texts rather than a file."""
        return self.corpus.is_brief

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of all sources."""
        return self.corpus.sentences

    @cached_property
    def by_source(self) -> dict[str, list[Sentence]]:
        """Sentences by source id, in order."""
        return {told.source.id: list(told.sentences) for told in self.corpus.told}

    def having(self, read: Callable[[Sentence], T], *cues: re.Pattern[str]) -> list[tuple[Sentence, T]]:
        """Every sentence in which a module's function reads something, with what it reads: never anything that holds a sentence.

        With cues, only where one of these patterns may be met, there or in the question; and once however often the case is checked.
        """
        return [found for told in self.corpus.told for found in told.having(read, *cues)]

    def of_source(self, source_id: str, read: Callable[[tuple[Sentence, ...]], T]) -> T:
        """What a module's function makes of all sentences of a source; asked once while the source stays as it is."""
        return self.told[source_id].once(read)

    @cached_property
    def told(self) -> dict[str, Told]:
        """Each source as it was read, by its id."""
        return {told.source.id: told for told in self.corpus.told}

    @cached_property
    def _order(self) -> dict[str, int]:
        return {source_id: number for number, source_id in enumerate(self.told)}

    def holding(self, stem: str) -> int:
        """How many sentences of all sources hold a word of this stem."""
        if stem not in self._holding:
            self._holding[stem] = sum(counts.get(stem, 0) for counts in self._stems)
        return self._holding[stem]

    def common(self, limit: int) -> frozenset[str]:
        """Stems of words that more than so many sentences hold."""
        least = limit // max(1, len(self._stems))
        likely = {stem for told in self.corpus.told for stem, _ in takewhile(lambda held: held[1] > least, told.once(_commonest))}
        return frozenset(stem for stem in likely if self.holding(stem) > limit)

    @cached_property
    def _holding(self) -> dict[str, int]:
        return {}

    @cached_property
    def _stems(self) -> list[dict[str, int]]:
        return [told.once(stems_of) for told in self.corpus.told]

    @cached_property
    def aliases(self) -> Aliases:
        """Who is whose relative by name, and who writes each paper, over all papers."""
        return aliases_over(told.once(aliases_of) for told in self.corpus.told)

    @cached_property
    def client_names(self) -> frozenset[str]:
        """Under which names the letters of others speak of the client."""
        return client_names(self.by_source)

    @cached_property
    def numbers(self) -> dict[int, int]:
        """Place of each sentence in the corpus, by its identity."""
        return {id(sentence): number for number, sentence in enumerate(self.sentences)}

    @cached_property
    def moments(self) -> Moments:
        """What is told of when."""
        return Moments(self.corpus)

    @cached_property
    def dating(self) -> Dating:
        """On which day each sentence's happening was, by its own telling or by the others."""
        return Dating(self)

    @cached_property
    def reports(self) -> frozenset[str]:
        """Ids of exhibits on a country at large: of many years, in nobody's own words, and of nobody whom the tellings name."""
        named = frozenset[str]().union(*(told.once(_named) for told in self.corpus.told if not told.is_paper))
        return frozenset(t.source.id for t in self.corpus.told if t.is_paper and t.once(_is_of_years) and not named & t.once(_named))

    def course(self, one: str, other: str) -> Course | None:
        """How one source runs along another, by their ids; None where one of them is too long to be a telling, or a report."""
        first, second = self.told[one], self.told[other]
        if not may_run(first) or not may_run(second) or {one, other} & self.reports:
            return None
        if self._order[one] > self._order[other]:
            return second.beside(course_of, first).turned
        return first.beside(course_of, second)

    def one_thing(self, left: Sentence, right: Sentence) -> float:
        """How surely two sentences of two sources tell of one thing, 0 to 1."""
        course = None if left.source.id == right.source.id else self.course(left.source.id, right.source.id)
        return 0.0 if course is None else float(course.share[left.index, right.index])

    def one_scene(self, left: Sentence, right: Sentence) -> float:
        """How surely two sentences of two sources stand in tellings of one scene, 0 to 1."""
        course = None if left.source.id == right.source.id else self.course(left.source.id, right.source.id)
        return 0.0 if course is None else float(course.scene[left.index, right.index])

    def likeness(self, left: Sentence, right: Sentence) -> float:
        """How like two sentences of two sources are in what they mean, wherever they stand; 0 where one of them is no telling."""
        course = None if left.source.id == right.source.id else self.course(left.source.id, right.source.id)
        return 0.0 if course is None else float(course.likeness[left.index, right.index])

    def pairs(
        self, slots: Callable[[Sentence], Iterable[str]], least: float, may_differ: Callable[[Sentence, Sentence], bool] | None = None
    ) -> list[Pairing]:
        """Pairings of sentences that fill a slot alike, and of those only that may differ where it is said how; surest first.

        In a file two tellings must also run past one scene there; two short texts that number their occasions tell of one each.
        """
        found = self.corpus.pairs(slots, least, may_differ)
        if self.is_brief:
            return [p for p in found if not are_two_occasions(p.left, p.right)]
        return [p for p in found if p.is_confirmed or self._may_be_one_scene(p)]

    def _may_be_one_scene(self, pairing: Pairing) -> bool:
        if {pairing.left.source.id, pairing.right.source.id} & self.reports:
            return False
        if pairing.is_same_source:
            return True
        course = self.course(pairing.left.source.id, pairing.right.source.id)
        return course is None or float(course.scene[pairing.left.index, pairing.right.index]) >= _ONE_SCENE

    def around(self, sentence: Sentence) -> list[Sentence]:
        """The paragraph or answer a sentence stands in."""
        return self._blocks[sentence.source.id][sentence.block]

    def blocks(self) -> Iterator[list[Sentence]]:
        """Every paragraph or answer, in order."""
        for table in self._blocks.values():
            yield from table.values()

    @cached_property
    def _blocks(self) -> dict[str, dict[int, list[Sentence]]]:
        return {told.source.id: told.blocks for told in self.corpus.told}


def _named(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The words of all names of people in a source."""
    return frozenset(token for s in sentences for name in s.names for token in tokens(name))


def _is_of_years(sentences: Sequence[Sentence]) -> bool:
    """Whether a source speaks of many years, and nobody in it of himself."""
    years = {m.earliest.year for s in sentences for m in s.dates if m.earliest and m.latest and (m.latest - m.earliest).days < _YEAR}
    return len(years) >= _MANY_YEARS and not any(s.is_first_person for s in sentences)


def _commonest(sentences: Sequence[Sentence]) -> list[tuple[str, int]]:
    """The stems of a source with how many of its sentences hold them, the commonest first."""
    return sorted(stems_of(sentences).items(), key=lambda held: -held[1])


def make_finding(
    kind: FindingKind,
    level: Level,
    factors: tuple[Factor, ...],
    sentence: str,
    reasoning: str,
    question: str,
    passages: Sequence[Passage],
    causes: tuple[str, ...] = (),
    strip: Strip | None = None,
    basis: Sequence[Sentence] = (),
) -> Finding:
    """A finding whose id rests on its kind and quotations, in whatever order they came; on whole sentences where these are its `basis`."""
    resting = [sentence.passage() for sentence in basis] or passages
    identity = derived_id(kind.value, *sorted(f"{passage.source_id}:{passage.quote}" for passage in resting))
    return Finding(identity, kind, level, factors, sentence, reasoning, question, tuple(passages), causes, strip)
