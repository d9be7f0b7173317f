"""Owns the drafts of declarations: every version that was ever saved, and which of them is the present one."""

from __future__ import annotations

from datetime import UTC, datetime

from app.domain.declaration import Declaration
from app.store.connection import Connection
from app.store.ledger import Ledger
from app.store.rows import Row, from_json, to_json

_VERSIONS, _PRESENT = "declaration_versions", "declarations"


class Declarations:
    """One draft for each case with its versions; saving after an undo starts a branch, so nothing that was written is ever lost."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ledger = Ledger(connection)

    def save(self, declaration: Declaration) -> None:
        """Append a version after the present one and make it the present one."""
        case_id = declaration.case_id
        with self._connection.transaction():
            version = 1 + max((row["version"] for row in self._rows(case_id)), default=0)
            row: Row = {"case_id": case_id, "version": version, "before": self._present(case_id), "body": to_json(declaration)}
            self._connection.insert(_VERSIONS, row | {"changed_at": datetime.now(UTC).isoformat()}, (case_id, version))
            self._connection.put(_PRESENT, {"case_id": case_id, "version": version}, case_id)
            self._ledger.append("declaration-saved", declaration.id, f"version {version}")

    def latest(self, case_id: str) -> Declaration | None:
        """The present version, or None before the first was saved."""
        present = self._present(case_id)
        return self._version(case_id, present) if present else None

    def versions(self, case_id: str) -> tuple[tuple[int, datetime], ...]:
        """Number and time (UTC) of every version, oldest first."""
        return tuple((row["version"], datetime.fromisoformat(row["changed_at"])) for row in self._rows(case_id))

    def undo(self, case_id: str) -> Declaration | None:
        """Go back to the version the present one was made from; None, with nothing changed, where there is none."""
        with self._connection.transaction():
            present = self._present(case_id)
            before = self._connection.get(_VERSIONS, (case_id, present))["before"] if present else 0
            return self._go_to(case_id, before, "declaration-undone")

    def redo(self, case_id: str) -> Declaration | None:
        """Go forward to the newest version made from the present one; None, with nothing changed, where there is none."""
        with self._connection.transaction():
            present = self._present(case_id)
            after = max((row["version"] for row in self._rows(case_id) if present and row["before"] == present), default=0)
            return self._go_to(case_id, after, "declaration-redone")

    def _go_to(self, case_id: str, version: int, action: str) -> Declaration | None:
        if not version:
            return None
        declaration = self._version(case_id, version)
        self._connection.update(_PRESENT, {"version": version}, case_id)
        self._ledger.append(action, declaration.id, f"version {version}")
        return declaration

    def _present(self, case_id: str) -> int:
        row = self._connection.find(_PRESENT, case_id)
        return int(row["version"]) if row else 0

    def _version(self, case_id: str, version: int) -> Declaration:
        return from_json(self._connection.get(_VERSIONS, (case_id, version))["body"], Declaration)

    def _rows(self, case_id: str) -> list[Row]:
        return self._connection.select(_VERSIONS, "case_id = ?", (case_id,), order_by="version")
