"""`make bench`: every figure of the README in one run, as a table; each row names its bound."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.benchmarks import check_speed, date_speed, declaration_speed, import_speed, network_speed, open_speed, window_speed
from tests.benchmarks.measure import Row

BENCHMARKS = {
    "import": import_speed.measure,
    "check": check_speed.measure,
    "dates": date_speed.measure,
    "growth": check_speed.growth,
    "network": network_speed.measure,
    "declaration": declaration_speed.measure,
    "window": window_speed.measure,
    "open": open_speed.measure,
}


def main(names: list[str]) -> int:
    rows: list[Row] = []
    for name in names or list(BENCHMARKS):
        with tempfile.TemporaryDirectory() as folder:
            rows += BENCHMARKS[name](Path(folder))
    print("| what | measured | bound | |")
    print("|---|---|---|---|")
    for row in rows:
        bound = f"≤ {row.bound:g} {row.unit}" if row.bound < float("inf") else "none set"
        met = "" if bound == "none set" else "met" if row.figure <= row.bound else "not met"
        print(f"| {row.what} | {row.figure:.2f} {row.unit} ({row.detail}) | {bound} | {met} |")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
