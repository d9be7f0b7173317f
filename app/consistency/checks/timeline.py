"""Three statements or more that cannot all be true, though any fewer of them can."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from app.consistency.alignment.agreement import is_negated
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.dates import read_dates
from app.consistency.happenings import is_dated
from app.consistency.links import matches_of
from app.consistency.sentence import Sentence
from app.consistency.story.timeline import ORIGIN, Constraint, Move, bounds, minimal_sets, moves
from app.consistency.wording import day, days, factors, number, quoted
from app.domain.assertion import DateMention, Polarity
from app.domain.finding import Bar, Finding, FindingKind, Level, Scale, Strip
from app.domain.snapshot import SourceKind

_LEAST = 3  # statements; two are the business of the checks of dates and of orders
_NUMBERS = "①②③④⑤⑥⑦⑧⑨"
_WORDS = {3: "three", 4: "four", 5: "five", 6: "six"}
_WORDS_FEWER = {3: "two", 4: "three", 5: "four", 6: "five"}
_SPAN = re.compile(
    r"(?P<span>.+?)\s+(?P<way>after|later|afterwards|before|earlier)\b|(?P<next>the next day|the following day)", re.IGNORECASE
)
_BACK = re.compile(r"\s*(?:that|this|it|the last(?: one)?|the first(?: one)?)\b", re.IGNORECASE)
_LATER = frozenset({"after", "later", "afterwards"})
_OWN_TIME = frozenset({"unanchored", "age-based", "weekday-mismatch"})
_COUNTING = frozenset({"last", "first", "second", "third", "next", "time", "place", "plac", "year", "month", "week"})
_NEAR = 6  # sentences; "after that" and a day without its year lean on what was told no further back
_LONGEST = 400  # days; "years later" leaves room for everything
_QUESTION = "What came first, what came next, and how long was it in between?"
_CAUSES = (
    "Which of these dates do you remember by itself, and which by reckoning?",
    "Was one of the dates of another calendar, or repeated by an interpreter?",
    "Is each of them about the same occasion?",
)


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence of a telling that says when: an own window of days, or so many days after the step before it."""

    sentence: Sentence
    mention: DateMention
    window: tuple[date | None, date | None] = (None, None)
    gap: tuple[float, float] | None = None
    anchor: int = -1  # number of the step it counts from

    @property
    def reason(self) -> str:
        """The statement, as the network names it."""
        return f"{self.sentence.source.id}:{self.sentence.start}"


def find(comparison: Comparison) -> Iterator[Finding]:
    """Minimal sets over all tellings; of sets that share two statements only the first is shown."""
    if comparison.is_brief:
        return
    steps = _steps(comparison)
    happening = _happenings(comparison, steps)
    by_reason = {step.reason: step for step in steps}
    shown: list[set[str]] = []
    for impossible in minimal_sets(_constraints(steps, happening)):
        reasons = {constraint.reason for constraint in impossible}
        if len(reasons) == len(impossible) >= _LEAST and len(reasons) in _WORDS and not any(len(reasons & other) > 1 for other in shown):
            shown.append(reasons)
            yield _finding(_in_order(impossible), by_reason)


def _steps(comparison: Comparison) -> list[Step]:
    """Every step of every telling, in order."""
    made: list[Step] = []
    for source in comparison.snapshot.sources:
        if source.kind is SourceKind.STATEMENT:
            _read_telling([s for s in comparison.by_source[source.id] if not s.is_question], made)
    return made


def _read_telling(sentences: Sequence[Sentence], made: list[Step]) -> None:
    anchor, told_at, year, year_at = -1, 0, 0, 0
    for at, sentence in enumerate(sentences):
        timed = [m for m in sentence.dates if m.timex_type in {"DATE", "TIME"} and m.timex_value != "PRESENT_REF"]
        if len(timed) > 1:  # which of its happenings a later "after that" means is open
            anchor = -1
        mention = timed[0] if len(timed) == 1 and not sentence.once(_is_left_open) else None
        if mention is not None:
            step = _step(sentence, mention, anchor if at - told_at <= _NEAR else -1, year if at - year_at <= _NEAR else 0)
            if step is not None:
                made.append(step)
                anchor, told_at = (len(made) - 1, at) if step.gap is None and None not in step.window else (-1, at)
        for full in timed:
            if full.earliest is not None and not {"year-assumed", "relative"} & set(full.flags):
                year, year_at = full.earliest.year, at


def _is_left_open(sentence: Sentence) -> bool:
    """Denied, planned and forgotten happenings have no day."""
    unsaid = {Polarity.DENIED, Polarity.PLANNED, Polarity.NOT_REMEMBERED}
    return is_negated(sentence.text) or sentence.polarity in unsaid or any(event.polarity in unsaid for event in sentence.events)


def _step(sentence: Sentence, mention: DateMention, anchor: int, year: int) -> Step | None:
    flags = set(mention.flags)
    if "relative" in flags:
        gap = _gap(sentence, mention)
        return Step(sentence, mention, gap=gap, anchor=anchor) if gap is not None and anchor >= 0 else None
    if flags & _OWN_TIME or flags & {"no-later-than", "no-earlier-than"} or mention.alternatives:
        return None
    if not is_dated(mention) and not flags & {"before", "after"}:
        return None
    window = _in_year(mention, year) if "year-assumed" in flags else (mention.earliest, mention.latest)
    return Step(sentence, mention, window) if window != (None, None) else None


def _in_year(mention: DateMention, year: int) -> tuple[date | None, date | None]:
    """A day told without its year, in the year told just before; feasts that move from year to year stay open."""
    if not year or "lunar" in mention.flags:
        return None, None
    given = [bound for bound in (mention.earliest, mention.latest) if bound is not None]
    if any((bound.month, bound.day) == (2, 29) for bound in given):
        return None, None
    shift = year - given[0].year if given else 0
    earliest, latest = (None if bound is None else bound.replace(year=bound.year + shift) for bound in (mention.earliest, mention.latest))
    return earliest, latest


def _gap(sentence: Sentence, mention: DateMention) -> tuple[float, float] | None:
    """The days "about a week after" can mean, counted from the step before; None where it counts from something else."""
    found = _SPAN.match(mention.text)
    if found is None:
        return None
    if found["next"]:
        return 1.0, 1.0
    way = found["way"].lower()
    if way in {"after", "before"} and not _BACK.match(mention.text[found.end() :] + sentence.text[mention.end :]):
        return None
    span = next((m.days for m in read_dates(found["span"], None, sentence.language) if m.days), None)
    if span is None or span[1] > _LONGEST:
        return None
    return span if way in _LATER else (-span[1], -span[0])


def _happenings(comparison: Comparison, steps: Sequence[Step]) -> list[str]:
    """For each step the name of its happening; steps of two tellings that tell one thing share it."""
    name = {step.reason: step.reason for step in steps}
    for one, other in (*_told_alike(comparison, name), *_next_steps(steps)):
        kept, given_up = name[one], name[other]
        name = {reason: kept if known == given_up else known for reason, known in name.items()}
    return [name[step.reason] for step in steps]


def _told_alike(comparison: Comparison, name: dict[str, str]) -> Iterator[tuple[str, str]]:
    for match in matches_of(comparison):
        one, other = (f"{s.source.id}:{s.start}" for s in (match.left, match.right))
        if one in name and other in name:
            yield one, other


def _next_steps(steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    """What followed one act in two tellings of one person: "I filmed; a week later I went home", "… I was home before the feast"."""
    before = {b.reason: a for a, b in pairwise(steps) if a.sentence.source is b.sentence.source}
    for one in (step for step in steps if step.gap is not None):
        for other in steps:
            if one.sentence.source is other.sentence.source or other.reason not in before:
                continue
            acts = [{e.event for e in step.sentence.events} for step in (steps[one.anchor], before[other.reason])]
            same_teller = (
                one.sentence.is_by_client
                and other.sentence.is_by_client
                and one.sentence.is_first_person
                and other.sentence.is_first_person
            )
            if same_teller and acts[0] & acts[1] and _reached(one.sentence) & _reached(other.sentence):
                yield one.reason, other.reason


def _reached(sentence: Sentence) -> set[str]:
    """What a sentence has its person come to: its content words but those that only count."""
    return sentence.keys.keys() - _COUNTING


def _constraints(steps: Sequence[Step], happening: Sequence[str]) -> list[Constraint]:
    made = []
    for step, name in zip(steps, happening, strict=True):
        if step.gap is not None:
            made.append(Constraint(happening[step.anchor], name, *step.gap, step.reason))
        else:
            low, high = (None if bound is None else float(bound.toordinal()) for bound in step.window)
            made.append(Constraint(ORIGIN, name, low, high, step.reason))
    return made


def _in_order(impossible: Sequence[Constraint]) -> list[Constraint]:
    """The date the reckoning starts from, the spans, the date it runs against."""
    dates = [constraint for constraint in impossible if constraint.is_date]
    spans = [constraint for constraint in impossible if not constraint.is_date]
    if len(dates) == 2 and dates[0].later != (spans[0].earlier if spans else ""):  # noqa: PLR2004 - a start and an end
        dates.reverse()
    return [*dates[:1], *spans, *dates[1:]]


def _finding(impossible: Sequence[Constraint], by_reason: dict[str, Step]) -> Finding:
    steps = [by_reason[constraint.reason] for constraint in impossible]
    count = _WORDS[len(steps)]
    return make_finding(
        FindingKind.SEQUENCE, Level.CONFLICT, factors(*(step.sentence for step in steps)),
        f"These {count} statements cannot all be true. Any {_WORDS_FEWER[len(steps)]} of them can.",
        _reasoning(impossible, steps), _QUESTION, [step.sentence.passage() for step in steps], _CAUSES, _strip(impossible, steps),
    )  # fmt: skip


def _reasoning(impossible: Sequence[Constraint], steps: Sequence[Step]) -> str:
    lines = [_said(n, step) for n, step in enumerate(steps)]
    least, most = bounds(impossible[:-1], impossible[-1].earlier, impossible[-1].later)
    if impossible[-1].is_date and least is not None and (impossible[-1].high or 0) < least:
        lines.insert(-1, f"Together they make it {day(date.fromordinal(int(least)))} at the earliest.")
    elif impossible[-1].is_date and most is not None:
        lines.insert(-1, f"Together they make it {day(date.fromordinal(int(most)))} at the latest.")
    for n, move in enumerate(moves(impossible)):
        if move.days is None:
            lines.append(f"{_NUMBERS[n]} alone cannot resolve it.")
        else:
            lines.append(f"{_NUMBERS[n]} alone: {days(abs(move.days))} {_way(move)} or more.")
    return " ".join(lines)


def _said(n: int, step: Step) -> str:
    place = f", {step.sentence.label}" if step.sentence.label else ""
    said = f"{_NUMBERS[n]} {quoted(step.mention.text)} ({step.sentence.source.name}{place})"
    if step.gap is not None:
        low, high = sorted(abs(bound) for bound in step.gap)
        return f"{said} is read as {days(low) if low == high else f'{number(low)} to {days(high)}'}."
    earliest, latest = step.window
    assumed = ", the year being the one told just before" if "year-assumed" in step.mention.flags else ""
    if earliest is None:
        return f"{said} is {day(latest)} at the latest{assumed}." if latest else ""
    if latest is None:
        return f"{said} is {day(earliest)} at the earliest{assumed}."
    return f"{said} is {day(earliest)}{assumed}." if earliest == latest else f"{said} is from {day(earliest)} to {day(latest)}{assumed}."


def _way(move: Move) -> str:
    is_less = move.days is not None and move.days < 0
    return ("earlier" if is_less else "later") if move.constraint.is_date else ("less" if is_less else "more")


def _strip(impossible: Sequence[Constraint], steps: Sequence[Step]) -> Strip:
    """A bar for each statement; where it counts from another, the days the statements before it make of it."""
    bars = []
    for n, (constraint, step) in enumerate(zip(impossible, steps, strict=True)):
        low, high = (constraint.low, constraint.high) if constraint.is_date else bounds(impossible[: n + 1], ORIGIN, constraint.later)
        computed = not constraint.is_date or None in (low, high) or bool({"approximate", "year-assumed"} & set(step.mention.flags))
        bars.append(Bar(f"{_NUMBERS[n]} {step.sentence.source.name}", low, None if high is None else high + 1, computed))
    return Strip(Scale.DAYS, tuple(bars))
