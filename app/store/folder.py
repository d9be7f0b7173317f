"""Names the parts of a store's folder and holds its lock."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from app.errors import StoreExists, StoreLocked, StoreMissing
from app.store.durable import disk_trouble

SUFFIX = ".averment"


@dataclass(frozen=True, slots=True)
class StoreFolder:
    """A store's folder; the parts are named whether or not they are there."""

    path: Path

    @property
    def headers(self) -> tuple[Path, Path]:
        """The two copies of the header."""
        return self.path / "header-a.json", self.path / "header-b.json"

    @property
    def database(self) -> Path:
        """Everything but file bytes."""
        return self.path / "cases.db"

    @property
    def exhibits(self) -> Path:
        """Sealed files, in folders named by the first two characters of their ids."""
        return self.path / "exhibits"

    @property
    def head(self) -> Path:
        """The ledger's head, kept outside the database on purpose."""
        return self.path / "head.json"

    def sealed_file(self, file_id: str) -> Path:
        """Where the sealed file of an id lies."""
        return self.exhibits / file_id[:2] / file_id

    def must_be_a_store(self) -> None:
        """Raise StoreMissing unless at least one header copy is there."""
        if not any(header.is_file() for header in self.headers):
            message = "There is no case store in this folder."
            raise StoreMissing(message, f"Choose the folder whose name ends in {SUFFIX}, or create a new store.")

    def must_be_free(self) -> None:
        """Raise StoreExists unless the path is unused or an empty folder."""
        if self.path.is_file() or (self.path.is_dir() and any(self.path.iterdir())):
            message = "The folder for the new store already holds something."
            raise StoreExists(message, "Choose a new folder, or open the store that is there.")

    def lock(self) -> FileLock:
        """Take the lock at once, for any thread of this program, or raise StoreLocked."""
        lock = FileLock(self.path / "lock", timeout=0, thread_local=False, preserve_lock_file=True)
        with disk_trouble(4096):
            try:
                lock.acquire()
            except Timeout as error:
                message = "The store is open in another window or program."
                raise StoreLocked(message, "Close it there first.") from error
        return lock
