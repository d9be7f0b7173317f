"""Tells lone months, years, weekdays, days and figures that are time from words and numbers that are not."""

from __future__ import annotations

import re
from typing import Final

from app.consistency.extract.dates_expression import Calendar, Festival, Range, Repeated, Stretch
from app.consistency.extract.dates_node import Node, built, day_number, every, value_of
from app.consistency.extract.dates_tense import tense_at
from app.consistency.extract.dates_timex import weekday_value

_LEAD: Final = re.compile(
    r"(?:\b(?:in|since|of|last|next|this|early|late|mid|by|until|till|from|between|through|around|about|before|after|during|throughout|year|years|circa|approximately|than|on|not|(?:scheduled|set|due|planned|slated|expected|booked)\s+for|"
    r"en|de|del|desde|hasta|entre|hacia|año|años|el|este|durante|todo|sobre|antes|después|finales|principios|mediados|para)\s+(?:the\s+|el\s+|el\s+año\s+|año\s+|of\s+|year\s+|"
    r"late\s+|early\s+|about\s+|around\s+)*|\bmid-|[自从從在到至于於])\Z",
    re.IGNORECASE,
)
_LOWER_LEAD: Final = re.compile(r"\b(?:in|since|last|next|en|desde|hasta|de)\s+(?:the\s+)?\Z", re.IGNORECASE)
_MONTH_NEAR: Final = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\W+(?:and|to|through|or|until|-|–|thru)?\s*\Z",
    re.IGNORECASE,
)
_YEAR_JOINED: Final = re.compile(
    r"(?<!\d)(?<!\d-)\d{4}\)?\s*(?:[-–—~,/]|\b(?:and|to|or|through|y|a|o|al|e)\b)\s*(?:in\s+|en\s+)?\Z", re.IGNORECASE
)
_COUNTED: Final = re.compile(
    r"\s+(?!(?:this|was|is|as|his|its|across|always|perhaps|towards|besides|los|las|nos|mis|sus|tres|dos|más|antes|después)\b)(?:[a-z]+[^\Wuis]s|people|men|women|children|yuan|police|lempiras)\b"
    r"|\s*(?:%|percent\b|U\.?\s?S\.|WL\b|F\.\s?\dd|km\b|kg\b|m\b)|\s[A-Z][a-z]+\s(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Blvd|Boulevard)\b"
)
_COURT: Final = re.compile(
    r"\((?:[^()\n]{0,30}\b(?:Cir\.|BIA|App\.|Ct\.|Cal\.|A\.G\.|[NSEWCM]?\.?D\.)[^()\n]{0,20}|[A-Z][a-z]{2,4}\.\s\d{1,2},\s)\Z"
)
_TITLE: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Officer|Agent|Sergeant|Captain|Judge|named|called|Señor|Sr|Sra)\.?\s+\Z")
_CAPITAL_BEFORE: Final = re.compile(
    r"\b(?!(?:On|The|Last|Next|This|By|Every|Each|Until|Since|From|Before|After|That|In|And|Or|But|El|Los|Este)\b)[A-Z][a-z]+\s\Z"
)
_CAPITAL_AFTER: Final = re.compile(r"\s[A-Z][a-z]+")
AFTER_DAY: Final = re.compile(r"\s*(?:[.,;:!?)\]-]|$)|\s+(?:and|or|of|I|we|he|she|they|my|the|at|in|to|when|for|it|day|del|de|a|en|y)\b")
_BEFORE_DAY: Final = re.compile(
    r"\b(?:on|by|until|since|before|after|around|about|from|to|and|para|el|al|del|hasta|desde)\s+(?:the\s+|el\s+|el\s+día\s+|día\s+)?\Z",
    re.IGNORECASE,
)
_OF_DAY: Final = re.compile(
    r"\b(?:night|morning|evening|afternoon|week|weekend|day)\s+of\s+the\s+\Z|\b(?:noche|mañana|tarde|madrugada)\s+del\s+\Z"
)
_THE: Final = re.compile(r"\b(?:the|el|día)\s+\Z", re.IGNORECASE)
_NEAR: Final = 40
_SHORT: Final = 2  # figures of a year such as '98, which only its reader lets through
_OWNING: Final = re.compile(r"['’]s\s")
_TO_OR_THE: Final = re.compile(r"\bto\s\Z|\b[Tt]he\s\Z")


def _before(text: str, node: Node) -> str:
    return text[max(0, node.start - _NEAR) : node.start]


def bare_figures(nodes: list[Node], text: str) -> Node | None:
    """Month and day in figures without a year: a date only after "on" and its like, or where one part has two figures."""
    before, node = _before(text, nodes[0]), nodes[0]
    figure = text[node.start : node.end]
    led = _LEAD.search(before) or re.search(r"(?:^|[-–,(]\s*|\b(?:to|a|al|and|y|back|went|leave)\s)\Z", before)
    return built(nodes, "d", node.value) if led or len(figure) >= 4 else None  # noqa: PLR2004 - as in 11/2


def bare_year(nodes: list[Node], text: str) -> Node | None:
    """Four figures are a year after "in" and its like; never in a citation, and never when something is counted."""
    node = nodes[0]
    before = _before(text, node)
    if node.weak is False and (not text[node.start : node.end].isdecimal() or node.end - node.start == _SHORT):
        return built(nodes, "d", Calendar(value_of(node, int)))
    if _COUNTED.match(text, node.end) or _COURT.search(before):
        return None
    alone = not before.strip() or before.endswith("\n")
    ends = alone and re.match(r"\s*(?:[:–—,.;-]|$)", text[node.end : node.end + 4])
    listed = re.search(r"[,(;–—]\s*$|[a-z]\s[-–]\s\Z", before) and re.match(r"\s*(?:[).,;:–—-]|$)", text[node.end : node.end + 4])
    led = (
        _OWNING.match(text, node.end) or _LEAD.search(before) or _TO_OR_THE.search(before) or _YEAR_JOINED.search(before) or ends or listed
    )
    return built(nodes, "d", Calendar(value_of(node, int))) if led else None


def bare_month(nodes: list[Node], text: str) -> Node | None:
    """A month by its name; names that are also words or persons (May, March, June) need a leading "in" and a capital letter."""
    node = nodes[0]
    before = _before(text, node)
    if _TITLE.search(before) or not (isinstance(node.value, int | tuple)):
        return None
    near = _MONTH_NEAR.search(before)
    if node.weak and not near and not (_LEAD if text[node.start].isupper() else _LOWER_LEAD).search(before):
        return None
    calendar, month = (str(node.value[0]), int(node.value[1])) if isinstance(node.value, tuple) else ("gregorian", node.value)
    return built(nodes, "d", Calendar(month=month, calendar=calendar))


def joined_month(nodes: list[Node], _text: str) -> Node | None:
    """June in "June-August 2020": the other end of the range vouches for it."""
    month = nodes[0].value
    return built(nodes, "d", Calendar(month=month)) if isinstance(month, int) else None


def bare_season(nodes: list[Node], text: str) -> Node | None:
    """A season after "in the", "that" or "this"."""
    before = _before(text, nodes[0])
    stretch = nodes[0].value
    if isinstance(stretch, Stretch) and stretch.kind == "week" and stretch.year is None:  # a course of treatment counts weeks too
        return built(nodes, "d", stretch) if tense_at(text, nodes[0].start, nodes[0].end) != "past" else None
    if isinstance(stretch, Stretch) and stretch.kind != "season":
        return built(nodes, "d", stretch)
    led = re.search(
        r"\b(?:in|during|since|until|by|of|the following|en|el|la|de)\s+(?:the\s+|el\s+|la\s+)?(?:early\s+|late\s+)?\Z",
        before,
        re.IGNORECASE,
    )
    han = re.match(r"[\u3400-\u9fff]", text[nodes[0].start])
    return built(nodes, "d", nodes[0].value) if led or han else None


def bare_festival(nodes: list[Node], text: str) -> Node | None:
    """A feast whose year is told elsewhere; "a new year" is none."""
    if nodes[0].weak and text[nodes[0].start].islower():
        return None
    return built(nodes, "d", Festival(str(nodes[0].value)))


def bare_weekday(nodes: list[Node], text: str) -> Node | None:
    """A weekday by its name, unless it is a person's."""
    node = nodes[0]
    before = _before(text, node)
    led = _LEAD.search(before) or re.search(r"\b(?:el|los|every|each|cada)\s+\Z", before, re.IGNORECASE)
    if text[node.start : node.end] == "Domingo" and not re.search(r"\b[Ee](?:l|ste|se)\s+\Z", before):
        return None  # a given name: Spanish writes the day small
    named = not led and (_CAPITAL_AFTER.match(text, node.end) or _CAPITAL_BEFORE.search(before))
    if text[node.start : node.end].lower().endswith("days") or before.lower().endswith(" los ") or before.lower() == "los ":
        return built(nodes, "s", Repeated(weekday_value(value_of(node, int))))
    if _TITLE.search(before) or named or (node.weak and not led and (before.strip() or text[node.end :].strip())):
        return None
    return built(nodes, "d", Calendar(weekday=value_of(node, int)))


def bare_day(nodes: list[Node], text: str) -> Node | None:
    """The 21st, of a month told elsewhere: only after "on the" and its like and with no noun behind."""
    node = nodes[0]
    before, word = _before(text, node), text[node.start : node.end]
    marked = word[-1] in "日号號"
    led = _BEFORE_DAY.search(before) and (_THE.search(before) or word[0].isdecimal())
    led = led or _OF_DAY.search(before)
    planned = not led and word[0].isdecimal() and _THE.search(before) and tense_at(text, node.start, node.end) == "ahead"
    if not marked and not (((led and word[0].isdecimal()) or planned or word[:2].lower() == "dí") and AFTER_DAY.match(text, node.end)):
        return None
    day = day_number(node)
    return None if day is None else built(nodes, "d", Calendar(day=day))


def year_range(nodes: list[Node], text: str) -> Node | None:
    """2014-2018; from 2014 to 2018."""
    low, high = (value_of(node, int) for node in every(nodes, "Y"))
    if low >= high or _COUNTED.match(text, nodes[-1].end) or _COURT.search(_before(text, nodes[0])):
        return None
    return built(nodes, "d", Range(Calendar(low), Calendar(high)))
