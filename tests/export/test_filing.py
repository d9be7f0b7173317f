from __future__ import annotations

import dataclasses
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest

from app.domain.declaration import Citation, Paragraph, Profile, Section
from app.domain.finding import FindingRecord, FindingState
from app.errors import NotReady
from app.export.declaration import DeclarationRequest, declaration_docx
from app.export.filing import filing_needs, refuse_traces
from app.export.template import traces_in

Make = Callable[..., DeclarationRequest]


def with_paragraph(request: DeclarationRequest, paragraph: Paragraph) -> DeclarationRequest:
    """The request with one more paragraph, numbered 6."""
    sections = (*request.declaration.sections, Section("", (paragraph,)))
    return dataclasses.replace(request, declaration=dataclasses.replace(request.declaration, sections=sections))


def with_case(request: DeclarationRequest, **values: object) -> DeclarationRequest:
    return dataclasses.replace(request, case=dataclasses.replace(request.case, **values))


def test_a_settled_declaration_needs_nothing_and_leaves_no_traces(ready: DeclarationRequest) -> None:
    assert filing_needs(ready) == ()
    assert traces_in(declaration_docx(ready)) == ()


def test_a_filing_copy_says_neither_draft_nor_privileged(ready: DeclarationRequest) -> None:
    with ZipFile(BytesIO(declaration_docx(ready))) as package:
        content = b"".join(package.read(name) for name in package.namelist() if name != "word/styles.xml")
    assert b"DRAFT" not in content
    assert b"PRIVILEGED" not in content
    assert b"Averment" not in content


def test_a_paragraph_without_source_is_named(ready: DeclarationRequest) -> None:
    assert filing_needs(with_paragraph(ready, Paragraph("x", "Two men came."))) == ("a source for paragraph 6",)


@pytest.mark.parametrize("citation", [Citation("letter", 1), Citation("summons", 4), Citation("gone")])
def test_a_citation_that_does_not_resolve_is_named(citation: Citation, ready: DeclarationRequest) -> None:
    told = ready.declaration.sections[0].paragraphs[0].sources
    request = with_paragraph(ready, Paragraph("x", "Two men came.", told, (citation,)))
    assert filing_needs(request) == ("a tab and page for the citations of paragraph 6",)


def test_an_empty_paragraph_is_named(ready: DeclarationRequest) -> None:
    told = ready.declaration.sections[0].paragraphs[0].sources
    assert filing_needs(with_paragraph(ready, Paragraph("x", " ", told))) == ("words in paragraph 6",)


def test_findings_not_decided_are_named(ready: DeclarationRequest, records: tuple[FindingRecord, ...]) -> None:
    assert filing_needs(dataclasses.replace(ready, records=records)) == ("counsel's decision on finding 1",)
    both = tuple(dataclasses.replace(record, state=records[0].state) for record in records)
    assert filing_needs(dataclasses.replace(ready, records=both)) == ("counsel's decision on findings 1 and 2",)


def test_an_explanation_is_not_yet_a_decision(ready: DeclarationRequest, records: tuple[FindingRecord, ...]) -> None:
    explained = tuple(dataclasses.replace(record, state=FindingState.EXPLAINED) for record in records)
    assert filing_needs(dataclasses.replace(ready, records=explained)) == ("counsel's decision on findings 1 and 2",)


@pytest.mark.parametrize(
    ("changes", "need"),
    [
        ({"court": ""}, "the court's place"),
        ({"a_number": ""}, "an A-number"),
        ({"languages": ()}, "the language it is read back in"),
    ],
)
def test_a_gap_of_the_case_is_named(changes: dict[str, object], need: str, ready: DeclarationRequest) -> None:
    assert filing_needs(with_case(ready, **changes)) == (need,)


def test_an_interpreter_asked_for_must_have_a_name(ready: DeclarationRequest) -> None:
    request = with_case(dataclasses.replace(ready, interpreter_language="Mandarin"), interpreter="")
    assert filing_needs(request) == ("the interpreter's name",)


def test_the_asylum_office_asks_for_no_court_and_no_number(ready: DeclarationRequest) -> None:
    office = dataclasses.replace(ready, declaration=dataclasses.replace(ready.declaration, profile=Profile.ASYLUM_OFFICE))
    assert filing_needs(with_case(office, court="", a_number="")) == ()


def test_a_declaration_without_paragraphs_is_no_filing(ready: DeclarationRequest) -> None:
    empty = dataclasses.replace(ready, declaration=dataclasses.replace(ready.declaration, sections=()))
    assert filing_needs(empty) == ("at least one paragraph",)


def test_the_refusal_names_everything_and_holds_no_case_content(request_with: Make) -> None:
    request = with_paragraph(request_with(filing=True), Paragraph("x", "Secret words."))
    with pytest.raises(NotReady) as refused:
        declaration_docx(request)
    assert str(refused.value) == (
        "The filing copy still needs a source for paragraph 6; counsel's decision on finding 1. Settle these, or export a draft."
    )


def test_a_draft_is_refused_as_a_filing_copy_for_its_comments(request_with: Make) -> None:
    with pytest.raises(NotReady, match="a comment"):
        refuse_traces(declaration_docx(request_with()))


@pytest.mark.parametrize("profile", list(Profile))
def test_no_gap_or_mark_of_a_draft_reaches_a_filing_copy(profile: Profile, ready: DeclarationRequest) -> None:
    request = dataclasses.replace(ready, declaration=dataclasses.replace(ready.declaration, profile=profile))
    if profile is Profile.ASYLUM_OFFICE:
        request = with_case(request, court="", a_number="")
    if profile is Profile.WITNESS:
        request = dataclasses.replace(request, declarant="Gu Lan", interpreter_language="Mandarin")
    with ZipFile(BytesIO(declaration_docx(request))) as package:
        body, header = package.read("word/document.xml"), package.read("word/header1.xml")
    for mark in (b"DraftMark", b"Unsourced", b"["):
        assert mark not in body
        assert mark not in header


def test_a_witness_must_be_named_and_reads_in_a_language_of_their_own(ready: DeclarationRequest) -> None:
    witness = dataclasses.replace(ready, declaration=dataclasses.replace(ready.declaration, profile=Profile.WITNESS))
    assert filing_needs(witness) == ("the witness's name",)
    assert filing_needs(dataclasses.replace(witness, declarant="Gu Lan")) == ("the language it is read back in",)
