"""Lays sentences beside each other: which may speak of the same happening, and how surely.

A sentence rarely says by itself what it is about. It is compared by its *scene*: what it and the sentences
around it speak of, weighted by rarity.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

import numpy as np
import numpy.typing as npt

from app.consistency.sentence import Sentence
from app.domain.snapshot import LinkDecision, Source, SourceKind, Verdict

BRIEF = 5  # sentences; texts this short were laid side by side by somebody who means one matter
_SMALL = 30  # sentences; below this, rarity cannot be counted
_REACH = 5  # sentences before and after that belong to a scene
_FADING = 0.75  # per sentence away
_IN_BLOCK = 0.7  # a neighbour in the same paragraph or answer
_APART = 12  # sentences; nearer ones of one source share their scene whatever they say
_OWN_SCENE = 0.3  # within one source more must be shared
_NEAR_BEST = 0.6  # of the best counterpart in that source
_STRONGEST = 48  # keys of a scene; the rest is what every page speaks of
_LEAST = 0.1  # likeness below which two scenes have nothing to do with each other

Likenesses = npt.NDArray[np.float32]
Near = tuple[tuple[int, float], ...]  # numbers of sentences, with the likeness of their scenes


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
    """Every sentence of a check, the weight of every key, and the scene of every sentence."""

    sources: tuple[Source, ...]
    sentences: tuple[Sentence, ...]
    decisions: tuple[LinkDecision, ...]
    weights: Mapping[str, float]
    scenes: Sequence[Mapping[str, float]]
    is_brief: bool
    near: Sequence[Near]
    best: Mapping[str, Likenesses]
    asks: tuple[bool, ...]

    def likeness(self, i: int, j: int) -> float:
        """Cosine of two scenes."""
        a, b = self.scenes[i], self.scenes[j]
        return sum(a[key] * b[key] for key in a.keys() & b.keys())

    def best_in(self, i: int, source_id: str) -> float:
        """Likeness of the best counterpart of a sentence in a source."""
        return float(self.best[source_id][i]) if source_id in self.best else 0.0

    def pairing(self, i: int, j: int, *, confirmed: bool = False) -> Pairing:
        """Two sentences beside each other."""
        left, right = self.sentences[i], self.sentences[j]
        shared = frozenset(left.keys) & frozenset(right.keys)
        lesser = min(self.weight(left.keys), self.weight(right.keys)) or 1.0
        return Pairing(left, right, shared, self.weight(shared) / lesser, self.likeness(i, j), self.is_brief, confirmed)

    def weight(self, keys: Iterable[str]) -> float:
        """Summed weight of keys."""
        return sum(self.weights.get(key, 0.0) for key in keys)

    def pairs(self, slots: Callable[[Sentence], Iterable[str]], least: float) -> list[Pairing]:
        """Pairings of sentences that fill a slot alike, of scenes at least so like, surest first; in a pair of short texts, all of them."""
        filled = [
            frozenset() if asks else frozenset(["pair"] if self.is_brief else slots(s))
            for s, asks in zip(self.sentences, self.asks, strict=True)
        ]
        confirmed = self._decided(Verdict.DIFFERS)
        near = {(i, j) for i, slot in enumerate(filled) if slot for j, likeness in self.near[i] if likeness >= least} | confirmed
        made = [self.pairing(i, j, confirmed=(i, j) in confirmed) for i, j in sorted(near) if filled[i] & filled[j]]
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


def corpus(sources: tuple[Source, ...], sentences: tuple[Sentence, ...], decisions: tuple[LinkDecision, ...] = ()) -> Corpus:
    """Weigh every key by how rare it is and lay out every scene."""
    postings: dict[str, list[int]] = defaultdict(list)
    base: dict[str, float] = {}
    for number, sentence in enumerate(sentences):
        for key, weight in sentence.keys.items():
            postings[key].append(number)
            base[key] = max(base.get(key, 0.0), weight)
    count = len(sentences)
    weights = {
        key: weight * (1.0 if count < _SMALL else log((count + 1) / (len(postings[key]) + 0.5)) / log(count + 1))
        for key, weight in base.items()
    }
    sizes = Counter(sentence.source.id for sentence in sentences)
    brief = 1 <= len(sources) <= 2 and all(size <= BRIEF for size in sizes.values())  # noqa: PLR2004 - a pair of texts; a neighbour but one
    scenes = [_scene(sentences, number, weights) for number in range(count)]
    asks = tuple(sentence.is_question for sentence in sentences)
    near, best = _nearness(sentences, scenes) if sentences else ((), {})
    return Corpus(sources, sentences, decisions, weights, scenes, brief, _all_pairs(sentences, len(sources)) if brief else near, best, asks)


def _all_pairs(sentences: Sequence[Sentence], sources: int) -> tuple[Near, ...]:
    ids = [sentence.source.id for sentence in sentences]
    return tuple(tuple((j, 1.0) for j in range(i + 1, len(ids)) if sources == 1 or own != ids[j]) for i, own in enumerate(ids))


def _nearness(sentences: Sequence[Sentence], scenes: Sequence[Mapping[str, float]]) -> tuple[tuple[Near, ...], dict[str, Likenesses]]:
    """For each sentence the later ones near the best counterpart, seen from both sides; and how like those best counterparts are."""
    ids = [sentence.source.id for sentence in sentences]
    starts = [n for n, own in enumerate(ids) if n == 0 or own != ids[n - 1]]
    ends = [*starts[1:], len(ids)]
    own = [(start, end) for start, end in zip(starts, ends, strict=True) for _ in range(start, end)]
    best = np.zeros((len(ids), len(starts)), dtype=np.float32)
    chosen: list[dict[int, float]] = []
    for i, likeness in enumerate(_likenesses(scenes)):
        start, end = own[i]
        likeness[max(start, i - _APART) : min(end, i + _APART + 1)] = 0
        best[i] = np.maximum.reduceat(likeness, starts)
        found = np.flatnonzero(likeness >= np.maximum(_LEAST, _NEAR_BEST * np.repeat(best[i], np.subtract(ends, starts))))
        chosen.append(dict(zip(found.tolist(), likeness[found].tolist(), strict=True)))
    is_paper = _papers(sentences)
    near = tuple(
        tuple(
            (j, like)
            for j, like in others.items()
            if i < j and i in chosen[j] and (like >= _OWN_SCENE if ids[i] == ids[j] else not (is_paper[i] and is_paper[j]))
        )
        for i, others in enumerate(chosen)
    )
    return near, {ids[start]: best[:, column] for column, start in enumerate(starts)}


def _papers(sentences: Sequence[Sentence]) -> list[bool]:
    """Where there is testimony, papers are laid beside it and not beside each other; translations have a check of their own."""
    kinds = [sentence.source.kind for sentence in sentences]
    has_testimony = SourceKind.STATEMENT in kinds
    return [has_testimony and kind is SourceKind.EXHIBIT for kind in kinds]


def _likenesses(scenes: Sequence[Mapping[str, float]]) -> Iterator[Likenesses]:
    """Cosines of each scene with all scenes, summed key by key over the scenes that hold the key."""
    gathered: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, scene in enumerate(scenes):
        for key, weight in scene.items():
            gathered[key].append((number, weight))
    holders = {key: np.array([number for number, _ in held]) for key, held in gathered.items()}
    weights = {key: np.array([weight for _, weight in held], dtype=np.float32) for key, held in gathered.items()}
    for scene in scenes:
        likeness = np.zeros(len(scenes), dtype=np.float32)
        for key, weight in scene.items():
            likeness[holders[key]] += np.float32(weight) * weights[key]
        yield likeness


def _scene(sentences: Sequence[Sentence], number: int, weights: Mapping[str, float]) -> dict[str, float]:
    own = sentences[number]
    scene: dict[str, float] = {}
    for other in range(max(0, number - _REACH), min(len(sentences), number + _REACH + 1)):
        sentence, distance = sentences[other], abs(other - number)
        if sentence.source is not own.source:
            continue
        share = 1.0 if distance == 0 else _IN_BLOCK if sentence.block == own.block and distance <= 2 else _FADING**distance  # noqa: PLR2004 - a pair of texts; a neighbour but one
        for key in sentence.keys:
            scene[key] = max(scene.get(key, 0.0), share * weights[key])
    strongest = sorted(scene.items(), key=lambda item: (-item[1], item[0]))[:_STRONGEST]
    length = sqrt(sum(weight * weight for _, weight in strongest)) or 1.0
    return {key: weight / length for key, weight in strongest}
