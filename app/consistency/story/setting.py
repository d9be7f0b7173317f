"""In which place each sentence of a telling is set: where it says that something was, else the last place told before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.consistency.extract.places import is_stood_in
from app.consistency.sentence import Sentence

Place = tuple[str, ...]
_GONE_TO = re.compile(
    r"\b(?:went|go|gone|came|come|got|get|moved|fled|flew|drove|drive|driven|travell?ed|returned|walked|crossed|brought|taken|took|sent|"
    r"deported|transferred|back|bus|fui|fuimos|llegu[ée]|llegamos|viaj\w+|volv[íi]\w*|llevaron|trasladaron)\b[^.;,]{0,30}?"
    r"\b(?:to|into|through|hasta|a) (?:the )?(?:(?:city|town|village|ciudad|pueblo) (?:of|de) )?\Z|"
    r"\b(?:reach(?:ed)?|near|outside|cerca de) (?:the )?\Z|(?:到|去|往|回)\Z",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(r"\b(?:for|of|about|with|by|than|like|from|de|sobre|para|como) (?:the )?\Z", re.IGNORECASE)
_LASTS = 10  # sentences for which a place goes on


def settings_in(sentences: Sequence[Sentence]) -> tuple[Place, ...]:
    """For each sentence the ids of its place, from the narrowest to the country; empty where none is known; ask by `told.once`."""
    return tuple(_going_on(sentences))


def _going_on(sentences: Sequence[Sentence]) -> Iterator[Place]:
    last: Place = ()
    told = 0
    for number, sentence in enumerate(sentences):
        own = _named(sentence)
        if own:
            last, told = own, number
        yield last if number - told <= _LASTS else ()


def _named(sentence: Sentence) -> Place:
    """Where somebody stood or, if that is not told, where they went."""
    is_spoken_of = (_SPOKEN_OF.search(sentence.text, 0, p.start) is not None for p in sentence.places)
    places = [p for p, is_away in zip(sentence.places, is_spoken_of, strict=True) if p.ids and not is_away]
    stood = [p.ids for p in places if is_stood_in(sentence.text, p.start, sentence.language)]
    gone = [p.ids for p in places if _GONE_TO.search(sentence.text, 0, p.start)]
    return (stood or gone or [()])[0]


def is_inside(place: Place, wanted: Place) -> bool:
    """Whether a place is another, or lies in it."""
    return bool(wanted) and wanted[0] in place
