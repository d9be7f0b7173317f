"""Lays an engine's findings against the gold of a planted case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from app.consistency.engine import check
from app.domain.finding import Finding, Level
from tests.consistency.planted.case import Case, build_case
from tests.consistency.planted.paper import Telling
from tests.consistency.planted.plan import ALONE, KINDS, NOTES
from tests.consistency.planted.rows import Row

SIZES = (1, 2, 3, 5, 8, 12, 20, 40, 80, 120, 200)
_SHARES = (30, 40, 40, 36, 24, 16, 10, 6, 4, 2, 2)  # of 210 cases
_PLANTS = {1: 1, 2: 2, 3: 3, 5: 3, 8: 4, 12: 4, 20: 5, 40: 6, 80: 6, 120: 7, 200: 8}
_CROWDED = frozenset({"uncorroborated", "unsourced", "citation", "metadata", "anachronism", "sameness"})


@dataclass
class Score:
    """What became of one case; `hits` are (row, was it found, and under its own kind on the planted passage)."""

    case: Case
    hits: list[tuple[Row, bool, bool]] = field(default_factory=list)
    flagged: list[tuple[Row, Finding]] = field(default_factory=list)
    alarms: list[Finding] = field(default_factory=list)


def specifications(count: int, first_seed: int = 0) -> Iterator[tuple[int, str, int, tuple[str, ...]]]:
    """Arguments of build_case: every size in its share, languages in turn, kinds in turn so that each comes equally often."""
    sizes = [size for size, share in zip(SIZES, _SHARES, strict=True) for _ in range(max(1, round(share * count / 210)))][:count]
    sizes += [3] * (count - len(sizes))
    used = {lang: Counter(dict.fromkeys(KINDS, 0)) for lang in ("en", "zh", "es")}
    for number, size in enumerate(sizes):
        lang = ("en", "zh", "es")[number % 3]
        able = [kind for kind in KINDS if size > 1 or kind not in _CROWDED]
        start = (number // 3 * 5) % len(able)
        ordered = sorted(able[start:] + able[:start], key=lambda kind: used[lang][kind])
        kinds = tuple(ordered[: _PLANTS[size]])
        used[lang].update(kinds)
        yield first_seed + number, lang, size, kinds


def score(case: Case) -> Score:
    """Check a case and lay the findings against its gold."""
    return laid(case, check(case.snapshot).findings)


def laid(case: Case, findings: Iterable[Finding]) -> Score:
    """Findings against gold: a row counts when a finding of weight overlaps a passage of it; what explains no row is an alarm."""
    result = Score(case)
    found = tuple(findings)
    weighty = [f for f in found if f.level is not Level.NOTE]
    explained: set[str] = set()
    for row in case.planted:
        able = [f for f in found if f.level is not Level.NOTE or (row.kind in NOTES and f.kind.value == row.kind)]
        mine = [f for f in able if _touches(f, row)]
        explained.update(f.id for f in found if f in mine or any(_overlaps(f, telling) for telling in row.related))
        exact = any(f.kind.value == row.kind and _overlaps(f, row.passages[0]) for f in mine)
        result.hits.append((row, bool(mine), exact))
    left = [f for f in weighty if f.id not in explained]
    for row in case.alike:
        result.flagged += [(row, f) for f in left if all(_overlaps(f, t) for t in row.passages)][:1]
    result.alarms = left
    return result


def _touches(finding: Finding, row: Row) -> bool:
    return (len(finding.passages) > 1 or row.kind in ALONE) and any(_overlaps(finding, telling) for telling in row.passages)


def _overlaps(finding: Finding, telling: Telling) -> bool:
    return any(p.source_id == telling.paper and p.start < telling.end and telling.start < p.end for p in finding.passages)


def cases(count: int, first_seed: int = 0) -> Iterator[Case]:
    """Cases of every size, language and kind."""
    for seed, lang, pages, kinds in specifications(count, first_seed):
        yield build_case(seed, lang, pages, kinds)
