"""Holds the writing of a long draft against python-docx doing the same by its own means."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable
from io import BytesIO

import docx

from app.domain.declaration import Citation, Paragraph, Section, declaration_document
from app.domain.finding import FindingRecord
from app.domain.passage import passage_at
from app.export.declaration import DeclarationRequest, declaration_docx

TEXT = "They asked where I was (哈密), who had paid me, and whether anyone had helped me. "


def best_of(attempts: int, work: Callable[[], object]) -> float:
    """Seconds of the quickest attempt."""
    taken = []
    for _ in range(attempts):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return min(taken)


def bare(request: DeclarationRequest) -> bytes:
    """Headings, numbered paragraphs, citations and as many comments, with python-docx alone."""
    document = docx.Document()
    commented = len(request.records)
    for section in request.declaration.sections:
        document.add_heading(section.heading, 1)
        for paragraph in section.paragraphs:
            written = document.add_paragraph(style="List Number")
            run = written.add_run(paragraph.text)
            written.add_run(" (Exhibit D, at 2)")
            if commented > 0:
                document.add_comment(run, text="line\nline\nline\nline\nline\nline", author="A", initials="A")
                commented -= 1
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def test_a_hundred_paragraphs_with_25_comments_take_at_most_three_times_bare_python_docx(
    request_with: Callable[..., DeclarationRequest], records: tuple[FindingRecord, ...]
) -> None:
    plain = request_with()
    told = plain.declaration.sections[0].paragraphs[0].sources
    paragraphs = [Paragraph(f"p{n}", f"{TEXT}This was occasion {n}.", told, (Citation("summons", 2),)) for n in range(100)]
    sections = tuple(Section(f"Part {n}", tuple(paragraphs[n * 10 : n * 10 + 10])) for n in range(10))
    declaration = dataclasses.replace(plain.declaration, sections=sections)
    document = declaration_document(declaration)
    found = []
    for number in range(25):
        start = document.text.index(f"This was occasion {number * 4}.")
        passages = (passage_at(declaration.id, document, start, start + 20), *told)
        found.append(dataclasses.replace(records[0], number=number, finding=dataclasses.replace(records[0].finding, passages=passages)))
    request = request_with(declaration=declaration, records=tuple(found))
    assert len(docx.Document(BytesIO(declaration_docx(request))).comments) == 25
    assert best_of(3, lambda: declaration_docx(request)) <= 3 * best_of(3, lambda: bare(request))
