"""Journeys told shorter than any vehicle of the kind could make them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.places import read_places
from app.consistency.gazetteer import gazetteer
from app.consistency.sentence import Sentence
from app.consistency.wording import opening, quoted, says
from app.consistency.words import fold
from app.domain.assertion import DateMention
from app.domain.blocks import Role
from app.domain.finding import Factor, Finding, FindingKind, Level

_FLOWN = re.compile(
    r"\b(?:fly|flew|flown|flight|plane|air|airplane|helicopter|avión|vuelo|volé|volamos|aéreo)\b|飞|机票|航班", re.IGNORECASE
)
_RAIL = re.compile(r"\b(?:train|rail\w*|tren)\b|火车|高铁|动车|列车", re.IGNORECASE)
_ON_FOOT = re.compile(r"\b(?:on foot|walk(?:ed|ing)?|hiked?|a pie|camin\w+)\b|步行|走路|徒步", re.IGNORECASE)
_ROAD = re.compile(
    r"\b(?:bus|car|truck|van|lorry|taxi|minibus|motorcycle|motorbike|road|highway|drive|drove|driven|driving|coach|pickup|"
    r"autobús|camión|camioneta|carro|coche|carretera|manej\w+|conduj\w+|tierra)\b|汽车|大巴|公路|开车|坐车|卡车|长途车|客车|驾车",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"\b(?:trip|journey|ride|way|travel\w*|went|took|reached|arriv\w+|viaj\w+|trayecto|camino|recorrido|tard[óé]\w*|"
    r"duró|llev[óa]\w*|fui|fuimos|lleg\w+)\b|"
    r"到|至|路程|路上|车程|用了|用时",
    re.IGNORECASE,
)
_BEFORE_LENGTH = re.compile(
    r"\b(?:after|every|wait\w*|stop\w*|delay\w*|late|for|within|first|last|only|about every|después de|tras|cada|esper\w+|parad\w*|hace|"
    r"duraba|retras\w+|más de)\s*(?:about |unos |unas |otros )?\Z|(?:等了?|每|停了?|晚了?|休息了?|过了)\Z",
    re.IGNORECASE,
)
_AFTER_LENGTH = re.compile(
    r"\s*(?:late\b|later\b|ago\b|before\b|after\b|away\b|outside\b|from\b|into\b|out of\b|of waiting|delay|stop|break|"
    r"walk from|más tarde|después|antes|de retraso|de espera|a las afueras|"
    r"之?后|以后|前|一班)",
    re.IGNORECASE,
)
_LIMITS = (("flown", 1100.0), ("rail", 380.0), ("road", 150.0), ("foot", 12.0))
_ANY = 1100.0  # kilometres an hour, where no means is told
_LEAST = 60.0  # kilometres as the crow flies; nearer towns have grown into each other
_DAY = 24.0
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Journey:
    """Kilometres at the least, hours at the most, the fastest the means goes, and where the length is told."""

    kilometres: float
    hours: float
    limit: float
    start: int
    end: int


def find(comparison: Comparison) -> Iterator[Finding]:
    """A way between two places in a time that leaves no vehicle of the kind enough."""
    for sentence, journey in comparison.having(_journey):
        if journey is not None:
            yield _finding(sentence, journey)


def _journey(sentence: Sentence) -> Journey | None:
    lengths = [m for m in sentence.dates if m.timex_type == "DURATION" and m.days]
    if len(lengths) != 1 or sentence.is_question or lengths[0].days is None or not _is_of_way(sentence, lengths[0]):
        return None
    kilometres = _between(sentence)
    hours = lengths[0].days[1] * _DAY
    if kilometres is None or kilometres < _LEAST or not 0 < hours < _DAY * 3:
        return None
    limit = _limit(f"{sentence.question} {sentence.text}")
    return Journey(kilometres, hours, limit, lengths[0].start, lengths[0].end) if kilometres / hours > limit else None


def _is_of_way(sentence: Sentence, length: DateMention) -> bool:
    text = f"{sentence.question} {sentence.text}"
    is_way = _WAY.search(text) or _ROAD.search(text) or _FLOWN.search(text)
    before = sentence.text[max(0, length.start - 18) : length.start]
    is_walked_for = before.lower().rstrip().endswith("for") and _ROAD.search(before) is None and " for " in before.lower()
    return bool(is_way) and not is_walked_for and not _BEFORE_LENGTH.search(before) and not _AFTER_LENGTH.match(sentence.text, length.end)


def _between(sentence: Sentence) -> float | None:
    """The least distance the two places of a sentence, else of its question, can lie apart."""
    places = [p for p in sentence.places if p.ids]
    if not places and sentence.role is Role.ANSWER:
        places = [p for p in read_places(sentence.question) if p.ids]
    spoken = list({p.ids[0]: p for p in places}.values())
    if len(spoken) != _PAIR:
        return None
    candidates = [gazetteer().by_name.get(fold(p.text), p.ids[:1]) for p in spoken]
    found = [gazetteer().kilometres(a, b) for a in candidates[0] for b in candidates[1]]
    known = [value for value in found if value is not None]
    return min(known) if known and len(known) == len(found) else None


def _limit(text: str) -> float:
    kinds = {"flown": _FLOWN, "rail": _RAIL, "road": _ROAD, "foot": _ON_FOOT}
    return next((limit for kind, limit in _LIMITS if kinds[kind].search(text)), _ANY)


def _finding(sentence: Sentence, journey: Journey) -> Finding:
    words = sentence.text[journey.start : journey.end]
    return make_finding(
        FindingKind.TRAVEL,
        Level.CONFLICT,
        (Factor.F4,),
        opening(f"{says(sentence)} {quoted(words)} for a way of at least {round(journey.kilometres)} km."),
        f"{round(journey.kilometres)} km as the crow flies in {quoted(words)} would be over "
        f"{round(journey.kilometres / journey.hours)} km an hour.",
        "How did you travel, and when did you set out and arrive?",
        (sentence.passage(),),
        ("Is only one part of the way meant?", "Were minutes written for hours?", "Is another place of the same name meant?"),
    )
