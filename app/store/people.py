"""Owns the rows of the people named in a case."""

from __future__ import annotations

from app.domain.person import Person
from app.store.connection import Connection
from app.store.ledger import Ledger
from app.store.rows import from_row, to_row

_TABLE = "people"


class People:
    """Adds, changes, removes and finds people."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ledger = Ledger(connection)

    def add(self, person: Person) -> None:
        """Add a person to a case; raises NotFound for a case that is not there."""
        with self._connection.transaction():
            self._connection.insert(_TABLE, to_row(person), person.id)
            self._ledger.append("person-added", person.id)

    def update(self, person: Person) -> None:
        """Change the person with this id; raises NotFound."""
        with self._connection.transaction():
            self._connection.update(_TABLE, to_row(person), person.id)
            self._ledger.append("person-changed", person.id)

    def remove(self, person_id: str) -> None:
        """Remove a person; raises NotFound."""
        with self._connection.transaction():
            self._connection.delete(_TABLE, person_id)
            self._ledger.append("person-removed", person_id)

    def of_case(self, case_id: str) -> tuple[Person, ...]:
        """The people of a case in the order they were added."""
        return tuple(from_row(Person, row) for row in self._connection.select(_TABLE, "case_id = ?", (case_id,)))
