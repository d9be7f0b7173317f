"""The stretch of time that a question for everything speaks of: since a year, after the report, until the client left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.consistency.sentence import Sentence
from app.consistency.story.acts import group_of
from app.consistency.story.cast import TELLER
from app.consistency.story.incidents import ABROAD, has_year
from app.consistency.story.moment_table import Moments
from app.consistency.story.moments import Moment

_AFTER = re.compile(r"\b(?:after|since|following|from|once|desde|después de(?: que)?|a partir de|luego de)\b|之后|以后|自从", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|up to|before|by the time|prior to|hasta(?: que)?|antes de(?: que)?)\b|之前|以前|直到", re.IGNORECASE)
# Happenings that limit a question, and words for some of them that the word lists hold under other names.
_ANCHORS = frozenset({"release", "departure", "custody", "report", "harm", "home-visit", "questioning", "publication", "signing", "death"})
_NAMED = {
    "release": re.compile(r"\b(?:bail(?:ed)?|let (?:you |me )?out|came out|got out|walked out|fianza|soltaron)\b", re.IGNORECASE),
    "departure": re.compile(
        r"\b(?:left (?!side|arm|hand|leg|eye|ear|foot|me|us|him|her|the \w+ (?:of|for) )|leave|fled|flew out)\b|离开|出国", re.IGNORECASE
    ),
    "report": re.compile(
        r"\b(?:(?:made|make|filed?|put in|gave) (?:the|a|my|your)? ?(?:report|complaint|statement)|denounced|denuncia\w*)\b|报案",
        re.IGNORECASE,
    ),
}
_BEFORE_IT = 14  # sentences of the telling before a question, in which "after that" finds its day
_LEAD = 12  # characters


@dataclass(frozen=True, slots=True)
class Scope:
    """Days from `first` to `last`, None where an end is open; `is_known` is False where a limit was set that could not be worked out."""

    first: date | None
    last: date | None
    is_known: bool = True

    def holds(self, window: tuple[date, date]) -> bool:
        """Whether a happening of these days surely falls within."""
        return self.is_known and (self.first is None or window[0] > self.first) and (self.last is None or window[1] <= self.last)


def scope_of(moments: Moments, question: Sentence) -> Scope:
    """What limits a question, read from its own dates, the happenings it names, and what was told just before it."""
    text = question.text
    first: date | None = None
    last: date | None = moments.written_on(question.source.id)
    is_known = True
    after, until = _AFTER.search(text), _UNTIL.search(text)
    if after is not None:
        end = until.start() if until is not None and until.start() > after.start() else len(text)
        first = _named(moments, question, after.end(), end, is_first=True)
        is_known = first is not None
    if until is not None:
        end = after.start() if after is not None and after.start() > until.start() else len(text)
        day = _named(moments, question, until.end(), end, is_first=False)
        last = min((d for d in (last, day) if d is not None), default=None)
    return Scope(first, last, is_known)


def _named(moments: Moments, question: Sentence, start: int, end: int, *, is_first: bool) -> date | None:
    """The day that characters [start, end) of a question name, by a date or by a happening of the client."""
    own = [m for m in question.dates if start - _LEAD <= m.start < end and (m.earliest or m.latest)]
    if own:
        return (own[0].earliest or own[0].latest) if is_first else (own[0].latest or own[0].earliest)
    days = sorted(set(_days_of(moments, question, start, end)))
    if not is_first:
        return days[-1] if days else None
    before = max((w[1] for w in _told_before(moments, question)), default=None)
    later = [day for day in days if before is None or day >= before]
    return later[0] if later else before


def _told_before(moments: Moments, question: Sentence) -> Iterator[tuple[date, date]]:
    """Days spoken of before a question, with their year."""
    for sentence in moments.before(question, _BEFORE_IT):
        yield from (m.window for m in moments.at(sentence) if m.is_own and "year-assumed" not in m.mention.flags)


def _days_of(moments: Moments, question: Sentence, start: int, end: int) -> Iterator[date]:
    """Days of the client's happenings that a question names, at home."""
    words = question.text[start:end]
    groups = {group_of(e.event) for e in question.events if start <= e.start < end} & _ANCHORS
    groups |= {group for group, pattern in _NAMED.items() if pattern.search(words)}
    named = {id(m): m for group in sorted(groups) for m in _of_group(moments, group)}.values()
    found = [m for m in named if m.is_day and m.is_own and has_year(m) and m.sentence.is_by_client and not ABROAD.search(m.sentence.text)]
    from_home = [m for m in found if any(place.ids[-1:] == (moments.home,) for place in m.sentence.places)]
    for moment in from_home or found:
        yield moment.window[0]


def _of_group(moments: Moments, group: str) -> Iterator[Moment]:
    own = [m for m in moments.by_act.get(group, ()) if any(act.group == group and act.who in {TELLER, ""} for act in m.acts)]
    yield from own
    if group in _NAMED:
        yield from (m for m in moments.all if _NAMED[group].search(m.sentence.text))
