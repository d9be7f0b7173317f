"""What files say of themselves against what was told: days on which they were made, and clocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import dated_events, is_dated
from app.consistency.sentence import Sentence
from app.consistency.story.tabs import tab_dated, tabs_of
from app.consistency.wording import day, opening, quoted, says, window
from app.domain.assertion import DateMention
from app.domain.document import Line
from app.domain.finding import Bar, Factor, Finding, FindingKind, Level, Scale, Strip
from app.domain.passage import passage_at
from app.domain.snapshot import Source, SourceKind

_CLOCK = re.compile(r"\bclock\b|时钟|reloj", re.IGNORECASE)
_TIME = re.compile(r"(?<![\d:])(?P<hours>[0-2]\d):(?P<minutes>[0-5]\d)(?![:\d])")
_SEVERAL = 3
_MADE = ("taken_at", "created_at")
_CAMERA = frozenset({"taken_at", "camera"})
_CAUSES = (
    "Was the camera's clock set?",
    "Xinjiang time (UTC+6) or Beijing time (UTC+8)?",
    "Is this the day of copying rather than of making?",
)


def find(comparison: Comparison) -> Iterator[Finding]:
    """Photographs and recordings whose day lies outside every day told for the filming."""
    told = [(s, m) for s, filmed in comparison.having(_filmed) if s.source.kind is SourceKind.STATEMENT for m in filmed]
    by_source: dict[str, list[tuple[Sentence, DateMention]]] = {}
    for sentence, mention in told:
        by_source.setdefault(sentence.source.id, []).append((sentence, mention))
    made = [(source, on) for source in comparison.snapshot.sources if (on := made_on(source)) is not None]
    yield from _clocks(comparison)
    yield from _listed(comparison, made)
    for mentions in by_source.values():
        outside = [(source, on) for source, on in made if not any(_holds(m, on) for _, m in mentions)]
        if made and len(outside) == len(made):
            yield file_day_finding(mentions[0], outside[0], "for the filming")


def _filmed(sentence: Sentence) -> list[DateMention]:
    return [] if sentence.is_question else [d.mention for d in dated_events(sentence) if d.event.event == "filming"]


def _listed(comparison: Comparison, made: Sequence[tuple[Source, date]]) -> Iterator[Finding]:
    """A file that another paper names by its tab, with one day beside it on which the file was not made."""
    cited = [(s, tab) for s, tab in comparison.having(_cited) if tab] if made else []
    for source, on in made:
        tabs = tabs_of(source)
        for sentence in (s for s, tab in cited if tab in tabs and s.source is not source):
            (mention,) = (m for m in sentence.dates if _is_day(m))
            if not _holds(mention, on):
                yield file_day_finding((sentence, mention), (source, on), f"for {source.name}")
                break


def _cited(sentence: Sentence) -> str:
    """The exhibit of which a sentence gives the day."""
    days = [m for m in sentence.dates if _is_day(m)]
    return tab_dated(sentence.text, days[0].start) if len(days) == 1 else ""


def _is_day(mention: DateMention) -> bool:
    return is_dated(mention) and mention.earliest == mention.latest


def _clocks(comparison: Comparison) -> Iterator[Finding]:
    """A list of recordings whose two clocks stand apart by the same whole hours throughout."""
    for source in comparison.snapshot.sources:
        text = source.document.text
        lines = comparison.told[source.id].of_paper(_clock_lines)
        gaps = [(line, gap) for line in lines if (gap := _gap(text[line.start : line.end])) is not None]
        if len(gaps) >= _SEVERAL and len({gap for _, gap in gaps}) == 1 and gaps[0][1] % 60 == 0 and gaps[0][1]:
            hours = abs(gaps[0][1]) // 60
            passages = [passage_at(source.id, source.document, line.start, line.end) for line, _ in (gaps[0], gaps[-1])]
            yield make_finding(
                FindingKind.METADATA,
                Level.NOTE,
                (Factor.F5,),
                opening(f"in {source.name} the clock in the picture stands {hours} hours from the time of the file."),
                f"All {len(gaps)} entries differ by {hours} hours.",
                "Which clock did you go by, and how was it set?",
                passages,
                _CAUSES,
            )


def _clock_lines(source: Source) -> list[Line]:
    text = source.document.text
    return [line for page in source.document.pages for line in page.lines if _CLOCK.search(text, line.start, line.end)]


def _gap(text: str) -> int | None:
    """Minutes between the two clock times of an entry, None where there are not two; a length such as 4:10 is no clock time."""
    times = [int(match["hours"]) * 60 + int(match["minutes"]) for match in _TIME.finditer(text)]
    return times[0] - times[1] if len(times) == 2 else None  # noqa: PLR2004 - file and picture


def made_on(source: Source) -> date | None:
    """The day a photograph or recording says it was made, in its own clock; None for papers."""
    facts = {fact.name: fact.value for fact in source.facts}
    if not _CAMERA & facts.keys() and "duration" not in facts:
        return None
    for name in _MADE:
        try:
            return datetime.fromisoformat(facts[name]).date()
        except (KeyError, ValueError):
            continue
    return None


def _holds(mention: DateMention, on: date) -> bool:
    slack = timedelta(days=1)  # the file's clock may be of another zone
    return mention.earliest is not None and mention.latest is not None and mention.earliest - slack <= on <= mention.latest + slack


def file_day_finding(told: tuple[Sentence, DateMention], file: tuple[Source, date], what: str) -> Finding:
    """A file made on a day outside the days told for `what`."""
    (sentence, mention), (source, on) = told, file
    bars = (Bar(source.name, float(on.toordinal()), float(on.toordinal() + 1)), Bar(sentence.source.name, *_days(mention)))
    whole = source.document.pages[0] if source.document.pages else None
    own = passage_at(
        source.id,
        source.document,
        0,
        min(len(source.document.text), whole.end if whole else 0),
        "camera date" if any(f.name in _CAMERA for f in source.facts) else "file date",
    )
    return make_finding(
        FindingKind.METADATA,
        Level.DIFFERENCE,
        (Factor.F5,),
        opening(f"{source.name} was made on {day(on)} by its own clock; {what} {says(sentence)} {quoted(mention.text)}."),
        f"{day(on)} lies outside {window(mention)}.",
        "On which days did you film, and how was the clock of the camera set?",
        (sentence.passage(mention.start, mention.end), own),
        _CAUSES,
        Strip(Scale.DAYS, bars),
    )


def _days(mention: DateMention) -> tuple[float | None, float | None]:
    low = float(mention.earliest.toordinal()) if mention.earliest else None
    return low, float(mention.latest.toordinal() + 1) if mention.latest else None
