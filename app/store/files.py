"""Owns the sealed files: bytes go in by copy, flush, re-reading and comparison, and count as stored only once their row is committed."""

from __future__ import annotations

import io
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from app.domain.identifiers import new_id
from app.domain.progress import Progress
from app.errors import NotFound, StoreDamaged, UnreadableFile
from app.store.connection import Connection
from app.store.durable import disk_trouble, must_have_room
from app.store.folder import StoreFolder
from app.store.ledger import Ledger
from app.store.rows import Row
from app.store.sealing import SealedFile, SealedReader, prove, sealed_size, write_sealed
from app.store.undoing import undone_by

_LEAST_SPACE = 4096


class Files:
    """Seals, records, opens and checks files; each belongs to the statement or exhibit named as its owner."""

    def __init__(self, connection: Connection, folder: StoreFolder, key: bytes) -> None:
        self._connection = connection
        self._folder = folder
        self._key = key
        self._ledger = Ledger(connection)

    def seal(self, source: Path, progress: Progress) -> SealedFile:
        """Copy a file in and prove the copy; the source is only read, and nothing is stored before `record`."""
        try:
            stream = source.open("rb", buffering=0)
        except OSError as error:
            message = "The file cannot be opened."
            raise UnreadableFile(message, "Check that it is still there and that you may read it.") from error
        with stream:
            return self._sealed(stream, stream.seek(0, io.SEEK_END), progress)

    def seal_bytes(self, content: bytes, progress: Progress) -> SealedFile:
        """The same for bytes already at hand."""
        return self._sealed(io.BytesIO(content), len(content), progress)

    def _sealed(self, stream: BinaryIO | io.FileIO, size: int, progress: Progress) -> SealedFile:
        stream.seek(0)
        must_have_room(self._folder.path, sealed_size(size))
        path = self._folder.sealed_file(new_id())
        with undone_by(partial(self._remove, path.name)):
            self._mark_unfinished(path.name)
            sealed = write_sealed(stream, size, path, progress)
            prove(path, sealed, progress)
        return sealed

    def _mark_unfinished(self, file_id: str) -> None:
        mark = self._folder.unfinished_mark(file_id)
        with disk_trouble(_LEAST_SPACE):
            mark.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            mark.touch(mode=0o600, exist_ok=False)

    def _remove(self, file_id: str) -> None:
        with suppress(OSError):  # what cannot be deleted now keeps its mark and is swept at the next opening
            self._folder.sealed_file(file_id).unlink(missing_ok=True)
            self._unmark(file_id)

    def _unmark(self, file_id: str) -> None:
        with suppress(OSError):
            self._folder.unfinished_mark(file_id).unlink(missing_ok=True)

    def record(self, sealed: SealedFile, owner_id: str) -> None:
        """Make a sealed file the owner's; should the transaction at hand fail, the sealed file goes with it."""
        with self._connection.transaction():
            self._connection.undo_with(lambda: self.discard(sealed))
            self._connection.then(lambda: self._unmark(sealed.id))
            row: Row = {"owner_id": owner_id, "file_id": sealed.id, "sha256": sealed.sha256, "size": sealed.size}
            self._connection.insert("files", row | {"wrapped_key": aes_key_wrap(self._key, sealed.key)}, owner_id)
            self._ledger.append("file-sealed", owner_id, f"sha256 {sealed.sha256} size {sealed.size} file {sealed.id}")

    def discard(self, sealed: SealedFile) -> None:
        """Delete a sealed file that was not recorded; a recorded one stays."""
        if not self._connection.count("files", "file_id = ?", (sealed.id,)):
            self._remove(sealed.id)

    def open(self, owner_id: str) -> SealedReader:
        """The owner's bytes as a seekable stream for any thread; nothing is decrypted to disk."""
        sealed = self.sealed(owner_id)
        return SealedReader(self._folder.sealed_file(sealed.id), sealed)

    def read(self, owner_id: str) -> bytes:
        """All of the owner's bytes."""
        with self.open(owner_id) as reader:
            return reader.readall()

    def verify(self, owner_id: str, progress: Progress | None = None) -> None:
        """Read every chunk from the disk and compare the SHA-256; raises StoreDamaged naming the chunk."""
        sealed = self.sealed(owner_id)
        prove(self._folder.sealed_file(sealed.id), sealed, progress or Progress())

    def sealed(self, owner_id: str) -> SealedFile:
        """What is recorded for an owner; raises NotFound."""
        row = self._connection.find("files", owner_id)
        if row is None:
            message = "No file is stored for this source."
            raise NotFound(message, "Add it again from the original.")
        try:
            return SealedFile(row["file_id"], row["sha256"], row["size"], aes_key_unwrap(self._key, row["wrapped_key"]))
        except (InvalidUnwrap, ValueError) as error:
            message = f"The key of the sealed file {row['file_id']} is damaged."
            raise StoreDamaged(message, "Restore the latest backup.") from error

    def owners(self) -> tuple[str, ...]:
        """Ids of everything that has a file."""
        return tuple(row["owner_id"] for row in self._connection.select("files"))

    def file_ids(self) -> list[str]:
        """Names of all sealed files that belong to something."""
        return [row["file_id"] for row in self._connection.select("files")]

    def sweep(self) -> None:
        """Delete what a crash left between sealing and recording, known by its mark, and nothing else.

        A sealed file without mark and row stays: the database may be an older copy, and the newer one the only other to know the file.
        """
        recorded = set(self.file_ids())
        for file_id in self._folder.unfinished_ids():
            if file_id in recorded:
                self._unmark(file_id)
            else:
                self._remove(file_id)

    def unknown(self) -> tuple[str, ...]:
        """Ids of sealed files that are neither recorded nor unfinished."""
        known = {*self.file_ids(), *self._folder.unfinished_ids()}
        return tuple(file_id for file_id in self._folder.sealed_ids() if file_id not in known)
