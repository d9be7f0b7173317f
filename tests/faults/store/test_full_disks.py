"""A full disk is never taken for a success and costs nothing that was saved before."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def may_mount() -> bool:
    if not shutil.which("unshare"):
        return False
    trial = "mount -t tmpfs tmpfs /mnt"
    return subprocess.run(["unshare", "-rm", "sh", "-c", trial], capture_output=True, check=False).returncode == 0


def run(steps: int, folder: Path, *more: str) -> dict[str, object]:
    command = ["unshare", "-rm", sys.executable, str(Path(__file__).with_name("small_disk.py")), str(steps), str(folder), *more]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    answer: dict[str, object] = json.loads(done.stdout)
    print(answer)
    return answer


@pytest.mark.timeout(1800)
@pytest.mark.skipif(not may_mount(), reason="no small disk can be mounted here")
def test_a_disk_full_at_any_degree_loses_nothing_and_is_said(tmp_path: Path, rounds: Callable[[int, int], int]) -> None:
    answer = run(rounds(12, 200), tmp_path)
    assert answer["failures"] == []
    assert answer["full"]
    assert answer["saved"]


@pytest.mark.skipif(not may_mount(), reason="no small disk can be mounted here")
def test_the_trial_notices_a_full_disk_taken_for_a_success(tmp_path: Path) -> None:
    assert run(1, tmp_path, "control")["failures"]
