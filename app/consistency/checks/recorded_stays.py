"""How long somebody lay in hospital, as told, against the days of coming and going that a paper records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.wording import factors, quoted, span, two_sides
from app.domain.assertion import DateMention
from app.domain.finding import Finding, FindingKind, Level
from app.domain.snapshot import SourceKind

_CAME = re.compile(r"\b(?:D\.?O\.?A\.?|admi(?:tted|ssion)|date of entry|ingres[óo]\w*)(?!\w)|入院", re.IGNORECASE)
_WENT = re.compile(r"\b(?:D\.?O\.?D\.?|discharged?|egres[óo]\w*|(?:dad[oa] de )?alta)(?!\w)|出院", re.IGNORECASE)
_THERE = re.compile(r"\b(?:hospital\w*|ward|clinic|nursing home|clínica)\b|住院|医院|病房", re.IGNORECASE)
_STAYED = re.compile(
    r"\b(?:stay\w*|spent|kept me|lay|lying|slept|(?:was|were) (?:in|there|\w+ \w+ in)|admitted|interned|"
    r"pas[éó]|estuv\w+|qued\w+|dorm[ií]\w*|internad[oa])\b|[住躺]",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\b(?:ago|later|after|before|within|every|per|old|since|rest|treat\w*|plaster|walk\w*|more|first|last|"
    r"hace|después|antes|reposo)\b|后|前|每",
    re.IGNORECASE,
)
_BESIDE = 45  # characters between a label and its date
_ROWS = 12  # sentences of a record between coming and going
_BACK = 3  # sentences before one in which the hospital may be named
_LONGEST = 200  # days
_GAP, _TWICE = 1.5, 2.0  # days, times by which a told length must be off
_CAUSES = ("Was the patient moved to another ward or house?", "Is time at home counted too?", "Are there two stays?")


@dataclass(frozen=True, slots=True)
class _Row:
    """A day beside a label of coming or going, in a sentence by its place."""

    at: int
    mention: DateMention
    is_coming: bool


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, a finding for each length told of lying in hospital that every recorded stay is twice or half as long as."""
    if comparison.is_brief:
        return
    stays = [(told.sentences, stay) for told in comparison.told.values() for stay in told.once(_recorded)]
    if not stays:
        return
    for sentence, (mention,) in comparison.having(_told):
        if not _is_there(comparison, sentence):
            continue
        others = [(own, stay) for own, stay in stays if own[0].source is not sentence.source]
        if others and all(_is_off(mention, *stay) for _, stay in others):
            yield _finding(sentence, mention, *min(others, key=lambda found: _away(comparison, sentence, found[0][found[1][0].at])))


def _recorded(sentences: Sequence[Sentence]) -> list[tuple[_Row, _Row]]:
    """The stays of a record: each day of coming with the next day of going."""
    rows = [row for s in sentences for row in s.once(_rows)]
    return [
        (a, b) for a, b in pairwise(rows) if a.is_coming and not b.is_coming and b.at - a.at <= _ROWS and 0 <= _length(a, b) <= _LONGEST
    ]


def _rows(sentence: Sentence) -> list[_Row]:
    found = []
    for mention in sentence.dates if sentence.source.kind is not SourceKind.STATEMENT else ():
        before = sentence.text[max(0, mention.start - _BESIDE) : mention.start]
        came, went = (max((m.end() for m in label.finditer(before)), default=-1) for label in (_CAME, _WENT))
        if came != went and is_dated(mention) and mention.granularity in {"day", "time"} and "relative" not in mention.flags:
            found.append(_Row(sentence.index, mention, came > went))
    return found


def _length(came: _Row, went: _Row) -> int:
    first, last = came.mention.earliest, went.mention.latest
    return (last - first).days if first and last else -1


def _told(sentence: Sentence) -> tuple[DateMention, ...]:
    """The length of a stay that a sentence tells, if it tells one."""
    lengths = [m for m in sentence.dates if m.timex_type == "DURATION" and m.days]
    if sentence.is_question or len(lengths) != 1 or not sentence.search(_STAYED):
        return ()
    mention = lengths[0]
    near = sentence.text[max(0, mention.start - 14) : mention.start] + " " + sentence.text[mention.end : mention.end + 14]
    is_stay = mention.days is not None and 1 <= mention.days[0] <= _LONGEST and not _OTHERWISE.search(near)
    return (mention,) if is_stay and sentence.source.kind is SourceKind.STATEMENT else ()


def _is_there(comparison: Comparison, sentence: Sentence) -> bool:
    """Whether the telling is in the hospital: it names it there, in the question or just before."""
    own = comparison.told[sentence.source.id].sentences
    near = own[max(0, sentence.index - _BACK) : sentence.index + 1]
    return any(_THERE.search(f"{s.question} {s.text}") for s in near if s.block == sentence.block or s.index >= sentence.index - 1)


def _is_off(mention: DateMention, came: _Row, went: _Row) -> bool:
    assert mention.days is not None
    low, high, days = *mention.days, max(1, _length(came, went))
    return (low - days > _GAP and low >= _TWICE * days) or (days - high > _GAP and days >= _TWICE * high)


def _away(comparison: Comparison, sentence: Sentence, row: Sentence) -> tuple[bool, float]:
    return sentence.language != row.language, -comparison.one_scene(sentence, row)


def _finding(sentence: Sentence, mention: DateMention, own: Sequence[Sentence], stay: tuple[_Row, _Row]) -> Finding:
    came, went = stay
    rows = tuple(dict.fromkeys((own[came.at], own[went.at])))
    said = f"{came.mention.text} – {went.mention.text}"
    return make_finding(
        FindingKind.DURATION,
        Level.DIFFERENCE,
        factors(sentence, rows[0]),
        two_sides(sentence, rows[0], quoted(mention.text), quoted(said)),
        f"From {span(came.mention.earliest, came.mention.latest)} to {span(went.mention.earliest, went.mention.latest)} is "
        f"{_length(came, went)} days.",
        "How long was it, and how do you reckon that?",
        (sentence.passage(), *(row.passage() for row in rows)),
        _CAUSES,
        basis=(sentence, *rows),
    )
