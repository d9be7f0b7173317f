"""A paper that tells, as past, of something later than every date it bears itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.story.paper_dates import certified_from, dates_a_part, own_dates
from app.consistency.wording import day, days, opening
from app.domain.assertion import DateMention
from app.domain.finding import Factor, Finding, FindingKind, Level
from app.domain.snapshot import SourceKind

_AHEAD = re.compile(
    r"\b(?:expir\w*|exp|valid\w*|until|due|appointment|will|shall|would|scheduled|next|upcoming|to be|deadline|return by|"
    r"lodged|docketed|plan\w*|going to|must|if|calendar(?:ed)?|"
    r"set for|list|inventory|index|prepared|compiled|lista|inventario|índice|elaborad[oa]|translat\w*|interpret\w*|"
    r"print(?:ed)?|cop(?:y|ied)|transcri\w+|typed|up to|(?:term|period) of|"
    r"hearing (?:on|date)|review(?:ed)? (?:on|by)|receiv(?:ed)?|filed|stamp\w*|notari\w*|sworn|signed|exported|"
    r"vence|vigencia|válid[oa]|hasta|próxim[oa]|será|programad[oa]|cita|traduc\w*|recibid[oa]|presentad[oa]|firmad[oa]|"
    r"impres[oa]|notari\w*)\b|"
    r"有效期|截止|至|将|届满|翻译|誊录|期限|收讫|签收于|打印|复印",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:\w{2,}ed|was|were|had|has|have|came|went|took|told|saw|beat|shot|said|left|held|kept|got|gave|put|drove|fell|"
    r"broke|met|made|heard|bought|sold|fled|found|brought|began|wrote|flew|"
    r"lost|let|hit|set|ran|sent|paid|knew|grew|led|died|fue|fueron|era|había|ha|han|vi|di|llev[ée]|\w{2,}(?:aron|ieron|"
    r"ió|ó|aba|ía|é|í|imos|amos))\b|了|过|被|在.{0,30}的$|的时候|我|他|她",
    re.IGNORECASE,
)
_EXPORTED = re.compile(
    r"\b(?:exported|saved|created|captured|exportad[oa]|guardad[oa])\b[^.\n]{0,60}\Z|(?:导出|保存)[^。\n]{0,20}\Z", re.IGNORECASE
)
_UNCHANGED = re.compile(
    r"\b(?:not (?:been )?(?:changed|modified|altered|edited)|unchanged|unmodified|sin (?:cambios|modificar|"
    r"modificaciones))\b|未(?:作)?(?:修改|改动)",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\s*[\[(]?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})[, T]+\d{1,2}:\d\d")
_SOON = 1500  # days; a later year is more often a number of another kind
_ZONES = 2  # days; in a paper with clocks another zone or a night's work may lie between
_SHORTLY = 7  # days; a day without a year further off may be of another one
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b|\b\d{4}\s?h(?:ou)?rs?\b|\bUTC\b|\bGMT\b", re.IGNORECASE)
_UNSURE = frozenset({"relative", "year-assumed", "approximate", "lunar", "unanchored"})
_QUESTION = "When was this paper written, and when did you first hold it?"
_CAUSES = ("Was the paper finished or stamped later than its date?", "Is the date a slip of the pen?", "Was a passage added later?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each paper that knows of a day after the last date it bears as its own."""
    for source in comparison.snapshot.sources:
        if not source.is_draft:
            yield from comparison.of_source(source.id, _found_in)


def _found_in(sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    if not sentences:
        return ()
    found = own_dates(sentences)
    made: list[Finding] = []
    if found:
        dated, on = max(found, key=lambda item: item[1])
        made.extend(_later(sentences, dated, on, {id(s) for s, _ in found}))
    return (*made, *_after_export(sentences))


def _later(sentences: Sequence[Sentence], dated: Sentence, on: date, own: set[int]) -> Iterator[Finding]:
    certified = certified_from(sentences)
    is_by_day = not any(s.search(_CLOCK) for s in sentences)
    for sentence in sentences:
        if (
            id(sentence) in own
            or (sentence.index < dated.index and dates_a_part(dated))
            or sentence.is_question
            or sentence.start >= certified
            or not sentence.dates
        ):
            continue
        later = next((m for m in sentence.dates if _is_later(m, on, 1 if is_by_day else _ZONES)), None)
        if later is not None and not sentence.search(_AHEAD) and (sentence.search(_PAST) or sentence.events):
            yield _finding(sentence, dated, on, later)
            return


def _is_later(mention: DateMention, on: date, least: int) -> bool:
    """Whether a mention lies so many days or more behind the paper's own date; without a year of its own, a few days."""
    if mention.earliest is not None and "year-assumed" in mention.flags and mention.earliest == mention.latest:
        return least <= _days_into_year(mention.earliest, on) <= _SHORTLY
    if mention.earliest is None or _UNSURE & set(mention.flags) or mention.granularity not in {"day", "month", "year"}:
        return False
    if not is_dated(mention) and "no-earlier-than" not in mention.flags:
        return False
    first = min([mention.earliest, *(first for first, _ in mention.alternatives)])
    shortest = least if mention.granularity == "day" and not mention.alternatives else 1
    return shortest <= (first - on).days < _SOON


def _days_into_year(told: date, on: date) -> int:
    """How many days a day and month lie behind a date of the same year."""
    return (date(on.year, told.month, min(told.day, 28)) - on).days + max(0, told.day - 28)


def _after_export(sentences: Sequence[Sentence]) -> Iterator[Finding]:
    """Messages later than the day on which the file with them is said to have been saved for good."""
    saved = next(
        ((s, m) for s in sentences if s.search(_UNCHANGED) for m in s.dates if m.latest and _EXPORTED.search(s.text[: m.start])), None
    )
    if saved is None or saved[1].latest is None:
        return
    for sentence in sentences:
        first = sentence.dates[0] if sentence.dates and _STAMP.match(sentence.text) else None
        if first is not None and first.earliest and min([first.earliest, *(a for a, _ in first.alternatives)]) > saved[1].latest:
            yield _finding(sentence, saved[0], saved[1].latest, first, FindingKind.METADATA)
            return


def _told_day(mention: DateMention, on: date) -> date:
    """The first day it can mean, in the paper's own year where its year is a guess."""
    assert mention.earliest is not None
    if "year-assumed" not in mention.flags:
        return mention.earliest
    return on + timedelta(days=_days_into_year(mention.earliest, on))


def _finding(sentence: Sentence, dated: Sentence, on: date, later: DateMention, kind: FindingKind = FindingKind.ANACHRONISM) -> Finding:
    told = _told_day(later, on)
    return make_finding(
        kind,
        Level.CONFLICT,
        (Factor.F5 if sentence.source.kind is SourceKind.EXHIBIT else Factor.F4,),
        opening(f"{sentence.source.name}, dated {day(on)}, reports something of {day(told)}."),
        f"{day(on)} is {days((told - on).days)} before {day(told)}.",
        _QUESTION,
        (sentence.passage(), dated.passage()),
        _CAUSES,
    )
