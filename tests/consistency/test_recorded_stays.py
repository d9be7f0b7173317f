"""Lengths told of lying in hospital against what the paper of the hospital records."""

from __future__ import annotations

import pytest

from app.consistency.checks import recorded_stays
from app.consistency.engine import Checker
from app.domain.document import plain_document
from app.domain.finding import Finding
from app.domain.progress import Progress
from app.domain.snapshot import Snapshot, Source, SourceKind
from app.domain.statement import StatementKind

CARD = """MUNICIPAL HOSPITAL, WARD CARD
Patient: Teodora Lumbala
{rows}
Diagnosis: burns of the left hand."""
LETTER = "I am her neighbour. I saw the fire from my door and carried water with the others until the roof fell."
ROWS = "Date of admission: 3 May 2019\nDate of discharge: 8 May 2019"


def found(told: str, rows: str = ROWS) -> list[Finding]:
    """What is found in a declaration beside a card."""
    sources = (
        Source(
            "claim",
            "claim",
            "the claim",
            SourceKind.STATEMENT,
            plain_document(f"1. My hand was burned in the fire. {told}"),
            StatementKind.DECLARATION,
        ),
        Source("letter", "letter", "the letter", SourceKind.STATEMENT, plain_document(LETTER), StatementKind.LETTER),
        Source("card", "card", "the card", SourceKind.EXHIBIT, plain_document(CARD.format(rows=rows))),
    )
    return list(recorded_stays.find(Checker()._laid_out(Snapshot(sources), Progress(), 9)))


@pytest.mark.parametrize(
    "told",
    [
        "I lay in the hospital three weeks.",
        "I was fourteen nights in the municipal hospital.",
        "I spent four weeks in the ward.",
        "My mother slept beside my bed in the ward, twenty nights together.",
        "I stayed one night in the hospital and walked home.",
    ],
)
def test_a_length_that_the_card_does_not_allow_is_shown_with_both_days(told: str):
    (finding,) = found(told)
    assert finding.reasoning == "From 3 May 2019 to 8 May 2019 is 5 days."
    assert [p.quote for p in finding.passages if p.source_id == "card"] == ROWS.split("\n")


@pytest.mark.parametrize(
    "told",
    [
        "I lay in the hospital five days.",
        "I was a week in the municipal hospital.",
        "I stayed in the hospital, and three weeks later the hand was still bad.",
        "I spent three weeks in my sister's house.",
        "The hospital gave me six weeks of rest.",
    ],
)
def test_a_like_length_and_a_length_of_another_thing_are_quiet(told: str):
    assert not found(told)


def test_labels_in_short_and_days_first_are_read():
    (finding,) = found("I lay in the hospital three weeks.", "DOA 13/05/19 (9.40 pm), DOD 16/05/19.")
    assert finding.reasoning.endswith("is 3 days.")


def test_a_second_stay_that_fits_keeps_it_quiet():
    rows = f"{ROWS}\nDate of admission: 1 July 2019\nDate of discharge: 22 July 2019"
    assert not found("I lay in the hospital three weeks.", rows)
