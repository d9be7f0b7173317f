"""A court, a judge or a sentence in one telling, where another says of the same thing that there was none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.wording import factors, quoted, two_sides
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level
from app.domain.snapshot import SourceKind

_BODY = r"(?:court|judge|tribunal|magistrate|trial|hearing officer|prosecutor)"
_COURT = re.compile(
    r"\b(?:(?:arrest |search )?warrant|summons|order|paper|subpoena|citation|sentence|judgment|decree)\b[^.;]{0,40}\b"
    r"(?:signed by|from|of|by|issued by|sealed by)\b[^.;]{0,30}\b(?:court|judge|tribunal|magistrate)\b|"
    r"\b(?:court|judge|tribunal|magistrate)\b[^.;]{0,30}\b"
    r"(?:tried|convicted|sentenced|found|condemned|acquitted|charged|ordered|issued|signed|summoned|released|fined)\b|"
    r"\b(?:tried|convicted|sentenced|condemned|acquitted|charged|brought|taken|summoned|called)\b[^.;]{0,30}\b(?:by|before|in|to) "
    r"(?:a |an |the )?(?:\w+ ){0,3}(?:court|judge|tribunal|magistrate)\b|"
    r"\b(?:found (?:me|him|her|us) guilty|served (?:a|my|his|her|the) (?:[\w-]+ ){0,3}sentence|"
    r"finished (?:serving )?(?:his|her|my) sentence)\b|"
    r"\b(?:orden|citatorio|citación|papel|sentencia)\b[^.;]{0,40}\b(?:juez|jueza|juzgado|tribunal|corte)\b|"
    r"\b(?:juez|jueza|juzgado|tribunal|corte)\b[^.;]{0,30}\b(?:conden|sentenci|juzg|orden|firm|cit|absolv)\w*|"
    r"法院.{0,12}(?:判|审|传票|逮捕令|定罪)|法官.{0,12}(?:判|审|签|定罪)",
    re.IGNORECASE,
)
_NONE = re.compile(
    rf"\b(?:no|without (?:a|any)|never (?:a|any|saw a)|"
    rf"not (?:a|any|one|from (?:a|the|any))|neither(?: a)?|nor(?: a| any)?|named no) {_BODY}s?\b|"
    rf"\b(?:isn't|wasn't|weren't|not) (?:from|by|signed by) (?:a|the|any) {_BODY}\b|"
    r"\b(?:never|not|wasn't|neither) (?:\w+ )?(?:charged|tried|sentenced|convicted|put on trial|"
    r"brought before|taken before|taken to court)\b|"
    r"\b(?:only|just|from|by) (?:from |by )?the police(?: and)? (?:and )?(?:nobody|no one|nothing) else\b|"
    r"\b(?:sin|ningún|ninguna|no hubo|no había|no era de(?: ningún)?|ni) (?:un |una )?(?:juez|jueza|juzgado|tribunal|corte|juicio)\b|"
    r"\bno (?:me|lo|la|fui|fue) (?:\w+ )?(?:juzg|conden|sentenci)\w+|"
    r"没有(?:经过|上|开|过)?(?:法院|法官|法庭|庭|审判|判决)|没(?:开过?庭|判过?|上过?法庭)|不是法院",
    re.IGNORECASE,
)
_ANY_COURT = re.compile(
    r"\b(?:court(?!yard)|tribunal|(?:was|were|been) (?:sentenced|convicted|tried|acquitted)|juzgado|conden(?:ado|ada|aron))\b|法院|判了",
    re.IGNORECASE,
)
_NOT_HERE = re.compile(
    r"\bimmigration\b|\bunited states\b|\bU\.S\.|\basylum\b|\bhonou?r\b|\bnot\b|n['’]t\b|\bnever\b|\bno\b|\bif\b|\bwould\b|\bthreat\w*|"
    r"\bexpelled from\b|\btoday\b|\bher?e?by\b|移民|没|不",
    re.IGNORECASE,
)
_NEAR = 3  # sentences before and after in which the counterpart of a sentence may be told
_LINKED = 0.04
_QUESTION = "Which office did that come from, and did you ever stand before a judge about it?"
_CAUSES = (
    "Was one word of your language put into two English words?",
    "Did somebody else choose the word, an interpreter or the person who typed it?",
    "Are there two happenings?",
)


@dataclass(frozen=True, slots=True)
class _Pair:
    said: Sentence
    denied: Sentence
    link: float


def find(comparison: Comparison) -> Iterator[Finding]:
    """At most one finding for each telling that has the court and each that has none: the pair told at one place."""
    if comparison.is_brief:
        return
    said = [s for s, _ in comparison.having(_says_court) if s.source.kind is SourceKind.STATEMENT]
    denied = [s for s, _ in comparison.having(_says_none) if s.source.kind is SourceKind.STATEMENT]
    tells_of_court = {s.source.id for s, _ in comparison.having(_names_court)}
    best: dict[tuple[str, str], _Pair] = {}
    for one in said:
        for other in denied:
            key = one.source.id, other.source.id
            if one.source is other.source or (other.source.id in tells_of_court and any(m.days for m in other.dates)):
                continue  # "held ten days without a judge" says when the judge came
            pair = _Pair(one, other, _link(comparison, one, other))
            if pair.link >= _LINKED and (key not in best or pair.link > best[key].link):
                best[key] = pair
    shown: set[int] = set()
    for pair in sorted(best.values(), key=lambda pair: -pair.link):
        if id(pair.said) not in shown:
            shown.add(id(pair.said))
            yield _finding(pair)


def _says_court(sentence: Sentence) -> bool:
    if sentence.is_question or sentence.role is Role.QUESTION:
        return False
    found = sentence.search(_COURT)
    return bool(found and not _NOT_HERE.search(_clause(sentence.text, found)))


def _names_court(sentence: Sentence) -> bool:
    return not sentence.is_question and bool(sentence.search(_ANY_COURT)) and not sentence.search(_NONE)


def _clause(text: str, found: re.Match[str]) -> str:
    start = max(text.rfind(mark, 0, found.start()) for mark in ".;,") + 1
    stops = [at for mark in ".;," if (at := text.find(mark, found.end())) >= 0]
    return text[start : min(stops, default=len(text))]


def _says_none(sentence: Sentence) -> bool:
    return not sentence.is_question and bool(sentence.search(_NONE))


def _link(comparison: Comparison, one: Sentence, other: Sentence) -> float:
    """How surely the two stand at one place of the story: the best share of what is told around the one and around the other."""
    course = comparison.course(one.source.id, other.source.id)
    if course is None:
        return 0.0
    rows = slice(max(0, one.index - _NEAR), one.index + _NEAR + 1)
    columns = slice(max(0, other.index - _NEAR), other.index + _NEAR + 1)
    return float(course.share[rows, columns].max())


def _finding(pair: _Pair) -> Finding:
    a, b = pair.said, pair.denied
    words = [(_COURT.search(a.text), a), (_NONE.search(b.text), b)]
    terms = [quoted(m.group()) if m else "" for m, _ in words]
    return make_finding(
        FindingKind.TERMINOLOGY,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"{terms[0]} speaks of a court; {terms[1]} says that there was none.",
        _QUESTION,
        (a.passage(), b.passage()),
        _CAUSES,
    )
