"""Anyone named in a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Person:
    """One human being with every written form of the name; `at_risk` while in reach of the feared authorities."""

    id: str
    case_id: str
    names: tuple[str, ...]
    role: str = ""
    born: date | None = None
    at_risk: bool = False

    @property
    def name(self) -> str:
        """The form to show first."""
        return self.names[0]
