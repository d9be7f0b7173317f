"""Nothing of a case lies in the open in any file of a store, and no SQL stands outside this room."""

from __future__ import annotations

import ast
import base64
import re
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.domain.case import Case
from app.domain.finding import EntryKind, Finding, FindingKind, Level, LogEntry
from app.domain.person import Person
from app.domain.progress import Progress
from app.domain.snapshot import Report, Term
from app.store.backup import backup_store
from app.store.store import Store

CANARY = "CanaryZhaoQingyuan4711"
APP = Path(__file__).parent.parent.parent / "app"
SHAPES = (
    r"SELECT\s[^;]+?\sFROM\s+\w+",
    r"INSERT\s+(OR\s+\w+\s+)?INTO\s+\w+",
    r"UPDATE\s+\w+\s+SET\s+\w+\s*=",
    r"DELETE\s+FROM\s+\w+",
    r"(CREATE|DROP|ALTER)\s+(VIRTUAL\s+)?(TABLE|INDEX|VIEW|TRIGGER)\s+\w+",
    r"PRAGMA\s+\w+",
)
STATEMENTS = re.compile("|".join(rf"\b{shape}|^\s*{shape.lower()}" for shape in SHAPES))


def encodings(word: str) -> dict[str, bytes]:
    shifts = (base64.b64encode(b"x" * shift + word.encode())[4:-4] for shift in range(3))
    return {
        "utf-8": word.encode(),
        "utf-16-le": word.encode("utf-16-le"),
        "utf-16-be": word.encode("utf-16-be"),
        "hex": word.encode().hex().encode(),
        "HEX": word.encode().hex().upper().encode(),
        **{f"base64+{shift}": piece for shift, piece in enumerate(shifts)},
    }


def leaks(folder: Path, word: str) -> list[str]:
    files = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return [f"{path.name} {name}" for path, content in files.items() for name, form in encodings(word).items() if form in content]


def write_everywhere(store: Store, word: str) -> None:
    case = Case("case", word, date(2026, 1, 1), court=word)
    store.cases.add(case)
    store.cases.update(replace(case, native_name=word))
    store.people.add(Person("person", case.id, (word,)))
    store.terms.set(case.id, (Term(word, (word,)),))
    finding = Finding(word, FindingKind.DATE, Level.NOTE, (), word, word, word, ())
    store.findings.save_report(case.id, Report((finding,)))
    store.findings.append(case.id, LogEntry(word, EntryKind.CLIENT_WORDS, date(2026, 1, 1), word))
    store.files.record(store.files.seal_bytes(word.encode() * 10_000, Progress()), "owner")


def test_no_file_of_a_store_holds_a_planted_word_in_any_encoding(store: Store, home, tmp_path: Path) -> None:
    write_everywhere(store, CANARY)
    with store.transaction():
        for number in range(40):
            store.parts.connection.insert("documents", {"owner_id": str(number), "body": CANARY.encode() * 5000}, str(number))
            store.ledger.append("test-written", "")
            if number % 13 == 0:
                assert leaks(tmp_path, CANARY) == []
        assert (home.path / "cases.db-journal").exists()
        assert leaks(tmp_path, CANARY) == []
    backup_store(store, tmp_path / "backup", home.passphrase, Progress())
    store.close()
    assert leaks(tmp_path, CANARY) == leaks(tmp_path, home.passphrase) == []


def test_no_file_of_a_store_holds_one_of_its_keys(store: Store, home, tmp_path: Path) -> None:
    master = store.parts.master.secret
    store.close()
    for path in tmp_path.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not any(form in content for form in (master, master.hex().encode(), base64.b64encode(master)))


def test_the_search_finds_a_word_planted_in_each_encoding(tmp_path: Path) -> None:
    for number, form in enumerate(encodings(CANARY).values()):
        (tmp_path / f"{number}.bin").write_bytes(b"\x00before" + form + b"after")
    assert len({hit.split()[1] for hit in leaks(tmp_path, CANARY)}) == len(encodings(CANARY))


def test_temporary_tables_stay_in_memory_and_deleted_rows_are_overwritten(store: Store) -> None:
    database = store.parts.connection.database
    values = {
        name: database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("temp_store", "secure_delete", "journal_mode", "mmap_size")
    }
    assert values == {"temp_store": 2, "secure_delete": 1, "journal_mode": "delete", "mmap_size": 0}
    more = {
        name: database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "foreign_keys", "trusted_schema", "cache_size")
    }
    assert more == {"synchronous": 3, "foreign_keys": 1, "trusted_schema": 0, "cache_size": -262144}


def test_the_database_cannot_be_read_without_its_key(store: Store, home) -> None:
    store.close()
    assert b"SQLite format 3" not in (home.path / "cases.db").read_bytes()
    with closing(home.open()) as again:
        assert again.parts.connection.database.execute("PRAGMA cipher_version").fetchone()[0].startswith("4.")


def test_no_sql_text_stands_outside_this_room() -> None:
    outside = [path for path in APP.rglob("*.py") if not path.is_relative_to(APP / "store")]
    assert outside
    assert [hit for path in outside for hit in sql_in(path.read_text(encoding="utf-8"), path.relative_to(APP).as_posix())] == []


def test_the_search_for_sql_finds_some_in_this_room_and_leaves_english_alone() -> None:
    assert any(sql_in(path.read_text(encoding="utf-8"), "") for path in (APP / "store").rglob("*.py"))
    assert sql_in("'Select the file from the list.'; 'Update the case.'; 'Delete it from there'", "") == []
    for statement in ("SELECT a FROM b", "x; SELECT a FROM b", "select a from b", "delete from b", "PRAGMA key = 1", "update b set a = 1"):
        assert sql_in(repr(statement), "")


def sql_in(source: str, name: str) -> list[str]:
    return [
        f"{name}:{node.lineno}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and STATEMENTS.search(node.value)
    ]
