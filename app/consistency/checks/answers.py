"""A "no" to a question about every occasion, or "never" to any authority, where another telling speaks of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.consistency.alignment.told import blocks_of
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.frames import frames_of
from app.consistency.extract.polarity import UNIVERSAL, is_universal
from app.consistency.happenings import is_dated, kinds
from app.consistency.sentence import Sentence
from app.consistency.story.asked import Asked, asked_by
from app.consistency.wording import factors, quoted, two_sides
from app.consistency.words import word_set
from app.domain.assertion import Polarity
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level

_KINDS = frozenset({"custody", "threat", "harm", "authority-contact", "speech", "politics", "service", "home-visit", "religion", "media"})
_REPORTS = frozenset({"act report police", "act report authority", "act report complaint"})
_NO = re.compile(r"\s*(?:no|never|nobody|none|not once|nunca|nadie|jamás)\b|\s*(?:没有|从来没|从未|没)", re.IGNORECASE)
_EXCEPT = re.compile(r"\b(?:only|except|but|apart|just|other than|salvo|solo|sólo|excepto|pero)\b|只|除了", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:I|me|my|us|we|mí?|nos)\b|我", re.IGNORECASE)
_DONE_BY_YOU = re.compile(
    r"\byou (?:ever )?(?:order|incite|harm|hurt|threaten|assist|participat|commit|persecut|attack|beat|kill)\w*",
    re.IGNORECASE,
)
_EVER = re.compile(r"\b(?:ever|any|anyone|anybody|never|alguna vez|alguien|algún|alguno)\b|曾|过", re.IGNORECASE)
_ABROAD = re.compile(r"\b(?:immigration|ICE|border patrol|bond|deport\w*|CBP|migra|detention (?:center|facility))\b", re.IGNORECASE)
_UNSURE = re.compile(r"\b(?:if|would|will|could|might|want\w*|going to|try|tried|thought of|told me to|advis\w+)\b[^.;,]*\Z", re.IGNORECASE)
_BARE = word_set("questioning telling witnessing showing payment phoning")  # words of many uses
_I_BELONG = re.compile(
    r"\b(?:I|we)\b[^.;]{0,20}\b(?:join\w*|belong\w*|member|enrol\w*)|\b(?:me uní|me afili\w+|fui miembro|era miembro)\b|"
    r"我.{0,6}(?:加入|成员|参加)",
    re.IGNORECASE,
)
_QUESTION = "What happened, as you remember it?"
_CAUSES = ("Was the question understood as asking about one time or place?", "Was the other said about another person?")


@dataclass(frozen=True, slots=True)
class _Denial:
    sentence: Sentence
    asked: Asked


def find(comparison: Comparison) -> Iterator[Finding]:
    """One finding for each such answer, with the telling likest to it."""
    if comparison.is_brief:
        return
    denials = [*_answered_no(comparison), *_never_reported(comparison)]
    for denial in {(d.sentence.source.id, d.sentence.block): d for d in reversed(denials)}.values():
        told = [
            (_likeness(comparison, denial.sentence, sentence), -comparison.numbers[id(sentence)], sentence, what)
            for sentence in comparison.sentences
            if sentence.source.id != denial.sentence.source.id and (what := _told(comparison, sentence, denial.asked))
        ]
        if told:
            _, _, sentence, what = max(told, key=lambda item: item[:2])
            yield _finding(denial.sentence, sentence, what)


def _likeness(comparison: Comparison, a: Sentence, b: Sentence) -> float:
    return comparison.corpus.likeness(comparison.numbers[id(a)], comparison.numbers[id(b)])


def _answered_no(comparison: Comparison) -> Iterator[_Denial]:
    for answers in (group for own in comparison.corpus.told for group in own.once(_noes)):
        if any(s.search(_EXCEPT) and (s is answers[0] or _EXCEPT.match(s.text.lstrip())) for s in answers):
            continue
        if _DONE_BY_YOU.search(answers[0].question):
            continue
        asked = asked_by(answers[0].question)
        told = {e.event for s in answers for e in s.events if e.polarity is Polarity.ASSERTED and e.text != s.text}
        events = frozenset(e for e in asked.events if kinds(e) & _KINDS) - _BARE
        acts = asked.acts & _REPORTS if is_universal(f"{answers[0].question} {answers[0].text}") else frozenset()
        if asked.about_you and not asked.is_limited and (events or acts) and not told & events:
            yield _Denial(
                answers[0],
                Asked(events, acts, asked.forces if events else frozenset(), about_you=True, is_limited=False, after=asked.after),
            )


def _never_reported(comparison: Comparison) -> Iterator[_Denial]:
    """As in "I never put in a complaint with anybody" outside of answers too."""
    for sentence, acts in comparison.having(_unreported, UNIVERSAL):
        if sentence.is_by_client:
            yield _Denial(sentence, Asked(frozenset(), frozenset(acts), frozenset(), about_you=True, is_limited=False, after=None))


def _noes(sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    """Answers that begin with a no to a question whether it ever was."""
    answered = ([s for s in group if s.role is Role.ANSWER and not s.is_question] for group in blocks_of(sentences).values())
    return [group for group in answered if group and _NO.match(group[0].text) and _EVER.search(group[0].question)]


def _unreported(sentence: Sentence) -> frozenset[str]:
    if sentence.is_question or not is_universal(sentence.text) or sentence.search(_EXCEPT):
        return frozenset()
    denied = (f for f in sentence.once(frames_of) if f.is_denied and "i" in {w.folded for w in f.doer})
    return frozenset(act for frame in denied for act in frame.acts & _REPORTS)


def _told(comparison: Comparison, sentence: Sentence, asked: Asked) -> str:
    """What is told as done to the client or by the client, in words; empty where it is nothing of what was asked."""
    if sentence.is_question or not sentence.is_by_client or sentence.search(_ABROAD):
        return ""
    report = next(
        (f.verb for f in sentence.once(frames_of) if _covers(asked.acts, f.acts) and not f.is_denied and _is_own(sentence, f.start)), ""
    )
    if report:
        return report
    event = next((e.event for e in sentence.events if e.event in asked.events and e.polarity is Polarity.ASSERTED), "")
    if not event or sentence.of("role") or (event == "membership" and not sentence.search(_I_BELONG)):
        return ""
    around = comparison.around(sentence)
    if asked.forces and not any(s.of("force") for s in around):
        return ""
    if asked.after is not None and not any(m.earliest and m.earliest > asked.after for s in around for m in s.dates if is_dated(m)):
        return ""
    return event.replace("_", " ") if sentence.search(_FIRST) or asked.forces else ""


def _covers(denied: frozenset[str], told: frozenset[str]) -> bool:
    """A denial of any authority covers the police; a denial of the police does not cover a prosecutor."""
    told &= _REPORTS
    return bool(told and denied & {"act report authority", "act report complaint"}) or bool(told & denied)


def _is_own(sentence: Sentence, at: int) -> bool:
    before = sentence.text[:at]
    return bool(re.search(r"\b(?:I|we)\b", before)) and not _UNSURE.search(before)


def _finding(denier: Sentence, teller: Sentence, what: str) -> Finding:
    a, b = sorted((denier, teller), key=lambda s: (s.source.id, s.start))
    asked = " ".join(denier.question.split())
    return make_finding(
        FindingKind.POLARITY,
        Level.CONFLICT,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"Asked “{asked}”, one says no; the other tells of it ({what})." if asked else f"One says never; the other tells of it ({what}).",
        _QUESTION,
        (a.passage(), b.passage()),
        _CAUSES,
    )
