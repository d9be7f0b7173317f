"""One happening told at two hours of the day."""

from __future__ import annotations

from collections.abc import Iterator

from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.wording import factors, quoted, two_sides
from app.domain.assertion import DateMention, Polarity
from app.domain.finding import Finding, FindingKind, Level

_STRENGTH, _BRIEF_STRENGTH = 0.45, 0.15
_DAY = 1440  # minutes
_CLOSELY = 150  # minutes; a wider window is a part of the day, which is compared by its word
_SLACK = 75  # minutes by which a remembered hour may be off
_CAUSES = ("Did it begin at one time and end at another?", "Is one of the hours of another clock?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each happening whose hours, each the only one of its sentence, lie well apart."""
    used: set[int] = set()
    for pairing in comparison.pairs(_acts_at_an_hour, _STRENGTH):
        a, b = pairing.left, pairing.right
        if (pairing.is_brief and pairing.strength < _BRIEF_STRENGTH) or used & {id(a), id(b)}:
            continue
        left, right = _hour(a), _hour(b)
        if left is None or right is None or not _acts(a) & _acts(b) or not _apart(left, right):
            continue
        if not _told_beside(comparison, a, right) and not _told_beside(comparison, b, left):
            used |= {id(a), id(b)}
            yield make_finding(
                FindingKind.DATE,
                Level.DIFFERENCE,
                factors(a, b),
                two_sides(a, b, quoted(left.text), quoted(right.text)),
                "The two hours do not meet, with more than an hour left for memory.",
                "What time of day was it, and how do you remember?",
                (a.passage(left.start, left.end), b.passage(right.start, right.end)),
                _CAUSES,
                basis=(a, b),
            )


def _acts_at_an_hour(sentence: Sentence) -> set[str]:
    return _acts(sentence) if _hour(sentence) is not None else set()


def _acts(sentence: Sentence) -> set[str]:
    return {e.event for e in sentence.events if e.polarity in {Polarity.ASSERTED, Polarity.HEARD}}


def _hour(sentence: Sentence) -> DateMention | None:
    clocks = [m for m in sentence.dates if m.clock is not None]
    return clocks[0] if len(clocks) == 1 else None


def _apart(left: DateMention, right: DateMention) -> bool:
    """Whether the windows stand apart on the face of the clock, one of them being close."""
    if left.clock is None or right.clock is None or min(_width(left.clock), _width(right.clock)) > _CLOSELY:
        return False
    (start, end), (begin, stop) = left.clock, right.clock
    return all(max(start, begin + turn) - min(end, stop + turn) > _SLACK for turn in (-_DAY, 0, _DAY))


def _width(clock: tuple[int, int]) -> int:
    return clock[1] - clock[0]


def _told_beside(comparison: Comparison, sentence: Sentence, wanted: DateMention) -> bool:
    """Whether the paragraph names the other side's hour as well."""
    return any(m.clock and not _apart(m, wanted) for s in comparison.around(sentence) if s is not sentence for m in s.dates)
