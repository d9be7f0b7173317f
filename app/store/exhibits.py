"""Owns the rows of exhibits; their bytes are sealed files."""

from __future__ import annotations

from app.domain.document import Document
from app.domain.exhibit import Exhibit
from app.domain.numbering import tab_order
from app.errors import NotFound
from app.store.connection import Connection
from app.store.documents import Documents
from app.store.ledger import Ledger
from app.store.rows import from_row, to_row

_TABLE = "exhibits"


class Exhibits:
    """Adds, changes and finds exhibits with the text read from them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._documents = Documents(connection)
        self._ledger = Ledger(connection)

    def add(self, exhibit: Exhibit, document: Document) -> None:
        """Add an exhibit and its text; raises NotFound for a case that is not there."""
        with self._connection.transaction():
            self._connection.insert(_TABLE, to_row(exhibit), exhibit.id)
            self._documents.add(exhibit.id, document)
            self._ledger.append("exhibit-added", exhibit.id, f"sha256 {exhibit.sha256} size {exhibit.size}")

    def update(self, exhibit: Exhibit) -> None:
        """Change what is said about the exhibit with this id; raises NotFound."""
        with self._connection.transaction():
            self._connection.update(_TABLE, to_row(exhibit), exhibit.id)
            self._ledger.append("exhibit-changed", exhibit.id)

    def get(self, exhibit_id: str) -> Exhibit:
        """One exhibit; raises NotFound."""
        row = self._connection.find(_TABLE, exhibit_id)
        if row is None:
            message = "This exhibit is not in the store."
            raise NotFound(message, "List the sources of the case to see which are.")
        return from_row(Exhibit, row)

    def of_case(self, case_id: str) -> tuple[Exhibit, ...]:
        """The exhibits of a case by tab."""
        found = (from_row(Exhibit, row) for row in self._connection.select(_TABLE, "case_id = ?", (case_id,)))
        return tuple(sorted(found, key=lambda exhibit: tab_order(exhibit.tab)))

    def document(self, exhibit_id: str) -> Document:
        """The text read from an exhibit; raises NotFound."""
        return self._documents.get(exhibit_id)
