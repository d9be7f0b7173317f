"""One happening told with days that do not meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from app.consistency.alignment.align import Pairing
from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import Dated, dated_events, is_dated, kinds
from app.consistency.sentence import Sentence
from app.consistency.story.acts import group_of
from app.consistency.story.cast import is_one
from app.consistency.story.doers import are_done_by_others
from app.consistency.story.paper_dates import own_dates
from app.consistency.wording import factors, quoted, span, two_sides
from app.domain.assertion import DateMention, EventMention, Polarity
from app.domain.finding import Bar, Finding, FindingKind, Level, Scale, Strip

_STRENGTH, _BRIEF_STRENGTH = 0.3, 0.1
_MONTHS_OFF = 100  # days
_SAME_WORDS, _TWO_WORDS = 0.5, 2  # part of the lesser text's words; at least so many of them
_OF_SOMEBODY = frozenset({"death", "birth", "marriage"})  # without a name there may be many
_SAME_IN_PAIRS = frozenset({"home-visit", "custody", "harm"})
_LOOSE = frozenset(
    {
        "questioning",
        "telling",
        "witnessing",
        "phoning",
        "medical",
        "employment",
        "residence",
        "schooling",
        "recognition",
        "silence",
        "attempt",
        "hiding",
        "worship",
    }
)
_REPEATED = re.compile(
    (
        r"\b(?:again|another|"
        r"(?:second|third|last|next|first)(?! (?:day|week|month|year|half|of)\b)|twice|once more|every|each|always|usually|"
        r"sometimes|often|otra vez|segund[oa]|tercer[oa]?|primer[oa]?|siempre|de nuevo)\b|又|再次|第二|第三|第一|每"
    ),
    re.IGNORECASE,
)
_ACT = r"(?:arrest|detention|beating|attack|threat|visit|summons|time)\b"
_BOUND = re.compile(
    rf"(?P<first>\bfirst (?:ever )?{_ACT}|\bfirst (?:ever )?(?:became|joined|arrested|detained|"
    rf"entered)\b|\bnever before\b|\bprimera vez\b|第一次)"
    rf"|(?P<last>\blast {_ACT}|\bnever again\b|\bnot once since\b|\búltima vez\b|最后一次)"
    rf"|(?P<only>\bonly {_ACT}|\bonly once\b|\bsole {_ACT}|\búnica vez\b|\buna sola vez\b|唯一一次|只有一次)",
    re.IGNORECASE,
)
_COUNTS_FROM = re.compile(r"\b(?:from|since|until|till|between|desde|hasta|entre)\b|从|直到|自从", re.IGNORECASE)
_ASKS_WHEN = re.compile(r"\b(?:when|date|what day|which day|cuándo|fecha|qué día)\b|什么时候|哪天|几号|何时|日期", re.IGNORECASE)
_CAUSES = (
    "Was one of them a date of the lunar or another calendar?",
    "Are day and month written in another order?",
    "Are there two occasions?",
)


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for every happening dated twice to windows that do not overlap."""
    used: set[int] = set()
    for pairing in comparison.pairs(_slots, _STRENGTH):
        if (pairing.is_brief and pairing.strength < _BRIEF_STRENGTH) or used & {id(pairing.left), id(pairing.right)}:
            continue
        found = _contrast(comparison, pairing)
        if found is not None:
            used |= {id(pairing.left), id(pairing.right)}
            yield _finding(pairing, *found)


def _contrast(comparison: Comparison, pairing: Pairing) -> tuple[Dated, Dated] | None:
    """Two dates of one happening that do not meet, if neither source tells of both."""
    if pairing.is_brief and are_done_by_others(pairing.left, pairing.right):
        return None
    rights = list(_told(comparison, pairing.right))
    for left in _told(comparison, pairing.left):
        rival = next((right for right in rights if _one_event(comparison, left, right)), None)
        if (
            rival is not None
            and _apart(left, rival)
            and (comparison.is_brief or not _is_reckoned_far(left, rival))
            and (_one_occasion(pairing) or _bounded(left, rival))
            and not _told_elsewhere(comparison, pairing, left, rival)
            and not _both_told(comparison, left, rival)
        ):
            return left, rival
    return _main_dates(pairing) if pairing.is_brief else None


def _is_reckoned_far(left: Dated, right: Dated) -> bool:
    """Whether a day counted from the one told before, as "the next day", lies months off: then it is counted from something else."""
    mentions = left.mention, right.mention
    ends = [m.earliest for m in mentions if m.earliest is not None]
    return any("relative" in m.flags for m in mentions) and len(ends) == len(mentions) and abs((ends[0] - ends[1]).days) > _MONTHS_OFF


def _told(comparison: Comparison, sentence: Sentence) -> list[Dated]:
    """Dated happenings; in a pair, "since August" dates the beginning."""
    if not comparison.is_brief and any(own is sentence for own, _ in comparison.of_source(sentence.source.id, own_dates)):
        return []  # the day of a paper or of a hearing, not of what is told there
    told = [d for d in dated_events(sentence) if not _is_ahead(sentence, d.mention) and not _is_bound(d)]
    if not told and comparison.is_brief and sentence.events:
        told = [Dated(sentence, sentence.events[0], begun) for mention in sentence.dates if (begun := _beginning(mention)) is not None]
    return told


def _is_bound(dated: Dated) -> bool:
    """Whether an answer takes its happening from a question that only counts from it: "From the day of your release on, what …?"."""
    sentence = dated.sentence
    is_taken_over = (dated.event.start, dated.event.end) == (0, len(sentence.text)) and bool(sentence.question)
    return is_taken_over and bool(_COUNTS_FROM.search(sentence.question)) and not _ASKS_WHEN.search(sentence.question)


def _is_ahead(sentence: Sentence, mention: DateMention) -> bool:
    """Whether a date reckoned from the day of telling lies after it: "in a week" then says how long something took."""
    told_on = sentence.source.told_on
    return told_on is not None and "relative" in mention.flags and mention.earliest is not None and mention.earliest > told_on


def _beginning(mention: DateMention) -> DateMention | None:
    if "no-earlier-than" not in mention.flags or mention.earliest is None or mention.latest is not None:
        return None
    length = {"day": 0, "month": 27, "year": 364}.get(mention.granularity, 27)
    return replace(mention, latest=mention.earliest + timedelta(days=length))


def _one_event(comparison: Comparison, left: Dated, right: Dated) -> bool:
    if left.event.event == right.event.event:
        return comparison.is_brief or _may_be_one_person(comparison, left, right)
    return comparison.is_brief and bool(kinds(left.event.event) & kinds(right.event.event) & _SAME_IN_PAIRS)


def _may_be_one_person(comparison: Comparison, left: Dated, right: Dated) -> bool:
    """Whether nobody else is named on one side; of one paper, whether somebody tells it rather than fills in boxes."""
    if left.sentence.source is right.sentence.source and not (left.sentence.is_first_person or right.sentence.is_first_person):
        return False
    group = group_of(left.event.event)
    who = [{act.who for act in comparison.moments.main_acts(d.sentence) if act.group == group} for d in (left, right)]
    if group in _OF_SOMEBODY and not (who[0] and who[1]):
        return False
    return not who[0] or not who[1] or any(is_one(a, b) for a in who[0] for b in who[1])


def _main_dates(pairing: Pairing) -> tuple[Dated, Dated] | None:
    """Two short texts of much the same words with one date each."""
    a, b = ([m for m in s.dates if is_dated(m)] for s in (pairing.left, pairing.right))
    if len(a) != 1 or len(b) != 1 or pairing.ratio < _SAME_WORDS or len(pairing.shared) < _TWO_WORDS or not _one_occasion(pairing):
        return None
    event = EventMention(0, 0, "", "event", Polarity.ASSERTED)
    left, right = Dated(pairing.left, event, a[0]), Dated(pairing.right, event, b[0])
    return (left, right) if _apart(left, right) else None


def _slots(sentence: Sentence) -> set[str]:
    """Events with a date; the catch-all key serves only pairs of short texts, which are compared whole."""
    return {dated.event.event for dated in dated_events(sentence)} - _LOOSE


def _apart(left: Dated, right: Dated) -> bool:
    pairs = [(a, b) for y in right.windows for a in _in_year_of(left, y) for b in _in_year_of(right, a)]
    return bool(pairs) and not any(max(a[0], b[0]) <= min(a[1], b[1]) for a, b in pairs) and not _nearly(left.mention, right.mention)


def _in_year_of(dated: Dated, other: tuple[date, date]) -> list[tuple[date, date]]:
    """The windows of a mention; where its year was only assumed, moved to the other side's year."""
    if "year-assumed" not in dated.mention.flags:
        return list(dated.windows)
    return [w for window in dated.windows for year in {other[0].year, other[1].year} for w in _moved(window, year)]


def _moved(window: tuple[date, date], year: int) -> list[tuple[date, date]]:
    try:
        first = window[0].replace(year=year)
    except ValueError:  # 29 February
        first = window[0].replace(year=year, day=28)
    return [(first, first + (window[1] - window[0]))]


def _nearly(left: DateMention, right: DateMention) -> bool:
    """An approximate window widened by half of itself meets the other."""
    slack = timedelta(days=max((_width(m) // 2 + 1 if "approximate" in m.flags else 0) for m in (left, right)))
    if not slack or left.earliest is None or left.latest is None or right.earliest is None or right.latest is None:
        return False
    return max(left.earliest, right.earliest) - slack <= min(left.latest, right.latest)


def _width(mention: DateMention) -> int:
    return (mention.latest - mention.earliest).days if mention.earliest and mention.latest else 0


def _one_occasion(pairing: Pairing) -> bool:
    """Words of repetition on one side only mean that there may be several such happenings."""
    left, right = ({match.group().lower() for match in _REPEATED.finditer(s.text)} for s in (pairing.left, pairing.right))
    return pairing.is_confirmed or left == right


def _bounded(left: Dated, right: Dated) -> bool:
    """Nothing of the kind lies before a first time, after a last one, or on another day than the only one."""
    for one, other in ((left, right), (right, left)):
        word = one.sentence.search(_BOUND)
        mine, theirs = one.mention, other.mention
        if word is None or not (mine.earliest and mine.latest and theirs.earliest and theirs.latest):
            continue
        if word["only"] or (word["first"] and theirs.latest < mine.earliest) or (word["last"] and theirs.earliest > mine.latest):
            return True
    return False


def _told_elsewhere(comparison: Comparison, pairing: Pairing, left: Dated, right: Dated) -> bool:
    """Whether either source also has the other side's date in a like scene: then it tells of both."""
    return _has(comparison, pairing.left, right) or _has(comparison, pairing.right, left)


def _both_told(comparison: Comparison, left: Dated, right: Dated) -> bool:
    """In a file, whether a third source tells of the one and of the other: then there were two."""
    if comparison.is_brief:
        return False
    sides = {left.sentence.source.id, right.sentence.source.id}
    moments = comparison.moments.by_act.get(group_of(left.event.event), ())
    told: dict[str, list[Dated]] = {}
    for moment in moments:
        if moment.is_own and moment.sentence.source.id not in sides:
            told.setdefault(moment.sentence.source.id, []).append(Dated(moment.sentence, left.event, moment.mention))
    return any(all(any(not _apart(one, side) for one in own) for side in (left, right)) for own in told.values())


def _has(comparison: Comparison, sentence: Sentence, wanted: Dated) -> bool:
    for other in comparison.by_source[sentence.source.id]:
        if other is wanted.sentence or other is sentence:
            continue
        for mention in other.dates:
            if (
                is_dated(mention)
                and not _apart(Dated(other, wanted.event, mention), wanted)
                and mention.granularity == wanted.mention.granularity
            ):
                return True
    return False


def _finding(pairing: Pairing, left: Dated, right: Dated) -> Finding:
    a, b = pairing.left, pairing.right
    first, second = left.mention, right.mention
    bars = tuple(
        Bar(s.source.name, float(m.earliest.toordinal()), float(m.latest.toordinal() + 1), "approximate" in m.flags)
        for s, m in ((a, first), (b, second))
        if m.earliest and m.latest
    )
    approximate = {"approximate", "year-assumed", "ambiguous-day-month"} & {*first.flags, *second.flags}
    event = left.event.event.replace("_", " ")
    return make_finding(
        FindingKind.DATE,
        Level.DIFFERENCE if approximate else Level.CONFLICT,
        factors(a, b),
        two_sides(a, b, f"{quoted(first.text)} for the {event}", quoted(second.text)),
        f"{span(first.earliest, first.latest)} and {span(second.earliest, second.latest)} do not overlap.",
        "When was this, and how do you know the date?",
        (a.passage(first.start, first.end), b.passage(second.start, second.end)),
        _CAUSES,
        Strip(Scale.DAYS, bars),
        (a, b),
    )
