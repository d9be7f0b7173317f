"""Years of life as speech tells them: "a boy of twelve", "not yet eighteen", "hadn't filled his nineteenth year", "in the sixth grade"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.consistency.extract.letters import plain_letters
from app.consistency.extract.numerals import read_number

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_N = (
    rf"(?:\d{{1,2}}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:{_ONES}))?|{_ONES}|ten|eleven|twelve|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teen)"
)
_ES_N = r"(?:\d{1,2}|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y \w+)?|[a-záéíóúñ]{3,13})"
_HEDGE = r"(?:(?:only|just|about|around|already|almost|nearly|barely|still|not yet|maybe|perhaps|hardly|all of|going on) )*"
_ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        1,
    )
}
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
_AFTER = (
    r"(?!\.\d)(?= years? (?:old|of age)\b|[,.;:!?)]|$| the \w+ (?:before|after)\b| then\b| now\b|"
    r" at (?:the|that) (?:time|age)| when\b| that (?:year|night|day|summer|spring|autumn|fall|winter|month|evening|morning)"
    r"| in (?:that|the same) year| and\b| years?[.,;])"
)
_ENGLISH = (
    re.compile(
        rf"\b(?:was|were|is|am|are|I['’]m|[Hh]e['’]s|[Ss]he['’]s|turned|turning|"
        rf"being) (?P<hedge>{_HEDGE})(?P<n>{_N}){_AFTER}(?: years? (?:old|of age))?",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<hedge>{_HEDGE})(?P<n>{_N})(?: years? (?:old|of age)\b|[- ]years?[- ]old\b)", re.IGNORECASE),
    re.compile(rf"\b(?:aged|at the age of|age:|at age) (?P<hedge>{_HEDGE})(?P<n>{_N})\b", re.IGNORECASE),
    re.compile(
        rf"\bat (?P<hedge>)(?P<n>(?!one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|"
        rf"eleven\b|twelve\b|\d){_N})(?=,| (?:I|he|she|we|my|when)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:boy|girl|child|son|daughter|kid|man|woman|teenager|brother|sister|lad|youth|"
        rf"lady) of (?P<hedge>{_HEDGE})(?P<n>{_N})\b(?! (?:the|my|our|his|her|us|them)\b)",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<=[\w)]), (?P<hedge>)(?P<n>{_N})(?=,| (?:then|now|at the time)\b)"),
    re.compile(
        r"\b(?:wife|husband|spouse|son|daughter|brother|sister|mother|father|children?) \((?P<hedge>)(?P<n>\d{1,2})\)", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?P<not>had(?:n['’]t| not)|(?:has|have)(?:n['’]t| not)|not) (?:yet )?(?:filled|completed|finished|"
        rf"reached|turned|been) (?:his |her |my |their )?(?P<o>{_ORDINAL}|{_N}) ?(?:year|birthday)?",
        re.IGNORECASE,
    ),
    re.compile(rf"\bin (?:his|her|my) (?P<o>{_ORDINAL}) year\b(?! (?:of|at|in))", re.IGNORECASE),
)
_SPANISH = (
    re.compile(
        rf"\b(?:ten[íi]a|tengo|tiene|tenían|cumpl\w+|con) (?P<hedge>(?:ya|apenas|solo|sólo|unos|los|como|casi|"
        rf"recién) )?(?P<n>{_ES_N})(?: añ(?:it)?os\b|(?=[,.;]| cuando))",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:de|a los) (?P<hedge>)(?P<n>{_ES_N}) años\b(?! de (?!edad)| después| antes| más)", re.IGNORECASE),
)
_CHINESE = (
    re.compile(r"(?P<sui>虚岁|虛歲)?(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<full>周)?岁"),
    re.compile(r"(?P<sui>虚岁)(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})"),
    re.compile(r"那年[他她我]?(?:\w{0,3}?)(?P<n>[一二三四五六七八九]?十[一二三四五六七八九]?)(?=[，。,；])"),
)
_COMPARED = re.compile(
    r"(?: years?)?(?:,? (?:almost|nearly|about) \w+ years)? (?:older|younger|mayor|menor)\b|"
    r" (?:o['’]?clock|past|percent|months?|weeks?|days?|hours?|minutes?|met(?:er|re)s?|men|women|people|of (?:us|them))\b",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(r"\b(?:it|that|this|there|which|number|these|those|all|total|they|we)\s+\Z", re.IGNORECASE)
_DIFFERENCE = re.compile(r"[比小大差长]\w{0,2}\Z")
_GRADE = re.compile(
    rf"\b(?P<en>{_ORDINAL})[- ]grade(?:r)?\b|\b(?P<es>primer|segundo|tercer|cuarto|quinto|sexto|s[ée]ptimo|octavo|noveno)o? grado\b|"
    r"(?P<zh>[一二三四五六七八九])年级|\b(?:grade|class|year|form) (?P<n>\d{1,2})\b(?! of)",
    re.IGNORECASE,
)
_ATTENDS = re.compile(
    r"\b(?:start\w*|began|begun|in|enter\w*|attend\w*|finish\w*|pass\w*|into|was|were|is|cursaba|empez\w+|"
    r"entr\w+|estaba|iba|going)\b[^.;]{0,24}\Z|[上读念]\Z",
    re.IGNORECASE,
)
_TEACHES = re.compile(r"\b(?:teach\w*|taught|maestr[oa]s?|enseñ\w+|completed|education|studied|up to|highest)\b|教|学历", re.IGNORECASE)
_SPANISH_GRADES = ("primer", "segundo", "tercer", "cuarto", "quinto", "sexto", "septimo", "octavo", "noveno")
_YOUNGEST, _LATEST = 4, 8  # years by which a pupil is older than the number of the grade
_OLDEST = 105
_ABOUT = re.compile(r"\b(?:about|around|maybe|perhaps|unos|como)\b", re.IGNORECASE)
_NEARLY = re.compile(r"\b(?:almost|nearly|casi|going on)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Years:
    """Whole years [low, high] told at characters [start, end)."""

    start: int
    end: int
    low: int
    high: int
    is_grade: bool = False


def read_years(text: str, language: str) -> Iterator[Years]:
    """Every age in a sentence, whoever's it is, and what a grade at school says of one."""
    text = plain_letters(text)
    patterns = _CHINESE if language == "zh" else (*_SPANISH, *_ENGLISH) if language == "es" else _ENGLISH
    taken: list[tuple[int, int]] = []
    for pattern in patterns:
        for match in pattern.finditer(text):
            if (
                _COMPARED.match(text, match.end())
                or _NO_PERSON.search(text[: match.start()])
                or any(start < match.end() and match.start() < end for start, end in taken)
            ):
                continue
            span = _span(match, text, language)
            if span is not None and 0 < span[1] <= _OLDEST:
                taken.append(match.span())
                yield Years(*match.span(), *span)
    yield from _grades(text)


def _span(match: re.Match[str], text: str, language: str) -> tuple[int, int] | None:
    """The years an expression leaves."""
    groups = match.groupdict()
    if groups.get("o"):
        number = _ordinal(groups["o"]) or read_number(groups["o"], "en")
        return None if number is None else (int(number) - (2 if groups.get("not") else 1), int(number) - 1)
    value = read_number(groups["n"], language) or read_number(groups["n"], "en")
    if value is None or value != int(value) or (language == "zh" and _DIFFERENCE.search(text[: match.start()])):
        return None
    if language == "zh":
        return int(value) - (0 if groups.get("full") else 2), int(value)
    below, above = _room(groups.get("hedge") or "")
    return int(value) - below, int(value) + above


def _room(hedge: str) -> tuple[int, int]:
    """How many years a hedge leaves below and above the number."""
    if _ABOUT.search(hedge):
        return 2, 2
    if "not yet" in hedge.lower():
        return 3, -1
    return (1, 0) if _NEARLY.search(hedge) else (0, 0)


def _ordinal(word: str) -> int | None:
    return _ORDINALS.get(word.lower()) or (int(re.sub(r"\D", "", word)) if word[0].isdigit() else None)


def _grades(text: str) -> Iterator[Years]:
    if _TEACHES.search(text):
        return
    for match in _GRADE.finditer(text):
        if not _ATTENDS.search(text[: match.start()]):
            continue
        said = match["zh"] or match["n"]
        number = read_number(said, "zh" if match["zh"] else "en") if said else None
        grade = (
            int(number)
            if number
            else _ordinal(match["en"])
            if match["en"]
            else _SPANISH_GRADES.index(match["es"].lower().replace("é", "e")) + 1
        )
        if grade:
            yield Years(*match.span(), grade + _YOUNGEST, grade + _LATEST, is_grade=True)
