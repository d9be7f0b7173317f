"""How long something lasted, told with spans that do not meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.consistency.alignment.align import Pairing
from app.consistency.checks.polarity import same_persons
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.numerals import number_spans
from app.consistency.happenings import days_apart, is_dated, kinds
from app.consistency.sentence import Sentence
from app.consistency.story.counted import names_bare
from app.consistency.wording import factors, length, open_end, quoted, two_sides
from app.consistency.words import word_set
from app.domain.finding import Bar, Finding, FindingKind, Level, Scale, Strip

_STRENGTH, _BRIEF_STRENGTH = 0.22, 0.02
_LASTING = {
    "custody": "custody",
    "residence": "stay",
    "medical": "treatment",
    "work": "work",
    "school": "school",
    "release": "custody",
    "travel": "way",
    "family": "family",
}
_MOST = 1  # lengths of one kind in one source; more are of several stays
_ALIKE = 0.4
_SAME_DAY, _NEXT_DAY = 0.29, 2.0  # days from an evening
_SHORT_STAY = (
    (
        re.compile(
            (
                r"\b(?:that same (?:night|day|evening)|the same (?:night|day|evening)|a few hours later|after a few hours|"
                r"within hours|el mismo día|esa misma noche)\b|当天|当晚"
            ),
            re.IGNORECASE,
        ),
        (0.0, _SAME_DAY),
    ),
    (
        re.compile(
            r"\b(?:the next (?:morning|day)|the following (?:morning|day)|overnight|al día siguiente|la mañana siguiente)\b|第二天|次日",
            re.IGNORECASE,
        ),
        (0.3, _NEXT_DAY),
    ),
)
_AGO_OR_RATE = re.compile(r"\b(?:ago|later|after|before|within|every|per|old|earlier|since)\b|后|前|岁|每", re.IGNORECASE)
_AGED = re.compile(r"\s*(?:old|of age|de edad|,\s*(?:casad|solter|hondur|mayor))|,\s", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:first|last|primer[oa]s|últim[oa]s)\b|头[一二两三四五六七八九十\d]|最后", re.IGNORECASE
)  # of a stay, not the whole of it
_SUPPOSED = re.compile(r"\b(?:would|could|might)\b", re.IGNORECASE)
_SOMEBODY = word_set("i me my we us our he him his she her yo me mi nos el ella 我 他 她 que")
_SLACK = 0.15


@dataclass(frozen=True, slots=True)
class Lasting:
    """What lasted, and between how many days; characters [start, end) of the sentence say so."""

    what: str
    start: int
    end: int
    text: str
    low: float
    high: float
    approximate: bool = False
    is_phrase: bool = False


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for every stay, custody or treatment of two lengths."""
    used: set[int] = set()
    for pairing in comparison.pairs(lambda s: (lasting.what for lasting in lastings(s)), _STRENGTH):
        if (pairing.is_brief and pairing.strength < _BRIEF_STRENGTH and not pairing.shared and not _both_custody(pairing)) or used & {
            id(pairing.left),
            id(pairing.right),
        }:
            continue
        left, right = lastings(pairing.left), lastings(pairing.right)
        if not (pairing.is_brief or pairing.is_confirmed) and _is_of_its_own(comparison, pairing):
            continue
        if (
            len(left) != 1
            or len(right) != 1
            or left[0].what != right[0].what
            or not _apart(left[0], right[0])
            or not _same_place(pairing)
            or _is_phrase_alone(pairing, left[0], right[0])
            or not same_persons(pairing.left, pairing.right)
            or _is_told_in_parts(pairing.left, right[0])
            or _is_told_in_parts(pairing.right, left[0])
            or (pairing.is_brief and days_apart([pairing.left], [pairing.right]))
            or _is_general(pairing)
        ):
            continue
        used |= {id(pairing.left), id(pairing.right)}
        yield _finding(pairing, left[0], right[0])


def _is_of_its_own(comparison: Comparison, pairing: Pairing) -> bool:
    """In a file, whether either source gives several lengths of the kind: then each is of a stay of its own."""
    kinds_told = {lasting.what for side in (pairing.left, pairing.right) for lasting in lastings(side)}
    return any(
        len([1 for s in comparison.by_source[side.source.id] if not s.is_question for found in lastings(s) if found.what in kinds_told])
        > _MOST
        for side in (pairing.left, pairing.right)
    )


def _both_custody(pairing: Pairing) -> bool:
    """In a pair, two spans of custody are taken for the same one."""
    return all(any(found.what == "custody" for found in lastings(side)) for side in (pairing.left, pairing.right))


def lastings(sentence: Sentence) -> list[Lasting]:
    """Spans told of something that lasts; the span of two dates counts as well."""
    what = next((_LASTING[kind] for event in sentence.events for kind in sorted(kinds(event.event)) if kind in _LASTING), "")
    if not what:
        return []
    found = [
        Lasting(what, mention.start, mention.end, mention.text, mention.days[0], mention.days[1], "approximate" in mention.flags)
        for mention in sentence.dates
        if mention.timex_type == "DURATION"
        and mention.days is not None
        and not _SUPPOSED.search(sentence.text)
        and not _PART.search(sentence.text[max(0, mention.start - 9) : mention.end])
        and not _AGED.match(sentence.text, mention.end)
        and not _AGO_OR_RATE.search(sentence.text[mention.start : mention.end + 8])
    ]
    if not found and what == "custody":
        found = [
            Lasting(what, m.start(), m.end(), m.group(), *days, is_phrase=True)
            for pattern, days in _SHORT_STAY
            if (m := pattern.search(sentence.text))
        ][:1]
    return found or _between_dates(sentence, what)


def _between_dates(sentence: Sentence, what: str) -> list[Lasting]:
    points = [mention for mention in sentence.dates if is_dated(mention)]
    if len(points) != 2:  # noqa: PLR2004 - days; or a beginning and an end
        return []
    first, last = points
    between = sentence.text[first.end : last.start]
    if first.earliest is None or first.latest is None or last.earliest is None or last.latest is None:
        return []
    if (
        not re.fullmatch(r"\s*(?:to|until|till|through|-|–|a|hasta|至|到)\s*(?:the )?", between, re.IGNORECASE)
        or last.earliest < first.latest
    ):
        return []
    return [
        Lasting(
            what,
            first.start,
            last.end,
            sentence.text[first.start : last.end],
            float((last.earliest - first.latest).days),
            float((last.latest - first.earliest).days + 1),
        )
    ]


def _is_told_in_parts(sentence: Sentence, other: Lasting) -> bool:
    """Whether a telling gives its length in parts, one of them the other's: "twenty-six days, nine of them in the camp"."""
    spans = number_spans(other.text, sentence.language)
    return bool(spans) and names_bare([sentence], spans[0][2])


def _apart(left: Lasting, right: Lasting) -> bool:
    low, high = max(left.low, right.low), min(left.high, right.high)
    if low < 1 and not {left.high, right.high} >= {_SAME_DAY, _NEXT_DAY}:
        return False  # hours of one day; only "the same night" against "the next morning" is told apart
    return low > high and low - high > (max(_SLACK * low, 1.0) if low > 2 else 0.0)  # noqa: PLR2004 - days; or a beginning and an end


def _is_phrase_alone(pairing: Pairing, left: Lasting, right: Lasting) -> bool:
    """In a file, "the next day" is weighed against a counted span only where the scenes are much alike."""
    return not pairing.is_brief and (left.is_phrase != right.is_phrase) and (pairing.scene < _ALIKE or len(pairing.shared) < 2)  # noqa: PLR2004 - days; or a beginning and an end


def _is_general(pairing: Pairing) -> bool:
    """In a file, a sentence that speaks of nobody in particular is about the country, not about the case."""
    return not pairing.is_brief and not all(
        s.of("role") or _SOMEBODY & {word.folded for word in s.words} for s in (pairing.left, pairing.right)
    )


def _same_place(pairing: Pairing) -> bool:
    """Places named on both sides must not part the stays."""
    a, b = ({place.ids[0] for place in s.places} for s in (pairing.left, pairing.right))
    return not a or not b or bool(a & b)


def _finding(pairing: Pairing, left: Lasting, right: Lasting) -> Finding:
    a, b = pairing.left, pairing.right
    bars = tuple(Bar(s.source.name, told.low, open_end(told.high), told.approximate) for s, told in ((a, left), (b, right)))
    return make_finding(
        FindingKind.DURATION,
        Level.DIFFERENCE if left.approximate or right.approximate else Level.CONFLICT,
        factors(a, b),
        two_sides(a, b, quoted(left.text), quoted(right.text)),
        "One ends on the same day, the other on the next."
        if left.is_phrase and right.is_phrase
        else f"{length(left.low, left.high)} and {length(right.low, right.high)} do not overlap.",
        "How long did it last, and how do you know?",
        (a.passage(left.start, left.end), b.passage(right.start, right.end)),
        ("Was one of them counted from another day?", "Were there two stays?"),
        Strip(Scale.DURATION, bars),
        (a, b),
    )
