"""The operating system's keyring opens a store where the user asked for it; checked with a real Secret Service on a bus of its own."""

from __future__ import annotations

import gc
import json
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.progress import Progress
from app.errors import DiskFull, StoreError, StoreLocked, StoreMissing, WrongPassphrase
from app.store import header, slots
from app.store.backup import backup_store
from app.store.header import read_headers
from app.store.keyring_slot import forget, is_remembered, open_remembered, remember
from app.store.keys import FOR_TESTS, UNGUESSABLE, Purpose, SlotKind, new_slot, unwrap
from app.store.store import Store
from app.store.system_keyring import entry_name, system_keyring
from app.store.vault import change_passphrase, open_store

QUIET = Progress()


def test_a_remembered_store_opens_without_its_passphrase_and_still_with_it(service, closed: Path, home, case) -> None:
    assert not is_remembered(closed)
    remember(closed, home.passphrase)
    assert is_remembered(closed)
    for reopened in (lambda: open_remembered(closed), home.open):
        with closing(reopened()) as store:
            assert store.cases.all() == (case,)
            assert store.verify(QUIET) == ()
            assert store.ledger.entries()[-1].action == "keyring-slot-added"


def test_the_keyring_holds_a_random_secret_that_is_no_key_of_the_store(service, closed: Path, home, store: Store) -> None:
    remember(closed, home.passphrase)
    ((slot_id, (name, secret)),) = service.entries().items()
    known = read_headers(store.parts.folder)[0].header
    assert name == entry_name(known.store_id)
    assert [slot.id for slot in known.slots_of(SlotKind.KEYRING)] == [slot_id]
    assert len(bytes.fromhex(secret.decode())) == 32
    master = store.parts.master
    assert bytes.fromhex(secret.decode()) not in {master.secret, *(master.derive(purpose) for purpose in Purpose)}
    slot = known.slot(slot_id)
    assert unwrap(slot, secret.decode(), known.store_id) == master
    assert unwrap(slot, secret.decode(), "another store") is None
    assert all(secret not in path.read_bytes() for path in closed.rglob("*") if path.is_file())


def test_forgetting_takes_the_slot_and_the_secret(service, closed: Path, home) -> None:
    remember(closed, home.passphrase)
    forget(closed, home.passphrase)
    assert not is_remembered(closed)
    assert service.entries() == {}
    with pytest.raises(StoreError, match=r"not set to be opened by the keyring.*passphrase"):
        open_remembered(closed)
    with closing(home.open()) as store:
        assert [slot.kind for slot in store.parts.header.slots] == [SlotKind.PASSPHRASE]
        assert store.ledger.entries()[-1].action == "keyring-slot-removed"
        assert store.verify(QUIET) == ()


def test_remembering_again_replaces_the_secret_and_forgetting_again_does_nothing(service, closed: Path, home) -> None:
    remember(closed, home.passphrase)
    first = service.entries()
    remember(closed, home.passphrase)
    assert len(service.entries()) == 1
    assert service.entries().keys() != first.keys()
    open_remembered(closed).close()
    forget(closed, home.passphrase)
    before = (closed / "header-a.json").read_bytes()
    forget(closed, home.passphrase)
    assert (closed / "header-a.json").read_bytes() == before


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_a_locked_keyring_is_one_sentence_and_the_passphrase_still_opens(service, closed: Path, home) -> None:
    remember(closed, home.passphrase)
    service.lock()
    for attempt in (lambda: open_remembered(closed), lambda: remember(closed, home.passphrase)):
        with pytest.raises(StoreError, match=r"^The keyring of this computer is locked or does not answer\. Unlock it"):
            attempt()
    home.open().close()
    with pytest.raises(StoreError, match=f"still holds the secret.*{entry_name(read_store_id(closed))}"):
        forget(closed, home.passphrase)
    assert not is_remembered(closed)
    home.open().close()
    gc.collect()


def read_store_id(path: Path) -> str:
    return str(json.loads((path / "header-a.json").read_text())["header"]["store_id"])


def test_a_secret_that_is_gone_or_not_the_right_one_points_to_the_passphrase(service, closed: Path, home, store: Store) -> None:
    remember(closed, home.passphrase)
    ((slot_id, _),) = service.entries().items()
    keyring, store_id = system_keyring(), store.parts.header.store_id
    keyring.keep(store_id, slot_id, "0" * 64)
    with pytest.raises(StoreError, match=r"does not open this store.*passphrase"):
        open_remembered(closed)
    keyring.drop(store_id, slot_id)
    with pytest.raises(StoreError, match=r"holds no secret for this store.*passphrase"):
        open_remembered(closed)
    home.open().close()


def test_a_wrong_passphrase_a_full_disk_or_an_unproved_slot_leave_nothing_in_the_keyring(service, closed: Path, home, monkeypatch) -> None:
    before = (closed / "header-a.json").read_bytes()
    with pytest.raises(WrongPassphrase):
        remember(closed, "wrong")
    assert (closed / "header-a.json").read_bytes() == before

    def full(*_: object) -> None:
        message = "The disk is full."
        raise DiskFull(message)

    with monkeypatch.context() as patch:
        patch.setattr(slots, "write_headers", full)
        with pytest.raises(DiskFull):
            remember(closed, home.passphrase)
    with monkeypatch.context() as patch:
        patch.setattr(slots, "unwrap", lambda *_: None)
        with pytest.raises(StoreError, match="old one stays"):
            remember(closed, home.passphrase)
    assert service.entries() == {}
    assert not is_remembered(closed)
    home.open().close()


@pytest.mark.parametrize("writes", range(5))
def test_remembering_stopped_after_any_write_leaves_a_sound_store(service, closed: Path, home, monkeypatch, writes: int) -> None:
    left, real = iter([None] * writes), header.write_header

    def write_or_stop(*arguments) -> None:
        if next(left, "stop") == "stop":
            message = "power cut"
            raise KeyboardInterrupt(message)
        real(*arguments)

    monkeypatch.setattr(header, "write_header", write_or_stop)
    if writes < 4:
        with pytest.raises(KeyboardInterrupt):
            remember(closed, home.passphrase)
    else:
        remember(closed, home.passphrase)
    monkeypatch.undo()
    service.reach(monkeypatch)
    assert len(service.entries()) == (writes == 4)
    with closing(home.open()) as store:
        assert store.verify(QUIET) == ()
    if writes < 4:
        with pytest.raises(StoreError, match="passphrase"):
            open_remembered(closed)
    else:
        open_remembered(closed).close()


def test_an_open_store_is_refused_and_nothing_is_kept(service, store: Store, home) -> None:
    for attempt in (remember, forget):
        with pytest.raises(StoreLocked):
            attempt(home.path, home.passphrase)
    assert service.entries() == {}


def test_a_change_of_passphrase_leaves_the_keyring_in_force_and_forgetting_takes_the_new_one(service, closed: Path, home) -> None:
    remember(closed, home.passphrase)
    change_passphrase(closed, home.passphrase, "new", FOR_TESTS)
    open_remembered(closed).close()
    with pytest.raises(WrongPassphrase):
        forget(closed, home.passphrase)
    assert is_remembered(closed)
    forget(closed, "new")
    open_store(closed, "new").close()


def test_a_backup_of_a_remembered_store_opens_by_either_until_it_is_forgotten(service, closed: Path, home, tmp_path: Path) -> None:
    remember(closed, home.passphrase)
    with closing(home.open()) as store:
        backup_store(store, tmp_path / "backup", home.passphrase, QUIET)
    for path in (closed, tmp_path / "backup"):
        open_remembered(path).close()
    forget(closed, home.passphrase)
    with pytest.raises(StoreError, match="holds no secret"):
        open_remembered(tmp_path / "backup")
    open_store(tmp_path / "backup", home.passphrase).close()


def test_without_a_keyring_the_sentence_points_to_the_passphrase_and_nothing_changes(no_service, closed: Path, home) -> None:
    before = (closed / "header-a.json").read_bytes()
    with pytest.raises(StoreError) as refused:
        remember(closed, home.passphrase)
    assert str(refused.value) == "This computer has no keyring that Averment can use. Open the store with its passphrase."
    assert (closed / "header-a.json").read_bytes() == before
    home.open().close()


def test_a_keyring_slot_is_of_no_use_on_a_computer_without_its_keyring(no_service, store: Store, home) -> None:
    slot = new_slot(SlotKind.KEYRING, "0" * 64, store.parts.master, store.parts.header.store_id, UNGUESSABLE)
    slots.exchange_slot(store, slot, "0" * 64, "keyring-slot-added")
    store.close()
    assert is_remembered(home.path)
    with pytest.raises(StoreError, match="no keyring"):
        open_remembered(home.path)
    with pytest.raises(StoreError, match="no longer opens the store"):
        forget(home.path, home.passphrase)
    assert not is_remembered(home.path)
    home.open().close()


def test_where_there_is_no_store_nothing_is_remembered(no_service, tmp_path: Path) -> None:
    assert not is_remembered(tmp_path / "nowhere")
    with pytest.raises(StoreMissing):
        open_remembered(tmp_path / "nowhere")
    for name in ("header-a.json", "header-b.json"):
        (tmp_path / name).write_bytes(b"{")
    assert not is_remembered(tmp_path)


def test_the_passphrase_slot_cannot_be_taken_out(store: Store) -> None:
    with pytest.raises(AssertionError):
        slots.remove_slots(store, SlotKind.PASSPHRASE, "never")
