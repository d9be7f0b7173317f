"""Kills a working process again and again and asks the store whether anything it had acknowledged is lost.

Run as: python kill_rounds.py KIND ROUNDS SEED FOLDER [control]; prints one JSON object.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.domain.case import Case
from app.domain.document import plain_document
from app.domain.exhibit import Exhibit, MediaKind
from app.domain.identifiers import new_id
from app.domain.progress import Progress
from app.errors import WrongPassphrase
from app.store.backup import backup_store, restore_store
from app.store.keys import FOR_TESTS
from app.store.migrate import CHANGES, applied, migrate, refuse_newer
from app.store.store import Store
from app.store.vault import create_store, open_store, replace_passphrase

QUIET = Progress()
Say = Callable[[str], None]


def importing(store: Store, folder: Path, say: Say, *, lie: bool) -> None:
    chance = random.Random(os.getpid())
    while True:
        content = chance.randbytes(chance.randrange(400_000))
        digest, exhibit_id = hashlib.sha256(content).hexdigest(), new_id()
        if lie:
            tell_and_die(say, f"{exhibit_id} {digest}")
        sealed = store.files.seal_bytes(content, QUIET)
        exhibit = Exhibit(exhibit_id, "case", "A", "t", MediaKind.OTHER, "f", sealed.sha256, sealed.size, date(2026, 1, 1))
        with store.transaction():
            store.exhibits.add(exhibit, plain_document("x" * 2000))
            store.files.record(sealed, exhibit_id)
        say(f"{exhibit_id} {digest}")


def editing(store: Store, folder: Path, say: Say, *, lie: bool) -> None:
    case = store.cases.get("case")
    for number in range(int(case.client) + 1, sys.maxsize):
        if lie:
            tell_and_die(say, str(number))
        store.cases.update(replace(case, client=str(number), court="x" * 9000))
        say(str(number))


def changing_passphrase(store: Store, folder: Path, say: Say, *, lie: bool) -> None:
    number = int((folder / "passphrase").read_text())
    while True:
        if lie:
            tell_and_die(say, str(number + 1))
        replace_passphrase(store, f"pass {number}", f"pass {number + 1}", FOR_TESTS)
        number += 1
        say(str(number))


def backing_up(store: Store, folder: Path, say: Say, *, lie: bool) -> None:
    while True:
        target = folder / f"copy-{new_id()}"
        if lie:
            tell_and_die(say, target.name)
        backup_store(store, target, "pass 0", QUIET)
        say(target.name)


def restoring(store: Store, folder: Path, say: Say, *, lie: bool) -> None:
    source = folder / f"source-{new_id()}"
    backup_store(store, source, "pass 0", QUIET)
    while True:
        target = folder / f"copy-{new_id()}"
        if lie:
            tell_and_die(say, target.name)
        restore_store(source, target, "pass 0", QUIET)
        say(target.name)


def migrating(store: Store, folder: Path, say: Say, *, lie: bool) -> None:
    while True:
        number = len(applied(store.parts.connection))
        if lie:
            tell_and_die(say, str(number + 1))
        migrate(store.parts.connection, store.ledger, changes_up_to(number + 1))
        say(str(number + 1))


WORK = {
    "import": importing,
    "edit": editing,
    "passphrase": changing_passphrase,
    "backup": backing_up,
    "restore": restoring,
    "migration": migrating,
}


def changes_up_to(count: int) -> dict[str, Callable[[object], None]]:
    more = {
        f"{number:04}-more": lambda database, number=number: database.table(f"t{number}").create({"a": str})
        for number in range(2, count + 1)
    }
    return dict(CHANGES) | more


def tell_and_die(say: Say, word: str) -> None:
    say(word)
    os.kill(os.getpid(), signal.SIGKILL)


def losses(kind: str, folder: Path, said: list[str]) -> Iterator[str]:
    """What was acknowledged and is not there, and anything the store itself complains of."""
    store, passphrase = open_by_any(kind, folder, said)
    (folder / "passphrase").write_text(str(passphrase))
    with closing(store):
        yield from store.verify(QUIET)
        if kind == "import":
            yield from lost_files(store, said)
        elif kind == "passphrase" and said and passphrase < int(said[-1]):
            yield f"passphrase {said[-1]} does not open"
        elif kind == "edit" and said and int(store.cases.get("case").client) < int(said[-1]):
            yield f"edit {said[-1]} is lost"
        elif kind == "migration" and said and len(applied(store.parts.connection)) < int(said[-1]):
            yield f"change {said[-1]} is lost"
    if kind in {"backup", "restore"}:
        yield from unsound_copies(folder, said)


def open_by_any(kind: str, folder: Path, said: list[str]) -> tuple[Store, int]:
    known = int((folder / "passphrase").read_text())
    newest = int(said[-1]) if said and kind == "passphrase" else known
    for number in dict.fromkeys((newest, newest + 1, known)):
        with suppress(WrongPassphrase):
            return open_store(folder / "store", f"pass {number}"), number
    message = "no passphrase that may be in force opens the store"
    raise AssertionError(message)


def lost_files(store: Store, said: list[str]) -> Iterator[str]:
    for line in said:
        exhibit_id, digest = line.split()
        if exhibit_id not in store.files.owners() or hashlib.sha256(store.files.read(exhibit_id)).hexdigest() != digest:
            yield f"exhibit {exhibit_id} is lost"
    on_disk = list((store.path / "exhibits").glob("*/*"))
    if len(on_disk) != store.info().files:
        yield f"{len(on_disk)} sealed files for {store.info().files} rows"


def unsound_copies(folder: Path, said: list[str]) -> Iterator[str]:
    there = {path.name for path in folder.glob("copy-*")}
    yield from (f"{name} is lost" for name in said if name not in there)
    for name in there:
        with closing(open_store(folder / name, "pass 0")) as copy:
            yield from copy.verify(QUIET)
    for path in (*folder.glob("copy-*"), *folder.glob("source-*")):
        shutil.rmtree(path)


def one_round(kind: str, folder: Path, chance: random.Random, *, lie: bool) -> list[str]:
    """Kill the working process some moments after it has acknowledged a few things; gives all it acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            store, _ = open_by_any(kind, folder, [])
            WORK[kind](store, folder, lambda word: os.write(writing, f"{word}\n".encode()), lie=lie)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as said:
        words = [said.readline() for _ in range(chance.randrange(1 if lie else 3))]
        time.sleep(chance.uniform(0, 0.04))
        if not lie:
            os.kill(child, signal.SIGKILL)
        words += said.readlines()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the working process ended by itself"
    return [word.strip() for word in words]


def main(kind: str, rounds: int, seed: int, folder: Path, *, lie: bool) -> None:
    if kind == "migration":  # the program under test knows changes that are still to come, but does not make them by itself
        refuse_newer.__defaults__ = (changes_up_to(5000),)
    chance = random.Random(seed)
    store = create_store(folder / "store", "pass 0", FOR_TESTS)
    store.cases.add(Case("case", "0", date(2026, 1, 1)))
    store.files.record(store.files.seal_bytes(bytes(100_000), QUIET), "first")
    store.close()
    (folder / "passphrase").write_text("0")
    failures, acknowledged = [], 0
    for _ in range(rounds):
        said = one_round(kind, folder, chance, lie=lie)
        acknowledged += len(said)
        failures += list(losses(kind, folder, said))
    print(json.dumps({"kind": kind, "n": rounds, "acknowledged": acknowledged, "failures": failures, "seed": seed}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]), lie=sys.argv[5:] == ["control"])
