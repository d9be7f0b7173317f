"""Turns dates of other calendars, and feasts by name, into Gregorian days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from hijridate import Hijri
from lunar_python import Lunar, LunarYear

ROC_OFFSET: Final = 1911
_LUNAR_FEASTS: Final = frozenset(
    {
        "spring-festival",
        "spring-festival-eve",
        "lantern-festival",
        "dragon-boat",
        "qixi",
        "ghost-festival",
        "mid-autumn",
        "double-ninth",
        "laba",
    }
)
_HIJRI_YEARS: Final = range(1343, 1501)  # what the conversion tables cover

Days = tuple[date, date]


def lunar_days(year: int, month: int, day: int | None, *, leap: bool = False) -> Days | None:
    """The Gregorian day, or the whole month where no day is given, of a date in the Chinese lunar calendar; None where there is none."""
    length = _lunar_month_length(year, -month if leap else month)
    if length is None or (day is not None and not 1 <= day <= length):
        return None
    first = _lunar_day(year, -month if leap else month, day or 1)
    return first, first if day is not None else first + timedelta(days=length - 1)


def lunar_year(year: int) -> Days:
    """From one Spring Festival to the eve of the next."""
    return _lunar_day(year, 1, 1), _lunar_day(year + 1, 1, 1) - timedelta(days=1)


@lru_cache(maxsize=512)
def _lunar_day(year: int, month: int, day: int) -> date:
    solar = Lunar.fromYmd(year, month, day).getSolar()
    return date(solar.getYear(), solar.getMonth(), solar.getDay())


@lru_cache(maxsize=512)
def _lunar_month_length(year: int, month: int) -> int | None:
    found = LunarYear.fromYear(year).getMonth(month) if 1600 <= year <= 2200 else None  # noqa: PLR2004 - the span any testimony can mean
    return None if found is None else int(found.getDayCount())


def hijri_days(year: int, month: int, day: int | None) -> Days | None:
    """The Gregorian day or month of a Hijri date by the Umm al-Qura tables; None outside the tables.

    Observance may differ by a day or two.
    """
    if year not in _HIJRI_YEARS or not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return None
    length = Hijri(year, month, 1).month_length()
    if day is not None and not 1 <= day <= length:
        return None
    converted = Hijri(year, month, day or 1).to_gregorian()
    first = date(converted.year, converted.month, converted.day)
    return first, first if day is not None else first + timedelta(days=length - 1)


@lru_cache(maxsize=256)
def easter(year: int) -> date:
    """Western Easter Sunday by the anonymous Gregorian computus (Meeus, Jones, Butcher)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, over = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - correction + 15) % 30
    quarter, remainder = divmod(rest, 4)
    sunday = (32 + 2 * over + 2 * quarter - epact - remainder) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, index: int) -> date | None:
    """The nth (1 …, or -1 for the last) weekday (Monday is 1) of a month, None where the month has no such day."""
    if index > 0:
        first = date(year, month, 1)
        day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (index - 1))
    else:
        last = (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        day = last - timedelta(days=(last.isoweekday() - weekday) % 7 - 7 * (index + 1))
    return day if day.month == month else None


def _fixed(month: int, day: int, length: int = 1) -> Callable[[int], list[Days]]:
    return lambda year: [(date(year, month, day), date(year, month, day) + timedelta(days=length - 1))]


def _lunar(month: int, day: int, length: int = 1) -> Callable[[int], list[Days]]:
    def days(year: int) -> list[Days]:
        first = lunar_days(year, month, day)
        return [] if first is None else [(first[0], first[0] + timedelta(days=length - 1))]

    return days


def _lunar_eve(year: int) -> list[Days]:
    """The eve belongs to the Spring Festival it precedes, so to the Gregorian year of that festival."""
    eve = _lunar_day(year, 1, 1) - timedelta(days=1)
    return [(eve, eve)]


def _solar_term_clear_brightness(year: int) -> list[Days]:
    """Qingming falls on 4 or 5 April (formula of the Purple Mountain tables for 1901-2100)."""
    base = 5.59 if year < 2000 else 4.81  # noqa: PLR2004 - the formula changes with the century
    short = year % 100
    day = date(year, 4, int(short * 0.2422 + base) - short // 4)
    return [(day, day)]


def _hijri(month: int, day: int | None, length: int = 1) -> Callable[[int], list[Days]]:
    """All occurrences inside a Gregorian year; some years hold two."""

    def days(year: int) -> list[Days]:
        guess = int((year - 622) * 33 / 32)
        found = [hijri_days(guess + step, month, day) for step in (-1, 0, 1, 2)]
        return [(f, last if day is None else f + timedelta(days=length - 1)) for f, last in filter(None, found) if f.year == year]

    return days


def _easter(shift: int) -> Callable[[int], list[Days]]:
    return lambda year: [(easter(year) + timedelta(days=shift),) * 2]


def _nth(month: int, weekday: int, index: int, shift: int = 0) -> Callable[[int], list[Days]]:
    def days(year: int) -> list[Days]:
        day = nth_weekday(year, month, weekday, index)
        return [] if day is None else [(day + timedelta(days=shift),) * 2]

    return days


_FESTIVALS: Final[dict[str, Callable[[int], list[Days]]]] = {
    "new-year": _fixed(1, 1),
    "new-year-eve": _fixed(12, 31),
    "epiphany": _fixed(1, 6),
    "valentine": _fixed(2, 14),
    "women-day": _fixed(3, 8),
    "st-patrick": _fixed(3, 17),
    "april-fools": _fixed(4, 1),
    "labour-day": _fixed(5, 1),
    "youth-day": _fixed(5, 4),
    "children-day": _fixed(6, 1),
    "juneteenth": _fixed(6, 19),
    "independence-day-us": _fixed(7, 4),
    "party-day": _fixed(7, 1),
    "army-day": _fixed(8, 1),
    "assumption": _fixed(8, 15),
    "teachers-day": _fixed(9, 10),
    "national-day-china": _fixed(10, 1),
    "national-holiday-china": _fixed(10, 1, 7),
    "halloween": _fixed(10, 31),
    "all-saints": _fixed(11, 1),
    "all-souls": _fixed(11, 2),
    "veterans-day": _fixed(11, 11),
    "singles-day": _fixed(11, 11),
    "immaculate-conception": _fixed(12, 8),
    "guadalupe": _fixed(12, 12),
    "human-rights-day": _fixed(12, 10),
    "christmas-eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing-day": _fixed(12, 26),
    "holy-innocents": _fixed(12, 28),
    "nowruz": _fixed(3, 20, 2),
    "earth-day": _fixed(4, 22),
    "columbus-day-es": _fixed(10, 12),
    "spring-festival": _lunar(1, 1),
    "spring-festival-eve": _lunar_eve,
    "lantern-festival": _lunar(1, 15),
    "dragon-boat": _lunar(5, 5),
    "qixi": _lunar(7, 7),
    "ghost-festival": _lunar(7, 15),
    "mid-autumn": _lunar(8, 15),
    "double-ninth": _lunar(9, 9),
    "laba": _lunar(12, 8),
    "qingming": _solar_term_clear_brightness,
    "eid-al-fitr": _hijri(10, 1, 3),
    "eid-al-adha": _hijri(12, 10, 4),
    "ramadan": _hijri(9, None),
    "islamic-new-year": _hijri(1, 1),
    "ashura": _hijri(1, 10),
    "mawlid": _hijri(3, 12),
    "easter": _easter(0),
    "easter-monday": _easter(1),
    "good-friday": _easter(-2),
    "holy-thursday": _easter(-3),
    "holy-saturday": _easter(-1),
    "palm-sunday": _easter(-7),
    "ash-wednesday": _easter(-46),
    "pentecost": _easter(49),
    "holy-week": lambda year: [(easter(year) - timedelta(days=7), easter(year))],
    "mothers-day": _nth(5, 7, 2),
    "fathers-day": _nth(6, 7, 3),
    "thanksgiving": _nth(11, 4, 4),
    "black-friday": _nth(11, 4, 4, 1),
    "memorial-day": _nth(5, 1, -1),
    "labor-day-us": _nth(9, 1, 1),
    "mlk-day": _nth(1, 1, 3),
    "presidents-day": _nth(2, 1, 3),
    "columbus-day": _nth(10, 1, 2),
}


def festival_names() -> frozenset[str]:
    """Every name `festival_days` knows."""
    return frozenset(_FESTIVALS)


def festival_days(name: str, year: int) -> list[Days]:
    """First and last day of every occurrence inside a Gregorian year; Muslim feasts can come twice or not at all."""
    return _FESTIVALS[name](year)


def festival_calendar(name: str) -> str:
    """Which calendar moves the feast: lunar, hijri or none of ours (empty)."""
    if name in {"eid-al-fitr", "eid-al-adha", "ramadan", "islamic-new-year", "ashura", "mawlid"}:
        return "hijri"
    lunar = {
        "spring-festival",
        "spring-festival-eve",
        "lantern-festival",
        "dragon-boat",
        "qixi",
        "ghost-festival",
        "mid-autumn",
        "double-ninth",
        "laba",
    }
    return "lunar" if name in lunar else ""
