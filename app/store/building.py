"""Builds a store beside the place it is meant for, so that there is a whole store there or none."""

from __future__ import annotations

import re
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from filelock import FileLock

from app.errors import StoreReadOnly
from app.store.durable import NO_SPACE, disk_trouble, flush_folder, must_have_room
from app.store.folder import StoreFolder
from app.store.undoing import undone_by

_HELD = "building"  # locked as long as its builder lives, and no longer: the system lets go of what a killed program held


@contextmanager
def built(path: Path, needed: int) -> Iterator[StoreFolder]:
    """A folder beside the path that becomes it if all goes well and is removed if not; raises StoreExists or DiskFull at once."""
    with disk_trouble(needed):
        path, build = _begun(path)
        with undone_by(partial(shutil.rmtree, build, ignore_errors=True)):
            with FileLock(build / _HELD):
                _sweep(path)
                must_have_room(build, needed)
                (build / "exhibits").mkdir(mode=0o700)
                yield StoreFolder(build)
            (build / _HELD).unlink(missing_ok=True)
            if path.is_dir():
                path.rmdir()
            build.rename(path)
            flush_folder(path.parent)


def _begun(path: Path) -> tuple[Path, Path]:
    """The path in full and the new folder beside it; a place that cannot hold a folder is refused in a sentence of its own."""
    try:
        path = path.resolve()
        StoreFolder(path).must_be_free()
        build = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.new")
        build.mkdir(mode=0o700, parents=True)
    except (OSError, RuntimeError) as error:  # a loop of links is the latter
        if isinstance(error, OSError) and error.errno in NO_SPACE:
            raise
        message = "No folder for a store can be made at the place that was named."
        raise StoreReadOnly(message, "Name a new folder inside one of your own.") from error
    return path, build


def _sweep(path: Path) -> None:
    """Remove what builders of the same store left when they were killed; one still at work keeps its own."""
    left = re.compile(rf"\.{re.escape(path.name)}\.[0-9a-f]{{8}}\.new")
    for build in [other for other in path.parent.iterdir() if left.fullmatch(other.name) and other.is_dir()]:
        try:
            with FileLock(build / _HELD, timeout=0):
                pass
        except OSError:  # held by a builder at work, or not ours to touch
            continue
        shutil.rmtree(build, ignore_errors=True)
