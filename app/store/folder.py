"""Names the parts of a store's folder and holds its lock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from app.errors import StoreExists, StoreLocked, StoreMissing
from app.store.durable import disk_trouble
from app.store.regular import is_regular

SUFFIX = ".averment"
_UNFINISHED = ".unfinished"
_ID = re.compile("[0-9a-f]{24}")


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

    def unfinished_mark(self, file_id: str) -> Path:
        """The empty file that lies beside a sealed file until the file is recorded."""
        return self.sealed_file(file_id).with_suffix(_UNFINISHED)

    def sealed_ids(self) -> tuple[str, ...]:
        """Ids of all sealed files that are there; what others left among them, such as a cloud folder's program, does not count."""
        return self._ids("")

    def unfinished_ids(self) -> tuple[str, ...]:
        """Ids of all sealed files that were begun and not seen recorded."""
        return self._ids(_UNFINISHED)

    def _ids(self, suffix: str) -> tuple[str, ...]:
        found = [path for path in self.exhibits.glob(f"*/*{suffix}") if path.suffix == suffix and _ID.fullmatch(path.stem)]
        return tuple(sorted(path.stem for path in found if path.parent.name == path.stem[:2] and is_regular(path)))

    def must_be_a_store(self) -> None:
        """Raise StoreMissing unless at least one header copy is there."""
        if not any(map(is_regular, self.headers)):
            message = "There is no case store in this folder."
            raise StoreMissing(message, f"Choose the folder whose name ends in {SUFFIX}, or create a new store.")

    def must_be_free(self) -> None:
        """Raise StoreExists unless the full path is unused or an empty folder, outside of every store, and not where the user works."""
        if any(is_regular(part) for parent in self.path.parents for part in StoreFolder(parent).headers):
            message = "The folder for the new store lies inside another store."
            raise StoreExists(message, "Choose a folder outside of it.")
        if self.path == Path.cwd():  # it would be replaced: some systems refuse that, others leave the shell in a folder that is gone
            message = "The new store cannot take the place of the folder you are working in."
            raise StoreExists(message, "Name a new folder inside it.")
        if self.path.exists() and not (self.path.is_dir() and not any(self.path.iterdir())):
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
