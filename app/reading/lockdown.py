"""Takes away from the reading process what a parser never needs: files, network, other programs, endless memory and time."""

from __future__ import annotations

import sys

if sys.platform == "linux":
    from app.reading import lockdown_linux

_BASE_MEMORY = 2 << 30
_WHOLE_FILE = 1 << 30


def lock() -> tuple[str, ...]:
    """Lock this process for good; the names of the locks that hold here, fewer on old kernels, none outside Linux."""
    return lockdown_linux.lock(_BASE_MEMORY + 3 * _WHOLE_FILE) if sys.platform == "linux" else ()


def allow_memory(file_size: int) -> None:
    """Room for the libraries, one unfolded file and two copies of its bytes."""
    if sys.platform == "linux":
        lockdown_linux.limit_memory(_BASE_MEMORY + 2 * file_size)


def allow_time(seconds: float) -> None:
    """Processor time until the system ends this process, counted from now: its parent may be gone and unable to."""
    if sys.platform == "linux":
        lockdown_linux.limit_time(2 * seconds + 1)
