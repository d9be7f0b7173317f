"""The words of the window in other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.casework.preferences import Preferences
from app.paths import resource
from app.ui.tasks import ImmediateRunner
from app.ui.widgets.dates import short_date
from app.ui.widgets.status_bar import PRIVILEGE_LINE, StatusBar

LANGUAGES = ("zh_CN", "es")


def messages(language: str) -> list[etree._Element]:
    return list(etree.parse(str(resource("i18n", f"averment_{language}.ts"))).iter("message"))


@pytest.fixture
def english_again() -> Iterator[None]:
    yield
    bootstrap.speak("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_has_a_translation_with_the_same_holes(language: str) -> None:
    found = messages(language)
    assert len(found) > 400
    for message in found:
        source, translation = message.findtext("source"), message.findtext("translation")
        assert translation, source
        assert sorted(re.findall(r"\{\w*\}", source)) == sorted(re.findall(r"\{\w*\}", translation)), source


@pytest.mark.parametrize(("language", "word"), [("zh_CN", "口令"), ("es", "Contraseña"), ("en", "Passphrase")])
@pytest.mark.usefixtures("english_again")
def test_the_window_speaks_the_chosen_language_at_once(
    qtbot: QtBot, runner: ImmediateRunner, tmp_path: Path, language: str, word: str
) -> None:
    (tmp_path / "Cases.averment").mkdir()
    (tmp_path / "Cases.averment" / "header-a.json").touch()
    window = bootstrap.build_window(Preferences(tmp_path / "settings.json"), runner, tmp_path / "Cases.averment")
    qtbot.addWidget(window)
    window.show()
    window._unlock.language_chosen.emit(language)
    assert word in [label.text() for label in window._unlock.findChildren(QLabel)]


@pytest.mark.usefixtures("english_again")
def test_the_privilege_line_is_never_translated(qtbot: QtBot) -> None:
    bootstrap.speak("zh_CN")
    bar = StatusBar()
    qtbot.addWidget(bar)
    assert PRIVILEGE_LINE in [label.text() for label in bar.findChildren(QLabel)]


@pytest.mark.usefixtures("english_again", "qapp")
def test_dates_are_written_as_each_language_writes_them() -> None:
    written = {}
    for language in ("en", "zh_CN", "es"):
        bootstrap.speak(language)
        written[language] = short_date(date(2023, 7, 5))
    assert written == {"en": "5 July 2023", "zh_CN": "2023年7月5日", "es": "5 de julio de 2023"}
