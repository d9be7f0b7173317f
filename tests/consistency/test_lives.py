"""Births, weddings and deaths on one line: what takes three statements or more to be impossible."""

from __future__ import annotations

import pytest

from app.consistency.checks.lifelines import find
from app.consistency.engine import Checker
from app.domain.document import plain_document
from app.domain.finding import Finding
from app.domain.progress import Progress
from app.domain.snapshot import Snapshot, Source, SourceKind
from app.domain.statement import StatementKind

FORM = "1. I was born on {born} in the hills.\n\n2. We keep goats.\n\n3. The river floods in spring.\n\n4. I read and write."
NOTES = "1. I was {age} years old when my father died.\n\n2. Then my uncle kept us.\n\n3. We had two fields.\n\n4. I left school."
CLAIM = (
    "1. I sell cloth at the market.\n\n2. I got married {order} my father died.\n\n3. My husband drove a lorry.\n\n"
    "4. I got married on {wed}.\n\n5. The shop was small."
)


def found(**told: str) -> list[Finding]:
    """What the check makes of a form, an interview and a declaration of one client."""
    texts = {"form": (FORM, StatementKind.I589), "notes": (NOTES, StatementKind.CREDIBLE_FEAR), "claim": (CLAIM, StatementKind.DECLARATION)}
    given = {"born": "4 May 1980", "age": "nineteen", "order": "two years after", "wed": "6 June 2001"} | told
    sources = tuple(
        Source(name, name, f"the {name}", SourceKind.STATEMENT, plain_document(text.format(**given)), kind)
        for name, (text, kind) in texts.items()
    )
    return list(find(Checker()._laid_out(Snapshot(sources), Progress(), 9)))


def test_what_can_be_true_stays_quiet():
    assert found() == []


@pytest.mark.parametrize(
    "told",
    [{"wed": "6 June 2005"}, {"age": "twenty-six"}, {"born": "4 May 1975"}, {"order": "two years before"}],
)
def test_four_statements_that_cannot_all_be_true_are_shown_with_every_passage(told):
    [finding] = found(**told)
    assert finding.sentence == "These four statements cannot all be true. Any three of them can."
    assert {passage.source_id for passage in finding.passages} == {"form", "notes", "claim"}
    assert len(finding.passages) == 4
    assert "from the client's birth to the death of the father it was" in finding.reasoning


def test_the_one_date_that_could_move_is_said_with_how_far():
    # Not yet twenty on 4 May 2000; two years and what reckoning leaves, 953 days, later it is December 2002.
    [finding] = found(wed="6 June 2005")
    number = 1 + next(n for n, p in enumerate(finding.passages) if "6 June 2005" in p.quote)
    assert f"{'①②③④'[number - 1]} alone: 2.5 years earlier." in finding.reasoning


def test_reckoning_that_is_off_by_a_little_stays_quiet():
    assert found(wed="6 January 2002") == []
    assert found(age="about twenty", wed="6 June 2003") == []


@pytest.mark.parametrize("words", ["My second wedding was small.", "I was married twice.", "My first husband is dead."])
def test_where_there_may_be_two_weddings_nothing_is_said(words):
    assert found(wed=f"6 June 2005.\n\n6. {words} I got married") == []


def test_a_death_told_on_two_days_by_one_source_is_left_to_the_check_of_dates():
    claim = "6 June 2005.\n\n6. My father died on 3 March 1999.\n\n7. My father died on 8 August 2003. It was at dawn"
    assert all("3 March 1999" not in passage.quote for finding in found(wed=claim) for passage in finding.passages)
