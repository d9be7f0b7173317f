"""Work on findings: the question put, the client's words, counsel's decision."""

from __future__ import annotations

from datetime import date, datetime

from app.domain.finding import EntryKind, FindingRecord, FindingState, LogEntry
from app.errors import NotReady
from app.store.store import Store

_NEXT_STATE = {
    EntryKind.CLIENT_WORDS: FindingState.EXPLAINED,
    EntryKind.ACCEPTED: FindingState.ACCEPTED,
    EntryKind.DISMISSED: FindingState.DISMISSED,
    EntryKind.SAID_SAME: FindingState.DISMISSED,
    EntryKind.REOPENED: FindingState.OPEN,
}


class Explaining:
    """Appends to the explanation log; the log is never edited, a state changes only by an entry."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def records(self, case_id: str) -> tuple[FindingRecord, ...]:
        """Every finding of the last check with its state and log, by level then number."""
        return self._store.findings.records(case_id)

    def add(
        self,
        case_id: str,
        finding_id: str,
        kind: EntryKind,
        text: str = "",
        *,
        interpreter: str = "",
        original_words: str = "",
        on: date | None = None,
    ) -> None:
        """Append one entry; the client's words make a finding explained, acceptance and dismissal close it, reopening opens it.

        Raises NotReady for an acceptance where nobody has said or noted anything yet.
        """
        if kind is EntryKind.ACCEPTED and not any(r.has_words for r in self.records(case_id) if r.finding.id == finding_id):
            sentence = "There is no explanation yet that could be accepted."
            raise NotReady(sentence, "Write down the client's words or a preparer's note first.")
        entry = LogEntry(finding_id, kind, on or datetime.now().astimezone().date(), text, interpreter, original_words)
        with self._store.transaction():
            self._store.findings.append(case_id, entry)
            if kind in _NEXT_STATE:
                self._store.findings.set_state(case_id, finding_id, _NEXT_STATE[kind])

    def take_back(self, case_id: str, finding_id: str, state: FindingState) -> None:
        """Undo the last decision on a finding: its line stays in the log, its state is again what it was before."""
        entry = LogEntry(finding_id, EntryKind.TAKEN_BACK, datetime.now().astimezone().date())
        with self._store.transaction():
            self._store.findings.append(case_id, entry)
            self._store.findings.set_state(case_id, finding_id, state)

    def state(self, case_id: str, finding_id: str) -> FindingState:
        """How far the work on a finding is; open for one that is not in the last report."""
        return next((record.state for record in self.records(case_id) if record.finding.id == finding_id), FindingState.OPEN)
