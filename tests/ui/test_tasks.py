"""Background work."""

from __future__ import annotations

import sys
import threading
from functools import partial
from types import TracebackType

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.domain.progress import Progress
from app.errors import AppError, NotFound
from app.ui.tasks import ImmediateRunner, Runner


def test_work_runs_beside_the_window_and_its_answer_comes_back_to_it(qtbot: QtBot) -> None:
    runner = Runner()
    threads: dict[str, int] = {}

    def work(_: Progress) -> int:
        threads["work"] = threading.get_ident()
        return 7

    def then(answer: int) -> None:
        threads["then"] = threading.get_ident()
        answers.append(answer)

    answers: list[int] = []
    with qtbot.waitSignal(runner.task_ended, timeout=3000):
        runner.start(work, then)
    qtbot.waitUntil(lambda: answers == [7])
    assert threads["work"] != threading.get_ident()
    assert threads["then"] == threading.get_ident()


def test_a_cancelled_task_ends_as_stopped(qtbot: QtBot) -> None:
    runner = Runner()
    ends: list[str] = []
    begun = threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress.report(0, 1, "waiting")

    task = runner.start(work, lambda _: ends.append("done"), stopped=lambda: ends.append("stopped"))
    assert begun.wait(3)
    task.cancel()
    qtbot.waitUntil(lambda: bool(ends))
    assert ends == ["stopped"]


def test_a_known_trouble_reaches_its_own_callback(qtbot: QtBot, runner: ImmediateRunner) -> None:
    troubles: list[AppError] = []

    def work(_: Progress) -> None:
        sentence = "There is no such file."
        raise NotFound(sentence)

    runner.start(work, otherwise=troubles.append)
    assert [trouble.sentence for trouble in troubles] == ["There is no such file."]


def test_a_bug_reaches_the_hook_for_bugs(monkeypatch: pytest.MonkeyPatch, runner: ImmediateRunner) -> None:
    caught: list[type[BaseException]] = []

    def hook(kind: type[BaseException], _error: BaseException, _trace: TracebackType | None) -> None:
        caught.append(kind)

    monkeypatch.setattr(sys, "excepthook", hook)
    runner.start(lambda _: 1 // 0)
    assert caught == [ZeroDivisionError]


def test_stopping_everything_waits_until_nothing_runs(qtbot: QtBot) -> None:
    runner = Runner()
    over: list[bool] = []

    def work(progress: Progress) -> None:
        try:
            while True:
                progress.check()
        finally:
            over.append(True)

    runner.start(work)
    runner.stop_all()
    assert over in ([True], [])


def test_a_widget_that_is_gone_is_not_called_back(qtbot: QtBot) -> None:
    runner = Runner()
    gone, there = Listener(), Listener()
    for listener in (gone, there):
        task = runner.start(lambda _: "news", partial(listener.hear, "the"))
    delete(gone)
    with qtbot.waitSignal(task.done):
        pass
    qtbot.waitUntil(lambda: there.heard == ["the news"])
    assert gone.heard == []
    runner.stop_all()


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def hear(self, article: str, news: str) -> None:
        self.heard.append(f"{article} {news}")
