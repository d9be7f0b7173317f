"""How far apart two happenings are said to be, against the days told for them elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product

from app.consistency.comparison import Comparison, make_finding
from app.consistency.story.acts import EVERYDAY
from app.consistency.story.intervals import OPEN, Interval, has_words, intervals
from app.consistency.story.lookup import Query, query_of, resolve
from app.consistency.story.moment_table import Moments
from app.consistency.story.moments import Moment, in_year_of
from app.consistency.story.topics import Told
from app.consistency.wording import day, days, factors, number, opening, quoted, says
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level

_SLACK, _FEW_DAYS = 0.3, 2.0  # part of the span, and days, by which reckoning may be off
_EXACT_SLACK = 1.0
_ONE_TIME = 75  # days between the tellings of one happening, one of which may be of a month
_BACK = 6  # sentences
_FAR, _FAR_TIMES = 330, 3  # days, and lengths of the interval
_MOST = 12  # moments; more of them mean that nothing in particular is meant
_CAUSES = ("Which of the two do you remember by itself?", "Were there two occasions of one of them?", "Was it counted from another day?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, intervals that no pair of the dates told for their two ends allows."""
    if comparison.is_brief:
        return
    moments = comparison.moments
    places = {id(told): at for at, told in enumerate(moments.told)}
    for told, found_in in moments.every(_with_intervals):
        at = places[id(told)]
        for interval in found_in:
            found = _contradicted(moments, at, told, interval)
            if found is not None:
                yield _finding(interval, *found)
                break


def _with_intervals(_: Moments, told: Told) -> list[tuple[Told, tuple[Interval, ...]]]:
    found = () if told.sentence.is_question else tuple(intervals(told.sentence))
    return [(told, found)] if found else []


def _contradicted(moments: Moments, at: int, told: Told, interval: Interval) -> tuple[Moment, Moment] | None:
    """The best pair of moments where no pair allows the interval."""
    starts = _anchors(moments, at, told, interval)
    ends = _events(moments, at, told, interval)
    pairs = [(a, e) for a, e in product(starts, ends) if a.sentence is not e.sentence or a.window != e.window]
    if not pairs or len(starts) > _MOST or len(ends) > _MOST or any(_allows(interval, a, e) for a, e in pairs):
        return None
    if interval.is_order and not (_is_one_time(starts) and _is_one_time(ends) and _names_act(told, interval)):
        return None
    most = max(_FAR, _FAR_TIMES * min(abs(interval.high), abs(interval.low) * 2))
    near = [(a, e) for a, e in pairs if _miss(interval, a, e) <= most and not (_is_wide(a) or _is_wide(e))]
    return min(near, key=lambda pair: (not (pair[0].is_own and pair[1].is_own), _miss(interval, *pair)), default=None)


def _names_act(told: Told, interval: Interval) -> bool:
    """Whether one of the two ends is a happening of a known kind; mere words in common do not bear an order."""
    spans = [span for span in (interval.anchor, interval.event) if span]
    return any(act.who and act.group not in EVERYDAY for span in spans for act in query_of(told, *span).acts)


def _is_one_time(found: list[Moment]) -> bool:
    """Whether all of several moments can be of one happening."""
    return (max(m.window[1] for m in found) - min(m.window[0] for m in found)).days <= _ONE_TIME


def _is_wide(moment: Moment) -> bool:
    """Whether it is told of no more than a season or a year."""
    return (moment.window[1] - moment.window[0]).days > _ONE_TIME


def _miss(interval: Interval, anchor: Moment, event: Moment) -> float:
    """By how many days two moments miss the interval; moments years off are of something else."""
    least, most = (event.window[0] - anchor.window[1]).days, (event.window[1] - anchor.window[0]).days
    return max(least - interval.high, interval.low - most, 0.0)


def _anchors(moments: Moments, at: int, told: Told, interval: Interval) -> list[Moment]:
    if interval.anchor is None:
        return _told_before(moments, at, told)
    query = query_of(told, *interval.anchor)
    if not query.acts and len(query.keys) < 2:  # noqa: PLR2004 - one word may mean anything
        query = Query(query.acts, query.keys | {key for key in told.sentence.keys if key.startswith(("place ", "name "))})
    found = resolve(moments, query, told.sentence)
    return found or (
        resolve(moments, _before(moments, at, told), told.sentence) if interval.is_order and interval.anchor[0] < interval.event[0] else []
    )


def _told_before(moments: Moments, at: int, told: Told) -> list[Moment]:
    """The days "later" or "that night" can count from: those told in the few sentences before."""
    near = [one.sentence for one in moments.told[max(0, at - _BACK) : at] if one.sentence.source is told.sentence.source]
    return [m for s in near for m in moments.at(s) if m.is_own and m.is_day and not s.is_question]


def _events(moments: Moments, at: int, told: Told, interval: Interval) -> list[Moment]:
    own = [m for m in moments.at(told.sentence) if m.is_own and interval.event[0] <= m.mention.start < interval.event[1]]
    if own or (interval.anchor is None and interval.event[0] == 0):
        return own
    query = query_of(told, *interval.event)
    apart = interval.anchor is None or not query.acts & query_of(told, *interval.anchor).acts
    if apart and has_words(told.sentence.text, interval.event) and (query.acts or len(query.keys) > 1):
        found = resolve(moments, query, told.sentence)
        if found:
            return found
    return resolve(moments, _before(moments, at, told), told.sentence)


def _before(moments: Moments, at: int, told: Told) -> Query:
    """What the sentence before speaks of, in the same paragraph or answer, else the question."""
    earlier = moments.told[at - 1] if at else told
    if earlier.sentence.source is told.sentence.source and earlier.sentence.block == told.sentence.block:
        text = earlier.sentence.text
        return query_of(earlier, 0, len(text))
    return Query(told.asked_acts, told.asked) if told.sentence.role is Role.ANSWER else Query(frozenset(), frozenset())


def _allows(interval: Interval, anchor: Moment, event: Moment) -> bool:
    """Whether the interval holds, with room for reckoning; a year that was only assumed may be the other side's."""
    readings = {
        (anchor.window, event.window),
        (in_year_of(anchor, event.window), event.window),
        (anchor.window, in_year_of(event, anchor.window)),
    }
    return any(_holds(interval, start, end) for start, end in readings)


def _holds(interval: Interval, start: tuple[date, date], end: tuple[date, date]) -> bool:
    least, most = (end[0] - start[1]).days, (end[1] - start[0]).days
    if interval.is_order:
        return most >= -_EXACT_SLACK if interval.low >= 0 else least <= _EXACT_SLACK
    is_exact = interval.low == interval.high and "week" not in interval.text and "month" not in interval.text
    slack = _EXACT_SLACK if is_exact else _FEW_DAYS + _SLACK * max(abs(interval.low), min(abs(interval.high), abs(interval.low) * 2))
    return least - slack <= interval.high and most + slack >= interval.low


def _finding(interval: Interval, anchor: Moment, event: Moment) -> Finding:
    sentence = interval.sentence
    passages = {(p.source_id, p.start): p for p in (sentence.passage(), anchor.dated.passage(), event.dated.passage())}
    told = f"{quoted(anchor.mention.text)} ({anchor.sentence.source.name}) and {quoted(event.mention.text)} ({event.sentence.source.name})"
    return make_finding(
        FindingKind.SEQUENCE,
        Level.DIFFERENCE,
        factors(sentence, anchor.sentence, event.sentence),
        opening(f"{says(sentence)} {quoted(sentence.text)}; the dates told for the two are {told}."),
        f"From {day(anchor.window[0])} to {day(event.window[0])} is {_way(anchor, event)}; {quoted(interval.text)} is "
        f"read as {_read(interval)}.",
        "What came first, and how long was it until the other?",
        list(passages.values()),
        _CAUSES,
        basis=tuple(dict.fromkeys((sentence, anchor.sentence, event.sentence))),
    )


def _way(anchor: Moment, event: Moment) -> str:
    count = (event.window[0] - anchor.window[0]).days
    return days(count) if count >= 0 else f"{days(-count)} back"


def _read(interval: Interval) -> str:
    low, high = sorted((abs(interval.low), abs(interval.high)))
    if interval.is_order:
        return "no earlier" if interval.low >= 0 else "no later"
    if high >= OPEN:
        return f"{days(low)} or more"
    return days(round(low)) if round(low) == round(high) else f"{number(round(low))} to {days(round(high))}"
