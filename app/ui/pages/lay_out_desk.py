"""The two panes of Lay out with their choosers: fetches texts and pixels, marks passages, joins them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.casework.practice import Practice
from app.domain.blocks import blocks
from app.domain.document import Document, plain_document
from app.domain.exhibit import MediaKind
from app.domain.finding import Finding
from app.domain.passage import Passage, passage_at
from app.domain.pixels import Pixels
from app.domain.snapshot import Relation
from app.errors import AppError
from app.ui.models.lay_out_links import LaidOut
from app.ui.models.lay_out_papers import Paper
from app.ui.tasks import Runner
from app.ui.viewers.pane_header import PaneHeader
from app.ui.viewers.source_view import SourceView
from app.ui.viewers.translation_foot import TranslationFoot
from app.ui.viewers.two_panes import Joined, TwoPanes
from app.ui.widgets.finding_words import place_of
from app.ui.widgets.labels import label
from app.ui.widgets.quotation import Quote
from app.ui.widgets.segmented_control import SegmentedControl
from app.ui.widgets.status_shape import status_word

_ORIGINAL, _TRANSLATION, _BOTH = range(3)
_NOTHING = Paper("", "", "", "file-text", is_testimony=False)


class LayOutDesk(QWidget):
    """Says which finding was pressed, and that other sources lie here now; keeps no case content but what is shown."""

    finding_pressed = Signal(str)
    sources_changed = Signal()

    def __init__(self, practice: Practice, tasks: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice, self._tasks = practice, tasks
        self._case_id = ""
        self._papers: Mapping[str, Paper] = {}
        self._laid: LaidOut | None = None
        self._documents: dict[str, Document] = {}
        self._left, self._right = _NOTHING, _NOTHING
        self._current = ""
        self._passages: tuple[Passage | None, Passage | None] = (None, None)
        self._link_count = label("", "secondary")
        self._language = SegmentedControl((self.tr("Original"), self.tr("Translation"), self.tr("Both")))
        self.left_header = PaneHeader(self.tr("Choose what lies at the left"), self._link_count)
        self.right_header = PaneHeader(self.tr("Choose what lies at the right"), self._language)
        self.second, self.foot = SourceView(), TranslationFoot()
        self.second.hide()
        self.panes = TwoPanes(self.left_header, self.right_header, self.second, self.foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self._connect()

    @property
    def left(self) -> Paper:
        """What lies at the left."""
        return self._left

    @property
    def right(self) -> Paper:
        """What lies at the right."""
        return self._right

    def load(self, case_id: str, papers: Mapping[str, Paper], laid: LaidOut) -> None:
        """Take in a case anew; texts are fetched again when shown, because a draft may have changed."""
        before = self._documents if case_id == self._case_id else {}
        self._case_id, self._papers, self._laid = case_id, papers, laid
        self._documents = {}
        choices = tuple((paper.id, _chosen_as(paper), paper.icon_name) for paper in papers.values())
        for header in (self.left_header, self.right_header):
            header.set_choices(choices)
        left, right = self._left.id, self._right.id
        if not self._is_as_before(left, before):
            self._left = _NOTHING
        if not self._is_as_before(right, before):
            self._right = _NOTHING
        self.lay(left, right)

    def lay(self, left_id: str, right_id: str) -> None:
        """Put two sources side by side; one that lies there already keeps its place."""
        left, right = self._papers.get(left_id, _NOTHING), self._papers.get(right_id, _NOTHING)
        if left != self._left:
            self._left = left
            self._show(self.panes.left, left)
            self.left_header.show_source(left.title, left.caption, left.icon_name)
        if right != self._right:
            self._right = right
            self._show(self.panes.right, right)
            self.right_header.show_source(right.title, right.caption, right.icon_name)
            self._language.setVisible(bool(right.translation_id or right.original_id))
            self._language.set_current(_TRANSLATION if right.original_id else _ORIGINAL)
            self.second.hide()
        self._mark()

    def set_current(self, finding_id: str, left: Passage | None, right: Passage | None) -> None:
        """Outline the passages of a finding and bring them into sight."""
        self._current, self._passages = finding_id, (left, right)
        self._mark()
        if left is not None:
            self.panes.left.reveal(left.start, left.end)
        if right is not None:
            self.panes.right.reveal(right.start, right.end)

    def set_zoom(self, percent: int) -> None:
        """Reading text and pages at 80 to 200 %."""
        for view in (self.panes.left, self.panes.right, self.second):
            view.set_zoom(percent)

    def toggle_language(self, index: int) -> None:
        """Original, translation or both, for an exhibit that has another language."""
        if not self._language.isVisibleTo(self):
            return
        self._language.set_current(index)
        original = self._right.original_id or self._right.id
        translation = self._papers[original].translation_id if original in self._papers else ""
        self.lay(self._left.id, translation if index == _TRANSLATION else original)
        self._language.set_current(index)
        self.second.setVisible(index == _BOTH and bool(translation))
        if index == _BOTH and translation:
            self._show(self.second, self._papers[translation])
            self._mark()
        self.sources_changed.emit()

    def line_of(self, passage: Passage) -> str:
        """How a passage is cited beside what lies at the left: its label and the line printed there."""
        if passage.source_id != self._left.id or self.panes.left.shown is not self.panes.left.text:
            return place_of(passage)
        line = self.tr("line {number}").format(number=self.panes.left.text.line_number_at(passage.start))
        return f"{passage.label}, {line}" if passage.label else line

    def quote(self, passage: Passage, finding: Finding) -> Quote:
        """A passage of a finding as the card quotes it, with its translation unless the finding quotes that too."""
        paper = self._papers.get(passage.source_id, _NOTHING)
        title = paper.title or self.tr("A source no longer in the case")
        is_quoted = any(other.source_id == paper.translation_id for other in finding.passages)
        translated = (
            self._laid.counterpart(passage, paper.translation_id) if self._laid and paper.translation_id and not is_quoted else None
        )
        return Quote(f"{title} · {self.line_of(passage)}", passage.quote, translated.quote if translated else "")

    def selected(self) -> tuple[Passage | None, Passage | None]:
        """What the user has selected at the left and at the right."""
        return self._selected_in(self.panes.left, self._left), self._selected_in(self.panes.right, self._right)

    def document(self, source_id: str) -> Document:
        """Text of a source of this case; an empty one where it cannot be had."""
        if source_id not in self._documents:
            try:
                self._documents[source_id] = self._practice.sources.document(self._case_id, source_id)
            except AppError as error:
                self._documents[source_id] = plain_document("", error.sentence)
        return self._documents[source_id]

    def _connect(self) -> None:
        self.panes.finding_pressed.connect(self.finding_pressed)
        self.left_header.source_chosen.connect(lambda chosen: self._on_chosen(chosen, self._right.id))
        self.right_header.source_chosen.connect(lambda chosen: self._on_chosen(self._left.id, chosen))
        self._language.chosen.connect(self.toggle_language)
        for view, paper in (
            (self.panes.left, lambda: self._left),
            (self.panes.right, lambda: self._right),
            (self.second, self._second_paper),
        ):
            view.page_wanted.connect(lambda page, scale, v=view, p=paper: self._fetch_page(v, p(), page, scale))

    def _is_as_before(self, source_id: str, before: Mapping[str, Document]) -> bool:
        return source_id in before and source_id in self._papers and self.document(source_id) == before[source_id]

    def _on_chosen(self, left_id: str, right_id: str) -> None:
        self.lay(left_id, right_id)
        self.sources_changed.emit()

    def _second_paper(self) -> Paper:
        return self._papers.get(self._right.translation_id, _NOTHING)

    def _show(self, view: SourceView, paper: Paper) -> None:
        document = self.document(paper.id) if paper.id else plain_document("")
        view.show_source(document, paper.title, as_pages=paper.has_pixels)

    def _fetch_page(self, view: SourceView, paper: Paper, page: int, scale: float) -> None:
        sources = self._practice.sources
        seconds = next((p.time.start for p in self._passages if p is not None and p.source_id == paper.id and p.time is not None), 0.0)
        is_clip = paper.media is MediaKind.VIDEO

        def arrived(pixels: Pixels) -> None:
            if isValid(self) and paper.id in {self._left.id, self._right.id, self._right.translation_id}:
                view.set_pixels(page, pixels)

        def refused(error: AppError) -> None:
            if isValid(self):
                view.pages.set_trouble(page, str(error))

        self._tasks.start(
            lambda _: sources.still(paper.id, seconds) if is_clip else sources.page(paper.id, page, scale),
            arrived,
            otherwise=refused,
        )

    def _mark(self) -> None:
        if self._laid is None:
            return
        self.panes.left.set_marks(self._laid.marks(self._left.id, self._right.id, self._current))
        self.panes.right.set_marks(self._laid.marks(self._right.id, self._left.id, self._current))
        if self.second.isVisibleTo(self):
            self.second.set_marks(self._laid.marks(self._right.translation_id, self._left.id, self._current))
        joins = self._laid.joins(self._left.id, self._right.id)
        self.panes.set_joins([self._joined(join.left, join.right, join.relation, join.finding_id) for join in joins])
        self._link_count.setText(self.tr("1 link") if len(joins) == 1 else self.tr("{count} links").format(count=len(joins)))
        self._show_translation()

    def _show_translation(self) -> None:
        translation = self._papers.get(self._right.translation_id)
        right = self._passages[1]
        found = None
        if translation is not None and right is not None and self._laid is not None and not self.second.isVisibleTo(self):
            found = self._laid.counterpart(right, translation.id)
        self.foot.show_passage(translation.title if translation else "", found)

    def _joined(self, left: Passage, right: Passage, relation: Relation, finding_id: str) -> Joined:
        name = f"{status_word(relation)}, {self.line_of(left)}, {self._right.title} {place_of(right)}"
        return Joined(left, right, relation, finding_id, name, bool(finding_id) and finding_id == self._current)

    def _selected_in(self, view: SourceView, paper: Paper) -> Passage | None:
        selection = view.selection()
        if selection is None or not paper.id:
            return None
        document = self.document(paper.id)
        label_there = next((b.label for b in blocks(document) if b.start <= selection[0] < b.end), "")
        return passage_at(paper.id, document, *selection, label_there)


def _chosen_as(paper: Paper) -> str:
    return f"{paper.title} · {paper.caption}" if paper.caption else paper.title
