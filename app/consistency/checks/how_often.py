"""How many times in all one was arrested, or one's home searched, in one telling against the number in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from app.consistency.alignment.odd_one import odd_ones
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.numerals import number_spans
from app.consistency.sentence import Sentence
from app.consistency.story.cast import TELLER
from app.consistency.story.counted import TIMES, counted_in
from app.consistency.story.denial_words import instances_in, named_in
from app.consistency.story.doers import KIN
from app.consistency.wording import factors, quoted, two_sides
from app.domain.finding import Finding, FindingKind, Level

_SUBJECTS = ("arrest or custody", "a search of the home")
_CUE = re.compile(
    r"\b(?:once|twice|thrice|times?|occasions?|attempts?|second|third|fourth|vez|veces|ocasi[óo]n(?:es)?|segund[oa]|tercer[oa]?|cuart[oa])\b|[次回]",
    re.IGNORECASE,
)
_HOW_OFTEN = re.compile(
    r"\bhow (?:many times|often)\b|\bmore than once\b|\b(?:the|your) (?:only|first and only|one) (?:time|occasion|arrest|detention)\b|"
    r"\bcu[áa]ntas veces\b|\bm[áa]s de una vez\b|\b(?:la )?única vez\b|几次|几回|多少次|不止一次|唯一一次|只有?一次",
    re.IGNORECASE,
)
_THE_ONLY = re.compile(r"\b(?:only|one) (?:time|occasion|arrest|detention)\b|\búnica vez\b|唯一一次|只有?一次", re.IGNORECASE)
_ONE = re.compile(
    r"\W*(?:yes,? )?(?:just |only )?(?:once|one|the one|that one|una(?: sola)? vez|una)\b|\W*(?:就|只有?)?(?:那)?一[次回]", re.IGNORECASE
)
_YES = re.compile(r"\W*(?:yes|right|correct|s[ií]|as[ií] es|是|对)\b", re.IGNORECASE)
_SINGLE = re.compile(
    r"\b(?:only|just|sole|single|one)\W+(?:\w+\W+){0,2}?(?:once|time|occasion)\b|"
    r"\bsol[oa] una vez\b|\búnica vez\b|只[^，。]{0,8}一次|唯一一次",
    re.IGNORECASE,
)
_NTH = re.compile(
    r"\b(?:my|the|their|a|his|her) (?P<en>second|third|fourth) (?:arrest|detention|search|raid|time)\b|"
    r"\b(?:mi|el|la|su) (?P<es>segund[oa]|tercer[oa]?|cuart[oa]) (?:arresto|detenci[óo]n|registro|allanamiento|vez)\b|"
    r"第(?P<zh>[二三四])[次回]",
    re.IGNORECASE,
)
_NUMBERS = {"second": 2, "third": 3, "fourth": 4, "segund": 2, "tercer": 3, "cuart": 4, "二": 2, "三": 3, "四": 4}
_IN_ALL = re.compile(
    r"\b(?:ever|in (?:my|his|her|your) (?:whole |entire )?life|in all|altogether|in total|only|en (?:mi|su|toda mi) vida|en total)\b|"
    r"一辈子|一共|总共|这辈子",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:that|the same) (?:day|night|week|month|year)\b|\b(?:before|after|since|between|until|during|while|first|there)\b|"
    r"\b(?:es[ea] (?:día|noche|semana|mes|año)|antes|después|desde|entre|durante|mientras|allí)\b|那天|那年|之前|之后|以前|以后|期间",
    re.IGNORECASE,
)
_NO_END = 99
_CAUSES = ("Does one number take in a short stop, or only what was written down?", "Was only one time or place asked about?")


@dataclass(frozen=True, slots=True)
class _Often:
    """From `low` to `high` times, told at characters [start, end) of a sentence."""

    subject: str
    start: int
    end: int
    low: int
    high: int


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, the telling whose number of such happenings no other telling's allows."""
    if comparison.is_brief:
        return
    told = [(s, often) for s, often in comparison.having(_often, _CUE, _HOW_OFTEN) if often is not None and _is_of_client(comparison, s)]
    for name in _SUBJECTS:
        clashes = [
            (1.0 if x.high == y.high else 0.5, a, b)
            for (a, x), (b, y) in combinations([(s, often) for s, often in told if often.subject == name], 2)
            if a.source.id != b.source.id and max(x.low, y.low) > min(x.high, y.high)
        ]
        by_sentence = {id(s): often for s, often in told}
        for odd, rivals in odd_ones(clashes):
            yield _finding(odd, rivals, by_sentence)


def _often(sentence: Sentence) -> _Often | None:
    """How many times a sentence says that one of the subjects was, in its own words or in answer to a question."""
    if sentence.is_question:
        return None
    return _answered(sentence) or _nth(sentence) or _stated(sentence)


def _answered(sentence: Sentence) -> _Often | None:
    asked = _HOW_OFTEN.search(sentence.question)
    name = _named(sentence.question, sentence.language) if asked else ""
    if not name:
        return None
    high = _NO_END if _PART.search(sentence.question) and not _IN_ALL.search(sentence.question) else 0
    one = _ONE.match(sentence.text) or (_YES.match(sentence.text) if _THE_ONLY.search(sentence.question) else None)
    spans = number_spans(sentence.text, sentence.language)
    if one is not None:
        return _Often(name, one.start(), one.end(), 1, high or 1)
    if spans and spans[0][2] == int(spans[0][2]) and not sentence.dates:
        return _Often(name, spans[0][0], spans[0][1], int(spans[0][2]), high or int(spans[0][2]))
    return None


def _nth(sentence: Sentence) -> _Often | None:
    """As in "my second arrest": at least two."""
    match = sentence.search(_NTH)
    if match is None or not (name := next((i.subject for i in instances_in(sentence) if i.subject in _SUBJECTS), "")):
        return None
    said = (match["en"] or match["es"] or match["zh"]).lower()
    return _Often(name, *match.span(), next(number for word, number in _NUMBERS.items() if said.startswith(word)), _NO_END)


def _stated(sentence: Sentence) -> _Often | None:
    counted = next((c for c in counted_in(sentence) if c.what == TIMES and c.low), None)
    single = sentence.search(_SINGLE)
    if (counted is None and single is None) or not (name := _named(sentence.text, sentence.language)):
        return None
    start, end = single.span() if single else (counted.start, counted.end) if counted else (0, 0)
    low, high = (1, 1) if single or counted is None else (round(counted.low), round(counted.high) if counted.high else _NO_END)
    is_part = sentence.dates or sentence.places or _PART.search(sentence.text) or (counted is not None and counted.is_about)
    return _Often(name, start, end, low, _NO_END if is_part and not sentence.search(_IN_ALL) else high)


def _named(text: str, language: str) -> str:
    """The one subject that a text names; empty where it names none."""
    return next((one.key[0] for one in named_in(text, language) if one.key[0] in _SUBJECTS), "")


def _is_of_client(comparison: Comparison, sentence: Sentence) -> bool:
    """Whether it is told of the client: by themselves, or of no relative."""
    persons = comparison.moments.told_of[id(sentence)].persons
    return any(p.who == TELLER for p in persons) or not any(p.who.split(" ", maxsplit=1)[0] in KIN for p in persons)


def _finding(odd: Sentence, rivals: list[Sentence], often: dict[int, _Often]) -> Finding:
    words = [quoted(s.text[often[id(s)].start : often[id(s)].end].strip()) for s in (odd, rivals[0])]
    return make_finding(
        FindingKind.COUNT,
        Level.DIFFERENCE,
        factors(odd, rivals[0]),
        two_sides(odd, rivals[0], *words),
        f"Two numbers of times are told ({often[id(odd)].subject}).",
        "How many times was it in all?",
        tuple(s.passage() for s in (odd, *rivals)),
        _CAUSES,
    )
