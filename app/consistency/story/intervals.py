"""How long before or after one thing another is said to have been: "a week after the funeral", "only when he was buried"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.consistency.extract.dates import read_dates
from app.consistency.sentence import Sentence
from app.domain.assertion import DateMention

_SPAN = re.compile(
    r"(?P<span>.+?)\s+(?:after|later|afterwards|thereafter|before|earlier|previously|prior|following)\b|(?P<day>(?:the )?day|night)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*(?:after|following|from|since|into)\b(?! that| this| it| then\b)(?! (?:noon))|\s*(?:después de|luego de|desde)\b", re.IGNORECASE
)
_BEFORE = re.compile(r"\s*(?:before|prior to|until|till|ahead of)\b(?! that| this| it| then\b)|\s*(?:antes de)\b", re.IGNORECASE)
_LATER = re.compile(
    r"\s*(?:later|afterwards|thereafter|after(?:wards)?\b(?= ?(?:that|this|it)?\b ?[.,;]|$)|after that|después|más tarde)\b", re.IGNORECASE
)
_EARLIER = re.compile(r"\s*(?:earlier|previously|before that|antes)\b", re.IGNORECASE)
_PASSED = re.compile(
    r"\s*(?:had|have|has)? ?(?:already )?(?:gone by|go by|went by|pass|passed|gone|elapsed|been)?\s*(?:since|after|que)\b", re.IGNORECASE
)
_SINCE_BEFORE = re.compile(r"\b(?:it (?:had|was)|had been|hacía)\b", re.IGNORECASE)
_STATE = re.compile(
    r"\b(?:had|['’]d|was|were|have|been)\b[^.;]*?\b(?:for|been (?:\w+ ){0,3}|already) ?(?:about |almost |nearly |over |"
    r"more than |at least |some |only |just )*\Z",
    re.IGNORECASE,
)
_BY_THEN = re.compile(
    r"(?:By the time(?: that)?|When|Cuando) (?P<event>[^,;]{4,80}),(?P<state>[^.;]*\b(?:had|was|were|been)\b[^.;]*?)\Z", re.IGNORECASE
)
_ORDERS = (
    (
        re.compile(
            r"(?:By the time(?: that)?|When|Cuando) (?P<event>[^,;]{4,90}?),? (?P<anchor>(?:\w+ ){1,6}(?:had|has|was|were) already[^.;]*)",
            re.IGNORECASE,
        ),
        1,
    ),
    (
        re.compile(
            r"(?P<anchor>[^.;]*\b(?:had|was|were|ya) already\b[^.;]*?),? (?:when|by the time|cuando) (?P<event>[^.;]+)", re.IGNORECASE
        ),
        1,
    ),
    (
        re.compile(
            r"\bfirst,? (?P<anchor>[^.;]{6,90}?),? (?:and )?(?:only )?(?:then|after that|later)\b,? (?P<event>[^.;]+)", re.IGNORECASE
        ),
        1,
    ),
    (re.compile(r"\b(?:It was |only )?(?:after|once) (?P<anchor>[^,;]{4,90}?)(?:,| that) (?P<event>(?!that\b)[^.;]+)", re.IGNORECASE), 1),
    (
        re.compile(
            r"(?P<event>[^.;]{8,}?),? (?:only )?(?:after|once) (?P<anchor>(?:I|we|he|she|they|my|the|our|his|her)\b[^,.;]+)", re.IGNORECASE
        ),
        1,
    ),
    (
        re.compile(
            r"(?P<event>[^.;]{8,}?),? (?:before|prior to) (?P<anchor>(?:I|we|he|she|they|my|the|our|his|her)\b[^,.;]+)", re.IGNORECASE
        ),
        -1,
    ),
)
_ORDERING = re.compile(r"\b(?:already|first|after|once|before|prior)\b", re.IGNORECASE)  # one of these is in each of them
_BEFORE_IT = re.compile(r"\b(?:days?|weeks?|months?|years?|nights?|shortly|soon|just|right|long|hours?|minutes?) \Z", re.IGNORECASE)
_WHEN = re.compile(r",?\s*(?:already )?(?:when|by the time|before|cuando)\b", re.IGNORECASE)
_THAT = re.compile(r"\s*(?:that|this|it|then)\b(?: (?:night|day|morning|evening|week|time))?(?=[,.; ]|$)(?! \w+ed)", re.IGNORECASE)
_DAY_OF = re.compile(
    r"\b(?:the|that) (?:very )?(?P<what>(?:same )?(?:day|morning|evening|night)|next (?:day|morning)|day after|day before|"
    r"night before|morning after)"
    r"(?: (?:that|of|as))?\b",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"\b(?!(?:that|it|this|there|was|were|is|had|been|about|some|only|happened|came|and|then|so|just|by|the|a)\b)[^\W\d_]{2,}",
    re.IGNORECASE,
)
_END = re.compile(r"[,;.—–]|\b(?:when|while|and then|so that|because|but)\b", re.IGNORECASE)
_LONGEST = 4000  # days


OPEN = 36000.0  # days; no end was told


@dataclass(frozen=True, slots=True)
class Interval:
    """The event of a sentence lies `low` to `high` days after what `anchor` [start, end) of it tells.

    Without an anchor it is counted from what was told before. `event` are the characters that tell the event itself.
    """

    sentence: Sentence
    start: int
    end: int
    low: float
    high: float
    anchor: tuple[int, int] | None
    event: tuple[int, int]

    @property
    def is_order(self) -> bool:
        """Whether no length was told."""
        return (self.low, self.high) in {(0.0, OPEN), (-OPEN, 0.0)}

    @property
    def text(self) -> str:
        """The words that say how long."""
        return self.sentence.text[self.start : self.end]


def intervals(sentence: Sentence) -> Iterator[Interval]:
    """Every interval told in a sentence between two things it tells."""
    return (Interval(sentence, *told) for told in sentence.once(_told))


def _told(sentence: Sentence) -> tuple[tuple[int, int, float, float, tuple[int, int] | None, tuple[int, int]], ...]:
    return tuple((found.start, found.end, found.low, found.high, found.anchor, found.event) for found in _intervals(sentence))


def _intervals(sentence: Sentence) -> Iterator[Interval]:
    is_any = False
    for mention in sentence.dates:
        span = _span_of(sentence, mention)
        if span is None or span[1] <= 0:
            continue
        found = _interval(sentence, mention, span)
        if found is not None:
            is_any = True
            yield found
    if not is_any:
        yield from _orders(sentence)


def _orders(sentence: Sentence) -> Iterator[Interval]:
    """What is only said to have come before or after something else."""
    if not sentence.search(_ORDERING):
        return
    for pattern, sign in _ORDERS:
        match = pattern.search(sentence.text)
        if match is None or _BEFORE_IT.search(sentence.text[: match.start("anchor")].rsplit("after", 1)[0].rsplit("before", 1)[0]):
            continue
        bounds = (0.0, OPEN) if sign > 0 else (-OPEN, 0.0)
        yield Interval(sentence, match.start(), match.end(), *bounds, match.span("anchor"), match.span("event"))
        return


def _span_of(sentence: Sentence, mention: DateMention) -> tuple[float, float] | None:
    """The days a mention counts, whether it was read as a length or as a distance."""
    if mention.days is not None:
        return mention.days if mention.days[0] <= _LONGEST else None
    if "relative" not in mention.flags or "unanchored" not in mention.flags:
        return None
    match = _SPAN.match(mention.text)
    if match is None:
        return None
    if match["day"]:
        return 1.0, 1.0
    is_open = re.match(r"(?:more than|over|at least) ", match["span"], re.IGNORECASE)
    span = next((m.days for m in read_dates(match["span"], None, sentence.language) if m.days), None)
    return (span[0], OPEN) if span and is_open else span


def _interval(sentence: Sentence, mention: DateMention, span: tuple[float, float]) -> Interval | None:
    text, start = sentence.text, mention.start
    core = re.search(
        r"\s+(?:after|later|afterwards|thereafter|before|earlier|previously|prior|following)\b[^\n]*\Z", mention.text, re.IGNORECASE
    )
    end = mention.end if core is None or mention.days is not None else mention.start + core.start()
    low, high = span
    if (match := _PASSED.match(text, end)) and (match.group().strip() or _SINCE_BEFORE.search(text[:start])):
        clause = _clause(text, match.end())
        anchor = None if _THAT.match(text, match.end()) else clause
        return Interval(sentence, start, mention.end, low, high, anchor, _outside(text, start, clause[1])) if clause else None
    for pattern, sign in ((_AFTER, 1), (_BEFORE, -1)):
        if match := pattern.match(text, end):
            clause = _clause(text, match.end())
            bounds = (low, high) if sign > 0 else (-high, -low)
            return Interval(sentence, start, mention.end, *bounds, clause, _outside(text, start, clause[1])) if clause else None
    if _LATER.match(text, end) or _EARLIER.match(text, end):
        bounds = (low, high) if _LATER.match(text, end) else (-high, -low)
        return Interval(sentence, start, mention.end, *bounds, None, (0, len(text)))
    return _lasting(sentence, mention, span)


def _lasting(sentence: Sentence, mention: DateMention, span: tuple[float, float]) -> Interval | None:
    """So long in a state when something happened: "by the time I came he had been ill for a year", or the other way round."""
    text, start = sentence.text, mention.start
    if (then := _BY_THEN.match(text[:start])) and "since" not in text[mention.end : mention.end + 12]:
        return Interval(sentence, start, mention.end, *span, then.span("state"), then.span("event"))
    if (when := _WHEN.match(text, mention.end)) and _STATE.search(text[:start]):
        event = _clause(text, when.end())
        return Interval(sentence, start, mention.end, *span, (0, start), event) if event else None
    return None


def _clause(text: str, start: int) -> tuple[int, int] | None:
    """From an offset to the end of the clause; None where it holds no word."""
    end = next((m.start() for m in _END.finditer(text, start) if m.start() > start + 2), len(text))
    return (start, end) if any(c.isalpha() for c in text[start:end]) else None


def _outside(text: str, start: int, end: int) -> tuple[int, int]:
    """What the sentence tells beside the interval: before it, else behind it."""
    return (0, start) if len(_TELLING.findall(text[:start])) > 1 else (end, len(text))


def has_words(text: str, span: tuple[int, int], least: int = 3) -> bool:
    """Whether part of a text tells anything."""
    return len(re.findall(r"\w+", text[span[0] : span[1]])) >= least


def overlaps(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    """Whether an offset lies in one of several parts."""
    return any(start <= offset < end for start, end in spans)
