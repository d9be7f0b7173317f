"""Creating, opening and refusing to open a store."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import unicodedata
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.domain.case import Case
from app.domain.progress import Progress
from app.errors import StoreDamaged, StoreExists, StoreLocked, StoreMissing, StoreNewer, StoreReadOnly, WrongPassphrase
from app.store.keys import FOR_TESTS
from app.store.migrate import CHANGES, migrate, refuse_newer
from app.store.store import Store
from app.store.vault import create_store, open_store, open_with_key, unlock_master_key


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_store_opens_again_with_what_was_written(store: Store, home, case: Case) -> None:
    store.close()
    with closing(home.open()) as again:
        assert again.cases.all() == (case,)
        assert again.info().cases == 1
        assert again.verify(Progress()) == ()


def test_a_new_store_leaves_nothing_beside_its_folder(store: Store, home) -> None:
    assert [path.name for path in home.path.parent.iterdir()] == [home.path.name]
    assert sorted(path.name for path in home.path.iterdir()) == [
        "cases.db", "exhibits", "head.json", "header-a.json", "header-b.json", "lock",
    ]  # fmt: skip


def test_a_store_may_be_created_in_an_empty_folder_but_not_over_something(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    create_store(tmp_path / "empty", "x", FOR_TESTS).close()
    for taken in (tmp_path / "empty", tmp_path):
        with pytest.raises(StoreExists):
            create_store(taken, "x", FOR_TESTS)


def test_wrong_passphrases_get_one_message_and_write_nothing(store: Store, home) -> None:
    store.close()
    before = contents(home.path)
    messages = set()
    for wrong in ("", "seven", home.passphrase + " ", home.passphrase.upper(), "七只安静的苍鹭"):
        with pytest.raises(WrongPassphrase) as refused:
            open_store(home.path, wrong)
        messages.add(str(refused.value))
    assert len(messages) == 1
    assert contents(home.path) == before


def test_a_passphrase_typed_in_decomposed_letters_is_the_same_passphrase(tmp_path: Path) -> None:
    typed = "Ünïcödé Ångström"
    create_store(tmp_path / "s", unicodedata.normalize("NFC", typed), FOR_TESTS).close()
    open_store(tmp_path / "s", unicodedata.normalize("NFD", typed)).close()


def test_a_missing_store_is_said_to_be_missing_and_nothing_is_made(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere", tmp_path):
        with pytest.raises(StoreMissing):
            open_store(path, "x")
    assert list(tmp_path.iterdir()) == []


def test_a_second_opening_is_refused_while_the_first_lasts(store: Store, home) -> None:
    with pytest.raises(StoreLocked):
        home.open()
    store.close()
    home.open().close()


def test_another_program_holding_the_store_keeps_us_out(store: Store, home) -> None:
    store.close()
    script = (
        "import sys; from pathlib import Path; from app.store.vault import open_store; s = open_store(Path(sys.argv[1]), sys.argv[2]); "
    )
    script += "print('open', flush=True); sys.stdin.read(); s.close()"
    command = [sys.executable, "-c", script, str(home.path), home.passphrase]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(StoreLocked):
            home.open()
        other.communicate("")
    home.open().close()


def test_a_store_opens_with_its_master_key_in_fifty_milliseconds(store: Store, home, exhibit) -> None:
    store.close()
    master = unlock_master_key(home.path, home.passphrase)
    spans = []
    for _ in range(5):
        start = time.perf_counter()
        again = open_with_key(home.path, master)
        spans.append(time.perf_counter() - start)
        again.close()
    assert min(spans) < 0.05


def test_the_master_key_of_another_store_does_not_open_this_one(store: Store, home, tmp_path: Path) -> None:
    create_store(tmp_path / "other", "x", FOR_TESTS).close()
    store.close()
    with pytest.raises(StoreDamaged):
        open_with_key(home.path, unlock_master_key(tmp_path / "other", "x"))


def test_a_store_of_a_later_header_format_is_refused_untouched(store: Store, home) -> None:
    store.close()
    for name in ("header-a.json", "header-b.json"):
        path = home.path / name
        path.write_text(path.read_text().replace('"format": 1', '"format": 2, "new_thing": true'))
    before = contents(home.path)
    with pytest.raises(StoreNewer):
        home.open()
    assert contents(home.path) == before


def test_a_store_with_unknown_changes_is_refused_untouched(store: Store, home) -> None:
    changes = dict(CHANGES) | {"9999-from-the-future": lambda database: database.table("future").create({"a": str})}
    migrate(store.parts.connection, store.ledger, changes)
    store.close()
    before = contents(home.path)
    with pytest.raises(StoreNewer):
        home.open()
    assert contents(home.path) == before


def test_a_failing_change_leaves_tables_record_and_ledger_as_they_were(store: Store) -> None:
    def fails(database) -> None:
        database.table("half").create({"a": str})
        message = "on purpose"
        raise RuntimeError(message)

    entries = store.ledger.entries()
    with pytest.raises(RuntimeError):
        migrate(store.parts.connection, store.ledger, dict(CHANGES) | {"0002-fails": fails})
    assert "half" not in store.parts.connection.database.table_names()
    assert store.ledger.entries() == entries
    refuse_newer(store.parts.connection)


def test_a_change_that_alters_rows_keeps_the_store_sound(store: Store, case: Case) -> None:
    def renames(database) -> None:
        database.table("cases").update(case.id, {"client": "Renamed"})

    migrate(store.parts.connection, store.ledger, dict(CHANGES) | {"0002-renames": renames})
    assert store.cases.get(case.id).client == "Renamed"
    assert store.verify(Progress()) == ()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_cannot_be_written_is_refused(store: Store, home) -> None:
    store.close()
    (home.path / "lock").unlink(missing_ok=True)
    home.path.chmod(0o500)
    try:
        with pytest.raises(StoreReadOnly):
            home.open()
    finally:
        home.path.chmod(0o700)


def test_a_missing_database_is_not_replaced_by_an_empty_one(store: Store, home) -> None:
    store.close()
    (home.path / "cases.db").unlink()
    with pytest.raises(StoreDamaged):
        home.open()
    assert not (home.path / "cases.db").exists()


def test_a_database_cut_to_nothing_is_not_taken_for_a_new_store(store: Store, home, case: Case) -> None:
    store.close()
    (home.path / "cases.db").write_bytes(b"")
    with pytest.raises(StoreDamaged):
        home.open()


def test_an_older_copy_of_the_database_is_refused(store: Store, home, case: Case) -> None:
    store.close()
    old = (home.path / "cases.db").read_bytes()
    with closing(home.open()) as again:
        again.cases.add(Case("later", "Later", date(2026, 4, 1)))
    (home.path / "cases.db").write_bytes(old)
    with pytest.raises(StoreDamaged):
        home.open()


def test_a_ledger_ahead_of_its_head_after_a_crash_is_mended(store: Store, home, case: Case) -> None:
    head = (home.path / "head.json").read_bytes()
    store.cases.update(case)
    store.close()
    (home.path / "head.json").write_bytes(head)
    with closing(home.open()) as again:
        assert again.verify(Progress()) == ()
    assert (home.path / "head.json").read_bytes() != head


@pytest.mark.parametrize("content", [None, b"", b"{}", b"\xff\xfe"])
def test_a_missing_or_spoiled_head_is_said_to_be_so(store: Store, home, content: bytes | None) -> None:
    store.close()
    path = home.path / "head.json"
    path.unlink() if content is None else path.write_bytes(content)
    with pytest.raises(StoreDamaged, match=r"head\.json"):
        home.open()
