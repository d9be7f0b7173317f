"""A place where the sources cannot, or may not, all be true, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.passage import Passage


class FindingKind(StrEnum):
    """The fixed kinds; scripts rely on these words."""

    DATE = "date"
    DURATION = "duration"
    SEQUENCE = "sequence"
    AGE = "age"
    WEEKDAY = "weekday"
    COUNT = "count"
    PLACE = "place"
    TRAVEL = "travel"
    PERSON = "person"
    IDENTITY = "identity"
    POLARITY = "polarity"
    OMISSION = "omission"
    UNCORROBORATED = "uncorroborated"
    FALSE_PRECISION = "false-precision"
    UNSOURCED = "unsourced"
    CITATION = "citation"
    TRANSLATION = "translation"
    METADATA = "metadata"
    ANACHRONISM = "anachronism"
    TERMINOLOGY = "terminology"
    SAMENESS = "sameness"
    OTHER = "other"


class Level(StrEnum):
    """How much work a finding is; never a judgement of the person."""

    CONFLICT = "conflict"
    DIFFERENCE = "difference"
    NOTE = "note"


class Factor(StrEnum):
    """Credibility factors of INA 208(b)(1)(B)(iii)."""

    F1 = "F1"
    F2 = "F2"
    F3 = "F3"
    F4 = "F4"
    F5 = "F5"
    F6 = "F6"
    F7 = "F7"


class Scale(StrEnum):
    """What a window strip counts: days as date.toordinal does (fractions are hours), days long, years old, or things."""

    DAYS = "days"
    DURATION = "duration"
    AGE = "age"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Bar:
    """One source's window on a strip, [low, high]; None is an open end; `approximate` bars are hatched."""

    label: str
    low: float | None
    high: float | None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """The arithmetic of a finding as two or more windows on one scale."""

    scale: Scale
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding; `id` is derived from kind and quotations, so that it survives a re-check.

    `sentence` is the finding in one plain sentence, `reasoning` the arithmetic in words, `question` the open, neutral question
    for the client, `causes` ordinary benign causes put as questions.
    """

    id: str
    kind: FindingKind
    level: Level
    factors: tuple[Factor, ...]
    sentence: str
    reasoning: str
    question: str
    passages: tuple[Passage, ...]
    causes: tuple[str, ...] = ()
    strip: Strip | None = None


class FindingState(StrEnum):
    """How far the work on a finding is."""

    OPEN = "open"
    EXPLAINED = "explained"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"

    @property
    def is_closed(self) -> bool:
        """Settled by counsel or dismissed by the user."""
        return self in {FindingState.ACCEPTED, FindingState.DISMISSED}


class EntryKind(StrEnum):
    """What a line of an explanation log records."""

    FOUND = "found"
    ASKED = "asked"
    CLIENT_WORDS = "client-words"
    PREPARER_NOTE = "preparer-note"
    ACCEPTED = "accepted"
    REOPENED = "reopened"
    DISMISSED = "dismissed"
    SAID_SAME = "said-same"
    SAID_DIFFERENT = "said-different"
    TAKEN_BACK = "taken-back"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One appended line of an explanation log: who said what, when, through whom; never edited."""

    finding_id: str
    kind: EntryKind
    on: date
    text: str = ""
    interpreter: str = ""
    original_words: str = ""


@dataclass(frozen=True, slots=True)
class FindingRecord:
    """A finding with its number in the case, its state and its log, oldest entry first."""

    number: int
    finding: Finding
    state: FindingState
    log: tuple[LogEntry, ...] = ()

    @property
    def has_words(self) -> bool:
        """Whether the client's words or a preparer's note stand in the log: without any there is no explanation to accept."""
        return any(entry.kind in {EntryKind.CLIENT_WORDS, EntryKind.PREPARER_NOTE} for entry in self.log)
