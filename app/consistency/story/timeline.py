"""A simple temporal network: happenings, the days that may lie between them, and which statements cannot all be true.

After Dechter, Meiri and Pearl, "Temporal constraint networks" (1991): bounds on differences cannot all hold exactly where they
close a cycle of negative length. Days are numbers as date.toordinal counts them; halves stand for the parts of a day.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

ORIGIN = ""  # the event all calendar days are counted from
_MOST_SETS = 60


@dataclass(frozen=True, slots=True)
class Constraint:
    """`low` <= day of `later` - day of `earlier` <= `high`, None being open; `reason` is the id of the statement that says so."""

    earlier: str
    later: str
    low: float | None
    high: float | None
    reason: str

    @property
    def is_date(self) -> bool:
        """Whether it fixes an event on the calendar rather than by another event."""
        return self.earlier == ORIGIN


@dataclass(frozen=True, slots=True)
class Move:
    """What one statement alone would have to give: `days` later if positive, earlier if negative; None where no change of it would do."""

    constraint: Constraint
    days: float | None


@dataclass(frozen=True, slots=True)
class _Edge:
    """day of `head` <= day of `tail` + `length`."""

    tail: str
    head: str
    length: float
    constraint: Constraint


def is_possible(constraints: Sequence[Constraint]) -> bool:
    """Whether all can be true together."""
    return not _negative_cycle(_edges(constraints))


def minimal_set(constraints: Sequence[Constraint]) -> tuple[Constraint, ...]:
    """Constraints of as few statements as can be that cannot all be true; empty where all can be true."""
    edges = _edges(constraints)
    kept = list(dict.fromkeys(edge.constraint for edge in _shortest_cycle(edges)))
    for reason in dict.fromkeys(constraint.reason for constraint in kept):
        fewer = [constraint for constraint in kept if constraint.reason != reason]
        if not is_possible(fewer):
            kept = fewer
    order = {constraint: number for number, constraint in enumerate(constraints)}
    return tuple(sorted(kept, key=order.__getitem__))


def minimal_sets(constraints: Sequence[Constraint], most: int = _MOST_SETS) -> Iterator[tuple[Constraint, ...]]:
    """Different minimal sets, each once: whatever lifts one set is tried for what remains (Reiter's hitting-set tree, breadth first)."""
    found: list[frozenset[str]] = []
    tried: set[frozenset[str]] = set()
    waiting: deque[frozenset[str]] = deque([frozenset()])
    while waiting and len(tried) < most:
        without = waiting.popleft()
        if without in tried:
            continue
        tried.add(without)
        made = minimal_set([constraint for constraint in constraints if constraint.reason not in without])
        reasons = frozenset(constraint.reason for constraint in made)
        if made and reasons not in found:
            found.append(reasons)
            yield made
        waiting.extend(without | {reason} for reason in sorted(reasons))


def moves(impossible: Sequence[Constraint]) -> tuple[Move, ...]:
    """For each constraint of a minimal set, the least shift of it alone that makes the set possible."""
    return tuple(
        Move(constraint, _shift(constraint, [other for other in impossible if other is not constraint])) for constraint in impossible
    )


def _shift(constraint: Constraint, others: Sequence[Constraint]) -> float | None:
    """A date may move either way; a span may shrink to nothing or grow, but not turn round."""
    least, most = bounds(others, constraint.earlier, constraint.later)
    if most is not None and constraint.low is not None and constraint.low > most:
        return most - constraint.low if constraint.is_date or most >= 0 else None
    if least is not None and constraint.high is not None and constraint.high < least:
        return least - constraint.high if constraint.is_date or constraint.high > 0 else None
    return None


def bounds(constraints: Sequence[Constraint], earlier: str, later: str) -> tuple[float | None, float | None]:
    """The least and most days from one event to another that possible constraints allow."""
    edges = _edges(constraints)
    back = _distance(edges, later, earlier)
    return (None if back is None else -back), _distance(edges, earlier, later)


def _distance(edges: Sequence[_Edge], start: str, end: str) -> float | None:
    near: dict[str, float] = {start: 0.0}
    for _ in range(len(edges) + 1):
        changed = False
        for edge in edges:
            if edge.tail in near and near[edge.tail] + edge.length < near.get(edge.head, float("inf")):
                near[edge.head] = near[edge.tail] + edge.length
                changed = True
        if not changed:
            break
    return near.get(end)


def _edges(constraints: Sequence[Constraint]) -> list[_Edge]:
    made = []
    for constraint in constraints:
        if constraint.high is not None:
            made.append(_Edge(constraint.earlier, constraint.later, constraint.high, constraint))
        if constraint.low is not None:
            made.append(_Edge(constraint.later, constraint.earlier, -constraint.low, constraint))
    return made


def _shortest_cycle(edges: Sequence[_Edge]) -> list[_Edge]:
    """The edges of a negative cycle that rests on the fewest statements, or none.

    Every negative cycle passes through a statement of one that was met, and taken out, before none was left: the search begins there.
    A statement told in several constraints counts once, however often the cycle comes back to it.
    """
    left, met, best = list(edges), set[str](), list[_Edge]()
    while cycle := _negative_cycle(left):
        best = min(best or cycle, cycle, key=_statements)
        met |= {edge.constraint.reason for edge in cycle}
        left = [edge for edge in left if edge.constraint.reason not in met]
    if not best:
        return []
    search = _Search(edges)
    best = search.shortest([n for n, edge in enumerate(edges) if edge.constraint.reason in met], best)
    told = Counter(constraint.reason for constraint in dict.fromkeys(edge.constraint for edge in edges))
    for reason in sorted(reason for reason, count in told.items() if count > 1):
        own = [n for n, edge in enumerate(edges) if edge.constraint.reason == reason]
        best = search.shortest(own, best, free=own)
    return best


def _statements(cycle: Sequence[_Edge]) -> int:
    return len({edge.constraint.reason for edge in cycle})


class _Search:
    """Bellman-Ford from one edge at a time, by the number of statements used so far, with all edges relaxed at once."""

    def __init__(self, edges: Sequence[_Edge]) -> None:
        names = {name: number for number, name in enumerate(dict.fromkeys(n for edge in edges for n in (edge.tail, edge.head)))}
        self._edges = edges
        self._size = len(names)
        self._tail = np.array([names[edge.tail] for edge in edges])
        self._head = np.array([names[edge.head] for edge in edges])
        self._length = np.array([edge.length for edge in edges])

    def shortest(self, first: Sequence[int], best: list[_Edge], free: Sequence[int] = ()) -> list[_Edge]:
        """The cycle of fewest statements that begins with one of some edges, where it has fewer than the best known."""
        unpaid = np.array(free, dtype=np.int64)
        costs = np.setdiff1d(np.arange(len(self._edges)), unpaid)
        for number in first:
            found = self._from(number, unpaid, costs, _statements(best) - 1)
            if found and _statements(found) < _statements(best):
                best = found
        return best

    def _from(self, first: int, free: npt.NDArray[np.int64], costs: npt.NDArray[np.int64], most: int) -> list[_Edge]:
        home = self._tail[first]
        near = np.full(self._size, np.inf)
        near[self._head[first]] = self._length[first]
        steps = [near]
        for _ in range(most):
            self._relax(steps, free)
            if steps[-1][home] < 0:
                return self._back(first, steps)
            if not self._relax(steps, costs, most=1):
                break
        return []

    def _relax(self, steps: list[npt.NDArray[np.float64]], edges: npt.NDArray[np.int64], most: int | None = None) -> bool:
        """Adds what can be reached over some edges, so many of them one after another; answers whether anything came nearer."""
        for number in range(self._size if most is None else most):
            nearer = steps[-1].copy()
            np.minimum.at(nearer, self._head[edges], steps[-1][self._tail[edges]] + self._length[edges])
            if np.array_equal(nearer, steps[-1]):
                return number > 0
            steps.append(nearer)
        return True

    def _back(self, first: int, steps: Sequence[npt.NDArray[np.float64]]) -> list[_Edge]:
        """The edges walked, from the end."""
        at = self._tail[first]
        walked = []
        for before, now in zip(steps[-2::-1], steps[:0:-1], strict=True):
            if before[at] != now[at]:
                into = np.flatnonzero((self._head == at) & (before[self._tail] + self._length == now[at]))
                walked.append(self._edges[int(into[0])])
                at = self._tail[into[0]]
        return [self._edges[first], *reversed(walked)]


def _negative_cycle(edges: Sequence[_Edge]) -> list[_Edge]:
    """The edges of one negative cycle, or none: Bellman-Ford from every event at once, looking each round for a cycle of parents."""
    leaving: dict[str, list[_Edge]] = defaultdict(list)
    for edge in edges:
        leaving[edge.tail].append(edge)
    near = {name: 0.0 for edge in edges for name in (edge.tail, edge.head)}
    parent: dict[str, _Edge] = {}
    changed = list(leaving)
    while changed:
        following: dict[str, None] = {}
        for name in changed:
            for edge in leaving.get(name, ()):
                if near[name] + edge.length < near[edge.head]:
                    near[edge.head] = near[name] + edge.length
                    parent[edge.head] = edge
                    following[edge.head] = None
        cycle = _cycle_of(parent, following)
        if cycle:
            return cycle
        changed = list(following)
    return []


def _cycle_of(parent: dict[str, _Edge], names: dict[str, None]) -> list[_Edge]:
    """A cycle in the graph of parents, which is always negative."""
    seen: dict[str, str] = {}
    for first in names:
        name = first
        while name in parent and name not in seen:
            seen[name] = first
            name = parent[name].tail
        if name in parent and seen.get(name) == first:
            cycle = [parent[name]]
            while cycle[-1].tail != name:
                cycle.append(parent[cycle[-1].tail])
            return cycle[::-1]
    return []
