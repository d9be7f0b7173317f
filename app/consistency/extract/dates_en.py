"""The English words of time."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from app.consistency.extract.dates_expression import Age, Calendar, Clock, Count, Stretch, Vague
from app.consistency.extract.dates_figures import HALF, NOON, clock_at, figures, is_numbered
from app.consistency.extract.dates_lexicon import Lexicon, Pattern, Reading, listed, table
from app.consistency.extract.numerals import read_number

_MONTHS: Final = {
    1: "january | jan | jan.",
    2: "february | feb | feb.",
    3: "march | mar | mar.",
    4: "april | apr | apr.",
    5: "may",
    6: "june | jun | jun.",
    7: "july | jul | jul.",
    8: "august | aug | aug.",
    9: "september | sept | sept. | sep | sep.",
    10: "october | oct | oct.",
    11: "november | nov | nov.",
    12: "december | dec | dec.",
}
_WEEKDAYS: Final = {
    1: "monday | mon | mon.",
    2: "tuesday | tues | tues. | tue | tue.",
    3: "wednesday | wed | wed. | weds",
    4: "thursday | thurs | thurs. | thu | thu. | thur",
    5: "friday | fri | fri.",
    6: "saturday | sat | sat.",
    7: "sunday | sun | sun.",
}
_UNITS: Final = {
    "second": "seconds | secs",
    "minute": "minute | minutes | min | mins | min.",
    "hour": "hour | hours | hr | hrs",
    "day": "day | days",
    "night": "night | nights",
    "weekend": "weekend | weekends",
    "week": "week | weeks | wk | wks",
    "fortnight": "fortnight | fortnights",
    "month": "month | months | mos",
    "quarter": "quarter | quarters",
    "year": "year | years | yr | yrs",
    "decade": "decade | decades",
    "century": "century | centuries",
}
_SEASONS: Final = {1: "spring | springtime", 2: "summer | summertime", 3: "autumn | fall", 4: "winter | wintertime"}

# Parts of the day as TimeML names them, in wide minutes: people differ on where an evening starts.
_DAY_PARTS: Final = {
    Clock(4 * 60, 7 * 60, "TMO"): "dawn | daybreak | sunrise | first light",
    Clock(4 * 60, 12 * 60, "TMO"): "morning | mornings | early morning",
    Clock(11 * 60, 13 * 60, "T12:00"): "noon | midday | noontime",
    Clock(11 * 60, 14 * 60, "TMI"): "lunchtime",
    Clock(12 * 60, 18 * 60, "TAF"): "afternoon | afternoons",
    Clock(15 * 60, 18 * 60 + 30, "TAF"): "late afternoon",
    Clock(17 * 60, 24 * 60, "TEV"): "evening | evenings",
    Clock(17 * 60, 21 * 60, "TEV"): "dusk | sunset | nightfall | twilight | early evening",
    Clock(18 * 60, 30 * 60, "TNI"): "nighttime",
    Clock(23 * 60 + 30, 24 * 60 + 30, "T24:00"): "midnight",
    Clock(0, 24 * 60, "TDT"): "daytime",
}
_FESTIVALS: Final = {
    "new-year": "new year's day | new years day | new year day | new year's | new year",
    "new-year-eve": "new year's eve | new years eve",
    "spring-festival": "spring festival | chinese new year | lunar new year | chinese spring festival",
    "spring-festival-eve": "chinese new year's eve | lunar new year's eve | spring festival eve",
    "lantern-festival": "lantern festival",
    "qingming": "qingming festival | qingming | tomb sweeping day | tomb-sweeping day",
    "dragon-boat": "dragon boat festival",
    "mid-autumn": "mid-autumn festival | mid autumn festival | moon festival",
    "double-ninth": "double ninth festival | chongyang festival",
    "national-day-china": "chinese national day | national day",
    "eid-al-fitr": "eid al-fitr | eid al fitr | eid ul-fitr | eid-ul-fitr",
    "eid-al-adha": "eid al-adha | eid al adha | eid ul-adha | qurban | kurban | corban festival",
    "ramadan": "ramadan | ramazan",
    "islamic-new-year": "islamic new year",
    "ashura": "ashura",
    "mawlid": "mawlid | mawlid al-nabi",
    "nowruz": "nowruz | newroz | noruz",
    "christmas": "christmas day | christmas | xmas",
    "christmas-eve": "christmas eve",
    "boxing-day": "boxing day",
    "easter": "easter sunday | easter day | easter",
    "easter-monday": "easter monday",
    "good-friday": "good friday",
    "palm-sunday": "palm sunday",
    "ash-wednesday": "ash wednesday",
    "holy-thursday": "holy thursday | maundy thursday",
    "holy-saturday": "holy saturday",
    "holy-week": "holy week",
    "pentecost": "pentecost",
    "epiphany": "epiphany",
    "all-saints": "all saints' day | all saints day",
    "all-souls": "all souls' day | all souls day",
    "valentine": "valentine's day | valentines day | valentine day",
    "st-patrick": "saint patrick's day | st. patrick's day | st patrick's day | saint patrick",
    "women-day": "international women's day | women's day",
    "april-fools": "april fools' day | april fool's day | april fools day",
    "labour-day": "may day | international workers' day | international workers day",
    "labor-day-us": "labor day | labour day",
    "mothers-day": "mother's day | mothers day",
    "fathers-day": "father's day | fathers day",
    "thanksgiving": "thanksgiving day | thanksgiving",
    "black-friday": "black friday",
    "memorial-day": "memorial day",
    "independence-day-us": "fourth of july",
    "juneteenth": "juneteenth",
    "halloween": "halloween",
    "veterans-day": "veterans day | veterans' day",
    "mlk-day": "martin luther king day | martin luther king jr. day | mlk day",
    "presidents-day": "presidents day | presidents' day",
    "columbus-day": "columbus day",
    "human-rights-day": "human rights day",
    "earth-day": "earth day",
}
# Shifters: (steps, whether they look back to the date told before rather than to the day of telling).
_SHIFTERS: Final = {
    (-1, "told"): "last | past | the last | the past | this past | this last",
    (0, "told"): "this | current | the current | the present",
    (1, "told"): "next | coming | the coming | upcoming | this coming",
    (-1, "previous"): "previous | the previous | the preceding | preceding | the prior",
    (1, "previous"): "the next | the following | following | the very next",
    (0, "previous"): "that | that same | the same | that very | the very same | same",
}
_DAYS: Final = {(-1, "told"): "yesterday", (0, "told"): "today", (1, "told"): "tomorrow", (-2, "told"): "the day before yesterday | day before yesterday", (2, "told"): "the day after tomorrow | day after tomorrow"}
_PARTS: Final = {
    "early": "early | early in | the early part of | early part of",
    "mid": "mid | middle of | the middle of | in the middle of | midway through",
    "late": "late | late in | the latter part of | latter part of",
    "start": "beginning of | the beginning of | start of | the start of | at the start of | the first days of | first days of",
    "end": "end of | the end of | the last days of | last days of | towards the end of | toward the end of",
    "first-half": "first half of | the first half of",
    "second-half": "second half of | the second half of | latter half of | the latter half of",
}
_LIMITS: Final = {
    "before": "before | prior to | earlier than | ahead of",
    "after": "after | later than | beyond | following the",
    "since": "since | ever since | no earlier than | not earlier than | not before | starting | starting on | starting from | beginning on | beginning in | as of | from as early as | on or after",
    "until": "until | till | up to | up until | through to | no later than | not later than | at the latest by | on or before | at latest",
    "by": "by",
}
_SUFFIX_LIMITS: Final = {"since": "or later | or after | and later | onward | onwards | and after", "until": "or earlier | or before | at the latest | and earlier | and before"}
_APPROXIMATE: Final = "about | around | approximately | approx. | approx | roughly | circa | ca. | sometime around | some time around | sometime in | some time in | on or about | on or around | in or around | at about | at around | towards | toward | probably | perhaps | maybe | nearly | almost | just about"
_COMPARATORS: Final = {
    "at-least": "at least | more than | over | no less than | not less than | upwards of | longer than",
    "at-most": "at most | less than | under | no more than | not more than | fewer than | up to | within | within about",
}
_VAGUE: Final = {
    "PRESENT_REF": "right now | currently | at present | presently | at the moment | nowadays | at this time",
    "PAST_REF": "recently | lately | in the past | previously | formerly | once upon a time | in recent years | the old days",
    "FUTURE_REF": "in the future | soon",
}
_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth twentieth"
).split()
_TENS_ORDINALS: Final = {f"twenty {word}": 20 + n for n, word in enumerate(_ORDINALS[:9], 1)} | {"thirtieth": 30, "thirty first": 31}
_NUMBER_WORDS: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty "
    "sixty seventy eighty ninety hundred thousand dozen"
).split()
_WORD: Final = rf"(?:{'|'.join(sorted(_NUMBER_WORDS, key=len, reverse=True))})"
_COUNT: Final = rf"(?:\d{{1,6}}(?:\.\d+)?|{_WORD}(?:(?:-|\s+|\s+and\s+){_WORD})*)"
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


def _article(match: re.Match[str]) -> Reading | None:
    return "N", Count(1, 1)


def _half(match: re.Match[str]) -> Reading | None:
    return "N", Count(0.5, 0.5)


def _year_in_words(match: re.Match[str]) -> Reading | None:
    words = re.split(r"[\s-]+", match.group().lower())
    if "thousand" in words:
        value = _value(match.group())
        return None if value is None else ("Y", int(value))
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
_FULL_MONTHS: Final = {name.split(" | ", maxsplit=1)[0]: number for number, name in _MONTHS.items()}
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


_DECADES: Final = {f"{name}ties": Stretch("decade", 192 + n) for n, name in enumerate("twen thir for fif six seven eigh nine".replace("for", "for").split())}
_PATTERNS: Final = (
    _pattern("0", r"(?P<from>(?:19|20)\d\d)\s?[-–/]\s?(?:\d{4}|\d\d)\s+(?:school|academic)\s+year\b", _school_year),
    _pattern("school academic", r"(?:school|academic)\s+year\s+(?:of\s+)?(?P<from>(?:19|20)\d\d)(?:\s?[-–/]\s?(?:\d{4}|\d\d))?", _school_year),
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
    _pattern("0", rf"(?P<minute>{_MINUTE_WORDS})\s+(?:minutes?\s+)?(?P<side>past|to|till)\s+(?P<hour>{_HOUR_WORDS})\b(?!\s+(?:\w+\s+)?(?:days|weeks|months|years|hours|minutes))(?!-|\s*[/:]\s*\d|\d)(?=\s*(?:o['’]?clock|[ap]\.?m|in\s+the|at\s+night|[.,;]))(?:\s+o['’]?clock)?(?:\s?{HALF})?", _spoken_clock),
    *figures(month_first=True),
    _pattern(" ".join(("a", *_NUMBER_WORDS)), rf"(?P<hour>{_HOUR_WORDS})\s+o['’]?clock(?:\s?{HALF})?", _full_hour),
    _pattern(" ".join(_NUMBER_WORDS), rf"(?P<hour>{_HOUR_WORDS})\s?{HALF}", _full_hour),
    _pattern("half quarter a five ten twenty fifteen", rf"(?P<minute>{_MINUTE_WORDS})\s+(?:minutes?\s+)?(?P<side>past|after|to|till)\s+(?P<hour>{_HOUR_WORDS})\b(?!\s+(?:\w+\s+)?(?:days|weeks|months|years|hours|minutes))(?!-)(?:\s+o['’]?clock)?(?:\s?{HALF})?", _spoken_clock),
    _pattern("nineteen eighteen seventeen twenty two", rf"(?:{_CENTURIES}[\s-]+(?:oh[\s-](?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|\w+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)|two\s+thousand(?:\s+(?:and\s+)?(?:{_WORD})(?:[\s-]{_WORD})?)?)\b(?!\s+(?:{_WORD}|people|yuan|dollars))", _year_in_words),
    _pattern("twenty thirty thirtieth " + " ".join(_ORDINALS), rf"(?:twenty[\s-](?:{'|'.join(_ORDINALS[:9])})|thirty[\s-]first|thirtieth|{'|'.join(_ORDINALS)})\b", _ordinal_word),
    _pattern("in", rf"in(?=\s+(?:about\s+|around\s+|the\s+next\s+)?(?:{_COUNT}|an?|several|a\s+few|a\s+couple\s+of)[\s-]+(?:\w+\s+)?(?:seconds|minute|hour|day|week|fortnight|month|year)s?\b)", _fixed(("r", "in"))),
    _pattern("the", rf"the\s+(?:(?P<day>{_ORDINAL})\s+day\s+of\s+the\s+)?(?P<month>{_ORDINAL})\s+lunar\s+month(?:\s+(?:of|in)\s+(?P<year>(?:19|20)\d\d))?", _lunar),
    _pattern("lunar", rf"lunar\s+(?P<month>{'|'.join(_FULL_MONTHS)})\s+(?P<day>\d{{1,2}})(?:,\s*(?P<year>(?:19|20)\d\d))?\b", _lunar),
    _pattern("0", rf"(?P<day>[12]\d|30|[1-9])(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{'|'.join(_HIJRI_MONTHS)})(?:,?\s+(?P<year>1[34]\d\d)(?:\s?A\.?H\b\.?)?)?\b", _hijri),
    _pattern(" ".join({name.split()[0].split("-")[0] for name in _HIJRI_MONTHS}), rf"(?P<month>{'|'.join(_HIJRI_MONTHS)})\s+(?P<year>1[34]\d\d)(?:\s?A\.?H\b\.?)?\b", _hijri),
    _pattern("0", r"(?P<year>1[34]\d\d)\s?A\.?H\b\.?", _hijri),
    _pattern("roc minguo", r"(?:(?-i:ROC)|Minguo)\s+(?:year\s+)?(?P<year>\d{1,3})\b", _roc),
    _pattern("present the", r"(?<=[-–—]\s)(?:the\s+)?present\b|(?<=\bto\s)(?:the\s+)?present\b", _fixed(("V", Vague("PRESENT_REF")))),
    _pattern("now", r"(?-i:now)\b(?!\s+that\b)", _fixed(("V", Vague("PRESENT_REF")))),
    _pattern("q", r"q(?P<index>[1-4])\b", lambda match: ("S", Stretch("quarter", int(match["index"])))),
    _pattern("h", r"h(?P<index>[12])\b(?=\s+(?:of\s+)?(?:19|20)\d\d)", lambda match: ("S", Stretch("half-year", int(match["index"])))),
    _pattern("half a an", rf"(?:a\s+)?half(?:\s+of)?(?:\s+an?)?{_UNIT_AHEAD}", _half),
    _pattern("a an", rf"an?{_UNIT_AHEAD}(?!\s+(?:couple|few|half|dozen|quarter))", _article),
    _pattern("0", r"(?P<number>\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d+)?)(?P<half>\s+and\s+a\s+half)?(?![\d%]|\.\d)", _number),
    _pattern(" ".join(_NUMBER_WORDS), rf"(?P<number>{_COUNT})(?P<half>\s+and\s+a\s+half)?\b", _number),
)
def _phrases() -> dict[str, Reading]:
    return {
        **listed("M", _MONTHS),
        **listed("W", _WEEKDAYS | {}),
        **table("W", {"mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7}),
        **listed("U", _UNITS),
        **listed("S", {Stretch("season", index): line for index, line in _SEASONS.items()}),
        **listed("P", _DAY_PARTS),
        **listed("F", _FESTIVALS),
        **listed("L", _SHIFTERS),
        **listed("A", _DAYS),
        **table(
            "A",
            {
                "tonight": _tonight(0, 18 * 60, 30 * 60, "TNI"),
                "last night": _tonight(-1, 18 * 60, 30 * 60, "TNI"),
                "the night before last": _tonight(-2, 18 * 60, 30 * 60, "TNI"),
            },
        ),
        **listed("E", _PARTS),
        **listed("B", {limit: line for limit, line in _LIMITS.items()}),
        **listed("b", _SUFFIX_LIMITS),
        **listed("Q", {"about": _APPROXIMATE}),
        **listed("J", _COMPARATORS),
        **listed("V", {Vague(value): line for value, line in _VAGUE.items()}),
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
        **listed("Z", {"weekly": "P1W"} | {}),
    }


_GLUE: Final = re.compile(
    r"(?:(?P<range>\s*(?:[-–—~]|\b(?:to|through|thru|until|till)\b)\s*(?:the\s+)?)"
    r"|(?P<and>\s*,?\s*(?:\band\b|\bor\b|&)\s*(?:the\s+)?)"
    r"|(?P<place>\s*,?\s*\b(?:in|on|at|of|during)\b\s*(?:the\s+)?)"
    r"|(?P<comma>\s*[,/]\s*(?:the\s+)?)|\s*(?:\bthe\b)?\s*)",
    re.IGNORECASE,
)
_WEAK: Final = frozenset(["new year"]) | frozenset("may mar jan march april june august mon tue tues wed weds thu thur thurs fri sat sun sec fall dec nov oct aug jun jul apr feb sep sept".split())

ENGLISH: Final = Lexicon(_phrases(), _PATTERNS, _GLUE, _WEAK)
