"""Opens the real window on the sample case and saves a picture of every page at three sizes, light and dark."""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication

from app import bootstrap
from app.casework.practice import Practice, create_practice
from app.casework.preferences import Preferences
from app.ui.main_window import MainWindow
from app.ui.tasks import Runner

SIZES = (QSize(1280, 800), QSize(1440, 900), QSize(1920, 1080))
REST = 0.3  # seconds without anything under way
PAGES = ("statements", "exhibits", "lay-out", "findings", "declaration", "people")
PASSPHRASE = "pictures of the sample case"  # noqa: S105 - opens a store that is gone a minute later


class Photographer:
    """Goes through the pages once everything in the background has come to rest."""

    def __init__(self, qapp: QApplication, runner: Runner, window: MainWindow, out: Path) -> None:
        self._qapp, self._runner, self._window, self._out = qapp, runner, window, out
        self._under_way = 0
        runner.task_started.connect(lambda _: self._count(1))
        runner.task_ended.connect(lambda _: self._count(-1))

    def take(self, name: str) -> None:
        """Save one picture."""
        self.settle()
        path = self._out / f"{name}.png"
        self._window.grab().save(str(path))
        print(path)

    def settle(self) -> None:
        """Let the window draw and every task end."""
        quiet_since = time.monotonic()
        while time.monotonic() - quiet_since < REST:
            self._qapp.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            if self._under_way:
                quiet_since = time.monotonic()

    def _count(self, change: int) -> None:
        self._under_way += change


def main(out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder) / "settings.json")
        preferences.change(theme="light", idle_minutes=0)
        qapp = bootstrap.dressed_application(preferences)
        with create_practice(Path(folder) / "Sample.averment", PASSPHRASE) as practice:
            practice.sample.add()
            photograph(qapp, preferences, practice, out)


def photograph(qapp: QApplication, preferences: Preferences, practice: Practice, out: Path) -> None:
    runner = Runner()
    window = bootstrap.build_window(preferences, runner, practice.path)
    photographer = Photographer(qapp, runner, window, out)
    window.resize(SIZES[1])
    window.show()
    photographer.take("unlock")
    window.enter(practice)
    photographer.take("cases")
    window.open_case(practice.cases.summaries(datetime.now().astimezone().date())[0].case.id)
    for theme in ("light", "dark"):
        preferences.change(theme=theme)
        window.wear_chosen_theme()
        for size in SIZES:
            window.resize(size)
            for page in PAGES:
                window.show_page(page)
                photographer.take(f"{page}-{size.width()}-{theme}")
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots"))
