"""Tellings inside one text: what it says was told, on which occasion, each as a sentence of its own with the telling words left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from app.consistency.extract.attribution import Attribution, attributions, occasion_of, untold
from app.consistency.extract.polarity import sentence_polarity
from app.consistency.sentence import Sentence
from app.consistency.telling import content_keys
from app.domain.assertion import DateMention, EventMention, NameMention, PlaceMention, QuantityMention
from app.domain.blocks import Role
from app.domain.snapshot import Source, SourceKind

Mention = TypeVar("Mention", DateMention, EventMention, NameMention, PlaceMention, QuantityMention)

CONTRAST = re.compile(
    r"\b(?:but|whereas|while|although|though|even though|however|yet|despite|contrary to|unlike|instead|pero|sin embargo|mientras que|"
    r"en cambio|aunque|no obstante)\b|但是?|然而|可是|不过|却|卻|而(?!且|已)",
    re.IGNORECASE,
)
OPENS = re.compile(
    r"\s*[“\"]?(?:however|but|yet|by contrast|in contrast|on the other hand|instead|elsewhere|conversely|pero|sin embargo|en cambio|"
    r"no obstante|但|然而|可是|不过|却)",
    re.IGNORECASE,
)
AGAINST = re.compile(
    r"(?:\b(?:is|was|are|were|be|seems?(?: to be)?|appears? to be|appeared to be|and|it|this|that)\s+)?"
    r"(?:\b(?:certainly|clearly|directly|flatly|plainly|wholly|also|materially|patently)\s+)*"
    r"\b(?:(?:inconsistent|at odds|in conflict|incompatible|irreconcilable|in tension|hard to (?:reconcile|square)|"
    r"cannot be (?:reconciled|squared))\s+with|contradict(?:s|ed|ory to|ing)|conflict(?:s|ed) with|undercuts?(?: and undermines?)?|"
    r"undermine[sd]?|belie[sd]|contrary to|(?:different|differs|differed) from|despite|contradicen?|contradijo|no coinciden? con)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r",?\s+(?:(?:and|but) )?(?:not|rather than|instead of|as opposed to|y no|no)\s+(?:in |on |at |en |el )?(?=[\dJFMASOND])"
    r"|，?(?:而不是|不是)(?=[\d一二三四五六七八九十])"
)
_HOWEVER = re.compile(r"[,;]\s+however,\s+", re.IGNORECASE)
_JOINT = re.compile(rf";|--|—|{CONTRAST.pattern}|\band\b|\by\b", re.IGNORECASE)
_COMMA = re.compile(r"[,，]")
_EDGE = " \t\n\f,;:，；：、。.“”\"'‘’「」-–—"
_BESIDE = re.compile(  # a telling spoken of at the end: "…, she said at the border"
    r"\b(?:at|in|during|on|before|to)\s+(?:the|an?|his|her|their|my)\b[^.;]{0,70}\Z", re.IGNORECASE
)
_EARLIER = re.compile(r"\b(?:had|asked|confronted|why|whether)\b|había", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:asked|confronted|questioned|pressed)\b", re.IGNORECASE)
_SPOKEN = re.compile(r"interview|hearing|examination")
_NOW = re.compile(r"\A(?:claims|asserts|says|maintains|contends|alleges|insists|states|explains)\Z")
_WHICH = re.compile(r"\A(?:first|second|third|initial|original|later|subsequent|prior|earlier|previous|supplemental) ")
_NEAR = 6  # sentences over which "he also said" goes on with the occasion told last
_LEAST_WORDS = 2
_FEW_BETWEEN = 3  # words, as in "but she did not mention"
_PASSIVE = re.compile(r"(?:was|were|is|are)\b|omitted|left out|，?(?:没有|未|只字未)", re.IGNORECASE)
# Occasions that may be one and the same paper or talk under two names.
_ALIKE = (
    frozenset({"written statement", "declaration", "application", "letter", "sworn statement"}),
    frozenset({"interview", "asylum interview", "credible-fear interview", "border interview", "sworn statement"}),
)
_GENERAL = frozenset({"written statement", "interview", "sworn statement"})


@dataclass(frozen=True, slots=True)
class Reported:
    """Characters [start, end) of a sentence are what was told, [lead, start) say by whom and when; `occasion` may be unknown: empty."""

    sentence: Sentence
    lead: int
    start: int
    end: int
    occasion: str

    @property
    def text(self) -> str:
        """What was told."""
        return self.sentence.text[self.start : self.end]

    @property
    def cue(self) -> str:
        """The words that say who told it and when."""
        return self.sentence.text[self.lead : self.start]


def are_apart(left: str, right: str) -> bool:
    """Whether two occasions are surely two: not one under a general name and a particular one."""
    bases = [_WHICH.sub("", occasion) for occasion in (left, right)]
    if bases[0] == bases[1]:
        return left != right and all(_WHICH.match(occasion) for occasion in (left, right))
    return bool(left and right) and not (_GENERAL & set(bases) and any(set(bases) <= alike for alike in _ALIKE))


def reported_in(sentences: Iterable[Sentence]) -> tuple[Reported, ...]:
    """Everything a text reports as told, in order; "he also said" goes on with the occasion before it."""
    found: list[Reported] = []
    occasion, last = "", -_NEAR
    spoken: Counter[str] = Counter()
    for sentence in sentences:
        if sentence.is_question and sentence.role is not Role.ANSWER:
            continue
        for lead, start, end, own, verb in sentence.once(_parts):
            if sentence.index - last > _NEAR:
                occasion = ""
            is_answer = bool(spoken) and _ASKED.search(sentence.text, lead, start)  # asked where most of the talking was done
            before = spoken.most_common(1)[0][0] if is_answer else occasion
            told = own or ("" if _NOW.match(verb) else before)
            if own and not _EARLIER.search(sentence.text, lead, start):
                occasion = own
            if _SPOKEN.search(told):
                spoken[told] += 1
            last = sentence.index if told else last
            found.append(Reported(sentence, lead, start, end, told))
    return tuple(found)


def _parts(sentence: Sentence) -> tuple[tuple[int, int, int, str, str], ...]:
    """Lead, start and end of what each attribution introduces, the occasion its own words name, and its verb."""
    text = sentence.text
    told = attributions(text, sentence.language)
    leads = [_lead(text, told[number - 1].end if number else 0, one) for number, one in enumerate(told)]
    made = []
    for number, one in enumerate(told):
        end = leads[number + 1] if number + 1 < len(told) else len(text)
        start, end = _trimmed(text, one.end, _end(text, one.end, end))
        if len(sentence.text[start:end].split()) < _LEAST_WORDS and not any(w.is_han for w in sentence.words if start <= w.start < end):
            continue
        occasion = occasion_of(text[_after_asking(text, leads[number], one.start) : one.end], one.verb) or _occasion_at_end(text[start:end])
        made.append((leads[number], start, end, occasion, one.verb))
    return tuple(made)


def _end(text: str, start: int, end: int) -> int:
    """Where what was told ends: before what the text itself sets against it, or says was not told."""
    stops = [m.start() for m in (p.search(text, start, end) for p in (_NOT, _HOWEVER, AGAINST)) if m]
    for begin, _ in untold(text):
        if start < begin < end:
            joints = [m.start() for m in _JOINT.finditer(text, start, begin) if len(text[m.end() : begin].split()) <= _FEW_BETWEEN]
            stops.extend(joints[-1:] or ([begin] if _PASSIVE.match(text, begin) else []))
    return min([end, *stops])


def _lead(text: str, since: int, one: Attribution) -> int:
    """Where the words that introduce a telling begin: after the last joint before it."""
    joints = [
        m.start() if CONTRAST.fullmatch(m.group()) else m.end()
        for m in _JOINT.finditer(text, since, one.start)
        if not (text[: m.start()].rstrip().endswith(",") and text[m.end() :].lstrip().startswith(","))  # "at the hearing, though, she said"
    ]
    if joints:
        return joints[-1]
    if not since:
        return 0
    commas = [m.end() for m in _COMMA.finditer(text, since, one.start)]
    return commas[-1] if commas else one.start


def _after_asking(text: str, lead: int, start: int) -> int:
    """Where "asked about his application, he said" comes to the answer: what was asked about is not where it was said."""
    asked = _ASKED.search(text, lead, start)
    return text.rfind(",", lead, start) + 1 if asked and "," in text[asked.end() : start] else lead


def _occasion_at_end(text: str) -> str:
    found = _BESIDE.search(text)
    return occasion_of(found.group()) if found else ""


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def told_alone(reported: Reported, source: Source) -> Sentence:
    """What was told as a sentence of its own; its passages still are those of the text it stands in."""
    return part_of(reported.sentence, reported.start, reported.end, source)


def part_of(sentence: Sentence, start: int, end: int, source: Source) -> Sentence:
    """Characters [start, end) of a sentence as a sentence of `source`, whose document must be that of the text it stands in."""
    text = sentence.text[start:end]
    words = tuple(w._replace(start=w.start - start, end=w.end - start) for w in sentence.words if start <= w.start and w.end <= end)
    hits = tuple(replace(h, start=h.start - start, end=h.end - start) for h in sentence.hits if start <= h.start and h.end <= end)
    dates = tuple(_moved(sentence.dates, start, end))
    names, places = tuple(_moved(sentence.names, start, end)), tuple(_moved(sentence.places, start, end))
    keys = content_keys(text, words, hits, dates, places, names)
    return replace(
        sentence,
        source=source,
        start=sentence.start + start,
        end=sentence.start + end,
        text=text,
        role=Role.PARAGRAPH,
        question="",
        words=words,
        hits=hits,
        dates=dates,
        quantities=tuple(_moved(sentence.quantities, start, end)),
        names=names,
        places=places,
        events=tuple(_moved(sentence.events, start, end)),
        polarity=sentence_polarity(text),
        clauses=tuple(c - start for c in sentence.clauses if start < c <= end),
        keys=keys,
        context=frozenset(keys),
        memo={},
    )


def _moved(mentions: Sequence[Mention], start: int, end: int) -> Iterator[Mention]:
    for mention in mentions:
        if start <= mention.start and mention.end <= end:
            yield replace(mention, start=mention.start - start, end=mention.end - start)


def source_of(source: Source, occasion: str) -> Source:
    """A source that stands for one occasion as another text reports it."""
    name = f"the {occasion}, as {source.name} reports it," if occasion else f"one telling, as {source.name} reports it,"
    return replace(source, id=f"{source.id}\0{occasion}", name=name, kind=SourceKind.STATEMENT, is_draft=False, bare=None)
