"""Which of two happenings came first, named by nouns or verbs: told the other way round, or against their days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.consistency.comparison import Comparison, make_finding
from app.consistency.milestones import Named, When, asked_in, is_clients, is_plain, named, whens
from app.consistency.sentence import Sentence
from app.consistency.story.milestone_words import NAMING
from app.consistency.story.moments import is_apart
from app.consistency.wording import cited, factors, quoted, span, two_sides
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level

_DET = (
    r"(?:\s*(?:that |when |the |a |an |our |my |his |her |their |which |i |we |he |she |was |were |had |been |got |"
    r"el |la |los |las |mi |nuestr[oa] |su |que |se |me |nos |lo |cuando |l )){0,5}\s*"
)
_BEFORE = re.compile(
    rf"\b(?:before|earlier than|prior to|ahead of|preceded|antes (?:que|de(?: que)?|del)|anterior a|precedió a){_DET}\Z", re.IGNORECASE
)
_AFTER = re.compile(
    rf"\b(?:after|later than|subsequent to|followed|después (?:que|de(?: que)?|del)|tras|posterior a|luego de|siguió a){_DET}\Z",
    re.IGNORECASE,
)
_ZH_BEFORE = re.compile(r"\s*(?:了)?(?:之前|以前|前(?!后))")
_ZH_AFTER = re.compile(r"\s*(?:了)?(?:之后|以后|后(?!来))")
_ZH_THAN = re.compile(r"[^，。]{0,8}(?P<how>早|先|晚|后)")
_FIRST = re.compile(r"\b(?:first|primero)\b|先是|先", re.IGNORECASE)
_THEN = re.compile(
    r"\b(?:then|later|afterwards|after that|second|next|después|luego|más tarde)\b(?! (?:than|of|de|del|que)\b)|后来|然后|才是|再",
    re.IGNORECASE,
)
_WAS_PAST = re.compile(r"\b(?:already|behind (?:me|us)|was over|had passed|ya (?:había|habían|estaba|era))\b|已经|早就", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:when|by the time|by then|cuando|para cuando|at the time of)\b|的时候|时", re.IGNORECASE)
_WHICH_FIRST = re.compile(
    r"\b(?:which|what)\b[^?]*\b(?:first|earlier)\b|\bqué (?:fue|ocurrió|pasó|vino)\b[^?]*\b(?:primero|antes)\b|"
    r"哪个在先|哪件[^？]*先|谁先谁后|先还是",
    re.IGNORECASE,
)
_QUESTION = "In which order did these things happen?"
_CAUSES = ("Were there two occasions of one of them?", "Which of the two do you remember by itself?")
_TWO = 2


@dataclass(frozen=True, slots=True)
class Order:
    """The keys of the earlier and the later happening."""

    first: tuple[str, str, str]
    second: tuple[str, str, str]


def find(comparison: Comparison) -> Iterator[Finding]:
    """Opposite orders in two papers, and an order against the days that papers tell for the two."""
    told = [(s, order) for s, order in comparison.having(_order, *NAMING) if order is not None and is_clients(comparison, s)]
    done: set[int] = set()
    for number, (a, one) in enumerate(told):
        for b, other in told[number + 1 :]:
            if (one.first, one.second) == (other.second, other.first) and a is not b and not {id(a), id(b)} & done:
                done |= {id(a), id(b)}
                yield _opposite(a, b, one)
    if told:
        yield from _against_days(comparison, [item for item in told if id(item[0]) not in done])


def _order(sentence: Sentence) -> Order | None:
    """The one order a sentence tells; None where it tells none or cannot be read for sure."""
    if not is_plain(sentence):
        return None
    items = _distinct(named(sentence))
    if len(items) == 1 and sentence.role is Role.ANSWER and _WHICH_FIRST.search(sentence.question):
        return _answered(sentence, items[0])
    if len(items) != _TWO or "?" in {items[0].nth, items[1].nth} or items[0].key == items[1].key:
        return None
    a, b = items
    is_first = _zh(sentence.text, a, b) if sentence.language == "zh" else _latin(sentence.text, a, b)
    if is_first is None:
        is_first = _in_turn(sentence.text, a, b)
    if is_first is None:
        return None
    return Order(a.key, b.key) if is_first else Order(b.key, a.key)


def _distinct(items: tuple[Named, ...]) -> list[Named]:
    return list({item.key: item for item in reversed(items)}.values())[::-1]


def _answered(sentence: Sentence, said: Named) -> Order | None:
    """As in "The march." to "Which came first, the march or your arrest?"."""
    asked = [(name, "", nth) for name, nth in asked_in(sentence.question)]
    others = [key for key in asked if key != said.key]
    is_bare = not _AFTER.search(sentence.text[: said.start]) and not _BEFORE.search(sentence.text[: said.start])
    return Order(said.key, others[0]) if said.key in asked and len(asked) == _TWO and is_bare and len(sentence.words) <= 6 else None  # noqa: PLR2004


def _latin(text: str, a: Named, b: Named) -> bool | None:
    """Whether the first named came first, by the connector right before one of the two."""
    for item, leads in ((b, False), (a, True)):
        lead = text[: item.start]
        if _BEFORE.search(lead):
            return not leads
        if _AFTER.search(lead):
            return leads
    return None


def _zh(text: str, a: Named, b: Named) -> bool | None:
    than = _ZH_THAN.match(text, b.end)
    if than and "比" in text[a.end : b.start]:
        return than["how"] in "早先"
    for item, leads in ((b, False), (a, True)):
        if _ZH_BEFORE.match(text, item.end):
            return not leads
        if _ZH_AFTER.match(text, item.end):
            return leads
    return None


def _in_turn(text: str, a: Named, b: Named) -> bool | None:
    """First the one, then the other; or the one when the other was already past."""
    lead, between, rest = text[: a.start], text[a.end : b.start], text[b.end :]
    first = _FIRST.search(lead + between)
    if first is not None and _THEN.search((lead + between)[first.end() :] + rest):
        return True
    if _WHEN.search(lead + between) and _WAS_PAST.search(between + rest):
        return None if _WAS_PAST.search(lead) else False
    return None


def _opposite(a: Sentence, b: Sentence, order: Order) -> Finding:
    return make_finding(
        FindingKind.SEQUENCE,
        Level.CONFLICT,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"One has the {order.first[0]} before the {order.second[0]}, the other after it.",
        _QUESTION,
        (a.passage(), b.passage()),
        _CAUSES,
    )


def _against_days(comparison: Comparison, told: list[tuple[Sentence, Order]]) -> Iterator[Finding]:
    days = whens(comparison)
    for sentence, order in told:
        first, second = (
            [w for own in days.get(key, {}).values() for w in own if w.sentence is not sentence] for key in (order.first, order.second)
        )
        if first and second and all(_is_after(a, b) for a in first for b in second):
            yield _dated_otherwise(sentence, order, first[0], second[0])


def _is_after(left: When, right: When) -> bool:
    return is_apart(left.window, right.window) and left.window[0] > right.window[1]


def _dated_otherwise(sentence: Sentence, order: Order, first: When, second: When) -> Finding:
    said = (
        f"the {order.first[0]} is told {quoted(first.mention.text)} ({cited(first.sentence)}), "
        f"the {order.second[0]} {quoted(second.mention.text)} ({cited(second.sentence)})"
    )
    return make_finding(
        FindingKind.SEQUENCE,
        Level.CONFLICT,
        factors(sentence, first.sentence),
        f"{cited(sentence)[:1].upper()}{cited(sentence)[1:]}: {quoted(sentence.text)}; {said}.",
        f"{span(*first.window)} comes after {span(*second.window)}.",
        _QUESTION,
        (sentence.passage(), first.sentence.passage(), second.sentence.passage()),
        _CAUSES,
    )
