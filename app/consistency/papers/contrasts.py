"""Where a text itself sets one telling against another: "but in his interview he said …", "inconsistent with her claim that …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from app.consistency.papers.contrast import BARE, FEW, Contrast, OfSentence, Way, are_slots_apart, mentions_of, shared_things
from app.consistency.papers.contrasts_named import is_marked, named_in
from app.consistency.papers.reported import CONTRAST, OPENS, Reported, are_apart
from app.consistency.sentence import Sentence

_ASIDE = re.compile(
    r",\s*(?:however|though|by contrast|in contrast|on the other hand|instead|sin embargo|en cambio|no obstante)\s*,", re.IGNORECASE
)
_ALTHOUGH = re.compile(r"\s*(?:although|while|whereas|though|even though|despite|aunque|mientras que|虽然|尽管)\b", re.IGNORECASE)
_ALIKE = re.compile(
    r"\b(?:also|too|likewise|similarly|consistent(?:ly)? with|corroborat\w+|confirm\w+|the same|agrees?|add(?:ed|s)|explain(?:ed|s)|"
    r"clarif\w+|elaborat\w+|también|igualmente|explic[óa]|aclar[óa])\b|也|同样|解释|解釋",
    re.IGNORECASE,
)
_NOT = re.compile(
    r",?\s+(?:(?:and|but)\s+)?(?:not|rather than|instead of|as opposed to|y no|no)\s+(?:in\s+|on\s+|at\s+|en\s+|el\s+)?|，?(?:而不是|不是)",
    re.IGNORECASE,
)
_CHALLENGED = re.compile(
    r"\b(?:asked|confronted|questioned|pressed)\b[^.;,]*\b(?:why|with|explain|reconcile|about)\b[^.;,]*\Z"
    r"|\b(?:preguntó|preguntaron) por qué\b|为什么|為什麼",
    re.IGNORECASE,
)
_SHORT = 9  # words


def contrasts_of(sentences: Sequence[Sentence], told: Sequence[Reported]) -> Iterator[Contrast]:
    """Everything a text sets against something else; the plainest words first."""
    of_sentence: dict[int, list[Reported]] = {}
    for reported in told:
        of_sentence.setdefault(reported.sentence.start, []).append(reported)
    for before, sentence in pairwise((None, *sentences)):
        if sentence is not None and not sentence.is_question and sentence.once(is_marked):
            yield from named_in(sentence, before, of_sentence)
    yield from _joined(told)
    yield from _taken_up(told)
    yield from _challenged(told)
    for sentence in {reported.sentence.start: reported.sentence for reported in told}.values():
        yield from _corrected(sentence, of_sentence)


def _joined(told: Sequence[Reported]) -> Iterator[Contrast]:
    """Two neighbouring tellings with a word of contrast between them."""
    for a, b in pairwise(told):
        gap = b.sentence.index - a.sentence.index
        if gap not in {0, 1} or a.sentence.block != b.sentence.block or a.occasion == b.occasion or _ALIKE.search(b.cue):
            continue
        word = _ASIDE.search(b.cue) or (_opened(b) if gap else CONTRAST.match(b.cue) or _ALTHOUGH.match(a.cue))
        if word:
            yield Contrast(a, b, Way.JOINED, word.group().strip(' ,“"').lower())


def _opened(reported: Reported) -> re.Match[str] | None:
    """The word of contrast with which a sentence begins, if the telling does."""
    return None if reported.lead else OPENS.match(reported.sentence.text)


def _taken_up(told: Sequence[Reported]) -> Iterator[Contrast]:
    """Two neighbouring tellings of which the second says no more than another day or number: "at the hearing she said it was in May"."""
    for a, b in pairwise(told):
        is_near = 0 <= b.sentence.index - a.sentence.index <= 1 and a.sentence.block == b.sentence.block
        if is_near and are_apart(a.occasion, b.occasion) and BARE.match(b.text) and len(b.text.split()) <= _SHORT and are_slots_apart(a, b):
            yield Contrast(a, b, Way.TAKEN_UP, b.text.split()[0].lower())


def _challenged(told: Sequence[Reported]) -> Iterator[Contrast]:
    """A telling that somebody was asked to account for, with what was told most like it on another occasion."""
    for asked in told:
        if asked.occasion and _CHALLENGED.search(asked.cue):
            best = max(
                _rivals(asked, told), key=lambda r: (shared_things(asked, r), -abs(r.sentence.index - asked.sentence.index)), default=None
            )
            if best is not None and shared_things(asked, best) >= FEW:
                left, right = sorted((best, asked), key=lambda r: r.sentence.start)
                yield Contrast(left, right, Way.ASKED, "asked")


def _rivals(asked: Reported, told: Sequence[Reported]) -> Iterator[Reported]:
    for reported in told:
        is_other = reported.sentence is not asked.sentence and are_apart(reported.occasion, asked.occasion)
        if is_other and not _CHALLENGED.search(reported.cue):
            yield reported


def _corrected(sentence: Sentence, told: OfSentence) -> Iterator[Contrast]:
    """As in "why he had told the officer that it was in 2000, not 1995"."""
    for reported in (r for r in told.get(sentence.start, ()) if r.occasion):
        whole = replace(reported, end=len(sentence.text))
        for a, b in (pair for group in mentions_of(whole) for pair in pairwise(group)):
            if a.end <= reported.end + 1 and _NOT.fullmatch(sentence.text, a.end, b.start) and a.text.lower() != b.text.lower():
                one, other = (Reported(sentence, m.start, m.start, m.end, "") for m in (a, b))
                yield Contrast(one, other, Way.NAMED, "not")
