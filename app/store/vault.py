"""Creates and opens stores, and changes what opens them."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from filelock import BaseFileLock

from app.errors import StoreDamaged, StoreError
from app.store.cipher import open_database
from app.store.connection import Connection
from app.store.durable import disk_trouble, flush_folder
from app.store.folder import StoreFolder
from app.store.head import HeadFile
from app.store.header import FORMAT, Header, mend, newest_genuine, read_headers, unlock, write_headers
from app.store.keys import DESK, KdfProfile, KeySlot, MasterKey, Purpose, SlotKind, new_master_key, new_slot, unwrap
from app.store.ledger import Ledger
from app.store.migrate import migrate, refuse_newer
from app.store.store import Store
from app.store.verification import Parts

_LEAST_SPACE = 1 << 20


def create_store(path: Path, passphrase: str, profile: KdfProfile = DESK) -> Store:
    """Create a store in an unused folder and open it through its passphrase; raises StoreExists, DiskFull with nothing left behind."""
    folder = StoreFolder(path)
    folder.must_be_free()
    build = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.new")
    with disk_trouble(_LEAST_SPACE):
        try:
            build.mkdir(mode=0o700, parents=True)
            _fill(StoreFolder(build), passphrase, profile)
            if path.is_dir():
                path.rmdir()
            build.rename(path)
            flush_folder(path.parent)
        except BaseException:
            shutil.rmtree(build, ignore_errors=True)
            raise
    return open_store(path, passphrase)


def _fill(folder: StoreFolder, passphrase: str, profile: KdfProfile) -> None:
    store_id, master = str(uuid.uuid4()), new_master_key()
    slot = new_slot(SlotKind.PASSPHRASE, passphrase, master, store_id, profile)
    folder.exhibits.mkdir(mode=0o700)
    write_headers(folder, Header(FORMAT, store_id, datetime.now(UTC), 1, (slot,)), master)
    head_file = HeadFile(folder.head, store_id, master.derive(Purpose.LEDGER))
    connection = _connection(folder, master, head_file)
    try:
        migrate(connection, Ledger(connection))
    finally:
        connection.close()


def open_store(path: Path, passphrase: str) -> Store:
    """Open a store; raises WrongPassphrase, StoreLocked, StoreMissing, StoreDamaged, StoreNewer or StoreReadOnly."""

    def find_key(folder: StoreFolder) -> tuple[MasterKey, Header]:
        master, header, _ = unlock(read_headers(folder), passphrase, SlotKind.PASSPHRASE)
        return master, header

    return _open(path, find_key)


def open_with_key(path: Path, master: MasterKey) -> Store:
    """Open a store with a master key that was unlocked before; the same without the cost of a passphrase."""

    def find_header(folder: StoreFolder) -> tuple[MasterKey, Header]:
        header = newest_genuine(read_headers(folder), master)
        if header is None:
            message = "The headers of the store were altered or belong to another store."
            raise StoreDamaged(message, "Restore the latest backup.")
        return master, header

    return _open(path, find_header)


def unlock_master_key(path: Path, passphrase: str) -> MasterKey:
    """The master key behind a passphrase, without opening the store; raises WrongPassphrase."""
    folder = StoreFolder(path)
    folder.must_be_a_store()
    master, _, _ = unlock(read_headers(folder), passphrase, SlotKind.PASSPHRASE)
    return master


def _open(path: Path, find_key: Callable[[StoreFolder], tuple[MasterKey, Header]]) -> Store:
    folder = StoreFolder(path)
    folder.must_be_a_store()
    read_headers(folder)  # a store of a later format is refused before even the lock is taken
    lock = folder.lock()
    try:
        master, header = find_key(folder)
        return _opened(folder, master, header, lock)
    except BaseException:
        lock.release()
        raise


def _opened(folder: StoreFolder, master: MasterKey, header: Header, lock: BaseFileLock) -> Store:
    if not folder.database.is_file():
        message = "The database of the store is missing."
        raise StoreDamaged(message, "Put the file cases.db back from the latest backup.")
    head_file = HeadFile(folder.head, header.store_id, master.derive(Purpose.LEDGER))
    connection = _connection(folder, master, head_file)
    try:
        refuse_newer(connection)
        ledger = Ledger(connection)
        if ledger.resume(*head_file.read()):
            head_file.write(connection.head)
        migrate(connection, ledger)
        if mend(folder, header, master):
            ledger.append("header-mended", header.store_id)
        store = Store(Parts(folder, header, master, connection, head_file), lock)
        store.files.sweep()
    except BaseException:
        connection.close()
        raise
    return store


def _connection(folder: StoreFolder, master: MasterKey, head_file: HeadFile) -> Connection:
    database = open_database(folder.database, master.derive(Purpose.DATABASE))
    return Connection(database, head_file, master.derive(Purpose.LEDGER))


def change_passphrase(path: Path, old: str, new: str, profile: KdfProfile = DESK) -> None:
    """Put a new passphrase in place of the old one in a store that is not open; raises WrongPassphrase or StoreLocked."""
    with closing(open_store(path, old)) as store:
        replace_passphrase(store, old, new, profile)


def replace_passphrase(store: Store, old: str, new: str, profile: KdfProfile = DESK) -> None:
    """The same in an open store.

    The new slot is written, read back from disk, opened through and used on the database before the old one goes, so that at every
    moment one of the two opens the store. Where a step fails the old one is put back in force.
    """
    present, master = store.parts.header, store.parts.master
    unlock(read_headers(store.parts.folder), old, SlotKind.PASSPHRASE)
    slot = new_slot(SlotKind.PASSPHRASE, new, master, present.store_id, profile)
    try:
        _replace_header(store, (*present.slots, slot))
        _prove(store, slot.id, new)
        store.ledger.append("passphrase-changed", present.store_id, f"slot {slot.id}")
        _replace_header(store, (*(other for other in present.slots if other.kind != SlotKind.PASSPHRASE), slot))
    except StoreError:
        with suppress(StoreError):
            _replace_header(store, present.slots)
        raise


def _replace_header(store: Store, slots: tuple[KeySlot, ...]) -> None:
    present = store.parts.header
    header = msgspec.structs.replace(present, generation=present.generation + 1, slots=slots)
    write_headers(store.parts.folder, header, store.parts.master)
    store.parts = replace(store.parts, header=header)


def _prove(store: Store, slot_id: str, passphrase: str) -> None:
    """Open the database on a fresh connection through the slot as it now is on disk, and find the newest ledger entry there."""
    parts = store.parts
    copies = [copy for copy in read_headers(parts.folder) if copy.header == parts.header and copy.is_genuine(parts.master)]
    slot = copies[0].header.slot(slot_id) if len(copies) == len(parts.folder.headers) else None
    master = unwrap(slot, passphrase, parts.header.store_id) if slot else None
    if master is None or _newest_hash(parts.folder, master) != parts.connection.head.hash:
        message = "The new passphrase could not be proved to open the store, so the old one stays."
        raise StoreDamaged(message, "Check the disk, then try again.")


def _newest_hash(folder: StoreFolder, master: MasterKey) -> str:
    database = open_database(folder.database, master.derive(Purpose.DATABASE))
    try:
        return str(next(iter(database.table("ledger").rows_where(order_by="sequence desc", limit=1)))["hash"])
    finally:
        database.conn.close()
