"""Counts of everything of a kind: "the only one", "three in all", "how many … altogether?", and the one count no other source shares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.numerals import number_spans
from app.consistency.lexicon import lexicon
from app.consistency.sentence import Sentence
from app.consistency.story.acts import Act
from app.consistency.story.moment_table import Moments
from app.consistency.story.topics import Told
from app.consistency.wording import amount, factors, quoted, two_sides
from app.consistency.words import stem, words_of
from app.domain.assertion import Comparator, QuantityMention
from app.domain.blocks import Role
from app.domain.finding import Bar, Finding, FindingKind, Level, Scale, Strip
from app.domain.snapshot import SourceKind

_ALL = re.compile(
    r"\b(?:in all|all told|altogether|in total|a total of|total|ever|in my (?:whole |entire )?life|so far|only|sole|"
    r"never (?:any )?(?:other|another)|"
    r"en total|en mi vida|únic[oa]|jamás)\b|总共|一共|唯一",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"\bhow many (?:(?:different|other|of the|more|separate) )?(?P<noun>[a-z]+)|\bcuánt[oa]s (?P<es>[a-záéíóúñ]+)", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\bcount(?:ed)? (?:the |all the |up the )?(?P<noun>[a-z]+)(?P<es>)|\bcontamos (?:los |las )?(?P<noun2>[a-z]+)", re.IGNORECASE
)
_BARE = 3  # words of a sentence that is nothing but a number
_PEOPLE = r"(?: of (?:us|them)| people| persons| men| women| others| young people)"
_TAKEN = re.compile(
    rf"\b(?:took|led|arrested|detained|rounded up|seized|picked up|killed|shot dead|executed)(?: away| off|"
    rf" in)? (?P<n>[a-z]+|\d{{1,3}})(?={_PEOPLE}|\s*[.:;,])"
    rf"|\b(?P<m>[a-z]+|\d{{1,3}}){_PEOPLE}? (?:were|had been) (?:taken|led|arrested|detained|rounded up|seized|killed|"
    rf"shot dead|executed)\b",
    re.IGNORECASE,
)
_KILLED = re.compile(r"\b(?:killed|shot|executed)\b", re.IGNORECASE)
_TELLING, _SHARED_AROUND = 0.5, 2  # weight of keys that two paragraphs share; for a noun that is no one's common one
_RARE_WORDS, _ALIKE = 3, 0.3  # in common, or likeness of scenes, where a single other source counts the same
_SHORT = 14  # words of an answer that gives a number for the noun asked about
_TIME = frozenset(map(stem, ("day", "week", "month", "year", "hour", "minute", "night", "time")))
_DISTANCE = re.compile(r"\s*(?:away|off|from|further|farther|down|along|beyond|de distancia|más allá)\b|\s*[远外]", re.IGNORECASE)
_LOOSE = frozenset(
    {
        "CNY",
        "USD",
        "HNL",
        "MXN",
        "EUR",
        "GTQ",
        "INR",
        "XOF",
        "PESO",
        "TRY",
        "TAKA",
        "time",
        "page",
        "person",
        "man",
        "attacker",
        "child",
        "paper",
    }
)
_SCENE = 0.1
_SEVERAL = 2  # sources
_ROUNDED = 0.12
_CAUSES = ("Was it counted at another moment?", "Does one number take in something that the other leaves out?")


@dataclass(frozen=True, slots=True)
class Count:
    """A number of a noun, with what is done to what is counted; `is_all` where it is said to be all there are."""

    told: Told
    quantity: QuantityMention
    is_all: bool

    @property
    def sentence(self) -> Sentence:
        """Where it is told."""
        return self.told.sentence

    @property
    def acts(self) -> frozenset[Act]:
        """What the sentence or its question tells of what is counted."""
        return frozenset(act for _, act in self.told.acts) | self.told.asked_acts


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, totals that do not agree, and counts that stand alone against two sources that agree."""
    if comparison.is_brief:
        return
    by_unit: dict[str, list[Count]] = {}
    for count in comparison.moments.every(_counts):
        by_unit.setdefault(count.quantity.unit, []).append(count)
    for unit, counts in by_unit.items():
        if unit not in _LOOSE:
            yield from _against(comparison, counts)


def _against(comparison: Comparison, counts: list[Count]) -> Iterator[Finding]:
    used: set[str] = set()
    ranges = {(c.quantity.low, c.quantity.high): c.quantity for c in counts}.values()
    by_source: dict[str, list[Count]] = {}
    for count in counts:
        by_source.setdefault(count.sentence.source.id, []).append(count)
    for odd in counts if len(by_source) > 1 else ():
        if odd.sentence.source.id in used or not any(_apart(odd.quantity, other) for other in ranges):
            continue
        own = by_source[odd.sentence.source.id]
        told = (c for rest in by_source.values() if rest is not own and _may_meet(odd, rest[0]) for c in rest)
        others = [c for c in told if _about_one(comparison, odd, c)]
        rivals = [c for c in others if _apart(odd.quantity, c.quantity)]
        if not rivals:
            continue
        totals = [c for c in rivals if odd.is_all and c.is_all and all(x is odd or _apart(x.quantity, c.quantity) for x in own)]
        is_alone = len(rivals) == len(others) and len(own) == 1
        agreed = [c for c in rivals if _support(c, rivals) >= _SEVERAL or _is_alike(comparison, odd, c)] if is_alone else []
        chosen = totals or agreed
        if chosen:
            used |= {odd.sentence.source.id, *(c.sentence.source.id for c in rivals)}
            yield _finding(odd, chosen[0])


def _may_meet(a: Count, b: Count) -> bool:
    """Not both in papers: those among themselves are the translations' business."""
    return {a.sentence.source.kind, b.sentence.source.kind} != {SourceKind.EXHIBIT}


def _is_alike(comparison: Comparison, odd: Count, other: Count) -> bool:
    """Whether two scenes have so much in common that one other source is enough."""
    if odd.quantity.unit.startswith("persons "):
        return False
    moments = comparison.moments
    rare = moments.rare_keys(odd.sentence) & moments.rare_keys(other.sentence)
    numbers = sorted(comparison.numbers[id(c.sentence)] for c in (odd, other))
    around = {
        key
        for key in odd.sentence.context & other.sentence.context
        if comparison.corpus.weights.get(key, 0.0) >= _TELLING and " " not in key
    }
    is_own_noun = odd.quantity.unit not in lexicon().concepts and len(around) >= _SHARED_AROUND
    return is_own_noun or len(rare) >= _RARE_WORDS or comparison.corpus.likeness(numbers[0], numbers[1]) >= _ALIKE


def _support(count: Count, others: list[Count]) -> int:
    return len({c.sentence.source.id for c in others if not _apart(count.quantity, c.quantity)})


def _about_one(comparison: Comparison, a: Count, b: Count) -> bool:
    """Whether both count what was done in the same act; totals of one noun need only an act or words in common."""
    if a.quantity.unit.startswith("persons "):
        return True
    groups = [{act.group for act in c.acts} for c in (a, b)]
    if groups[0] & groups[1]:
        return True
    numbers = sorted(comparison.numbers[id(c.sentence)] for c in (a, b))
    return comparison.corpus.likeness(numbers[0], numbers[1]) >= _SCENE and not (groups[0] and groups[1])


def _counts(moments: Moments, told: Told) -> Iterator[Count]:
    sentence = told.sentence
    if sentence.is_question:
        return
    found = [q for q in sentence.quantities if q.unit not in _TIME and not _DISTANCE.match(sentence.text, q.end)]
    asked = _HOW_MANY.search(sentence.question) if sentence.role is Role.ANSWER else None
    if asked and len(sentence.words) <= _SHORT and not found:
        found = list(_answered(sentence, asked))
    found += _taken(told)
    if not found and (counted := _COUNTED.search(_before(moments, told))) and len(sentence.words) <= _BARE:
        found = list(_answered(sentence, counted))
    whole = f"{sentence.question if asked else ''} {sentence.text}"
    is_all = bool(_ALL.search(whole))
    for quantity in found:
        if is_all or quantity.high != 1:  # "a policeman" tells of one and counts nobody
            yield Count(told, quantity, is_all)


def _before(moments: Moments, told: Told) -> str:
    """The sentence before, in the same answer or paragraph."""
    before = moments.before(told.sentence, 1)
    return before[0].text if before and before[0].block == told.sentence.block else ""


def _taken(told: Told) -> list[QuantityMention]:
    """How many were led away or killed, whoever they are called: "they took five", "nine of us were arrested"."""
    match = told.sentence.search(_TAKEN)
    numbers = number_spans(match["n"] or match["m"], told.sentence.language) if match else ()
    if match is None or len(numbers) != 1:
        return []
    start, end = match.span("n") if match["n"] else match.span("m")
    act = "killed" if _KILLED.search(match.group()) else "taken"
    value = numbers[0][2]
    return [QuantityMention(start, end, told.sentence.text[start:end], value, value, Comparator.EXACTLY, f"persons {act}")]


def _answered(sentence: Sentence, asked: re.Match[str]) -> Iterator[QuantityMention]:
    """The number that answers "How many videos …?", or that follows "We counted the holes"."""
    noun = next((word.stem for name, value in asked.groupdict().items() if value for word in words_of(value)), "")
    numbers = number_spans(sentence.text, sentence.language)
    if noun and noun not in _TIME and len(numbers) == 1:
        start, end, value = numbers[0]
        about = re.search(r"\b(?:about|around|maybe|perhaps|almost|some|like|unos|como)\s+\Z", sentence.text[:start], re.IGNORECASE)
        comparator = Comparator.ABOUT if about or re.match(r"\s*(?:or so|more or less)", sentence.text[end:]) else Comparator.EXACTLY
        exact = QuantityMention(start, end, sentence.text[start:end], value, value, comparator, noun)
        yield exact if comparator is Comparator.EXACTLY else replace(exact, low=value * 0.75, high=value * 1.25)


def _apart(left: QuantityMention, right: QuantityMention) -> bool:
    low = max(left.low or 0, right.low or 0)
    high = min(left.high if left.high is not None else low, right.high if right.high is not None else low)
    return low > high and (low - high) > _ROUNDED * low


def _finding(odd: Count, rival: Count) -> Finding:
    first, second = sorted((odd, rival), key=lambda c: c.sentence.source.id)
    a, b = first.sentence, second.sentence
    bars = tuple(Bar(c.sentence.source.name, c.quantity.low, c.quantity.high) for c in (first, second))
    return make_finding(
        FindingKind.COUNT,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"{amount(first.quantity)} and {amount(second.quantity)} do not overlap.",
        "How many were there in all, as far as you know?",
        (a.passage(), b.passage()),
        _CAUSES,
        Strip(Scale.COUNT, bars),
        (a, b),
    )
