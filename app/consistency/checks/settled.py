"""A plain fact that one source settles with yes and another with no."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.polarity import is_of_one_time, is_universal
from app.consistency.happenings import days_apart, kinds
from app.consistency.sentence import Sentence
from app.consistency.story.asked import asked_by
from app.consistency.story.settled import CUES, I_SIGN, is_signed, settled_in, signing
from app.consistency.wording import factors, quoted, two_sides
from app.domain.finding import Finding, FindingKind, Level
from app.domain.snapshot import SourceKind

_POLICE = re.compile(r"\b(?:police|precinct|polic[ií]a|comisar[ií]a|station)\b|警察|派出所|公安", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:prosecutor\w*|fiscal\w*|court|ombudsman|ministry|human rights|defensor\w*|procurador\w*)\b|检察|法院", re.IGNORECASE
)
_QUESTION = "What happened, as you remember it?"
_CAUSES = ("Was one of them said about another time or another person?", "Did the question ask about one occasion only?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each plain fact on which two sources, each of one mind, differ."""
    if comparison.is_brief:
        return
    told: dict[str, dict[str, list[tuple[Sentence, bool]]]] = {}
    for sentence, facts in comparison.having(settled_in, *CUES):
        if sentence.source.kind is SourceKind.STATEMENT:
            for fact in facts:
                told.setdefault(fact.what, {}).setdefault(sentence.source.id, []).append((sentence, fact.is_so))
    for sentence, end in comparison.having(signing, I_SIGN):
        is_so = is_signed(sentence, end, comparison.around(sentence))
        if is_so is not None:
            told.setdefault("signed", {}).setdefault(sentence.source.id, []).append((sentence, is_so))
    for what, sources in told.items():
        sure = [found for found in sources.values() if len({is_so for _, is_so in found}) == 1]
        sides = [[s for found in sure for s, is_so in found if is_so is wanted and s.is_by_client] for wanted in (True, False)]
        pair = next(((a, b) for b, a in product(sides[1], sides[0]) if _fits(comparison, what, a, b)), None)
        if pair is not None:
            yield _finding(what, *pair)


def _fits(comparison: Comparison, what: str, teller: Sentence, denier: Sentence) -> bool:
    """Whether both may speak of one occasion."""
    if days_apart(comparison.around(teller), comparison.around(denier)) or _other_authority(teller, denier):
        return False
    if what.startswith("reported") and not is_universal(denier.text):
        return bool(_harms(teller) & _harms(denier))
    return is_universal(denier.text) or not is_of_one_time(denier.text)


def _harms(sentence: Sentence) -> frozenset[str]:
    """Kinds of happening that a sentence and its question speak of, other than telling the authorities."""
    asked = asked_by(sentence.question).about if sentence.question else frozenset()
    told = {kind for event in (*asked, *(e.event for e in sentence.events)) for kind in kinds(event)}
    return frozenset(told) - {"authority-report", "speech", "authority-contact"}


def _other_authority(teller: Sentence, denier: Sentence) -> bool:
    """Whether only the police are denied, and the other speaks of a prosecutor or another office."""
    denied, told = (f"{s.question} {s.text}" for s in (denier, teller))
    return bool(_POLICE.search(denied) and not _OFFICE.search(denied) and _OFFICE.search(told) and not _POLICE.search(told))


def _finding(what: str, teller: Sentence, denier: Sentence) -> Finding:
    return make_finding(
        FindingKind.POLARITY,
        Level.CONFLICT,
        factors(teller, denier),
        two_sides(teller, denier, quoted(teller.text), quoted(denier.text)),
        f"One passage says that it was so ({what}); the other that it was not.",
        _QUESTION,
        (teller.passage(), denier.passage()),
        _CAUSES,
    )
