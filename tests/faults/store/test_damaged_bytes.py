"""Flipped bits, cuts, replayed pages and exchanged files are all found, and no wrong word is ever read."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.case import Case
from app.domain.document import plain_document
from app.domain.identifiers import new_id
from app.domain.progress import Progress
from app.domain.statement import Statement, StatementKind
from app.errors import AppError
from app.store.keys import FOR_TESTS
from app.store.store import Store
from app.store.vault import create_store, open_store

SEED = 20_26
PAGE = 4096
KINDS = {
    "header-a.json": "header-a.json",
    "header-b.json": "header-b.json",
    "head.json": "head.json",
    "database": "cases.db",
    "sealed": "exhibits",
}
TEXT = "the river was high " * 900
BYTES = bytes(range(256)) * 1100


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sound store; the copies made of it are the ones to suffer."""
    path = tmp_path_factory.mktemp("pattern") / "store"
    with closing(create_store(path, "p", FOR_TESTS)) as store:
        store.cases.add(Case("case", "Client", date(2026, 1, 1)))
        for number in range(6):
            told = Statement(f"s{number}", "case", StatementKind.SESSION, f"t{number}", "f", "0" * 64, 1, date(2026, 1, 1))
            store.statements.add(told, plain_document(TEXT))
            store.files.record(store.files.seal_bytes(BYTES + bytes([number]), Progress()), told.id)
    return path


@pytest.fixture
def victim(pattern: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(pattern, tmp_path / "store"))


def noticed(path: Path) -> bool:
    """Whether opening or verifying says anything; whatever can still be read must be what was written."""
    try:
        store = open_store(path, "p")
    except AppError:
        return True
    with closing(store):
        troubles = bool(store.verify(Progress()))
        list(read_all(store))
        return troubles or any(entry.action == "header-mended" for entry in store.ledger.entries())


def read_all(store: Store) -> Iterator[None]:
    for number in range(6):
        for read, right in ((store.statements.document, plain_document(TEXT)), (store.files.read, BYTES + bytes([number]))):
            try:
                assert read(f"s{number}") == right
            except AppError:
                yield None


def file_of(path: Path, kind: str) -> Path:
    target = path / KINDS[kind]
    return min(target.glob("*/*")) if target.is_dir() else target


def trial(path: Path, pattern: Path, kind: str, spoil: Callable[[bytes, random.Random], bytes], count: int) -> list[int]:
    """Numbers of the trials that went unnoticed."""
    chance, target = random.Random(SEED), file_of(path, kind)
    unnoticed = []
    for number in range(count):
        for name in ("header-a.json", "header-b.json", "head.json", "cases.db"):
            shutil.copyfile(pattern / name, path / name)
        whole = file_of(pattern, kind).read_bytes()
        target.write_bytes(spoil(whole, chance))
        if not noticed(path):
            unnoticed.append(number)
    print({"kind": kind, "n": count, "failures": len(unnoticed), "seed": SEED})
    return unnoticed


def flip(content: bytes, chance: random.Random) -> bytes:
    spoiled = bytearray(content)
    spoiled[chance.randrange(len(spoiled))] ^= 1 << chance.randrange(8)
    return bytes(spoiled)


def cut(content: bytes, chance: random.Random) -> bytes:
    end = chance.randrange(len(content))
    return content[: end - end % PAGE] if chance.random() < 0.5 else content[:end]


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("spoil", "many"), [(flip, 1000), (cut, 200)])
def test_every_spoiled_file_is_noticed(victim: Path, pattern: Path, rounds, kind: str, spoil, many: int) -> None:
    assert trial(victim, pattern, kind, spoil, rounds(30, many)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_an_untouched_file_is_not_noticed(victim: Path, pattern: Path, kind: str) -> None:
    assert trial(victim, pattern, kind, lambda content, _: content, 1) == [0]


@pytest.mark.timeout(1800)
def test_exchanged_sealed_files_are_noticed(victim: Path, rounds) -> None:
    chance, files = random.Random(SEED), sorted((victim / "exhibits").glob("*/*"))
    count, missed = rounds(10, 100), 0
    for _ in range(count):
        one, two = chance.sample(files, 2)
        first, second = one.read_bytes(), two.read_bytes()
        one.write_bytes(second)
        two.write_bytes(first)
        missed += not noticed(victim)
        one.write_bytes(first)
        two.write_bytes(second)
    print({"kind": "exchanged", "n": count, "failures": missed, "seed": SEED})
    assert missed == 0
    assert not noticed(victim)


@pytest.mark.timeout(1800)
def test_replayed_pages_are_noticed_or_hold_the_same(victim: Path, rounds) -> None:
    chance, path = random.Random(SEED), victim / "cases.db"
    count, noticed_count, tried = rounds(20, 100), 0, 0
    while tried < count:
        old = path.read_bytes()
        with closing(open_store(victim, "p")) as store:
            case = replace(store.cases.get("case"), client=new_id())
            store.cases.update(case)
            store.statements.add(replace(store.statements.get("s0"), id=new_id()), plain_document(TEXT + case.client))
        new, head = path.read_bytes(), (victim / "head.json").read_bytes()
        changed = [at for at in range(0, len(old), PAGE) if old[at : at + PAGE] != new[at : at + PAGE]]
        for at in chance.sample(changed, min(4, len(changed))):
            tried += 1
            path.write_bytes(new[:at] + old[at : at + PAGE] + new[at + PAGE :])
            found = noticed(victim)
            noticed_count += found
            if not found:
                with closing(open_store(victim, "p")) as store:
                    assert store.cases.get("case") == case
            path.write_bytes(new)
            (victim / "head.json").write_bytes(head)
    print({"kind": "replayed pages", "n": tried, "noticed": noticed_count, "said something wrong": 0, "seed": SEED})
    assert noticed_count > tried // 2
    assert not noticed(victim)
