"""Tells a report of the day, whose dates lean on the day it bears, from a story, whose dates lean on one another."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

_HEAD: Final = 240  # characters in which a report names its place and agency
_AGENCIES: Final = r"AP|Associated\s+Press|Reuters|AFP|UPI|CNN|BBC|Xinhua|EFE|Efe|DPA|TASS|Notimex|Europa\s+Press"
_WIRED: Final = re.compile(rf"\((?:{_AGENCIES})\)|(?:新华社|新華社|中新社|中新网|法新社|路透社|美联社|本报).{{0,24}}(?:电|電|讯|訊)")
_DATELINE: Final = re.compile(r"^\s*[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ .'’]{3,30}(?:,\s[\w. ]{2,24})?\s*(?:[—–]|--|-)\s", re.MULTILINE)
_SAYING: Final = re.compile(
    r"\b(?:said|says|told\s+\w+|announced|reported|confirmed|added)\s+(?:on\s+)?(?:late\s+|early\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?:dijo|informó|anunció|declaró|confirmó|señaló)\s+(?:este|el|hoy)\s+(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b"
)
_TELLER: Final = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur|[Yy]o|[Mm]i|[Mm]e|[Nn]os)\b")
_QUOTED: Final = re.compile(r"[\"“][^\"“”]*[\"”]")


class Genre:
    """What kind of text is read, found out when first asked and forgotten with the reading."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def is_report(self) -> bool:
        """Whether it has the marks of news: an agency at its head, or a dateline or sayings dated by a weekday and no teller."""
        if _WIRED.search(self._text, 0, _HEAD):
            return True
        marked = _DATELINE.search(self._text, 0, _HEAD) or _SAYING.search(self._text)
        return bool(marked and not _TELLER.search(_QUOTED.sub("", self._text)))
