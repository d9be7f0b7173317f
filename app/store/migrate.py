"""Brings a store's tables up to this version, one recorded change at a time; refuses a store that is ahead of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

from app.errors import StoreNewer
from app.store.cipher import Database
from app.store.connection import Connection
from app.store.ledger import Ledger
from app.store.migrations import m0001_first_tables, m0002_fingerprints, m0003_people_told_apart

Change = Callable[[Database], None]

CHANGES: Mapping[str, Change] = MappingProxyType(
    {
        "0001-first-tables": m0001_first_tables.apply,
        "0002-fingerprints": m0002_fingerprints.apply,
        "0003-people-told-apart": m0003_people_told_apart.apply,
    }
)
_RECORD = "migrations"


def applied(connection: Connection) -> tuple[str, ...]:
    """Names of the changes a store has gone through, in order."""
    with connection.reading() as database:
        if _RECORD not in database.table_names():
            return ()
    return tuple(row["name"] for row in connection.select(_RECORD))


def refuse_newer(connection: Connection, changes: Mapping[str, Change] = CHANGES) -> None:
    """Raise StoreNewer, having written nothing, where a later version has changed the tables."""
    if not set(applied(connection)) <= set(changes):
        message = "The store was changed by a later version of Averment."
        raise StoreNewer(message, "Install that version to open it; nothing was changed.")


def migrate(connection: Connection, ledger: Ledger, changes: Mapping[str, Change] = CHANGES) -> None:
    """Apply what is missing; each change, its record and its ledger entry stand or fall together."""
    done = applied(connection)
    for name, change in changes.items():
        if name not in done:
            with connection.transaction():
                _apply(connection, name, change)
                ledger.append("store-migrated", name)


def _apply(connection: Connection, name: str, change: Change) -> None:
    with connection.reading() as database:
        if _RECORD not in database.table_names():
            database.table(_RECORD).create({"name": str, "at": str}, pk="name", not_null={"name", "at"}, strict=True)
        change(database)
        database.table(_RECORD).insert({"name": name, "at": datetime.now(UTC).isoformat()})
    connection.head = replace(connection.head, tally=connection.recounted_tally(), is_settled=False)
