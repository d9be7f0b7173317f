"""Reads only what is a regular file: a folder or a pipe that lies in its place is an OSError at once, never a wait."""

from __future__ import annotations

import errno
import io
import os
import stat
from pathlib import Path


def open_regular(path: Path) -> io.FileIO:
    """Open for reading, unbuffered; raises OSError where the path leads to anything but a regular file."""
    stream = io.FileIO(str(path), opener=_without_waiting)
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise OSError(errno.EINVAL, "not a regular file", str(path))
    return stream


def read_regular(path: Path) -> bytes:
    """All bytes of a small file; raises as `open_regular` does."""
    with open_regular(path) as stream:
        return stream.read()


def is_regular(path: Path) -> bool:
    """Whether there is a regular file that this user may look at."""
    try:
        return path.is_file()
    except OSError:
        return False


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))  # a pipe without a writer would otherwise be waited for
