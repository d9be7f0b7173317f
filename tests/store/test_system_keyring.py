"""Which keyring is used: the operating system's own or none."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from keyring.backends import null

from app.errors import StoreError
from app.store.system_keyring import SystemKeyring

PLAINTEXT = '''
from pathlib import Path
from keyring.backend import KeyringBackend

class Plaintext(KeyringBackend):
    """As an installed extra would be: viable, before all others by priority, and it keeps secrets in the open."""
    priority = 99
    def set_password(self, service, username, password):
        (Path.home() / "plain.txt").write_text(f"{service} {username} {password}")
    def get_password(self, service, username):
        plain = Path.home() / "plain.txt"
        return plain.read_text().split()[-1] if plain.exists() else None
    def delete_password(self, service, username):
        (Path.home() / "plain.txt").unlink()
'''
SCRIPT = """
import sys
from pathlib import Path
import keyring
from app.errors import StoreError
from app.store.keyring_slot import is_remembered, open_remembered, remember
path = Path(sys.argv[1])
if sys.argv[3:] == ["control"]:
    keyring.set_password("service", "name", "secret")
    print(type(keyring.get_keyring()).__name__, keyring.get_password("service", "name"))
    sys.exit()
try:
    remember(path, sys.argv[2])
    open_remembered(path).close()
except StoreError as error:
    print(error.sentence)
print(is_remembered(path))
"""
NULL = "keyring.backends.null.Keyring"
NO_KEYRING = "This computer has no keyring that Averment can use."


def in_a_process(folder: Path, *arguments: str, **settings: str) -> list[str]:
    """What remembering prints in a home where a plaintext keyring is installed and set as the one to use, or as `settings` say."""
    extra = folder / "extra"
    (extra / "plain-1.dist-info").mkdir(parents=True, exist_ok=True)
    (extra / "plain.py").write_text(PLAINTEXT)
    (extra / "plain-1.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: plain\nVersion: 1\n")
    (extra / "plain-1.dist-info" / "entry_points.txt").write_text("[keyring.backends]\nplain = plain\n")
    (folder / "python_keyring").mkdir(exist_ok=True)
    (folder / "python_keyring" / "keyringrc.cfg").write_text(f"[backend]\ndefault-keyring=plain.Plaintext\nkeyring-path={extra}\n")
    places = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    root = Path(__file__).parent.parent.parent
    environment = dict(os.environ) | places | {"PYTHONPATH": os.pathsep.join([str(root), str(extra)])} | settings
    command = [sys.executable, "-c", SCRIPT, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60).stdout.splitlines()


def test_a_plaintext_keyring_that_is_installed_and_configured_is_never_used(no_service, closed: Path, home, tmp_path: Path) -> None:
    control = in_a_process(tmp_path / "control", str(closed), home.passphrase, "control")
    assert control == ["Plaintext secret"]
    assert "secret" in (tmp_path / "control" / "plain.txt").read_text()
    assert in_a_process(tmp_path / "user", str(closed), home.passphrase) == [NO_KEYRING, "False"]
    assert not (tmp_path / "user" / "plain.txt").exists()


def test_a_keyring_that_drops_secrets_in_silence_is_never_used(no_service, closed: Path, home, tmp_path: Path) -> None:
    control = in_a_process(tmp_path / "control", str(closed), home.passphrase, "control", PYTHON_KEYRING_BACKEND=NULL)
    assert control == ["Keyring None"]
    assert in_a_process(tmp_path / "user", str(closed), home.passphrase, PYTHON_KEYRING_BACKEND=NULL) == [NO_KEYRING, "False"]


def test_where_there_is_a_keyring_of_the_system_no_setting_leads_past_it(service, closed: Path, home, tmp_path: Path) -> None:
    assert in_a_process(tmp_path / "user", str(closed), home.passphrase, PYTHON_KEYRING_BACKEND=NULL) == ["True"]
    assert len(service.entries()) == 1
    assert not (tmp_path / "user" / "plain.txt").exists()


def test_what_does_not_come_back_as_it_was_put_in_is_not_believed() -> None:
    with pytest.raises(StoreError, match="does not give back"):
        SystemKeyring(null.Keyring()).keep("store", "slot", "secret")


def test_the_library_is_never_left_to_choose() -> None:
    app = Path(__file__).parent.parent.parent / "app"
    imported = {
        f"{node.module}.{name.name}"
        for path in app.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "keyring"
        for name in node.names
    }
    assert imported == {
        "keyring.backend.KeyringBackend",
        "keyring.backends.SecretService",
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.kwallet",
        "keyring.backends.macOS.Keyring",
        "keyring.errors.KeyringError",
    }
    assert not any("import keyring" in path.read_text(encoding="utf-8") for path in app.rglob("*.py"))
