"""A dressed application: icons, style sheet, fonts and the light palette, as `app.bootstrap` puts them on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.casework.intake import ExhibitFacts, StatementFacts
from app.casework.practice import Practice
from app.domain.case import Case
from app.domain.exhibit import Provenance
from app.domain.statement import Circumstances, InterpreterPresence, StatementKind
from app.paths import resource
from app.store.keys import FOR_TESTS
from app.store.vault import create_store
from app.ui.palette import palette
from app.ui.tasks import ImmediateRunner
from app.ui.theme import load_fonts, put_on

PASSPHRASE = "correct horse battery staple"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        # The offscreen platform says this of every window with a least size; it is about the platform, not about us.
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


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
    if qapp.property("averment_palette") != "light":
        put_on(qapp, palette("light"))
    yield
    for window in qapp.topLevelWidgets():
        window.close()


@pytest.fixture
def runner(qapp: QApplication) -> ImmediateRunner:
    return ImmediateRunner()


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    with Practice(create_store(tmp_path / "Cases.averment", PASSPHRASE, FOR_TESTS)) as opened:
        yield opened


@pytest.fixture
def case(practice: Practice) -> Case:
    return practice.cases.new(Case("", "Ana Prueba", date(2025, 1, 2), a_number="A-000-000-001"))


@pytest.fixture
def told_case(practice: Practice, case: Case, tmp_path: Path) -> Case:
    """A case with two tellings that differ in a date, and one exhibit with a page to look at."""
    told = Circumstances(interpreter=InterpreterPresence.PHONE, hours_since_arrival=5, detained=True)
    for name, kind, text, told_on in (
        ("border", StatementKind.BORDER, "Q1: When did you film?\nA1: I filmed in October 2022.\n", date(2023, 8, 2)),
        ("notes", StatementKind.SESSION, "Q1: When did you film?\nA1: I filmed in September 2022.\n", date(2025, 1, 9)),
    ):
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        practice.intake.add_statement(case.id, path, StatementFacts(kind, name.title(), told_on, circumstances=told))
    photo = tmp_path / "photo.png"
    QImage(60, 40, QImage.Format.Format_RGB32).save(str(photo))
    practice.intake.add_exhibit(case.id, photo, ExhibitFacts("Photo of the road", provenance=Provenance(received_from="the client")))
    practice.checking.check(case.id)
    return case
