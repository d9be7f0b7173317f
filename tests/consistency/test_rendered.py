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


FORM = "I came to the United States on 4 May 2023. I was born in 1990. I live in Ohio. I have two sons."
NOTE = """Dear sister, the lawyer needs the paper of the elders, so I have put it into English for you:

"{head}
The shop of the weaver is to stay closed until the feast.
His daughter goes to the council house on 9 March with her dowry.
{rule}
Whoever of the kin speaks of it outside pays a sheep.
The elders of the spring."

The rain has come and the goats are well. Write to us when you can."""
SHEET = """EXHIBIT D, messages of the sister
11/02/21 09:10 S: Did the "boss" come again
11/02/21 09:14 me: No
RENDERING OF THE PAPER IN THE PHOTOGRAPH
"{head}
Until the holiday the weaver shall keep his shop shut.
On {day} March the daughter is brought to the house of the council, dowry and all.
{rule}
A sheep is the price for any relative who talks of this to strangers.
Elders of the spring"
Certified to the best of my ability."""


@pytest.mark.parametrize(
    ("day", "ours", "theirs", "clash"),
    [
        ("9", "If she weeps, don't strike her.", "Should she weep, nobody may strike her.", False),
        ("9", "If she weeps, don't strike her, talk to her.", "Should she weep, her brother is free to strike her with a belt.", True),
        ("19", "If she weeps, don't strike her.", "Should she weep, nobody may strike her.", True),
    ],
)
def test_two_renderings_quoted_inside_other_papers_are_laid_beside_each_other(day: str, ours: str, theirs: str, *, clash: bool) -> None:
    head = "To the weaver Sardar, son of Malik."
    kinds = [f.kind.value for f in found(NOTE.format(head=head, rule=ours), SHEET.format(head=head, rule=theirs, day=day), FORM)]
    assert kinds == (["translation"] if clash else [])


def test_a_long_clause_that_lost_its_no_is_found() -> None:
    kept = (
        "The bearer left the port of Callao on board the vessel Santa Clara, on the morning of the second of July, {}, and was set ashore."
    )
    lines = ["Captaincy of the port.", "The crew numbered eleven.", "The master signed this paper.", "The seal of the port was set to it."]
    ours = ["Capitanía del puerto.", "La tripulación era de once.", "El capitán firmó este papel.", "Se puso el sello del puerto."]
    long = (
        "El portador salió del puerto del Callao a bordo de la nave Santa Clara, en la mañana del dos de julio, "
        "sin exhibir pasaporte alguno, y fue desembarcado."
    )
    original = "\n".join([*ours[:2], long, *ours[2:]])
    for words, clash in (("without showing any passport", False), ("showing a passport", True)):
        assert bool(found(original, "\n".join([*lines[:2], kept.format(words), *lines[2:]]), FORM)) is clash


@pytest.mark.parametrize(
    ("spanish", "english", "clash"),
    [
        ("La sentencia se dictó en rebeldía.", "The judgment was given in absentia.", False),
        ("La sentencia se dictó en rebeldía.", "The judgment was given in the presence of the accused.", True),
        ("Vive en la vereda El Salto.", "He lives in the rural district of El Salto.", False),
        ("Vive en la vereda El Salto.", "He lives in the village of El Salto.", False),
        ("Se le prohibió salir del país.", "He was authorized to leave the country.", True),
        ("Se le prohibió salir del país.", "He was forbidden to leave the country.", False),
        ("Pagó tres mil millones de pesos.", "He paid 3 billion pesos.", False),
        ("Pagó tres mil millones de pesos.", "He paid 3 million pesos.", True),
    ],
)
def test_words_of_court_and_leave_keep_their_meaning(spanish: str, english: str, *, clash: bool) -> None:
    ours = ["Juzgado de la provincia.", "El escribano lo anotó.", spanish, "Se entregó copia a la madre.", "Se archivó el expediente."]
    theirs = ["Court of the province.", "The clerk wrote it down.", english, "A copy was handed to the mother.", "The file was closed."]
    assert bool(found("\n".join(ours), "\n".join(theirs), FORM)) is clash
