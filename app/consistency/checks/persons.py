"""Who did it: one act told with two different doers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.frames import Frame, acts_asked, frames_of
from app.consistency.happenings import days_apart
from app.consistency.sentence import Sentence
from app.consistency.story.doers import KIN, NOBODY, Aliases, Doer, apart, doer_in, doer_of, is_not_witness, names_in
from app.consistency.wording import factors, quoted, two_sides
from app.consistency.words import words_of
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level

_ONE_SCENE = 0.15
_ON_CLIENT, _ONE_THING = 0.2, 0.05  # where nothing is shared but that it was done to the client
_MANY = 40  # acts; a commoner one says nothing
_CLIENT_KEY = "client"
_COMMON = 0.02  # part of all sentences in which a word of the act may stand
_FEW = 5
_SHORT_ANSWER = 14  # words
_BACK = 4  # sentences from "he" to whom it means
_PART = re.compile(r"\b(?:half|part|rest|remainder|share|remaining)\b", re.IGNORECASE)
_ROW = re.compile(r"\A[^:：]{1,30}[:：]|\d/\d")  # of a form: nobody the text behind it speaks of
_WHEN = re.compile(r"\b(?:when|after|before|until|once|later|afterwards)\b", re.IGNORECASE)
_WHO = re.compile(r"(?:and |so )?who\b", re.IGNORECASE)
_HOW_BROUGHT = re.compile(r"\bhow (?:did|were) you (?:get|reach|go|travel|come|taken|brought)\b", re.IGNORECASE)
_CONTACT = frozenset({"act contact", "act phone"})
_FROM = re.compile(r"\b(?:messages?|calls?|texts?|voice notes?|warnings?|telephone|notes?)\b[^.;,]{0,24}? from (?:the )?", re.IGNORECASE)
_SURE_SCENE = 0.3  # in which but one warning came
_CLIENT = frozenset({"me", "us", "him", "her"})
_THIN = frozenset(
    {"act go", "act be", "act have", "act say", "act think", "act want", "act come", "act know", "act tell", "act live", "act see"}
)
_QUESTION = "Who did this, and who else was there?"
_CAUSES = ("Did both take part?", "Are these two occasions?", "Does one word in your language cover both?")


@dataclass(frozen=True, slots=True)
class Act:
    """One act of a sentence with who did it."""

    sentence: Sentence
    names: frozenset[str]
    doer: Doer
    objects: frozenset[str]
    on_client: bool
    named_in: Sentence  # where "he" was told by name
    company: Doer = NOBODY


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding where two tellings of one act, with one object, name different doers."""
    if comparison.is_brief:
        return  # in a few lines it cannot be told whether one act is meant
    aliases = comparison.aliases
    told = _told(comparison)
    used: set[int] = set()
    for _, a, b in _candidates(comparison, told):
        if used & {id(a.sentence), id(b.sentence)}:
            continue
        if days_apart([a.sentence], [b.sentence]):
            continue
        if _is_other(a, b, aliases) and not _both_near(told, comparison, (a, b)):
            used |= {id(a.sentence), id(b.sentence)}
            yield _finding(a, b, a.doer, b.doer, "done by")
        elif _is_other_company(comparison, a, b, aliases):
            used |= {id(a.sentence), id(b.sentence)}
            yield _finding(a, b, a.company, b.company, "done together with")


def _candidates(comparison: Comparison, told: Mapping[int, Sequence[Act]]) -> list[tuple[float, Act, Act]]:
    """Acts of two sources that share their name and a rare object, the likest scenes first."""
    limit = max(_FEW, round(_COMMON * len(comparison.sentences)))
    common = comparison.common(limit)
    met: dict[tuple[str, str], list[Act]] = {}
    for acts in told.values():
        for act in acts:
            things = (act.objects - common) | ({_CLIENT_KEY} if act.on_client else set())
            for name in act.names:
                for thing in things:
                    met.setdefault((name, thing), []).append(act)
    pairs = {
        (id(a), id(b)): (a, b)
        for acts in met.values()
        if len(acts) <= _MANY
        for a, b in combinations(acts, 2)
        if a.sentence.source.id != b.sentence.source.id and _may_differ(a, b, comparison.aliases)
    }
    made = [(comparison.one_scene(a.sentence, b.sentence), comparison.one_thing(a.sentence, b.sentence), a, b) for a, b in pairs.values()]
    sure = [(scene + share, a, b) for scene, share, a, b in made if _is_linked(scene, share, a, b)]
    return sorted(sure, key=lambda found: (-found[0], found[1].sentence.source.id, found[1].sentence.start, found[2].sentence.start))


def _is_linked(scene: float, share: float, a: Act, b: Act) -> bool:
    """Whether two acts stand in one scene; where they share no object, the sentences themselves must speak of one thing."""
    if a.objects & b.objects:
        return scene >= _ONE_SCENE
    return scene >= _ON_CLIENT and (share >= _ONE_THING or (scene >= _SURE_SCENE and bool(a.names & b.names & _CONTACT)))


def _told(comparison: Comparison) -> dict[int, list[Act]]:
    """Acts by the identity of the sentence."""
    told = (acts for own in comparison.corpus.told for acts in own.by_block(_told_by, own.once(names_in)))
    return {id(acts[0].sentence): acts for acts in told}


def _told_by(block: Sequence[Sentence], known: frozenset[str]) -> Iterator[list[Act]]:
    """The acts of each sentence of a paragraph; in it "he" looks back to the person told of last."""
    last, named_in, seen = NOBODY, block[0], block[0].index
    for sentence in block:
        if sentence.index - seen > _BACK:
            last = NOBODY
        acts = [*_answered(sentence), *_message_from(sentence)]
        is_of_last = False
        for frame in sentence.once(frames_of):
            doer = doer_of(sentence, frame, last, known)
            if _is_person(doer) and doer is not last:
                last, named_in = doer, sentence
            is_of_last |= doer is last
            if doer.is_known and not frame.is_denied and not frame.acts <= _THIN:
                acts.append(_act(sentence, frame, doer, named_in if doer is last else sentence))
        told = doer_in(sentence, 0, len(sentence.text))
        if _is_person(told) and not is_of_last and not _ROW.search(sentence.text):
            last, named_in = told, sentence
        if is_of_last or named_in is sentence:
            seen = sentence.index
        if acts and not sentence.is_question:
            yield acts


def _is_person(doer: Doer) -> bool:
    """Whom "he" may mean: a relative or somebody named."""
    return not doer.is_teller and bool(doer.roles & KIN or doer.names)


def _act(sentence: Sentence, frame: Frame, doer: Doer, named_in: Sentence) -> Act:
    things = {word.stem for _, word in frame.after if not word.is_stop and not word.folded.isdigit() and len(word.folded) > 2}  # noqa: PLR2004 - "mr"
    return Act(
        sentence,
        frame.acts - _THIN,
        doer,
        frozenset(things),
        any(word.folded in _CLIENT for _, word in frame.after) or (bool(frame.acts & _CONTACT) and not frame.patient),
        named_in,
        _company(sentence, frame),
    )


def _company(sentence: Sentence, frame: Frame) -> Doer:
    """With whom: "I crossed with my brother"."""
    words = [word for preposition, word in frame.after if preposition == "with"]
    found = doer_in(sentence, words[0].start, words[-1].end) if words else NOBODY
    return found if found.roles & KIN or found.names else NOBODY


def _answered(sentence: Sentence) -> list[Act]:
    """As in "Who took you there?" "My wife." and "How did you get to the hospital?" "My wife."."""
    question = sentence.question
    names = frozenset({"act convey"}) if _HOW_BROUGHT.search(question) else acts_asked(question) if _WHO.match(question) else frozenset()
    first = sentence.text.split(".")[0]
    doer = doer_in(sentence, 0, len(first))
    if sentence.role is not Role.ANSWER or not names - _THIN or not doer.is_known or doer.is_teller or len(first.split()) > _SHORT_ANSWER:
        return []
    things = {word.stem for word in words_of(question) if not word.is_stop and len(word.folded) > 2}  # noqa: PLR2004 - "mr"
    return [Act(sentence, names - _THIN, doer, frozenset(things), " you" in question.lower(), sentence)]


def _message_from(sentence: Sentence) -> list[Act]:
    """As in "it was a call from my aunt": she called."""
    found = sentence.search(_FROM) if sentence.language == "en" and sentence.is_by_client else None
    if found is None or sentence.is_question:
        return []
    end = re.search(r"[.,;]|\Z", sentence.text[found.end() :])
    doer = doer_in(sentence, found.end(), found.end() + (end.start() if end else 0))
    return [Act(sentence, _CONTACT, doer, frozenset(), True, sentence)] if _is_person(doer) else []  # noqa: FBT003


def _may_differ(a: Act, b: Act, aliases: Aliases) -> bool:
    return _is_other(a, b, aliases) or _is_apart_in_company(a, b, aliases)


def _is_other(a: Act, b: Act, aliases: Aliases) -> bool:
    """Different doers; of a witness "I" is the witness, and what was done must have been done to the client."""
    if a.sentence.is_by_client and b.sentence.is_by_client:
        is_trade = a.doer.is_teller is not b.doer.is_teller and not (a.on_client or b.on_client)
        return apart(a.doer, b.doer, aliases) and not (is_trade and not _are_of_one_day(a, b))
    own, other = (a, b) if a.sentence.is_by_client else (b, a)
    if not own.sentence.is_by_client:
        return False
    if not own.on_client or not other.on_client:
        return False
    if other.doer.is_teller:
        return not own.doer.is_teller and is_not_witness(own.doer, other.sentence.source.id, aliases)
    return not own.doer.is_teller and apart(own.doer, other.doer, aliases)


def _are_of_one_day(a: Act, b: Act) -> bool:
    """Whether both acts are dated: what a family does for a living is done by father and son."""
    return bool(a.sentence.dates and b.sentence.dates)


def _is_apart_in_company(a: Act, b: Act, aliases: Aliases) -> bool:
    is_one_teller = a.doer.is_teller and b.doer.is_teller and a.sentence.is_by_client and b.sentence.is_by_client
    return is_one_teller and apart(a.company, b.company, aliases)


def _is_other_company(comparison: Comparison, a: Act, b: Act, aliases: Aliases) -> bool:
    """The client did it with somebody, and with somebody else; neither paragraph speaks of both."""
    if not _is_apart_in_company(a, b, aliases):
        return False
    near = [[doer_in(s, 0, len(s.text)) for s in comparison.around(act.sentence)] for act in (a, b)]
    return not any(
        d.roles & other.roles or d.names & other.names for own, other in zip(near, (b.company, a.company), strict=True) for d in own
    )


def _both_near(told: Mapping[int, Sequence[Act]], comparison: Comparison, pair: tuple[Act, Act]) -> bool:
    """Whether either paragraph also tells the other side's doer as taking part: then both may have done it."""
    for own, other in (pair, pair[::-1]):
        for sentence in comparison.around(own.sentence):
            acts = [act for act in told.get(id(sentence), ()) if act.names & own.names or sentence is own.sentence]
            here = doer_in(sentence, 0, len(sentence.text)) if sentence is own.sentence else NOBODY
            for doer in (*(act.doer for act in acts), here):
                if doer.roles & other.doer.roles or doer.names & other.doer.names:
                    return True
    return False


def _finding(left: Act, right: Act, one: Doer, other: Doer, how: str) -> Finding:
    a, b = left.sentence, right.sentence
    return make_finding(
        FindingKind.PERSON,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"One act seems to be told twice, {how} {quoted(one.text)} and {how} {quoted(other.text)}.",
        _QUESTION,
        tuple(s.passage() for s in dict.fromkeys((left.named_in, a, right.named_in, b))),
        _CAUSES,
    )
