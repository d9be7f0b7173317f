"""Writes TIMEX3 values (ISO 24617-1): 2018-W07, 2019-SP, XXXX-08, P5D, XXXX-WXX-5."""

from __future__ import annotations

from datetime import date
from typing import Final

from app.consistency.extract.dates_expression import Count

SEASONS: Final = ("SP", "SU", "FA", "WI")
_LETTERS: Final = {
    "day": "D",
    "night": "D",
    "workday": "D",
    "week": "W",
    "workweek": "W",
    "month": "M",
    "year": "Y",
    "hour": "H",
    "minute": "M",
    "second": "S",
}
_MULTIPLES: Final = {
    "fortnight": (2, "week"),
    "decade": (1, "decade"),
    "century": (1, "century"),
    "quarter": (1, "quarter"),
    "half-year": (6, "month"),
    "weekend": (1, "weekend"),
}
_SPECIAL: Final = {"decade": "DE", "century": "CE", "quarter": "Q", "weekend": "WE"}
_YEARS: Final = {"decade": 10, "century": 100}
_CLOCK_UNITS: Final = frozenset({"hour", "minute", "second"})


def duration_value(parts: tuple[tuple[Count, str], ...]) -> str:
    """P2W, PT3H, P2W2D; X where no number was said; 2/3 is no TIMEX, so a range writes its least."""
    whole, clock = "", ""
    for count, unit in parts:
        if unit == "hour" and not count.vague and 0 < count.low < 1:  # half an hour
            clock += f"{count.low * 60:g}M"
        elif unit in _CLOCK_UNITS:
            clock += _amount(count) + _LETTERS[unit]
        elif unit in _YEARS and not count.vague and count.low != int(count.low):  # half a century
            whole += f"{count.low * _YEARS[unit]:g}Y"
        elif unit in _SPECIAL:
            whole += _amount(count) + _SPECIAL[unit]
        else:
            times, base = _MULTIPLES.get(unit, (1, unit))
            whole += _amount(count, times) + _LETTERS[base]
    return f"P{whole}" + (f"T{clock}" if clock else "")


def _amount(count: Count, times: int = 1) -> str:
    return "X" if count.vague else f"{count.low * times:g}"


def weekday_value(weekday: int) -> str:
    """A weekday of no certain week."""
    return f"XXXX-WXX-{weekday}"


def unit_value(day: date, unit: str) -> str:
    """The calendar unit a day lies in."""
    if unit in {"week", "workweek", "weekend"}:
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02}" + ("-WE" if unit == "weekend" else "")
    part = {"month": 1, "quarter": 3, "half-year": 6}.get(unit)
    if part is not None:
        letter = {3: "Q", 6: "H"}.get(part)
        number = (day.month + part - 1) // part
        return f"{day.year:04}-{letter}{number}" if letter else f"{day.year:04}-{number:02}"
    places = {"year": 4, "decade": 3, "century": 2}.get(unit)
    return day.isoformat() if places is None else f"{day.year:04}"[:places]


def calendar_value(year: int | None, month: int | None, day: int | None, weekday: int | None) -> str:
    """A Gregorian date with X for what was left out."""
    if year is None and month is None and day is None:
        return weekday_value(weekday) if weekday else "XXXX"
    written = "XXXX" if year is None else f"{year:04}"
    if month is None and day is None:
        return written
    written += "-XX" if month is None else f"-{month:02}"
    return written if day is None else f"{written}-{day:02}"
