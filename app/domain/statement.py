"""One telling, and the circumstances under which it was told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class StatementKind(StrEnum):
    """The occasions on which the story is told; the values are the command line's words."""

    SESSION = "session"
    DECLARATION = "declaration"
    I589 = "i589"
    CREDIBLE_FEAR = "credible-fear"
    BORDER = "border"
    ASYLUM_OFFICE = "asylum-office"
    HEARING = "hearing"
    WITNESS = "witness"
    LETTER = "letter"

    @property
    def is_privileged(self) -> bool:
        """Told to us, never filed."""
        return self is StatementKind.SESSION

    @property
    def is_by_client(self) -> bool:
        """The client's own telling rather than a witness's."""
        return self not in {StatementKind.WITNESS, StatementKind.LETTER}


class InterpreterPresence(StrEnum):
    """How the interpreter took part."""

    UNKNOWN = "unknown"
    NONE = "no"
    PRESENT = "yes"
    PHONE = "phone"


class Record(StrEnum):
    """How near the words on paper are to the words spoken."""

    UNKNOWN = "unknown"
    VERBATIM = "verbatim"
    SUMMARY = "summary"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The reliability sheet of a statement; None means nobody has said yet."""

    language: str = ""
    interpreter: InterpreterPresence = InterpreterPresence.UNKNOWN
    interpreter_name: str = ""
    record: Record = Record.UNKNOWN
    read_back: bool | None = None
    under_oath: bool | None = None
    detained: bool | None = None
    hours_since_arrival: float | None = None
    health: str = ""
    meant_to_elicit: bool | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One telling. Immutable once added: a correction is a new statement. A draft is no telling until signed."""

    id: str
    case_id: str
    kind: StatementKind
    title: str
    file_name: str
    sha256: str
    size: int
    added_on: date
    told_on: date | None = None
    person_id: str = ""
    is_draft: bool = False
    trouble: str = ""
    circumstances: Circumstances = Circumstances()
