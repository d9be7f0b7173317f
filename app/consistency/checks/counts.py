"""Counts and amounts whose ranges do not meet: three officers or two, 6,000 dollars or 16,000."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.consistency.alignment.align import Pairing
from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import kinds
from app.consistency.lexicon import lexicon
from app.consistency.sentence import Sentence
from app.consistency.story.counted import names_bare
from app.consistency.wording import amount, factors, quoted, two_sides
from app.consistency.words import word_set
from app.domain.assertion import Comparator, QuantityMention
from app.domain.finding import Bar, Finding, FindingKind, Level, Scale, Strip
from app.domain.snapshot import SourceKind

_MONEY = word_set("CNY USD HNL MXN EUR GTQ INR XOF PESO TRY TAKA")
_OFFICIALS = frozenset({"police", "officers", "military"})
_PERSONS = frozenset({"man", "woman", "attacker", "police", "military", "officers", "gang", "person", "名", "人", "位"})
_ANY = "个"  # counts anything
_GOES_ON = 2  # sentences
_STRENGTH, _SAME_ACT, _ONLY_ONE, _BRIEF_STRENGTH = 0.25, 0.15, 0.1, 0.12
_JUST = re.compile(r"\b(?:only|just|exactly|except)\s+\Z", re.IGNORECASE)
_FEW_TIMES = 2
_SAME_WORDS = 0.35  # of the lesser sentence
_TELLING = 0.5  # weight of a word that says what money was for
_HALF = 0.5
_STRETCHES = {
    name: word_set(words)
    for name, words in (
        ("day", "day daily día dia diario diarios 天 日"),
        ("week", "week weekly semana semanal semanales 周 星期"),
        ("month", "month monthly mes mensual mensuales 月"),
        ("year", "year yearly año anual anuales 年"),
    )
}
_OF_TIME = "|".join(sorted((word for words in _STRETCHES.values() for word in words), reverse=True))
_PER = re.compile(
    rf"(?: \w+)?? (?:(?:per|an?|each|every|por|a la|al|cada) (?P<of>{_OF_TIME})|(?P<by>\w+ly|diarios?|\w+ales?))(?![a-z])", re.IGNORECASE
)
_EVERY = re.compile(rf"(?:\b(?:every|each|per|cada) |每个?)(?P<of>{_OF_TIME})(?![a-z])(?P<by>)[^.;]{{0,40}}\Z", re.IGNORECASE)
_ROUNDED = 0.12  # two figures this near are the same figure, rounded


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for every pairing with one counted noun and ranges that do not overlap."""
    used: set[tuple[int, str]] = set()
    for pairing in comparison.pairs(lambda s: (_group(q.unit) for q in s.quantities), _ONLY_ONE, _may_differ):
        if (pairing.is_brief and pairing.strength < _BRIEF_STRENGTH) or _is_one_report(pairing):
            continue
        left, right = ([q for q in s.quantities if q.unit != _ANY] for s in (pairing.left, pairing.right))
        for a in left:
            rivals = [b for b in right if same_unit(a.unit, b.unit)]
            own = [x for x in left if same_unit(a.unit, x.unit)]
            keys = {(id(pairing.left), _group(a.unit)), (id(pairing.right), _group(a.unit))}
            if not pairing.is_brief and not pairing.is_confirmed and pairing.scene < _needed(comparison, pairing, a):
                continue
            if not pairing.is_brief and a.unit not in lexicon().concepts and len(pairing.shared - {a.unit}) < 1:
                continue
            if a.unit == "time" and not (_same_habit(pairing) and _one_person(comparison, pairing)):
                continue
            if _group(a.unit) == "money" and not pairing.is_brief and not _for_one_thing(comparison, pairing):
                continue
            if _group(a.unit) == "persons" and not pairing.is_brief and not _one_act(comparison, pairing, a, rivals):
                continue
            if (
                len(rivals) == 1
                and len(own) == 1
                and _apart(a, rivals[0])
                and _rate(pairing.left, a) == _rate(pairing.right, rivals[0])
                and not used & keys
                and not _told_nearby(comparison, pairing, a, rivals[0])
            ):
                used |= keys
                yield _finding(pairing, a, rivals[0])


def _rate(sentence: Sentence, counted: QuantityMention) -> str:
    """The stretch of time for which something was paid or done each time: "a week" of "twenty dollars a week"; empty for a sum."""
    found = _PER.match(sentence.text, counted.end) or _EVERY.search(sentence.text, 0, counted.start)
    return next((name for name, words in _STRETCHES.items() if found is not None and (found["of"] or found["by"]).lower() in words), "")


def _may_differ(a: Sentence, b: Sentence) -> bool:
    return any(q.unit != _ANY != r.unit and same_unit(q.unit, r.unit) and _apart(q, r) for q in a.quantities for r in b.quantities)


def _is_one_report(pairing: Pairing) -> bool:
    """Whether both stand in one exhibit: a report counts by towns, years and topics, and none of it is the client's telling."""
    return pairing.left.source is pairing.right.source and pairing.left.source.kind is SourceKind.EXHIBIT


def _needed(comparison: Comparison, pairing: Pairing, counted: QuantityMention) -> float:
    """How like the scenes must be: less where both sources count officials this once, or a noun of its own in the same act."""
    if counted.unit in _OFFICIALS and all(comparison.of_source(s.source.id, _counts_officials_once) for s in (pairing.left, pairing.right)):
        return _ONLY_ONE
    return _SAME_ACT if _one_thing(pairing, counted) else _STRENGTH


def _counts_officials_once(sentences: Sequence[Sentence]) -> bool:
    return len({(q.low, q.high) for s in sentences if not s.is_question for q in s.quantities if q.unit in _OFFICIALS}) == 1


def _one_thing(pairing: Pairing, counted: QuantityMention) -> bool:
    """A noun of its own, counted in the same act, needs less of a common scene."""
    acts = {e.event for e in pairing.left.events} & {e.event for e in pairing.right.events}
    return bool(acts) and _group(counted.unit) == counted.unit and counted.unit not in {"time", *lexicon().concepts}


def _same_habit(pairing: Pairing) -> bool:
    """How often is compared only for one act done alike: for each act and each stretch of time another number may be meant."""
    acts = {e.event for e in pairing.left.events} & {e.event for e in pairing.right.events}
    return bool(acts) and pairing.ratio >= _SAME_WORDS and not _told_as_a_tale(pairing)


def _one_person(comparison: Comparison, pairing: Pairing) -> bool:
    """In a file, whether both may speak of one person's doing."""
    who = [{act.who for act in comparison.moments.main_acts(s)} for s in (pairing.left, pairing.right)]
    return pairing.is_brief or not who[0] or not who[1] or bool(who[0] & who[1])


def _for_one_thing(comparison: Comparison, pairing: Pairing) -> bool:
    """Money is compared in a file only where both say what it was for, in words that few other sentences have."""
    weights = comparison.corpus.weights
    concepts = lexicon().concepts
    telling = [key for key in pairing.shared if key not in concepts and " " not in key and weights.get(key, 0.0) >= _TELLING]
    return len(telling) >= _FEW_TIMES


def _told_as_a_tale(pairing: Pairing) -> bool:
    """A bare "once" may open a story of one occasion of several; against many times it says nothing."""
    return any(
        q.text.lower() == "once" and not _JUST.search(s.text, 0, q.start)
        for s, rival in ((pairing.left, pairing.right), (pairing.right, pairing.left))
        for q in s.quantities
        if any(r.unit == "time" and (r.low or 0) > _FEW_TIMES for r in rival.quantities)
    )


def _one_act(comparison: Comparison, pairing: Pairing, left: QuantityMention, rivals: list[QuantityMention]) -> bool:
    """Unnamed persons are counted against each other only where they do the same thing, and never by an article."""
    acts = _acts(comparison, pairing.left) & _acts(comparison, pairing.right)
    officials = {q.unit for q in (left, *rivals)} <= _OFFICIALS
    articles = any(q.text.lower().startswith(("un ", "una ", "one ", "a ")) for q in (left, *rivals))
    return (bool(acts) or officials) and not articles


def _acts(comparison: Comparison, sentence: Sentence) -> set[str]:
    """The kinds of what was done, by its own words or, where it only counts ("There were six of them"), by what it goes on from."""
    near = [s for s in comparison.around(sentence) if 0 <= sentence.index - s.index <= _GOES_ON and s.events and not s.is_question]
    return {kind for s in near[-1:] for e in s.events for kind in kinds(e.event)}


def _group(unit: str) -> str:
    return "persons" if unit in _PERSONS else "money" if unit in _MONEY else unit


def same_unit(left: str, right: str) -> bool:
    """One noun, or both words for unnamed persons of whom one says no more than "men" or "people"."""
    if left == right:
        return True
    if left in _MONEY or right in _MONEY:
        return {left, right} in ({"HNL", "PESO"}, {"MXN", "PESO"})
    a, b = lexicon().concepts.get(left), lexicon().concepts.get(right)
    return (
        left in _PERSONS
        and right in _PERSONS
        and (a is None or b is None or a.agrees_with(b) or "attacker" in {left, right} or {left, right} == {"man", "police"})
    )


def _apart(left: QuantityMention, right: QuantityMention) -> bool:
    low = float(max(left.low or 0, right.low or 0))
    high = float(min(left.high if left.high is not None else low, right.high if right.high is not None else low))
    if low <= high or (low - high < _HALF and not (low.is_integer() and high.is_integer())):
        return False  # 4.2 may be told as four
    exact = Comparator.EXACTLY in {left.comparator} & {right.comparator}
    return exact or (low - high) > _ROUNDED * low


def _told_nearby(comparison: Comparison, pairing: Pairing, left: QuantityMention, right: QuantityMention) -> bool:
    """Whether a paragraph also holds the other side's number for that noun, or a change of it over time."""
    return _holds(comparison.around(pairing.left), pairing.left, right) or _holds(comparison.around(pairing.right), pairing.right, left)


def _holds(sentences: list[Sentence], apart_from: Sentence, wanted: QuantityMention) -> bool:
    if names_bare(sentences, wanted.low):
        return True
    return any(same_unit(q.unit, wanted.unit) and not _apart(q, wanted) for s in sentences if s is not apart_from for q in s.quantities)


def _finding(pairing: Pairing, left: QuantityMention, right: QuantityMention) -> Finding:
    a, b = pairing.left, pairing.right
    bars = tuple(Bar(s.source.name, q.low, q.high, q.comparator is Comparator.ABOUT) for s, q in ((a, left), (b, right)))
    return make_finding(
        FindingKind.COUNT,
        Level.CONFLICT if {left.comparator, right.comparator} == {Comparator.EXACTLY} else Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(left.text), quoted(right.text)),
        f"{amount(left)} and {amount(right)} do not overlap.",
        "How much was it?" if left.unit in _MONEY else "How many were there, as far as you know?",
        (a.passage(left.start, left.end), b.passage(right.start, right.end)),
        ("Was it counted at another moment?", "Does one number take in somebody or something that the other leaves out?"),
        Strip(Scale.COUNT, bars),
        (a, b),
    )
