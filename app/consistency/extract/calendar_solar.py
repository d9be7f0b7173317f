"""Turns days of the solar calendars of Afghanistan and Iran, Ethiopia and Nepal into Gregorian ones."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

Days = tuple[date, date]

_CYCLE: Final = 33  # years of the solar Hijri calendar with eight leap years, as it fell from 1244 to 1530
_SOLAR_HIJRI: Final = range(1244, 1531)
_HALF: Final = 6  # months of 31 days
_EPOCH: Final = 226894  # the day before 1 Farvardin of year 1, as a proleptic Gregorian ordinal
_ETHIOPIAN: Final = range(1800, 2101)
_ETHIOPIAN_EPOCH: Final = 2795  # the day before 1 Meskerem of year 1
_SHORT_MONTH: Final = 13
_BIKRAM: Final = range(1950, 2101)
_BIKRAM_YEARS_AHEAD: Final = 57  # from Baisakh to Poush
# Where each Nepali month begins, as (month, day) of the Gregorian year; the almanac shifts them by a day.
_BIKRAM_STARTS: Final = ((4, 14), (5, 15), (6, 15), (7, 17), (8, 17), (9, 17), (10, 18), (11, 17), (12, 16), (1, 15), (2, 13), (3, 15))

MONTHS: Final = {
    "solar-hijri": (
        "hamal farvardin", "sawr saur thawr ordibehesht", "jawza jauza khordad", "saratan tir", "asad mordad", "sunbula sonbola shahrivar",
        "mizan mehr", "aqrab aban", "qaws qaus azar", "jadi jaddi dey", "dalw dalwa bahman", "hut hoot esfand",
    ),
    "ethiopian": (
        "meskerem", "tikimt tikemt", "hidar", "tahsas tahisas", "tir ter", "yekatit", "megabit", "miyazya miazia", "ginbot", "sene",
        "hamle", "nehase nehasse", "pagume pagumen",
    ),
    "bikram": (
        "baisakh baishakh", "jestha jeth", "ashadh asar", "shrawan saun", "bhadra bhadau", "ashwin asoj", "kartik", "mangsir",
        "poush paush", "magh", "falgun phalgun", "chaitra chait",
    ),
}  # fmt: skip


def solar_days(calendar: str, year: int, month: int | None, day: int | None) -> Days | None:
    """The Gregorian days of a day, month or year of one of these calendars; None where it has no such day.

    A day of the Nepali calendar is known to within a day.
    """
    first, after = _START[calendar](year, month or 1), _START[calendar](*_next(calendar, year, month))
    if first is None or after is None:
        return None
    last = after - timedelta(days=1)
    if day is None:
        return first, last
    found = first + timedelta(days=day - 1)
    if day < 1 or found > last + timedelta(days=calendar == "bikram"):
        return None
    slack = timedelta(days=calendar == "bikram")
    return found - slack, found + slack


def _next(calendar: str, year: int, month: int | None) -> tuple[int, int]:
    months = len(MONTHS[calendar])
    return (year + 1, 1) if month is None or month == months else (year, month + 1)


def _solar_hijri_start(year: int, month: int) -> date | None:
    if year not in _SOLAR_HIJRI or not 1 <= month <= 2 * _HALF:
        return None
    before = 365 * (year - 1) + (8 * (year - 1) + 29) // _CYCLE
    months = 31 * min(month - 1, _HALF) + 30 * max(0, month - 1 - _HALF)
    return date.fromordinal(_EPOCH + before + months + 1)


def _ethiopian_start(year: int, month: int) -> date | None:
    if year not in _ETHIOPIAN or not 1 <= month <= _SHORT_MONTH:
        return None
    return date.fromordinal(_ETHIOPIAN_EPOCH + 365 * (year - 1) + year // 4 + 30 * (month - 1) + 1)


def _bikram_start(year: int, month: int) -> date | None:
    if year not in _BIKRAM or not 1 <= month <= len(_BIKRAM_STARTS):
        return None
    found = _BIKRAM_STARTS[month - 1]
    return date(year - _BIKRAM_YEARS_AHEAD + (found < _BIKRAM_STARTS[0]), *found)


_START: Final = {"solar-hijri": _solar_hijri_start, "ethiopian": _ethiopian_start, "bikram": _bikram_start}
