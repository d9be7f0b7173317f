"""A translation against its original: numbers, days and months that came out otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.language import language_of
from app.consistency.extract.numerals import number_spans
from app.consistency.sentence import Sentence
from app.consistency.wording import quoted, two_sides, window
from app.domain.assertion import DateMention
from app.domain.finding import Factor, Finding, FindingKind, Level
from app.domain.snapshot import Source

_FIGURES = re.compile(r"\d{2,}|(?<=[a-zà-ÿ,] )[A-ZÀ-Þ][a-zà-ÿ]{3,}")  # figures, and names inside sentences
_SHARED_FIGURES, _SHARED_PART = 3, 0.5
_SIZES = 3
_LONGEST = 400  # sentences; longer papers are laid out by their order only within this
_NEAR = 0.7  # spans of one length, told in other units
_SKIP = -0.15
_QUESTION = "What does the original say at this place, read aloud by somebody who knows the language?"
_CAUSES = ("Is the original hard to read here?", "Was a numeral or a month taken for another?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each sentence whose figures or dates changed in translation."""
    if comparison.is_brief:
        return
    for original, translation in _papers(comparison.snapshot.sources):
        for a, b in _aligned(comparison.by_source[original.id], comparison.by_source[translation.id]):
            yield from _changed(a, b)


def _papers(sources: Sequence[Source]) -> Iterator[tuple[Source, Source]]:
    """Pairs said to be original and translation, or papers of two languages that share most of their figures."""
    by_id = {source.id: source for source in sources}
    said = [(by_id[s.translates], s) for s in sources if s.translates in by_id]
    yield from said
    taken = {source.id for pair in said for source in pair}
    rest = [source for source in sources if source.id not in taken]
    languages = {source.id: language_of(source.document.text) for source in rest}
    likely = sorted(
        (
            (score, x, y)
            for x, y in combinations(range(len(rest)), 2)
            if languages[rest[x].id] != languages[rest[y].id] and (score := _share_figures(rest[x], rest[y]))
        ),
        key=lambda found: -found[0],
    )
    used: set[int] = set()
    for _, x, y in likely:
        if not used & {x, y}:
            used |= {x, y}
            yield (rest[y], rest[x]) if languages[rest[x].id] == "en" else (rest[x], rest[y])


def _share_figures(left: Source, right: Source) -> float:
    """Part of the figures that both papers hold, 0 where it is too small for a translation."""
    a, b = (set(_FIGURES.findall(source.document.text)) for source in (left, right))
    shared, most = len(a & b), max(len(a), len(b))
    sizes = sorted(len(source.document.text.encode()) for source in (left, right))
    if shared < _SHARED_FIGURES or shared < _SHARED_PART * min(len(a), len(b)) or sizes[1] > _SIZES * sizes[0]:
        return 0.0
    return shared / most


def _aligned(left: Sequence[Sentence], right: Sequence[Sentence]) -> list[tuple[Sentence, Sentence]]:
    """Sentences paired in order so that most concepts, figures and names meet (Needleman-Wunsch)."""
    a, b = left[:_LONGEST], right[:_LONGEST]
    alike = _likenesses(a, b)
    table = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            table[i][j] = max(alike[i][j] + table[i + 1][j + 1], table[i + 1][j] + _SKIP, table[i][j + 1] + _SKIP)
    pairs, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        meets = alike[i][j]
        if meets > 0 and table[i][j] == meets + table[i + 1][j + 1]:
            pairs.append((a[i], b[j]))
            i, j = i + 1, j + 1
        elif table[i][j] == table[i + 1][j] + _SKIP:
            i += 1
        elif table[i][j] == table[i][j + 1] + _SKIP:
            j += 1
        else:
            i, j = i + 1, j + 1
    return _filled(pairs, a, b)


def _filled(pairs: list[tuple[Sentence, Sentence]], a: Sequence[Sentence], b: Sequence[Sentence]) -> list[tuple[Sentence, Sentence]]:
    """Between two pairs, as many sentences left over on both sides belong together in order."""
    left, right = {id(s): n for n, s in enumerate(a)}, {id(s): n for n, s in enumerate(b)}
    met = [(-1, -1), *((left[id(x)], right[id(y)]) for x, y in pairs), (len(a), len(b))]
    filled = list(pairs)
    for (i, j), (k, m) in pairwise(met):
        if k - i == m - j:
            filled.extend((a[i + n], b[j + n]) for n in range(1, k - i))
    return filled


def _likenesses(a: Sequence[Sentence], b: Sequence[Sentence]) -> list[list[float]]:
    figures = [_numbers(sentence) for sentence in b]
    return [
        [_shared(left, right) + len(own & other) * 0.8 for right, other in zip(b, figures, strict=True)]
        for left, own in ((left, _numbers(left)) for left in a)
    ]


def _shared(left: Sentence, right: Sentence) -> float:
    return sum(min(left.keys[key], right.keys[key]) for key in left.keys.keys() & right.keys.keys())


def _numbers(sentence: Sentence) -> frozenset[float]:
    """Values of figures outside dates."""
    dates = [(m.start, m.end) for m in sentence.dates if m.timex_type in {"DATE", "TIME"}]
    return frozenset(
        value
        for start, end, value in number_spans(sentence.text, sentence.language)
        if value > 1 and not any(start < stop and begin < end for begin, stop in dates)
    )


def _changed(a: Sentence, b: Sentence) -> Iterator[Finding]:
    ours, theirs = _numbers(a) - _all_numbers(b), _numbers(b) - _all_numbers(a)
    if ours and len(ours) == len(theirs):
        yield _finding(a, b, f"{_plain(ours)} became {_plain(theirs)}.")
        return
    spans = [[m.days for m in s.dates if m.timex_type == "DURATION" and m.days] for s in (a, b)]
    if len(spans[0]) == len(spans[1]) == 1 and not _NEAR < (spans[0][0][0] + 1) / (spans[1][0][0] + 1) < 1 / _NEAR:
        yield _finding(a, b, f"At least {spans[0][0][0]:,.0f} days became {spans[1][0][0]:,.0f}.")
        return
    first, second = _points(a), _points(b)
    if len(first) == len(second):
        for x, y in zip(first, second, strict=True):
            if not _meets(x, y):
                yield _finding(a, b, f"{window(x)} became {window(y)}.")
                return


def _all_numbers(sentence: Sentence) -> frozenset[float]:
    return frozenset(value for _, _, value in number_spans(sentence.text, sentence.language))


def _plain(values: frozenset[float]) -> str:
    return ", ".join(f"{value:,.0f}" if value == int(value) else f"{value}" for value in sorted(values))


def _points(sentence: Sentence) -> list[DateMention]:
    """Days, months and years; of "from 5 March on" the beginning."""
    return [
        replace(m, earliest=m.earliest or m.latest, latest=m.latest or m.earliest)
        for m in sentence.dates
        if m.timex_type in {"DATE", "TIME"}
        and (m.earliest or m.latest)
        and "relative" not in m.flags
        and m.granularity in {"day", "month", "year"}
    ]


def _meets(left: DateMention, right: DateMention) -> bool:
    windows = [[(m.earliest, m.latest), *m.alternatives] for m in (left, right)]
    for a in windows[0]:
        for b in windows[1]:
            assert a[0]
            assert a[1]
            assert b[0]
            assert b[1]
            same_day = (a[0].month, a[0].day) == (b[0].month, b[0].day)
            if max(a[0], b[0]) <= min(a[1], b[1]) or ("year-assumed" in (*left.flags, *right.flags) and same_day):
                return True
    return False


def _finding(a: Sentence, b: Sentence, reasoning: str) -> Finding:
    return make_finding(
        FindingKind.TRANSLATION,
        Level.CONFLICT,
        (Factor.F6,),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"The two passages stand at the same place of the original and its translation. {reasoning}",
        _QUESTION,
        (a.passage(), b.passage()),
        _CAUSES,
    )
