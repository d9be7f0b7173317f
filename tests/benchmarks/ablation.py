"""What each part of the engine is worth: the same cases and pairs with one part switched off at a time.

Run: .venv/bin/python -m tests.benchmarks.ablation
"""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

import numpy as np

from app.casework.comparing import compare_texts
from app.consistency import comparison, engine, telling
from app.consistency.alignment import course, scenes
from app.domain.assertion import Polarity
from app.domain.finding import Level
from tests.consistency.whole_cases import DEVELOP, FOLDER, HELD_OUT, LATER, Score, score

Part = tuple[object, str, object]


def _nothing(*_: object, **__: object) -> tuple[()]:
    return ()


PARTS: dict[str, tuple[Part, ...]] = {
    "everything": (),
    "without dates": ((telling, "read_dates", _nothing),),
    "without quantities": ((telling, "read_quantities", _nothing),),
    "without names": ((telling, "read_names", _nothing),),
    "without places": ((telling, "read_places", _nothing),),
    "without event words": ((telling, "read_events", _nothing),),
    "without polarity": ((telling, "sentence_polarity", lambda *_: Polarity.ASSERTED),),
    "without sentence vectors": ((course, "meanings", lambda sentences: np.zeros((len(sentences), 1))),),
    "without courses": ((comparison.Comparison, "course", lambda *_: None),),
    "without neighbours in a scene": ((scenes, "REACH", 0),),
}


def main() -> None:
    """Print the table."""
    print(f"{'':34}{'develop cases':>24}{'held-out cases':>24}{'pairs develop':>16}{'pairs held out':>16}")
    print(f"{'':34}{'recall  unplanted':>24}{'recall  unplanted':>24}{'recall   false':>16}{'recall   false':>16}")
    for name, parts in PARTS.items():
        _row(name, parts)
    for doing, find in engine._CHECKS:
        rest = tuple(check for check in engine._CHECKS if check[1] is not find)
        _row(f"without “{doing}”", ((engine, "_CHECKS", rest),))


def _row(name: str, parts: tuple[Part, ...]) -> None:
    with ExitStack() as switched:
        for owner, attribute, instead in parts:
            switched.enter_context(patch.object(owner, attribute, instead))
        cases = [sum((score(FOLDER / case) for case in cases), Score()) for cases in (DEVELOP + LATER, HELD_OUT)]
        pairs = [_pairs(FOLDER / f"pairs_{half}.jsonl") for half in ("develop", "check")]
    shown = "".join(f"{total.recall:>14.2f}{total.unplanted_rate:>10.2f}" for total in cases)
    shown += "".join(f"{recall:>8.2f}{false:>8.2f}" for recall, false in pairs)
    print(f"{name:34}{shown}", flush=True)


def _pairs(path: Path) -> tuple[float, float]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    flagged = {row["id"]: _is_flagged(row) for row in rows}
    return _share(rows, flagged, "inconsistent"), _share(rows, flagged, "consistent")


def _is_flagged(row: dict[str, str]) -> bool:
    report = compare_texts(tuple(filter(None, (row["statement_a"], row["statement_b"]))))
    return any(finding.level is not Level.NOTE for finding in report.findings)


def _share(rows: list[dict[str, str]], flagged: dict[str, bool], verdict: str) -> float:
    wanted = [flagged[row["id"]] for row in rows if row["verdict"] == verdict]
    return sum(wanted) / len(wanted)


if __name__ == "__main__":
    main()
