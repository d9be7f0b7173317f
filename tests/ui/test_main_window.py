"""The whole window over a real store."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QListView, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.casework.practice import Practice
from app.casework.preferences import Preferences
from app.domain.case import Case
from app.domain.finding import EntryKind
from app.errors import NoDisplay
from app.ui.main_window import MainWindow
from app.ui.pages.exhibits import ExhibitsPage
from app.ui.pages.lay_out import LayOutPage
from app.ui.pages.statements import StatementsPage
from app.ui.tasks import ImmediateRunner
from app.ui.widgets.explanation_form import Written
from app.ui.widgets.status_bar import PRIVILEGE_LINE, StatusBar


@pytest.fixture
def window(qtbot: QtBot, practice: Practice, runner: ImmediateRunner, tmp_path: Path) -> Iterator[MainWindow]:
    made = bootstrap.build_window(Preferences(tmp_path / "settings.json"), runner, practice.path)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.enter(practice)
    yield made
    made.lock()


def words(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def status(window: MainWindow) -> StatusBar:
    return window.findChild(StatusBar)


def test_a_new_store_says_what_to_do_first(window: MainWindow) -> None:
    assert "no cases in this store" in words(window)
    assert "No cases yet. Begin with the client’s name, written the way the client writes it." in words(window)


def test_choosing_a_case_opens_it_on_its_statements(window: MainWindow, told_case: Case, qtbot: QtBot) -> None:
    window.show_cases()
    table = window.findChild(QTableView)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    shown = words(window)
    assert "Ana Prueba" in shown
    assert "A-000-000-001" in shown
    assert "Border" in shown
    assert PRIVILEGE_LINE in shown


def test_every_page_of_a_case_opens_by_its_key_and_says_its_name(window: MainWindow, told_case: Case, qtbot: QtBot) -> None:
    window.open_case(told_case.id)
    for number, title in enumerate(("Statements", "Exhibits", "Lay out", "Findings", "Declaration"), 1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert title in words(window)


def test_the_privilege_line_stands_on_privileged_pages_only(window: MainWindow, told_case: Case) -> None:
    window.open_case(told_case.id)
    window.show_page("exhibits")
    assert PRIVILEGE_LINE not in words(window)
    window.show_page("findings")
    assert PRIVILEGE_LINE in words(window)


def test_locking_closes_the_store_and_asks_again(window: MainWindow, told_case: Case, practice: Practice, qtbot: QtBot) -> None:
    window.open_case(told_case.id)
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert "Passphrase" in words(window)
    assert not any("Ana Prueba" in text for text in words(window))
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever a closed database says
        practice.cases.get(told_case.id)


def test_the_window_title_names_no_client(window: MainWindow, told_case: Case) -> None:
    window.open_case(told_case.id)
    assert window.windowTitle() == "Averment"


def test_the_rail_folds_below_1360_and_unfolds_above(window: MainWindow, told_case: Case, qtbot: QtBot) -> None:
    window.open_case(told_case.id)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: "A-000-000-001" not in words(window))
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: "A-000-000-001" in words(window))


def test_zoom_stays_between_80_and_200(window: MainWindow, told_case: Case, qtbot: QtBot) -> None:
    window.open_case(told_case.id)
    for _ in range(15):
        qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert "80 %" in words(window)
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert "100 %" in words(window)


def test_dark_and_light_switch_by_key(window: MainWindow, qapp: QApplication, qtbot: QtBot) -> None:
    before = qapp.property("averment_palette")
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert {before, qapp.property("averment_palette")} == {"light", "dark"}


def test_a_statement_shows_its_circumstances_and_its_passages_lead_to_lay_out(window: MainWindow, told_case: Case, qtbot: QtBot) -> None:
    window.open_case(told_case.id)
    page = window.findChild(StatementsPage)
    asked: list[tuple[str, str]] = []
    page.go_requested.connect(lambda key, item: asked.append((key, item)))
    assert {"phone interpreter", "5 hours after arrival", "2 August 2023"} <= set(words(window))
    page.findChild(QListView).setFocus()
    qtbot.keyClick(page.findChild(QListView), Qt.Key.Key_J)
    page._reader.lay_out_current()
    assert [key for key, _ in asked] == ["lay-out"]


def test_a_statement_that_was_added_is_listed_and_the_case_checked_again(
    window: MainWindow, practice: Practice, told_case: Case, tmp_path: Path, qtbot: QtBot
) -> None:
    window.open_case(told_case.id)
    page = window.findChild(StatementsPage)
    path = tmp_path / "i589.txt"
    path.write_text("I filmed in August 2022.\n", encoding="utf-8")
    page._adding.begin(told_case.id, (path,))
    before = practice.checking.checked_at(told_case.id)
    page._adding.form.kept.emit()
    assert "i589" in words(window)
    qtbot.waitUntil(lambda: practice.checking.checked_at(told_case.id) != before)


def test_a_file_that_is_already_in_the_case_is_refused_in_the_form(window: MainWindow, told_case: Case, tmp_path: Path) -> None:
    window.open_case(told_case.id)
    page = window.findChild(StatementsPage)
    page._adding.begin(told_case.id, (tmp_path / "border.txt",))
    page._adding.form.kept.emit()
    assert "This very file is already in the case. Nothing was added; open it from the list." in words(window)


def test_an_exhibit_shows_its_picture_and_where_it_came_from(window: MainWindow, told_case: Case, qtbot: QtBot) -> None:
    window.open_case(told_case.id)
    window.show_page("exhibits")
    assert {"Exhibit A", "Photo of the road", "the client"} <= set(words(window))
    page = window.findChild(ExhibitsPage)
    view = page._view._original.pages
    qtbot.waitUntil(lambda: bool(view._pixmaps))
    assert "1 exhibit · 1 of 1 copies verified" in status(window).text()


def test_several_dropped_files_are_taken_in_and_the_bad_one_is_named(window: MainWindow, told_case: Case, tmp_path: Path) -> None:
    window.open_case(told_case.id)
    window.show_page("exhibits")
    page = window.findChild(ExhibitsPage)
    good, empty = tmp_path / "other.png", tmp_path / "empty.pdf"
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(good))
    empty.write_bytes(b"")
    page._add((good, empty))
    assert page._rows.rowCount() == 2
    assert "empty.pdf" in status(window).text()


def test_copies_are_read_back(window: MainWindow, told_case: Case) -> None:
    window.open_case(told_case.id)
    window.show_page("exhibits")
    window.findChild(ExhibitsPage)._verify_button.click()
    assert status(window).text() == "Every copy was read back and is whole."


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
@pytest.mark.parametrize(
    ("display", "sentence"), [("", "There is no display"), (":4077", "does not answer"), ("no display at all", "does not answer")]
)
def test_a_window_is_refused_where_there_is_no_display(monkeypatch: pytest.MonkeyPatch, display: str, sentence: str) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", display)
    with pytest.raises(NoDisplay, match=sentence):
        bootstrap.refuse_without_display()


@pytest.mark.parametrize(("less", "is_filled"), [(200, False), (0, True)])
def test_a_screen_that_is_too_small_for_the_window_and_its_frame_is_filled(qtbot: QtBot, less: int, *, is_filled: bool) -> None:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(shown.screen().availableGeometry().size() - QSize(less, less))
    bootstrap.show_within_screen(shown)
    assert shown.isMaximized() is is_filled


def test_the_only_case_opens_where_lay_out_begins_and_of_two_cases_neither(window: MainWindow, practice: Practice, told_case: Case) -> None:
    window.begin_at_conflict()
    page = window.findChild(LayOutPage)
    assert page.isVisible()
    assert page._current
    window.show_cases()
    practice.cases.new(Case("", "Otra Prueba", date(2025, 1, 3)))
    window.begin_at_conflict()
    assert not page.isVisible()
    window.begin_at_conflict(told_case.id)
    assert page.isVisible()


def test_several_statements_are_asked_about_in_turn(window: MainWindow, told_case: Case, tmp_path: Path) -> None:
    window.open_case(told_case.id)
    adding = window.findChild(StatementsPage)._adding
    paths = [tmp_path / f"{name}.txt" for name in ("one", "two", "three", "four")]
    for path in paths:
        path.write_text(f"I filmed from the {path.stem} road.\n", encoding="utf-8")
    adding.begin(told_case.id, paths[:3])
    adding.form._kind.setCurrentIndex(1)
    assert "Add a statement, 1 of 3" in words(window)
    adding.form.kept.emit()
    assert {"one", "Add a statement, 2 of 3"} <= set(words(window))
    adding.begin(told_case.id, paths[3:])
    assert {"two.txt", "Add a statement, 2 of 4"} <= set(words(window))
    adding.form.passed_over.emit()
    assert status(window).text() == "Not added: two.txt."
    adding.form.dropped.emit()
    assert status(window).text() == "Not added: three.txt, four.txt."
    assert not adding.form.isVisible()


def test_words_in_the_log_are_kept_without_another_check(window: MainWindow, practice: Practice, told_case: Case, qtbot: QtBot) -> None:
    window.open_case(told_case.id)
    window.show_page("lay-out")
    before = practice.checking.checked_at(told_case.id)
    page = window.findChild(LayOutPage)
    with qtbot.waitSignal(page.log_changed):
        page._keep_explanation(Written(EntryKind.CLIENT_WORDS, "It was the autumn.", "", ""))
    assert not window._recheck.isActive()
    assert practice.checking.checked_at(told_case.id) == before
    assert practice.explaining.records(told_case.id)[0].log


def test_the_keys_of_a_page_work_as_soon_as_its_case_is_open(window: MainWindow, told_case: Case, qtbot: QtBot) -> None:
    window.show_cases()
    window.open_case(told_case.id)
    assert window.findChild(StatementsPage).isAncestorOf(QApplication.focusWidget())
