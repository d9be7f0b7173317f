"""Resolves seasons, quarters, decades, centuries, school years, numbered weeks and feasts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.consistency.extract.calendars import festival_calendar, festival_days
from app.consistency.extract.dates_context import Context, resolve, unknown, window
from app.consistency.extract.dates_expression import (
    Festival,
    Stretch,
)
from app.consistency.extract.dates_resolve_calendar import is_on_side
from app.consistency.extract.dates_timex import SEASONS, unit_value
from app.consistency.extract.dates_window import (
    DAY,
    Window,
    add_units,
    month_days,
    unit_around,
)


def season_days(year: int, season: int) -> tuple[date, date]:
    """Three whole months, northern; winter runs on into the next year."""
    start = date(year, 3 * season, 1)
    last = add_units(start, 2, "month") or start
    return start, month_days(last.year, last.month)[1]


@resolve.register
def _stretch(said: Stretch, context: Context) -> Window | None:
    if said.kind == "decade":
        return window((date(said.index * 10, 1, 1), date(said.index * 10 + 9, 12, 31)), "decade", f"{said.index}")
    if said.kind == "century":
        return window((date(said.index * 100 - 99, 1, 1), date(said.index * 100, 12, 31)), "century", f"{said.index - 1:02}")
    if said.kind == "school-year":
        return window((date(said.index, 8, 1), date(said.index + 1, 7, 31)), "year", f"{said.index}/{said.index + 1}", ("school-year",))
    return _stretch_without_year(said, context) if said.year is None else _within_year(said, said.year)


def _within_year(said: Stretch, year: int) -> Window | None:
    if said.kind == "season":
        return _season(year, said.index, ())
    if said.kind == "week":
        return _numbered_week(year, said.index)
    months = {"quarter": 3, "half-year": 6}[said.kind]
    start = date(year, months * (said.index - 1) + 1, 1)
    return window(unit_around(start, said.kind), said.kind, unit_value(start, said.kind))


def _numbered_week(year: int, week: int) -> Window | None:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    return window((monday, monday + 6 * DAY), "week", unit_value(monday, "week"))


def _season(year: int, season: int, flags: tuple[str, ...]) -> Window:
    """A season of a year; "the winter of 2019" can also be the one that ended in 2019."""
    other = (season_days(year - 1, season),) if season == len(SEASONS) else ()
    return window(season_days(year, season), "season", f"{year}-{SEASONS[season - 1]}", ("season", *flags), alternatives=other)


def _stretch_without_year(said: Stretch, context: Context) -> Window | None:
    story = context.story
    before = story or context.anchor("told")
    if before is None:
        timex = f"XXXX-{SEASONS[said.index - 1]}" if said.kind == "season" else f"XXXX-{said.kind[0].upper()}{said.index}"
        return unknown(said.kind, timex, (*(("season",) if said.kind == "season" else ()), "unanchored"))
    year = before[0].year
    if context.looks_ahead and said.kind == "season" and season_days(year, said.index)[1] < before[0]:
        year += 1
    found = _stretch(replace(said, year=year), context)
    is_last = (story is None or said.kind in {"quarter", "half-year"}) and not context.looks_ahead and said.kind != "week"
    if is_last and found is not None and found.earliest is not None and found.earliest > before[0]:
        found = _stretch(replace(said, year=year - 1), context)
    return None if found is None else replace(found, flags=(*found.flags, "year-assumed"))


@resolve.register
def _festival(said: Festival, context: Context) -> Window | None:
    kind = tuple(filter(None, ("festival", festival_calendar(said.name))))
    if said.year is not None:
        return festival_in(said.name, said.year, kind)
    before = context.story
    if before is not None:
        return festival_in(said.name, before[0].year, (*kind, "year-assumed"))
    if context.told_on is None:
        return unknown("day", "XXXX-XX-XX", (*kind, "unanchored"))
    sign = 1 if context.looks_ahead else -1
    for step in range(3):
        found = festival_in(said.name, context.told_on.year + sign * step, (*kind, "year-assumed"))
        if found is not None and is_on_side(found, context.told_on, sign):
            return found
    return None


def festival_in(name: str, year: int, flags: tuple[str, ...]) -> Window | None:
    """The feast in a year; where it comes twice, the second is an alternative."""
    days = festival_days(name, year)
    if not days:
        return None
    if "hijri" in flags:  # seen moons and the tables differ by a day
        days = tuple((low - DAY, high + DAY) for low, high in days)
    timex = days[0][0].isoformat() if days[0][0] == days[0][1] else f"{days[0][0].isoformat()}/{days[0][1].isoformat()}"
    return window(days[0], "day", timex, flags, alternatives=days[1:])
