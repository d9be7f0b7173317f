"""The order of two happenings, told the other way round; and custody in a country before entering it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.consistency.alignment.agreement import is_negated
from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import dated_events, kinds
from app.consistency.sentence import Sentence
from app.consistency.story.moments import keys_in
from app.consistency.wording import factors, quoted, span, two_sides
from app.domain.assertion import DateMention, EventMention, Polarity
from app.domain.finding import Bar, Factor, Finding, FindingKind, Level, Scale, Strip

_BEFORE = re.compile(r"\b(?:before|until|by the time|prior to|antes de(?: que)?)\b|之前|以前", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|once|since|following|a year later than|después de(?: que)?|desde que)\b|之后|以后", re.IGNORECASE)
_THEN = re.compile(r"\b(?:and then|then|afterwards|after that|later on|luego|después)\b(?! de\b| of\b)|然后|后来", re.IGNORECASE)
_ALREADY = re.compile(r"\b(?:had|have|was|were) already\b|\bya (?:había|habíamos|habían|estaba)\b|已经", re.IGNORECASE)
_POSSESSED = re.compile(r"['’]s\b|s['’](?:\s|$)")
_YA = re.compile(r"\bya\b", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:when|cuando)\b|的时候", re.IGNORECASE)
_NOT_SO = re.compile(r"(?:\bnot|n['’]t|\bno (?:fue|era)) (?:before|after|antes|después)\b|不是", re.IGNORECASE)
_PAID_BACK = re.compile(  # no payment of the client's
    r"\b(?:g[ai]ve|gave|paid|sent|got)\b[^.;]{0,30}\bback\b|\brefund\w*|\breturned\b[^.;]{0,20}\b(?:money|bail|bond|deposit|sum)\b|"
    r"\b(?:devolv|reembols)\w+|退[还還回]?了?.{0,4}[金款钱錢]",
    re.IGNORECASE,
)
_NTH = re.compile(r"\b(?:second|third|segund[oa]|tercer[oa]?)\b|第[二三]", re.IGNORECASE)
_LEFT_OUT = frozenset({"telling", "witnessing", "phoning", "recognition", "attempt", "questioning"})
_QUESTION = "In which order did these things happen?"
_CAUSES = ("Were there two occasions of one of them?", "Which of the two do you remember by itself?")
_MEMORY = re.compile(r"\b(?:grave|tomb|memory|anniversary|late|without|since)\b|tumba|坟|忌日", re.IGNORECASE)
_IN_US = re.compile(r"\b(?:United States|U\.S\.|Florida|Texas|California|Arizona|immigration|ICE)\b")


@dataclass(frozen=True, slots=True)
class Order:
    """One event said to come before another in a sentence."""

    sentence: Sentence
    first: str
    second: str


def find(comparison: Comparison) -> Iterator[Finding]:
    """Opposite orders between two texts, orders against dates, and detention before entry."""
    orders = [Order(s, *events) for s, found in comparison.having(_told, _BEFORE, _AFTER, _THEN, _ALREADY) for events in found]
    done: set[tuple[int, int]] = set()
    for number, a in enumerate(orders):
        for b in orders[number + 1 :]:
            is_one = bool(a.sentence.search(_NTH)) == bool(b.sentence.search(_NTH))
            opposed = is_one and (a.first, a.second) == (b.second, b.first)
            if (
                opposed
                and a.sentence.source.id != b.sentence.source.id
                and _linked(comparison, a.sentence, b.sentence)
                and (id(a.sentence), id(b.sentence)) not in done
            ):
                done.add((id(a.sentence), id(b.sentence)))
                yield _opposite(a, b)
    if comparison.is_brief:
        yield from _against_dates(comparison, orders)
        yield from _after_death(comparison)
        yield from _buried_before(comparison)
    yield from _held_before_entry(comparison)


def _told(sentence: Sentence) -> tuple[tuple[str, str], ...]:
    """The earlier and the later event of each order told."""
    is_none = sentence.is_question or sentence.search(_NOT_SO) or sentence.search(_PAID_BACK)
    orders = () if is_none else (*_orders(sentence), *_told_in_order(sentence))
    return tuple((order.first, order.second) for order in orders)


def _linked(comparison: Comparison, a: Sentence, b: Sentence) -> bool:
    if comparison.is_brief:
        return True
    i, j = comparison.sentences.index(a), comparison.sentences.index(b)
    return comparison.corpus.likeness(min(i, j), max(i, j)) >= 0.3  # noqa: PLR2004 - as for dates


def _orders(sentence: Sentence) -> Iterator[Order]:
    """Orders such as "A before B" and "after B, A": the connector joins the events on its two sides."""
    events = [e for e in sentence.events if e.polarity in {Polarity.ASSERTED, Polarity.HEARD} and e.event not in _LEFT_OUT]
    for pattern, is_before in ((_BEFORE, True), (_AFTER, False)):
        for match in pattern.finditer(sentence.text):
            inside = [e for e in events if e.start >= match.end()][:1]
            outside = [e for e in events if e.end <= match.start()][-1:] or [e for e in events if e.start >= match.end()][1:2]
            if inside and outside and inside[0].event != outside[0].event:
                first, second = (outside[0], inside[0]) if is_before else (inside[0], outside[0])
                yield Order(sentence, first.event, second.event)


def _told_in_order(sentence: Sentence) -> Iterator[Order]:
    """Orders such as "A, then B" and "A had already been when B"."""
    events = [e for e in sentence.events if e.polarity in {Polarity.ASSERTED, Polarity.HEARD} and e.event not in _LEFT_OUT]
    turns = list(_THEN.finditer(sentence.text))
    if sentence.search(_ALREADY):
        turns += list(_WHEN.finditer(sentence.text))
    for turn in turns:
        before = [e for e in events if e.end <= turn.start()][-1:]
        after = [e for e in events if e.start >= turn.end()][:1]
        if before and after and before[0].event != after[0].event:
            yield Order(sentence, before[0].event, after[0].event)


def _opposite(a: Order, b: Order) -> Finding:
    left, right = a.sentence, b.sentence
    first, second = a.first.replace("_", " "), a.second.replace("_", " ")
    return make_finding(
        FindingKind.SEQUENCE,
        Level.CONFLICT,
        factors(left, right),
        two_sides(left, right, quoted(left.text), quoted(right.text)),
        f"One has the {first} before the {second}, the other after it.",
        _QUESTION,
        (left.passage(), right.passage()),
        _CAUSES,
    )


def _against_dates(comparison: Comparison, orders: list[Order]) -> Iterator[Finding]:
    for order in orders:
        for other in {s.source.id: s.source for s in comparison.sentences if s.source.id != order.sentence.source.id}:
            dated = {d.event.event: d for s in comparison.by_source[other] for d in dated_events(s)}
            first, second = dated.get(order.first), dated.get(order.second)
            if first is None or second is None or not first.mention.earliest or not second.mention.latest:
                continue
            if first.mention.earliest > second.mention.latest:
                yield make_finding(
                    FindingKind.SEQUENCE,
                    Level.CONFLICT,
                    factors(order.sentence, first.sentence),
                    two_sides(order.sentence, first.sentence, quoted(order.sentence.text), quoted(first.sentence.text)),
                    f"{span(first.mention.earliest, first.mention.latest)} comes after "
                    f"{span(second.mention.earliest, second.mention.latest)}.",
                    _QUESTION,
                    (order.sentence.passage(), first.sentence.passage()),
                    _CAUSES,
                )


def _is_doer(sentence: Sentence, who: str) -> bool:
    """Whether a sentence opens with somebody who does something in it: not "my father's house", and nothing denied."""
    role = next(iter(sentence.of("role")), None)
    if role is None or role.concept.name != who or is_negated(sentence.text):
        return False
    return not _POSSESSED.search(sentence.text[role.start : role.end + 2])


def _dates_after(comparison: Comparison, sentence: Sentence) -> tuple[DateMention, ...]:
    """The date of a birth told in the next sentence: "he held the child; the girl was born in May"."""
    own = comparison.by_source[sentence.source.id]
    following = own[sentence.index + 1 : sentence.index + 2]
    is_birth = bool(following) and any(e.event == "birth" for e in following[0].events)
    return following[0].dates if is_birth and following[0].block == sentence.block else ()


def _buried_before(comparison: Comparison) -> Iterator[Finding]:
    """Somebody already dead when a thing happened, who takes part in it in the other text."""
    for a in comparison.sentences:
        when = _WHEN.search(a.text)
        is_dead = any("death" in kinds(e.event) and e.polarity is not Polarity.DENIED for e in a.events)
        if when is None or not is_dead or not (_ALREADY.search(a.text) or _YA.search(a.text)) or not a.of("role"):
            continue
        who = a.of("role")[0].concept.name
        told = {key for key in keys_in(a, when.end(), len(a.text)) if not key.startswith("name ")}
        for b in comparison.sentences:
            tells_death = any("death" in kinds(e.event) for e in b.events) or _MEMORY.search(b.text)
            if b.source.id != a.source.id and _is_doer(b, who) and told & b.keys.keys() and not tells_death:
                yield _with_the_dead(comparison, a, b, who)
                return


def _with_the_dead(comparison: Comparison, a: Sentence, b: Sentence, who: str) -> Finding:
    first, second = sorted((a, b), key=comparison.sentences.index)
    return make_finding(
        FindingKind.SEQUENCE,
        Level.CONFLICT,
        factors(a, b),
        two_sides(first, second, quoted(first.text), quoted(second.text)),
        f"In one the {who.replace('_', ' ')} was dead by then, in the other takes part.",
        _QUESTION,
        (first.passage(), second.passage()),
        ("Are these two people of one relation?", *_CAUSES[:1]),
    )


def _after_death(comparison: Comparison) -> Iterator[Finding]:
    """A relative who does something on a day after the day told for the death."""
    for a in comparison.sentences:
        deaths = [d for d in dated_events(a) if "death" in kinds(d.event.event) and d.event.polarity is not Polarity.DENIED]
        roles = {hit.concept.name for hit in a.of("role")}
        if len(roles) == 0 or not deaths or deaths[0].mention.latest is None:
            continue
        died, who = deaths[0].mention, next(hit.concept.name for hit in a.of("role"))
        for b in comparison.sentences:
            is_subject = _is_doer(b, who)
            dates = b.dates or _dates_after(comparison, b)
            later = next(
                (m for m in dates if m.earliest and died.latest and m.earliest > died.latest and m.timex_type in {"DATE", "TIME"}), None
            )
            tells_death = any("death" in kinds(e.event) for e in b.events) or _MEMORY.search(b.text)
            if b.source.id != a.source.id and is_subject and later is not None and not tells_death:
                first, second = sorted((a, b), key=comparison.sentences.index)
                yield make_finding(
                    FindingKind.SEQUENCE,
                    Level.CONFLICT,
                    factors(a, b),
                    two_sides(first, second, quoted(first.text), quoted(second.text)),
                    f"{span(later.earliest, later.latest)} comes after the death, {span(died.earliest, died.latest)}.",
                    _QUESTION,
                    (first.passage(), second.passage()),
                    ("Are these two people of one relation?", *_CAUSES[:1]),
                )
                return


def _held_before_entry(comparison: Comparison) -> Iterator[Finding]:
    """Immigration detention cannot begin before the entry into that country."""
    entered = [s for s, _ in comparison.having(_is_in_us, _IN_US)]
    entries = [(s, e, m) for s in entered for e, m in _points(s, "travel", "entry")]
    held = [(s, e, m) for s in entered for e, m in _points(s, "custody", "")]
    for a, _, entry in entries:
        for b, _, custody in held:
            is_related = a is b or comparison.is_brief
            if not is_related or entry is custody or entry.earliest is None or custody.earliest is None:
                continue
            end = custody.latest or custody.earliest
            if "no-earlier-than" in custody.flags and (custody.earliest.year, custody.earliest.month) < (
                entry.earliest.year,
                entry.earliest.month,
            ):
                yield _held(a, b, entry, custody)
                return
            if end < entry.earliest and "no-earlier-than" not in custody.flags and comparison.is_brief:
                yield _held(a, b, entry, custody)
                return


def _is_in_us(sentence: Sentence) -> bool:
    return sentence.search(_IN_US) is not None


def _points(sentence: Sentence, kind: str, event: str) -> Iterator[tuple[EventMention, DateMention]]:
    for mention in sentence.events:
        if (
            kind in kinds(mention.event)
            and (not event or mention.event == event)
            and mention.polarity is Polarity.ASSERTED
            and sentence.dates
        ):
            clause = [m for m in sentence.dates if m.earliest and m.timex_type in {"DATE", "TIME"}]
            if clause:
                yield mention, min(clause, key=lambda m: abs(m.start - mention.start))


def _held(a: Sentence, b: Sentence, entry: DateMention, custody: DateMention) -> Finding:
    bars = tuple(
        Bar(name, float(m.earliest.toordinal()), float(m.latest.toordinal() + 1) if m.latest else None)
        for name, m in (("entry", entry), ("detention", custody))
        if m.earliest
    )
    passages = (a.passage(), b.passage()) if a is not b else (a.passage(entry.start, entry.end), a.passage(custody.start, custody.end))
    return make_finding(
        FindingKind.SEQUENCE,
        Level.CONFLICT,
        factors(a, b) if a is not b else (Factor.F4,),
        two_sides(a, b, f"{quoted(entry.text)} for the entry", f"{quoted(custody.text)} for the detention")
        if a is not b
        else f"The detention is told {quoted(custody.text)}, the entry {quoted(entry.text)}.",
        f"The detention begins {span(custody.earliest, custody.latest)}, before the entry, {span(entry.earliest, entry.latest)}.",
        "When did you enter, and when were you first held?",
        passages,
        ("Is one of the years a slip of the pen?", "Was there an earlier entry?"),
        Strip(Scale.DAYS, bars),
    )
