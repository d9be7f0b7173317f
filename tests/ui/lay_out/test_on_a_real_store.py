"""Lay out and Findings over a real encrypted store, a real reader and a real check."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.casework.intake import StatementFacts
from app.casework.practice import Practice
from app.domain.case import Case
from app.domain.finding import FindingState
from app.domain.statement import StatementKind
from app.store.keys import FOR_TESTS
from app.store.vault import create_store
from app.ui.pages.findings import FindingsPage
from app.ui.pages.lay_out import LayOutPage
from app.ui.tasks import ImmediateRunner

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform cannot, and says so

NOTES = "Q1 When were you arrested?\nA. The police arrested me on 3 March 2021.\nQ2 How many officers came?\nA. Three officers came.\n"
I589 = "1. The police arrested me on 9 October 2021.\n\n2. Five officers came.\n"


@pytest.fixture
def real(tmp_path: Path) -> Iterator[tuple[Practice, str]]:
    with Practice(create_store(tmp_path / "Cases.averment", "correct horse battery staple", FOR_TESTS)) as practice:
        case = practice.cases.new(Case("", "Ana Prueba", date(2025, 1, 2)))
        for name, text, kind in (("notes.txt", NOTES, StatementKind.CREDIBLE_FEAR), ("i589.txt", I589, StatementKind.I589)):
            path = tmp_path / name
            path.write_text(text, encoding="utf-8")
            practice.intake.add_statement(case.id, path, StatementFacts(kind, told_on=date(2022, 1, 5)))
        practice.checking.check(case.id)
        yield practice, case.id


def test_a_finding_set_aside_stays_aside_through_a_real_check(real: tuple[Practice, str], runner: ImmediateRunner, qtbot: QtBot) -> None:
    practice, case_id = real
    page = LayOutPage(practice, runner)
    qtbot.addWidget(page)
    page.resize(1264, 800)
    with qtbot.waitActive(page):
        page.show()
    page.show_case(case_id)
    before = [record.finding.id for record in practice.explaining.records(case_id)]
    assert before
    QTest.keyClick(page, Qt.Key.Key_N)
    practice.checking.check(case_id)
    page.show_case(case_id)
    states = {record.finding.id: record.state for record in practice.explaining.records(case_id)}
    assert states.get(before[0], FindingState.DISMISSED) is FindingState.DISMISSED
    assert before[0] not in [record.finding.id for record in page._laid.shown()]
    page.hide()


def test_marks_of_a_real_check_lie_on_the_words_it_quotes(real: tuple[Practice, str], runner: ImmediateRunner, qtbot: QtBot) -> None:
    practice, case_id = real
    page = LayOutPage(practice, runner)
    qtbot.addWidget(page)
    page.resize(1264, 800)
    with qtbot.waitActive(page):
        page.show()
    page.show_case(case_id)
    text = page.desk.panes.left.text
    shown = text.toPlainText()
    passages = [p for r in practice.explaining.records(case_id) for p in r.finding.passages if p.source_id == page.desk.left.id]
    assert passages
    for passage in passages:
        start, end = text._position(passage.start), text._position(passage.end)
        assert shown[start:end] == " ".join(passage.quote.split())
    page.hide()


def test_findings_lists_what_the_real_check_found(real: tuple[Practice, str], runner: ImmediateRunner, qtbot: QtBot) -> None:
    practice, case_id = real
    page = FindingsPage(practice, runner)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    page.show_case(case_id)
    assert {r.finding.id for r in page.model.records()} == {r.finding.id for r in practice.explaining.records(case_id)}
    page.hide()
