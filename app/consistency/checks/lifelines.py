"""Births, weddings and deaths that what is told of them puts in an impossible order, or at impossible times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.consistency.comparison import Comparison, make_finding
from app.consistency.story.lives import Tie, day_of, name_of, ties
from app.consistency.story.timeline import Constraint, minimal_set, minimal_sets, moves
from app.consistency.wording import cited, days, factors, number, opening, quoted, span
from app.domain.finding import Finding, FindingKind, Level

_LEAST, _LEAST_TIES = 3, 2  # statements; of them, such that tell no date
_NUMBERS = "①②③④⑤⑥⑦⑧"
_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight")
_YEAR, _YEARS = 365.25, 730  # days; spans this long are told in years
_QUESTION = "Which of these came first, and how long was it until the next?"
_CAUSES = (
    "Which of these dates and ages do you remember by themselves, and which by reckoning?",
    "Was one of the ages counted the East Asian way, or one of the dates of another calendar?",
    "Is each of them about the same person?",
)


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, sets of three statements or more, two of them ages, spans or orders, that cannot all be true though any fewer can."""
    if comparison.is_brief:
        return
    made = ties(comparison.moments)
    constraints = [tie.constraint for tie in made]
    while 0 < len(pair := _reasons(minimal_set(constraints))) < _LEAST:  # two that clash are the business of other checks
        constraints = [constraint for constraint in constraints if constraint.reason not in pair]
    shown: list[set[str]] = []
    for impossible in minimal_sets(constraints):
        reasons = _reasons(impossible)
        told = sum(not constraint.is_date for constraint in impossible)
        if len(reasons) == len(impossible) < len(_WORDS) and told >= _LEAST_TIES and not any(len(reasons & other) > 1 for other in shown):
            shown.append(reasons)
            yield _finding(impossible, [next(tie for tie in made if tie.constraint == constraint) for constraint in impossible])


def _reasons(constraints: Sequence[Constraint]) -> set[str]:
    return {constraint.reason for constraint in constraints}


def _finding(impossible: Sequence[Constraint], said: Sequence[Tie]) -> Finding:
    count = len(said)
    lines = [
        f"{_NUMBERS[n]} {quoted(tie.sentence.text)} ({cited(tie.sentence)}): {_meaning(tie.constraint)}." for n, tie in enumerate(said)
    ]
    for n, move in enumerate(moves(impossible)):
        if move.days is None:
            lines.append(f"{_NUMBERS[n]} alone cannot resolve it.")
        else:
            way = ("earlier", "later") if move.constraint.is_date else ("less", "more")
            lines.append(f"{_NUMBERS[n]} alone: {_length(abs(move.days))} {way[move.days > 0]}.")
    return make_finding(
        FindingKind.SEQUENCE,
        Level.CONFLICT,
        factors(*(tie.sentence for tie in said)),
        f"These {_WORDS[count]} statements cannot all be true. Any {_WORDS[count - 1]} of them can.",
        " ".join(lines),
        _QUESTION,
        [tie.sentence.passage() for tie in said],
        _CAUSES,
    )


def _meaning(told: Constraint) -> str:
    """What a statement comes to, in plain words."""
    low, high = told.low, told.high
    if told.is_date:
        return opening(f"{name_of(told.later)} was {span(None if low is None else day_of(low), None if high is None else day_of(high))}")
    earlier, later = name_of(told.earlier), name_of(told.later)
    if high is not None and high <= 0:
        earlier, later, low, high = later, earlier, -high, None if low is None else -low
    if high is None:
        return f"{later} came after {earlier}" if not low else f"{later} came at least {_length(low)} after {earlier}"
    if low is None or low <= 0:
        return f"{later} came at most {_length(high)} after {earlier}"
    return f"from {earlier} to {later} it was {_length(low)} to {_length(high)}"


def _length(count: float) -> str:
    return days(round(count)) if count < _YEARS else f"{number(round(count / _YEAR, 1))} years"
