"""A finding that quotes two other papers also quotes the declaration, where it comes to the same thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.consistency.alignment.align import Aligner
from app.consistency.comparison import Comparison, make_finding
from app.consistency.declared import with_declaration
from app.consistency.telling import read_sentences
from app.domain.finding import Finding, FindingKind, Level
from app.domain.snapshot import Snapshot, Source
from app.domain.statement import StatementKind

_DECLARATION = (
    "I mended bicycles beside the ferry landing. The tax men of the militia came every month for their part. "
    "On 9 April 2018 I told them that I had nothing more. They threw my tools into the river. "
    "My cousin Amadou pulled the pump out of the mud. I closed the shop and went to my aunt in the hills."
)
_INTERVIEW = (
    "Q: What was your work?\nA: I repaired bicycles at the place of the ferry.\n\n"
    "Q: Who asked you for money?\nA: The militia's tax men, each month they wanted their part.\n\n"
    "Q: What did they do?\nA: They took my tools and threw them in the river.\n\n"
    "Q: And your cousin?\nA: Amadou pulled my pump out of the mud.\n\n"
    "Q: Where did you go then?\nA: I shut the shop and went up in the hills, to my aunt.\n"
)
_FORM = "In June 2018 the tax men of the militia threw the tools of my shop into the river. I applied for asylum in Tijuana."


@pytest.fixture
def laid(telling: Callable[..., Source]) -> Comparison:
    sources = (
        telling(_DECLARATION),
        telling(_INTERVIEW, "the interview", StatementKind.CREDIBLE_FEAR),
        telling(_FORM, "the form", StatementKind.I589),
    )
    return Comparison(Snapshot(sources), Aligner().corpus([(source, read_sentences(source)) for source in sources], ()))


def _found(comparison: Comparison, kind: FindingKind, level: Level, *quotes: str) -> Finding:
    passages = [s.passage() for s in comparison.sentences if any(quote in s.text for quote in quotes)]
    return make_finding(kind, level, (), "", "", "", passages)


def _added(comparison: Comparison, finding: Finding) -> list[str]:
    made = with_declaration(comparison, finding)
    assert made.passages[: len(finding.passages)] == finding.passages
    assert made.id == finding.id
    return [p.quote for p in made.passages[len(finding.passages) :]]


def test_the_passage_of_the_declaration_at_that_place_is_quoted_too(laid: Comparison) -> None:
    finding = _found(laid, FindingKind.PERSON, Level.DIFFERENCE, "Amadou pulled my pump", "applied for asylum")
    assert _added(laid, finding) == ["My cousin Amadou pulled the pump out of the mud."]


def test_of_a_day_the_sentence_that_names_one_is_quoted(laid: Comparison) -> None:
    finding = _found(laid, FindingKind.DATE, Level.CONFLICT, "took my tools", "In June 2018")
    assert _added(laid, finding) == ["On 9 April 2018 I told them that I had nothing more."]


@pytest.mark.parametrize(
    ("kind", "level", "quotes"),
    [
        (FindingKind.PERSON, Level.NOTE, ("Amadou pulled my pump", "applied for asylum")),
        (FindingKind.TRANSLATION, Level.CONFLICT, ("Amadou pulled my pump", "applied for asylum")),
        (FindingKind.PERSON, Level.DIFFERENCE, ("Amadou pulled my pump", "Amadou pulled the pump")),
        (FindingKind.PERSON, Level.DIFFERENCE, ("applied for asylum",)),
    ],
)
def test_nothing_is_added_to_notes_and_renderings_nor_where_it_is_quoted_or_not_told(
    laid: Comparison, kind: FindingKind, level: Level, quotes: tuple[str, ...]
) -> None:
    assert _added(laid, _found(laid, kind, level, *quotes)) == []
