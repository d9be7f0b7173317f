"""How much a key says about which happening is meant: the less, the more sentences hold it.

Counts are taken in steps, so that the change of one sentence leaves almost every weight as it was. Weights are whole
parts of 1,024: sums of them come out the same in whatever order they are added.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log, sqrt

from app.consistency.telling import weight_of

COMMON = 256  # sentences; what more of them hold tells no happening from another
PARTS = 1024
_STEP = 4
_SIZE_STEP = 2
_SMALL = 30  # sentences; below this, rarity cannot be counted


class Rarity:
    """Which sentences, by their numbers, hold each key, and the weight that follows."""

    def __init__(self) -> None:
        self.weights: dict[str, float] = {}
        self.holders: dict[str, set[int]] = {}
        self._size = 0
        self._rank = 0

    def change(self, gone: Iterable[tuple[int, Iterable[str]]], come: Iterable[tuple[int, Iterable[str]]]) -> set[str]:
        """Takes sentences out and in; answers the keys whose weight is another now."""
        touched: set[str] = set()
        for row, keys in gone:
            self._size -= 1
            for key in keys:
                self.holders[key].discard(row)
                touched.add(key)
        for row, keys in come:
            self._size += 1
            for key in keys:
                self.holders.setdefault(key, set()).add(row)
                touched.add(key)
        rank = 0 if self._size < _SMALL else _up(self._size, _SIZE_STEP)
        if rank != self._rank:
            self._rank, touched = rank, set(self.holders)
        return {key for key in touched if self._weigh(key)}

    def _weigh(self, key: str) -> bool:
        count = len(self.holders[key])
        if not count:
            del self.holders[key]
            return self.weights.pop(key, None) is not None
        weight = round(weight_of(key) * _rarity(count, self._rank) * PARTS) / PARTS
        changed = self.weights.get(key) != weight
        self.weights[key] = weight
        return changed


def _rarity(count: int, rank: int) -> float:
    if not rank:
        return 1.0
    top = _up(count, _STEP)
    typical = sqrt((top / _STEP + 1) * top) if top > 1 else 1.0
    return max(1 / PARTS, log((rank + 1) / (typical + 0.5)) / log(rank + 1))


def _up(count: int, step: int) -> int:
    """The least power of a step that is not less."""
    top = 1
    while top < count:
        top *= step
    return top
