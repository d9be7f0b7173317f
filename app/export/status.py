"""Words, shapes and styles of levels, cell states and finding states, as they stand in Word."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.finding import EntryKind, FindingKind, FindingState, Level
from app.domain.snapshot import CellState


@dataclass(frozen=True, slots=True)
class Status:
    """A shape with its word, the id of its character style, and the tint of a cell, empty for none."""

    shape: str
    word: str
    style: str
    tint: str = ""

    @property
    def text(self) -> str:
        """Shape and word."""
        return f"{self.shape} {self.word}"


LEVELS = {
    Level.CONFLICT: Status("◆", "conflict", "StatusConflict", "F8E1E0"),
    Level.DIFFERENCE: Status("△", "difference", "StatusDifference", "F8EBC2"),
    Level.NOTE: Status("◉", "note", "StatusNote", "ECE7F6"),
}
CELLS = {
    CellState.CONFLICT: LEVELS[Level.CONFLICT],
    CellState.DIFFERENCE: LEVELS[Level.DIFFERENCE],
    CellState.NOTE: LEVELS[Level.NOTE],
    CellState.SAME: Status("=", "same", "StatusSame"),
    CellState.NARROWER: Status("≐", "same, narrower", "StatusSame"),
    CellState.ASKED_NOT_SAID: Status("⊟", "asked and not said", "StatusDifference"),
    CellState.NEVER_ASKED: Status("◌", "never asked", "StatusQuiet"),
    CellState.NOT_COVERED: Status("–", "not covered", "StatusQuiet"),
}
STATES = {
    FindingState.OPEN: "open",
    FindingState.EXPLAINED: "explained, counsel to decide",
    FindingState.ACCEPTED: "accepted",
    FindingState.DISMISSED: "dismissed",
}
ENTRIES = {
    EntryKind.FOUND: "Found",
    EntryKind.ASKED: "Asked",
    EntryKind.CLIENT_WORDS: "The client's words",
    EntryKind.PREPARER_NOTE: "Preparer's note",
    EntryKind.ACCEPTED: "Accepted by counsel",
    EntryKind.REOPENED: "Reopened",
    EntryKind.DISMISSED: "Dismissed",
    EntryKind.SAID_SAME: "Said to be the same",
    EntryKind.SAID_DIFFERENT: "Said to differ",
    EntryKind.TAKEN_BACK: "Taken back",
}
KINDS = {kind: kind.value.replace("-", " ") for kind in FindingKind}
