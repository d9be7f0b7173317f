"""Lays an original and its translation side by side, unit by unit.

A translator may cut a sentence in two or run two into one; what the sentences mean, the figures both hold and their
lengths decide, in the order of the page (after Gale and Church, 1993).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.consistency.alignment.meaning import meanings_alone
from app.consistency.extract.numerals import number_spans
from app.consistency.sentence import Sentence

_LONGEST = 400  # sentences; longer papers are laid out within this only
_BAND, _LEAST_BAND = 0.2, 12  # part of the paper by which the two sides may drift apart; sentences
_MOVES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (1, 4), (4, 1))
_LEAST_LIKE = 0.2  # below it two passages hardly mean one thing
_JOINED = 0.1  # for each sentence beyond one and one
_FIGURE, _SHAPE = 0.12, 0.25  # for a figure both hold; for lengths that fit
_CELL = 20  # characters
_SURE = 0.8  # of the sentences lie beside one: then what lies beside nothing was left out or added

Table = npt.NDArray[np.float64]
Spans = tuple[tuple[int, int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """Some sentences of each side that render each other; one side is empty where nothing stands there."""

    original: tuple[Sentence, ...]
    translation: tuple[Sentence, ...]

    @property
    def is_one_to_one(self) -> bool:
        """One sentence beside one."""
        return len(self.original) == len(self.translation) == 1

    @property
    def likeness(self) -> float:
        """How alike the two sides mean, at most 1."""
        left, right = (meanings_alone(side).sum(axis=0) for side in (self.original, self.translation))
        return float(left @ right / (np.linalg.norm(left) * np.linalg.norm(right)))


def laid_out(original: Sequence[Sentence], translation: Sequence[Sentence]) -> tuple[Unit, ...]:
    """Every sentence of both papers in one unit, in order."""
    a, b = original[:_LONGEST], translation[:_LONGEST]
    if not a or not b:
        return ()
    return tuple(_gathered([Unit(tuple(a[i:j]), tuple(b[k:m])) for i, j, k, m in _spans(a, b)]))


def _gathered(units: Sequence[Unit]) -> list[Unit]:
    """A few letters with nothing beside them, as the cell of a table, go to the unit before that has more on the other side."""
    made: list[Unit] = []
    for unit in units:
        own, before = len(unit.original) - len(unit.translation), made[-1] if made else None
        is_cell = not (unit.original and unit.translation) and len("".join(s.text for s in (*unit.original, *unit.translation))) <= _CELL
        if before and is_cell and (len(before.translation) - len(before.original)) * own > 0:
            made[-1] = Unit((*before.original, *unit.original), (*before.translation, *unit.translation))
        else:
            made.append(unit)
    return made


def is_close(units: Sequence[Unit]) -> bool:
    """Whether a translation follows its original sentence by sentence."""
    return sum(bool(u.original and u.translation) for u in units) >= _SURE * len(units)


def _spans(a: Sequence[Sentence], b: Sequence[Sentence]) -> Spans:
    """The units as [start, end) of either side."""
    gains = _gains(a, b)
    rows, columns = len(a), len(b)
    band = max(_LEAST_BAND, round(_BAND * columns), abs(rows - columns) + 2)
    best: dict[tuple[int, int], float] = {(0, 0): 0.0}
    came: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(rows + 1):
        middle = round(i * columns / rows)
        for j in range(max(0, middle - band), min(columns, middle + band) + 1):
            for down, across in ((1, 0), (0, 1), *_MOVES):
                before = best.get((i - down, j - across))
                if before is None:
                    continue
                total = before + (gains[down, across][i - down, j - across] if down and across else 0.0)
                if (i, j) not in best or total > best[i, j]:
                    best[i, j], came[i, j] = total, (down, across)
    found, i, j = [], rows, columns
    while i or j:
        down, across = came.get((i, j), (1, 0) if i else (0, 1))
        found.append((i - down, i, j - across, j))
        i, j = i - down, j - across
    return tuple(reversed(found))


def _gains(a: Sequence[Sentence], b: Sequence[Sentence]) -> dict[tuple[int, int], Table]:
    """For each number of sentences run together on either side, what laying them beside each other is worth, by where they begin."""
    vectors = [meanings_alone(side).astype(np.float64) for side in (a, b)]
    held = _incidence(a, b)
    lengths = [np.array([max(1, len(s.text)) for s in side], dtype=np.float64) for side in (a, b)]
    ratio = lengths[1].sum() / lengths[0].sum()
    made = {}
    for down, across in _MOVES:
        left, right = _joined(vectors[0], lengths[0], down), _joined(vectors[1], lengths[1], across)
        shape = np.abs(np.log(right[1][None, :] / (left[1][:, None] * ratio)))
        shared = _held(held[0], down) @ _held(held[1], across).T
        gain = left[0] @ right[0].T - _LEAST_LIKE - _SHAPE * np.minimum(shape, 2.0) + _FIGURE * np.minimum(shared, 3)
        made[down, across] = (gain - _JOINED * (down + across - 2)) * (down + across) / 2
    return made


def _joined(vectors: Table, lengths: Table, size: int) -> tuple[Table, Table]:
    """The meaning and length of every run of so many sentences."""
    count = len(vectors) - size + 1
    if count <= 0:
        return np.zeros((0, vectors.shape[1])), np.zeros(0)
    weighed = vectors * lengths[:, None]
    summed = sum(weighed[k : k + count] for k in range(size))
    assert isinstance(summed, np.ndarray)
    return summed / np.linalg.norm(summed, axis=1, keepdims=True), np.array([lengths[k : k + size].sum() for k in range(count)])


def _incidence(a: Sequence[Sentence], b: Sequence[Sentence]) -> tuple[Table, Table]:
    """Which of the figures that both papers hold stand in each sentence."""
    figures = [[s.once(_figures) for s in side] for side in (a, b)]
    shared = sorted(frozenset().union(*figures[0]) & frozenset().union(*figures[1]))
    left, right = (np.array([[value in held for value in shared] for held in side], dtype=np.float64) for side in figures)
    return left.reshape(len(a), len(shared)), right.reshape(len(b), len(shared))


def _held(table: Table, size: int) -> Table:
    count = max(0, len(table) - size + 1)
    held: Table = np.maximum.reduce([table[k : k + count] for k in range(size)])
    return held


def _figures(sentence: Sentence) -> frozenset[float]:
    return frozenset(value for _, _, value in number_spans(sentence.text, sentence.language) if value > 1)
