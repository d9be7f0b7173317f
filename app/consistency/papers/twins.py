"""Finds which papers, or which parts of one paper, render one and the same text: an original and its translation, or two translations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

import numpy as np

from app.consistency.alignment.meaning import meanings_alone
from app.consistency.alignment.told import Told
from app.consistency.extract.language import evidence_of
from app.consistency.papers.renderings import Unit, laid_out
from app.consistency.sentence import Sentence
from app.consistency.story.paper_dates import certified_from
from app.domain.snapshot import Source

_SWITCH = 3.0  # words by which a run of another language must outweigh the one around it
_LANGUAGES = ("en", "es", "zh")
_LEAST, _MOST, _MOST_TWIN = 4, 400, 80  # sentences
_SHORTEST = 12  # bytes of a line that says anything
_SIZES = 3.5
_LIKE, _TWIN_LIKE = 0.47, 0.45
_IN_ORDER, _FORWARD = 0.6, 0.75
_RENDERED = re.compile(
    r"\btranslat\w*|\brender(?:ed|ing)\b|\b(?:put|done)(?: \w+)? (?:in|into) english\b|\benglish (?:of|version)\b|traduc|译", re.IGNORECASE
)
_QUOTED = re.compile(r"(?<!\S)[\"“](?=\S)[^\"“”]{80,3000}(?<=\S)[\"”](?!\w)|[«「][^«»「」]{40,3000}[»」]")
_CUED = 500  # characters before, in which it is called a rendering


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences [start, end) of a source, in one language."""

    language: str
    start: int
    end: int

    def meets(self, other: Part) -> bool:
        """Whether some sentence is in both."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Rendering:
    """An original and its translation laid side by side; of two translations the earlier paper stands for the original."""

    units: tuple[Unit, ...]
    is_twin: bool


def renderings_of(sources: Sequence[Told]) -> list[Rendering]:
    """Every pair of texts that render each other, the surest first for each text."""
    found = []
    for one, part, other, beside in _pairs(sources):
        meanings_alone(one.sentences), meanings_alone(other.sentences)
        original, translation = (
            [_in_language(s, p.language) for s in told.sentences[p.start : p.end]] for told, p in ((one, part), (other, beside))
        )
        found.append(Rendering(laid_out(original, translation), part.language == beside.language))
    return found


def _in_language(sentence: Sentence, language: str) -> Sentence:
    """A short line, of which nobody can tell, in the language of what stands around it."""
    if sentence.language == language:
        return sentence
    memo = sentence.memo_of(("language", language))
    memo[meanings_alone] = sentence.memo[meanings_alone]
    return replace(sentence, language=language, memo=memo)


def _pairs(sources: Sequence[Told]) -> Iterator[tuple[Told, Part, Told, Part]]:
    told = {t.source.id: t for t in sources if t.sentences}
    said = {(t.source.translates, t.source.id) for t in told.values() if t.source.translates in told}
    for original, translation in sorted(said):
        yield told[original], _whole(told[original]), told[translation], _whole(told[translation])
    rest = [t for t in told.values() if not any(t.source.id in pair for pair in said)]
    likely: list[tuple[float, Told, Part, Told, Part]] = []
    for one in rest:
        likely.extend((score, one, a, one, b) for score, a, b in one.once(_inside))
    for one, other in combinations(rest, 2):
        likely.extend((score, one, a, other, b) for score, a, b in one.beside(_between, other))
    used: list[tuple[str, Part, bool]] = []
    for _, one, a, other, b in sorted(likely, key=lambda item: -item[0]):
        is_twin = a.language == b.language
        keys = (one.source.id, a, is_twin), (other.source.id, b, is_twin)
        if not any(key[::2] == known[::2] and key[1].meets(known[1]) for key in keys for known in used):
            used.extend(keys)
            yield (other, b, one, a) if a.language == "en" != b.language else (one, a, other, b)


def _whole(told: Told) -> Part:
    return Part(told.sentences[0].language, 0, _end(told.sentences))


def _end(sentences: Sequence[Sentence]) -> int:
    """Number of sentences before the translator's certificate, which is no rendering."""
    end = certified_from(sentences)
    return sum(sentence.start < end for sentence in sentences)


def parts_of(sentences: Sequence[Sentence]) -> tuple[Part, ...]:
    """The runs of one language; a short line goes with what stands around it."""
    if not sentences:
        return ()
    rows = [s.once(_evidence) for s in sentences]
    path = [rows[0].index(max(rows[0]))] * len(rows) if _is_of_one(rows) else _path(rows)
    borders = [0, *(n for n in range(1, len(path)) if path[n] != path[n - 1]), len(path)]
    end = _end(sentences)
    runs = [Part(_LANGUAGES[path[a]], a, min(b, end)) for a, b in pairwise(borders) if a < end]
    return tuple(runs)


def _is_of_one(rows: Sequence[Sequence[float]]) -> bool:
    """Whether nothing speaks for a second language anywhere."""
    most = max(rows[0])
    at = rows[0].index(most)
    return rows[0].count(most) == 1 and all(row[at] == max(row) for row in rows)


def _path(rows: Sequence[Sequence[float]]) -> list[int]:
    """The likeliest language of each sentence, where each change of language costs something."""
    best, *rest = rows
    came = []
    for row in rest:
        first = best.index(max(best))
        least = best[first] - _SWITCH
        came.append([number if own >= least else first for number, own in enumerate(best)])
        best = [max(own, least) + gain for own, gain in zip(best, row, strict=True)]
    path = [best.index(max(best))]
    for step in reversed(came):
        path.append(step[path[-1]])
    path.reverse()
    return path


def _evidence(sentence: Sentence) -> list[float]:
    found = {str(name): value for name, value in evidence_of(sentence.text).items()}
    return [found.get(name, 0.0) for name in _LANGUAGES]


def _inside(sentences: tuple[Sentence, ...]) -> tuple[tuple[float, Part, Part], ...]:
    """Parts of one paper that render each other."""
    parts = [p for p in parts_of(sentences) if p.end - p.start >= _LEAST]
    if len({p.language for p in parts}) == 1:
        return ()
    found = []
    for a, b in combinations(parts, 2):
        if a.language != b.language and (score := _likeness(sentences, a, sentences, b)):
            found.append((score, a, b))
    return tuple(found)


def _between(one: Told, other: Told) -> tuple[tuple[float, Part, Part], ...]:
    """Parts of two papers that render each other; of two in one language only where one of them calls itself a translation."""
    are_renderings = one.of_paper(_says_rendered) and other.of_paper(_says_rendered)
    likely = [(a, b) for a in one.once(parts_of) for b in other.once(parts_of) if a.language != b.language or are_renderings]
    likely += [(a, b) for a in one.once(_quoted) for b in other.once(_quoted) if a.language == b.language]
    return tuple((score, a, b) for a, b in likely if (score := _likeness(one.sentences, a, other.sentences, b)))


def _quoted(sentences: tuple[Sentence, ...]) -> tuple[Part, ...]:
    """What a paper quotes of another and says to be a rendering: a note put into English in a letter, or read out in court."""
    if not sentences:
        return ()
    text = sentences[0].source.document.text
    found = []
    for quote in _QUOTED.finditer(text):
        if _RENDERED.search(text, max(0, quote.start() - _CUED), quote.start()):
            inside = [n for n, s in enumerate(sentences) if quote.start() < s.end - 1 and s.start < quote.end() - 1]
            if inside:
                found.append(Part(sentences[inside[0]].language, inside[0], inside[-1] + 1))
    return tuple(found)


def _says_rendered(source: Source) -> bool:
    text = source.document.text
    return bool(_RENDERED.search(text, 0, 600) or _RENDERED.search(text, max(0, len(text) - 600)))


def _likeness(ours: Sequence[Sentence], a: Part, theirs: Sequence[Sentence], b: Part) -> float:
    """How surely one part renders the other, 0 where it does not: each line has its like in the other, in about one order."""
    is_twin = a.language == b.language
    sizes = [a.end - a.start, b.end - b.start]
    if min(sizes) < _LEAST or max(sizes) > (_MOST_TWIN if is_twin else _MOST):
        return 0.0
    left, right = ours[a.start : a.end], theirs[b.start : b.end]
    lengths = sorted(sum(len(s.text.encode()) for s in side) for side in (left, right))
    if lengths[1] > _SIZES * lengths[0]:
        return 0.0
    meanings_alone(ours), meanings_alone(theirs)
    rows, columns = (np.array([n for n, s in enumerate(side) if len(s.text.encode()) >= _SHORTEST], dtype=int) for side in (left, right))
    if min(len(rows), len(columns)) < _LEAST - 1:
        return 0.0
    table = (meanings_alone(left) @ meanings_alone(right).T)[np.ix_(rows, columns)]
    score = max(float(table.max(axis=1).mean()), float(table.max(axis=0).mean()))
    if score < (_TWIN_LIKE if is_twin else _LIKE):
        return 0.0
    pairs = [(r, int(table[r].argmax())) for r in range(len(table)) if int(table[:, table[r].argmax()].argmax()) == r]
    onward = [b > a for (_, a), (_, b) in pairwise(pairs)]
    if len(pairs) < min(3, *table.shape) or sum(onward) < (_FORWARD if is_twin else _IN_ORDER) * len(onward):
        return 0.0
    return score
