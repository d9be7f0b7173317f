"""Links between passages: what findings lay side by side, what a user joined, and what two sources tell alike.

A wrong "same" does harm, so a pair must share what it is about and may not differ in any slot that both fill.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from app.consistency.comparison import Comparison
from app.consistency.extract.numerals import number_spans
from app.consistency.happenings import is_dated
from app.consistency.lexicon import lexicon
from app.consistency.sentence import Sentence
from app.domain.assertion import DateMention, Polarity, QuantityMention
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
_BARE = re.compile(r"\s*(?:(?:yes|no|never|nobody|nothing|none|sí|nunca|jamás|nadie|没有|没|不|从未|是|是的)\b[.,;!\s]*)+", re.IGNORECASE)
_LEADING_NO = re.compile(r"\A\s*(?:no|yes)\b[.,;\s]+(?=\w)", re.IGNORECASE)
_NEGATED = re.compile(
    r"\b(?:not|never|nobody|no one|nothing|none|neither|nunca|jamás|nadie|no)\b|n['’]t\b|没|未|不(?!久|过|断)", re.IGNORECASE
)
_NEVER = frozenset({Polarity.PLANNED, Polarity.ASKED, Polarity.NOT_REMEMBERED})


@dataclass(frozen=True, slots=True)
class Match:
    """Two sentences of two sources that tell one thing, with the keys both hold and the characters of each that agree."""

    left: Sentence
    right: Sentence
    shared: frozenset[str]
    likeness: float
    left_span: tuple[int, int]
    right_span: tuple[int, int]
    relation: Relation

    def link(self) -> Link:
        """The two spans as passages."""
        return Link(self.left.passage(*self.left_span), self.right.passage(*self.right_span), self.relation)


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
            found.append(_match(sentences[i], sentences[j], shared, likeness))
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
        is_silent = sentence.is_question or bool(_PAPERWORK.search(sentence.text)) or _is_forgotten(sentence)
        said = own or said
        is_silent |= not sentence.label and sentence.source.id in labelled
        made.append({} if is_silent else {**{key: weight * _ASKED for key, weight in asked.items()}, **own})
    return made


def slot_keys(sentence: Sentence) -> dict[str, float]:
    """A day, a count or a length said exactly is part of what a sentence is about."""
    keys = [f"day {m.earliest:%m-%d}" for m in points(sentence) if m.earliest is not None and m.earliest == m.latest]
    keys += [f"length {m.timex_value}" for m in sentence.dates if m.timex_type == "DURATION" and m.days]
    keys += [f"count {q.low} {q.unit}" for q in sentence.quantities if (q.low or 0) > 1 and q.low == q.high]
    return dict.fromkeys(keys, 1.0)


def _is_forgotten(sentence: Sentence) -> bool:
    return sentence.polarity is Polarity.NOT_REMEMBERED and len(sentence.words) <= _LEAST_WORDS


_LEAST_WORDS = 5
_POINTING = re.compile(r"\b(?:that|this|it|eso|esto)\b|那|这", re.IGNORECASE)
_SHORT = 40  # characters; a sentence this short is shown whole
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


def is_bare(sentence: Sentence) -> bool:
    """A yes or no with nothing further."""
    return bool(_BARE.fullmatch(sentence.text))


def bare_no(sentence: Sentence) -> bool:
    """Whether a bare answer denies."""
    return not sentence.text.lstrip().lower().startswith(("yes", "sí", "是"))


def is_negated(text: str) -> bool:
    """Whether a text says that something was not; a leading "No." answers its question and is followed by what was."""
    return (bool(_BARE.fullmatch(text)) and not text.lower().startswith("yes")) or bool(_NEGATED.search(_LEADING_NO.sub("", text)))


def slots_agree(a: Sentence, b: Sentence) -> bool:
    """Whether both give a date, a count, a length or a place that can be one."""
    return (
        any(dates_meet(x, y) for x in points(a) for y in points(b))
        or any(q.unit == r.unit and (q.low or 0) > 1 and counts_meet(q, r) for q in a.quantities for r in b.quantities)
        or any(x.days and y.days and x.days[0] <= y.days[1] and y.days[0] <= x.days[1] for x in a.dates for y in b.dates)
        or any(x.ids[:1] == y.ids[:1] != () for x in a.places for y in b.places)
    )


def clash(a: Sentence, b: Sentence, shared: frozenset[str]) -> bool:
    """Whether two sentences differ in a slot that both fill, deny and assert one thing, or have two people as "I"."""
    return (
        _dates_apart(a, b)
        or _counts_apart(a, b)
        or _persons_apart(a, b)
        or _places_apart(a, b)
        or _stance_apart(a, b)
        or _words_apart(a, b, shared)
    )


def _words_apart(a: Sentence, b: Sentence, shared: frozenset[str]) -> bool:
    """Whether the words that agree in what they are about differ in who, how many, when, or in saying no."""
    one, other = (s.text[slice(*cut(s, shared))] for s in (a, b))
    if is_bare(a) or is_bare(b):
        return {bool(_YES.match(s.text)) for s in (a, b) if _YES.match(s.text) or _NO.match(s.text)} == {True, False}
    tellers = a.is_by_client == b.is_by_client
    persons = [{name for name, pattern in _PERSONS.items() if pattern.search(text)} for text in (one, other)]
    strangers = bool(persons[0] and persons[1] and not persons[0] & persons[1]) if tellers else {"I"} == persons[0] == persons[1]
    numbers = [{span[2] for span in number_spans(text, s.language)} for text, s in ((one, a), (other, b))]
    counted = not slots_agree(a, b) and bool(numbers[0] and numbers[1] and not numbers[0] & numbers[1])
    anchored = bool(_ANCHOR.match(one)) != bool(_ANCHOR.match(other))
    return strangers or counted or anchored or is_negated(one) != is_negated(other) or _times_apart(a, b, shared)


_YES, _NO = re.compile(r"\s*(?:yes|sí|是)\b", re.IGNORECASE), re.compile(r"\s*(?:no|never|nunca|没有?|不)\b", re.IGNORECASE)
_PERSONS = {
    "I": re.compile(r"\b(?:I|me|we|us|yo)\b|我(?!爸|妈|父|母)"),
    "he": re.compile(r"\b(?:he|him|his)\b|他(?!们)", re.IGNORECASE),
    "she": re.compile(r"\b(?:she|her|hers)\b|她(?!们)", re.IGNORECASE),
}
_ANCHOR = re.compile(r"(?:before|after|since|until|when|by the time)\b", re.IGNORECASE)


def _times_apart(a: Sentence, b: Sentence, shared: frozenset[str]) -> bool:
    """Whether both give a time in the words that agree, and the times are not known to meet."""
    spans = [(s, *cut(s, shared)) for s in (a, b)]
    one, other = ([m for m in s.dates if m.timex_type != "DURATION" and start <= m.start < end] for s, start, end in spans)
    return bool(one and other) and not any(dates_meet(x, y) or x.text.lower() == y.text.lower() for x in one for y in other)


def _dates_apart(a: Sentence, b: Sentence) -> bool:
    left, right = points(a), points(b)
    if left and right and not any(dates_meet(x, y) for x in left for y in right):
        return True
    spans = [[m.days for m in s.dates if m.timex_type == "DURATION" and m.days] for s in (a, b)]
    return bool(spans[0] and spans[1]) and not any(x[0] <= y[1] * 1.2 and y[0] <= x[1] * 1.2 for x in spans[0] for y in spans[1])


def points(sentence: Sentence) -> list[DateMention]:
    """Mentions that fix a day, a month or a year."""
    return [m for m in sentence.dates if is_dated(m) and m.timex_value != "PRESENT_REF"]


def dates_meet(a: DateMention, b: DateMention) -> bool:
    """Whether two windows overlap; where a year was only assumed, month and day decide."""
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return False
    if "year-assumed" in {*a.flags, *b.flags}:
        one, other = ((m.earliest.timetuple().tm_yday, m.latest.timetuple().tm_yday) for m in (a, b) if m.earliest and m.latest)
        return one[0] <= other[1] + 1 and other[0] <= one[1] + 1
    return a.earliest <= b.latest and b.earliest <= a.latest


def _counts_apart(a: Sentence, b: Sentence) -> bool:
    return any(x.unit == y.unit and not counts_meet(x, y) for x in a.quantities for y in b.quantities)


def counts_meet(a: QuantityMention, b: QuantityMention) -> bool:
    """Whether the ranges of two counts overlap."""
    low = max(a.low if a.low is not None else 0.0, b.low if b.low is not None else 0.0)
    return low <= min(a.high if a.high is not None else low, b.high if b.high is not None else low)


def _persons_apart(a: Sentence, b: Sentence) -> bool:
    one, other = ({hit.concept.name for hit in s.of("role")} for s in (a, b))
    names = [[set(name.keys[0].split()) for name in s.names] for s in (a, b)]
    strangers = all(names) and not any(x <= y or y <= x for x in names[0] for y in names[1])
    return strangers or bool(one and other and not one & other)


def _places_apart(a: Sentence, b: Sentence) -> bool:
    one, other = ([p.ids for p in s.places] for s in (a, b))
    return bool(one and other) and not any(x[0] in y or y[0] in x for x in one for y in other if x and y)


def _stance_apart(a: Sentence, b: Sentence) -> bool:
    one, other = stances(a), stances(b)
    return any(_stand(one[event]) != _stand(other[event]) for event in one.keys() & other.keys())


def stances(sentence: Sentence) -> dict[str, Polarity]:
    """How each happening is put forward."""
    return {event.event: event.polarity for event in sentence.events}


def _stand(polarity: Polarity) -> str:
    return "denied" if polarity is Polarity.DENIED else "unsaid" if polarity in _NEVER else "told"


def _match(a: Sentence, b: Sentence, shared: frozenset[str], likeness: float) -> Match:
    pair = next(((x, y) for x in points(a) for y in points(b) if dates_meet(x, y)), None)
    if pair is not None:
        x, y = pair
        relation = Relation.NARROWER if _is_within(y, x) else Relation.SAME
        return Match(a, b, shared, likeness, (x.start, x.end), (y.start, y.end), relation)
    counts = next(((q, r) for q in a.quantities for r in b.quantities if q.unit == r.unit and counts_meet(q, r) and (q.low or 0) > 1), None)
    if counts is not None:
        return Match(a, b, shared, likeness, (counts[0].start, counts[0].end), (counts[1].start, counts[1].end), Relation.SAME)
    return Match(a, b, shared, likeness, cut(a, shared), cut(b, shared), Relation.SAME)


def _is_within(inner: DateMention, outer: DateMention) -> bool:
    if (
        inner.earliest is None
        or inner.latest is None
        or outer.earliest is None
        or outer.latest is None
        or "year-assumed" in {*inner.flags, *outer.flags}
    ):
        return False
    return (
        outer.earliest <= inner.earliest
        and inner.latest <= outer.latest
        and (inner.latest - inner.earliest) < (outer.latest - outer.earliest)
    )


def cut(sentence: Sentence, shared: frozenset[str]) -> tuple[int, int]:
    """The clauses that hold the shared words; the whole sentence where none does (a short answer)."""
    spans = list(_spans(sentence, shared))
    if not spans or len(sentence.text) <= _SHORT:
        return 0, len(sentence.text.rstrip())
    bounds = [0, *sentence.clauses, len(sentence.text)]
    start = max(b for b in bounds if b <= min(s for s, _ in spans))
    end = min(b for b in bounds if b >= max(e for _, e in spans))
    text = sentence.text[start:end]
    tail = re.search(r"[\s,;:.，；：、。]*(?:\b(?:and|but|when|while|because|then|who|which)\b)?\s*\Z", text, re.IGNORECASE)
    end -= len(text) - tail.start() if tail else 0
    return start + len(text) - len(text.lstrip()), max(end, start + 1)


def _spans(sentence: Sentence, shared: frozenset[str]) -> Iterator[tuple[int, int]]:
    yield from ((h.start, h.end) for h in sentence.hits if h.concept.name in shared)
    yield from ((p.start, p.end) for p in sentence.places if p.ids and f"place {p.ids[0]}" in shared)
    yield from ((n.start, n.end) for n in sentence.names if any(f"name {token}" in shared for token in n.keys[0].split()))
    yield from ((w.start, w.end) for w in sentence.words if w.stem in shared and not w.is_stop)
