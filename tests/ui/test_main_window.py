"""The whole window over a real store."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QListView, QTableView
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.casework.practice import Practice
from app.casework.preferences import Preferences
from app.domain.case import Case
from app.errors import NoDisplay
from app.ui.main_window import MainWindow
from app.ui.pages.exhibits import ExhibitsPage
from app.ui.pages.statements import StatementsPage
from app.ui.tasks import ImmediateRunner
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


def test_a_window_is_refused_where_there_is_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems always have a display")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(NoDisplay, match="no display"):
        bootstrap.refuse_without_display()


def test_the_keys_of_a_page_work_as_soon_as_its_case_is_open(window: MainWindow, told_case: Case, qtbot: QtBot) -> None:
    window.show_cases()
    window.open_case(told_case.id)
    assert window.findChild(StatementsPage).isAncestorOf(QApplication.focusWidget())
