"""Copies a whole store to a new folder and proves the copy; puts a store back from such a copy."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import closing
from functools import partial
from pathlib import Path

from app.domain.progress import Progress
from app.errors import StoreDamaged
from app.store.building import built
from app.store.cipher import open_database
from app.store.durable import flush, flush_folder, write
from app.store.folder import StoreFolder
from app.store.keys import Purpose
from app.store.regular import is_regular, open_regular
from app.store.store import Store
from app.store.undoing import undone_by
from app.store.vault import open_store
from app.store.verification import problems_of

_PIECE = 1 << 20


def backup_store(store: Store, target: Path, passphrase: str, progress: Progress) -> None:
    """Copy an open store to an unused folder, then open the copy by its passphrase and read all of it.

    Raises WrongPassphrase, StoreExists, StoreDamaged where the copy does not prove sound, DiskFull or Cancelled; then nothing is left.
    """
    source = store.parts.folder
    with built(target, _size(source.path)) as copy:
        file_ids = _copy_rows(store, copy)
        _copy_sealed(source, copy, file_ids, progress)
        _must_be_sound(copy.path, passphrase, progress)
    with undone_by(partial(shutil.rmtree, target, ignore_errors=True)):  # a backup the ledger does not know is no backup
        store.ledger.append("store-backed-up", store.info().store_id, f"files {len(file_ids)}")


def restore_store(backup: Path, target: Path, passphrase: str, progress: Progress) -> None:
    """Make a store in an unused folder from a backup, which is only read; then open it by its passphrase and read all of it.

    Raises as `backup_store` does. A backup that is damaged in places is not restored in silence: StoreDamaged names the first place.
    """
    source = StoreFolder(backup)
    source.must_be_a_store()
    with built(target, _size(backup)) as copy:
        for part in (*source.headers, source.database, source.head):
            if is_regular(part):
                _copy(part, copy.path / part.name)
        _copy_sealed(source, copy, source.sealed_ids(), progress)
        _copy_marks(source, copy)
        _must_be_sound(copy.path, passphrase, progress, then="store-restored")


def _copy_rows(store: Store, copy: StoreFolder) -> list[str]:
    """Copy everything but sealed files as of one moment, and name the sealed files of that moment; those never change."""
    source = store.parts.folder
    with store.parts.connection.reading() as database:
        target = open_database(copy.database, store.parts.master.derive(Purpose.DATABASE))
        try:
            database.conn.backup(target.conn)
        finally:
            target.conn.close()
        for part in (*source.headers, source.head):
            _copy(part, copy.path / part.name)
        return store.files.file_ids()


def _copy_sealed(source: StoreFolder, copy: StoreFolder, file_ids: Iterable[str], progress: Progress) -> None:
    file_ids = tuple(file_ids)
    for done, file_id in enumerate(file_ids):
        progress.report(done, len(file_ids), "Copying")
        copied = copy.sealed_file(file_id)
        copied.parent.mkdir(mode=0o700, exist_ok=True)
        _copy(source.sealed_file(file_id), copied)


def _copy_marks(source: StoreFolder, copy: StoreFolder) -> None:
    for file_id in set(source.sealed_ids()) & set(source.unfinished_ids()):
        copy.unfinished_mark(file_id).touch(mode=0o600)


def _copy(source: Path, target: Path) -> None:
    try:
        stream = open_regular(source)
    except OSError as error:
        message = f"The file {source.name} is missing from the store's folder, or something else lies in its place."
        raise StoreDamaged(message, "Restore it from an earlier backup first.") from error
    with stream, target.open("xb") as copied:
        while piece := stream.read(_PIECE):
            write(copied, piece)
        flush(copied)
    flush_folder(target.parent)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _must_be_sound(path: Path, passphrase: str, progress: Progress, then: str = "") -> None:
    with closing(open_store(path, passphrase)) as copy:
        problems = problems_of(copy.parts, copy.files, progress)
        if then and not problems:
            copy.ledger.append(then, copy.info().store_id)
    if problems:
        raise StoreDamaged(problems[0], "Nothing was kept of the copy; use another backup or disk.")
