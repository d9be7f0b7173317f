"""A happening a life has but once, on days that do not meet in two papers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from app.consistency.comparison import Comparison, make_finding
from app.consistency.milestones import When, whens
from app.consistency.story.acts import group_of
from app.consistency.story.moments import is_apart
from app.consistency.wording import factors, quoted, span, two_sides
from app.domain.finding import Bar, Finding, FindingKind, Level, Scale, Strip

_CAUSES = (
    "Was one of them a date of the lunar or another calendar?",
    "Are day and month written in another order?",
    "Are there two occasions?",
)


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each happening that every paper dates once, and two papers date apart."""
    if comparison.is_brief:
        return
    for (name, who, _), by_source in whens(comparison).items():
        told = [own[0] for own in by_source.values()]
        for a, b in combinations(told, 2):
            if is_apart(a.window, b.window) and not _swapped(a, b) and not _told_twice(comparison, name, a, b):
                yield _finding(f"{name} of the {who.replace('_', ' ')}" if who else name, a, b)
                break


def _told_twice(comparison: Comparison, name: str, a: When, b: When) -> bool:
    """Whether one paper tells of such a happening on both days: then there were two."""
    days: dict[str, set[int]] = {}
    for moment in comparison.moments.by_act.get(group_of(name), ()):
        met = {number for number, when in enumerate((a, b)) if moment.is_own and not is_apart(moment.window, when.window)}
        days.setdefault(moment.sentence.source.id, set()).update(met)
    return any(len(met) > 1 for met in days.values())


def _swapped(a: When, b: When) -> bool:
    """Whether another reading of one date meets the other."""
    ours, theirs = [a.window, *a.mention.alternatives], [b.window, *b.mention.alternatives]
    return any(not is_apart(x, y) for x in ours for y in theirs)


def _finding(what: str, a: When, b: When) -> Finding:
    bars = tuple(
        Bar(w.sentence.source.name, float(w.window[0].toordinal()), float(w.window[1].toordinal() + 1), "approximate" in w.mention.flags)
        for w in (a, b)
    )
    return make_finding(
        FindingKind.DATE,
        Level.CONFLICT,
        factors(a.sentence, b.sentence),
        two_sides(a.sentence, b.sentence, f"{quoted(a.mention.text)} for the {what}", quoted(b.mention.text)),
        f"{span(*a.window)} and {span(*b.window)} do not overlap.",
        "When was this, and how do you know the date?",
        tuple(w.sentence.passage(w.mention.start, w.mention.end) for w in (a, b)),
        _CAUSES,
        Strip(Scale.DAYS, bars),
        (a.sentence, b.sentence),
    )
