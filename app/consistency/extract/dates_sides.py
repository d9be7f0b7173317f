"""Builds what lies earlier, later or at an end of a unit that is spoken of: later in the year, the end of the month, over the weekend."""

from __future__ import annotations

import re
from typing import Final

from app.consistency.extract.dates_expression import Anchor, Part, Shifted
from app.consistency.extract.dates_node import Node, built
from app.consistency.extract.dates_tense import tense_at

_SIDES: Final = {"earlier": "sooner", "later": "later", "más tarde": "later", "más temprano": "sooner", "más adelante": "later"}


def later_in_unit(nodes: list[Node], text: str) -> Node | None:
    """Later in the year: that of the date told before, or of the telling."""
    word, unit = nodes[0], nodes[-1]
    side = _SIDES.get(text[word.start : word.end].lower())
    if side is None or unit.value not in {"week", "month", "year", "day"}:
        return None
    anchor: Anchor = "previous" if tense_at(text, word.start, unit.end) == "past" else "told"
    return built(nodes, "d", Part(side, Shifted(str(unit.value), 0, anchor)))


def part_of_unit(nodes: list[Node], text: str) -> Node | None:
    """The end of the month: that of the date told before, or of the telling."""
    unit = nodes[-1]
    if unit.value not in {"week", "month", "quarter", "year", "decade"} or text[unit.start : unit.end].lower().endswith("s"):
        return None
    anchor: Anchor = "previous" if tense_at(text, nodes[0].start, unit.end) == "past" else "told"
    return built(nodes, "d", Part(str(nodes[0].value), Shifted(str(unit.value), 0, anchor)))


def bare_weekend(nodes: list[Node], text: str) -> Node | None:
    """Over the weekend: the one spoken of, else the last before the telling, or the next."""
    han = "\u3400" <= text[nodes[0].start] <= "\u9fff"
    if nodes[0].value != "weekend" or not (han or _AT_THE.search(text[max(0, nodes[0].start - 16) : nodes[0].start])):
        return None
    tense = tense_at(text, nodes[0].start, nodes[0].end)
    return built(nodes, "d", Shifted("weekend", 0 if tense == "ahead" else -1, "told"))


_AT_THE: Final = re.compile(r"\b(?:over|at|during|for)\s+the\s+\Z", re.IGNORECASE)


def sooner_or_later(nodes: list[Node], text: str) -> Node | None:
    """Earlier this month; later that year."""
    word, dated = nodes[0], nodes[-1]
    side = _SIDES.get(text[word.start : word.end].lower())
    if side is None or not isinstance(dated.value, Shifted) or dated.value.steps or dated.value.unit == "day":
        return None
    return built(nodes, "d", Part(side, dated.value))
