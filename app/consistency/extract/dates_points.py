"""Builds calendar days, months, years, seasons and feasts out of atoms that stand together."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from app.consistency.extract.dates_expression import (
    At,
    Calendar,
    Count,
    Expression,
    Festival,
    Lately,
    Nth,
    Part,
    Range,
    Shifted,
    Stretch,
)
from app.consistency.extract.dates_node import Node, built, day_number, every, first, time_of, value_of

_ENDS = 2
_COUNTED_IN: Final = re.compile(r"\s+(?:in|at|during|en|por)\s+(?:the\s+)?", re.IGNORECASE)


# Streets, quarters and bodies called after a day: calle 5 de Mayo, the 17 November movement's Plaza.
_NAMESAKE: Final = re.compile(
    r"\b(?:calle|avenida|av\.|paseo|barrio|colonia|col\.|plaza|parque|urbanización|residencial|comunidad|cantón|escuela|instituto|colegio|liceo|hospital"
    r"|cooperativa|estadio|batallón|mercado|sector|puente|bulevar|boulevard|movimiento|brigada|partido)\s+(?:el\s+|del?\s+|«|\")?\Z",
    re.IGNORECASE,
)


def calendar_day(nodes: list[Node], text: str) -> Node | None:
    """A day or month, with its year, weekday and calendar where they were said."""
    month, year, weekday = first(nodes, "M"), first(nodes, "Y"), first(nodes, "W")
    day_node, era = first(nodes, "DN"), first(nodes, "lc")
    day = day_number(day_node) if day_node else None
    if day is not None and year is None and _NAMESAKE.search(text[max(0, nodes[0].start - 24) : nodes[0].start]):
        return built(nodes, "!", None)
    if month is None or (day_node is not None and day is None) or (_is_hyphen_rule(nodes) and text[nodes[0].end : month.start] != "-"):
        return None
    if day_node is not None and day_node.code == "N" and _COUNTED_IN.fullmatch(text, day_node.end, max(day_node.end, month.start)):
        return None  # the last one in July
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
    if month is None or not isinstance(month.value, int) or len(days) != _ENDS or None in days:
        return None
    number = value_of(year, int) if year else None
    low, high = (day or 0 for day in days)
    if low >= high:  # from the 27th to the third of April
        if low == high or nodes[0].code != "f" or month.start < every(nodes, "DN")[0].start:
            return None
        before = Calendar(number if number is None or month.value > 1 else number - 1, (month.value - 2) % 12 + 1, low)
        return built(nodes, "d", Range(before, Calendar(number, month.value, high)))
    return built(nodes, "d", Range(Calendar(number, month.value, days[0]), Calendar(number, month.value, days[1])))


def days_over_month_end(nodes: list[Node], _text: str) -> Node | None:
    """From April twenty-seventh to the third: the second day is of the next month."""
    low, high = (day_number(node) for node in every(nodes, "DN"))
    month = first(nodes, "M")
    if month is None or not isinstance(month.value, int) or low is None or high is None or low <= high:
        return None
    return built(nodes, "d", Range(Calendar(None, month.value, low), Calendar(None, month.value % 12 + 1, high)))


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
    if isinstance(first_part, Calendar) and isinstance(last_part, Nth) and first_part.month and not first_part.year:
        first_part = _within_same(first_part, last_part)
    for kind in (Stretch, Festival):
        if isinstance(first_part, kind) and isinstance(last_part, kind) and first_part.year is None:
            first_part = replace(first_part, year=last_part.year)
    return first_part, last_part


def _within_same(said: Calendar, last: Nth) -> Expression:
    """March, of the year that holds "May of last year"."""
    month, holder = (last, last.whole) if last.unit == "month" else (last.whole, getattr(last.whole, "whole", None))
    if not isinstance(month, Nth) or month.unit != "month" or not isinstance(holder, Shifted):
        return said
    inside = Nth(said.month or 1, "month", holder)
    return Nth(said.day, "day", inside) if said.day else inside


def figures_range(nodes: list[Node], _text: str) -> Node | None:
    """From 10/25 to 01/25."""
    low, high = every(nodes, "xX")
    return built(nodes, "d", Range(*lend_year(time_of(low), time_of(high))))


_AT: Final = re.compile(r"\s*,?\s*(?:at|by|around|a)\s+", re.IGNORECASE)


def weekday_and_day(nodes: list[Node], text: str) -> Node | None:
    """Friday the 31st; but "Friday at 8" names an hour."""
    weekday, day = first(nodes, "W"), first(nodes, "DN")
    if day is None or day_number(day) is None or _AT.fullmatch(text, nodes[0].end, day.start):
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
    number = value_of(year, int) if year else None
    if unit.value == "quarter" and ordinal.value <= 4:  # noqa: PLR2004 - quarters of a year
        return built(nodes, "d", Stretch("quarter", ordinal.value, number))
    if unit.value == "half-year" and ordinal.value <= 2:  # noqa: PLR2004 - halves of a year
        return built(nodes, "d", Stretch("half-year", ordinal.value, number))
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


def festival_week(nodes: list[Node], _text: str) -> Node | None:
    """Thanksgiving weekend; Christmas week 2019."""
    feast, unit, year = first(nodes, "F"), first(nodes, "U"), first(nodes, "Y")
    if feast is None or unit is None or unit.value not in {"week", "weekend"}:
        return None
    return built(
        nodes, "d", Lately(Count(1, 1), str(unit.value), 0, "told", Festival(str(feast.value), value_of(year, int) if year else None))
    )


def until_between(nodes: list[Node], _text: str) -> Node | None:
    """From 1 until 7 May: between two days the limit is a range."""
    return built(nodes, "-", None) if nodes[0].value == "until" else None


def month_named(nodes: list[Node], _text: str) -> Node | None:
    """The month of May; el pasado mes de enero."""
    if nodes[-3].value != "month":
        return None
    month = built(nodes[-3:], "M", nodes[-1].value)
    return month if nodes[0].code == "U" else built(nodes, "d", Shifted("month-name", *nodes[0].value, month=month.value))  # type: ignore[misc, arg-type] # a shifter is (steps, anchor)


def formal_day(nodes: list[Node], _text: str) -> Node | None:
    """A los cuatro días del mes de diciembre de 2018: how registrars write a day."""
    day, month, year = day_number(nodes[1]), nodes[4].value, first(nodes, "Y")
    if day is None or nodes[2].value != "day" or not isinstance(month, int):
        return None
    return built(nodes, "d", Calendar(value_of(year, int) if year else None, month, day))


def year_named(nodes: list[Node], _text: str) -> Node | None:
    """The year 2017."""
    return built(nodes, "Y", nodes[1].value) if nodes[0].value == "year" else None


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
