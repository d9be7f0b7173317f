"""Ages told of a day against days of birth, and who is said to be older against who was born first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.ages import Age, Birth, read_births, years_between
from app.consistency.happenings import ages_in, is_dated
from app.consistency.sentence import Sentence
from app.consistency.story.cast import TELLER, is_one
from app.consistency.story.lookup import query_of, resolve
from app.consistency.story.moments import Moments, windows
from app.consistency.story.topics import Told
from app.consistency.wording import day, factors, opening, quoted, says
from app.consistency.wording import span as between
from app.domain.blocks import Role
from app.domain.finding import Bar, Finding, FindingKind, Level, Scale, Strip

_WHEN = re.compile(r"\b(?:when|the (?:day|night|week|month|year|time)|at the time|cuando)\b(?P<what>[^.;]*)", re.IGNORECASE)
_NOW = re.compile(r"\b(?:am|is|are|I['’]m|he['’]s|she['’]s|tengo|tiene)\b", re.IGNORECASE)
_AT_AGE = re.compile(r"\b(?:when|since|until|till|from|before|after|at|cuando|desde)\b[^,.;]{0,14}\Z|\A\s*[Aa]t ", re.IGNORECASE)
_HOW_OLD = re.compile(r"\bhow old\b|\bage\b|cuántos años|多大|几岁", re.IGNORECASE)
_AT_BIRTH = re.compile(r"\b(?:from|since|at|by) birth\b|\bplace of birth\b", re.IGNORECASE)
_SENIOR = re.compile(
    r"\b(?P<older>older|elder|big|eldest|oldest|mayor)\b|\b(?P<younger>younger|little|small|youngest|baby|kid|menor)\b", re.IGNORECASE
)
_YEARS_OLDER = re.compile(
    r"(?P<n>\d{1,2}|[a-z]+) years? (?P<way>older|younger)(?: than (?:me|I|myself))?|\b(?P<way2>older|"
    r"younger) (?:than (?:me|I|myself) )?by (?P<n2>\d{1,2}|[a-z]+) years?",
    re.IGNORECASE,
)
_ABOUT_AGE = re.compile(r"\b(?:about|around|maybe|some|almost|nearly|perhaps|approximately|unos|como|casi)\s+\Z", re.IGNORECASE)
_ROUNDED = 3  # years that "about sixty" leaves
_ALMOST = 0.4  # year
_YEAR = 365.25
_CAUSES = ("Was the age counted the East Asian way?", "Is the birth date from a document or remembered?")
_QUESTION = "How old was he or she then, and how do you know?"
_OWN_QUESTION = "How old were you then, and when were you born?"


@dataclass(frozen=True, slots=True)
class Born:
    """A day of birth and whose it is."""

    who: str
    birth: Birth
    sentence: Sentence


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, ages that no day of birth on file allows at the time they are told of, and elders born later."""
    moments = comparison.moments
    births = moments.each(_births)
    if births and not comparison.is_brief:
        for told, ages in moments.every(_aged):
            yield from _misfits(moments, told, ages, births)
    yield from _seniority(moments, births)


def _aged(_: Moments, told: Told) -> list[tuple[Told, Sequence[Age]]]:
    ages = () if told.sentence.is_question else ages_in(told.sentence)
    return [(told, ages)] if ages else []


def _births(moments: Moments, tellings: Sequence[Told]) -> list[Born]:
    found = []
    for told in tellings:
        sentence = told.sentence
        if sentence.is_question:
            continue
        for birth in read_births(sentence.text, sentence.dates, sentence.hits, sentence.question):
            mention = birth.mention
            if (
                _AT_BIRTH.search(sentence.text[: mention.start])
                or "year-assumed" in mention.flags
                or mention.granularity not in {"day", "year"}
            ):
                continue
            who = _whose(moments, told, mention.start)
            if who:
                found.append(Born(who, birth, sentence))
    return found


def _whose(moments: Moments, told: Told, at: int) -> str:
    """The last person named before a date, in its entry or the one before; an own paper without a name is the teller's."""
    sentence = told.sentence
    stops = [m.end() for m in re.finditer(r"[;\n]", sentence.text[:at])]
    before = [p for p in told.persons if max(stops, default=0) <= p.start < at]
    if before:
        kin = [p for p in before if p.who != TELLER and not p.who.startswith("~")] or [p for p in before if p.who != TELLER]
        return (kin or before)[-1].who
    after = [p for p in told.persons if at <= p.start <= at + 24]
    if after:
        return after[0].who
    entry = [s for s in moments.block_of(sentence) if s.start < sentence.start][-1:]
    persons = [p for s in entry for p in moments.told_of[id(s)].persons]
    if persons:
        return persons[0].who
    return TELLER if sentence.is_by_client else ""


def _misfits(moments: Moments, told: Told, ages: Sequence[Age], births: Sequence[Born]) -> Iterator[Finding]:
    sentence = told.sentence
    for age in ages:
        who = _of_whom(told, age)
        known = [born for born in births if who and is_one(born.who, who) and born.sentence is not sentence]
        if not known:
            continue
        when = list(_times(moments, told, age))
        spans = [(_span(born, window), born, window) for born in known for window in when]
        slack = _ROUNDED if _ABOUT_AGE.search(sentence.text[: age.start]) or _ABOUT_AGE.search(age.text[:8]) else 0
        if spans and all(age.high + slack < low or age.low - slack > high for (low, high), _, _ in spans):
            yield _misfit(sentence, age, who, *min(spans, key=lambda s: abs(s[0][0] - age.high)))


def _of_whom(told: Told, age: Age) -> str:
    """Whose age it is; nobody's where "he" is a stranger, or "it" is an hour or a count."""
    text = told.sentence.text
    if re.search(r"\b(?:it|that|this|there|number|which|they)\s*\Z", text[: age.start], re.IGNORECASE):
        return ""
    inside = [p for p in told.persons if age.start <= p.start < age.end]
    before = [p for p in told.persons if p.end <= age.start and not re.search(r"[.;:]", text[p.end : age.start])]
    after = [p for p in told.persons if age.end <= p.start <= age.end + 12]
    kin = [p for p in inside if p.who != TELLER] or inside
    chosen = kin[:1] or list(before[-1:]) or after[:1]
    if chosen:
        return chosen[0].who
    if re.match(r"\s*(?:he|she|they|él|ella)\b", text, re.IGNORECASE):
        return ""
    if told.sentence.role is Role.ANSWER and _HOW_OLD.search(told.sentence.question):
        asked = [act.who for act in told.asked_acts if act.who]
        return (
            TELLER
            if re.search(r"\byou\b(?! (?:son|daughter|child))", told.sentence.question)
            and not re.search(r"\byour\b", told.sentence.question)
            else "".join(asked[:1])
        )
    return TELLER if told.sentence.is_by_client and told.sentence.is_first_person else ""


def _span(born: Born, window: tuple[date, date]) -> tuple[int, int]:
    own = windows(born.birth.mention)
    return min(years_between(last, window[0]) for _, last in own), max(years_between(first, window[1]) for first, _ in own)


def _times(moments: Moments, told: Told, age: Age) -> Iterator[tuple[date, date]]:
    """The days an age may hold for: those of its sentence, of what "when …" means, or of the telling so far."""
    sentence = told.sentence
    own = [
        m
        for m in sentence.dates
        if is_dated(m) and "relative" not in m.flags and not re.search(r"\bborn|\bb\.", sentence.text[max(0, m.start - 12) : m.start])
    ]
    if own:
        yield from (w for m in own for w in windows(m))
        return
    match = _WHEN.search(sentence.text, age.end) or _WHEN.search(sentence.text[: age.start])
    if match and any(c.isalpha() for c in match["what"]):
        query = query_of(told, match.start("what"), match.end("what"))
        found = resolve(moments, query, sentence) if query.acts or len(query.keys) > 1 else []
        if found and len({m.window[0].year for m in found}) <= 2:  # noqa: PLR2004 - one happening, or one at the turn of a year
            yield from (m.window for m in found)
            return
    is_now = _NOW.search(sentence.text[max(0, age.start - 12) : age.end]) and not age.is_former
    if is_now or (_HOW_OLD.search(sentence.question) and re.search(r"\b(?:are|is)\b", sentence.question)):
        on = moments.written_on(sentence.source.id)
        if on is not None:
            yield on, on
        return
    if _AT_AGE.search(sentence.text[max(0, age.start - 16) : age.start + 8]):
        return  # "when I was seventeen" is itself a date
    now = moments.at(sentence) or [m for s in moments.block_of(sentence) if s.start < sentence.start for m in moments.at(s)][-1:]
    yield from (m.window for m in now if not re.search(r"\bborn\b|\bb\.|birth|出生|naci", m.dated.text[: m.mention.end], re.IGNORECASE))


def _misfit(a: Sentence, age: Age, who: str, span: tuple[int, int], born: Born, window: tuple[date, date]) -> Finding:
    computed = str(span[0]) if span[0] == span[1] else f"{span[0]} or {span[1]}"
    first, b = born.birth.mention.earliest, born.sentence
    assert first is not None
    return make_finding(
        FindingKind.AGE,
        Level.NOTE if _off(age, span) <= 1 else Level.CONFLICT,
        factors(a, b),
        opening(f"{says(a)} {quoted(age.text)}; by the birth date in {b.source.name} it was {computed}."),
        f"Born {day(first)}; at the time told, {between(*window)}, {computed} years old.",
        _QUESTION if who != TELLER else _OWN_QUESTION,
        (a.passage(), b.passage()),
        _CAUSES,
        Strip(Scale.AGE, (Bar(a.source.name, age.low, age.high), Bar(b.source.name, span[0], span[1]))),
    )


def _off(age: Age, span: tuple[int, int]) -> int:
    """By how many years an age misses what the birth date makes it; one is a matter of birthdays and ways of counting."""
    return max(span[0] - age.high, age.low - span[1])


def _seniority(moments: Moments, births: Sequence[Born]) -> Iterator[Finding]:
    """An elder brother born after the teller, or a sister so many years older who is not."""
    by_who: Mapping[str, list[Born]] = defaultdict(list)
    for born in births:
        by_who[born.who].append(born)
    for told in moments.told if by_who.get(TELLER) else ():
        if told.sentence.is_question:
            continue
        for person in told.persons:
            word = _SENIOR.search(told.sentence.text, max(0, person.start - 10), person.start)
            theirs = by_who.get(person.who)
            if word is None or not theirs or person.who.split(" ")[0] not in {"brother", "sister"}:
                continue
            if all(_is_against(word, one, mine) for one in theirs for mine in by_who[TELLER]):
                yield _out_of_order(told.sentence, word.group(), theirs[0], by_who[TELLER][0])
                return


def _is_against(word: re.Match[str], theirs: Born, mine: Born) -> bool:
    one, own = windows(theirs.birth.mention), windows(mine.birth.mention)
    if word["older"]:
        return all(a[0] > b[1] for a in one for b in own)
    return all(a[1] < b[0] for a in one for b in own)


def _out_of_order(sentence: Sentence, word: str, theirs: Born, mine: Born) -> Finding:
    one, own = theirs.birth.mention, mine.birth.mention
    passages = {(p.source_id, p.start): p for p in (sentence.passage(), theirs.sentence.passage(), mine.sentence.passage())}
    return make_finding(
        FindingKind.AGE,
        Level.CONFLICT,
        factors(sentence, theirs.sentence),
        opening(
            f"{says(sentence)} {quoted(word)}; by {theirs.sentence.source.name} the births are {quoted(one.text)} and {quoted(own.text)}."
        ),
        f"{between(one.earliest, one.latest)} and {between(own.earliest, own.latest)} lie the other way round.",
        "Who was born first, and where are the births written?",
        list(passages.values()),
        _CAUSES[1:],
    )
