"""What is told of when, in one table: the moments of every source, by what happened, to whom and where it stands."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeAlias, TypeVar, cast

from app.consistency.alignment.align import Corpus
from app.consistency.alignment.told import Told as Paper
from app.consistency.sentence import Sentence
from app.consistency.story.acts import Act, is_same
from app.consistency.story.cast import TELLER, Cast, cast_of
from app.consistency.story.moments import Dated, Moment, moments
from app.consistency.story.paper_dates import paper_date
from app.consistency.story.topics import Steps, Told, main_acts, tellings

T = TypeVar("T")
_PERSON = 0.4  # weight of whom a sentence speaks of
_ROOTS = re.compile(r"\b(?:citizen\w*|nationality|national of|native of|born|country of birth)\b|国籍|出生", re.IGNORECASE)
_SCENE = 3  # sentences
_RARE = 0.65  # weight of a key that hardly any other scene has


class Moments:
    """The table of a comparison."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.cast: Cast = cast_of(corpus.told)
        self._papers = [own.going_on(_read, self.cast) for own in corpus.told]
        self._paper_of = {own.source.id: paper for own, paper in zip(corpus.told, self._papers, strict=True)}
        self.told: list[Told] = [told for paper in self._papers for told in paper.told]
        self.all: tuple[Moment, ...] = tuple(moment for paper in self._papers for moment in paper.moments)  # in the order of the sources
        self._of: dict[Act, list[Moment]] = {}

    def each(self, read: Callable[[Moments, Sequence[Told]], list[T]]) -> list[T]:
        """What a module's function makes of the tellings of each source; asked once while these stay, so it may look at no other."""
        found: list[T] = []
        for paper in self._papers:
            if read not in paper.memo:
                paper.memo[read] = read(self, paper.told)
            found += cast("list[T]", paper.memo[read])
        return found

    def of_each(self, read: Callable[[Sequence[Moment], Act], T], act: Act) -> Iterator[tuple[str, T]]:
        """What a module's function makes of each source's moments of such an act, by its id; asked once while these stay."""
        key = read, act
        for source_id, paper in self._paper_of.items():
            if key not in paper.memo:
                paper.memo[key] = read(paper.by_act.get(act.group, ()), act)
            yield source_id, cast("T", paper.memo[key])

    def every(self, read: Callable[[Moments, Told], Iterable[T]]) -> list[T]:
        """What a module's function makes of each telling; it may look at that, the sentence before it and its moments, and nothing else.

        Where a source changed it is asked again only of what is told otherwise; its answers may not hold where a sentence stands.
        """
        return [found for paper in self._papers for found in self._read_each(paper, read)]

    def _read_each(self, paper: _Paper, read: Callable[[Moments, Told], Iterable[T]]) -> list[T]:
        if read not in paper.memo:
            known: _Each = paper.earlier.pop(read, {})
            made: _Each = {}
            found: list[T] = []
            before: Told | None = None
            for told in paper.told:
                seen = told, before, *self.at(told.sentence)
                step = known.get(id(told))
                if step is None or step[0] != seen:
                    step = seen, list(read(self, told))
                made[id(told)] = step
                found += step[1]
                before = told
            paper.memo[read], paper.each[read] = found, made
        return cast("list[T]", paper.memo[read])

    @cached_property
    def told_of(self) -> Mapping[int, Told]:
        """Tellings by the identity of their sentence."""
        return {id(told.sentence): told for told in self.told}

    @cached_property
    def by_act(self) -> Mapping[str, list[Moment]]:
        """Moments by the group of their acts."""
        table: dict[str, list[Moment]] = defaultdict(list)
        for paper in self._papers:
            for group, told in paper.by_act.items():
                table[group] += told
        return table

    @cached_property
    def by_key(self) -> Mapping[str, list[Moment]]:
        """Moments by what they speak of."""
        table: dict[str, list[Moment]] = defaultdict(list)
        for moment in self.all:
            for key in moment.keys:
                table[key].append(moment)
        return table

    def of(self, act: Act) -> list[Moment]:
        """Moments of one act; somebody unnamed is nobody in particular."""
        if act not in self._of:
            self._of[act] = [m for m in self.by_act.get(act.group, ()) if any(is_same(act, other) for other in m.acts)]
        return self._of[act]

    @cached_property
    def _written(self) -> dict[str, date | None]:
        return {own.source.id: _written_on(own) for own in self.corpus.told if own.sentences}

    @cached_property
    def of_client(self) -> frozenset[str]:
        """The papers that name the client."""
        return frozenset(told.sentence.source.id for told in self.told if any(p.who == TELLER for p in told.persons))

    @cached_property
    def home(self) -> str:
        """The client's country: where they say they were born or whose citizens they are, else the one most spoken of."""
        own = [told.sentence for told in self.told if told.sentence.is_by_client]
        rooted = [s for s in own if s.once(_is_rooted)]
        counts = _countries(rooted) or _countries(own)
        return max(sorted(counts), key=lambda country: counts[country], default="")

    def written_on(self, source_id: str) -> date | None:
        """The day a source was told or written: as it was filed, else as its head or its signature says."""
        return self._written.get(source_id)

    @cached_property
    def _sources(self) -> dict[str, Paper]:
        return {own.source.id: own for own in self.corpus.told}

    def block_of(self, sentence: Sentence) -> list[Sentence]:
        """The paragraph or answer a sentence stands in."""
        return self._sources[sentence.source.id].blocks[sentence.block]

    def main_acts(self, sentence: Sentence) -> frozenset[Act]:
        """What a sentence itself tells, of named persons."""
        return frozenset(act for act in main_acts(self.told_of[id(sentence)]) if act.who)

    def scene_acts(self, sentence: Sentence) -> frozenset[Act]:
        """The acts of a sentence and of the few after it in its paragraph or answer."""
        near = [s for s in self.block_of(sentence) if 0 <= s.index - sentence.index <= _SCENE]
        return frozenset(act for s in near for _, act in self.told_of[id(s)].acts)

    def scene_stems(self, sentence: Sentence) -> frozenset[str]:
        """Stems of the words of a sentence and of those after it in its paragraph or answer."""
        near = [s for s in self.block_of(sentence) if 0 <= s.index - sentence.index <= _SCENE]
        return frozenset(word.stem for s in near for word in s.words if not word.is_stop)

    def rare_keys(self, sentence: Sentence) -> frozenset[str]:
        """What few sentences speak of besides this one and those after it in its paragraph or answer."""
        near = [s for s in self.block_of(sentence) if 0 <= s.index - sentence.index <= _SCENE + 2]
        return frozenset(key for s in near for key in s.keys if " " not in key and self.corpus.weights.get(key, 0.0) >= _RARE)

    def before(self, sentence: Sentence, count: int) -> list[Sentence]:
        """So many sentences before one in its source, in order."""
        own = self._sources[sentence.source.id].sentences
        return list(own[max(0, sentence.index - count) : sentence.index])

    def at(self, sentence: Sentence) -> list[Moment]:
        """The moments of one sentence."""
        return self._paper_of[sentence.source.id].by_sentence.get(id(sentence), [])

    def weight(self, keys: Iterable[str]) -> float:
        """How much keys say about which happening is meant."""
        found = list(keys)
        return self.corpus.weight(found) + _PERSON * sum(key.startswith("who ") for key in found)


def _countries(sentences: Sequence[Sentence]) -> Counter[str]:
    return Counter(place.ids[-1] for s in sentences for place in s.places if place.ids and place.ids[-1] != "US")


def _is_rooted(sentence: Sentence) -> bool:
    return _ROOTS.search(f"{sentence.question} {sentence.text}") is not None and not sentence.of("role")


@dataclass(frozen=True, eq=False)
class _Paper:
    """What the sentences of one source tell, its moments, and what was worked out of both."""

    told: list[Told]
    moments: list[Moment]
    earlier: dict[object, _Each] = field(default_factory=dict, repr=False)
    steps: Steps = field(default_factory=dict, repr=False)
    dated: Dated = field(default_factory=dict, repr=False)
    each: dict[object, _Each] = field(default_factory=dict, repr=False)
    memo: dict[object, object] = field(default_factory=dict, repr=False)

    @cached_property
    def by_sentence(self) -> dict[int, list[Moment]]:
        """The moments by the identity of their sentence."""
        table: dict[int, list[Moment]] = defaultdict(list)
        for moment in self.moments:
            table[id(moment.sentence)].append(moment)
        return table

    @cached_property
    def by_act(self) -> dict[str, list[Moment]]:
        """The moments by the group of their acts."""
        table: dict[str, list[Moment]] = defaultdict(list)
        for moment in self.moments:
            for group in {act.group for act in moment.acts}:
                table[group].append(moment)
        return table


# what was made of a telling, by the identity of it, with all that was looked at
_Each: TypeAlias = dict[int, tuple[tuple[object, ...], list[Any]]]


def _read(sentences: Sequence[Sentence], cast: Cast, earlier: _Paper | None) -> _Paper:
    paper = _Paper([], [], earlier.each) if earlier else _Paper([], [])
    paper.told.extend(tellings(sentences, cast, earlier.steps if earlier else {}, paper.steps))
    paper.moments.extend(moments(paper.told, earlier.dated if earlier else {}, paper.dated))
    return paper


def _written_on(paper: Paper) -> date | None:
    found = None if paper.source.told_on is not None else paper.once(paper_date)
    return paper.source.told_on or (found[1] if found else None)
