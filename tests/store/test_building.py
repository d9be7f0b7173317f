"""A store is built beside its place; what killed builders left there is swept, what living ones hold is not."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import StoreExists
from app.store.building import built
from app.store.keys import FOR_TESTS
from app.store.undoing import undone_by
from app.store.vault import create_store

BUILDER = (
    "import sys; from pathlib import Path; from app.store.building import built\n"
    "with built(Path(sys.argv[1]), 1) as folder:\n"
    "    (folder.path / 'half').write_text('x'); print(folder.path.name, flush=True); sys.stdin.read()\n"
)


def builder(target: Path) -> subprocess.Popen[str]:
    root = Path(__file__).parent.parent.parent
    command = [sys.executable, "-c", BUILDER, str(target)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills processes in another way")
def test_what_a_killed_creation_left_is_swept_when_the_same_store_is_created_again(tmp_path: Path) -> None:
    target = tmp_path / "a[b].averment"
    with builder(target) as killed:
        left = killed.stdout.readline().strip()
        os.kill(killed.pid, signal.SIGKILL)
    assert names(tmp_path) == [left]
    create_store(target, "x", FOR_TESTS).close()
    assert names(tmp_path) == [target.name]


def test_a_builder_at_work_keeps_its_folder_from_another_of_the_same_store(tmp_path: Path) -> None:
    target = tmp_path / "s"
    with builder(target) as other:
        building = other.stdout.readline().strip()
        create_store(target, "x", FOR_TESTS).close()
        assert names(tmp_path) == sorted([building, "s"])
        (tmp_path / "s").rename(tmp_path / "moved")
        other.communicate()
    assert other.returncode == 0
    assert names(target) == ["exhibits", "half"]


def test_folders_that_only_look_alike_are_left_alone(tmp_path: Path) -> None:
    alike = [".s.0123456.new", ".s.0123456z.new", ".t.01234567.new", "s.01234567.new", ".s.01234567.new.x"]
    for name in alike:
        (tmp_path / name).mkdir()
    (tmp_path / ".s.89abcdef.new").write_text("a file")
    create_store(tmp_path / "s", "x", FOR_TESTS).close()
    assert names(tmp_path) == sorted([*alike, ".s.89abcdef.new", "s"])


def test_nothing_is_left_of_a_building_that_fails_and_nothing_is_built_over_something(tmp_path: Path) -> None:
    def fails() -> None:
        with built(tmp_path / "s", 1):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fails()
    assert names(tmp_path) == []
    (tmp_path / "s").write_text("mine")
    with pytest.raises(StoreExists):
        create_store(tmp_path / "s", "x", FOR_TESTS)
    assert (tmp_path / "s").read_text() == "mine"


@pytest.mark.parametrize("stopper", [KeyboardInterrupt, SystemExit, GeneratorExit, OSError, None])
def test_the_undoing_is_called_for_whatever_stops_a_block_and_only_then(stopper: type[BaseException] | None) -> None:
    undone = []

    def block() -> None:
        with undone_by(lambda: undone.append("undone")):
            if stopper:
                raise stopper

    if stopper:
        with pytest.raises(stopper):
            block()
    else:
        block()
    assert undone == (["undone"] if stopper else [])
