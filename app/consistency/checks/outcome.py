"""What the law did with somebody: tried, sentenced or acquitted in one telling, never before a court in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.consistency.alignment.told import Told
from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.story.doers import KIN, Aliases, Doer, doer_in
from app.consistency.wording import factors, quoted, two_sides
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level

_JUDGED = re.compile(
    r"\b(?:court|judge|tribunal|magistrate)s?\b[^.;,]{0,30}\b(?:tried|convicted|sentenced|acquitted|found|gave|condemned|cleared)\b"
    r"|\b(?:was|were|been|got|be|stood) (?:\w+ )?(?:tried|convicted|sentenced|acquitted|condemned|trial)\b"
    r"|\b(?:serv(?:ed|ing)|finish(?:ed|ing)) (?:\w+ ){0,3}(?:sentence|prison term|jail term)\b"
    r"|\b(?:found (?:not )?guilty|sentence of \w+|verdict was|conviction for|prison sentence|years['’]? (?:in prison|imprisonment))\b"
    r"|\b(?:fue|fui) (?:condenad|sentenciad|absuelt|juzgad)[oa]\b|被判|判了|判处|服刑|法院判",
    re.IGNORECASE,
)
_UNJUDGED = re.compile(
    r"\b(?:never|not|n['’]t)\b[^.;]{0,25}\b(?:charged|tried|sentenced|decided|judged|a (?:court|trial|judge|charge)"
    r"|before a (?:judge|court)|any (?:court|trial|judge))\b"
    r"|\b(?:no|without(?: an?| any)?) (?:trial|court|judge|verdict|judg(?:e)?ment|hearing|court order|charges?)\b"
    r"|\b(?:case|file|matter|it) (?:is|was|remains|stayed) (?:still )?(?:open|pending|undecided)\b"
    r"|\badministrative(?:ly)? (?:detention|detained|punishment|penalty)\b"
    r"|\b(?:nunca|no) (?:fue|fui|me|lo|la|hubo)\b[^.;]{0,15}\b(?:juzg|conden|sentenci|acus|juicio)\w*|\bsin juicio\b|行政拘留"
    r"|没有(?:法院|审判|开庭)|未经审判",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:never|not|no|nor|without|if|would|will|could|may|might|fear|afraid)\b|n['’]t\b|没|未|如果", re.IGNORECASE)
_MONTHS_LATER = re.compile(r"\b(?:people say|they say|rumou?r|heard)\b|听说", re.IGNORECASE)
_CLIENT = frozenset({"client"})
_LEAST = 0.12
_QUESTION = "What did the police, and what did a court, decide, and how were you told?"
_CAUSES = (
    "Which word was used in your language?",
    "Had the case gone on by the time of the second telling?",
    "Is a penalty of the police meant?",
)


@dataclass(frozen=True, slots=True)
class _Told:
    sentence: Sentence
    is_judged: bool
    person: frozenset[str]


def find(comparison: Comparison) -> Iterator[Finding]:
    """One finding for each telling of a judgment, against the likest that says there was none of the same person."""
    aliases = comparison.aliases
    told = [found for own in comparison.corpus.told for sentences in _blocks(own) for found in _told(sentences, aliases)]
    used: set[str] = set()
    for a in (t for t in told if t.is_judged):
        rated = [
            (
                comparison.corpus.likeness(comparison.numbers[id(a.sentence)], comparison.numbers[id(b.sentence)]),
                -comparison.numbers[id(b.sentence)],
                b,
            )
            for b in told
            if not b.is_judged and a.person & b.person and a.sentence.source.id != b.sentence.source.id
        ]
        likeness, _, b = max(rated, key=lambda found: found[:2], default=(0.0, 0, a))
        if b is not a and (likeness >= _LEAST or comparison.is_brief) and a.sentence.source.id not in used:
            used.add(a.sentence.source.id)
            yield _finding(a.sentence, b.sentence)


def _blocks(own: Told) -> list[list[Sentence]]:
    """The paragraphs that speak of a judgment, or of none."""
    numbers = dict.fromkeys(sentence.block for sentence, _ in own.having(_is_of_court, _JUDGED, _UNJUDGED))
    return [own.blocks[number] for number in numbers]


def _is_of_court(sentence: Sentence) -> bool:
    return bool(sentence.search(_JUDGED) or sentence.search(_UNJUDGED))


def _told(sentences: list[Sentence], aliases: Aliases) -> Iterator[_Told]:
    last = _of_question(sentences)
    for sentence in sentences:
        here = doer_in(sentence, 0, len(sentence.text))
        is_other = bool(here.roles & KIN or here.names)
        judged, unjudged = sentence.search(_JUDGED), sentence.search(_UNJUDGED)
        is_judged = judged is not None and not _NEGATED.search(sentence.text, max(0, judged.start() - 40), judged.start())
        if not sentence.is_question and is_judged is not bool(unjudged) and not sentence.search(_MONTHS_LATER):
            person = _person(sentence, here, last, aliases, is_other=is_other)
            if is_judged and person == _CLIENT and not sentence.is_first_person:
                person = frozenset()
            yield _Told(sentence, is_judged, person)
        last = here if is_other else last


def _of_question(sentences: list[Sentence]) -> Doer:
    if sentences[0].role is not Role.ANSWER:
        return Doer()
    text = sentences[0].question.lower()
    return Doer(frozenset(role for role in KIN if re.search(rf"\b{role}\b", text)))


def _person(sentence: Sentence, here: Doer, last: Doer, aliases: Aliases, *, is_other: bool) -> frozenset[str]:
    """Keys of the person spoken of: relatives and names, else the client."""
    words = {word.folded for word in sentence.words}
    meant = here if is_other and not here.is_teller else last if words & {"he", "she", "him", "her", "his"} and not here.is_teller else None
    if meant is None or not meant.is_known:
        return frozenset() if words & {"he", "she", "him", "they"} else _CLIENT
    return aliases.of(meant) | meant.names


def _finding(judged: Sentence, unjudged: Sentence) -> Finding:
    a, b = sorted((judged, unjudged), key=lambda s: (s.source.id, s.start))
    return make_finding(
        FindingKind.TERMINOLOGY,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        "One tells of a judgment of a court; the other says that there was none.",
        _QUESTION,
        (a.passage(), b.passage()),
        _CAUSES,
    )
