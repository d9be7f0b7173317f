"""What was worked out in the last check, for those inputs that are still the same objects."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, TypeVarTuple, cast

T = TypeVar("T")
In = TypeVarTuple("In")


class Recall:
    """Answers of functions that look at nothing but their inputs, kept for one check longer than they are asked for."""

    def __init__(self) -> None:
        self._before: dict[Hashable, object] = {}
        self._now: dict[Hashable, object] = {}

    def turn(self) -> None:
        """Another check begins: what the last one did not ask for is forgotten."""
        self._before, self._now = self._now, {}

    def again(self, work: Callable[[*In], T], *inputs: *In) -> T:
        """What a module's function makes of its inputs; the answer may not hold where a sentence stands."""
        key = (work, *inputs)
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else work(*inputs)
        return cast("T", self._now[key])
