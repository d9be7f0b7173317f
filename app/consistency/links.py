"""Links between passages: what findings lay side by side, what a user joined, and what two sources tell alike.

A wrong "same" does harm, so a pair must share what it is about and may not differ in any slot that both fill.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from app.consistency.alignment.agreement import Match
from app.consistency.alignment.matching import Matcher
from app.consistency.comparison import Comparison
from app.domain.finding import Finding
from app.domain.passage import Passage
from app.domain.snapshot import Link, Relation, Verdict


def links_of(comparison: Comparison, findings: tuple[Finding, ...]) -> tuple[Link, ...]:
    """Every link, findings first; a user's word on two passages wins over ours."""
    made = [*_from_findings(findings), *_from_user(comparison)]
    taken = [(link.left, link.right) for link in made]
    taken += [(d.left, d.right) for d in comparison.snapshot.decisions if d.verdict is not Verdict.SAME]
    apart = [d for d in comparison.snapshot.decisions if d.verdict is Verdict.NOT_ABOUT_THIS]
    made = [link for link in made if not any(_covers((d.left, d.right), link) for d in apart)]
    for match in matches_of(comparison):
        link = match.link()
        if not any(_covers(pair, link) for pair in taken):
            made.append(link)
    return tuple(made)


def _from_findings(findings: Iterable[Finding]) -> Iterator[Link]:
    for finding in findings:
        for left, right in pairwise(finding.passages):
            if (left.source_id, left.start) != (right.source_id, right.start):
                yield Link(left, right, Relation(finding.level.value), finding.id)


def _from_user(comparison: Comparison) -> Iterator[Link]:
    for decision in comparison.snapshot.decisions:
        if decision.verdict is not Verdict.NOT_ABOUT_THIS:
            relation = Relation.SAME if decision.verdict is Verdict.SAME else Relation.DIFFERENCE
            yield Link(decision.left, decision.right, relation)


def _covers(pair: tuple[Passage, Passage], link: Link) -> bool:
    one, other = pair
    return (_meet(one, link.left) and _meet(other, link.right)) or (_meet(one, link.right) and _meet(other, link.left))


def _meet(a: Passage, b: Passage) -> bool:
    return a.source_id == b.source_id and a.start < b.end and b.start < a.end


def matches_of(comparison: Comparison) -> tuple[Match, ...]:
    """Pairs of sentences of different sources that say the same thing, surest first."""
    return Matcher().matches(comparison.corpus) if comparison.matches is None else comparison.matches
