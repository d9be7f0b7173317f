"""Tells a report of the day, whose dates lean on the day it bears, from a story, whose dates lean on one another."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_HEAD: Final = 240  # characters in which a report names its place and agency
_AGENCIES: Final = r"AP|Associated\s+Press|Reuters|AFP|UPI|CNN|BBC|Xinhua|EFE|Efe|DPA|TASS|Notimex|Europa\s+Press"
_DATELINE: Final = re.compile(
    rf"\((?:{_AGENCIES})\)|^\s*[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ .'’]{{3,30}}(?:,\s[\w. ]{{2,24}})?\s*(?:[—–]|--|-)\s|(?:新华社|新華社|中新社|中新网|法新社|路透社|美联社|本报).{{0,24}}(?:电|電|讯|訊)",
    re.MULTILINE,
)
_SAYING: Final = re.compile(
    r"\b(?:said|says|told\s+\w+|announced|reported|confirmed|added)\s+(?:on\s+)?(?:late\s+|early\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?:dijo|informó|anunció|declaró|confirmó|señaló)\s+(?:este|el|hoy)\s+(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b"
)
_TELLER: Final = re.compile(r"(?:\A|[.!?]\s+)(?:I|My|We|Yo|Mi|Me|Nos)\s|(?:\A|[。！？])我")


@lru_cache(maxsize=4)
def is_report(text: str) -> bool:
    """Whether a text has the marks of news: a dateline or an agency at its head, or sayings dated by a weekday and no teller."""
    return bool(_DATELINE.search(text, 0, _HEAD) or (_SAYING.search(text) and not _TELLER.search(text)))
