"""What a question asks: the happening of its main clause, by whom, and what limits it to one time or place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.consistency.extract.dates import read_dates
from app.consistency.extract.frames import acts_asked
from app.consistency.extract.language import language_of
from app.consistency.extract.places import read_places
from app.consistency.extract.polarity import only_says_when
from app.consistency.lexicon import lexicon
from app.consistency.words import words_of

_MAIN = re.compile(
    r"\b(?:did|do|does|have|has|had|were|was|is|are|can|could)\b(?=[^?]*\b(?:you|your|anyone|anybody|any|somebody|someone|they|the)\b)|"
    r"\byou(?:['’]ve| have)(?: never| ever)?\b|\b(?:alguna vez|alguien|usted|ha|le|lo)\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"\b(?:about|of|after|before|during|since|regarding|besides|acerca de|sobre|después de)\s+(?:[\w'’]+\s+){0,2}\Z", re.IGNORECASE
)
_AFTER = re.compile(r"\b(?:after|since|following|desde|después de)\b", re.IGNORECASE)
_ANY_TIME = re.compile(r"\b(?:any (?:other |later )?time|ever|at all)\b", re.IGNORECASE)
_LIMITED = re.compile(
    r"\b(?:then|there|here|that (?:time|day|night|visit|beating|trip)|at (?:the|that) time|this time|the first time|in "
    r"(?:custody|detention|the cell|jail|prison)|mientras|durante|"
    r"in the (?:U\.?S|United States)|"
    r"en (?:la |el )?(?:celda|cárcel|prisión|comisaría|detención|custodia)|"
    r"before (?:that|this|then)|while you were|during|when you|allí|aquí|esa vez|entonces)\b|期间|的时候|在里面|在(?:牢房|看守所|拘留所)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Events of the word lists and acts of English verbs asked about; `forces` are the groups asked after; `after` a day it must follow.

    `about` also holds what a question only speaks of, as in "Tell me about your baptism".
    """

    events: frozenset[str]
    acts: frozenset[str]
    forces: frozenset[str]
    about_you: bool
    is_limited: bool
    after: date | None
    about: frozenset[str] = frozenset()


def asked_by(question: str) -> Asked:
    """Reads the last question of a text; what stands before the main clause only limits it."""
    last = [part for part in re.split(r"(?<=[?？])\s+", question.strip()) if part][-1:] or [""]
    text = last[0]
    mains = list(_MAIN.finditer(text))
    start = mains[0].start() if mains else 0
    lead, main = text[:start], text[start:]
    language = language_of(text)
    hits = lexicon().hits(main, words_of(main), language)
    events = [
        hit.concept.name
        for hit in hits
        if hit.concept.section == "event" and not _TOPIC.search(main[: hit.start]) and not only_says_when(main, hit.start, hit.end)
    ]
    acts = acts_asked(main) if language == "en" else frozenset()
    dates = [m.latest for m in read_dates(text, None, language) if m.latest is not None]
    is_after = bool(_AFTER.search(text))
    return Asked(
        frozenset(events),
        acts,
        frozenset(hit.concept.name for hit in hits if hit.concept.section == "force"),
        bool(re.search(r"\b(?:you|usted|te|le|lo)\b|你|您", main, re.IGNORECASE)),
        (bool(_LIMITED.search(text)) and not _ANY_TIME.search(text))
        or _is_placed(main, language)
        or (is_after and not dates)
        or bool(lead and dates and not is_after),
        min(dates) if dates and is_after else None,
        frozenset(hit.concept.name for hit in lexicon().hits(text, words_of(text), language) if hit.concept.section == "event"),
    )


def _is_placed(text: str, language: str) -> bool:
    """Whether a question limits itself to a town; a whole country is where most of it happened."""
    return any(len(place.ids) != 1 for place in read_places(text)) or (
        language == "en" and bool(re.search(r"\b(?:U\.?S\.?|United States|Mexico)\b", text))
    )


def roles_in(question: str) -> frozenset[str]:
    """The relatives and others a question speaks of."""
    return frozenset(
        hit.concept.name for hit in lexicon().hits(question, words_of(question), language_of(question)) if hit.concept.section == "role"
    )
