"""Owns the rows of cases."""

from __future__ import annotations

from app.domain.case import Case
from app.errors import NotFound
from app.store.connection import Connection
from app.store.ledger import Ledger
from app.store.rows import from_row, to_row

_TABLE = "cases"


class Cases:
    """Adds, changes and finds cases."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ledger = Ledger(connection)

    def add(self, case: Case) -> None:
        """Add a new case."""
        with self._connection.transaction():
            self._connection.insert(_TABLE, to_row(case), case.id)
            self._ledger.append("case-added", case.id)

    def update(self, case: Case) -> None:
        """Change the case with this id; raises NotFound."""
        with self._connection.transaction():
            self._connection.update(_TABLE, to_row(case), case.id)
            self._ledger.append("case-changed", case.id)

    def get(self, case_id: str) -> Case:
        """One case; raises NotFound."""
        row = self._connection.find(_TABLE, case_id)
        if row is None:
            message = "This case is not in the store."
            raise NotFound(message, "List the cases to see which are.")
        return from_row(Case, row)

    def all(self) -> tuple[Case, ...]:
        """Every case, archived ones too, in the order they were added."""
        return tuple(from_row(Case, row) for row in self._connection.select(_TABLE))
