"""Owns the one writing connection: locking between threads, transactions, rows in and out, and the tally over all rows."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial

from app.errors import NotFound
from app.store.cipher import Database, plain_errors
from app.store.head import Head, HeadFile, shifted
from app.store.rows import Row
from app.store.undoing import undone_by

LEDGER = "ledger"
_LARGEST_MARK = 1 << 31
Key = str | int | tuple[str | int, ...]


class Connection:
    """The store's database under one lock; a thread holds it for the whole of a transaction, so no thread sees another's half-done work."""

    def __init__(self, database: Database, head_file: HeadFile, tally_key: bytes) -> None:
        self.database = database
        self.head = Head()
        self._head_file = head_file
        self._tally_key = tally_key
        self._lock = threading.RLock()
        self._depth = 0
        self._undo: list[Callable[[], None]] = []
        self._then: list[Callable[[], None]] = []

    # --- transactions ----------------------------------------------------------------------------

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, then head.json; inside another transaction of the same thread a savepoint of it."""
        with self._lock:
            back = partial(self._go_back, self.head, len(self._undo), len(self._then))
            self._depth += 1
            try:
                with undone_by(back), self._savepoint() if self._depth > 1 else self._outermost():
                    yield
            finally:
                self._depth -= 1
            if not self._depth:
                self._undo.clear()
                self._finish()

    @contextmanager
    def _savepoint(self) -> Iterator[None]:
        with self.database.atomic():
            yield

    @contextmanager
    def _outermost(self) -> Iterator[None]:
        before = self.head
        with plain_errors():
            self.database.conn.execute("BEGIN IMMEDIATE")
        with undone_by(self._roll_back):
            yield
            assert self.head.is_settled, "rows were changed without a ledger entry"
            if self.head != before:
                self._head_file.prepare(self.head)
                self._mark_first_page()
            with plain_errors():
                self.database.conn.execute("COMMIT")
        # The rows are safe from here on. Should the rename fail, the next opening finds the ledger ahead of its head and mends that.
        with suppress(OSError):
            self._head_file.publish()

    def _mark_first_page(self) -> None:
        """Keep the ledger's count on the first page too, which holds no row: an old first page then shows like any other."""
        with plain_errors():
            self.database.conn.execute(f"PRAGMA user_version = {self.head.count % _LARGEST_MARK}")

    def first_page_fits(self) -> bool:
        """Whether the first page is as old as the ledger."""
        with self.reading() as database:
            return bool(database.execute("PRAGMA user_version").fetchone()[0] == self.head.count % _LARGEST_MARK)

    def _roll_back(self) -> None:
        with plain_errors():
            self.database.rollback()
        self._head_file.withdraw()

    def _go_back(self, head: Head, undo_from: int, then_from: int) -> None:
        self.head = head
        del self._then[then_from:]
        while len(self._undo) > undo_from:
            self._undo.pop()()

    def _finish(self) -> None:
        while self._then:
            self._then.pop()()

    def undo_with(self, action: Callable[[], None]) -> None:
        """Have something outside the database undone should the transaction at hand fail."""
        self._undo.append(action)

    def then(self, action: Callable[[], None]) -> None:
        """Have something outside the database done once the outermost transaction is committed, and only then."""
        self._then.append(action)

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """The database for reading, with no other thread writing meanwhile."""
        with self._lock, plain_errors():
            yield self.database

    def close(self) -> None:
        """Close for good."""
        with self._lock:
            self.database.conn.close()

    # --- rows ------------------------------------------------------------------------------------

    def insert(self, table: str, row: Row, key: Key) -> None:
        """Add a row whose primary key is `key`."""
        with self.transaction(), plain_errors():
            self.database.table(table).insert(row)
            self._count(table, key, 1)

    def update(self, table: str, row: Row, key: Key) -> None:
        """Change columns of one row; raises NotFound where there is none."""
        with self.transaction(), plain_errors():
            self._count(table, key, -1)
            self.database.table(table).update(key, row)
            self._count(table, key, 1)

    def put(self, table: str, row: Row, key: Key) -> None:
        """Add the row, or change it where it is there."""
        with self.transaction():
            if self.find(table, key) is None:
                self.insert(table, row, key)
            else:
                self.update(table, row, key)

    def delete(self, table: str, key: Key) -> None:
        """Remove one row; raises NotFound where there is none."""
        with self.transaction(), plain_errors():
            self._count(table, key, -1)
            self.database.table(table).delete(key)

    def get(self, table: str, key: Key) -> Row:
        """One row by primary key; raises NotFound."""
        with self.reading() as database:
            return dict(database.table(table).get(key))

    def find(self, table: str, key: Key) -> Row | None:
        """One row by primary key, or None."""
        try:
            return self.get(table, key)
        except NotFound:
            return None

    def select(self, table: str, where: str | None = None, values: tuple[object, ...] = (), order_by: str = "rowid") -> list[Row]:
        """Rows that meet a condition, in insertion order unless told otherwise."""
        with self.reading() as database:
            return list(database.table(table).rows_where(where, values, order_by=order_by))

    def count(self, table: str, where: str | None = None, values: tuple[object, ...] = ()) -> int:
        """How many rows meet a condition."""
        with self.reading() as database:
            return int(database.table(table).count_where(where, values))

    # --- the tally -------------------------------------------------------------------------------

    def _count(self, table: str, key: Key, sign: int) -> None:
        row = dict(self.database.table(table).get(key))
        self.head = replace(self.head, tally=shifted(self.head.tally, self._tally_key, table, row, sign), is_settled=False)

    def recounted_tally(self) -> str:
        """The tally over all rows as they now stand."""
        tally = Head().tally
        with self.reading() as database:
            for table in sorted(set(database.table_names()) - {LEDGER, "sqlite_sequence"}):
                for row in database.table(table).rows:
                    tally = shifted(tally, self._tally_key, table, dict(row), 1)
        return tally
