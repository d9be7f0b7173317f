"""Lays an original and its translation side by side, unit by unit.

A translator may cut a sentence in two or run two into one; lengths and what both sides share decide (after Gale and Church, 1993).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from app.consistency.extract.numerals import number_spans
from app.consistency.sentence import Sentence

_LONGEST = 400  # sentences; longer papers are laid out within this only
_BAND, _LEAST_BAND = 0.2, 12  # part of the paper by which the two sides may drift apart; sentences
_MOVES = ((1, 1), (1, 2), (2, 1), (1, 0), (0, 1))
_FIT, _SLOPE, _WORST_FIT = 0.35, 0.7, -0.8
_JOINED, _GAP = -0.35, -0.4
_FIGURE = 0.8
_SURE = 0.8  # of the sentences lie one beside one: then what lies beside nothing was left out or added


@dataclass(frozen=True, slots=True)
class Unit:
    """One or two sentences of each side that render each other; one side is empty where nothing stands there."""

    original: tuple[Sentence, ...]
    translation: tuple[Sentence, ...]

    @property
    def is_one_to_one(self) -> bool:
        """One sentence beside one."""
        return len(self.original) == len(self.translation) == 1


@dataclass(frozen=True, slots=True)
class _Side:
    """What one sentence, or two read as one, brings to the comparison."""

    keys: Mapping[str, float]
    figures: frozenset[float]
    length: int


def laid_out(original: Sequence[Sentence], translation: Sequence[Sentence]) -> tuple[Unit, ...]:
    """Every sentence of both papers in one unit, in order."""
    a, b = original[:_LONGEST], translation[:_LONGEST]
    if not a or not b:
        return ()
    best, came = _table(_sides(a), _sides(b))
    units: list[Unit] = []
    i, j = len(a), len(b)
    while i or j:
        down, across = came.get((i, j), (1, 0) if i else (0, 1))
        units.append(Unit(tuple(a[i - down : i]), tuple(b[j - across : j])))
        i, j = i - down, j - across
    assert best
    return tuple(reversed(units))


def is_close(units: Sequence[Unit]) -> bool:
    """Whether a translation follows its original sentence by sentence."""
    return sum(bool(u.original and u.translation) for u in units) >= _SURE * len(units)


def _sides(sentences: Sequence[Sentence]) -> tuple[list[_Side], list[_Side]]:
    """Each sentence by itself, and each with the one before it."""
    single = [_Side(s.keys, _figures(s), max(1, len(s.text))) for s in sentences]
    double = [
        _Side({**one.keys, **two.keys}, one.figures | two.figures, one.length + two.length)
        for one, two in zip([single[0], *single], single, strict=False)
    ]
    return single, double


def _figures(sentence: Sentence) -> frozenset[float]:
    return frozenset(value for _, _, value in number_spans(sentence.text, sentence.language) if value > 1)


def _table(
    a: tuple[list[_Side], list[_Side]], b: tuple[list[_Side], list[_Side]]
) -> tuple[dict[tuple[int, int], float], dict[tuple[int, int], tuple[int, int]]]:
    rows, columns = len(a[0]), len(b[0])
    ratio = sum(s.length for s in b[0]) / sum(s.length for s in a[0])
    band = max(_LEAST_BAND, round(_BAND * columns), abs(rows - columns) + 2)
    best: dict[tuple[int, int], float] = {(0, 0): 0.0}
    came: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(rows + 1):
        middle = round(i * columns / rows)
        for j in range(max(0, middle - band), min(columns, middle + band) + 1):
            for down, across in _MOVES:
                before = best.get((i - down, j - across))
                if before is None:
                    continue
                gain = _GAP if not down or not across else _gain(a[down - 1][i - 1], b[across - 1][j - 1], ratio)
                total = before + gain + (_JOINED if down + across > 2 else 0)  # noqa: PLR2004 - one beside one
                if (i, j) not in best or total > best[i, j]:
                    best[i, j], came[i, j] = total, (down, across)
    return best, came


def _gain(left: _Side, right: _Side, ratio: float) -> float:
    fewer, more = (left.keys, right.keys) if len(left.keys) < len(right.keys) else (right.keys, left.keys)
    shared = sum(min(weight, more[key]) for key, weight in fewer.items() if key in more)
    fit = max(_WORST_FIT, _FIT - _SLOPE * abs(log(right.length / (left.length * ratio))))
    return shared + _FIGURE * len(left.figures & right.figures) + fit
