"""The page on which the declaration is written, each paragraph beside what it rests on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.casework.practice import Practice
from app.casework.sources import Sources
from app.domain.declaration import Declaration
from app.domain.passage import Passage
from app.domain.statement import StatementKind
from app.errors import AppError
from app.ui.actions import Act, bind
from app.ui.dialogs.choose_file import chosen_target
from app.ui.models.declaration_passages import LINKED_ROLE, PASSAGE_ROLE, Choice, PassageChoices, choices_of
from app.ui.models.declaration_sections import LEVEL_ROLE, DeclarationSections
from app.ui.pages.page import Page
from app.ui.tasks import Runner
from app.ui.viewers.declaration_actions import DeclarationActions
from app.ui.viewers.declaration_contents import Contents, Entry, Need, contents_of
from app.ui.viewers.declaration_desk import DeclarationDesk
from app.ui.viewers.declaration_link_pane import LEAST_WIDTH as LEAST_LINK_PANE
from app.ui.viewers.declaration_link_pane import WIDTH as LINK_PANE
from app.ui.viewers.declaration_link_pane import LinkPane
from app.ui.viewers.declaration_outline import WIDTH as OUTLINE
from app.ui.viewers.declaration_outline import DeclarationOutline
from app.ui.viewers.declaration_sheet import TEXT_RIGHT
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import Hairline

_WORD = "Word (*.docx)"


class DeclarationPage(Page):
    """Every edit is kept at once and can be undone; what belongs to the draft is asked of `Drafting` alone."""

    key = "declaration"
    icon_name = "scroll-text"

    lay_out_requested = Signal(str)

    def __init__(self, practice: Practice, tasks: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice = practice
        self._tasks = tasks
        self._case_id = ""
        self._draft: Declaration | None = None
        self._contents = Contents((), ())
        self._build()
        self._lay_out()
        self._connect()

    def title(self) -> str:
        """Name in the rail."""
        return self.tr("Declaration")

    def top_bar_left(self) -> tuple[QWidget, ...]:
        """How far the draft is."""
        return (self._actions.progress,)

    def top_bar_right(self) -> tuple[QWidget, ...]:
        """The two ways out."""
        return self._actions.export, self._actions.filing

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For F1."""
        return (
            ("Return", self.tr("Write in the paragraph, keep it")),
            ("Esc", self.tr("Go back to the words as they were")),
            ("Ctrl+Return", self.tr("New paragraph")),
            ("Del", self.tr("Remove an empty paragraph")),
            ("Ctrl+K", self.tr("Link a passage")),
            ("F8", self.tr("Next flag")),
            ("Shift+F8", self.tr("Previous flag")),
            ("Ctrl+Z", self.tr("Undo")),
            ("Ctrl+Shift+Z", self.tr("Redo")),
        )

    def show_case(self, case_id: str) -> None:
        """Show the draft of a case, or anew what the last check says of it."""
        if case_id != self._case_id:
            self._linking.forget()
            self.desk.set_current_flag("")
            self._case_id = case_id
        if not _can_begin(self._practice.sources, case_id):
            self._draft = None
            self._actions.clear()
            self._faces.setCurrentWidget(self._empty)
            return
        self._faces.setCurrentWidget(self._writing)
        self._attempt(lambda: self._practice.drafting.open_draft(case_id))

    def show_item(self, item_id: str) -> None:
        """Go to the words of a finding."""
        self.desk.go_to_flag(item_id)

    def set_zoom(self, percent: int) -> None:
        """Only the page of the declaration is reading text."""
        self.desk.set_zoom(percent)

    def focus_panes(self) -> tuple[QWidget, ...]:
        """Sections, page, passages."""
        return self._outline.list, self.desk.current_edit(), self._linking.pane.words

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side pane lies over the margin."""
        super().resizeEvent(event)
        # Where there is room, the text stays clear of the pane.
        width = min(LINK_PANE, max(LEAST_LINK_PANE, self.width() - OUTLINE - TEXT_RIGHT))
        self._linking.pane.setGeometry(self.width() - width, 0, width, self.height())

    def _build(self) -> None:
        self._sections = DeclarationSections()
        self._outline = DeclarationOutline(self._sections, LEVEL_ROLE)
        self.desk = DeclarationDesk()
        self._linking = _Linking(self._practice, self._tasks, self)
        self._actions = DeclarationActions(self)
        self._empty = QWidget()
        sentence = self.tr("No declaration yet. It begins from a draft you have, or from what the client told you in preparation.")
        self.empty_state = EmptyState(sentence, self.tr("Add a statement"))

    def _lay_out(self) -> None:
        self._writing = QWidget()
        row = QHBoxLayout(self._writing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._outline)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self.desk, 1)
        column = QVBoxLayout(self._empty)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(self.empty_state)
        column.addStretch()
        self._faces = QStackedLayout(self)
        self._faces.addWidget(self._writing)
        self._faces.addWidget(self._empty)

    def _connect(self) -> None:
        drafting = self._practice.drafting
        self.empty_state.pressed.connect(lambda: self.go_requested.emit("statements", ""))
        self._outline.section_chosen.connect(self.desk.go_to_section)
        self._outline.need_chosen.connect(lambda place: self._go_to_need(self._contents.needs[place]))
        self._actions.draft_requested.connect(lambda: self._on_export(filing=False))
        self._actions.filing_requested.connect(lambda: self._on_export(filing=True))
        self._actions.first_need_requested.connect(lambda: self._go_to_need(self._contents.needs[0]))
        self.desk.section_reached.connect(self._outline.show_section)
        self.desk.paragraph_reached.connect(self._say_place)
        self.desk.text_changed.connect(lambda item, text: self._edit(lambda: drafting.change_text(self._case_id, item, text)))
        self.desk.addition_requested.connect(self._on_addition)
        self.desk.removal_requested.connect(self._on_removal)
        self.desk.link_requested.connect(self._open_links)
        self.desk.finding_requested.connect(self._on_finding_requested)
        self.desk.undo_requested.connect(lambda: self._edit(lambda: drafting.undo(self._case_id)))
        self.desk.redo_requested.connect(lambda: self._edit(lambda: drafting.redo(self._case_id)))
        self._linking.passage_chosen.connect(self._on_passage_chosen)
        self._linking.closed.connect(lambda: self.desk.current_edit().setFocus())
        bind(self, Act(self.tr("Undo"), ("Ctrl+Z",)), self.desk.undo_requested.emit)
        bind(self, Act(self.tr("Redo"), ("Ctrl+Shift+Z",)), self.desk.redo_requested.emit)
        bind(self, Act(self.tr("Next flag"), ("F8",)), lambda: self.desk.go_to_next_flag(1))
        bind(self, Act(self.tr("Previous flag"), ("Shift+F8",)), lambda: self.desk.go_to_next_flag(-1))
        bind(self, Act(self.tr("Link a passage"), ("Ctrl+K",)), lambda: self._open_links(self.desk.current_paragraph))

    def _attempt(self, act: Callable[[], Declaration | None]) -> bool:
        """Show what an act makes of the draft; a trouble is said in the status bar."""
        try:
            draft = act()
        except AppError as error:
            self.noticed.emit(str(error))
            return False
        if draft is None:
            return False
        self._draft = draft
        self._show_draft(draft)
        return True

    def _edit(self, act: Callable[[], Declaration | None]) -> bool:
        is_done = self._attempt(act)
        if is_done:
            self.case_changed.emit()
        return is_done

    def _show_draft(self, draft: Declaration) -> None:
        sources = self._practice.sources
        exhibits = {exhibit.id: exhibit for exhibit in sources.exhibits(self._case_id)}
        records = self._practice.explaining.records(self._case_id)
        links = self._practice.checking.report(self._case_id).links
        self._contents = contents_of(draft, records, links, sources.titles(self._case_id), exhibits)
        self._sections.show([(part.heading, part.worst) for part in self._contents.parts])
        self._outline.show_profile(draft.profile)
        self._outline.show_needs(self._contents.needs)
        case = self._practice.cases.get(self._case_id)
        self.desk.show_contents(self._contents, draft.title, case.a_number)
        self._linking.refresh(self._contents)
        count = len(self._contents.entries)
        self._actions.show_progress(draft.draft_number, self._contents.sourced_count, count, is_ready=not self._contents.needs)

    def _on_addition(self, paragraph_id: str, text: str) -> None:
        entries = self._contents.entries
        if not entries:
            return
        after = paragraph_id or entries[-1].paragraph.id
        before = {entry.paragraph.id for entry in entries}
        is_done = self._edit(lambda: self._practice.drafting.add_after(self._case_id, after, text))
        if is_done and paragraph_id:
            fresh = next(entry.paragraph.id for entry in self._contents.entries if entry.paragraph.id not in before)
            # The widget that asked is still handling its key.
            QTimer.singleShot(0, self, lambda: self.desk.write_in(fresh))

    def _on_removal(self, paragraph_id: str) -> None:
        if len(self._contents.entries) <= 1:
            self.noticed.emit(self.tr("The last paragraph stays; write in it."))
            return
        self._edit(lambda: self._practice.drafting.remove(self._case_id, paragraph_id))

    def _open_links(self, paragraph_id: str) -> None:
        self.desk.current_edit().keep()
        entry = self._contents.entry(paragraph_id)
        if entry is None:
            self._on_addition("", "")
            entry = self._contents.entries[-1] if self._contents.entries else None
        if entry is not None and self._draft is not None:
            self.desk.go_to_paragraph(entry.paragraph.id)
            self._linking.open(self._draft, entry)

    def _on_passage_chosen(self, paragraph_id: str, passage: Passage) -> None:
        entry = self._contents.entry(paragraph_id)
        if entry is None:
            return
        drafting = self._practice.drafting
        linked = entry.link_to(passage)
        title = self._practice.sources.titles(self._case_id).get(passage.source_id, "")
        if linked is None:
            is_done = self._edit(lambda: drafting.link(self._case_id, paragraph_id, passage))
            words = self.tr("Linked ¶{number} to {title}. Ctrl+Z undoes it.")
        else:
            is_done = self._edit(lambda: drafting.unlink(self._case_id, paragraph_id, linked))
            words = self.tr("¶{number} no longer rests on this passage of {title}. Ctrl+Z undoes it.")
        if is_done:
            self.noticed.emit(words.format(number=entry.number, title=title))

    def _on_finding_requested(self, finding_id: str) -> None:
        self.lay_out_requested.emit(finding_id)
        self.go_requested.emit("lay-out", finding_id)

    def _go_to_need(self, need: Need) -> None:
        if need.paragraph_id:
            self.desk.go_to_paragraph(need.paragraph_id)
        elif not self.desk.go_to_flag(need.finding_id):
            self.go_requested.emit("findings", need.finding_id)

    def _say_place(self, number: int) -> None:
        self.place_changed.emit(self.tr("¶{number} of {all}").format(number=number, all=len(self._contents.entries)))

    def _on_export(self, *, filing: bool) -> None:
        title = self.tr("Save the filing copy as") if filing else self.tr("Save the draft as")
        name = self.tr("Declaration.docx") if filing else self.tr("Declaration draft.docx")
        target = chosen_target(self, title, name, (_WORD,))
        if target is None:
            return
        out = target if target.suffix else target.with_suffix(".docx")
        case_id = self._case_id
        self._tasks.start(
            lambda _: self._practice.exporting.declaration(case_id, out, filing=filing),
            self._on_exported,
            otherwise=self._on_not_exported,
            title=self.tr("Writing the declaration"),
        )

    def _on_exported(self, out: Path) -> None:
        self.noticed.emit(self.tr("{name} lies in {folder}.").format(name=out.name, folder=out.parent))

    def _on_not_exported(self, error: AppError) -> None:
        self.noticed.emit(str(error))


def _can_begin(sources: Sources, case_id: str) -> bool:
    """Whether there is a draft, or anything told to begin one from."""
    statements = sources.statements(case_id)
    told = any(s.kind is StatementKind.SESSION or (s.kind is StatementKind.DECLARATION and s.is_draft) for s in statements)
    return told or sources.draft(case_id) is not None


class _Linking(QObject):
    """Reads the texts of a case in the background and offers their passages to one paragraph at a time."""

    passage_chosen = Signal(str, object)
    closed = Signal()

    def __init__(self, practice: Practice, tasks: Runner, page: QWidget) -> None:
        super().__init__(page)
        self._practice = practice
        self._tasks = tasks
        self._model = PassageChoices()
        self._entry: Entry | None = None
        self.pane = LinkPane(self._model, PASSAGE_ROLE, LINKED_ROLE, page)
        self.pane.hide()
        self.pane.passage_chosen.connect(self._on_passage_chosen)
        self.pane.narrowed.connect(self._model.narrow)
        self.pane.closed.connect(self._on_closed)

    def open(self, draft: Declaration, entry: Entry) -> None:
        """Offer every passage outside the draft."""
        self._entry = entry
        self._model.set_linked(entry.paragraph.sources)
        self.pane.open_for(entry.number, self._model.titles())
        self._tasks.start(lambda _: self._read(draft), self._on_read)

    def refresh(self, contents: Contents) -> None:
        """Mark what the paragraph rests on after the draft changed."""
        if self._entry is not None and self.pane.isVisible():
            entry = contents.entry(self._entry.paragraph.id)
            self._model.set_linked(entry.paragraph.sources if entry else ())

    def forget(self) -> None:
        """Another case comes."""
        self._entry = None
        self._model.show(())
        self.pane.hide()

    def _read(self, draft: Declaration) -> tuple[Choice, ...]:
        sources = self._practice.sources
        statements = [s.id for s in sources.statements(draft.case_id) if s.id != draft.origin_id]
        exhibits = [exhibit.id for exhibit in sources.exhibits(draft.case_id)]
        titles = sources.titles(draft.case_id)
        return choices_of((item, titles[item], sources.document(draft.case_id, item)) for item in (*statements, *exhibits))

    def _on_read(self, choices: tuple[Choice, ...]) -> None:
        if self._entry is not None:
            self._model.show(choices)
            self.pane.offer(self._model.titles())

    def _on_passage_chosen(self, passage: Passage) -> None:
        if self._entry is not None:
            self.passage_chosen.emit(self._entry.paragraph.id, passage)

    def _on_closed(self) -> None:
        self._entry = None
        self.pane.hide()
        self.closed.emit()
