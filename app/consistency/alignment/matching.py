"""Pairs of sentences of two sources that say the same thing, found through what each is about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from app.consistency.alignment.agreement import Match, bare_no, clash, is_bare, is_forgotten, is_negated, match_of, slot_keys, slots_agree
from app.consistency.alignment.align import Corpus
from app.consistency.alignment.rarity import PARTS
from app.consistency.alignment.told import Told
from app.consistency.lexicon import lexicon
from app.consistency.sentence import Sentence
from app.domain.blocks import Role

_SHARED = 0.5  # part of the lesser side's weight that both must hold
_FEW = 2
_ALIKE, _ALIKE_IN_FEW, _ALIKE_NEARLY = 0.34, 0.7, 0.6  # cosine; the others where only two keys are shared, or one and a place
_NEAR_BEST, _NOT_FAR = 0.85, 0.6  # of the best counterpart of one side, and of the other
_ASKED = 0.85  # what a question is about counts nearly as much as the words of its answer
_RARE = 120  # sentences; a key in more of them finds no counterparts
_POINTING = re.compile(r"\b(?:that|this|it|eso|esto)\b|那|这", re.IGNORECASE)
_PAPERWORK = re.compile(
    r"\b(?:certif\w+|interpreter\b.*\b(?:person|telephone)|translat\w+|signed|telephone:|address:|box \d|part [a-d]\b"
    r"|registration number|not read back|under oath)\b",
    re.IGNORECASE,
)

About = Mapping[str, float]


@dataclass(slots=True)
class _Candidate:
    """Two sentences about one thing; `match` is how they agree, None where they clash, worked out when first asked for."""

    likeness: float
    do_slots_agree: bool
    is_judged: bool = False
    match: Match | None = None


class Matcher:
    """Matches a case again and again, laying together only what a change touches; the outcome is that of a first time."""

    def __init__(self) -> None:
        self._weights: Mapping[str, float] = {}
        self._known: dict[str, tuple[Told, list[About]]] = {}
        self._home: dict[int, str] = {}  # the source of each row
        self._about: dict[int, About] = {}
        self._holders: dict[str, set[int]] = defaultdict(set)
        self._found: dict[tuple[int, int], _Candidate] = {}
        self._partners: dict[int, set[int]] = defaultdict(set)
        self._numbers: dict[str, int] = {}
        self._of: dict[int, int] = {}  # the number of the source of each row
        self._meets: list[list[bool]] = []  # whether sentences of two sources, by their numbers, may tell one thing
        self._sizes: dict[int, tuple[float, float]] = {}

    def matches(self, corpus: Corpus) -> tuple[Match, ...]:
        """Surest first."""
        self._numbers = {told.source.id: number for number, told in enumerate(corpus.told)}
        changed = self._take_over(corpus)
        self._of = {row: self._numbers[source_id] for row, source_id in self._home.items()}
        self._meets = [[a is not b and not (a.is_paper and b.is_paper) for b in corpus.told] for a in corpus.told]
        for row in sorted(changed & self._about.keys()):
            self._find(row, corpus.told, changed)
        return self._best(corpus.told)

    def _take_over(self, corpus: Corpus) -> set[int]:
        """Rows that are gone, are new, or are about something else or about it more or less than before."""
        touched: dict[str, int] = {}
        changed = set()
        for row, about in self._differences(corpus):
            changed.add(row)
            self._sizes.pop(row, None)
            for keys, now in ((self._about.pop(row, {}), False), (about or {}, True)):
                for key in keys:
                    touched.setdefault(key, len(self._holders[key]))
                    (self._holders[key].add if now else self._holders[key].discard)(row)
            if about is not None:
                self._about[row] = about
        for key, count in touched.items():
            if (count <= _RARE) != (len(self._holders[key]) <= _RARE):
                changed |= self._holders[key]
            if not self._holders[key]:
                del self._holders[key]
        for row in changed:
            for other in self._partners.pop(row, ()):
                self._partners[other].discard(row)
                del self._found[min(row, other), max(row, other)]
        return changed

    def _differences(self, corpus: Corpus) -> Iterator[tuple[int, About | None]]:
        """Rows with what they now are about, where that is new; None for rows that are gone."""
        heavier = {key for key, weight in corpus.weights.items() if self._weights.get(key) != weight}
        self._weights = corpus.weights
        for source_id in list(self._known):
            told = corpus.told[self._numbers[source_id]] if source_id in self._numbers else None
            for row in () if told is self._known[source_id][0] else self._known[source_id][0].rows.tolist():
                if told is None or row not in told.places:
                    del self._home[row]
                    yield row, None
            if told is None:
                del self._known[source_id]
        for told in corpus.told:
            known = self._known.get(told.source.id)
            if known is None or known[0] is not told or not heavier.isdisjoint(told.once(_all_keys)):
                made = self._abouts(told, corpus.weights, heavier)
                self._known[told.source.id] = told, made
                for row, about in zip(told.rows.tolist(), made, strict=True):
                    self._home[row] = told.source.id
                    if self._about.get(row) != about:
                        yield row, about

    def _abouts(self, told: Told, weights: Mapping[str, float], heavier: set[str]) -> list[About]:
        """As the function of that name; where nothing is asked, only sentences with a key of another weight are weighed again."""
        known = self._known.get(told.source.id)
        if known is None or told.once(_is_asked) or told.once(_is_labelled) is not known[0].once(_is_labelled):
            return abouts(told, weights)
        rows = ((self._about.get(row), sentence) for row, sentence in zip(told.rows.tolist(), told.sentences, strict=True))
        is_labelled = told.once(_is_labelled)
        return [
            about if about is not None and heavier.isdisjoint(own.keys) else {} if _has_no_say(own, is_labelled) else _own(own, weights)
            for about, own in rows
        ]

    def _place(self, row: int, told: Sequence[Told]) -> tuple[int, int]:
        """Number of the source of a row, and of the sentence in it."""
        number = self._numbers[self._home[row]]
        return number, told[number].places[row]

    def _find(self, row: int, told: Sequence[Told], changed: set[int]) -> None:
        keys = self._about[row]
        number, place = self._place(row, told)
        meets = self._meets[number]
        size = _size(keys)
        for other in set[int]().union(*(held for key in keys if len(held := self._holders[key]) <= _RARE)):
            at = self._of[other]
            if not meets[at] or (at < number and other in changed):
                continue
            about = self._about[other]
            if len(keys.keys() & about.keys()) < _FEW:
                continue
            if other not in self._sizes:
                self._sizes[other] = _size(about)
            likeness = _likeness(keys, about, size, self._sizes[other])
            if not likeness:
                continue
            a, b = told[number].sentences[place], told[at].sentences[told[at].places[other]]
            if _own_words_agree(a, b, about, keys):
                a, b = (a, b) if number < at else (b, a)
                self._found[min(row, other), max(row, other)] = _Candidate(likeness, slots_agree(a, b))
                self._partners[row].add(other)
                self._partners[other].add(row)

    def _best(self, told: Sequence[Told]) -> tuple[Match, ...]:
        known = _of_this_case(told)
        held = []
        best: dict[tuple[int, int], float] = defaultdict(float)
        for (one, other), candidate in self._found.items():
            (i, place), (j, there) = self._place(one, told), self._place(other, told)
            if candidate.do_slots_agree or (i in known and j in known):
                first, second = ((i, place, one), (j, there, other)) if i < j else ((j, there, other), (i, place, one))
                held.append((first, second, candidate))
                best[one, j] = max(best[one, j], candidate.likeness)
                best[other, i] = max(best[other, i], candidate.likeness)
        found = []
        for (i, place, one), (j, there, other), candidate in held:
            rivals = best[one, j], best[other, i]
            if candidate.likeness >= max(_NEAR_BEST * min(rivals), _NOT_FAR * max(rivals)):
                match = _judged(candidate, told[i].sentences[place], told[j].sentences[there], self._about[one], self._about[other])
                if match is not None:
                    found.append(match)
        return tuple(sorted(found, key=lambda m: (-m.likeness, m.left.source.id, m.left.start, m.right.source.id, m.right.start)))


def _judged(candidate: _Candidate, a: Sentence, b: Sentence, about_a: About, about_b: About) -> Match | None:
    """How two sentences agree, worked out once for their wordings and told of where they stand now."""
    if not candidate.is_judged:
        shared = frozenset(about_a) & frozenset(about_b)
        candidate.is_judged = True
        candidate.match = None if clash(a, b, shared) else match_of(a, b, shared, candidate.likeness)
    match = candidate.match
    if match is not None and (match.left is not a or match.right is not b):
        match = Match(a, b, match.shared, match.likeness, match.left_span, match.right_span, match.relation)
        candidate.match = match
    return match


def abouts(told: Told, weights: Mapping[str, float]) -> list[About]:
    """What each sentence is about, with what its question asked; empty for questions, headings and words that only an office writes."""
    is_labelled = told.once(_is_labelled)
    made: list[About] = []
    asked: About = {}
    said: About = {}
    block = -1
    for sentence in told.sentences:
        own = _own(sentence, weights)
        if sentence.is_question:
            asked = own or (said if sentence.search(_POINTING) else {})  # "When was that?" asks about what was said last
            block = sentence.block
        elif not (sentence.role is Role.ANSWER or sentence.block == block):
            asked = {}
        said = own or said
        made.append({} if _has_no_say(sentence, is_labelled) else _with_asked(asked, own) if asked else own)
    return made


def _is_labelled(sentences: Sequence[Sentence]) -> bool:
    return sum(bool(s.label) for s in sentences) > len(sentences) / 2


def _is_asked(sentences: Sequence[Sentence]) -> bool:
    return any(s.is_question for s in sentences)


def _has_no_say(sentence: Sentence, is_labelled: bool) -> bool:  # noqa: FBT001 - of the whole source
    return sentence.is_question or sentence.once(_is_silent) or (not sentence.label and is_labelled)


def _own(sentence: Sentence, weights: Mapping[str, float]) -> dict[str, float]:
    own = {key: weights[key] for key in sentence.keys}
    own.update(sentence.once(slot_keys))
    return own


def _with_asked(asked: About, own: About) -> About:
    return {**{key: round(weight * _ASKED * PARTS) / PARTS for key, weight in asked.items()}, **own}


def _all_keys(sentences: Iterable[Sentence]) -> frozenset[str]:
    return frozenset(key for sentence in sentences for key in sentence.keys)


def _is_silent(sentence: Sentence) -> bool:
    return bool(sentence.search(_PAPERWORK)) or is_forgotten(sentence)


def _of_this_case(told: Sequence[Told]) -> set[int]:
    """Testimony, and exhibits that name somebody of the case; a general report speaks of nobody in it."""
    names = [own.once(_named) for own in told]
    of_testimony = {name for own, known in zip(told, names, strict=True) if not own.is_paper for name in known if " " in name}
    return {number for number, own in enumerate(told) if not own.is_paper or names[number] & of_testimony}


def _named(sentences: Iterable[Sentence]) -> frozenset[str]:
    return frozenset(" ".join(sorted(name.keys[0].split())) for sentence in sentences for name in sentence.names)


def _size(about: About) -> tuple[float, float]:
    """The sum and the length of what a sentence is about."""
    return sum(about.values()), sum(w * w for w in about.values())


def _likeness(a: About, b: About, size_a: tuple[float, float], size_b: tuple[float, float]) -> float:
    """From 0 to 1; 0 where too little is shared, or nothing but persons and places."""
    shared = a.keys() & b.keys()
    units = {"name" if key.startswith("name ") else key for key in shared}
    if len(units) < _FEW or all(_is_setting(key) for key in shared):
        return 0.0
    part = sum(min(a[key], b[key]) for key in shared) / min(size_a[0], size_b[0])
    cosine = sum(a[key] * b[key] for key in shared) / sqrt(size_a[1] * size_b[1])
    is_few = len(units) <= _FEW
    needed = _ALIKE_NEARLY if is_few and any(_is_setting(key) for key in shared) else _ALIKE_IN_FEW if is_few else _ALIKE
    return (part + cosine) / 2 if part >= _SHARED and cosine >= needed else 0.0


def _is_setting(key: str) -> bool:
    """Persons and places: where a thing happened and to whom, not what."""
    concept = lexicon().concepts.get(key)
    return key.startswith(("name ", "place ")) or (concept is not None and concept.section in {"role", "site", "countable"})


def _own_words_agree(a: Sentence, b: Sentence, about_b: About, about_a: About) -> bool:
    """An answer must agree by its own words: a slot, a plain yes or no, or something it speaks of itself."""
    if slots_agree(a, b):
        return True
    one, other = is_bare(a), is_bare(b)
    sides = ((a, about_b), (b, about_a))
    if one or other:
        return (not one or bare_no(a) == is_negated(b.text)) and (not other or bare_no(b) == is_negated(a.text))
    return all(
        sum(not _is_setting(key) for key in s.keys.keys() & about.keys()) >= (1 if s.role is Role.ANSWER else 2) for s, about in sides
    )
