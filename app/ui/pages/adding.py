"""Taking files into a case: asked about one by one in the side pane, or several exhibits at once as they are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.casework.comparing import guessed_kind
from app.casework.intake import ExhibitFacts, Intake
from app.domain.exhibit import Exhibit
from app.domain.progress import Progress
from app.domain.statement import Statement
from app.errors import AppError, Cancelled
from app.ui.dialogs.add_exhibit import AddExhibit
from app.ui.dialogs.add_statement import AddStatement
from app.ui.tasks import Runner


class StatementAdding(QObject):
    """Asks what each file is, one after the other, and adds it as a statement; `added(statement id)` once it is sealed and kept."""

    asking = Signal()
    over = Signal()
    added = Signal(str)
    noticed = Signal(str)

    def __init__(self, intake: Intake, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._intake, self._runner = intake, runner
        self._case_id = ""
        self._paths: list[Path] = []
        self._at = 0
        self.form = AddStatement()
        self.form.kept.connect(self._on_kept)
        self.form.passed_over.connect(self._on_passed_over)
        self.form.dropped.connect(self._on_dropped)

    def begin(self, case_id: str, paths: Sequence[Path]) -> None:
        """Ask about these files in turn, after those still being asked about; nothing is kept before its answer."""
        if case_id != self._case_id:
            self._case_id, self._paths, self._at = case_id, [], 0
        is_asking = bool(self._paths)
        self._paths.extend(paths)
        if is_asking:
            self.form.set_place(self._at + 1, len(self._paths))
        elif paths:
            self._ask()

    def leave(self, case_id: str) -> None:
        """Another case is shown: what was asked for this one is asked no more."""
        if case_id != self._case_id:
            self._case_id = case_id
            self._end()

    def _ask(self) -> None:
        path = self._paths[self._at]
        self.form.begin(path, guessed_kind(path.stem))
        self.form.set_place(self._at + 1, len(self._paths))
        self.asking.emit()

    def _go_on(self) -> None:
        self._at += 1
        if self._at < len(self._paths):
            self._ask()
        else:
            self._end()

    def _end(self) -> None:
        self._paths, self._at = [], 0
        self.over.emit()

    def _on_passed_over(self) -> None:
        self.noticed.emit(self.tr("Not added: {0}.").format(self._paths[self._at].name))
        self._go_on()

    def _on_dropped(self) -> None:
        left = ", ".join(path.name for path in self._paths[self._at :])
        self._end()
        self.noticed.emit(self.tr("Not added: {0}.").format(left))

    def _on_kept(self) -> None:
        case_id, path, facts = self._case_id, self.form.path, self.form.facts()
        self.form.set_busy(busy=True)

        def work(progress: Progress) -> Statement:
            return self._intake.add_statement(case_id, path, facts, progress)

        self._runner.start(work, self._on_added, otherwise=self._on_failed, stopped=self._on_stopped, title=self.tr("Adding the statement"))

    def _on_added(self, statement: Statement) -> None:
        if statement.case_id == self._case_id:
            self._go_on()
            self.added.emit(statement.id)
        self.noticed.emit(self.tr("Added and sealed: {0}.").format(statement.title))

    def _on_failed(self, error: AppError) -> None:
        self.form.set_busy(busy=False)
        self.form.say(str(error))

    def _on_stopped(self) -> None:
        self.form.set_busy(busy=False)


class ExhibitAdding(QObject):
    """Adds one exhibit after asking about it, or several as they are; `added(exhibit id)`, empty after several."""

    asking = Signal()
    over = Signal()
    added = Signal(str)
    noticed = Signal(str)

    def __init__(self, intake: Intake, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._intake, self._runner = intake, runner
        self._case_id = ""
        self.form = AddExhibit()
        self.form.kept.connect(self._on_kept)
        self.form.dropped.connect(self.over)

    def begin(self, case_id: str, paths: Sequence[Path], exhibits: Sequence[Exhibit]) -> None:
        """One file is asked about first; several are taken in as they are."""
        self._case_id = case_id
        if len(paths) == 1:
            self.form.begin(paths[0], exhibits)
            self.asking.emit()
        elif paths:
            self._add_all(paths)

    def _add_all(self, paths: Sequence[Path]) -> None:
        def work(progress: Progress) -> tuple[str, ...]:
            return tuple(trouble for done, path in enumerate(paths) if (trouble := self._trouble_adding(path, done, len(paths), progress)))

        self._runner.start(
            work, self._on_all_added, otherwise=self._on_failed, stopped=self._on_all_stopped, title=self.tr("Adding exhibits")
        )

    def _on_all_stopped(self) -> None:
        self.added.emit("")

    def _trouble_adding(self, path: Path, done: int, total: int, progress: Progress) -> str:
        """Add one file of several; gives the sentence on why it could not be added, empty if it was."""
        progress.report(done, total, path.name)
        try:
            self._intake.add_exhibit(self._case_id, path, ExhibitFacts())
        except Cancelled:
            raise
        except AppError as error:
            return f"{path.name}: {error}"
        return ""

    def _on_all_added(self, troubles: tuple[str, ...]) -> None:
        self.added.emit("")
        self.noticed.emit(" ".join(troubles) if troubles else self.tr("All files were added and sealed."))

    def _on_kept(self) -> None:
        case_id, path, facts = self._case_id, self.form.path, self.form.facts()
        self.form.set_busy(busy=True)

        def work(progress: Progress) -> Exhibit:
            return self._intake.add_exhibit(case_id, path, facts, progress)

        self._runner.start(work, self._on_added, otherwise=self._on_failed, stopped=self._on_stopped, title=self.tr("Adding the exhibit"))

    def _on_added(self, exhibit: Exhibit) -> None:
        self.over.emit()
        self.added.emit(exhibit.id)
        self.noticed.emit(self.tr("Added and sealed: Exhibit {0}.").format(exhibit.tab))

    def _on_failed(self, error: AppError) -> None:
        self.form.set_busy(busy=False)
        self.form.say(str(error))

    def _on_stopped(self) -> None:
        self.form.set_busy(busy=False)
