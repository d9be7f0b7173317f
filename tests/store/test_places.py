"""Where a store, a backup or a restored store may be put, and what is said of the places where it may not."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from app.domain.exhibit import Exhibit
from app.domain.progress import Progress
from app.errors import StoreDamaged, StoreExists, StoreReadOnly
from app.store.backup import backup_store, restore_store
from app.store.keys import FOR_TESTS
from app.store.store import Store
from app.store.vault import create_store, open_store

QUIET = Progress()


def everything(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*"))


def test_nothing_is_put_inside_a_store_or_a_backup(store: Store, home, exhibit: Exhibit, tmp_path: Path) -> None:
    backup = tmp_path / "backup"
    backup_store(store, backup, home.passphrase, QUIET)
    before = everything(tmp_path)
    for target in (home.path / "copy", home.path / "exhibits" / "copy", home.path / ".." / home.path.name / "copy"):
        with pytest.raises(StoreExists, match="inside another store"):
            backup_store(store, target, home.passphrase, QUIET)
    with pytest.raises(StoreExists, match="inside another store"):
        restore_store(backup, backup / "deep" / "back", home.passphrase, QUIET)
    with pytest.raises(StoreExists, match="inside another store"):
        create_store(home.path / "second", "x", FOR_TESTS)
    assert everything(tmp_path) == before


@pytest.mark.parametrize("here", [".", "", "../here", "./"])
def test_the_folder_one_works_in_is_not_replaced(store: Store, home, tmp_path: Path, monkeypatch, here: str) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with pytest.raises(StoreExists, match="working in"):
        create_store(Path(here), "x", FOR_TESTS)
    store.close()
    with pytest.raises(StoreExists, match="working in"):
        restore_store(home.path, Path(here), home.passphrase, QUIET)
    assert Path.cwd().is_dir()
    assert everything(tmp_path / "here") == []


def test_a_relative_place_and_one_through_a_link_work(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "deep" / "empty").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "deep" / "empty")
    monkeypatch.chdir(tmp_path / "deep")
    for place in (Path("new"), Path("../beside"), tmp_path / "link"):
        create_store(place, "x", FOR_TESTS).close()
        open_store(place, "x").close()


@pytest.mark.parametrize("place", ["note.txt/x", "note.txt/x/y", "loop/x", "n" * 300])
def test_a_place_that_can_hold_no_folder_is_said_to_be_none(tmp_path: Path, place: str) -> None:
    (tmp_path / "note.txt").write_text("mine")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(StoreReadOnly, match="No folder for a store can be made"):
        create_store(tmp_path / place, "x", FOR_TESTS)
    assert (tmp_path / "note.txt").read_text() == "mine"


@pytest.mark.skipif(sys.platform != "linux", reason="a folder of the kernel's own")
def test_no_store_is_made_among_the_kernels_own_files() -> None:
    with pytest.raises(StoreReadOnly, match="No folder for a store can be made"):
        create_store(Path("/proc/x"), "x", FOR_TESTS)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_something_already(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "s")
    with pytest.raises(StoreExists, match="already holds"):
        create_store(tmp_path / "s", "x", FOR_TESTS)


def test_a_missing_database_is_to_be_restored_whole_and_not_put_back_alone(store: Store, home) -> None:
    store.close()
    (home.path / "cases.db").unlink()
    with pytest.raises(StoreDamaged) as refused:
        home.open()
    assert refused.value.way_out == "Restore the latest backup into a new folder."
