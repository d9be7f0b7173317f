"""Joins built times: clocks onto days, parts, approximations, ranges and limits."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from app.consistency.extract.dates_expression import (
    NIGHT,
    Around,
    At,
    Bounded,
    Calendar,
    Clock,
    Count,
    Duration,
    Part,
    Range,
    Shifted,
    Stretch,
    Vague,
)
from app.consistency.extract.dates_figures import NOON, clock_at
from app.consistency.extract.dates_node import Node, built, every, first, time_of, value_of
from app.consistency.extract.dates_points import lend_year

_HALF_DAY: Final = NOON * 60
_DAY: Final = 24 * 60


def settle(clock: Clock, part: Clock) -> Clock:
    """The reading of a 12-hour time that falls into a part of the day: eight in the evening is 20:00, two at night 2:00."""
    if not clock.open_half:
        return clock
    morning = clock.low % _HALF_DAY
    for low in (morning, morning + _HALF_DAY, morning + _DAY):
        if part.low <= low < part.high:
            return _clock(low % _DAY, clock.high - clock.low)
    return _clock(morning + _HALF_DAY if part.low >= _HALF_DAY else morning, clock.high - clock.low)


def _clock(low: int, width: int = 1) -> Clock:
    return Clock(low, low + width, f"T{low // 60:02}:{low % 60:02}")


def clock_of_part(nodes: list[Node], _text: str) -> Node | None:
    """Half past eight in the evening; 下午三点半."""
    clock, part = first(nodes, "T"), first(nodes, "P")
    return None if clock is None or part is None else built(nodes, "t", settle(value_of(clock, Clock), value_of(part, Clock)))


def clock_at_night(nodes: list[Node], _text: str) -> Node | None:
    """Ten at night."""
    clock, unit = first(nodes, "T"), first(nodes, "U")
    return built(nodes, "t", settle(value_of(clock, Clock), NIGHT)) if clock and unit and unit.value == "night" else None


def hour_of_part(nodes: list[Node], _text: str) -> Node | None:
    """Eight in the morning."""
    number, part = value_of(nodes[0], Count), NIGHT if nodes[-1].value == "night" else nodes[-1].value
    if not isinstance(part, Clock):
        return None
    if not 1 <= number.low <= NOON or number.low != int(number.low) or number.vague:
        return None
    clock = clock_at(int(number.low), 0)
    return None if clock is None else built(nodes, "t", settle(clock, part))


def clock_range(nodes: list[Node], _text: str) -> Node | None:
    """From 9:30 to 11:00."""
    low, high = (value_of(node, Clock) for node in every(nodes, "tT"))
    low = low if not low.open_half or high.open_half else _same_half(low, high)
    if high.open_half and not low.open_half and high.low <= low.low:
        high = _clock((high.low + _HALF_DAY) % _DAY)
    end = high.low if high.low > low.low else high.low + _DAY
    return built(nodes, "t", Clock(low.low, end, f"{low.value}/{high.value}"))


def _same_half(low: Clock, high: Clock) -> Clock:
    afternoon = _clock(low.low % _HALF_DAY + (_HALF_DAY if high.low >= _HALF_DAY else 0))
    return afternoon if afternoon.low <= high.low else _clock(low.low % _HALF_DAY)


def hour_to_clock(nodes: list[Node], _text: str) -> Node | None:
    """9 to 11 p.m."""
    number, end = first(nodes, "N"), first(nodes, "T")
    if number is None or end is None:
        return None
    count = value_of(number, Count)
    start = clock_at(int(count.low), 0) if count.low == int(count.low) and 1 <= count.low <= NOON else None
    if start is None:
        return None
    low, high = _same_half(start, value_of(end, Clock)), value_of(end, Clock)
    return built(nodes, "t", Clock(low.low, high.low if high.low > low.low else high.low + _DAY, f"{low.value}/{high.value}"))


def clock_on_date(nodes: list[Node], _text: str) -> Node | None:
    """A day and a time of day, in either order."""
    dated, clock = first(nodes, "d"), first(nodes, "tTP")
    if dated is None or clock is None:
        return None
    said, when = dated.value, value_of(clock, Clock)
    if isinstance(said, At) and said.day is not None:
        sharper = replace(said, clock=settle(when, said.clock))
        return built(nodes, "d", Around(sharper) if first(nodes, "Q") else sharper) if when.open_half or when.high - when.low == 1 else None
    if not _is_day(said):
        return None
    at = At(when, time_of(dated))
    return built(nodes, "d", Around(at) if first(nodes, "Q") else at)


def _is_day(said: object) -> bool:
    if isinstance(said, Calendar):
        return bool(said.day or said.weekday)
    if isinstance(said, Shifted):
        return said.unit in {"day", "weekday"} or said.weekday is not None
    return not isinstance(said, Range | Bounded | Part | Stretch | Vague)


def limited_clock(nodes: list[Node], _text: str) -> Node | None:
    """On 3 March before six o'clock."""
    dated, limit, clock = first(nodes, "d"), first(nodes, "B"), first(nodes, "tT")
    if dated is None or limit is None or clock is None or not _is_day(dated.value) or isinstance(dated.value, At):
        return None
    said = value_of(clock, Clock)
    low, high = (said.low, _DAY) if limit.value in {"after", "since"} else (0, said.low)
    return built(nodes, "d", At(Clock(low, high, said.value), time_of(dated))) if low < high else None


def night_of_date(nodes: list[Node], _text: str) -> Node | None:
    """Friday night; the night of 3 March."""
    dated, unit = first(nodes, "d"), first(nodes, "U")
    if dated is None or unit is None or unit.value != "night" or not _is_day(dated.value) or isinstance(dated.value, At):
        return None
    return built(nodes, "d", At(NIGHT, time_of(dated)))


def part_of(nodes: list[Node], _text: str) -> Node | None:
    """Mid-August 2020; the end of the year."""
    part, dated = first(nodes, "E"), first(nodes, "d")
    if part is None or dated is None or isinstance(dated.value, At | Bounded | Range | Part | Vague | Duration):
        return None
    if isinstance(dated.value, Calendar) and (dated.value.day or dated.value.weekday):
        return None
    return built(nodes, "d", Part(str(part.value), time_of(dated)))


def part_alone(nodes: list[Node], text: str) -> Node | None:
    """年底, 上半年: the year or month is the one spoken of."""
    unit = {"年": "year", "月": "month"}.get(next((c for c in text[nodes[0].start : nodes[0].end] if c in "年月"), ""))
    return None if unit is None else built(nodes, "d", Part(str(nodes[0].value), Shifted(unit, 0, "told")))


# What is spoken, asked or known about is a topic, and no estimate.
_TOPIC: Final = re.compile(
    r"\b(?:how|what|talk(?:s|ed|ing)?|ask(?:s|ed|ing)?|(?:tell|told)|speak(?:s|ing)?|spoke(?:n)?|know|knew|think|thought|hear|heard|learn(?:ed|t)?|read"
    r"|question(?:s|ed)?|complain(?:s|ed)?|wrote|written|sure|worried|but)(?:\s+(?:me|us|him|her|them|you|more|anything|nothing|something))?\s+about\Z",
    re.IGNORECASE,
)
_TOPIC_BEFORE: Final = 32


def around(nodes: list[Node], text: str) -> Node | None:
    """About 3 March; "asked about 3 March" and "how about" are none."""
    dated = first(nodes, "d")
    if (
        dated is None
        or isinstance(dated.value, Bounded | Vague)
        or _TOPIC.search(text[max(0, nodes[0].start - _TOPIC_BEFORE) : nodes[0].end])
    ):
        return None
    return built(nodes, "d", dated.value if isinstance(dated.value, Around) else Around(time_of(dated)))


def bare_clock(nodes: list[Node], _text: str) -> Node | None:
    """A time of day without a day."""
    return built(nodes, "d", At(value_of(nodes[0], Clock)))


_PART_LEAD: Final = re.compile(
    r"\b(?:in the|that|this|one|every|each|at|by|around|until|since|before|after|the|por la|en la|de la|al|a la|esa|toda la)"
    r"\s+(?:early\s+|late\s+)?\Z",
    re.IGNORECASE,
)


def bare_part(nodes: list[Node], text: str) -> Node | None:
    """In the morning; at noon."""
    node = nodes[0]
    han = "\u3400" <= text[node.start] <= "\u9fff"
    led = han or _PART_LEAD.search(text[max(0, node.start - 24) : node.start])
    return built(nodes, "d", At(value_of(node, Clock))) if led else None


def date_range(nodes: list[Node], _text: str) -> Node | None:
    """From March to May 2019."""
    ends, limits = every(nodes, "d"), [str(node.value) for node in every(nodes, "B")]
    since = limits.pop(0) if nodes[0].code == "B" else "since"
    if any(isinstance(end.value, Bounded | Range | Duration) for end in ends) or since != "since" or not set(limits) <= {"until", "by"}:
        return None
    low, high = lend_year(time_of(ends[0]), time_of(ends[1]))
    if isinstance(low, At) and low.day is None and not isinstance(high, At):
        return None
    if isinstance(high, At) and high.day is None and isinstance(low, At):
        return _clock_span(nodes, low, high)
    return built(nodes, "d", Range(low, high))


def _clock_span(nodes: list[Node], low: At, high: At) -> Node | None:
    """On 3 March at 9 until 11."""
    end = high.clock.low if high.clock.low > low.clock.low else high.clock.low + _DAY
    return built(nodes, "d", At(Clock(low.clock.low, end, f"{low.clock.value}/{high.clock.value}"), low.day))


def limited(nodes: list[Node], text: str) -> Node | None:
    """Before 2019; no later than 3 March; 2018年以前."""
    dated, limit = first(nodes, "d"), first(nodes, "Bb")
    if (
        dated is not None
        and isinstance(dated.value, Shifted)
        and not dated.value.steps
        and text[nodes[0].start : nodes[0].start + 8].lower() == "más tard"
    ):
        return built(nodes, "d", Part("later", dated.value))
    if dated is None or limit is None or isinstance(dated.value, Bounded | Vague | Duration):
        return None
    if isinstance(dated.value, Range) and limit.value == "since":
        return built(nodes, "d", dated.value)
    return built(nodes, "d", Bounded(limit.value, time_of(dated)))  # type: ignore[arg-type] # limits are listed in the lexicons


_RECORD: Final = re.compile(
    r"\b(?:photos?|photographs?|pictures?|videos?|letters?|messages?|emails?|documents?|papers?|records?|reports?|certificates?|statistics|sales|data"
    r"|results|figures|articles?|fotos?|cartas?|documentos?|mensajes|datos|ventas)\s+\Z",
    re.IGNORECASE,
)


_BEGINS: Final = re.compile(r"\b(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began|begun)\s+\Z", re.IGNORECASE)  # at that time


def from_date(nodes: list[Node], text: str) -> Node | None:
    """From 2019, with no end said; "the photos from 2019" were only made then."""
    dated = nodes[-1]
    if _RECORD.search(text[max(0, nodes[0].start - 16) : nodes[0].start]):
        return None
    if isinstance(dated.value, Bounded | Vague | Range | At):
        return None
    if _BEGINS.search(text[max(0, nodes[0].start - 16) : nodes[0].start]):
        return built(nodes, "d", dated.value)
    return built(nodes, "d", Bounded("since", time_of(dated)))
