"""When each sentence's happening was: by its own words, by the day told before it, or by its counterparts in other tellings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol

import numpy as np

from app.consistency.alignment.align import Corpus
from app.consistency.alignment.course import Course
from app.consistency.alignment.told import Told
from app.consistency.extract.weekdays import weekday_in
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.story.intervals import intervals
from app.domain.assertion import DateMention
from app.domain.blocks import Role

_SURE, _ALIKE = 0.6, 0.55  # share and likeness above which a counterpart is of the same day in nine cases of ten, as measured
_FAINT = 0.03  # share below which a counterpart has no vote
_LIKELY = 0.3  # share below which a counterpart is nothing
_WEIGHT, _RARE, _SEVERAL = 0.4, 0.5, 2
_BESIDE = 3  # sentences of one paragraph or answer that tell one scene
_REACH = 10  # sentences over which a day carries on in its paragraph
_ACROSS = 3  # sentences over which it carries on into the next one
_UNSURE = frozenset({"year-assumed", "ambiguous-day-month", "relative", "before", "after", "no-later-than", "no-earlier-than"})
_NEXT = re.compile(
    r"\b(?:the )?(?:next|following) (?:day|morning|night|evening)\b|\bday after\b|\bal día siguiente\b|第二天|次日", re.IGNORECASE
)
_SAME = re.compile(
    r"\b(?:that|the same|that same|this) (?:very )?(?:day|night|morning|evening|afternoon)\b|"
    r"\bes[ea] (?:misma? )?(?:día|noche|tarde)\b|那天|当天|当晚",
    re.IGNORECASE,
)
_MOVES_ON = re.compile(
    r"\A\W*(?:\w+ ){0,2}(?:after that|afterwards|later|thereafter|some (?:days|weeks|months)|luego|después|más tarde)\b|后来|之后|以后",
    re.IGNORECASE,
)
_LABEL_DAY = re.compile(r"\b(?P<year>(?:19|20)\d\d)[-./](?P<month>\d\d)[-./](?P<day>\d\d)\b")  # of a message
_BIRTH = re.compile(r"\bb\.\s*\Z|\b(?:born|birth|dob|nacimiento|nacid[oa]|naci[óo])\b|出生|生于|\d{1,2}[A-Z]?\. *\Z", re.IGNORECASE)
_WEEK = 7
_ROUGHLY = 21  # days by which a distance may be uncertain
_WEEKDAY_NEAR, _YEARS = 14, 8  # characters; years on in which a weekday is looked for
_OF_PAPER = re.compile(
    r"\A\W*(?:dated?|fecha|signed|firmad[oa]|prepared|received|modified|created|filed|printed|copied|exported|translated|certif\w+|sworn|"
    r"done|issued)\b|\b(?:hearing|interview|interpreter|transcript|INDIVIDUAL)\b[^.]*\Z|"
    r"\A[^.]{0,60}, (?:on )?\d{1,2} [A-Z]\w+ \d{4}\Z|签字|签名|落款|制作",
    re.IGNORECASE,
)
_IT_WAS = re.compile(r"\b(?:was|were|came|went|fue|era)\b|[是了]", re.IGNORECASE)
_A_STORY = 7  # words; a shorter line with a date is the head or the foot of a paper


@dataclass(frozen=True, slots=True)
class Placed:
    """A day and the sentence that gives it; a guess where its year was taken from the telling before."""

    day: date
    basis: Sentence
    is_guess: bool = False

    @property
    def is_named(self) -> bool:
        """Whether the sentence names the day in full, or its weekday beside the day of the month."""
        spoken = weekday_in(self.basis.text)
        return own_day(self.basis) == self.day or (spoken is not None and spoken[0] == self.day.weekday() and not self.is_guess)


@dataclass(frozen=True, slots=True)
class Vote:
    """A day that other tellings give for a scene, as each of them tells it, the surest first; and how much speaks for it."""

    told: tuple[Placed, ...]
    weight: float

    @property
    def day(self) -> date:
        """The day."""
        return self.told[0].day

    @property
    def named(self) -> tuple[Placed, ...]:
        """The tellings that name the day in full or by its weekday."""
        return tuple(placed for placed in self.told if not placed.is_guess and placed.is_named)


@dataclass(frozen=True, slots=True)
class _Now:
    day: date
    index: int
    block: int
    is_guess: bool = False

    def moved(self, sentence: Sentence, days: int) -> _Now:
        """So many days on, as a sentence tells."""
        return _Now(self.day + timedelta(days=days), sentence.index, sentence.block, self.is_guess)


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of two tellings that speak of one thing."""

    sentence: Sentence
    other: Sentence
    share: float
    likeness: float

    @property
    def weight(self) -> float:
        """How much it says."""
        return self.share * self.likeness


class Laid(Protocol):
    """Tellings laid beside each other, as a comparison holds them."""

    @property
    def corpus(self) -> Corpus:
        """All that was read."""

    @property
    def told(self) -> dict[str, Told]:
        """Each source by its id."""

    def course(self, one: str, other: str) -> Course | None:
        """How one source runs along another."""

    def around(self, sentence: Sentence) -> list[Sentence]:
        """The paragraph or answer a sentence stands in."""


class Dating:
    """Answers when something was, for any sentence of a comparison."""

    def __init__(self, comparison: Laid) -> None:
        self._comparison = comparison
        self._days = {source_id: told.once(carried) for source_id, told in comparison.told.items()}

    def day_of(self, sentence: Sentence) -> Placed | None:
        """The day the telling itself gives a sentence, in its own words or just before."""
        found = self._days[sentence.source.id][sentence.index]
        return Placed(found[0], self._comparison.told[sentence.source.id].sentences[found[1]], found[2]) if found else None

    def scene(self, sentence: Sentence) -> list[Sentence]:
        """The sentences around one that tell of the same scene, itself among them: as far as no other day is told."""
        near = [s for s in self._comparison.around(sentence) if abs(s.index - sentence.index) <= _BESIDE and not s.is_question]
        own = own_day(sentence)
        cuts = [s.index for s in near if s is not sentence and (other := own_day(s)) is not None and other != own]
        after = min((cut for cut in cuts if cut > sentence.index), default=sentence.index + _BESIDE + 1)
        before = max((cut for cut in cuts if cut < sentence.index), default=-1)
        if own is None:
            return [s for s in near if before <= s.index < after]
        return [s for s in near if before < s.index < after and s.index >= sentence.index]

    def links(self, scene: Sequence[Sentence], other_id: str) -> list[Link]:
        """Counterparts of the sentences of a scene in another telling, where these are sure enough taken together."""
        if not scene:
            return []
        source_id = scene[0].source.id
        course = self._comparison.course(source_id, other_id)
        if course is None:
            return []
        theirs = self._comparison.told[other_id].sentences
        found = [
            Link(s, theirs[at], float(course.share[s.index, at]), float(course.likeness[s.index, at]))
            for s in scene
            for at in np.flatnonzero(course.share[s.index] >= _LIKELY)
            if not theirs[at].is_question
        ]
        return found if self._is_sure(found) else []

    def _is_sure(self, links: Sequence[Link]) -> bool:
        """Whether a scene and its counterpart are one: by one sentence of the same meaning, or by several and rare words."""
        if any(link.share >= _SURE and link.likeness >= _ALIKE for link in links):
            return True
        strong = {(id(link.sentence), link.other.block) for link in links if link.share >= _SURE}
        is_run = len(strong) > len({block for _, block in strong})  # two sentences in one paragraph of the other telling
        if len({id(link.sentence) for link in links}) < _SEVERAL or (max(link.weight for link in links) < _WEIGHT and not is_run):
            return False
        ours, theirs = ({key for side in sides for key in side.keys} for sides in zip(*((k.sentence, k.other) for k in links), strict=True))
        weights = self._comparison.corpus.weights
        return sum(weight for key in ours & theirs if (weight := weights.get(key, 0.0)) >= _RARE) >= _SEVERAL

    def votes(self, sentence: Sentence, also: Sequence[Sentence] = ()) -> list[Vote]:
        """The days all other tellings together give for the scene of a sentence, and for others of that scene, the surest first.

        No single link need be sure.
        """
        shares: dict[date, dict[Placed, float]] = defaultdict(lambda: defaultdict(float))
        for row in dict.fromkeys((*self.scene(sentence), *also)):
            for other_id in self._comparison.told:
                for share, placed in self._faintly(row, other_id):
                    shares[placed.day][placed] += share / (1 + abs(row.index - sentence.index))
        votes = (Vote(_of_each_source(told), sum(told.values())) for told in shares.values())
        return sorted(votes, key=lambda vote: -vote.weight)

    def _faintly(self, row: Sentence, other_id: str) -> Iterator[tuple[float, Placed]]:
        """Days another telling gives what may be the counterparts of a sentence, with how surely they are."""
        course = None if other_id == row.source.id else self._comparison.course(row.source.id, other_id)
        if course is None:
            return
        theirs = self._comparison.told[other_id].sentences
        for at in np.flatnonzero(course.share[row.index] >= _FAINT):
            placed = None if theirs[at].is_question else self.day_of(theirs[at])
            if placed is not None:
                yield float(course.share[row.index, at] * max(0.0, course.likeness[row.index, at])), placed

    def elsewhere(self, sentence: Sentence) -> list[Placed]:
        """The days other tellings give for the scene of a sentence, one for each of them, the surest first."""
        scene = self.scene(sentence)
        found = []
        for other_id in self._comparison.told:
            votes: dict[date, float] = defaultdict(float)
            days: dict[date, Placed] = {}
            for link in self.links(scene, other_id) if other_id != sentence.source.id else ():
                placed = self.day_of(link.other)
                if placed is not None:
                    votes[placed.day] += link.weight / (1 + abs(link.sentence.index - sentence.index))
                    days.setdefault(placed.day, placed)
            if votes:
                best = max(votes, key=lambda on: votes[on])
                found.append((votes[best], days[best]))
        return [placed for _, placed in sorted(found, key=lambda item: -item[0])]


def _of_each_source(told: Mapping[Placed, float]) -> tuple[Placed, ...]:
    """The telling of a day that each source is surest of, before others one that names the day; the surest source first."""
    best: dict[str, Placed] = {}
    for placed in sorted(told, key=lambda one: (not one.is_named, -told[one])):
        best.setdefault(placed.basis.source.id, placed)
    return tuple(sorted(best.values(), key=lambda one: -told[one]))


def carried(sentences: tuple[Sentence, ...]) -> tuple[tuple[date, int, bool] | None, ...]:
    """For each sentence the day told for it, the number of the sentence that gives it, and whether only its year is guessed."""
    found: list[tuple[date, int, bool] | None] = []
    now: _Now | None = None
    years = 0  # by which the years taken from the telling before must be moved, as a weekday shows
    for sentence in sentences:
        own = own_day(sentence)
        guess = _guessed_day(sentence, years) if own is None else None
        if own is not None:
            now, years = _Now(own, sentence.index, sentence.block), 0
        elif guess is not None:
            day, years, is_sure = guess
            now = _Now(day, sentence.index, sentence.block, not is_sure)
        elif now is not None:
            now = _moved(sentence, now)
        found.append((now.day, now.index, now.is_guess) if now and _reaches(sentence, now) else None)
    return tuple(found)


def _guessed_day(sentence: Sentence, years: int) -> tuple[date, int, bool] | None:
    """A day told without its year: in the year a weekday beside it allows, else in that of the telling before."""
    mentions = [m for m in sentence.dates if "year-assumed" in m.flags and m.earliest is not None and m.earliest == m.latest]
    if len(mentions) != 1 or mentions[0].earliest is None or not is_story(sentence):
        return None
    mention, assumed = mentions[0], mentions[0].earliest
    spoken = weekday_in(sentence.text[max(0, mention.start - _WEEKDAY_NEAR) : mention.end + _WEEKDAY_NEAR])
    for shift in dict.fromkeys((years, *range(_YEARS))):
        day = _real_day(assumed.year + shift, assumed.month, assumed.day)
        if day is not None and (spoken is None or day.weekday() == spoken[0]):
            return day, shift, spoken is not None
    return None


def _reaches(sentence: Sentence, now: _Now) -> bool:
    gone = sentence.index - now.index
    return gone <= _REACH if sentence.block == now.block else gone <= _ACROSS and sentence.block - now.block <= _ACROSS


def _moved(sentence: Sentence, now: _Now) -> _Now | None:
    """The day a sentence without a date of its own moves the telling to."""
    mentions = [m for m in sentence.dates if m.timex_type in {"DATE", "TIME"} and m.timex_value != "PRESENT_REF"]
    if any(is_dated(m) for m in mentions):
        return _anchored(sentence, now)
    if sentence.search(_NEXT):
        return now.moved(sentence, 1)
    weekday = weekday_in(sentence.text) if any("weekday" in m.flags for m in mentions) else None
    if weekday is not None:
        return now.moved(sentence, (weekday[0] - now.day.weekday()) % _WEEK)
    if sentence.search(_SAME):
        return now
    return _counted(sentence, now)


def _anchored(sentence: Sentence, now: _Now) -> _Now | None:
    """The day that a sentence counts from the one told before, as far as the reading of dates has done so."""
    days = {m.earliest for m in sentence.dates if is_dated(m) and "relative" in m.flags and m.earliest == m.latest}
    day = next(iter(days)) if len(days) == 1 else None
    return now.moved(sentence, (day - now.day).days) if day is not None and abs((day - now.day).days) <= _ROUGHLY else None


def _counted(sentence: Sentence, now: _Now) -> _Now | None:
    """So many days or weeks on from the day told before."""
    told = [i for i in intervals(sentence) if not i.is_order]
    if any(i.anchor is not None for i in told):
        return None  # counted from something else
    if told and told[0].high - told[0].low <= _ROUGHLY:
        moved = now.moved(sentence, round((told[0].low + told[0].high) / 2))
        return moved if told[0].low == told[0].high else replace(moved, is_guess=True)
    return None if sentence.search(_MOVES_ON) else now


def own_day(sentence: Sentence) -> date | None:
    """The one day a sentence names for what it tells; a day of birth is none."""
    days = {m.earliest for m in sentence.dates if is_day(m) and not _BIRTH.search(sentence.text[max(0, m.start - 24) : m.start])}
    if len(days) == 1 and is_story(sentence):
        return next(iter(days))
    stamp = _LABEL_DAY.search(sentence.label) if not days else None
    return _real_day(int(stamp["year"]), int(stamp["month"]), int(stamp["day"])) if stamp else None


def is_stamped(sentence: Sentence) -> bool:
    """Whether it stands in a message that bears its day."""
    return _LABEL_DAY.search(sentence.label) is not None


def _real_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_story(sentence: Sentence) -> bool:
    """Whether a sentence tells of something, rather than heads, signs or dates the paper itself."""
    is_told = bool(sentence.events or sentence.search(_IT_WAS)) or len(sentence.words) >= _A_STORY or sentence.role is not Role.PARAGRAPH
    return is_told and not sentence.search(_OF_PAPER)


def is_day(mention: DateMention) -> bool:
    """Whether a mention names one day in full."""
    return is_dated(mention) and mention.earliest == mention.latest and not _UNSURE & set(mention.flags)
