"""The English words of time."""

from __future__ import annotations

import re
from typing import Final

from app.consistency.extract import dates_en_words as lists
from app.consistency.extract.dates_en_patterns import DECADES, PATTERNS
from app.consistency.extract.dates_expression import NIGHT, Clock, Count, Part, Shifted, Stretch, Vague
from app.consistency.extract.dates_feasts import feast_words
from app.consistency.extract.dates_lexicon import Lexicon, Reading, listed, table

_VAGUE_COUNTS: Final = {
    Count(2, 3, vague=True): "a couple of | couple of | a couple | couple | a pair of",
    Count(2, 6, vague=True): "a few | few | the few | a handful of | some",
    Count(3, 9, vague=True): "several",
    Count(3, 60, vague=True): "many | numerous",
    Count(24, 120, vague=True): "dozens of | scores of",
    Count(200, 1000, vague=True): "hundreds of",
}


def _night(steps: int) -> tuple[int, str, Clock]:
    return steps, "told", NIGHT


def _times() -> dict[str, Reading]:
    return {
        **listed("M", lists.MONTHS),
        **listed("W", lists.WEEKDAYS),
        **listed("U", lists.UNITS),
        **listed("S", {Stretch("season", index): line for index, line in lists.SEASONS.items()}),
        **listed("P", lists.DAY_PARTS),
        **feast_words("en"),
        **listed("A", lists.DAYS),
        **listed("A", {_night(0): "tonight", _night(-1): "last night", _night(-2): "the night before last"}),
        **listed("V", {Vague(value): line for value, line in lists.VAGUE.items()}),
        **listed("V", {Part("sooner", Shifted(unit, 0, "told")): f"{unit} to date" for unit in ("week", "month", "quarter", "year")}),
        **listed("V", {Part("end", Shifted(unit, 0, "told")): f"{unit} end | {unit}-end | {unit}'s end" for unit in ("month", "year")}),
        **table("V", {"ytd": Part("sooner", Shifted("year", 0, "told"))}),
        **table("C", DECADES),
    }


def _beside_times() -> dict[str, Reading]:
    return {
        **listed("v", {"before": "eve of | the eve of"}),
        **listed("L", lists.SHIFTERS),
        **listed("E", lists.PARTS),
        **listed("B", lists.LIMITS),
        **listed("b", lists.SUFFIX_LIMITS),
        **listed("Q", {"about": lists.APPROXIMATE}),
        **listed("J", lists.COMPARATORS),
        **listed("N", _VAGUE_COUNTS),
        **listed("G", {"told": "ago | back", "previous": "earlier | before that | previously | beforehand | prior"}),
        **listed("R", {"previous": "later | afterwards | afterward | after that | thereafter | after this", "told": "from now | hence"}),
        **listed("H", {0.5: "and a half"}),
        **listed("f", {"from": "from"}),
        **listed(
            "!",
            {
                "": "as soon as | now and then | every now and then | by now | until now | just now | "
                "dates from | dated from | dating from | dates back to | dating back to"
            },
        ),
        **listed("w", {"between": "between"}),
        **listed("e", {1: "every | each", 2: "every other"}),
        **listed("h", {"once": "once | once every | once per | per | twice | times | twice every | times per"}),
        **listed("Z", lists.REPEATED),
    }


_GLUE: Final = re.compile(
    r"(?:(?P<range>\s*(?:[-–—~]|\b(?:to|through|thru|until|till)\b)\s*(?:the\s+)?)"
    r"|(?P<and>\s*,?\s*(?:\band\b|\bor\b|&)\s*(?:the\s+)?)"
    r"|(?P<place>\s*,?\s*\b(?:in|on|at|of|during)\b\s*(?:the\s+)?)"
    r"|(?P<comma>\s*[,/]\s*(?:the\s+)?['’]?)|(?:(?<=[a-z])['’]s\b)?\s*(?:\bthe\b\s*|['’])?)",
    re.IGNORECASE,
)
# These words and short forms are also other words or names: they want company, or a capital, to be time.
_WEAK: Final = frozenset(
    re.findall(
        r"[a-z]+",
        "may mar jan march april june august mon tue tues wed weds thu thur thurs fri sat sun sec fall "
        "dec nov oct aug jun jul apr feb sep sept that this next last past same",
    )
) | {"new year"}

ENGLISH: Final = Lexicon(_times() | _beside_times(), PATTERNS, _GLUE, _WEAK)
