"""A weekday told of a happening that falls on none of the days the other papers give for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.consistency.checks.occasions import DISTINCT
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.weekdays import weekday_in
from app.consistency.sentence import Sentence
from app.consistency.story.acts import Act
from app.consistency.story.moment_table import Moments
from app.consistency.story.moments import Moment, is_apart, meets
from app.consistency.story.topics import Told
from app.consistency.wording import day, factors, quoted, two_sides
from app.domain.assertion import DateMention
from app.domain.finding import Finding, FindingKind, Level

_SEVERAL = 2  # sources
_RARE = 2  # words in common that tell one scene
_UNSURE = frozenset({"relative", "year-assumed"})
_MONTH, _FEW_DAYS = 45, 3
_SAYS_WHEN = re.compile(r"(?:It|That|This)(?:['’]s| was)|(?:On )?(?:a|the) |(?:Fue|Era) |On |那(?:天)?是", re.IGNORECASE)
_COPIED = re.compile(r"\b(?:modified|copied|exported|printed|signed|dated|certif\w+)\b", re.IGNORECASE)
_HABIT = re.compile(r"\b(?:every|each|always|usually|days|cada|siempre)\b|每", re.IGNORECASE)
_DAY_ASKED = re.compile(r"\b(?:day of the week|what day|which day|weekday|qué día)\b|星期几", re.IGNORECASE)
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, weekdays told without a date against the dates, or the weekdays, of the same happening elsewhere."""
    if comparison.is_brief:
        return
    moments = comparison.moments
    spoken = moments.every(_all_spoken)
    for told, (weekday, word) in spoken:
        dated = _of_act(moments, told, weekday) or _in_window(moments, told, weekday)
        if dated is not None:
            yield _weekday_finding(told.sentence, word, dated)
            continue
        other = _other_weekday(moments, told, weekday, spoken)
        if other is not None:
            yield _two_weekdays((told.sentence, word), other)


def _all_spoken(_: Moments, told: Told) -> list[tuple[Told, tuple[int, str]]]:
    found = _spoken(told)
    return [(told, found)] if found is not None else []


def _spoken(told: Told) -> tuple[int, str] | None:
    """The one weekday a sentence tells of a happening without its date."""
    sentence = told.sentence
    if sentence.is_question or any(m.granularity == "day" and not _is_weekday(m) for m in sentence.dates):
        return None
    text = _without_reason(sentence.text)
    return None if _HABIT.search(text) else weekday_in(text)


def _of_act(moments: Moments, told: Told, weekday: int) -> Moment | None:
    """The best telling of the same act on a day, where every day told of it is another weekday."""
    for act in _acts_of(told):
        days = [m for m in moments.of(act) if m.is_day and m.is_own and not _UNSURE & set(m.mention.flags)]
        dates = {m.window[0] for m in days}
        if dates and len(dates) <= _SEVERAL and not any(d.weekday() == weekday for d in dates) and not _next_to(moments, told, dates):
            return max(days, key=lambda m: (m.sentence.source is not told.sentence.source, sum(meets(m, x) for x in days)))
    return None


def _other_weekday(moments: Moments, told: Told, weekday: int, spoken: list[tuple[Told, tuple[int, str]]]) -> tuple[Sentence, str] | None:
    """Another weekday told of the same month and scene in another source, where no source has this one."""
    own = _month_of(moments, told)
    if own is None or not _SAYS_WHEN.match(told.sentence.text):
        return None
    rivals = []
    for other, (day_of_week, word) in spoken:
        window = _month_of(moments, other) if other.sentence.source is not told.sentence.source else None
        if window is None or is_apart(own, window) or not _SAYS_WHEN.match(other.sentence.text):
            continue
        if len(moments.rare_keys(told.sentence) & moments.rare_keys(other.sentence)) >= _RARE:
            if day_of_week == weekday:
                return None
            rivals.append((other.sentence, word))
    return rivals[0] if rivals else None


def _month_of(moments: Moments, told: Told) -> tuple[date, date] | None:
    found = [m.window for m in moments.at(told.sentence) if (m.window[1] - m.window[0]).days <= _MONTH]
    return found[0] if len(found) == 1 else None


def _in_window(moments: Moments, told: Told, weekday: int) -> Moment | None:
    """The day other sources give for the only thing they date to the month this telling speaks of, where it is another weekday."""
    sentence = told.sentence
    now = [m for m in moments.at(sentence) if m.window[0] != m.window[1] and (m.window[1] - m.window[0]).days <= _MONTH]
    if len(now) != 1 or not _SAYS_WHEN.match(sentence.text):
        return None
    found = [
        m
        for m in moments.all
        if m.sentence.source is not sentence.source
        and m.is_own
        and m.is_day
        and now[0].window[0] <= m.window[0] <= now[0].window[1]
        and "year-assumed" not in m.mention.flags
        and ("relative" not in m.mention.flags or any(c.isdigit() for c in m.mention.text))
        and not m.sentence.search(_COPIED)
    ]
    rated = [(_shared(moments, sentence, m) + len({x.sentence.source.id for x in found if meets(x, m)}), m) for m in found]
    dates = {m.window[0] for m in found}
    is_certain = len({m.sentence.source.id for m in found}) >= _SEVERAL and len(dates) <= _FEW_DAYS
    if not is_certain or any(d.weekday() == weekday for d in dates):
        return None
    return max(rated, key=lambda item: item[0])[1]


def _shared(moments: Moments, sentence: Sentence, moment: Moment) -> int:
    return len(moments.rare_keys(sentence) & moments.rare_keys(moment.sentence))


def _is_weekday(mention: DateMention) -> bool:
    """Whether no more was said than the name of a day."""
    return "weekday" in mention.flags or weekday_in(mention.text) is not None


def _without_reason(text: str) -> str:
    """As "A Friday. I know, because on Fridays …": the day told, without what is usual on such days."""
    return re.split(r"[,.;]? (?:because|since|as|porque|I know)\b", text, maxsplit=1)[0]


def _acts_of(told: Told) -> list[Act]:
    acts = [act for _, act in told.acts if act.group in DISTINCT and act.who]
    if _DAY_ASKED.search(told.sentence.question) and not acts:
        acts = [act for act in told.asked_acts if act.group in DISTINCT and act.who]
    return acts if len({act.group for act in acts}) == 1 else []


def _next_to(moments: Moments, told: Told, dates: set[date]) -> bool:
    """Whether the telling has another day right before or after that this weekday may belong to."""
    near = [
        m
        for m in moments.all
        if m.sentence.source is told.sentence.source and m.is_own and m.is_day and abs(m.sentence.index - told.sentence.index) <= _SEVERAL
    ]
    return any(m.window[0] not in dates for m in near)


def _weekday_finding(sentence: Sentence, word: str, dated: Moment) -> Finding:
    first, second = sorted((sentence, dated.sentence), key=lambda s: s.source.id)
    says = {id(sentence): quoted(word), id(dated.sentence): quoted(dated.mention.text)}
    return make_finding(
        FindingKind.WEEKDAY,
        Level.DIFFERENCE,
        factors(first, second),
        two_sides(first, second, says[id(first)], says[id(second)]),
        f"{day(dated.window[0])} was a {_NAMES[dated.window[0].weekday()]}.",
        "How do you remember which day it was?",
        (first.passage(), second.passage()),
        ("Was it after midnight?", "Are there two occasions?"),
    )


def _two_weekdays(one: tuple[Sentence, str], other: tuple[Sentence, str]) -> Finding:
    (first, left), (second, right) = sorted((one, other), key=lambda side: side[0].source.id)
    return make_finding(
        FindingKind.WEEKDAY,
        Level.DIFFERENCE,
        factors(first, second),
        two_sides(first, second, quoted(left), quoted(right)),
        f"{quoted(left)} and {quoted(right)} are two days of the week.",
        "How do you remember which day it was?",
        (first.passage(), second.passage()),
        ("Was it after midnight?", "Are there two occasions?"),
    )
