"""Anyone named in a case, and the written forms under which the sources speak of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.passage import Passage


@dataclass(frozen=True, slots=True)
class Person:
    """One human being with every written form of the name; `at_risk` while in reach of the feared authorities.

    `apart` are ids of persons the user said are somebody else, however alike the names. With `set_aside` the user said that these words
    name nobody.
    """

    id: str
    case_id: str
    names: tuple[str, ...]
    role: str = ""
    born: date | None = None
    at_risk: bool = False
    apart: tuple[str, ...] = ()
    set_aside: bool = False

    @property
    def name(self) -> str:
        """The form to show first."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """One way of writing something, and where it stands so."""

    text: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A row of the people list: kept by the user, or as yet found by the program only, then under an id derived from the name.

    `forms` are the kept written forms and those found besides; `near` are ids of entries whose names one person may bear.
    """

    person: Person
    forms: tuple[WrittenForm, ...]
    is_kept: bool
    near: tuple[str, ...] = ()

    @property
    def sources(self) -> frozenset[str]:
        """Ids of the sources that speak of this person."""
        return frozenset(passage.source_id for form in self.forms for passage in form.passages)
