"""The user's word on two passages as Lay out gives it: kept, and taken back in the same order."""

from __future__ import annotations

from collections.abc import Callable

from app.casework.practice import Practice
from app.domain.finding import EntryKind
from app.domain.passage import Passage
from app.domain.snapshot import Verdict

_ENTRIES = {
    Verdict.SAME: EntryKind.SAID_SAME,
    Verdict.DIFFERS: EntryKind.SAID_DIFFERENT,
    Verdict.NOT_ABOUT_THIS: EntryKind.DISMISSED,
}


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

    def give(self, case_id: str, finding_id: str, sides: tuple[Passage | None, Passage | None], verdict: Verdict) -> None:
        """Keep a verdict on a finding's passages and write it into the log; unless they differ, the finding is set aside."""
        practice, (left, right) = self._practice, sides
        former = practice.explaining.state(case_id, finding_id)
        decision = practice.checking.decide(case_id, left, right, verdict) if left and right else None
        practice.explaining.add(case_id, finding_id, _ENTRIES[verdict])

        def undo() -> None:
            if decision is not None:
                practice.checking.withdraw(case_id, decision)
            practice.explaining.take_back(case_id, finding_id, former)

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
