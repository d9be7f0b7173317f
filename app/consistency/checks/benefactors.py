"""Who paid for the release or the journey and who brought the client to care: the paper whose helper is surely somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import days_apart
from app.consistency.sentence import Sentence
from app.consistency.story.doers import Aliases, Doer, apart, doer_in, is_not_witness, tokens
from app.consistency.story.doings import Doing, doings_of
from app.consistency.wording import factors, quoted, two_sides
from app.consistency.words import word_set
from app.domain.finding import Finding, FindingKind, Level

_NEAR = 3  # sentences of a paragraph that tell what an act was for
_ONE_SCENE = 0.1
_SURE = 0.12  # where no third paper tells of it
_AGREED = 2  # papers that stand against one
_MONEY = (
    r"\b(?:money|cash|sum|bribe|ransom|envelope|savings|loan|paid|pays|pay|sold|selling|borrow\w*|mortgag\w*|pawn\w*|"
    r"(?:thousand|lakh|million)s?|dollars|pounds|rupees|pesos|euros|francs|shillings|yuan|lira|taka|birr|naira|gourdes|Rs)\b|[$€£₹]"
)
_FREED = (
    r"\b(?:releas\w+|let (?:me|him|her|us) (?:go|out)|let go|freed|set free|(?:came|come|got|get|getting) (?:me |him |her |us )?out\b|bail|"
    r"could go|bribe\w*|ransom)\b|\b(?:to|into)\b[^.;]{0,40}\b(?:inspector|sergeant|commander|captain|police|"
    r"officers?|guards?|jailers?|kidnappers?|station)\b"
)
_JOURNEY = (
    r"\b(?:smugglers?|coyotes?|snakeheads?|guides? paid|traffickers?|journey|trip|travel agent|air ?fare|tickets?|passage|"
    r"(?:for|of) (?:a|the|my|his|her|your) visa|to leave the country|to get (?:me|him|her|us|you) out of the country)\b"
)
_CARE = (
    r"\b(?:hospital|clinic|doctor|nurse|ambulance|infirmary|(?:health|medical|first[- ]aid) (?:\w+ )?(?:cent(?:er|re)|post|complex|"
    r"station|unit)|emergency room|dispensary)\b"
)


@dataclass(frozen=True, slots=True)
class Deed:
    """A kind of help: verbs that tell of it, what the sentence must speak of, and what it or the lines about it must be about."""

    what: str
    verbs: frozenset[str]
    of: re.Pattern[str]
    about: re.Pattern[str]
    is_on_client: bool = False


_PAYING = word_set("pay give sell bring put take carry hand send collect borrow raise obtain save pawn mortgage")
_DEEDS = (
    Deed("the one who paid for the release", _PAYING, re.compile(_MONEY, re.IGNORECASE), re.compile(_FREED, re.IGNORECASE)),
    Deed("the one who paid for the journey", _PAYING, re.compile(_MONEY, re.IGNORECASE), re.compile(_JOURNEY, re.IGNORECASE)),
    Deed(
        "the one who brought the client to care",
        word_set("carry take bring drive drag lift put rush accompany"),
        re.compile(r"\b(?:me|us|him|her)\b", re.IGNORECASE),
        re.compile(_CARE, re.IGNORECASE),
        is_on_client=True,
    ),
)
_NOT_DONE = re.compile(
    r"\b(?:used to|every (?:day|week|month|year)|back to (?:me|him|her)|(?:told|asked|order\w+|want\w+|demand\w+) (?:\w+ ){0,2}(?:to|for)|"
    r"if|would|could(?! go)|will|might|may|going to|plan\w*|hop(?:ed|ing)|threat\w*|tried)\b",
    re.IGNORECASE,
)
_BYNAME = re.compile(r"\b(?:abu|abou|umm?|oum|ba|baba|mama|papa)\b", re.IGNORECASE)
_QUESTION = "Who did this, and who else had a part in it?"
_CAUSES = ("Did both have a part in it?", "Were there two such occasions?", "Was it collected by one and handed over by another?")
_Pair: TypeAlias = tuple[float, Doing, Doing]


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for the paper whose helper differs from that of two others, or from that of one in a scene surely the same."""
    if comparison.is_brief:
        return
    told = {name: [d for d in doings_of(own) if _may_help(d)] for name, own in comparison.told.items()}
    for deed in _DEEDS:
        found = {name: [d for d in doings if _is_of(comparison, deed, d)] for name, doings in told.items()}
        papers = {name: doings for name, doings in found.items() if doings}
        lone = [pairs for name in papers if (pairs := _against(comparison, papers, name))]
        pairs = max(lone, key=lambda one: (len(one), one[0][0]), default=[])
        if len(pairs) >= _AGREED or (pairs and pairs[0][0] >= _SURE):
            yield _finding(comparison, deed, pairs[0])


def _may_help(doing: Doing) -> bool:
    is_done = not doing.is_denied and not doing.is_away and any(doing.verb in deed.verbs for deed in _DEEDS)
    return is_done and not (doing.doer.is_teller and doing.sentence.is_by_client) and not doing.sentence.search(_NOT_DONE)


def _is_of(comparison: Comparison, deed: Deed, doing: Doing) -> bool:
    """Whether the verb tells of this help, and the sentence, its question or the lines about it say what it was for."""
    sentence = doing.sentence
    if doing.verb not in deed.verbs or (deed.is_on_client and not doing.on_client) or not sentence.search(deed.of):
        return False
    near = [s for s in comparison.around(sentence) if abs(sentence.index - s.index) <= _NEAR]
    return any(s.search(deed.about) for s in near) or bool(deed.about.search(sentence.question))


def _against(comparison: Comparison, papers: Mapping[str, Sequence[Doing]], name: str) -> list[_Pair]:
    """Of each other paper the likest scene with another helper, but for those that have the same or may have."""
    found: list[_Pair] = []
    for other, doings in papers.items():
        pairs = [(comparison.one_scene(a.sentence, b.sentence), a, b) for a in papers[name] for b in doings] if other != name else []
        pairs = [pair for pair in pairs if not days_apart([pair[1].sentence], [pair[2].sentence])]
        if any(not _are_others(comparison, a, b) for _, a, b in pairs):
            continue
        found += sorted((pair for pair in pairs if pair[0] >= _ONE_SCENE), key=lambda pair: -pair[0])[:1]
    return sorted(found, key=lambda pair: -pair[0])


def _are_others(comparison: Comparison, a: Doing, b: Doing) -> bool:
    """Whether two helpers are surely two people, and neither sentence speaks of the other's."""
    own, other = (a, b) if a.sentence.is_by_client else (b, a)
    known = comparison.aliases
    if other.doer.is_teller:
        return own.sentence.is_by_client and is_not_witness(own.doer, other.sentence.source.id, known)
    both = ((a, b), (b, a))
    if any(x.doer.roles and not y.doer.roles and not _has_surname(comparison, y.doer) for x, y in both):
        return False  # a name alone may be what a relative is called at home
    return apart(a.doer, b.doer, known) and not any(_names(x.sentence, y.doer, known) for x, y in both)


def _has_surname(comparison: Comparison, doer: Doer) -> bool:
    """Whether some paper tells a full name, which is no byname, for what is told here without saying whose relative it is."""
    if _BYNAME.search(doer.text):
        return False
    named = (s for s in comparison.sentences if s.names)
    return doer.is_stranger or any(" " in s.text[n.start : n.end].strip() and tokens(n) & doer.names for s in named for n in s.names)


def _names(sentence: Sentence, doer: Doer, known: Aliases) -> bool:
    told = doer_in(sentence, 0, len(sentence.text))
    return bool(told.names & doer.names or known.of(told) & known.of(doer))


def _finding(comparison: Comparison, deed: Deed, pair: _Pair) -> Finding:
    _, one, other = pair
    left, right = sorted((one, other), key=lambda doing: comparison.numbers[id(doing.sentence)])
    a, b = left.sentence, right.sentence
    return make_finding(
        FindingKind.PERSON,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"{quoted(left.doer.text)} and {quoted(right.doer.text)} are told of as {deed.what}.",
        _QUESTION,
        tuple(s.passage() for s in dict.fromkeys((left.named_in, a, right.named_in, b))),
        _CAUSES,
    )
