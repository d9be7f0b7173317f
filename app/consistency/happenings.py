"""Which date, duration or place of a sentence belongs to which happening in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.consistency.extract.ages import Age, read_ages
from app.consistency.lexicon import lexicon
from app.consistency.sentence import Sentence
from app.domain.assertion import DateMention, EventMention, Polarity

_POINTS = frozenset({"DATE", "TIME"})
_UNSURE = frozenset({"unanchored", "age-based", "before", "after", "no-later-than", "no-earlier-than"})
_LONGEST_WINDOW = 800  # days; a wider window says nothing about one happening


@dataclass(frozen=True, slots=True)
class Dated:
    """One happening with the days it can have been; `days` allows for "about" and for what the mention may equally mean."""

    sentence: Sentence
    event: EventMention
    mention: DateMention

    @property
    def windows(self) -> tuple[tuple[date, date], ...]:
        """Every window the mention can stand for, the likeliest first."""
        first = (self.mention.earliest, self.mention.latest)
        return ((first,) if first[0] is not None and first[1] is not None else ()) + self.mention.alternatives  # type: ignore[return-value]


def is_dated(mention: DateMention) -> bool:
    """Whether a mention fixes a point in time with both ends."""
    return (
        mention.timex_type in _POINTS
        and mention.timex_value != "PRESENT_REF"
        and mention.earliest is not None
        and mention.latest is not None
        and not _UNSURE & set(mention.flags)
        and (mention.latest - mention.earliest).days <= _LONGEST_WINDOW
    )


def dated_events(sentence: Sentence) -> Iterator[Dated]:
    """Every asserted happening with the date told of it: in its clause, else the last one before it, else the next after it."""
    mentions = [mention for mention in sentence.dates if is_dated(mention)]
    for event in sentence.events:
        if event.polarity in {Polarity.ASSERTED, Polarity.HEARD, Polarity.DENIED}:
            mention = mention_for(sentence, event, mentions)
            if mention is not None:
                yield Dated(sentence, event, mention)


def mention_for(sentence: Sentence, event: EventMention, mentions: list[DateMention]) -> DateMention | None:
    """The mention that belongs to an event of the sentence, or None."""
    clause = sentence.clause_of(event.start)
    own = [mention for mention in mentions if sentence.clause_of(mention.start) == clause]
    before = [mention for mention in mentions if mention.start < event.start]
    if own:
        return min(own, key=lambda mention: abs(mention.start - event.start))
    if before:
        return before[-1]
    return mentions[0] if mentions else None


def ages_in(sentence: Sentence) -> tuple[Age, ...]:
    """Every age told in a sentence or answered by it."""
    return sentence.once(_ages)


def told_ages(sentence: Sentence) -> tuple[Age, ...]:
    """Every age told in a sentence by its own words."""
    return tuple(read_ages(sentence.text, sentence.language, sentence.hits))


def _ages(sentence: Sentence) -> tuple[Age, ...]:
    told = sentence.once(told_ages)
    return told or (tuple(read_ages(sentence.text, sentence.language, sentence.hits, sentence.question)) if sentence.question else ())


def days_apart(left: Iterable[Sentence], right: Iterable[Sentence]) -> bool:
    """Whether two passages are both dated, and of other days."""
    one, other = ([m for s in side for m in s.dates if is_dated(m)] for side in (left, right))
    return bool(one and other) and not any(_meet(x, y) for x in one for y in other)


def _meet(left: DateMention, right: DateMention) -> bool:
    if left.earliest is None or left.latest is None or right.earliest is None or right.latest is None:
        return False
    return left.earliest <= right.latest and right.earliest <= left.latest


def kinds(event: str) -> frozenset[str]:
    """The broader kinds of an event."""
    return lexicon().concepts[event].broader
