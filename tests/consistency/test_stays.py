"""How long a stay was, told in several papers: in places no gazetteer has, as custody or as living there, about so long."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.consistency.checks import stays
from app.consistency.engine import Checker
from app.domain.finding import Finding
from app.domain.progress import Progress
from app.domain.snapshot import Snapshot, Source
from app.domain.statement import StatementKind

Telling = Callable[..., Source]


def _found(telling: Telling, declaration: str, question: str, answer: str) -> list[Finding]:
    sources = (
        telling(f"1. I was born in Chittagong, Bangladesh. I kept a stall by the ferry until the militia came.\n\n2. {declaration}"),
        telling(f"Q. What was your work?\nA. A stall, by the ferry.\n\nQ. {question}\nA. {answer}", "the hearing", StatementKind.HEARING),
        telling("I sold rice beside him. The militia burned both our stalls.", "the letter", StatementKind.LETTER),
    )
    return list(stays.find(Checker()._laid_out(Snapshot(sources), Progress(), 9)))


@pytest.mark.parametrize(
    ("declaration", "question", "answer"),
    [
        ("I was in Mbarrako five months, and I came out thin.", "How long were you held in Mbarrako?", "Six weeks."),
        ("They kept me in Sidi Warzek for nine days.", "How many days were you in Sidi Warzek?", "About two months."),
        ("We hid at Tolmenka for three weeks.", "How long did you stay in Tolmenka?", "It was three months."),
        ("I was kept in the barracks in Aleppo for approximately ten weeks.", "How long were you in Aleppo?", "Thirty-five days."),
        (
            "We reached Peru in May. I was in the country barely four months before I took the road again.",
            "How long did you live in Peru?",
            "Fourteen months.",
        ),
    ],
)
def test_two_lengths_of_a_stay_in_one_place(telling: Telling, declaration: str, question: str, answer: str) -> None:
    assert len(_found(telling, declaration, question, answer)) == 1


@pytest.mark.parametrize(
    ("declaration", "question", "answer"),
    [
        ("I was in Mbarrako five months, and I came out thin.", "How long were you held in Mbarrako?", "About five months."),
        ("I was in Mbarrako five months, and I came out thin.", "How long were you held in Tolmenka?", "Six weeks."),
        ("I was in Mbarrako about six weeks.", "How long were you held in Mbarrako?", "About two months."),
        ("In Peru they told me one year to wait.", "How long did you live in Peru?", "Two months."),
        ("People were saying that I was in Mbarrako for a year.", "How long were you held in Mbarrako?", "Six weeks."),
        ("My brother was in Mbarrako for a year.", "How long were you held in Mbarrako?", "Six weeks."),
    ],
)
def test_lengths_that_can_be_one_or_are_of_other_stays(telling: Telling, declaration: str, question: str, answer: str) -> None:
    assert not _found(telling, declaration, question, answer)
