"""Creates and opens stores, and changes what opens them."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from filelock import BaseFileLock

from app.errors import StoreDamaged
from app.store.building import built
from app.store.cipher import open_database
from app.store.connection import Connection
from app.store.folder import StoreFolder
from app.store.head import HeadFile
from app.store.header import FORMAT, Header, mend, newest_genuine, read_headers, unlock, write_headers
from app.store.keys import DESK, KdfProfile, MasterKey, Purpose, SlotKind, new_master_key, new_slot
from app.store.ledger import Ledger
from app.store.migrate import migrate, refuse_newer
from app.store.regular import is_regular
from app.store.slots import exchange_slot
from app.store.store import Store
from app.store.undoing import undone_by
from app.store.verification import Parts

_LEAST_SPACE = 1 << 20


def create_store(path: Path, passphrase: str, profile: KdfProfile = DESK) -> Store:
    """Create a store in an unused folder and open it through its passphrase; raises StoreExists, DiskFull with nothing left behind."""
    with built(path, _LEAST_SPACE) as folder:
        _fill(folder, passphrase, profile)
    return open_store(path, passphrase)


def _fill(folder: StoreFolder, passphrase: str, profile: KdfProfile) -> None:
    store_id, master = str(uuid.uuid4()), new_master_key()
    slot = new_slot(SlotKind.PASSPHRASE, passphrase, master, store_id, profile)
    write_headers(folder, Header(FORMAT, store_id, datetime.now(UTC), 1, (slot,)), master)
    head_file = HeadFile(folder.head, store_id, master.derive(Purpose.LEDGER))
    connection = _connection(folder, master, head_file)
    try:
        migrate(connection, Ledger(connection))
    finally:
        connection.close()


def open_store(path: Path, passphrase: str) -> Store:
    """Open a store; raises WrongPassphrase, StoreLocked, StoreMissing, StoreDamaged, StoreNewer or StoreReadOnly."""
    return open_by(path, passphrase, SlotKind.PASSPHRASE)


def open_by(path: Path, secret: str, kind: SlotKind) -> Store:
    """Open a store through a slot of any kind; raises as `open_store` does."""

    def find_key(folder: StoreFolder) -> tuple[MasterKey, Header]:
        master, header, _ = unlock(read_headers(folder), secret, kind)
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
    with undone_by(lock.release):
        master, header = find_key(folder)
        return _opened(folder, master, header, lock)


def _opened(folder: StoreFolder, master: MasterKey, header: Header, lock: BaseFileLock) -> Store:
    if not is_regular(folder.database):
        message = "The database of the store is missing."
        raise StoreDamaged(message, "Restore the latest backup into a new folder.")
    head_file = HeadFile(folder.head, header.store_id, master.derive(Purpose.LEDGER))
    connection = _connection(folder, master, head_file)
    with undone_by(connection.close):
        refuse_newer(connection)
        ledger = Ledger(connection)
        if ledger.resume(*head_file.read()):
            head_file.write(connection.head)
        migrate(connection, ledger)
        if mend(folder, header, master):
            ledger.append("header-mended", header.store_id)
        store = Store(Parts(folder, header, master, connection, head_file), lock)
        store.files.sweep()
    return store


def _connection(folder: StoreFolder, master: MasterKey, head_file: HeadFile) -> Connection:
    database = open_database(folder.database, master.derive(Purpose.DATABASE))
    return Connection(database, head_file, master.derive(Purpose.LEDGER))


def change_passphrase(path: Path, old: str, new: str, profile: KdfProfile = DESK) -> None:
    """Put a new passphrase in place of the old one in a store that is not open; raises WrongPassphrase or StoreLocked."""
    with closing(open_store(path, old)) as store:
        replace_passphrase(store, old, new, profile)


def replace_passphrase(store: Store, old: str, new: str, profile: KdfProfile = DESK) -> None:
    """The same in an open store; slots of other kinds stay as they are."""
    header = store.parts.header
    unlock(read_headers(store.parts.folder), old, SlotKind.PASSPHRASE)
    slot = new_slot(SlotKind.PASSPHRASE, new, store.parts.master, header.store_id, profile)
    exchange_slot(store, slot, new, "passphrase-changed")
