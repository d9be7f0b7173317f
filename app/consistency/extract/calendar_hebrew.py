"""Turns days of the Hebrew calendar into Gregorian ones by its fixed arithmetic (Dershowitz and Reingold, Calendrical Calculations)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

_EPOCH: Final = -1373427  # the day before 1 Tishri of year 1, as a proleptic Gregorian ordinal
_PARTS_A_DAY: Final = 25920
_NISAN_TO_TISHRI: Final = 177  # Nisan to Elul always hold as many days
_MONTHS_BEFORE: Final = {1: 0, 2: 30, 3: 59, 4: 89, 5: 118, 6: 148}  # days from 1 Nisan, Nisan being month 1


@lru_cache(maxsize=256)
def _elapsed(year: int) -> int:
    """Days from the epoch to 1 Tishri, by the mean new moon and the weekdays it must not fall on."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    days = 29 * months + parts // _PARTS_A_DAY
    return days + 1 if (3 * (days + 1)) % 7 < 3 else days  # noqa: PLR2004 - no Sunday, Wednesday or Friday


@lru_cache(maxsize=256)
def _new_year(year: int) -> int:
    before, here, after = (_elapsed(year + step) for step in (-1, 0, 1))
    delay = 2 if after - here == 356 else 1 if here - before == 382 else 0  # noqa: PLR2004 - year lengths that cannot be
    return _EPOCH + here + delay


def hebrew_day(year: int, month: str, day: int) -> date:
    """A day of a feast month (tishri, kislev, shvat, adar, nisan, iyar, sivan, av) inside a Gregorian year; adar stands before nisan."""
    if month in _AFTER_TISHRI:
        opening = _new_year(year + 3761)
        length = _new_year(year + 3762) - opening
        kislev = 60 if length % 10 == 5 else 59  # noqa: PLR2004 - a full year has a long Heshvan
        return date.fromordinal(opening + {"tishri": 0, "kislev": kislev}[month] + day - 1)
    nisan = _new_year(year + 3761) - _NISAN_TO_TISHRI
    if month in {"shvat", "adar"}:
        leap = (7 * (year + 3760) + 1) % 19 < 7  # noqa: PLR2004 - seven leap years in nineteen
        back = 29 if month == "adar" else 29 + 30 + (30 if leap else 0)
        return date.fromordinal(nisan - back + day - 1)
    return date.fromordinal(nisan + _MONTHS_BEFORE[{"nisan": 1, "iyar": 2, "sivan": 3, "av": 5}[month]] + day - 1)


_AFTER_TISHRI: Final = frozenset({"tishri", "kislev"})
