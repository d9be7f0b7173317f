"""Whether two sentences speak of other places or times: then a denial in one does not meet the other."""

from __future__ import annotations

import re

from app.consistency.extract.places import compatible, is_stood_in
from app.consistency.happenings import days_apart
from app.consistency.lexicon import Hit
from app.consistency.sentence import Sentence

_AGAIN = re.compile(r"\b(?:again|any ?more|any longer|since then|after that|afterwards|nunca más|ya no)\b|再也|再没|以后", re.IGNORECASE)
_SOMEBODYS = re.compile(r"\b(?:my|his|her|our|their|the|mi|su|el|la|los|las)\s+(?:left |right )?\Z|[在到我的]\Z", re.IGNORECASE)


def is_limited_otherwise(denier: Sentence, teller: Sentence) -> bool:
    """Whether a denial holds for a place, part of the body, time of day, date or later time of its own, and the other tells of another."""
    if denier.search(_AGAIN) is not None or days_apart([denier], [teller]):
        return True
    for section in ("site", "daypart", "body"):
        ours, theirs = ([hit.concept for hit in s.of(section) if section == "daypart" or _is_there(s, hit)] for s in (denier, teller))
        if ours and theirs and not any(x.agrees_with(y) for x in ours for y in theirs):
            return True
    return bool(denier.places and teller.places) and not any(compatible(x.ids, y.ids) for x in denier.places for y in teller.places)


def _is_there(sentence: Sentence, hit: Hit) -> bool:
    if hit.concept.section == "body":  # not "a finger" that nobody laid on him
        return _SOMEBODYS.search(sentence.text, 0, hit.start) is not None
    if sentence.language == "zh":
        return sentence.text[: hit.start].endswith(("在", "到", "从"))
    return is_stood_in(sentence.text, hit.start, sentence.language)
