"""Owns the word list of each case."""

from __future__ import annotations

from app.domain.snapshot import Term
from app.store.connection import Connection
from app.store.ledger import Ledger
from app.store.rows import from_json, to_json

_TABLE = "terms"


class Terms:
    """The source-language words of a case with their English."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ledger = Ledger(connection)

    def set(self, case_id: str, terms: tuple[Term, ...]) -> None:
        """Replace the whole list of a case."""
        with self._connection.transaction():
            self._connection.put(_TABLE, {"case_id": case_id, "body": to_json(terms)}, case_id)
            self._ledger.append("terms-changed", case_id, f"terms {len(terms)}")

    def of_case(self, case_id: str) -> tuple[Term, ...]:
        """The list of a case, empty where none was set."""
        row = self._connection.find(_TABLE, case_id)
        return from_json(row["body"], tuple[Term, ...]) if row else ()
