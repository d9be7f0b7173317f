"""One word of an original that its translation renders by two words of different meaning, and a town that became another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.consistency.comparison import make_finding
from app.consistency.extract.places import compatible
from app.consistency.papers.renderings import Unit
from app.consistency.sentence import Sentence
from app.consistency.wording import factors, quoted, two_sides
from app.domain.finding import Finding, FindingKind, Level

# Words of the original that need one English word throughout, and the English words that differ in meaning.
_CUSTODY = {
    "detain": r"detain\w*|detention|in custody|held",
    "arrest": r"(?:re)?arrest\w*",
    "imprison": r"imprison\w*|jail\w*|prison\w*|incarcerat\w*",
    "summon": r"summon\w*|cited|subpoena\w*",
    "question": r"question\w*|interrogat\w*|interview\w*",
    "take away": r"tak(?:en|ing|e) away|took (?:\w+ )?away|carried off",
    "abduct": r"abduct\w*|kidnap\w*",
}
_OFFICE = {
    "elder": r"elders?",
    "pastor": r"pastors?",
    "deacon": r"deacons?",
    "priest": r"priests?",
    "minister": r"ministers?",
    "preacher": r"preachers?",
    "bishop": r"bishops?",
    "teacher": r"teachers?",
}
_FORCE = {
    "police": r"police\w*",
    "soldier": r"soldiers?|army|military|troops",
    "guard": r"guards?(?!ian)",
    "militia": r"militia\w*|paramilitar\w*",
    "civilian": r"civilians?",
    "security": r"security (?:agents?|officers?|forces?)",
}
_PENALTY = {
    "sentence": r"sentenc\w*|convict\w*",
    "fine": r"fined?|fines",
    "penalty": r"penalt\w*",
    "punish": r"punish\w*",
    "administrative detention": r"administrative detention",
    "sanction": r"sanction\w*",
}
_INJURY = {
    "fracture": r"fractur\w*|broken|broke",
    "bruise": r"bruis\w*|contus\w*",
    "wound": r"wound\w*",
    "cut": r"cuts?|lacerat\w*",
    "burn": r"burn\w*",
    "crack": r"crack\w*",
}
_COMPLAINT = {
    "complaint": r"complain\w*",
    "report": r"report\w*",
    "accusation": r"accus\w*",
    "petition": r"petition\w*",
    "lawsuit": r"lawsuit|sued?",
}
_WORDS: tuple[tuple[str, dict[str, str]], ...] = (
    (r"拘留|刑拘", _CUSTODY),
    (r"逮捕|被捕", _CUSTODY),
    (r"传唤|传讯", _CUSTODY),
    (r"羁押|关押", _CUSTODY),
    (r"带走", _CUSTODY),
    (r"审讯|讯问|审问", _CUSTODY),
    (r"\bdeten\w+|\bdetuv\w+|\bretenid\w+", _CUSTODY),
    (r"\barrest\w+", _CUSTODY),
    (r"\bcit(?:ado|ada|aron|ó|ación|atorio)\b", _CUSTODY),
    (r"\bcaptur\w+|\baprehen\w+", _CUSTODY),
    (r"\bsecuestr\w+|\bplagi\w+", _CUSTODY),
    (r"长老", _OFFICE),
    (r"牧师", _OFFICE),
    (r"执事", _OFFICE),
    (r"神父", _OFFICE),
    (r"传道人?", _OFFICE),
    (r"\bancian[oa]s?\b", _OFFICE),
    (r"\bpastor(?:a|es)?\b", _OFFICE),
    (r"\bdi[áa]con\w*", _OFFICE),
    (r"\bsacerdotes?\b|\bcuras?\b", _OFFICE),
    (r"民警|警察|公安", _FORCE),
    (r"武警", _FORCE),
    (r"\bpolic[ií]as?\b", _FORCE),
    (r"\bmilitares\b|\bsoldados?\b", _FORCE),
    (r"\bguardias?\b", _FORCE),
    (r"判刑|判处", _PENALTY),
    (r"处罚", _PENALTY),
    (r"罚款", _PENALTY),
    (r"\bconden\w+|\bsentenci\w+", _PENALTY),
    (r"\bsanci[oó]n\w*", _PENALTY),
    (r"\bmultas?\b", _PENALTY),
    (r"骨折", _INJURY),
    (r"挫伤", _INJURY),
    (r"裂伤", _INJURY),
    (r"\bfractur\w+", _INJURY),
    (r"\bcontusi\w+|\bhematoma\w*", _INJURY),
    (r"\bherid\w+", _INJURY),
    (r"\bdenunci\w+", _COMPLAINT),
    (r"\bquerella\w*", _COMPLAINT),
    (r"举报", _COMPLAINT),
    (r"控告", _COMPLAINT),
    (r"上访", _COMPLAINT),
)
_PATTERNS = tuple(
    (re.compile(word, re.IGNORECASE), {name: re.compile(rf"\b(?:{form})\b", re.IGNORECASE) for name, form in forms.items()})
    for word, forms in _WORDS
)
_QUESTION = "Which word does the original use, and which English word renders it?"
_CAUSES = ("Was the original checked word by word?", "Does the word mean two things in the original?")


def found_in(units: Sequence[Unit]) -> Iterator[Finding]:
    """A finding for each word with two renderings in one translation, and each town that differs."""
    plain = [unit for unit in units if unit.is_one_to_one and unit.translation[0].language == "en"]
    yield from _two_words(plain)
    yield from _towns(plain)


def _two_words(units: Sequence[Unit]) -> Iterator[Finding]:
    for word, forms in _PATTERNS:
        seen: dict[str, tuple[Sentence, str]] = {}
        for unit in units:
            met = word.search(unit.original[0].text)
            used = [name for name, form in forms.items() if form.search(unit.translation[0].text)] if met else []
            if met and len(used) == 1 and not _has_rival(unit.original[0].text, forms, word):
                seen.setdefault(used[0], (unit.translation[0], met.group()))
        if len(seen) > 1:
            (one, (a, source_word)), (other, (b, _)) = list(seen.items())[:2]
            yield make_finding(
                FindingKind.TERMINOLOGY,
                Level.DIFFERENCE,
                factors(a, b),
                two_sides(a, b, quoted(a.text), quoted(b.text)),
                f"{quoted(source_word)} is “{one}” in the one place and “{other}” in the other.",
                _QUESTION,
                (a.passage(), b.passage()),
                _CAUSES,
            )


def _has_rival(text: str, forms: dict[str, re.Pattern[str]], word: re.Pattern[str]) -> bool:
    """Whether another word of the same field stands in the original too: then it is not known which was rendered so."""
    return any(
        other is not word and rivals is not forms and rivals.keys() == forms.keys() and other.search(text) for other, rivals in _PATTERNS
    )


def _towns(units: Sequence[Unit]) -> Iterator[Finding]:
    for unit in units:
        a, b = unit.original[0], unit.translation[0]
        left, right = ([p for p in s.places if len(p.ids) > 1] for s in (a, b))
        if len(left) == len(right) == 1 and left[0].ids[0] != right[0].ids[0] and not compatible(left[0].ids, right[0].ids):
            yield make_finding(
                FindingKind.TRANSLATION,
                Level.CONFLICT,
                factors(a, b),
                two_sides(a, b, quoted(a.text), quoted(b.text)),
                f"The two passages stand at the same place of the original and its translation. {quoted(left[0].text)} "
                f"became {quoted(right[0].text)}.",
                "What does the original say at this place, read aloud by somebody who knows the language?",
                (a.passage(), b.passage()),
                ("Has the place two names?",),
            )
