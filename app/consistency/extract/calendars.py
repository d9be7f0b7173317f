"""Turns dates of other calendars, and feasts by name, into Gregorian days."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Final

from hijridate import Hijri
from lunar_python import Lunar, LunarYear

from app.consistency.extract.calendar_hebrew import hebrew_day
from app.paths import resource

ROC_OFFSET: Final = 1911
_HIJRI_YEARS: Final = range(1343, 1501)  # what the conversion tables cover

# The first year of each reign, and the calendar its months are of.
ERAS: Final = {
    name: (year, "lunar")
    for names, year in (
        ("洪武", 1368),
        ("永乐 永樂", 1403),
        ("嘉靖", 1522),
        ("万历 萬曆", 1573),
        ("崇祯 崇禎", 1628),
        ("顺治 順治", 1644),
        ("康熙", 1662),
        ("雍正", 1723),
        ("乾隆", 1736),
        ("嘉庆 嘉慶", 1796),
        ("道光", 1821),
        ("咸丰 咸豐", 1851),
        ("同治", 1862),
        ("光绪 光緒", 1875),
        ("宣统 宣統", 1909),
    )
    for name in names.split()
} | {name: (year, "gregorian") for name, year in (("明治", 1868), ("大正", 1912), ("昭和", 1926), ("平成", 1989), ("令和", 2019))}

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


@lru_cache(maxsize=256)
def orthodox_easter(year: int) -> date:
    """Eastern Easter Sunday (Meeus), on the Gregorian calendar; the Julian one lags by the leap days of whole centuries."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def nth_weekday(year: int, month: int, weekday: int, index: int) -> date | None:
    """The nth (1 …, or -1 for the last) weekday (Monday is 1) of a month, None where the month has no such day."""
    if index > 0:
        first = date(year, month, 1)
        day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (index - 1))
    else:
        last = (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        day = last - timedelta(days=(last.isoweekday() - weekday) % 7 - 7 * (index + 1))
    return day if day.month == month else None


@cache
def feasts() -> dict[str, dict[str, str]]:
    """The list of feasts: of each, when it falls and its names by language."""
    return tomllib.loads(resource("lexicon", "feasts.toml").read_text(encoding="utf-8"))


def _lunar_feast(year: int, said: str) -> list[Days]:
    month, day = (int(part) for part in said.split("-"))
    found = lunar_days(year, month, day)
    return [] if found is None else [found]


def _lunar_eve(year: int) -> list[Days]:
    """The eve belongs to the Spring Festival it precedes, so to the Gregorian year of that festival."""
    eve = _lunar_day(year, 1, 1) - timedelta(days=1)
    return [(eve, eve)]


def _solar_term(year: int, name: str) -> list[Days]:
    """The day of a solar term; the almanac of a lunar year holds two of some, of which one is of this year."""
    table = Lunar.fromYmd(year, 6, 1).getJieQiTable()
    found = (table.get(key) for key in (name, {"冬至": "DONG_ZHI"}.get(name, name)))
    days = {date(term.getYear(), term.getMonth(), term.getDay()) for term in found if term is not None and term.getYear() == year}
    return [(day, day) for day in sorted(days)]


def _hijri_feast(year: int, said: str, length: int) -> list[Days]:
    """All occurrences inside a Gregorian year; some years hold two."""
    month, _, day = said.partition("-")
    guess = int((year - 622) * 33 / 32)
    found = [hijri_days(guess + step, int(month), int(day) if day else None) for step in (-1, 0, 1, 2)]
    return [(f, f + timedelta(days=length - 1) if day else last) for f, last in filter(None, found) if f.year == year]


def festival_names() -> frozenset[str]:
    """Every name `festival_days` knows."""
    return frozenset(feasts())


@lru_cache(maxsize=1024)
def festival_days(name: str, year: int) -> tuple[Days, ...]:
    """First and last day of every occurrence inside a Gregorian year; Muslim feasts can come twice or not at all."""
    kind, *said = feasts()[name]["when"].split()
    match kind:
        case "lunar":
            found = _lunar_feast(year, said[0])
        case "lunar-eve":
            found = _lunar_eve(year)
        case "hijri":
            found = _hijri_feast(year, said[0], int(said[1]) if said[1:] else 1)
        case "hebrew":
            month_name, _, day_said = said[0].partition("-")
            first = hebrew_day(year, month_name, int(day_said))
            eve = first - timedelta(days=1)  # the day begins at nightfall
            found = [(eve, first + timedelta(days=int(said[1]) - 1 if said[1:] else 0))]
        case "term":
            found = _solar_term(year, said[0])
        case "nth":
            month, weekday, index, *after = (int(part) for part in said)
            day = nth_weekday(year, month, weekday, index)
            found = [] if day is None else [(day + timedelta(days=sum(after)),) * 2]
        case "easter" | "orthodox":
            sunday = easter(year) if kind == "easter" else orthodox_easter(year)
            found = [_span(sunday + timedelta(days=int(said[0])), said[1:])]
        case _:
            month, day_of_month = (int(part) for part in kind.split("-"))
            found = [_span(date(year, month, day_of_month), said)]
    return tuple(found)


def _span(first: date, length: Sequence[str]) -> Days:
    return first, first + timedelta(days=int(length[0]) - 1 if length else 0)


def festival_calendar(name: str) -> str:
    """Which calendar moves the feast: lunar, hijri or none of ours (empty)."""
    kind = feasts()[name]["when"].split()[0]
    return {"lunar": "lunar", "lunar-eve": "lunar", "hijri": "hijri"}.get(kind, "")
