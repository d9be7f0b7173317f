"""Builds rows of times that share a month, a year or a week: each stays a mention of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from app.consistency.extract.dates_bare import AFTER_DAY
from app.consistency.extract.dates_expression import Calendar, Range, Shifted
from app.consistency.extract.dates_node import Node, built, day_number, every, first, value_of
from app.consistency.extract.dates_relative import holder_of, shift_of, shifted_weekday, weekday_of_week

_CLOSES: Final = re.compile(r"\s*(?:[?.,;:!)]|\Z|please\b)")


def weekdays_of_week(nodes: list[Node], text: str) -> list[Node] | None:
    """Next week Monday, Wednesday and Friday; next Monday or Tuesday: each its own mention, of one week."""
    if nodes[-1].code != "W":
        return _weekdays_before(nodes)
    opening = next(index for index, node in enumerate(nodes) if node.code == "W")
    lead = nodes[:opening] if nodes[0].code != "W" else nodes[:1]
    named = weekday_of_week(nodes[: opening + 1], text) if first(lead, "UK") else shifted_weekday(nodes[: opening + 1], text)
    if named is None or not isinstance(named.value, Shifted):
        return None
    return [named] + [
        Node("d", node.start, node.end, replace(named.value, weekday=value_of(node, int))) if node.code == "W" else node
        for node in nodes[opening + 1 :]
    ]


def _weekdays_before(nodes: list[Node]) -> list[Node] | None:
    """Monday, Thursday and Friday next week."""
    last = max(index for index, node in enumerate(nodes) if node.code == "W")
    holder = holder_of([node for node in nodes[last + 1 :] if node.code in "LUK"])
    if holder is None or holder.unit != "week":
        return None
    row = [built([node], "d", replace(holder, weekday=value_of(node, int))) if node.code == "W" else node for node in nodes[: last + 1]]
    row[-1] = row[-1]._replace(end=nodes[-1].end)
    return row


def this_or_next(nodes: list[Node], text: str) -> list[Node] | None:
    """This week or next; this or next week: the unit is said once."""
    unit, shifters = first(nodes, "U"), [node for node in nodes if node.code == "L"]
    if (
        unit is None
        or (nodes[-1].code == "L" and not _CLOSES.match(text, nodes[-1].end))
        or any(shift_of(node)[1] != "told" for node in shifters)
    ):
        return None
    joint = next(node for node in nodes if node.code == "&")
    sides = (nodes[: nodes.index(joint)], nodes[nodes.index(joint) + 1 :])
    made = [built(side, "d", Shifted(str(unit.value), shift_of(side[0])[0], "told")) for side in sides]
    return [made[0], joint, made[1]]


def day_list(nodes: list[Node], text: str) -> list[Node] | None:
    """On 3, 5 and 7 March 2019: each day is its own mention, and all share the month and year."""
    month, year = first(nodes, "M"), first(nodes, "Y")
    days = every(nodes, "DN")
    if month is None or not isinstance(month.value, int) or any(day_number(day) is None for day in days):
        return None
    if month.start < days[0].start and days[-1].code == "N" and year is None and not AFTER_DAY.match(text, days[-1].end):
        return None
    number = value_of(year, int) if year else None
    row = nodes[nodes.index(days[0]) : nodes.index(days[-1]) + 1]
    made = [built([node], "d", Calendar(number, month.value, day_number(node))) if node in days else node for node in row]
    made[0] = made[0]._replace(start=nodes[0].start)
    made[-1] = made[-1]._replace(end=nodes[-1].end)
    return made


def month_list(nodes: list[Node], _text: str) -> list[Node] | None:
    """June and July 2017; 2017年6、7月: the year is said once."""
    year = first(nodes, "Y")
    months = [node for node in nodes if node.code in "MN"]
    numbers = [node.value if node.code == "M" else day_number(node) for node in months]
    if year is None or not all(isinstance(number, int) and 1 <= number <= 12 for number in numbers):  # noqa: PLR2004 - months of a year
        return None
    row = nodes[nodes.index(months[0]) : nodes.index(months[-1]) + 1]
    said = dict(zip(months, numbers, strict=True))
    made = [built([node], "d", Calendar(value_of(year, int), said[node])) if node in said else node for node in row]  # type: ignore[arg-type] # whole numbers, as checked
    made[0], made[-1] = made[0]._replace(start=nodes[0].start), made[-1]._replace(end=nodes[-1].end)
    return made


def weekday_range(nodes: list[Node], _text: str) -> Node | None:
    """From Monday to Wednesday next week."""
    days = every(nodes, "W")
    holder = holder_of([node for node in nodes if node.code in "LUK"])
    if holder is None or holder.unit != "week":
        return None
    low, high = (Shifted("week", holder.steps, holder.anchor, weekday=value_of(day, int)) for day in days)
    return built(nodes, "d", Range(low, high))
