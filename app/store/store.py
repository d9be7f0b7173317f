"""An open store: its repositories, its transactions, and its end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import BaseFileLock

from app.domain.progress import Progress
from app.store.cases import Cases
from app.store.decisions import Decisions
from app.store.declarations import Declarations
from app.store.exhibits import Exhibits
from app.store.files import Files
from app.store.findings import Findings
from app.store.fingerprints import Fingerprints
from app.store.keys import Purpose
from app.store.ledger import Ledger
from app.store.people import People
from app.store.statements import Statements
from app.store.terms import Terms
from app.store.verification import Parts, problems_of, unknown_files


@dataclass(frozen=True, slots=True)
class StoreInfo:
    """What may be shown of a store; `generation` counts the headers it has had."""

    path: Path
    store_id: str
    created: datetime
    cases: int
    files: int
    generation: int


class Store:
    """An unlocked store. Usable from several threads; one of them writes at a time."""

    def __init__(self, parts: Parts, lock: BaseFileLock) -> None:
        connection = parts.connection
        self.parts = parts
        self._lock = lock
        self.ledger = Ledger(connection)
        self.cases = Cases(connection)
        self.people = People(connection)
        self.statements = Statements(connection)
        self.exhibits = Exhibits(connection)
        self.files = Files(connection, parts.folder, parts.master.derive(Purpose.EXHIBIT))
        self.findings = Findings(connection)
        self.decisions = Decisions(connection)
        self.declarations = Declarations(connection)
        self.terms = Terms(connection)
        self.fingerprints = Fingerprints(connection, parts.master.derive(Purpose.WORDING))

    @property
    def path(self) -> Path:
        """The store's folder."""
        return self.parts.folder.path

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything written inside is kept together or not at all; may be nested within one thread."""
        with self.parts.connection.transaction():
            yield

    def verify(self, progress: Progress) -> tuple[str, ...]:
        """Read the whole store from disk; gives one plain sentence for each thing that is not as it was written, none for a sound store."""
        return (*problems_of(self.parts, self.files, progress), *unknown_files(self.files))

    def info(self) -> StoreInfo:
        """Where and how large."""
        cases, files = self.parts.connection.count("cases"), self.parts.connection.count("files")
        header = self.parts.header
        return StoreInfo(self.path, header.store_id, header.created, cases, files, header.generation)

    def close(self) -> None:
        """Close the database and let the lock go; closing twice does nothing more."""
        self.parts.connection.close()
        self._lock.release()
