"""One source as it was read: its sentences, and what was worked out of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, TypeVarTuple, cast
from weakref import ref

import numpy as np
import numpy.typing as npt

from app.consistency.sentence import Lexis, Sentence
from app.domain.snapshot import Source, SourceKind

T = TypeVar("T")
C = TypeVar("C")
In = TypeVarTuple("In")
_NOTHING: frozenset[str] = frozenset()
Slots = tuple[tuple[frozenset[str], ...], npt.NDArray[np.bool_]]


@dataclass(frozen=True, eq=False)
class Earlier:
    """What was read in a source before a change: the sentences of so many places at its start and its end are worded as they were."""

    read: dict[Hashable, list[tuple[int, Any]]]
    slots: dict[Hashable, Slots]
    going: dict[Hashable, Any]
    count: int
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Told:
    """The sentences of one source; `rows` are numbers that a sentence keeps while the text around it changes."""

    source: Source
    sentences: tuple[Sentence, ...]
    rows: npt.NDArray[np.int32]
    as_read: tuple[Sentence, ...] = ()
    earlier: Earlier | None = None
    memo: dict[Hashable, Any] = field(default_factory=dict, repr=False)
    _read: dict[Hashable, list[tuple[int, Any]]] = field(default_factory=dict, repr=False)
    _slots: dict[Hashable, Slots] = field(default_factory=dict, repr=False)
    _going: dict[Hashable, Any] = field(default_factory=dict, repr=False)

    def changed(self, source: Source, sentences: tuple[Sentence, ...], rows: npt.NDArray[np.int32], start: int, end: int) -> Told:
        """The source with other sentences between so many at its start and so many at its end, which stay the same objects."""
        last = len(sentences) - end
        first = (own.move_to(now) for own, now in zip(self.sentences, sentences[:start], strict=False))
        behind = (own.move_to(now) for own, now in zip(self.sentences[len(self.sentences) - end :], sentences[last:], strict=True))
        same = (*first, *sentences[start:last], *behind)
        return Told(source, same, rows, sentences, Earlier(self._read, self._slots, self._going, len(self.sentences), start, end))

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

    def by_block(self, read: Callable[[list[Sentence], *In], Iterable[T]], *circumstances: *In) -> list[T]:
        """What a module's function makes of each paragraph or answer, one after another; under some circumstances, if it looks at any.

        It is asked only of paragraphs that changed, and of all where the circumstances did; its answers may hold the sentences themselves.
        """
        key = ("block", read)
        if key not in self._going or self._going[key][0] != circumstances:
            before = self.earlier.going.pop(key, None) if self.earlier is not None else None
            known = before[1] if before is not None and before[0] == circumstances else {}
            blocks = ((id(block[0]), block) for block in self.blocks.values())
            self._going[key] = (
                circumstances,
                {
                    number: known[number] if number in known and known[number][0] == block else (block, list(read(block, *circumstances)))
                    for number, block in blocks
                },
            )
        return [found for _, made in self._going[key][1].values() for found in made]

    def under(self, read: Callable[[tuple[Sentence, ...], C], T], circumstance: C) -> T:
        """What a module's function makes of the sentences under some circumstance, asked again only where that is another."""
        known = cast("tuple[C, T] | None", self.memo.get(("under", read)))
        if known is None or known[0] != circumstance:
            known = circumstance, read(self.sentences, circumstance)
            self.memo["under", read] = known
        return known[1]

    def going_on(self, read: Callable[[tuple[Sentence, ...], C, T | None], T], circumstance: C) -> T:
        """As under; where the source was changed and the circumstance was not, told of what was made of it before."""
        known = cast("tuple[C, T] | None", self._going.get(read))
        if known is None or known[0] != circumstance:
            before = self.earlier.going.pop(read, None) if self.earlier is not None else None
            earlier = before[1] if before is not None and before[0] == circumstance else None
            known = circumstance, read(self.sentences, circumstance, earlier)
            self._going[read] = known
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

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern is met in the paper as a whole or in its title, looked for only once."""
        key = ("says", id(pattern))
        if key not in self.memo:
            lexis = self._whole
            self.memo[key] = (lexis is None or lexis.may_hold(pattern)) and bool(pattern.search(_whole_text(self.source)))
        return bool(self.memo[key])

    @property
    def _whole(self) -> Lexis | None:
        """The words of the paper as a whole; nothing where there is no sentence to ask for the vocabulary."""
        if "whole" not in self.memo:
            vocabulary = self.sentences[0].lexis.vocabulary if self.sentences else None
            self.memo["whole"] = Lexis(vocabulary.words_of(_whole_text(self.source)), vocabulary) if vocabulary else None
        return cast("Lexis | None", self.memo["whole"])

    def having(self, read: Callable[[Sentence], T], *cues: re.Pattern[str]) -> list[tuple[Sentence, T]]:
        """Every sentence in which something is read, with what was read; with cues, only where one may be met, in it or its question."""
        key = ("having", read)
        if key not in self.memo:
            self._read[read] = self._read_anew(read, cues)
            self.memo[key] = [(self.sentences[place], value) for place, value in self._read[read]]
        return cast("list[tuple[Sentence, T]]", self.memo[key])

    def _read_anew(self, read: Callable[[Sentence], T], cues: tuple[re.Pattern[str], ...]) -> list[tuple[int, T]]:
        """What is read, by the place of the sentence; where a source was changed, only what changed is read."""
        known = self.earlier.read.get(read) if self.earlier is not None else None
        if self.earlier is None or known is None:
            return self._read_at(self.meeting(cues), read)
        start, last, shift = self.earlier.start, self.earlier.count - self.earlier.end, len(self.sentences) - self.earlier.count
        kept = [found for found in known if found[0] < start]
        kept += self._read_at(range(start, last + shift), read)
        return kept + [(place + shift, value) for place, value in known if place >= last]

    def _read_at(self, places: Iterable[int], read: Callable[[Sentence], T]) -> list[tuple[int, T]]:
        sentences = self.sentences
        return [(place, value) for place in places if (value := _kept(sentences[place], read))]

    def meeting(self, cues: tuple[re.Pattern[str], ...]) -> Iterable[int]:
        """The places of the sentences in which one of the cues may be met; of all of them where that cannot be said."""
        if not cues or not self.sentences:
            return range(len(self.sentences))
        words: set[str] = set()
        for cue in cues:
            found = self.sentences[0].lexis.vocabulary.meeting(cue)
            if found is None:
                return range(len(self.sentences))
            words |= found
        return [place for place, sentence in enumerate(self.sentences) if not sentence.lexis.words.isdisjoint(words)]

    def slots(self, fill: Callable[[Sentence], Iterable[str]]) -> Slots:
        """How each sentence fills a slot, questions not at all; and which fill it."""
        code = getattr(fill, "__code__", None)
        if code is None or fill.__closure__:
            return _slots(self.sentences, fill)
        key = (code, fill.__defaults__)
        if key not in self._slots:
            self._slots[key] = self._slots_anew(fill, key)
        return self._slots[key]

    def _slots_anew(self, fill: Callable[[Sentence], Iterable[str]], key: Hashable) -> Slots:
        known = self.earlier.slots.get(key) if self.earlier is not None else None
        if self.earlier is None or known is None:
            return _slots(self.sentences, fill)
        start, last = self.earlier.start, self.earlier.count - self.earlier.end
        middle = _slots(self.sentences[start : len(self.sentences) - self.earlier.end], fill)
        return (*known[0][:start], *middle[0], *known[0][last:]), np.concatenate([known[1][:start], middle[1], known[1][last:]])


def _kept(sentence: Sentence, read: Callable[[Sentence], T]) -> T:
    """What is read in a sentence, kept with its wording; not the many nothings."""
    if read in sentence.memo:
        return cast("T", sentence.memo[read])
    value = read(sentence)
    if value:
        sentence.memo[read] = value
    return value


def _whole_text(source: Source) -> str:
    return f"{source.title} {source.document.text}"


def _slots(sentences: Sequence[Sentence], fill: Callable[[Sentence], Iterable[str]]) -> Slots:
    filled = tuple(_NOTHING if sentence.is_question else frozenset(fill(sentence)) for sentence in sentences)
    return filled, np.array([bool(slot) for slot in filled], dtype=np.bool_)


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
