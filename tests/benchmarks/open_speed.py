"""Opening a store when the key is already there."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from app.store.keys import FOR_TESTS
from app.store.vault import create_store, open_with_key
from tests.benchmarks.measure import Row, seconds


def measure(folder: Path) -> list[Row]:
    path = folder / "Bench.averment"
    store = create_store(path, "bench bench bench", FOR_TESTS)
    master = store.parts.master
    store.close()
    taken = [seconds(lambda: open_with_key(path, master).close()) for _ in range(9)]
    return [Row("store open without the key derivation", 1000 * median(taken), "ms", 50, "median of 9")]
