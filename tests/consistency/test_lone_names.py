"""A name given in answer to "who?" that no other paper knows, where the others have one name that this paper does not know."""

from __future__ import annotations

import pytest

from app.consistency.checks import lone_names, persons
from app.consistency.engine import check
from app.domain.snapshot import Snapshot
from app.domain.statement import StatementKind

DECLARATION = """1. I was born in Gyumri in 1990 and I kept the books of a mill.

2. In March 2017 the owner of the mill lent my father money for an operation. The lender was Hrant Melkonyan, who had the petrol station
in Artik. He wrote the debt in a green book.

3. In May 2018 two men came to the mill with iron bars and broke the scales. That night the telephone rang at my aunt's.
It was a message from our neighbour Sona. She wrote that they were coming and that I must go out by the garden.

4. In June 2018 I left by bus for Georgia with one bag and my sister's coat.
"""
LETTER = """I am the sister of the applicant and I write what I saw.

In spring 2017 our father had his operation. The money came from Melkonyan of the petrol station, who wrote the debt in a green book.

In May men with iron bars broke the scales of the mill. My sister went out by the garden and left for Georgia in June with my coat.
"""
ASKED = """Q. What work did you do?
A. I kept the books of a mill in Gyumri.

Q. Your father had an operation. From whom did he borrow, what was the man's name?
A. {} He wrote the debt in a green book.

Q. What happened in May 2018?
A. Two men came to the mill with iron bars and they broke the scales.

Q. How did you know that you must go out that night?
A. The telephone rang at my aunt's. {} I went out by the garden.

Q. When did you leave?
A. In June 2018, by bus to Georgia, with one bag.
"""
QUIET = "Sona, the neighbour, wrote to me."
ANSWERS = [
    ("Vardan Simonyan.", True),
    ("It was Mr. Simonyan.", True),
    ("Hrant Melkonyan.", False),
    ("Mr. Melkonian.", False),
    ("The man with the petrol station.", False),
    ("He was rich like Gulbenkian.", False),
    ("He came from Artik.", False),
]


@pytest.mark.parametrize(("answer", "is_found"), ANSWERS)
def test_a_name_that_only_one_paper_knows(answer, is_found, telling):
    sources = (
        telling(DECLARATION),
        telling(LETTER, "the letter", StatementKind.LETTER),
        telling(ASKED.format(answer, QUIET), "the interview", StatementKind.ASYLUM_OFFICE),
    )
    found = [f for f in check(Snapshot(sources)).findings if f.causes == lone_names._CAUSES]
    assert bool(found) is is_found


@pytest.mark.parametrize(
    ("warning", "is_found"),
    [
        ("It was my aunt Shushan that called, at midnight.", True),
        ("My uncle phoned me.", True),
        ("It was Sona who called.", False),
        ("Our neighbour phoned me.", False),
        ("It was a call from our neighbour.", False),
    ],
)
def test_who_gave_the_warning(warning, is_found, telling):
    sources = telling(DECLARATION), telling(ASKED.format("Hrant Melkonyan.", warning), "the interview", StatementKind.ASYLUM_OFFICE)
    found = [f for f in check(Snapshot(sources)).findings if f.causes == persons._CAUSES]
    assert bool(found) is is_found
