"""In two short texts: a happening said to have come but once, on days that do not meet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.story.moments import is_apart, windows
from app.consistency.wording import factors, quoted, span, two_sides
from app.domain.assertion import DateMention
from app.domain.finding import Finding, FindingKind, Level

_ONCE = re.compile(
    r"\b(?:only|one|single|sole|one and only|one single) (?:\w+ )?time\b|\b(?:only|just) (?:the )?once\b|"
    r"\bnever (?:\w+ ){0,3}(?:again|at any other time)\b|"
    r"\b(?:una sola|única) vez\b|唯一|只有?(?:过)?一次|就那一次",
    re.IGNORECASE,
)
_SUN = re.compile(r"(?:the|that|this) sun\.?\Z|sun\.?\Z")  # what shines, not Sunday
_SHARED = 2  # keys that both dated sentences speak of
_ABOUT = 5  # days by which "mid-September" may be off
_FORMAL = re.compile(r"\b(?:born|birth|signed|filed|issued|dated)\b", re.IGNORECASE)


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding where one text says it was the only time and the one date of each lies apart from the other's."""
    if not comparison.is_brief or len(comparison.by_source) != 2:  # noqa: PLR2004 - a pair
        return
    sides = [[s for s in own if not s.is_question] for own in comparison.by_source.values()]
    if not any(_ONCE.search(s.text) for own in sides for s in own):
        return
    told = [[(s, m) for s in own for m in s.dates if _dates(s, m)] for own in sides]
    if [len(found) for found in told] != [1, 1]:
        return
    shared = {key for key in told[0][0][0].keys.keys() & told[1][0][0].keys.keys() if not key.startswith("name ")}
    if len(shared) < _SHARED:
        return
    if all(is_apart(a, b, _ABOUT) for _, m in told[0] for a in windows(m) for _, n in told[1] for b in windows(n)):
        (left, first), (right, second) = told[0][0], told[1][0]
        yield make_finding(
            FindingKind.DATE,
            Level.DIFFERENCE,
            factors(left, right),
            two_sides(left, right, quoted(first.text), quoted(second.text)),
            f"One says it was the only time; {span(first.earliest, first.latest)} and "
            f"{span(second.earliest, second.latest)} do not overlap.",
            "When was this, and did it happen once or more than once?",
            (left.passage(), right.passage()),
            ("Are there two occasions?", "Was one of them a date of another calendar?"),
        )


def _dates(sentence: Sentence, mention: DateMention) -> bool:
    is_formal = _FORMAL.search(sentence.text) is not None
    return is_dated(mention) and not _SUN.search(mention.text) and "weekday" not in mention.flags and not is_formal
