"""Work that may take time: run beside the window, with progress, a way to stop, and its answer brought back to the window's thread."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot
from shiboken6 import isValid

from app.domain.progress import Progress, StoppableProgress
from app.errors import AppError, Cancelled

Answer = TypeVar("Answer")


class Task(QObject):
    """One piece of work under way. Signals arrive in the window's thread; exactly one of `done`, `failed`, `stopped` ends it."""

    progressed = Signal(int, int, str)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    ended = Signal()
    _worked = Signal()

    def __init__(self, title: str, work: Callable[[Progress], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._work = work
        self._progress = _Reporting(self)
        self._answer: object = None
        self._error: Exception | None = None
        self._worked.connect(self._on_worked)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._progress.stop()

    def carry_out(self) -> None:
        """Do the work in the calling thread. Its answer waits here: only the bare news of it crosses the threads."""
        try:
            self._answer = self._work(self._progress)
        except Exception as error:  # noqa: BLE001 - the one border where work may fail in any way
            self._error = error
        if isValid(self):
            self._worked.emit()

    @Slot()
    def _on_worked(self) -> None:
        self.ended.emit()
        error = self._error
        if error is None:
            self.done.emit(self._answer)
        elif isinstance(error, Cancelled):
            self.stopped.emit()
        elif isinstance(error, AppError):
            self.failed.emit(error)
        else:
            self.stopped.emit()
            sys.excepthook(type(error), error, error.__traceback__)
        self.deleteLater()


class _Reporting(StoppableProgress):
    """Progress that a task passes on as a signal."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def report(self, done: int, total: int, doing: str) -> None:
        self.check()
        if isValid(self._task):
            self._task.progressed.emit(done, total, doing)


class Runner(QObject):
    """Starts tasks. A task with a title is shown in the status bar; one without is too small to speak of."""

    task_started = Signal(Task)
    task_ended = Signal(Task)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(3)
        self._tasks: list[Task] = []

    def start(
        self,
        work: Callable[[Progress], Answer],
        then: Callable[[Answer], None] | None = None,
        *,
        otherwise: Callable[[AppError], None] | None = None,
        stopped: Callable[[], None] | None = None,
        title: str = "",
    ) -> Task:
        """Begin `work(progress)`; then call `then(answer)`, `otherwise(error)` or `stopped()` in the window's thread.

        Bound methods, also inside a `partial`, of widgets that are gone by then are not called; a lambda would be.
        """
        task = Task(title, work, self)
        for signal, callback in ((task.done, then), (task.failed, otherwise), (task.stopped, stopped)):
            if callback is not None:
                signal.connect(_while_alive(callback))
        task.ended.connect(self._on_ended)
        self._tasks.append(task)
        self.task_started.emit(task)
        self._launch(task)
        return task

    def stop_all(self) -> None:
        """Cancel everything and wait until nothing runs any more."""
        for task in self._tasks:
            task.cancel()
        self._pool.waitForDone()

    def _launch(self, task: Task) -> None:
        self._pool.start(task.carry_out)

    @Slot()
    def _on_ended(self) -> None:
        task = cast("Task", self.sender())
        self._tasks.remove(task)
        self.task_ended.emit(task)


class ImmediateRunner(Runner):
    """The test double: every task is over before `start` returns."""

    def _launch(self, task: Task) -> None:
        task.carry_out()


def _while_alive(callback: Callable[..., None]) -> Callable[..., None]:
    method = callback.func if isinstance(callback, partial) else callback
    owner = getattr(method, "__self__", None)

    def called(*values: object) -> None:
        if not isinstance(owner, QObject) or isValid(owner):
            callback(*values)

    return called
