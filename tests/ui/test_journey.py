"""The real window, driven once through a day's work: unlock, read, lay side by side, decide, look at the draft, lock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.casework.practice import Practice
from app.casework.preferences import Preferences
from app.domain.case import Case
from app.domain.finding import FindingState
from app.store.vault import open_store
from app.ui.main_window import MainWindow
from app.ui.pages.declaration import DeclarationPage
from app.ui.pages.findings import FindingsPage
from app.ui.pages.lay_out import LayOutPage
from app.ui.pages.statements import StatementsPage
from app.ui.tasks import ImmediateRunner

PASSPHRASE = "correct horse battery staple"


@pytest.fixture
def store(practice: Practice, told_case: Case) -> Path:
    assert practice.explaining.records(told_case.id)
    practice.close()
    return practice.path


@pytest.fixture
def window(qtbot: QtBot, runner: ImmediateRunner, store: Path, tmp_path: Path) -> Iterator[MainWindow]:
    made = bootstrap.build_window(Preferences(tmp_path / "settings.json"), runner, store)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.lock()


def words(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def test_from_unlocking_to_locking(window: MainWindow, store: Path, told_case: Case, qtbot: QtBot) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    passphrase = window.findChild(QLineEdit)
    qtbot.keyClicks(passphrase, PASSPHRASE)
    qtbot.keyClick(passphrase, Qt.Key.Key_Return)
    assert "1 case in this store" in words(window)

    qtbot.keyClick(window.findChild(QTableView), Qt.Key.Key_Return)
    assert window.findChild(StatementsPage).isVisible()
    assert "Border" in words(window)

    press(qtbot, Qt.Key.Key_3, control)
    page = window.findChild(LayOutPage)
    findings = [record.finding.id for record in page._laid.shown()]
    assert page.isVisible()
    assert page._current == findings[0]
    press(qtbot, Qt.Key.Key_J)
    assert page._current == findings[1 % len(findings)]
    aside = page._current
    press(qtbot, Qt.Key.Key_N)
    assert aside not in [record.finding.id for record in page._laid.shown()]

    press(qtbot, Qt.Key.Key_4, control)
    assert window.findChild(FindingsPage).isVisible()
    press(qtbot, Qt.Key.Key_5, control)
    assert window.findChild(DeclarationPage).isVisible()

    press(qtbot, Qt.Key.Key_L, control)
    assert "Passphrase" in words(window)
    assert window.findChild(LayOutPage) is None or not window.findChild(LayOutPage).isVisible()
    with Practice(open_store(store, PASSPHRASE)) as again:
        states = {record.finding.id: record.state for record in again.explaining.records(told_case.id)}
    assert states[aside] is FindingState.DISMISSED
