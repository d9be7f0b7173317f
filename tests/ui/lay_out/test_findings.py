"""The findings list and its side pane with real widgets over an invented case."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.domain.finding import EntryKind, Factor, FindingState, Level
from app.ui.models.finding_list import FindingRole
from app.ui.pages.findings import FindingsPage
from app.ui.tasks import ImmediateRunner

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform cannot, and says so


@pytest.fixture
def page(practice: SimpleNamespace, runner: ImmediateRunner, qtbot: QtBot) -> Iterator[FindingsPage]:
    page = FindingsPage(practice, runner)
    qtbot.addWidget(page)
    page.resize(1264, 800)
    with qtbot.waitActive(page):
        page.show()
    page.show_case("case")
    page.view.setFocus()
    yield page
    page.hide()


def _numbers(page: FindingsPage) -> list[int]:
    return [record.number for record in page.model.records()]


def _state(practice: SimpleNamespace, place: int) -> FindingState:
    return practice.explaining.records("case")[place].state


def test_findings_stand_under_their_levels(page: FindingsPage) -> None:
    rows = [page.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(page.model.rowCount())]
    assert rows[0] == "Conflicts, 2 · as read, both cannot be true"
    assert rows[1].startswith("Conflict 1, Open. The declaration keeps")
    assert [rows[number].split(",")[0] for number in (0, 3, 5)] == ["Conflicts", "Differences", "Notes"]


def test_the_list_keeps_the_rules_of_models(page: FindingsPage) -> None:
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.model.toggle_closed()
    page.filters.level.setCurrentIndex(1)
    tester.deleteLater()


@pytest.mark.parametrize(
    ("choice", "value", "numbers"),
    [("level", Level.NOTE, [4]), ("factor", Factor.F3, [2, 4]), ("source", "cfi", [2]), ("state", FindingState.ACCEPTED, [])],
)
def test_a_filter_shows_only_what_passes(page: FindingsPage, choice: str, value: object, numbers: list[int]) -> None:
    box = getattr(page.filters, choice)
    box.setCurrentIndex(next(i for i in range(box.count()) if box.itemData(i) == value))
    assert _numbers(page) == numbers


def test_search_reads_sentences_quotations_and_places(page: FindingsPage) -> None:
    page.search.setText("村里")
    assert _numbers(page) == [3]
    page.search.setText("credible-fear q18")
    assert _numbers(page) == [2]


def test_n_sets_aside_in_one_key_and_the_list_folds_it_away(page: FindingsPage, practice: SimpleNamespace) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_N)
    assert _state(practice, 0) is FindingState.DISMISSED
    assert _numbers(page) == [2, 3, 4]
    page.show_case("case")
    assert _numbers(page) == [2, 3, 4]
    assert page.detail.number.text() == "Finding 2"


def test_what_was_set_aside_can_be_unfolded_and_opened_again(page: FindingsPage, practice: SimpleNamespace) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_N)
    page.show_finding("f-night")
    assert page.detail.number.text() == "Finding 1"
    page.detail.keep_open.click()
    assert _state(practice, 0) is FindingState.OPEN
    assert _numbers(page) == [1, 2, 3, 4]


def test_undo_opens_the_last_decision_again(page: FindingsPage, practice: SimpleNamespace) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_N)
    QTest.keyClick(page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _state(practice, 0) is FindingState.OPEN


def test_undo_gives_back_the_state_before_the_decision(page: FindingsPage, practice: SimpleNamespace) -> None:
    practice.explaining.add("case", page.model.records()[0].finding.id, EntryKind.CLIENT_WORDS, "I heard it from my mother.")
    page.show_case("case")
    QTest.keyClick(page.view, Qt.Key.Key_N)
    assert _state(practice, 0) is FindingState.DISMISSED
    QTest.keyClick(page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _state(practice, 0) is FindingState.EXPLAINED


def test_a_accepts_and_the_counts_follow(page: FindingsPage, practice: SimpleNamespace) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_J)
    QTest.keyClick(page.view, Qt.Key.Key_A)
    assert _state(practice, 1) is not FindingState.ACCEPTED, "nothing was explained yet"
    QTest.keyClick(page.view, Qt.Key.Key_E)
    page.detail.form.text.setPlainText("I heard it from my mother.")
    page.detail.form.add.click()
    QTest.keyClick(page.view, Qt.Key.Key_A)
    assert _state(practice, 1) is FindingState.ACCEPTED
    assert page.filters._counts.text() == "3 open · 0 to decide · 1 accepted"
    assert page.detail.accept.isHidden()


def test_a_note_is_appended_and_leaves_the_state(page: FindingsPage, practice: SimpleNamespace) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_E)
    form = page.detail.form
    form.kind.set_current(2)
    form.kind.chosen.emit(2)
    form.text.setPlainText("Recording requested.")
    form.add.click()
    record = practice.explaining.records("case")[0]
    assert (record.state, record.log[-1].kind, record.log[-1].interpreter) == (FindingState.OPEN, EntryKind.PREPARER_NOTE, "")


def test_enter_lays_the_finding_out(page: FindingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.go_requested) as gone:
        QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert gone.args == ["lay-out", "f-night"]


def test_headings_are_not_selected(page: FindingsPage) -> None:
    headings = [page.model.index(row) for row in range(page.model.rowCount()) if page.model.index(row).data(FindingRole.GROUP)]
    assert headings
    assert not any(index.flags() & Qt.ItemFlag.ItemIsSelectable for index in headings)


def test_an_empty_case_says_what_comes_here(page: FindingsPage, practice: SimpleNamespace) -> None:
    practice.explaining._records.clear()
    page.show_case("case")
    assert page._empty.isVisible()
    assert page._empty.text().startswith("No findings yet.")
