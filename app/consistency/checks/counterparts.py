"""One happening told with another number or another length in it: each passage against its counterpart in the other tellings.

The counterpart is found by the course of the two tellings, so no word need be shared. One paper against two or more
that agree is a surer sign than one against one, and needs less of a link.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from app.consistency.alignment.course import Course
from app.consistency.alignment.told import Told
from app.consistency.checks.polarity import same_persons
from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import kinds
from app.consistency.lexicon import lexicon
from app.consistency.sentence import Sentence
from app.consistency.story.counted import ANYTHING, KIN, PERSONS, TIMES, counted_in
from app.consistency.story.stays import RATE
from app.consistency.wording import factors, quoted, two_sides
from app.domain.assertion import DateMention
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level

_NEAR = 3  # sentences around, in which the other value may be told too
_LONG = "length"
_ONE_SCENE, _SHOWN = 0.3, 2  # how surely a further passage stands there; so many of them are shown
_ROUNDED = 0.15  # of a length
_TIMES = 60.0
_MANY = 20.0  # from here on, numbers are told round
_CAUSES = {
    PERSONS: ("Was it counted at another moment?", "Does one number take in somebody that the other leaves out?"),
    _LONG: ("Is one of them a part of the other?", "Was one of them counted, the other guessed?"),
}
_QUESTIONS = {PERSONS: "How many were there, as far as you know?", _LONG: "How long was it, and how do you know?"}
_NO_LENGTH = re.compile(
    r"\b(?:ago|later|after|before|within|every|per|old|earlier|since|of age|aged|años|late|notice|pay)\b|后|前|岁|每", re.IGNORECASE
)

_BY_THEN = re.compile(  # a time that was set: "a paper to leave in thirty days"
    r"\b(?:to|must|should|shall|will|can|could|may|para|debe\w*|tiene que)\b[^.;,]{0,60}\b(?:in|en)\s*\Z", re.IGNORECASE
)
_ON = re.compile(r"\b(?:on|upon) (?:the |all |each of )*\Z", re.IGNORECASE)  # "on three nights" says how often
_UNTOLD = re.compile(r"\W*(?:the )?(?:hours|days|nights|weeks|months|years)\W*", re.IGNORECASE)
_NOT = re.compile(r"(?:\b(?:not|never|no|nunca|sin)\b|n['’]t\b|没|不)[^.;,，]{0,60}\Z", re.IGNORECASE)
_HABIT = re.compile(r"\b(?:sometimes|usually|mostly|normally|often|a veces|normalmente|sol[ií]a\w*)\b|有时|通常|一般", re.IGNORECASE)
_OF_ALL = re.compile(r"\b(?:of|among|out of) (?:the |our |us |these |those )?\Z", re.IGNORECASE)  # "of the five two were taken"
_AMONG = re.compile(r"\s*(?:里|裏|裡|中|之中|当中|當中)")
_HOW_MANY = re.compile(r"\b(?:how many|cu[áa]nt[oa]s)\b\s*(?P<of>[^\W\d_]+)?|几个|多少", re.IGNORECASE)
_THINGS = re.compile(r"(?!was\b|\w+mos\b)\w+s\Z", re.IGNORECASE)  # "how many shots"; persons are of a sort of their own
_HEADS = re.compile(  # how long an interview took, at the head of its notes
    r"\b(?:minutes?|hours?)\b[^.]*\b(?:in (?:Chinese|Spanish|English)|interpret\w+|by (?:video|phone|telephone))", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Value:
    """Characters [start, end) of a sentence that say how many or how long (in days): from `low` to `high`; what of is its `sort`."""

    start: int
    end: int
    low: float
    high: float
    sort: str

    def meets(self, other: Value) -> bool:
        """Whether both can be so."""
        return max(self.low, other.low) <= min(self.high, other.high)

    def is_near(self, other: Value) -> bool:
        """Whether one is not so many times the other that they say of two things how long they took."""
        return max(self.low, other.low) <= _TIMES * min(self.high, other.high)

    def is_of(self, sort: str) -> bool:
        """Whether it may say how many of a sort; an unsaid sort may be persons."""
        return self.sort == sort or (self.sort == ANYTHING and sort == PERSONS)


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages that are each other's counterpart among those that tell a value of one sort."""

    left: Sentence
    right: Sentence
    ours: Value
    theirs: Value
    share: float
    likeness: float
    nearness: float

    @property
    def is_sure(self) -> bool:
        """Whether the two alone, with no third telling, may be taken for one happening."""
        return self.reaches(_LEAST[_LONG if self.ours.sort == _LONG else PERSONS])

    def reaches(self, least: tuple[float, float]) -> bool:
        """Whether share and likeness are at least these."""
        return self.share >= least[0] and self.likeness >= least[1]


_End = tuple[str, int, int]
_US = re.compile(r"\b(?:of us|we were|(?:de )?nosotr[oa]s)\b|我们", re.IGNORECASE)
_SEVERAL, _TOGETHER, _CONFIRMED = 2, 0.3, 0.1  # tellings; nearness of all their passages, and of one that has the same value
_LEAST = {PERSONS: (0.4, 0.3), _LONG: (0.5, 0.5)}  # share and likeness
_LEAST_SUPPORTED = (0.2, 0.35)


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each passage whose counterpart in another telling has another value, the surest counterpart of each."""
    if comparison.is_brief:
        return
    meeting: dict[tuple[str, int], list[Sentence]] = defaultdict(list)
    apart: list[Link] = []
    confirmed: set[tuple[str, int]] = set()
    for link in _links(comparison):
        if link.ours.meets(link.theirs):
            meeting[_key(link.left)].append(link.right)
            meeting[_key(link.right)].append(link.left)
            if link.ours.sort == link.theirs.sort and link.nearness >= _CONFIRMED:
                confirmed |= {_key(link.left), _key(link.right)}
        else:
            apart.append(link)
    ends: dict[_End, list[Link]] = defaultdict(list)
    for link in apart:
        for end in (_end(link.left, link.ours), _end(link.right, link.theirs)):
            ends[end].append(link)
    used: set[tuple[str, int]] = set()
    for link in sorted(apart, key=lambda link: (-_support(link, meeting), -link.share, _key(link.left), _key(link.right))):
        keys = {_key(link.left), _key(link.right)}
        if _is_agreed_elsewhere(link, meeting):
            continue
        is_linked = link.is_sure or (_support(link, meeting) > 0 and link.reaches(_LEAST_SUPPORTED))
        if (is_linked or _is_outvoted(comparison, link, ends, confirmed)) and not used & keys and not _is_told_there(comparison, link):
            used |= keys
            yield _finding(link, _others(comparison, link, meeting))


def _is_agreed_elsewhere(link: Link, meeting: Mapping[tuple[str, int], Sequence[Sentence]]) -> bool:
    """Whether the paper of one side agrees at another passage with a third telling of the other side's happening."""
    return any(
        own.source is odd.source and own is not odd
        for end, odd in ((link.left, link.right), (link.right, link.left))
        for third in meeting.get(_key(end), ())
        for own in meeting.get(_key(third), ())
    )


def _support(link: Link, meeting: Mapping[tuple[str, int], Sequence[Sentence]]) -> int:
    """How many more tellings stand with the one side, where none stands with the other."""
    sides = [len({s.source.id for s in meeting.get(_key(end), ())}) for end in (link.left, link.right)]
    return max(sides) if min(sides) == 0 else 0


def _is_outvoted(comparison: Comparison, link: Link, ends: Mapping[_End, Sequence[Link]], confirmed: AbstractSet[tuple[str, int]]) -> bool:
    """Whether the counterparts of one side, faint one by one, have the other's value in two tellings or more; papers count as one."""
    if (
        link.ours.sort != link.theirs.sort
        or link.ours.sort in {ANYTHING, _LONG}
        or bool(link.left.search(_US)) != bool(link.right.search(_US))
    ):
        return False
    for odd, own, value in ((link.left, link.ours, link.theirs), (link.right, link.theirs, link.ours)):
        if _key(odd) not in confirmed:
            rivals = [(n, *_across(n, odd)) for n in ends[_end(odd, own)]]
            agreed = [(n, s) for n, s, v in rivals if v.meets(value) and v.sort == value.sort]
            tellings = {"" if comparison.told[s.source.id].is_paper else s.source.id for _, s in agreed}
            if len(tellings) >= _SEVERAL and sum(n.nearness for n, _ in agreed) >= _TOGETHER:
                return True
    return False


def _across(link: Link, odd: Sentence) -> tuple[Sentence, Value]:
    """The other end of a link."""
    return (link.right, link.theirs) if link.left is odd else (link.left, link.ours)


def _end(sentence: Sentence, value: Value) -> _End:
    return (*_key(sentence), value.start)


def _key(sentence: Sentence) -> tuple[str, int]:
    return sentence.source.id, sentence.index


def _links(comparison: Comparison) -> Iterator[Link]:
    for one, other in combinations(comparison.told.values(), 2):
        if one.is_paper and other.is_paper:
            continue
        course = comparison.course(one.source.id, other.source.id)
        if course is not None:
            ours, theirs = one.once(_values), other.once(_values)
            for sort in sorted({v.sort for vs in (*ours.values(), *theirs.values()) for v in vs if v.sort != ANYTHING}):
                yield from _counterparts(course, (one, _of(ours, sort)), (other, _of(theirs, sort)))


def _values(sentences: Sequence[Sentence]) -> dict[int, tuple[Value, ...]]:
    return {s.index: values for s in sentences if not s.is_question and (values := s.once(_values_in))}


def _values_in(sentence: Sentence) -> tuple[Value, ...]:
    return (*_counts(sentence), *_lengths(sentence))


def _counts(sentence: Sentence) -> Iterator[Value]:
    for counted in counted_in(sentence):
        if counted.what == ANYTHING and not _is_asked(sentence):
            continue  # only where it was asked how many is it known that a bare number counts, and not a noun beside it
        if sentence.search(_HABIT) or _OF_ALL.search(sentence.text, 0, counted.start) or _AMONG.match(sentence.text, counted.end):
            continue
        if counted.what in {PERSONS, KIN, ANYTHING, TIMES} or counted.what in lexicon().concepts:
            slack = _ROUNDED if counted.is_about or counted.low >= _MANY else 0.0
            high = counted.high if counted.high is not None else float("inf")
            yield Value(counted.start, counted.end, counted.low * (1 - slack), high * (1 + slack), counted.what)


def _is_asked(sentence: Sentence) -> bool:
    """Whether a sentence answers how many there were, and not how many things."""
    asked = _HOW_MANY.search(sentence.question) if sentence.role is Role.ANSWER else None
    return asked is not None and not (asked["of"] and _THINGS.search(asked["of"]))


def _lengths(sentence: Sentence) -> Iterator[Value]:
    for mention in sentence.dates:
        if mention.timex_type == "DURATION" and mention.days and _is_length(sentence, mention):
            low, high = mention.days
            yield Value(mention.start, mention.end, low * (1 - _ROUNDED), high * (1 + _ROUNDED), _LONG)


def _is_length(sentence: Sentence, mention: DateMention) -> bool:
    """Whether it is said how long something took: in a number, of no day by itself, and not what was ordered or how often it was."""
    before = sentence.text[max(0, mention.start - 80) : mention.start]
    return not (
        _NO_LENGTH.search(sentence.text[max(0, mention.start - 12) : mention.end + 14])
        or _BY_THEN.search(before)
        or _ON.search(before)
        or _NOT.search(before)
        or RATE.match(sentence.text, mention.end)
        or _UNTOLD.fullmatch(mention.text)
    )


def _of(values: Mapping[int, tuple[Value, ...]], sort: str) -> dict[int, list[Value]]:
    found = {index: [v for v in own if v.is_of(sort)] for index, own in values.items()}
    return {index: own for index, own in found.items() if own}


def _counterparts(course: Course, one: tuple[Told, dict[int, list[Value]]], other: tuple[Told, dict[int, list[Value]]]) -> Iterator[Link]:
    """Passages that are each other's best counterpart, with the values nearest to meeting."""
    (told, ours), (also, theirs) = one, other
    if not ours or not theirs:
        return
    rows, columns = list(ours), list(theirs)
    share = course.share[np.ix_(rows, columns)]
    best, back = share.argmax(axis=1), share.argmax(axis=0)
    for at, row in enumerate(rows):
        if back[best[at]] == at:
            column = columns[best[at]]
            a, b = min(((a, b) for a in ours[row] for b in theirs[column]), key=lambda pair: not pair[0].meets(pair[1]))
            left, right = told.sentences[row], also.sentences[column]
            if not _may_be_of_one(left, right) or (a.sort == _LONG and not (a.is_near(b) and same_persons(left, right))):
                continue
            near = float(course.nearness([row], [column])[0, 0])
            yield Link(left, right, a, b, float(share[at, best[at]]), float(course.likeness[row, column]), near)


def _may_be_of_one(left: Sentence, right: Sentence) -> bool:
    """Whether two values may be of one thing: neither heads its paper, and they are not of happenings of two kinds."""
    ours, theirs = ({kind for event in s.events for kind in kinds(event.event)} for s in (left, right))
    return not (ours and theirs and ours.isdisjoint(theirs)) and not any(s.search(_HEADS) for s in (left, right))


def _is_told_there(comparison: Comparison, link: Link) -> bool:
    """Whether the neighbourhood of either passage holds the other's value too."""
    return any(
        value.is_of(wanted.sort) and value.meets(wanted)
        for at, wanted in ((link.left, link.theirs), (link.right, link.ours))
        for index in range(at.index - _NEAR, at.index + _NEAR + 1)
        for value in comparison.told[at.source.id].once(_values).get(index, ())
    )


def _others(comparison: Comparison, link: Link, meeting: Mapping[tuple[str, int], Sequence[Sentence]]) -> list[Sentence]:
    """What more tellings have the value of the one side at that place of the story: of the side that has more of them with it."""
    shown = {link.left.source.id, link.right.source.id}
    sides = []
    for end, value in ((link.left, link.ours), (link.right, link.theirs)):
        near = {_key(s): s for s in meeting.get(_key(end), ())}
        for told in comparison.told.values():
            for index, values in told.once(_values).items() if told.source.id not in shown else ():
                sentence = told.sentences[index]
                is_there = any(comparison.one_scene(s, sentence) >= _ONE_SCENE for s in (link.left, link.right))
                if is_there and any(v.is_of(value.sort) and v.sort != ANYTHING and v.meets(value) for v in values):
                    near.setdefault(_key(sentence), sentence)
        sides.append({s.source.id: s for s in near.values() if s.source.id not in shown})
    return list(max(sides, key=len).values())[:_SHOWN]


def _finding(link: Link, others: Sequence[Sentence]) -> Finding:
    sort = _LONG if link.ours.sort == _LONG else PERSONS
    sides = ((link.left, link.ours), (link.right, link.theirs))
    said = [quoted(s.text[v.start : v.end]) for s, v in sides]
    return make_finding(
        FindingKind.DURATION if sort == _LONG else FindingKind.COUNT,
        Level.DIFFERENCE,
        factors(link.left, link.right),
        two_sides(link.left, link.right, *said),
        f"Both passages stand at one place of the story, and {said[0]} and {said[1]} do not overlap.",
        _QUESTIONS[sort],
        tuple(s.passage() for s in (link.left, link.right, *others)),
        _CAUSES[sort],
        basis=(link.left, link.right),
    )
