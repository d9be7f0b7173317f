"""The temporal network against brute force and a solver, and what the check makes of a told story."""

from __future__ import annotations

from itertools import chain, combinations, permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.consistency.alignment.align import corpus
from app.consistency.checks.timeline import find
from app.consistency.comparison import Comparison
from app.consistency.story.timeline import ORIGIN, Constraint, bounds, is_possible, minimal_set, minimal_sets, moves
from app.consistency.telling import read_sentences
from app.domain.document import plain_document
from app.domain.finding import Finding, FindingKind
from app.domain.snapshot import Snapshot, Source, SourceKind
from app.domain.statement import StatementKind


@st.composite
def networks(draw: st.DrawFn) -> tuple[Constraint, ...]:
    """Up to three events and seven statements whose bounds are small whole days."""
    made = []
    for number in range(draw(st.integers(1, 7))):
        earlier, later = draw(st.sampled_from(list(permutations([ORIGIN, "a", "b", "c"], 2))))
        low, high = draw(st.tuples(st.none() | st.integers(-1, 1), st.none() | st.integers(-1, 1)))
        if low is not None and high is not None and low > high:
            low, high = high, low
        made.append(Constraint(earlier, later, low, high, f"s{number}"))
    return tuple(made)


def brute(constraints: tuple[Constraint, ...]) -> bool:
    """Tries every placement: differences of shortest paths over four events with bounds of at most one day stay within three."""
    for a, b, c in product(range(-3, 4), repeat=3):
        day = {ORIGIN: 0, "a": a, "b": b, "c": c}
        if all(
            (x.low is None or day[x.later] - day[x.earlier] >= x.low) and (x.high is None or day[x.later] - day[x.earlier] <= x.high)
            for x in constraints
        ):
            return True
    return False


@given(networks())
@settings(max_examples=150, deadline=None)
def test_a_network_is_possible_exactly_when_some_placement_of_its_events_fits(constraints: tuple[Constraint, ...]) -> None:
    assert is_possible(constraints) == brute(constraints)


@given(networks())
@settings(max_examples=150, deadline=None)
def test_no_statement_of_a_minimal_set_can_be_left_out(constraints: tuple[Constraint, ...]) -> None:
    found = minimal_set(constraints)
    assert bool(found) != brute(constraints)
    if found:
        assert not brute(found)
        assert all(brute(tuple(other for other in found if other.reason != left_out.reason)) for left_out in found)


@given(networks())
@settings(max_examples=60, deadline=None)
def test_the_minimal_sets_are_those_found_by_trying_all_subsets(constraints: tuple[Constraint, ...]) -> None:
    subsets = chain.from_iterable(combinations(constraints, size) for size in range(1, len(constraints) + 1))
    expected: list[set[str]] = []
    for subset in subsets:
        reasons = {constraint.reason for constraint in subset}
        if not any(known <= reasons for known in expected) and not brute(subset):
            expected.append(reasons)
    found = [{constraint.reason for constraint in made} for made in minimal_sets(constraints, most=500)]
    assert sorted(map(sorted, found)) == sorted(map(sorted, expected))


@given(networks())
@settings(max_examples=100, deadline=None)
def test_a_date_moved_as_told_makes_the_set_possible_and_less_does_not(constraints: tuple[Constraint, ...]) -> None:
    found = minimal_set(constraints)
    for move in moves(found):
        if move.days is None or not move.constraint.is_date:
            continue
        others = [other for other in found if other is not move.constraint]
        assert is_possible([*others, _moved(move.constraint, move.days)])
        assert not is_possible([*others, _moved(move.constraint, move.days + (0.5 if move.days < 0 else -0.5))])


def _moved(constraint: Constraint, days: float) -> Constraint:
    low = None if constraint.low is None else constraint.low + days
    high = None if constraint.high is None else constraint.high + days
    return Constraint(constraint.earlier, constraint.later, low, high, constraint.reason)


@given(networks())
@settings(max_examples=60, deadline=None)
def test_a_solver_agrees_about_what_is_possible(constraints: tuple[Constraint, ...]) -> None:
    z3 = pytest.importorskip("z3", reason="the solver is not installed")
    solver = z3.Solver()
    day = {name: z3.IntVal(0) if name == ORIGIN else z3.Int(name) for name in (ORIGIN, "a", "b", "c")}
    for x in constraints:
        if x.low is not None:
            solver.add(day[x.later] - day[x.earlier] >= x.low)
        if x.high is not None:
            solver.add(day[x.later] - day[x.earlier] <= x.high)
    assert is_possible(constraints) == (solver.check() == z3.sat)


def test_filming_in_october_and_home_a_week_later_cannot_be_before_the_first_of_october() -> None:
    first, last, holiday = 738429, 738459, 738428  # 1 and 31 October, 30 September 2022
    told = (
        Constraint(ORIGIN, "filming", first, last, "Q18"),
        Constraint("filming", "home", 5, 9, "Q21"),
        Constraint(ORIGIN, "home", None, holiday, "17"),
    )
    assert [constraint.reason for constraint in minimal_set(told)] == ["Q18", "Q21", "17"]
    assert [move.days for move in moves(told)] == [-6, None, 6]
    assert bounds(told[:2], ORIGIN, "home") == (first + 5, last + 9)


def test_the_fewest_statements_are_found_where_a_longer_way_round_is_impossible_too() -> None:
    told = (
        Constraint(ORIGIN, "a", 0, 1, "s1"),
        Constraint("a", "b", 5, 6, "s2"),
        Constraint("b", "c", 5, 6, "s3"),
        Constraint(ORIGIN, "c", 0, 2, "s4"),
        Constraint(ORIGIN, "b", 0, 2, "s5"),
    )
    assert [constraint.reason for constraint in minimal_set(told)] == ["s1", "s2", "s5"]


def test_a_statement_told_in_two_parts_counts_once() -> None:
    told = (
        Constraint(ORIGIN, "a", 0, 1, "s1"),
        Constraint("a", "b", 5, 6, "s2"),
        Constraint("b", "c", 5, 6, "s2"),
        Constraint("c", "d", 5, 6, "s2"),
        Constraint(ORIGIN, "d", 0, 7, "s3"),
        Constraint(ORIGIN, "e", 0, 1, "s4"),
        Constraint("e", "f", 2, 3, "s5"),
        Constraint("f", "g", 2, 3, "s6"),
        Constraint(ORIGIN, "g", 0, 3, "s7"),
    )
    assert {constraint.reason for constraint in minimal_set(told)} == {"s1", "s2", "s3"}


def told(identity: str, text: str) -> Source:
    """A telling of the client."""
    return Source(identity, identity, f"the {identity}", SourceKind.STATEMENT, plain_document(text), StatementKind.DECLARATION)


def found(*sources: Source) -> list[Finding]:
    """What the check makes of these tellings."""
    sentences = tuple(sentence for source in sources for sentence in read_sentences(source))
    return list(find(Comparison(Snapshot(sources), corpus(sources, sentences))))


_NOTES = """Q1 When did you film?
A. I filmed the mine in October 2022.
Q2 What did you do after that?
A. About a week after the last one I went home.
Q3 Who lives there?
A. My mother and two sisters live there.
Q4 What do they do?
A. They keep goats and sell the cheese.
"""
_STATEMENT = """1. I was born in the hills.

2. I filmed the mine with a small camera in autumn of 2022.

3. I was home with my mother {when}.

4. My sisters asked me nothing.
"""


def test_three_statements_that_cannot_all_be_true_are_shown_in_their_order_with_what_would_have_to_move() -> None:
    [finding] = found(told("notes", _NOTES), told("statement", _STATEMENT.format(when="before 1 October 2022")))
    assert finding.kind is FindingKind.SEQUENCE
    assert finding.sentence == "These three statements cannot all be true. Any two of them can."
    assert [passage.label for passage in finding.passages] == ["Q1", "Q2", "¶3"]
    assert "6 October 2022 at the earliest" in finding.reasoning
    assert "① alone: 6 days earlier or more." in finding.reasoning
    assert "② alone cannot resolve it." in finding.reasoning
    assert "③ alone: 6 days later or more." in finding.reasoning
    assert finding.strip is not None
    assert [bar.approximate for bar in finding.strip.bars] == [False, True, True]


@pytest.mark.parametrize("when", ["before 1 December 2022", "after 1 October 2022", "in November 2022", "at the harvest"])
def test_statements_that_can_all_be_true_stay_quiet(when: str) -> None:
    assert not found(told("notes", _NOTES), told("statement", _STATEMENT.format(when=when)))


def test_what_was_denied_or_only_planned_has_no_place_on_the_timeline() -> None:
    text = _STATEMENT.format(when="before 1 October 2022").replace("I was home", "I was not home")
    assert not found(told("notes", _NOTES), told("statement", text))
