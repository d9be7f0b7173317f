"""Builds durations, what is counted off with them (three years ago, the night before …) and repetitions."""

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
    Offset,
    Repeated,
    Shifted,
)
from app.consistency.extract.dates_node import Node, built, day_number, every, first, time_of, value_of
from app.consistency.extract.dates_relative import shift_of
from app.consistency.extract.dates_tense import tense_at
from app.consistency.extract.dates_timex import duration_value
from app.consistency.extract.dates_window import LENGTHS

# "500 lempiras a week", "twelve hours a day", "three times a month" tell a rate.
_RATE: Final = re.compile(
    r"(?:\d|\b(?:times|once|hours|minutes|days|people|yuan|dollars|lempiras|quetzales|pesos|rupees|lira|euros|money))\s+\Z"
)
_SIGNS: Final = {"before": -1, "after": 1, "from": 1}


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
    if text[nodes[0].start : nodes[0].end].lower() in {"a", "an"} and _RATE.search(text[max(0, nodes[0].start - 16) : nodes[0].start]):
        return built(nodes, "s", Repeated(duration_value(((Count(1, 1), units[0]),))))
    if before is not None and text[before.start : before.end].lower().startswith(("within", "dentro de")) and len(parts) == 1:
        ahead = tense_at(text, nodes[0].start, nodes[-1].end) == "ahead"
        return built(nodes, *(("d", Lately(*parts[0], 1, inclusive=True)) if ahead else ("u", Duration(parts, comparator))))
    return built(nodes, "u", Duration(parts, comparator))


def one_and_a_half(nodes: list[Node], _text: str) -> Node | None:
    """Año y medio: one and a half, with no number said."""
    return built(nodes, "u", Duration(((Count(1.5, 1.5), str(nodes[0].value)),)))


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
        widened = Count(count.low, count.high * 1.5, count.vague, count.low)
    return built(nodes, "d", Offset(widened, unit_name, sign, anchor, rest=said.parts[1:]))


def widen(count: Count) -> Count:
    """What "about" so many stands for: a quarter less to a quarter more."""
    return Count(count.low * 0.75, count.high * 1.25, count.vague, count.low)


def ago(nodes: list[Node], _text: str) -> Node | None:
    """Three months ago; two weeks earlier."""
    word = first(nodes, "Gg")
    return None if word is None else _offset(nodes, -1, _anchor(word))


def _anchor(node: Node) -> Anchor:
    return "previous" if node.value == "previous" else "told"


def ago_today(nodes: list[Node], _text: str) -> Node | None:
    """A year ago today; twenty years ago this month."""
    length, base = value_of(nodes[0], Duration), nodes[-1].value
    if not isinstance(base, Shifted) or base.anchor != "told" or base.weekday or nodes[1].value != "told":
        return None
    count, unit = length.parts[0]
    return built(nodes, "d", Offset(count, unit, -1, "told", base)) if LENGTHS[unit] >= LENGTHS.get(base.unit, 1) else None


def bare_units(nodes: list[Node], text: str) -> Node | None:
    """For years; months of talks; days later: a count nobody gave."""
    unit, before = nodes[0], text[max(0, nodes[0].start - _NEAR) : nodes[0].start]
    said = text[unit.start : unit.end].lower()
    opens = not before.strip() or before.rstrip()[-1] in ".!?;"
    follows = _COUNTS_ON.match(text, unit.end)
    if not said.endswith("s") or not (_FOR.search(before) or (opens and follows)):
        return None
    return built(nodes, "u", Duration(((Count(2, 99, vague=True), str(unit.value)),)))


_NEAR: Final = 24
_FOR: Final = re.compile(r"\b(?:for|over|after|within|took|spent|lasted|many|durante|tras|después de)\s+(?:the\s+)?\Z", re.IGNORECASE)
_COUNTS_ON: Final = re.compile(r"\s+(?:of|later|earlier|after|before|ago|passed|went)\b")


def later(nodes: list[Node], _text: str) -> Node | None:
    """Two weeks later; a los tres días."""
    word = first(nodes, "Ry")
    return None if word is None else _offset(nodes, 1, _anchor(word))


_STARTING: Final = re.compile(r"start|begin|commenc|as of|a partir|a contar|que\s", re.IGNORECASE)


def offset_from_date(nodes: list[Node], text: str) -> Node | None:
    """Two weeks after 3 March; but "for three days from 3 March" and "a week starting on Monday" are runs."""
    limit, base, length = first(nodes, "Bf"), first(nodes, "d"), first(nodes, "u")
    if limit is None or base is None or length is None:
        return None
    said = value_of(length, Duration)
    spanish = text[limit.start : limit.end].lower().startswith("a partir") and isinstance(base.value, Shifted)  # tres días a partir de hoy
    counts_on = spanish or re.search(r"\b(?:in|dentro de)\s\Z", text[max(0, length.start - 12) : length.start], re.IGNORECASE)
    starts = _STARTING.match(text, limit.start)
    is_run = (bool(starts) and not counts_on) or (
        limit.value == "from" and (nodes[1].code == "," or text[max(0, length.start - 4) : length.start].lower() == "for ")
    )
    if is_run and len(said.parts) == 1:
        return built(nodes, "d", Lately(*said.parts[0], 1, "told", time_of(base), inclusive=True))
    if str(limit.value) not in _SIGNS and not starts:
        return None
    if limit.value == "from" and isinstance(base.value, Calendar) and base.value.weekday and not base.value.day:  # a week from Friday
        base = built([base], "d", Shifted("nearest", 1, "told", weekday=base.value.weekday))
    count = widen(said.parts[0][0]) if said.comparator == "about" else said.parts[0][0]
    return built(nodes, "d", Offset(count, said.parts[0][1], _SIGNS.get(str(limit.value), 1), "told", time_of(base), rest=said.parts[1:]))


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


def eve_of(nodes: list[Node], _text: str) -> Node | None:
    """The eve of the feast."""
    base = Festival(str(nodes[-1].value)) if nodes[-1].code == "F" else time_of(nodes[-1])
    return built(nodes, "d", Lately(Count(1, 1), "day", -1, "told", base))


def beside_date(nodes: list[Node], text: str) -> Node | None:
    """The day before Christmas; the week before Spring Festival 2021."""
    unit, limit, base = first(nodes, "U"), first(nodes, "B"), first(nodes, "d")
    if unit is None or limit is None or base is None or str(limit.value) not in {*_SIGNS, "since"}:
        return None
    if limit.value == "since":  # the week beginning 4 February
        if not _STARTING.match(text, limit.start):
            return None
        run = Lately(Count(1, 1), str(unit.value), 1, "told", time_of(base), inclusive=True)
        return built(nodes, "d", run) if unit.value in {"week", "fortnight", "month", "year"} else None
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
    sign = {"before": -1, "after": 1}.get(str(side.value), 0) if side.code == "b" else shift_of(side)[0]
    base = Festival(str(dated.value)) if dated.code == "F" else time_of(dated)
    return built(nodes, "d", Lately(value_of(number, Count), str(unit.value), sign, "told", base)) if sign else None


def behind(nodes: list[Node], _text: str) -> Node | None:
    """三个月前 looks back from the telling, 两周后 on from what was told before."""
    limit = first(nodes, "b")
    if limit is None or str(limit.value) not in _SIGNS or limit.value == "since":
        return None
    sign = _SIGNS[str(limit.value)]
    return _offset(nodes, sign, "told" if sign < 0 else "previous")


def days_behind(nodes: list[Node], text: str) -> Node | None:
    """三日后: days in words before "after" are counted, while 3日后 can as well be the third."""
    day, sign = day_number(nodes[0]), _SIGNS.get(str(nodes[1].value))
    said = text[nodes[0].start : nodes[0].end]
    if day is None or sign is None or not said.endswith("日") or said[0].isdecimal():
        return None
    return built(nodes, "d", Offset(Count(day, day), "day", sign, "told" if sign < 0 else "previous"))


def beside_event(nodes: list[Node], text: str) -> Node | None:
    """The night before I left; two weeks after the arrest: counted from a happening that is no date."""
    limit, unit, length = first(nodes, "B"), first(nodes, "U"), first(nodes, "u")
    if limit is None or str(limit.value) not in {"before", "after"}:
        return None
    sign = _SIGNS[str(limit.value)]
    if length is not None:
        return _offset(nodes, sign, "event" if re.match(r"\s+\w|[\u3400-\u9fff]", text[nodes[-1].end : nodes[-1].end + 3]) else "previous")
    if unit is None or not re.search(
        r"\b(?:the|a|one|that|la|el|un|una)\s+\Z", text[max(0, nodes[0].start - 6) : nodes[0].start], re.IGNORECASE
    ):
        return None
    day = Offset(Count(1, 1), "day" if unit.value == "night" else str(unit.value), sign, "event")
    return built(nodes, "d", At(NIGHT, day) if unit.value == "night" else day)


# "The worst drought in sixty years", "the first time in ten years" measure what lies behind.
_FIRST_IN: Final = re.compile(
    r"\b(?:worst|first|only|times?|once|twice|\w+est|most\s+\w+|primera|vez|peor|mejor)\s+(?:\w+\s+)?\Z", re.IGNORECASE
)


def in_future(nodes: list[Node], text: str) -> Node | None:
    """In two weeks: a date to come, unless the sentence speaks of the past, where it is how long something took."""
    length = first(nodes, "u")
    if length is None or tense_at(text, nodes[0].start, nodes[-1].end) == "past":
        return None
    if _FIRST_IN.search(text[max(0, nodes[0].start - _NEAR) : nodes[0].start]):
        return None
    return _offset(nodes, 1, "told")
