"""Resolves parts, approximations, limits and ranges of other times, clocks, durations and what has no window."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from typing import Final

from app.consistency.extract.dates_context import UNANCHORED, Context, resolve, unknown, window
from app.consistency.extract.dates_edtf import edtf_of
from app.consistency.extract.dates_expression import (
    Age,
    Around,
    At,
    Bounded,
    Calendar,
    Duration,
    Part,
    Range,
    Repeated,
    Shifted,
    Vague,
)
from app.consistency.extract.dates_timex import duration_value
from app.consistency.extract.dates_window import (
    DAY,
    EXTREMES,
    LENGTHS,
    Window,
    add_days,
    unit_around,
)

_LIFETIME: Final = 36525.0  # what "at least" may run to

# Wide on purpose: speakers' "early" and "mid" overlap. Shares of the whole, as (from, to).
_PARTS: Final = {
    "early": (0.0, 0.5),
    "mid": (0.3, 0.7),
    "late": (0.5, 1.0),
    "start": (0.0, 0.34),
    "end": (0.66, 1.0),
    "first-half": (0.0, 0.5),
    "second-half": (0.5, 1.0),
    "first-third": (0.0, 1 / 3),
    "middle-third": (1 / 3, 2 / 3),
    "last-third": (2 / 3, 1.0),
    "first-two-thirds": (0.0, 2 / 3),
    "last-two-thirds": (1 / 3, 1.0),
    "teens": (1 / 3, 2 / 3),
    "twenties": (2 / 3, 1.0),
}
_LONG_PARTS: Final = {"early": (0.0, 1 / 3), "mid": (1 / 3, 2 / 3), "late": (2 / 3, 1.0), "start": (0.0, 0.25), "end": (0.75, 1.0)}
# "About" adds this many days either way.
_AROUND: Final = {
    "day": 3,
    "week": 4,
    "weekend": 3,
    "month": 15,
    "season": 30,
    "quarter": 30,
    "half-year": 45,
    "year": 183,
    "decade": 1096,
    "century": 3653,
}


@resolve.register
def _part(said: Part, context: Context) -> Window | None:
    whole = resolve(said.whole, context)
    if whole is None or whole.bounds is None or whole.unit == "day":
        return whole if whole is None or whole.unit != "day" else replace(whole, flags=_with(whole.flags, "approximate"))
    low, high = whole.bounds
    if said.part in {"sooner", "later"}:
        side = _beside(said.part, low, high, _pivot(said.whole, context))
        return replace(whole, earliest=side[0], latest=side[1], edtf=edtf_of(*side, "day"))
    length = (high - low).days + 1
    shares = (_LONG_PARTS.get(said.part) if length > 100 else None) or _PARTS[said.part]  # noqa: PLR2004 - longer than a season
    first = low + math.floor(length * shares[0]) * DAY
    last = low + (math.ceil(length * shares[1]) - 1) * DAY
    if length in range(28, 32):
        first, last = _part_of_month(said.part, low, high)
    if length in range(360, 370):
        first, last = unit_around(first + 5 * DAY, "month")[0], unit_around(last - 5 * DAY, "month")[1]
    exact = said.part in {"first-half", "second-half", "first-third", "middle-third", "last-third"}
    flags = whole.flags if exact else _with(whole.flags, "approximate")
    written = edtf_of(low, high, whole.unit, approximate=True) if not exact else edtf_of(first, last, "day")
    if "~" not in written:
        written = edtf_of(first, last, "day")
    halves = {"first-half": "-H1", "second-half": "-H2"} if whole.unit == "year" else {}
    return replace(
        whole, earliest=first, latest=last, flags=flags, alternatives=(), edtf=written, timex=whole.timex + halves.get(said.part, "")
    )


def _pivot(whole: object, context: Context) -> date | None:
    """The day that parts "earlier this month" from "later this month": that of the telling, or the one told before."""
    leaning = isinstance(whole, Shifted) and whole.anchor == "previous"
    days = context.anchor("previous") if leaning else None
    return days[0] if days is not None else context.told_on


def _beside(part: str, low: date, high: date, pivot: date | None) -> tuple[date, date]:
    if pivot is None or not low <= pivot <= high:
        return low, high
    return (low, pivot) if part == "sooner" else (pivot, high)


def _part_of_month(part: str, low: date, high: date) -> tuple[date, date]:
    days = {
        "early": (1, 15),
        "mid": (10, 20),
        "late": (16, 31),
        "start": (1, 10),
        "end": (20, 31),
        "first-half": (1, 15),
        "second-half": (16, 31),
        "first-third": (1, 10),
        "middle-third": (11, 20),
        "last-third": (21, 31),
        "first-two-thirds": (1, 20),
        "last-two-thirds": (11, 31),
        "teens": (11, 19),
        "twenties": (21, 29),
    }[part]
    return low + (days[0] - 1) * DAY, min(high, low + (days[1] - 1) * DAY)


def _with(flags: tuple[str, ...], flag: str) -> tuple[str, ...]:
    return flags if flag in flags else (*flags, flag)


@resolve.register
def _around(said: Around, context: Context) -> Window | None:
    inner = resolve(said.inner, context)
    if inner is None:
        return None
    if inner.clock is not None:
        low, high = inner.clock
        return replace(inner, clock=(max(0, low - 30), high + 30), flags=_with(inner.flags, "approximate"))
    if inner.bounds is None or inner.timex_type == "DURATION":
        return replace(inner, flags=_with(inner.flags, "approximate"))
    if "approximate" in inner.flags:
        return inner
    spread = _AROUND.get(inner.unit, 3)
    low_day, high_day = add_days(inner.bounds[0], -spread), add_days(inner.bounds[1], spread)
    written = edtf_of(*inner.bounds, inner.unit, approximate=True)
    if "~" not in written:  # no name for the unit: the widened days themselves
        written = edtf_of(low_day, high_day, "day")
    return replace(inner, earliest=low_day, latest=high_day, edtf=written, flags=_with(inner.flags, "approximate"))


@resolve.register
def _bounded(said: Bounded, context: Context) -> Window | None:
    inner = resolve(said.inner, context)
    if inner is None:
        return None
    flag = {"before": "before", "after": "after", "since": "no-earlier-than", "until": "no-later-than", "by": "no-later-than"}[said.limit]
    flags = (*inner.flags, flag)
    if inner.bounds is None:
        return replace(inner, flags=flags)
    low, high = inner.bounds
    sharp = inner.clock is not None  # before noon on a day leaves the day itself
    earliest = {"after": high if sharp else add_days(high, 1), "since": low}.get(said.limit)
    latest = {"before": low if sharp else add_days(low, -1), "until": high, "by": high}.get(said.limit)
    return replace(
        inner, earliest=earliest, latest=latest, edtf=edtf_of(earliest, latest, inner.unit), flags=flags, alternatives=(), clock=None
    )


@resolve.register
def _range(said: Range, context: Context) -> Window | None:
    first, last = _ends(said, context)
    if first is None or last is None:
        return first or last
    flags = tuple(dict.fromkeys((*first.flags, *last.flags)))
    timex = f"{first.timex}/{last.timex}"
    if isinstance(said.last, Vague) and last.bounds is None and first.earliest is not None:
        return resolve(Bounded("since", said.first), context)
    if first.earliest is not None and last.latest is not None and first.earliest > last.latest and last.alternatives:
        days = last.alternatives[-1]
        named = edtf_of(*days, last.unit)
        last = replace(last, earliest=days[0], latest=days[1], edtf=named, timex=named if last.timex == last.edtf else last.timex)
        timex = f"{first.timex}/{last.timex}"
    if first.earliest is None or last.latest is None or first.earliest > last.latest:
        return unknown(last.unit, timex, tuple(dict.fromkeys((*flags, "unanchored"))))
    return Window(
        first.earliest, last.latest, last.unit, timex, f"{first.edtf}/{last.edtf}" if "[" not in first.edtf + last.edtf else "", flags
    )


def _ends(said: Range, context: Context) -> tuple[Window | None, Window | None]:
    """Both ends, the year of one taken from the other: a range to come may have begun, but is not over."""
    low, high = said.first, said.last
    is_plan = isinstance(low, Calendar) and isinstance(high, Calendar) and low.year is None and high.year is None and bool(low.month)
    if is_plan and context.looks_ahead and (last := resolve(high, context)) is not None and last.latest is not None:
        return resolve(low, Context(last.latest)), last
    first = resolve(low, context)
    return first, resolve(high, Context(previous=first) if first is not None and first.bounds and isinstance(high, Calendar) else context)


@resolve.register
def _at(said: At, context: Context) -> Window | None:
    clock = (said.clock.low, said.clock.high)
    if said.clock.open_half:
        clock = (said.clock.low % 720, said.clock.low % 720 + 721)
    if said.day is None:
        return unknown("time", said.clock.value, ("unanchored",), clock=clock, timex_type="TIME")
    day = resolve(said.day, context)
    if day is None:
        return None
    value = (day.timex if day.unit == "day" else "XXXX-XX-XX") + said.clock.value
    return replace(day, unit="time", timex=value, clock=clock, timex_type="TIME")


def duration_days(said: Duration) -> tuple[float, float]:
    """Least and most days; "about" allows a quarter either way, rounded to whole days outwards."""
    low = sum(count.low * EXTREMES.get(unit, (LENGTHS[unit],) * 2)[0] for count, unit in said.parts)
    high = sum(count.high * EXTREMES.get(unit, (LENGTHS[unit],) * 2)[1] for count, unit in said.parts)
    unit_days = LENGTHS[said.parts[-1][1]]
    if said.comparator == "about":
        return (math.floor(low * 0.75), math.ceil(high * 1.25)) if unit_days >= 1 else (low * 0.75, high * 1.25)
    return {
        "at-least": (low, max(low, _LIFETIME)),
        "at-most": (0.0, high),
        "over": (low, high + EXTREMES.get(said.parts[-1][1], (0, unit_days))[1]),
    }.get(said.comparator, (float(low), float(high)))


@resolve.register
def _duration(said: Duration, _context: Context) -> Window | None:
    approximate = said.comparator in {"about", "over"} or any(count.vague for count, _ in said.parts)
    flags = ("approximate",) if approximate else ()
    return unknown(said.parts[-1][1], duration_value(said.parts), flags, timex_type="DURATION", days=duration_days(said))


@resolve.register
def _repeated(said: Repeated, _context: Context) -> Window | None:
    return unknown("set", said.value, (), timex_type="SET")


@resolve.register
def _vague(said: Vague, context: Context) -> Window | None:
    days = context.anchor("told") if said.value == "PRESENT_REF" else None
    return replace(window(days, "day", said.value, ("relative",)), edtf="") if days else unknown("vague", said.value, UNANCHORED)


@resolve.register
def _age(said: Age, _context: Context) -> Window | None:
    return unknown("year", f"P{said.years}Y", ("age-based",), timex_type="DURATION")
