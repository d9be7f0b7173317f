"""Originals beside renderings: faithful and free ones stay quiet, one thing said otherwise is found."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.consistency.checks import translation
from app.consistency.engine import Checker
from app.domain.document import plain_document
from app.domain.finding import Finding
from app.domain.progress import Progress
from app.domain.snapshot import Snapshot, Source, SourceKind

PAPERS = tomllib.loads((Path(__file__).parent / "rendered.toml").read_text(encoding="utf-8"))
FLOOR = 0.9  # of what was said otherwise


def found(*texts: str) -> list[Finding]:
    sources = tuple(Source(f"S{n}", f"paper {n}", f"the paper {n}", SourceKind.EXHIBIT, plain_document(t)) for n, t in enumerate(texts))
    return list(translation.find(Checker()._laid_out(Snapshot(sources), Progress(), 9)))


def originals(name: str) -> str:
    return "\n".join(row[0] for row in PAPERS[name]["rows"])


def changed(name: str) -> Iterator[tuple[str, list[str]]]:
    rows = PAPERS[name]["rows"]
    for number, row in enumerate(rows):
        for other in row[3:]:
            yield other, [*(r[1] for r in rows[:number]), other, *(r[1] for r in rows[number + 1 :])]


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("which", ["faithful", "free"])
def test_a_true_rendering_stays_quiet_in_two_papers_and_in_one(name, which):
    rows = PAPERS[name]["rows"]
    rendering = "\n".join((row[2] if which == "free" else "") or row[1] for row in rows)
    form = "I came to the United States on 4 May 2023. I was born in 1990. I live in Ohio. I have two sons."
    assert not found(originals(name), rendering)
    assert not found(f"{originals(name)}\n\n--- TRANSLATION ---\n\n{rendering}", form)


def test_one_thing_said_otherwise_is_found_and_quoted():
    met = [
        any(
            passage.quote in other or other in passage.quote
            for finding in found(originals(name), "\n".join(lines))
            for passage in finding.passages
        )
        for name in PAPERS
        for other, lines in changed(name)
    ]
    assert sum(met) >= FLOOR * len(met)


def test_two_renderings_of_one_letter_are_laid_beside_each_other():
    head = "Translation of a letter by "
    one = f"""{head}a volunteer of the clinic.
In the name of the committee.
To the baker Osman at the bridge.
Our men have told you two times to close your shop on Fridays.
You have five days to pay the fine to the man who brings this paper.
If you do not pay, your oven will be broken.
Peace be upon you.
"""
    other = f"""{head}a certified agency.
In the Committee's name.
To Osman, baker, resident at the Bridge.
On two occasions our representatives have directed you to close your premises on Fridays.
A period of fifteen days is granted for payment of the fine to the bearer of this paper.
Failing payment, your oven will be destroyed.
Peace be with you.
"""
    assert [f.reasoning for f in found(one, other) if "two renderings" in f.reasoning and "fifteen days" in f.reasoning]
    assert not found(one, other.replace("fifteen", "five"))


def test_an_account_of_the_same_things_in_another_language_is_no_rendering():
    told = """Me llamo Odalys y nací en Camagüey en 1988.
Trabajaba en una farmacia cerca del parque.
En mayo de 2021 me negué a firmar una carta del sindicato.
Dos días después vinieron tres agentes a mi casa.
Me llevaron a la estación y me tuvieron siete horas.
"""
    letter = """I write for my friend Odalys, whom I have known since school.
She never wanted trouble with anybody, she is a quiet person.
I heard from her mother that some men had come to the house in 2021.
She left the island in 2022 and I have not seen her since then.
I am ready to answer questions by telephone on weekdays.
"""
    assert not found(told, letter)
