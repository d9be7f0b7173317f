"""How long somebody was held or lay in hospital: told with two lengths, or against the days of its beginning and end."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.numerals import number_spans
from app.consistency.milestones import When, is_clients, is_plain, nth_of, roles_beside, whens
from app.consistency.sentence import Sentence
from app.consistency.story.counted import names_bare
from app.consistency.wording import cited, factors, quoted, span, two_sides
from app.domain.assertion import DateMention
from app.domain.blocks import Role
from app.domain.finding import Bar, Finding, FindingKind, Level, Scale, Strip

_KINDS = {
    "custody": re.compile(
        r"\b(?:custody|detention|detained|held|imprison\w+|jail\w*|prison|cell|locked up|lock-?up|behind bars|remand|"
        r"detenid[oa]s?|detención|pres[oa]|encerrad[oa]|encarcelad\w+|cárcel|celda|prisión|calabozo|retenid[oa])\b|"
        r"拘留|关押|羁押|关了|被关|坐牢|监狱|牢里|看守所|监禁|拘禁",
        re.IGNORECASE,
    ),
    "hospital": re.compile(
        r"\b(?:hospital\w*|ward|clinic|admitted|inpatient|internad[oa]|internamiento|hospitalizad[oa]|hospitalización|"
        r"clínica)\b|住院|医院|病房|病床",
        re.IGNORECASE,
    ),
}
_BOTH = re.compile(r"\b(?:hospital|ward|clinic|clínica)\b|医院|住院", re.IGNORECASE)
_HOW_LONG = re.compile(
    r"\b(?:how long|how many (?:days|nights|weeks|months)|length|cu[áa]nto tiempo|cu[áa]nt[oa]s (?:días|noches|semanas|"
    r"meses)|duración|hasta cuándo)\b|多久|多长|几天|多少天|时间|天数",
    re.IGNORECASE,
)
_STAYED = re.compile(
    r"\b(?:for|stay\w*|spent|kept|lay|held|was|were|detained|imprisoned|after|lasted|inside|pas[éó]|pasamos|estuv\w+|"
    r"tuv\w+|dejaron|qued\w+|dur[óa]\w*|durante|por|internad[oa]|detenid[oa])\b|"
    r"[了住关留押]|后|以后",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:first|last|next|every|each|within|ago|before (?:my|the|that|I|we|they)|since|more|another|further|other|of the|without|later|"
    r"primer[oa]s?|últim[oa]s?|cada|dentro|hace|otr[oa]s|sin|más)\b|每|前|头|再|又|内",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"\s*(?:or so |or two |más o menos |左右)?(?:ago|later|after\b|before|without|in (?:a |the )?(?:row|isolation|"
    r"solitary|dark)|old|into|a (?:week|month)|más tarde|después de|antes|sin|seguid[oa]s|没|未|前|之后(?!放|释)|一次)",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:moved|transferred|taken on|sent on|brought (?:to|before)|handed over|trasladad[oa]|trasladaron|pasaron a|"
    r"llevaron a)\b|转到|转移|转押|移送",
    re.IGNORECASE,
)
_SENTENCED = re.compile(  # what was imposed or allowed, and not what was served
    r"\b(?:sentenc(?:ed?|es|ing)|condemn\w*|convict\w*|punish\w*|penalty|prescribed|carries|imprisonment (?:of|for)|"
    r"conden(?:ad[oa]|a|ó)|sentenci(?:ad[oa]|a|ó)|pena de|visa|permit|leave|rest|treat\w* for)\b|判|徒刑|处以|处罚",
    re.IGNORECASE,
)
_ENDS = {"custody": ("arrest", "release"), "hospital": ("treatment", "")}
_SLACK, _PART_OF = 1.5, 0.15  # days; of the longer one
_LONGEST = 4000.0
_CAUSES = (
    "Is one counted from the arrest, the other from being taken to another place?",
    "Is one of them an estimate?",
    "Are there two occasions?",
)
_QUESTION = "How long was it, and how do you reckon that?"


@dataclass(frozen=True, slots=True, eq=False)
class Length:
    """A length told in a sentence, in days."""

    sentence: Sentence
    mention: DateMention
    low: float
    high: float


def find(comparison: Comparison) -> Iterator[Finding]:
    """Two lengths of the one stay of a kind that every paper gives once, and a length against the days of beginning and end."""
    table: dict[str, dict[str, list[Length]]] = defaultdict(lambda: defaultdict(list))
    for sentence, found in comparison.having(_told, *_KINDS.values()):
        if found is not None and is_clients(comparison, sentence):
            kind, at = found
            mention = sentence.dates[at]
            assert mention.days is not None
            table[kind][sentence.source.id].append(Length(sentence, mention, *mention.days))
    for kind, by_source in table.items():
        told = [own[0] for own in by_source.values()]
        if any(_are_several(own) for own in by_source.values()):
            continue
        rivals = next(((a, b) for a, b in combinations(told, 2) if _apart(a, b) and not _is_part(a, b) and not _is_part(b, a)), None)
        if rivals is not None:
            yield _finding(kind, *rivals)
        elif told and not comparison.is_brief:
            yield from _against_days(kind, told, whens(comparison))


def _told(sentence: Sentence) -> tuple[str, int] | None:
    """The kind of stay whose whole length a sentence tells, and which of its mentions is the length."""
    lengths = [at for at, m in enumerate(sentence.dates) if m.timex_type == "DURATION" and m.days]
    if len(lengths) != 1 or not is_plain(sentence) or sentence.search(_SENTENCED) or sentence.search(_MOVED):
        return None
    mention = sentence.dates[lengths[0]]
    kind = _kind(sentence)
    if not kind or mention.days is None or not 1 <= mention.days[0] <= _LONGEST or not _is_whole(sentence, mention):
        return None
    if nth_of(sentence.text, mention.start, mention.end) or roles_beside(sentence):
        return None
    return kind, lengths[0]


def _kind(sentence: Sentence) -> str:
    is_asked = sentence.role is Role.ANSWER and bool(_HOW_LONG.search(sentence.question))
    own = [kind for kind, pattern in _KINDS.items() if sentence.search(pattern)]
    if not own and is_asked:
        own = [kind for kind, pattern in _KINDS.items() if pattern.search(sentence.question)]
    if len(own) > 1 and _BOTH.search(sentence.text):
        return ""
    return own[0] if own else ""


def _is_whole(sentence: Sentence, mention: DateMention) -> bool:
    """Whether it is said how long it was, and not how long something in it was or how long ago."""
    before = sentence.text[max(0, mention.start - 22) : mention.start]
    if (
        _PART.search(f"{before[-14:]} {mention.text}")
        or _PART_AFTER.match(sentence.text, mention.end)
        or any(m.earliest for m in sentence.dates if m is not mention)
    ):
        return False
    is_row = len(sentence.words) <= 8 and sentence.role is not Role.ANSWER  # noqa: PLR2004 - a row of a form has few words
    is_asked = bool(_HOW_LONG.search(sentence.question)) and len(sentence.words) <= 16  # noqa: PLR2004 - a bare answer
    return is_asked or is_row or bool(_STAYED.search(sentence.text))


def _are_several(own: Sequence[Length]) -> bool:
    return any(_apart(a, b) for a, b in combinations(own, 2))


def _apart(a: Length, b: Length) -> bool:
    gap = max(a.low, b.low) - min(a.high, b.high)
    is_about = any("approximate" in x.mention.flags for x in (a, b))
    return gap > _SLACK and gap > (2 * _PART_OF if is_about else _PART_OF) * max(a.high, b.high)


def _is_part(a: Length, b: Length) -> bool:
    spans = number_spans(b.mention.text, b.sentence.language)
    return bool(spans) and names_bare([a.sentence], spans[0][2])


def _against_days(
    kind: str, told: Sequence[Length], days: Mapping[tuple[str, str, str], Mapping[str, Sequence[When]]]
) -> Iterator[Finding]:
    begin, end = _ENDS[kind]
    starts, ends = ([w for own in days.get((name, "", ""), {}).values() for w in own] for name in (begin, end))
    if not starts or not ends or any(w.window[0] != w.window[1] for w in (*starts, *ends)):
        return
    if len({w.window for w in starts}) > 1 or len({w.window for w in ends}) > 1:
        return
    between = float((ends[0].window[0] - starts[0].window[0]).days)
    for length in told:
        gap = max(length.low - between - 1, between - length.high)
        if between > 0 and gap > _SLACK and gap > _PART_OF * max(between, length.high):
            yield _reckoned(kind, length, starts[0], ends[0], between)
            return


def _reckoned(kind: str, length: Length, start: When, end: When, between: float) -> Finding:
    name = cited(length.sentence)
    return make_finding(
        FindingKind.DURATION,
        Level.CONFLICT,
        factors(length.sentence, start.sentence),
        f"{name[:1].upper()}{name[1:]}: {quoted(length.mention.text)} in {kind}; from "
        f"{quoted(start.mention.text)} ({cited(start.sentence)}) to "
        f"{quoted(end.mention.text)} ({cited(end.sentence)}).",
        f"From {span(*start.window)} to {span(*end.window)} is {round(between)} days.",
        _QUESTION,
        (
            length.sentence.passage(length.mention.start, length.mention.end),
            start.sentence.passage(start.mention.start, start.mention.end),
            end.sentence.passage(end.mention.start, end.mention.end),
        ),
        _CAUSES,
    )


def _finding(kind: str, a: Length, b: Length) -> Finding:
    bars = tuple(Bar(x.sentence.source.name, x.low, x.high, "approximate" in x.mention.flags) for x in (a, b))
    return make_finding(
        FindingKind.DURATION,
        Level.CONFLICT,
        factors(a.sentence, b.sentence),
        two_sides(a.sentence, b.sentence, f"{quoted(a.mention.text)} in {kind}", quoted(b.mention.text)),
        f"{round(a.low)} and {round(b.low)} days do not overlap.",
        _QUESTION,
        tuple(x.sentence.passage(x.mention.start, x.mention.end) for x in (a, b)),
        _CAUSES,
        Strip(Scale.DAYS, bars),
        (a.sentence, b.sentence),
    )
