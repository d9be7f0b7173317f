"""The window from unlocking to the list of cases painted, against showing a bare PySide6 window; each in a process of its own, libraries loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median

from app.store.keys import FOR_TESTS
from app.store.vault import create_store
from tests.benchmarks.measure import Row, seconds

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
    pairs = [(_run(OURS, str(path), key), _run(BARE)) for _ in range(RUNS)]
    whole = [seconds(lambda: _run(OURS, str(path), key)) / seconds(lambda: _run(BARE)) for _ in range(RUNS)]
    detail = f"{1000 * median(a for a, _ in pairs):.0f} ms / {1000 * median(b for _, b in pairs):.0f} ms"
    return [
        Row("window ready after unlocking against a bare PySide6 window", median(a / b for a, b in pairs), "×", 3, detail),
        Row("the same as whole processes, loading counted (no bound was set)", median(whole), "×", float("inf"), f"{RUNS} pairs"),
    ]


def _run(program: str, *arguments: str) -> float:
    done = subprocess.run([sys.executable, "-c", program, *arguments], check=True, capture_output=True, text=True)
    return float(done.stdout)
