"""Reads a whole store again and says in plain sentences what is not as it was written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.progress import Progress
from app.errors import StoreDamaged
from app.store.cipher import integrity_problems
from app.store.connection import Connection
from app.store.files import Files
from app.store.folder import StoreFolder
from app.store.head import HeadFile
from app.store.header import Header, read_header
from app.store.keys import MasterKey, Purpose
from app.store.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Parts:
    """What an open store consists of."""

    folder: StoreFolder
    header: Header
    master: MasterKey
    connection: Connection
    head_file: HeadFile


def problems_of(parts: Parts, files: Files, progress: Progress) -> tuple[str, ...]:
    """Check headers, database, ledger and every sealed file; raises Cancelled where the user stops it."""
    owners = files.owners()
    total = len(owners) + 3
    progress.report(0, total, "Checking the headers")
    found = list(_header_problems(parts))
    progress.report(1, total, "Checking the database")
    found += _database_problems(parts)
    progress.report(2, total, "Checking the ledger")
    found += _ledger_problems(parts)
    for done, owner_id in enumerate(owners, 3):
        progress.report(done, total, "Checking the files")
        found += _file_problems(files, owner_id, progress)
    return tuple(found)


def unknown_files(files: Files) -> tuple[str, ...]:
    """One sentence for each sealed file the database does not know; they do no harm, but a newer database may miss them."""
    return tuple(
        f"The sealed file {file_id} is not known to the database, which may be an older copy of it; the file was left where it is."
        for file_id in files.unknown()
    )


def _header_problems(parts: Parts) -> Iterator[str]:
    for path in parts.folder.headers:
        copy = read_header(path)
        if copy is None or not copy.is_genuine(parts.master):
            yield f"The file {path.name} is missing or damaged; the other copy still opens the store."
        elif copy.header != parts.header:
            yield f"The file {path.name} is not the newest copy."


def _database_problems(parts: Parts) -> list[str]:
    try:
        with parts.connection.reading():
            lines = integrity_problems(parts.folder.database, parts.master.derive(Purpose.DATABASE))
    except StoreDamaged as error:
        return [error.sentence]
    return [f"The database is damaged: {line}." for line in lines]


def _ledger_problems(parts: Parts) -> list[str]:
    try:
        with parts.connection.reading():
            return list(Ledger(parts.connection).problems(*parts.head_file.read()))
    except StoreDamaged as error:
        return [error.sentence]


def _file_problems(files: Files, owner_id: str, progress: Progress) -> list[str]:
    quiet = _OnlyStopping(progress)
    try:
        files.verify(owner_id, quiet)
    except StoreDamaged as error:
        return [error.sentence]
    return []


class _OnlyStopping(Progress):
    """Lets the steps inside one file stop the work without moving the count of files."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def report(self, done: int, total: int, doing: str) -> None:  # noqa: ARG002 - the signature is the contract
        self._progress.check()

    def check(self) -> None:
        self._progress.check()
