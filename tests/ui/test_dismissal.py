"""A wrong finding is dismissed in one key and stays dismissed, in the real window over a real store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.casework.intake import StatementFacts
from app.casework.practice import Practice
from app.casework.preferences import Preferences
from app.domain.case import Case
from app.domain.finding import EntryKind, FindingState
from app.domain.statement import StatementKind
from app.store.vault import open_store
from app.ui.dialogs.add_statement import AddStatement
from app.ui.main_window import MainWindow
from app.ui.pages.declaration import DeclarationPage
from app.ui.pages.findings import FindingsPage
from app.ui.pages.lay_out import LayOutPage
from app.ui.pages.statements import StatementsPage
from app.ui.tasks import ImmediateRunner
from app.ui.widgets.explanation_log import ExplanationLog
from app.ui.widgets.status_bar import StatusBar

PASSPHRASE = "correct horse battery staple"
DRAFT = (
    "# What happened\n\n1. I filmed the road in October 2022.\n\n2. On 5 June 2021 the police arrested me in Choloma.\n\n"
    "3. My sister lives in Lima.\n"
)
NOTES = "Q1. When were you arrested?\nA. The police arrested me on 9 October 2021 in Choloma.\n"


@pytest.fixture
def drafted(practice: Practice, told_case: Case, tmp_path: Path) -> Case:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    practice.intake.add_statement(told_case.id, tmp_path / "draft.md", StatementFacts(StatementKind.DECLARATION, is_draft=True))
    (tmp_path / "fear.txt").write_text(NOTES, encoding="utf-8")
    practice.intake.add_statement(told_case.id, tmp_path / "fear.txt", StatementFacts(StatementKind.CREDIBLE_FEAR))
    practice.drafting.open_draft(told_case.id)
    practice.checking.check(told_case.id)
    return told_case


def opened(qtbot: QtBot, practice: Practice, case: Case, settings: Path) -> MainWindow:
    window = bootstrap.build_window(Preferences(settings), ImmediateRunner(), practice.path)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitActive(window):
        window.show()
    window.enter(practice)
    window.open_case(case.id)
    return window


@pytest.fixture
def window(qtbot: QtBot, practice: Practice, drafted: Case, tmp_path: Path) -> Iterator[MainWindow]:
    made = opened(qtbot, practice, drafted, tmp_path / "settings.json")
    yield made
    made.lock()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def states(practice: Practice, case: Case) -> dict[str, FindingState]:
    return {record.finding.id: record.state for record in practice.explaining.records(case.id)}


def laid_out(window: MainWindow) -> tuple[LayOutPage, set[str]]:
    window.show_page("lay-out")
    page = window.findChild(LayOutPage)
    return page, {record.finding.id for record in page._laid.shown()}


@pytest.mark.parametrize("where", ["lay-out", "findings"])
def test_one_key_dismisses_for_good(qtbot: QtBot, practice: Practice, drafted: Case, tmp_path: Path, where: str) -> None:
    window = opened(qtbot, practice, drafted, tmp_path / "settings.json")
    window.show_page(where)
    page = window.findChild(LayOutPage if where == "lay-out" else FindingsPage)
    wrong = page._current
    others = set(states(practice, drafted)) - {wrong}
    assert others
    press(Qt.Key.Key_N)

    def holds(now: Practice, shown: MainWindow) -> bool:
        return states(now, drafted).get(wrong, FindingState.DISMISSED) is FindingState.DISMISSED and wrong not in laid_out(shown)[1]

    window._recheck.timeout.emit()
    assert holds(practice, window)

    window.show_page("declaration")
    draft = practice.sources.draft(drafted.id)
    last = list(draft.numbered())[-1][1]
    practice.drafting.change_text(drafted.id, last.id, "My sister lives in Lima with her husband.")
    window.findChild(DeclarationPage).case_changed.emit()
    window._recheck.timeout.emit()
    assert holds(practice, window)
    assert set(states(practice, drafted)) & others

    window.lock()
    with Practice(open_store(practice.path, PASSPHRASE)) as again:
        later = opened(qtbot, again, drafted, tmp_path / "settings.json")
        assert holds(again, later)
        again.checking.check(drafted.id)
        later._case_view.mark_stale()
        assert holds(again, later)
        later.lock()


def test_undoing_a_verdict_gives_back_the_state_before_it(window: MainWindow, practice: Practice, drafted: Case) -> None:
    page, _ = laid_out(window)
    finding = page._current
    practice.explaining.add(drafted.id, finding, EntryKind.CLIENT_WORDS, "It was the autumn.")
    for key in (Qt.Key.Key_N, Qt.Key.Key_S, Qt.Key.Key_D):
        press(key)
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert states(practice, drafted)[finding] is FindingState.EXPLAINED


def test_same_is_written_into_the_log_as_the_same(window: MainWindow, practice: Practice, drafted: Case) -> None:
    page, _ = laid_out(window)
    finding = page._current
    press(Qt.Key.Key_S)
    record = next(record for record in practice.explaining.records(drafted.id) if record.finding.id == finding)
    assert (record.state, record.log[-1].kind) == (FindingState.DISMISSED, EntryKind.SAID_SAME)
    log = ExplanationLog()
    log.show_entries(record.log)
    assert any(label.text().endswith("set aside as the same in other words") for label in log.findChildren(QLabel))


def test_differs_says_what_it_did_and_goes_on_saying_it_while_the_case_is_checked(
    window: MainWindow, practice: Practice, drafted: Case
) -> None:
    page, _ = laid_out(window)
    finding = page._current
    press(Qt.Key.Key_D)
    said = window.findChild(StatusBar).text()
    assert said.startswith("Kept as differing: ")
    window._recheck.timeout.emit()
    assert window.findChild(StatusBar).text() == said
    record = next(record for record in practice.explaining.records(drafted.id) if record.finding.id == finding)
    assert record.log[-1].kind is EntryKind.SAID_DIFFERENT


def test_escape_closes_the_pane_in_which_a_passage_is_linked(window: MainWindow) -> None:
    window.show_page("declaration")
    page = window.findChild(DeclarationPage)
    pane = page._linking.pane
    pane.open_for(1, ("Border",))
    QTest.keyClick(pane.words, Qt.Key.Key_Escape)
    assert not pane.isVisible()


def test_escape_closes_the_form_of_an_exhibit_and_of_a_statement(window: MainWindow, drafted: Case, tmp_path: Path) -> None:
    (tmp_path / "more.txt").write_text("More.", encoding="utf-8")
    for key, name in (("exhibits", "_title"), ("statements", "_title")):
        window.show_page(key)
        page = window._case_view.current
        arguments = (drafted.id, [tmp_path / "more.txt"], ()) if key == "exhibits" else (drafted.id, [tmp_path / "more.txt"])
        page._adding.begin(*arguments)
        form = page._adding.form
        assert form.isVisible()
        QTest.keyClick(getattr(form, name), Qt.Key.Key_Escape)
        assert not form.isVisible()


def test_what_a_telling_is_must_be_said_where_its_name_does_not(qtbot: QtBot) -> None:
    form = AddStatement()
    qtbot.addWidget(form)
    form.begin(Path("scan0001.txt"), None)
    assert form._kind.currentData() is None
    assert not form._keep.isEnabled()
    form._kind.setCurrentIndex(form._kind.findData(StatementKind.LETTER))
    assert form._keep.isEnabled()
    form.begin(Path("border.txt"), StatementKind.BORDER)
    assert form.facts().kind is StatementKind.BORDER


def test_ctrl_n_adds_a_statement_wherever_the_focus_is(
    qtbot: QtBot, practice: Practice, tmp_path: Path, runner: ImmediateRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = practice.cases.new(Case("", "Otra Prueba", date(2025, 1, 3)))
    window = opened(qtbot, practice, empty, tmp_path / "settings.json")
    (tmp_path / "border.txt").write_text("More.", encoding="utf-8")
    monkeypatch.setattr("app.ui.pages.statements.chosen_files", lambda *_: (tmp_path / "border.txt",))
    window._case_view._rail._pages.setFocus()
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.findChild(StatementsPage)._adding.form.isVisible()
    window.lock()
