"""The custody log: one line for every change, chained by hash."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One change: `action` is a past-tense fact such as "exhibit-added", `subject` an id; `hash` chains it to the entry before."""

    sequence: int
    at: datetime
    action: str
    subject: str
    detail: str
    hash: str
