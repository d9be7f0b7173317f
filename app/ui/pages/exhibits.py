"""The exhibits of a case: what they show, where they came from, and whether their copies are whole."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from app.casework.intake import Intake
from app.casework.sources import Sources
from app.domain.document import Document
from app.domain.exhibit import Exhibit, TranslationStatus
from app.domain.progress import Progress
from app.errors import AppError
from app.ui.actions import Act, bind
from app.ui.dialogs.choose_file import chosen_files
from app.ui.models.exhibit_list import EXHIBIT, ExhibitDelegate, ExhibitList, Shown
from app.ui.pages.adding import ExhibitAdding
from app.ui.pages.page import Page
from app.ui.tasks import Runner
from app.ui.viewers.exhibit_view import ExhibitView
from app.ui.widgets.buttons import Button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.exhibit_words import file_rows, language_word, original_rows, translation_word
from app.ui.widgets.facts import FactRow, FactSection, FactSheet
from app.ui.widgets.segmented_control import SegmentedControl

LIST, SHEET, NAMES = 248, 290, 84


class ExhibitsPage(Page):
    """Lists, shows, adds and verifies exhibits."""

    key = "exhibits"
    icon_name = "images"

    def __init__(self, sources: Sources, intake: Intake, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources = sources
        self._intake = intake
        self._runner = runner
        self._case_id = ""
        self._shown_id = ""
        self.setAcceptDrops(True)
        self._rows = ExhibitList()
        self._build()
        self._connect()

    def _build(self) -> None:
        names = (self.tr("All"), self.tr("Documents"), self.tr("Video"), self.tr("Not translated"))
        self._filter = SegmentedControl(names)
        self._verify_button = Button(self.tr("Verify copies"), "shield-check", role="ghost")
        self._add_button = Button(self.tr("Add exhibit"), "plus", "Ctrl+N")
        self._list = QListView()
        self._list.setModel(self._rows)
        self._list.setItemDelegate(ExhibitDelegate(self._rows))
        self._list.setProperty("role", "list")
        self._list.setFixedWidth(LIST)
        self._list.setAccessibleName(self.tr("Exhibits by tab"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view = ExhibitView(self._sources, self._runner)
        self._sheet = FactSheet(SHEET, NAMES)
        self._adding = ExhibitAdding(self._intake, self._runner, self)
        self._empty = EmptyState(
            self.tr(
                "No exhibits yet. Add the documents, photos and recordings, or drop them here. The files you drop stay where they are."
            ),
            self.tr("Add an exhibit"),
        )
        self._lay_out()

    def _lay_out(self) -> None:
        looking = QWidget()
        row = QHBoxLayout(looking)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._view, 1)
        nothing = QWidget()
        nothing.setProperty("role", "page")
        nothing.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(nothing)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(self._empty)
        column.addStretch()
        self._stack = QStackedWidget()
        self._stack.addWidget(looking)
        self._stack.addWidget(nothing)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self._sheet)
        self._adding.form.lie_over(self)

    def _connect(self) -> None:
        self._list.selectionModel().currentChanged.connect(self._on_chosen)
        self._filter.chosen.connect(self._on_filter_chosen)
        self._view.noticed.connect(self.noticed)
        self._verify_button.clicked.connect(self._on_verify)
        self._add_button.clicked.connect(self._on_add)
        self._empty.pressed.connect(self._on_add)
        self._adding.asking.connect(self._adding.form.open)
        self._adding.over.connect(self._adding.form.hide)
        self._adding.added.connect(self._on_added)
        self._adding.noticed.connect(self.noticed)
        bind(self, Act(self.tr("Add exhibit"), ("Ctrl+N",)), self._on_add, whole_window=True)

    def title(self) -> str:
        """Exhibits."""
        return self.tr("Exhibits")

    def top_bar_left(self) -> tuple[QWidget, ...]:
        """Which exhibits are listed."""
        return (self._filter,)

    def top_bar_right(self) -> tuple[QWidget, ...]:
        """Verify and add."""
        return (self._verify_button, self._add_button)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Keys of this page."""
        return (
            ("Space", self.tr("Play or stop")),
            (",", self.tr("One frame back")),
            (".", self.tr("One frame on")),
            ("Left", self.tr("One second back")),
            ("Right", self.tr("One second on")),
            ("Ctrl+N", self.tr("Add exhibit")),
        )

    def focus_panes(self) -> tuple[QWidget, ...]:
        """List, exhibit, facts."""
        return (self._list, self._view.pane(), self._adding.form if self._adding.form.isVisible() else self._sheet)

    def set_zoom(self, percent: int) -> None:
        """Pages and text."""
        self._view.set_zoom(percent)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not in sight does not play on."""
        self._view.stop()
        super().hideEvent(event)

    def show_case(self, case_id: str) -> None:
        """Read the case's exhibits anew and keep the place where it is the same case."""
        keep = self._shown_id if case_id == self._case_id else ""
        self._case_id = case_id
        self._shown_id = ""
        exhibits = self._sources.exhibits(case_id)
        self._rows.set_exhibits(exhibits)
        self.count_changed.emit(len(exhibits))
        self._stack.setCurrentIndex(0 if exhibits else 1)
        for widget in (self._add_button, self._verify_button):
            widget.setVisible(bool(exhibits))
        self._sheet.setVisible(self._stack.currentIndex() == 0)
        row = max(0, self._rows.row_of(keep))
        if self._rows.rowCount():
            self._list.setCurrentIndex(self._rows.index(row))
        self._say_place()

    def show_item(self, item_id: str) -> None:
        """Show an exhibit."""
        if self._rows.row_of(item_id) < 0:
            self._filter.set_current(Shown.ALL)
            self._rows.narrow(Shown.ALL)
        row = self._rows.row_of(item_id)
        if row >= 0:
            self._list.setCurrentIndex(self._rows.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The form lies over the right edge."""
        super().resizeEvent(event)
        self._adding.form.follow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Dropped files become exhibits."""
        self._add(tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()))

    def _on_add(self) -> None:
        self._add(chosen_files(self, self.tr("Choose exhibits")))

    def _add(self, paths: tuple[Path, ...]) -> None:
        self._adding.begin(self._case_id, paths, self._rows.all())

    def _on_added(self, exhibit_id: str) -> None:
        self.show_case(self._case_id)
        self.show_item(exhibit_id)
        self.case_changed.emit()

    def _on_verify(self) -> None:
        case_id = self._case_id

        def work(progress: Progress) -> tuple[str, ...]:
            return self._intake.verify_copies(case_id, progress)

        self._runner.start(work, self._on_verified, otherwise=self._on_failed, title=self.tr("Reading the sealed copies back"))

    def _on_verified(self, troubles: tuple[str, ...]) -> None:
        self.show_case(self._case_id)
        self.noticed.emit(" ".join(troubles) if troubles else self.tr("Every copy was read back and is whole."))

    def _on_failed(self, error: AppError) -> None:
        self.noticed.emit(str(error))

    def _on_filter_chosen(self, which: int) -> None:
        self._rows.narrow(Shown(which))
        if self._rows.rowCount():
            self._list.setCurrentIndex(self._rows.index(max(0, self._rows.row_of(self._shown_id))))

    def _on_chosen(self, index: QModelIndex) -> None:
        exhibit: Exhibit | None = index.data(EXHIBIT) if index.isValid() else None
        if exhibit is None or exhibit.id == self._shown_id:
            return
        self._shown_id = exhibit.id
        pair = next((other for other in self._rows.all() if other.translates == exhibit.id), None)
        self._view.show_exhibit(exhibit, self._document(exhibit), (pair, self._document(pair)) if pair else None)
        self._sheet.show_sections(self._sections(exhibit, pair))
        self._say_place()

    def _document(self, exhibit: Exhibit) -> Document:
        return self._sources.document(self._case_id, exhibit.id)

    def _sections(self, exhibit: Exhibit, pair: Exhibit | None) -> tuple[FactSection, ...]:
        translation = [FactRow(self.tr("State"), translation_word((pair or exhibit).translation))]
        if exhibit.language:
            translation.insert(0, FactRow(self.tr("Language"), language_word(exhibit.language)))
        if pair is not None:
            translation.append(FactRow(self.tr("In packet"), self.tr("Exhibit {0}").format(pair.tab)))
        foreign = exhibit.translation is not TranslationStatus.NOT_NEEDED or pair is not None or bool(exhibit.language)
        return (
            FactSection(self.tr("Provenance"), original_rows(exhibit)),
            FactSection(self.tr("What the file says"), file_rows(exhibit)),
            FactSection(self.tr("Reading"), (), exhibit.trouble),
            FactSection(self.tr("Translation"), tuple(translation) if foreign else ()),
            FactSection(self.tr("Used in"), self._used_in(exhibit)),
        )

    def _used_in(self, exhibit: Exhibit) -> tuple[FactRow, ...]:
        draft = self._sources.draft(self._case_id)
        numbers = (
            [number for number, paragraph in draft.numbered() if any(c.exhibit_id == exhibit.id for c in paragraph.citations)]
            if draft
            else []
        )
        return (FactRow(self.tr("Declaration"), ", ".join(f"¶{number}" for number in numbers)),) if numbers else ()

    def _say_place(self) -> None:
        exhibits = self._rows.all()
        verified = sum(exhibit.verified_at is not None for exhibit in exhibits)
        count = self.tr("1 exhibit") if len(exhibits) == 1 else self.tr("{0} exhibits").format(len(exhibits))
        copies = self.tr("{0} of {1} copies verified").format(verified, len(exhibits))
        self.place_changed.emit(f"{count} · {copies}" if exhibits else "")
