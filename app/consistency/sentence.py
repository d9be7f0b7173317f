"""One sentence of one source with everything that was read in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from app.consistency.beginnings import Vocabulary
from app.consistency.lexicon import Hit
from app.consistency.words import Word, word_set
from app.domain.assertion import Assertion, DateMention, EventMention, NameMention, PlaceMention, Polarity, QuantityMention
from app.domain.blocks import Role
from app.domain.passage import Passage, passage_at
from app.domain.snapshot import Source

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Lexis:
    """The words of a sentence and of its question, and the vocabulary they are of."""

    words: frozenset[str]
    vocabulary: Vocabulary

    def may_hold(self, pattern: re.Pattern[str]) -> bool:
        """Whether a word stands here without which the pattern cannot be met."""
        key = id(pattern)  # asked so often that it goes without a further call
        known = self.vocabulary.known
        needed = known[key] if key in known else self.vocabulary.meeting(pattern)
        return needed is None or not self.words.isdisjoint(needed)


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """Characters [start, end) of a source. Offsets of the mentions in it count from the sentence's start.

    `keys` weighs what the sentence is about, `context` what its paragraph or answer is about; `clauses` are the ends of its clauses.
    `memo` holds what was worked out of the wording; copies that only stand elsewhere share it.
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
    lexis: Lexis
    memo: dict[object, Any] = field(default_factory=dict, repr=False)

    def once(self, read: Callable[[Sentence], T]) -> T:
        """What is read in the wording, asked for only once; `read` is a module's function and answers nothing that holds a sentence."""
        if read not in self.memo:
            self.memo[read] = read(self)
        found: T = self.memo[read]
        return found

    def may_hold(self, pattern: re.Pattern[str]) -> bool:
        """Whether words stand here, or in the question, without which the pattern cannot be met."""
        return self.lexis.may_hold(pattern)

    def search(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first place in the wording where a module's pattern is met, looked for only once and where its words stand."""
        key = id(pattern)  # a pattern's own hash reads the whole of it
        if key in self.memo:
            found: re.Match[str] | None = self.memo[key]
            return found
        lexis = self.lexis
        meeting = lexis.vocabulary.known
        needed = meeting[key] if key in meeting else lexis.vocabulary.meeting(pattern)
        if needed is not None and lexis.words.isdisjoint(needed):
            return None
        found = self.memo[key] = pattern.search(self.text)
        return found

    def memo_of(self, otherwise: Hashable) -> dict[object, Any]:
        """The memo for a copy of the sentence that is read otherwise: the same one whenever it is read otherwise in the same way."""
        found: dict[object, Any] = self.memo.setdefault(("otherwise", otherwise), {})
        return found

    def placed(self, source: Source, shift: int, index: int, block: int) -> Sentence:
        """The same wording so many characters on, in the text as it is now."""
        made = object.__new__(Sentence)
        for part in _ELSEWHERE:
            object.__setattr__(made, part, getattr(self, part))
        for part, value in zip(_WHERE, (index, source, self.start + shift, self.end + shift, block), strict=True):
            object.__setattr__(made, part, value)
        return made

    def move_to(self, other: Sentence) -> Sentence:
        """The sentence itself, standing from now on where another of the same wording stands.

        What was made of it stays true of it: nothing that is kept may hold where a sentence stood.
        """
        for part in _WHERE:
            object.__setattr__(self, part, getattr(other, part))
        return self

    @property
    def is_question(self) -> bool:
        """Words of somebody who asks: they assert nothing."""
        known: bool | None = self.memo.get(_is_question)  # asked so often that it goes without a further call
        return self.once(_is_question) if known is None else known

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


_WHERE = ("index", "source", "start", "end", "block")
_ELSEWHERE = tuple(part.name for part in fields(Sentence) if part.name not in _WHERE)


def _is_question(sentence: Sentence) -> bool:
    return sentence.role is Role.QUESTION or sentence.text.rstrip().endswith(("?", "？")) or bool(_FORM_QUESTION.match(sentence.text))


_FORM_QUESTION = re.compile(
    r"(?:\W*\w{1,3}[.)]\s*){0,2}(?:do|did|have|has|are|were) you\b", re.IGNORECASE
)  # a printed row: "Do you fear harm - YES"
_FIRST = word_set("i me my mine we us our yo mi mis nos nuestro nuestra 我 myself")
