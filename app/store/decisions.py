"""Owns the user's word on pairs of passages."""

from __future__ import annotations

from app.domain.identifiers import derived_id
from app.domain.passage import Passage
from app.domain.snapshot import LinkDecision
from app.store.connection import Connection
from app.store.ledger import Ledger
from app.store.rows import from_json, to_json

_TABLE = "decisions"


class Decisions:
    """One decision for each pair of passages, whichever of the two comes first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ledger = Ledger(connection)

    def add(self, case_id: str, decision: LinkDecision) -> None:
        """Record a decision; it replaces an earlier one on the same two passages."""
        key = _key(case_id, decision)
        with self._connection.transaction():
            self._connection.put(_TABLE, {"id": key, "case_id": case_id, "body": to_json(decision)}, key)
            self._ledger.append("link-decided", key, decision.verdict.value)

    def remove(self, case_id: str, decision: LinkDecision) -> None:
        """Take back the decision on these two passages; raises NotFound where there is none."""
        key = _key(case_id, decision)
        with self._connection.transaction():
            self._connection.delete(_TABLE, key)
            self._ledger.append("link-decision-removed", key)

    def of_case(self, case_id: str) -> tuple[LinkDecision, ...]:
        """The decisions of a case in the order they were first made."""
        rows = self._connection.select(_TABLE, "case_id = ?", (case_id,))
        return tuple(from_json(row["body"], LinkDecision) for row in rows)


def _key(case_id: str, decision: LinkDecision) -> str:
    return derived_id(case_id, *sorted((_place(decision.left), _place(decision.right))))


def _place(passage: Passage) -> str:
    return f"{passage.source_id} {passage.start} {passage.end} {passage.time}"
