"""A day by which something must be received, with where that day comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Deadline:
    """`due` is the last day; `source` the order or the rule file it rests on; `checked_on` the day the rule was last confirmed."""

    title: str
    due: date
    source: str
    checked_on: date | None = None
    met: str = ""
