"""Links between passages: what findings lay side by side, what a user joined, and what two sources tell alike.

A wrong "same" does harm, so a pair must share what it is about and may not differ in any slot that both fill.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import sqrt

from app.consistency.agreement import Match, bare_no, clash, is_bare, is_forgotten, is_negated, match_of, slot_keys, slots_agree
from app.consistency.comparison import Comparison
from app.consistency.lexicon import lexicon
from app.consistency.sentence import Sentence
from app.domain.blocks import Role
from app.domain.finding import Finding
from app.domain.passage import Passage
from app.domain.snapshot import Link, Relation, SourceKind, Verdict

_SHARED = 0.5  # part of the lesser side's weight that both must hold
_FEW = 2
_ALIKE, _ALIKE_IN_FEW, _ALIKE_NEARLY = 0.34, 0.7, 0.6  # cosine; the others where only two keys are shared, or one and a place
_NEAR_BEST, _NOT_FAR = 0.85, 0.6  # of the best counterpart of one side, and of the other
_ASKED = 0.85  # what a question is about counts nearly as much as the words of its answer
_RARE = 120  # sentences; a key in more of them finds no counterparts


def links_of(comparison: Comparison, findings: tuple[Finding, ...]) -> tuple[Link, ...]:
    """Every link, findings first; a user's word on two passages wins over ours."""
    made = [*_from_findings(findings), *_from_user(comparison)]
    taken = [(link.left, link.right) for link in made]
    taken += [(d.left, d.right) for d in comparison.snapshot.decisions if d.verdict is not Verdict.SAME]
    apart = [d for d in comparison.snapshot.decisions if d.verdict is Verdict.NOT_ABOUT_THIS]
    made = [link for link in made if not any(_covers((d.left, d.right), link) for d in apart)]
    for match in matches_of(comparison):
        link = match.link()
        if not any(_covers(pair, link) for pair in taken):
            made.append(link)
    return tuple(made)


def _from_findings(findings: Iterable[Finding]) -> Iterator[Link]:
    for finding in findings:
        for left, right in pairwise(finding.passages):
            if (left.source_id, left.start) != (right.source_id, right.start):
                yield Link(left, right, Relation(finding.level.value), finding.id)


def _from_user(comparison: Comparison) -> Iterator[Link]:
    for decision in comparison.snapshot.decisions:
        if decision.verdict is not Verdict.NOT_ABOUT_THIS:
            relation = Relation.SAME if decision.verdict is Verdict.SAME else Relation.DIFFERENCE
            yield Link(decision.left, decision.right, relation)


def _covers(pair: tuple[Passage, Passage], link: Link) -> bool:
    one, other = pair
    return (_meet(one, link.left) and _meet(other, link.right)) or (_meet(one, link.right) and _meet(other, link.left))


def _meet(a: Passage, b: Passage) -> bool:
    return a.source_id == b.source_id and a.start < b.end and b.start < a.end


def matches_of(comparison: Comparison) -> tuple[Match, ...]:
    """Pairs of sentences of different sources that say the same thing, surest first."""
    if comparison.matches is not None:
        return comparison.matches
    sentences = comparison.sentences
    about = abouts(comparison)
    candidates = _candidates(comparison, about)
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (i, j), likeness in candidates.items():
        for one, other in ((i, j), (j, i)):
            key = (one, sentences[other].source.id)
            best[key] = max(best[key], likeness)
    found = []
    for (i, j), likeness in candidates.items():
        rivals = best[i, sentences[j].source.id], best[j, sentences[i].source.id]
        shared = frozenset(about[i]) & frozenset(about[j])
        if likeness >= max(_NEAR_BEST * min(rivals), _NOT_FAR * max(rivals)) and not clash(sentences[i], sentences[j], shared):
            found.append(match_of(sentences[i], sentences[j], shared, likeness))
    return tuple(sorted(found, key=lambda m: (-m.likeness, m.left.source.id, m.left.start, m.right.source.id, m.right.start)))


def abouts(comparison: Comparison) -> list[dict[str, float]]:
    """What each sentence is about, with what its question asked; empty for questions, headings and words that only an office writes."""
    weights = comparison.corpus.weights
    labelled = {source_id for source_id, own in comparison.by_source.items() if sum(bool(s.label) for s in own) > len(own) / 2}
    made: list[dict[str, float]] = []
    asked: dict[str, float] = {}
    said: dict[str, float] = {}
    block = (-1, "")
    for sentence in comparison.sentences:
        own = {**{key: weights[key] for key in sentence.keys}, **slot_keys(sentence)}
        is_answer = sentence.role is Role.ANSWER or (sentence.block, sentence.source.id) == block
        if sentence.is_question:
            asked = own or (said if _POINTING.search(sentence.text) else {})  # "When was that?" asks about what was said last
            block = (sentence.block, sentence.source.id)
        elif not is_answer:
            asked = {}
        is_silent = sentence.is_question or bool(_PAPERWORK.search(sentence.text)) or is_forgotten(sentence)
        said = own or said
        is_silent |= not sentence.label and sentence.source.id in labelled
        made.append({} if is_silent else {**{key: weight * _ASKED for key, weight in asked.items()}, **own})
    return made


_POINTING = re.compile(r"\b(?:that|this|it|eso|esto)\b|那|这", re.IGNORECASE)
_PAPERWORK = re.compile(
    r"\b(?:certif\w+|interpreter\b.*\b(?:person|telephone)|translat\w+|signed|telephone:|address:|box \d|part [a-d]\b"
    r"|registration number|not read back|under oath)\b",
    re.IGNORECASE,
)


def _candidates(comparison: Comparison, about: Sequence[Mapping[str, float]]) -> dict[tuple[int, int], float]:
    sentences = comparison.sentences
    known = _of_this_case(comparison)
    postings: dict[str, list[int]] = defaultdict(list)
    for number, keys in enumerate(about):
        for key in keys:
            postings[key].append(number)
    found: dict[tuple[int, int], float] = {}
    sizes = [(sum(keys.values()), sum(w * w for w in keys.values())) for keys in about]
    for i, keys in enumerate(about):
        near = {j for key in keys if len(postings[key]) <= _RARE for j in postings[key] if j > i}
        for j in sorted(near):
            a, b = sentences[i], sentences[j]
            if (
                _may_meet(a, b)
                and (likeness := _likeness(keys, about[j], sizes[i], sizes[j]))
                and _own_words_agree(a, b, about[j], keys)
                and (slots_agree(a, b) or {a.source.id, b.source.id} <= known)
            ):
                found[i, j] = likeness
    return found


def _may_meet(a: Sentence, b: Sentence) -> bool:
    """Testimony against testimony or against an exhibit; papers among themselves are the papers' checks' business."""
    return a.source.id != b.source.id and {a.source.kind, b.source.kind} != {SourceKind.EXHIBIT}


def _of_this_case(comparison: Comparison) -> set[str]:
    """Testimony, and exhibits that name somebody of the case; a general report speaks of nobody in it."""
    named = [(s.source, " ".join(sorted(n.keys[0].split()))) for s in comparison.sentences for n in s.names]
    told = {name for source, name in named if source.kind is SourceKind.STATEMENT and " " in name}
    statements = {source.id for source in comparison.snapshot.sources if source.kind is SourceKind.STATEMENT}
    return statements | {source.id for source, name in named if name in told}


def _likeness(a: Mapping[str, float], b: Mapping[str, float], a_size: tuple[float, float], b_size: tuple[float, float]) -> float:
    """From 0 to 1; 0 where too little is shared, or nothing but persons and places."""
    shared = a.keys() & b.keys()
    units = {"name" if key.startswith("name ") else key for key in shared}
    if len(units) < _FEW or all(_is_setting(key) for key in shared):
        return 0.0
    part = sum(min(a[key], b[key]) for key in shared) / min(a_size[0], b_size[0])
    cosine = sum(a[key] * b[key] for key in shared) / sqrt(a_size[1] * b_size[1])
    is_few = len(units) <= _FEW
    needed = _ALIKE_NEARLY if is_few and any(_is_setting(key) for key in shared) else _ALIKE_IN_FEW if is_few else _ALIKE
    return (part + cosine) / 2 if part >= _SHARED and cosine >= needed else 0.0


def _is_setting(key: str) -> bool:
    """Persons and places: where a thing happened and to whom, not what."""
    concept = lexicon().concepts.get(key)
    return key.startswith(("name ", "place ")) or (concept is not None and concept.section in {"role", "site", "countable"})


def _own_words_agree(a: Sentence, b: Sentence, about_b: Mapping[str, float], about_a: Mapping[str, float]) -> bool:
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
