"""Prints recall and false alarms on planted cases: `python tests/consistency/planted/score.py --cases 210 [--show] [--seed N]`."""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))
from tests.consistency.planted.case import Case
from tests.consistency.planted.rows import Row
from tests.consistency.planted.scoring import Score, cases, score


def main() -> None:
    """Score the cases and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=210)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--show", action="store_true", help="print what was missed and what was flagged in error")
    parser.add_argument("--up-to", type=int, default=200, help="leave out cases of more pages")
    options = parser.parse_args()
    scores = []
    for case in cases(options.cases, options.seed):
        if case.pages <= options.up_to:
            scores.append(score(case))
            if options.show:
                _show(scores[-1])
    _recall("kind", scores, lambda _, row: row.kind)
    _recall("language", scores, lambda case, _: case.lang)
    _alarms("language", scores, lambda case: case.lang)
    _alarms("pages", scores, lambda case: case.pages)
    _alarms("all", scores, lambda _: "all")
    _recall("all", scores, lambda *_: "all")


def _recall(name: str, scores: Iterable[Score], key: Callable[[Case, Row], str]) -> None:
    table: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for one in scores:
        for row, found, exact in one.hits:
            counts = table[key(one.case, row)]
            counts[0] += 1
            counts[1] += found
            counts[2] += exact
    print(f"{name:16} planted  found recall  under its own kind on the planted passage")
    for group, (planted, found, exact) in sorted(table.items()):
        print(f"{group:16} {planted:7} {found:6} {found / planted:6.3f} {exact / planted:6.3f}")


def _alarms(name: str, scores: list[Score], key: Callable[[Case], object]) -> None:
    table: dict[object, list[float]] = defaultdict(lambda: [0, 0, 0, 0, 0])
    for one in scores:
        counts = table[key(one.case)]
        sums = (1, one.case.pages_written, len(one.alarms), len(one.case.alike), len(one.flagged))
        table[key(one.case)] = [a + b for a, b in zip(counts, sums, strict=True)]
    print(f"{name:8} cases  pages alarms /10 pages look-alikes flagged")
    for group, (count, pages, alarms, alike, flagged) in sorted(table.items(), key=lambda item: str(item[0]).zfill(4)):
        print(
            f"{group!s:8} {count:5.0f} {pages:6.0f} {alarms:6.0f} {10 * alarms / pages:9.2f} {alike:11.0f} {flagged / max(1, alike):7.3f}"
        )


def _show(one: Score) -> None:
    for row, found, _ in one.hits:
        if not found:
            print(f"MISS {one.case.id} {row.kind} {row.topic}: " + " || ".join(f"{t.paper}: {one.case.quote(t)}" for t in row.passages))
    for row, finding in one.flagged:
        print(f"FLAG {one.case.id} {finding.kind} [{row.topic}; {row.control}]: " + " || ".join(one.case.quote(t) for t in row.passages))
    for finding in one.alarms:
        print(
            f"ALARM {one.case.id} {finding.level} {finding.kind}: {finding.sentence} "
            + " || ".join(f"{p.source_id}: {p.quote}" for p in finding.passages)
        )


if __name__ == "__main__":
    main()
