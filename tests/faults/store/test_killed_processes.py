"""A process killed at any moment loses nothing it had acknowledged."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
KINDS = ["import", "edit", "passphrase", "backup", "restore", "migration"]
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked and killed")


def run(kind: str, rounds: int, folder: Path, *more: str) -> dict[str, object]:
    command = [sys.executable, str(Path(__file__).with_name("kill_rounds.py")), kind, str(rounds), "7", str(folder), *more]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    answer: dict[str, object] = json.loads(done.stdout)
    print(answer)
    return answer


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("kind", KINDS)
def test_a_killed_process_loses_nothing_it_acknowledged(kind: str, tmp_path: Path, rounds: Callable[[int, int], int]) -> None:
    answer = run(kind, rounds(6, 500), tmp_path)
    assert answer["acknowledged"]
    assert answer["failures"] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_rounds_notice_a_process_that_acknowledges_too_early(kind: str, tmp_path: Path) -> None:
    assert run(kind, 1, tmp_path, "control")["failures"]
