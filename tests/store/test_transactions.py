"""All or nothing, in one thread or several, and never saved without its ledger entry."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.case import Case
from app.domain.identifiers import new_id
from app.domain.person import Person
from app.domain.progress import Progress
from app.errors import DiskFull, NotFound, StoreError
from app.store import durable
from app.store.cipher import engine
from app.store.migrate import CHANGES
from app.store.store import Store


def new_case(name: str = "Testov") -> Case:
    return Case(new_id(), name, date(2026, 3, 2))


class Stop(BaseException):
    """Stands for anything that may interrupt."""


def interrupted(store: Store, work: Callable[[], None]) -> None:
    def work_then_stop() -> None:
        with store.transaction():
            work()
            raise Stop

    with pytest.raises(Stop):
        work_then_stop()


def disk_state(store: Store) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in store.path.rglob("*") if path.is_file()}


def test_an_interrupted_transaction_leaves_nothing(store: Store, case: Case) -> None:
    before, entries = disk_state(store), store.ledger.entries()

    def work() -> None:
        store.cases.add(new_case())
        store.people.add(Person(new_id(), case.id, ("N",)))
        store.files.record(store.files.seal_bytes(b"x" * 1000, Progress()), "owner")
        store.ledger.append("exported", case.id)

    interrupted(store, work)
    assert disk_state(store) == before
    assert store.ledger.entries() == entries
    assert store.cases.all() == (case,)
    assert store.verify(Progress()) == ()


def test_a_failed_inner_part_can_be_given_up_without_the_whole(store: Store) -> None:
    kept, given_up = new_case("kept"), new_case("given up")
    with store.transaction():
        store.cases.add(kept)
        interrupted(store, lambda: store.cases.add(given_up))
    assert store.cases.all() == (kept,)
    assert [entry.subject for entry in store.ledger.entries()][len(CHANGES) :] == [kept.id]
    assert store.verify(Progress()) == ()


def test_inside_a_transaction_its_own_writing_is_seen(store: Store) -> None:
    case = new_case()
    with store.transaction():
        store.cases.add(case)
        assert store.cases.get(case.id) == case
        assert store.ledger.entries(case.id)[0].action == "case-added"


def test_head_is_written_once_for_a_whole_transaction(store: Store) -> None:
    head = store.path / "head.json"
    before = head.read_bytes()
    with store.transaction():
        store.cases.add(new_case())
        store.cases.add(new_case())
        assert head.read_bytes() == before
    assert f'"count":{len(CHANGES) + 2}'.encode() in head.read_bytes()


def test_reading_writes_no_file(store: Store, case: Case) -> None:
    before = disk_state(store)
    store.cases.all()
    store.info()
    with store.transaction():
        store.ledger.entries()
    assert disk_state(store) == before


def test_a_row_changed_without_a_ledger_entry_is_not_committed(store: Store, case: Case) -> None:
    with pytest.raises(AssertionError, match="without a ledger entry"), store.transaction():
        store.parts.connection.update("cases", {"client": "x"}, case.id)
    assert store.cases.get(case.id) == case
    assert store.verify(Progress()) == ()


def test_threads_writing_at_once_lose_nothing(store: Store) -> None:
    def write(number: int) -> None:
        case = new_case(str(number))
        with store.transaction():
            store.cases.add(case)
            store.cases.update(replace(case, court="x"))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(20)))
    assert sorted(int(case.client) for case in store.cases.all()) == list(range(20))
    assert {case.court for case in store.cases.all()} == {"x"}
    assert store.verify(Progress()) == ()


def test_no_thread_sees_the_half_done_work_of_another(store: Store) -> None:
    started, seen = threading.Event(), []

    def look() -> None:
        started.wait(5)
        seen.append(len(store.cases.all()))

    reader = threading.Thread(target=look)
    reader.start()

    def work() -> None:
        store.cases.add(new_case())
        started.set()
        reader.join(0.2)
        assert reader.is_alive()

    interrupted(store, work)
    reader.join(5)
    assert seen == [0]


def test_a_duplicate_is_a_bug_and_loses_no_later_insert(store: Store, home, case: Case) -> None:
    with pytest.raises(engine.IntegrityError):
        store.cases.add(case)
    later = new_case()
    store.cases.add(later)
    store.close()
    with closing(home.open()) as again:
        assert again.cases.all() == (case, later)


def test_not_found_in_a_transaction_takes_the_rest_back(store: Store, case: Case) -> None:
    def move() -> None:
        with store.transaction():
            store.cases.add(new_case())
            store.people.remove("nobody")

    with pytest.raises(NotFound):
        move()
    assert store.cases.all() == (case,)


@pytest.mark.parametrize("stage", ["write", "flush"])
def test_a_disk_full_before_the_commit_saves_nothing_and_says_so(store: Store, case: Case, monkeypatch, stage: str) -> None:
    before = disk_state(store)

    def fail(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(durable, stage, fail)
    with pytest.raises(DiskFull):
        store.cases.add(new_case())
    monkeypatch.undo()
    assert disk_state(store) == before
    assert store.cases.all() == (case,)
    store.cases.add(new_case())
    assert store.verify(Progress()) == ()


def test_a_head_that_cannot_be_renamed_after_the_commit_is_mended_later(store: Store, home, case: Case, monkeypatch) -> None:
    def fail(self: Path, target: Path) -> Path:
        raise OSError(5, "broken")

    monkeypatch.setattr(Path, "replace", fail)
    added = new_case()
    store.cases.add(added)
    monkeypatch.undo()
    store.close()
    with closing(home.open()) as again:
        assert again.cases.all() == (case, added)
        assert again.verify(Progress()) == ()


@pytest.mark.parametrize("number", [5, 24])
def test_other_disk_failures_are_said_plainly_with_their_code(store: Store, monkeypatch, number: int) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, "broken")

    monkeypatch.setattr(durable, "flush", fail)
    with pytest.raises(StoreError, match=r"\(E"):
        store.cases.add(new_case())
