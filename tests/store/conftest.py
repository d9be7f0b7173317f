"""A real encrypted store in a temporary folder, and one filled case."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
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


@pytest.fixture
def closed(store: Store, home: StoreHome, case: Case) -> Path:
    store.close()
    return home.path


# --- the keyring of the system -----------------------------------------------------------------------

START = 'printf pw | gnome-keyring-daemon --unlock --components=secrets >"$HOME/log" 2>&1; echo "$DBUS_SESSION_BUS_ADDRESS"; read _'


@dataclass(frozen=True)
class KeyringService:
    """A real Secret Service on a bus of its own."""

    address: str

    def reach(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", self.address)

    def lock(self) -> None:
        storage = pytest.importorskip("secretstorage")
        with closing(storage.dbus_init()) as bus:
            storage.get_default_collection(bus).lock()

    def entries(self) -> dict[str, tuple[str, bytes]]:
        """Slot id to name of the store and secret, for everything that lies in the keyring, asked for past our own code."""
        storage = pytest.importorskip("secretstorage")
        with closing(storage.dbus_init()) as bus:
            items = list(storage.get_default_collection(bus).get_all_items())
            return {item.get_attributes()["username"]: (item.get_attributes()["service"], item.get_secret()) for item in items}


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[KeyringService]:
    for program in ("dbus-run-session", "gnome-keyring-daemon"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed here")
    folder = str(tmp_path_factory.mktemp("home"))
    left_out = {"DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL", "DISPLAY", "WAYLAND_DISPLAY"}
    environment = {name: value for name, value in os.environ.items() if name not in left_out}
    environment |= dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"), folder)
    command = ["dbus-run-session", "--", "sh", "-c", START]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True) as bus:
        assert bus.stdin is not None
        assert bus.stdout is not None
        running = KeyringService(bus.stdout.readline().strip())
        running.reach(monkeypatch)
        yield running
        bus.stdin.close()


@pytest.fixture
def no_service(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
