"""What the ledger vouches for, and what verification finds."""

from __future__ import annotations

import random
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.case import Case
from app.domain.document import plain_document
from app.domain.exhibit import Exhibit
from app.domain.identifiers import new_id
from app.domain.progress import Progress, StoppableProgress
from app.errors import AppError, Cancelled
from app.store.migrate import CHANGES
from app.store.store import Store

PAGE = 4096


class Heard(Progress):
    """Remembers what was reported."""

    def __init__(self) -> None:
        self.steps: list[tuple[int, int, str]] = []

    def report(self, done: int, total: int, doing: str) -> None:
        self.steps.append((done, total, doing))


def trouble_of(home) -> str:
    """What opening and verifying a store says, in one string; empty for a sound one."""
    try:
        with closing(home.open()) as store:
            return " ".join(store.verify(Progress()))
    except AppError as error:
        return str(error)


def test_every_writing_method_leaves_an_entry_in_the_past_tense(store: Store, case: Case, exhibit: Exhibit, statement) -> None:
    actions = [entry.action for entry in store.ledger.entries()]
    assert actions == ["store-migrated"] * len(CHANGES) + ["case-added", "exhibit-added", "file-sealed", "statement-added"]


def test_entries_of_one_subject_name_hash_and_size_but_no_content(store: Store, case: Case, exhibit: Exhibit) -> None:
    added, sealed = store.ledger.entries(exhibit.id)
    assert exhibit.sha256 in added.detail
    assert str(exhibit.size) in sealed.detail
    everything = " ".join(entry.detail + entry.subject for entry in store.ledger.entries())
    assert exhibit.title not in everything
    assert case.client not in everything
    assert datetime.now(UTC) - sealed.at < timedelta(minutes=5)


def test_the_ledger_counts_without_gaps_and_every_hash_differs(store: Store, case: Case) -> None:
    for _ in range(5):
        store.cases.update(case)
    entries = store.ledger.entries()
    assert [entry.sequence for entry in entries] == list(range(1, len(entries) + 1))
    assert len({entry.hash for entry in entries}) == len(entries)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        ("update ledger set detail = 'x' where sequence = 2", "Entry 2 of the ledger was altered."),
        ("delete from ledger where sequence = 2", "Entry 2 of the ledger is missing."),
        ("update cases set client = 'x'", "Some rows of the database are not as the ledger last saw them."),
        ("delete from documents", "Some rows of the database are not as the ledger last saw them."),
        ("delete from ledger where sequence = (select max(sequence) from ledger)", "The ledger does not end where head.json says."),
    ],
)
def test_a_change_behind_the_ledger_is_found(store: Store, case: Case, exhibit: Exhibit, spoil: str, sentence: str) -> None:
    store.parts.connection.database.conn.execute(spoil)
    assert sentence in store.verify(Progress())


def test_a_damaged_chunk_is_named_and_the_other_files_are_still_checked(store: Store, exhibit: Exhibit) -> None:
    for path in (store.path / "exhibits").glob("*/*"):
        content = bytearray(path.read_bytes())
        content[100_000] ^= 4
        path.write_bytes(content)
    sound = store.files.seal_bytes(b"sound", Progress())
    store.files.record(sound, "other")
    problems = store.verify(Progress())
    assert len(problems) == 1
    assert problems[0].startswith("Chunk 2 of 4 of the sealed file ")


def test_two_exhibits_whose_files_were_exchanged_are_both_named(store: Store, exhibit: Exhibit) -> None:
    store.files.record(store.files.seal_bytes(store.files.read(exhibit.id), Progress()), "twin")
    one, two = (store.path / "exhibits").glob("*/*")
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)
    assert len(store.verify(Progress())) == 2


def test_a_spoiled_header_copy_is_reported(store: Store) -> None:
    (store.path / "header-b.json").write_bytes(b"{}")
    assert store.verify(Progress()) == ("The file header-b.json is missing or damaged; the other copy still opens the store.",)


def test_verification_says_how_far_it_is_and_can_be_stopped(store: Store, exhibit: Exhibit) -> None:
    heard = Heard()
    store.verify(heard)
    assert [step[:2] for step in heard.steps] == [(0, 4), (1, 4), (2, 4), (3, 4)]
    stopped = StoppableProgress()
    stopped.stop()
    with pytest.raises(Cancelled):
        store.verify(stopped)


@pytest.fixture
def filled(store: Store, home, case: Case, exhibit: Exhibit) -> Store:
    for number in range(12):
        store.exhibits.add(replace(exhibit, id=new_id(), tab=f"B-{number}"), plain_document(f"page {number} " * 600))
    return store


def test_a_sound_store_is_found_sound_so_that_the_faults_below_mean_something(filled: Store, home) -> None:
    filled.close()
    assert trouble_of(home) == ""


def test_a_flipped_bit_anywhere_in_the_database_is_found(filled: Store, home) -> None:
    filled.close()
    path, chance = home.path / "cases.db", random.Random(11)
    whole = path.read_bytes()
    for _ in range(25):
        spoiled = bytearray(whole)
        spoiled[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(spoiled)
        assert trouble_of(home)


def test_a_database_cut_at_a_page_is_found(filled: Store, home) -> None:
    filled.close()
    path, chance = home.path / "cases.db", random.Random(12)
    whole = path.read_bytes()
    for _ in range(10):
        path.write_bytes(whole[: PAGE * chance.randrange(len(whole) // PAGE)])
        assert trouble_of(home)


def test_an_old_page_put_back_is_found_or_says_the_same(filled: Store, home, case: Case, exhibit: Exhibit) -> None:
    """Pages of an index are rewritten with the same entries when a row changes; putting those back changes nothing."""
    path = home.path / "cases.db"
    old = path.read_bytes()
    renamed, retitled = replace(case, client="Renamed since"), replace(exhibit, title="Retitled since")
    filled.cases.update(renamed)
    filled.exhibits.update(retitled)
    filled.close()
    new = path.read_bytes()
    changed = [at for at in range(0, min(len(old), len(new)), PAGE) if old[at : at + PAGE] != new[at : at + PAGE]]
    found = 0
    for at in changed:
        path.write_bytes(new[:at] + old[at : at + PAGE] + new[at + PAGE :])
        if trouble_of(home):
            found += 1
            continue
        with closing(home.open()) as store:
            assert (store.cases.get(case.id), store.exhibits.get(exhibit.id)) == (renamed, retitled), f"page {at // PAGE}"
    assert found >= 5  # the first page, ledger, ledger index, cases, exhibits
    path.write_bytes(new)
    assert trouble_of(home) == ""


def test_a_head_of_another_store_is_refused(store: Store, home, tmp_path: Path) -> None:
    path = home.path / "head.json"
    store.close()
    path.write_text(path.read_text().replace(f'"count":{len(CHANGES)}', '"count":0'))
    assert "head.json" in trouble_of(home)
