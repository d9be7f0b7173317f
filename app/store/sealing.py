"""Owns the sealed file format: a mark, then AES-256-GCM chunks of 64 KiB that can be read in any order.

Chunk i is sealed with the nonce i under a random key that is never used for another file; the file's id, i, the number of chunks and
whether i is the last are authenticated with it, so that chunks cannot be moved, dropped or carried over from another file.
"""

from __future__ import annotations

import io
import os
import secrets
import struct
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.domain.progress import Progress
from app.errors import StoreDamaged, UnreadableFile
from app.store.durable import disk_trouble, flush, flush_folder, in_words, write
from app.store.regular import open_regular
from app.store.undoing import undone_by

MARK = b"averment sealed1"
CHUNK = 64 * 1024
_TAG = 16
_STRIDE = CHUNK + _TAG
_STEPS = 64
_CHANGED = ("The file changed while it was being read.", "Wait until it is complete and add it again.")


@dataclass(frozen=True, slots=True)
class SealedFile:
    """A sealed file on disk: SHA-256 and size of the plain bytes, and the key that only the database keeps."""

    id: str
    sha256: str
    size: int
    key: bytes = field(repr=False)


def chunk_count(size: int) -> int:
    """Chunks of a file of `size` plain bytes; an empty file has one, so that its emptiness is authenticated too."""
    return max(1, -(-size // CHUNK))


def sealed_size(size: int) -> int:
    """Bytes on disk for a file of `size` plain bytes."""
    return len(MARK) + size + chunk_count(size) * _TAG


def write_sealed(source: BinaryIO, size: int, path: Path, progress: Progress) -> SealedFile:
    """Seal exactly `size` bytes of an open source into a file named by its id; raises DiskFull or Cancelled with nothing left behind."""
    file_id, key = path.name, secrets.token_bytes(32)
    digest = sha256()
    with disk_trouble(sealed_size(size)), undone_by(partial(path.unlink, missing_ok=True)):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with path.open("xb") as target:
            write(target, MARK)
            for index, chunk in enumerate(_plain_chunks(source, size, progress)):
                digest.update(chunk)
                write(target, _sealed(AESGCM(key), file_id, index, chunk_count(size), chunk))
            flush(target)
        flush_folder(path.parent)
    return SealedFile(file_id, digest.hexdigest(), size, key)


def _plain_chunks(source: BinaryIO, size: int, progress: Progress) -> Iterator[bytes]:
    count = chunk_count(size)
    for index in range(count):
        if index % _STEPS == 0:
            progress.report(index, count, "Sealing")
        expected = min(CHUNK, size - index * CHUNK)
        chunk = _read(source, expected)
        if len(chunk) != expected:
            raise UnreadableFile(*_CHANGED)
        yield chunk
    if _read(source, 1):
        raise UnreadableFile(*_CHANGED)


def _read(source: BinaryIO, size: int) -> bytes:
    try:
        return source.read(size)
    except OSError as error:
        message = "The file could not be read to its end."
        raise UnreadableFile(message, "Copy it to this computer's own disk and add it from there.") from error


def _sealed(cipher: AESGCM, file_id: str, index: int, count: int, chunk: bytes) -> bytes:
    return cipher.encrypt(_nonce(index), chunk, _bound_to(file_id, index, count))


def _nonce(index: int) -> bytes:
    return index.to_bytes(12)


def _bound_to(file_id: str, index: int, count: int) -> bytes:
    return file_id.encode() + struct.pack(">QQ?", index, count, index == count - 1)


class SealedReader(io.RawIOBase):
    """The plain bytes of a sealed file, from any position and any thread; raises StoreDamaged naming the chunk that is not as written."""

    def __init__(self, path: Path, sealed: SealedFile) -> None:
        super().__init__()
        self._sealed = sealed
        self._cipher = AESGCM(sealed.key)
        self._count = chunk_count(sealed.size)
        self._position = 0
        self._kept: tuple[int, bytes] = (-1, b"")
        self._lock = threading.RLock()
        try:
            self._file = open_regular(path)
        except FileNotFoundError as error:
            message = f"The sealed file {sealed.id} is missing from the store's folder."
            raise StoreDamaged(message, "Restore it from the latest backup.") from error
        except OSError as error:
            message = f"The sealed file {sealed.id} cannot be opened, or something else lies in its place."
            raise StoreDamaged(message, "Restore it from the latest backup.") from error

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move; positions past the end are allowed and read as the end."""
        with self._lock:
            base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._sealed.size}[whence]
            if base + offset < 0:
                message = "a position before the start of the file"
                raise ValueError(message)
            self._position = base + offset
            return self._position

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        """Fill the buffer as far as the file reaches."""
        with self._lock:
            target = memoryview(buffer).cast("B")
            filled = 0
            while filled < len(target) and self._position < self._sealed.size:
                index, offset = divmod(self._position, CHUNK)
                part = self.chunk(index)[offset : offset + len(target) - filled]
                target[filled : filled + len(part)] = part
                filled += len(part)
                self._position += len(part)
            return filled

    def readall(self) -> bytes:
        """Everything from here to the end."""
        with self._lock:
            rest = max(0, self._sealed.size - self._position)
            first, offset = divmod(self._position, CHUNK)
            self._position += rest
            return b"".join([self.chunk(index) for index in range(first, self._count)])[offset:] if rest else b""

    def chunk(self, index: int) -> bytes:
        """One chunk, decrypted and proved; the last one read is kept."""
        with self._lock:
            if self._kept[0] != index:
                self._kept = index, self._opened(index)
            return self._kept[1]

    def _opened(self, index: int) -> bytes:
        try:
            self._file.seek(len(MARK) + index * _STRIDE)
            content = self._read_fully(min(CHUNK, self._sealed.size - index * CHUNK) + _TAG)
            return self._cipher.decrypt(_nonce(index), content, _bound_to(self._sealed.id, index, self._count))
        except (InvalidTag, OSError) as error:
            raise self._damaged(index) from error

    def _read_fully(self, size: int) -> bytes:
        parts = []
        while size and (part := self._file.read(size)):
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def _damaged(self, index: int) -> StoreDamaged:
        message = (
            f"Chunk {index + 1} of {self._count} of the sealed file {self._sealed.id} is damaged ({in_words(CHUNK)} of it cannot be read)."
        )
        return StoreDamaged(message, "Restore it from the latest backup.")

    def check_outside(self) -> None:
        """Raise StoreDamaged where the mark or the length of the file is not as written; the chunks tell for themselves."""
        with self._lock:
            try:
                self._file.seek(0)
                as_written = self._read_fully(len(MARK)) == MARK
                as_written &= os.fstat(self._file.fileno()).st_size == sealed_size(self._sealed.size)
            except OSError:
                as_written = False
            if not as_written:
                message = f"The sealed file {self._sealed.id} is not as it was written: its mark or its length differs."
                raise StoreDamaged(message, "Restore it from the latest backup.")

    def forget_cache(self) -> None:
        """Have the next reads come from the disk rather than from memory, where the system allows it."""
        if hasattr(os, "posix_fadvise"):
            with suppress(OSError):  # not every kind of disk takes the advice
                os.posix_fadvise(self._file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)

    def close(self) -> None:
        """Close the file and drop the chunk kept."""
        if not self.closed:
            self._kept = -1, b""
            if hasattr(self, "_file"):
                self._file.close()
        super().close()


def prove(path: Path, sealed: SealedFile, progress: Progress) -> None:
    """Read a sealed file from the disk, every chunk, and compare its SHA-256; raises StoreDamaged."""
    digest = sha256()
    with SealedReader(path, sealed) as reader:
        reader.forget_cache()
        reader.check_outside()
        count = chunk_count(sealed.size)
        for index in range(count):
            if index % _STEPS == 0:
                progress.report(index, count, "Checking")
            digest.update(reader.chunk(index))
    if digest.hexdigest() != sealed.sha256:
        message = f"The sealed file {sealed.id} does not have the bytes that were sealed."
        raise StoreDamaged(message, "Restore it from the latest backup.")
