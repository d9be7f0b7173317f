"""A day that no other paper knows, told at a place of the story that other papers date to another day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeAlias

from app.consistency.alignment.told import Told
from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.story.paper_dates import own_dates
from app.consistency.wording import factors, quoted, span, two_sides
from app.domain.assertion import DateMention
from app.domain.finding import Bar, Finding, FindingKind, Level, Scale, Strip
from app.domain.snapshot import SourceKind

LINK = 0.2  # how surely two passages must stand at one place of the story
_LIKENESS = 0.3
_SURE = 0.45  # link by likeness, of the only paper that dates it otherwise
_LIKELY = 0.15  # the same, where a third paper knows the other day
_MUCH, _TWICE = 0.4, 2.0  # what must speak for the day all others give; times what speaks for any other
_LONGEST = 62  # days; a wider window dates no single happening
_FARTHEST = 400  # days between two dates of one happening
_MONTH = 27  # days from the first to the last of a whole month, and no fewer
_SLACK = 1  # days, for nights and time zones
_WORDS = 5  # shorter lines are headings
_OPEN = frozenset({"before", "after", "no-later-than", "no-earlier-than", "unanchored"})
_RELATIVE = frozenset({"relative", "age-based"})
_NO_TELLING = re.compile(
    r"\b(?:born|dob|birth|signed|sworn|affirmed|dated|dates from|date:|page|hearing|transcript|"
    r"interview(?:ed)?|issued|expir\w+|certif\w+|received|translat\w+|nac(?:ido|ida|imiento))\b|出生|签发|翻译",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Dated:
    """A date in a sentence: the windows it can mean, as day numbers; only month and day count where its year is a guess."""

    mention: DateMention
    windows: tuple[tuple[date, date], ...]
    is_of_any_year: bool

    @property
    def is_guessed_month(self) -> bool:
        """Whether no more is said than a month of some year."""
        return self.is_of_any_year and self.mention.granularity != "day"

    @cached_property
    def days(self) -> frozenset[int]:
        """Every day it can mean, by number; of a guessed year by its place in the year."""
        numbers = (first.toordinal() + step for first, last in self.windows for step in range((last - first).days + 1))
        return frozenset(map(_of_the_year, numbers)) if self.is_of_any_year else frozenset(numbers)


@dataclass(frozen=True)
class Known:
    """The days that a paper speaks of, allowing for a night: by number, by their place in the year, and those of guessed years so only."""

    days: frozenset[int]
    of_the_year: frozenset[int]
    guessed: frozenset[int]
    single: frozenset[int]  # told as a day, not as a month
    months: frozenset[int] = frozenset()  # told without a year

    def names(self, dated: Dated) -> bool:
        """Whether the paper names a day that this can mean as a day."""
        return not dated.days.isdisjoint(self.single)

    def holds(self, dated: Dated) -> bool:
        """Whether the paper speaks of a day that this can mean, or names a month as a month too."""
        if any((last - first).days >= _MONTH and first.month in self.months for first, last in dated.windows):
            return True
        if dated.is_of_any_year:
            return not dated.days.isdisjoint(self.of_the_year)
        return not dated.days.isdisjoint(self.days) or any(_of_the_year(day) in self.guessed for day in dated.days)


def _of_the_year(number: int) -> int:
    found = date.fromordinal(number)
    return found.month * 31 + found.day


@dataclass(frozen=True)
class PaperDays:
    """What a paper dates other than itself, by the places of the sentences; of each also what it gives by itself, and what is no guess."""

    dated: Mapping[int, Sequence[Dated]]
    own: Mapping[int, Dated]
    fixed: Mapping[int, Dated]
    known: Known


Days: TypeAlias = Mapping[str, PaperDays]


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each lone day of a telling whose counterparts in other papers have another day, or one with a sure counterpart."""
    if comparison.is_brief:
        return
    papers = {name: told.once(_paper_days) for name, told in comparison.told.items()}
    for name, own in papers.items():
        told = comparison.told[name]
        shared = frozenset[int]().union(*(told.beside(_shared, other) for other in comparison.corpus.told if other is not told))
        for index, lone in own.own.items():
            if index in shared:
                continue
            sentence = told.sentences[index]
            rival = _rival(comparison, papers, sentence, lone) or _voted(comparison, own.known, sentence, lone)
            if rival is not None:
                yield _finding(sentence, lone, *rival)


def _paper_days(sentences: Sequence[Sentence]) -> PaperDays:
    dated = _dated(sentences)
    fixed = {index: day for index, mentions in dated.items() if (day := _fixed(mentions)) is not None}
    own = {index: lone for index, mentions in dated.items() if sentences[index].once(is_telling) and (lone := _own(mentions)) is not None}
    return PaperDays(dated, own, fixed, _known(dated))


def _own(mentions: Sequence[Dated]) -> Dated | None:
    return next((d for d in mentions if not _RELATIVE & set(d.mention.flags)), None)


def _shared(one: Told, other: Told) -> frozenset[int]:
    """Which of the days that a telling gives itself the other source speaks of, by the places of the sentences."""
    known = other.once(_paper_days).known
    return frozenset(index for index, lone in one.once(_paper_days).own.items() if known.holds(lone))


def _dated(sentences: Sequence[Sentence]) -> dict[int, tuple[Dated, ...]]:
    """What each sentence of a paper dates, but for the days the paper itself bears."""
    own = {sentence.index for sentence, _ in own_dates(sentences)}
    found = {s.index: s.once(_dates_in) for s in sentences if not s.is_question and s.index not in own}
    return {index: mentions for index, mentions in found.items() if mentions}


def _dates_in(sentence: Sentence) -> tuple[Dated, ...]:
    return tuple(made for mention in sentence.dates if (made := _dated_by(mention)) is not None)


def _dated_by(mention: DateMention) -> Dated | None:
    if mention.timex_type not in {"DATE", "TIME"} or mention.earliest is None or mention.latest is None or _OPEN & set(mention.flags):
        return None
    if (mention.latest - mention.earliest).days > _LONGEST:
        return None
    return Dated(mention, ((mention.earliest, mention.latest), *mention.alternatives), "year-assumed" in mention.flags)


def is_telling(sentence: Sentence) -> bool:
    """Whether somebody tells of something, in testimony or a letter; a row of a form dates what its label says."""
    return (
        (sentence.source.kind is SourceKind.STATEMENT or sentence.is_first_person)
        and len(sentence.words) >= _WORDS
        and not _NO_TELLING.search(sentence.text)
    )


def _known(found: Mapping[int, Sequence[Dated]]) -> Known:
    told = [dated for mentions in found.values() for dated in mentions if not dated.is_guessed_month]
    sure, guessed = (
        {day + step for dated in told if dated.is_of_any_year is wanted for day in dated.days for step in range(-_SLACK, _SLACK + 1)}
        for wanted in (False, True)
    )
    single = {day for dated in told if dated.mention.granularity == "day" for day in dated.days}
    return Known(frozenset(sure), frozenset(map(_of_the_year, sure)) | guessed, frozenset(guessed), frozenset(single), _months(found))


def _months(found: Mapping[int, Sequence[Dated]]) -> frozenset[int]:
    guessed = (dated for mentions in found.values() for dated in mentions if dated.is_guessed_month)
    return frozenset(first.month for dated in guessed for first, _ in dated.windows)


def _rival(comparison: Comparison, papers: Days, sentence: Sentence, lone: Dated) -> tuple[Sentence, Dated] | None:
    """The surest counterpart that has another day: two papers with one day, or one paper whose day a third knows, or one very sure."""
    name = sentence.source.id
    for sureness, rival, day in sorted(_counterparts(comparison, papers, sentence), key=lambda pair: -pair[0]):
        if _far(lone, day) or papers[name].known.names(day):
            continue  # or the teller knows that day too, of something else
        is_day = day.mention.granularity == "day"  # of a month, a third paper soon speaks for other reasons
        if sureness >= _SURE or (
            is_day
            and sureness >= _LIKELY
            and any(own.known.holds(day) for paper, own in papers.items() if paper not in {name, rival.source.id})
        ):
            return rival, day
    return None


def _voted(comparison: Comparison, known: Known, sentence: Sentence, lone: Dated) -> tuple[Sentence, Dated] | None:
    """The day that all other papers together give the scene, where it is near and nothing speaks as much for another one."""
    votes = comparison.dating.votes(sentence)
    if not votes or not votes[0].named or votes[0].weight < _MUCH or any(v.weight * _TWICE > votes[0].weight for v in votes[1:]):
        return None
    basis = votes[0].named[0].basis
    day = next((d for d in basis.once(_dates_in) if d.windows[0][0] == d.windows[0][1] == votes[0].day), None)
    is_near = any(abs((first - votes[0].day).days) <= _LONGEST for first, _ in lone.windows)
    return (basis, day) if day is not None and is_near and not known.names(day) else None


def _far(lone: Dated, day: Dated) -> bool:
    """Whether the two are so far apart that they rather date two things."""
    return all(abs((a[0] - b[0]).days) > _FARTHEST for a in lone.windows for b in day.windows)


def _counterparts(comparison: Comparison, papers: Days, sentence: Sentence) -> Iterator[tuple[float, Sentence, Dated]]:
    """What other papers date at that place of the story, where that place is not nearer to something else; and how surely it is it."""
    name = sentence.source.id
    own = list(papers[name].dated)
    for link, rival, day in _nearest_place(comparison, papers, sentence):
        course = comparison.course(name, rival.source.id)
        if link >= LINK and course is not None and own[int(course.nearness(own, [rival.index]).argmax())] == sentence.index:
            yield link * float(course.likeness[sentence.index, rival.index]), rival, day


def _nearest_place(comparison: Comparison, papers: Days, sentence: Sentence) -> Iterator[tuple[float, Sentence, Dated]]:
    """In each other paper the dated sentence at that place of the story; how surely it is that place, and its first date."""
    name = sentence.source.id
    for paper, theirs in ((paper, days.fixed) for paper, days in papers.items()):
        course = comparison.course(name, paper) if paper != name and theirs else None
        if course is None:
            continue
        columns = list(theirs)
        column = columns[int(course.nearness([sentence.index], columns).argmax())]
        if float(course.likeness[sentence.index, column]) >= _LIKENESS:
            link = max(float(course.share[sentence.index, column]), float(course.scene[sentence.index, column]))
            yield link, comparison.told[paper].sentences[column], theirs[column]


def _fixed(mentions: Sequence[Dated]) -> Dated | None:
    return next((dated for dated in mentions if not dated.is_guessed_month), None)


def _finding(sentence: Sentence, lone: Dated, rival: Sentence, day: Dated) -> Finding:
    sides = ((sentence, lone), (rival, day))
    said = [quoted(d.mention.text) for _, d in sides]
    bars = tuple(
        Bar(s.source.name, d.windows[0][0].toordinal(), d.windows[0][1].toordinal(), "approximate" in d.mention.flags) for s, d in sides
    )
    return make_finding(
        FindingKind.DATE,
        Level.DIFFERENCE,
        factors(sentence, rival),
        two_sides(sentence, rival, *said),
        f"Both passages stand at one place of the story. No other paper speaks of {span(*lone.windows[0])}; "
        f"{span(*day.windows[0])} is another day.",
        "When was it, and how do you know the day?",
        (sentence.passage(lone.mention.start, lone.mention.end), rival.passage(day.mention.start, day.mention.end)),
        ("Are these two occasions?", "Was one of them a date of another calendar?", "Is one of the dates a slip of the pen?"),
        Strip(Scale.DAYS, bars),
        (sentence, rival),
    )
