"""What a sentence counts, whatever the word for it: also "Five." to "How many people?", and "there were eleven"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.consistency.extract.english import english
from app.consistency.extract.numerals import number_spans
from app.consistency.lexicon import lexicon
from app.consistency.sentence import Sentence
from app.consistency.words import word_set
from app.domain.assertion import Comparator, QuantityMention

PERSONS, ANYTHING, TIMES = "persons", "", "time"
_MONEY = word_set("CNY USD HNL MXN EUR GTQ INR XOF PESO TRY TAKA")
_PERSON_SECTIONS = frozenset({"role", "force", "gang", "occupation"})
_PERSON_UNITS = word_set("person attacker man woman other others people kid them 名 人 位 mujer hombre persona muchacho joven")
_AGED = re.compile(r"\s*(?:years? old|y/?o\b|years? of age|años)|\s*[,-]?\s*(?:or |to |a )?\w+ (?:years old|años de edad)", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:others?|more|another|otr[oa]s|más)\b|另外|其他", re.IGNORECASE)
_BARE_AFTER = re.compile(
    r"\s*(?:[.,;:!?。，；！？)\"”]|\Z|"
    r"(?:of|were|was|came|did|had|went|stood|stayed|in all|altogether|at least|de ell[oa]s|en total|eran|vinieron|llegaron)\b)",
    re.IGNORECASE,
)
_BARE_BEFORE = re.compile(
    r"(?:\b(?:page|room|number|no|line|article|section|paragraph|chapter|grade|class|floor|building|block|level|age|aged|was|turned|since|at|by|"
    r"until|before|after|around|to|past|half|between|and|or|from|aged|least)\.?\s*|[#§$/:.\-–(+]\s*|\d\s*)\Z",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\bhow many (?:other |more |of (?:the|your|these|those) )?(?P<en>\w+)|"
    r"\bcu[áa]nt[oa]s (?P<es>\w+)|(?:几|多少)(?P<zh>个人|名|人|次|回|个)",
    re.IGNORECASE,
)
_PEOPLE = word_set("people persons men women others personas hombres mujeres otros otras 个人 名 人")
_OF_PERSONS = re.compile(
    r"\s*(?:of|de)\s+(?:us|them|you|his men|her men|their men|the men|these|those|ell[oa]s|nosotr[oa]s|sus hombres)\b", re.IGNORECASE
)
_ROUNDS = re.compile(r"\s*[次回趟遍]")
_SHORTENED = re.compile(r"\b[bcdfghjklmnpqrstvwxz]{1,4}\b\s*\Z", re.IGNORECASE)  # "11 w", "7 wmn" in somebody's notes
_ONLY = re.compile(r"(?:only|just|but|exactly|solo|sólo|solamente|只有|只|就)\s*\Z", re.IGNORECASE)
_BEFORE = 3  # characters before a number, for 另外两个人
_SHORT = 8  # words; in longer sentences a bare number says too little
_LEAST = 2  # a bare "one" is hardly ever a count
_MOST = 400  # bare figures above are years and numbers of papers


@dataclass(frozen=True, slots=True)
class Counted:
    """Characters [start, end) of a sentence that count something: from `low` to `high`, None where open; `what` is empty where unsaid."""

    start: int
    end: int
    text: str
    low: float
    high: float | None
    what: str
    is_about: bool = False

    def is_of_one_sort(self, other: Counted) -> bool:
        """Whether both may count the same sort of thing."""
        if ANYTHING in {self.what, other.what}:
            return {self.what, other.what}.isdisjoint(_MONEY | {TIMES})
        return self.what == other.what

    def meets(self, other: Counted) -> bool:
        """Whether one number can be meant by both."""
        highs = [x for x in (self.high, other.high) if x is not None]
        return max(self.low, other.low) <= (min(highs) if highs else self.low + other.low)


def counted_in(sentence: Sentence) -> tuple[Counted, ...]:
    """Every count of a sentence, in order."""
    found = [_of(sentence, mention) for mention in sentence.quantities]
    return tuple(sorted((*(c for c in found if c is not None), *_bare(sentence)), key=lambda c: c.start))


def _of(sentence: Sentence, mention: QuantityMention) -> Counted | None:
    if mention.low is None and mention.high is None:
        return None
    low, high = mention.low or 0, mention.high
    if _OTHERS.search(sentence.text[max(0, mention.start - _BEFORE) : mention.end]) and high is not None:
        high += 1  # "eight others and me" are nine
    if high == 1 and not _ONLY.search(sentence.text[: mention.start]):
        return None  # "a policeman" tells of one and counts nobody
    about = mention.comparator in {Comparator.ABOUT, Comparator.AT_LEAST, Comparator.AT_MOST}
    return Counted(mention.start, mention.end, mention.text, low, high, _sort(mention, sentence), about)


def _sort(mention: QuantityMention, sentence: Sentence) -> str:
    unit = mention.unit
    concept = lexicon().concepts.get(unit)
    if unit in _PERSON_UNITS or (concept is not None and concept.section in _PERSON_SECTIONS):
        return PERSONS
    words = [word.folded for word in sentence.words if mention.start <= word.start < mention.end]
    if words and sentence.language == "en" and english().is_person(words[-1]):
        return PERSONS
    return asked_for(sentence) or unit if unit == "个" or _SHORTENED.search(mention.text) else unit


def asked_for(sentence: Sentence) -> str:
    """What the question asks the number of; empty where it asks for none, or for things of any sort."""
    asked = _ASKED.search(sentence.question)
    if asked is None:
        return ANYTHING
    word = (asked["en"] or asked["es"] or asked["zh"]).lower()
    if word in {"times", "occasions", "veces", "ocasiones", "次", "回"}:
        return TIMES
    return PERSONS if word in _PEOPLE or english().is_person(word) else ANYTHING


def _bare(sentence: Sentence) -> Iterator[Counted]:
    """Numbers with no noun after them."""
    text = sentence.text
    taken = [*((m.start, m.end) for m in sentence.dates), *((m.start, m.end) for m in sentence.quantities)]
    for start, end, value in number_spans(text, sentence.language):
        if (
            any(start < stop and begin < end for begin, stop in taken)
            or not _LEAST <= value <= _MOST
            or value != int(value)
            or _AGED.match(text, end)
        ):
            continue
        if _ROUNDS.match(text, end):
            yield Counted(start, end + 1, text[start : end + 1], value, value, TIMES)
        elif _OF_PERSONS.match(text, end):
            yield Counted(start, end, text[start:end], value, value, PERSONS)
        elif len(sentence.words) <= _SHORT and _BARE_AFTER.match(text, end) and not _BARE_BEFORE.search(text[max(0, start - 12) : start]):
            yield Counted(start, end, text[start:end], value, value, asked_for(sentence))
