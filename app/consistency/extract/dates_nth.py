"""Builds the nth unit or weekday of something longer: the first Monday of September, the last two weeks of 2021."""

from __future__ import annotations

from app.consistency.extract.dates_expression import Calendar, Count, Nth, Shifted, Stretch
from app.consistency.extract.dates_node import Node, built, first, value_of
from app.consistency.extract.dates_relative import holder_of, shift_of
from app.consistency.extract.dates_window import LENGTHS


def _nth_of(nodes: list[Node], whole: object, text: str) -> Node | None:
    ordinal, weekday, unit, number = first(nodes, "DLn"), first(nodes, "W"), first(nodes, "U"), first(nodes, "N")
    lunar_day = ordinal is not None and ordinal.code == "D" and isinstance(ordinal.value, tuple)
    if ordinal is None or lunar_day or not isinstance(whole, Calendar | Shifted | Stretch | Nth):
        return None
    index = ordinal.value if isinstance(ordinal.value, int) else shift_of(ordinal)[0]
    if not isinstance(ordinal.value, int) and index != -1:
        return None
    if text[ordinal.start] in "前头頭":  # 今年前三个月
        index = 1
    count = int(value_of(number, Count).low) if number else 1
    if count < 1:
        return None
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


def nth(nodes: list[Node], text: str) -> Node | None:
    """The first Monday of September 2018; the last two weeks of 2021."""
    made = _nth_of(nodes[:-1], nodes[-1].value, text)
    return None if made is None else built(nodes, "d", made.value)


def nth_of_bare(nodes: list[Node], text: str) -> Node | None:
    """The first week of March."""
    last = nodes[-1]
    if not isinstance(last.value, int):
        return None
    made = _nth_of(nodes[:-1], Calendar(month=last.value) if last.code == "M" else Calendar(last.value), text)
    return None if made is None else built(nodes, "d", made.value)


def nth_of_either(nodes: list[Node], text: str) -> list[Node] | None:
    """The first Monday of May or June: one of each."""
    near = nth_of_bare(nodes[:-2], text)
    far = None if near is None else nth_of_bare([*nodes[:-3], nodes[-1]], text)
    return None if near is None or far is None else [near, nodes[-2], Node("d", nodes[-1].start, nodes[-1].end, far.value)]


def nth_behind(nodes: list[Node], text: str) -> Node | None:
    """2021年的前两周: the holder stands first."""
    holder = nodes[0]
    whole = holder_of(nodes[:1]) if holder.code == "K" else holder.value
    if holder.code in "YM":
        if not isinstance(holder.value, int):  # a month of another calendar
            return None
        whole = Calendar(value_of(holder, int)) if holder.code == "Y" else Calendar(month=value_of(holder, int))
    made = _nth_of(nodes[1:], whole, text)
    return None if made is None else built(nodes, "d", made.value)


def nth_of_shifted(nodes: list[Node], text: str) -> Node | None:
    """The last week of last month."""
    cut = next(index for index, node in enumerate(nodes) if node.code == "i")
    made = _nth_of(nodes[:cut], holder_of(nodes[cut:]), text)
    return None if made is None else built(nodes, "d", made.value)
