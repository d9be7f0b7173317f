"""Resolves what is counted from the telling, from the date told before, or inside something larger."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from typing import Final

from app.consistency.extract.calendars import nth_weekday
from app.consistency.extract.dates_context import UNANCHORED, Context, resolve, unknown, window
from app.consistency.extract.dates_expression import (
    Calendar,
    Count,
    Duration,
    Lately,
    Nth,
    Offset,
    Shifted,
    Stretch,
)
from app.consistency.extract.dates_resolve_calendar import full_date
from app.consistency.extract.dates_resolve_stretch import festival_in, season_days
from app.consistency.extract.dates_timex import SEASONS, calendar_value, duration_value, unit_value, weekday_value
from app.consistency.extract.dates_window import (
    DAY,
    LENGTHS,
    Window,
    add_days,
    add_units,
    half_unit,
    shifted_unit,
    unit_around,
)


@resolve.register
def _shifted(said: Shifted, context: Context) -> Window | None:
    days = context.anchor(said.anchor)
    if days is None and (days := _telling_instead(said, context)) is not None:
        said = replace(said, anchor="told")  # and then it means what "last" and "next" mean
    if days is None:
        return unknown("day" if said.weekday else said.unit, _unanchored_value(said), UNANCHORED)
    if said.month is not None:
        return _named_month(said, days)
    if said.season is not None:
        return _near_season(days[0], said.season, said.steps)
    if said.festival is not None:
        return _near_festival(said.festival, said.steps, days[0])
    return _whole_unit(said, days) if said.weekday is None else _shifted_weekday(said, days[0])


def _telling_instead(said: Shifted, context: Context) -> tuple[date, date] | None:
    """The telling, for "the following week" with nothing told before it, in a question or where nothing past is told."""
    if said.anchor != "previous" or context.told_on is None or context.previous is not None:
        return None
    if context.is_news and said.unit != "day":
        return context.anchor("told")
    if not said.steps:
        return None
    wanted = {"ahead"} if said.unit in {"day", "night"} else {"ahead", "open"}
    return context.anchor("told") if context.tense in wanted or context.asks else None


def _near_festival(name: str, steps: int, anchor: date) -> Window | None:
    """Last Christmas is this year's once it has passed."""
    flags = ("festival", "relative")
    now = festival_in(name, anchor.year, flags)
    if now is not None and now.bounds is not None and (now.bounds[1] < anchor if steps < 0 else now.bounds[0] > anchor):
        return now
    return festival_in(name, anchor.year + steps, flags)


def _unanchored_value(said: Shifted) -> str:
    if said.weekday:
        return weekday_value(said.weekday)
    if said.month:
        return calendar_value(None, said.month, None, None)
    if said.season:
        return f"XXXX-{SEASONS[said.season - 1]}"
    return _UNKNOWN.get(said.unit, "XXXX-XX-XX")


_UNKNOWN: Final = {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "decade": "XXX", "weekend": "XXXX-WXX-WE"}


def _whole_unit(said: Shifted, days: tuple[date, date]) -> Window | None:
    unit = "day" if said.unit == "night" else said.unit
    if said.anchor == "previous" and (days[1] - days[0]).days > LENGTHS[unit] * 1.1:
        if said.steps == 0 or unit != "day":
            return unknown(unit, _unanchored_value(said), UNANCHORED)
        moved = add_days(days[0], said.steps), add_days(days[1], said.steps)
        return Window(moved[0], moved[1], unit, "XXXX-XX-XX", flags=("relative", "approximate")) if all(moved) else None
    if unit == "day":
        moved = add_days(days[0], said.steps), add_days(days[1], said.steps)
        if moved[0] is None or moved[1] is None:
            return None
        return window((moved[0], moved[1]), "day", moved[0].isoformat(), ("relative",))
    found = shifted_unit(days[0], unit, said.steps)
    return None if found is None else window(found, unit, unit_value(found[0], unit), ("relative",))


def _named_month(said: Shifted, days: tuple[date, date]) -> Window | None:
    """This March is of this year; last March the latest one gone by, next March the first to come; the same for next 6 April."""
    month, anchor = said.month or 1, days[0]
    year, named, now = anchor.year, (month, said.day or 0), (anchor.month, anchor.day if said.day else 0)
    if said.steps < 0:
        year -= named >= now
    elif said.steps > 0:
        year += named <= now
    return full_date(Calendar(year, month, said.day), ("relative",))


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
    return window(found, "season", f"{year}-{SEASONS[season - 1]}", ("season", "relative"))


def _shifted_weekday(said: Shifted, anchor: date) -> Window | None:
    """The meaning of "last Friday": that of last week; where this week had one already, it may be meant too."""
    weekday = said.weekday or 1
    if said.steps and (said.anchor == "previous" or said.unit == "nearest"):
        gap = (weekday - anchor.isoweekday()) % 7 or 7 if said.steps > 0 else -((anchor.isoweekday() - weekday) % 7 or 7)
        day = add_days(anchor, gap + 7 * (said.steps - (1 if said.steps > 0 else -1)))
        return None if day is None else window((day, day), "day", day.isoformat(), ("weekday", "relative"))
    monday = shifted_unit(anchor, "week", said.steps)
    if monday is None:
        return None
    day = monday[0] + (weekday - 1) * DAY
    near = day - 7 * said.steps * DAY
    other = ((near, near),) if said.unit == "weekday" and ((said.steps < 0 and near < anchor) or (said.steps > 0 and near > anchor)) else ()
    return window((day, day), "day", day.isoformat(), ("weekday", "relative"), alternatives=other)


def _base(said: Offset | Lately, context: Context) -> tuple[date, date] | None:
    """What is counted from; with nothing told before it the telling, in a question or where nothing past is told."""
    if said.base is not None:
        base = resolve(said.base, context)
        return None if base is None else base.bounds
    if said.anchor != "previous" or context.previous is not None:
        return context.anchor(said.anchor)
    counts_back = isinstance(said, Offset) and said.sign < 0
    if (isinstance(said, Lately) and context.asks) or context.is_news:
        return context.anchor("told")
    return None if counts_back or context.tense == "past" else context.anchor("told")


def _looks_on(said: Offset, context: Context) -> bool:
    """Whether it is a plan: "in two weeks", where nothing past is told."""
    tense = context.tense
    return tense == "ahead" or (tense == "open" and (said.anchor == "told" or context.previous is None))


_PARTS_OF: Final = {"year": "month", "decade": "year", "month": "week"}
_WHOLE: Final = frozenset({"week", "month", "year", "decade", "quarter"})


@resolve.register
def _offset(said: Offset, context: Context) -> Window | None:
    base = _base(said, context)
    if base is None and said.sign > 0 and said.anchor == "told":
        return resolve(Duration(((said.count, said.unit), *said.rest)), context)
    if base is None:
        return unknown(said.unit, _UNKNOWN.get(said.unit, "XXXX-XX-XX"), UNANCHORED)
    rest = sum(count.middle * LENGTHS[unit] for count, unit in said.rest)
    near, far = said.count.low, said.count.high
    counted_on = isinstance(said.base, Shifted) or (isinstance(said.base, Calendar) and said.base.weekday and not said.base.month)
    planned = bool(counted_on) or (said.sign > 0 and said.base is None and _looks_on(said, context))
    whole = said.count.said == int(said.count.said)
    spread = 0 if said.rest or planned else half_unit(said.unit if whole else _PARTS_OF.get(said.unit, "day"))
    ends = [add_units(base[0], said.sign * far, said.unit), add_units(base[1], said.sign * near, said.unit)]
    if said.sign > 0:
        ends = [add_units(base[0], near, said.unit), add_units(base[1], far, said.unit)]
    if ends[0] is None or ends[1] is None:
        return None
    low, high = add_days(ends[0], said.sign * rest - spread), add_days(ends[1], said.sign * rest + spread)
    middle = add_units(base[0], said.sign * said.count.said, said.unit)
    if low is None or high is None or middle is None:
        return None
    unit = said.unit if said.unit in _WHOLE and not said.rest else "day"
    if not whole:  # half a year ago names a month
        unit = _PARTS_OF.get(unit, "day")
    if isinstance(said.base, Shifted):  # twenty years ago this month
        unit = said.base.unit if said.base.unit in _WHOLE else "day"
    centre = add_days(middle, said.sign * rest) or middle
    is_exact = near == far and (said.rest or not half_unit(said.unit))
    flags = ("relative",) if is_exact else ("relative", "approximate")
    timex = unit_value(centre, unit) if not said.count.vague else "PAST_REF" if said.sign < 0 else "FUTURE_REF"
    return window((low, high), unit, timex, flags)


@resolve.register
def _lately(said: Lately, context: Context) -> Window | None:
    """A run ends before the anchor, or starts after it; beside a date it leaves that date out, unless it starts "from" there."""
    base = _base(said, context)
    if base is None:
        return unknown(said.unit, duration_value(((said.count, said.unit),)), UNANCHORED, timex_type="DURATION")
    if said.sign == 0:
        return window(unit_around(base[0], said.unit), said.unit, unit_value(base[0], said.unit))
    if LENGTHS[said.unit] * min(said.count.high, 1) < 1:  # the last few hours lie on the day itself, or reach over midnight
        reach = math.ceil(said.count.high * LENGTHS[said.unit]) * DAY
        days = (base[0] - reach, base[1]) if said.sign < 0 else (base[0], base[1] + reach)
        return window(days, "day", duration_value(((said.count, said.unit),)), ("relative",), timex_type="DURATION")
    low, high = _run(said, base)
    if low is None or high is None:
        return None
    flags = ("relative", "approximate") if said.count.vague or said.count.low != said.count.high else ("relative",)
    value = low.isoformat() if low == high else duration_value(((said.count, said.unit), *said.rest))
    return window((low, high), said.unit, value, flags, timex_type="DATE" if said.base else "DURATION")


def _run(said: Lately, base: tuple[date, date]) -> tuple[date | None, date | None]:
    if said.unit in {"quarter", "half-year"} and not said.count.vague:  # these are periods of the calendar
        steps = int(said.count.high)
        near, far = (shifted_unit(base[0], said.unit, said.sign * step) for step in (1, steps))
        return (None, None) if near is None or far is None else (min(near[0], far[0]), max(near[1], far[1]))
    if said.inclusive:
        end = _moved(said, base[0], 1)
        return base[0], None if end is None else max(base[0], end - DAY)
    if said.sign < 0:
        return _moved(said, base[0], -1), add_days(base[0], -1)
    return add_days(base[1], 1), _moved(said, base[1], 1)


def _moved(said: Lately, day: date, sign: int) -> date | None:
    """The day at the far end of a run."""
    far: date | None = day
    for count, unit in ((said.count, said.unit), *said.rest):
        far = None if far is None else add_units(far, sign * count.high, unit)
    return far


def _of_this_year(said: Nth, context: Context) -> Window | None:
    """5 February of the current year, where nobody knows which: as if no year had been said."""
    month = said if said.unit == "month" else said.whole
    if not isinstance(month, Nth) or month.unit != "month" or not isinstance(month.whole, Shifted) or month.whole.steps:
        return None
    return resolve(Calendar(month=month.index, day=said.index if said.unit == "day" else None), context)


_IN_A_YEAR: Final = {"season": 4, "quarter": 4, "half-year": 2}


@resolve.register
def _nth(said: Nth, context: Context) -> Window | None:
    whole = resolve(said.whole, context)
    if whole is None:
        return None
    if whole.bounds is None:
        return _of_this_year(said, context) or unknown(said.unit, "XXXX-XX-XX", whole.flags)
    if said.name:
        return _named_in(said, whole.bounds[0].year)
    if 0 < said.index <= _IN_A_YEAR.get(said.unit, 0) and said.count == 1 and whole.unit == "year":
        return resolve(Stretch(said.unit, said.index, whole.bounds[0].year), context)
    found = _nth_days(said, whole.bounds)
    if found is None:
        return None
    unit = "day" if said.unit == "weekday" else said.unit
    timex = unit_value(found[0], unit) if said.count == 1 else duration_value(((Count(said.count, said.count), said.unit),))
    return window(found, unit, timex, whole.flags)


def _named_in(said: Nth, year: int) -> Window | None:
    """A lunar month or a feast of a year."""
    if said.unit == "festival":
        return festival_in(said.name, year, ("festival", "relative"))
    return full_date(Calendar(year, said.index, calendar=said.name), ("relative",))


def _nth_days(said: Nth, days: tuple[date, date]) -> tuple[date, date] | None:
    low, high = days
    if said.unit == "weekday":
        found = (
            nth_weekday(low.year, low.month, said.weekday or 1, said.index) if (low.year, low.month) == (high.year, high.month) else None
        )
        return None if found is None else (found, found)
    if said.unit in {"day", "night"}:
        first = add_days(low, (said.index - 1) * said.count) if said.index > 0 else add_days(high, 1 - said.count)
        last = None if first is None else add_days(first, said.count - 1)
        return None if first is None or last is None or first < low or last > high else (first, last)
    if said.unit == "fortnight" and (low.year, low.month) == (high.year, high.month) and said.index in {1, 2, -1}:  # quincena
        return (low, low + 14 * DAY) if said.index == 1 else (low + 15 * DAY, high)
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
