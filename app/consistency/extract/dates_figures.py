"""Reads dates and clock times written in figures: 11/23/19, 2018-02-04T04:47:11Z, 14.02.2018, 8:30 pm, 0540 hrs, 1990s."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from app.consistency.extract.calendar_solar import MONTHS
from app.consistency.extract.dates_expression import At, Calendar, Clock, Stretch
from app.consistency.extract.dates_lexicon import Pattern, Reading

_DIGIT: Final = frozenset({"0"})
MINUTES: Final = 60
NOON: Final = 12
_MONTHS: Final = 12
_ROUND: Final = 1500  # years of the solar Hijri calendar are less, all others more
_DAYS: Final = 31
# Years that no paper of ours can bear in our own calendar: 1398 of the sun began in March 2019, 2075 of Nepal in April 2018.
_YEARS_OF: Final = ((range(1300, 1421), "solar-hijri"), (range(1421, 1460), "hijri"), (range(2045, 2101), "bikram"))
_ETHIOPIAN: Final = re.compile(r"\s?\(?(?:E\.?C\b|Eth(?:iopian)?\b)", re.IGNORECASE)
_PIVOT: Final = 37  # two-digit years up to here are of this century: nobody was born after today, few papers outlive ten years

# What stands before figures that are no date: money, paragraphs, rooms, exhibits, docket and telephone numbers.
_NUMBERED: Final = re.compile(
    r"(?:[$€£¥§#№+@_\\]\s?|\b(?:rooms?|sections?|sec\.|pages?|pp?\.|exhibits?|exh\.|ex\.|forms?|no\.|nos\.|number|chapters?|ch\.|para(?:graph)?s?\.?|articles?|art\.|"
    r"rules?|unit|apt\.?|suite|box|case|docket|tabs?|line|cell|ward|floor|block|bus|flight|tel\.?:?|phone:?|ssn|v\.|vol\.|"
    r"sala|página|pág\.|sección|artículo|cuarto|habitación|calle|expediente|celda|núm\.|nº)\s{0,2}"
    r"|(?<![A-Za-z])[A-Za-z]{1,2}-|(?<!\d)\d{3}-|\d{5,}-|\d[.,]|\d\s?\(|[A-Za-z]{4,}/|[:/]/|[A-Za-z])\Z",
    re.IGNORECASE,
)


def is_numbered(text: str, start: int) -> bool:
    """Whether figures at `start` count something else: Room 302, § 1158, $2019, A-000."""
    return _NUMBERED.search(text[max(0, start - 14) : start]) is not None


def full_year(year: int) -> int:
    """The year two figures stand for; four stay as they are."""
    return year if year >= 100 else year + (2000 if year <= _PIVOT else 1900)  # noqa: PLR2004 - two figures


def _calendar(year: int, month: int, day: int, around: str = "") -> Calendar | None:
    """The date, in the calendar that its year or the mark behind it shows."""
    calendar = "ethiopian" if _ETHIOPIAN.match(around) else next((name for years, name in _YEARS_OF if year in years), "gregorian")
    last = _MONTHS + (calendar == "ethiopian")
    if not (1 <= month <= last and 1 <= day <= _DAYS + (calendar == "bikram")):
        return None
    return Calendar(year, month, day, calendar=calendar, swapped=(month, day) if calendar == "solar-hijri" else None)


def _iso(match: re.Match[str]) -> Reading | None:
    day = _calendar(int(match["year"]), int(match["month"]), int(match["day"]), match.string[match.end() : match.end() + 12])
    if day is None or is_numbered(match.string, match.start()):
        return None
    if match["hour"] is None:
        return "X", day
    clock = clock_at(int(match["hour"]), int(match["minute"]))
    return None if clock is None else ("X", At(Clock(clock.low, clock.high, clock.value), day))


def _packed(match: re.Match[str]) -> Reading | None:
    """20190305 in the name of a file."""
    day = _calendar(int(match["year"]), int(match["month"]), int(match["day"]))
    return None if day is None or _LABELLED.search(match.string[max(0, match.start() - 14) : match.start()]) else ("X", day)


_LABELLED: Final = re.compile(
    r"(?:[$€£¥§#№+]|\b(?:no|nos|number|núm|nº|case|docket|file|tel|phone|account|passport|id|receipt)\b[.:]?)\s?\Z", re.IGNORECASE
)


def _by_order(match: re.Match[str], *, month_first: bool) -> Reading | None:
    first, second, year = int(match["first"]), int(match["second"]), full_year(int(match["year"]))
    if is_numbered(match.string, match.start()):
        return None
    dotted = match["mark"] == "."  # 09.08.2018 is written where the day comes first
    other = _calendar(year, second, first, match.string[match.end() : match.end() + 12])
    if other is not None and other.calendar != "gregorian":
        return "X", other
    month, day = (first, second) if month_first and not dotted else (second, first)
    if month > _MONTHS:
        month, day = day, month
    read = _calendar(year, month, day)
    if read is None:
        return None
    both = day <= _MONTHS and day != month
    return "X", Calendar(year, month, day, swapped=(day, month) if both else None)


def _month_day(match: re.Match[str], *, month_first: bool) -> Reading | None:
    first, second = int(match["first"]), int(match["second"])
    month, day = (first, second) if month_first else (second, first)
    if month > _MONTHS:
        month, day = day, month
    if not (1 <= month <= _MONTHS and 1 <= day <= _DAYS) or is_numbered(match.string, match.start()):
        return None
    both = day <= _MONTHS and day != month
    return "x", Calendar(None, month, day, swapped=(day, month) if both else None)


def _year_month(match: re.Match[str]) -> Reading | None:
    month = int(match["month"])
    if not 1 <= month <= _MONTHS or is_numbered(match.string, match.start()):
        return None
    return "X", Calendar(int(match["year"]), month)


_MONTH_LEAD: Final = re.compile(r"(?:\b(?:in|since|from|until|till|by|of|en|desde|hasta|de)\s|[:?]\s|\A)\Z", re.IGNORECASE)


def _led_year_month(match: re.Match[str]) -> Reading | None:
    """En 12-2015: docket numbers look alike, so a word must lead."""
    return _year_month(match) if _MONTH_LEAD.search(match.string[max(0, match.start() - 7) : match.start()]) else None


def _year(match: re.Match[str]) -> Reading | None:
    return None if is_numbered(match.string, match.start()) else ("Y", int(match.group()))


def _decade(match: re.Match[str]) -> Reading | None:
    year = int(match["year"])
    return "C", Stretch("decade", full_year(year) // 10 if year >= 100 else 190 + year // 10)  # noqa: PLR2004 - '90s


def clock_at(hour: int, minute: int, half: str = "") -> Clock | None:
    """A clock time; `half` is "a" or "p" where it was said. Times up to 12 without a half stay open."""
    if hour > 24 or minute >= MINUTES or (half and hour > NOON):  # noqa: PLR2004 - hours of a day
        return None
    if half:
        hour = hour % NOON + (NOON if half == "p" else 0)
    low = hour * MINUTES + minute
    return Clock(low, low + 1, f"T{hour:02}:{minute:02}", open_half=not half and 1 <= hour <= NOON)


def half_of_day(mark: str | None) -> str:
    """The letter a or p from any way to write a.m. and p.m."""
    return (mark or "").strip().lower()[:1]


def _is_line_number(match: re.Match[str]) -> bool:
    """Whether 12:07 is the page and line of a transcript: alone on its margin, or before a Q. or an A."""
    text, start, end = match.string, match.start(), match.end()
    at_margin = start == 0 or text[start - 1] in "\n\f"
    return bool(_QUESTION.match(text, end) or (at_margin and text[end : end + 2] == "  "))


_QUESTION: Final = re.compile(r"\s{1,8}[QA][.:]\s")


def _clock(match: re.Match[str]) -> Reading | None:
    groups = match.groupdict()
    clock_half = half_of_day(groups.get("half"))
    clock = clock_at(int(match["hour"]), int(groups.get("minute") or 0), clock_half)
    if clock is None or is_numbered(match.string, match.start()) or (not clock_half and _is_line_number(match)):
        return None
    written_24 = len(match["hour"]) == 2 and match["hour"][0] == "0" and not groups.get("half")  # noqa: PLR2004 - 08:30 is written in the 24-hour way
    return "T", Clock(clock.low, clock.high, clock.value) if written_24 else clock


_HOUR_LEAD: Final = re.compile(
    r"(?:\b(?:at|by|until|till|before|after|around|about|from|las|day)\s|\d\s?h\d{0,2}\s?[-–]\s?)\Z", re.IGNORECASE
)


def _led_hour(match: re.Match[str]) -> Reading | None:
    """At 15h: with no word before it, 15h is as well a length."""
    return _clock(match) if _HOUR_LEAD.search(match.string[max(0, match.start() - 9) : match.start()]) else None


HALF: Final = r"(?P<half>[ap]\.?\s?m\b(?:\.(?!\s+(?-i:[A-Z])(?!(?:on|ues|ednes|hurs|ri|atur|un)day)|\s*\Z))?)"
_END: Final = r"(?![0-9A-Za-z_]|[/.:]\d|-\d(?!\d{3}(?!\d)))"


def _pattern(expression: str, read: Callable[[re.Match[str]], Reading | None], follows: str = "") -> Pattern:
    return Pattern(_DIGIT, re.compile(expression, re.IGNORECASE), read, frozenset(follows))


def _clocks() -> tuple[Pattern, ...]:
    return (
        _pattern(rf"(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)(?::\d\d)?\s?{HALF}", _clock, ":.aApP"),
        _pattern(r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?(?:\s?h(?:rs|oras)?\b)?(?![\w:]|\.\d)", _clock, ":"),
        _pattern(rf"(?P<hour>\d{{1,2}})\s?{HALF}", _clock, ":.aApP"),
        _pattern(r"(?P<hour>[01]?\d|2[0-4])\s?h\s?(?P<minute>[0-5]\d)(?![\w:]|\.\d)", _clock, "hH"),
        _pattern(r"(?P<hour>[01]?\d|2[0-4])\s?h(?:\s?(?:GMT|UTC))?\b(?!\.\w)", _led_hour, "hH"),
        _pattern(r"(?P<hour>[0-2]\d)\.?(?P<minute>[0-5]\d)\s?(?:hrs\b|hours\b|h\b|horas\b|GMT\b|UTC\b)", _clock, ".hHgGuU"),
    )


def _spans_of_years() -> tuple[Pattern, ...]:
    """Quarters, decades and years."""
    return (
        _pattern(
            r"(?P<year>(?:19|20)\d\d)[\s-]?q(?P<index>[1-4])(?![0-9A-Za-z_])",
            lambda match: ("S", Stretch("quarter", int(match["index"]), int(match["year"]))),
            "qQ-",
        ),
        _pattern(r"(?P<year>(?:1[5-9]|20)\d0(?=\s?['’]?s\b)|\d0(?=['’]?s\b))\s?['’]?s\b", _decade, "'’sS"),
        _pattern(
            rf"(?:1[6-9]|20|21)\d\d{_END}(?![%$€°]|,\d{{3}}|\s?(?:%|yuan\b|dollars?\b|lempiras\b|pesos\b|km\b|[A-Z][a-z]+\s(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive)\b))",
            _year,
        ),
    )


def _month_names() -> tuple[Pattern, ...]:
    """The 14th of Sawr 1367, Kartik 3, 2075: months of the solar calendars, with their year."""
    numbers = {name: (calendar, n) for calendar, months in MONTHS.items() for n, names in enumerate(months, 1) for name in names.split()}

    def read(match: re.Match[str]) -> Reading | None:
        calendar, month = numbers[match["month"].lower()]
        day, year = int(match["day"]), int(match["year"])
        return ("X", Calendar(year, month, day, calendar=calendar)) if (year < _ROUND) == (calendar == "solar-hijri") else None

    names = "|".join(sorted(numbers, key=len, reverse=True))
    year = r"(?P<year>1[34]\d\d|19\d\d|20\d\d)\b"
    return (_pattern(rf"(?P<day>3[0-2]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s+(?:of\s+|de\s+)?(?P<month>{names}),?\s+(?:de\s+)?{year}", read),)


def figures(*, month_first: bool, short_month_first: bool | None = None) -> tuple[Pattern, ...]:
    """The patterns for figures; all-digit dates are read month first or day first unless only the other fits."""

    def dated(match: re.Match[str]) -> Reading | None:
        return _by_order(match, month_first=month_first)

    def short(match: re.Match[str]) -> Reading | None:
        return _month_day(match, month_first=month_first if short_month_first is None else short_month_first)

    return (
        _pattern(
            r"(?P<year>(?:1[3-9]|20|21)\d\d)(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
            r"(?:(?:[T ]|,\s)(?P<hour>\d{2}):(?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?\s?(?:Z\b|[+-]\d{2}:?\d{2})?"
            r"(?!\s?[ap]\.?m))?(?![0-9A-Za-z_]|/\d|-\d(?!\d{0,3}[-/.]))",
            _iso,
            "-/.",
        ),
        _pattern(
            r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![0-9A-Za-z_]|[/.]\d|-\d(?!\d?[-/.]))",
            dated,
            "-/.",
        ),
        _pattern(
            r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
            r"(?<=[-/\s(]\d{8})(?![0-9A-Za-z_-]|[.,]\d)",
            _packed,
        ),
        _pattern(r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?![0-9A-Za-z_]|[-/.]\d)", _year_month, "-/"),
        _pattern(r"(?P<month>\d{1,2})/(?P<year>(?:19|20)\d\d)(?![0-9A-Za-z_]|[-/.]\d)", _year_month, "-/"),
        _pattern(r"(?P<month>0?[1-9]|1[0-2])-(?P<year>(?:19|20)\d\d)(?![0-9A-Za-z_]|[-/.]\d)", _led_year_month, "-"),
        *_clocks(),
        *_month_names(),
        _pattern(
            r"(?!24/7)(?P<first>\d{1,2})/(?P<second>\d{1,2})(?![\w%]|[/.]\d|-\d(?!\d?/)|\s?h\b|\s(?:of|th|inch|hours?|an?\s|de\s|miles?|cups?|days?|years?|months?|horas?)\b)",
            short,
            "/",
        ),
        *_spans_of_years(),
    )
