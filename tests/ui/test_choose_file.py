"""Choosing files leaves no trace of which ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.dialogs.choose_file import chosen_files


def test_the_folder_of_a_chosen_file_is_written_nowhere(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, secret = tmp_path / "home", tmp_path / "client-folder-4711"
    home.mkdir()
    secret.mkdir()
    (secret / "statement.txt").write_text("x", encoding="utf-8")
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(home))
    parent = QWidget()
    qtbot.addWidget(parent)

    def pick() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(secret))
        dialog.findChild(QLineEdit, "fileNameEdit").setText("statement.txt")
        dialog.accept()
        QTimer.singleShot(2000, dialog.reject)

    QTimer.singleShot(200, pick)
    assert chosen_files(parent, "Choose") == (secret / "statement.txt",)
    traces = [path for path in home.rglob("*") if path.is_file() and b"client-folder-4711" in path.read_bytes()]
    assert traces == []
