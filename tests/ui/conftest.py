"""A dressed application: icons, style sheet, fonts and the light palette, as `app.bootstrap` puts them on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QApplication

from app.paths import resource
from app.ui.palette import LIGHT
from app.ui.tasks import ImmediateRunner
from app.ui.theme import load_fonts, put_on


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    QDir.setSearchPaths("icons", [str(resource("icons"))])
    QDir.setSearchPaths("styles", [str(resource("styles"))])
    return QApplication


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    if qapp.property("averment_palette") is None:
        qapp.setStyle("Fusion")
        load_fonts()
    if qapp.property("averment_palette") != LIGHT.name:
        put_on(qapp, LIGHT)
    yield
    for window in qapp.topLevelWidgets():
        window.close()


@pytest.fixture
def runner(qapp: QApplication) -> ImmediateRunner:
    return ImmediateRunner()
