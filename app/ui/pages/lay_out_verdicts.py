"""The user's word on two passages as Lay out gives it: kept, and taken back in the same order."""

from __future__ import annotations

from collections.abc import Callable

from app.casework.practice import Practice
from app.domain.finding import EntryKind
from app.domain.passage import Passage
from app.domain.snapshot import Verdict


class Verdicts:
    """Every act can be undone until another case is opened; nothing is erased from the ledger by it."""

    def __init__(self, practice: Practice) -> None:
        self._practice = practice
        self._undoable: list[tuple[str, Callable[[], None]]] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return bool(self._undoable)

    def forget(self) -> None:
        """Nothing can be taken back any more."""
        self._undoable.clear()

    def give(self, case_id: str, finding_id: str, sides: tuple[Passage | None, Passage | None], verdict: Verdict, words: str) -> None:
        """Keep a verdict on a finding's passages; unless they differ, set the finding aside with these words."""
        practice, (left, right) = self._practice, sides
        decision = practice.checking.decide(case_id, left, right, verdict) if left and right else None
        if verdict is not Verdict.DIFFERS:
            practice.explaining.add(case_id, finding_id, EntryKind.DISMISSED, words)

        def undo() -> None:
            if decision is not None:
                practice.checking.withdraw(case_id, decision)
            if verdict is not Verdict.DIFFERS:
                practice.explaining.add(case_id, finding_id, EntryKind.REOPENED)

        self._undoable.append((finding_id, undo))

    def link(self, case_id: str, left: Passage, right: Passage) -> None:
        """Keep that two passages say the same."""
        checking = self._practice.checking
        decision = checking.decide(case_id, left, right, Verdict.SAME)
        self._undoable.append(("", lambda: checking.withdraw(case_id, decision)))

    def undo(self) -> str:
        """Take the last act back; gives the finding it was about, or an empty text for a link."""
        finding_id, take_back = self._undoable.pop()
        take_back()
        return finding_id
