"""The English ways of writing and saying times that no word list can hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from app.consistency.extract import dates_en_words as lists
from app.consistency.extract.dates_expression import Age, Calendar, Count, Range, Stretch, Vague
from app.consistency.extract.dates_figures import HALF, NOON, clock_at, figures, full_year, is_numbered
from app.consistency.extract.dates_lexicon import Pattern, Reading
from app.consistency.extract.dates_tense import tense_at
from app.consistency.extract.numerals import number_words, read_number

_ORDINALS: Final = re.findall(
    r"\w+",
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
)
_TENS_ORDINALS: Final = {f"twenty {word}": 20 + n for n, word in enumerate(_ORDINALS[:9], 1)} | {"thirtieth": 30, "thirty first": 31}
_NUMBER_WORDS: Final = number_words("en")
_WORD: Final = rf"(?:{'|'.join(_NUMBER_WORDS)})"
_COUNT: Final = rf"(?:\d{{1,6}}(?:\.\d+)?|{_WORD}(?:(?:-|\s+|(?<=hundred)\s+and\s+|(?<=thousand)\s+and\s+){_WORD}){{0,7}})"
_UNIT_NAMES: Final = r"(?:second|minute|hour|day|night|week|month|quarter|year|decade)s?"
_UNIT_AHEAD: Final = (
    r"(?=[\s-]+(?:(?:full|whole|good|single|further|more|additional|long|couple|few|half|dozen|quarter)[\s-]+(?:of\s+)?(?:a\s+|an\s+|the\s+)?)?"
    r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century))"
)
_HOURS: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HOUR_WORDS: Final = rf"(?:{_HOURS}|\d{{1,2}}|noon|midday|midnight)"
_HOUR_END: Final = r"(?:\b|(?=[ap]\.?m))"
_MINUTE_WORDS: Final = r"(?:five|ten|fifteen|twenty[\s-]five|twenty|thirty|\d{1,2}|a\s+quarter|quarter|half)"
_ONES: Final = "one|two|three|four|five|six|seven|eight|nine"
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


def _round_number(match: re.Match[str]) -> Reading | None:
    value = _value(f"one {match['number']}")
    return None if value is None else ("N", Count(value, value))


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
    """A quarter past nine; ten minutes to noon."""
    named = {"noon": NOON, "midday": NOON, "midnight": 24}.get(match["hour"].lower())
    hour = named or int(_value(match["hour"]) or 0)
    words = re.sub(r"^a\s+", "", (match["minute"] or "0").lower())
    minute = {"quarter": 15, "half": 30}.get(words) or int(_value(words) or 0)
    if match["side"].lower() in {"to", "before", "till", "of"}:
        hour, minute = hour - 1 if named else (hour - 1) % NOON or NOON, 60 - minute
    clock = clock_at(hour % 24 if minute else hour, minute, (match["half"] or "").strip()[:1].lower())
    return None if clock is None else ("T", replace(clock, open_half=clock.open_half and not named))


def _hour_and_minutes(match: re.Match[str]) -> Reading | None:
    """Seven thirty p.m.; at twelve oh three; twenty-two thirty."""
    spoken_24 = match["hour"].lower().startswith("twenty")
    if not match["half"] and not spoken_24 and not _AT_HOUR.search(match.string[max(0, match.start() - 10) : match.start()]):
        return None
    minutes = re.sub(r"\b(?:oh|o|zero)\b", "", match["minute"].lower()).strip(" -")
    clock = clock_at(
        int(_value(match["hour"].replace("-", " ")) or 0), int(_value(minutes) or 0), (match["half"] or "").strip()[:1].lower()
    )
    return None if clock is None else ("T", clock)


_AT_HOUR: Final = re.compile(r"\b(?:at|by|until|till|around|about|before|after|it['’]s|was)\s\Z|(?:\A|[.,;(]\s)\Z", re.IGNORECASE)


def _full_hour(match: re.Match[str]) -> Reading | None:
    clock = clock_at(int(_value(match["hour"]) or 0), 0, (match["half"] or "").strip()[:1].lower())
    return None if clock is None else ("T", clock)


def _age(match: re.Match[str]) -> Reading | None:
    value = _value(match["years"])
    return None if value is None or not 0 < value < 120 else ("O", Age(int(value)))  # noqa: PLR2004 - a human age


def _school_year(match: re.Match[str]) -> Reading | None:
    return "S", Stretch("school-year", int(match["from"]), int(match["from"]))


_MONTH_NAMES: Final = "|".join(phrase.strip(" .") for line in lists.MONTHS.values() for phrase in line.split("|"))
_MONTH_BEFORE: Final = re.compile(rf"\b(?:{_MONTH_NAMES})\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?,?\s+(?:of\s+)?['’]?\Z", re.IGNORECASE)


_MONTH_NEXT: Final = re.compile(rf"\b(?:{_MONTH_NAMES})\.?\s+\Z", re.IGNORECASE)
_QUOTED_LEAD: Final = re.compile(
    r"\b(?:in|since|until|by|from|spring|summer|fall|autumn|winter)\s+(?:of\s+|late\s+|early\s+|mid-?)?['’]\Z", re.IGNORECASE
)


def _short_year(match: re.Match[str]) -> Reading | None:
    """April of 87; in '87."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    named = _MONTH_BEFORE.search(before)
    if not _QUOTED_LEAD.search(before) and (not named or (before[-1] not in "'’" and not before.rstrip().lower().endswith("of"))):
        return None
    return "Y", full_year(int(match["year"]))


def _spelled_day(match: re.Match[str]) -> Reading | None:
    """January twenty-five, nineteen eighty-six: the day stands before a year in words."""
    value, before = _value(match["day"]), match.string[max(0, match.start() - 16) : match.start()]
    return ("N", Count(value, value)) if value is not None and _MONTH_NEXT.search(before) else None


def _two_years(match: re.Match[str]) -> Reading | None:
    """The 1998-99 season: the second year follows the first, and no month is so numbered."""
    year, last = int(match["from"]), int(match["to"])
    if last != (year + 1) % 100 or last <= NOON or is_numbered(match.string, match.start()):
        return None
    return "X", Range(Calendar(year), Calendar(year + 1))


def _spoken_decade(match: re.Match[str]) -> Reading:
    """The eighteen sixties."""
    stretch = DECADES[match["decade"].lower()]
    return "C", Stretch("decade", stretch.index - (10 if match["century"].lower() == "eighteen" else 0))


def _quarter(match: re.Match[str]) -> Reading | None:
    """Q3; but "Q3." before what is asked numbers a question."""
    before = match.string[max(0, match.start() - 8) : match.start()].rstrip(" \t")[-1:]
    opens = match.string.startswith(".", match.end()) and before in {"", "\n"}
    return None if opens else ("S", Stretch("quarter", int(match["index"])))


def _fraction(match: re.Match[str]) -> Reading:
    share = int(match["top"]) / int(match["low"])
    return "N", Count(share, share)


def _current(match: re.Match[str]) -> Reading | None:
    """I am away for the month: this one, where nothing past is told."""
    if tense_at(match.string, match.start(), match.end()) == "past":
        return None
    return "K", (match["unit"].lower(), 0, "told")


def _numbered_week(match: re.Match[str]) -> Reading | None:
    week = int(match["week"])
    return ("S", Stretch("week", week)) if 1 <= week <= 53 else None  # noqa: PLR2004 - weeks of a year


def _suffix(match: re.Match[str]) -> Reading:
    return "b", "since" if match["side"].lower() in {"later", "after"} else "until"


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


DECADES: Final = {
    f"{name}ties": Stretch("decade", 192 + n)
    for n, name in enumerate("twen thir for fif six seven eigh nine".replace("for", "for").split())
}
_LAST_YEAR: Final = 2100
_NO_SUFFIX: Final = r"(?!\s+(?:than|my|the|a|an|he|she|they|I|we|it|his|her|its|our|their|that|this|last|next|\d|[A-Z][a-z]+\s\d))"
_YEAR_WORDS: Final = (
    rf"(?:{_CENTURIES}[\s-]+(?:oh[\s-](?:{_ONES})|ten|eleven|twelve|\w+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    rf"(?:[\s-](?:{_ONES}))?)|two\s+thousand(?:\s+(?:and\s+)?(?:{_WORD})(?:[\s-]{_WORD})?)?)\b"
)
PATTERNS: Final = (
    _pattern(
        "0 " + " ".join(_ORDINALS),
        rf"(?P<number>{_ORDINAL})[\s-]+(?:consecutive|straight|successive)(?=\s+(?:{_UNIT_NAMES})\b)",
        lambda match: ("N", Count(*(float(_ordinal_value(match["number"])),) * 2)),
    ),
    _pattern(
        " ".join(_NUMBER_WORDS),
        rf"(?P<day>twenty[\s-](?:{_ONES})|thirty[\s-]one|thirty|twenty|\w+teen|ten|eleven|twelve|{_ONES})\b(?=,?\s+{_YEAR_WORDS})",
        _spelled_day,
    ),
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
        rf"(?P<minute>{_MINUTE_WORDS})\s+(?:minutes?\s+)?(?P<side>past|to|till)\s+(?P<hour>{_HOUR_WORDS}){_HOUR_END}(?!\s+(?:\w+\s+)?(?:days|weeks|months|years|hours|minutes))(?!-|\s*[/:]\s*\d|\d)(?=\s*(?:o['’]?clock|[ap]\.?m|in\s+the|at\s+night|[.,;]))(?:\s+o['’]?clock)?(?:\s?{HALF})?",
        _spoken_clock,
    ),
    _pattern(
        "0", r"(?P<year>(?:19|20)\d\d)-?W(?P<week>[0-5]\d)\b", lambda match: ("S", Stretch("week", int(match["week"]), int(match["year"])))
    ),
    *figures(month_first=True),
    _pattern(" ".join(("a", *_NUMBER_WORDS)), rf"(?P<hour>{_HOURS})\s+o['’]?clock(?:\s?{HALF})?", _full_hour),
    _pattern(" ".join(_NUMBER_WORDS), rf"(?P<hour>{_HOURS})\s?{HALF}", _full_hour),
    _pattern(
        " ".join(_NUMBER_WORDS),
        rf"(?P<hour>twenty[\s-](?:one|two|three)|{_HOURS})[\s-]+(?P<minute>(?:oh?|zero)[\s-](?:{_ONES})|(?:twenty|thirty|forty|fifty)(?:[\s-](?:{_ONES}))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
        rf"(?=\s*(?:[.,;:!?)]|\Z|[ap]\.?\s?m\b|(?:in|on|and|when|I|we|he|she|they)\b))(?!\s+(?:and|in)\s+\w+\s+(?:people|men))(?:\s?{HALF})?",
        _hour_and_minutes,
    ),
    _pattern(
        "half quarter a five ten twenty fifteen",
        rf"(?P<minute>{_MINUTE_WORDS})\s+(?:minutes?\s+)?(?P<side>past|after|to|till)\s+(?P<hour>{_HOUR_WORDS}){_HOUR_END}(?!\s+(?:\w+\s+)?(?:days|weeks|months|years|hours|minutes))(?!-)(?:\s+o['’]?clock)?(?:\s?{HALF})?",
        _spoken_clock,
    ),
    _pattern(
        "nineteen eighteen seventeen twenty two",
        rf"{_YEAR_WORDS}(?!\s+(?:{_WORD}|people|yuan|dollars))",
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
    _pattern("0", r"(?<=['’\s])(?P<year>\d\d)(?![\w%'’]|[./:-]\d)", _short_year),
    _pattern("for", r"for\s+the\s+(?P<unit>day|week|month|quarter|year)\b(?=\s*(?:[.,;!?]|\Z))", _current),
    _pattern(
        "in",
        rf"in\s+the\s+past\b(?!\s+(?:few|couple|several|many|half|{_WORD}|\d|(?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|century)s?\b))",
        _fixed(("V", Vague("PAST_REF"))),
    ),
    _pattern(
        "fy fiscal financial",
        r"(?:fy\s?|(?:fiscal|financial)\s+(?:year\s+)?)['’]?(?P<year>(?:19|20)\d\d)\b",
        lambda match: ("Y", int(match["year"])),
    ),
    _pattern("year", r"year-(?:earlier|ago)\b(?:\s+(?:period|quarter|month|level)\b)?", _fixed(("K", ("year", -1, "told")))),
    _pattern("0", r"(?P<from>(?:19|20)\d\d)[-–/](?P<to>\d\d)(?![0-9A-Za-z_]|[-–/.]\d)", _two_years),
    _pattern("0", rf"(?P<top>[13])/(?P<low>[24])(?=\s?(?:of\s+)?(?:an?\s+)?(?:{_UNIT_NAMES})\b)(?:\s?(?:of\s+)?an?(?=\s))?", _fraction),
    _pattern("nineteen eighteen", rf"(?P<century>nineteen|eighteen)[\s-](?P<decade>{'|'.join(DECADES)})\b", _spoken_decade),
    _pattern("cy", r"cy\s?['’]?(?P<year>\d{4}|\d\d)\b", lambda match: ("Y", full_year(int(match["year"])))),
    _pattern(
        "week", r"week\s+(?:number\s+|no\.?\s*|\#)?(?P<week>[1-5]?\d)\b(?!\s*[-–:/.]\s?\d|\s+(?:of|in)\s+(?!\d{4}\b))", _numbered_week
    ),
    _pattern("or and", rf"(?:or|and)\s+(?P<side>later|after|earlier|before)\b{_NO_SUFFIX}", _suffix),
    _pattern("0", r"(?P<index>[1-4])q(?=\s?['’]?\d\d|\b)", lambda match: ("S", Stretch("quarter", int(match["index"])))),
    _pattern("q", r"q(?P<index>[1-4])\b(?!\s+of\s+the\s+(?!year)|\s*[:)])", _quarter),
    _pattern(
        "h",
        r"h(?P<index>[12])\b(?:(?=\s+(?:of\s+)?(?:19|20)\d\d)|(?<=\d-h[12]))",
        lambda match: ("S", Stretch("half-year", int(match["index"]))),
    ),
    _pattern("half a an", rf"(?:a\s+)?half(?:\s+of)?(?:\s+an?)?{_UNIT_AHEAD}", _half),
    _pattern("a an", rf"an?{_UNIT_AHEAD}(?!\s+(?:couple|few|half|dozen|quarter))", _article),
    _pattern("0", r"(?P<number>\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d+)?)(?P<half>\s+and\s+a\s+half)?(?![\d%]|\.\d)", _number),
    _pattern("a", rf"a\s+(?P<number>(?:hundred|thousand)(?:(?:\s+and)?[\s-]+{_WORD}){{0,4}})(?={_UNIT_AHEAD})", _round_number),
    _pattern(" ".join(_NUMBER_WORDS), rf"(?P<number>{_COUNT})(?P<half>\s+and\s+a\s+half)?\b", _number),
)
