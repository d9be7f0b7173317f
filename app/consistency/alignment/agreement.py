"""Whether two sentences tell one thing: slot by slot, each with the power to say no."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.consistency.extract.numerals import number_spans
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.domain.assertion import DateMention, Polarity, QuantityMention
from app.domain.snapshot import Link, Relation

_BARE = re.compile(r"\s*(?:(?:yes|no|never|nobody|nothing|none|sí|nunca|jamás|nadie|没有|没|不|从未|是|是的)\b[.,;!\s]*)+", re.IGNORECASE)
_LEADING_NO = re.compile(r"\A\s*(?:no|yes)\b[.,;\s]+(?=\w)", re.IGNORECASE)
_NEGATED = re.compile(
    r"\b(?:not|never|nobody|no one|nothing|none|neither|nunca|jamás|nadie|no)\b|n['’]t\b|没|未|不(?!久|过|断)", re.IGNORECASE
)
_NEVER = frozenset({Polarity.PLANNED, Polarity.ASKED, Polarity.NOT_REMEMBERED})
_LEAST_WORDS = 5
_SHORT = 40  # characters; a sentence this short is shown whole
_YES, _NO = re.compile(r"\s*(?:yes|sí|是)\b", re.IGNORECASE), re.compile(r"\s*(?:no|never|nunca|没有?|不)\b", re.IGNORECASE)
_PERSONS = {
    "I": re.compile(r"\b(?:I|me|we|us|yo)\b|我(?!爸|妈|父|母)"),
    "he": re.compile(r"\b(?:he|him|his)\b|他(?!们)", re.IGNORECASE),
    "she": re.compile(r"\b(?:she|her|hers)\b|她(?!们)", re.IGNORECASE),
}
_ANCHOR = re.compile(r"(?:before|after|since|until|when|by the time)\b", re.IGNORECASE)


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


def slot_keys(sentence: Sentence) -> dict[str, float]:
    """A day, a count or a length said exactly is part of what a sentence is about."""
    keys = [f"day {m.earliest:%m-%d}" for m in points(sentence) if m.earliest is not None and m.earliest == m.latest]
    keys += [f"length {m.timex_value}" for m in sentence.dates if m.timex_type == "DURATION" and m.days]
    keys += [f"count {q.low} {q.unit}" for q in sentence.quantities if (q.low or 0) > 1 and q.low == q.high]
    return dict.fromkeys(keys, 1.0)


def is_forgotten(sentence: Sentence) -> bool:
    """Whether the sentence says no more than that something is not remembered."""
    return sentence.polarity is Polarity.NOT_REMEMBERED and len(sentence.words) <= _LEAST_WORDS


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


def match_of(a: Sentence, b: Sentence, shared: frozenset[str], likeness: float) -> Match:
    """Two sentences that tell one thing, cut to the date, count or clause they agree in."""
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
