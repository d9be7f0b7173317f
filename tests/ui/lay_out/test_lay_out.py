"""Lay out with real widgets over an invented case."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.finding import EntryKind, Factor, Finding, FindingKind, FindingRecord, FindingState, Level
from app.domain.passage import Passage
from app.domain.snapshot import Relation, Report, Verdict
from app.ui.models.lay_out_links import LaidOut
from app.ui.pages.lay_out import LayOutPage
from app.ui.tasks import ImmediateRunner

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform cannot, and says so


@pytest.fixture
def page(practice: SimpleNamespace, runner: ImmediateRunner, qtbot: QtBot) -> Iterator[LayOutPage]:
    page = LayOutPage(practice, runner)
    qtbot.addWidget(page)
    page.resize(1264, 800)
    with qtbot.waitActive(page):
        page.show()
    page.show_case("case")
    page.setFocus()
    qtbot.wait(10)
    yield page
    page.hide()


def _sentence(page: LayOutPage) -> str:
    return page.card.sentence.text()


def test_the_first_finding_is_laid_out_with_testimony_at_the_left(page: LayOutPage) -> None:
    assert page.desk.left.title == "Declaration, draft 3"
    assert page.desk.right.title == "Exhibit D"
    assert _sentence(page).startswith("The declaration keeps Lin Guoqiang")


def test_j_and_k_go_round_the_findings(page: LayOutPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_J)
    assert _sentence(page).startswith("The credible-fear notes")
    assert (page.desk.left.id, page.desk.right.id) == ("cfi", "draft")
    QTest.keyClick(page, Qt.Key.Key_K)
    QTest.keyClick(page, Qt.Key.Key_K)
    assert _sentence(page).startswith("传唤")
    QTest.keyClick(page, Qt.Key.Key_J)
    assert _sentence(page).startswith("The declaration keeps")


def test_marks_lie_on_the_words_they_name(page: LayOutPage, practice: SimpleNamespace) -> None:
    text = page.desk.panes.left.text
    passage = practice.sources.passage("draft", "three officers")
    box = text.rectangles(passage.start, passage.end)[0]
    middle = round(box.center().y())
    first = text.cursorForPosition(QPoint(round(box.left()) + 2, middle)).position()
    last = text.cursorForPosition(QPoint(round(box.right()) - 2, middle)).position()
    assert text.toPlainText()[first:last] == "three officers"


def test_a_passage_over_two_lines_has_a_rectangle_on_each(page: LayOutPage, practice: SimpleNamespace) -> None:
    passage = practice.sources.passage("letter", "当天夜里十一\n点多就让我回家了")
    boxes = page.desk.panes.right.rectangles(passage.start, passage.end)
    assert len(boxes) == 2
    assert boxes[0].bottom() < boxes[1].bottom()
    assert boxes[1].left() < boxes[0].left()


def test_every_link_between_the_two_papers_has_a_named_badge(page: LayOutPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(page.desk.panes.gutter.badges()) == 5)
    names = [badge.accessibleName() for badge in page.desk.panes.gutter.badges()]
    assert "Conflict, ¶3, line 9, Exhibit D line 5" in names
    assert sum(badge.relation is Relation.SAME for badge in page.desk.panes.gutter.badges()) == 2


def test_pressing_a_badge_shows_its_finding(page: LayOutPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(page.desk.panes.gutter.badges()) == 5)
    badge = next(badge for badge in page.desk.panes.gutter.badges() if badge.relation is Relation.DIFFERENCE)
    qtbot.mouseClick(badge, Qt.MouseButton.LeftButton)
    assert _sentence(page).startswith("The declaration counts three officers")


def test_pressing_an_agreement_brings_both_passages_into_sight(page: LayOutPage, practice: SimpleNamespace, qtbot: QtBot) -> None:
    page.resize(1264, 460)
    qtbot.waitUntil(lambda: len(page.desk.panes.gutter.badges()) > 0)
    text = page.desk.panes.left.text
    passage = practice.sources.passage("draft", "I must take the film down and come back")
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum())
    badge = next(b for b in page.desk.panes.gutter.badges() if b.relation is Relation.SAME and "¶3" in b.accessibleName())
    badge.click()
    qtbot.waitUntil(lambda: text.rectangles(passage.start, passage.end)[0].top() >= 0)


def test_n_sets_a_finding_aside_and_it_stays_aside_after_a_check(page: LayOutPage, practice: SimpleNamespace) -> None:
    QTest.keyClick(page, Qt.Key.Key_N)
    assert practice.explaining.records("case")[0].state is FindingState.DISMISSED
    assert practice.checking.decisions[0].verdict is Verdict.NOT_ABOUT_THIS
    page._check_button.click()
    assert practice.checking.checks == 1
    assert [record.finding.id for record in page._laid.shown()] == ["f-film", "f-officers", "f-word"]
    assert _sentence(page).startswith("The credible-fear notes")


def test_undo_brings_back_what_was_set_aside(page: LayOutPage, practice: SimpleNamespace) -> None:
    QTest.keyClick(page, Qt.Key.Key_S)
    assert practice.checking.decisions[0].verdict is Verdict.SAME
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    record = practice.explaining.records("case")[0]
    assert (record.state, record.log[-1].kind) == (FindingState.OPEN, EntryKind.TAKEN_BACK)
    assert practice.checking.decisions == []
    assert _sentence(page).startswith("The declaration keeps")


def test_a_difference_confirmed_stays_open(page: LayOutPage, practice: SimpleNamespace) -> None:
    QTest.keyClick(page, Qt.Key.Key_D)
    assert practice.checking.decisions[0].verdict is Verdict.DIFFERS
    assert practice.explaining.records("case")[0].state is FindingState.OPEN


def test_explaining_keeps_the_clients_words_with_original_and_interpreter(page: LayOutPage, practice: SimpleNamespace) -> None:
    QTest.keyClick(page, Qt.Key.Key_E)
    form = page.explain.form
    assert form.interpreter.text() == "M. Ortega-Hsu"
    assert not form.add.isEnabled()
    form.text.setPlainText("My uncle told me he came home in the morning.")
    form.original.setPlainText("叔叔说他早上才回家。")
    form.add.click()
    entry = practice.explaining.records("case")[0].log[-1]
    assert entry.kind is EntryKind.CLIENT_WORDS
    assert (entry.original_words, entry.interpreter) == ("叔叔说他早上才回家。", "M. Ortega-Hsu")
    assert practice.explaining.records("case")[0].state is FindingState.EXPLAINED
    assert page.explain.isHidden()


def test_letters_typed_into_the_explanation_move_nothing(page: LayOutPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_E)
    QTest.keyClicks(page.explain.form.text, "jkns")
    assert page.explain.form.text.toPlainText() == "jkns"
    assert _sentence(page).startswith("The declaration keeps")


def test_control_return_hands_the_explanation_in_while_typing(page: LayOutPage, practice: SimpleNamespace) -> None:
    QTest.keyClick(page, Qt.Key.Key_E)
    QTest.keyClicks(page.explain.form.text, "He told me so.")
    QTest.keyClick(page.explain.form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert practice.explaining.records("case")[0].log[-1].text == "He told me so."


def test_keys_work_while_the_focus_is_outside_the_page(practice: SimpleNamespace, runner: ImmediateRunner, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rail, page = QPushButton("rail"), LayOutPage(practice, runner)
    column = QVBoxLayout(window)
    column.addWidget(rail)
    column.addWidget(page)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    page.show_case("case")
    rail.setFocus()
    QTest.keyClick(rail, Qt.Key.Key_J)
    assert _sentence(page).startswith("The credible-fear notes")
    window.hide()


def test_escape_closes_the_side_pane_without_writing(page: LayOutPage, practice: SimpleNamespace) -> None:
    QTest.keyClick(page, Qt.Key.Key_E)
    QTest.keyClick(page.explain.form.text, Qt.Key.Key_Escape)
    assert page.explain.isHidden()
    assert len(practice.explaining.records("case")[0].log) == 1


def test_l_links_what_is_selected_on_both_sides(page: LayOutPage, practice: SimpleNamespace, qtbot: QtBot) -> None:
    text, letter = page.desk.panes.left.text, page.desk.panes.right.pages
    cursor = text.textCursor()
    start = text.toPlainText().index("the police came")
    cursor.setPosition(start)
    cursor.setPosition(start + len("the police came"), cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    wanted = practice.sources.passage("letter", "两名民警")
    box = letter.rectangles(wanted.start, wanted.end)[0]
    middle = round(box.center().y())
    qtbot.mousePress(letter.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(box.left()) + 2, middle))
    qtbot.mouseMove(letter.viewport(), QPoint(round(box.right()) + 2, middle))
    qtbot.mouseRelease(letter.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(box.right()) + 2, middle))
    QTest.keyClick(page, Qt.Key.Key_L)
    decision = practice.checking.decisions[0]
    assert (decision.left.quote, decision.left.label) == ("the police came", "¶2")
    assert (decision.right.quote, decision.verdict) == ("两名民警", Verdict.SAME)


def test_linking_without_a_selection_says_what_is_missing(page: LayOutPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.noticed) as said:
        QTest.keyClick(page, Qt.Key.Key_L)
    assert "Select words" in said.args[0]


def test_the_translation_of_the_passage_stands_below_the_original(page: LayOutPage) -> None:
    assert page.desk.foot.isVisible()
    assert page.desk.foot._words.text() == "“a little after eleven that same night they let me go home”"


def test_t_and_o_switch_between_translation_and_original(page: LayOutPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_T)
    assert page.desk.right.id == "translation"
    QTest.keyClick(page, Qt.Key.Key_O)
    assert page.desk.right.id == "letter"


def test_pixels_are_asked_for_once_a_page(page: LayOutPage, practice: SimpleNamespace) -> None:
    page.repaint()
    page.repaint()
    assert practice.sources.asked_pages.count(("letter", 1)) == len(set(practice.sources.asked_pages))


def test_an_item_from_another_page_is_laid_where_it_belongs(page: LayOutPage) -> None:
    page.show_item("translation")
    assert page.desk.right.id == "translation"
    page.show_item("cfi")
    assert page.desk.left.id == "cfi"
    page.show_item("f-word")
    assert _sentence(page).startswith("传唤")


def test_the_card_is_lower_and_folds_its_causes_in_a_narrow_window(page: LayOutPage, qtbot: QtBot) -> None:
    assert page.card.height() == 266
    page.resize(1228, 720)
    qtbot.waitUntil(lambda: page.card.height() == 232)
    assert page.card._causes.count() == 1
    page.card._causes.itemAt(0).widget().click()
    assert page.card._causes.count() == 4


def finding(number: int, level: Level, *sources: str) -> FindingRecord:
    passages = tuple(Passage(source, 1, 1, 0, 5, "words") for source in sources)
    found = Finding(str(number), FindingKind.DATE, level, (Factor.F3,), "They differ.", "", "", passages)
    return FindingRecord(number, found, FindingState.OPEN)


@pytest.mark.parametrize(
    ("records", "begun"),
    [
        ((finding(1, Level.CONFLICT, "notes", "i589"), finding(2, Level.CONFLICT, "draft", "letter")), "2"),
        ((finding(1, Level.CONFLICT, "notes", "i589"), finding(2, Level.DIFFERENCE, "draft", "letter")), "1"),
        ((finding(1, Level.NOTE, "draft"),), "1"),
        ((), ""),
    ],
)
def test_it_begins_at_a_conflict_of_the_draft_with_an_exhibit_but_never_passes_over_a_heavier_finding(
    records: tuple[FindingRecord, ...], begun: str
) -> None:
    assert LaidOut(Report(()), records).beginning("draft", ("letter",)) == begun
