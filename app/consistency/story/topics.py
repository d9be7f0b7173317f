"""What each sentence of a source speaks of: its acts and persons, who "he" is, and what its question or the sentence before was about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from app.consistency.sentence import Sentence
from app.consistency.story.acts import ONLY_WANTED, Act, acts_of
from app.consistency.story.cast import TELLER, Cast, Person, gender, newcomers, pronouns
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


@dataclass(frozen=True, slots=True)
class _Thread:
    """What is understood at a place of a telling: who "he" and "she" are, what was asked; `before` where a sentence points to it."""

    he: str = ""
    she: str = ""
    topic: frozenset[str] = frozenset()
    topic_acts: frozenset[Act] = frozenset()
    before: Told | None = None


Steps: TypeAlias = dict[
    int, tuple[_Thread, Told, _Thread]
]  # by the identity of the sentence: with what thread it was read, and what became


def tellings(sentences: Sequence[Sentence], cast: Cast, known: Steps, made: Steps) -> Iterator[Told]:
    """Each sentence with its acts; "he" is the last man named, "that" what was spoken of last.

    Steps known from before a change are taken again where they begin with the same thread; `made` collects the steps.
    """
    thread = _Thread()
    before: Told | None = None
    for sentence in sentences:
        points = before is not None and before.sentence.block == sentence.block and sentence.once(_points_back)
        if points or thread.before is not None:
            thread = replace(thread, before=before if points else None)
        step = known.get(id(sentence))
        if step is None or step[1].sentence is not sentence or step[0] != thread:
            step = thread, *_step(sentence, cast, thread)
        made[id(sentence)] = step
        before, thread = step[1:]
        yield before


def _points_back(sentence: Sentence) -> bool:
    return _IT_WAS.match(sentence.text) is not None


def _step(sentence: Sentence, cast: Cast, thread: _Thread) -> tuple[Told, _Thread]:
    last = {"he": thread.he, "she": thread.she}
    persons = _resolved(sentence, cast, last)
    is_led = sentence.role is Role.ANSWER or sentence.is_question
    topic, topic_acts = thread.topic, thread.topic_acts
    asked, asked_acts = (topic, topic_acts) if is_led else (frozenset(), frozenset())
    if thread.before is not None:
        asked, asked_acts = frozenset(thread.before.sentence.keys), main_acts(thread.before) or asked_acts
    if sentence.search(ONLY_WANTED) or _WHY_NOT.search(sentence.question):
        asked_acts = frozenset()
    told = Told(sentence, tuple(acts_of(sentence, persons, asked_acts)), persons, asked, asked_acts)
    if is_led:
        own = frozenset(sentence.keys) | {act.group for _, act in told.acts}
        is_new = sentence.is_question and not is_pointing(sentence)
        topic, topic_acts = (own, main_acts(told)) if is_new else (topic | own, topic_acts | main_acts(told))
    return told, _Thread(last["he"], last["she"], topic, topic_acts)


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
        if any((named[-1].start if named else 0) < new < person.start for new in sentence.once(newcomers)):
            continue
        who = named[-1].who if named else last.get(person.who, "")
        if who:
            found.append(Person(who, person.start, person.end))
    for person in found:
        if gender(person.who):
            last[gender(person.who)] = person.who
        elif person.who.startswith("~") or (person.who == TELLER and sentence.text[person.start : person.end][1:]):
            last.update({"he": person.who, "she": person.who} if person.who.startswith("~") or not sentence.is_by_client else {})
    return tuple(sorted(found, key=lambda p: p.start))
