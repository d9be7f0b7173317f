"""Writes files so that they outlive a crash or a power cut, and says plainly when a disk will not take them."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

from app.errors import DiskFull, StoreDamaged, StoreError, StoreReadOnly
from app.store.undoing import undone_by

NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_WRITING = {errno.EROFS, errno.EACCES, errno.EPERM}
_WRONG_KIND = {errno.EISDIR, errno.ENOTDIR, errno.EEXIST}


def write_durably(path: Path, content: bytes) -> None:
    """Replace a small file at once and for good: after this returns, either a crash keeps the new content or the disk lied."""
    prepared = prepare(path, content)
    with disk_trouble(len(content)), undone_by(partial(prepared.unlink, missing_ok=True)):
        publish(prepared, path)


def prepare(path: Path, content: bytes) -> Path:
    """Write content beside `path` and flush it, so that only a rename is left to do; raises DiskFull with nothing left behind."""
    prepared = path.with_name(path.name + ".new")
    with disk_trouble(len(content)):
        try:
            prepared.unlink(missing_ok=True)  # whatever lies there is not written through: it may be a pipe or a link
            with prepared.open("xb") as stream:
                write(stream, content)
                flush(stream)
        except OSError:
            with suppress(OSError):
                prepared.unlink(missing_ok=True)
            raise
    return prepared


def publish(prepared: Path, path: Path) -> None:
    """Rename a prepared file over `path` and flush the folder."""
    prepared.replace(path)
    flush_folder(path.parent)


def write(stream: BinaryIO, content: bytes | bytearray | memoryview) -> None:
    """The one place where the store's own files are written."""
    stream.write(content)


def flush(stream: BinaryIO) -> None:
    """Have the bytes on the disk, not in a cache."""
    stream.flush()
    os.fsync(stream.fileno())


def flush_folder(folder: Path) -> None:
    """Make renames and new names in a folder durable; Windows does that by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def disk_trouble(needed: int) -> Iterator[None]:
    """Turn a full, write-protected or failing disk into a StoreError; `needed` is the number of bytes to be named."""
    try:
        yield
    except OSError as error:
        if error.errno in NO_SPACE:
            raise disk_full(needed) from error
        if error.errno in _NO_WRITING:
            message = "The folder of the store cannot be written to."
            raise StoreReadOnly(message, "Move it to a folder of your own and open it there.") from error
        if error.errno in _WRONG_KIND:
            message = f"Something else lies where the store keeps {Path(str(error.filename2 or error.filename or 'its files')).name}."
            raise StoreDamaged(message, "Move it out of the folder of the store, then try again.") from error
        message = f"The disk failed while the store was being saved ({errno.errorcode.get(error.errno or 0, 'unknown')})."
        raise StoreError(message, "Check the disk, then try again; what was saved before is unharmed.") from error


def must_have_room(folder: Path, needed: int) -> None:
    """Raise DiskFull before anything is written where the disk plainly has too little left."""
    if shutil.disk_usage(folder).free < needed:
        raise disk_full(needed)


def disk_full(needed: int) -> DiskFull:
    """The error for `needed` bytes that found no room."""
    message = f"The disk is full: this needs {in_words(needed)} of free space."
    return DiskFull(message, "Free some space and try again; what was saved before is unharmed.")


def in_words(size: int) -> str:
    """A number of bytes as "3 KB" or "1.4 GB", rounded up, never to zero."""
    unit_size, unit = next(((s, u) for s, u in ((10**9, "GB"), (10**6, "MB")) if size >= s), (1000, "KB"))
    tenths = max(1, -(-size * 10 // unit_size))
    return f"{tenths / 10:.1f} {unit}" if unit == "GB" else f"{-(-tenths // 10)} {unit}"
