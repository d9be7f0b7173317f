"""Gold: which passages were planted against each other, and which only look as if."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from tests.consistency.planted.life import words
from tests.consistency.planted.paper import Paper, Telling
from tests.consistency.planted.plan import Plan

_RELATED = {
    "spouse": ("wedding",),  # the sentences of the wedding name her too
    "wedding": ("age_wedding",),
    "death": ("age_death",),
    "arrest": ("held",),
    "treatment": ("nights",),
}
_LONE = {"unproved": "uncorroborated", "unsourced": "unsourced", "miscited": "citation"}
_SINGLE_ALIKE = ("cited", "proved", "draftable", "torture")


@dataclass(frozen=True)
class Row:
    """`passages` clash (the first is the planted one) or are look-alikes; `control` says what kind of look-alike.

    A finding on `related` passages follows from what was planted, and is neither a hit nor a false alarm.
    """

    kind: str
    topic: str
    passages: tuple[Telling, ...]
    control: str = ""
    related: tuple[Telling, ...] = ()


def planted_rows(plan: Plan, papers: Iterable[Paper]) -> tuple[Row, ...]:
    """One row for each planted discrepancy."""
    told = [telling for paper in papers for telling in paper.tellings]
    rows = [_lie_row(plan, role, topic, told) for role, topic in plan.lies]
    rows += [_row("false-precision", topic, told, [t for t in told if t.topic == topic and t.is_false]) for topic in plan.vague]
    rows += [Row("uncorroborated", topic, tuple(t for t in told if t.topic == topic)) for topic in plan.alone]
    for first, second, _ in plan.orders:
        order = f"order {first} {second}"
        rows.append(_row("sequence", order, told, [t for t in told if t.topic == order and t.is_false]))
    rows += [Row(_LONE[t.topic], t.topic, (t,)) for t in told if t.topic in _LONE]
    rows += _slips(plan, told)
    rows += _whole(plan, told)
    return tuple(rows)


def _lie_row(plan: Plan, role: str, topic: str, told: list[Telling]) -> Row:
    return _row(plan.lies[role, topic].kind, topic, told, [t for t in told if t.paper == role and t.topic == topic])


def _row(kind: str, topic: str, told: list[Telling], false: list[Telling]) -> Row:
    others = [t for t in told if t.topic == topic and t not in false]
    return Row(kind, topic, (*false, *others), related=tuple(t for t in told if t.topic in _RELATED.get(topic, ())))


def _slips(plan: Plan, told: list[Telling]) -> list[Row]:
    rows = []
    for name, (kind, _) in plan.papers.items():
        wrong = [t for t in told if t.is_false and t.form.startswith("line") and _is_line_of(plan, name, t)]
        if kind and wrong:
            lines = next(paper for paper in words("parallel")["papers"] if paper["name"] == name)["lines"]
            worded = {f"line {number}" for number, line in enumerate(lines) if "word" in line}
            rows.append(Row(kind, wrong[0].topic, (*wrong, *_beside(wrong[0], told, kind, worded))))
    return rows


def _is_line_of(plan: Plan, name: str, telling: Telling) -> bool:
    return telling.paper == f"{'ABCDEFGHIJ'[list(plan.papers).index(name)]}-1"


def _beside(wrong: Telling, told: list[Telling], kind: str, worded: set[str]) -> list[Telling]:
    original = wrong.paper.removesuffix("-1")
    lines = [t for t in told if t.paper == original and t.form == wrong.form]
    if kind == "terminology":
        lines += [t for t in told if t.paper in {wrong.paper, original} and t.form != wrong.form and t.form in worded]
    return lines


def _whole(plan: Plan, told: list[Telling]) -> list[Row]:
    """Rows whose passages the writing itself marked: omission, metadata, anachronism, sameness."""
    marked = {
        "omission": ("torture", "asked"),
        "metadata": ("photo",),
        "sameness": ("shared",),
    }
    rows = [Row(kind, topics[0], tuple(t for t in told if t.topic in topics)) for kind, topics in marked.items() if kind in plan.kinds]
    if "anachronism" in plan.kinds:
        heading = next(t for t in told if t.topic == "heading" and t.is_false)
        last = [t for t in told if t.paper == heading.paper and t.form and ("letter 1", t.topic) in plan.must]
        rows.append(Row("anachronism", "heading", (heading, *last)))
    return [row for row in rows if row.passages]


def alike_rows(plan: Plan, papers: Iterable[Paper]) -> tuple[Row, ...]:
    """Truthful tellings of one topic in two papers, and lone sentences that are in order."""
    told = [telling for paper in papers for telling in paper.tellings]
    lied = {t.topic for t in told if t.is_false} | plan.alone
    topics = sorted({t.topic for t in told} - lied - {"cited", "heading", "draftable", "proved", "torture", "shared"})
    rows = []
    for topic in topics:
        for one, two in combinations([t for t in told if t.topic == topic], 2):
            if one.paper != two.paper:
                rows.append(Row(topic, topic, (one, two), " / ".join(sorted({one.form, two.form}))))
    rows += [Row(t.topic, t.topic, (t,), "in order") for t in told if t.topic in _SINGLE_ALIKE and not t.is_false]
    return tuple(rows)
