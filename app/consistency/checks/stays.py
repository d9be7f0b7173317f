"""One stay, custody or service that a source makes much longer or shorter than the dates and lengths of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.story.cast import is_one
from app.consistency.story.stays import Stay, stays
from app.consistency.wording import days, factors, length, open_end, opening, quoted, says
from app.consistency.words import fold
from app.domain.finding import Bar, Finding, FindingKind, Level, Scale, Strip
from app.domain.passage import Passage

_SLACK, _SLACK_DAYS, _HALF_DAY, _SLACK_HOURS = 0.3, 2.0, 0.5, 0.02
_FEW_DAYS = 4.0
_OPEN, _ALIKE, _MEANT_ALIKE = 30000, 0.3, 0.42  # days without an end; likeness of two scenes in words, and in meaning
_SEVERAL = 2  # sources
_SAME_TIME = 40  # days
_HOURS = 1.0  # days; below, lengths are compared in hours
_TIMES, _CLEARLY = 1.4, 1.6  # by which the longer must exceed every other one, and the one shown
_ABOUT = 0.1  # of a length told as about so long
_KIND_OF = {"custody": "stay"}  # "I was in the prison for" may be read as either
_QUESTION = "How long did it last, from when to when, and how do you know?"
_CAUSES = ("Were there two stays?", "Was one of them counted from another day?", "Does one of them leave out a part?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, each length told that no other length of the same stay comes near."""
    if comparison.is_brief:
        return
    found = stays(comparison.moments)
    shown: set[tuple[str, str, tuple[str, ...]]] = set()
    by_kind: dict[str, list[Stay]] = {}
    for stay in found:
        by_kind.setdefault(_KIND_OF.get(stay.kind, stay.kind), []).append(stay)
    for odd in found:
        rival = None if odd.is_reckoned or odd.high >= _OPEN else _rival(comparison, odd, by_kind[_KIND_OF.get(odd.kind, odd.kind)])
        keys = {(stay.kind, stay.who, stay.places) for stay in (odd, rival)} if rival else set()
        if rival is not None and not keys & shown:
            shown |= keys
            yield _finding(odd, rival)


def _rival(comparison: Comparison, odd: Stay, found: Sequence[Stay]) -> Stay | None:
    """The length two other sources share, or all others where the place is named, if this source has it nowhere."""
    alike = {who for who in {stay.who for stay in found} if odd.who and who and is_one(odd.who, who)}
    others = [other for other in found if other.who in alike and _same_stay(comparison, odd, other)]
    if not others or any(not _apart(odd, other) for other in others):
        return None
    own = [s for s in found if s is not odd and s.sentences[0].source is odd.sentences[0].source and (s.kind, s.who) == (odd.kind, odd.who)]
    are_placed = all(odd.places and other.places for other in others) and _agree(others)
    rivals = [
        other
        for other in others
        if other.high < _OPEN
        and _times(odd, other) >= _CLEARLY
        and (
            are_placed
            or len({o.sentences[0].source.id for o in others if o.high < _OPEN and not _apart(o, other)}) >= _SEVERAL
            or _are_alike(comparison, odd, other)
        )
        and all(_differ(other, mine) for mine in own)
    ]
    return min(rivals, key=lambda stay: _shown_first(odd, stay), default=None)


def _shown_first(odd: Stay, other: Stay) -> tuple[bool, bool, float]:
    return not (other.is_reckoned and len(other.sentences) > 1), other.kind != odd.kind, _times(odd, other)


def _are_alike(comparison: Comparison, odd: Stay, other: Stay) -> bool:
    """Whether two sentences tell of one thing, by their words or by their meaning."""
    left, right = sorted((odd.sentences[0], other.sentences[0]), key=lambda s: comparison.numbers[id(s)])
    is_in_words = comparison.corpus.likeness(comparison.numbers[id(left)], comparison.numbers[id(right)]) >= _ALIKE
    return is_in_words or comparison.likeness(left, right) >= _MEANT_ALIKE


def _times(odd: Stay, other: Stay) -> float:
    """How many times longer one is than the other."""
    (low, high), (other_low, other_high) = _bounds(odd), _bounds(other)
    return max(low, other_low) / max(min(high, other_high), 0.01)


def _same_stay(comparison: Comparison, odd: Stay, other: Stay) -> bool:
    """One kind of stay, of persons who can be one, in one place; the home country is too large to be one place."""
    if odd.sentences[0].source is other.sentences[0].source or (odd.kind != other.kind and not _are_in_one_town(odd, other)):
        return False
    if not _of_one_time(odd, other):
        return False
    if odd.places and other.places:
        if comparison.moments.home in {odd.places[0], other.places[0]}:
            return False
        is_named = bool(odd.place and other.place) and (odd.place in other.place or other.place in odd.place)
        return is_named or odd.places[0] in other.places or other.places[0] in odd.places
    return odd.kind != "stay" and not any(_is_abroad(comparison, stay) for stay in (odd, other))


def _is_abroad(comparison: Comparison, stay: Stay) -> bool:
    """Whether a stay was in another country than the client's, by its own place or by all places of its paragraph."""
    near = [place.ids[-1] for s in comparison.around(stay.sentences[0]) for place in s.places if place.ids]
    countries = {stay.places[-1]} if stay.places else set(near)
    return bool(countries) and comparison.moments.home not in countries


def _are_in_one_town(odd: Stay, other: Stay) -> bool:
    """Whether both name one place themselves, and it is no country."""
    if not odd.places or not other.places or odd.places[0] != other.places[0] or odd.places[0].isupper():
        return False
    return all(stay.place in fold(f"{stay.sentences[0].question} {stay.sentences[0].text}") for stay in (odd, other))


def _of_one_time(odd: Stay, other: Stay) -> bool:
    """Whether both are told of the same days, as far as any were told."""
    if odd.when is None or other.when is None:
        return True
    slack = timedelta(days=_SAME_TIME)
    return odd.when[0] - slack <= other.when[1] and other.when[0] - slack <= odd.when[1]


def _agree(rivals: Sequence[Stay]) -> bool:
    """Whether the other lengths can be of one stay; where they cannot, there were several."""
    return all(not _apart(a, b) for n, a in enumerate(rivals) for b in rivals[n + 1 :])


def _apart(left: Stay, right: Stay) -> bool:
    """Whether the lengths cannot be one; a stay in a town may be part of a longer one in its country."""
    if left.places and right.places and (left.places[0] in right.places[1:] or right.places[0] in left.places[1:]):
        inner, outer = (left, right) if right.places[0] in left.places else (right, left)
        if inner.low <= outer.high:
            return False
    return _differ(left, right)


def _differ(left: Stay, right: Stay) -> bool:
    (low, high), (other_low, other_high) = _bounds(left), _bounds(right)
    low, high = max(low, other_low), min(high, other_high)
    slack = _SLACK_HOURS if high <= _HOURS else _SLACK_DAYS if high > _FEW_DAYS else _HALF_DAY
    return low > high * (1 + _SLACK) + slack and low > high * _TIMES


def _bounds(stay: Stay) -> tuple[float, float]:
    middle = (stay.low + stay.high) / 2
    return (middle * (1 - _ABOUT), middle * (1 + _ABOUT)) if stay.is_about and stay.high < _OPEN else (stay.low, stay.high)


def _finding(odd: Stay, rival: Stay) -> Finding:
    first, second = sorted((odd, rival), key=lambda stay: stay.sentences[0].source.id)
    sentences = tuple(dict.fromkeys((*first.sentences, *second.sentences)))
    bars = tuple(
        Bar(stay.sentences[0].source.name, stay.low, open_end(stay.high), stay.is_about or stay.is_reckoned) for stay in (first, second)
    )
    a, b = first.sentences[0], second.sentences[0]
    return make_finding(
        FindingKind.DURATION,
        Level.DIFFERENCE,
        factors(a, b),
        opening(f"{says(a)} {quoted(first.text)}; {says(b)} {quoted(second.text)}."),
        f"{_made(first)}, {_made(second)}.",
        _QUESTION,
        _passages(sentences),
        _CAUSES,
        Strip(Scale.DURATION, bars),
        sentences,
    )


def _made(stay: Stay) -> str:
    name = stay.sentences[0].source.name
    told = length(stay.low, stay.high) if stay.low != stay.high else days(stay.low)
    return f"{name}: {told} between the two dates" if stay.is_reckoned else f"{name}: {told}"


def _passages(sentences: Sequence[Sentence]) -> list[Passage]:
    return [sentence.passage() for sentence in sentences]
