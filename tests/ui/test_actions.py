"""Keys that are one bare letter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.actions import Act, allow_single_letters, bind


def test_a_bare_letter_works_except_while_text_is_typed_or_when_switched_off(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, button = QLineEdit(), QPushButton()
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(button)
    pressed: list[str] = []
    bind(window, Act("Next", ("J",)), lambda: pressed.append("J"))
    bind(window, Act("New", ("Ctrl+N",)), lambda: pressed.append("Ctrl+N"))
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_J)
    assert pressed == ["J"]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_J)
    assert pressed == ["J"]
    allow_single_letters(allowed=False)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_J)
    qtbot.keyClick(button, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    allow_single_letters(allowed=True)
    assert pressed == ["J", "Ctrl+N"]
