"""What a locked process cannot do any more, tried from inside one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.reading.reader import Reader

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the locks are Linux's own")
_ROOT = Path(__file__).resolve().parents[2]
_PROLOGUE = "import os, resource, socket, subprocess, sys\nfrom app.reading.lockdown import allow_memory, allow_time, lock\n"


def _inside(attempt: str, *, locked: bool = True) -> subprocess.CompletedProcess[str]:
    lines = [
        "try:",
        *(f"    {line}" for line in attempt.splitlines()),
        "except (OSError, MemoryError) as error:",
        "    print('refused', type(error).__name__)",
        "else:",
        "    print('done')",
    ]
    code = _PROLOGUE + ("lock()\n" if locked else "") + "\n".join(lines)
    return subprocess.run([sys.executable, "-c", code], cwd=_ROOT, capture_output=True, text=True, check=False, timeout=60)


ATTEMPTS = {
    "an internet socket": "socket.socket(socket.AF_INET, socket.SOCK_STREAM)",
    "a second-generation internet socket": "socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
    "a local socket": "socket.socket(socket.AF_UNIX)",
    "reading a file": "open('/etc/hostname', 'rb').read()",
    "writing a file": "open('/tmp/averment-lockdown-probe', 'wb').write(b'x')",
    "listing a folder": "os.listdir('/etc')",
    "another program": "subprocess.run(['/bin/true'])",
    "deleting a file": "os.unlink(os.environ['PROBE'])",
}


@pytest.mark.parametrize("name", ATTEMPTS)
def test_a_locked_process_is_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    probe = tmp_path / "probe"
    probe.write_text("x")
    monkeypatch.setenv("PROBE", str(probe))
    assert _inside(ATTEMPTS[name]).stdout.startswith("refused")
    assert probe.exists()


def test_the_same_socket_opens_without_the_lock() -> None:
    assert _inside(ATTEMPTS["an internet socket"], locked=False).stdout == "done\n"


def test_memory_past_the_allowance_is_refused() -> None:
    assert _inside("allow_memory(0)\nbytearray(3 << 30)").stdout == "refused MemoryError\n"


def test_endless_work_is_ended_by_the_system() -> None:
    ended = _inside("allow_time(0)\nwhile True: pass")
    assert ended.returncode < 0


def test_the_worker_runs_with_every_lock(reader: Reader) -> None:
    reader.read(b"x", "a.txt")
    assert reader._process is not None
    assert {"limits", "seccomp"} <= set(reader._process.locks or ())
    status = Path(f"/proc/{reader._process.pid}/status").read_text()
    assert "Seccomp:\t2" in status
    assert "NoNewPrivs:\t1" in status
