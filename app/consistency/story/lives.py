"""Happenings that come once in a life, tied to each other by what is told: dates, ages, spans and orders."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from app.consistency.happenings import ages_in, is_dated
from app.consistency.sentence import Sentence
from app.consistency.story.cast import TELLER, is_one
from app.consistency.story.intervals import OPEN, Interval, intervals
from app.consistency.story.moment_table import Moments
from app.consistency.story.timeline import ORIGIN, Constraint
from app.consistency.story.topics import Told
from app.domain.assertion import DateMention, Polarity

ONCE = {"birth": "birth", "death": "death", "marriage": "wedding"}
_ANOTHER = re.compile(
    r"\b(?:divorc\w+|remarri\w+|widow\w*|(?:first|second|third|former|previous|new|late|other) (?:wife|husband|spouse|marriage|wedding)"
    r"|viud[ao]|(?:primer|segund)[ao]? (?:espos[ao]|marido|matrimonio))\b|再婚|离婚|前妻|前夫",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:twice|again|otra vez|dos veces)\b|两次|又", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:when|the (?:day|year|month|week)(?: that)?|cuando)\b(?P<what>[^.;,]*)", re.IGNORECASE)
_ROUND = re.compile(
    r"\b(?:about|around|maybe|some|almost|nearly|perhaps|approximately|unos|unas|como|casi|over|more than)\b|左右|大约", re.IGNORECASE
)
_YEAR = 365.25  # days
_SLACK, _FEW_DAYS, _ROUND_YEARS = 0.3, 2.0, 3.0  # part of a span, days and years by which reckoning may be off
_ONE_OF_A_KIND = frozenset({TELLER, "father", "mother", "husband", "wife", "spouse"})
_UNSURE = frozenset({"approximate", "year-assumed", "relative", "ambiguous-day-month"})


@dataclass(frozen=True, slots=True, eq=False)
class Tie:
    """What one sentence says of two happenings, or of one and the calendar."""

    sentence: Sentence
    start: int
    end: int
    constraint: Constraint

    @property
    def text(self) -> str:
        """The words that say it."""
        return self.sentence.text[self.start : self.end]


def ties(moments: Moments) -> list[Tie]:
    """Every tie between happenings that come once; none of one that a source tells of as of several."""
    made = [_tie(*told) for told in moments.every(_told_ties)]
    if len(made) < 2:  # noqa: PLR2004 - one span between two dates is the business of another check
        return []
    named = {name for tie in made for name in (tie.constraint.earlier, tie.constraint.later)}
    made += _dates(moments, named)
    made = _under_one_name(made)
    several = _several(moments, made)
    return [tie for tie in made if not {tie.constraint.earlier, tie.constraint.later} & several]


_Bounds: TypeAlias = tuple[Told, int, int, str, str, float | None, float | None]  # a tie, wherever its sentence stands


def _told_ties(_: Moments, told: Told) -> tuple[_Bounds, ...]:
    is_asserted = not told.sentence.is_question and told.sentence.polarity is Polarity.ASSERTED
    return (*_spans(told), *_ages(told)) if is_asserted else ()


def _only(told: Told, span: tuple[int, int]) -> str:
    """The one happening of a life that part of a sentence tells, as a name; empty where it tells of none or of more."""
    events = {event.start: act for event, act in told.acts if span[0] <= event.start < span[1]}
    if len(events) != 1:
        return ""
    ((at, act),) = events.items()
    inside = [p for p in told.persons if span[0] <= p.start < span[1]]
    near = [p for p in inside if p.end <= at][-1:] or inside[:1]
    who = near[0].who if near else ""
    return f"{act.group} {who}" if act.group in ONCE and _is_known(who) and (act.group, who) != ("death", TELLER) else ""


def _is_known(who: str) -> bool:
    """Whether it can only be one person: by a name, or as the only one of that kind."""
    return who in _ONE_OF_A_KIND or " " in who or who.startswith("~")


def _is_same(left: str, right: str) -> bool:
    return left == right or (left.split(" ", maxsplit=1)[0] in _ONE_OF_A_KIND and is_one(left, right))


def _tie(told: Told, start: int, end: int, earlier: str, later: str, low: float | None, high: float | None) -> Tie:
    reason = f"{told.sentence.source.id}:{told.sentence.start}"
    return Tie(told.sentence, start, end, Constraint(earlier, later, low, high, reason))


def _spans(told: Told) -> Iterator[_Bounds]:
    for interval in intervals(told.sentence):
        if interval.anchor is None:
            continue
        anchor = _only(told, interval.anchor)
        parts = [interval.event] if interval.is_order else [(0, interval.start), (interval.anchor[1], len(told.sentence.text))]
        events = [name for part in parts if (name := _only(told, part))]
        if anchor and len(events) == 1 and events[0] != anchor:
            yield told, interval.start, interval.end, anchor, events[0], *_bounds(interval)


def _bounds(interval: Interval) -> tuple[float | None, float | None]:
    """The days an interval leaves, with room for reckoning."""
    if interval.is_order:
        return (0.0, None) if interval.low >= 0 else (None, 0.0)
    slack = _FEW_DAYS + _SLACK * min(abs(interval.low), abs(interval.high))
    low = None if interval.low <= -OPEN else interval.low - slack
    return low, None if interval.high >= OPEN else interval.high + slack


def _ages(told: Told) -> Iterator[_Bounds]:
    """As in "I was seventeen when my father died": so long from the one's birth to the other's death."""
    sentence = told.sentence
    for age in ages_in(sentence) if sentence.search(_WHEN) else ():
        when = _WHEN.search(sentence.text, age.end) or _WHEN.search(sentence.text[: age.start])
        event = _only(told, when.span("what")) if when else ""
        near = [p.who for p in told.persons if p.end <= age.start and not re.search(r"[.;:,]", sentence.text[p.end : age.start])]
        who = near[-1] if near else ""
        if event and _is_known(who) and event != f"birth {who}":
            slack = _ROUND_YEARS if _ROUND.search(sentence.text[max(0, age.start - 14) : age.end]) else 0.0
            low, high = (age.low - slack) * _YEAR - 1, (age.high + 1 + slack) * _YEAR + 1
            yield told, age.start, age.end, f"birth {who}", event, low, high


def _dates(moments: Moments, named: set[str]) -> Iterator[Tie]:
    """The days told of happenings that something else is tied to."""
    for told, mention, happening in moments.every(_dated):
        group, _, who = happening.partition(" ")
        is_meant = any(group == other.partition(" ")[0] and _is_same(who, other.partition(" ")[2]) for other in named if who)
        if is_meant and mention.earliest and mention.latest:
            low, high = float(mention.earliest.toordinal()), float(mention.latest.toordinal())
            yield _tie(told, mention.start, mention.end, ORIGIN, f"{group} {who}", low, high)


def _dated(_: Moments, told: Told) -> list[tuple[Told, DateMention, str]]:
    """A sentence that tells one thing that comes once, with its one day."""
    sentence = told.sentence
    mentions = [m for m in sentence.dates if is_dated(m)]
    if len(mentions) != 1 or sentence.is_question or _UNSURE & set(mentions[0].flags) or mentions[0].alternatives:
        return []
    happening = _only(told, (0, len(sentence.text)))
    return [(told, mentions[0], happening)] if happening else []


def _under_one_name(made: Sequence[Tie]) -> list[Tie]:
    """One person goes by one name: "my brother" is Tomas where there is no other."""
    names: dict[str, str] = {ORIGIN: ORIGIN}
    for name in sorted({name for tie in made for name in (tie.constraint.earlier, tie.constraint.later)} - {ORIGIN}):
        group, _, who = name.partition(" ")
        known = (other for other in names.values() if other.partition(" ")[0] == group and _is_same(who, other.partition(" ")[2]))
        names[name] = next(known, name)
    return [
        Tie(tie.sentence, tie.start, tie.end, Constraint(names[c.earlier], names[c.later], c.low, c.high, c.reason))
        for tie in made
        if names[(c := tie.constraint).earlier] != names[c.later]
    ]


def _several(moments: Moments, made: Sequence[Tie]) -> set[str]:
    """Happenings that may have come more than once: two days in one source, or a telling of another wedding."""
    found = set()
    days: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for tie in made:
        if tie.constraint.is_date and tie.constraint.low is not None and tie.constraint.high is not None:
            days[tie.sentence.source.id, tie.constraint.later].append((tie.constraint.low, tie.constraint.high))
    for (_, name), windows in days.items():
        if max(low for low, _ in windows) > min(high for _, high in windows) + 1:
            found.add(name)
    if moments.every(_of_another):
        found |= {name for tie in made for name in (tie.constraint.earlier, tie.constraint.later) if name.startswith("marriage ")}
    return found


def _of_another(_: Moments, told: Told) -> list[Told]:
    """A telling by which somebody may have wed more than once."""
    is_again = any(act.group == "marriage" for _, act in told.acts) and told.sentence.search(_AGAIN)
    return [told] if is_again or told.sentence.search(_ANOTHER) else []


def name_of(happening: str) -> str:
    """As a person would say it: the death of the father."""
    group, _, who = happening.partition(" ")
    if who == TELLER:
        return f"the client's {ONCE[group]}"
    if who.startswith("~"):
        return f"the {ONCE[group]} of {' '.join(part.capitalize() for part in who[1:].split('+'))}"
    return f"the {ONCE[group]} of the {who.replace('_', '-')}"


def day_of(number: float) -> date:
    """The calendar day of a number of the network."""
    return date.fromordinal(int(number))
