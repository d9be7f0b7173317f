"""One atom, joint or built expression inside a chain."""

from __future__ import annotations

from typing import NamedTuple, TypeVar

from app.consistency.extract.dates_expression import Count, Expression

Kind = TypeVar("Kind")


class Node(NamedTuple):  # made by the hundred thousand
    """A code of the grammar over text[start:end) and what it was read as; a weak one ("May", "March") needs company to count as time."""

    code: str
    start: int
    end: int
    value: object
    weak: bool = False


def value_of(node: Node, kind: type[Kind]) -> Kind:
    """The node's value, which the grammar promises to be of a kind."""
    if not isinstance(node.value, kind):
        raise TypeError(node.code, kind.__name__)
    return node.value


def first(nodes: list[Node], codes: str) -> Node | None:
    """The first node with one of some codes."""
    for node in nodes:
        if node.code in codes:
            return node
    return None


def every(nodes: list[Node], codes: str) -> list[Node]:
    """All nodes with one of some codes."""
    return [node for node in nodes if node.code in codes]


def built(nodes: list[Node], code: str, value: object) -> Node:
    """A node over all of its parts."""
    return Node(code, nodes[0].start, nodes[-1].end, value)


def time_of(node: Node) -> Expression:
    """The expression a built node holds."""
    return node.value  # type: ignore[return-value] # only built nodes come here


def day_number(node: Node) -> int | None:
    """The day of a month a number or ordinal can be."""
    value = node.value
    if isinstance(value, tuple):
        value = value[1]
    if isinstance(value, Count):
        value = int(value.low) if value.low == value.high and value.low == int(value.low) and not value.vague else 0
    return value if isinstance(value, int) and 1 <= value <= 31 else None  # noqa: PLR2004 - the longest month
