"""Getting in: the passphrase, and a new store."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.casework.practice import Practice
from app.errors import WrongPassphrase
from app.ui.pages.unlock import Gate, UnlockPage
from app.ui.tasks import ImmediateRunner


class Door:
    """A gate that notes what was asked of it."""

    def __init__(self, passphrase: str = "", *, exists: bool = True) -> None:
        self.passphrase = passphrase
        self.made: list[str] = []
        self.gate = Gate(self.open, self.create, lambda _: exists)

    def open(self, _: Path, passphrase: str) -> Practice:
        if passphrase != self.passphrase:
            sentence = "That passphrase does not open this store."
            raise WrongPassphrase(sentence, "Try again.")
        return "open practice"  # type: ignore[return-value]

    def create(self, _: Path, passphrase: str) -> Practice:
        self.made.append(passphrase)
        return "new practice"  # type: ignore[return-value]


def page_for(door: Door, qtbot: QtBot, runner: ImmediateRunner) -> UnlockPage:
    page = UnlockPage(door.gate, runner, Path("Cases.averment"))
    qtbot.addWidget(page)
    page.show()
    return page


def test_the_right_passphrase_opens_and_is_forgotten(qtbot: QtBot, runner: ImmediateRunner) -> None:
    page = page_for(Door("sesame sesame"), qtbot, runner)
    opened: list[object] = []
    page.opened.connect(opened.append)
    qtbot.keyClicks(page.field(), "sesame sesame")
    qtbot.keyClick(page.field(), Qt.Key.Key_Return)
    assert opened == ["open practice"]
    assert page.field().text() == ""


def test_a_wrong_passphrase_is_said_in_place_and_can_be_typed_again(qtbot: QtBot, runner: ImmediateRunner) -> None:
    page = page_for(Door("sesame sesame"), qtbot, runner)
    qtbot.keyClicks(page.field(), "wrong")
    qtbot.keyClick(page.field(), Qt.Key.Key_Return)
    assert page.trouble() == "That passphrase does not open this store. Try again."
    assert page.field().isEnabled()
    assert page.field().selectedText() != ""
    qtbot.keyClicks(page.field(), "s")
    assert page.trouble() == ""


@pytest.mark.parametrize(
    ("first", "again", "objection"),
    [("short", "short", "This has 5 letters; take at least 12."), ("long enough words", "long enough w0rds", "The two are not the same.")],
)
def test_a_new_passphrase_is_refused_with_a_reason(qtbot: QtBot, runner: ImmediateRunner, first: str, again: str, objection: str) -> None:
    door = Door(exists=False)
    page = page_for(door, qtbot, runner)
    fields = page.findChildren(QLineEdit)
    fields[0].setText(first)
    fields[1].setText(again)
    qtbot.keyClick(fields[1], Qt.Key.Key_Return)
    assert page.trouble().startswith(objection)
    assert door.made == []


def test_a_new_store_is_made_once_both_agree(qtbot: QtBot, runner: ImmediateRunner) -> None:
    door = Door(exists=False)
    page = page_for(door, qtbot, runner)
    for field in page.findChildren(QLineEdit):
        field.setText("five ordinary words here now")
    qtbot.keyClick(page.field(), Qt.Key.Key_Return)
    assert door.made == ["five ordinary words here now"]
