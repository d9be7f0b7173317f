"""A medical paper that lists what was found, and leaves out an injury that a telling says was treated then."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.story.incidents import has_year
from app.consistency.story.moment_table import Moments
from app.consistency.story.moments import is_apart
from app.consistency.story.topics import Told
from app.consistency.wording import factors, quoted, two_sides
from app.domain.finding import Finding, FindingKind, Level

_LISTS = re.compile(
    r"\b(?:findings?|diagnos[ei]s|injur(?:y|ies)|on examination|examination|wounds?|lesions?|hallazgos|"
    r"diagnóstico|lesiones|examen físico)\s*[:：]|(?:检查|诊断|伤情)[:：]",
    re.IGNORECASE,
)
_TREATED = re.compile(
    r"\b(?:stitch\w*|sewed|sewn|sutur\w*|plaster\w*|(?:a|the|in) cast|splint\w*|operated|operation|surgery|"
    r"x-?ray\w*|bandag\w+|set the bone|"
    r"puntos|sutur\w+|yeso|enyes\w+|férula|operaron|cirugía|radiografía|vendaron)\b|缝|石膏|手术|包扎|夹板",
    re.IGNORECASE,
)
# Places on the body in a physician's words and in others that the word lists do not hold.
_ANATOMY = {
    "arm": re.compile(r"\b(?:ulna|radius|humerus|forearm|clavicle|collar ?bone|cúbito|húmero|antebrazo)\b|尺骨|前臂|锁骨", re.IGNORECASE),
    "leg": re.compile(r"\b(?:tibia|fibula|femur|patella|lower legs?|fémur|rótula)\b|小腿|股骨", re.IGNORECASE),
    "head": re.compile(r"\b(?:scalp|ears?|eardrum|auricle|tympanic|cranial|parietal|occipital|oído|oreja|tímpano)\b|耳|头", re.IGNORECASE),
    "chest": re.compile(r"\b(?:thorax|thoracic|sternum|costal|tórax)\b|胸", re.IGNORECASE),
    "back": re.compile(r"\b(?:lumbar|back|spinal|vertebra\w*|espalda)\b|腰|背", re.IGNORECASE),
    "hand": re.compile(r"\b(?:metacarp\w+|phalan\w+|ring finger|dedo)\b|指", re.IGNORECASE),
}
_BEFORE = 8  # sentences in which an undated treatment finds its day
_AROUND = 12  # sentences of a paper that belong to one visit
_NEAR = 45  # characters between a treatment and the place on the body
_SLACK = 7  # days between what was done and the visit
_QUESTION = "Which injuries were looked at that day, and what was done for each?"
_CAUSES = (
    "Was another paper written for the other injury?",
    "Was it treated at another time or place?",
    "Did the paper note only the gravest?",
)


@dataclass(frozen=True, slots=True)
class _Visit:
    """The part of a medical paper that lists injuries: the sentence that does, the days it bears, the places on the body it names."""

    listing: Sentence
    days: tuple[tuple[date, date], ...]
    body: frozenset[str]


def find(comparison: Comparison) -> Iterator[Finding]:
    """One finding for each visit and place on the body, in a file."""
    if comparison.is_brief:
        return
    moments = comparison.moments
    visits = [
        visit
        for source in comparison.snapshot.sources
        if source.statement is None
        for visit in comparison.of_source(source.id, _all_visits)
    ]
    shown: set[tuple[int, str]] = set()
    for told, part, words in moments.each(_all_treated) if visits else ():
        for visit in visits:
            key = id(visit.listing), part
            if key not in shown and part not in visit.body and _is_then(moments, told, visit):
                shown.add(key)
                yield _finding(visit.listing, told.sentence, words)


def _all_visits(sentences: Sequence[Sentence]) -> list[_Visit]:
    return list(_visits(sentences))


def _visits(sentences: Sequence[Sentence]) -> Iterator[_Visit]:
    for number, sentence in enumerate(sentences):
        if not _LISTS.search(sentence.text):
            continue
        near = sentences[max(0, number - _AROUND) : number + _AROUND]
        body = frozenset(name for s in near for name, _, _ in _places(s))
        days = tuple((m.earliest, m.latest) for s in near for m in s.dates if m.granularity == "day" and m.earliest and m.latest)
        if days and any(True for _ in _places(sentence)):
            yield _Visit(sentence, days, body)


def _places(sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    """Places on the body by name, with their characters."""
    yield from ((hit.concept.name, hit.start, hit.end) for hit in sentence.of("body"))
    for name, pattern in _ANATOMY.items():
        yield from ((name, match.start(), match.end()) for match in pattern.finditer(sentence.text))


def _all_treated(_: Moments, tellings: Sequence[Told]) -> list[tuple[Told, str, str]]:
    return [(told, part, words) for told in tellings for part, words in _treated(told)]


def _treated(told: Told) -> Iterator[tuple[str, str]]:
    """Places on the client's body that a telling says were treated, with its words for them."""
    sentence = told.sentence
    if sentence.is_question or not sentence.is_by_client:
        return
    for match in _TREATED.finditer(sentence.text):
        for name, start, end in _places(sentence):
            is_near = start - match.end() <= _NEAR and match.start() - end <= _NEAR
            if is_near and sentence.clause_of(start) == sentence.clause_of(match.start()):
                yield name, sentence.text[start:end]


def _is_then(moments: Moments, told: Told, visit: _Visit) -> bool:
    own = [m.window for m in moments.at(told.sentence) if m.is_day and has_year(m)]
    before = [m.window for s in moments.before(told.sentence, _BEFORE) for m in moments.at(s) if m.is_own and m.is_day and has_year(m)]
    return any(not is_apart(window, day, _SLACK) for window in own or before[-1:] for day in visit.days)


def _finding(listing: Sentence, teller: Sentence, words: str) -> Finding:
    first, second = sorted((listing, teller), key=lambda s: s.source.id)
    return make_finding(
        FindingKind.OMISSION,
        Level.DIFFERENCE,
        factors(first, second),
        two_sides(first, second, quoted(first.text), quoted(second.text)),
        f"The paper lists what was found, and nothing of “{words}”, which the telling says was treated then.",
        _QUESTION,
        (first.passage(), second.passage()),
        _CAUSES,
    )
