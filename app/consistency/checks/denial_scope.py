"""For which days a denial of every occasion holds, and whether it is one: not of that night, that cell or that country only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.consistency.comparison import Comparison
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.story.denied import Denial
from app.consistency.story.moments import windows
from app.consistency.story.scope import scope_of
from app.consistency.story.setting import Place
from app.domain.assertion import DateMention
from app.domain.blocks import Role

_LIMITED = re.compile(
    r"\b(?:there|here|that (?:very |same |first )?(?:day|night|time|week|month|year|evening|morning|afternoon|place|occasion|visit|"
    r"trip|summer|winter)|"
    r"(?:at|by) (?:that|the|this) (?:time|moment|point|stage)|then|this time|those (?:\w+ )?(?:hours|days|nights|weeks|months|"
    r"years)|during|while|"
    r"when(?!ever)|where|again|any ?more|any longer|in (?:custody|detention|prison|jail|there)|inside|on (?:this|that|the (?:first|"
    r"second|third)) \w+|"
    r"(?:for|in) (?:all |the )?(?:one|two|three|four|five|six|\d+|a few|some|several|those|these|the (?:first|last|whole)) (?:\w+ )?"
    r"(?:hours?|days?|nights?|weeks?|months?)|the (?:first|second|third|next|whole) (?:day|night|week|time|hour)|"
    r"(?:in|at|inside|on|to) (?:the|that|this|your|my|our) (?:\w+ )?(?:cell|prison|jail|station|camp|barracks|hospital|ward|"
    r"detention|house|office|room|van|car|"
    r"truck|road|way|village|town|city|school|church|court|border|guesthouse|center|centre)|"
    r"allí|ahí|aquí|acá|entonces|es[ae] (?:día|noche|vez|lugar|tiempo)|durante|mientras|otra vez|ya no|en (?:la|el) (?:celda|cárcel|"
    r"prisión|comisaría|hospital|camino))\b|"
    r"那里|这里|那次|那天|当时|当晚|期间|的时候|里面|再也|一路",
    re.IGNORECASE,
)
_ABROAD = re.compile(
    r"\b(?:other countr(?:y|ies)|another country|abroad|other than in|outside (?:of )?your country|otros? países?|"
    r"en el extranjero)\b|(?:别的|其他)国家|国外",
    re.IGNORECASE,
)
_ANYWHERE = re.compile(r"\bany (?:country|place)\b|\banywhere\b|\b(?:alg[uú]n|ning[uú]n) (?:país|lugar)\b|任何(?:国家|地方)", re.IGNORECASE)
_IN_CUSTODY = re.compile(
    r"\b(?:in (?:custody|detention|captivity|jail|prison|their hands)|(?:while|when|during) (?:you were |your |the |I was |my )?"
    r"(?:detained|detention|imprisonment|arrest|held|locked up|in (?:custody|prison|jail))|"
    r"mientras (?:estaba|estuv[eo]) (?:detenid|pres|encerrad)[oa]|"
    r"(?:durante|en) (?:la|su) detención|in (?:the|your|that|his|her) (?:cell|jail|prison)|"
    r"en (?:la|su|el) (?:celda|cárcel|prisión|calabozo)|detenid[oa])\b|"
    r"(?:关押|拘留|羁押)(?:期间|的时候|时)|"
    r"在(?:里面|看守所|拘留所|牢房|牢里|监狱|派出所)",
    re.IGNORECASE,
)
_ONE_OF_SOME = re.compile(
    r"\b(?:first|second|third|last|other|next|that|this|those|again|primera?|segunda?|esa|otra|última)\b|\b(?:19|20)\d\d\b|第[一二三]|那次",
    re.IGNORECASE,
)
_HERE = re.compile(r"\b(?:here|in this country|aquí|acá)\b|这里|这边", re.IGNORECASE)
_OR_EVER = re.compile(
    r"\b(?:or|nor|and not|ni)\b[^,;.]{0,14}\b(?:ever|any|previous|other|earlier|later|otra|nunca|ningún)\b|还是别的", re.IGNORECASE
)
_TIMED = re.compile(
    r"\b(?:since|after|before|until|till|following|prior to|desde|antes de|después de|hasta)\b|以来|之后|之前|以后|以前|自从", re.IGNORECASE
)
_NEVER_BEFORE = re.compile(r"\bbefore(?:,| in my life| not once|\W*\Z)|\bantes(?:,|\W*\Z)", re.IGNORECASE)
_THEREAFTER = re.compile(
    r"\b(?:afterwards?|after (?:that|it|this)|thereafter|later|después|luego)\b(?! (?:de|on|than))|后来|之后|此后", re.IGNORECASE
)
_OF_A_STATE = re.compile(r"\b(?:police|army|government|soldiers|forces) of the [A-Z]")
_MONTH = 31
_SOON = 45  # days in which "afterwards" is looked for
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Within:
    """The days in which an instance would meet a denial; `is_dated` where it must have a day at all.

    It must be set in one of the `places`, where there are any; in a country other than the client's where it is `is_abroad`; and, where
    the denial is of one occasion (`is_of_scene`), be told in the same scene; `is_in_custody` where it is of any time in which one was held.
    """

    first: date | None
    last: date | None
    is_dated: bool
    places: tuple[Place, ...] = ()
    is_abroad: bool = False
    is_of_scene: bool = False
    is_in_custody: bool = False

    @property
    def is_limited(self) -> bool:
        """Whether one place or scene is meant, or other countries."""
        return bool(self.places) or self.is_abroad or self.is_of_scene or self.is_in_custody

    @property
    def is_narrow(self) -> bool:
        """Whether few days are meant, so that what was done in them is no other occasion."""
        return self.first is not None and self.last is not None and (self.last - self.first).days <= _SOON

    def holds(self, days: Sequence[Days]) -> bool:
        """Whether something that may have been on these days is denied; without a day it is where none is needed."""
        if not days:
            return not self.is_dated
        return any((self.first is None or start >= self.first) and (self.last is None or end <= self.last) for start, end in days)


def within(comparison: Comparison, denial: Denial) -> Within | None:
    """The days, places or scene a denial speaks of; None where these are not known."""
    last = comparison.moments.written_on(denial.sentences[0].source.id)
    if _OF_A_STATE.search(denial.limits) or _HERE.search(denial.limits):
        return None
    if _ABROAD.search(denial.limits):
        return Within(None, last, is_dated=False, is_abroad=True)
    is_anywhere = _ANYWHERE.search(denial.limits) is not None
    places = () if is_anywhere else _places(comparison, denial)
    if not is_anywhere and not places and _IN_CUSTODY.search(denial.limits) and not _ONE_OF_SOME.search(denial.limits):
        return Within(None, last, is_dated=False, is_in_custody=True)
    is_limited = _LIMITED.search(denial.limits) is not None and not _OR_EVER.search(denial.limits)
    if is_anywhere or places or is_limited:
        return Within(None, last, is_dated=False, places=places, is_of_scene=is_limited and not is_anywhere and not places)
    return _at_times(comparison, denial, last)


def _at_times(comparison: Comparison, denial: Denial, last: date | None) -> Within | None:
    """The days to which a denial without a place is limited."""
    now = _now(comparison, denial.sentences[0])
    if _THEREAFTER.search(denial.limits) and not _OR_EVER.search(denial.limits):
        return Within(now, now + timedelta(days=_SOON), is_dated=True) if now is not None else None
    if _NEVER_BEFORE.search(denial.limits):
        return Within(None, now or last, is_dated=False)
    if not _TIMED.search(denial.limits):
        return Within(None, last, is_dated=False)
    scopes = [(s, scope_of(comparison.moments, s)) for s in asking(comparison, denial) if _TIMED.search(s.text)][:1]
    if not scopes or not scopes[0][1].is_known:
        return None
    sentence, scope = scopes[0]
    named = next((m for m in sentence.dates if m.earliest == scope.first and scope.first is not None), None)
    return Within(_end_of(named) if named is not None else scope.first, scope.last, is_dated=True)


def _end_of(mention: DateMention) -> date | None:
    """The first day after what is named: "since 2018" may leave out all of that year."""
    first = mention.earliest
    if first is None or mention.granularity not in {"year", "month"}:
        return first
    return date(first.year + 1, 1, 1) if mention.granularity == "year" else (first.replace(day=1) + timedelta(days=_MONTH)).replace(day=1)


def _now(comparison: Comparison, sentence: Sentence) -> date | None:
    """The day up to which the story has come where a sentence stands."""
    placed = comparison.dating.day_of(sentence)
    if placed is not None:
        return placed.day
    before = (m.latest for s in comparison.around(sentence) if s.index <= sentence.index for m in s.dates if is_dated(m) and m.latest)
    return max(before, default=None)


def asking(comparison: Comparison, denial: Denial) -> list[Sentence]:
    """The sentences of the question that a denial answers, if it does, and the denial's own."""
    if denial.sentences[0].role is not Role.ANSWER:
        return list(denial.sentences)
    own = comparison.by_source[denial.sentences[0].source.id]
    start = denial.sentences[0].index
    while start > 0 and own[start - 1].role is not Role.QUESTION:
        start -= 1
    end = start
    while start > 0 and own[start - 1].role is Role.QUESTION:
        start -= 1
    return [*own[start:end], *denial.sentences]


def _places(comparison: Comparison, denial: Denial) -> tuple[Place, ...]:
    """The places other than the client's country to which a denial is limited."""
    named = dict.fromkeys(place.ids for s in asking(comparison, denial) for place in s.places if place.ids)
    return tuple(ids for ids in named if ids != (comparison.moments.home,))


def days_of(comparison: Comparison, sentence: Sentence, *, is_sought: bool) -> list[Days]:
    """On which days something may have been: as its own words say, or what was told before it, or, where that is sought, other tellings."""
    own = [days for m in sentence.dates if is_dated(m) for days in windows(m)]
    placed = None if own else comparison.dating.day_of(sentence)
    if own or placed is not None:
        return own if placed is None else [(placed.day, placed.day)]
    return [(found.day, found.day) for found in comparison.dating.elsewhere(sentence)[:1]] if is_sought else []
