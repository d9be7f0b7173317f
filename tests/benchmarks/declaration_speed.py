"""A declaration of 100 paragraphs with 25 comments against the same counts in bare python-docx."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import docx

from app.domain.case import Case
from app.domain.declaration import Declaration, Paragraph, Section, declaration_document
from app.domain.finding import Factor, Finding, FindingKind, FindingRecord, FindingState, Level
from app.domain.passage import passage_at
from app.export.declaration import DeclarationRequest, declaration_docx
from tests.benchmarks.measure import Row, paired

PARAGRAPHS, COMMENTS = 100, 25
TEXT = "On that evening the police came to the house of my parents and asked them where I was, who had paid me and who had helped me."


def measure(folder: Path) -> list[Row]:
    request = _request()
    ratio, a, b = paired(lambda: declaration_docx(request), _bare)
    what = f"declaration of {PARAGRAPHS} paragraphs with {COMMENTS} comments against bare python-docx"
    return [Row(what, ratio, "×", 3, f"{1000 * a:.0f} ms / {1000 * b:.0f} ms")]


def _request() -> DeclarationRequest:
    paragraphs = tuple(Paragraph(f"p{i}", f"{TEXT} This was the visit with the number {i}.") for i in range(PARAGRAPHS))
    declaration = Declaration("d", "c", "Declaration", 1, date(2025, 1, 1), (Section("What happened", paragraphs),))
    document = declaration_document(declaration)
    records = []
    for number in range(COMMENTS):
        start = document.text.index(paragraphs[number * 4].text)
        passage = passage_at("d", document, start + 3, start + 15)
        finding = Finding(
            f"f{number}", FindingKind.DATE, Level.CONFLICT, (Factor.F3,), "They differ.", "No overlap.", "When was it?", (passage,)
        )
        records.append(FindingRecord(number + 1, finding, FindingState.OPEN))
    case = Case("c", "Ana Prueba", date(2025, 1, 1))
    return DeclarationRequest(
        case=case,
        declaration=declaration,
        exhibits={},
        records=tuple(records),
        source_titles={"d": "Declaration"},
        interpreter_language="Spanish",
        on=date(2025, 1, 1),
    )


def _bare() -> None:
    document = docx.Document()
    for number in range(PARAGRAPHS):
        run = document.add_paragraph(f"{TEXT} This was the visit with the number {number}.", style="List Number").runs[0]
        if number % (PARAGRAPHS // COMMENTS) == 0:
            document.add_comment(run, "They differ. No overlap. When was it?", author="Averment")
    document.save(io.BytesIO())
