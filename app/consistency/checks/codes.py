"""Numbers of papers, plates and accounts that differ in a figure or two between two sources."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.wording import factors, quoted, two_sides
from app.domain.finding import Finding, FindingKind, Level

_CODE = re.compile(r"(?<![\w*-])(?=(?:[\w.-]*\d){5})[A-Z0-9][A-Z0-9.-]{5,}[A-Z0-9](?![\w*-])")
_LABELS = {
    "passport": re.compile(r"\b(?:passport|pasaporte)\b|护照", re.IGNORECASE),
    "identity card": re.compile(r"\b(?:id|dni|c[eé]dula|identity|carn[eé]t|citizen)\b|身份", re.IGNORECASE),
    "plate": re.compile(r"\b(?:plates?|placas?|licen[cs]e|matr[ií]cula)\b|车牌", re.IGNORECASE),
    "file": re.compile(r"\b(?:case|file|expediente|report|denuncia|complaint|record|fir|warrant)\b|编号|案号", re.IGNORECASE),
    "account": re.compile(r"\b(?:account|cuenta|permit|visa|certificate|certificado)\b|账号", re.IGNORECASE),
}
_NEAR = 40  # characters before a number in which its label stands
_PLAIN = re.compile(r"[.\s-]")
_MOST_CHANGED = 2
_QUESTION = "Which number stands on the paper itself?"
_CAUSES = ("Was a figure misread or mistyped?", "Are these two papers?")


@dataclass(frozen=True, slots=True)
class _Code:
    sentence: Sentence
    start: int
    end: int
    plain: str
    labels: frozenset[str]


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for two numbers of one kind of paper, alike but for a figure or two, neither of which the other source knows."""
    by_length: dict[int, list[_Code]] = defaultdict(list)
    known: dict[str, set[str]] = defaultdict(set)
    for source_id in comparison.by_source:
        for code in (_Code(s, *read) for s, found in comparison.told[source_id].having(_codes) for read in found):
            by_length[len(code.plain)].append(code)
            known[source_id].add(code.plain)
    done: set[frozenset[str]] = set()
    for codes in by_length.values():
        for a, b in combinations(codes, 2):
            one, other = a.sentence.source.id, b.sentence.source.id
            pair = frozenset({a.plain, b.plain})
            if one == other or pair in done or not a.labels & b.labels or b.plain in known[one] or a.plain in known[other]:
                continue
            if 0 < sum(x != y for x, y in zip(a.plain, b.plain, strict=True)) <= _MOST_CHANGED:
                done.add(pair)
                yield _finding(a, b)


def _codes(sentence: Sentence) -> list[tuple[int, int, str, frozenset[str]]]:
    """Every number of a paper with its characters, bare of signs, and the labels before it."""
    read = []
    taken = [(m.start, m.end) for m in sentence.dates]
    for match in _CODE.finditer(sentence.text):
        before = sentence.text[max(0, match.start() - _NEAR) : match.start()]
        labels = frozenset(name for name, label in _LABELS.items() if label.search(before))
        if labels and not any(start < match.end() and match.start() < end for start, end in taken):
            read.append((*match.span(), _PLAIN.sub("", match.group()), labels))
    return read


def _finding(left: _Code, right: _Code) -> Finding:
    a, b = left.sentence, right.sentence
    said = [code.sentence.text[code.start : code.end] for code in (left, right)]
    return make_finding(
        FindingKind.IDENTITY,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(said[0]), quoted(said[1])),
        "The two numbers differ in a figure or two.",
        _QUESTION,
        (a.passage(left.start, left.end), b.passage(right.start, right.end)),
        _CAUSES,
        basis=(a, b),
    )
