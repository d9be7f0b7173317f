"""Of whom and by whom something is told that was denied altogether: whether the two are of one person and of the same doers."""

from __future__ import annotations

import re

from app.consistency.comparison import Comparison
from app.consistency.extract.polarity import polarity_at
from app.consistency.lexicon import lexicon
from app.consistency.sentence import Sentence
from app.consistency.story.cast import TELLER
from app.consistency.story.denial_words import OWN, RECORD, SAID, SCENE, SEIZED, Instance
from app.consistency.story.denied import CLIENT, FAMILY, Denial
from app.consistency.story.doers import KIN
from app.consistency.story.doings import doings_of
from app.domain.assertion import Polarity
from app.domain.snapshot import SourceKind

_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|be|am|is|are|got|gets?|fue|fui|fueron|fuimos|sido|estuv\w+|被)\b(?:\W+\w+){0,2}\W*\Z|被[^，。]{0,6}\Z",
    re.IGNORECASE,
)
_CLITIC = re.compile(r"\b(?:me|nos)\W+(?:\w+ )?\Z|(?:把|将)我\Z", re.IGNORECASE)
_LO = re.compile(r"\b(?:l[oa]s?|les?)\W+\Z", re.IGNORECASE)
_SMALL = re.compile(r"\W*(?:(?:my|our|his|her|a|mi|away|up|también|了|过|走|伤)\W*){0,2}", re.IGNORECASE)
_CARE = re.compile(r"\b(?:x-?ray|plaster|doctor|dr|nurse|stitch\w*|ambulance|médic[oa]|医生)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:we|us|both of us|nosotr[oa]s|nos)\b|我们|咱们", re.IGNORECASE)
_ATTACKED = frozenset({"beating", "assault", "stabbing", "shooting", "robbery", "threat", "ambush", "killing", "torture", "kidnapping"})
_STATE = frozenset({"police", "officers"})
_OF_STATE = frozenset({"station", "prison", "camp", "barracks"})
_RIGHT_BEHIND = 10  # characters
_BEFORE = 6  # sentences of a paragraph in which those are told who do it


def is_of(comparison: Comparison, denial: Denial, sentence: Sentence, instance: Instance) -> bool:
    """Whether an instance befell, or was done by, whom the denial is of."""
    if instance.way == RECORD:
        return sentence.source.kind is SourceKind.EXHIBIT
    if instance.way == SCENE:
        return sentence.is_by_client and _is_attack(comparison, sentence)
    if instance.way in {OWN, SAID}:
        return CLIENT in denial.who and (sentence.is_by_client or _is_with_client(comparison, sentence))
    if instance.way == SEIZED and not _is_seizure(comparison, sentence):
        return False
    return _is_whom(denial.who, _patient(comparison, sentence, instance))


def _is_with_client(comparison: Comparison, sentence: Sentence) -> bool:
    """Whether a witness tells of what "we" did, or was done to "us"."""
    near = [s for s in comparison.around(sentence) if 0 <= sentence.index - s.index <= 1]
    return sentence.source.kind is SourceKind.STATEMENT and any(_WE.search(s.text) for s in near)


def _is_attack(comparison: Comparison, sentence: Sentence) -> bool:
    return any(e.event in _ATTACKED for s in comparison.around(sentence) for e in s.events)


def _is_seizure(comparison: Comparison, sentence: Sentence) -> bool:
    """Whether those who take or keep somebody are a force, and no sick person is taken to be cared for."""
    before = [s for s in comparison.around(sentence) if 0 <= sentence.index - s.index <= _BEFORE]
    near = [s for s in comparison.around(sentence) if abs(s.index - sentence.index) <= 1]
    return any(s.of("force") for s in before) and not any(s.has("hospital") or s.search(_CARE) for s in near)


def _is_whom(wanted: frozenset[str], who: str) -> bool:
    role = who.split(" ", maxsplit=1)[0]
    if who == TELLER:
        return CLIENT in wanted
    return role in KIN and (FAMILY in wanted or role in wanted)


def _patient(comparison: Comparison, sentence: Sentence, instance: Instance) -> str:
    """Whom an act befell: right behind its words, or before a passive; the client where a telling of theirs names nobody."""
    persons = comparison.moments.told_of[id(sentence)].persons
    behind = [p for p in persons if 0 <= p.start - instance.end <= _RIGHT_BEHIND and _SMALL.fullmatch(sentence.text, instance.end, p.start)]
    if behind:
        return behind[0].who
    lead = sentence.text[: instance.start]
    if _CLITIC.search(lead):
        return TELLER if sentence.is_by_client else ""
    before = [p for p in persons if p.end <= instance.start]
    if _LO.search(lead) or _PASSIVE.search(lead):
        return before[-1].who if before else ""
    return ""


def is_by(comparison: Comparison, denial: Denial, sentence: Sentence) -> bool:
    """Whether the doers are those to whom a denial is limited, if it is."""
    if denial.is_by_family:
        known = comparison.aliases
        here = (d for d in doings_of(comparison.told[sentence.source.id]) if d.sentence is sentence and not d.is_denied)
        return any(known.of(d.doer) & KIN for d in here)
    if not denial.forces:
        return True
    near = [s for s in comparison.around(sentence) if 0 <= sentence.index - s.index <= 1]
    hits = [hit for s in near for hit in s.hits]
    forces = [hit.concept for hit in hits if hit.concept.section == "force"]
    wanted = [lexicon().concepts[name] for name in denial.forces]
    if any(polarity_at(s.text, h.start, h.end) is Polarity.DENIED for s in near for h in s.of("force") if s is sentence):
        return False
    if any(mine.agrees_with(theirs) for mine in wanted for theirs in forces):
        return True
    return bool(denial.forces & _STATE) and any(hit.concept.name in _OF_STATE for hit in hits)
