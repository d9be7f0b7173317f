"""Windows of days and the arithmetic on calendar units."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

DAY: Final = timedelta(days=1)
_MONTHS: Final = {"month": 1, "quarter": 3, "half-year": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS: Final = {"day": 1, "workday": 1.4, "night": 1, "weekend": 7, "workweek": 7, "week": 7, "fortnight": 14}
LENGTHS: Final = {
    "second": 1 / 86400,
    "minute": 1 / 1440,
    "hour": 1 / 24,
    **_DAYS,
    "month": 30.44,
    "quarter": 91.3,
    "half-year": 182.6,
    "year": 365.25,
    "decade": 3652.5,
    "century": 36525.0,
}
_REACH: Final = range(100, 9900)  # years; beyond them lies the calendar's end, and "31.12.9999" means for ever
# The least and most days of one unit, where these differ.
EXTREMES: Final = {"month": (28, 31), "quarter": (90, 92), "half-year": (181, 184), "year": (365, 366)}


@dataclass(frozen=True, slots=True)
class Window:
    """What an expression means once its anchor is known."""

    earliest: date | None
    latest: date | None
    unit: str
    timex: str
    edtf: str = ""
    flags: tuple[str, ...] = ()
    clock: tuple[int, int] | None = None
    alternatives: tuple[tuple[date, date], ...] = ()
    timex_type: str = "DATE"
    days: tuple[float, float] | None = None

    @property
    def bounds(self) -> tuple[date, date] | None:
        """Both ends, where both are known."""
        return None if self.earliest is None or self.latest is None else (self.earliest, self.latest)


@lru_cache(maxsize=4096)
def _month_length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def add_months(day: date, months: int) -> date | None:
    """The same day of another month, or that month's last; None outside the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    return date(year, month + 1, min(day.day, _month_length(year, month + 1)))


def add_days(day: date, days: float) -> date | None:
    """Some days on, None outside the calendar."""
    number = day.toordinal() + round(days)
    return date.fromordinal(number) if date.min.toordinal() <= number <= date.max.toordinal() else None


def add_units(day: date, steps: float, unit: str) -> date | None:
    """Some units on; whole months and years keep the day of the month."""
    if unit == "workday":
        return _add_workdays(day, int(steps))
    if unit in _MONTHS and steps * _MONTHS[unit] == int(steps * _MONTHS[unit]):
        return add_months(day, int(steps * _MONTHS[unit]))
    return add_days(day, steps * LENGTHS[unit])


def _add_workdays(day: date, steps: int) -> date | None:
    step, left = (1 if steps > 0 else -1), abs(steps)
    weeks, left = divmod(left, 5)
    moved = add_days(day, step * 7 * weeks)
    while moved is not None and left:
        moved = add_days(moved, step)
        left -= moved is not None and moved.isoweekday() <= 5  # noqa: PLR2004 - Friday
    return moved


def month_days(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, _month_length(year, month))


def unit_around(day: date, unit: str) -> tuple[date, date]:
    """The calendar unit a day lies in; weeks run from Monday."""
    if unit in {"week", "weekend", "workweek", "fortnight"}:
        low, high = {"weekend": (5, 6), "workweek": (0, 4)}.get(unit, (0, 6))
        monday = day - (day.isoweekday() - 1) * DAY
        return monday + low * DAY, monday + high * DAY
    if unit not in _MONTHS:
        return day, day
    span = _MONTHS[unit]
    start = (day.year * 12 + day.month - 1) // span * span
    first = date(max(1, start // 12), start % 12 + 1, 1)
    last = add_months(first, span - 1) or date.max
    return first, month_days(last.year, last.month)[1]


def shifted_unit(day: date, unit: str, steps: int) -> tuple[date, date] | None:
    """The unit so many steps from the one a day lies in."""
    first = unit_around(day, unit)[0]
    if unit == "fortnight":
        moved: date | None = first + 14 * steps * DAY
        return None if moved is None else (moved, moved + 13 * DAY)
    moved = add_units(first, steps, unit)
    return None if moved is None else unit_around(moved, unit)


def in_reach(day: date | None) -> bool:
    """Whether one can still count from a day; an open end one can."""
    return day is None or day.year in _REACH


def half_unit(unit: str) -> int:
    """How far a count of units is good either way: half a unit for weeks and longer, nothing for days."""
    return 0 if unit in {"day", "workday", "night", "hour", "minute", "second"} else round(LENGTHS[unit] / 2 - 0.5)
