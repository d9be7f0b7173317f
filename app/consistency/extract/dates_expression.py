"""The small common form every language is read into: what was said about time, before any anchor is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "night",
    "weekend",
    "workweek",
    "week",
    "fortnight",
    "month",
    "quarter",
    "half-year",
    "year",
    "decade",
    "century",
]
Limit = Literal["before", "after", "since", "until", "by"]
Anchor = Literal["told", "previous", "event"]  # the day of telling; the date told before; a happening that is no date


@dataclass(frozen=True, slots=True)
class Count:
    """How many, as a range; vague when no number was said ("several")."""

    low: float
    high: float
    vague: bool = False
    stated: float | None = None  # the number that "about" or "more than" was said of

    @property
    def middle(self) -> float:
        """The count halfway."""
        return (self.low + self.high) / 2

    @property
    def said(self) -> float:
        """The number said; of two or three the lower; the one halfway where none was."""
        return self.middle if self.vague else self.low if self.stated is None else self.stated


@dataclass(frozen=True, slots=True)
class Calendar:
    """Whatever of year, month, day and weekday was said, in one calendar."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    calendar: str = "gregorian"
    swapped: tuple[int, int] | None = None  # the other reading of an all-digit date: (month, day)
    short_year: bool = False
    leap_month: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A season, quarter, decade, century, school year or numbered week, of a year or of none."""

    kind: str
    index: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Festival:
    """A feast by its name, in a year or in none."""

    name: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Shifted:
    """A calendar unit, weekday, month, season or feast counted from the anchor: last week, next Friday, that year, yesterday."""

    unit: str
    steps: int
    anchor: Anchor
    weekday: int | None = None
    month: int | None = None
    season: int | None = None
    festival: str | None = None
    day: int | None = None  # of that month


@dataclass(frozen=True, slots=True)
class Offset:
    """So much before (sign -1) or after (sign 1) an anchor or another expression."""

    count: Count
    unit: str
    sign: int
    anchor: Anchor
    base: Expression | None = None
    rest: tuple[tuple[Count, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Lately:
    """A run of units that ends or starts at the anchor or beside another time: the last three years, the week before the feast."""

    count: Count
    unit: str
    sign: int
    anchor: Anchor = "told"
    base: Expression | None = None
    inclusive: bool = False  # whether the run starts on the anchor's own day
    rest: tuple[tuple[Count, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth (or, below zero, nth last) unit or weekday of a larger expression: the first Monday of September, the last week of 2016."""

    index: int
    unit: str
    whole: Expression
    weekday: int | None = None
    count: int = 1
    name: str = ""  # of a feast


@dataclass(frozen=True, slots=True)
class Part:
    """Early, mid, late, start, end, a half or a third of something longer."""

    part: str
    whole: Expression


@dataclass(frozen=True, slots=True)
class Around:
    """Something said to be about so."""

    inner: Expression


@dataclass(frozen=True, slots=True)
class Bounded:
    """Something said to lie before or after another time."""

    limit: Limit
    inner: Expression


@dataclass(frozen=True, slots=True)
class Range:
    """From one time to another, both included."""

    first: Expression
    last: Expression


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as minutes [low, high) from midnight; `value` is its TIMEX3 part, such as T20:30 or TEV."""

    low: int
    high: int
    value: str
    open_half: bool = False  # a 12-hour time that did not say which half of the day


NIGHT = Clock(18 * 60, 30 * 60, "TNI")


@dataclass(frozen=True, slots=True)
class At:
    """A time of day on a day, or on none that was said."""

    clock: Clock
    day: Expression | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """How long, in one or two units."""

    parts: tuple[tuple[Count, str], ...]
    comparator: str = "exactly"


@dataclass(frozen=True, slots=True)
class Repeated:
    """Every so often; `value` is its TIMEX3 value."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """Now, recently, in the past: a TIMEX3 reference without a window, or the day of telling."""

    value: str


@dataclass(frozen=True, slots=True)
class Age:
    """A time told by the teller's age in years."""

    years: int


Expression = (
    Calendar
    | Stretch
    | Festival
    | Shifted
    | Offset
    | Lately
    | Nth
    | Part
    | Around
    | Bounded
    | Range
    | At
    | Duration
    | Repeated
    | Vague
    | Age
)
