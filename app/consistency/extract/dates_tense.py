"""Tells from the verbs of a sentence whether a time in it lies behind the telling or ahead of it."""

from __future__ import annotations

import re
from typing import Final, Literal

Tense = Literal["past", "ahead", "open"]

_BACK: Final = 200  # characters before a time in which its verb is looked for
_ON: Final = 140
_BREAK: Final = re.compile(r"[.!?](?=\s|\Z)|[。！？；;\n]")
_LAST_BREAK: Final = re.compile(rf".*(?:{_BREAK.pattern})", re.DOTALL)
_PAST_FORMS: Final = (
    "was|were|wasn['’]t|weren['’]t|had|did|didn['’]t|got|went|came|took|left|been|said|told|fled|ran|saw|heard|began|beat|hit|made|gave|found"
    "|brought|kept|held|sent|felt|knew|thought|met|fell|drove|wrote|woke|slept|spoke|stood|lost|led|paid|sold|bought|caught|taught|fought"
    "|hid|broke|chose|tore|threw|shot|grew|rose|swore|stole|won|became|flew|shook|would|could"
)
_NOT_PAST: Final = r"(?!(?:need|feed|indeed|speed|proceed|succeed|exceed|breed|embed|naked|sacred|hundred|unite?d|scheduled)\b)"
_NOT_PRESENT: Final = r"(?<!\bam )(?<!\bis )(?<!\bare )(?<!['’]m )(?<!['’]re )"  # "is closed" tells how things stand
_PAST_HAN: Final = "[了过過曾]|已经|已經"
_AHEAD_HAN: Final = "将(?!近|军)|將(?!近|軍)|会(?!议|员|见)|會(?!議|員|見)|打算|准备|準備|计划|計劃|预计|預計|吧"
_MARKS: Final = re.compile(
    rf"(?P<past>\b(?:{_PAST_FORMS}|{_NOT_PRESENT}{_NOT_PAST}[a-z]{{2,}}ed"
    r"|fue|fueron|era|eran|hubo|estuv\w+|había\w*|tenía\w*|decía\w*|hacía\w*|podía\w*|quería\w*|vino|hizo|dijo|fui|vi|dio"
    r"|(?!(?:(?:as|aqu|ah|all|cas|tamb)[ií]|(?:caf|beb|jos|comit|chal|porqu)é\b))\w{2,}(?:[^\Wr]é|ó|aron|ieron|aste|iste|aba|aban|ábamos|imos))\b"
    rf"|{_PAST_HAN})"
    r"|(?P<ahead>\b(?:(?:will|shall|won['’]t|going\s+to)(?:\s+(?:not\s+|\w+ly\s+)?(?:be|have\s+been)\s+(?:\w+ly\s+)?\w+)?"
    r"|begins|starts|opens|expires|matures|takes\s+effect|payable|due|gonna|let['’]s|let\s+us|plans?\s+to|planning\s+to|intends?\s+to|expects?\s+to|hopes?\s+to"
    r"|(?:am|is|are|be)\s+(?:\w+ly\s+)?(?:scheduled|expected|planned|slated|likely|due|set|about|to)|want\s+to|please|schedule|book|remind|should|must"
    r"|can(?!\s+(?:\w+\s+)?(?:remember|recall|see|say|tell|prove|confirm|not|never|be)\b)"
    r"|(?:voy|vas|va|vamos|van)\s+a|debe|deben|debería|deberá|por\s+favor|quiero|programa|programe|reserva|reserve"
    r"|\w{2,}(?:aré|eré|iré|ará|erá|irá|aremos|eremos|iremos|arán|erán|irán|dré|drá|drán|bré|brá|brán))\b"
    rf"|['’]ll\b|{_AHEAD_HAN})",
    re.IGNORECASE,
)
_MARKS_HAN: Final = re.compile(rf"(?P<past>{_PAST_HAN})|(?P<ahead>{_AHEAD_HAN})")  # all there is to look for where no letter stands
_LETTER: Final = re.compile(r"[A-Za-zÀ-ɏ]")


def tense_at(text: str, start: int, end: int) -> Tense:
    """The tense of the nearest verb that says it: the last one before text[start:end) in its sentence, else the first behind."""
    back = max(0, start - _BACK)
    stop = _LAST_BREAK.match(text, back, start)
    marks = _MARKS if _LETTER.search(text, back, end + _ON) else _MARKS_HAN
    last = None
    for last in marks.finditer(text, stop.end() if stop else back, start):  # noqa: B007 - the last one is wanted
        pass
    found = last
    if found is None:
        tail_stop = _BREAK.search(text, end, end + _ON)
        found = marks.search(text, end, tail_stop.start() if tail_stop else end + _ON)
    if found is None:
        return "open"
    return "past" if found["past"] else "ahead"


def is_asked(text: str, end: int) -> bool:
    """Whether the sentence in which text[:end) stops closes with a question mark."""
    close = _BREAK.search(text, end, end + _ON)
    return close is not None and close.group() in "?？"
