"""Runs of words that two papers share, found by overlapping shingles (w-shingling, Broder 1997)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.consistency.segments import segments
from app.consistency.words import Word, words_of
from app.domain.document import Document

_WORDS, _HAN = 8, 14  # of a shingle; fewer words meet by chance
_LONG, _LONG_HAN = 12, 20  # of a run that two people do not write by chance
# What the law, a form or courtesy puts into everybody's mouth.
_FORMULA = re.compile(
    r"perjury|true and correct|best of my (?:knowledge|ability|recollection)|\bsworn?\b|\boath\b|whom it may concern|"
    r"laws of the united states|"
    r"do not hesitate|contact me|any (?:further )?questions|notary|"
    r"perjurio|\bjur(?:o|amento)\b|bajo protesta|leal saber|decir (?:la )?verdad|verdader\w+ y correct|quien corresponda|"
    r"特此证明|属实|法律责任|宣誓|郑重声明",
    re.IGNORECASE,
)
Shingle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """So many words in the same order in two texts, at characters [start, end) of the one and of the other."""

    words: int
    left: tuple[int, int]
    right: tuple[int, int]


def sentences_to_compare(document: Document) -> list[tuple[Word, ...]]:
    """The words of every sentence that is the writer's own: neither oath nor courtesy."""
    text = document.text
    parts = ((part.start, part.end) for part in segments(document))
    return [words_of(text, start, end) for start, end in parts if not _FORMULA.search(text, start, end)]


def shingles_of(sentences: Sequence[Sequence[Word]]) -> Iterator[tuple[Shingle, int, int]]:
    """Every shingle with its characters [start, end)."""
    for words in sentences:
        size = _size(words)
        for first in range(len(words) - size + 1):
            part = words[first : first + size]
            yield tuple(word.folded for word in part), part[0].start, part[-1].end


def shared_runs(left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]]) -> list[Run]:
    """The long runs that stand in both, in the order of the left; they do not overlap there."""
    places = _places(right)
    return [run for words in left for run in _runs_in(words, right, places) if run.words >= _long(words)]


def spans_of(sentences: Sequence[Sequence[Word]], held: Iterator[bool]) -> Iterator[tuple[int, int]]:
    """Characters [start, end) of the long runs whose every shingle, in the order of shingles_of, is held."""
    for words in sentences:
        size = _size(words)
        starts = [first for first, is_held in zip(range(len(words) - size + 1), held, strict=False) if is_held]
        for _, group in groupby(enumerate(starts), key=lambda pair: pair[1] - pair[0]):
            run = [first for _, first in group]
            if run[-1] + size - run[0] >= _long(words):
                yield words[run[0]].start, words[run[-1] + size - 1].end


def _size(words: Sequence[Word]) -> int:
    return _HAN if any(word.is_han for word in words) else _WORDS


def _long(words: Sequence[Word]) -> int:
    return _LONG_HAN if any(word.is_han for word in words) else _LONG


def _places(sentences: Sequence[Sequence[Word]]) -> Mapping[Shingle, list[tuple[int, int]]]:
    places: dict[Shingle, list[tuple[int, int]]] = defaultdict(list)
    for number, words in enumerate(sentences):
        size = _size(words)
        for first in range(len(words) - size + 1):
            places[tuple(word.folded for word in words[first : first + size])].append((number, first))
    return places


def _runs_in(words: Sequence[Word], right: Sequence[Sequence[Word]], places: Mapping[Shingle, list[tuple[int, int]]]) -> Iterator[Run]:
    size, first = _size(words), 0
    while first <= len(words) - size:
        met = places.get(tuple(word.folded for word in words[first : first + size]), [])
        runs = [(_length(words[first:], right[number][at:]), number, at) for number, at in met]
        if not runs:
            first += 1
            continue
        length, number, at = max(runs, key=lambda run: (run[0], -run[1], -run[2]))
        mine, theirs = words[first : first + length], right[number][at : at + length]
        yield Run(length, (mine[0].start, mine[-1].end), (theirs[0].start, theirs[-1].end))
        first += length


def _length(left: Sequence[Word], right: Sequence[Word]) -> int:
    pairs = enumerate(zip(left, right, strict=False))
    return next((n for n, (a, b) in pairs if a.folded != b.folded), min(len(left), len(right)))
