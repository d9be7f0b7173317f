"""What single persons did and did not do: each verb of a telling with who is meant by its doer, "he" and "she" looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.consistency.alignment.told import Told
from app.consistency.extract.frames import Frame, frames_of
from app.consistency.sentence import Sentence
from app.consistency.story.doers import KIN, NOBODY, Doer, doer_in, doer_of, names_in
from app.consistency.words import word_set

THIN = word_set("go be have say think want come know tell live see get do make feel remember understand believe mean try seem like look")
_AWAY = re.compile(
    r"\b(?:was|were|had been|['’]d been)(?:n['’]t| not| never| nowhere)(?: even| yet| ever)? (?:there|present|with (?:me|us|him|her|them)|"
    r"at home|in (?:the )?(?:house|town|country|village|city|room)|among them|one of them|around|involved|part of it)\b|"
    r"\b(?:stayed|remained|kept) (?:\w+ )?(?:at home|indoors|inside|behind|in (?:the |his |her |their )?(?:house|room|bed|kitchen)|away|"
    r"out of (?:it|sight|the way)|abroad|out of town)\b|"
    r"\b(?:was|were) (?:at home|indoors|in (?:his |her |their )?bed|away|abroad|asleep|out of town|(?:\w+ )?down with|still abroad)\b|"
    r"\bnever (?:left (?:the|his|her) (?:house|room|bed)|came|showed up|appeared)\b|"
    r"\b(?:did not|didn['’]t|had not|hadn['’]t|could not|couldn['’]t) (?:even )?(?:show up|appear|go (?:with|along|out)|leave the house|"
    r"come (?:with|along|out|to)|take part)\b|\bhad (?:no (?:part|hand)|nothing to do)\b|\bknew nothing\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:.!?]|, (?:and|but)\b|\b(?:and|but|while|because)\b", re.IGNORECASE)
_NOTHING = re.compile(r"\b(?:none|nothing(?! (?:more|else)\b)|no one|nobody|not one|not a (?:single )?\w+)\b", re.IGNORECASE)
_UNSURE = re.compile(
    r"\b(?:if|would|will|could|might|may|going to|want\w*|plan\w*|hop\w+|threat\w*|ask\w* (?:me|him|her|us|them)? ?to|ought|"
    r"told (?:me|him|her|us|them) to|try|tried|when|until|before|after|once|because)\b[^.;,]*\Z",
    re.IGNORECASE,
)
_LONG_SENTENCE = 60  # characters behind a verb that belong to it


@dataclass(frozen=True, slots=True)
class Doing:
    """One verb with its doer: done, denied, or the doer told to be away (`is_away`); `place` is the number of the sentence."""

    sentence: Sentence
    doer: Doer
    named_in: Sentence
    verb: str = ""
    acts: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    on_client: bool = False
    is_denied: bool = False
    is_away: bool = False


_CLIENT = word_set("me us him her")


def doings_of(told: Told) -> list[Doing]:
    """Every verb of a telling whose doer is somebody in particular."""
    return told.by_block(_doings_in, told.once(names_in))


def _doings_in(block: Sequence[Sentence], known: frozenset[str]) -> Iterator[Doing]:
    last, named_in = NOBODY, block[0]
    for sentence in block:
        whole = doer_in(sentence, 0, len(sentence.text))
        away = _away(sentence, last)
        if away.is_known:
            yield Doing(sentence, away, named_in if away is last else sentence, is_away=True)
        for frame in sentence.once(frames_of):
            doer = doer_of(sentence, frame, last, known)
            if is_somebody(doer) and doer is not last:
                last, named_in = doer, sentence
            if doer.is_known and not sentence.is_question:
                yield _doing(sentence, frame, doer, named_in if doer is last else sentence)
        if is_somebody(whole) and not sentence.once(frames_of):
            last, named_in = whole, sentence


def _away(sentence: Sentence, last: Doer) -> Doer:
    """Who is told to have been somewhere else, or to have had no part."""
    match = None if sentence.is_question else sentence.search(_AWAY)
    if match is None:
        return NOBODY
    start = max((m.end() for m in _CLAUSE.finditer(sentence.text, 0, match.start())), default=0)
    found = doer_in(sentence, start, match.start(), last)
    opening = found if found.is_known else doer_in(sentence, 0, match.start(), last)
    return opening if is_somebody(opening) else NOBODY


def is_somebody(doer: Doer) -> bool:
    """A relative or somebody named, whom "he" may mean."""
    return not doer.is_teller and bool(doer.roles & KIN or doer.names)


def _doing(sentence: Sentence, frame: Frame, doer: Doer, named_in: Sentence) -> Doing:
    things = frozenset(word.stem for _, word in frame.after if not word.is_stop and not word.folded.isdigit() and len(word.folded) > 2)  # noqa: PLR2004 - "mr"
    behind = re.split(r"[;.]", sentence.text[frame.start : frame.start + _LONG_SENTENCE])[0]
    return Doing(
        sentence,
        doer,
        named_in,
        frame.verb,
        frozenset() if _UNSURE.search(sentence.text, 0, frame.start) else frame.acts,
        things,
        any(word.folded in _CLIENT for _, word in frame.after),
        frame.is_denied or bool(_NOTHING.search(behind)),
    )
