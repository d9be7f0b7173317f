"""Builds times counted from an anchor (last week, three years ago, the night before …), durations and repetitions."""

from __future__ import annotations

import re
from typing import Final

from app.consistency.extract.dates_expression import (
    NIGHT,
    Anchor,
    At,
    Calendar,
    Clock,
    Count,
    Duration,
    Festival,
    Lately,
    Nth,
    Offset,
    Part,
    Repeated,
    Shifted,
    Stretch,
)
from app.consistency.extract.dates_node import Node, built, day_number, every, first, time_of, value_of
from app.consistency.extract.dates_window import LENGTHS
from app.consistency.extract.dates_timex import duration_value, weekday_value

_PAST_TENSE: Final = re.compile(r"\b(?:was|were|had|did|got|went|came|took|left|been|fue|era|llegamos|\w{2,}(?:ed|aron|ieron))\b|[了过過]", re.IGNORECASE)
_NEXT: Final = 1


def _shift(node: Node) -> tuple[int, Anchor]:
    """Steps and anchor of a shifter, day word or unit word."""
    value = node.value
    if not isinstance(value, tuple):
        raise TypeError("a shifter is written (steps, anchor)")
    return int(value[-2]), value[-1]


def _unit_shift(node: Node) -> tuple[str, int, Anchor]:
    value = node.value
    if not isinstance(value, tuple) or len(value) != 3:  # noqa: PLR2004 - unit, steps, anchor
        raise TypeError("a unit word is written (unit, steps, anchor)")
    return str(value[0]), int(value[1]), value[2]


def shifted_season(nodes: list[Node], _text: str) -> Node | None:
    """Last summer."""
    shifter, stretch = first(nodes, "L"), first(nodes, "S")
    if shifter is None or stretch is None or value_of(stretch, Stretch).kind != "season":
        return None
    steps, anchor = _shift(shifter)
    return built(nodes, "d", Shifted("season", steps, anchor, season=value_of(stretch, Stretch).index))


def shifted_festival(nodes: list[Node], _text: str) -> Node | None:
    """Last Christmas."""
    shifter, feast = first(nodes, "L"), first(nodes, "F")
    if shifter is None or feast is None:
        return None
    steps, anchor = _shift(shifter)
    return built(nodes, "d", Shifted("festival", steps, anchor, festival=str(feast.value)))


def shifted_weekday(nodes: list[Node], _text: str) -> Node | None:
    """Last Tuesday, and 上周二, which names the week."""
    weekday, shifter, week = first(nodes, "W"), first(nodes, "L"), first(nodes, "K")
    if weekday is None:
        return None
    if week is not None:
        unit, steps, anchor = _unit_shift(week)
        return built(nodes, "d", Shifted("week", steps, anchor, weekday=value_of(weekday, int))) if unit == "week" else None
    if shifter is None:
        return None
    steps, anchor = _shift(shifter)
    return built(nodes, "d", Shifted("weekday", steps, anchor, weekday=value_of(weekday, int)))


def weekday_of_week(nodes: list[Node], _text: str) -> Node | None:
    """Friday of last week."""
    weekday, shifter, unit, week = first(nodes, "W"), first(nodes, "L"), first(nodes, "U"), first(nodes, "K")
    if weekday is None or (unit is not None and unit.value != "week"):
        return None
    kind, steps, anchor = _unit_shift(week) if week else ("week", *_shift(shifter)) if shifter else ("", 0, "told")
    return built(nodes, "d", Shifted("week", steps, anchor, weekday=value_of(weekday, int))) if kind == "week" else None


def shifted_month(nodes: list[Node], text: str) -> Node | None:
    """Last March."""
    shifter, month = first(nodes, "L"), first(nodes, "M")
    if shifter is None or month is None or not isinstance(month.value, int) or (month.weak and not text[month.start].isupper()):
        return None
    steps, anchor = _shift(shifter)
    return built(nodes, "d", Shifted("month-name", steps, anchor, month=month.value))


def _holder(nodes: list[Node]) -> Shifted | None:
    """The year, month or week that is counted from the anchor: last year, 去年."""
    word, shifter, unit = first(nodes, "K"), first(nodes, "L"), first(nodes, "U")
    if word is not None:
        kind, steps, anchor = _unit_shift(word)
        return Shifted(kind, steps, anchor)
    if unit is None:
        return None
    return Shifted(str(unit.value), *(_shift(shifter) if shifter else (0, "told")))


def within_shifted(nodes: list[Node], _text: str) -> Node | None:
    """March of last year; the 15th of next month; 3 May last year."""
    holder, dated, month, day = _holder(nodes), first(nodes, "d"), first(nodes, "M"), first(nodes, "DN")
    if holder is None:
        return None
    said = dated.value if dated is not None else Calendar(month=month.value if month and isinstance(month.value, int) else None, day=day_number(day) if day else None)
    if not isinstance(said, Calendar) or said.year is not None or said.calendar != "gregorian":
        return None
    if holder.unit == "year" and said.month:
        inside = Nth(said.month, "month", holder)
        return built(nodes, "d", Nth(said.day, "day", inside) if said.day else inside)
    return built(nodes, "d", Nth(said.day, "day", holder)) if holder.unit == "month" and said.day and not said.month else None


def lately(nodes: list[Node], _text: str) -> Node | None:
    """The last three years."""
    shifter, number, unit = first(nodes, "L"), first(nodes, "N"), first(nodes, "U")
    if shifter is None or number is None or unit is None:
        return None
    steps, anchor = _shift(shifter)
    return built(nodes, "d", Lately(value_of(number, Count), str(unit.value), steps, anchor)) if steps else None


def part_of_shifted_day(nodes: list[Node], _text: str) -> Node | None:
    """This morning; that evening."""
    steps, anchor = _shift(nodes[0])
    if anchor == "told" and steps:
        return None
    return built(nodes, "d", At(value_of(nodes[-1], Clock), Shifted("day", steps, anchor)))


def day_word(nodes: list[Node], _text: str) -> Node | None:
    """Yesterday; last night."""
    value = nodes[0].value
    if not isinstance(value, tuple):
        return None
    day = Shifted("day", int(value[0]), value[1])
    return built(nodes, "d", At(value[2], day) if len(value) > 2 else day)  # noqa: PLR2004 - the third place is the part of the day


def clock_on_day_word(nodes: list[Node], _text: str) -> Node | None:
    """Yesterday evening."""
    word, clock = first(nodes, "A"), first(nodes, "TPt")
    if word is None or clock is None or not isinstance(word.value, tuple):
        return None
    return built(nodes, "d", At(value_of(clock, Clock), Shifted("day", int(word.value[0]), word.value[1])))


def _nth_of(nodes: list[Node], whole: object) -> Node | None:
    ordinal, weekday, unit, number = first(nodes, "DL"), first(nodes, "W"), first(nodes, "U"), first(nodes, "N")
    if ordinal is None or not isinstance(whole, Calendar | Shifted | Stretch | Nth):
        return None
    index = ordinal.value if isinstance(ordinal.value, int) else _shift(ordinal)[0]
    if not isinstance(ordinal.value, int) and index != -1:
        return None
    count = int(value_of(number, Count).low) if number else 1
    kind = "weekday" if weekday else str(unit.value) if unit else ""
    if kind in {"second", "minute", "hour", "night", "century", "decade"} or not _is_longer(whole, kind):
        return None
    return built(nodes, "d", Nth(index, kind, whole, value_of(weekday, int) if weekday else None, count))


def _is_longer(whole: Calendar | Shifted | Stretch | Nth, unit: str) -> bool:
    """Whether a larger time can hold the unit: no week of a day, no year of a month."""
    if isinstance(whole, Calendar):
        size = "day" if whole.day or whole.weekday else "month" if whole.month else "year"
    else:
        size = whole.unit if isinstance(whole, Shifted | Nth) else "quarter"
    return LENGTHS.get("day" if unit == "weekday" else unit, 0) < LENGTHS.get(size, 0)


def nth(nodes: list[Node], _text: str) -> Node | None:
    """The first Monday of September 2018; the last two weeks of 2021."""
    made = _nth_of(nodes[:-1], nodes[-1].value)
    return None if made is None else built(nodes, "d", made.value)


def nth_of_bare(nodes: list[Node], _text: str) -> Node | None:
    """The first week of March."""
    last = nodes[-1]
    if not isinstance(last.value, int):
        return None
    made = _nth_of(nodes[:-1], Calendar(month=last.value) if last.code == "M" else Calendar(last.value))
    return None if made is None else built(nodes, "d", made.value)


def nth_behind(nodes: list[Node], _text: str) -> Node | None:
    """2021年的前两周: the holder stands first."""
    holder = nodes[0]
    whole = _holder(nodes[:1]) if holder.code == "K" else Calendar(value_of(holder, int)) if holder.code == "Y" else holder.value
    made = _nth_of(nodes[1:], whole)
    return None if made is None else built(nodes, "d", made.value)


def nth_of_shifted(nodes: list[Node], _text: str) -> Node | None:
    """The last week of last month."""
    cut = next(index for index, node in enumerate(nodes) if node.code == "i")
    made = _nth_of(nodes[:cut], _holder(nodes[cut:]))
    return None if made is None else built(nodes, "d", made.value)


def shifted_unit(nodes: list[Node], text: str) -> Node | None:
    """Last week; that night; the next day; 'this time' is none."""
    shifter, unit = first(nodes, "L"), first(nodes, "U")
    if shifter is None or unit is None or unit.value in {"second", "minute", "hour"}:
        return None
    steps, anchor = _shift(shifter)
    if text[unit.start : unit.end].lower() in {"days", "nights", "weeks", "months", "years", "días", "semanas", "meses", "años", "decades"}:
        return None
    if unit.value == "night":
        return built(nodes, "d", At(NIGHT, Shifted("day", steps, anchor)))
    if anchor == "told" and unit.value == "day" and steps > 0:
        anchor = "previous"
    return built(nodes, "d", Shifted(str(unit.value), steps, anchor))


def unit_word(nodes: list[Node], _text: str) -> Node | None:
    """去年, 上个月, anoche: a unit and its shift in one word."""
    unit, steps, anchor = _unit_shift(nodes[0])
    return built(nodes, "d", Shifted(unit, steps, anchor))


def age(nodes: list[Node], _text: str) -> Node | None:
    """When I was seventeen."""
    return built(nodes, "d", nodes[0].value)


def vague(nodes: list[Node], _text: str) -> Node | None:
    """Now; recently."""
    return built(nodes, "d", nodes[0].value)


def duration(nodes: list[Node], text: str) -> Node | None:
    """Five days; two or three weeks; at least an hour; 2 weeks and 2 days."""
    numbers, units = [value_of(node, Count) for node in every(nodes, "N")], [str(node.value) for node in every(nodes, "U")]
    before, about = first(nodes, "J"), first(nodes, "Qjq")
    comparator = str(before.value) if before else str(about.value) if about else "exactly"
    if first(nodes, "H"):
        parts: tuple[tuple[Count, str], ...] = ((Count(numbers[0].low + 0.5, numbers[0].high + 0.5, numbers[0].vague), units[0]),)
    elif len(units) == 1 and len(numbers) == 2:  # noqa: PLR2004 - two or three weeks
        parts = ((Count(min(n.low for n in numbers), max(n.high for n in numbers)), units[0]),)
    else:
        parts = tuple(zip(numbers, units, strict=True))
        if len(parts) > 1 and LENGTHS[units[0]] <= LENGTHS[units[1]]:
            return None
    if any(count.high <= 0 for count, _ in parts) or _names_a_thing(nodes, text):
        return None
    return built(nodes, "u", Duration(parts, comparator))


def _names_a_thing(nodes: list[Node], text: str) -> bool:
    """Whether the unit counts something else ("one second thought") or a title ("Two Nights Hotel") follows."""
    return bool(re.match(r"[-\s](?:of\s+age|old)\b", text[nodes[-1].end : nodes[-1].end + 10]))


def _offset(nodes: list[Node], sign: int, anchor: Anchor) -> Node | None:
    node = first(nodes, "u")
    if node is None:
        unit = first(nodes, "U")
        return None if unit is None else built(nodes, "d", Offset(Count(2, 9, vague=True), str(unit.value), sign, anchor))
    said = value_of(node, Duration)
    count, unit_name = said.parts[0]
    widened = widen(count) if said.comparator == "about" or first(nodes, "Q") else count
    if said.comparator == "at-least":
        widened = Count(count.low, count.high * 1.5, vague=True)
    return built(nodes, "d", Offset(widened, unit_name, sign, anchor, rest=said.parts[1:]))


def widen(count: Count) -> Count:
    """"About" n stands for a quarter less to a quarter more."""
    return Count(count.low * 0.75, count.high * 1.25, vague=count.vague)


def ago(nodes: list[Node], _text: str) -> Node | None:
    """Three months ago; two weeks earlier."""
    word = first(nodes, "Gg")
    return None if word is None else _offset(nodes, -1, _anchor(word))


def _anchor(node: Node) -> Anchor:
    return "previous" if node.value == "previous" else "told"


def later(nodes: list[Node], _text: str) -> Node | None:
    """Two weeks later."""
    word = first(nodes, "R")
    return None if word is None else _offset(nodes, 1, _anchor(word))


_SIGNS: Final = {"before": -1, "after": 1, "from": 1}


def offset_from_date(nodes: list[Node], _text: str) -> Node | None:
    """Two weeks after 3 March."""
    limit, base, length = first(nodes, "Bf"), first(nodes, "d"), first(nodes, "u")
    if limit is None or base is None or length is None or str(limit.value) not in _SIGNS:
        return None
    said = value_of(length, Duration)
    count = widen(said.parts[0][0]) if said.comparator == "about" else said.parts[0][0]
    return built(nodes, "d", Offset(count, said.parts[0][1], _SIGNS[str(limit.value)], "told", time_of(base), rest=said.parts[1:]))


def offset_from_clock(nodes: list[Node], _text: str) -> Node | None:
    """Half an hour after midnight."""
    limit, length, clock = first(nodes, "B"), first(nodes, "u"), first(nodes, "tTP")
    if limit is None or length is None or clock is None or str(limit.value) not in _SIGNS:
        return None
    base, (count, unit) = value_of(clock, Clock), value_of(length, Duration).parts[0]
    minutes = {"hour": 60, "minute": 1}.get(unit)
    if minutes is None:
        return None
    middle = (base.low + base.high) // 2 if base.high - base.low > 1 else base.low
    moved = (middle + _SIGNS[str(limit.value)] * int(count.middle * minutes)) % (24 * 60)
    return built(nodes, "t", Clock(moved, moved + 1, f"T{moved // 60:02}:{moved % 60:02}"))


def beside_date(nodes: list[Node], _text: str) -> Node | None:
    """The day before Christmas; the week before Spring Festival 2021."""
    unit, limit, base = first(nodes, "U"), first(nodes, "B"), first(nodes, "d")
    if unit is None or limit is None or base is None or str(limit.value) not in _SIGNS:
        return None
    sign = _SIGNS[str(limit.value)]
    if unit.value in {"day", "night"}:
        day = Offset(Count(1, 1), "day", sign, "told", time_of(base))
        return built(nodes, "d", At(NIGHT, day) if unit.value == "night" else day)
    if unit.value not in {"week", "weekend", "month", "year", "fortnight", "quarter"}:
        return None
    return built(nodes, "d", Lately(Count(1, 1), str(unit.value), sign, "told", time_of(base)))


def run_beside_date(nodes: list[Node], _text: str) -> Node | None:
    """春节前一周: the date stands first, and the run lies beside it."""
    dated, number, unit, side = first(nodes, "dF"), first(nodes, "N"), first(nodes, "U"), first(nodes, "Lb")
    if dated is None or number is None or unit is None or side is None:
        return None
    sign = {"before": -1, "after": 1}.get(str(side.value), 0) if side.code == "b" else _shift(side)[0]
    base = Festival(str(dated.value)) if dated.code == "F" else time_of(dated)
    return built(nodes, "d", Lately(value_of(number, Count), str(unit.value), sign, "told", base)) if sign else None


def unit_of_date(nodes: list[Node], _text: str) -> Node | None:
    """The week of 10 April."""
    unit, dated = nodes[0], nodes[-1]
    if unit.value not in {"week", "weekend"} or not isinstance(dated.value, Calendar | Festival) or (isinstance(dated.value, Calendar) and not dated.value.day):
        return None
    return built(nodes, "d", Lately(Count(1, 1), str(unit.value), 0, "told", dated.value))


def behind(nodes: list[Node], _text: str) -> Node | None:
    """三个月前 looks back from the telling, 两周后 on from what was told before."""
    limit = first(nodes, "b")
    if limit is None or str(limit.value) not in _SIGNS or limit.value == "since":
        return None
    sign = _SIGNS[str(limit.value)]
    return _offset(nodes, sign, "told" if sign < 0 else "previous")


def sooner_or_later(nodes: list[Node], text: str) -> Node | None:
    """Earlier this month; later that year."""
    word, dated = nodes[0], nodes[-1]
    side = {"earlier": "sooner", "later": "later"}.get(text[word.start : word.end].lower())
    if side is None or not isinstance(dated.value, Shifted) or dated.value.steps or dated.value.unit == "day":
        return None
    return built(nodes, "d", Part(side, dated.value))


def weekday_of_named_week(nodes: list[Node], _text: str) -> Node | None:
    """上周二: week and weekday in one word."""
    value = nodes[0].value
    return built(nodes, "d", Shifted("week", value[0], "told", weekday=value[1])) if isinstance(value, tuple) else None


def beside_event(nodes: list[Node], text: str) -> Node | None:
    """The night before I left; two weeks after the arrest: counted from a happening that is no date."""
    limit, unit, length = first(nodes, "B"), first(nodes, "U"), first(nodes, "u")
    if limit is None or str(limit.value) not in {"before", "after"}:
        return None
    sign = _SIGNS[str(limit.value)]
    if length is not None:
        return _offset(nodes, sign, "event" if re.match(r"\s+\w|[\u3400-\u9fff]", text[nodes[-1].end : nodes[-1].end + 3]) else "previous")
    if unit is None or not re.search(r"\b(?:the|a|one|that|la|el|un|una)\s+\Z", text[max(0, nodes[0].start - 6) : nodes[0].start], re.IGNORECASE):
        return None
    day = Offset(Count(1, 1), "day" if unit.value == "night" else str(unit.value), sign, "event")
    return built(nodes, "d", At(NIGHT, day) if unit.value == "night" else day)


def in_future(nodes: list[Node], text: str) -> Node | None:
    """In two weeks: a date to come, unless the sentence speaks of the past, where it is how long something took."""
    length = first(nodes, "u")
    sentence = re.split(r"[.!?。！？\n]", text[max(0, nodes[0].start - 120) : nodes[0].start])[-1]
    if length is None or _PAST_TENSE.search(sentence):
        return None
    return _offset(nodes, 1, "told")


def repeated(nodes: list[Node], _text: str) -> Node | None:
    """Every four months; every other day."""
    each, number, unit = first(nodes, "e"), first(nodes, "ND"), first(nodes, "U")
    if each is None or unit is None:
        return None
    times = Count(value_of(each, int), value_of(each, int))
    if number is not None:
        times = value_of(number, Count) if isinstance(number.value, Count) else Count(*(float(day_number(number) or 1),) * 2)
    return built(nodes, "s", Repeated(duration_value(((times, str(unit.value)),))))


def repeated_day(nodes: list[Node], _text: str) -> Node | None:
    """Each Friday; every morning; every winter."""
    what = nodes[-1]
    if what.code == "W":
        return built(nodes, "s", Repeated(weekday_value(value_of(what, int))))
    if what.code == "P":
        return built(nodes, "s", Repeated(value_of(what, Clock).value))
    if what.code == "M":
        return built(nodes, "s", Repeated(f"XXXX-{value_of(what, int):02}"))
    if what.code == "S":
        return built(nodes, "s", Repeated("XXXX-" + ("SP", "SU", "FA", "WI")[value_of(what, Stretch).index - 1]))
    return built(nodes, "s", Repeated("P1Y"))


def repeated_times(nodes: list[Node], _text: str) -> Node | None:
    """Once a month; twice every week."""
    unit, number = first(nodes, "U"), nodes[-2] if nodes[-2].code == "N" else None
    count = value_of(number, Count) if number else Count(1, 1)
    return None if unit is None else built(nodes, "s", Repeated(duration_value(((count, str(unit.value)),))))


def repeated_word(nodes: list[Node], _text: str) -> Node | None:
    """Weekly; daily."""
    return built(nodes, "s", Repeated(str(nodes[0].value)))
