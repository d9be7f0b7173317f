"""Reads numbers written in digits or in words of English, Spanish and Chinese."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from app.consistency.extract.letters import plain_letters
from app.consistency.extract.numerals_zh import CHINESE_NUMBER, chinese_value

Span = tuple[int, int, float]

_EN_ONES: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ES_ONES: Final = [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
]
_ES_TENS: Final = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
_ES_HUNDREDS: Final = ["doscient", "trescient", "cuatrocient", "quinient", "seiscient", "setecient", "ochocient", "novecient"]
_DIGITS: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?"
_DIGITS_ES: Final = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?"


@dataclass(frozen=True)
class _Words:
    """What the number words of one language are worth, and how they join."""

    parts: dict[str, int]
    scales: dict[str, int]
    bare_scales: frozenset[str]
    joiner: str
    half: str
    digits: str
    pattern: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        words = sorted((*self.parts, *self.scales), key=len, reverse=True)
        article = r"an?(?=[ -](?:hundred|thousand|million|billion|dozen|lakh|crore)\b)|"
        body = rf"(?P<digits>(?<![\w.,])-?(?:{self.digits}))|\b(?P<word>{article}{'|'.join(words)})\b"
        object.__setattr__(self, "pattern", re.compile(body, re.IGNORECASE))


def _english() -> _Words:
    parts = {word: value for value, word in enumerate(_EN_ONES)} | {word: 10 * value for value, word in enumerate(_EN_TENS, 2)}
    scales = {"hundred": 100, "dozen": 12, "thousand": 1000, "million": 10**6, "millions": 10**6, "billion": 10**9, "trillion": 10**12} | {
        "lakh": 10**5,
        "lakhs": 10**5,
        "lac": 10**5,
        "crore": 10**7,
        "crores": 10**7,
    }
    return _Words(parts | {"fourty": 40}, scales, frozenset({"dozen"}), "and", r"and\s+a\s+half\b", _DIGITS)


def _spanish() -> _Words:
    parts = {word: value for value, word in enumerate(_ES_ONES)} | {word: 10 * value for value, word in enumerate(_ES_TENS, 3)}
    parts |= {stem + ending: 100 * value for value, stem in enumerate(_ES_HUNDREDS, 2) for ending in ("os", "as")}
    parts |= {"un": 1, "una": 1, "veintiún": 21, "veintiuna": 21, "cien": 100, "ciento": 100}
    unaccented = {word.translate(str.maketrans("áéíóú", "aeiou")): value for word, value in parts.items()}
    scales = {"docena": 12, "docenas": 12, "mil": 1000, "millón": 10**6, "millon": 10**6, "millones": 10**6}
    return _Words(parts | unaccented, scales, frozenset({"mil"}), "y", r"y\s+medi[oa]\b", _DIGITS_ES)


_LATIN: Final = {"en": _english(), "es": _spanish()}
_GAP: Final = re.compile(r"[ \t\u00a0]*[ \n\t\u00a0-][ \t\u00a0]*(?:(and|y)\s+)?\Z", re.IGNORECASE)
_FRACTIONS: Final = {"half": 0.5, "a half": 0.5, "one half": 0.5, "half a": 0.5, "a quarter": 0.25, "medio": 0.5, "media": 0.5}


@dataclass
class _Sum:
    """A number being read from left to right; `room` is what the next part must stay under."""

    total: float = 0
    group: float | None = None
    room: float = float("inf")
    last_scale: float = float("inf")

    @property
    def value(self) -> float:
        return self.total + (self.group or 0)

    def accepts_part(self, value: float) -> bool:
        return self.group is None or (value < self.room and value > 0)

    def add_part(self, value: float) -> None:
        self.group = (self.group or 0) + value
        tens, ones = divmod(value, 10)
        self.room = 1 if ones or tens == 1 else 100 if tens % 10 == 0 and tens else 10

    def accepts_scale(self, scale: float, *, bare: bool) -> bool:
        if 0 < self.total < scale > self.last_scale:
            return True  # "mil millones", "eight thousand million", "two lakh crore"
        if self.group is None:
            return bare and scale < self.last_scale
        return scale < self.last_scale if scale != 100 else self.group < 100  # noqa: PLR2004 - a hundred multiplies what is below a hundred

    def add_scale(self, scale: float) -> None:
        if scale == 100:  # noqa: PLR2004 - a hundred stays inside its group of three digits
            self.group, self.room = (self.group or 1) * 100, 100
            return
        if scale > self.last_scale:
            self.total = self.value * scale
        else:
            self.total += (1 if self.group is None else self.group) * scale
        self.group, self.last_scale, self.room = None, scale, float("inf")


def _digits_value(text: str, language: str) -> float:
    if language == "es":
        grouped = re.fullmatch(r"-?\d{1,3}(?:[.,]\d{3})+", text)
        if grouped:
            return float(re.sub(r"[.,]", "", text))
        head, mark, tail = re.sub(r"[.,](?=\d{3}[.,])", "", text).replace(",", ".").rpartition(".")
        return float(head + mark + tail)
    return float(text.replace(",", ""))


def _latin_spans(text: str, language: str) -> tuple[Span, ...]:
    text = plain_letters(text)
    words = _LATIN[language]
    spans: list[Span] = []
    tokens = list(words.pattern.finditer(text))
    index = 0
    while index < len(tokens):
        span, index = _read_from(text, tokens, index, words, language)
        if span is not None:
            spans.append(span)
    return tuple(spans)


def _read_from(text: str, tokens: list[re.Match[str]], index: int, words: _Words, language: str) -> tuple[Span | None, int]:
    """The longest number starting at one token, and the index of the first token after it."""
    start, end, running = tokens[index].start(), tokens[index].start(), _Sum()
    first = index
    while index < len(tokens):
        token = tokens[index]
        if index > first and not _joins(text[end : token.start()], words, running):
            break
        if not _take(token, running, words, language, is_first=index == first):
            break
        end = token.end()
        index += 1
    if index == first:
        return None, index + 1
    half = re.compile(r"\s+" + words.half, re.IGNORECASE).match(text, end)
    if half is None:
        return (start, end, running.value), index
    return _with_half(text, tokens, index, (start, half.end(), running), words)


def _with_half(text: str, tokens: list[re.Match[str]], index: int, read: tuple[int, int, _Sum], words: _Words) -> tuple[Span, int]:
    """Adds the half of "two and a half", "one million and a half" and "two and a half million"."""
    start, end, running = read
    ending = running.last_scale if running.group is None and running.total else 1
    value = running.value + 0.5 * ending
    if index < len(tokens) and (scale := words.scales.get(tokens[index].group().lower())) and _GAP.match(text[end : tokens[index].start()]):
        return (start, tokens[index].end(), value * scale), index + 1
    return (start, end, value), index


def _joins(between: str, words: _Words, running: _Sum) -> bool:
    gap = _GAP.match(between)
    if gap is None:
        return False
    if gap.group(1) is None:
        return words.joiner != "y" or running.room != 10  # noqa: PLR2004 - Spanish wants its y after a ten: treinta y cinco
    return running.room == 10 if words.joiner == "y" else running.room not in {10, 1} and "-" not in between  # noqa: PLR2004 - the same ten


def _take(token: re.Match[str], running: _Sum, words: _Words, language: str, *, is_first: bool) -> bool:
    """Adds one token to the number being read, False where it belongs to the next."""
    if token["digits"]:
        if is_first:
            running.group, running.room = _digits_value(token["digits"], language), 1
        return is_first
    return _take_word(token, running, words, is_first=is_first)


def _take_word(token: re.Match[str], running: _Sum, words: _Words, *, is_first: bool) -> bool:
    word = token["word"].lower()
    if word in {"a", "an"}:
        if is_first or running.group is None:
            running.group, running.room = 1, 1
            return True
        return False
    if word in words.scales:
        scale = words.scales[word]
        if not running.accepts_scale(scale, bare=word in words.bare_scales):
            return False
        running.add_scale(scale)
        return True
    if not running.accepts_part(words.parts[word]) or (running.group is None and words.parts[word] == 0 and not is_first):
        return False
    running.add_part(words.parts[word])
    return True


def number_words(language: str) -> tuple[str, ...]:
    """Every word a number of English or Spanish may be written with, the longest first."""
    words = _LATIN[language]
    return tuple(sorted((*words.parts, *words.scales), key=len, reverse=True))


def number_spans(text: str, language: str) -> tuple[Span, ...]:
    """Every number of a text as (start, end, value), in text order; "two three" is two numbers, articles and ordinals are none."""
    if language == "zh":
        found = ((match, chinese_value(match.group())) for match in CHINESE_NUMBER.finditer(text))
        return tuple((match.start(), match.end(), value) for match, value in found if value is not None)
    return _latin_spans(text, language)


def read_number(text: str, language: str) -> float | None:
    """The value of a phrase that is a number and nothing else, else None."""
    phrase = text.strip()
    fraction = _FRACTIONS.get(phrase.lower())
    if fraction is not None and language != "zh":
        return fraction
    spans = number_spans(phrase, language)
    if len(spans) == 1 and (spans[0][0], spans[0][1]) == (0, len(phrase)):
        return spans[0][2]
    return None
