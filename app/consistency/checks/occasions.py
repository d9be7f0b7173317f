"""One happening of one person that a single source sets on another day than the others do."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.story.acts import Act, is_same
from app.consistency.story.almanac import Almanac
from app.consistency.story.moment_table import Moments
from app.consistency.story.moments import Moment, meets
from app.consistency.story.topics import Told
from app.consistency.wording import factors, quoted, span, two_sides
from app.consistency.words import word_set
from app.domain.finding import Bar, Finding, FindingKind, Level, Scale, Strip
from app.domain.snapshot import SourceKind

_ONCE = frozenset({"death", "birth", "marriage"})
DISTINCT = word_set(
    "custody release death birth marriage divorce arrival departure publication filming report home-visit harm shooting stabbing rape "
    "damage conviction conversion dismissal military_service deportation asylum_claim signing protest extortion"
)
_REPEATABLE = word_set("arrival departure publication filming home-visit harm damage protest extortion report signing")
_TRAVELS = frozenset({"arrival", "departure", "return"})
_NEAR = 62  # days; two tellings further apart are of two such happenings
_MOST_TELLINGS = 40  # of one act of one person; what is told more often happened more than once
_SEVERAL = 2  # sources
_APPROXIMATE = frozenset({"approximate", "year-assumed", "ambiguous-day-month", "relative"})
_YEAR = re.compile(r"\b(?:19|20)\d\d")
_NOT_TOLD = re.compile(r"\b(?:signed|dated|date:|born|dob|issued|expir\w+|certif\w+|received)\b", re.IGNORECASE)
_ENOUGH_EVIDENCE, _A_LITTLE, _MORE = 0.28, 0.1, 0.15
_FOR_WORDS, _MOST_FOR_WORDS = 0.05, 0.2
_STAMP = re.compile(r"\d{4}[-:./]\d\d[-:./]\d\d[T ]\d\d:\d\d")  # of a message or a file, which tells of things past
_HOUR = 60  # minutes
_CAUSES = ("Are there two occasions?", "Was one of them a date of another calendar?", "Is one of the dates a slip of the pen?")


# what is done in the scene of a sentence, and what hardly anything else speaks of
_Scenes: TypeAlias = tuple[Callable[[Sentence], frozenset[Act]], Callable[[Sentence], frozenset[str]]]


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, the one date of a happening that no other source shares, though they agree among themselves."""
    if comparison.is_brief:
        return
    moments = comparison.moments
    yield from _odd_dates(comparison, moments)
    yield from _odd_by_scene(comparison, moments)


def _odd_dates(comparison: Comparison, moments: Moments) -> Iterator[Finding]:
    shown: set[tuple[str, str]] = set()
    almanac = Almanac(moments.all)
    known: dict[tuple[Act, str], tuple[Moment, ...]] = {}
    for odd, acts in moments.every(_of_distinct_acts):
        for act in acts:
            asked = act, odd.sentence.source.id
            if asked not in known:
                known[asked] = _others(moments, *asked)
            rival = _rival(comparison, known[asked], almanac, odd, act)
            key = (odd.sentence.source.id, act.group + act.who)
            if rival is not None and key not in shown:
                shown.add(key)
                yield _finding(odd, rival, act)


def _others(moments: Moments, act: Act, source_id: str) -> tuple[Moment, ...]:
    """What other sources tell of an act; nothing where there is too much of it."""
    others = tuple(m for other, told in moments.of_each(_tellings, act) if other != source_id for m in told)
    return others if len(others) <= _MOST_TELLINGS else ()


def _tellings(told: Sequence[Moment], act: Act) -> list[Moment]:
    """The moments of an act that are closer than a year and no stamp of a message."""
    closer = (m for m in told if m.mention.granularity != "year" and not _STAMP.search(m.mention.text))
    return [m for m in closer if any(is_same(act, other) for other in m.acts)]


def _by_support(others: tuple[Moment, ...]) -> list[tuple[Moment, int]]:
    """Each with how many sources agree, the best first."""
    almanac = Almanac(others)
    supported = [len({m.sentence.source.id for m in almanac.meeting(one)}) for one in others]
    best = sorted(range(len(supported)), key=lambda n: (-supported[n], not others[n].is_own, n))
    return [(others[n], supported[n]) for n in best]


def _meets_none(odd: Moment, others: tuple[Moment, ...]) -> bool:
    return bool(others) and not any(meets(m, odd, 1) for m in others)


def _of_distinct_acts(moments: Moments, told: Told) -> Iterator[tuple[Moment, list[Act]]]:
    """Moments of a telling with their own date and what came but once."""
    for odd in moments.at(told.sentence) if not told.sentence.is_question else ():
        acts = [act for act in odd.acts if act.group in DISTINCT and act.who]
        is_one = odd.is_told_directly or len({a.group for a in acts}) == 1
        if acts and is_one and odd.is_own and "relative" not in odd.mention.flags and not _STAMP.search(odd.mention.text):
            yield odd, acts


def _single_days(moments: Moments, told: Told) -> list[Moment]:
    own = (m for m in moments.at(told.sentence) if m.is_own and m.is_day and m.keys)
    return [m for m in own if "relative" not in m.mention.flags and not _STAMP.search(m.mention.text)]


def _rival(comparison: Comparison, others: tuple[Moment, ...], almanac: Almanac, odd: Moment, act: Act) -> Moment | None:
    """A telling of another day on which the other sources agree, and which this source has nowhere."""
    if not comparison.recall.again(_meets_none, odd, others):
        return None
    for rival, support in comparison.recall.again(_by_support, others):
        is_agreed = support >= _SEVERAL and (act.group not in _REPEATABLE or _distance(odd, rival) <= _NEAR)
        if not rival.is_own or not (act.group in _ONCE or is_agreed or _is_slip(odd, rival)):
            continue
        own = (m for m in almanac.meeting(rival) if m.sentence.source is odd.sentence.source and m is not odd)
        if not any(_as_close(m, rival) or act in m.acts for m in own) and not (act.group in _TRAVELS and _of_two_places(odd, rival)):
            return rival
    return None


def _of_two_places(odd: Moment, rival: Moment) -> bool:
    """Whether two journeys name no place in common."""
    places = [{i for p in m.sentence.places for i in p.ids} for m in (odd, rival)]
    return not places[0] & places[1]


def _distance(odd: Moment, rival: Moment) -> int:
    return min(abs((odd.window[0] - rival.window[1]).days), abs((rival.window[0] - odd.window[1]).days))


def _as_close(moment: Moment, rival: Moment) -> bool:
    """Whether a date is told as narrowly as another: "in February" does not know of the 27th."""
    return (moment.window[1] - moment.window[0]).days <= (rival.window[1] - rival.window[0]).days


def _is_slip(odd: Moment, rival: Moment) -> bool:
    """Two days that differ as where a pen or an ear slips: one digit, two digits turned round, a week, a month or a year."""
    if not odd.is_day or not rival.is_day:
        return False
    a, b = odd.window[0], rival.window[0]
    if [a.year == b.year, a.month == b.month, a.day == b.day].count(True) != 2:  # noqa: PLR2004 - all parts but one
        return False
    one, other = f"{a.day:02}", f"{b.day:02}"
    digits = sum(x != y for x, y in zip(one, other, strict=True))
    return a.day == b.day or digits == 1 or one == other[::-1] or abs(a.day - b.day) in {7, 14}


def _parts(moment: Moment) -> tuple[tuple[int, int, int], ...]:
    """Two of year, month and day at a time."""
    day = moment.window[0]
    return (day.year, day.month, 0), (day.year, 0, day.day), (0, day.month, day.day)


def _by_parts(days: Sequence[Moment]) -> dict[tuple[int, int, int], list[int]]:
    table: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for number, moment in enumerate(days):
        for parts in _parts(moment):
            table[parts].append(number)
    return table


def _alike(moment: Moment, by_parts: Mapping[tuple[int, int, int], list[int]]) -> set[int]:
    return {number for parts in _parts(moment) for number in by_parts.get(parts, ())}


def _odd_by_scene(comparison: Comparison, moments: Moments) -> Iterator[Finding]:
    """A day of the client's telling that differs by a slip from one on which other sources tell the like."""
    days = moments.every(_single_days)
    almanac = Almanac(days)
    by_parts: dict[tuple[int, int, int], list[int]] = {}
    scenes = cache(moments.scene_acts), cache(moments.rare_keys)
    for odd in days:
        if odd.sentence.source.kind is not SourceKind.STATEMENT or not _YEAR.search(odd.mention.text) or odd.sentence.search(_NOT_TOLD):
            continue
        source = odd.sentence.source
        if any(m.sentence.source is not source for m in almanac.meeting(odd, 1)):
            continue
        by_parts = by_parts or _by_parts(days)
        others = [days[n] for n in sorted(_alike(odd, by_parts)) if days[n].sentence.source is not source and _is_slip(odd, days[n])]
        if not others:
            continue
        rated = [
            (_evidence(comparison, scenes, odd, m, others), m)
            for m in others
            if not any(x.sentence.source is source and x is not odd for x in almanac.meeting(m)) and not _named_beside(moments, odd, m)
        ]
        best = max(rated, key=lambda item: item[0], default=(0.0, odd))
        if best[0] >= _ENOUGH_EVIDENCE:
            yield _finding(odd, best[1], None)


def _evidence(comparison: Comparison, scenes: _Scenes, odd: Moment, rival: Moment, others: list[Moment]) -> float:
    """How like the scenes are, and whether other sources, the hour and the acts speak for one happening."""
    numbers = sorted(comparison.numbers[id(m.sentence)] for m in (odd, rival))
    hours = [m.mention.clock for m in (odd, rival)]
    one_hour = hours[0] is not None and hours[1] is not None and max(hours[0][0], hours[1][0]) < min(hours[0][1], hours[1][1]) + _HOUR
    acts_in, rare_in = scenes
    acts = [{act.group for act in acts_in(m.sentence)} & DISTINCT for m in (odd, rival)]
    is_shared = bool(acts[0] & acts[1])
    rare = len(rare_in(odd.sentence) & rare_in(rival.sentence))
    likeness = comparison.corpus.likeness(numbers[0], numbers[1])
    for_words = min(_FOR_WORDS * rare, _MOST_FOR_WORDS)
    may_do = likeness + _A_LITTLE * one_hour + _MORE * is_shared + for_words >= _ENOUGH_EVIDENCE - 2 * _A_LITTLE
    agreeing = len({m.sentence.source.id for m in others if meets(m, rival)}) if may_do else 0
    return likeness + _A_LITTLE * (agreeing >= _SEVERAL) + _A_LITTLE * one_hour + _MORE * is_shared + for_words


def _named_beside(moments: Moments, odd: Moment, rival: Moment) -> bool:
    """Whether the paragraph also names the other day by its number alone, as in "the 17th"."""
    return any(
        f"the {told.window[0].day}" in s.text and re.search(rf"\bthe {told.window[0].day}(?:st|nd|rd|th)\b", s.text)
        for one, told in ((odd, rival), (rival, odd))
        for s in moments.block_of(one.sentence)
    )


def _finding(odd: Moment, rival: Moment, act: Act | None) -> Finding:
    first, second = sorted((odd, rival), key=lambda m: m.sentence.source.id)
    a, b = first.sentence, second.sentence
    bars = tuple(Bar(m.sentence.source.name, float(m.window[0].toordinal()), float(m.window[1].toordinal() + 1)) for m in (first, second))
    unsure = _APPROXIMATE & {*odd.mention.flags, *rival.mention.flags}
    return make_finding(
        FindingKind.DATE,
        Level.DIFFERENCE if unsure else Level.CONFLICT,
        factors(a, b),
        two_sides(
            a, b, f"{quoted(first.mention.text)} for the {_named(act)}" if act else quoted(first.mention.text), quoted(second.mention.text)
        ),
        f"{span(*first.window)} and {span(*second.window)} do not overlap.",
        "When was this, and how do you know the date?",
        (a.passage(), b.passage()),
        _CAUSES,
        Strip(Scale.DAYS, bars),
        (a, b),
    )


def _named(act: Act) -> str:
    return act.group.replace("_", " ").replace("-", " ")
