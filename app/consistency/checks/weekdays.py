"""A day of the week that its date did not fall on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.consistency.alignment.align import Pairing
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.weekdays import WEEKDAY, number_of, weekday_in
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.wording import cited, day, factors, opening, quoted, two_sides
from app.domain.assertion import DateMention
from app.domain.finding import Factor, Finding, FindingKind, Level
from app.domain.snapshot import SourceKind

_STRENGTH, _BRIEF_STRENGTH = 0.2, 0.05
_OTHER_LANGUAGE = 0.4
_BESIDE = 4  # sentences
_EVERYDAY = frozenset({"telling", "witnessing", "phoning", "employment", "residence", "schooling", "payment", "worship"})
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HABIT = re.compile(
    r"\b(?:every|each|cada) (?:other |single )?(?:day|week|weekend|month|year|morning|evening|night|time|\w+day|lunes|"
    r"martes|miércoles|jueves|viernes|"
    r"sábado|domingo|semana|mes|noche)\b|\b(?:always|usually|siempre)\b|每",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?<=\d)[ T,]{1,3}\d{1,2}:\d\d")
_STAMP = re.compile(r"\d{4}[-:./]\d\d[-:./]\d\d[T ]\d\d:\d\d")  # of a message or a file


def find(comparison: Comparison) -> Iterator[Finding]:
    """Weekdays against the date beside them, and against the date of the same happening elsewhere."""
    for sentence, _ in comparison.having(_misdated, WEEKDAY):
        yield from _within(sentence)
    used: set[int] = set()
    for pairing in comparison.pairs(lambda s: ["day"] if s.once(weekday_of) is not None else [], _STRENGTH):
        a, b = pairing.left.once(weekday_of), pairing.right.once(weekday_of)
        if a is None or b is None or a[0] == b[0] or (a[2] and b[2]) or used & {id(pairing.left), id(pairing.right)}:
            continue
        if pairing.strength >= (_BRIEF_STRENGTH if pairing.is_brief else _STRENGTH) and _anchored(comparison, pairing, a, b):
            used |= {id(pairing.left), id(pairing.right)}
            yield _across(pairing, a, b)


def _anchored(comparison: Comparison, pairing: Pairing, a: tuple[int, str, bool], b: tuple[int, str, bool]) -> bool:
    """In a file, both speak of one kind of happening, and neither source names the other's day beside its own."""
    if pairing.is_brief or pairing.is_confirmed:
        return True
    if pairing.left.language != pairing.right.language and pairing.scene < _OTHER_LANGUAGE:
        return False
    sides = (pairing.left, pairing.right)
    told = [{e.event for s in (comparison.around(side) if not (a[2] or b[2]) else [side]) for e in s.events} - _EVERYDAY for side in sides]
    near = [{found[0] for s in _beside_of(comparison, side) if (found := weekday_in(s.text))} for side in sides]
    return bool(told[0] & told[1]) and b[0] not in near[0] and a[0] not in near[1]


def _beside_of(comparison: Comparison, sentence: Sentence) -> list[Sentence]:
    own = comparison.told[sentence.source.id].sentences
    return list(own[max(0, sentence.index - _BESIDE) : sentence.index + _BESIDE + 1])


def weekday_of(sentence: Sentence) -> tuple[int, str, bool] | None:
    """Weekday a sentence sets its happening on, the words for it, and whether a full date gives it."""
    if not (sentence.search(WEEKDAY) or sentence.dates) or sentence.search(_HABIT):
        return None
    spoken = weekday_in(sentence.text)
    days = [
        mention
        for mention in sentence.dates
        if is_dated(mention)
        and mention.earliest == mention.latest
        and not {"year-assumed", "relative"} & set(mention.flags)
        and not _STAMP.match(mention.text)
    ]
    if spoken is not None and len(days) <= 1:
        return spoken[0], spoken[1], bool(days)
    if spoken is None and len(days) == 1 and days[0].earliest is not None and not sentence.search(WEEKDAY):
        return days[0].earliest.weekday(), days[0].text, True
    return None


def _within(sentence: Sentence) -> Iterator[Finding]:
    for mention, on, spoken in sentence.once(_misdated):
        yield _beside(sentence, mention, on, spoken)


def _misdated(sentence: Sentence) -> list[tuple[DateMention, date, tuple[int, str]]]:
    """Dates with a weekday beside them that they do not fall on."""
    found = []
    for mention in sentence.dates:
        is_stamp = _CLOCK.match(sentence.text, mention.end) is not None  # of a message, which may speak of another day
        around = sentence.text[max(0, mention.start - 14) : mention.start if is_stamp else mention.end + 14]
        spoken = weekday_in(around)
        if (
            spoken is None
            or mention.earliest is None
            or mention.earliest != mention.latest
            or {"year-assumed", "relative", "unanchored", "lunar"} & set(mention.flags)
        ):
            continue
        if mention.earliest.weekday() != spoken[0] and not _swapped_fits(mention, spoken[0]):
            found.append((mention, mention.earliest, spoken))
    return found


def _swapped_fits(mention: DateMention, weekday: int) -> bool:
    return any(first == last and first.weekday() == weekday for first, last in mention.alternatives)


def _beside(sentence: Sentence, mention: DateMention, found: date, spoken: tuple[int, str]) -> Finding:
    factor = Factor.F5 if sentence.source.kind is SourceKind.EXHIBIT else Factor.F4
    words = sentence.passage(mention.start, mention.end)
    named = next(m for m in WEEKDAY.finditer(sentence.text) if number_of(m) == spoken[0])
    return make_finding(
        FindingKind.WEEKDAY,
        Level.DIFFERENCE,
        (factor,),
        opening(f"{cited(sentence)} names {spoken[1]} for {day(found)}."),
        f"{day(found)} was a {_NAMES[found.weekday()]}.",
        "How do you remember the day of the week, and how the date?",
        (words, sentence.passage(named.start(), named.end())),
        ("Was the date of another calendar?", "Was it after midnight?"),
    )


def _across(pairing: Pairing, left: tuple[int, str, bool], right: tuple[int, str, bool]) -> Finding:
    a, b = pairing.left, pairing.right
    return make_finding(
        FindingKind.WEEKDAY,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(left[1]), quoted(right[1])),
        f"One is a {_NAMES[left[0]]}, the other a {_NAMES[right[0]]}.",
        "How do you remember which day it was?",
        (a.passage(), b.passage()),
        ("Was it after midnight?", "Are there two occasions?"),
    )
