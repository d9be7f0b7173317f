"""An invented case with a declaration, exhibits and findings, and ways to read an export back."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.document import Document

from app.domain.case import Case, Stage
from app.domain.declaration import Citation, Declaration, Paragraph, Section, declaration_document
from app.domain.exhibit import Exhibit, MediaKind
from app.domain.finding import EntryKind, Factor, Finding, FindingKind, FindingRecord, FindingState, Level, LogEntry
from app.domain.passage import Passage, passage_at
from app.export.declaration import DeclarationRequest

TOLD = Passage("notes", 2, 14, 100, 112, "two policemen", "Q25")
TEXTS = (
    ("Who I am", ("My name is Wen Hao (文浩). I was born in Zhengzhou.", "I drove a delivery van.")),
    (
        "What happened",
        ("On 5 July 2023 three officers came.", "My father was kept there until the next morning.", "The sign read 看守所 and تۇرمە."),
    ),
)


@pytest.fixture
def case() -> Case:
    return Case(
        "case-1",
        "Wen Hao",
        date(2026, 1, 5),
        native_name="文浩",
        a_number="A 000-111-222",
        stage=Stage.DEFENSIVE,
        languages=("Mandarin", "English"),
        court="New York, New York",
        interpreter="Chen Yu",
        preparer="Ana Ruiz",
    )


@pytest.fixture
def declaration() -> Declaration:
    sections = tuple(
        Section(heading, tuple(Paragraph(f"{heading}-{n}", text, (TOLD,), _citations(text)) for n, text in enumerate(texts)))
        for heading, texts in TEXTS
    )
    return Declaration("draft-1", "case-1", "Declaration of Wen Hao", 3, date(2026, 11, 2), sections)


def _citations(text: str) -> tuple[Citation, ...]:
    return (Citation("summons", 2), Citation("summons", 3), Citation("film")) if "officers" in text else ()


@pytest.fixture
def exhibits() -> dict[str, Exhibit]:
    return {
        "summons": Exhibit("summons", "case-1", "D", "Summons", MediaKind.PDF, "d.pdf", "0" * 64, 10, date(2026, 2, 1), page_count=3),
        "film": Exhibit("film", "case-1", "A", "Film", MediaKind.VIDEO, "a.mp4", "1" * 64, 10, date(2026, 2, 1)),
        "letter": Exhibit("letter", "case-1", "", "Letter", MediaKind.PDF, "l.pdf", "2" * 64, 10, date(2026, 2, 1)),
    }


@pytest.fixture
def titles() -> dict[str, str]:
    return {"notes": "Credible-fear notes", "draft-1": "Declaration, draft 3"}


@pytest.fixture
def records(declaration: Declaration) -> tuple[FindingRecord, ...]:
    log = (
        LogEntry("f1", EntryKind.FOUND, date(2026, 11, 1)),
        LogEntry("f1", EntryKind.CLIENT_WORDS, date(2026, 11, 9), "One of them stayed outside.", "Chen Yu", "有一个人在外面。"),
    )
    return (
        FindingRecord(1, _finding(declaration, "f1", Level.CONFLICT, "three officers"), FindingState.OPEN, log),
        FindingRecord(2, _finding(declaration, "f2", Level.NOTE, "看守所"), FindingState.DISMISSED),
    )


def _finding(declaration: Declaration, finding_id: str, level: Level, quote: str) -> Finding:
    document = declaration_document(declaration)
    start = document.text.index(quote)
    own = passage_at(declaration.id, document, start, start + len(quote), "¶3")
    sentence = f"The sources differ on {quote}."
    causes = ("Was someone in plain clothes?",)
    return Finding(
        finding_id,
        FindingKind.COUNT,
        level,
        (Factor.F3, Factor.F6),
        sentence,
        "3 and 2 cannot both be.",
        "How many came?",
        (own, TOLD),
        causes,
    )


@pytest.fixture
def request_with(
    case: Case, declaration: Declaration, exhibits: dict[str, Exhibit], records: tuple[FindingRecord, ...], titles: dict[str, str]
) -> Callable[..., DeclarationRequest]:
    """The draft as it stands, with any argument changed."""
    plain = DeclarationRequest(case, declaration, exhibits, records, titles, "", date(2026, 11, 23))

    def changed(**values: Any) -> DeclarationRequest:
        return dataclasses.replace(plain, **values)

    return changed


@pytest.fixture
def ready(request_with: Callable[..., DeclarationRequest], records: tuple[FindingRecord, ...]) -> DeclarationRequest:
    """A filing copy that may be made."""
    closed = tuple(dataclasses.replace(record, state=FindingState.ACCEPTED) for record in records)
    return request_with(records=closed, filing=True)


@pytest.fixture
def read() -> Callable[[bytes], Document]:
    """Reads an export back."""
    return lambda written: docx.Document(BytesIO(written))
