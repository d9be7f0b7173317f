"""Resolves days, months and years of any calendar, whole or with parts left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from app.consistency.extract.calendar_solar import MONTHS, solar_days
from app.consistency.extract.calendars import ROC_OFFSET, hijri_days, lunar_days, lunar_year
from app.consistency.extract.dates_context import UNANCHORED, Context, resolve, unknown, window
from app.consistency.extract.dates_edtf import partial_edtf
from app.consistency.extract.dates_expression import (
    Calendar,
)
from app.consistency.extract.dates_timex import calendar_value, unit_value, weekday_value
from app.consistency.extract.dates_window import (
    DAY,
    Window,
    add_units,
    month_days,
)

_RECENT: Final = 14  # days
_YEARS_TRIED: Final = 7  # a weekday comes back to the same date within these


def _days_of(said: Calendar, year: int) -> tuple[date, date] | None:
    """The Gregorian days of a date in its own calendar, in a year of that calendar."""
    if said.calendar == "lunar":
        return lunar_days(year, said.month, said.day, leap=said.leap_month) if said.month else lunar_year(year)
    if said.calendar == "hijri":
        if said.month:
            return hijri_days(year, said.month, said.day)
        ends = hijri_days(year, 1, None), hijri_days(year, 12, None)
        return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None
    if said.calendar in MONTHS:
        return solar_days(said.calendar, year, said.month, said.day)
    return gregorian_days(year, said.month, said.day)


def _other_days(said: Calendar) -> tuple[date, date] | None:
    """The other reading of a date in figures: day and month turned round, or of the moon where the year may be of it."""
    if said.swapped is None or said.year is None:
        return None
    if said.calendar == "solar-hijri":
        return hijri_days(said.year, said.month or 1, said.day)
    return gregorian_days(said.year, *said.swapped)


def gregorian_days(year: int, month: int | None, day: int | None) -> tuple[date, date] | None:
    """The day, month or year; None where the calendar has no such day."""
    if not date.min.year <= year < date.max.year:
        return None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    first, last = month_days(year, month)
    if day is None:
        return first, last
    return (first.replace(day=day),) * 2 if day <= last.day else None


@resolve.register
def _calendar(said: Calendar, context: Context) -> Window | None:
    if said.year is not None:
        return full_date(replace(said, year=said.year + ROC_OFFSET) if said.calendar == "roc" else said, ())
    if said.month is None:
        return _weekday(said, context) if said.day is None else _day_of_month(said, context)
    return _assumed_year(said, context)


def full_date(said: Calendar, flags: tuple[str, ...]) -> Window | None:
    """The window of a date whose year is known, with what its weekday and its other reading say."""
    days = _days_of(said, said.year or 0)
    if days is None:
        return None
    unit = "day" if said.day else "month" if said.month else "year"
    kind = (said.calendar,) if said.calendar != "gregorian" else ()
    weekday = () if said.weekday is None else ("weekday",) if days[0].isoweekday() == said.weekday else ("weekday", "weekday-mismatch")
    other = _other_days(said)
    if weekday[1:] and other is not None and other[0].isoweekday() == said.weekday:
        days, other, weekday = other, days, ("weekday",)
    ambiguous = ("ambiguous-day-month",) if other and not kind else ()
    timex = (
        unit_value(days[0], unit)
        if said.calendar in {"gregorian", "roc"} or unit == "day"
        else f"{days[0].isoformat()}/{days[1].isoformat()}"
    )
    return window(days, unit, timex, (*kind, *ambiguous, *weekday, *flags), alternatives=(other,) if other else ())


def _assumed_year(said: Calendar, context: Context) -> Window | None:
    """A date without its year: that of the date told before, else its last time before the telling, or its next where one looks ahead."""
    before = context.story
    if before is not None:
        return _after_previous(said, before[0], context)
    if context.told_on is None or said.calendar == "hijri":
        unit = "day" if said.day else "month"
        kind = (said.calendar,) if said.calendar != "gregorian" else ()
        timex = calendar_value(None, said.month, said.day, None) if not kind else "XXXX-XX-XX" if said.day else "XXXX-XX"
        return replace(unknown(unit, timex, (*kind, "unanchored")), edtf="" if kind else partial_edtf(None, said.month, said.day))
    sign = 1 if context.looks_ahead else -1
    years = (context.told_on.year + sign * step for step in range(2 if sign > 0 else _YEARS_TRIED + 1))
    found = [each for each in (full_date(replace(said, year=year), ("year-assumed",)) for year in years) if each is not None]
    near = [each for each in found if is_on_side(each, context.told_on, sign)] or found
    fitting = [each for each in near if "weekday-mismatch" not in each.flags] if said.weekday else near
    best = fitting or near
    return best[0] if best else None


def is_on_side(found: Window, told_on: date, sign: int) -> bool:
    """Whether a window has begun by the telling (sign -1), or is not over yet (sign 1)."""
    if found.bounds is None:
        return False
    return found.bounds[1] >= told_on if sign > 0 else found.bounds[0] <= told_on


def _fitting_weekday(said: Calendar, year: int) -> Window | None:
    """The nearest year in which the date falls on the weekday that was said with it."""
    if said.weekday is None:
        return None
    near = (full_date(replace(said, year=year + step), ("year-assumed",)) for step in (0, 1, -1))
    return next((found for found in near if found is not None and "weekday-mismatch" not in found.flags), None)


def _after_previous(said: Calendar, before: date, context: Context) -> Window | None:
    """The year of the date told before; where that lies earlier in the year, the next year as well."""
    fitting = _fitting_weekday(said, before.year)
    if fitting is not None:
        return fitting
    same = full_date(replace(said, year=before.year), ("year-assumed",))
    following = full_date(replace(said, year=before.year + 1), ("year-assumed",))
    if same is None or following is None:
        return same or following
    goes_back = same.latest is not None and same.latest < before
    known = context.told_on is None or (following.earliest is not None and following.earliest <= context.told_on)
    if goes_back and known and following.bounds is not None:
        return replace(same, alternatives=(*same.alternatives, following.bounds))
    return same


def _day_of_month(said: Calendar, context: Context) -> Window | None:
    """The 21st: of the month told before, else the last such day before the telling, or the next where one looks ahead."""
    before = context.story
    kind = (said.calendar,) if said.calendar != "gregorian" else ()
    if before is not None and (before[0].year, before[0].month) == (before[1].year, before[1].month):
        return full_date(replace(said, year=before[0].year, month=before[0].month), ("relative",))
    if context.told_on is None or kind:
        return replace(
            unknown("day", calendar_value(None, None, said.day, said.weekday), (*kind, *UNANCHORED)),
            edtf=partial_edtf(None, None, said.day),
        )
    sign = 1 if context.looks_ahead else -1
    months = (add_units(context.told_on.replace(day=1), sign * step, "month") for step in range(24))
    found = [full_date(replace(said, year=month.year, month=month.month), ("relative",)) for month in months if month]
    fitting = [w for w in found if w and is_on_side(w, context.told_on, sign) and "weekday-mismatch" not in w.flags]
    return fitting[0] if fitting else None


def _weekday(said: Calendar, context: Context) -> Window | None:
    """A weekday alone: the first after the day told before, else the last before the telling, or the next where one looks ahead.

    On that very weekday the telling's own day may be meant as well.
    """
    weekday = said.weekday or 1
    before = context.story
    if before is not None and context.told_on is not None and abs((context.told_on - before[1]).days) <= _RECENT:
        before = None  # the story has come up to the telling
    if before is not None and before[0] == before[1]:
        day = before[0] + ((weekday - before[0].isoweekday()) % 7) * DAY
        return window((day, day), "day", day.isoformat(), ("weekday", "relative"))
    if before is not None or context.told_on is None:
        return unknown("day", weekday_value(weekday), ("weekday", *UNANCHORED))
    since = (context.told_on.isoweekday() - weekday) % 7
    day = context.told_on + ((7 - since) if context.looks_ahead and since else -since) * DAY
    week = 7 * DAY if context.looks_ahead else -7 * DAY
    other = ((day + week, day + week),) if day == context.told_on else ()
    return window((day, day), "day", day.isoformat(), ("weekday", "relative"), alternatives=other)
