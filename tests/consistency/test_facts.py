"""The rows of the telling matrix."""

from __future__ import annotations

from app.consistency.alignment.align import corpus
from app.consistency.comparison import Comparison
from app.consistency.facts import facts_of
from app.consistency.links import links_of
from app.consistency.telling import read_sentences
from app.domain.document import plain_document
from app.domain.finding import Finding
from app.domain.snapshot import Fact, Snapshot, Source, SourceKind
from app.domain.statement import StatementKind

_NOTES = """Q1 When did you fly to Lima?
A. I do not know.
Q2 How many soldiers came to the mill?
A. Four soldiers came to the mill at night.
"""
_BORDER = """Q1 What is your name?
A. Amaru Quispe.
"""
_FORM = """1. At night four soldiers came to the mill.

2. I flew to Lima on 12 June 2021.
"""
_DECLARATION = """1. Four soldiers came to the mill at night.

2. I flew to Lima in June 2021.
"""


def matrix(findings: tuple[Finding, ...] = ()) -> tuple[Fact, ...]:
    """The rows of four tellings and a picture."""
    sources = (
        Source("notes", "", "the notes", SourceKind.STATEMENT, plain_document(_NOTES), StatementKind.CREDIBLE_FEAR),
        Source("border", "", "the border record", SourceKind.STATEMENT, plain_document(_BORDER), StatementKind.BORDER),
        Source("declaration", "", "the declaration", SourceKind.STATEMENT, plain_document(_DECLARATION), StatementKind.DECLARATION),
        Source("form", "", "the form", SourceKind.STATEMENT, plain_document(_FORM), StatementKind.I589),
        Source("picture", "", "the picture", SourceKind.EXHIBIT, plain_document("A lake.\n")),
    )
    sentences = tuple(sentence for source in sources for sentence in read_sentences(source))
    comparison = Comparison(Snapshot(sources), corpus(sources, sentences))
    return facts_of(comparison, links_of(comparison, findings), findings)


def states(label: str) -> dict[str, str]:
    """How each source stands to the row whose label begins so."""
    [fact] = [fact for fact in matrix() if fact.label.startswith(label)]
    return {cell.source_id: cell.state.value for cell in fact.cells}


def test_a_count_told_three_times_is_one_row_with_the_words_said() -> None:
    [fact] = [fact for fact in matrix() if fact.label == "How many soldiers"]
    assert {cell.source_id: cell.value for cell in fact.cells if cell.value} == {
        "notes": "Four soldiers", "declaration": "Four soldiers", "form": "four soldiers",
    }  # fmt: skip


def test_the_closer_date_is_narrower_and_the_other_the_same() -> None:
    assert states("I flew to Lima: when")["form"] == "narrower"
    assert states("I flew to Lima: when")["declaration"] == "same"


def test_asked_and_not_said_is_told_from_never_asked_and_from_an_exhibit_that_says_nothing() -> None:
    found = states("I flew to Lima: when")
    assert (found["notes"], found["border"], found["picture"]) == ("asked-not-said", "never-asked", "not-covered")
