"""Things in a store's folder that are not the store's: folders, pipes, links and what other programs leave there."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.exhibit import Exhibit
from app.domain.progress import Progress
from app.errors import DiskFull, StoreDamaged
from app.store.backup import backup_store, restore_store
from app.store.durable import write_durably
from app.store.store import Store

QUIET = Progress()
pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
KINDS = [Path.mkdir, pytest.param(getattr(os, "mkfifo", None), marks=pipes)]


def sealed_files(store: Store) -> list[Path]:
    return sorted(path for path in (store.path / "exhibits").glob("*/*") if not path.suffix)


def put(path: Path, make) -> None:
    path.unlink()
    make(path)


def test_what_a_cloud_folder_leaves_among_the_sealed_files_is_left_alone(store: Store, home, exhibit: Exhibit, tmp_path: Path) -> None:
    shelf = store.path / "exhibits"
    (shelf / "zz" / "@eaDir").mkdir(parents=True)
    (shelf / "zz" / "folder.unfinished").mkdir()
    (shelf / "ab" / ("ab" + "0" * 22)).mkdir(parents=True)
    notes = [shelf / ".DS_Store", shelf / "zz" / "desktop.ini", shelf / "zz" / f"{'0' * 24}.unfinished", shelf / "zz" / ("0" * 24)]
    for note in notes:
        note.write_bytes(b"x")
    store.close()
    with closing(home.open()) as again:
        assert again.verify(QUIET) == ()
        backup_store(again, tmp_path / "b", home.passphrase, QUIET)
    restore_store(home.path, tmp_path / "r", home.passphrase, QUIET)
    assert all(note.read_bytes() == b"x" for note in notes)


def test_a_sealed_file_is_kept_while_an_older_database_is_in_force_and_serves_the_newer_one(store: Store, home, exhibit: Exhibit) -> None:
    store.close()
    older = {name: (home.path / name).read_bytes() for name in ("cases.db", "head.json")}
    with closing(home.open()) as again:
        later = again.files.seal_bytes(b"the only copy", QUIET)
        again.files.record(later, "later")
    newer = {name: (home.path / name).read_bytes() for name in older}
    for name, content in older.items():
        (home.path / name).write_bytes(content)
    with closing(home.open()) as rolled_back:
        (told,) = rolled_back.verify(QUIET)
        assert later.id in told
    for name, content in newer.items():
        (home.path / name).write_bytes(content)
    with closing(home.open()) as forward:
        assert forward.files.read("later") == b"the only copy"
        assert forward.verify(QUIET) == ()


def test_a_store_with_a_file_its_database_does_not_know_can_still_be_restored(store: Store, home, exhibit: Exhibit, tmp_path: Path) -> None:
    (known,) = sealed_files(store)
    unknown = store.path / "exhibits" / "ab" / ("ab" + "1" * 22)
    unknown.parent.mkdir(exist_ok=True)
    shutil.copyfile(known, unknown)
    store.close()
    restore_store(home.path, tmp_path / "r", home.passphrase, QUIET)
    assert (tmp_path / "r" / unknown.relative_to(home.path)).read_bytes() == known.read_bytes()


def test_the_mark_of_an_unfinished_file_goes_with_the_commit_and_not_before(store: Store) -> None:
    sealed = store.files.seal_bytes(b"x", QUIET)
    mark = store.parts.folder.unfinished_mark(sealed.id)
    with store.transaction():
        store.files.record(sealed, "owner")
        assert mark.exists()
    assert not mark.exists()


def test_a_recorded_file_whose_mark_stayed_is_kept_at_the_next_opening(store: Store, home, exhibit: Exhibit) -> None:
    mark = store.parts.folder.unfinished_mark(store.files.sealed(exhibit.id).id)
    mark.touch()
    store.close()
    with closing(home.open()) as again:
        again.files.verify(exhibit.id)
    assert not mark.exists()


def test_an_unfinished_file_of_a_restored_store_is_swept_there_too(store: Store, home, exhibit: Exhibit, tmp_path: Path) -> None:
    store.files.seal_bytes(b"never recorded", QUIET)
    store.close()
    restore_store(home.path, tmp_path / "r", home.passphrase, QUIET)
    assert len([path for path in (tmp_path / "r" / "exhibits").rglob("*") if path.is_file()]) == 1


@pytest.mark.timeout(20)
@pytest.mark.parametrize("make", KINDS)
def test_a_sealed_file_that_is_no_file_is_told_and_hides_no_later_damage(store: Store, make, tmp_path: Path, home) -> None:
    for owner in ("first", "second", "third"):
        store.files.record(store.files.seal_bytes(owner.encode(), QUIET), owner)
    paths = [store.parts.folder.sealed_file(store.files.sealed(owner).id) for owner in ("first", "third")]
    put(paths[0], make)
    paths[1].write_bytes(b"spoiled")
    told = store.verify(QUIET)
    assert [path.name in sentence for path, sentence in zip(paths, told, strict=True)] == [True, True]
    with pytest.raises(StoreDamaged, match=paths[0].name):
        store.files.read("first")
    with pytest.raises(StoreDamaged, match=paths[0].name):
        backup_store(store, tmp_path / "b", home.passphrase, QUIET)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("name", ["head.json", "cases.db"])
@pytest.mark.parametrize("make", KINDS)
def test_a_part_that_is_no_file_is_damage(store: Store, home, name: str, make) -> None:
    store.close()
    put(home.path / name, make)
    with pytest.raises(StoreDamaged):
        home.open()


@pytest.mark.timeout(20)
@pipes
def test_a_pipe_in_place_of_a_header_is_mended_like_any_damage(store: Store, home) -> None:
    store.close()
    put(home.path / "header-a.json", os.mkfifo)
    with closing(home.open()) as again:
        assert again.verify(QUIET) == ()


def test_a_folder_in_place_of_a_header_is_named_and_left_alone(store: Store, home) -> None:
    store.close()
    put(home.path / "header-a.json", Path.mkdir)
    with pytest.raises(StoreDamaged, match=r"header-a\.json"):
        home.open()
    assert sorted(path.name for path in home.path.iterdir() if path.name.startswith("header")) == ["header-a.json", "header-b.json"]
    (home.path / "header-a.json").rmdir()
    with closing(home.open()) as again:
        assert again.verify(QUIET) == ()


@pytest.mark.timeout(20)
@pipes
def test_a_write_never_goes_through_a_pipe_or_a_link_that_lies_in_its_way(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "part.new")
    write_durably(tmp_path / "part", b"one")
    (tmp_path / "mine").write_bytes(b"mine")
    (tmp_path / "part.new").symlink_to(tmp_path / "mine")
    write_durably(tmp_path / "part", b"two")
    assert ((tmp_path / "part").read_bytes(), (tmp_path / "mine").read_bytes()) == (b"two", b"mine")


def test_a_mark_that_finds_no_room_is_a_full_disk(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(Path, "touch", full)
    with pytest.raises(DiskFull):
        store.files.seal_bytes(b"x", QUIET)
    monkeypatch.undo()
    assert sealed_files(store) == []
