"""Finds places in a text and says whether two of them can be the same."""

from __future__ import annotations

import re

from app.consistency.gazetteer import gazetteer
from app.consistency.words import STOP_WORDS, fold, word_set
from app.domain.assertion import PlaceMention

_CAPITALISED = re.compile(r"[A-ZÀ-ÞŌ][\w'’-]*(?:[ -](?:de |del |la |las |los |el )?[A-ZÀ-Þ][\w'’-]*){0,3}")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]{2,}")
_BEFORE = re.compile(
    (
        r"(?:\b(?:in|at|near|from|to|of|through|into|via|outside|inside|around|reached|left|toward|towards|en|"
        r"desde|hasta|hacia|por|de|a)\s|[,(:]\s)\Z"
    ),
    re.IGNORECASE,
)
_PERSON_BEFORE = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Don|Doña|Officer|Agent|Judge|señor|señora|named|called|name is)\.?\s)\Z", re.IGNORECASE)
_STOOD_IN = re.compile(
    r"(?:\b(?:in|into|inside|on|onto|at|to|from|outside|behind|was an?|en|dentro de|a|desde)\s+(?:the |a |an |my |our |his "
    r"|her |their |one |some |el |la |un |una |mi |su )?"
    r"(?:(?!(?:have|be|the|a|my|open|close|run|keep)\b)[\w'’]+ ){0,2}|在|到|从)\Z",
    re.IGNORECASE,
)
_NEAR_BY = re.compile(
    r"\b(?:near|close to|next to|across from|opposite|by|past|beside|toward|cerca de|frente a)\s+(?:the |a |my |our |his "
    r"|her )?(?:\w+ )?\Z",
    re.IGNORECASE,
)
_NEAR = 60.0  # kilometres; a town may be named by the city beside it
_OPENERS = word_set("san santa santo saint st los las el la puerto villa ciudad fort port new mount lake cerro rio nueva nuevo")
_COMMON = word_set(
    "most best reading nice mobile normal bath sale of van same march may june orange hope police union independence "
    "liberty victoria florence"
)
_LONGEST_HAN = 8
_FAMOUS = 500_000  # people; known by name alone


_POLICE = frozenset({"公安"})  # far more often the police than the county


def read_places(text: str, home: tuple[str, ...] = ()) -> tuple[PlaceMention, ...]:
    """Every place named in a text, in text order; `home` are ids that decide between places of one name."""
    return tuple(sorted((*_latin(text, home), *_chinese(text, home)), key=lambda mention: mention.start))


def _latin(text: str, home: tuple[str, ...]) -> list[PlaceMention]:
    found = []
    for run in _CAPITALISED.finditer(text):
        parts = [(m.start() + run.start(), m.end() + run.start()) for m in re.finditer(r"[^\s-]+", run.group())]
        index = 0
        while index < len(parts):
            index, mention = _longest_from(text, parts, index, home)
            if mention is not None:
                found.append(mention)
    return found


def _longest_from(text: str, parts: list[tuple[int, int]], index: int, home: tuple[str, ...]) -> tuple[int, PlaceMention | None]:
    for last in range(len(parts) - 1, index - 1, -1):
        start, end = parts[index][0], parts[last][1]
        name = fold(re.sub(r"['’]s?\Z", "", text[start:end]))
        ids = gazetteer().by_name.get(name)
        if ids and _is_meant(text, start, end, name, ids[0]):
            return last + 1, PlaceMention(start, end, text[start:end], gazetteer().chain(_choose(ids, home)))
    return index + 1, None


def _is_meant(text: str, start: int, end: int, name: str, place_id: str) -> bool:
    if name in STOP_WORDS or name in _COMMON or _PERSON_BEFORE.search(text, max(0, start - 12), start):
        return False
    if name in _OPENERS and re.match(r" [A-ZÀ-Þ]", text[end : end + 2]):
        return False  # of a longer name that the gazetteer lacks
    cued = bool(_BEFORE.search(text, max(0, start - 10), start))
    follows_name = bool(re.match(r"[ ]?[A-ZÀ-Þ]", text[end : end + 2])) or bool(
        re.search(r"[A-ZÀ-Þ][\w'’]+ \Z", text[max(0, start - 20) : start])
    )
    place = gazetteer().by_id[place_id]
    if place.parent == "":
        return True
    return cued or (not follows_name and place.people >= _FAMOUS)


def _chinese(text: str, home: tuple[str, ...]) -> list[PlaceMention]:
    found = []
    names = gazetteer().by_name
    for run in _HAN_RUN.finditer(text):
        at = run.start()
        while at < run.end():
            size = next((n for n in range(min(_LONGEST_HAN, run.end() - at), 1, -1) if text[at : at + n] in names), 0)
            if size and text[at : at + size] not in _POLICE:
                found.append(
                    PlaceMention(at, at + size, text[at : at + size], gazetteer().chain(_choose(names[text[at : at + size]], home)))
                )
            at += size or 1
    return found


def _choose(ids: tuple[str, ...], home: tuple[str, ...]) -> str:
    for place_id in ids:
        if set(gazetteer().chain(place_id)) & set(home):
            return place_id
    return ids[0]


def nationality(text: str) -> tuple[tuple[int, int, str], ...]:
    """Words for a people in a text, as (start, end, country)."""
    peoples = gazetteer().peoples
    return tuple(
        (match.start(), match.end(), peoples[fold(match.group())])
        for match in re.finditer(r"[^\W\d_]+", text)
        if fold(match.group()) in peoples
    )


def compatible(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Equal, one inside the other, or so near that either may be named; unknown places fit anything."""
    if not left or not right or left[0] in right or right[0] in left:
        return True
    distance = gazetteer().kilometres(left[0], right[0])
    return distance is not None and distance <= _NEAR


def country_of(ids: tuple[str, ...]) -> str:
    """The country a place lies in, or an empty text."""
    return ids[-1] if ids else ""


def is_stood_in(text: str, start: int, language: str) -> bool:
    """Whether the words before a place say that something was there, and not only near it."""
    before = text[:start]
    return not _NEAR_BY.search(before) and (bool(_STOOD_IN.search(before)) or language == "zh")
