"""Owns the choice of database engine: SQLCipher under sqlite-utils, its pragmas, and what its errors mean to a user."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as engine

from app.errors import DiskFull, NotFound, StoreDamaged, StoreError, StoreLocked, StoreReadOnly
from app.store.undoing import undone_by

# sqlite-utils catches the exceptions of pysqlite3 or of the standard library only. Without this alias a failed insert leaves a
# transaction open and a later insert is lost, so it has to stand before the first import of sqlite_utils.
sys.modules["pysqlite3"] = sys.modules["pysqlite3.dbapi2"] = engine

from sqlite_utils import Database  # noqa: E402 - must follow the alias above
from sqlite_utils.db import NotFoundError  # noqa: E402 - the same

_PRAGMAS = (
    "cipher_log_level = NONE",
    "cipher_memory_security = ON",
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "mmap_size = 0",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cache_size = -262144",
)

_FULL, _CORRUPT, _NOT_A_DATABASE, _READ_ONLY, _CANNOT_OPEN = 13, 11, 26, 8, 14
_INPUT_OUTPUT, _BUSY, _LOCKED = 10, 5, 6
_CODE_OF_TEXT = {  # errors of a backup come without their code
    "database or disk is full": _FULL,
    "disk I/O error": _INPUT_OUTPUT,
    "database disk image is malformed": _CORRUPT,
    "file is not a database": _NOT_A_DATABASE,
}


def open_database(path: Path, key: bytes) -> Database:
    """Open or create an SQLCipher file under a raw 32-byte key; reads one page, so that a wrong key or a damaged file shows here."""
    with plain_errors():
        connection = engine.connect(str(path), isolation_level=None, check_same_thread=False)
        with undone_by(connection.close):
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return Database(connection, recursive_triggers=False, execute_plugins=False)


def integrity_problems(path: Path, key: bytes) -> tuple[str, ...]:
    """Every line SQLCipher and SQLite say against a database file, read on a fresh connection; empty for a sound file."""
    database = open_database(path, key)
    try:
        with plain_errors():
            broken_pages = database.execute("PRAGMA cipher_integrity_check").fetchall()
            broken_rows = database.execute("PRAGMA integrity_check").fetchall()
            orphans = database.execute("PRAGMA foreign_key_check").fetchall()
    finally:
        database.conn.close()
    lines = [str(row[0]) for row in [*broken_pages, *broken_rows] if row[0] != "ok"]
    return (*lines, *(f"a row of {row[0]} points to nothing" for row in orphans))


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn what the database engine raises about disks, damage and locks into the user's errors; programming errors pass through."""
    try:
        yield
    except NotFoundError as error:
        message = "What was asked for is not in the store."
        raise NotFound(message, "It may have been removed; open the list again.") from error
    except engine.IntegrityError as error:
        if "FOREIGN KEY" not in str(error):
            raise
        message = "What this belongs to is not in the store."
        raise NotFound(message, "It may have been removed; open the list again.") from error
    except engine.DatabaseError as error:
        meant = _meaning(error)
        if meant is None:
            raise
        raise meant from error


def _meaning(error: Any) -> StoreError | None:  # noqa: ANN401 - the engine's exceptions carry no types
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF or _CODE_OF_TEXT.get(str(error), 0)
    if code == _FULL:
        return DiskFull("The disk is full: saving needs some 64 MB of free space.", "Free some and try again; nothing was half saved.")
    if code in {_CORRUPT, _NOT_A_DATABASE}:
        return StoreDamaged("The database of the store is damaged.", "Restore the latest backup.")
    if code == _INPUT_OUTPUT:
        return StoreError("The disk failed while the store was being read or saved.", "Check the disk, then open the store again.")
    if code in {_READ_ONLY, _CANNOT_OPEN}:
        return StoreReadOnly("The folder of the store cannot be written to.", "Move it to a folder of your own and open it there.")
    if code in {_BUSY, _LOCKED}:
        return StoreLocked("Another program is using the store.", "Close it there first.")
    return None


__all__ = ["Database", "engine", "integrity_problems", "open_database", "plain_errors"]
