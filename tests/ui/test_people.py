"""People & terms in the real window over a real store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.casework.intake import StatementFacts
from app.casework.practice import Practice
from app.casework.preferences import Preferences
from app.domain.case import Case
from app.domain.statement import StatementKind
from app.ui.main_window import MainWindow
from app.ui.models.register_list import RegisterRole
from app.ui.pages.people import PeoplePage
from app.ui.pages.statements import StatementsPage
from app.ui.tasks import ImmediateRunner
from app.ui.widgets.status_bar import StatusBar

CONTROL = Qt.KeyboardModifier.ControlModifier
TEXTS = {
    StatementKind.DECLARATION: "On 3 May 2021 my father Yusuf Kadir was detained (拘留) at the market in Kashgar by four policemen.\n",
    StatementKind.CREDIBLE_FEAR: "On 3 May 2021 my father Yousef Qadir was jailed (拘留) at the market in Kashgar by four policemen.\n",
}


@pytest.fixture
def window(qtbot: QtBot, practice: Practice, runner: ImmediateRunner, tmp_path: Path) -> Iterator[MainWindow]:
    made = bootstrap.build_window(Preferences(tmp_path / "settings.json"), runner, practice.path)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitActive(made):
        made.show()
    made.enter(practice)
    yield made
    made.lock()


@pytest.fixture
def told(practice: Practice, case: Case, tmp_path: Path) -> Case:
    for kind, text in TEXTS.items():
        path = tmp_path / f"{kind.value}.txt"
        path.write_text(text, encoding="utf-8")
        practice.intake.add_statement(case.id, path, StatementFacts(kind, kind.value, date(2022, 1, 5)))
    return case


@pytest.fixture
def page(window: MainWindow, told: Case) -> PeoplePage:
    window.open_case(told.id)
    window.show_page("people")
    return window.findChild(PeoplePage)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def names(page: PeoplePage) -> list[tuple[str, ...]]:
    return [entry.person.names for entry in page._people]


def words(page: PeoplePage) -> list[str]:
    QApplication.processEvents()  # what a layout takes in is shown by the next event
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def shown(page: PeoplePage) -> str:
    return page.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)


def test_arrows_go_through_people_and_terms_and_pass_over_headings(page: PeoplePage) -> None:
    seen = [shown(page)]
    for _ in range(2):
        press(Qt.Key.Key_Down)
        seen.append(shown(page))
    assert [one.split(",")[0].split(":")[0] for one in seen] == ["Yousef Qadir", "Yusuf Kadir", "拘留"]
    assert page.model.index(0).data(RegisterRole.HEADING).title == "Names found"


def test_the_side_pane_shows_where_each_form_stands(page: PeoplePage) -> None:
    page.show_item(next(entry.person.id for entry in page._people if entry.person.name == "Yusuf Kadir"))
    assert {"Yusuf Kadir", "father", "Written forms", "declaration line 1"} <= set(words(page))


def test_m_and_enter_merge_and_ctrl_z_takes_it_back(page: PeoplePage, practice: Practice, told: Case, window: MainWindow) -> None:
    press(Qt.Key.Key_M)
    assert page.acts.merge_form.isVisible()
    press(Qt.Key.Key_Return)
    assert names(page) == [("Yousef Qadir", "Yusuf Kadir")]
    assert window.findChild(StatusBar).text() == "Yousef Qadir and Yusuf Kadir are one person. Ctrl+Z takes it back."
    assert window._recheck.isActive()
    press(Qt.Key.Key_Z, CONTROL)
    assert practice.naming.people(told.id) == ()
    press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert len(practice.naming.people(told.id)) == 1


def test_nobody_is_merged_before_somebody_was_chosen(page: PeoplePage, practice: Practice, told: Case, tmp_path: Path) -> None:
    (tmp_path / "more.txt").write_text("I saw Tohti Sabir there. Tohti Sabir ran.\n", encoding="utf-8")
    practice.intake.add_statement(told.id, tmp_path / "more.txt", StatementFacts(StatementKind.LETTER))
    page.show_case(told.id)
    page.show_item(next(entry.person.id for entry in page._people if entry.person.name == "Tohti Sabir"))
    press(Qt.Key.Key_M)
    press(Qt.Key.Key_Return)
    assert page.acts.merge_form.isVisible()
    assert "Two different people are needed for a merge. Choose another person." in words(page)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert not page.acts.merge_form.isVisible()
    assert len(practice.naming.people(told.id)) == 1


def test_s_splits_what_was_ticked(page: PeoplePage) -> None:
    press(Qt.Key.Key_M)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_S)
    assert page.acts.split_form.isVisible()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    assert sorted(names(page)) == [("Yousef Qadir",), ("Yusuf Kadir",)]
    assert all(entry.is_kept and not entry.near for entry in page._people)


@pytest.mark.parametrize(("answer", "count"), [("Same person", 1), ("Not the same", 2)])
def test_a_likely_pair_is_answered_with_one_press(page: PeoplePage, practice: Practice, told: Case, answer: str, count: int) -> None:
    assert "One person, or two?" in words(page)
    next(button for button in page.detail.findChildren(QPushButton) if button.text() == answer).click()
    assert len(practice.naming.people(told.id)) == count
    assert "One person, or two?" not in words(page)


def test_a_keeps_and_n_says_that_nobody_is_named(page: PeoplePage, practice: Practice, told: Case) -> None:
    press(Qt.Key.Key_A)
    assert [person.name for person in practice.naming.people(told.id)] == ["Yousef Qadir"]
    press(Qt.Key.Key_N)
    assert practice.naming.people(told.id)[0].set_aside


def test_e_edits_and_refuses_a_person_without_a_name(page: PeoplePage, practice: Practice, told: Case) -> None:
    press(Qt.Key.Key_E)
    form = page.acts.person_form
    form._names.setPlainText("")
    form._keep.click()
    assert form.isVisible()
    assert "A person needs a name. Write at least one form of it." in words(page)
    form._names.setPlainText("Yusup Qadir\nYousef Qadir")
    form._role.setText("uncle")
    form._born.set_day(date(1950, 2, 3))
    form._at_risk.setChecked(True)
    form._role.setFocus()
    press(Qt.Key.Key_Return)
    (person,) = practice.naming.people(told.id)
    assert (person.names, person.role, person.born, person.at_risk) == (("Yusup Qadir", "Yousef Qadir"), "uncle", date(1950, 2, 3), True)
    assert "uncle · born 3 February 1950" in words(page)


def test_letters_typed_into_a_form_do_not_act(page: PeoplePage, practice: Practice, told: Case) -> None:
    press(Qt.Key.Key_E)
    page.acts.person_form._role.setFocus()
    QTest.keyClicks(page.acts.person_form._role, "manes")
    assert page.acts.person_form._role.text() == "fathermanes"
    assert practice.naming.people(told.id) == ()


@pytest.mark.parametrize("key", [Qt.Key.Key_E, Qt.Key.Key_M])
def test_escape_closes_a_form_without_keeping_anything(page: PeoplePage, practice: Practice, told: Case, key: Qt.Key) -> None:
    press(key)
    assert page.acts.form_in_sight() is not None
    press(Qt.Key.Key_Escape)
    assert page.acts.form_in_sight() is None
    assert practice.naming.people(told.id) == ()
    assert page.view.hasFocus()


def test_a_term_is_settled_and_forgotten(page: PeoplePage, practice: Practice, told: Case) -> None:
    page.show_item("拘留")
    press(Qt.Key.Key_E)
    QTest.keyClicks(QApplication.focusWidget(), "detained")
    press(Qt.Key.Key_Return)
    assert practice.naming.terms(told.id)[0].approved == ("detained",)
    assert "Settled: detained. Any other English word for it is pointed out." in words(page)
    press(Qt.Key.Key_N)
    assert practice.naming.terms(told.id) == ()


def test_ctrl_n_adds_a_term_that_was_not_found(page: PeoplePage, practice: Practice, told: Case) -> None:
    press(Qt.Key.Key_N, CONTROL)
    page.acts.term_form._source_word.setText("传唤")
    page.acts.term_form._english.setText("summoned， called in")
    press(Qt.Key.Key_Return)
    assert practice.naming.terms(told.id)[0].approved == ("summoned", "called in")


def test_an_empty_case_says_the_next_step(window: MainWindow, case: Case) -> None:
    window.open_case(case.id)
    window.show_page("people")
    page = window.findChild(PeoplePage)
    assert any(word.startswith("Nobody yet.") for word in words(page))
    next(button for button in page.findChildren(QPushButton) if button.isVisible() and button.text() == "Add a statement").click()
    assert window.findChild(StatementsPage).isVisible()


def test_while_the_papers_are_read_the_page_says_so(window: MainWindow, told: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = []
    page = window.findChild(PeoplePage)
    monkeypatch.setattr(window._runner, "_launch", waiting.append)
    window.open_case(told.id)
    window.show_page("people")
    assert "Reading who and what is named…" in words(page)
    for task in waiting:
        task.carry_out()
    assert "Reading who and what is named…" not in words(page)
    assert len(page._people) == 2


def test_the_keys_of_the_page_are_listed_for_f1(page: PeoplePage) -> None:
    assert set(dict(page.keys())) >= {"A", "M", "S", "E", "N", "Ctrl+N", "Ctrl+Z", "Ctrl+Shift+Z"}
