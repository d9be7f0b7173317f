"""Lets the operating system's keyring open a store, where the user asks for it: beside the passphrase, never in its place.

The keyring holds a random secret that unwraps one key slot. Neither the secret without the store nor the store without it is of use,
and taking the slot out makes the secret worthless.
"""

from __future__ import annotations

import secrets
from contextlib import closing, suppress
from pathlib import Path

from app.errors import StoreError, WrongPassphrase
from app.store.folder import StoreFolder
from app.store.header import read_header, read_headers
from app.store.keys import KEY_SIZE, UNGUESSABLE, SlotKind, new_slot
from app.store.slots import exchange_slot, remove_slots
from app.store.store import Store
from app.store.system_keyring import SystemKeyring, entry_name, system_keyring
from app.store.undoing import undone_by
from app.store.vault import open_by, open_store

_WAY_OUT = "Open the store with its passphrase."


def is_remembered(path: Path) -> bool:
    """Whether the header names a keyring slot; its secret may still be missing or lie on another computer. Asks for no key."""
    copies = [copy for copy in map(read_header, StoreFolder(path).headers) if copy is not None]
    newest = max(copies, key=lambda copy: copy.header.generation, default=None)
    return newest is not None and bool(newest.header.slots_of(SlotKind.KEYRING))


def remember(path: Path, passphrase: str) -> None:
    """Have the keyring open a closed store from now on.

    Raises WrongPassphrase or another StoreError; then nothing was kept in the keyring and the store opens as it did before.
    """
    keyring = system_keyring()
    with closing(open_store(path, passphrase)) as store:
        header, secret = store.parts.header, secrets.token_hex(KEY_SIZE)
        slot = new_slot(SlotKind.KEYRING, secret, store.parts.master, header.store_id, UNGUESSABLE)
        with undone_by(lambda: _drop_quietly(keyring, header.store_id, slot.id)):
            keyring.keep(header.store_id, slot.id, secret)
            exchange_slot(store, slot, secret, "keyring-slot-added")
        for old in header.slots_of(SlotKind.KEYRING):
            _drop_quietly(keyring, header.store_id, old.id)


def forget(path: Path, passphrase: str) -> None:
    """Take the keyring slot out of a closed store and its secret out of the keyring; nothing to do where there is none.

    The slot goes first, so that the keyring cannot open the store even where StoreError says that it kept the secret.
    """
    with closing(open_store(path, passphrase)) as store:
        header = store.parts.header
        remove_slots(store, SlotKind.KEYRING, "keyring-slot-removed")
    try:
        for slot in header.slots_of(SlotKind.KEYRING):
            system_keyring().drop(header.store_id, slot.id)
    except StoreError as error:
        message = "The keyring no longer opens the store, but it was locked or did not answer and still holds the secret."
        way_out = f"Delete the entry “{entry_name(header.store_id)}” from it: older backups of the store still open with that."
        raise StoreError(message, way_out) from error


def open_remembered(path: Path) -> Store:
    """Open a store by the secret in the keyring, which may ask the user to unlock it; else StoreError points to the passphrase."""
    secret = _secret_of(StoreFolder(path))
    try:
        return open_by(path, secret, SlotKind.KEYRING)
    except WrongPassphrase as error:
        message = "What the keyring of this computer holds does not open this store."
        raise StoreError(message, _WAY_OUT) from error


def _secret_of(folder: StoreFolder) -> str:
    folder.must_be_a_store()
    slots = [(copy.header.store_id, slot.id) for copy in read_headers(folder) for slot in copy.header.slots_of(SlotKind.KEYRING)]
    if not slots:
        message = "The store was not set to be opened by the keyring."
        raise StoreError(message, _WAY_OUT)
    keyring = system_keyring()
    found = (keyring.find(store_id, slot_id) for store_id, slot_id in dict.fromkeys(slots))
    secret = next(filter(None, found), None)
    if secret is None:
        message = "The keyring of this computer holds no secret for this store."
        raise StoreError(message, _WAY_OUT)
    return secret


def _drop_quietly(keyring: SystemKeyring, store_id: str, slot_id: str) -> None:
    with suppress(StoreError):  # a secret without its slot opens nothing
        keyring.drop(store_id, slot_id)
