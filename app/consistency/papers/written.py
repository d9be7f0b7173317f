"""Numbers, dates, hours and lengths as they stand on a page, in one form for three languages, so that a rendering can be laid beside them.

Reads only what is written: number words become figures first ("a las veintidós horas con cuarenta minutos" is 22:40).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from app.consistency.extract.calendar_parts import Parts, written_dates
from app.consistency.extract.letters import plain_letters
from app.consistency.extract.numerals import number_spans
from app.consistency.sentence import Sentence

_FIRST_NINE = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TENTH_ON = (
    "tenth",
    "eleventh",
    "twelfth",
    *(f"{stem}teenth" for stem in ("thir", "four", "fif", "six", "seven", "eigh", "nine")),
    "twentieth",
)
_ORDINALS_EN = (*_FIRST_NINE, *_TENTH_ON)
_ORDINALS_ES = ("primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim", "undécim", "duodécim")
_ORDINAL_EN = re.compile(
    rf"\b(?:(?P<tens>twenty|thirty)[- ](?P<ones>{'|'.join(_FIRST_NINE)})|"
    rf"(?P<one>{'|'.join(sorted(_ORDINALS_EN, key=len, reverse=True))}|thirtieth))\b",
    re.IGNORECASE,
)
_ORDINAL_ES = re.compile(rf"\b(?P<one>{'|'.join(_ORDINALS_ES)})(?:[oa]s?|(?<=r))\b", re.IGNORECASE)
_HOUR_ZH = re.compile(r"[点點](?=[一二三四五六七八九十\d]+(?:刻|分|来钟|多|钟)|[一二三四五六七八九]?十|\d{2}(?!\d))")
_MINUTES_ES = (
    (re.compile(r"\b(las? \w+) (y|menos) cuarto\b", re.IGNORECASE), r"\1 \2 15"),
    (re.compile(r"\b(las? \w+) y media\b", re.IGNORECASE), r"\1 y 30"),
)
_BY_NO_MEANS = re.compile(r"千万(?=[别不要莫记])")
_LUNAR_MONTHS = (("腊月", "12腊月"), ("臘月", "12腊月"), ("正月", "1正月"), ("冬月", "11冬月"))
_DATE_WORDS = (
    (re.compile(r"\b(\d{1,2}) (?:días? )?del mes de (?=[a-z])", re.IGNORECASE), r"\1 de "),
    (re.compile(r"\b(\d{1,2}) (?:day )?of the month of (?=[a-z])", re.IGNORECASE), r"\1 of "),
    (re.compile(r"\b(\d{1,2}) day of (?=[A-Z])"), r"\1 of "),
    (re.compile(r"(?<=[a-z]) (?:del año|de el año|in the year|of the year|of|de|del) ((?:19|20)\d\d)\b", re.IGNORECASE), r" de \1"),
    (re.compile(r"(?<=[a-z]), ((?:19|20)\d\d)\b"), r" \1"),
)
_TIMES = (
    (
        "minute",
        1 / 1440,
        r"minutes?|mins?|minutos?|分钟",
    ),
    ("hour", 1 / 24, r"hours?|hrs?|horas?|个?小时|个?钟头"),
    ("day", 1, r"days?|nights?|días?|dias?|noches?|天|夜|日(?!本|期)|晚(?!上)|宿"),
    ("week", 7, r"weeks?|semanas?|个?(?:星期|礼拜)(?![一二三四五六日天\d])|周(?![一二三四五六日\d])"),
    ("month", 30.4, r"months?|meses|mes(?! de)|个半?月"),
    ("year", 365, r"years?|años?|(?<!\d{4})年(?!级|代|初|底|末|前的)"),
)
_UNITS = "|".join(rf"(?P<{name}>{form})" for name, _, form in _TIMES)
_DAYS_OF = {name: days for name, days, _ in _TIMES}
_NUMBER = r"(?P<number>\d+(?:\.\d+)?)"
_SPAN = re.compile(
    rf"(?<![\d/.:至到月-])(?:{_NUMBER}(?:st|nd|rd|th|\.[ºª])?|(?P<half>half an?|half(?= of)|media?|medio|半个?)|"
    rf"(?P<one>\b(?:an?|una?|each|whole)))"
    rf"(?:[- ]?(?:of |full |whole |long |more |consecutive |calendar |business )?|[ -]?(?:十?[多余来几])?)(?:{_UNITS})(?![\w-]*old)"
    rf"(?:\b|(?<=[\u3400-\u9fff]))(?P<and_half> and a half| y medi[oa]|半)?",
    re.IGNORECASE,
)
_AGE = re.compile(r"\s*(?:of age|old|de edad|cumplidos)\b", re.IGNORECASE)
_PART = (
    r"(?P<am>a\.?\s?m\b\.?|(?:in|of|on) (?:the |that |\w+day )?morning|de la mañana|de la madrugada|de madrugada|before dawn)|"
    r"(?P<pm>p\.?\s?m\b\.?|(?:in|of) the (?:afternoon|evening)|de la tarde|de la noche)|"
    r"(?P<night>at night|in the night|in the middle of the night)"
)
_PART_BEFORE = r"(?:(?P<am_zh>凌晨|早上|清晨|上午|早晨|一早)|(?P<pm_zh>下午|傍晚|中午|午后)|(?P<night_zh>晚上|夜里|半夜|深夜|夜间|晚))?"
_SPANISH_HOUR = (
    r"\blas?\s(?P<h>[0-2]?\d)(?![\d.º])\s*(?:horas)?(?:\s*(?:y|con)\s*(?P<m>\d{1,2}|media|cuarto)|\s*(?P<less>menos)\s*"
    rf"(?P<ml>\d{{1,2}}|cuarto))?(?:\s*(?:minutos?|horas))?(?:\s*(?:en punto\s*)?(?:{_PART}))?(?![\d/])"
)
_TO_OR_PAST = (
    r"\b(?:(?P<m>half|quarter|\d{1,2})(?: minutes?)? (?:past|after)|(?P<ml>quarter|\d{1,2})(?: minutes?)? (?P<less>to|before|of)) "
    rf"(?P<h>\d{{1,2}})\b(?:\s*(?:o'clock)?,?\s*(?:{_PART}))?"
)
_CLOCKS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\d/.-])(?P<h>[0-2]?\d):(?P<m>[0-5]\d)(?![\d/])(?::\d\d)?(?:\s*(?:h(?:ou)?rs?|h)\b)?(?:\s*(?:{_PART}))?",
        r"\b(?P<h>[0-2]?\d)\s?h\s?(?P<m>[0-5]\d)?\b",
        rf"\b(?P<h>[0-2]?\d)\s*(?:horas?|hours?)(?:\s*,?\s*(?:con|y|and)?\s*(?P<m>\d{{1,2}})\s*(?:minutos?|minutes?))(?:\s*(?:{_PART}))?",
        _SPANISH_HOUR,
        _TO_OR_PAST,
        rf"\b(?P<h>\d{{1,2}})(?:[- .](?P<m>[0-5]\d))?\s*(?:o['’]clock,?\s*)?(?:{_PART})(?!\w)",
        r"\b(?P<h>\d{1,2})\s*o['’]clock\b",
        r"\b(?P<h>[0-2]\d)(?P<m>[0-5]\d)\s*(?:h(?:ou)?rs?|h)\b",
        rf"{_PART_BEFORE}\s*(?P<h>\d{{1,2}})(?:[点點时](?!间|候|常)(?:(?P<m>\d{{1,2}})分?(?P<ke>刻)?|(?P<ban>半))?(?:来钟|多钟?|钟|左右|许)?)",
        r"\b(?P<noon>noon|midday|mediod[ií]a|midnight|medianoche)\b|(?P<noon_zh>正午|中午12点)",
    )
)
_LUNAR = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<month>\d{1,2})(?:腊月|正月|冬月)(?:初)?(?P<day>\d{1,2})?",
        r"(?:农历|阴历)(?:\D{0,6}年)?(?P<month>\d{1,2})月(?:初)?(?P<day>\d{1,2})?",
        r"(?P<month>\d{1,2})月(?:初(?P<day>\d{1,2})|(?P<day2>\d{1,2})(?![日号\d]))",
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: day)? of the (?P<month>\d{1,2}|last)(?:st|nd|rd|th)? (?:lunar )?month",
    )
)
_TIMES_OVER = re.compile(r"\b(?:(twice|dos veces)|(thrice|three times))\b", re.IGNORECASE)
_ORDINAL_ZH = re.compile(r"第(\d+)")
_YEARLESS = 31
_HALF_DAY, _NOON, _DAY = 720, 720, 1440


@dataclass(frozen=True, slots=True)
class Written:
    """One thing that was written in figures or in number words; `value` is compared, `text` is shown."""

    kind: str  # date, lunar, clock, span, unit ("a week"), ordinal, number
    value: tuple[float | None, ...]
    text: str
    readings: tuple[Parts, ...] = ()
    told: str = ""  # the sentence as it stands
    figures: str = ""  # the same with its number words in figures
    at: tuple[int, int] = (0, 0)  # characters of `figures`

    @property
    def as_told(self) -> str:
        """The paper's own words for it."""
        if self.told == self.figures:
            return self.text
        spans = [
            (i + max(0, self.at[0] - j), i_end - max(0, j_end - self.at[1])) if tag == "equal" else (i, i_end)
            for tag, i, i_end, j, j_end in SequenceMatcher(None, self.told, self.figures, autojunk=False).get_opcodes()
            if j < self.at[1] and self.at[0] < j_end
        ]
        own = self.told[min(start for start, _ in spans) : max(end for _, end in spans)].strip() if spans else ""
        return own or self.text


def written_in(sentence: Sentence) -> tuple[Written, ...]:
    """Everything of that kind in one sentence, each part of the wording read once."""
    text = figures = _in_figures(plain_letters(sentence.text), sentence.language)
    found: list[Written] = []
    for read in (_lunar, _dates, _clocks, _spans, _ordinals, _numbers):
        text = _taken(text, read, found)
    return tuple(replace(item, told=sentence.text, figures=figures) for item in found)


def _taken(text: str, read: Callable[[str], Iterator[tuple[int, int, Written]]], found: list[Written]) -> str:
    """The wording without what was read of one kind."""
    for start, end, item in list(read(text)):
        found.append(replace(item, at=(start, end)))
        text = text[:start] + "\0" * (end - start) + text[end:]
    return text


def _in_figures(text: str, language: str) -> str:
    """The wording with its number words in figures."""
    if language == "zh":
        text = _BY_NO_MEANS.sub("", _HOUR_ZH.sub("时", text))
        for word, plain in _LUNAR_MONTHS:
            text = text.replace(word, plain)
    elif language == "es":
        for form, plain in _MINUTES_ES:
            text = form.sub(plain, text)
        text = _ORDINAL_ES.sub(lambda m: f"{_ORDINALS_ES.index(m['one'].lower()) + 1}.º", text)
    else:
        text = _ORDINAL_EN.sub(_ordinal_en, text)
    parts, last = [], 0
    for start, end, value in number_spans(text, language):
        parts.append(text[last:start])
        glue = " " if parts[-1][-1:].isdigit() else ""
        parts.append(glue + (str(int(value)) if value == int(value) else str(value)))
        last = end
    text = "".join([*parts, text[last:]])
    for form, plain in _DATE_WORDS:
        text = form.sub(plain, text)
    return text


def _ordinal_en(match: re.Match[str]) -> str:
    if match["tens"]:
        return f"{(20 if match['tens'].lower() == 'twenty' else 30) + _ORDINALS_EN.index(match['ones'].lower()) + 1}th"
    word = match["one"].lower()
    return "30th" if word == "thirtieth" else f"{_ORDINALS_EN.index(word) + 1}th"


def _lunar(text: str) -> Iterator[tuple[int, int, Written]]:
    for form in _LUNAR:
        for m in form.finditer(text):
            groups = m.groupdict()
            month = 12 if groups["month"] == "last" else int(groups["month"])
            day = groups.get("day") or groups.get("day2")
            yield *m.span(), Written("lunar", (month, int(day) if day else None), m.group())


def _dates(text: str) -> Iterator[tuple[int, int, Written]]:
    for date in written_dates(text):
        if "\0" not in text[date.start : date.end]:
            yield date.start, date.end, Written("date", (), date.text.strip(), date.readings)


def _clocks(text: str) -> Iterator[tuple[int, int, Written]]:
    taken: list[tuple[int, int]] = []
    for form in _CLOCKS:
        for m in form.finditer(text):
            minutes = _minutes(m.groupdict())
            if minutes is None or any(m.start() < end and start < m.end() for start, end in taken):
                continue
            taken.append(m.span())
            yield *m.span(), Written("clock", minutes, m.group().strip())


def _minutes(parts: dict[str, str | None]) -> tuple[float | None, ...] | None:
    """Minutes of the day, and 1 where morning or evening is known; None for what is no hour."""
    if parts.get("noon_zh") or parts.get("noon"):
        return (0 if (parts.get("noon") or "").lower() in {"midnight", "medianoche"} else _NOON, 1)
    hour = int(parts.get("h") or 0)
    if hour > 24:  # noqa: PLR2004 - hours of a day
        return None
    words = {"half": 30, "media": 30, "quarter": 15, "cuarto": 15}
    late, early = ((words.get(w.lower()) or int(w)) if (w := parts.get(key)) else 0 for key in ("m", "ml"))
    late = 30 if parts.get("ban") else late * 15 if parts.get("ke") else late
    total = hour * 60 + late - early
    if hour > 12 or (hour == 0 and parts.get("m")):  # noqa: PLR2004 - the twenty-four hour clock
        return total % _DAY, 1
    is_am, is_pm = parts.get("am") or parts.get("am_zh"), parts.get("pm") or parts.get("pm_zh")
    if is_am or is_pm:
        return total % _HALF_DAY + (_HALF_DAY if is_pm else 0), 1
    return total % _HALF_DAY, 0


def _spans(text: str) -> Iterator[tuple[int, int, Written]]:
    for m in _SPAN.finditer(text):
        unit = next(name for name in _DAYS_OF if m[name])
        number = float(m["number"]) if m["number"] else 0.5 if m["half"] else 1.0
        number += 0.5 if m["and_half"] else 0
        if _AGE.match(text, m.end()) or "\0" in m.group():
            continue
        if m["one"] and unit in {"minute", "hour", "day"}:
            continue  # "a day", "one night" is hardly a length
        yield *m.span(), Written("unit" if m["one"] else "span", (number, number * _DAYS_OF[unit]), m.group().strip())


def _ordinals(text: str) -> Iterator[tuple[int, int, Written]]:
    for form in (re.compile(r"(?<![\d.,])(\d{1,2})(?:st|nd|rd|th|\.º|\.ª|º|ª)"), _ORDINAL_ZH):
        for m in form.finditer(text):
            yield *m.span(), Written("ordinal", (float(m[1]),), m.group())


def _numbers(text: str) -> Iterator[tuple[int, int, Written]]:
    for m in _TIMES_OVER.finditer(text):
        yield *m.span(), Written("number", (2.0 if m[1] else 3.0,), m.group())
    for m in re.finditer(r"(?<![\w.,-])\d+(?:\.\d+)?(?![\w-]*-\d)|(?<=[\u3400-\u9fff（(：:])\d+(?:\.\d+)?", text):
        value = float(m.group())
        if value > 1:
            yield *m.span(), Written("number", (value,), m.group())
