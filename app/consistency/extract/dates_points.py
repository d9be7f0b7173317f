"""Builds calendar days, months, years, seasons and feasts out of atoms, and tells lone atoms that are time from those that are not."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from app.consistency.extract.dates_expression import At, Calendar, Expression, Festival, Part, Range, Repeated, Stretch
from app.consistency.extract.dates_node import Node, built, day_number, every, first, time_of, value_of
from app.consistency.extract.dates_timex import weekday_value

_LEAD: Final = re.compile(
    r"(?:\b(?:in|since|of|last|next|this|early|late|mid|by|until|till|from|between|through|around|about|before|after|during|year|years|circa|approximately|than|on|"
    r"en|de|del|desde|hasta|entre|hacia|año|años|el|este|durante|sobre|antes|después|finales|principios|mediados|para)\s+(?:the\s+|el\s+|el\s+año\s+|año\s+|of\s+|year\s+|"
    r"late\s+|early\s+|about\s+|around\s+)*|\bmid-|[自从從在到至于於])\Z",
    re.IGNORECASE,
)
_LOWER_LEAD: Final = re.compile(r"\b(?:in|since|last|next|this|en|desde|hasta|de)\s+(?:the\s+)?\Z", re.IGNORECASE)
_MONTH_NEAR: Final = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\W+(?:and|to|through|or|until|-|–|thru)?\s*\Z",
    re.IGNORECASE,
)
_YEAR_JOINED: Final = re.compile(r"\d{4}\)?\s*(?:[-–—~,/]|\b(?:and|to|or|through|y|a|o|al|e)\b)\s*(?:in\s+|en\s+)?\Z", re.IGNORECASE)
_COUNTED: Final = re.compile(
    r"\s+(?!(?:this|was|is|as|his|its|across|always|perhaps|towards|besides|los|las|nos|mis|sus|tres|dos|más|antes|después)\b)(?:[a-z]+s|people|men|women|children|yuan|police|lempiras)\b"
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
_AFTER_DAY: Final = re.compile(r"\s*(?:[.,;:!?)\]-]|$)|\s+(?:and|or|of|I|we|he|she|they|my|the|at|in|to|when|for|it|day|del|de|a|en|y)\b")
_BEFORE_DAY: Final = re.compile(
    r"\b(?:on|by|until|since|before|after|around|about|from|to|and|el|al|del|hasta|desde)\s+(?:the\s+|el\s+|el\s+día\s+|día\s+)?\Z",
    re.IGNORECASE,
)
_THE: Final = re.compile(r"\b(?:the|el|día)\s+\Z", re.IGNORECASE)
_NEAR: Final = 40
_ENDS: Final = 2


def _before(text: str, node: Node) -> str:
    return text[max(0, node.start - _NEAR) : node.start]


def calendar_day(nodes: list[Node], text: str) -> Node | None:
    """A day or month, with its year, weekday and calendar where they were said."""
    month, year, weekday = first(nodes, "M"), first(nodes, "Y"), first(nodes, "W")
    day_node, era = first(nodes, "DN"), first(nodes, "lc")
    day = day_number(day_node) if day_node else None
    if month is None or (day_node is not None and day is None) or (_is_hyphen_rule(nodes) and text[nodes[0].end : month.start] != "-"):
        return None
    if year is None and day_node is not None and _is_count_of_what_follows(day_node, month, text):
        return None
    value, leap = (month.value, False) if isinstance(month.value, int) else _special_month(month)
    number, calendar = _year_and_calendar(year, era)
    if isinstance(month.value, tuple) and calendar == "gregorian":
        calendar = str(month.value[0])
    if calendar == "gregorian" and day_node is not None and isinstance(day_node.value, tuple):
        calendar = "lunar"
    return built(nodes, "d", Calendar(number, value, day, value_of(weekday, int) if weekday else None, calendar, leap_month=leap))


def _is_count_of_what_follows(day: Node, month: Node, text: str) -> bool:
    """Whether a spelled number behind a month counts something else: "in June two men came"."""
    said = text[day.start : day.end]
    return day.code == "N" and day.start > month.start and said[0].isascii() and said[0].isalpha()


def _is_hyphen_rule(nodes: list[Node]) -> bool:
    """Whether only a hyphen ties a day to its month, as in 30-jul."""
    return [node.code for node in nodes] == ["N", "-", "M"]


def _special_month(month: Node) -> tuple[int, bool]:
    """A month of another calendar is written (calendar, number[, leap])."""
    value = month.value
    if not isinstance(value, tuple):
        raise TypeError(month.code)
    return int(value[1]), len(value) > 2 and bool(value[2])  # noqa: PLR2004 - the optional third place


def _year_and_calendar(year: Node | None, era: Node | None) -> tuple[int | None, str]:
    number = None if year is None else value_of(year, int)
    calendar = str(era.value) if era is not None else "gregorian"
    return number, calendar


def day_of_numbered_month(nodes: list[Node], _text: str) -> Node | None:
    """El 9 del 8 de 1971: the month by its number."""
    day, month = (day_number(node) for node in every(nodes, "DN"))
    year = first(nodes, "Y")
    if day is None or month is None or month > 12 or year is None:  # noqa: PLR2004 - months of a year
        return None
    return built(nodes, "d", Calendar(value_of(year, int), month, day))


def day_range(nodes: list[Node], _text: str) -> Node | None:
    """From 11 to 14 September 2022."""
    days = [day_number(node) for node in every(nodes, "DN")]
    month, year = first(nodes, "M"), first(nodes, "Y")
    if month is None or not isinstance(month.value, int) or len(days) != _ENDS or None in days or days[0] >= days[1]:  # type: ignore[operator] # None was ruled out
        return None
    number = value_of(year, int) if year else None
    return built(nodes, "d", Range(Calendar(number, month.value, days[0]), Calendar(number, month.value, days[1])))


def year_range(nodes: list[Node], text: str) -> Node | None:
    """2014-2018; from 2014 to 2018."""
    low, high = (value_of(node, int) for node in every(nodes, "Y"))
    if low >= high or _COUNTED.match(text, nodes[-1].end) or _COURT.search(_before(text, nodes[0])):
        return None
    return built(nodes, "d", Range(Calendar(low), Calendar(high)))


def calendar_year(nodes: list[Node], _text: str) -> Node | None:
    """A year or month said to be of a calendar: 民国108年, 农历八月."""
    year, month, era = first(nodes, "Y"), first(nodes, "M"), first(nodes, "lc")
    if era is None:
        return None
    number = month.value if month and isinstance(month.value, int) else _special_month(month)[0] if month else None
    return built(nodes, "d", Calendar(value_of(year, int) if year else None, number, calendar=str(era.value)))


def figures(nodes: list[Node], _text: str) -> Node | None:
    """A date in figures stands as it was read."""
    return built(nodes, "d", nodes[0].value)


def weekday_and_figures(nodes: list[Node], _text: str) -> Node | None:
    """A weekday beside a date in figures."""
    weekday, dated = first(nodes, "W"), first(nodes, "Xx")
    if weekday is None or dated is None:
        return None
    return built(nodes, "d", with_weekday(time_of(dated), value_of(weekday, int)))


def with_weekday(expression: Expression, weekday: int) -> Expression:
    """The same day, said to be a weekday."""
    if isinstance(expression, Calendar):
        return replace(expression, weekday=weekday)
    if isinstance(expression, At) and expression.day is not None:
        return replace(expression, day=with_weekday(expression.day, weekday))
    return expression


def bare_figures(nodes: list[Node], text: str) -> Node | None:
    """Month and day in figures without a year: a date only after "on" and its like, or where one part has two figures."""
    before, node = _before(text, nodes[0]), nodes[0]
    figure = text[node.start : node.end]
    led = _LEAD.search(before) or re.search(r"(?:^|[-–,(]\s*|\b(?:to|a|al|and|y|back|went|leave)\s)\Z", before)
    return built(nodes, "d", node.value) if led or len(figure) >= 4 else None  # noqa: PLR2004 - as in 11/2


def lend_year(first_part: Expression, last_part: Expression) -> tuple[Expression, Expression]:
    """Lends the year (and month) one end said to the end that left it out."""
    if isinstance(first_part, Calendar) and isinstance(last_part, Calendar):
        if first_part.year is None and last_part.year is not None and first_part.month:
            earlier = last_part.month is not None and (first_part.month, first_part.day or 0) > (last_part.month, last_part.day or 40)
            first_part = replace(first_part, year=last_part.year - 1 if earlier else last_part.year, calendar=last_part.calendar)
        elif last_part.year is None and first_part.year is not None and last_part.month:
            earlier = first_part.month is not None and last_part.month < first_part.month
            last_part = replace(last_part, year=first_part.year + 1 if earlier else first_part.year)
        if last_part.month is None and last_part.day and first_part.month and not last_part.year:
            last_part = replace(last_part, month=first_part.month, year=first_part.year)
    for kind in (Stretch, Festival):
        if isinstance(first_part, kind) and isinstance(last_part, kind) and first_part.year is None:
            first_part = replace(first_part, year=last_part.year)
    return first_part, last_part


def figures_range(nodes: list[Node], _text: str) -> Node | None:
    """From 10/25 to 01/25."""
    low, high = every(nodes, "xX")
    return built(nodes, "d", Range(*lend_year(time_of(low), time_of(high))))


def weekday_and_day(nodes: list[Node], _text: str) -> Node | None:
    """Friday the 31st."""
    weekday, day = first(nodes, "W"), first(nodes, "DN")
    if day is None or day_number(day) is None:
        return None
    return built(nodes, "d", Calendar(day=day_number(day), weekday=value_of(weekday, int) if weekday else None))


def decade(nodes: list[Node], _text: str) -> Node | None:
    """The 1990s, early in them or late."""
    part, stretch = first(nodes, "E"), first(nodes, "C")
    if stretch is None:
        return None
    return built(nodes, "d", Part(str(part.value), time_of(stretch)) if part else stretch.value)


def century_or_quarter(nodes: list[Node], _text: str) -> Node | None:
    """The 19th century; the third quarter of 2018."""
    ordinal, unit, year = first(nodes, "D"), first(nodes, "U"), first(nodes, "Y")
    if ordinal is None or unit is None or not isinstance(ordinal.value, int):
        return None
    if unit.value == "century" and year is None:
        return built(nodes, "d", Stretch("century", ordinal.value))
    if unit.value == "quarter" and year is not None and ordinal.value <= 4:  # noqa: PLR2004 - quarters of a year
        return built(nodes, "d", Stretch("quarter", ordinal.value, value_of(year, int)))
    if unit.value == "half-year" and year is not None:
        return built(nodes, "d", Stretch("half-year", ordinal.value, value_of(year, int)))
    return None


def season(nodes: list[Node], _text: str) -> Node | None:
    """The spring of 2019."""
    stretch, year = first(nodes, "S"), first(nodes, "Y")
    if stretch is None or year is None:
        return None
    known = value_of(stretch, Stretch)
    return built(nodes, "d", known if known.year else replace(known, year=value_of(year, int)))


def festival(nodes: list[Node], _text: str) -> Node | None:
    """Eid al-Fitr in 2018."""
    feast, year = first(nodes, "F"), first(nodes, "Y")
    return None if feast is None or year is None else built(nodes, "d", Festival(str(feast.value), value_of(year, int)))


def bare_year(nodes: list[Node], text: str) -> Node | None:
    """Four figures are a year after "in" and its like; never in a citation, and never when something is counted."""
    node = nodes[0]
    before = _before(text, node)
    if node.weak is False and not text[node.start : node.end].isdecimal():
        return built(nodes, "d", Calendar(value_of(node, int)))
    if _COUNTED.match(text, node.end) or _COURT.search(before):
        return None
    alone = not before.strip() or before.endswith("\n")
    ends = alone and re.match(r"\s*(?:[:–—,.;-]|$)", text[node.end : node.end + 4])
    listed = re.search(r"[,(;–—]\s*$|[a-z]\s[-–]\s\Z", before) and re.match(r"\s*(?:[).,;:–—-]|$)", text[node.end : node.end + 4])
    led = _LEAD.search(before) or re.search(r"\bto\s\Z", before) or _YEAR_JOINED.search(before) or ends or listed
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
    named = not led and (_CAPITAL_AFTER.match(text, node.end) or _CAPITAL_BEFORE.search(before))
    if text[node.start : node.end].lower().endswith("days") or before.lower().endswith(" los ") or before.lower() == "los ":
        return built(nodes, "s", Repeated(weekday_value(value_of(node, int))))
    if _TITLE.search(before) or named or (node.weak and not led and (before.strip() or text[node.end :].strip())):
        return None
    return built(nodes, "d", Calendar(weekday=value_of(node, int)))


def weekday_with_date(nodes: list[Node], _text: str) -> Node | None:
    """A weekday standing before or behind a whole date."""
    weekday, dated = first(nodes, "W"), first(nodes, "d")
    if (
        weekday is None
        or dated is None
        or not isinstance(dated.value, Calendar | At)
        or (isinstance(dated.value, Calendar) and not dated.value.day)
    ):
        return None
    return built(nodes, "d", with_weekday(dated.value, value_of(weekday, int)))


def bare_day(nodes: list[Node], text: str) -> Node | None:
    """The 21st, of a month told elsewhere: only after "on the" and its like and with no noun behind."""
    node = nodes[0]
    before, word = _before(text, node), text[node.start : node.end]
    marked = word[-1] in "日号號"
    led = _BEFORE_DAY.search(before) and (_THE.search(before) or word[0].isdecimal())
    if not marked and not (led and word[0].isdecimal() and _AFTER_DAY.match(text, node.end)):
        return None
    day = day_number(node)
    return None if day is None else built(nodes, "d", Calendar(day=day))
