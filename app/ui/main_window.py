"""The one window: locked, at the list of cases, or in a case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.casework.practice import Practice
from app.casework.preferences import Preferences
from app.domain.progress import Progress
from app.domain.snapshot import Report
from app.errors import AppError
from app.ui.actions import Act, allow_single_letters, bind
from app.ui.case_view import CaseView
from app.ui.dialogs.key_list import KeyList
from app.ui.dialogs.preferences import PreferencesDialog
from app.ui.pages.cases import CasesPage
from app.ui.pages.page import Page
from app.ui.pages.unlock import Gate, UnlockPage
from app.ui.tasks import Runner, Task
from app.ui.theme import chosen_palette, put_on
from app.ui.widgets.idle_watch import IdleWatch
from app.ui.widgets.status_bar import StatusBar

# Several changes in a row are checked once.
_RECHECK_MILLISECONDS = 700
_ZOOM_STEP, _ZOOM_LEAST, _ZOOM_MOST = 10, 80, 200
PageMaker = Callable[[Practice, Runner], tuple[Page, ...]]


class MainWindow(QMainWindow):
    """Holds what is open and passes wishes between pages; a page never knows the window."""

    def __init__(
        self, gate: Gate, make_pages: PageMaker, speak: Callable[[str], None], preferences: Preferences, runner: Runner, store: Path
    ) -> None:
        super().__init__()
        self._make_unlock = partial(UnlockPage, gate, runner, store)
        self._make_pages = make_pages
        self._speak = speak
        self._preferences = preferences
        self._runner = runner
        self._practice: Practice | None = None
        self._cases: CasesPage | None = None
        self._case_view: CaseView | None = None
        self._task: Task | None = None
        self._unlock = self._make_unlock()
        self._stack = QStackedWidget()
        self._status = StatusBar()
        self._recheck = QTimer(self, singleShot=True, interval=_RECHECK_MILLISECONDS)
        self._idle = IdleWatch(preferences.current.idle_minutes, self)
        # The title names no client: window titles are seen in task lists and screen shots.
        self.setWindowTitle("Averment")
        self.setMinimumSize(QSize(900, 540))
        self.resize(1440, 900)
        self._lay_out()
        self._connect()
        allow_single_letters(allowed=preferences.current.single_letter_keys)
        self._status.hide()

    def _lay_out(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._status)
        self._stack.addWidget(self._unlock)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        self._connect_unlock()
        self._runner.task_started.connect(self._on_task_started)
        self._runner.task_ended.connect(self._on_task_ended)
        self._status.cancel_requested.connect(self._on_cancel)
        self._recheck.timeout.connect(lambda: self._check(str(self._recheck.property("case_id"))))
        self._idle.went_idle.connect(self.lock)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.wear_chosen_theme)
        bind(self, Act(self.tr("Lock"), ("Ctrl+L",)), self.lock, whole_window=True)
        bind(self, Act(self.tr("Larger text"), ("Ctrl++", "Ctrl+=")), lambda: self._zoom(_ZOOM_STEP), whole_window=True)
        bind(self, Act(self.tr("Smaller text"), ("Ctrl+-",)), lambda: self._zoom(-_ZOOM_STEP), whole_window=True)
        bind(self, Act(self.tr("Text at 100 %"), ("Ctrl+0",)), lambda: self._zoom(0), whole_window=True)
        bind(self, Act(self.tr("Light or dark"), ("Ctrl+Shift+L",)), self._on_theme_switched, whole_window=True)
        bind(self, Act(self.tr("Keys of this page"), ("F1",)), self._on_keys, whole_window=True)

    def _connect_unlock(self) -> None:
        self._unlock.opened.connect(self.enter)
        self._unlock.language_chosen.connect(self._on_language_chosen)

    def enter(self, practice: Practice) -> None:
        """Show what is in an open store."""
        self._practice = practice
        self._cases = CasesPage(practice.cases, practice.sample, self._runner)
        self._case_view = CaseView(self._make_pages(practice, self._runner))
        for page in (self._cases, self._case_view):
            page.lock_requested.connect(self.lock)
            page.settings_requested.connect(self._on_settings)
            page.noticed.connect(self._status.say)
            page.place_changed.connect(self._status.set_place)
            self._stack.addWidget(page)
        self._cases.case_chosen.connect(self.open_case)
        self._case_view.left.connect(self.show_cases)
        self._case_view.privileged_changed.connect(self._on_privileged_changed)
        self._case_view.case_changed.connect(self._on_case_changed)
        self._case_view.log_changed.connect(self._on_log_changed)
        self._case_view.set_zoom(self._preferences.current.zoom)
        self._status.set_zoom(self._preferences.current.zoom)
        self._status.set_store(self.tr("Encrypted"))
        self._status.show()
        self.show_cases()

    def show_cases(self) -> None:
        """Go to the list of all cases."""
        if self._cases is not None:
            self._stack.setCurrentWidget(self._cases)
            self._status.set_privileged(privileged=False)
            self._cases.reload()

    def open_case(self, case_id: str) -> None:
        """Go into a case; one that was never checked is checked at once."""
        if self._practice is not None and self._case_view is not None:
            self._stack.setCurrentWidget(self._case_view)
            self._case_view.open_case(self._practice.cases.get(case_id))
            if self._practice.checking.checked_at(case_id) is None:
                self._check(case_id)
            else:
                self._count_findings(case_id)
            self._case_view.set_count("exhibits", len(self._practice.sources.exhibits(case_id)))

    def begin_at_conflict(self, case_id: str = "") -> None:
        """Go into a case, or the only one there is, where Lay out begins; stay at the list where several could be meant."""
        summaries = self._practice.cases.summaries(datetime.now().astimezone().date()) if self._practice is not None else ()
        chosen = case_id or (summaries[0].case.id if len(summaries) == 1 else "")
        if chosen:
            self.open_case(chosen)
            self.show_page("lay-out")

    def show_page(self, key: str) -> None:
        """Go to a page of the open case."""
        if self._case_view is not None:
            self._case_view.show_page(key)

    def lock(self) -> None:
        """Stop all work, drop the keys and ask for the passphrase again; everything written is kept already."""
        if self._practice is None:
            return
        while (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()
        self._recheck.stop()
        self._runner.stop_all()
        self._stack.setCurrentWidget(self._unlock)
        for page in (self._cases, self._case_view):
            if page is not None:
                self._stack.removeWidget(page)
                page.deleteLater()
        self._cases = self._case_view = None
        self._practice.close()
        self._practice = None
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
        self._status.hide()
        self._unlock.clear()

    def showEvent(self, event: QShowEvent) -> None:
        """Watch what reaches the window itself: a filter on all widgets would see every event of the program."""
        super().showEvent(event)
        self.windowHandle().installEventFilter(self._idle)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is locking."""
        self.lock()
        super().closeEvent(event)

    def _check(self, case_id: str) -> None:
        practice = self._practice
        if practice is None:
            return

        def work(progress: Progress) -> Report:
            return practice.checking.check(case_id, progress)

        self._runner.start(work, partial(self._on_checked, case_id), otherwise=self._on_failed, title=self.tr("Checking the case"))

    def _on_checked(self, case_id: str, _report: Report) -> None:
        if self._case_view is not None and self._case_view.case_id == case_id:
            self._case_view.mark_stale()
            self._count_findings(case_id)

    def _count_findings(self, case_id: str) -> None:
        if self._case_view is not None and self._practice is not None:
            records = self._practice.explaining.records(case_id)
            self._case_view.set_count("findings", sum(not record.state.is_closed for record in records))

    def _on_case_changed(self, case_id: str) -> None:
        self._on_log_changed(case_id)
        self._recheck.setProperty("case_id", case_id)
        self._recheck.start()

    def _on_log_changed(self, case_id: str) -> None:
        self._say_saved()
        self._count_findings(case_id)

    def _say_saved(self) -> None:
        now = datetime.now().astimezone()
        self._status.set_store(self.tr("Encrypted, saved {0}").format(f"{now:%H:%M}"))

    def _on_privileged_changed(self, privileged: bool) -> None:
        self._status.set_privileged(privileged=privileged)

    def _on_task_started(self, task: Task) -> None:
        if task.title:
            self._task = task
            task.progressed.connect(self._on_progressed)
            self._status.show_progress(0, 0, task.title)

    def _on_progressed(self, done: int, total: int, doing: str) -> None:
        if self._task is not None:
            self._status.show_progress(done, total, f"{self._task.title} · {doing}" if doing else self._task.title)

    def _on_task_ended(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self._status.hide_progress()

    def _on_cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_failed(self, error: AppError) -> None:
        self._status.say(str(error))

    def _on_settings(self) -> None:
        dialog = PreferencesDialog(self._preferences, self)
        dialog.changed.connect(self._on_preferences_changed)
        dialog.exec()
        dialog.deleteLater()

    def _on_preferences_changed(self) -> None:
        allow_single_letters(allowed=self._preferences.current.single_letter_keys)
        self._idle.set_minutes(self._preferences.current.idle_minutes)
        self._apply_zoom()
        self.wear_chosen_theme()

    def _on_language_chosen(self, code: str) -> None:
        self._preferences.change(language=code)
        self._speak(code)
        former, self._unlock = self._unlock, self._make_unlock()
        self._connect_unlock()
        self._stack.addWidget(self._unlock)
        self._stack.setCurrentWidget(self._unlock)
        former.deleteLater()

    def _on_theme_switched(self) -> None:
        now_dark = chosen_palette(self._preferences.current.theme).is_dark
        self._preferences.change(theme="light" if now_dark else "dark")
        self.wear_chosen_theme()

    def wear_chosen_theme(self) -> None:
        """Dress in what is chosen, or in what the desktop wears now."""
        qapp = QApplication.instance()
        if isinstance(qapp, QApplication):
            put_on(qapp, chosen_palette(self._preferences.current.theme))

    def _zoom(self, step: int) -> None:
        zoom = self._preferences.current.zoom + step if step else 100
        self._preferences.change(zoom=max(_ZOOM_LEAST, min(_ZOOM_MOST, zoom)))
        self._apply_zoom()

    def _apply_zoom(self) -> None:
        self._status.set_zoom(self._preferences.current.zoom)
        if self._case_view is not None:
            self._case_view.set_zoom(self._preferences.current.zoom)

    def _on_keys(self) -> None:
        page_keys = self._case_view.current.keys() if self._case_view is not None and self._case_view.isVisible() else ()
        window_keys = tuple((action.shortcut().toString(), action.text()) for action in self.actions())
        dialog = KeyList(page_keys, window_keys, self)
        dialog.exec()
        dialog.deleteLater()
