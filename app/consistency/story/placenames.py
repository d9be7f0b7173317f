"""Names of places as they are written, whether any gazetteer has them or not: "in Dilijan", "up to the village of Sarband"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.consistency.extract.romanised import skeleton, sound
from app.consistency.sentence import Sentence
from app.consistency.story.doers import KIN
from app.consistency.words import STOP_WORDS, fold, word_set

_KIND = "village|town|city|district|upazila|tehsil|bazaar|colony|aldea|barrio|pueblo|ciudad|municipio"
_CAPITAL = r"(?-i:[A-ZÀ-ÖØ-Þ][\w'’]+)"
_CUE = re.compile(
    r"\b(?:in|at|near|to|till|until|from|reached|outside|inside|around|towards?|via|through|behind|en|desde|hasta|hacia|cerca de|a)\s+"
    rf"(?:(?:the|el|la)\s+)?(?P<kind>(?:{_KIND})\s+(?:of |de )?(?:the )?)?"
    rf"(?P<name>{_CAPITAL}(?:[ -](?:{_CAPITAL}|(?:de|del|la|el|los|las|e|i|al|ul)(?=[ -][A-ZÀ-Þ])))*)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’]+")
_FROM = re.compile(r"\b(?:from|left|leaving|desde|salí de)\s+(?:the\s+)?(?:\w+ of )?\Z", re.IGNORECASE)
_KINDS = word_set(
    """village town city district province county street road avenue lane bridge hospital clinic police station prison jail court school
    university college church mosque temple market bazaar square park river lake mountain north south east west northern southern eastern
    western new old upper lower dist upazila union tehsil municipality department region state republic international airport terminal
    de del la el los las san santa saint puerto villa ciudad barrio colonia aldea government ministry army navy court camp"""
)
_NO_PLACES = word_set(
    """africa asia europe america latin central
    january february march april may june july august september october november december monday tuesday wednesday thursday friday
    saturday sunday english spanish chinese arabic facebook whatsapp telegram youtube god eid ramadan easter christmas exhibit form part
    section question i enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles
    jueves viernes sabado domingo"""
)
_GLIDE = re.compile(r"[wyv]")
_SHORT = 4  # letters; a longer name is known by its consonants too, however its vowels are spelled


@dataclass(frozen=True, slots=True)
class Placename:
    """Characters [start, end) of a sentence, with how the words that tell it from other places sound; `ids` where a gazetteer has it."""

    start: int
    end: int
    sounds: frozenset[str]
    ids: tuple[str, ...]


def placenames_in(sentence: Sentence) -> tuple[Placename, ...]:
    """Places a sentence sets something in, or has somebody go to."""
    if sentence.is_question:
        return ()
    found = [Placename(p.start, p.end, sounds_of(p.text), p.ids) for p in sentence.places if len(p.ids) > 1]
    taken = [(d.start, d.end) for d in sentence.dates] + [(p.start, p.end) for p in sentence.places]
    persons = [(n.start, n.end) for n in sentence.names if n.role in KIN or " " in n.text.strip()]
    for match in _CUE.finditer(sentence.text):
        start, end = match.span("name")
        if not match["name"].isupper() and not any(a < end and start < b for a, b in (taken if match["kind"] else taken + persons)):
            found.append(Placename(start, end, sounds_of(match["name"]), ()))
    return tuple(name for name in found if name.sounds)


def asked_of(question: str) -> frozenset[str]:
    """How the one place sounds that a question asks about; nothing where it names several."""
    found = {sounds for m in _CUE.finditer(question) if not m["name"].isupper() and (sounds := sounds_of(m["name"]))}
    return next(iter(found)) if len(found) == 1 else frozenset()


def comes_from(sentence: Sentence, name: Placename) -> bool:
    """Whether a place is where somebody comes from, rather than where they are or go to."""
    return bool(_FROM.search(sentence.text, 0, name.start))


def sounds_of(text: str) -> frozenset[str]:
    """How the words sound that name a place, without those that say what kind of place it is."""
    words = (fold(word).split("'")[0].split("’")[0] for word in _WORD.findall(text))
    kept = (word for word in words if word not in _KINDS | _NO_PLACES | STOP_WORDS and len(word) > 1)
    return frozenset(f"~{skeleton(_GLIDE.sub('', sound(word)))}" if len(word) > _SHORT else sound(word) for word in kept)


def known_names(sentences: Sequence[Sentence]) -> frozenset[str]:
    """How every word in capitals of a paper sounds."""
    return frozenset(found for s in sentences for found in s.once(_sounds))


def _sounds(sentence: Sentence) -> frozenset[str]:
    return sounds_of(sentence.text)
