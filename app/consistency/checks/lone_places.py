"""A place that no other paper names, told at a point of the story that other papers set in one they have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from app.consistency.checks.lone_days import is_telling
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.places import compatible
from app.consistency.sentence import Sentence
from app.consistency.story.placenames import Placename, comes_from, known_names, placenames_in
from app.consistency.wording import factors, quoted, two_sides
from app.domain.finding import Finding, FindingKind, Level

_LINK, _LIKENESS, _SURE = 0.2, 0.25, 0.15  # place of the story, meaning, and both together
_SOON = 10  # days
_FEW = 2  # names of one sentence; more are stations of a journey
_JOURNEY = re.compile(
    r"\b(?:flew|fly|flights?|(?:air)?planes?|landed|airport|layover|vol[éó]|volamos|vuelo|avi[óo]n|aeropuerto)\b", re.IGNORECASE
)
_QUESTION = "Where was this, and what is the place near?"
_CAUSES = ("Is one the nearest large town?", "Are these two occasions?", "Does one place lie in the other?")
_Places: TypeAlias = Mapping[int, tuple[Placename, ...]]


@dataclass(frozen=True, slots=True)
class _Rival:
    sentence: Sentence
    place: Placename
    sureness: float


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file of three papers or more, one finding for each paper and place."""
    if comparison.is_brief:
        return
    named: dict[str, _Places] = {key: told.once(_places) for key, told in comparison.told.items()}
    known = {key: told.once(known_names) for key, told in comparison.told.items()}
    shown: set[int] = set()
    for key, own in named.items():
        strange = frozenset().union(*(names for other, names in known.items() if other != key))
        for index, places in own.items():
            lone = next((p for p in places if p.sounds.isdisjoint(strange)), None)
            rivals = _rivals(comparison, named, known, comparison.told[key].sentences[index], lone) if lone else []
            if lone is not None and rivals and not shown & {id(r.sentence) for r in rivals}:
                shown |= {id(r.sentence) for r in rivals}
                yield _finding(comparison.told[key].sentences[index], lone, rivals)


def _places(sentences: tuple[Sentence, ...]) -> _Places:
    told = (s for s in sentences if s.once(is_telling) and not s.search(_JOURNEY))
    return {s.index: found for s in told if 0 < len(found := s.once(placenames_in)) <= _FEW}


def _rivals(
    comparison: Comparison, named: Mapping[str, _Places], known: Mapping[str, frozenset[str]], sentence: Sentence, lone: Placename
) -> list[_Rival]:
    """Where other papers set it: in a place that is not told in this one, and that a third paper knows too; the surest first."""
    key = sentence.source.id
    found: list[_Rival] = []
    for paper, theirs in named.items():
        course = comparison.course(key, paper) if paper != key and theirs else None
        if course is None:
            continue
        columns = list(theirs)
        column = columns[int(course.nearness([sentence.index], columns).argmax())]
        likeness = float(course.likeness[sentence.index, column])
        link = max(float(course.share[sentence.index, column]), float(course.scene[sentence.index, column]))
        rival = comparison.told[paper].sentences[column]
        if link >= _LINK and likeness >= _LIKENESS and not _are_days_apart(comparison, sentence, rival):
            places = [p for p in theirs[column] if _is_other(sentence, lone, rival, p, known[key])]
            common = [p for p in places if _is_shared(p, [names for other, names in known.items() if other not in {key, paper}])]
            found += [_Rival(rival, place, link * likeness) for place in common[:1]]
    found.sort(key=lambda r: (-r.sureness, r.sentence.source.id))
    return found if found and found[0].sureness >= _SURE else []


def _are_days_apart(comparison: Comparison, sentence: Sentence, rival: Sentence) -> bool:
    """Whether each telling gives its passage a day and these lie apart: then it is another part of the way."""
    ours, theirs = (comparison.dating.day_of(s) for s in (sentence, rival))
    return ours is not None and theirs is not None and abs((ours.day - theirs.day).days) > _SOON


def _is_other(sentence: Sentence, lone: Placename, rival: Sentence, place: Placename, own: frozenset[str]) -> bool:
    """Whether two places in the same part of what is told cannot be one."""
    is_near = bool(lone.ids and place.ids) and compatible(lone.ids, place.ids)
    return not is_near and place.sounds.isdisjoint(own) and comes_from(sentence, lone) == comes_from(rival, place)


def _is_shared(place: Placename, others: list[frozenset[str]]) -> bool:
    """Whether a further paper knows a place, and not nearly all, as they know a capital."""
    count = sum(place.sounds <= names for names in others)
    return 0 < count <= max(1, len(others) // 2)


def _finding(sentence: Sentence, lone: Placename, rivals: list[_Rival]) -> Finding:
    first = rivals[0]
    a, b = sorted((sentence, first.sentence), key=lambda s: (s.source.id, s.start))
    spans = {id(sentence): lone, id(first.sentence): first.place}
    words = [quoted(s.text[spans[id(s)].start : spans[id(s)].end]) for s in (a, b)]
    return make_finding(
        FindingKind.PLACE,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, *words),
        f"Both passages stand at one place of the story; no other paper names {sentence.text[lone.start : lone.end]}.",
        _QUESTION,
        (sentence.passage(), *(r.sentence.passage() for r in rivals)),
        _CAUSES,
        basis=(a, b),
    )
