"""Who is who: names read anew in the light of their whole source, and in obedience to the people list of the case."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import lru_cache

from app.consistency.extract.name_keys import is_spelling_variant, marks, name_keys, same_name, told_apart
from app.consistency.extract.names import is_chinese_name
from app.consistency.sentence import Sentence
from app.consistency.telling import content_keys
from app.consistency.words import words_of
from app.domain.assertion import NameMention
from app.domain.person import Person


def form_key(text: str) -> str:
    """A written form without what printing alone adds: letter case, width, punctuation, runs of blanks."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.sub(r"['’]s?(?=\s|\Z)|[.,;:()\"“”]", " ", plain).split())


def mention_of(text: str) -> NameMention:
    """A written form as if it had been read somewhere."""
    return NameMention(0, len(text), text, name_keys(text))


@dataclass(frozen=True, eq=False)
class KnownPeople:
    """The people list as the engine asks it: whom a written form means, and the keys that say so."""

    persons: tuple[Person, ...]
    by_form: Mapping[str, tuple[Person, ...]]
    keys: Mapping[str, tuple[str, ...]]
    nobody: frozenset[str]
    _met: dict[tuple[str, tuple[str, ...]], Person | None] = field(default_factory=dict)

    def whom(self, mention: NameMention) -> Person | None:
        """The one person meant by a mention, by its very form before its keys; None where it is nobody's or several persons' name."""
        asked = mention.text, mention.keys
        if asked not in self._met:
            self._met[asked] = self._whom(mention)
        return self._met[asked]

    def _whom(self, mention: NameMention) -> Person | None:
        exact = self.by_form.get(form_key(mention.text), ())
        if exact:
            return exact[0] if len(exact) == 1 else None
        full = [p for p in self.persons if any(set(mention.keys) & set(name_keys(form)) for form in p.names)]
        if full:
            return full[0] if len(full) == 1 else None
        part = [p for p in self.persons if any(same_name(mention, mention_of(form)) for form in p.names)]
        return part[0] if len(part) == 1 else None

    def is_nobody(self, mention: NameMention) -> bool:
        """Whether the user said that these words name no person."""
        return form_key(mention.text) in self.nobody

    def obeyed(self, mention: NameMention) -> NameMention:
        """The mention under the keys of the person it means; a part of the name that is shown first says enough as it is."""
        person = self.whom(mention)
        if person is None:
            return mention
        keys = self.keys[person.id]
        is_part = set(mention.keys[0].split()) < set(keys[0].split())
        return mention if is_part and not any("#" in key for key in keys) else replace(mention, keys=keys)


@lru_cache(maxsize=4)
def known_people(people: tuple[Person, ...]) -> KnownPeople:
    """Prepare the people list; persons whose names are alike get keys that never meet."""
    persons = tuple(person for person in people if not person.set_aside)
    by_form: dict[str, list[Person]] = defaultdict(list)
    for person in persons:
        for form in dict.fromkeys(map(form_key, person.names)):
            by_form[form].append(person)
    alike = {person.id for pair in likely_pairs(persons) if are_alike(*pair) for person in pair}
    keys = {}
    for person in persons:
        own = tuple(dict.fromkeys(key for form in person.names for key in name_keys(form)))
        keys[person.id] = told_apart(own, person.id) if person.id in alike else own
    nobody = frozenset(form_key(form) for person in people if person.set_aside for form in person.names)
    return KnownPeople(persons, {form: tuple(who) for form, who in by_form.items()}, keys, nobody)


def likely_pairs(persons: Sequence[Person]) -> Iterator[tuple[Person, Person]]:
    """Pairs whose names have anything in common."""
    holders: dict[str, list[int]] = defaultdict(list)
    own = [frozenset(mark for form in person.names for mark in marks(form)) for person in persons]
    for number, person in enumerate(persons):
        for other in sorted({n for mark in own[number] for n in holders[mark]}):
            yield persons[other], person
        for mark in own[number]:
            holders[mark].append(number)


def are_alike(person: Person, other: Person) -> bool:
    """Whether some written form of the one could be one of the other."""
    forms = [(mention_of(a), mention_of(b)) for a in person.names for b in other.names]
    return any(same_name(a, b) or is_spelling_variant(a, b) for a, b in forms)


def with_people(sentences: Sequence[Sentence], people: Sequence[Person]) -> tuple[Sentence, ...]:
    """The sentences with names as the whole source and the people list have them; what a sentence is about follows suit."""
    known = known_people(tuple(people))
    ordinary = _ordinary_words(sentences, {word.stem for s in sentences for name in s.names for word in words_of(name.text)})
    changed: dict[int, Sentence] = {}
    for number, sentence in enumerate(sentences):
        names = tuple(
            known.obeyed(name)
            for name in sentence.names
            if not known.is_nobody(name) and (known.whom(name) or not _is_ordinary(name, ordinary[sentence.source.id]))
        )
        if names != sentence.names:
            keys = content_keys(sentence.text, sentence.words, sentence.hits, sentence.dates, sentence.places, names)
            changed[number] = replace(sentence, names=names, keys=keys, memo=sentence.memo_of(names))
    if not changed:
        return tuple(sentences)
    return _with_contexts([changed.get(number, sentence) for number, sentence in enumerate(sentences)], sentences, changed.keys())


def _with_contexts(made: list[Sentence], before: Sequence[Sentence], changed: Iterable[int]) -> tuple[Sentence, ...]:
    """Paragraphs and answers are about what their sentences now are about."""
    members: dict[tuple[str, int], list[int]] = defaultdict(list)
    for number, sentence in enumerate(made):
        members[sentence.source.id, sentence.block].append(number)
    for place in {(made[number].source.id, made[number].block) for number in changed}:
        gone = {key for n in members[place] for key in before[n].keys if key.startswith("name ")}
        there = frozenset(key for n in members[place] for key in made[n].keys)
        for number in members[place]:
            context = (made[number].context - gone) | there
            made[number] = replace(made[number], context=context, memo=made[number].memo_of(context))
    return tuple(made)


def _ordinary_words(sentences: Iterable[Sentence], wanted: AbstractSet[str]) -> dict[str, frozenset[str]]:
    """Those that each source writes in small letters somewhere: in capitals elsewhere, they are terms or headings, not names."""
    found: dict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        met = [word for word in sentence.words if word.stem in wanted]
        found[sentence.source.id].update(word.stem for word in met if sentence.text[word.start].islower() and not word.is_stop)
    return {source_id: frozenset(words) for source_id, words in found.items()}


def _is_ordinary(name: NameMention, ordinary: frozenset[str]) -> bool:
    """Whether a name without a role consists of ordinary words; two syllables of Chinese are no such words."""
    words = words_of(name.text)
    if name.role or not words or not name.text[0].isupper():
        return False
    if all(word.stem in ordinary for word in words):
        return True
    return words[-1].stem in ordinary and not is_chinese_name([word.folded for word in words])
