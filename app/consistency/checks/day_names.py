"""A weekday told of a happening which, as its counterparts in other papers date it, was on another one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.weekdays import WEEKDAY, weekday_in
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.story.dating import Placed, own_day
from app.consistency.wording import day, factors, quoted, two_sides
from app.domain.finding import Finding, FindingKind, Level

_SAYS_WHEN = re.compile(
    r"\b(?:it|that|this|today) (?:was|is|fell on|must have been|had to be)\b|\bsure\b|\bon (?:a|"
    r"the) \w+day\b|\A\W*(?:A[.:] )?(?:On )?(?:an? |the )?\w+day\b|"
    r"\b(?:era|fue|un|una)\b|那(?:天)?是|正是|是(?:个)?(?:星期|礼拜|周)|juma",
    re.IGNORECASE,
)
_HABIT = re.compile(
    r"\b(?:every|each|always|usually|days|cada|siempre|until|till|by|next|after|before|following|hasta|para el)\b|每|直到", re.IGNORECASE
)
_DAY_OF_MONTH = re.compile(r"\bthe \w+(?:st|nd|rd|th)\b|day,? \d{1,2}\b|día \d|\d日|号", re.IGNORECASE)
_REASON = re.compile(r"[,.;]? (?:because|since|bc|as|for|porque|I know)\b", re.IGNORECASE)
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEAR = 4  # sentences around a counterpart in which its telling may name the weekday


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, weekdays told without a date against the days of the same scene elsewhere."""
    if comparison.is_brief:
        return
    dating = comparison.dating
    for sentence, found in comparison.having(_spoken):
        if found is None:
            continue
        placed = [one for one in dating.elsewhere(sentence) if not one.is_guess and own_day(one.basis) == one.day]
        if not placed or any(_may_be(comparison, one, found[0]) for one in placed):
            continue
        own = dating.day_of(sentence)
        if own is not None and own.basis is not sentence and own.day.weekday() == found[0]:
            continue
        yield _finding(sentence, found[1], placed[0])


def _spoken(sentence: Sentence) -> tuple[int, str] | None:
    """The one weekday a sentence says its happening was on, without a date."""
    if sentence.is_question or not sentence.search(WEEKDAY):
        return None
    if any(is_dated(m) or ("weekday" not in m.flags and m.timex_type == "DATE") for m in sentence.dates) or sentence.search(_DAY_OF_MONTH):
        return None
    text = _REASON.split(sentence.text, maxsplit=1)[0]
    found = weekday_in(text)
    return found if found and not _HABIT.search(text) and _SAYS_WHEN.search(text) else None


def _may_be(comparison: Comparison, placed: Placed, weekday: int) -> bool:
    """Whether the other telling has this weekday for the day, or names it near by."""
    if placed.day.weekday() == weekday:
        return True
    near = _near(comparison, placed.basis)
    return any((found := weekday_in(s.text)) is not None and found[0] == weekday for s in near)


def _near(comparison: Comparison, sentence: Sentence) -> Sequence[Sentence]:
    own = comparison.told[sentence.source.id].sentences
    return own[max(0, sentence.index - _NEAR) : sentence.index + _NEAR]


def _finding(sentence: Sentence, word: str, placed: Placed) -> Finding:
    first, second = sorted((sentence, placed.basis), key=lambda s: s.source.id)
    says = {id(sentence): quoted(word), id(placed.basis): quoted(_date_words(placed))}
    return make_finding(
        FindingKind.WEEKDAY,
        Level.DIFFERENCE,
        factors(first, second),
        two_sides(first, second, says[id(first)], says[id(second)]),
        f"{day(placed.day)} was a {_NAMES[placed.day.weekday()]}.",
        "How do you remember the day of the week, and how the date?",
        (first.passage(), second.passage()),
        ("Was it after midnight?", "Are there two occasions?"),
    )


def _date_words(placed: Placed) -> str:
    return next((m.text for m in placed.basis.dates if m.earliest == placed.day), placed.basis.text)
