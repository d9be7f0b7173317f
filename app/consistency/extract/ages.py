"""Ages and births told of somebody: "a daughter of fifteen", "the 38-year-old applicant", "DOB 05/19/2009"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.consistency.extract.numerals import read_number
from app.consistency.lexicon import Hit
from app.domain.assertion import DateMention

_NUMBER = r"(?:\d{1,2}|[a-z]+(?:-[a-z]+)?)"
_AGE = re.compile(
    rf"\b(?P<a>\d{{1,2}}|[a-z]+(?:-[a-z]+)?)[- ]years?[- ]old\b|\b(?:aged|at the age of|age:?) (?P<b>{_NUMBER})\b"
    rf"|\b(?:daughter|son|boy|girl|child|sister|brother|kid) of (?P<c>{_NUMBER})\b|\b(?:was|am|is|turned|I['’]m|he['’]s|she['’]s|"
    rf"I was) (?:only |just |about |already |almost |barely |still |not yet )?(?P<d>{_NUMBER})"
    r"(?= (?:then|at the time|when|years of age|and a half|(?:that|the same) (?:day|week|month|year|spring|summer|autumn|"
    r"fall|winter|night))|[,.;]|$)"
    rf"|, (?P<e>\d{{2}}),|(?<=[a-z]), (?:then|now|aged) (?P<i>{_NUMBER})(?=,)|\b[Aa]t (?P<f>thirteen|fourteen|fifteen|sixteen|"
    rf"seventeen|eighteen|nineteen|twenty(?:-[a-z]+)?)\b"
    r"|(?P<g>\d{1,2}|[a-záéíóú]+(?: y [a-z]+)?) años(?: de edad)?(?= cuando|[,.;]|$)|\b(?:tenía|tengo|tiene) (?P<h>\d{1,2}|"
    r"[a-záéíóú]+(?: y [a-z]+)?) años|(?P<z>\d{1,2}|[一二三四五六七八九十]+)岁",
    re.IGNORECASE,
)
_EAST_ASIAN = re.compile(r"虚岁|虛歲|by (?:the )?(?:Chinese|East Asian|Korean) (?:count|reckoning)|sui\b", re.IGNORECASE)
BIRTH = re.compile(
    r"\bb\.\s|\b(?:born|birth|dob|fecha de nacimiento|naci[óo]|nacid[oa])\b|出生|"
    r"(?:(?<![\u3400-\u9fff])|(?<=[日号年月我他她]))生于|生日",
    re.IGNORECASE,
)
_ANOTHER_ROW = re.compile(r"\A.*[:：][^\n]*[^\s:：][^\n]*\n", re.DOTALL)  # a label with what stands beside it
_FORMER = re.compile(r"\b(?:was|were|when|then|at the time|tenía|cuando)\b|时|那年", re.IGNORECASE)
_HOW_OLD = re.compile(r"\bhow old\b|\bwhat age\b|\b(?:your|his|her) age\b|cuántos años", re.IGNORECASE)
_BARE = re.compile(
    rf"\s*(?:(?:I|he|she|it) (?:was|is|am) |I['’]m |"
    rf"(?:s?he)['’]s )?(?P<a>{_NUMBER})(?P<z>岁)?(?P<g>)(?P<h>)(?P<f>)(?P<e>)(?: years?)?(?= then|[.,;!]|$)",
    re.IGNORECASE,
)
_OLDEST = 99
_NEAR = 16  # characters around an age that say when it held


@dataclass(frozen=True, slots=True)
class Age:
    """An age in whole years, [low, high], of `who` (a role, or "teller"); offsets count from the sentence's start."""

    start: int
    end: int
    text: str
    low: int
    high: int
    who: str
    is_former: bool


@dataclass(frozen=True, slots=True)
class Birth:
    """The day somebody was born."""

    mention: DateMention
    who: str


def read_ages(text: str, language: str, hits: Sequence[Hit], question: str = "") -> Iterator[Age]:
    """Every age in one sentence; East Asian counting widens it by two years. A bare number answers "How old …?"."""
    matches = list(_AGE.finditer(text))
    if not matches and _HOW_OLD.search(question):
        matches = [match for match in [_BARE.match(text)] if match]
    for match in matches:
        said = next(value for key, value in match.groupdict().items() if value)
        value = read_number(said, "zh" if match["z"] else "es" if match["g"] or match["h"] else language)
        if value is None or not 0 < value <= _OLDEST or value != int(value):
            continue
        low = int(value) - (2 if _EAST_ASIAN.search(text) else 0)
        yield Age(
            match.start(),
            match.end(),
            match.group(),
            low,
            int(value),
            _who(text, match.start(), match.end(), hits),
            _is_former(text, match),
        )


def _is_former(text: str, match: re.Match[str]) -> bool:
    near = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    return match["f"] is not None or (match["e"] is None and bool(_FORMER.search(near)))


def read_births(text: str, dates: Sequence[DateMention], hits: Sequence[Hit], question: str = "") -> Iterator[Birth]:
    """Every date that is said, or was asked for, as a day of birth."""
    asked = bool(BIRTH.search(question))
    for mention in dates:
        before = _ANOTHER_ROW.sub("", text[max(0, mention.start - 40) : mention.start])
        if (
            mention.earliest
            and mention.latest
            and (asked or BIRTH.search(before) or BIRTH.match(text, mention.end) or "出生" in text[mention.end : mention.end + 4])
        ):
            yield Birth(mention, _who(text, mention.start, mention.end, hits))


def _who(text: str, start: int, end: int, hits: Sequence[Hit]) -> str:
    """The nearest role before or inside, within the clause; else the teller."""
    inside = [hit for hit in hits if hit.concept.section == "role" and start <= hit.start < end]
    before = [
        hit
        for hit in hits
        if hit.concept.section == "role" and hit.end <= start and not re.search(r"[.;:]|\b(?:I|he|she)\b", text[hit.end : start])
    ]
    after = [hit for hit in hits if hit.concept.section == "role" and end <= hit.start <= end + 12]
    chosen = inside or before[-1:] or after
    return chosen[0].concept.name if chosen else "teller"


def years_between(born: date, on: date) -> int:
    """Whole years from a birth to a day."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
