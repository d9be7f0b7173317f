"""Fills a disk of 8 MB to every degree and tries to save on it; run inside its own mount namespace.

Run as: python small_disk.py STEPS FOLDER [control]; FOLDER is mounted over. Prints one JSON object.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.domain.case import Case
from app.domain.document import plain_document
from app.domain.identifiers import new_id
from app.domain.progress import Progress
from app.domain.statement import Statement, StatementKind
from app.errors import DiskFull, WrongPassphrase
from app.store import backup, files
from app.store.backup import backup_store
from app.store.keys import FOR_TESTS
from app.store.store import Store
from app.store.vault import create_store, open_store, replace_passphrase

QUIET = Progress()
SIZE = 8 << 20
BLOCK = 4096
STATEMENT = Statement("", "case", StatementKind.SESSION, "t", "f", "0" * 64, 1, date(2026, 1, 1))


def import_file(store: Store, disk: Path) -> str:
    owner = f"file-{new_id()}"
    store.files.record(store.files.seal_bytes(b"i" * 150_000, QUIET), owner)
    return owner


def add_text(store: Store, disk: Path) -> str:
    statement = replace(STATEMENT, id=f"text-{new_id()}")
    store.statements.add(statement, plain_document("s" * 60_000))
    return statement.id


def change_passphrase(store: Store, disk: Path) -> str:
    for old, new in (("one", "two"), ("two", "one")):
        with suppress(WrongPassphrase):
            replace_passphrase(store, old, new, FOR_TESTS)
            return f"pass-{new}"
    message = "neither passphrase is in force"
    raise AssertionError(message)


def back_up(store: Store, disk: Path) -> str:
    for passphrase in ("one", "two"):
        with suppress(WrongPassphrase):
            target = disk / f"copy-{new_id()}"
            backup_store(store, target, passphrase, QUIET)
            with closing(open_store(target, passphrase)) as copy:
                assert copy.verify(QUIET) == ()
            subprocess.run(["rm", "-r", str(target)], check=True)
            return ""
    message = "neither passphrase is in force"
    raise AssertionError(message)


def create(store: Store, disk: Path) -> str:
    target = disk / f"new-{new_id()}"
    create_store(target, "x", FOR_TESTS).close()
    subprocess.run(["rm", "-r", str(target)], check=True)
    return ""


WORK: tuple[Callable[[Store, Path], str], ...] = (import_file, add_text, change_passphrase, back_up, create)


def filled(disk: Path, free: int) -> Path:
    """A file that leaves about `free` bytes of the disk."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as stream, suppress(OSError):
        while True:
            stream.write(bytes(BLOCK))
    with filler.open("rb+") as stream:
        stream.truncate(max(0, filler.stat().st_size - free))
    return filler


def open_any(path: Path) -> tuple[Store, str]:
    for passphrase in ("one", "two"):
        with suppress(WrongPassphrase):
            return open_store(path, passphrase), passphrase
    message = "neither passphrase opens the store"
    raise AssertionError(message)


def losses(disk: Path, kept: list[str]) -> Iterator[str]:
    store, _ = open_any(disk / "store")
    with closing(store):
        yield from store.verify(QUIET)
        there = {*store.files.owners(), *(statement.id for statement in store.statements.of_case("case"))}
        yield from (f"{name} is lost" for name in kept if name and not name.startswith("pass-") and name not in there)
    yield from (f"{path.name} was left behind" for path in disk.iterdir() if path.name != "store")


def try_at(disk: Path, free: int, work: Callable[[Store, Path], str], kept: list[str]) -> bool:
    """Whether the disk was found full; what was saved instead is noted as kept."""
    store, _ = open_any(disk / "store")
    with closing(store):
        filler = filled(disk, free)
        try:
            kept.append(work(store, disk))
        except DiskFull:
            return True
        finally:
            filler.unlink()
    return False


def main(steps: int, disk: Path, *, lie: bool) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(disk)], check=True)
    # Without the look at the free space beforehand, so that every write meets the full disk itself.
    files.must_have_room = backup.must_have_room = lambda folder, needed: None
    with closing(create_store(disk / "store", "one", FOR_TESTS)) as store:
        store.cases.add(Case("case", "c", date(2026, 1, 1)))
    kept: list[str] = []
    failures: list[str] = []
    full = tried = 0
    for step in range(steps):
        for work in WORK:
            tried += 1
            free = step * (400_000 if work in {back_up, create} else 240_000) // steps
            was_full = try_at(disk, free, work, kept)
            full += was_full
            if lie and was_full:
                kept.append("pretended")
            failures += [f"{work.__name__} with {free} bytes free: {loss}" for loss in losses(disk, kept)]
    print(json.dumps({"n": tried, "full": full, "saved": len(kept), "failures": failures}))


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), lie=sys.argv[3:] == ["control"])
