"""Weekdays told without a date, held against the day the other papers together give the scene."""

from __future__ import annotations

import pytest

from app.consistency.checks import day_names
from app.consistency.comparison import Comparison
from app.consistency.engine import Checker
from app.domain.document import plain_document
from app.domain.progress import Progress
from app.domain.snapshot import Snapshot, Source, SourceKind
from app.domain.statement import StatementKind

CLAIM = """1. I mended nets at the landing in Kilwa and sold them to the boat crews.

2. On Wednesday, 7 August 2019 the harbour guards came to the net shed at the landing and burned the nets in the yard.

3. On 2 October 2019 I walked to the ferry with my sister's bag and crossed to the island."""

LETTER = """I am the widow who kept the tea kettle at the landing.

On 7 August 2019 I saw the harbour guards burn the nets in the yard of the shed.{letter}

He left us on the ferry in October with his sister's bag."""

TALK = """Q. What was your work?
A. I mended nets at the landing for the boat crews.

Q. What did the harbour guards do?
A. They came to the net shed and they burned the nets in the yard. {day}

Q. How did you leave?
A. By the ferry to the island, with my sister's bag."""


def laid(day: str = "", letter: str = "") -> Comparison:
    """A declaration, a letter and an interview of one client."""
    texts = (
        ("claim", CLAIM, SourceKind.STATEMENT, StatementKind.DECLARATION),
        ("letter", LETTER.format(letter=letter), SourceKind.STATEMENT, StatementKind.LETTER),
        ("talk", TALK.format(day=day), SourceKind.STATEMENT, StatementKind.CREDIBLE_FEAR),
    )
    sources = tuple(Source(n, n, f"the {n}", k, plain_document(t), s) for n, t, k, s in texts)
    return Checker()._laid_out(Snapshot(sources), Progress(), 9)


@pytest.mark.parametrize(
    "day",
    [
        "It was a Monday.",
        "I am sure it was a Friday, because on Fridays the boats stay in.",
        "That was a Sunday.",
        "It must have been a Saturday.",
        "Fue un lunes.",
        "It was in August 2019. It was on a Monday.",
        "It was a Monday, the worst of that day was the smoke in the widow's breast.",
    ],
)
def test_another_weekday_is_found_and_the_days_of_two_papers_are_shown(day: str):
    (found,) = day_names.find(laid(day))
    assert found.reasoning == "7 August 2019 was a Wednesday."
    quotes = {p.source_id: p.quote for p in found.passages}
    assert quotes["talk"].strip("。.") in day
    assert "7 August 2019" in quotes["claim"]


@pytest.mark.parametrize(
    "day",
    [
        "It was a Wednesday.",
        "On Thursday they came back for the boat.",  # the telling moves on
        "On Sunday they let my uncle go.",
        "On Mondays the landing is shut.",
        "I had to bring the money by Friday.",
        "It was hot.",
    ],
)
def test_the_same_weekday_and_other_days_are_quiet(day: str):
    assert not list(day_names.find(laid(day)))


def test_the_day_told_just_before_in_the_same_paper_counts():
    (found,) = day_names.find(laid(letter=" I remember it well, it was the Monday market."))
    assert "“Monday”" in found.sentence
    assert {"claim", "letter"} == {p.source_id for p in found.passages}


def test_a_bare_answer_is_of_what_was_answered_before():
    asked = "\n\nQ. What day was this?\nA. {}"
    assert [f.reasoning for f in day_names.find(laid(asked.format("A Tuesday.")))] == ["7 August 2019 was a Wednesday."]
    assert not list(day_names.find(laid(asked.format("A Wednesday."))))


def test_the_weekday_after_a_night_may_be_the_morning_of_that_night():
    night = CLAIM.replace("On Wednesday, 7 August 2019", "On the night of Wednesday, 7 August 2019,")
    texts = (("claim", night, StatementKind.DECLARATION), ("talk", TALK.format(day="It was a Thursday."), StatementKind.CREDIBLE_FEAR))
    sources = [Source(n, n, f"the {n}", SourceKind.STATEMENT, plain_document(t), s) for n, t, s in texts]
    sources.append(
        Source("letter", "letter", "the letter", SourceKind.STATEMENT, plain_document("I kept the tea kettle."), StatementKind.LETTER)
    )
    assert not list(day_names.find(Checker()._laid_out(Snapshot(tuple(sources)), Progress(), 9)))


def test_a_month_told_just_before_leaves_only_days_of_that_month():
    assert not list(day_names.find(laid("It was in May 2019. It was on a Monday.")))
