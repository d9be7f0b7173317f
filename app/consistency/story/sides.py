"""Which of two things a sentence tells came first, and in which of its characters each of the two is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.consistency.sentence import Sentence

_SUBJECT = r"(?:I|we|he|she|they|it|you|there|(?:the|my|our|his|her|their|that|this) \w+(?: \w+)?|[A-Z]\w+(?: [A-Z]\w+)?)"
_END = re.compile(rf"[,;:—–，；。]|\.(?=\s|\Z)|\sthat (?={_SUBJECT})|\s(?={_SUBJECT} ?(?:had|was|were|have)\b)|\s(?=and {_SUBJECT}\b)")
_BREAK = re.compile(r"[;:—–；。]|\.\s")
_AFTER = re.compile(
    r"(?<!\blook )(?<!\blooked )(?<!\blooking )(?<!\bnamed )(?<!\bask )(?<!\basked )(?<!day )"
    r"\b(?:after(?! all\b| that\b[,.]| (?:that|this) (?:in|at|on|to|for|the|my|I|we|he|she|they|it)\b|"
    r" midnight| dark| prayers?\b)|once (?=(?:I|we|he|she|they)\b)|as soon as|"
    r"después de(?: que)?|luego de(?: que)?|tras)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?<!\bsince )\b(?:before(?! that\b[,.]| midnight| dawn| dark| noon| light| (?:me|him|her|us|them|(?:the |a |an |another )?(?:\w+ )?"
    r"(?:judge|magistrate|court|tribunal|officer|committee|commission|notary|prosecutor|god|camera)s?)\b)|prior to|antes de(?: que)?)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(r"\b(?:by the time(?: that)?|when|para cuando|cuando)\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:had|['’]d)\b(?! to\b)|\b(?:long since|since long)\b|\balready\b|\b(?:ya )?hab[íi]an?\b|\bya estaba", re.IGNORECASE
)
_ZH = re.compile(r"(?:了)?(?P<after>之后|以后)|(?P<before>之前|以前)")
_THEN = re.compile(
    r"\b(?:(?:days|weeks|months|nights) later|(?P<earlier>by then|by that time)|afterwards?|thereafter|"
    r"(?:días|semanas|meses) después(?! de)|más tarde)\b(?! (?:on|than)\b)|后来|(?P<earlier_zh>那时已经|当时已经)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:while|when(?= (?!(?:was|were|did|do|does|is|had|exactly)\b))|at the time(?: that| when)?|by the time|mientras|cuando)\b"
    r"(?P<what>(?: [^\s?.,;]+){2,})|(?P<zh>[^，。？]{3,})的时候",
    re.IGNORECASE,
)
_ALREADY = re.compile(
    r"\b(?:already|by then|long since|since long|the \w+ before|(?:\w+ ){1,2}earlier|"
    r"ya (?:hab[íi]a|estaba|era)|para entonces)\b|已经|早就",
    re.IGNORECASE,
)
_POINTING = re.compile(r"\A\s*(?:that|this|those|these|es[ea]|aquel(?:la)?)\b(?! (?:I|we|he|she|they)\b)", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_CLEFT = re.compile(  # "it was after", "a few nights after": nothing is told yet
    r"\b(?:(?:it|this|that)(?: was| is|['’]s)|fue)(?: only| just)?\s*\Z|"
    r"\A\W*(?:\w+ ){0,3}(?:hours?|days?|nights?|weeks?|months?|years?|días?|noches?|semanas?|mes(?:es)?|años?)\s*\Z",
    re.IGNORECASE,
)
_LEAD = 3  # words ahead of a connector that tell something
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sides:
    """The characters that tell the one thing, and those of the other; none of these where it is what was told before.

    `sign` is 1 where the one came after the other and -1 where before; `words` say so. Where `is_pointing`, the other is "that visit".
    """

    one: Span
    other: Span | None
    sign: int
    words: str
    is_pointing: bool = False


def sides_of(sentence: Sentence) -> tuple[Sides, ...]:
    """Every order a sentence tells."""
    if sentence.is_question or '"' in sentence.text or "“" in sentence.text:
        return ()
    if sentence.language == "zh":
        found = tuple(_chinese(sentence.text))
    else:
        found = tuple(_joined(sentence.text)) if any(map(sentence.may_hold, (_AFTER, _BEFORE, _WHEN))) else ()
    then = sentence.search(_THEN) if not found else None
    if then is None:
        return found
    is_earlier = bool(then["earlier"] or then["earlier_zh"])
    return (Sides((0, len(sentence.text)), None, -1 if is_earlier else 1, then.group()),)


def asked_of(sentence: Sentence) -> Span | None:
    """The characters of the question that an answer sets its past against: "Where was she when …?" "She had left already."."""
    if sentence.is_question or not sentence.question or not sentence.search(_ALREADY):
        return None
    found = list(_ASKED.finditer(sentence.question))
    return found[0].span("what" if found[0]["what"] else "zh") if len(found) == 1 else None


def _joined(text: str) -> Iterator[Sides]:
    for pattern, sign in ((_AFTER, 1), (_BEFORE, -1), (_WHEN, 0)):
        for match in pattern.finditer(text):
            one, other = _around(text, match)
            if len(_WORD.findall(text[slice(*one)])) < _LEAD or not _WORD.search(text[slice(*other)]):
                continue
            way = sign or _past(text[slice(*one)], text[slice(*other)])
            if way:
                yield Sides(one, other, way, match.group(), bool(_POINTING.match(text[slice(*other)])))


def _around(text: str, match: re.Match[str]) -> tuple[Span, Span]:
    """What is told beside a connector, before it or else behind what follows it; and what follows it."""
    start = match.end()
    end = next((m.start() for m in _END.finditer(text, min(start + 6, len(text)))), len(text))
    first = max((m.end() for m in _BREAK.finditer(text, 0, match.start())), default=0)
    last = next((m.start() for m in _BREAK.finditer(text, end)), len(text))
    has_lead = len(_WORD.findall(text[first : match.start()])) >= _LEAD and not _CLEFT.search(text[: match.start()])
    return ((first, match.start()) if has_lead else (end, last)), (start, end)


def _past(one: str, other: str) -> int:
    """Which of two things was past when the other came: -1 where it is the one, 0 where that is not said."""
    is_past = bool(_PAST.search(one)), bool(_PAST.search(other))
    return 0 if is_past[0] == is_past[1] else -1 if is_past[0] else 1


def _chinese(text: str) -> Iterator[Sides]:
    for match in _ZH.finditer(text):
        first = max((m.end() for m in re.finditer(r"[，；。]", text[: match.start()])), default=0)
        last = next((m.start() for m in re.finditer(r"[；。]", text[match.end() :])), len(text) - match.end()) + match.end()
        if match.start() - first >= _LEAD and last - match.end() >= _LEAD:
            yield Sides((match.end(), last), (first, match.start()), 1 if match["after"] else -1, match.group())
