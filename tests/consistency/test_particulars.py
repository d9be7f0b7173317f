"""What forms, headers, certificates and sentences give as the client's own particulars: the one paper that has another value."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.consistency.engine import check
from app.domain.finding import Finding, FindingKind, Level
from app.domain.snapshot import Snapshot, Source
from app.domain.statement import StatementKind

Telling = Callable[..., Source]
FORM = """APPLICATION FOR ASYLUM

Name: NGUEMA, Sylvestre
Date of birth: {born}
Place of birth: {place}
Marital status: Single
Religion: {religion}
{father}
Mother: Honorine Abaga, Oyem.

{story}
"""
DECLARATION = """1. I was born on {born} in {place}. {father}

2. I sold phones beside the bus stop until the gendarmes closed the kiosk.
{story}
"""
STORY = " ".join(f"In the month number {n} they asked me again for the list and I gave no answer." for n in range(70))
VALUES = {
    "born": "05/09/1990",
    "place": "Oyem, Gabon",
    "father": "Father: Prosper Nguema, deceased.",
    "religion": "Catholic",
    "story": STORY,
}
TOLD = {"born": "9 May 1990", "place": "Oyem", "father": "My father Prosper Nguema taught at the lycée.", "story": STORY}


def _found(*sources: Source) -> list[Finding]:
    return [f for f in check(Snapshot(sources)).findings if f.kind is FindingKind.IDENTITY]


def _papers(telling: Telling, form: dict[str, str], told: dict[str, str], paper: str) -> tuple[Source, ...]:
    return (
        telling(FORM.format(**VALUES | form), "the form", StatementKind.I589),
        telling(DECLARATION.format(**TOLD | told), "the declaration"),
        telling(paper, "the certificate", None),
    )


@pytest.mark.parametrize(
    ("form", "told", "paper", "words"),
    [
        ({}, {}, "DISTRICT HOSPITAL\n\nPatient: Sylvestre NGUEMA\nFather's name: ALBERT NGUEMA\nAge: 29", {"ALBERT NGUEMA", "Prosper"}),
        ({}, {}, "Certified that Sylvestre Nguema, S/o Albert Ondo, was seen by me.", {"Albert Ondo", "Prosper"}),
        ({}, {}, "TARJETA\n\nNombre: Sylvestre NGUEMA\nNombre del padre: Alberto Ondo", {"Alberto Ondo", "Prosper"}),
        ({}, {"father": "My father, Albert, taught at the lycée."}, "List of stalls.", {"Albert", "Prosper"}),
        ({}, {}, "CARD\n\nName: Sylvestre Nguema\nDate of birth: 9 May 1987", {"1987", "1990"}),
        ({"born": "05/09/1986"}, {}, "List of stalls.", {"05/09/1986", "1990"}),
        ({}, {"born": "12 Sawr 1369"}, "SHEET\n\nName: Sylvestre Nguema\nBirth: 12 Sawr 1366", {"1369", "1366"}),
        ({}, {"place": "Franceville"}, "List of stalls.", {"Franceville", "Oyem"}),
        ({}, {}, "CARD\n\nName: Sylvestre Nguema\nReligion: Muslim", {"Muslim", "Catholic"}),
    ],
)
def test_the_paper_that_has_another_value_stands_against_the_others(
    telling: Telling, form: dict[str, str], told: dict[str, str], paper: str, words: set[str]
) -> None:
    found = _found(*_papers(telling, form, told, paper))
    assert any(all(any(word in p.quote for p in f.passages) for word in words) for f in found)


@pytest.mark.parametrize(
    ("form", "told", "paper"),
    [
        ({}, {}, "HOSPITAL\n\nPatient: Sylvestre NGUEMA\nFather's name: PROSPER NGUEMA"),
        ({}, {}, "HOSPITAL\n\nPatient: Sylvestre NGUEMA\nFather's name: P. Nguema Prospère"),
        ({}, {}, "I, Honorine Abaga, daughter of Martin Abaga, wife of Sylvestre Nguema, state as follows."),
        ({}, {}, "LIST\n\nAgnès Mba, D/o Jean Mba; Sylvestre Nguema, S/o Prosper Nguema"),
        ({}, {}, "HOSPITAL\n\nPatient: Agnès Mba\nFather's name: Jean Mba\nDate of birth: 1 June 2001\nReligion: Muslim"),
        ({}, {}, "BIRTH CERTIFICATE\n\nName: Lucie Nguema\nFather's name: Sylvestre Nguema\nDate of birth: 3 May 2015"),
        ({}, {}, "CARD\n\nName: Sylvestre Nguema\nDate of birth: 09-05-1990\nReligion: Christian"),
        ({"father": "Father: Prosper Nguema, deceased.\nSpouse: Ines Obiang, born 02/03/1992"}, {}, "List of stalls."),
        ({}, {"father": "My father, Jean Mba and I sold phones."}, "List of stalls."),
        ({}, {"father": "It was in the desk of my father, I'd kept some things."}, "List of stalls."),
        ({}, {"born": "1990"}, "CARD\n\nName: Sylvestre Nguema\nPlace of birth: Gabon"),
    ],
)
def test_other_spellings_other_people_and_wider_values_are_no_finding(
    telling: Telling, form: dict[str, str], told: dict[str, str], paper: str
) -> None:
    assert not _found(*_papers(telling, form, told, paper))


def test_a_birth_in_figures_that_the_other_papers_have_with_day_and_month_swapped_is_noted(telling: Telling) -> None:
    papers = _papers(telling, {"born": "09/05/1990"}, {}, "PASSPORT\n\nName: Sylvestre NGUEMA\nDate of birth: 9 May 1990")
    (found,) = _found(*papers)
    assert found.level is Level.NOTE
    assert "5 September 1990" in found.reasoning
    assert _found(*_papers(telling, {}, {}, "PASSPORT\n\nName: Sylvestre NGUEMA\nDate of birth: 9 May 1990")) == []
