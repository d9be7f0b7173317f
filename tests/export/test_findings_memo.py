from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date

from docx.document import Document

from app.domain.case import Case
from app.domain.finding import FindingRecord
from app.domain.passage import Passage
from app.domain.snapshot import Cell, CellState, Fact
from app.export.findings_memo import findings_memo_docx

TOLD = Passage("notes", 1, 1, 0, 1, "")
ON = date(2026, 11, 23)
Read = Callable[[bytes], Document]


def lines(document: Document, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style is not None and p.style.name == style]


def test_findings_stand_under_their_level_with_shape_word_and_state(
    case: Case, records: tuple[FindingRecord, ...], titles: dict[str, str], read: Read
) -> None:
    document = read(findings_memo_docx(case, tuple(reversed(records)), titles, ON))
    assert lines(document, "Heading 1") == ["Conflicts (1)", "Notes (1)"]
    assert lines(document, "Heading 2") == [
        "◆ conflict · finding 1 · count · F3, F6 · open",
        "◉ note · finding 2 · count · F3, F6 · dismissed",
    ]


def test_a_finding_has_quotations_with_sources_reasoning_question_causes_and_log(
    case: Case, records: tuple[FindingRecord, ...], titles: dict[str, str], read: Read
) -> None:
    document = read(findings_memo_docx(case, records[:1], titles, ON))
    assert lines(document, "Quote") == ["“three officers”", "“two policemen”"]
    assert lines(document, "Quote Source") == ["Declaration, draft 3, ¶3", "Credible-fear notes, Q25"]
    body = lines(document, "Body Text")
    assert "The sources differ on three officers." in body
    assert "Why it is flagged. 3 and 2 cannot both be." in body
    assert "Question for the client. How many came?" in body
    assert lines(document, "List Bullet") == [
        "Was someone in plain clothes?",
        "1 November 2026, Found. ",
        "9 November 2026, The client's words. One of them stayed outside. 有一个人在外面。 Interpreter: Chen Yu.",
    ]


def test_the_memo_says_that_discrepancies_are_common_and_is_privileged_on_every_page(case: Case, read: Read) -> None:
    document = read(findings_memo_docx(case, (), {}, ON))
    assert any("common in truthful accounts" in line and "finding none proves nothing" in line for line in lines(document, "Body Text"))
    section = document.sections[0]
    assert section.header.paragraphs[1].text == "PRIVILEGED AND CONFIDENTIAL — ATTORNEY WORK PRODUCT"
    assert not section.different_first_page_header_footer
    assert "23 November 2026. 0 findings, 0 settled." in lines(document, "Body Text")


def test_a_passage_without_label_is_cited_by_page_and_line(
    case: Case, records: tuple[FindingRecord, ...], titles: dict[str, str], read: Read
) -> None:
    finding = records[0].finding
    unlabelled = dataclasses.replace(finding, passages=tuple(dataclasses.replace(p, label="") for p in finding.passages))
    document = read(findings_memo_docx(case, (dataclasses.replace(records[0], finding=unlabelled),), titles, ON))
    assert lines(document, "Quote Source")[1] == "Credible-fear notes, p. 2, line 14"


def test_a_quotation_over_several_lines_of_a_page_is_run_together(
    case: Case, records: tuple[FindingRecord, ...], titles: dict[str, str], read: Read
) -> None:
    quotes = ("three\n   officers", "当天夜里\n就让我回家了。")
    passages = tuple(dataclasses.replace(TOLD, quote=quote) for quote in quotes)
    finding = dataclasses.replace(records[0].finding, passages=passages)
    document = read(findings_memo_docx(case, (dataclasses.replace(records[0], finding=finding),), titles, ON))
    assert lines(document, "Quote") == ["“three officers”", "“当天夜里就让我回家了。”"]


def test_equal_findings_give_equal_bytes(case: Case, records: tuple[FindingRecord, ...], titles: dict[str, str]) -> None:
    assert findings_memo_docx(case, records, titles, ON) == findings_memo_docx(case, records, titles, ON)


def test_quiet_strengths_stand_last_with_every_passage(
    case: Case, records: tuple[FindingRecord, ...], titles: dict[str, str], read: Read
) -> None:
    said = [Passage(source_id, 1, 3, 0, 9, "on a ship") for source_id in list(titles)[:2]]
    cells = (*(Cell(p.source_id, CellState.SAME, p.quote, p) for p in said), Cell("elsewhere", CellState.NOT_COVERED))
    strength = Fact("1", "Leaving and arrival", "How she left", cells)
    document = read(findings_memo_docx(case, records, titles, ON, (strength,)))
    assert lines(document, "Heading 1")[-1] == "Told alike and borne out (1)"
    assert lines(document, "Heading 2")[-1] == "How she left"
    assert lines(document, "Quote")[-2:] == ["“on a ship”", "“on a ship”"]
