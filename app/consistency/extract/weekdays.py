"""Days of the week as they are named in English, Spanish and Chinese, and the Friday that Muslims call by its prayer."""

from __future__ import annotations

import re

from app.consistency.extract.letters import plain_letters

WEEKDAY = re.compile(
    r"\b(?P<en>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?P<many>s)?|"
    r"\b(?P<es>lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b|(?:星期|礼拜|周)(?P<zh>[一二三四五六日天])|"
    r"\b(?P<friday>jum+u?['’]?ah?)\b(?! (?:prayer|khutba|sermon|mosque|masjid|namaz))",
    re.IGNORECASE,
)
_ENGLISH = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_SPANISH = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
_CHINESE = "一二三四五六日"
_EVERY = re.compile(r"\b(?:every|each|los|always on|todos los)\s*\Z|每\Z", re.IGNORECASE)


def weekday_in(text: str) -> tuple[int, str] | None:
    """The one weekday a text names, as 0 for Monday, and its word; None where it names none, several, or a habit."""
    found = {}
    for match in WEEKDAY.finditer(text):
        if match["many"] or _EVERY.search(text[max(0, match.start() - 6) : match.start()]):
            return None
        found[number_of(match)] = match.group()
    return next(iter(found.items())) if len(found) == 1 else None


def number_of(match: re.Match[str]) -> int:
    """0 for Monday to 6 for Sunday."""
    if match["en"]:
        return _ENGLISH.index(plain_letters(match["en"]).lower())
    if match["es"]:
        return _SPANISH.index(plain_letters(match["es"]).lower())
    return _ENGLISH.index("fri") if match["friday"] else _CHINESE.index(match["zh"].replace("天", "日"))
