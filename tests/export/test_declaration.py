from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Inches, Pt

from app.domain.case import Case, SigningPlace, Stage
from app.domain.declaration import Citation, Declaration, Paragraph, Profile, Section
from app.export.declaration import DeclarationRequest, declaration_docx

Make = Callable[..., DeclarationRequest]
Read = Callable[[bytes], Document]


def numbered(document: Document) -> list[str]:
    return [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Numbered Paragraph"]


def everything(document: Document) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([p.text for p in document.paragraphs] + cells)


def test_the_page_is_letter_with_one_inch_margins_and_twelve_point_times(request_with: Make, read: Read) -> None:
    document = read(declaration_docx(request_with()))
    section = document.sections[0]
    assert (section.page_width, section.page_height) == (Inches(8.5), Inches(11))
    assert {section.left_margin, section.right_margin, section.top_margin, section.bottom_margin} == {Inches(1)}
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    fonts = defaults.find(qn("w:rFonts"))
    assert (fonts.get(qn("w:ascii")), fonts.get(qn("w:eastAsia"))) == ("Times New Roman", "SimSun")
    assert defaults.find(qn("w:sz")).get(qn("w:val")) == str(int(Pt(12).pt * 2))


def test_paragraphs_stand_in_order_in_one_real_list(ready: DeclarationRequest, read: Read) -> None:
    document = read(declaration_docx(ready))
    assert numbered(document) == [
        "My name is Wen Hao (文浩). I was born in Zhengzhou.",
        "I drove a delivery van.",
        "On 5 July 2023 three officers came. (Exhibit D, at 2, 3; Exhibit A)",
        "My father was kept there until the next morning.",
        "The sign read 看守所 and تۇرمە.",
    ]
    lists = document.element.body.xpath("./w:p[w:pPr/w:pStyle/@w:val='NumberedParagraph']/w:pPr/w:numPr/w:numId/@w:val")
    assert lists == ["1"] * 5


def test_section_headings_are_word_headings(ready: DeclarationRequest, read: Read) -> None:
    headings = [p.text for p in read(declaration_docx(ready)).paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert headings == ["Who I am", "What happened"]


def test_chinese_runs_have_their_font_and_language_and_uyghur_runs_from_right_to_left(ready: DeclarationRequest, read: Read) -> None:
    body = read(declaration_docx(ready)).element.body
    chinese = body.xpath(".//w:r[w:t='看守所']/w:rPr")[0]
    assert chinese.find(qn("w:rFonts")).get(qn("w:eastAsia")) == "SimSun"
    assert chinese.find(qn("w:lang")).get(qn("w:eastAsia")) == "zh-CN"
    assert body.xpath(".//w:r[w:t='تۇرمە']/w:rPr/w:rtl")


def test_the_caption_names_court_client_and_number_in_a_bordered_table(ready: DeclarationRequest, read: Read) -> None:
    document = read(declaration_docx(ready))
    lines = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Caption"]
    assert lines[:4] == [
        "UNITED STATES DEPARTMENT OF JUSTICE",
        "EXECUTIVE OFFICE FOR IMMIGRATION REVIEW",
        "IMMIGRATION COURT",
        "NEW YORK, NEW YORK",
    ]
    left, right = document.tables[0].rows[0].cells
    assert left.text.splitlines() == ["In the Matter of", "Wen Hao (文浩)", "Respondent", "In removal proceedings"]
    assert right.text == "File No. A 000-111-222"
    assert document.element.body.xpath(".//w:tcBorders/w:bottom[@w:val='single']")


def test_a_court_typed_with_its_kind_is_not_named_twice(request_with: Make, case: Case, read: Read) -> None:
    request = request_with(case=dataclasses.replace(case, court="Immigration Court, Batavia"))
    text = everything(read(declaration_docx(request)))
    assert text.count("IMMIGRATION COURT") == 1


def test_a_detained_client_is_marked_detained(request_with: Make, case: Case, read: Read) -> None:
    request = request_with(case=dataclasses.replace(case, stage=Stage.DEFENSIVE_DETAINED))
    assert "DETAINED" in everything(read(declaration_docx(request)))
    assert "DETAINED" not in everything(read(declaration_docx(request_with())))


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (
            SigningPlace.INSIDE_US,
            "I declare under penalty of perjury that the foregoing is true and correct. Executed on ____________________.",
        ),
        (
            SigningPlace.OUTSIDE_US,
            (
                "I declare under penalty of perjury under the laws of the United States of America that the foregoing is true and correct. "
                "Executed on ____________________."
            ),
        ),
    ],
)
def test_the_place_of_signing_chooses_the_words_of_the_close(
    place: SigningPlace, words: str, request_with: Make, case: Case, read: Read
) -> None:
    text = [p.text for p in read(declaration_docx(request_with(case=dataclasses.replace(case, signing_place=place)))).paragraphs]
    assert [line for line in text if "penalty of perjury" in line] == [words]


def test_the_signature_is_chained_to_the_close_and_to_the_last_paragraph(ready: DeclarationRequest, read: Read) -> None:
    paragraphs = read(declaration_docx(ready)).paragraphs
    close = next(i for i, p in enumerate(paragraphs) if "penalty of perjury" in p.text)
    assert paragraphs[close - 1].paragraph_format.keep_with_next is True
    assert paragraphs[close].style is not None
    assert paragraphs[close].style.paragraph_format.keep_with_next is True
    assert paragraphs[close + 1].text == "Wen Hao (文浩)"


def test_the_certificate_stands_where_an_interpreter_took_part_and_only_there(request_with: Make, case: Case, read: Read) -> None:
    with_one = everything(read(declaration_docx(request_with(interpreter_language="Sichuanese"))))
    assert "I, Chen Yu, am competent to interpret between English and Sichuanese." in with_one
    without = everything(read(declaration_docx(request_with(case=dataclasses.replace(case, interpreter="")))))
    assert "interpret" not in without
    asked = everything(
        read(declaration_docx(request_with(case=dataclasses.replace(case, interpreter=""), interpreter_language="Mandarin")))
    )
    assert "I, [interpreter], am competent" in asked


def test_the_opening_says_only_what_the_case_records(request_with: Make, case: Case, read: Read) -> None:
    text = everything(read(declaration_docx(request_with())))
    assert "I, Wen Hao (文浩), declare as follows:" in text
    assert "I speak Mandarin and English. Ana Ruiz helped me to prepare this declaration." in text
    bare = dataclasses.replace(case, languages=(), preparer="", interpreter="", native_name="")
    text = everything(read(declaration_docx(request_with(case=bare))))
    assert "I, Wen Hao, declare as follows:" in text
    assert not any(word in text for word in ("I speak", "helped me", "read to me"))


def test_header_and_footer_are_on_every_page_with_page_fields(ready: DeclarationRequest, read: Read) -> None:
    section = read(declaration_docx(ready)).sections[0]
    assert [p.text for p in section.header.paragraphs] == ["Declaration of Wen Hao\tA 000-111-222"]
    fields = [f.get(qn("w:instr")).strip() for f in section.footer.paragraphs[0]._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert not section.different_first_page_header_footer


def test_a_draft_says_so_on_every_page_and_is_privileged(request_with: Make, read: Read) -> None:
    header = read(declaration_docx(request_with())).sections[0].header
    assert [p.text for p in header.paragraphs] == [
        "Declaration of Wen Hao · DRAFT 3 of 23 November 2026\tA 000-111-222",
        "PRIVILEGED AND CONFIDENTIAL — ATTORNEY WORK PRODUCT",
    ]
    assert header.part.element.xpath(".//w:pict")


def test_a_draft_marks_what_has_no_source_and_what_does_not_resolve(request_with: Make, declaration: Declaration, read: Read) -> None:
    told = declaration.sections[0].paragraphs[0].sources
    paragraphs = (
        Paragraph("p1", "Two men came."),
        Paragraph("p2", "They left.", told, (Citation("letter", 1), Citation("summons", 4), Citation("gone"))),
    )
    draft = dataclasses.replace(declaration, sections=(Section("", paragraphs),))
    document = read(declaration_docx(request_with(declaration=draft, records=())))
    assert numbered(document) == [
        "Two men came. [no source yet]",
        "They left. [exhibit without a tab] [Exhibit D has no page 4] [exhibit not found]",
    ]
    marked = next(p for p in document.paragraphs if p.text.startswith("Two men")).runs[0]
    assert (marked.text, marked.style.name) == ("Two men came.", "Unsourced")


@pytest.mark.parametrize(("profile", "spacing"), [(Profile.COURT, 2.0), (Profile.ASYLUM_OFFICE, 1.15), (Profile.CUSTODY, 2.0)])
def test_each_profile_has_its_line_spacing(
    profile: Profile, spacing: float, request_with: Make, declaration: Declaration, read: Read
) -> None:
    document = read(declaration_docx(request_with(declaration=dataclasses.replace(declaration, profile=profile))))
    assert document.styles["Numbered Paragraph"].paragraph_format.line_spacing == pytest.approx(spacing, abs=0.01)


def test_a_witness_signs_under_the_witnesss_own_name(request_with: Make, declaration: Declaration, read: Read) -> None:
    request = request_with(declaration=dataclasses.replace(declaration, profile=Profile.WITNESS), declarant="Gu Lan")
    text = everything(read(declaration_docx(request)))
    assert "I, Gu Lan, declare as follows:" in text
    assert "I speak" not in text  # the case knows the client's languages, not the witness's
    assert "In the Matter of\nWen Hao (文浩)" in text


def test_equal_requests_give_equal_bytes(request_with: Make) -> None:
    assert declaration_docx(request_with()) == declaration_docx(request_with())


def test_characters_that_word_cannot_hold_are_left_out(request_with: Make, declaration: Declaration, read: Read) -> None:
    told = declaration.sections[0].paragraphs[0].sources
    odd = Section("", (Paragraph("p1", "a\x00b\x0bc\ud800d\ufffee\tf\ng & <w:p>", told),))
    document = read(declaration_docx(request_with(declaration=dataclasses.replace(declaration, sections=(odd,)), records=())))
    assert numbered(document) == ["abcde\tf\ng & <w:p>"]


def test_a_declaration_without_paragraphs_is_still_a_draft(request_with: Make, declaration: Declaration, read: Read) -> None:
    document = read(declaration_docx(request_with(declaration=dataclasses.replace(declaration, sections=()), records=())))
    assert numbered(document) == []
    assert "penalty of perjury" in everything(document)
