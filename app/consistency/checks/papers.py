"""Dates a paper bears: certificates older than what they certify, and papers older than what they report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import Dated, dated_events, is_dated, kinds
from app.consistency.sentence import Sentence
from app.consistency.story.paper_dates import certified_from, excerpt_date, paper_date
from app.consistency.wording import cited, day, days, factors, opening, quoted, two_sides
from app.domain.assertion import DateMention, Polarity
from app.domain.finding import Factor, Finding, FindingKind, Level
from app.domain.snapshot import SourceKind

_AHEAD = re.compile(
    r"\b(?:expir\w*|valid|until|hearing|due|appointment|will|scheduled|next|vence|válid[oa]|hasta|by)\b|有效期|至", re.IGNORECASE
)
_LASTING_TRACES = frozenset(
    {"killing", "death", "arrest", "burning", "destruction", "marriage", "birth", "publication", "founding", "conviction"}
)
_DONE_ONCE = frozenset({"release", "death", "conviction", "marriage", "departure", "deportation"})
_UNSURE = frozenset({"relative", "approximate"})
_SOON = 1500  # days; a later year is more often a number of another kind
_PAST = re.compile(r"\b(?:\w+ed|was|were|came|went|took|told|saw|beat|shot|said|fue|fueron|mataron|llegaron)\b|了")
_CERTIFICATE_LENGTH = 700  # characters; what follows is another paper
_LONG_BEFORE = 366  # days; a date further back is of something else
_HEAD = 4  # sentences in which a letter says where and when it was written
_QUESTION = "When was this paper written, and when did you first hold it?"
_CAUSES = ("Was the paper finished or stamped later than its date?", "Is the date a slip of the pen?", "Does it speak of another occasion?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """Findings on the dates of papers."""
    dates = {
        source.id: comparison.of_source(source.id, excerpt_date if comparison.is_brief else paper_date)
        for source in comparison.snapshot.sources
    }
    for source in comparison.snapshot.sources:
        dated = dates[source.id]
        if dated is not None:
            yield from _certificate(comparison.by_source[source.id], *dated)
            yield from _reports_later(comparison, *dated)
            if source.kind is SourceKind.EXHIBIT and not comparison.is_brief:
                yield from _done_later(comparison, *dated)
    yield from _named_before_founding(comparison)


def _certificate(sentences: list[Sentence], dated: Sentence, on: date) -> Iterator[Finding]:
    """A translator's certificate at the end of the paper, with a day before the paper's own."""
    certified = certified_from(sentences)
    for sentence in sentences:
        if sentence is dated or sentence.end <= certified or sentence.start > certified + _CERTIFICATE_LENGTH:
            continue
        for mention in sentence.dates:
            if (
                is_dated(mention)
                and mention.latest is not None
                and on - timedelta(days=_LONG_BEFORE) < mention.latest < on
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


def _after(comparison: Comparison, dated: Sentence, on: date) -> Iterator[Dated]:
    """What other sources date later than a paper, of the happenings that leave a lasting trace."""
    for own in comparison.corpus.told:
        if own.source.id != dated.source.id:
            yield from (told for told in own.once(_traces) if told.mention.earliest and told.mention.earliest > on)


def _traces(sentences: Sequence[Sentence]) -> list[Dated]:
    told = (dated for s in sentences if s.dates and any(e.event in _LASTING_TRACES for e in s.events) for dated in dated_events(s))
    return [dated for dated in told if dated.event.event in _LASTING_TRACES and "year-assumed" not in dated.mention.flags]


def _reports_later(comparison: Comparison, dated: Sentence, on: date) -> Iterator[Finding]:
    """A paper that reports as done what other sources date later."""
    later = None
    for sentence in comparison.by_source[dated.source.id]:
        wanted = {e.event for e in sentence.events if e.polarity in {Polarity.ASSERTED, Polarity.HEARD} and e.event in _LASTING_TRACES}
        named = {key for key in sentence.keys if key.startswith("name ")}
        if not wanted or len(named) < 2 or sentence.is_question:  # noqa: PLR2004 - a first name alone is shared by many; leap days
            continue
        later = list(_after(comparison, dated, on)) if later is None else later
        rival = next(
            (d for d in later if d.event.event in wanted and len(named & d.sentence.keys.keys()) >= 2),  # noqa: PLR2004 - a first name alone is shared by many
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


def _done_later(comparison: Comparison, dated: Sentence, on: date) -> Iterator[Finding]:
    """A paper that tells as done of somebody what every other source sets on a later day."""
    moments = comparison.moments
    for sentence in comparison.by_source[dated.source.id]:
        if sentence.is_question or sentence.search(_AHEAD):
            continue
        for act in moments.main_acts(sentence):
            others = [
                m
                for m in moments.of(act)
                if m.is_own and moments.written_on(m.sentence.source.id) != on and not _UNSURE & set(m.mention.flags)
            ]
            if act.group not in _DONE_ONCE or not others or any(m.window[0] <= on for m in others):
                continue
            rival = min(others, key=lambda m: m.window[0])
            yield make_finding(
                FindingKind.ANACHRONISM,
                Level.CONFLICT,
                factors(sentence, rival.sentence),
                opening(
                    f"{sentence.source.name}, dated {day(on)}, tells of a {act.group} that {rival.sentence.source.name} "
                    f"dates to {day(rival.window[0])}."
                ),
                f"{day(on)} is {days((rival.window[0] - on).days)} before {day(rival.window[0])}.",
                _QUESTION,
                (sentence.passage(), dated.passage(), rival.sentence.passage()),
                _CAUSES,
                basis=(sentence, rival.sentence),
            )
            return


def _founded(sentence: Sentence) -> list[DateMention]:
    return [d.mention for d in dated_events(sentence) if d.event.event == "founding" and d.mention.earliest]


def _named_before_founding(comparison: Comparison) -> Iterator[Finding]:
    """A paper of a body, older than its founding as told."""
    for told, foundings in comparison.having(_founded):
        for founding in foundings:
            names = {word.folded for word in told.words if told.text[word.start].isupper() and not word.is_stop and word.start > 0}
            for paper in comparison.sentences:
                first = next((m for m in paper.dates if _is_before(m, founding)), None)
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
