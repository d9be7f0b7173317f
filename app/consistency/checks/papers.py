"""Dates a paper bears: certificates older than what they certify, and papers older than what they report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import dated_events, is_dated, kinds
from app.consistency.sentence import Sentence
from app.consistency.wording import cited, day, days, factors, opening, quoted, two_sides
from app.domain.assertion import DateMention, Polarity
from app.domain.finding import Factor, Finding, FindingKind, Level
from app.domain.snapshot import SourceKind

_DATED = re.compile(
    (
        r"\b(?:date|dated|fecha|issued(?: on)?|date of issue|seal|stamp|sello|received|executed on|signed(?: on)?)\b[^.]{0,40}\Z|"
        r"[\(（]?(?:日期|签发)[:：]?\s*\Z"
    ),
    re.IGNORECASE,
)
_CERTIFIES = re.compile(r"\bcertif\w+\b.*\btranslat|\btranslat\w+\b.*\bcertif|certificate of transl", re.IGNORECASE | re.DOTALL)
_CERTIFICATE = re.compile(r"\bcertificat\w+ of (?:the )?transl|\btranslator['’]s certificat", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:expir\w*|valid|until|hearing|due|appointment|will|scheduled|next|vence|válid[oa]|hasta|by)\b|有效期|至", re.IGNORECASE
)
_LASTING_TRACES = frozenset(
    {"killing", "death", "arrest", "burning", "destruction", "marriage", "birth", "publication", "founding", "conviction"}
)
_SOON = 1500  # days; a later year is more often a number of another kind
_PAST = re.compile(r"\b(?:\w+ed|was|were|came|went|took|told|saw|beat|shot|said|fue|fueron|mataron|llegaron)\b|了")
_HEAD = 4  # sentences in which a letter says where and when it was written
_SHORT = 70  # characters of a line that only dates a letter
_QUESTION = "When was this paper written, and when did you first hold it?"
_CAUSES = ("Was the paper finished or stamped later than its date?", "Is the date a slip of the pen?", "Does it speak of another occasion?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """Findings on the dates of papers."""
    dates = {source.id: paper_date(comparison.by_source[source.id]) for source in comparison.snapshot.sources}
    for source in comparison.snapshot.sources:
        dated = dates[source.id]
        if dated is not None:
            yield from _certificate(comparison.by_source[source.id], *dated)
            yield from _reports_later(comparison, *dated)
            yield from _own_later(comparison.by_source[source.id], *dated)
    yield from _named_before_founding(comparison)


def paper_date(sentences: list[Sentence]) -> tuple[Sentence, date] | None:
    """The day a paper bears: beside "date", "issued" or a seal, or alone in the head of a letter."""
    certified = _certified_from(sentences)
    for number, sentence in enumerate(sentences):
        for mention in sentence.dates:
            if not is_dated(mention) or mention.earliest != mention.latest or mention.earliest is None:
                continue
            if certified <= sentence.start + mention.start or _CERTIFIES.search(sentence.text, mention.start):
                continue
            if (
                _DATED.search(sentence.text[: mention.start])
                and "birth" not in sentence.text.lower()
                and not _AHEAD.search(sentence.text[: mention.start])
            ):
                return sentence, mention.earliest
            if number < _HEAD and len(sentence.text) < _SHORT and not sentence.events:
                return sentence, mention.earliest
    return None


def _certified_from(sentences: list[Sentence]) -> int:
    """Where the certificate that closes a translation begins in the text; past the end where there is none."""
    found = ((s.start + m.start()) for s in sentences if (m := _CERTIFICATE.search(s.text)) or (m := _CERTIFIES.search(s.text)))
    return next((start for start in found if start > sentences[0].end), sentences[-1].end) if sentences else 0


def _certificate(sentences: list[Sentence], dated: Sentence, on: date) -> Iterator[Finding]:
    """A translator's certificate at the end of the paper, with a day before the paper's own."""
    certified = _certified_from(sentences)
    for sentence in sentences:
        if sentence is dated or sentence.end <= certified:
            continue
        for mention in sentence.dates:
            if (
                is_dated(mention)
                and mention.latest is not None
                and mention.latest < on
                and mention.earliest == mention.latest
                and sentence.start + mention.start >= certified
                and "ambiguous-day-month" not in mention.flags
            ):
                yield make_finding(
                    FindingKind.METADATA,
                    Level.CONFLICT,
                    (Factor.F6,),
                    opening(f"{sentence.source.name} bears {day(on)}; the certificate with it bears {day(mention.latest)}."),
                    f"{day(mention.latest)} is {days((on - mention.latest).days)} before {day(on)}.",
                    "When was the translation made, and from what?",
                    (dated.passage(), sentence.passage()),
                    ("Was a draft or a photograph of the letter translated first?",),
                )
                return


def _reports_later(comparison: Comparison, dated: Sentence, on: date) -> Iterator[Finding]:
    """A paper that reports as done what other sources date later."""
    for sentence in comparison.by_source[dated.source.id]:
        wanted = {e.event for e in sentence.events if e.polarity in {Polarity.ASSERTED, Polarity.HEARD} and e.event in _LASTING_TRACES}
        named = {key for key in sentence.keys if key.startswith("name ")}
        if not wanted or len(named) < 2 or sentence.is_question:  # noqa: PLR2004 - a first name alone is shared by many; leap days
            continue
        rival = next(
            (
                d
                for other in comparison.sentences
                if other.source.id != dated.source.id and len(named & other.keys.keys()) >= 2  # noqa: PLR2004 - a first name alone is shared by many; leap days
                for d in dated_events(other)
                if d.event.event in wanted and d.mention.earliest and d.mention.earliest > on and "year-assumed" not in d.mention.flags
            ),
            None,
        )
        if rival is not None and rival.mention.earliest is not None:
            other = rival.sentence
            yield make_finding(
                FindingKind.ANACHRONISM,
                Level.CONFLICT,
                factors(sentence, other),
                opening(
                    f"{sentence.source.name}, dated {day(on)}, reports a {rival.event.event} that {other.source.name} dates "
                    f"to {day(rival.mention.earliest)}."
                ),
                f"{day(on)} is {days((rival.mention.earliest - on).days)} before {day(rival.mention.earliest)}.",
                _QUESTION,
                (sentence.passage(), dated.passage(), other.passage()),
                _CAUSES,
            )


def _own_later(sentences: list[Sentence], dated: Sentence, on: date) -> Iterator[Finding]:
    """A happening told as past in a paper dated at its head, on a day after the paper's own."""
    if dated not in sentences[:_HEAD]:
        return
    for sentence in sentences:
        told = [
            e
            for e in sentence.events
            if e.polarity in {Polarity.ASSERTED, Polarity.HEARD} and not kinds(e.event) & {"paper", "legal", "immigration"}
        ]
        later = next((at for m in sentence.dates if (at := _on(m, on)) is not None and on < at and (at - on).days < _SOON), None)
        if told and later is not None and sentence is not dated and not _AHEAD.search(sentence.text) and _PAST.search(sentence.text):
            yield make_finding(
                FindingKind.ANACHRONISM,
                Level.CONFLICT,
                (Factor.F5 if sentence.source.kind is SourceKind.EXHIBIT else Factor.F4,),
                opening(f"{sentence.source.name}, dated {day(on)}, reports something of {day(later)}."),
                f"{day(on)} is {days((later - on).days)} before {day(later)}.",
                _QUESTION,
                (sentence.passage(), dated.passage()),
                _CAUSES,
            )
            return


def _on(mention: DateMention, paper: date) -> date | None:
    """The one day a mention means; where its year was assumed, in the year of the paper."""
    if not is_dated(mention) or mention.earliest != mention.latest or mention.earliest is None or "relative" in mention.flags:
        return None
    return mention.earliest.replace(year=paper.year) if "year-assumed" in mention.flags and mention.earliest.day < 29 else mention.earliest  # noqa: PLR2004 - a first name alone is shared by many; leap days


def _named_before_founding(comparison: Comparison) -> Iterator[Finding]:
    """A paper of a body, older than its founding as told."""
    for told in comparison.sentences:
        for founding in (d for d in dated_events(told) if d.event.event == "founding" and d.mention.earliest):
            names = {word.folded for word in told.words if told.text[word.start].isupper() and not word.is_stop and word.start > 0}
            for paper in comparison.sentences:
                first = next((m for m in paper.dates if _is_before(m, founding.mention)), None)
                shared = {word.folded for word in paper.words if paper.text[word.start].isupper()} & names
                if (
                    paper.source.id != told.source.id
                    and first is not None
                    and len(shared) >= 2  # noqa: PLR2004 - a first name alone is shared by many; leap days
                    and {"paper", "politics"} & {k for e in paper.events for k in kinds(e.event)}
                ):
                    a, b = sorted((told, paper), key=comparison.sentences.index)
                    yield make_finding(
                        FindingKind.ANACHRONISM,
                        Level.CONFLICT,
                        factors(a, b),
                        two_sides(a, b, quoted(a.text), quoted(b.text)),
                        f"{cited(paper)} bears a date before the founding that {told.source.name} tells of.",
                        _QUESTION,
                        (a.passage(), b.passage()),
                        _CAUSES,
                    )
                    return


def _is_before(mention: DateMention, founding: DateMention) -> bool:
    return is_dated(mention) and mention.latest is not None and founding.earliest is not None and mention.latest < founding.earliest
