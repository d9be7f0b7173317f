"""An open store with everything that can be done in it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Self

from app.casework.cases import Cases
from app.casework.checking import Checking
from app.casework.drafting import Drafting
from app.casework.explaining import Explaining
from app.casework.exporting import Exporting
from app.casework.intake import Intake
from app.casework.naming import Naming
from app.casework.sample import Sample
from app.casework.sources import Sources
from app.domain.progress import Progress
from app.errors import UsageError
from app.paths import default_store
from app.reading.reader import Reader
from app.store.backup import backup_store, restore_store
from app.store.keyring_slot import forget, is_remembered, open_remembered, remember
from app.store.keys import passphrase_trouble
from app.store.store import Store, StoreInfo
from app.store.vault import change_passphrase, create_store, open_store


class Practice:
    """Use cases by what they are about, as attributes; closing it drops the keys and ends the reading process."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._reader = Reader()
        self.cases = Cases(store)
        self.intake = Intake(store, self._reader)
        self.sources = Sources(store, self._reader)
        self.checking = Checking(store)
        self.explaining = Explaining(store)
        self.naming = Naming(store)
        self.drafting = Drafting(store)
        self.exporting = Exporting(store, self.sources)
        self.sample = Sample(store, self.cases, self.intake)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Drop the keys and whatever was read; safe to call twice."""
        self.checking.forget()
        self.naming.forget()
        self._reader.close()
        self._store.close()

    @property
    def path(self) -> Path:
        """Folder of the store."""
        return self._store.path

    def info(self) -> StoreInfo:
        """What can be said of the store as a whole."""
        return self._store.info()

    def verify(self, progress: Progress) -> tuple[str, ...]:
        """Check everything that was ever written; a plain sentence for each trouble, none if all is whole."""
        return self._store.verify(progress)


def default_folder() -> Path:
    """Where the store lies when none is named."""
    return default_store()


def create_practice(path: Path, passphrase: str) -> Practice:
    """Make a new store in a folder that does not exist yet or is empty; raises StoreError, or UsageError for a weak passphrase."""
    _refuse_weak(passphrase)
    return Practice(create_store(path, passphrase))


def open_practice(path: Path, passphrase: str) -> Practice:
    """Open a store; raises WrongPassphrase, StoreLocked, StoreMissing, StoreDamaged or StoreNewer."""
    return Practice(open_store(path, passphrase))


def back_up(path: Path, passphrase: str, target: Path, progress: Progress) -> None:
    """Copy a store into a new folder and prove that the copy opens and reads back; raises StoreError."""
    with closing(open_store(path, passphrase)) as store:
        backup_store(store, target, passphrase, progress)


def restore_backup(backup: Path, passphrase: str, target: Path, progress: Progress) -> None:
    """Make a store in a new folder from a backup and prove that it opens and reads back; raises StoreError."""
    restore_store(backup, target, passphrase, progress)


def open_remembered_practice(path: Path) -> Practice:
    """Open a store by what this computer's keyring holds; raises StoreError, whose way out is the passphrase. May wait for the system."""
    return Practice(open_remembered(path))


def is_remembered_here(path: Path) -> bool:
    """Whether a store has a slot for a keyring; reads its header only."""
    return is_remembered(path)


def remember_here(path: Path, passphrase: str) -> None:
    """Let this computer's keyring open a closed store from now on, beside the passphrase; raises StoreError with nothing changed."""
    remember(path, passphrase)


def forget_here(path: Path, passphrase: str) -> None:
    """Take the keyring's slot out of a closed store and its secret out of the keyring; raises StoreError."""
    forget(path, passphrase)


def renew_passphrase(path: Path, old: str, new: str) -> None:
    """Change the passphrase of a closed store; the old one holds until the new one was proved to open it."""
    _refuse_weak(new)
    change_passphrase(path, old, new)


def _refuse_weak(passphrase: str) -> None:
    trouble = passphrase_trouble(passphrase)
    if trouble:
        raise UsageError(trouble, "Six words that have nothing to do with each other are a good one.")
