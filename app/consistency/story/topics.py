"""What each sentence of a source speaks of: its acts and persons, who "he" is, and what its question or the sentence before was about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.consistency.sentence import Sentence
from app.consistency.story.acts import ONLY_WANTED, Act, acts_of
from app.consistency.story.cast import TELLER, Cast, Person, gender, pronouns
from app.domain.assertion import EventMention
from app.domain.blocks import Role

_POINTING = re.compile(r"\b(?:that|this|it|there|then|he|she|they|him|her|them|eso|esto|allí)\b|那|这|他|她", re.IGNORECASE)
_FEW_KEYS = 3
_IT_WAS = re.compile(r"(?:It|That|This) (?:was|happened|must have been)\b|(?:Eso )?[Ff]ue\b|那是", re.IGNORECASE)
_WHY_NOT = re.compile(r"\b(?:did|do|have|had|was|were)(?:n['’]t| you not)\b", re.IGNORECASE)
_DAY_ASKED = re.compile(
    r"\b(?:day of the week|what day|which day|weekday|what time|what hour|how long|how many|qué día|qué hora|cuánto|"
    r"cuántos)\b|星期几|几点|多久",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\b(?:before|after|until|till|since|prior to|following|for|antes de|después de)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A sentence with what it speaks of: its own acts and words, those of the question it answers, and the persons in it."""

    sentence: Sentence
    acts: tuple[tuple[EventMention, Act], ...]
    persons: tuple[Person, ...]
    asked: frozenset[str]
    asked_acts: frozenset[Act]


def tellings(sentences: Sequence[Sentence], cast: Cast) -> Iterator[Told]:
    """Each sentence with its acts; "he" is the last man named, "that" what was spoken of last."""
    last: dict[str, str] = {}
    topic: frozenset[str] = frozenset()
    topic_acts: frozenset[Act] = frozenset()
    before: Told | None = None
    for sentence in sentences:
        persons = _resolved(sentence, cast, last)
        asked, asked_acts = (topic, topic_acts) if sentence.role is Role.ANSWER or sentence.is_question else (frozenset(), frozenset())
        if before is not None and before.sentence.block == sentence.block and _IT_WAS.match(sentence.text):
            asked, asked_acts = frozenset(before.sentence.keys), main_acts(before) or asked_acts
        if sentence.search(ONLY_WANTED) or _WHY_NOT.search(sentence.question):
            asked_acts = frozenset()
        acts = tuple(acts_of(sentence, persons, asked_acts))
        own = frozenset(sentence.keys) | {act.group for _, act in acts}
        before = Told(sentence, acts, persons, asked, asked_acts)
        yield before
        own_acts = main_acts(before)
        if sentence.is_question:
            topic, topic_acts = (topic | own, topic_acts | own_acts) if is_pointing(sentence) else (own, own_acts)
        elif sentence.role is Role.ANSWER:
            topic, topic_acts = topic | own, topic_acts | own_acts


def main_acts(told: Told) -> frozenset[Act]:
    """What a sentence tells, without what it only counts from: "before my marriage"."""
    return frozenset(act for event, act in told.acts if not _BESIDE.search(told.sentence.text[: event.start]))


def is_pointing(question: Sentence) -> bool:
    """Whether a question only makes sense with what was said before it: "When was that?"."""
    if _DAY_ASKED.search(question.text):
        return True
    return _POINTING.search(question.text) is not None and (len(question.keys) < _FEW_KEYS or not question.events)


def _resolved(sentence: Sentence, cast: Cast, last: dict[str, str]) -> tuple[Person, ...]:
    found = list(cast.persons(sentence))
    for person in pronouns(sentence):
        if person.who not in {"he", "she"}:
            found.append(person)
            continue
        named = [p for p in found if p.end <= person.start and gender(p.who) == person.who]
        who = named[-1].who if named else last.get(person.who, "")
        if who:
            found.append(Person(who, person.start, person.end))
    for person in found:
        if gender(person.who):
            last[gender(person.who)] = person.who
        elif person.who.startswith("~") or (person.who == TELLER and sentence.text[person.start : person.end][1:]):
            last.update({"he": person.who, "she": person.who} if person.who.startswith("~") or not sentence.is_by_client else {})
    return tuple(sorted(found, key=lambda p: p.start))
