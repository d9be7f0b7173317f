from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.case import Case
from app.domain.declaration import Declaration, Paragraph, Section, declaration_document
from app.domain.finding import Finding, FindingKind, FindingRecord, FindingState, Level
from app.domain.passage import Passage, passage_at
from app.export.anchors import places
from app.export.declaration import DeclarationRequest, declaration_docx

Make = Callable[..., DeclarationRequest]
Read = Callable[[bytes], Document]


def commented_text(document: Document) -> dict[int, str]:
    """What lies between the ends of each comment's range, without list numbers; paragraphs parted by an empty line."""
    texts: dict[int, list[str]] = {}
    open_now: set[int] = set()
    for paragraph in document.element.body.iterchildren(qn("w:p")):
        for number in open_now:
            texts[number].append("\n\n")
        for child in paragraph:
            number = int(child.get(qn("w:id"), "-1"))
            if child.tag == qn("w:commentRangeStart"):
                open_now.add(number)
                texts[number] = []
            elif child.tag == qn("w:commentRangeEnd"):
                open_now.remove(number)
            elif child.tag == qn("w:r"):
                for open_number in open_now:
                    texts[open_number].append(child.text)
    return {number: "".join(parts) for number, parts in texts.items()}


def test_a_comment_lies_on_the_very_words_of_its_finding(request_with: Make, read: Read) -> None:
    assert commented_text(read(declaration_docx(request_with()))) == {0: "three officers"}


def test_a_comment_says_what_why_and_what_to_ask_and_quotes_the_other_source(request_with: Make, read: Read) -> None:
    (comment,) = read(declaration_docx(request_with())).comments
    assert comment.text.splitlines() == [
        "PRIVILEGED AND CONFIDENTIAL — ATTORNEY WORK PRODUCT",
        "◆ conflict · finding 1 · count · F3, F6",
        "The sources differ on three officers.",
        "3 and 2 cannot both be.",
        "Question for the client: How many came?",
        "Credible-fear notes, Q25: “two policemen”",
    ]


def test_a_comment_is_from_the_program_and_dated_with_the_draft(request_with: Make, read: Read) -> None:
    (comment,) = read(declaration_docx(request_with())).comments
    assert (comment.author, comment.initials) == ("Averment", "AV")
    assert comment.timestamp == datetime(2026, 11, 23, tzinfo=UTC)


def test_a_finding_explained_but_not_decided_is_still_commented(request_with: Make, records: tuple[FindingRecord, ...], read: Read) -> None:
    explained = tuple(dataclasses.replace(record, state=FindingState.EXPLAINED) for record in records)
    document = read(declaration_docx(request_with(records=explained)))
    assert commented_text(document) == {0: "three officers", 1: "看守所"}


def test_words_that_moved_keep_their_comment(request_with: Make, declaration: Declaration, read: Read) -> None:
    first, *others = declaration.sections
    longer = dataclasses.replace(first, paragraphs=(Paragraph("new", "I have a daughter."), *first.paragraphs))
    document = read(declaration_docx(request_with(declaration=dataclasses.replace(declaration, sections=(longer, *others)))))
    assert commented_text(document) == {0: "three officers"}


def test_words_said_more_than_once_are_taken_where_they_are_nearest() -> None:
    before = drafted([("", ["They came.", "It rained.", "They came.", "They came."])])
    text = declaration_document(before)
    start = text.text.index("They came.", 20)
    record = finding_on(passage_at("d", text, start, start + len("They came.")))
    after = drafted([("", ["They came.", "It rained all day.", "They came.", "They came."])])
    body = exported(after, [record]).element.body
    commented = body.xpath("./w:p[w:pPr/w:pStyle/@w:val='NumberedParagraph'][w:commentRangeStart]")
    paragraphs = body.xpath("./w:p[w:pPr/w:pStyle/@w:val='NumberedParagraph']")
    assert [paragraphs.index(paragraph) for paragraph in commented] == [2]


def test_words_that_are_gone_leave_their_comment_at_the_title(request_with: Make, declaration: Declaration, read: Read) -> None:
    document = read(declaration_docx(request_with(declaration=dataclasses.replace(declaration, sections=declaration.sections[:1]))))
    assert commented_text(document) == {0: "Declaration of Wen Hao"}
    (comment,) = document.comments
    assert "The draft no longer holds the words “three officers”." in comment.text


def test_a_finding_about_other_sources_is_no_comment(request_with: Make, records: tuple[FindingRecord, ...], read: Read) -> None:
    elsewhere = dataclasses.replace(records[0].finding, passages=records[0].finding.passages[1:])
    document = read(declaration_docx(request_with(records=(dataclasses.replace(records[0], finding=elsewhere),))))
    assert commented_text(document) == {}
    assert not any("comments" in part.partname for part in document.part.package.iter_parts())


TOLD = Passage("notes", 1, 1, 0, 1, "x")
WORDS = st.text(alphabet="ab .,“”é文看\uac00\u3042ا\u09151\n", min_size=1, max_size=40)
SECTIONS = st.lists(st.tuples(st.sampled_from(["", "What I saw", "看守所"]), st.lists(WORDS, max_size=3)), min_size=1, max_size=3)


def drafted(parts: list[tuple[str, list[str]]]) -> Declaration:
    sections = tuple(
        Section(head, tuple(Paragraph(f"{n}-{k}", t, (TOLD,)) for k, t in enumerate(texts))) for n, (head, texts) in enumerate(parts)
    )
    return Declaration("d", "c", "Title", 1, date(2026, 1, 1), sections)


def finding_on(passage: Passage) -> FindingRecord:
    return FindingRecord(1, Finding("f", FindingKind.OTHER, Level.NOTE, (), "s", "", "", (passage,)), FindingState.OPEN)


def exported(draft: Declaration, records: list[FindingRecord]) -> Document:
    case = Case("c", "Wen Hao", date(2026, 1, 1))
    return docx.Document(BytesIO(declaration_docx(DeclarationRequest(case, draft, {}, records, {}, "", date(2026, 1, 1)))))


@given(SECTIONS)
def test_places_are_where_the_checked_text_has_them(parts: list[tuple[str, list[str]]]) -> None:
    draft = drafted(parts)
    text = declaration_document(draft).text
    found = [place for section in places(draft) for place in section]
    assert [text[place.start : place.end] for place in found] == [place.text for place in found]
    assert [place.number for place in found if place.paragraph] == [number for number, _ in draft.numbered()]


@settings(max_examples=60, deadline=None)
@given(SECTIONS, st.data())
def test_commented_runs_hold_exactly_the_quotation(parts: list[tuple[str, list[str]]], data: st.DataObject) -> None:
    draft = drafted(parts)
    document = declaration_document(draft)
    found = [place for section in places(draft) for place in section]
    if not found:
        return
    passages = []
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.sampled_from(found))
        start = data.draw(st.integers(place.start, place.end - 1))
        end = data.draw(st.integers(start + 1, place.end))
        passages.append(passage_at("d", document, start, end))
    texts = commented_text(exported(draft, [finding_on(passage) for passage in passages]))
    assert [texts[number] for number in range(len(passages))] == [passage.quote for passage in passages]


def test_a_quotation_over_two_paragraphs_is_one_range_without_the_number_between() -> None:
    draft = drafted([("", ["They came at night.", "They left at dawn."])])
    document = declaration_document(draft)
    start, end = document.text.index("at night"), document.text.index("They left") + len("They left")
    assert commented_text(exported(draft, [finding_on(passage_at("d", document, start, end))])) == {0: "at night.\n\nThey left"}


def test_a_quotation_of_a_number_alone_is_its_whole_paragraph() -> None:
    draft = drafted([("", ["They came.", "They left."])])
    document = declaration_document(draft)
    start = document.text.index("2.")
    assert commented_text(exported(draft, [finding_on(passage_at("d", document, start, start + 2))])) == {0: "They left."}
