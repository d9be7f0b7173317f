"""Owns what is kept outside the store's folder: secrets in the operating system's own keyring, and never in any other.

The library's own choice of a backend is not used: an installed extra, a setting in the environment or a file in the user's home may
turn it to one that keeps secrets in the open or drops them in silence.
"""

from __future__ import annotations

import hmac
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from keyring.errors import KeyringError

from app.errors import StoreError

if sys.platform == "win32":
    from keyring.backends.Windows import WinVaultKeyring
    from win32ctypes.pywin32.pywintypes import error as system_error

    _KINDS, _TROUBLES = (WinVaultKeyring,), (system_error,)
elif sys.platform == "darwin":
    from keyring.backends.macOS import Keyring

    _KINDS, _TROUBLES = (Keyring,), ()
else:
    from jeepney import DBusErrorResponse  # type: ignore[import-untyped]
    from keyring.backends import SecretService, kwallet
    from secretstorage.exceptions import SecretStorageException

    _KINDS = (SecretService.Keyring, kwallet.DBusKeyring)
    _TROUBLES = (DBusErrorResponse, SecretStorageException)

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend


class SystemKeyring:
    """Secrets by store and key slot; every method raises StoreError where the keyring is locked or does not answer."""

    def __init__(self, backend: KeyringBackend) -> None:
        self._backend = backend

    def keep(self, store_id: str, slot_id: str, secret: str) -> None:
        """Put a secret in, and believe it is there only once it was read back."""
        with _plain_errors():
            self._backend.set_password(entry_name(store_id), slot_id, secret)
        if not hmac.compare_digest(self.find(store_id, slot_id) or "", secret):
            message = "The keyring of this computer does not give back what is put in it."
            raise StoreError(message, "Go on opening the store with its passphrase.")

    def find(self, store_id: str, slot_id: str) -> str | None:
        """A secret, or None where there is none."""
        with _plain_errors():
            return self._backend.get_password(entry_name(store_id), slot_id)

    def drop(self, store_id: str, slot_id: str) -> None:
        """Have a secret gone, whether or not it was there."""
        if self.find(store_id, slot_id) is not None:
            with _plain_errors():
                self._backend.delete_password(entry_name(store_id), slot_id)


def system_keyring() -> SystemKeyring:
    """The keyring of this operating system; raises StoreError where it has none that works."""
    kind = next((kind for kind in _KINDS if kind.viable), None)
    if kind is None:
        message = "This computer has no keyring that Averment can use."
        raise StoreError(message, "Open the store with its passphrase.")
    backend = kind()
    if sys.platform == "win32":
        backend.persist = "local machine"  # else the secret would roam to every computer of a domain
    return SystemKeyring(backend)


def entry_name(store_id: str) -> str:
    """What the keyring calls the entry; it says which store, not whose."""
    return f"Averment store {store_id}"


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except (KeyringError, OSError, *_TROUBLES) as error:
        message = "The keyring of this computer is locked or does not answer."
        raise StoreError(message, "Unlock it and try again, or open the store with its passphrase.") from error
