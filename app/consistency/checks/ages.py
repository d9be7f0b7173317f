"""Ages against ages, and ages against days of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.ages import BIRTH, Age, Birth, read_births, years_between
from app.consistency.extract.calendars import lunar_days
from app.consistency.happenings import is_dated, told_ages
from app.consistency.sentence import Sentence
from app.consistency.wording import day, factors, opening, quoted, two_sides, window
from app.consistency.wording import span as between
from app.domain.assertion import DateMention
from app.domain.finding import Bar, Finding, FindingKind, Level, Scale, Strip

_CHILDREN = frozenset({"son", "daughter", "child"})
_FROM_BIRTH = re.compile(r"\b(?:from|since) birth\b", re.IGNORECASE)
KIN_WORDS = re.compile(
    r"\b(?:child|children|son|daughter|spouse|wife|husband|sibling|brother|sister|mother|father|hij[oa]s?|espos[oa]|"
    r"cónyuge|herman[oa]s?|madre|padre)\b|"
    r"[长次三幼小大][子女]|女儿|儿子|孩子|子女|妻|丈夫|配偶|父|母|[哥姐弟妹]",
    re.IGNORECASE,
)
_ROUNDED = 1  # years; a birthday may lie between
_CAUSES = ("Was the age counted the East Asian way?", "Is the birth date from a document or remembered?")
_QUESTION = "How old was he or she then, and how do you know?"
_OWN_QUESTION = "How old were you then, and when were you born?"


def find(comparison: Comparison) -> Iterator[Finding]:
    """In short texts: two ages or births of one person, and ages that fit no day of birth; in files `particulars` and `told_ages` look."""
    if not comparison.is_brief:
        return
    births = [(s, _owned(comparison, s, birth)) for s, found in comparison.having(_births, BIRTH) for birth in found]
    ages = [(s, age) for s, found in comparison.having(_ages) for age in found]
    yield from _two_births(births)
    yield from _two_ages(ages)
    yield from _age_and_birth(comparison, ages, births)


def _ages(sentence: Sentence) -> tuple[Age, ...]:
    return () if sentence.is_question else sentence.once(told_ages)


def _births(sentence: Sentence) -> tuple[Birth, ...]:
    return () if sentence.is_question else tuple(read_births(sentence.text, sentence.dates, sentence.hits, sentence.question))


def _owned(comparison: Comparison, sentence: Sentence, birth: Birth) -> Birth:
    """In a form, "Child 1: … DOB …" names the person one entry before the date."""
    if birth.who != "teller" or sentence.is_first_person:
        return birth
    before = [s for s in comparison.around(sentence) if s.start < sentence.start][-1:]
    roles = [hit.concept.name for s in before for hit in s.of("role")]
    return replace(birth, who=roles[0]) if roles else birth


def _two_ages(ages: list[tuple[Sentence, Age]]) -> Iterator[Finding]:
    for number, (a, left) in enumerate(ages):
        for b, right in ages[number + 1 :]:
            same = left.who == right.who and left.is_former == right.is_former and a.source.id != b.source.id
            if (
                same
                and not (a.dates and b.dates and any(map(is_dated, (*a.dates, *b.dates))))
                and max(left.low, right.low) - min(left.high, right.high) > _ROUNDED
            ):
                strip = Strip(Scale.AGE, (Bar(a.source.name, left.low, left.high), Bar(b.source.name, right.low, right.high)))
                yield make_finding(
                    FindingKind.AGE,
                    Level.DIFFERENCE,
                    factors(a, b),
                    two_sides(a, b, quoted(left.text), quoted(right.text)),
                    f"{left.high} and {right.high} are {abs(left.high - right.high)} years apart.",
                    _OWN_QUESTION,
                    (a.passage(), b.passage()),
                    _CAUSES,
                    strip,
                )


def _two_births(births: list[tuple[Sentence, Birth]]) -> Iterator[Finding]:
    """Two days of birth of the client; a note where day and month may only be swapped."""
    own = [(s, birth) for s, birth in births if birth.who == "teller"]
    for (a, left), (b, right) in combinations(own, 2):
        if a.source.id == b.source.id or _meet(left.mention, right.mention) or are_lunar_and_solar(_window(left), _window(right)):
            continue
        swapped = not _disjoint(left.mention, right.mention)
        yield make_finding(
            FindingKind.DATE,
            Level.NOTE if swapped else Level.CONFLICT,
            factors(a, b),
            two_sides(a, b, quoted(left.mention.text), quoted(right.mention.text)),
            "With day and month swapped they agree." if swapped else f"{window(left.mention)} and {window(right.mention)} do not overlap.",
            "When were you born, and where is it written?",
            (a.passage(left.mention.start, left.mention.end), b.passage(right.mention.start, right.mention.end)),
            ("Is one a date of the lunar calendar?", "Are day and month swapped?"),
            basis=(a, b),
        )
        return


def _window(birth: Birth) -> tuple[date, date]:
    assert birth.mention.earliest is not None
    assert birth.mention.latest is not None
    return birth.mention.earliest, birth.mention.latest


def are_lunar_and_solar(left: tuple[date, date], right: tuple[date, date]) -> bool:
    """Whether one day is the other by the farmers' calendar, as identity papers often have it."""
    return any(lunar_days(one.year, one.month, one.day) == (other, other) for (one, _), (other, _) in ((left, right), (right, left)))


def _meet(left: DateMention, right: DateMention) -> bool:
    return bool(
        left.earliest
        and right.latest
        and left.latest
        and right.earliest
        and left.earliest <= right.latest
        and right.earliest <= left.latest
    )


def _disjoint(left: DateMention, right: DateMention) -> bool:
    windows = [[(m.earliest, m.latest), *m.alternatives] for m in (left, right)]
    return not any(a[0] and a[1] and b[0] and b[1] and max(a[0], b[0]) <= min(a[1], b[1]) for a in windows[0] for b in windows[1])


def _age_and_birth(comparison: Comparison, ages: list[tuple[Sentence, Age]], births: list[tuple[Sentence, Birth]]) -> Iterator[Finding]:
    born_at = {(id(s), birth.mention.start) for s, birth in births}
    for a, age in ages:
        fitting = [(b, birth) for b, birth in births if _same_person(a, age, b, birth)]
        told = _when(comparison, a, age, born_at)
        if not fitting or told is None:
            continue
        spans = [_span(birth, told) for _, birth in fitting]
        if all(age.high < low or age.low > high for low, high in spans):
            best = min(range(len(spans)), key=lambda n: abs(spans[n][0] - age.high))
            yield _misfit(a, age, *fitting[best], spans[best], told)


def _span(birth: Birth, told: tuple[date, date]) -> tuple[int, int]:
    """Least and greatest age on those days, by every reading of the birth date."""
    windows = [(birth.mention.earliest, birth.mention.latest), *birth.mention.alternatives]
    return (
        min(years_between(last, told[0]) for _, last in windows if last),
        max(years_between(first, told[1]) for first, _ in windows if first),
    )


def _same_person(a: Sentence, age: Age, b: Sentence, birth: Birth) -> bool:
    if age.who == "teller":
        return birth.who == "teller" and a.source.id != b.source.id
    return birth.who == age.who or ({birth.who, age.who} <= _CHILDREN and "child" in {birth.who, age.who})


def _when(comparison: Comparison, sentence: Sentence, age: Age, born_at: set[tuple[int, int]]) -> tuple[date, date] | None:
    """The days the age holds for: told in the sentence, else right before it, else the day of telling."""

    def dated(s: Sentence) -> list[DateMention]:
        return [m for m in s.dates if is_dated(m) and m.granularity in {"day", "month", "year"} and (id(s), m.start) not in born_at]

    own = dated(sentence)
    before = [m for s in comparison.around(sentence) if s.start < sentence.start for m in dated(s)]
    for mention in own[:1] if len(own) == 1 else before[-1:] if not own else ():
        if mention.earliest and mention.latest:
            return mention.earliest, mention.latest
    told_on = sentence.source.told_on
    return (told_on, told_on) if told_on and not age.is_former and not own and age.who == "teller" else None


def _misfit(a: Sentence, age: Age, b: Sentence, birth: Birth, span: tuple[int, int], told: tuple[date, date]) -> Finding:
    computed = str(span[0]) if span[0] == span[1] else f"{span[0]} or {span[1]}"
    born = birth.mention.earliest
    assert born is not None
    return make_finding(
        FindingKind.AGE,
        Level.DIFFERENCE if abs(age.high - span[0]) <= 1 else Level.CONFLICT,
        factors(a, b),
        opening(f"{a.source.name} says {quoted(age.text)}; by the birth date in {b.source.name} it was {computed}."),
        f"Born {day(born)}; at the time told, {between(*told)}, {computed} years old.",
        _QUESTION if age.who != "teller" else _OWN_QUESTION,
        (a.passage(), b.passage()),
        _CAUSES,
        Strip(Scale.AGE, (Bar(a.source.name, age.low, age.high), Bar(b.source.name, span[0], span[1]))),
    )
