"""One dated happening of the client told of two towns: the day is the same, the towns are not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.places import compatible
from app.consistency.happenings import is_dated, kinds
from app.consistency.sentence import Sentence
from app.consistency.wording import day, factors, quoted, two_sides
from app.domain.assertion import PlaceMention, Polarity
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level
from app.domain.snapshot import SourceKind

_STAYS = {
    "custody": "custody", "harm": "harm", "medical": "medical", "politics": "politics", "home-visit": "home-visit",
    "religion": "religion", "family": "family", "death": "death", "work": "work", "injury": "medical",
}  # fmt: skip  # what happens in one town in a day
_WORDS = {
    "medical": re.compile(
        r"\b(?:hospital|hospitalar|hospitali[sz]\w+|clinic|admitted|intern\w+|ingreso hospitalario)\b|医院|住院|诊所", re.IGNORECASE),
    "politics": re.compile(r"\b(?:march(?:ed|es|ing)?|demonstrat\w+|protest\w*|rally|banner|manifest\w+|march[éa]\w*|manta|pancarta)\b|"
        r"游行|示威|抗议|横幅", re.IGNORECASE),
    "custody": re.compile(r"\b(?:arrest\w*|detain\w*|detenid\w+|detuv\w+)\b|被捕|逮捕|抓|拘留", re.IGNORECASE),
}  # fmt: skip
_MOVING = re.compile(
    r"\b(?:from|to|towards?|via|transferred|moved|took (?:me|him|her|us) to|taken to|travel\w*|desde|hacia|hasta|"
    r"traslad\w+|viaj\w+)\s+(?:the )?(?:city of |town of )?\Z|(?:去|到|往|从|转)\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s*(?:it|that|this|in|at|we|fue|era|en|ahí|那|在|地点|就在)\b", re.IGNORECASE)
_QUESTION = "Where was this, and what is the place near?"
_CAUSES = ("Is one the nearest large town?", "Did it begin in one place and go on in another?", "Are there two places of this name?")
_Told = tuple[Sentence, PlaceMention]


def find(comparison: Comparison) -> Iterator[Finding]:
    """One finding for each kind of happening and day whose towns cannot be one."""
    if comparison.is_brief:
        return
    told: dict[tuple[str, date], dict[str, list[_Told]]] = defaultdict(lambda: defaultdict(list))
    for sentence, keys in comparison.having(_dated):
        place = _town(comparison, sentence)
        if place is not None and sentence.source.kind is SourceKind.STATEMENT:
            for key in keys:
                told[key][sentence.source.id].append((sentence, place))
    used: set[int] = set()
    for (_, when), sources in told.items():
        for one, other in combinations(sources.values(), 2):
            if any(compatible(a[1].ids, b[1].ids) for a in one for b in other):
                continue
            a, b = one[0], other[0]
            if not used & {id(a[0]), id(b[0])}:
                used |= {id(a[0]), id(b[0])}
                yield _finding(a, b, when)
            break


def _dated(sentence: Sentence) -> tuple[tuple[str, date], ...]:
    """What a sentence tells of one day, by kind; nothing where it gives several days."""
    days = {m.earliest for m in sentence.dates if is_dated(m) and m.earliest is not None and m.earliest == m.latest}
    if len(days) != 1 or sentence.is_question:
        return ()
    text = f"{sentence.text} {sentence.question}" if sentence.role is Role.ANSWER else sentence.text
    found = {_STAYS[kind] for e in sentence.events if e.polarity is not Polarity.DENIED for kind in kinds(e.event) if kind in _STAYS}
    found |= {name for name, pattern in _WORDS.items() if pattern.search(text)}
    return tuple((kind, next(iter(days))) for kind in sorted(found))


def _town(comparison: Comparison, sentence: Sentence) -> PlaceMention | None:
    """The only town of a sentence, or of the one behind it that goes on about the same."""
    own = _towns(sentence)
    if own is None or own:
        return own[0] if own else None
    around = comparison.around(sentence)
    place = next((n for n, s in enumerate(around) if s is sentence), len(around))
    following = around[place + 1] if place + 1 < len(around) else None
    if following is None or following.dates or not _GOES_ON.match(following.text):
        return None
    found = _towns(following)
    return found[0] if found else None


def _towns(sentence: Sentence) -> list[PlaceMention] | None:
    """Towns where something is told to be; None where there are several."""
    found = [p for p in sentence.places if len(p.ids) > 1]
    if len({p.ids for p in found}) > 1:
        return None
    return [p for p in found if not _MOVING.search(sentence.text[: p.start])]


def _finding(one: _Told, other: _Told, when: date) -> Finding:
    (a, left), (b, right) = one, other
    return make_finding(
        FindingKind.PLACE,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, f"{quoted(left.text)} for {day(when)}", quoted(right.text)),
        f"{left.text} and {right.text} are two places, neither in nor near the other.",
        _QUESTION,
        (a.passage(), b.passage()),
        _CAUSES,
    )
