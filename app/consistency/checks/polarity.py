"""One telling denies what another asserts of the same person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.consistency.align import Pairing
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.polarity import is_of_one_time, is_universal
from app.consistency.lexicon import lexicon
from app.consistency.sentence import Sentence
from app.consistency.wording import factors, quoted, two_sides
from app.domain.assertion import EventMention, Polarity
from app.domain.finding import Finding, FindingKind, Level

_STRENGTH, _BRIEF_STRENGTH = 0.2, 0.0
_BRIEF_NARROW = 0.25  # a denial of one occasion
_SAME_WORDS = 0.35  # of the lesser sentence
_IN_FILES = frozenset({"authority-contact", "custody", "harm", "threat", "authority-report", "recognition", "media", "religion"})
_NOBODY = re.compile(r"\b(?:nobody|no one|no-one|nadie|anyone|anybody)\b|没有人|没人|任何人", re.IGNORECASE)
_NEEDS_MORE = frozenset({"authority-contact", "media", "religion", "recognition"})
_KINDS_COMPARED = frozenset({"school", "service"}) | frozenset(
    {
        "authority-contact",
        "custody",
        "harm",
        "threat",
        "authority-report",
        "recognition",
        "money",
        "home-visit",
        "legal",
        "religion",
        "politics",
        "family",
        "paper",
        "release",
        "media",
        "travel",
        "medical",
        "immigration",
        "injury",
        "news",
    }
)


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding where an event is denied on one side and asserted on the other."""
    used: set[tuple[int, str]] = set()
    for pairing in comparison.pairs(_kinds_told, _STRENGTH):
        least = _BRIEF_STRENGTH if pairing.is_brief else _STRENGTH
        for denier, asserter in ((pairing.left, pairing.right), (pairing.right, pairing.left)):
            event = _opposed(denier, asserter)
            if (
                event is not None
                and _is_enough(pairing, denier, event, least)
                and (same_persons(denier, asserter) or _NOBODY.search(denier.text))
            ):
                key = (id(denier), event.event)
                if key not in used and not _also_asserted(comparison, denier, event):
                    used.add(key)
                    yield _finding(pairing, denier, event)
                break


def _is_enough(pairing: Pairing, denier: Sentence, event: EventMention, least: float) -> bool:
    universal = is_universal(denier.text) and not is_of_one_time(denier.text)
    if pairing.is_confirmed:
        return True
    if pairing.is_brief and "medical" in _kinds(event.event):  # one visit to a doctor is not another
        return universal and pairing.strength >= _BRIEF_NARROW
    if pairing.is_brief:
        return pairing.strength >= least if universal or event.event == "assault" else pairing.strength >= _BRIEF_NARROW
    if _kinds(event.event) & _NEEDS_MORE and not pairing.shared - {event.event}:
        return False
    return (
        bool(_kinds(event.event) & _IN_FILES)
        and not is_of_one_time(denier.text)
        and (universal or (pairing.ratio >= _SAME_WORDS and len(pairing.shared) >= 3))  # noqa: PLR2004 - more than the act itself
    )


def _kinds_told(sentence: Sentence) -> set[str]:
    return {kind for event in sentence.events for kind in _kinds(event.event) & _KINDS_COMPARED}


def _opposed(denier: Sentence, asserter: Sentence) -> EventMention | None:
    for event in denier.events:
        if event.polarity is not Polarity.DENIED or not _kinds(event.event) & _KINDS_COMPARED:
            continue
        if any(other.polarity is Polarity.ASSERTED and _covers(event.event, other.event) for other in asserter.events):
            return event
    return None


def _covers(denied: str, asserted: str) -> bool:
    """A denial of an act is met by the act; a denial of any harm is met by every kind of it."""
    if denied == asserted:
        return True
    return denied == "assault" and "harm" in _kinds(asserted)


def _kinds(event: str) -> frozenset[str]:
    return lexicon().concepts[event].broader


def same_persons(left: Sentence, right: Sentence) -> bool:
    """Whether both may speak of the same people: the same relatives named, or none on one side."""
    a = {hit.concept.name for hit in left.of("role")}
    b = {hit.concept.name for hit in right.of("role")}
    return a == b or bool(a & b) or (not a and not b)


def _also_asserted(comparison: Comparison, denier: Sentence, event: EventMention) -> bool:
    """Whether the denying paragraph itself asserts such an event at another point: then the denial is about one occasion."""
    return any(e.event == event.event and e.polarity is Polarity.ASSERTED for s in comparison.around(denier) for e in s.events)


def _finding(pairing: Pairing, denier: Sentence, event: EventMention) -> Finding:
    a, b = pairing.left, pairing.right
    return make_finding(
        FindingKind.POLARITY,
        Level.CONFLICT if is_universal(denier.text) else Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"One passage says that there was no {event.event.replace('_', ' ')}; the other says that there was.",
        "What happened, as you remember it?",
        (a.passage(), b.passage()),
        ("Did the question ask about one occasion only?", "Was one of them said about another time or another person?"),
    )
