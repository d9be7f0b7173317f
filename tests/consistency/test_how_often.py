"""How many times in all one was arrested, as several papers of a case say it."""

from __future__ import annotations

import pytest

from app.consistency.engine import check
from app.domain.finding import FindingKind, Level
from app.domain.snapshot import Snapshot
from app.domain.statement import StatementKind

MINE = """1. My name is Anton Dreher and I was born on 3 March 1990 in Lorsa. I repaired clocks.

2. On 14 May 2018 two constables took me from the workshop to the station. I was let go in the evening of the next day.

3. {}

4. I left Lorsa by bus in January 2019 and I crossed two borders on the way.
"""
TALK = """Q. What was your work?
A. I repaired clocks.
Q. {}
A. {}
Q. How did you leave?
A. By bus, in January 2019.
"""
ASKED = "How many times have you been arrested in your life?"
CLASHES = [
    ("That was the only time in my life that I was under arrest.", ASKED, "Two times. The second one was bad."),
    ("I have been arrested twice in my life, and this was the first.", ASKED, "Once. Just that once."),
    ("I was never again arrested; they had arrested me only once.", ASKED, "Three, I think."),
    ("My second arrest came in September 2018, at the ferry.", "Was that the only time the police arrested you?", "Yes. One is enough."),
    ("Me han arrestado una sola vez en mi vida.", ASKED, "Four."),
]
FITS = [
    ("That was the only time in my life that I was under arrest.", ASKED, "Once, as I told you."),
    ("I have been arrested twice in my life, and this was the first.", ASKED, "Two times."),
    ("In 2018 I was arrested twice at the ferry.", ASKED, "Four, with those in the army."),
    ("My brother was arrested three times by them.", ASKED, "Once."),
    ("They asked me the same thing three times.", ASKED, "Once."),
    ("My second arrest came in September 2018, at the ferry.", ASKED, "Two or three."),
    ("That was the only time in my life that I was under arrest.", "How many times did they come to the workshop?", "Three times."),
]


def counts(telling, told, question, answer):
    sources = (telling(MINE.format(told)), telling(TALK.format(question, answer), "the interview", StatementKind.CREDIBLE_FEAR))
    return [f for f in check(Snapshot(sources)).findings if f.kind is FindingKind.COUNT and f.level is not Level.NOTE]


@pytest.mark.parametrize(("told", "question", "answer"), CLASHES)
def test_two_numbers_of_arrests_in_all_are_found(telling, told, question, answer):
    [finding] = counts(telling, told, question, answer)
    assert {p.source_id for p in finding.passages} == {"the declaration", "the interview"}


@pytest.mark.parametrize(("told", "question", "answer"), FITS)
def test_what_may_be_the_same_number_or_of_another_matter_stays_quiet(telling, told, question, answer):
    assert counts(telling, told, question, answer) == []
