"""What one telling has after another thing, and the other tellings have before it, by the days they give for the two."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np

from app.consistency.alignment.course import may_run
from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.story.placing import Part, Places, Placing
from app.consistency.story.sides import Sides, asked_of, sides_of
from app.consistency.wording import factors, opening, quoted, says, sentence_of, span
from app.domain.finding import Finding, FindingKind, Level

_BACK = 2  # sentences told just before
_ANSWER = 12  # sentences over which a question is answered
_MARGIN = 3  # days
_SURE, _SURER = 0.6, 0.8  # share of the ways to place the two that turn the order round; and where one is what was told before
_ONE_TELLING = 3.0  # how much sooner both are shown from one telling


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, every order that hardly any counterpart of the two things allows."""
    if comparison.is_brief:
        return
    orders = [(s, sides) for s, found in comparison.having(sides_of) if not comparison.told[s.source.id].is_paper for sides in found]
    asked = [(s, when) for s, when in comparison.having(asked_of) if when is not None]
    placing = Placing(comparison) if orders or asked else None
    if placing is None:
        return
    for sentence, sides in orders:
        if may_run(comparison.told[sentence.source.id]):
            turned = _turned(placing, sentence, (sentence, *sides.one), _others(comparison, sentence, sides), sides)
            if turned is not None:
                yield _finding(comparison, sentence, *turned)
    done = {id(sentence) for sentence, _ in orders}
    for sentence, when in asked:
        other = _asked(comparison, sentence, sentence.question[slice(*when)])
        if other and id(sentence) not in done and may_run(comparison.told[sentence.source.id]):
            sides = Sides((0, len(sentence.text)), when, -1, "")
            turned = _turned(placing, sentence, (sentence, *sides.one), other, sides)
            if turned is not None:
                yield _finding(comparison, sentence, *turned)


def _asked(comparison: Comparison, sentence: Sentence, words: str) -> list[Part]:
    """Where the sentences of its question hold these words."""
    own = comparison.told[sentence.source.id].sentences[max(0, sentence.index - _ANSWER) : sentence.index]
    found = next((s for s in reversed(own) if s.is_question and words in s.text), None)
    return [(found, (start := found.text.index(words)), start + len(words))] if found is not None else []


def _others(comparison: Comparison, sentence: Sentence, sides: Sides) -> list[Part]:
    """What tells the other thing: part of the sentence, or what was told just before."""
    before = [
        (s, 0, len(s.text))
        for s in comparison.told[sentence.source.id].sentences[max(0, sentence.index - _BACK) : sentence.index]
        if sentence.block - s.block <= 1
    ]
    other: list[Part] = [(sentence, *sides.other)] if sides.other is not None else []
    return other + before if sides.other is None or sides.is_pointing else other


def _turned(placing: Placing, sentence: Sentence, told: Part, other: list[Part], sides: Sides) -> tuple[Places, int, Places, int] | None:
    """Where the two stand in the others, with the numbers of the likeliest pair against the order."""
    one = placing.places(sentence, [told])
    two = placing.places(sentence, other) if one is not None and other else None
    if one is None or two is None:
        return None
    early, late = (one, two) if sides.sign > 0 else (two, one)
    against = late.first[None, :] - early.last[:, None] > _MARGIN
    share = early.share[:, None] * late.share[None, :] * against
    if share.sum() < (_SURER if sides.other is None else _SURE):
        return None
    same = np.array([[_ONE_TELLING if a.source is b.source else 1.0 for b in late.sentences] for a in early.sentences])
    row, column = np.unravel_index(int((share * same).argmax()), share.shape)
    return early, int(row), late, int(column)


def _finding(comparison: Comparison, sentence: Sentence, early: Places, row: int, late: Places, column: int) -> Finding:
    a, b = early.sentences[row], late.sentences[column]
    days = [span(date.fromordinal(int(p.first[n])), date.fromordinal(int(p.last[n]))) for p, n in ((early, row), (late, column))]
    names = a.source.name if a.source is b.source else f"{a.source.name} and {b.source.name}"
    placed = [comparison.dating.day_of(s) for s in (a, b)]
    given = [p.basis for p in placed if p is not None]
    return make_finding(
        FindingKind.SEQUENCE,
        Level.DIFFERENCE,
        factors(sentence, a, b),
        opening(f"{says(sentence)} {quoted(sentence.text)}; by {names} it was the other way round."),
        sentence_of(f"{quoted(a.text)} is told of {days[0]}, {quoted(b.text)} of {days[1]}"),
        "Which came first, and how do you know?",
        tuple(s.passage() for s in dict.fromkeys((sentence, a, b, *given))),
        ("Are there two occasions?", "Is one of the dates remembered wrongly?"),
    )
