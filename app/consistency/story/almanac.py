"""Moments by their days, so that those which can be of one day with another are found without trying them all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import timedelta

from app.consistency.story.moments import Moment, meets


class Almanac:
    """Some moments, to be asked again and again."""

    def __init__(self, moments: Iterable[Moment]) -> None:
        found = list(moments)
        self._all = found
        self._plain, self._loose = list[Moment](), list[Moment]()
        for moment in found:
            (self._plain if is_plain(moment) else self._loose).append(moment)
        self._plain.sort(key=lambda m: m.window[0])
        self._starts = [m.window[0] for m in self._plain]
        self._widest = max((m.window[1] - m.window[0] for m in self._plain), default=timedelta())

    def meeting(self, moment: Moment, slack: int = 0) -> Iterator[Moment]:
        """Those that can be of one day with a moment, itself among them; in no order."""
        if not is_plain(moment):
            yield from (m for m in self._all if meets(m, moment, slack))
            return
        first = bisect_left(self._starts, moment.window[0] - self._widest - timedelta(slack))
        last = bisect_right(self._starts, moment.window[1] + timedelta(slack))
        yield from (m for m in self._plain[first:last] if meets(m, moment, slack))
        yield from (m for m in self._loose if meets(m, moment, slack))


def is_plain(moment: Moment) -> bool:
    """Whether its window is all it can mean."""
    return not moment.mention.alternatives and "year-assumed" not in moment.mention.flags
