"""Years told by the Ethiopian calendar, seven or eight behind."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from app.consistency.extract.dates_context import window
from app.consistency.extract.dates_window import Window

_BEHIND: Final = 7
_BEFORE: Final = re.compile(
    r"\b(?:Ethiopian|Ge['’]?ez) (?:calendar )?(?:\w+ )?\Z|\b(?:calendario|año) etíope (?:\w+ )?\Z|(?:埃塞俄比亚|埃历)(?:历)?\Z",
    re.IGNORECASE,
)
_BEHIND_IT: Final = re.compile(
    r"[,\s(]*(?:E\.\s?C\.|(?-i:EC)\b|(?:in |by |on |of )?(?:the )?(?:Ethiopian|Ge['’]?ez) (?:calendar|year|reckoning)|"
    r"(?:en |del? )?(?:el )?calendario etíope)",
    re.IGNORECASE,
)


_SAID: Final = re.compile(r"ethiop|ge['’]?ez|etíope|埃塞|埃历|E\.\s?C\.|(?-i:EC)\b", re.IGNORECASE)


def is_spoken_of(text: str) -> bool:
    """Whether a text speaks of that calendar anywhere."""
    return _SAID.search(text) is not None


def by_its_calendar(told: Window, text: str, start: int, end: int) -> Window | None:
    """A year said to be Ethiopian as the days it had; a month or day said to be so only where it was read in that calendar."""
    is_said = _BEFORE.search(text, max(0, start - 40), start) or _BEHIND_IT.match(text, end)
    if told.earliest is None or not is_said or "ethiopian" in told.flags:
        return told
    if told.unit != "year":
        return None
    year = told.earliest.year + _BEHIND
    days = date(year, 9, 11), date(year + 1, 9, 11)
    return window(days, "year", f"{days[0].isoformat()}/{days[1].isoformat()}", ("ethiopian",))
