"""Writes the findings of a case as a privileged memo for counsel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from docx.oxml.xmlchemy import BaseOxmlElement

from app.domain.case import Case
from app.domain.finding import Finding, FindingRecord, Level, LogEntry
from app.domain.passage import Passage
from app.domain.snapshot import Fact
from app.export.markup import paragraph, text_paragraph, text_runs
from app.export.page_frame import set_header, shown_day
from app.export.quotations import place_of, quoted
from app.export.rules import rule
from app.export.status import ENTRIES, KINDS, LEVELS, STATES
from app.export.template import blank_document, packed

_HEADINGS = {Level.CONFLICT: "Conflicts", Level.DIFFERENCE: "Differences", Level.NOTE: "Notes"}


def findings_memo_docx(
    case: Case, records: Sequence[FindingRecord], source_titles: Mapping[str, str], on: date, strengths: Sequence[Fact] = ()
) -> bytes:
    """The memo as .docx bytes: findings by level in the order given with quotations, question, causes and log; then the quiet strengths."""
    document = blank_document()
    set_header(document, f"Findings, {case.client}", case.a_number, privileged=True)
    document.element.body[:0] = [*_beginning(case, records, on), *_levels(records, source_titles), *_strengths(strengths, source_titles)]
    return packed(document)


def _beginning(case: Case, records: Sequence[FindingRecord], on: date) -> Iterator[BaseOxmlElement]:
    client = f"{case.client} ({case.native_name})" if case.native_name else case.client
    yield text_paragraph("Title", f"Findings: {client}")
    settled = sum(record.state.is_closed for record in records)
    count = "1 finding" if len(records) == 1 else f"{len(records)} findings"
    yield text_paragraph("BodyText", f"{shown_day(on)}. {count}, {settled} settled.")
    yield text_paragraph("BodyText", rule("discrepancies").wording)


def _levels(records: Sequence[FindingRecord], titles: Mapping[str, str]) -> Iterator[BaseOxmlElement]:
    for level in Level:
        of_level = [record for record in records if record.finding.level is level]
        if of_level:
            yield text_paragraph("Heading1", f"{_HEADINGS[level]} ({len(of_level)})")
        for record in of_level:
            yield from _finding(record, titles)


def _finding(record: FindingRecord, titles: Mapping[str, str]) -> Iterator[BaseOxmlElement]:
    finding = record.finding
    status = LEVELS[finding.level]
    facts = ["", f"finding {record.number}", KINDS[finding.kind], ", ".join(finding.factors), STATES[record.state]]
    yield paragraph("Heading2", *text_runs(status.text, status.style), *text_runs(" · ".join(facts)))
    yield paragraph("BodyText", *text_runs(finding.sentence, "Strong"), keep_next=True)
    for passage in finding.passages:
        yield from _quotation(passage, titles)
    yield from _work(finding)
    if record.log:
        yield text_paragraph("Heading3", "Log")
        yield from (_entry(entry) for entry in record.log)


def _strengths(strengths: Sequence[Fact], titles: Mapping[str, str]) -> Iterator[BaseOxmlElement]:
    if strengths:
        yield text_paragraph("Heading1", f"Told alike and borne out ({len(strengths)})")
        yield text_paragraph("BodyText", "What the client told the same way more than once, and an exhibit or a witness bears out.")
    for fact in strengths:
        yield text_paragraph("Heading2", fact.label)
        for passage in fact.passages:
            yield from _quotation(passage, titles)


def _quotation(passage: Passage, titles: Mapping[str, str]) -> Iterator[BaseOxmlElement]:
    if passage.quote:  # what a file says of itself has a label and no words
        yield text_paragraph("Quote", quoted(passage))
    yield text_paragraph("QuoteSource", f"{titles.get(passage.source_id, 'A source no longer in the case')}, {place_of(passage)}")


def _work(finding: Finding) -> Iterator[BaseOxmlElement]:
    for label, words in (("Why it is flagged. ", finding.reasoning), ("Question for the client. ", finding.question)):
        if words:
            yield paragraph("BodyText", *text_runs(label, "Strong"), *text_runs(words))
    if finding.causes:
        yield text_paragraph("Heading3", "Ordinary causes, to ask about")
        yield from (text_paragraph("ListBullet", cause, keep_next=True) for cause in finding.causes[:-1])
        yield text_paragraph("ListBullet", finding.causes[-1])


def _entry(entry: LogEntry) -> BaseOxmlElement:
    said = [entry.text, entry.original_words, f"Interpreter: {entry.interpreter}." if entry.interpreter else ""]
    heading = text_runs(f"{shown_day(entry.on)}, {ENTRIES[entry.kind]}. ", "Strong")
    return paragraph("ListBullet", *heading, *text_runs(" ".join(filter(None, said))))
