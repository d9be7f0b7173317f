"""Builds what comes again: every two weeks, each Friday, on 4 June every year, the first Monday of each month."""

from __future__ import annotations

from app.consistency.extract.dates_expression import Calendar, Clock, Count, Festival, Repeated, Stretch
from app.consistency.extract.dates_node import Node, built, day_number, every, first, value_of
from app.consistency.extract.dates_timex import calendar_value, duration_value, weekday_value


def within_every(nodes: list[Node], _text: str) -> Node | None:
    """On 4 June every year; the 15th of each month; the last Friday of every month: no one day is meant."""
    at = next(index for index, node in enumerate(nodes) if node.code == "e")
    unit, said = str(nodes[at + 1].value), first([*nodes[:at], *nodes[at + 2 :]], "dMFDNLnW")
    if said is None or nodes[at + 1].code != "U":
        return None
    value = {"year": _of_year, "month": _of_month, "week": _of_week}.get(unit, _of_none)(said, len(every(nodes, "WU")))
    return None if value is None else built(nodes, "s", Repeated(value))


def _of_year(said: Node, _others: int) -> str | None:
    if said.code == "M":
        return calendar_value(None, said.value, None, None) if isinstance(said.value, int) else "P1Y"
    if said.code == "F" or isinstance(said.value, Festival):
        return "P1Y"
    dated = said.value
    if not isinstance(dated, Calendar) or dated.year is not None or not dated.month:
        return None
    return calendar_value(None, dated.month, dated.day, None) if dated.calendar == "gregorian" else "P1Y"


def _of_month(said: Node, others: int) -> str | None:
    if others > 1:  # the first Monday, the last day
        return "P1M"
    day = day_number(said) if said.code in "DN" else None
    return None if day is None else calendar_value(None, None, day, None)


def _of_week(said: Node, _others: int) -> str | None:
    return weekday_value(value_of(said, int)) if said.code == "W" else None


def _of_none(_said: Node, _others: int) -> str | None:
    return None


def repeated(nodes: list[Node], _text: str) -> Node | None:
    """Every four months; every other day."""
    each, number, unit = first(nodes, "e"), first(nodes, "ND"), first(nodes, "U")
    if each is None or unit is None:
        return None
    times = Count(value_of(each, int), value_of(each, int))
    if number is not None:
        times = value_of(number, Count) if isinstance(number.value, Count) else Count(*(float(day_number(number) or 1),) * 2)
    return built(nodes, "s", Repeated(duration_value(((times, str(unit.value)),))))


def repeated_day(nodes: list[Node], _text: str) -> Node | None:
    """Each Friday; every morning; every winter."""
    what = nodes[-1]
    if what.code == "W":
        return built(nodes, "s", Repeated(weekday_value(value_of(what, int))))
    if what.code == "P":
        return built(nodes, "s", Repeated(value_of(what, Clock).value))
    if what.code == "M" and isinstance(what.value, int):
        return built(nodes, "s", Repeated(f"XXXX-{what.value:02}"))
    if what.code == "S" and value_of(what, Stretch).kind == "season":
        return built(nodes, "s", Repeated("XXXX-" + ("SP", "SU", "FA", "WI")[value_of(what, Stretch).index - 1]))
    return built(nodes, "s", Repeated("P1Y"))


def repeated_times(nodes: list[Node], _text: str) -> Node | None:
    """Once a month; twice every week."""
    unit, number = first(nodes, "U"), nodes[-2] if nodes[-2].code == "N" else None
    count = value_of(number, Count) if number else Count(1, 1)
    return None if unit is None else built(nodes, "s", Repeated(duration_value(((count, str(unit.value)),))))


def repeated_word(nodes: list[Node], _text: str) -> Node | None:
    """Weekly; daily."""
    return built(nodes, "s", Repeated(str(nodes[0].value)))
