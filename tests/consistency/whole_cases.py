"""Whole fictional case files with what was planted in them, and how much of it a check finds."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.casework.comparing import compare_files
from app.domain.finding import Finding, Level

FOLDER = Path(__file__).parent / "files"
DEVELOP = ("cn_housechurch", "pk_journalist", "ve_nurse", "gt_teacher", "cm_organizer", "sv_student")
# Scored at first sight, then read.
LATER = ("af_interpreter", "ni_baker", "cn_petitioner", "bd_activist", "in_farmer", "ht_driver", "sy_pharmacist")
LATER += ("er_conscript", "ug_seamstress", "co_farmer", "ir_convert", "cn_uyghur")
HELD_OUT = ("cn_printer", "cd_nurse", "hn_taxista")  # never read while rules are written
Span = tuple[str, int, int]


@dataclass(slots=True)
class Score:
    """Counts over one or more cases; `found` and `planted` by kind."""

    words: int = 0
    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    look_alikes: int = 0
    flagged: int = 0
    unplanted: int = 0
    strict: int = 0  # planted rows of which one finding quotes every passage

    def __add__(self, other: Score) -> Score:
        counts = (self.words + other.words, self.planted + other.planted, self.found + other.found)
        quiet = (self.look_alikes + other.look_alikes, self.flagged + other.flagged)
        return Score(*counts, *quiet, self.unplanted + other.unplanted, self.strict + other.strict)

    @property
    def recall(self) -> float:
        """Part of what was planted that a finding touches."""
        return self.found.total() / self.planted.total()

    @property
    def strict_recall(self) -> float:
        """Part of what was planted that one finding lays side by side."""
        return self.strict / self.planted.total()

    @property
    def unplanted_rate(self) -> float:
        """Findings that nobody planted, by 1,000 words."""
        return 1000 * self.unplanted / self.words


def gold(folder: Path) -> list[dict[str, Any]]:
    """The rows of a case, each passage with its place in its paper; raises ValueError for a quotation that is not there."""
    rows = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    for row in rows:
        row["spans"] = [_span(folder, passage) for passage in row["passages"]]
        row["all"] = row["spans"] + [_span(folder, passage) for passage in row.get("also", [])]
    return rows


def _span(folder: Path, passage: dict[str, str]) -> Span:
    start = (folder / passage["doc"]).read_text(encoding="utf-8").index(passage["quote"])
    return passage["doc"], start, start + len(passage["quote"])


def score(folder: Path) -> Score:
    """Check a case and count."""
    papers = sorted(folder.glob("*.txt"))
    compared = compare_files(tuple(papers))
    names = {source.id: source.title for source in compared.sources}
    loud = [[(names[p.source_id], p.start, p.end) for p in f.passages] for f in compared.report.findings if _is_loud(f)]
    made = Score(words=sum(len(paper.read_text(encoding="utf-8").split()) for paper in papers))
    rows = gold(folder)
    explained: set[int] = set()
    for row in _with_role(rows, planted=True):
        touching = [n for n, spans in enumerate(loud) if len(spans) > 1 and any(_meet(a, b) for a in spans for b in row["all"])]
        explained.update(touching)
        made.planted[row["kind"]] += 1
        made.found[row["kind"]] += bool(touching)
        made.strict += any(_covers(loud[n], row["spans"]) for n in touching)
    for row in _with_role(rows, planted=False):
        made.look_alikes += 1
        made.flagged += any(n not in explained and _covers(spans, row["spans"]) for n, spans in enumerate(loud))
    made.unplanted = len(loud) - len(explained)
    return made


def _is_loud(finding: Finding) -> bool:
    return finding.level is not Level.NOTE


def _with_role(rows: Iterable[dict[str, Any]], *, planted: bool) -> Iterator[dict[str, Any]]:
    return (row for row in rows if (row["role"] == "inconsistent") is planted)


def _covers(spans: list[Span], wanted: list[Span]) -> bool:
    return len(spans) > 1 and all(any(_meet(a, b) for a in spans) for b in wanted)


def _meet(a: Span, b: Span) -> bool:
    return a[0] == b[0] and a[1] < b[2] and b[1] < a[2]
