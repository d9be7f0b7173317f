"""A real encrypted store in a temporary folder, and one filled case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from app.domain.case import Case
from app.domain.document import plain_document
from app.domain.exhibit import Exhibit, MediaKind
from app.domain.identifiers import new_id
from app.domain.progress import Progress
from app.domain.statement import Statement, StatementKind
from app.store.keys import FOR_TESTS
from app.store.store import Store
from app.store.vault import create_store, open_store

PASSPHRASE = "seven quiet herons over the weir"


@dataclass(frozen=True)
class StoreHome:
    """Where the test's store lies and how it opens."""

    path: Path
    passphrase: str = PASSPHRASE

    def open(self) -> Store:
        return open_store(self.path, self.passphrase)


@pytest.fixture
def home(tmp_path: Path) -> StoreHome:
    return StoreHome(tmp_path / "Practice.averment")


@pytest.fixture
def store(home: StoreHome) -> Iterator[Store]:
    opened = create_store(home.path, home.passphrase, FOR_TESTS)
    yield opened
    opened.close()


@pytest.fixture
def case(store: Store) -> Case:
    added = Case(new_id(), "Arman Testov", date(2026, 3, 2), languages=("Kazakh", "Mandarin"), arrived_on=date(2025, 11, 9))
    store.cases.add(added)
    return added


@pytest.fixture
def exhibit(store: Store, case: Case) -> Exhibit:
    content = bytes(range(256)) * 1000
    sealed = store.files.seal_bytes(content, Progress())
    added = Exhibit(new_id(), case.id, "A", "Ferry ticket", MediaKind.IMAGE, "ticket.png", sealed.sha256, sealed.size, date(2026, 3, 3))
    with store.transaction():
        store.exhibits.add(added, plain_document("One adult, one way."))
        store.files.record(sealed, added.id)
    return added


@pytest.fixture
def statement(store: Store, case: Case) -> Statement:
    added = Statement(new_id(), case.id, StatementKind.SESSION, "First session", "session.txt", "0" * 64, 12, date(2026, 3, 4))
    store.statements.add(added, plain_document("Q1. When?\nA1. In spring."))
    return added
