"""Owns the ledger: every change as an appended row, chained by hash; it is the custody log as well."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

from app.domain.ledger import LedgerEntry
from app.errors import StoreDamaged
from app.store.connection import LEDGER, Connection
from app.store.head import Head
from app.store.rows import Row, from_row


class Ledger:
    """Appends and reads entries."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, action: str, subject: str, detail: str = "") -> LedgerEntry:
        """Record a past-tense fact such as "exhibit-added"; detail holds ids, hashes and sizes, never case content."""
        with self._connection.transaction():
            head = self._connection.head
            at = datetime.now(UTC).isoformat(timespec="milliseconds")
            row: Row = {"sequence": head.count + 1, "at": at, "action": action, "subject": subject, "detail": detail, "tally": head.tally}
            row["hash"] = _chained(head.hash, row)
            with self._connection.reading() as database:
                database.table(LEDGER).insert(row)
            self._connection.head = replace(head, count=head.count + 1, hash=row["hash"], is_settled=True)
        return from_row(LedgerEntry, row)

    def entries(self, subject: str | None = None) -> tuple[LedgerEntry, ...]:
        """All entries, or those about one id, oldest first."""
        where, values = (None, ()) if subject is None else ("subject = ?", (subject,))
        rows = self._connection.select(LEDGER, where, values, order_by="sequence")
        return tuple(from_row(LedgerEntry, row) for row in rows)

    def resume(self, known_count: int, known_hash: str) -> bool:
        """Take up the ledger where it ends, given what head.json says; says whether the ledger is ahead of it.

        Ahead is what a crash between commit and rename leaves. Behind or beside means an older or foreign database: StoreDamaged.
        """
        rows = self._connection.select(LEDGER, "sequence >= ?", (known_count,), order_by="sequence")
        starts_at = 1 if known_count == 0 else known_count
        if known_count and (not rows or rows[0]["sequence"] != known_count or rows[0]["hash"] != known_hash):
            message = "The database of the store is older than its ledger says, or belongs to another copy."
            raise StoreDamaged(message, "Put the newest copy of the whole folder back, or restore the latest backup.")
        problem = next(_breaks(rows, starts_at, None if known_count else ""), None)
        if problem:
            raise StoreDamaged(problem, "Restore the latest backup.")
        if rows:
            self._connection.head = Head(rows[-1]["sequence"], rows[-1]["hash"], rows[-1]["tally"])
        return self._connection.head.count > known_count

    def problems(self, known_count: int, known_hash: str) -> tuple[str, ...]:
        """What is wrong with the whole chain, with its head outside, and with the rows it vouches for."""
        rows = self._connection.select(LEDGER, order_by="sequence")
        found = list(_breaks(rows, 1, ""))
        end = (rows[-1]["sequence"], rows[-1]["hash"]) if rows else (0, "")
        if end != (known_count, known_hash):
            found.append("The ledger does not end where head.json says.")
        if not self._connection.first_page_fits():
            found.append("The first page of the database is older than the ledger.")
        if rows and rows[-1]["tally"] != self._connection.recounted_tally():
            found.append("Some rows of the database are not as the ledger last saw them.")
        return tuple(found)


def _breaks(rows: list[Row], starts_at: int, hash_before: str | None) -> Iterator[str]:
    """Where a run of ledger rows is broken; without the hash before them the first row is taken on trust."""
    for expected, row in enumerate(rows, starts_at):
        if row["sequence"] != expected:
            yield f"Entry {expected} of the ledger is missing."
            return
        if hash_before is not None and row["hash"] != _chained(hash_before, row):
            yield f"Entry {expected} of the ledger was altered."
        hash_before = row["hash"]


def _chained(hash_before: str, row: Row) -> str:
    parts = [hash_before, *(row[name] for name in ("sequence", "at", "action", "subject", "detail", "tally"))]
    return sha256(json.dumps(parts).encode()).hexdigest()
