"""Lays sentences beside each other: which may speak of the same happening, and how surely.

A sentence rarely says by itself what it is about. It is compared by its *scene*: what it and the sentences
around it speak of, weighted by rarity.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log, sqrt

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
_STRONGEST = 24  # keys by which counterparts are looked up


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
    postings: Mapping[str, Sequence[int]]
    is_brief: bool
    _best: dict[tuple[int, str], float] = field(default_factory=dict)
    _likeness: dict[tuple[int, int], float] = field(default_factory=dict)

    def likeness(self, i: int, j: int) -> float:
        """Cosine of two scenes."""
        known = self._likeness.get((i, j))
        if known is None:
            a, b = self.scenes[i], self.scenes[j]
            known = self._likeness[i, j] = sum(a[key] * b[key] for key in a.keys() & b.keys())
        return known

    def best_in(self, i: int, source_id: str) -> float:
        """Likeness of the best counterpart of a sentence in a source."""
        if (i, source_id) not in self._best:
            for other, likeness in self._counterparts(i).items():
                self._best[i, other] = likeness
            self._best.setdefault((i, source_id), 0.0)
        return self._best[i, source_id]

    def _counterparts(self, i: int) -> dict[str, float]:
        gathered: dict[int, float] = defaultdict(float)
        own = self.sentences[i].source.id
        strongest = sorted(self.scenes[i].items(), key=lambda item: -item[1])[:_STRONGEST]
        for key, weight in strongest:
            for j in self.postings.get(key, ()):
                gathered[j] += weight * self.scenes[j].get(key, 0.0)
        best: dict[str, float] = defaultdict(float)
        for j, likeness in gathered.items():
            source_id = self.sentences[j].source.id
            if source_id != own or abs(i - j) > _APART:
                best[source_id] = max(best[source_id], likeness)
        return best

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
        groups: dict[str, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self.sentences):
            if not sentence.is_question:
                for slot in {"pair"} if self.is_brief else set(slots(sentence)):
                    groups[slot].append(number)
        confirmed = self._decided(Verdict.DIFFERS)
        keys = {(i, j) for numbers in groups.values() for at, i in enumerate(numbers) for j in numbers[at + 1 :]}
        made = [
            self.pairing(i, j, confirmed=(i, j) in confirmed) for i, j in sorted(keys) if (i, j) in confirmed or self._may_pair(i, j, least)
        ]
        return sorted(made, key=lambda p: (-p.strength, p.left.source.id, p.left.start, p.right.source.id, p.right.start))

    def _may_pair(self, i: int, j: int, least: float) -> bool:
        left, right = self.sentences[i], self.sentences[j]
        same = left.source.id == right.source.id
        if self.is_brief:
            return not same or len(self.sources) == 1
        if (same and j - i <= _APART) or (not same and self._is_between_exhibits(left, right)):
            return False
        likeness = self.likeness(i, j)
        if likeness < (max(least, _OWN_SCENE) if same else least):
            return False
        return likeness >= _NEAR_BEST * max(self.best_in(i, right.source.id), self.best_in(j, left.source.id))

    def _is_between_exhibits(self, left: Sentence, right: Sentence) -> bool:
        """Where there is testimony, papers are laid beside it and not beside each other; translations have a check of their own."""
        both = left.source.kind is SourceKind.EXHIBIT and right.source.kind is SourceKind.EXHIBIT
        return both and any(source.kind is SourceKind.STATEMENT for source in self.sources)

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
    return Corpus(sources, sentences, decisions, weights, scenes, postings, brief)


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
    length = sqrt(sum(weight * weight for weight in scene.values())) or 1.0
    return {key: weight / length for key, weight in scene.items()}
