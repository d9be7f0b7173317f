"""What a lawyer does in her first ten minutes, and once went wrong."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.case import Stage
from app.domain.document import Document, Line, Page
from app.ui.dialogs.new_case import NewCaseDialog
from app.ui.viewers.exhibit_page import ExhibitPage
from app.ui.widgets.explanation_form import ExplanationForm


def test_enter_in_a_new_case_opens_it(qtbot):
    dialog = NewCaseDialog({Stage.INTAKE: "Intake"}, date(2025, 1, 1))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog._client.setFocus()
    QTest.keyClicks(dialog._client, "Ana Perez")
    QTest.keyClick(dialog._client, Qt.Key.Key_Return)
    assert dialog.result() == NewCaseDialog.DialogCode.Accepted
    assert dialog.case().client == "Ana Perez"


def test_words_that_were_begun_are_there_again_for_the_same_finding_only(qtbot):
    form = ExplanationForm()
    qtbot.addWidget(form)
    form.start("finding 1", "When was it?")
    form.text.setPlainText("In spring.")
    form.start("finding 1", "When was it?")
    assert form.text.toPlainText() == "In spring."
    form.start("finding 2", "When was it?")
    assert form.text.toPlainText() == ""


def test_words_that_were_handed_in_do_not_come_back(qtbot):
    form = ExplanationForm()
    qtbot.addWidget(form)
    form.start("finding 1", "When was it?")
    form.text.setPlainText("In spring.")
    with qtbot.waitSignal(form.handed_in) as handed:
        form.hand_in()
    assert handed.args[0].text == "In spring."
    form.start("finding 1", "When was it?")
    assert form.text.toPlainText() == ""


def test_a_second_exhibit_of_the_same_size_asks_for_its_own_page(qtbot):
    page = Page(1, 0, 4, (Line(1, 0, 4),), width=612, height=792)
    viewer = ExhibitPage()
    qtbot.addWidget(viewer)
    viewer.resize(700, 900)
    viewer.show()
    for text in ("one.", "two."):
        with qtbot.waitSignal(viewer.page_wanted, timeout=3000):
            viewer.show_exhibit(Document(text, (page,)))
