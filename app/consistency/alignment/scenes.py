"""The scene of a sentence: what it and the sentences around it speak of, as numbers of keys with their share.

Shares are whole parts of 2,048 of a vector of length one, so that likeness is a sum of whole numbers and the same
in whatever order it is added.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import cast

import numpy as np
import numpy.typing as npt

from app.consistency.alignment.rarity import COMMON, PARTS, Rarity
from app.consistency.alignment.told import Told
from app.consistency.sentence import Sentence

REACH = 5  # sentences before and after that belong to a scene
STRONGEST = 48  # keys of a scene
WHOLE = 2048
_FADING = 0.75  # per sentence away
_IN_BLOCK, _NEXT = 0.7, 2  # a near neighbour in the same paragraph or answer
_LEAST_ROOM = 1024

Whole = npt.NDArray[np.int64]


class Scenes:
    """The scene of every row, kept while neither the sentences around it nor the weights of their keys change."""

    def __init__(self) -> None:
        self.keys = np.zeros((_LEAST_ROOM, STRONGEST), dtype=np.int32)
        self.shares = np.zeros((_LEAST_ROOM, STRONGEST), dtype=np.int32)
        self._numbers: dict[str, int] = {"": 0}  # 0 fills scenes of fewer keys
        self._weights = np.zeros(_LEAST_ROOM, dtype=np.int64)
        self._order = np.zeros(_LEAST_ROOM, dtype=np.int64)

    def weigh(self, changed: set[str], rarity: Rarity) -> None:
        """Take over weights that changed."""
        for key in changed:
            number = self._numbers.get(key)
            if number is None:
                number = self._numbers[key] = len(self._numbers)
                if number >= len(self._weights):
                    self._weights, self._order = (np.concatenate([a, np.zeros_like(a)]) for a in (self._weights, self._order))
                self._order[number] = int.from_bytes(blake2b(key.encode(), digest_size=7).digest())
            is_common = len(rarity.holders.get(key, ())) > COMMON
            self._weights[number] = 0 if is_common else round(rarity.weights.get(key, 0.0) * PARTS)

    def lay_out(self, told: Told, indices: npt.NDArray[np.int64]) -> None:
        """Work out the scenes of some sentences of a source."""
        rows = told.rows[indices]
        if not len(rows):
            return
        while rows.max() >= len(self.keys):
            self.keys, self.shares = (np.concatenate([a, np.zeros_like(a)]) for a in (self.keys, self.shares))
        self.keys[rows] = 0
        self.shares[rows] = 0
        at, keys, values = self._strongest(*self._entries(told, indices))
        if not len(at):
            return
        starts = np.flatnonzero(np.r_[True, at[1:] != at[:-1]])
        sizes = np.diff(np.r_[starts, len(at)])
        rank = np.arange(len(at)) - np.repeat(starts, sizes)
        kept = rank < STRONGEST
        at, keys, values, rank = at[kept], keys[kept], values[kept], rank[kept]
        squares = np.zeros(len(indices), dtype=np.int64)
        np.add.at(squares, at, values * values)
        self.keys[rows[at], rank] = keys
        self.shares[rows[at], rank] = np.rint(values * WHOLE / np.sqrt(squares[at]))

    def _entries(self, told: Told, indices: npt.NDArray[np.int64]) -> tuple[Whole, Whole, Whole]:
        """Every key of every sentence within reach: number of the scene, number of the key, its weight there."""
        starts, keys, blocks = self._held(told)
        made = []
        for step in range(-REACH, REACH + 1):
            others = indices + step
            inside = np.flatnonzero((others >= 0) & (others < len(told.sentences)))
            if len(inside):
                near = others[inside]
                in_block = (blocks[near] == blocks[indices[inside]]) & (0 < abs(step) <= _NEXT)
                share = np.where(in_block, round(_IN_BLOCK * PARTS), round(_FADING ** abs(step) * PARTS))
                sizes = starts[near + 1] - starts[near]
                shift = np.repeat(starts[near] - np.r_[0, np.cumsum(sizes)[:-1]], sizes)
                held = keys[np.arange(sizes.sum()) + shift]
                made.append((np.repeat(inside, sizes), held, np.repeat(share, sizes) * self._weights[held]))
        at, held, values = (np.concatenate([part[n] for part in made]) for n in range(3)) if made else (np.zeros(0, np.int64),) * 3
        meant = values > 0
        return at[meant], held[meant], values[meant]

    def _strongest(self, at: Whole, keys: Whole, values: Whole) -> tuple[Whole, Whole, Whole]:
        """Each key of each scene once, by its greatest weight; the strongest first. Whole numbers in one are sorted soonest."""
        most, count = int(values.max(initial=0)) + 1, len(self._numbers)
        known, values = np.divmod(np.sort((at * count + keys) * most + values), most)
        last = np.r_[known[1:] != known[:-1], True] if len(known) else np.zeros(0, np.bool_)
        at, keys = np.divmod(known[last], count)
        keys_in_order = np.argsort(self._order[:count], kind="stable")
        rank = np.empty_like(keys_in_order)
        rank[keys_in_order] = np.arange(count)
        known, keys = np.divmod(np.sort((at * most + most - 1 - values[last]) * count + rank[keys]), count)
        at, values = np.divmod(known, most)
        return at, keys_in_order[keys], most - 1 - values

    def _held(self, told: Told) -> tuple[Whole, Whole, Whole]:
        """The numbers of the keys of each sentence, one after another, with where each begins; and the paragraph of each."""
        if "keys" not in told.memo:
            told.memo["keys"] = self._numbered(told.sentences)
        return cast("tuple[Whole, Whole, Whole]", told.memo["keys"])

    def _numbered(self, sentences: tuple[Sentence, ...]) -> tuple[Whole, Whole, Whole]:
        numbers = self._numbers
        held = np.array([numbers[key] for sentence in sentences for key in sentence.keys], dtype=np.int64)
        starts = np.cumsum([0, *(len(sentence.keys) for sentence in sentences)], dtype=np.int64)
        return starts, held, np.array([sentence.block for sentence in sentences], dtype=np.int64)
