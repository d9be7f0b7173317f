"""Lay out: a statement beside an exhibit or another statement, the links between them, and the finding under the cursor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.casework.practice import Practice
from app.domain.finding import Finding, FindingRecord
from app.domain.passage import Passage
from app.domain.snapshot import Relation, Report, Verdict
from app.errors import AppError
from app.ui.actions import Act, bind
from app.ui.models.lay_out_links import LaidOut, sides_of
from app.ui.models.lay_out_papers import Paper, papers_of
from app.ui.pages.lay_out_desk import LayOutDesk
from app.ui.pages.lay_out_verdicts import Verdicts
from app.ui.pages.page import Page
from app.ui.tasks import Runner
from app.ui.viewers.explain_pane import ExplainPane
from app.ui.widgets.buttons import Button
from app.ui.widgets.explanation_form import Written
from app.ui.widgets.finding_card import CardContent, FindingCard
from app.ui.widgets.finding_words import place_of
from app.ui.widgets.status_counts import StatusCounts


class LayOutPage(Page):
    """Goes through the findings of a case and keeps what the user says of them."""

    key = "lay-out"
    icon_name = "columns-2"
    is_privileged = True

    def __init__(self, practice: Practice, tasks: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice, self._tasks = practice, tasks
        self._case_id, self._current = "", ""
        self._papers: dict[str, Paper] = {}
        self._laid = LaidOut(Report(()), ())
        self._verdicts = Verdicts(practice)
        self.desk, self.card, self.explain = LayOutDesk(practice, tasks), FindingCard(), ExplainPane(self)
        self.explain.hide()
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.addWidget(self.desk)
        self._splitter.addWidget(self.card)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setCollapsible(0, False)
        self._splitter.setCollapsible(1, False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)
        self._counts = StatusCounts()
        self._check_button = Button(self.tr("Check again"), "refresh-cw", role="ghost")
        self._link_button = Button(self.tr("Link selection"), "link-2", "L", "ghost")
        self._undo_button = Button(self.tr("Undo"), "undo-2", role="ghost")
        self._undo_button.setEnabled(False)
        self._connect()

    def title(self) -> str:
        """Name of the page."""
        return self.tr("Lay out")

    def top_bar_left(self) -> tuple[QWidget, ...]:
        """How many findings and agreements there are, by shape."""
        return (self._counts,)

    def top_bar_right(self) -> tuple[QWidget, ...]:
        """Check again, link, undo."""
        return self._check_button, self._link_button, self._undo_button

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For F1."""
        return tuple((key, act.text) for act, _ in self._acts() for key in act.keys[:1])

    def focus_panes(self) -> tuple[QWidget, ...]:
        """Left text, right source, card."""
        return self.desk.panes.left.shown, self.desk.panes.right.shown, self.card.first_answer

    def set_zoom(self, percent: int) -> None:
        """Reading text apart from controls."""
        self.desk.set_zoom(percent)

    def show_case(self, case_id: str) -> None:
        """Show a case from its first finding, or anew at the same place."""
        is_same = case_id == self._case_id
        if not is_same:
            self._verdicts.forget()
            self.explain.hide()
        place = self._position() if is_same else 0
        self._case_id = case_id
        sources = self._practice.sources
        exhibits, draft = sources.exhibits(case_id), sources.draft(case_id)
        self._papers = papers_of(sources.statements(case_id), exhibits, draft)
        self._laid = LaidOut(self._practice.checking.report(case_id), self._practice.explaining.records(case_id))
        self.desk.load(case_id, self._papers, self._laid)
        self._counts.show_counts({relation: self._laid.count(relation) for relation in Relation})
        self._undo_button.setEnabled(self._verdicts.can_undo)
        shown = [record.finding.id for record in self._laid.shown()]
        if self._current not in shown:
            begun = self._laid.beginning(draft.id if draft else "", {exhibit.id for exhibit in exhibits})
            self._current = shown[min(max(place, 0), len(shown) - 1)] if self._current and is_same and shown else begun
        self._show_current()

    def show_finding(self, finding_id: str) -> None:
        """Lay the passages of a finding side by side and show its card."""
        if self._laid.record(finding_id) is not None:
            self._current = finding_id
            self._show_current()

    def show_item(self, item_id: str) -> None:
        """Show a finding, or put a source into the pane it belongs to."""
        if self._laid.record(item_id) is not None:
            self.show_finding(item_id)
        elif item_id in self._papers:
            is_testimony = self._papers[item_id].is_testimony
            self.desk.lay(item_id if is_testimony else self.desk.left.id, self.desk.right.id if is_testimony else item_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side pane lies over the right edge; the card takes its height for the width."""
        super().resizeEvent(event)
        self.explain.setGeometry(self.width() - self.explain.width(), 0, self.explain.width(), self.height())
        if event.oldSize().width() != event.size().width():
            self.card.resize(event.size().width(), self.card.height())
            height = self.card.preferred_height()
            self._splitter.setSizes([max(self.height() - height, 100), height])

    def _connect(self) -> None:
        self.desk.finding_pressed.connect(self.show_finding)
        self.desk.sources_changed.connect(self._tell_place)
        self.card.next_requested.connect(lambda: self._step(1))
        self.card.previous_requested.connect(lambda: self._step(-1))
        self.card.explain_requested.connect(self._open_explain)
        self.card.verdict_given.connect(self._give_verdict)
        self.explain.form.handed_in.connect(self._keep_explanation)
        self.explain.form.given_up.connect(self._close_explain)
        self._check_button.clicked.connect(self._check_again)
        self._link_button.clicked.connect(self._link_selection)
        self._undo_button.clicked.connect(self._undo)
        for act, slot in self._acts():
            bind(self, act, slot, whole_window=True)

    def _acts(self) -> tuple[tuple[Act, Callable[[], object]], ...]:
        return (
            (Act(self.tr("Next finding"), ("J",)), lambda: self._step(1)),
            (Act(self.tr("Previous finding"), ("K",)), lambda: self._step(-1)),
            (Act(self.tr("Explain"), ("E",)), self._open_explain),
            (Act(self.tr("Differs"), ("D",)), lambda: self._give_verdict(Verdict.DIFFERS)),
            (Act(self.tr("Same"), ("S",)), lambda: self._give_verdict(Verdict.SAME)),
            (Act(self.tr("Not about this"), ("N",)), lambda: self._give_verdict(Verdict.NOT_ABOUT_THIS)),
            (Act(self.tr("Link selection"), ("L",)), self._link_selection),
            (Act(self.tr("Original"), ("O",)), lambda: self.desk.toggle_language(0)),
            (Act(self.tr("Translation"), ("T",)), lambda: self.desk.toggle_language(1)),
            (Act(self.tr("Undo"), ("Ctrl+Z",)), self._undo),
            (Act(self.tr("Add what is written to the log"), ("Ctrl+Return",)), self.explain.form.hand_in),
        )

    def _position(self) -> int:
        return next((i for i, record in enumerate(self._laid.shown()) if record.finding.id == self._current), 0)

    def _step(self, step: int) -> None:
        shown = self._laid.shown()
        if shown:
            self.show_finding(shown[(self._position() + step) % len(shown)].finding.id)

    def _record(self) -> FindingRecord | None:
        return self._laid.record(self._current)

    def _sides(self, finding: Finding) -> tuple[Passage | None, Passage | None]:
        return sides_of(finding, [paper.id for paper in self._papers.values() if paper.is_testimony])

    def _show_current(self) -> None:
        record = self._record()
        if record is None:
            self._lay_first_papers()
            self.desk.set_current("", None, None)
            self.card.show_content(None)
        else:
            left, right = self._sides(record.finding)
            self.desk.lay(left.source_id if left else self.desk.left.id, right.source_id if right else self._other_paper())
            self.desk.set_current(record.finding.id, left, right)
            quotes = tuple(self.desk.quote(passage, record.finding) for passage in record.finding.passages)
            self.card.show_content(CardContent(record, self._position() + 1, len(self._laid.shown()), quotes))
        self._tell_place()

    def _lay_first_papers(self) -> None:
        if self.desk.left.id in self._papers:
            return
        testimony = [paper.id for paper in self._papers.values() if paper.is_testimony]
        self.desk.lay(testimony[-1] if testimony else "", self._other_paper())

    def _other_paper(self) -> str:
        exhibits = [paper.id for paper in self._papers.values() if not paper.is_testimony]
        return self.desk.right.id or (exhibits[0] if exhibits else "")

    def _tell_place(self) -> None:
        record = self._record()
        left = next((p for p in record.finding.passages if p.source_id == self.desk.left.id), None) if record else None
        words = (self.desk.left.title, self.desk.line_of(left) if left else "", self.desk.right.title)
        self.place_changed.emit(" · ".join(word for word in words if word))

    def _open_explain(self) -> None:
        record = self._record()
        if record is not None:
            self.explain.open_for(record, self._practice.cases.get(self._case_id).interpreter)

    def _close_explain(self) -> None:
        if self.explain.isVisible():
            self.explain.hide()
            self.desk.panes.left.shown.setFocus()

    def _keep_explanation(self, written: Written) -> None:
        self._practice.explaining.add(
            self._case_id, self._current, written.kind, written.text, interpreter=written.interpreter, original_words=written.original_words
        )
        self._close_explain()
        self.show_case(self._case_id)
        self.noticed.emit(self.tr("Written into the explanation log."))
        self.log_changed.emit()

    def _give_verdict(self, verdict: Verdict) -> None:
        record = self._record()
        if record is None:
            return
        left, right = self._sides(record.finding)
        self._verdicts.give(self._case_id, record.finding.id, (left, right), verdict)
        place = place_of(left) if left else ""
        notices = {
            Verdict.SAME: self.tr("Set aside as the same: {place}. Ctrl+Z brings it back."),
            Verdict.NOT_ABOUT_THIS: self.tr("Set aside as not about this: {place}. Ctrl+Z brings it back."),
            Verdict.DIFFERS: self.tr("Kept as differing: {place}. Ctrl+Z takes it back."),
        }
        self._changed(notices[verdict].format(place=place))

    def _link_selection(self) -> None:
        left, right = self.desk.selected()
        if left is None or right is None:
            self.noticed.emit(self.tr("Select words at the left and at the right first, then link them."))
            return
        self._verdicts.link(self._case_id, left, right)
        pattern = self.tr("Linked {place} to {title}. Ctrl+Z takes it back.")
        self._changed(pattern.format(place=self.desk.line_of(left), title=self.desk.right.title))

    def _undo(self) -> None:
        if self._verdicts.can_undo:
            self._current = self._verdicts.undo() or self._current
            self._changed(self.tr("Undone."))

    def _changed(self, notice: str) -> None:
        self.show_case(self._case_id)
        self.noticed.emit(notice)
        self.case_changed.emit()

    def _check_again(self) -> None:
        case_id = self._case_id
        self._check_button.setEnabled(False)
        self._tasks.start(
            lambda progress: self._practice.checking.check(case_id, progress),
            self._on_checked,
            otherwise=self._on_check_failed,
            stopped=self._on_check_stopped,
            title=self.tr("Checking"),
        )

    def _on_checked(self, _report: Report) -> None:
        self._check_button.setEnabled(True)
        self.show_case(self._case_id)

    def _on_check_stopped(self) -> None:
        self._check_button.setEnabled(True)

    def _on_check_failed(self, error: AppError) -> None:
        self._check_button.setEnabled(True)
        self.noticed.emit(str(error))
