"""One sentence of one source with everything that was read in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.consistency.lexicon import Hit
from app.consistency.words import Word, word_set
from app.domain.assertion import Assertion, DateMention, EventMention, NameMention, PlaceMention, Polarity, QuantityMention
from app.domain.blocks import Role
from app.domain.passage import Passage, passage_at
from app.domain.snapshot import Source


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """Characters [start, end) of a source. Offsets of the mentions in it count from the sentence's start.

    `keys` weighs what the sentence is about, `context` what its paragraph or answer is about; `clauses` are the ends of its clauses.
    """

    index: int
    source: Source
    start: int
    end: int
    text: str
    label: str
    role: Role
    question: str
    block: int
    language: str
    words: tuple[Word, ...]
    hits: tuple[Hit, ...]
    dates: tuple[DateMention, ...]
    quantities: tuple[QuantityMention, ...]
    names: tuple[NameMention, ...]
    places: tuple[PlaceMention, ...]
    events: tuple[EventMention, ...]
    polarity: Polarity
    clauses: tuple[int, ...]
    keys: Mapping[str, float]
    context: frozenset[str]

    @property
    def is_question(self) -> bool:
        """Words of somebody who asks: they assert nothing."""
        return self.role is Role.QUESTION or self.text.rstrip().endswith(("?", "？"))

    @property
    def is_by_client(self) -> bool:
        """Whether "I" is the client here."""
        kind = self.source.statement
        return kind is not None and kind.is_by_client

    @property
    def is_first_person(self) -> bool:
        """Whether the teller speaks of themselves."""
        return any(word.folded in _FIRST for word in self.words)

    def clause_of(self, offset: int) -> int:
        """Number of the clause that holds an offset of the sentence."""
        return sum(end <= offset for end in self.clauses)

    def has(self, *names: str) -> bool:
        """Whether one of these concepts is in the sentence."""
        return any(hit.concept.name in names for hit in self.hits)

    def of(self, section: str) -> tuple[Hit, ...]:
        """The concepts of one section of the word lists."""
        return tuple(hit for hit in self.hits if hit.concept.section == section)

    def passage(self, start: int = 0, end: int | None = None) -> Passage:
        """Part of the sentence as a passage, by offsets that count from its start."""
        last = self.end if end is None else self.start + end
        return passage_at(self.source.id, self.source.document, self.start + start, last, self.label)

    def assertion(self) -> Assertion:
        """What the window shows as chips, with offsets of the whole source."""
        kind = self.source.statement
        speaker = "I" if self.is_by_client else kind.value if kind is not None else ""
        return Assertion(
            self.source.id,
            self.start,
            self.end,
            self.label,
            self.question,
            speaker,
            tuple(replace(m, start=m.start + self.start, end=m.end + self.start) for m in self.dates),
            tuple(replace(m, start=m.start + self.start, end=m.end + self.start) for m in self.quantities),
            tuple(replace(m, start=m.start + self.start, end=m.end + self.start) for m in self.names),
            tuple(replace(m, start=m.start + self.start, end=m.end + self.start) for m in self.places),
            tuple(replace(m, start=m.start + self.start, end=m.end + self.start) for m in self.events),
            self.polarity,
        )


_FIRST = word_set("i me my mine we us our yo mi mis nos nuestro nuestra 我 myself")
