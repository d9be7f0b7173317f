"""One happening told of two places, and two homes at one time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.consistency.alignment.align import Pairing
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.places import compatible
from app.consistency.happenings import is_dated, kinds
from app.consistency.sentence import Sentence
from app.consistency.wording import factors, quoted, span, two_sides
from app.domain.assertion import EventMention, PlaceMention, Polarity
from app.domain.finding import Bar, Finding, FindingKind, Level, Scale, Strip

_STRENGTH, _BRIEF_STRENGTH, _NEIGHBOURS = 0.35, 0.15, 0.25
_PLACED = frozenset(
    {"custody", "harm", "death", "family", "home-visit", "politics", "religion", "school", "work", "legal", "media", "injury", "news"}
)
_AT = re.compile(r"(?:\b(?:in|at|near|outside|inside|around|en|cerca de)\s+(?:the\s+)?(?:city of |town of |village of )?)\Z", re.IGNORECASE)
_ALWAYS_LIVED = ("residence", "schooling", "employment")
_QUESTION = "Where was this, and what is the place near?"


def find(comparison: Comparison) -> Iterator[Finding]:
    """Places of one happening that are neither equal, nested nor near; homes that overlap in time."""
    used: set[int] = set()
    for pairing in comparison.pairs(_slots, _STRENGTH):
        if (pairing.is_brief and pairing.strength < _BRIEF_STRENGTH) or used & {id(pairing.left), id(pairing.right)}:
            continue
        for event in sorted({e.event for e in pairing.left.events} & {e.event for e in pairing.right.events}):
            left, right = _place_of(pairing.left, event), _place_of(pairing.right, event)
            if left is not None and right is not None and not _fits(pairing, left, right) and not _dates_differ(pairing):
                used |= {id(pairing.left), id(pairing.right)}
                yield _finding(pairing, left, right, event)
                break
    yield from _homes(comparison)
    if not comparison.is_brief:
        yield from _neighbours(comparison)


def _neighbours(comparison: Comparison) -> Iterator[Finding]:
    """Two towns of one province, each the only one its source ever names there, in like scenes."""
    used: set[str] = set()
    for pairing in comparison.pairs(lambda s: (p.ids[-2] for p in _towns(s)), _NEIGHBOURS):
        left, right = _towns(pairing.left), _towns(pairing.right)
        if (
            len(left) != 1
            or len(right) != 1
            or left[0].ids[-2] != right[0].ids[-2]
            or compatible(left[0].ids, right[0].ids)
            or pairing.is_same_source
            or not _shares_more(pairing)
        ):
            continue
        names = {f"{pairing.left.source.id} {left[0].ids[0]}", f"{pairing.right.source.id} {right[0].ids[0]}"}
        if names & used or _ever(comparison, pairing.left, right[0]) or _ever(comparison, pairing.right, left[0]):
            continue
        used |= names
        yield _finding(pairing, left[0], right[0])


def _shares_more(pairing: Pairing) -> bool:
    """Content words besides places, in the two paragraphs."""
    return sum(not key.startswith(("place ", "name ")) for key in pairing.left.context & pairing.right.context) >= 2  # noqa: PLR2004 - town, province, country


def _towns(sentence: Sentence) -> list[PlaceMention]:
    """Places below a province."""
    return [place for place in sentence.places if len(place.ids) > 2]  # noqa: PLR2004 - town, province, country


def _ever(comparison: Comparison, sentence: Sentence, wanted: PlaceMention) -> bool:
    return any(place.ids[0] == wanted.ids[0] for s in comparison.by_source[sentence.source.id] for place in s.places)


def _slots(sentence: Sentence) -> set[str]:
    return {event.event for event in sentence.events if kinds(event.event) & _PLACED} if sentence.places else set()


def _place_of(sentence: Sentence, event: str) -> PlaceMention | None:
    """The one place that a word such as "in" ties to the event's clause; None where there are several."""
    mention = next((e for e in sentence.events if e.event == event and e.polarity in {Polarity.ASSERTED, Polarity.HEARD}), None)
    if mention is None:
        return None
    tied = [place for place in sentence.places if _is_tied(sentence, mention, place)]
    return tied[0] if len({place.ids for place in tied}) == 1 else None


def _is_tied(sentence: Sentence, event: EventMention, place: PlaceMention) -> bool:
    near = abs(sentence.clause_of(event.start) - sentence.clause_of(place.start)) <= 1
    return near and (bool(_AT.search(sentence.text, max(0, place.start - 24), place.start)) or sentence.language == "zh")


def _fits(pairing: Pairing, left: PlaceMention, right: PlaceMention) -> bool:
    """Nested or near, or one side also names the other's place."""
    if compatible(left.ids, right.ids):
        return True
    return any(compatible(p.ids, right.ids) for p in pairing.left.places) or any(compatible(p.ids, left.ids) for p in pairing.right.places)


def _dates_differ(pairing: Pairing) -> bool:
    a, b = ([m for m in s.dates if is_dated(m)] for s in (pairing.left, pairing.right))
    return bool(a and b) and not any(
        x.earliest <= y.latest and y.earliest <= x.latest for x in a for y in b if x.earliest and x.latest and y.earliest and y.latest
    )


def _finding(pairing: Pairing, left: PlaceMention, right: PlaceMention, event: str = "") -> Finding:
    a, b = pairing.left, pairing.right
    what = f" for the {event.replace('_', ' ')}" if event else ""
    return make_finding(
        FindingKind.PLACE,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, f"{quoted(left.text)}{what}", quoted(right.text)),
        f"{left.text} and {right.text} are two places, neither in nor near the other.",
        _QUESTION,
        (a.passage(left.start, left.end), b.passage(right.start, right.end)),
        ("Is one the nearest large town?", "Are there two places of this name?"),
        basis=(a, b),
    )


def _homes(comparison: Comparison) -> Iterator[Finding]:
    homes = [(s, p, w) for s in comparison.sentences if comparison.is_brief and not s.is_question for p, w in _home(s)]
    for number, (a, left, first) in enumerate(homes):
        for b, right, second in homes[number + 1 :]:
            if a.source.id == b.source.id or compatible(left.ids, right.ids):
                continue
            low, high = max(first[0], second[0]), min(first[1], second[1])
            if (high - low).days > _WEEKS_OF_MOVING:
                bars = tuple(Bar(s.source.name, float(w[0].toordinal()), float(w[1].toordinal() + 1)) for s, w in ((a, first), (b, second)))
                yield make_finding(
                    FindingKind.PLACE,
                    Level.CONFLICT,
                    factors(a, b),
                    two_sides(a, b, quoted(a.text), quoted(b.text)),
                    f"Both hold for {span(low, high)}.",
                    "Where did you live in those years?",
                    (a.passage(), b.passage()),
                    ("Was one of them a second home, or an address on paper?",),
                    Strip(Scale.DAYS, bars),
                )


_WEEKS_OF_MOVING = 45  # days
_LONG_AGO = date(1900, 1, 1)
_FAR_OFF = date(2100, 1, 1)


def _home(sentence: Sentence) -> Iterator[tuple[PlaceMention, tuple[date, date]]]:
    """Where a sentence says that somebody lived, studied or worked, with the days it covers for certain."""
    events = [e for e in sentence.events if e.event in _ALWAYS_LIVED and e.polarity is Polarity.ASSERTED]
    place = _place_of(sentence, events[0].event) if events else None
    if place is None or not sentence.dates:
        return
    first, last = sentence.dates[0], sentence.dates[-1]
    low = first.earliest or (_LONG_AGO if "no-later-than" in first.flags else None)
    high = last.latest or (_FAR_OFF if "no-earlier-than" in last.flags else None)
    if low is not None and high is not None:
        yield place, (low, high)
