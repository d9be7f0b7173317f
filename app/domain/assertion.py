"""What one passage says, slot by slot. Offsets are characters of the source's text, end exclusive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date, duration or set as spoken, with the window of days it can mean; a bound of None is open.

    `clock` is minutes [from, to) counted from midnight of `earliest` (to may pass 1440).
    `timex_value` follows TIMEX3, `edtf` ISO 8601-2.
    Flags: approximate, before, after, no-later-than, no-earlier-than, ambiguous-day-month, relative, unanchored, age-based,
    weekday, weekday-mismatch, lunar, roc, hijri, solar-hijri, season, festival, school-year, year-assumed.
    `alternatives` are further windows it may equally mean; `days` are the least and most days of a DURATION.
    """

    start: int
    end: int
    text: str
    earliest: date | None
    latest: date | None
    timex_type: str
    timex_value: str
    edtf: str
    granularity: str
    flags: tuple[str, ...] = ()
    clock: tuple[int, int] | None = None
    alternatives: tuple[tuple[date, date], ...] = ()
    days: tuple[float, float] | None = None


class Comparator(StrEnum):
    """How exact a count was said to be."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A number with what it counts: the range [low, high] it allows (None is open); `unit` is a lower-case singular noun or unit."""

    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    comparator: Comparator
    unit: str


@dataclass(frozen=True, slots=True)
class NameMention:
    """A personal name; `keys` are the script-free keys under which equal names meet; `role` is "father", "officer", … or empty."""

    start: int
    end: int
    text: str
    keys: tuple[str, ...]
    role: str = ""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place; `ids` are gazetteer identifiers from the place up to its country, empty for a facility such as a police station."""

    start: int
    end: int
    text: str
    ids: tuple[str, ...]


class Polarity(StrEnum):
    """How a happening is put forward."""

    ASSERTED = "asserted"
    DENIED = "denied"
    NOT_REMEMBERED = "not-remembered"
    HEARD = "heard"
    PLANNED = "planned"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class EventMention:
    """A happening the case may turn on; `event` is a lexicon word such as "arrest" or "departure", `source_word` the non-English word."""

    start: int
    end: int
    text: str
    event: str
    polarity: Polarity
    source_word: str = ""


@dataclass(frozen=True, slots=True)
class Assertion:
    """One sentence [start, end) of one source with everything read in it; `speaker` is a name key or role, "I" for the teller."""

    source_id: str
    start: int
    end: int
    label: str
    question: str
    speaker: str
    dates: tuple[DateMention, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    names: tuple[NameMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    events: tuple[EventMention, ...] = ()
    polarity: Polarity = Polarity.ASSERTED
