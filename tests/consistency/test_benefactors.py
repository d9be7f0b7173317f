"""Who paid and who brought the client to care: another helper in one paper than in the others, and helpers that may be one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.consistency.engine import check
from app.domain.finding import FindingKind
from app.domain.snapshot import Snapshot, Source
from app.domain.statement import StatementKind

Telling = Callable[..., Source]
DECLARATION = """1. My brother Temur and I kept bees on the hill above the mill. My uncle Rustam sold the honey in town.

2. In March 2018 soldiers locked me in the grain cellar of the barracks for nine nights and beat my feet. {help}

3. In the autumn of that year I crossed the river on a raft of reeds.
"""
INTERVIEW = """Q. What work did you do?
A. Bees. My brother Temur and I kept bees above the mill, and my uncle Rustam sold the honey.

Q. What did the soldiers do?
A. They locked me in the grain cellar of the barracks for nine nights in March 2018. They beat my feet.

Q. {question}
A. {help}

Q. And when did you leave?
A. In the autumn. I crossed the river on a raft of reeds.
"""
OUT = "How did you get out?"
CARE = "How were your feet treated?"
APART = [
    ("My uncle Rustam sold two horses and paid the captain, and they let me go.", OUT, "My brother sold the hives and paid the captain."),
    ("My uncle Rustam gave the guards money and I was released.", OUT, "My sister brought the money to the guards herself."),
    ("I was released only because my father-in-law paid the captain.", OUT, "My uncle Rustam paid the captain."),
    ("My brother Temur carried me to the health post.", CARE, "My mother came and carried me to the health post in the village."),
]
ALIKE = [
    ("My uncle Rustam sold two horses and paid the captain, and they let me go.", OUT, "Rustam sold horses and paid the captain."),
    ("My father and my uncle paid the captain and they let me go.", OUT, "My uncle paid the captain."),
    ("My parents paid the captain and they let me go.", OUT, "My mother brought the money to the captain."),
    ("My uncle paid the captain and they let me go.", OUT, "Baba paid the captain."),
    ("My uncle paid the captain and they let me go.", OUT, "My family paid the captain."),
    ("My uncle paid the captain and they let me go.", OUT, "My brother did not pay the captain anything."),
    ("My brother Temur carried me to the health post.", CARE, "My brother and my mother carried me to the health post."),
]


def _reports(telling: Telling, helped: str, question: str, answer: str) -> list[str]:
    declared, said = DECLARATION.format(help=helped), INTERVIEW.format(question=question, help=answer)
    papers = (telling(declared), telling(said, "the interview", StatementKind.ASYLUM_OFFICE))
    found = check(Snapshot(papers)).findings
    return [f.sentence for f in found if f.kind is FindingKind.PERSON and len({p.source_id for p in f.passages}) > 1]


@pytest.mark.parametrize(("helped", "question", "answer"), APART)
def test_another_helper_is_reported(telling: Telling, helped: str, question: str, answer: str) -> None:
    assert _reports(telling, helped, question, answer)


@pytest.mark.parametrize(("helped", "question", "answer"), ALIKE)
def test_helpers_that_may_be_one_are_left_alone(telling: Telling, helped: str, question: str, answer: str) -> None:
    assert not _reports(telling, helped, question, answer)
