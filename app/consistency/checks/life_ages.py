"""How old somebody was at a happening of their life: two ages, or an age against birth and day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.ages import years_between
from app.consistency.extract.numerals import read_number
from app.consistency.milestones import When, is_clients, is_plain, told_of, whens
from app.consistency.sentence import Sentence
from app.consistency.story.cast import is_of_client
from app.consistency.story.milestone_words import NAMING
from app.consistency.wording import cited, day, factors, opening, quoted, two_sides
from app.domain.blocks import Role
from app.domain.finding import Bar, Finding, FindingKind, Level, Scale, Strip

_EN = (
    r"(?:\d{1,2}|(?:twenty|thirty|forty|fifty|sixty|seventy)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|"
    r"[a-z]{3,9}(?:een|elve|even|ight|ine|ive|our|ix|en))"
)
_ES = r"(?:\d{1,2}|[a-záéíóúñ]+(?: y [a-záéíóúñ]+)?)"
_AGE = {
    "en": re.compile(
        rf"\b(?:at (?:the )?age (?:of )?|aged? (?:of )?|age at[^:\d]{{0,30}}:\s*|age:?\s*)(?P<a>{_EN})\b"
        rf"|\b(?:I|he|she|applicant|respondent|declarant|petitioner|client) "
        rf"(?:was|am|is|had (?:just )?turned|turned|was turning) (?:only |just |barely |already )?"
        rf"(?P<b>{_EN})(?: years?(?: old| of age)?)?(?=[,.;]| when| at| then| the | that | years|\Z)"
        rf"|\b(?:was|turned) (?:only |just )?(?P<d>{_EN})(?= when)"
        rf"|\b(?P<c>{_EN}) years? (?:old|of age)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        rf"\b(?:ten[ií]a\w*|cumplid[oa]s?|cumplir|ten[ií]amos)\s+(?:ya |apenas |solo |unos )?(?P<a>{_ES}) años\b|"
        rf"\ba los (?P<c>{_ES}) años\b(?! de (?!edad))|\bedad[^:\d]{{0,30}}:\s*(?P<b>\d{{1,2}})\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"(?P<a>\d{1,2}|[一二三四五六七八九十]{1,3})(?:周)?岁|年龄[:：]\s*(?P<b>\d{1,2})"),
}
_BARE = re.compile(r"\s*(?P<a>[A-Za-zÀ-ÿ]+(?:[- ](?:y )?[A-Za-zÀ-ÿ]+)?|\d{1,2}|[一二三四五六七八九十]{1,3})(?:岁)?\s*[.,;。，]")
_HOW_OLD = re.compile(r"\b(?:how old|what age|your age|cu[áa]ntos años|qué edad)\b|几岁|多大|年龄|岁数", re.IGNORECASE)
_EAST_ASIAN = re.compile(r"虚岁|虛歲|\b(?:Chinese|East Asian|Korean) (?:count|reckoning)\b|\bsui\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:about|around|some|maybe|perhaps|almost|nearly|early|late|mid|unos|como|casi|aproximadamente)\b|大概|左右|大约|差不多|来岁",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:I|I['’]m|I['’]d|me|my (?:age|wedding|marriage|own)|we|myself|yo|me|mi (?:edad|boda)|nos|nosotros|"
    r"solicitante|applicant|respondent|declarant)\b|我|本人|申请人",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:he|she|his|her|who|él|ella|quien)\b (?:was|were|is|turned|had|tenía|cumplió)|"
    r"(?:他|她)(?:那年)?(?:才|刚)?(?:\d|[一二三四五六七八九十])",
    re.IGNORECASE,
)
_BORN = re.compile(r"\b(?:born|birth|dob|nac[íi]\w*|nacimiento)\b|出生|生于", re.IGNORECASE)
_KIN_BORN = re.compile(
    r"\b(?:first|hij[oa]s?|esposa|esposo|niñ[oa]|child|son|daughter|wife|husband|spouse|mother|father|brother|sister)\b|"
    r"女儿|儿子|孩子|长女|长子|妻|丈夫|父|母|哥|姐|弟|妹|配偶",
    re.IGNORECASE,
)
_OLDEST = 99
_CAUSES = ("Was the age counted the East Asian way?", "Is the birth date from a document or remembered?")
_QUESTION = "How old were you then, and when were you born?"


@dataclass(frozen=True, slots=True, eq=False)
class Aged:
    """Whole years [low, high] told for the client at a happening."""

    sentence: Sentence
    start: int
    end: int
    low: int
    high: int

    @property
    def text(self) -> str:
        """The words for the age."""
        return self.sentence.text[self.start : self.end]


def find(comparison: Comparison) -> Iterator[Finding]:
    """Two ages at one happening, and an age that birth and day do not give."""
    table: dict[tuple[str, str, str], dict[str, list[Aged]]] = defaultdict(lambda: defaultdict(list))
    for sentence, found in comparison.having(_told, *NAMING):
        if found is not None and is_clients(comparison, sentence):
            key, start, end, low, high = found
            table[key][sentence.source.id].append(Aged(sentence, start, end, low, high))
    if not table:
        return
    days, births = whens(comparison), _births(comparison)
    for key, by_source in table.items():
        told = [aged for own in by_source.values() for aged in own]
        rivals = next(((a, b) for a, b in combinations(told, 2) if _apart(a, b)), None)
        if rivals is not None:
            yield _two(key, *rivals)
        else:
            yield from _against_birth(key, told, days, births)


def _apart(a: Aged, b: Aged) -> bool:
    return a.sentence.source.id != b.sentence.source.id and max(a.low, b.low) - min(a.high, b.high) > 1


def _told(sentence: Sentence) -> tuple[tuple[str, str, str], int, int, int, int] | None:
    if not is_plain(sentence) or sentence.search(_ABOUT) or len(keys := told_of(sentence)) != 1 or keys[0][2] == "?":
        return None
    found = list(_AGE.get(sentence.language, _AGE["en"]).finditer(sentence.text))
    is_asked = sentence.role is Role.ANSWER and bool(_HOW_OLD.search(sentence.question))
    if not found and is_asked:
        found = [match for match in [_BARE.match(sentence.text)] if match]
    values = {value for match in found if (value := _number(match, sentence.language)) is not None}
    if len(values) != 1 or not _is_own(sentence) or _is_of_kin(sentence, found[0].start()):
        return None
    high = values.pop()
    low = high - (2 if _EAST_ASIAN.search(sentence.text) else 0)
    return keys[0], found[0].start(), found[0].end(), low, high


def _number(match: re.Match[str], language: str) -> int | None:
    said = next((value for value in match.groupdict().values() if value), "")
    value = int(said) if said.isdigit() else read_number(said.lower().replace(" ", "-") if language == "en" else said.lower(), language)
    return int(value) if value is not None and 0 < value <= _OLDEST and value == int(value) else None


def _is_own(sentence: Sentence) -> bool:
    """Whether it is the client's age."""
    return not sentence.search(_ANOTHER)


def _is_of_kin(sentence: Sentence, start: int) -> bool:
    """Whether the age stands with a relative: "my wife was twenty when …"."""
    before = [hit for hit in sentence.of("role") if hit.end <= start]
    return (
        bool(before)
        and not re.search(r"[.,;，。]|时|那年|的时候", between := sentence.text[before[-1].end : start])
        and not _OWN.search(between)
        and not _OWN.match(sentence.text, start)
    )


def _births(comparison: Comparison) -> list[When]:
    found = []
    for sentence, at in comparison.having(_born, _BORN):
        if is_of_client(sentence):
            mention = sentence.dates[at[0]]
            assert mention.earliest is not None
            assert mention.latest is not None
            found.append(When(sentence, mention, (mention.earliest, mention.latest)))
    return found


def _born(sentence: Sentence) -> tuple[int, ...]:
    """Which date of a sentence is the client's own day of birth."""
    text = f"{sentence.question} {sentence.text}" if sentence.role is Role.ANSWER else sentence.text
    points = [at for at, m in enumerate(sentence.dates) if m.earliest and m.earliest == m.latest]
    is_birth = _BORN.search(text) and not _KIN_BORN.search(text) and not sentence.of("role") and not sentence.is_question
    return tuple(points) if is_birth and len(points) == 1 else ()


def _against_birth(
    key: tuple[str, str, str],
    told: Sequence[Aged],
    days: Mapping[tuple[str, str, str], Mapping[str, Sequence[When]]],
    births: Sequence[When],
) -> Iterator[Finding]:
    telling = {id(aged.sentence) for aged in told}
    when = [w for own in days.get(key, {}).values() for w in own if id(w.sentence) not in telling]
    if not when or len({w.window for w in births}) != 1:
        return
    born = births[0].window[0]
    low, high = (years_between(born, bound) for bound in (min(w.window[0] for w in when), max(w.window[1] for w in when)))
    for aged in told:
        if aged.low > high + 1 or aged.high < low - 1:
            yield _reckoned(key, aged, births[0], when[0], (low, high))
            return


def _what(key: tuple[str, str, str]) -> str:
    return f"{key[0]} of the {key[1].replace('_', ' ')}" if key[1] else key[0]


def _two(key: tuple[str, str, str], a: Aged, b: Aged) -> Finding:
    return make_finding(
        FindingKind.AGE,
        Level.DIFFERENCE,
        factors(a.sentence, b.sentence),
        two_sides(a.sentence, b.sentence, f"{quoted(a.text)} at the {_what(key)}", quoted(b.text)),
        f"{a.high} and {b.high} are {abs(a.high - b.high)} years apart.",
        _QUESTION,
        (a.sentence.passage(), b.sentence.passage()),
        _CAUSES,
        Strip(Scale.AGE, (Bar(a.sentence.source.name, a.low, a.high), Bar(b.sentence.source.name, b.low, b.high))),
    )


def _reckoned(key: tuple[str, str, str], aged: Aged, birth: When, when: When, years: tuple[int, int]) -> Finding:
    reckoned = str(years[0]) if years[0] == years[1] else f"{years[0]}-{years[1]}"
    return make_finding(
        FindingKind.AGE,
        Level.CONFLICT,
        factors(aged.sentence, when.sentence),
        opening(f"{cited(aged.sentence)}: {quoted(aged.text)} at the {_what(key)}; by birth and day it was {reckoned}."),
        f"Born {_day(birth.window[0])}; the {_what(key)} is told {quoted(when.mention.text)} ({cited(when.sentence)}).",
        _QUESTION,
        (aged.sentence.passage(), when.sentence.passage(), birth.sentence.passage()),
        _CAUSES,
    )


def _day(value: date) -> str:
    return day(value)
