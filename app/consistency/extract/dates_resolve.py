"""Turns expressions into windows of days, given the day of telling and the date told before."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from app.consistency.extract.calendars import ROC_OFFSET, festival_calendar, festival_days, hijri_days, lunar_days, lunar_year, nth_weekday
from app.consistency.extract.dates_edtf import edtf_of, partial_edtf
from app.consistency.extract.dates_expression import (
    Age,
    Anchor,
    Around,
    At,
    Bounded,
    Calendar,
    Duration,
    Expression,
    Festival,
    Lately,
    Nth,
    Offset,
    Part,
    Range,
    Repeated,
    Shifted,
    Stretch,
    Vague,
)
from app.consistency.extract.dates_timex import SEASONS, calendar_value, duration_value, unit_value, weekday_value
from app.consistency.extract.dates_window import (
    DAY,
    EXTREMES,
    LENGTHS,
    Window,
    add_days,
    add_units,
    half_unit,
    month_days,
    shifted_unit,
    unit_around,
)

_LIFETIME: Final = 36525.0  # what "at least" may run to
_YEARS_TRIED: Final = 7  # a weekday comes back to the same date within these
_UNANCHORED: Final = ("relative", "unanchored")


@dataclass(frozen=True, slots=True)
class Context:
    """What the words of a text lean on."""

    told_on: date | None = None
    previous: Window | None = None

    def anchor(self, kind: Anchor) -> tuple[date, date] | None:
        """The days an anchor stands for."""
        if kind == "told":
            return None if self.told_on is None else (self.told_on, self.told_on)
        return self.previous.bounds if kind == "previous" and self.previous is not None else None


def resolve(expression: Expression, context: Context) -> Window | None:
    """The window an expression means, None where no such day exists (30 February)."""
    return _RESOLVERS[type(expression)](expression, context)


def _window(days: tuple[date, date], unit: str, timex: str, flags: tuple[str, ...] = (), **more: Any) -> Window:  # noqa: ANN401 - the other fields of Window
    return Window(days[0], days[1], unit, timex, edtf_of(days[0], days[1], unit), flags, **more)


def _unknown(unit: str, timex: str, flags: tuple[str, ...] = _UNANCHORED, **more: Any) -> Window:  # noqa: ANN401 - the other fields of Window
    return Window(None, None, unit, timex, flags=flags, **more)


# --- dates of calendars --------------------------------------------------------------------------


def _days_of(said: Calendar, year: int) -> tuple[date, date] | None:
    """The Gregorian days of a date in its own calendar, in a year of that calendar."""
    if said.calendar == "lunar":
        return lunar_days(year, said.month, said.day, leap=said.leap_month) if said.month else lunar_year(year)
    if said.calendar == "hijri":
        if said.month:
            return hijri_days(year, said.month, said.day)
        ends = hijri_days(year, 1, None), hijri_days(year, 12, None)
        return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None
    return gregorian_days(year, said.month, said.day)


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


def _calendar(said: Calendar, context: Context) -> Window | None:
    if said.year is not None:
        return _full(replace(said, year=said.year + ROC_OFFSET) if said.calendar == "roc" else said, ())
    if said.month is None:
        return _weekday(said, context) if said.day is None else _day_of_month(said, context)
    return _assumed_year(said, context)


def _full(said: Calendar, flags: tuple[str, ...]) -> Window | None:
    days = _days_of(said, said.year or 0)
    if days is None:
        return None
    unit = "day" if said.day else "month" if said.month else "year"
    kind = (said.calendar,) if said.calendar != "gregorian" else ()
    weekday = () if said.weekday is None else ("weekday",) if days[0].isoweekday() == said.weekday else ("weekday", "weekday-mismatch")
    other = gregorian_days(said.year or 0, *said.swapped) if said.swapped else None
    if weekday[1:] and other is not None and other[0].isoweekday() == said.weekday:
        days, other, weekday = other, days, ("weekday",)
    ambiguous = ("ambiguous-day-month",) if other else ()
    timex = unit_value(days[0], unit) if said.calendar in {"gregorian", "roc"} or unit == "day" else f"{days[0].isoformat()}/{days[1].isoformat()}"
    return _window(days, unit, timex, (*kind, *ambiguous, *weekday, *flags), alternatives=(other,) if other else ())


def _assumed_year(said: Calendar, context: Context) -> Window | None:
    """A date without its year: that of the date told before, else its last time before the telling."""
    before = context.anchor("previous")
    if before is not None:
        return _after_previous(said, before[0], context)
    if context.told_on is None or said.calendar == "hijri":
        unit = "day" if said.day else "month"
        kind = (said.calendar,) if said.calendar != "gregorian" else ()
        timex = calendar_value(None, said.month, said.day, None) if not kind else "XXXX-XX-XX" if said.day else "XXXX-XX"
        return replace(_unknown(unit, timex, (*kind, "unanchored")), edtf="" if kind else partial_edtf(None, said.month, said.day))
    found = list(filter(None, (_full(replace(said, year=context.told_on.year - back), ("year-assumed",)) for back in range(_YEARS_TRIED + 1))))
    past = [window for window in found if window.earliest is not None and window.earliest <= context.told_on] or found
    fitting = [window for window in past if "weekday-mismatch" not in window.flags] if said.weekday else past
    return (fitting or past or [None])[0]


def _after_previous(said: Calendar, before: date, context: Context) -> Window | None:
    """The year of the date told before; where that lies earlier in the year, the next year as well."""
    same = _full(replace(said, year=before.year), ("year-assumed",))
    following = _full(replace(said, year=before.year + 1), ("year-assumed",))
    if same is None or following is None:
        return same or following
    goes_back = same.latest is not None and same.latest < before
    known = context.told_on is None or (following.earliest is not None and following.earliest <= context.told_on)
    if goes_back and known and following.bounds is not None:
        return replace(same, alternatives=(*same.alternatives, following.bounds))
    return same


def _day_of_month(said: Calendar, context: Context) -> Window | None:
    """The 21st: of the month told before, else the last such day before the telling."""
    before = context.anchor("previous")
    kind = (said.calendar,) if said.calendar != "gregorian" else ()
    if before is not None and (before[0].year, before[0].month) == (before[1].year, before[1].month):
        return _full(replace(said, year=before[0].year, month=before[0].month), ("relative",))
    if context.told_on is None or kind:
        return replace(_unknown("day", calendar_value(None, None, said.day, said.weekday), (*kind, *_UNANCHORED)), edtf=partial_edtf(None, None, said.day))
    months = (add_units(context.told_on.replace(day=1), -back, "month") for back in range(24))
    found = [_full(replace(said, year=month.year, month=month.month), ("relative",)) for month in months if month]
    fitting = [w for w in found if w and w.earliest and w.earliest <= context.told_on and "weekday-mismatch" not in w.flags]
    return fitting[0] if fitting else None


def _weekday(said: Calendar, context: Context) -> Window | None:
    """A weekday alone: the first after the day told before, else the last before the telling."""
    weekday = said.weekday or 1
    before = context.anchor("previous")
    if before is not None and before[0] == before[1]:
        day = before[0] + ((weekday - before[0].isoweekday()) % 7) * DAY
        return _window((day, day), "day", day.isoformat(), ("weekday", "relative"))
    if before is not None or context.told_on is None:
        return _unknown("day", weekday_value(weekday), ("weekday", *_UNANCHORED))
    day = context.told_on - (((context.told_on.isoweekday() - weekday) % 7) or 7) * DAY
    return _window((day, day), "day", day.isoformat(), ("weekday", "relative"))


# --- seasons, decades, feasts --------------------------------------------------------------------


def season_days(year: int, season: int) -> tuple[date, date]:
    """Three whole months, northern; winter runs on into the next year."""
    start = date(year, 3 * season, 1)
    last = add_units(start, 2, "month") or start
    return start, month_days(last.year, last.month)[1]


def _stretch(said: Stretch, context: Context) -> Window | None:
    if said.kind == "decade":
        return _window((date(said.index * 10, 1, 1), date(said.index * 10 + 9, 12, 31)), "decade", f"{said.index}")
    if said.kind == "century":
        return _window((date(said.index * 100 - 99, 1, 1), date(said.index * 100, 12, 31)), "century", f"{said.index - 1:02}")
    if said.kind == "school-year":
        return _window((date(said.index, 8, 1), date(said.index + 1, 7, 31)), "year", f"{said.index}/{said.index + 1}", ("school-year",))
    if said.year is None:
        return _stretch_without_year(said, context)
    if said.kind == "season":
        return _season(said.year, said.index, ())
    if said.kind == "week":
        return _numbered_week(said.year, said.index)
    months = {"quarter": 3, "half-year": 6}[said.kind]
    start = date(said.year, months * (said.index - 1) + 1, 1)
    return _window(unit_around(start, said.kind), said.kind, unit_value(start, said.kind))


def _numbered_week(year: int, week: int) -> Window | None:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    return _window((monday, monday + 6 * DAY), "week", unit_value(monday, "week"))


def _season(year: int, season: int, flags: tuple[str, ...]) -> Window:
    """"The winter of 2019" can also be the one that ended in 2019."""
    other = (season_days(year - 1, season),) if season == len(SEASONS) else ()
    return _window(season_days(year, season), "season", f"{year}-{SEASONS[season - 1]}", ("season", *flags), alternatives=other)


def _stretch_without_year(said: Stretch, context: Context) -> Window | None:
    before = context.anchor("previous") or context.anchor("told")
    if before is None:
        timex = f"XXXX-{SEASONS[said.index - 1]}" if said.kind == "season" else f"XXXX-{said.kind[0].upper()}{said.index}"
        return _unknown(said.kind, timex, (*(("season",) if said.kind == "season" else ()), "unanchored"))
    year = before[0].year
    if context.previous is None and said.kind == "season" and season_days(year, said.index)[0] > before[0]:
        year -= 1
    found = _stretch(replace(said, year=year), context)
    return None if found is None else replace(found, flags=(*found.flags, "year-assumed"))


def _festival(said: Festival, context: Context) -> Window | None:
    kind = tuple(filter(None, ("festival", festival_calendar(said.name))))
    if said.year is not None:
        return _festival_in(said.name, said.year, kind)
    before = context.anchor("previous")
    if before is not None:
        return _festival_in(said.name, before[0].year, (*kind, "year-assumed"))
    if context.told_on is None:
        return _unknown("day", "XXXX-XX-XX", (*kind, "unanchored"))
    for back in range(3):
        found = _festival_in(said.name, context.told_on.year - back, (*kind, "year-assumed"))
        if found is not None and found.earliest is not None and found.earliest <= context.told_on:
            return found
    return None


def _festival_in(name: str, year: int, flags: tuple[str, ...]) -> Window | None:
    days = festival_days(name, year)
    if not days:
        return None
    if "hijri" in flags:  # seen moons and the tables differ by a day
        days = [(low - DAY, high + DAY) for low, high in days]
    timex = days[0][0].isoformat() if days[0][0] == days[0][1] else f"{days[0][0].isoformat()}/{days[0][1].isoformat()}"
    return _window(days[0], "day", timex, flags, alternatives=tuple(days[1:]))


# --- counted from an anchor ----------------------------------------------------------------------


def _shifted(said: Shifted, context: Context) -> Window | None:
    days = context.anchor(said.anchor)
    if days is None:
        return _unknown("day" if said.weekday else said.unit, _unanchored_value(said), _UNANCHORED)
    if said.month is not None:
        return _named_month(said, days)
    if said.season is not None:
        return _near_season(days[0], said.season, said.steps)
    if said.festival is not None:
        year = days[0].year + said.steps
        found = _festival_in(said.festival, year, ("festival", "relative"))
        if said.steps < 0 and (now := _festival_in(said.festival, days[0].year, ("festival", "relative"))) and now.latest and now.latest < days[0]:
            return now
        return found
    if said.weekday is not None:
        return _shifted_weekday(said, days[0])
    return _whole_unit(said, days)


def _unanchored_value(said: Shifted) -> str:
    if said.weekday:
        return weekday_value(said.weekday)
    if said.month:
        return calendar_value(None, said.month, None, None)
    if said.season:
        return f"XXXX-{SEASONS[said.season - 1]}"
    return {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "decade": "XXX", "weekend": "XXXX-WXX-WE"}.get(said.unit, "XXXX-XX-XX")


def _whole_unit(said: Shifted, days: tuple[date, date]) -> Window | None:
    unit = "day" if said.unit == "night" else said.unit
    if said.anchor == "previous" and (days[1] - days[0]).days > LENGTHS[unit] * 1.1:
        if said.steps == 0 or unit != "day":
            return _unknown(unit, _unanchored_value(said), _UNANCHORED)
        moved = add_days(days[0], said.steps), add_days(days[1], said.steps)
        return Window(moved[0], moved[1], unit, "XXXX-XX-XX", flags=("relative", "approximate")) if all(moved) else None
    if unit == "day":
        moved = add_days(days[0], said.steps), add_days(days[1], said.steps)
        if moved[0] is None or moved[1] is None:
            return None
        return _window((moved[0], moved[1]), "day", moved[0].isoformat(), ("relative",))
    found = shifted_unit(days[0], unit, said.steps)
    return None if found is None else _window(found, unit, unit_value(found[0], unit), ("relative",))


def _named_month(said: Shifted, days: tuple[date, date]) -> Window | None:
    """This March is of this year; last March the latest one gone by, next March the first to come."""
    month, anchor = said.month or 1, days[0]
    year = anchor.year
    if said.steps < 0:
        year -= month >= anchor.month
    elif said.steps > 0:
        year += month <= anchor.month
    return _full(Calendar(year, month), ("relative",))


def _near_season(anchor: date, season: int, steps: int) -> Window:
    year = anchor.year
    if steps < 0 and season_days(year, season)[1] >= anchor:
        year -= 1
    if steps < 0 and season_days(year, season)[1] >= anchor:
        year -= 1
    if steps > 0 and season_days(year, season)[0] <= anchor:
        year += 1
    if steps == 0 and season == len(SEASONS) and anchor.month <= 2:  # noqa: PLR2004 - January and February belong to the winter before
        year -= 1
    found = season_days(year, season)
    return _window(found, "season", f"{year}-{SEASONS[season - 1]}", ("season", "relative"))


def _shifted_weekday(said: Shifted, anchor: date) -> Window | None:
    """"Last Friday": that of last week; where this week had one already, it may be meant too."""
    weekday = said.weekday or 1
    if said.anchor == "previous" and said.steps:
        gap = (weekday - anchor.isoweekday()) % 7 or 7 if said.steps > 0 else -((anchor.isoweekday() - weekday) % 7 or 7)
        day = add_days(anchor, gap)
        return None if day is None else _window((day, day), "day", day.isoformat(), ("weekday", "relative"))
    monday = shifted_unit(anchor, "week", said.steps)
    if monday is None:
        return None
    day = monday[0] + (weekday - 1) * DAY
    near = day - 7 * said.steps * DAY
    other = ((near, near),) if said.unit == "weekday" and ((said.steps < 0 and near < anchor) or (said.steps > 0 and near > anchor)) else ()
    return _window((day, day), "day", day.isoformat(), ("weekday", "relative"), alternatives=other)


def _base(said: Offset | Lately, context: Context) -> tuple[date, date] | None:
    if said.base is not None:
        base = resolve(said.base, context)
        return None if base is None else base.bounds
    return context.anchor(said.anchor)


def _offset(said: Offset, context: Context) -> Window | None:
    base = _base(said, context)
    if base is None and said.sign > 0 and said.anchor == "told":
        return _duration(Duration(((said.count, said.unit), *said.rest)), context)
    if base is None:
        return _unknown(said.unit, "XXXX-XX-XX", _UNANCHORED)
    rest = sum(count.middle * LENGTHS[unit] for count, unit in said.rest)
    near, far = said.count.low, said.count.high
    spread = 0 if said.rest else half_unit(said.unit)
    ends = [add_units(base[0], said.sign * far, said.unit), add_units(base[1], said.sign * near, said.unit)]
    if said.sign > 0:
        ends = [add_units(base[0], near, said.unit), add_units(base[1], far, said.unit)]
    if ends[0] is None or ends[1] is None:
        return None
    low, high = add_days(ends[0], said.sign * rest - spread), add_days(ends[1], said.sign * rest + spread)
    middle = add_units(base[0], said.sign * said.count.middle, said.unit)
    if low is None or high is None or middle is None:
        return None
    unit = said.unit if said.unit in {"week", "month", "year", "decade", "quarter"} and not said.rest else "day"
    centre = add_days(middle, said.sign * rest) or middle
    flags = ("relative",) if spread == 0 and near == far else ("relative", "approximate")
    return _window((low, high), unit, unit_value(centre, unit), flags)


def _lately(said: Lately, context: Context) -> Window | None:
    """A run ends on the anchor, or starts on the day after it; beside a date it leaves that date out."""
    base = _base(said, context)
    if base is None:
        return _unknown(said.unit, duration_value(((said.count, said.unit),)), _UNANCHORED, timex_type="DURATION")
    if said.sign == 0:
        return _window(unit_around(base[0], said.unit), said.unit, unit_value(base[0], said.unit))
    if said.sign < 0:
        last = base[0] - DAY
        low, high = add_units(base[0], -said.count.high, said.unit), last
    else:
        low, far = base[1] + DAY, add_units(base[1], said.count.high, said.unit)
        high = far or date.max
    if low is None:
        return None
    flags = ("relative", "approximate") if said.count.vague or said.count.low != said.count.high else ("relative",)
    return _window((low, high), said.unit, duration_value(((said.count, said.unit),)), flags, timex_type="DATE" if said.base else "DURATION")


def _nth(said: Nth, context: Context) -> Window | None:
    whole = resolve(said.whole, context)
    if whole is None:
        return None
    if whole.bounds is None:
        return _unknown(said.unit, "XXXX-XX-XX", whole.flags)
    found = _nth_days(said, whole.bounds)
    if found is None:
        return None
    unit = "day" if said.unit == "weekday" else said.unit
    timex = unit_value(found[0], unit) if said.count == 1 else f"{found[0].isoformat()}/{found[1].isoformat()}"
    return _window(found, unit, timex, whole.flags)


def _nth_days(said: Nth, days: tuple[date, date]) -> tuple[date, date] | None:
    low, high = days
    if said.unit == "weekday":
        found = nth_weekday(low.year, low.month, said.weekday or 1, said.index) if (low.year, low.month) == (high.year, high.month) else None
        return None if found is None else (found, found)
    if said.unit in {"day", "night"}:
        first = add_days(low, (said.index - 1) * said.count) if said.index > 0 else add_days(high, 1 - said.count)
        last = None if first is None else add_days(first, said.count - 1)
        return None if first is None or last is None or first < low or last > high else (first, last)
    if said.unit in {"week", "weekend"}:
        return _nth_week(said, low, high)
    start = shifted_unit(low, said.unit, (said.index - 1) * said.count) if said.index > 0 else shifted_unit(high, said.unit, 1 - said.count)
    end = None if start is None else shifted_unit(start[0], said.unit, said.count - 1)
    return None if start is None or end is None or start[0] < low or end[1] > high else (start[0], end[1])


def _nth_week(said: Nth, low: date, high: date) -> tuple[date, date] | None:
    """A week belongs to the month or year that holds its Thursday (ISO 8601)."""
    first = unit_around(low, "week")[0]
    if (low - first).days > 3:  # noqa: PLR2004 - Thursday is the fourth day
        first += 7 * DAY
    last = unit_around(high, "week")[0]
    if (high - last).days < 3:  # noqa: PLR2004 - the same Thursday
        last -= 7 * DAY
    start = first + 7 * (said.index - 1) * said.count * DAY if said.index > 0 else last - 7 * (said.count - 1) * DAY
    if not first <= start <= last:
        return None
    return (start + 5 * DAY, start + 6 * DAY) if said.unit == "weekend" else (start, start + (7 * said.count - 1) * DAY)


# --- parts, approximation, limits ----------------------------------------------------------------

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
}
_LONG_PARTS: Final = {"early": (0.0, 1 / 3), "mid": (1 / 3, 2 / 3), "late": (2 / 3, 1.0), "start": (0.0, 0.25), "end": (0.75, 1.0)}
# "About" adds this many days either way.
_AROUND: Final = {"day": 3, "week": 4, "weekend": 3, "month": 15, "season": 30, "quarter": 30, "half-year": 45, "year": 183, "decade": 1096, "century": 3653}


def _part(said: Part, context: Context) -> Window | None:
    whole = resolve(said.whole, context)
    if whole is None or whole.bounds is None or whole.unit == "day":
        return whole if whole is None or whole.unit != "day" else replace(whole, flags=_with(whole.flags, "approximate"))
    low, high = whole.bounds
    told = context.told_on
    if said.part in {"sooner", "later"}:
        halves = _beside_telling(said.part, low, high, told)
        return replace(whole, earliest=halves[0], latest=halves[1], edtf=edtf_of(*halves, "day"))
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
    halves = {"first-half": "-H1", "second-half": "-H2"} if whole.unit == "year" else {}
    return replace(whole, earliest=first, latest=last, flags=flags, alternatives=(), edtf=written, timex=whole.timex + halves.get(said.part, ""))


def _beside_telling(part: str, low: date, high: date, told: date | None) -> tuple[date, date]:
    if told is None or not low <= told <= high:
        return low, high
    return (low, told) if part == "sooner" else (told, high)


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
    }[part]
    return low + (days[0] - 1) * DAY, min(high, low + (days[1] - 1) * DAY)


def _with(flags: tuple[str, ...], flag: str) -> tuple[str, ...]:
    return flags if flag in flags else (*flags, flag)


def _around(said: Around, context: Context) -> Window | None:
    inner = resolve(said.inner, context)
    if inner is None or inner.bounds is None or inner.timex_type == "DURATION":
        return inner if inner is None else replace(inner, flags=_with(inner.flags, "approximate"))
    if inner.clock is not None:
        low, high = inner.clock
        return replace(inner, clock=(max(0, low - 30), high + 30), flags=_with(inner.flags, "approximate"))
    if "approximate" in inner.flags:
        return inner
    spread = _AROUND.get(inner.unit, 3)
    low_day, high_day = add_days(inner.bounds[0], -spread), add_days(inner.bounds[1], spread)
    written = edtf_of(*inner.bounds, inner.unit, approximate=True)
    return replace(inner, earliest=low_day, latest=high_day, edtf=written, flags=_with(inner.flags, "approximate"))


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
    return replace(inner, earliest=earliest, latest=latest, edtf=edtf_of(earliest, latest, inner.unit), flags=flags, alternatives=(), clock=None)


def _range(said: Range, context: Context) -> Window | None:
    first = resolve(said.first, context)
    last = resolve(said.last, Context(previous=first) if first is not None and first.bounds and isinstance(said.last, Calendar) else context)
    if first is None or last is None:
        return first or last
    flags = tuple(dict.fromkeys((*first.flags, *last.flags)))
    timex = f"{first.timex}/{last.timex}"
    if isinstance(said.last, Vague) and last.bounds is None and first.earliest is not None:
        return _bounded(Bounded("since", said.first), context)
    if first.earliest is not None and last.latest is not None and first.earliest > last.latest and last.alternatives:
        last = replace(last, earliest=last.alternatives[-1][0], latest=last.alternatives[-1][1])
    if first.earliest is None or last.latest is None or first.earliest > last.latest:
        return _unknown(last.unit, timex, tuple(dict.fromkeys((*flags, "unanchored"))))
    return Window(first.earliest, last.latest, last.unit, timex, f"{first.edtf}/{last.edtf}" if "[" not in first.edtf + last.edtf else "", flags)


def _at(said: At, context: Context) -> Window | None:
    clock = (said.clock.low, said.clock.high)
    if said.clock.open_half:
        clock = (said.clock.low % 720, said.clock.low % 720 + 721)
    if said.day is None:
        return _unknown("time", said.clock.value, ("unanchored",), clock=clock, timex_type="TIME")
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
    return {"at-least": (low, _LIFETIME), "at-most": (0.0, high), "over": (low, high + EXTREMES.get(said.parts[-1][1], (0, unit_days))[1])}.get(
        said.comparator, (float(low), float(high))
    )


def _duration(said: Duration, _context: Context) -> Window | None:
    approximate = said.comparator in {"about", "over"} or any(count.vague for count, _ in said.parts)
    flags = ("approximate",) if approximate else ()
    return _unknown(said.parts[-1][1], duration_value(said.parts), flags, timex_type="DURATION", days=duration_days(said))


def _repeated(said: Repeated, _context: Context) -> Window | None:
    return _unknown("set", said.value, (), timex_type="SET")


def _vague(said: Vague, context: Context) -> Window | None:
    days = context.anchor("told") if said.value == "PRESENT_REF" else None
    return replace(_window(days, "day", said.value, ("relative",)), edtf="") if days else _unknown("vague", said.value, _UNANCHORED)


def _age(said: Age, _context: Context) -> Window | None:
    return _unknown("year", f"P{said.years}Y", ("age-based",), timex_type="DURATION")


_RESOLVERS: Final[dict[type, Callable[[Any, Context], Window | None]]] = {
    Calendar: _calendar,
    Stretch: _stretch,
    Festival: _festival,
    Shifted: _shifted,
    Offset: _offset,
    Lately: _lately,
    Nth: _nth,
    Part: _part,
    Around: _around,
    Bounded: _bounded,
    Range: _range,
    At: _at,
    Duration: _duration,
    Repeated: _repeated,
    Vague: _vague,
    Age: _age,
}
