"""Builds calendar units counted from an anchor: last week, that year, March of last year, the first week of May."""

from __future__ import annotations

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
    Part,
    Shifted,
    Stretch,
)
from app.consistency.extract.dates_node import Node, built, day_number, first, value_of
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


def within_shifted_year(nodes: list[Node], _text: str) -> Node | None:
    """去年冬天; the winter of last year; 去年春节."""
    holder, season, feast = _holder(nodes), first(nodes, "S"), first(nodes, "F")
    if holder is None or holder.unit != "year":
        return None
    if feast is not None:
        return built(nodes, "d", Nth(1, "festival", holder, name=str(feast.value)))
    stretch = value_of(season, Stretch) if season else None
    return (
        built(nodes, "d", Nth(stretch.index, stretch.kind, holder)) if stretch and stretch.kind in {"season", "week", "quarter"} else None
    )


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


def shifted_weekday(nodes: list[Node], _text: str) -> Node | None:
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
    return built(nodes, "d", Shifted("weekday", steps, anchor, weekday=value_of(weekday, int)))


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


def _holder(nodes: list[Node]) -> Shifted | None:
    """The year, month or week that is counted from the anchor: last year, 去年."""
    word, shifter, unit = first(nodes, "K"), first(nodes, "L"), first(nodes, "U")
    if word is not None:
        kind, steps, anchor = _unit_shift(word)
        return Shifted(kind, steps, anchor)
    if unit is None:
        return None
    return Shifted(str(unit.value), *(shift_of(shifter) if shifter else (0, "told")))


def within_shifted(nodes: list[Node], _text: str) -> Node | None:
    """March of last year; the 15th of next month; 3 May last year."""
    holder, dated, month, day = _holder(nodes), first(nodes, "d"), first(nodes, "M"), first(nodes, "DN")
    if holder is None:
        return None
    said = (
        dated.value
        if dated is not None
        else Calendar(month=month.value if month and isinstance(month.value, int) else None, day=day_number(day) if day else None)
    )
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
    steps, anchor = shift_of(shifter)
    return built(nodes, "d", Lately(value_of(number, Count), str(unit.value), steps, anchor)) if steps else None


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


def _nth_of(nodes: list[Node], whole: object) -> Node | None:
    ordinal, weekday, unit, number = first(nodes, "DL"), first(nodes, "W"), first(nodes, "U"), first(nodes, "N")
    lunar_day = ordinal is not None and ordinal.code == "D" and isinstance(ordinal.value, tuple)
    if ordinal is None or lunar_day or not isinstance(whole, Calendar | Shifted | Stretch | Nth):
        return None
    index = ordinal.value if isinstance(ordinal.value, int) else shift_of(ordinal)[0]
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
    if _opens_a_clause(nodes):
        return None
    shifter, unit = first(nodes, "L"), first(nodes, "U")
    if shifter is None or unit is None or unit.value in {"second", "minute", "hour"}:
        return None
    steps, anchor = shift_of(shifter)
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
