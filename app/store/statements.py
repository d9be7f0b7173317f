"""Owns the rows of statements; a telling is never changed once added."""

from __future__ import annotations

from app.domain.document import Document
from app.domain.statement import Statement
from app.errors import NotFound
from app.store.connection import Connection
from app.store.documents import Documents
from app.store.ledger import Ledger
from app.store.rows import from_row, to_row

_TABLE = "statements"


class Statements:
    """Adds and finds statements with the text read from them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._documents = Documents(connection)
        self._ledger = Ledger(connection)

    def add(self, statement: Statement, document: Document) -> None:
        """Add a statement and its text; raises NotFound for a case that is not there."""
        with self._connection.transaction():
            self._connection.insert(_TABLE, to_row(statement), statement.id)
            self._documents.add(statement.id, document)
            self._ledger.append("statement-added", statement.id, f"sha256 {statement.sha256} size {statement.size}")

    def set_teller(self, statement_id: str, person_id: str) -> None:
        """Say who told it, when two people turn out to be one; the telling itself is never changed. Raises NotFound."""
        with self._connection.transaction():
            self._connection.update(_TABLE, {"person_id": person_id}, statement_id)
            self._ledger.append("statement-teller-changed", statement_id, person_id)

    def get(self, statement_id: str) -> Statement:
        """One statement; raises NotFound."""
        row = self._connection.find(_TABLE, statement_id)
        if row is None:
            message = "This statement is not in the store."
            raise NotFound(message, "List the sources of the case to see which are.")
        return from_row(Statement, row)

    def of_case(self, case_id: str) -> tuple[Statement, ...]:
        """The statements of a case in the order they were added."""
        return tuple(from_row(Statement, row) for row in self._connection.select(_TABLE, "case_id = ?", (case_id,)))

    def document(self, statement_id: str) -> Document:
        """The text read from a statement; raises NotFound."""
        return self._documents.get(statement_id)
