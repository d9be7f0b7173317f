"""Which rows of the matrix count as quiet strengths."""

from __future__ import annotations

import pytest

from app.consistency.strengths import strengths_of
from app.domain.document import plain_document
from app.domain.snapshot import Cell, CellState, Fact, Snapshot, Source, SourceKind
from app.domain.statement import StatementKind

_EMPTY = plain_document("")
_SNAPSHOT = Snapshot(
    (
        Source("border", "", "the border record", SourceKind.STATEMENT, _EMPTY, StatementKind.BORDER),
        Source("form", "", "the I-589", SourceKind.STATEMENT, _EMPTY, StatementKind.I589),
        Source("draft", "", "the declaration", SourceKind.STATEMENT, _EMPTY, StatementKind.DECLARATION, is_draft=True),
        Source("witness", "", "the cousin’s letter", SourceKind.STATEMENT, _EMPTY, StatementKind.WITNESS),
        Source("passport", "", "the passport", SourceKind.EXHIBIT, _EMPTY),
    )
)


def row(**states: str) -> Fact:
    """A row with these cells."""
    return Fact("1", "Leaving and arrival", "When", tuple(Cell(source, CellState(state)) for source, state in states.items()))


@pytest.mark.parametrize("support", ["passport", "witness"])
def test_two_tellings_and_an_exhibit_or_a_witness_make_a_strength(support: str) -> None:
    fact = row(border="same", form="narrower", **{support: "same"})
    assert strengths_of((fact,), _SNAPSHOT) == (fact,)


@pytest.mark.parametrize(
    "states",
    [
        {"border": "same", "form": "same"},
        {"border": "same", "draft": "same", "passport": "same"},
        {"border": "same", "witness": "same", "passport": "same"},
        {"border": "same", "form": "same", "passport": "not-covered"},
        {"border": "same", "form": "same", "passport": "same", "witness": "difference"},
        {"border": "same", "form": "same", "passport": "same", "draft": "conflict"},
    ],
    ids=["no support", "a draft is no telling", "told once", "exhibit silent", "witness differs", "draft conflicts"],
)
def test_less_than_that_is_no_strength(states: dict[str, str]) -> None:
    assert strengths_of((row(**states),), _SNAPSHOT) == ()


def test_a_telling_that_was_never_asked_does_not_weaken_a_strength() -> None:
    fact = row(border="never-asked", form="same", witness="same", passport="same")
    again = row(border="same", form="same", draft="never-asked", passport="same")
    assert strengths_of((fact, again), _SNAPSHOT) == (again,)
