"""The way out: a country that only one telling has on it, and a journey abroad before the one told as the first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.story.cast import TELLER
from app.consistency.story.topics import Told
from app.consistency.wording import factors, quoted, two_sides
from app.domain.assertion import Polarity
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level
from app.domain.statement import StatementKind

_TRAVELLED = re.compile(
    r"\b(?:flew|flight|fly|walk(?:ed|ing)|crossed|went|passed through|came (?:by|through)|through|slept|night in|stayed|"
    r"travel\w*|journey|trip|route|boat|bus|buses|"
    r"plane|on foot|jungle|layover|transit|airport|entered|admitted|stamp\w*|reached|arrived|took)\b|入境|出境",
    re.IGNORECASE,
)
_ASKS_WAY = re.compile(
    r"\b(?:how did you (?:get|come|travel|reach|leave)|route|trip|journey|travel|way (?:here|to)|cross(?:ed)? into|"
    r"which countries|what countries|pass(?:ed)? through|"
    r"describe)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:never|not|n['’]t|wanted|planned|would|could|thought|friend|told (?:her|him|them|me) (?:that )?(?:I|he|she)|if|"
    r"instead|consulate|embassy|from whom)\b",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"\b(?:flew|flight|direct(?:ly)?|by air|by land|travel(?:led|ed)? through|passed through|admitted|entry|entrada|"
    r"salida|boarding pass|ticket|(?:entry|exit|visa|passport|airport) stamps?)\b|入境|出境",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(?:the first (?:foreign )?country|first time (?:abroad|outside|out of)|never (?:\w+ ){0,5}(?:foreign (?:soil|"
    r"country)|abroad|outside|out of (?:my|the) country)|"
    r"never (?:been on|been in|taken) an? (?:air)?plane)\b",
    re.IGNORECASE,
)
_STAYED = re.compile(
    r"\b(?:entry|entered|visited?|visit|travel\w*|pilgrimage|went|been|stayed?|trip|studied|worked|lived|flew|by land|by air|to)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:his|her|their|uncle|aunt|cousin|brother|sister|friend|father['’]s|mother['’]s|born|citizen|passport|currency|embassy)\b",
    re.IGNORECASE,
)
_QUESTION = "By which way did you travel, and through which places?"
_FIRST_QUESTION = "To which places outside your country have you ever been, and when?"
_CAUSES = ("Were there two journeys?", "Was a part of the way left out?", "Was the question about another time?")
_CHANGED = re.compile(
    r"\b(?:wait(?:ed|ing)?|layover|transit|stop-?over|connection|chang(?:ed|ing|e) (?:planes|in|at)|one stop|stopped in|"
    r"flew\b[^.;]{0,60}\b(?:through|via)|escala)\b|转机|中转",
    re.IGNORECASE,
)
_ONE_JOURNEY = 14  # days between two dates of one way
_FEW = 2  # sources that may name the country before it is no surprise


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, countries of the way out that one telling alone has, and stays abroad before a first journey."""
    if comparison.is_brief:
        return
    yield from _odd_countries(comparison)
    yield from _not_the_first(comparison)


def _odd_countries(comparison: Comparison) -> Iterator[Finding]:
    moments = comparison.moments
    named: dict[str, set[str]] = {}
    for sentence, countries in comparison.having(_countries):
        for country in countries:
            named.setdefault(country, set()).add(sentence.source.id)
    shown: set[str] = set()
    for sentence, countries in comparison.having(_countries):
        told = moments.told_of[id(sentence)]
        odd = [c for c in countries if named[c] == {sentence.source.id} and c not in {moments.home, "US"}]
        if not odd or sentence.source.id in shown or not _is_own_way(told):
            continue
        rival = _other_way(comparison, sentence)
        if rival is not None:
            shown.add(sentence.source.id)
            yield _finding(sentence, rival, "One has a country on the way that no other source names.", _QUESTION)


def _countries(sentence: Sentence) -> set[str]:
    return {place.ids[-1] for place in sentence.places if place.ids}


def _is_first(sentence: Sentence) -> bool:
    return _FIRST.search(sentence.text) is not None


def _is_own_way(told: Told) -> bool:
    """Whether the client tells of the way they came."""
    sentence = told.sentence
    if sentence.source.statement is StatementKind.I589:
        return False  # the form asks for every country; a telling need not
    if sentence.is_question or not sentence.is_by_client or _NOT_DONE.search(sentence.text) or sentence.polarity is not Polarity.ASSERTED:
        return False
    if any(person.who != TELLER and not person.who.startswith("~") for person in told.persons):
        return False
    asked = sentence.role is Role.ANSWER and _ASKS_WAY.search(sentence.question)
    return bool(asked or (sentence.is_first_person and _TRAVELLED.search(sentence.text)))


def _other_way(comparison: Comparison, odd: Sentence) -> Sentence | None:
    """Where another source of the client or a stamp gives the way: the one with most countries in it."""
    found = [
        s
        for s in comparison.sentences
        if s.source is not odd.source
        and not s.is_question
        and s.places
        and _WAY.search(s.text)
        and not _NOT_DONE.search(s.text)
        and not _is_other_journey(odd, s)
    ]
    return max(found, key=lambda s: (len(_countries(s)), "US" in _countries(s), bool(s.dates)), default=None)


def _is_other_journey(odd: Sentence, other: Sentence) -> bool:
    """Whether both are dated, and weeks apart."""
    days = [[m for m in s.dates if m.earliest and m.latest and m.granularity == "day"] for s in (odd, other)]
    gaps = [abs((a.earliest - b.earliest).days) for a in days[0] for b in days[1] if a.earliest and b.earliest]
    return bool(gaps) and min(gaps) > _ONE_JOURNEY


def _not_the_first(comparison: Comparison) -> Iterator[Finding]:
    """A stay in a third country, dated before the journey that was the first."""
    moments = comparison.moments
    for first, _ in comparison.having(_is_first, _FIRST):
        if first.is_question or not first.is_by_client or not first.is_first_person:
            continue
        own = _countries(first) | {moments.home, "US"}
        starts = [
            m.window[0]
            for m in moments.all
            if m.is_own
            and _countries(m.sentence) & (own - {moments.home})
            and m.sentence.is_by_client
            and "birth" not in {a.group for a in m.acts}
        ]
        before = min((s for s in starts), default=None)
        for moment in moments.all:
            sentence = moment.sentence
            abroad = _countries(sentence) - own
            is_stay = (
                moment.is_own and abroad and _STAYED.search(sentence.text) and not _OTHERS.search(sentence.text) and sentence.is_by_client
            )
            if is_stay and sentence.source is not first.source and before is not None and moment.window[1] < before:
                yield _finding(first, sentence, "One has no journey abroad before; the other dates one earlier.", _FIRST_QUESTION)
                return


def _finding(a: Sentence, b: Sentence, reasoning: str, question: str) -> Finding:
    first, second = sorted((a, b), key=lambda s: s.source.id)
    return make_finding(
        FindingKind.TRAVEL,
        Level.NOTE if _CHANGED.search(a.text) else Level.DIFFERENCE,
        factors(first, second),
        two_sides(first, second, quoted(first.text), quoted(second.text)),
        reasoning,
        question,
        (first.passage(), second.passage()),
        _CAUSES,
    )
