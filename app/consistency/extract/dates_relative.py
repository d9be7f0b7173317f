"""Builds calendar units counted from an anchor: last week, that year, March of last year, the first week of May."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from app.consistency.extract.dates_expression import (
    NIGHT,
    Anchor,
    At,
    Calendar,
    Clock,
    Count,
    Festival,
    Lately,
    Nth,
    Offset,
    Range,
    Shifted,
    Stretch,
)
from app.consistency.extract.dates_node import Node, built, day_number, every, first, time_of, value_of
from app.consistency.extract.dates_window import LENGTHS


def shift_of(node: Node) -> tuple[int, Anchor]:
    """Steps and anchor of a shifter, day word or unit word."""
    value = node.value
    if not isinstance(value, tuple):
        raise TypeError(node.code)
    return int(value[-2]), value[-1]


def _unit_shift(node: Node) -> tuple[str, int, Anchor]:
    value = node.value
    if not isinstance(value, tuple) or len(value) != 3:  # noqa: PLR2004 - unit, steps, anchor
        raise TypeError(node.code)
    return str(value[0]), int(value[1]), value[2]


def _opens_a_clause(nodes: list[Node]) -> bool:
    """Whether an English shifter stands behind: "the year that I left" is not "that year"."""
    return nodes[-1].code == "L" and nodes[-1].weak


_OF_A_YEAR: Final = frozenset({"season", "week", "quarter", "half-year"})


def within_shifted_year(nodes: list[Node], _text: str) -> Node | None:
    """去年冬天; the winter of last year; 去年春节."""
    holder, season, feast = holder_of(nodes), first(nodes, "S"), first(nodes, "F")
    if holder is None or holder.unit != "year":
        return None
    if feast is not None:
        return built(nodes, "d", Nth(1, "festival", holder, name=str(feast.value)))
    stretch = value_of(season, Stretch) if season else None
    return built(nodes, "d", Nth(stretch.index, stretch.kind, holder)) if stretch and stretch.kind in _OF_A_YEAR else None


def shifted_season(nodes: list[Node], _text: str) -> Node | None:
    """Last summer."""
    if _opens_a_clause(nodes):
        return None
    shifter, stretch = first(nodes, "L"), first(nodes, "S")
    if shifter is None or stretch is None or value_of(stretch, Stretch).kind != "season":
        return None
    steps, anchor = shift_of(shifter)
    return built(nodes, "d", Shifted("season", steps, anchor, season=value_of(stretch, Stretch).index))


def shifted_festival(nodes: list[Node], _text: str) -> Node | None:
    """Last Christmas."""
    if _opens_a_clause(nodes):
        return None
    shifter, feast = first(nodes, "L"), first(nodes, "F")
    if shifter is None or feast is None:
        return None
    steps, anchor = shift_of(shifter)
    return built(nodes, "d", Shifted("festival", steps, anchor, festival=str(feast.value)))


def shifted_weekday(nodes: list[Node], text: str) -> Node | None:
    """Last Tuesday, and 上周二, which names the week."""
    if _opens_a_clause(nodes):
        return None
    weekday, shifter, week = first(nodes, "W"), first(nodes, "L"), first(nodes, "K")
    if weekday is None:
        return None
    if week is not None:
        unit, steps, anchor = _unit_shift(week)
        return built(nodes, "d", Shifted("week", steps, anchor, weekday=value_of(weekday, int))) if unit == "week" else None
    if shifter is None:
        return None
    steps, anchor = shift_of(shifter)
    said = text[shifter.start : shifter.end]
    before = shifter.start < weekday.start and said.lower().startswith("pasad")  # el pasado jueves
    unit = "nearest" if before or _NEAREST.search(said) else "weekday"
    return built(nodes, "d", Shifted(unit, steps, anchor, weekday=value_of(weekday, int)))


_NEAREST: Final = re.compile(r"coming|\bthis\s+(?:past|last)", re.IGNORECASE)


def weekdays_away(nodes: list[Node], text: str) -> Node | None:
    """Two Fridays ago; a week ago Sunday; three Sundays from now."""
    weekday, number, unit, word = first(nodes, "W"), first(nodes, "N"), first(nodes, "U"), first(nodes, "GR")
    if weekday is None or number is None or word is None or word.value != "told" or (unit is not None and unit.value != "week"):
        return None
    count = value_of(number, Count)
    if count.vague or count.low != int(count.low) or (unit is None and not text[weekday.start : weekday.end].lower().endswith("s")):
        return None
    steps = int(count.low) + (unit is not None)
    return built(nodes, "d", Shifted("nearest", -steps if word.code == "G" else steps, "told", weekday=value_of(weekday, int)))


def after_next(nodes: list[Node], _text: str) -> Node | None:
    """The week after next; the Monday before last."""
    what, limit, shifter = nodes[0], str(nodes[1].value), nodes[2]
    steps, anchor = shift_of(shifter)
    if anchor != "told" or (limit, steps) not in {("after", 1), ("before", -1)}:
        return None
    if what.code == "W":
        return built(nodes, "d", Shifted("nearest", 2 * steps, "told", weekday=value_of(what, int)))
    if what.value not in {"day", "week", "weekend", "month", "quarter", "year"}:
        return None
    return built(nodes, "d", Shifted(str(what.value), 2 * steps, "told"))


def same_day_of_year(nodes: list[Node], _text: str) -> Node | None:
    """去年今天: this day a year before."""
    unit, steps, anchor = _unit_shift(nodes[0])
    value = nodes[-1].value
    if unit not in {"year", "month"} or anchor != "told" or not isinstance(value, tuple) or len(value) != 2 or value[1] != "told":  # noqa: PLR2004 - steps and anchor
        return None
    day = Shifted("day", int(value[0]), "told")
    return built(nodes, "d", Offset(Count(abs(steps), abs(steps)), unit, -1 if steps < 0 else 1, "told", day))


def weekday_of_week(nodes: list[Node], _text: str) -> Node | None:
    """Friday of last week."""
    weekday, shifter, unit, week = first(nodes, "W"), first(nodes, "L"), first(nodes, "U"), first(nodes, "K")
    if weekday is None or (unit is not None and unit.value != "week"):
        return None
    kind, steps, anchor = _unit_shift(week) if week else ("week", *shift_of(shifter)) if shifter else ("", 0, "told")
    return built(nodes, "d", Shifted("week", steps, anchor, weekday=value_of(weekday, int))) if kind == "week" else None


def shifted_month(nodes: list[Node], text: str) -> Node | None:
    """Last March."""
    if _opens_a_clause(nodes):
        return None
    shifter, month = first(nodes, "L"), first(nodes, "M")
    if shifter is None or month is None or not isinstance(month.value, int) or (month.weak and not text[month.start].isupper()):
        return None
    steps, anchor = shift_of(shifter)
    return built(nodes, "d", Shifted("month-name", steps, anchor, month=month.value))


def holder_of(nodes: list[Node]) -> Shifted | None:
    """The year, month or week that is counted from the anchor: last year, 去年."""
    word, shifter, unit = first(nodes, "K"), first(nodes, "L"), first(nodes, "U")
    if word is not None:
        kind, steps, anchor = _unit_shift(word)
        return Shifted(kind, steps, anchor)
    if unit is None:
        return None
    return Shifted(str(unit.value), *(shift_of(shifter) if shifter else (0, "told")))


def _month_and_day(month: Node | None, day: Node | None) -> Calendar:
    number, lunar = month.value if month else None, bool(day and isinstance(day.value, tuple))
    if isinstance(number, tuple):
        number, lunar = int(number[1]), True
    number = number if isinstance(number, int) else None
    return Calendar(month=number, day=day_number(day) if day else None, calendar="lunar" if lunar and number else "gregorian")


def within_shifted(nodes: list[Node], _text: str) -> Node | None:
    """March of last year; the 15th of next month; 3 May last year."""
    holder, dated, month, day = holder_of(nodes), first(nodes, "d"), first(nodes, "M"), first(nodes, "DN")
    if holder is None:
        return None
    said = dated.value if dated is not None else _month_and_day(month, day)
    if isinstance(said, Stretch) and said.year is None and holder.unit == "year":
        return built(nodes, "d", Nth(said.index, said.kind, holder))
    if not isinstance(said, Calendar) or said.year is not None or said.calendar not in {"gregorian", "lunar"}:
        return None
    if holder.unit == "year" and said.month:
        inside = Nth(said.month, "month", holder, name="lunar" if said.calendar == "lunar" else "")
        return built(nodes, "d", Nth(said.day, "day", inside) if said.day else inside)
    return built(nodes, "d", Nth(said.day, "day", holder)) if holder.unit == "month" and said.day and not said.month else None


def days_within_shifted(nodes: list[Node], _text: str) -> Node | None:
    """From the 4th to the 23rd of next month."""
    low, high = (day_number(node) for node in every(nodes, "DN"))
    holder = holder_of(nodes[next(index for index, node in enumerate(nodes) if node.code == "i") :])
    if low is None or high is None or low >= high or holder is None or holder.unit != "month":
        return None
    return built(nodes, "d", Range(Nth(low, "day", holder), Nth(high, "day", holder)))


def lately(nodes: list[Node], _text: str) -> Node | list[Node] | None:
    """The last three years; the last two years and four months."""
    shifter, numbers, units = first(nodes, "L"), every(nodes, "N"), every(nodes, "U")
    if shifter is None or not numbers or not units:
        return None
    steps, anchor = shift_of(shifter)
    counted = [(value_of(number, Count), str(unit.value)) for number, unit in zip(numbers, units, strict=True)]
    if not steps:
        return None
    if any(LENGTHS[one] <= LENGTHS[other] for (_, one), (_, other) in pairwise(counted)):  # the last three days and two nights
        cut = nodes.index(units[0]) + 1
        return [built(nodes[:cut], "d", Lately(*counted[0], steps, anchor, inclusive=nodes[0].code == "J")), *nodes[cut:]]
    return built(nodes, "d", Lately(*counted[0], steps, anchor, inclusive=nodes[0].code == "J", rest=tuple(counted[1:])))


def day_beside(nodes: list[Node], text: str) -> Node | None:
    """春节前一天, 国庆前夕: in Chinese the date stands before the day beside it."""
    base, word = nodes[0], nodes[1].value
    in_chinese = "\u3400" <= text[nodes[1].start] <= "\u9fff"
    if not in_chinese or not isinstance(word, tuple) or word[1:] != ("previous",) or not word[0]:
        return None
    steps, said = int(word[0]), Festival(str(base.value)) if base.code == "F" else time_of(base)
    return built(nodes, "d", Offset(Count(abs(steps), abs(steps)), "day", -1 if steps < 0 else 1, "told", said))


def before_yesterday(nodes: list[Node], text: str) -> Node | None:
    """Dos días antes de ayer: what looks like the word for the day before yesterday counts back from yesterday."""
    number, unit, word = first(nodes, "N"), first(nodes, "U"), nodes[-1]
    if number is None or unit is None or not text[word.start : word.end].lower().startswith("antes de"):
        return None
    return built(nodes, "d", Offset(value_of(number, Count), str(unit.value), -1, "told", Shifted("day", -1, "told")))


def part_of_shifted_day(nodes: list[Node], _text: str) -> Node | None:
    """This morning; that evening."""
    steps, anchor = shift_of(nodes[0])
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


_PLURALS: Final = frozenset(
    {"days", "nights", "weeks", "months", "quarters", "years", "decades", "días", "noches", "semanas", "meses", "años", "décadas"}
)


def shifted_unit(nodes: list[Node], text: str) -> Node | None:
    """Last week; that night; the next day; 'this time' is none."""
    if _opens_a_clause(nodes):
        return None
    shifter, unit = first(nodes, "L"), first(nodes, "U")
    if shifter is None or unit is None or unit.value in {"second", "minute", "hour"}:
        return None
    steps, anchor = shift_of(shifter)
    many = text[unit.start : unit.end].lower() in _PLURALS  # the coming weeks: how many, nobody said
    if many or (
        steps < 0 and unit.value in {"week", "month", "year", "decade"} and _RUNS.search(text[max(0, nodes[0].start - 12) : unit.end])
    ):
        runs = steps and unit.value in {"day", "week", "month", "year", "decade"}
        count = Count(2, 9, vague=True) if many else Count(1, 1)
        return built(nodes, "d", Lately(count, str(unit.value), steps, anchor)) if runs else None
    if unit.value == "night":
        return built(nodes, "d", At(NIGHT, Shifted("day", steps, anchor)))
    if anchor == "told" and unit.value == "day" and steps > 0:
        anchor = "previous"
    return built(nodes, "d", Shifted(str(unit.value), steps, anchor))


# "In the past year" is the twelve months up to the telling, and no year of the calendar.
_RUNS: Final = re.compile(
    r"\b(?:over|in|during|for|within|throughout)\s+the\s+(?:past|last)\s+\w+\Z|\b(?:en|durante)\s+(?:el|la)\s+últim[oa]\s+\w+\Z",
    re.IGNORECASE,
)


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


def unit_of_date(nodes: list[Node], _text: str) -> Node | None:
    """The week of 10 April."""
    unit, dated = nodes[0], nodes[-1]
    if (
        unit.value not in {"week", "weekend"}
        or not isinstance(dated.value, Calendar | Festival)
        or (isinstance(dated.value, Calendar) and not dated.value.day)
    ):
        return None
    return built(nodes, "d", Lately(Count(1, 1), str(unit.value), 0, "told", dated.value))


def nearest_date(nodes: list[Node], text: str) -> Node | None:
    """Next 6 April; this 5/12."""
    steps, anchor = shift_of(nodes[0])
    said = nodes[-1].value
    if text[nodes[0].end : nodes[-1].start].strip():
        return None
    if (nodes[0].weak and steps == 0) or anchor != "told" or not isinstance(said, Calendar) or said.year or not said.month or not said.day:
        return None
    return built(nodes, "d", Shifted("date", steps, "told", month=said.month, day=said.day))


def weekday_of_named_week(nodes: list[Node], _text: str) -> Node | None:
    """上周二: week and weekday in one word."""
    value = nodes[0].value
    return built(nodes, "d", Shifted("week", value[0], "told", weekday=value[1])) if isinstance(value, tuple) else None
