"""The English words of time."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from app.consistency.extract import dates_en_words as lists
from app.consistency.extract.dates_expression import Age, Calendar, Clock, Count, Stretch, Vague
from app.consistency.extract.dates_figures import HALF, NOON, clock_at, figures, is_numbered
from app.consistency.extract.dates_lexicon import Lexicon, Pattern, Reading, listed, table
from app.consistency.extract.numerals import read_number

_ORDINALS: Final = [
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
]
_TENS_ORDINALS: Final = {f"twenty {word}": 20 + n for n, word in enumerate(_ORDINALS[:9], 1)} | {"thirtieth": 30, "thirty first": 31}
_NUMBER_WORDS: Final = [
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
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "hundred",
    "thousand",
    "dozen",
]
_WORD: Final = rf"(?:{'|'.join(sorted(_NUMBER_WORDS, key=len, reverse=True))})"
_COUNT: Final = rf"(?:\d{{1,6}}(?:\.\d+)?|{_WORD}(?:(?:-|\s+|(?<=hundred)\s+and\s+|(?<=thousand)\s+and\s+){_WORD}){{0,7}})"
_UNIT_AHEAD: Final = (
    r"(?=[\s-]+(?:(?:full|whole|good|single|further|more|additional|long|couple|few|half|dozen|quarter)[\s-]+(?:of\s+)?(?:a\s+|an\s+|the\s+)?)?"
    r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century))"
)
_VAGUE_COUNTS: Final = {
    Count(2, 3, vague=True): "a couple of | couple of | a couple | couple | a pair of",
    Count(2, 6, vague=True): "a few | few | the few | a handful of | some",
    Count(3, 9, vague=True): "several",
    Count(3, 60, vague=True): "many | numerous",
}
_HOUR_WORDS: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_MINUTE_WORDS: Final = r"(?:five|ten|fifteen|twenty[\s-]five|twenty|thirty|\d{1,2}|a\s+quarter|quarter|half)"
_CENTURIES: Final = r"(?:nineteen|eighteen|seventeen|twenty)"


def _value(words: str) -> float | None:
    return read_number(" ".join(words.lower().split()), "en")


def _number(match: re.Match[str]) -> Reading | None:
    words = match["number"]
    value = None if is_numbered(match.string, match.start()) else _value(words)
    if value is None or words.lower() in {"thousand", "hundred"}:
        return None
    half = 0.5 if match["half"] else 0
    return "N", Count(value + half, value + half)


def _article(_match: re.Match[str]) -> Reading | None:
    return "N", Count(1, 1)


def _half(_match: re.Match[str]) -> Reading | None:
    return "N", Count(0.5, 0.5)


def _year_in_words(match: re.Match[str]) -> Reading | None:
    words = re.split(r"[\s-]+", match.group().lower())
    if "thousand" in words:
        value = _value(match.group())
        return ("Y", int(value)) if value is not None and value <= _LAST_YEAR else None
    century, rest = _value(words[0]), _value(" ".join(words[1:]).replace("oh ", ""))
    return None if century is None or rest is None else ("Y", int(century * 100 + rest))


def _ordinal_figure(match: re.Match[str]) -> Reading | None:
    day = int(match["day"])
    return ("D", day) if day else None


def _ordinal_word(match: re.Match[str]) -> Reading | None:
    word = " ".join(re.split(r"[\s-]+", match.group().lower()))
    return "D", _TENS_ORDINALS.get(word) or _ORDINALS.index(word) + 1


def _spoken_clock(match: re.Match[str]) -> Reading | None:
    hour = int(_value(match["hour"]) or 0)
    words = re.sub(r"^a\s+", "", (match["minute"] or "0").lower())
    minute = {"quarter": 15, "half": 30}.get(words) or int(_value(words) or 0)
    if match["side"].lower() in {"to", "before", "till", "of"}:
        hour, minute = (hour - 1) % NOON or NOON, 60 - minute
    half = (match["half"] or "").strip()[:1].lower()
    clock = clock_at(hour, minute, half)
    return None if clock is None else ("T", clock)


def _full_hour(match: re.Match[str]) -> Reading | None:
    clock = clock_at(int(_value(match["hour"]) or 0), 0, (match["half"] or "").strip()[:1].lower())
    return None if clock is None else ("T", clock)


def _tonight(steps: int, low: int, high: int, value: str) -> tuple[int, str, Clock]:
    return steps, "told", Clock(low, high, value)


def _age(match: re.Match[str]) -> Reading | None:
    value = _value(match["years"])
    return None if value is None or not 0 < value < 120 else ("O", Age(int(value)))  # noqa: PLR2004 - a human age


def _school_year(match: re.Match[str]) -> Reading | None:
    return "S", Stretch("school-year", int(match["from"]), int(match["from"]))


def _short_year(match: re.Match[str]) -> Reading | None:
    short = int(match["year"])
    return "Y", short + (2000 if short <= 50 else 1900)  # noqa: PLR2004 - the same pivot as in figures


def _fixed(reading: Reading) -> Callable[[re.Match[str]], Reading]:
    return lambda _match: reading


def _pattern(firsts: str, expression: str, read: Callable[[re.Match[str]], Reading | None]) -> Pattern:
    return Pattern(frozenset(firsts.split()), re.compile(expression, re.IGNORECASE), read)


_ORDINAL: Final = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|twenty[\s-](?:{'|'.join(_ORDINALS[:9])})|thirtieth|{'|'.join(_ORDINALS)})"
_FULL_MONTHS: Final = {name.split(" | ", maxsplit=1)[0]: number for number, name in lists.MONTHS.items()}
_HIJRI_MONTHS: Final = {
    "muharram": 1,
    "safar": 2,
    "rabi al-awwal": 3,
    "rabi al-thani": 4,
    "jumada al-awwal": 5,
    "jumada al-thani": 6,
    "rajab": 7,
    "shaban": 8,
    "sha'ban": 8,
    "ramadan": 9,
    "shawwal": 10,
    "dhu al-qadah": 11,
    "dhu al-hijjah": 12,
}


def _ordinal_value(words: str) -> int:
    plain = " ".join(re.split(r"[\s-]+", words.lower()))
    figures_in = re.match(r"\d+", plain)
    return int(figures_in.group()) if figures_in else _TENS_ORDINALS.get(plain) or _ORDINALS.index(plain) + 1


def _lunar(match: re.Match[str]) -> Reading | None:
    month, day = match["month"].lower(), match["day"]
    number = _FULL_MONTHS.get(month) or _ordinal_value(month)
    return "X", Calendar(int(match["year"]) if match["year"] else None, number, _ordinal_value(day) if day else None, calendar="lunar")


def _hijri(match: re.Match[str]) -> Reading | None:
    said = match.groupdict()
    month, day, year = (said.get(key) for key in ("month", "day", "year"))
    number = _HIJRI_MONTHS[" ".join(month.lower().split())] if month else None
    return "X", Calendar(int(year) if year else None, number, int(day) if day else None, calendar="hijri")


def _roc(match: re.Match[str]) -> Reading | None:
    return "X", Calendar(int(match["year"]), calendar="roc")


_DECADES: Final = {
    f"{name}ties": Stretch("decade", 192 + n)
    for n, name in enumerate("twen thir for fif six seven eigh nine".replace("for", "for").split())
}
_LAST_YEAR: Final = 2100
_PATTERNS: Final = (
    _pattern("0", r"(?P<from>(?:19|20)\d\d)\s?[-–/]\s?(?:\d{4}|\d\d)\s+(?:school|academic)\s+year\b", _school_year),
    _pattern(
        "school academic", r"(?:school|academic)\s+year\s+(?:of\s+)?(?P<from>(?:19|20)\d\d)(?:\s?[-–/]\s?(?:\d{4}|\d\d))?", _school_year
    ),
    _pattern("0", r"(?P<years>\d{1,3})[\s-]+years?[\s-]+old\b|(?P<day>)(?!)", _age),
    _pattern(" ".join(_NUMBER_WORDS), rf"(?P<years>{_COUNT})[\s-]+years?[\s-]+old\b", _age),
    _pattern(
        "when while since until",
        rf"(?:when|while|since|until)\s+(?:I|he|she|they|we|you)\s+(?:was|were|am|is|turned|had\s+turned)\s+(?:only\s+|about\s+|around\s+|just\s+)?(?P<years>{_COUNT})"
        r"(?:[\s-]+years?[\s-]+old|\s+years\s+of\s+age)?(?![\w:-]|\s+(?:\w+\s+)?(?:hours|days|weeks|months|years|minutes|people|of|miles|kilometers)\b|[.,]\d)",
        _age,
    ),
    _pattern("at from the aged", rf"(?:(?:at|from)\s+)?(?:the\s+)?age(?:d\s+|\s+of\s+|\s+)(?P<years>{_COUNT})\b", _age),
    _pattern("0", r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)\b", _ordinal_figure),
    _pattern("0", rf"(?P<hour>\d{{1,2}})\s?o['’]?clock(?:\s?{HALF})?", _full_hour),
    _pattern(
        "0",
        rf"(?P<minute>{_MINUTE_WORDS})\s+(?:minutes?\s+)?(?P<side>past|to|till)\s+(?P<hour>{_HOUR_WORDS})\b(?!\s+(?:\w+\s+)?(?:days|weeks|months|years|hours|minutes))(?!-|\s*[/:]\s*\d|\d)(?=\s*(?:o['’]?clock|[ap]\.?m|in\s+the|at\s+night|[.,;]))(?:\s+o['’]?clock)?(?:\s?{HALF})?",
        _spoken_clock,
    ),
    *figures(month_first=True),
    _pattern(" ".join(("a", *_NUMBER_WORDS)), rf"(?P<hour>{_HOUR_WORDS})\s+o['’]?clock(?:\s?{HALF})?", _full_hour),
    _pattern(" ".join(_NUMBER_WORDS), rf"(?P<hour>{_HOUR_WORDS})\s?{HALF}", _full_hour),
    _pattern(
        "half quarter a five ten twenty fifteen",
        rf"(?P<minute>{_MINUTE_WORDS})\s+(?:minutes?\s+)?(?P<side>past|after|to|till)\s+(?P<hour>{_HOUR_WORDS})\b(?!\s+(?:\w+\s+)?(?:days|weeks|months|years|hours|minutes))(?!-)(?:\s+o['’]?clock)?(?:\s?{HALF})?",
        _spoken_clock,
    ),
    _pattern(
        "nineteen eighteen seventeen twenty two",
        rf"(?:{_CENTURIES}[\s-]+(?:oh[\s-](?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|\w+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)|two\s+thousand(?:\s+(?:and\s+)?(?:{_WORD})(?:[\s-]{_WORD})?)?)\b(?!\s+(?:{_WORD}|people|yuan|dollars))",
        _year_in_words,
    ),
    _pattern(
        "twenty thirty thirtieth " + " ".join(_ORDINALS),
        rf"(?:twenty[\s-](?:{'|'.join(_ORDINALS[:9])})|thirty[\s-]first|thirtieth|{'|'.join(_ORDINALS)})\b",
        _ordinal_word,
    ),
    _pattern(
        "in",
        rf"in(?=\s+(?:about\s+|around\s+|the\s+next\s+)?(?:{_COUNT}|an?|several|a\s+few|a\s+couple\s+of)[\s-]+(?:\w+\s+)?(?:seconds|minute|hour|day|week|fortnight|month|year)s?\b)",
        _fixed(("r", "in")),
    ),
    _pattern(
        "the",
        rf"the\s+(?:(?P<day>{_ORDINAL})\s+day\s+of\s+the\s+)?(?P<month>{_ORDINAL})\s+lunar\s+month(?:\s+(?:of|in)\s+(?P<year>(?:19|20)\d\d))?",
        _lunar,
    ),
    _pattern("lunar", rf"lunar\s+(?P<month>{'|'.join(_FULL_MONTHS)})\s+(?P<day>\d{{1,2}})(?:,\s*(?P<year>(?:19|20)\d\d))?\b", _lunar),
    _pattern(
        "0",
        rf"(?P<day>[12]\d|30|[1-9])(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{'|'.join(_HIJRI_MONTHS)})(?:,?\s+(?P<year>1[34]\d\d)(?:\s?A\.?H\b\.?)?)?\b",
        _hijri,
    ),
    _pattern(
        " ".join({name.split()[0].split("-")[0] for name in _HIJRI_MONTHS}),
        rf"(?P<month>{'|'.join(_HIJRI_MONTHS)})\s+(?P<year>1[34]\d\d)(?:\s?A\.?H\b\.?)?\b",
        _hijri,
    ),
    _pattern("0", r"(?P<year>1[34]\d\d)\s?A\.?H\b\.?", _hijri),
    _pattern("roc minguo", r"(?:(?-i:ROC)|Minguo)\s+(?:year\s+)?(?P<year>\d{1,3})\b", _roc),
    _pattern("present the", r"(?<=[-–—]\s)(?:the\s+)?present\b|(?<=\bto\s)(?:the\s+)?present\b", _fixed(("V", Vague("PRESENT_REF")))),
    _pattern("now", r"(?-i:now)\b(?!\s+that\b)", _fixed(("V", Vague("PRESENT_REF")))),
    _pattern("q", r"q(?P<index>[1-4])\b", lambda match: ("S", Stretch("quarter", int(match["index"])))),
    _pattern(
        "h",
        r"h(?P<index>[12])\b(?:(?=\s+(?:of\s+)?(?:19|20)\d\d)|(?<=\d-h[12]))",
        lambda match: ("S", Stretch("half-year", int(match["index"]))),
    ),
    _pattern("half a an", rf"(?:a\s+)?half(?:\s+of)?(?:\s+an?)?{_UNIT_AHEAD}", _half),
    _pattern("a an", rf"an?{_UNIT_AHEAD}(?!\s+(?:couple|few|half|dozen|quarter))", _article),
    _pattern("0", r"(?P<number>\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d+)?)(?P<half>\s+and\s+a\s+half)?(?![\d%]|\.\d)", _number),
    _pattern(" ".join(_NUMBER_WORDS), rf"(?P<number>{_COUNT})(?P<half>\s+and\s+a\s+half)?\b", _number),
)


def _phrases() -> dict[str, Reading]:
    return {
        **listed("M", lists.MONTHS),
        **listed("W", lists.WEEKDAYS | {}),
        **table("W", {"mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7}),
        **listed("U", lists.UNITS),
        **listed("S", {Stretch("season", index): line for index, line in lists.SEASONS.items()}),
        **listed("P", lists.DAY_PARTS),
        **listed("F", lists.FESTIVALS),
        **listed("L", lists.SHIFTERS),
        **listed("A", lists.DAYS),
        **table(
            "A",
            {
                "tonight": _tonight(0, 18 * 60, 30 * 60, "TNI"),
                "last night": _tonight(-1, 18 * 60, 30 * 60, "TNI"),
                "the night before last": _tonight(-2, 18 * 60, 30 * 60, "TNI"),
            },
        ),
        **listed("E", lists.PARTS),
        **listed("B", dict(lists.LIMITS.items())),
        **listed("b", lists.SUFFIX_LIMITS),
        **listed("Q", {"about": lists.APPROXIMATE}),
        **listed("J", lists.COMPARATORS),
        **listed("V", {Vague(value): line for value, line in lists.VAGUE.items()}),
        **listed("N", _VAGUE_COUNTS),
        **listed("G", {"told": "ago | back", "previous": "earlier | before that | previously | beforehand | prior"}),
        **listed("R", {"previous": "later | afterwards | afterward | after that | thereafter | after this", "told": "from now | hence"}),
        **listed("H", {0.5: "and a half"}),
        **listed("f", {"from": "from"}),
        **listed("!", {"": "as soon as | now and then | every now and then | by now | until now | just now"}),
        **listed("w", {"between": "between"}),
        **listed("e", {1: "every | each", 2: "every other"}),
        **listed("h", {"once": "once | once every | once per | per | twice | times | twice every | times per"}),
        **table("C", dict(_DECADES)),
        **table("Z", {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y"}),
    }


_GLUE: Final = re.compile(
    r"(?:(?P<range>\s*(?:[-–—~]|\b(?:to|through|thru|until|till)\b)\s*(?:the\s+)?)"
    r"|(?P<and>\s*,?\s*(?:\band\b|\bor\b|&)\s*(?:the\s+)?)"
    r"|(?P<place>\s*,?\s*\b(?:in|on|at|of|during)\b\s*(?:the\s+)?)"
    r"|(?P<comma>\s*[,/]\s*(?:the\s+)?)|\s*(?:\bthe\b)?\s*)",
    re.IGNORECASE,
)
_WEAK: Final = frozenset(["new year", "that", "this", "next", "last", "past", "same"]) | frozenset(
    [
        "may",
        "mar",
        "jan",
        "march",
        "april",
        "june",
        "august",
        "mon",
        "tue",
        "tues",
        "wed",
        "weds",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "sec",
        "fall",
        "dec",
        "nov",
        "oct",
        "aug",
        "jun",
        "jul",
        "apr",
        "feb",
        "sep",
        "sept",
    ]
)

ENGLISH: Final = Lexicon(_phrases(), _PATTERNS, _GLUE, _WEAK)
