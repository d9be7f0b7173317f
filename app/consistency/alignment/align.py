"""Lays sentences beside each other: which may speak of the same happening, and how surely.

A sentence rarely says by itself what it is about. It is compared by its *scene*: what it and the sentences
around it speak of, weighted by rarity.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby, takewhile

import numpy as np
import numpy.typing as npt

from app.consistency.alignment.nearness import Likenesses, Near, Nearness, all_pairs
from app.consistency.alignment.rarity import Rarity
from app.consistency.alignment.scenes import REACH, WHOLE, Scenes
from app.consistency.alignment.told import Told
from app.consistency.sentence import Sentence
from app.domain.snapshot import LinkDecision, Source, Verdict

BRIEF = 5  # sentences; texts this short were laid side by side by somebody who means one matter
_PAIR = 2  # texts
_MOST_WORN = 3  # numbers of rows ever given, for each in use


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two sentences: `scene` is the likeness of their scenes from 0 to 1, `shared` the keys both hold, `ratio` their part of the lesser."""

    left: Sentence
    right: Sentence
    shared: frozenset[str]
    ratio: float
    scene: float
    is_brief: bool = False
    is_confirmed: bool = False

    @property
    def is_same_source(self) -> bool:
        """Both sentences stand in one text."""
        return self.left.source.id == self.right.source.id

    @property
    def strength(self) -> float:
        """How surely both speak of one happening; a user's word counts as certain."""
        return 1.0 if self.is_confirmed else 0.7 * self.scene + 0.3 * self.ratio


@dataclass(frozen=True, slots=True, eq=False)
class Corpus:
    """Every sentence of a check, the weight of every key, and which scenes are near each other."""

    told: tuple[Told, ...]
    sentences: tuple[Sentence, ...]
    decisions: tuple[LinkDecision, ...]
    weights: Mapping[str, float]
    is_brief: bool
    _near: Near
    _best: Likenesses
    _scene: Callable[[int], Mapping[int, int]]
    _columns: Mapping[str, int] = field(default_factory=dict)
    _made: dict[tuple[int, int], Pairing] = field(default_factory=dict)
    _wholes: dict[int, float] = field(default_factory=dict)

    def likeness(self, i: int, j: int) -> float:
        """Cosine of two scenes."""
        a, b = self._scene(i), self._scene(j)
        return sum(a[key] * b[key] for key in a.keys() & b.keys()) / (WHOLE * WHOLE)

    def best_in(self, i: int, source_id: str) -> float:
        """Likeness of the best counterpart of a sentence in a source; 0 where none is worth looking at."""
        return float(self._best[i, self._columns[source_id]]) if source_id in self._columns else 0.0

    def pairing(self, i: int, j: int) -> Pairing:
        """Two sentences beside each other."""
        return self._pairing(i, j, None)

    def _pairing(self, i: int, j: int, at: int | None, *, confirmed: bool = False) -> Pairing:
        """As above; `at` is the place of the two among those near each other."""
        if (i, j) not in self._made:
            left, right = self.sentences[i], self.sentences[j]
            shared = frozenset(left.keys.keys() & right.keys.keys())
            lesser = min(self._whole(i), self._whole(j)) or 1.0
            scene = self.likeness(i, j) if at is None or self.is_brief else float(self._near.likeness[at])
            self._made[i, j] = Pairing(left, right, shared, self.weight(shared) / lesser, scene, self.is_brief)
        made = self._made[i, j]
        return replace(made, is_confirmed=True) if confirmed else made

    def _whole(self, i: int) -> float:
        if i not in self._wholes:
            self._wholes[i] = self.weight(self.sentences[i].keys)
        return self._wholes[i]

    def weight(self, keys: Iterable[str]) -> float:
        """Summed weight of keys."""
        return sum(self.weights.get(key, 0.0) for key in keys)

    def pairs(
        self, slots: Callable[[Sentence], Iterable[str]], least: float, may_differ: Callable[[Sentence, Sentence], bool] | None = None
    ) -> list[Pairing]:
        """Pairings of sentences that fill a slot alike, of scenes at least so like, surest first; in a pair of short texts, all of them.

        With `may_differ` only those that do.
        """
        filled: list[frozenset[str]] = []
        masks = []
        for told in self.told:
            slot, fills = told.slots(_any_slot if self.is_brief else slots)
            filled.extend(slot)
            masks.append(fills)
        fills = np.concatenate(masks) if masks else np.zeros(0, np.bool_)
        kept = np.flatnonzero(fills[self._near.left]) if fills.any() else np.zeros(0, np.int64)
        kept = kept[fills[self._near.right[kept]] & (self._near.likeness[kept] >= least)]
        confirmed = self._decided(Verdict.DIFFERS)
        near = dict.fromkeys(confirmed)
        near.update(zip(zip(self._near.left[kept].tolist(), self._near.right[kept].tolist(), strict=True), kept.tolist(), strict=True))
        made = [
            self._pairing(i, j, at, confirmed=(i, j) in confirmed)
            for (i, j), at in near.items()
            if filled[i] & filled[j] and (may_differ is None or may_differ(self.sentences[i], self.sentences[j]))
        ]
        return sorted(made, key=lambda p: (-p.strength, p.left.source.id, p.left.start, p.right.source.id, p.right.start))

    def _decided(self, verdict: Verdict) -> set[tuple[int, int]]:
        pairs = set()
        for decision in self.decisions:
            if decision.verdict is verdict:
                for i in self._at(decision.left.source_id, decision.left.start, decision.left.end):
                    for j in self._at(decision.right.source_id, decision.right.start, decision.right.end):
                        pairs.add((min(i, j), max(i, j)))
        return pairs

    def _at(self, source_id: str, start: int, end: int) -> Iterator[int]:
        for number, sentence in enumerate(self.sentences):
            if sentence.source.id == source_id and sentence.start < end and start < sentence.end:
                yield number


def _any_slot(_: Sentence) -> tuple[str, ...]:
    return ("pair",)


class Aligner:
    """Lays out a case again and again, working out only what a change touches; the outcome is that of a first time."""

    def __init__(self, *, may_be_brief: bool = True) -> None:
        self._may_be_brief = may_be_brief
        self._told: dict[str, Told] = {}
        self._rows = 0
        self._cuts: dict[str, int] = {}
        self._rarity = Rarity()
        self._scenes = Scenes()
        self._nearness = Nearness(self._scenes)

    def fits(self, sources: Sequence[Source]) -> bool:
        """Whether these can be taken for the sources of before, changed; where not, only a fresh one gives the right outcome."""
        ids = [source.id for source in sources]
        in_order = [name for name in ids if name in self._told] == [name for name in self._told if name in set(ids)]
        live = sum(len(told.rows) for told in self._told.values())
        had = {told.source.kind for told in self._told.values()}
        return in_order and had == {source.kind for source in sources} and self._rows <= _MOST_WORN * live

    def corpus(self, read: Sequence[tuple[Source, tuple[Sentence, ...]]], decisions: tuple[LinkDecision, ...]) -> Corpus:
        """Weigh every key by how rare it is and find the scenes near each other."""
        before = self._told
        self._cuts = {}
        self._told = {source.id: self._kept(before.get(source.id), source, sentences) for source, sentences in read}
        told = tuple(self._told.values())
        place = self._places(told)
        stale = self._changed(before, told, place)
        self._nearness.update(told, stale, place)
        return self._laid_out(told, decisions, place)

    def _laid_out(self, told: tuple[Told, ...], decisions: tuple[LinkDecision, ...], place: npt.NDArray[np.int32]) -> Corpus:
        sentences = tuple(sentence for own in told for sentence in own.sentences)
        sizes = [len(own.sentences) for own in told]
        sources = np.repeat(np.arange(len(told), dtype=np.int32), sizes)
        near, best = self._nearness.near(place, sources, len(told))
        brief = self._may_be_brief and 1 <= len(told) <= _PAIR and all(size <= BRIEF for size in sizes)
        columns = {own.source.id: number for number, own in enumerate(told)}
        rows = np.concatenate([own.rows for own in told]) if told else np.zeros(0, np.int32)
        keys, shares = self._scenes.keys, self._scenes.shares

        @cache
        def scene(number: int) -> dict[int, int]:
            row = rows[number]
            return {key: share for key, share in zip(keys[row].tolist(), shares[row].tolist(), strict=True) if key}

        weights = dict(self._rarity.weights)
        return Corpus(told, sentences, decisions, weights, brief, all_pairs(sources.tolist()) if brief else near, best, scene, columns)

    def _kept(self, before: Told | None, source: Source, sentences: tuple[Sentence, ...]) -> Told:
        """A source as read, its sentences with the numbers they had."""
        if before is not None and before.as_read is sentences:
            return before
        if before is None or (before.source.kind, before.source.statement) != (source.kind, source.statement) or before.is_paper:
            return Told(source, sentences, self._numbers(len(sentences)), sentences)
        start, end = same_ends(before.sentences, sentences)
        self._cuts[source.id] = start
        middle = self._numbers(len(sentences) - start - end)
        rows = np.concatenate([before.rows[:start], middle, before.rows[len(before.rows) - end :]])
        return before.changed(source, sentences, rows, start, end)

    def _numbers(self, count: int) -> npt.NDArray[np.int32]:
        self._rows += count
        return np.arange(self._rows - count, self._rows, dtype=np.int32)

    def _places(self, told: Sequence[Told]) -> npt.NDArray[np.int32]:
        """Number of the sentence of each row; -1 for rows that are gone."""
        place = np.full(self._rows, -1, dtype=np.int32)
        start = 0
        for own in told:
            place[own.rows] = np.arange(start, start + len(own.rows))
            start += len(own.rows)
        return place

    def _changed(self, before: Mapping[str, Told], told: Sequence[Told], place: npt.NDArray[np.int32]) -> dict[str, npt.NDArray[np.int64]]:
        """Takes weights and scenes over; answers the places in each source whose scene is another now."""
        own_before = [own for own in before.values() if self._told.get(own.source.id) is not own]
        own_now = [own for own in told if before.get(own.source.id) is not own]
        known = {row for own in own_before for row in own.rows.tolist()}
        old = ((row, s.keys) for own in own_before for row, s in zip(own.rows.tolist(), own.sentences, strict=True) if place[row] < 0)
        new = [(row, s.keys) for own in own_now for row, s in zip(own.rows.tolist(), own.sentences, strict=True) if row not in known]
        changed = self._rarity.change(old, new)
        self._scenes.weigh(changed, self._rarity)
        touched = {row for key in changed for row in self._rarity.holders.get(key, ())} | {row for row, _ in new}
        touched |= {row for own in told if own.source.id in self._cuts for row in _beside(own, self._cuts[own.source.id])}
        is_touched = np.zeros(self._rows, dtype=np.bool_)
        is_touched[list(touched)] = True
        stale = {own.source.id: _around(is_touched[own.rows]) for own in told}
        for own in told:
            self._scenes.lay_out(own, stale[own.source.id])
        return stale


def _around(is_touched: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """Places in a source whose scene holds a sentence that is touched."""
    around = np.zeros(len(is_touched) + 2 * REACH, dtype=np.bool_)
    for step in range(2 * REACH + 1):
        around[step : step + len(is_touched)] |= is_touched
    return np.flatnonzero(around[REACH : REACH + len(is_touched)])


def _beside(told: Told, cut: int) -> list[int]:
    """The rows on both sides of a place where sentences may have been taken out."""
    rows: list[int] = told.rows[max(0, cut - 1) : cut + 1].tolist()
    return rows


def same_ends(before: Sequence[Sentence], now: Sequence[Sentence]) -> tuple[int, int]:
    """How many sentences at the start and at the end are worded as they were."""
    start = sum(1 for _ in takewhile(lambda pair: pair[0].memo is pair[1].memo, zip(before, now, strict=False)))
    most = min(len(before), len(now)) - start
    rest = zip(reversed(before), reversed(now), strict=False)
    return start, min(most, sum(1 for _ in takewhile(lambda pair: pair[0].memo is pair[1].memo, rest)))


def corpus(
    sources: tuple[Source, ...], sentences: tuple[Sentence, ...], decisions: tuple[LinkDecision, ...] = (), *, may_be_brief: bool = True
) -> Corpus:
    """Sentences of some sources, laid out for the first time; short texts as a pair only where they may be one."""
    by_source = {source.id: tuple(own) for source, own in groupby(sentences, key=lambda sentence: sentence.source)}
    return Aligner(may_be_brief=may_be_brief).corpus([(source, by_source.get(source.id, ())) for source in sources], decisions)
