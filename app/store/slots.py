"""Changes what opens an open store: key slots come and go in its header, the old ones only after the new one is proved."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace

import msgspec

from app.errors import StoreDamaged, StoreError
from app.store.cipher import open_database
from app.store.folder import StoreFolder
from app.store.header import read_headers, write_headers
from app.store.keys import KeySlot, MasterKey, Purpose, SlotKind, unwrap
from app.store.store import Store


def exchange_slot(store: Store, slot: KeySlot, secret: str, fact: str) -> None:
    """Put a slot in place of those of its kind and record the fact.

    It is written, read back from disk, opened through and used on the database before the others go, so that at every moment one of
    them opens the store. Where a step fails the others are put back in force.
    """
    present = store.parts.header
    with _put_back_on_trouble(store):
        _replace_slots(store, (*present.slots, slot))
        _prove(store, slot.id, secret)
        store.ledger.append(fact, present.store_id, f"slot {slot.id}")
        _replace_slots(store, (*(other for other in present.slots if other.kind != slot.kind), slot))


def remove_slots(store: Store, kind: SlotKind, fact: str) -> None:
    """Take out every slot of a kind and record the fact; never the passphrase, which has to open the store at any time."""
    assert kind != SlotKind.PASSPHRASE
    present = store.parts.header
    if going := present.slots_of(kind):
        with _put_back_on_trouble(store):
            _replace_slots(store, tuple(slot for slot in present.slots if slot not in going))
            for slot in going:
                store.ledger.append(fact, present.store_id, f"slot {slot.id}")


@contextmanager
def _put_back_on_trouble(store: Store) -> Iterator[None]:
    slots = store.parts.header.slots
    try:
        yield
    except StoreError:
        with suppress(StoreError):
            _replace_slots(store, slots)
        raise


def _replace_slots(store: Store, slots: tuple[KeySlot, ...]) -> None:
    present = store.parts.header
    header = msgspec.structs.replace(present, generation=present.generation + 1, slots=slots)
    write_headers(store.parts.folder, header, store.parts.master)
    store.parts = replace(store.parts, header=header)


def _prove(store: Store, slot_id: str, secret: str) -> None:
    """Open the database on a fresh connection through the slot as it now is on disk, and find the newest ledger entry there."""
    parts = store.parts
    copies = [copy for copy in read_headers(parts.folder) if copy.header == parts.header and copy.is_genuine(parts.master)]
    slot = copies[0].header.slot(slot_id) if len(copies) == len(parts.folder.headers) else None
    master = unwrap(slot, secret, parts.header.store_id) if slot else None
    if master is None or _newest_hash(parts.folder, master) != parts.connection.head.hash:
        message = "The new key could not be proved to open the store, so the old one stays."
        raise StoreDamaged(message, "Check the disk, then try again.")


def _newest_hash(folder: StoreFolder, master: MasterKey) -> str:
    database = open_database(folder.database, master.derive(Purpose.DATABASE))
    try:
        return str(next(iter(database.table("ledger").rows_where(order_by="sequence desc", limit=1)))["hash"])
    finally:
        database.conn.close()
