"""Asked and not said: a list asked for that leaves out what another telling holds, and papers said not to mention it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import is_dated, kinds
from app.consistency.sentence import Sentence
from app.consistency.wording import cited, factors, quoted, sentence_of, two_sides, verb
from app.consistency.words import words_of
from app.domain.assertion import Polarity
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level

_ALL = re.compile(
    (
        r"\b(?:each time|every time|all (?:the )?(?:times|incidents|threats|harm|occasions)|everything that|any other|"
        r"anything else|ever (?:harm|threaten|arrest|detain)\w*|list all|each entry)\b"
    ),
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    (
        r"\b(?:without (?:mentioning|any mention of|saying)|did not (?:mention|say|tell)|does not (?:mention|say)|"
        r"no mention of|made no mention of|omit(?:s|ted|ting)|with no|never mentioned|sin mencionar|no mencionó)\b|没有提到|未提及"
    ),
    re.IGNORECASE,
)
_ASKED_KINDS = frozenset({"threat", "harm", "custody", "home-visit", "authority-contact"})
_WHY = re.compile(r"\b(?:why|reasons?|por qué)\b|为什么", re.IGNORECASE)
_REASONS = frozenset({"media", "custody", "harm", "threat", "politics", "religion", "home-visit", "damage"})
_LIKE = 0.2
_QUESTION = "Is there anything else that belongs here?"
_CAUSES = ("Was the question understood as asking for one kind only?", "Was the answer cut short, or written as a summary?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """Omissions; never a conflict, because not saying is not denying."""
    if comparison.is_brief:
        yield from _said_not_to_mention(comparison)
    else:
        yield from _left_out_of_list(comparison)
        yield from _left_out_of_reasons(comparison)


def _said_not_to_mention(comparison: Comparison) -> Iterator[Finding]:
    for b in comparison.sentences:
        match = _WITHOUT.search(b.text)
        if match is None:
            continue
        about = {h.concept.name for h in b.hits if h.start >= match.end()} | {
            w.stem for w in b.words if w.start >= match.end() and not w.is_stop
        }
        for a in comparison.sentences:
            if a.source.id == b.source.id or a.is_question or _WITHOUT.search(a.text):
                continue
            told = (
                {e.event for e in a.events if e.polarity is Polarity.ASSERTED}
                | {h.concept.name for h in a.hits if h.concept.section != "event"}
                | {w.stem for w in a.words if not w.is_stop}
            )
            if about & told:
                first, second = sorted((a, b), key=comparison.sentences.index)
                yield make_finding(
                    FindingKind.OMISSION,
                    Level.DIFFERENCE,
                    factors(a, b),
                    two_sides(first, second, quoted(first.text), quoted(second.text)),
                    "One telling holds what the other is said not to mention.",
                    _QUESTION,
                    (first.passage(), second.passage()),
                    _CAUSES,
                )
                return


def _left_out_of_list(comparison: Comparison) -> Iterator[Finding]:
    asked: set[tuple[str, str]] = set()
    for answer in comparison.sentences:
        key = (answer.source.id, answer.question)
        if answer.role is not Role.ANSWER or not _ALL.search(answer.question) or key in asked:
            continue
        asked.add(key)
        question = next((s for s in comparison.by_source[answer.source.id] if s.role is Role.QUESTION and s.text in answer.question), None)
        if question is None:
            continue
        wanted = {kind for event in question.events for kind in kinds(event.event) & _ASKED_KINDS}
        for other in comparison.sentences:
            if _is_missing(comparison, answer, other, wanted):
                yield _finding(answer, other)
                break


def _left_out_of_reasons(comparison: Comparison) -> Iterator[Finding]:
    """One "why" asked twice: what one answer gives as the reason, and the other telling nowhere mentions."""
    answers: dict[frozenset[str], list[Sentence]] = {}
    for sentence in comparison.sentences:
        if sentence.role is Role.ANSWER and _WHY.search(sentence.question):
            stems = frozenset(word.stem for word in words_of(sentence.question) if not word.is_stop or word.folded in {"why", "fear"})
            answers.setdefault(stems, []).append(sentence)
    for given in answers.values():
        silent: set[str] = set()
        for told in given:
            for event in [e for e in told.events if e.polarity is Polarity.ASSERTED and kinds(e.event) & _REASONS]:
                for other in given:
                    source = other.source.id
                    if source in {told.source.id, *silent} or any(kinds(e) & kinds(event.event) for e in _told_in(comparison, source)):
                        continue
                    silent.add(source)
                    yield _finding(other, told)


def _told_in(comparison: Comparison, source_id: str) -> set[str]:
    """Every happening that a source speaks of outside its questions."""
    return {e.event for s in comparison.by_source[source_id] if not s.is_question for e in s.events if e.polarity is not Polarity.DENIED}


def _is_missing(comparison: Comparison, answer: Sentence, other: Sentence, wanted: set[str]) -> bool:
    """A dated happening of the asked kinds, in no scene of the answering source."""
    if other.source.id == answer.source.id or other.is_question or not any(map(is_dated, other.dates)) or other.role is not Role.PARAGRAPH:
        return False
    told = {kind for event in other.events if event.polarity is Polarity.ASSERTED for kind in kinds(event.event)}
    if not told & wanted:
        return False
    return comparison.corpus.best_in(comparison.sentences.index(other), answer.source.id) < _LIKE


def _finding(answer: Sentence, other: Sentence) -> Finding:
    return make_finding(
        FindingKind.OMISSION,
        Level.DIFFERENCE,
        factors(answer, other),
        sentence_of(
            f"asked “{' '.join(answer.question.split())}”, {cited(answer)} does not record what {other.source.name} "
            f"{verb(other, 'tell')}: {quoted(other.text)}"
        ),
        "The question asked for all; this happening has no counterpart in the answers.",
        _QUESTION,
        (answer.passage(), other.passage()),
        _CAUSES,
    )
