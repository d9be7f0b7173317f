"""What a denial of every occasion may be of, from the word lists: how it is named, and how an instance of it is told."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from app.consistency.sentence import Sentence
from app.consistency.story.matters import classes, put_forward
from app.consistency.story.phrases import Met, Phrases
from app.consistency.words import Word, words_of
from app.domain.finding import FindingKind
from app.paths import resource

NAMED, NOT_TOLD = "named", "not_told"
OWN, SAID, DONE, SEIZED, SCENE, RECORD = WAYS = ("own", "said", "done", "seized", "scene", "record")


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that may be denied altogether; `is_done_to` where it is what others do, `has_patient` where they do it to somebody."""

    name: str
    kind: FindingKind
    question: str
    is_done_to: bool
    has_patient: bool


@dataclass(frozen=True, slots=True)
class Instance:
    """A subject told as so at characters [start, end) of a sentence, in one of the `WAYS`."""

    subject: str
    way: str
    start: int
    end: int


@dataclass(slots=True)
class _Knowledge:
    phrases: Phrases
    subjects: dict[str, Subject] = field(default_factory=dict)


@cache
def _knowledge() -> _Knowledge:
    made = _Knowledge(Phrases(classes()))
    for name, table in tables().items():
        made.subjects[name] = Subject(
            name, FindingKind(str(table.get("kind", "polarity"))), str(table["ask"]), DONE in table or SCENE in table, DONE in table
        )
        for value in (NAMED, NOT_TOLD, *WAYS):
            listed = table.get(value)
            for language, phrases in listed.items() if isinstance(listed, Mapping) else ():
                made.phrases.add(language, phrases, (name, value))
    return made


def tables() -> Mapping[str, Mapping[str, Mapping[str, str] | str]]:
    """Each subject as it is written in the word list."""
    return tomllib.loads(resource("lexicon", "denials.toml").read_text(encoding="utf-8"))


def subject(name: str) -> Subject:
    """A subject of the word list."""
    return _knowledge().subjects[name]


def named_in(text: str, language: str) -> tuple[Met, ...]:
    """Every place where a text names a subject in whatever way, in order."""
    found = (one for one in _met(text, words_of(text), language) if one.key[1] == NAMED)
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.key)))


def instances_in(sentence: Sentence) -> tuple[Instance, ...]:
    """Every subject of which a sentence tells an instance; ask by `having(instances_in)`."""
    if sentence.is_question:
        return ()
    met = _met(sentence.text, sentence.words, sentence.language)
    barred = {one.key[0] for one in met if one.key[1] == NOT_TOLD}
    spoken = tuple(Instance(*one.key, one.start, one.end) for one in met if one.key[1] == SAID and one.key[0] not in barred)
    told = put_forward(
        sentence.text, (one for one in met if one.key[1] in WAYS and one.key[1] != SAID and one.key[0] not in barred), frozenset()
    )
    return spoken + tuple(Instance(fact.matter, fact.value, fact.start, fact.end) for fact in told if fact.is_so)


def _met(text: str, words: Sequence[Word], language: str) -> list[Met]:
    return list(_knowledge().phrases.met(text, words, language))
