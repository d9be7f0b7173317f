"""The window ready after unlocking against a bare PySide6 window, each in a process of its own, imports counted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from app.store.keys import FOR_TESTS
from app.store.vault import create_store
from tests.benchmarks.measure import Row, paired

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
qapp = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
window.show()
QTimer.singleShot(0, qapp.quit)
qapp.exec()
"""
OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from app.bootstrap import application, main_window
from app.casework.practice import Practice
from app.store.keys import MasterKey
from app.store.vault import open_with_key
qapp = application()
practice = Practice(open_with_key(Path(sys.argv[1]), MasterKey(bytes.fromhex(sys.argv[2]))))
window = main_window(practice)
window.resize(1440, 900)
window.show()
QTimer.singleShot(0, qapp.quit)
qapp.exec()
window.close()
practice.close()
"""


def measure(folder: Path) -> list[Row]:
    path = folder / "Bench.averment"
    store = create_store(path, "bench bench bench", FOR_TESTS)
    key = store.parts.master.secret.hex()
    store.close()
    ratio, a, b = paired(lambda: _run(OURS, str(path), key), lambda: _run(BARE))
    return [Row("window ready after unlocking against a bare PySide6 window, whole process", ratio, "×", 3, f"{a:.2f} s / {b:.2f} s")]


def _run(program: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-c", program, *arguments], check=True)
