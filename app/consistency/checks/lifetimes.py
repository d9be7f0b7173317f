"""Who is said to be older against who was born first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.ages import Birth, read_births
from app.consistency.sentence import Sentence
from app.consistency.story.cast import TELLER
from app.consistency.story.moment_table import Moments
from app.consistency.story.moments import windows
from app.consistency.story.topics import Told
from app.consistency.wording import factors, opening, quoted, says
from app.consistency.wording import span as between
from app.domain.finding import Finding, FindingKind, Level

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
    """Elders born later than those they are older than."""
    moments = comparison.moments
    yield from _seniority(moments, moments.each(_births))


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
