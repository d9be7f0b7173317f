"""Writes the telling matrix, facts against tellings, as a privileged table on a landscape page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from math import ceil
from typing import Protocol

from docx.oxml.xmlchemy import BaseOxmlElement

from app.domain.case import Case
from app.domain.snapshot import Cell, CellState, Fact, Report
from app.export.markup import cell, element, paragraph, table, text_paragraph, text_runs
from app.export.page_frame import set_header, shown_day, turn_to_landscape
from app.export.rules import rule
from app.export.status import CELLS
from app.export.template import blank_document, packed

_COLUMNS = 7  # more tellings than these beside one another leave no room to read: they continue in a further table
_FACT_SHARE = 1.4  # the width of the fact's column in columns of tellings


class NamedSource(Protocol):
    """A telling or exhibit as a column: its id and how a sentence speaks of it."""

    @property
    def id(self) -> str:
        """What cells refer to."""
        ...

    @property
    def name(self) -> str:
        """What the column is headed with."""
        ...


def matrix_docx(case: Case, report: Report, sources: Sequence[NamedSource], on: date) -> bytes:
    """The matrix as .docx bytes, a table for every seven sources; a fact that no shown source touches stays in."""
    document = blank_document()
    width = turn_to_landscape(document)
    set_header(document, f"Telling matrix, {case.client}", case.a_number, privileged=True)
    document.element.body[:0] = list(_content(case, report, sources, on, width))
    return packed(document)


def _content(case: Case, report: Report, sources: Sequence[NamedSource], on: date, width: int) -> Iterator[BaseOxmlElement]:
    yield text_paragraph("Title", f"Telling matrix: {case.client}")
    yield text_paragraph("Small", f"{shown_day(on)}. {rule('discrepancies').wording}")
    if not (report.facts and sources):
        yield text_paragraph("BodyText", "No fact is told in two places yet, so there is nothing to lay side by side.")
        return
    yield _legend()
    for beside in _bands(sources):
        yield _table(report.facts, beside, width)
        yield text_paragraph("Small", "")


def _bands(sources: Sequence[NamedSource]) -> Iterator[Sequence[NamedSource]]:
    count = ceil(len(sources) / _COLUMNS) or 1
    size = ceil(len(sources) / count)
    for band in range(count):
        yield sources[band * size : (band + 1) * size]


def _legend() -> BaseOxmlElement:
    words = [run for status in CELLS.values() for run in text_runs(f"{status.text}    ", status.style)]
    return paragraph("Small", *words, keep_next=True)


def _table(facts: Sequence[Fact], sources: Sequence[NamedSource], width: int) -> BaseOxmlElement:
    share = int(width / (len(sources) + _FACT_SHARE))
    widths = [width - share * len(sources), *[share] * len(sources)]
    return table(widths, _rows(facts, sources, widths), "TableGrid")


def _rows(facts: Sequence[Fact], sources: Sequence[NamedSource], widths: Sequence[int]) -> Iterator[BaseOxmlElement]:
    heads = ["Fact", *(source.name for source in sources)]
    titles = [cell(w, [text_paragraph("CellHead", head)], _shade("F0F1ED")) for w, head in zip(widths, heads, strict=True)]
    yield _row(titles, element("w:tblHeader"))
    for topic, group in groupby(facts, key=lambda fact: fact.topic):
        if topic:
            yield _row([cell(sum(widths), [text_paragraph("CellHead", topic)], element("w:gridSpan", val=len(widths)), _shade("F7F8F5"))])
        yield from (_row(_cells(fact, sources, widths)) for fact in group)


def _row(cells: Iterable[BaseOxmlElement], *details: BaseOxmlElement) -> BaseOxmlElement:
    return element("w:tr", element("w:trPr", element("w:cantSplit"), *details), *cells)


def _cells(fact: Fact, sources: Sequence[NamedSource], widths: Sequence[int]) -> Iterator[BaseOxmlElement]:
    by_source = {told.source_id: told for told in fact.cells}
    yield cell(widths[0], [text_paragraph("CellText", fact.label)])
    for source, width in zip(sources, widths[1:], strict=True):
        yield _told(by_source.get(source.id, Cell(source.id, CellState.NOT_COVERED)), width)


def _told(told: Cell, width: int) -> BaseOxmlElement:
    status = CELLS[told.state]
    content = [paragraph("CellText", *text_runs(status.text, status.style))]
    if told.value:
        content.append(text_paragraph("CellText", told.value))
    return cell(width, content, *([_shade(status.tint)] if status.tint else []))


def _shade(fill: str) -> BaseOxmlElement:
    return element("w:shd", val="clear", color="auto", fill=fill)
