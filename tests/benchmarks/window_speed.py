"""The window from unlocking to the list of cases painted, against a bare PySide6 window."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from app.store.keys import FOR_TESTS
from app.store.vault import create_store
from tests.benchmarks.measure import Row

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
started = time.perf_counter()
qapp = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
window.show()
window.grab()
print(time.perf_counter() - started)
"""
OURS = """
import sys, time
from pathlib import Path
from app.bootstrap import build_window, dressed_application
from app.casework.practice import Practice
from app.casework.preferences import Preferences
from app.store.keys import MasterKey
from app.store.vault import open_with_key
from app.ui.tasks import Runner
preferences = Preferences(Path(sys.argv[1]) / "none.json")
qapp = dressed_application(preferences)
window = build_window(preferences, Runner(), Path(sys.argv[1]))
window.resize(1440, 900)
window.show()
window.grab()
started = time.perf_counter()
practice = Practice(open_with_key(Path(sys.argv[1]), MasterKey(bytes.fromhex(sys.argv[2]))))
window.enter(practice)
qapp.processEvents()
window.grab()
print(time.perf_counter() - started)
window.close()
practice.close()
"""
RUNS = 5


def measure(folder: Path) -> list[Row]:
    path = folder / "Bench.averment"
    store = create_store(path, "bench bench bench", FOR_TESTS)
    key = store.parts.master.secret.hex()
    store.close()
    ours, bare, ours_whole, bare_whole = zip(*(_one_round(str(path), key) for _ in range(RUNS)), strict=True)
    what = "list of cases painted after unlocking, against a bare PySide6 program showing its window"
    return [
        _row(what, ours, bare_whole, 3),
        _row("the same against a bare window in a program already running", ours, bare, float("inf")),
        _row("the whole program against the whole bare program", ours_whole, bare_whole, float("inf")),
    ]


def _one_round(path: str, key: str) -> tuple[float, float, float, float]:
    started = time.perf_counter()
    ours = _run(OURS, path, key)
    between = time.perf_counter()
    bare = _run(BARE)
    return ours, bare, between - started, time.perf_counter() - between


def _row(what: str, ours: Sequence[float], bare: Sequence[float], bound: float) -> Row:
    detail = f"{1000 * median(ours):.0f} ms / {1000 * median(bare):.0f} ms"
    return Row(what, median(a / b for a, b in zip(ours, bare, strict=True)), "×", bound, detail)


def _run(program: str, *arguments: str) -> float:
    done = subprocess.run([sys.executable, "-c", program, *arguments], check=True, capture_output=True, text=True)
    return float(done.stdout)
