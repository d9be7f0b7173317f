"""Which scenes are near each other: pairs of sentences, found through the keys both scenes hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.consistency.alignment.scenes import WHOLE, Scenes
from app.consistency.alignment.told import Told

APART = 12  # sentences; nearer ones of one source share their scene whatever they say
_OWN_SCENE = 0.3  # within one source more must be shared
_NEAR_BEST = 0.6  # of the best counterpart in that source
_LEAST = 0.1  # likeness below which two scenes have nothing to do with each other
_LETTER = 150  # sentences; longer papers are reports and books and are not laid beside themselves
_AT_ONCE = 2_000_000  # products of shares

Rows = npt.NDArray[np.int32]
Numbers = npt.NDArray[np.int64]
Likenesses = npt.NDArray[np.float32]
Entries = tuple[Rows, Rows, Likenesses]
Postings = tuple[Numbers, Numbers, npt.NDArray[np.float64]]  # keys in order; for each the place in the source, and the share


@dataclass(frozen=True, slots=True, eq=False)
class Near:
    """Pairs of sentences by their numbers, the left before the right, with the likeness of their scenes."""

    left: Numbers
    right: Numbers
    likeness: Likenesses


def all_pairs(sources: Sequence[int]) -> Near:
    """Every two sentences, of two sources where there are two; `sources` is the number of the source of each sentence."""
    of = np.array(sources, dtype=np.int64)
    left, right = np.triu_indices(len(of), 1)
    kept = (of[left] != of[right]) | (len(set(sources)) < 2)  # noqa: PLR2004 - one text is laid beside itself
    return Near(left[kept], right[kept], np.ones(int(kept.sum()), dtype=np.float32))


class Nearness:
    """Keeps every pair of like scenes, and works out again only those with a scene that changed."""

    def __init__(self, scenes: Scenes) -> None:
        self._scenes = scenes
        self._entries: Entries = (np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0, np.float32))
        self._postings: dict[str, Postings] = {}

    def update(self, told: Sequence[Told], stale: Mapping[str, Numbers], place: npt.NDArray[np.int32]) -> None:
        """Take over sentences whose scenes changed, by their places in their sources; `place` is -1 for rows that are gone."""
        is_stale = np.zeros(len(place), dtype=np.bool_)
        for own in told:
            is_stale[own.rows[stale[own.source.id]]] = True
        for source_id in [name for name, changed in stale.items() if len(changed)] + list(self._postings.keys() - stale.keys()):
            self._postings.pop(source_id, None)
        left, right, _ = self._entries
        kept = (place[left] >= 0) & (place[right] >= 0) & ~is_stale[left] & ~is_stale[right]
        parts = [tuple(part[kept] for part in self._entries), *self._found(told, stale, is_stale)]
        self._entries = tuple(np.concatenate([part[n] for part in parts]) for n in range(3))  # type: ignore[assignment]

    def near(self, place: npt.NDArray[np.int32], sources: npt.NDArray[np.int32], count: int) -> tuple[Near, Likenesses]:
        """Pairs near the best counterpart seen from both sides; and for each sentence its best likeness in each source."""
        one, other = (place.take(rows) for rows in self._entries[:2])
        left, right = np.minimum(one, other).astype(np.int64), np.maximum(one, other).astype(np.int64)
        of_left, of_right = sources.take(left), sources.take(right)
        kept = np.flatnonzero((of_left != of_right) | (right - left > APART))
        likeness = self._entries[2].take(kept)
        best = np.zeros(len(sources) * count, dtype=np.float32)
        ways = [(side * count + source).take(kept) for side, source in ((left, of_right), (right, of_left))]
        for way in ways:
            np.maximum.at(best, way, likeness)
        near = likeness >= np.float32(_NEAR_BEST) * np.maximum(best.take(ways[0]), best.take(ways[1]))
        kept = kept[near]
        return Near(left.take(kept), right.take(kept), likeness[near]), best.reshape(len(sources), count)

    def _found(self, told: Sequence[Told], stale: Mapping[str, Numbers], is_stale: npt.NDArray[np.bool_]) -> Iterator[Entries]:
        for number, one in enumerate(told):
            mine = stale[one.source.id]
            for other in told[number:]:
                theirs = stale[other.source.id]
                if not _may_meet(one, other, told) or not (len(mine) or len(theirs)):
                    continue
                if one is other:
                    yield self._own(one, mine, is_stale)
                elif len(theirs) == len(other.sentences):
                    yield self._meet(other, theirs, one, _LEAST)
                else:
                    yield self._meet(one, mine, other, _LEAST)
                    left, right, likeness = self._meet(other, theirs, one, _LEAST)
                    fresh = ~is_stale[right]
                    yield left[fresh], right[fresh], likeness[fresh]

    def _own(self, one: Told, changed: Numbers, is_stale: npt.NDArray[np.bool_]) -> Entries:
        left, right, likeness = self._meet(one, changed, one, _OWN_SCENE)
        once = (left < right) | ((left > right) & ~is_stale[right])
        return left[once], right[once], likeness[once]

    def _meet(self, one: Told, asking: Numbers, other: Told, least: float) -> Entries:
        """Some scenes of one source against all of another: those at least so like."""
        keys, at, shares = self._posted(other)
        rows = one.rows[asking]
        wanted = self._scenes.keys[rows]
        counts = np.bincount(keys, minlength=int(wanted.max(initial=0)) + 1)
        sizes = counts[wanted.ravel()]
        first = np.cumsum(counts)[wanted.ravel()] - sizes
        reach = np.cumsum(sizes.reshape(wanted.shape).sum(axis=1))
        made: list[Entries] = [(np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0, np.float32))]
        start = 0
        while start < len(rows):
            done = int(reach[start - 1]) if start else 0
            end = max(start + 1, int(np.searchsorted(reach, done + _AT_ONCE, side="right")))
            part = slice(start * wanted.shape[1], end * wanted.shape[1])
            touched = np.arange(int(sizes[part].sum())) + np.repeat(first[part] - (np.cumsum(sizes[part]) - sizes[part]), sizes[part])
            asked = np.repeat(np.arange(end - start), sizes[part].reshape(end - start, -1).sum(axis=1))
            products = np.repeat(self._scenes.shares[rows[start:end]].ravel(), sizes[part]) * shares[touched]
            total = np.bincount(asked * len(other.rows) + at[touched], weights=products)
            found = np.flatnonzero(total >= least * WHOLE * WHOLE)
            like = (total[found] / (WHOLE * WHOLE)).astype(np.float32)
            made.append((rows[start:end][found // len(other.rows)], other.rows[found % len(other.rows)], like))
            start = end
        return tuple(np.concatenate([part[n] for part in made]) for n in range(3))  # type: ignore[return-value]

    def _posted(self, told: Told) -> Postings:
        if told.source.id not in self._postings:
            keys = self._scenes.keys[told.rows].ravel()
            held = np.flatnonzero(keys)
            sorted_keys, order = np.divmod(np.sort(keys[held].astype(np.int64) * len(keys) + held), len(keys))
            shares = self._scenes.shares[told.rows].ravel()[order].astype(np.float64)
            self._postings[told.source.id] = sorted_keys, order // self._scenes.keys.shape[1], shares
        return self._postings[told.source.id]


def _may_meet(one: Told, other: Told, told: Sequence[Told]) -> bool:
    """Where there is testimony, papers are laid beside it and not beside each other; translations have a check of their own."""
    if one is other:
        return not one.is_paper or len(one.sentences) <= _LETTER
    return not (one.is_paper and other.is_paper) or all(each.is_paper for each in told)
