"""One source as it was read: its sentences, and what was worked out of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast
from weakref import ref

import numpy as np
import numpy.typing as npt

from app.consistency.sentence import Sentence
from app.domain.snapshot import Source, SourceKind

T = TypeVar("T")
C = TypeVar("C")
_NOTHING: frozenset[str] = frozenset()
Slots = tuple[tuple[frozenset[str], ...], npt.NDArray[np.bool_]]


@dataclass(frozen=True, eq=False)
class Told:
    """The sentences of one source; `rows` are numbers that a sentence keeps while the text around it changes."""

    source: Source
    sentences: tuple[Sentence, ...]
    rows: npt.NDArray[np.int32]
    memo: dict[Hashable, Any] = field(default_factory=dict, repr=False)

    @property
    def is_paper(self) -> bool:
        """An exhibit rather than testimony."""
        return self.source.kind is SourceKind.EXHIBIT

    @property
    def places(self) -> dict[int, int]:
        """Number of the sentence of each row."""
        if "places" not in self.memo:
            self.memo["places"] = {row: place for place, row in enumerate(self.rows.tolist())}
        places: dict[int, int] = self.memo["places"]
        return places

    @property
    def blocks(self) -> dict[int, list[Sentence]]:
        """Sentences by the number of their paragraph or answer."""
        return self.once(blocks_of)

    def once(self, read: Callable[[tuple[Sentence, ...]], T]) -> T:
        """What a module's function makes of the sentences, asked for only once."""
        if read not in self.memo:
            self.memo[read] = read(self.sentences)
        return cast("T", self.memo[read])

    def under(self, read: Callable[[tuple[Sentence, ...], C], T], circumstance: C) -> T:
        """What a module's function makes of the sentences under some circumstance, asked again only where that is another."""
        known = cast("tuple[C, T] | None", self.memo.get(("under", read)))
        if known is None or known[0] != circumstance:
            known = circumstance, read(self.sentences, circumstance)
            self.memo["under", read] = known
        return known[1]

    def beside(self, read: Callable[[Told, Told], T], other: Told) -> T:
        """What a module's function makes of this source and another, asked only once for the two; never anything that holds a sentence."""
        key = ("beside", read, other.source.id)
        known = cast("tuple[ref[Told], T] | None", self.memo.get(key))
        if known is None or known[0]() is not other:
            known = ref(other), read(self, other)
            self.memo[key] = known
        return known[1]

    def of_paper(self, read: Callable[[Source], T]) -> T:
        """What a module's function makes of the paper as a whole, asked again only where it is another."""
        known = cast("tuple[Source, T] | None", self.memo.get(("paper", read)))
        if known is None or known[0] != self.source:
            known = self.source, read(self.source)
            self.memo["paper", read] = known
        return known[1]

    def having(self, read: Callable[[Sentence], T]) -> list[tuple[Sentence, T]]:
        """Every sentence in which something is read, with what was read."""
        key = ("having", read)
        if key not in self.memo:
            self.memo[key] = [(sentence, value) for sentence in self.sentences if (value := self._read_in(sentence, read))]
        return cast("list[tuple[Sentence, T]]", self.memo[key])

    def _read_in(self, sentence: Sentence, read: Callable[[Sentence], T]) -> T:
        """What is read in a sentence; of a paper, which hardly ever changes, the many nothings are not kept."""
        if read in sentence.memo or not self.is_paper:
            return sentence.once(read)
        value = read(sentence)
        if value:
            sentence.memo[read] = value
        return value

    def slots(self, fill: Callable[[Sentence], Iterable[str]]) -> Slots:
        """How each sentence fills a slot, questions not at all; and which fill it."""
        code = getattr(fill, "__code__", None)
        key = ("slots", code, fill.__defaults__) if code is not None and not fill.__closure__ else None
        if key is None:
            return _slots(self.sentences, fill, None)
        if key not in self.memo:
            self.memo[key] = _slots(self.sentences, fill, None if self.is_paper else ("slot", id(code), fill.__defaults__))
        return cast("Slots", self.memo[key])


def _slots(sentences: tuple[Sentence, ...], fill: Callable[[Sentence], Iterable[str]], key: Hashable) -> Slots:
    """How each sentence fills a slot; kept with its wording under a key."""
    if key is None:
        filled = tuple(_NOTHING if sentence.is_question else frozenset(fill(sentence)) for sentence in sentences)
    else:
        filled = tuple(s.memo[key] if key in s.memo else _slot(s, fill, key) for s in sentences)
    return filled, np.array([bool(slot) for slot in filled], dtype=np.bool_)


def _slot(sentence: Sentence, fill: Callable[[Sentence], Iterable[str]], key: Hashable) -> frozenset[str]:
    slot = _NOTHING if sentence.is_question else frozenset(fill(sentence))
    sentence.memo[key] = slot
    return slot


def stems_of(sentences: Sequence[Sentence]) -> dict[str, int]:
    """How many sentences hold each stem."""
    counts: dict[str, int] = {}
    for sentence in sentences:
        for stem in {word.stem for word in sentence.words}:
            counts[stem] = counts.get(stem, 0) + 1
    return counts


def blocks_of(sentences: Sequence[Sentence]) -> dict[int, list[Sentence]]:
    """Sentences by the number of their paragraph or answer."""
    table: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        table.setdefault(sentence.block, []).append(sentence)
    return table
