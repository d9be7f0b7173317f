"""The parts of dates as written (year, month, day) and the days of the week, for laying a translation beside its original.

Reads only what stands on the page, in several languages alike; what a date means is the business of the date grammar.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.consistency.extract.numerals import read_number
from app.consistency.words import fold

Parts = tuple[int | None, int | None, int | None]

_MONTHS = (
    "january jan enero ene janvier janeiro",
    "february feb febrero fevrier fevereiro",
    "march mar marzo mars marco",
    "april apr abril abr avril",
    "may mayo mai maio",
    "june jun junio juin junho",
    "july jul julio juillet julho",
    "august aug agosto ago aout",
    "september sept sep septiembre setiembre septembre setembro",
    "october oct octubre octobre outubro",
    "november nov noviembre novembre novembro",
    "december dec diciembre dic decembre dezembro",
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTH_OF, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|°|o)?"
_HAN_NUMBER = r"[〇零一二三四五六七八九十]"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<year>\d{{4}}|{_HAN_NUMBER}{{4}})年(?:(?P<month>\d{{1,2}}|{_HAN_NUMBER}{{1,3}})月)?(?:(?P<day>\d{{1,2}}|{_HAN_NUMBER}{{1,3}})[日号])?",
        rf"(?P<month>\d{{1,2}}|{_HAN_NUMBER}{{1,3}})月(?P<day>\d{{1,2}}|{_HAN_NUMBER}{{1,3}})[日号]",
        rf"\b{_YEAR}[-./](?P<month>\d{{1,2}})[-./](?P<day>\d{{1,2}})\b",
        rf"\b(?P<first>\d{{1,2}})[-./](?P<second>\d{{1,2}})[-./]{_YEAR}\b",
        rf"\b{_DAY}(?: de| of)? ?{_MONTH}(?:,? (?:de |del )?{_YEAR})?\b",
        rf"\b{_MONTH} (?:the )?{_DAY}(?:,? {_YEAR})?\b(?!:)",
        rf"\b{_MONTH},? (?:de |del |of )?{_YEAR}\b",
        rf"(?<![\d/.-]){_YEAR}(?![\d/-])",
    )
)
_WEEKDAYS = {
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "es": ("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"),
}
_LATIN_WORD = re.compile(r"[^\W\d_]+")
_CHINESE_DAY = re.compile(r"(?:星期|礼拜|(?<![一二三四五六七八九十两几])周)([一二三四五六日天])")
_CHINESE_NUMBERS = "一二三四五六日"
_DAYS, _YEAR_DIGITS, _LAST_MONTH = 31, 4, 12
_HAN_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """Characters [start, end) with every reading of them as (year, month, day), None where not written."""

    start: int
    end: int
    text: str
    readings: tuple[Parts, ...]


def written_dates(text: str) -> list[WrittenDate]:
    """Every date with a year, or with a month and a day, in text order."""
    found: list[WrittenDate] = []
    plain = fold(text) if len(fold(text)) == len(text) else text
    for form in _FORMS:
        for match in form.finditer(plain):
            readings = _readings(match)
            if readings and not any(d.start < match.end() and match.start() < d.end for d in found):
                found.append(WrittenDate(match.start(), match.end(), text[match.start() : match.end()], readings))
    return sorted(found, key=lambda d: d.start)


def _readings(match: re.Match[str]) -> tuple[Parts, ...]:
    parts = match.groupdict()
    year = _number(parts.get("year"), is_year=True)
    if parts.get("first"):
        first, second = int(parts["first"]), int(parts["second"])
        return tuple((year, month, day) for day, month in {(first, second), (second, first)} if _fits(month, day))
    month, day = _number(parts.get("month")), _number(parts.get("day"))
    return ((year, month, day),) if _fits(month or 1, day or 1) else ()


def _fits(month: int, day: int) -> bool:
    return 1 <= month <= _LAST_MONTH and 1 <= day <= _DAYS


def _number(written: str | None, *, is_year: bool = False) -> int | None:
    if not written:
        return None
    if written in _MONTH_OF:
        return _MONTH_OF[written]
    if written.isdigit():
        return int(written)
    if is_year:
        digits = written.translate(_HAN_DIGITS)
        return int(digits) if digits.isdigit() and len(digits) == _YEAR_DIGITS else None
    value = read_number(written, "zh")
    return int(value) if value is not None else None


def can_be_one(left: Sequence[Parts], right: Sequence[Parts]) -> bool:
    """Whether some reading of both differs in no part that both give."""
    return any(all(x is None or y is None or x == y for x, y in zip(one, other, strict=True)) for one in left for other in right)


def weekdays(text: str, language: str) -> list[int]:
    """Days of the week named in a text, Monday being 1, in text order."""
    if language == "zh":
        return [_CHINESE_NUMBERS.index(m[1].replace("天", "日")) + 1 for m in _CHINESE_DAY.finditer(text)]
    names = _WEEKDAYS["es" if language == "es" else "en"]
    words = (fold(m.group()) for m in _LATIN_WORD.finditer(text))
    return [names.index(day) + 1 for word in words for day in {word, word.removesuffix("s")} if day in names]
