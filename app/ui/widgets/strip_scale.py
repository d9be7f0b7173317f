"""The arithmetic of a window strip: which stretch its axis shows, where the ticks stand and which bars share a row."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.domain.finding import Bar, Scale, Strip

_MOST_TICKS = 5
_HOURS = 24
_CLOCK_SPAN = 3.0  # days; shorter axes are ruled in hours
_DAY_SPAN = 75.0
_MONTH_SPAN = 1000.0
_MARGIN = 0.06
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis and the word under it."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The stretch [low, high] that a strip shows; `first` and `last` are the days at its ends where ticks are clock times."""

    low: float
    high: float
    ticks: tuple[Tick, ...]
    first: str = ""
    last: str = ""

    def x(self, value: float | None, width: float, *, is_end: bool = False) -> float:
        """Pixels from the left of an axis `width` wide; an open start lies at its left edge, an open end at its right."""
        if value is None:
            return width if is_end else 0.0
        return min(max((value - self.low) / (self.high - self.low), 0.0), 1.0) * width


def axis_of(strip: Strip) -> Axis:
    """The axis on which every bounded end of the strip lies, with a little air, and never more than five ticks."""
    ends = [value for bar in strip.bars for value in spread(bar, strip.scale) if value is not None]
    low, high = (min(ends), max(ends)) if ends else (0.0, 1.0)
    if strip.scale is Scale.DAYS:
        axis = _day_axis(low, high)
        return replace(axis, low=min(axis.low, low), high=max(axis.high, high))  # a moment before midnight rounds to midnight
    if strip.scale is Scale.DURATION and high <= _CLOCK_SPAN:
        return _hours_axis(high)
    air = max((high - low) * _MARGIN, 1.0 if high - low > _MOST_TICKS else 0.5)
    low, high = max(0.0, low - air), high + air
    return Axis(low, high, tuple(Tick(value, _number(value, strip.scale)) for value in _even_steps(low, high)))


def spread(bar: Bar, scale: Scale) -> tuple[float | None, float | None]:
    """The ends to draw: windows of days as they are, a single age, count or length half a step to either side."""
    if scale is not Scale.DAYS and bar.low is not None and bar.low == bar.high:
        half = 0.02 if scale is Scale.DURATION and bar.low <= _CLOCK_SPAN else 0.25
        return max(bar.low - half, 0), bar.low + half
    return bar.low, bar.high


def rows_of(extents: Sequence[tuple[float, float]], gap: float = 8.0) -> tuple[int, ...]:
    """The first row in which each (left, right) fits beside those placed before it, `gap` pixels apart."""
    rows: list[list[tuple[float, float]]] = []
    placed = []
    for left, right in extents:
        fitting = (i for i, row in enumerate(rows) if all(right + gap <= a or left >= b + gap for a, b in row))
        number = next(fitting, len(rows))
        if number == len(rows):
            rows.append([])
        rows[number].append((left, right))
        placed.append(number)
    return tuple(placed)


def _hours_axis(high: float) -> Axis:
    step = next((hours for hours in (1, 2, 3, 4, 6, 12) if high * _HOURS / hours <= _MOST_TICKS - 1), _HOURS)
    last = max(math.ceil(high * _HOURS / step - 1e-6) * step, step)
    pattern = QCoreApplication.translate("window strip", "{count} h")
    return Axis(0, last / _HOURS, tuple(Tick(hour / _HOURS, pattern.format(count=hour)) for hour in range(0, last + 1, step)))


def _day_axis(low: float, high: float) -> Axis:
    span = high - low
    if span <= _CLOCK_SPAN:
        return _clock_axis(low, high)
    air = span * _MARGIN
    low, high = low - air, high + air
    ticks = _month_ticks(low, high) if high - low > _DAY_SPAN else _day_ticks(low, high)
    return Axis(low, high, ticks)


def _clock_axis(low: float, high: float) -> Axis:
    step = next(hours for hours in (1, 2, 3, 4, 6, 12, 24) if (high - low) * _HOURS / hours <= _MOST_TICKS - 1 or hours == _HOURS)
    first = math.floor(low * _HOURS / step + 1e-6) * step
    last = math.ceil(high * _HOURS / step - 1e-6) * step
    last = max(last, first + step)
    values = [hour / _HOURS for hour in range(first, last + 1, step)][: _MOST_TICKS + 1]
    ticks = tuple(Tick(value, _clock(value)) for value in values)
    return Axis(first / _HOURS, last / _HOURS, ticks, long_day(first / _HOURS), long_day((last - 1) / _HOURS))


def _clock(value: float) -> str:
    minutes = round((value % 1) * _HOURS * 60) % (_HOURS * 60)
    if minutes == 0:
        return QCoreApplication.translate("window strip", "midnight")
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _day_ticks(low: float, high: float) -> tuple[Tick, ...]:
    return tuple(Tick(value, _short_day(value)) for value in _even_steps(low, high))


def _month_ticks(low: float, high: float) -> tuple[Tick, ...]:
    months = (high - low) / 30.4
    steps = (1, 2, 3, 6, 12, 24, 60, 120, 240)
    step = next((count for count in steps if months / count <= _MOST_TICKS), 600)
    firsts = [value for value in _firsts_of_months(low, high, step) if low <= value <= high]
    return tuple(Tick(value, _month(value, with_month=step < _MONTHS)) for value in firsts)


def _firsts_of_months(low: float, high: float, step: int) -> Iterator[float]:
    start = _date(low)
    index = (start.year * _MONTHS + start.month - 1) // step * step
    while index // _MONTHS < date.max.year:
        value = float(date(max(index // _MONTHS, 1), index % _MONTHS + 1, 1).toordinal())
        if value > high:
            return
        yield value
        index += step


def _even_steps(low: float, high: float) -> tuple[float, ...]:
    """Whole multiples of 1, 2, 5, 10, 20 … inside [low, high], at most five."""
    size = 1
    while True:
        for factor in (1, 2, 5):
            step = size * factor
            first = math.ceil(low / step)
            last = math.floor(high / step)
            if last - first < _MOST_TICKS:
                return tuple(float(n * step) for n in range(first, last + 1))
        size *= 10


def long_day(value: float) -> str:
    """`5 July 2023` in the order and words of the user's language."""
    day = _date(value)
    return QLocale().toString(QDate(day.year, day.month, day.day), QCoreApplication.translate("window strip", "d MMMM yyyy"))


def _short_day(value: float) -> str:
    day = _date(value)
    return QLocale().toString(QDate(day.year, day.month, day.day), QCoreApplication.translate("window strip", "d MMM yyyy"))


def _month(value: float, *, with_month: bool) -> str:
    day = _date(value)
    pattern = QCoreApplication.translate("window strip", "MMM yyyy") if with_month else "yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def _number(value: float, scale: Scale) -> str:
    if scale is Scale.DURATION and value == 1:
        return QCoreApplication.translate("window strip", "1 day")
    if scale is Scale.DURATION:
        return QCoreApplication.translate("window strip", "{count} days").format(count=f"{value:g}")
    return f"{value:g}"


def _date(value: float) -> date:
    return date.fromordinal(min(max(math.floor(value), 1), date.max.toordinal()))
