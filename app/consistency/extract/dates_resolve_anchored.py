"""Resolves what is counted from the telling, from the date told before, or inside something larger."""

from __future__ import annotations

import math
from datetime import date

from app.consistency.extract.calendars import nth_weekday
from app.consistency.extract.dates_context import UNANCHORED, Context, resolve, unknown, window
from app.consistency.extract.dates_expression import (
    Calendar,
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
    if days is None:
        return unknown("day" if said.weekday else said.unit, _unanchored_value(said), UNANCHORED)
    if said.month is not None:
        return _named_month(said, days)
    if said.season is not None:
        return _near_season(days[0], said.season, said.steps)
    if said.festival is not None:
        return _near_festival(said.festival, said.steps, days[0])
    return _whole_unit(said, days) if said.weekday is None else _shifted_weekday(said, days[0])


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
    return {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "decade": "XXX", "weekend": "XXXX-WXX-WE"}.get(said.unit, "XXXX-XX-XX")


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
    """This March is of this year; last March the latest one gone by, next March the first to come."""
    month, anchor = said.month or 1, days[0]
    year = anchor.year
    if said.steps < 0:
        year -= month >= anchor.month
    elif said.steps > 0:
        year += month <= anchor.month
    return full_date(Calendar(year, month), ("relative",))


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
    if said.anchor == "previous" and said.steps:
        gap = (weekday - anchor.isoweekday()) % 7 or 7 if said.steps > 0 else -((anchor.isoweekday() - weekday) % 7 or 7)
        day = add_days(anchor, gap)
        return None if day is None else window((day, day), "day", day.isoformat(), ("weekday", "relative"))
    monday = shifted_unit(anchor, "week", said.steps)
    if monday is None:
        return None
    day = monday[0] + (weekday - 1) * DAY
    near = day - 7 * said.steps * DAY
    other = ((near, near),) if said.unit == "weekday" and ((said.steps < 0 and near < anchor) or (said.steps > 0 and near > anchor)) else ()
    return window((day, day), "day", day.isoformat(), ("weekday", "relative"), alternatives=other)


def _base(said: Offset | Lately, context: Context) -> tuple[date, date] | None:
    if said.base is not None:
        base = resolve(said.base, context)
        return None if base is None else base.bounds
    return context.anchor(said.anchor)


@resolve.register
def _offset(said: Offset, context: Context) -> Window | None:
    base = _base(said, context)
    if base is None and said.sign > 0 and said.anchor == "told":
        return resolve(Duration(((said.count, said.unit), *said.rest)), context)
    if base is None:
        return unknown(said.unit, "XXXX-XX-XX", UNANCHORED)
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
    return window((low, high), unit, unit_value(centre, unit), flags)


@resolve.register
def _lately(said: Lately, context: Context) -> Window | None:
    """A run ends on the anchor, or starts on the day after it; beside a date it leaves that date out."""
    base = _base(said, context)
    if base is None:
        return unknown(said.unit, duration_value(((said.count, said.unit),)), UNANCHORED, timex_type="DURATION")
    if said.sign == 0:
        return window(unit_around(base[0], said.unit), said.unit, unit_value(base[0], said.unit))
    if LENGTHS[said.unit] * min(said.count.high, 1) < 1:  # the last few hours lie on the day itself, or reach over midnight
        reach = math.ceil(said.count.high * LENGTHS[said.unit]) * DAY
        days = (base[0] - reach, base[1]) if said.sign < 0 else (base[0], base[1] + reach)
        return window(days, "day", duration_value(((said.count, said.unit),)), ("relative",), timex_type="DURATION")
    if said.sign < 0:
        last = base[0] - DAY
        low, high = add_units(base[0], -said.count.high, said.unit), last
    else:
        low, far = base[1] + DAY, add_units(base[1], said.count.high, said.unit)
        high = far or date.max
    if low is None:
        return None
    flags = ("relative", "approximate") if said.count.vague or said.count.low != said.count.high else ("relative",)
    return window((low, high), said.unit, duration_value(((said.count, said.unit),)), flags, timex_type="DATE" if said.base else "DURATION")


@resolve.register
def _nth(said: Nth, context: Context) -> Window | None:
    whole = resolve(said.whole, context)
    if whole is None:
        return None
    if whole.bounds is None:
        return unknown(said.unit, "XXXX-XX-XX", whole.flags)
    if said.unit == "festival":
        return festival_in(said.name, whole.bounds[0].year, ("festival", "relative"))
    if said.unit == "season":
        return resolve(Stretch("season", said.index, whole.bounds[0].year), context)
    found = _nth_days(said, whole.bounds)
    if found is None:
        return None
    unit = "day" if said.unit == "weekday" else said.unit
    timex = unit_value(found[0], unit) if said.count == 1 else f"{found[0].isoformat()}/{found[1].isoformat()}"
    return window(found, unit, timex, whole.flags)


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
