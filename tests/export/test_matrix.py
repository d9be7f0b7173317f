from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from app.domain.case import Case
from app.domain.snapshot import Cell, CellState, Fact, Report
from app.export.matrix import matrix_docx

ON = date(2026, 11, 23)
Read = Callable[[bytes], Document]


@dataclass(frozen=True)
class Telling:
    id: str
    name: str


TELLINGS = tuple(Telling(f"s{number}", f"telling {number}") for number in range(9))
FACTS = (
    Fact("f1", "Harm", "Officers at the house", (Cell("s0", CellState.CONFLICT, "three"), Cell("s1", CellState.ASKED_NOT_SAID))),
    Fact("f2", "Harm", "Day of the visit", (Cell("s0", CellState.NARROWER, "5 July"), Cell("s1", CellState.SAME, "July"))),
    Fact("f3", "Leaving", "Route", (Cell("s1", CellState.NEVER_ASKED),)),
)


def rows(document: Document, table: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in document.tables[table].rows]


def test_facts_are_rows_under_their_topic_and_tellings_columns(case: Case, read: Read) -> None:
    document = read(matrix_docx(case, Report((), facts=FACTS), TELLINGS[:2], ON))
    assert rows(document) == [
        ["Fact", "telling 0", "telling 1"],
        ["Harm", "Harm", "Harm"],
        ["Officers at the house", "◆ conflict\nthree", "⊟ asked and not said"],
        ["Day of the visit", "≐ same, narrower\n5 July", "= same\nJuly"],
        ["Leaving", "Leaving", "Leaving"],
        ["Route", "– not covered", "◌ never asked"],
    ]


def test_the_head_row_repeats_and_no_row_is_torn(case: Case, read: Read) -> None:
    table = read(matrix_docx(case, Report((), facts=FACTS), TELLINGS[:2], ON)).tables[0]
    properties = [row._tr.find(qn("w:trPr")) for row in table.rows]
    assert [p.find(qn("w:tblHeader")) is not None for p in properties] == [True, False, False, False, False, False]
    assert all(p.find(qn("w:cantSplit")) is not None for p in properties)


@pytest.mark.parametrize(("count", "columns"), [(1, [2]), (7, [8]), (8, [5, 5]), (9, [6, 5])])
def test_many_tellings_continue_in_even_tables(count: int, columns: list[int], case: Case, read: Read) -> None:
    document = read(matrix_docx(case, Report((), facts=FACTS), TELLINGS[:count], ON))
    assert [len(table.columns) for table in document.tables] == columns
    names = [name for number in range(len(columns)) for name in rows(document, number)[0][1:]]
    assert names == [telling.name for telling in TELLINGS[:count]]


def test_the_page_lies_on_its_side_and_every_table_fits_between_the_margins(case: Case, read: Read) -> None:
    document = read(matrix_docx(case, Report((), facts=FACTS), TELLINGS, ON))
    section = document.sections[0]
    assert section.orientation is WD_ORIENT.LANDSCAPE
    room = section.page_width - section.left_margin - section.right_margin
    for table in document.tables:
        assert sum(column.width for column in table.columns) == room


def test_the_matrix_is_privileged_and_explains_its_shapes(case: Case, read: Read) -> None:
    document = read(matrix_docx(case, Report((), facts=FACTS), TELLINGS, ON))
    assert document.sections[0].header.paragraphs[1].text == "PRIVILEGED AND CONFIDENTIAL — ATTORNEY WORK PRODUCT"
    legend = "\n".join(p.text for p in document.paragraphs)
    for words in (
        "◆ conflict",
        "△ difference",
        "◉ note",
        "= same",
        "≐ same, narrower",
        "⊟ asked and not said",
        "◌ never asked",
        "– not covered",
    ):
        assert words in legend
    assert "common in truthful accounts" in legend


def test_a_matrix_without_facts_says_so_instead_of_an_empty_table(case: Case, read: Read) -> None:
    for facts, tellings in (((), TELLINGS), (FACTS, ())):
        document = read(matrix_docx(case, Report((), facts=facts), tellings, ON))
        assert document.tables == []
        assert "nothing to lay side by side" in document.paragraphs[-1].text
