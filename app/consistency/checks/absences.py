"""Somebody who had no part in it, or was not there, in one telling, and who does it in another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import days_apart
from app.consistency.sentence import Sentence
from app.consistency.story.doers import KIN, Aliases, Doer
from app.consistency.story.doings import THIN, Doing, doings_of, is_somebody
from app.consistency.wording import factors, quoted, two_sides
from app.domain.finding import Finding, FindingKind, Level

_ONE_SCENE = 0.12
_FROM_AFAR = re.compile(
    r"\b(?:phoned?|called|telephon\w+|wrote|texted|messag\w+|sent|later|afterwards|told me|heard|by (?:phone|telephone)|on the (?:phone|"
    r"telephone)|used to|always|every (?:day|week|month|year))\b",
    re.IGNORECASE,
)
_QUESTION = "Who was there, and what did each of them do?"
_CAUSES = ("Did they come later, or only to another place?", "Are these two occasions?", "Are there two people of this name?")
_Told = tuple[Sentence, Doing]


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each person told as absent or as not doing it, beside the likest scene in which they act."""
    if comparison.is_brief:
        return
    told = [(doing.sentence, doing) for own in comparison.corpus.told for doing in doings_of(own) if is_somebody(doing.doer)]
    for a, idle in told:
        if not (idle.is_away or idle.is_denied):
            continue
        rated = [
            (comparison.one_scene(a, b), -comparison.numbers[id(b)], b, doing)
            for b, doing in told
            if b.source.id != a.source.id and _is_opposed(idle, doing, b) and _is_one(idle.doer, doing.doer, comparison.aliases)
        ]
        scene, _, b, doing = max(rated, key=lambda found: found[:2], default=(0.0, 0, a, idle))
        if scene >= _ONE_SCENE and not days_apart([a], [b]) and not _also_absent(comparison, told, a, b, idle):
            yield _finding(comparison, (a, idle), (b, doing))


def _is_opposed(idle: Doing, done: Doing, sentence: Sentence) -> bool:
    """Whether what is done cannot be, if the one who does it was away or did no such thing."""
    if done.is_denied or done.is_away or not done.acts or done.verb in THIN or sentence.is_question:
        return False
    if idle.is_away:
        return not _FROM_AFAR.search(sentence.text)
    return (
        bool(idle.acts & done.acts) and idle.verb not in THIN and bool(idle.objects & done.objects or (idle.on_client and done.on_client))
    )


def _is_one(left: Doer, right: Doer, aliases: Aliases) -> bool:
    """Whether two doers are surely one person: by a name, or as the same relative without names that differ."""
    if left.names and right.names:
        return bool(left.names & right.names)
    return bool(aliases.of(left) & aliases.of(right) & KIN)


def _also_absent(comparison: Comparison, told: list[_Told], a: Sentence, b: Sentence, idle: Doing) -> bool:
    """Whether the telling that has them act also has them idle there, or the other has them act there: then both moments are told."""
    for sentence, doing in told:
        if sentence is a or not _is_one(idle.doer, doing.doer, comparison.aliases):
            continue
        is_idle = doing.is_away or doing.is_denied
        if is_idle and sentence.block == b.block and sentence.source.id == b.source.id:
            return True
        if sentence.source.id == a.source.id and comparison.one_scene(sentence, b) >= _ONE_SCENE and _is_opposed(idle, doing, sentence):
            return True
    return False


def _finding(comparison: Comparison, one: _Told, other: _Told) -> Finding:
    (a, idle), (b, doing) = one, other
    left, right = sorted((a, b), key=lambda s: comparison.numbers[id(s)])
    named = [d.named_in for _, d in (one, other)]
    what = "was not there, or had no part in it," if idle.is_away else "did not do it"
    return make_finding(
        FindingKind.PERSON,
        Level.DIFFERENCE,
        factors(left, right),
        two_sides(left, right, quoted(left.text), quoted(right.text)),
        f"In one telling {quoted(idle.doer.text)} {what}; in the other {quoted(doing.doer.text)} does it.",
        _QUESTION,
        tuple(s.passage() for s in dict.fromkeys((a, b, *named))),
        _CAUSES,
    )
