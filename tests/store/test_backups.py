"""Backups are proved before they count, and come back whole."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.case import Case
from app.domain.exhibit import Exhibit
from app.domain.progress import Progress, StoppableProgress
from app.errors import Cancelled, DiskFull, StoreDamaged, StoreExists, StoreMissing, WrongPassphrase
from app.store.backup import backup_store, restore_store
from app.store.keys import FOR_TESTS
from app.store.store import Store
from app.store.vault import open_store, replace_passphrase

QUIET = Progress()


@pytest.fixture
def backup(store: Store, home, exhibit: Exhibit, tmp_path: Path) -> Path:
    target = tmp_path / "usb" / "Practice backup.averment"
    backup_store(store, target, home.passphrase, QUIET)
    return target


def test_a_backup_is_a_store_that_opens_with_everything_in_it(store: Store, home, case: Case, exhibit: Exhibit, backup: Path) -> None:
    with closing(open_store(backup, home.passphrase)) as copy:
        assert copy.cases.all() == (case,)
        assert copy.files.read(exhibit.id) == store.files.read(exhibit.id)
        assert copy.ledger.entries() == store.ledger.entries()[:-1]
        assert copy.verify(QUIET) == ()
    assert store.ledger.entries()[-1].action == "store-backed-up"


def test_the_store_can_be_used_while_its_backup_exists_and_does_not_touch_it(store: Store, home, case: Case, backup: Path) -> None:
    store.cases.update(replace(case, client="Later"))
    with closing(open_store(backup, home.passphrase)) as copy:
        assert copy.cases.get(case.id) == case


def test_restoring_gives_the_store_back_and_only_reads_the_backup(home, case: Case, exhibit: Exhibit, backup: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in backup.rglob("*") if path.is_file()}
    restore_store(backup, tmp_path / "back.averment", home.passphrase, QUIET)
    assert {path: path.read_bytes() for path in backup.rglob("*") if path.is_file()} == before
    with closing(open_store(tmp_path / "back.averment", home.passphrase)) as restored:
        assert restored.cases.all() == (case,)
        assert restored.ledger.entries()[-1].action == "store-restored"
        restored.files.verify(exhibit.id)


def test_a_backup_keeps_the_passphrase_of_its_day(store: Store, home, backup: Path, tmp_path: Path) -> None:
    replace_passphrase(store, home.passphrase, "new", FOR_TESTS)
    with pytest.raises(WrongPassphrase):
        restore_store(backup, tmp_path / "back", "new", QUIET)
    assert not (tmp_path / "back").exists()
    restore_store(backup, tmp_path / "back", home.passphrase, QUIET)


def test_nothing_is_left_of_a_backup_that_does_not_prove_sound(store: Store, home, exhibit: Exhibit, tmp_path: Path) -> None:
    sealed = next((home.path / "exhibits").glob("*/*"))
    content = bytearray(sealed.read_bytes())
    content[500] ^= 1
    sealed.write_bytes(content)
    with pytest.raises(StoreDamaged, match="Chunk 1"):
        backup_store(store, tmp_path / "b", home.passphrase, QUIET)
    assert [path.name for path in tmp_path.iterdir()] == [home.path.name]


def test_a_damaged_backup_is_not_restored_in_silence(home, backup: Path, tmp_path: Path) -> None:
    (backup / "cases.db").write_bytes((backup / "cases.db").read_bytes()[:-4096])
    with pytest.raises(StoreDamaged):
        restore_store(backup, tmp_path / "back", home.passphrase, QUIET)
    assert not (tmp_path / "back").exists()


def test_a_sealed_file_missing_from_store_or_backup_is_named(store: Store, home, backup: Path, tmp_path: Path) -> None:
    for folder in (backup, home.path):
        next((folder / "exhibits").glob("*/*")).unlink()
    with pytest.raises(StoreDamaged, match="missing"):
        restore_store(backup, tmp_path / "back", home.passphrase, QUIET)
    with pytest.raises(StoreDamaged, match="missing"):
        backup_store(store, tmp_path / "again", home.passphrase, QUIET)


def test_neither_goes_over_something_that_is_there(store: Store, home, backup: Path, tmp_path: Path) -> None:
    for target in (backup, home.path, tmp_path):
        with pytest.raises(StoreExists):
            backup_store(store, target, home.passphrase, QUIET)
        with pytest.raises(StoreExists):
            restore_store(backup, target, home.passphrase, QUIET)
    with pytest.raises(StoreMissing):
        restore_store(tmp_path, tmp_path / "x", home.passphrase, QUIET)


def test_stopping_and_full_disks_leave_nothing(store: Store, home, exhibit: Exhibit, tmp_path: Path, monkeypatch) -> None:
    stopped = StoppableProgress()
    stopped.stop()
    with pytest.raises(Cancelled):
        backup_store(store, tmp_path / "b", home.passphrase, stopped)

    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("app.store.backup.write", full)
    with pytest.raises(DiskFull):
        backup_store(store, tmp_path / "b", home.passphrase, QUIET)
    assert [path.name for path in tmp_path.iterdir()] == [home.path.name]
