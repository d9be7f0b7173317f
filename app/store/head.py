"""Owns the ledger's head: how many entries there are, the hash of the last, and the sum over all rows, kept outside the database."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import msgspec

from app.errors import StoreDamaged
from app.store.durable import prepare, publish, write_durably
from app.store.regular import read_regular
from app.store.rows import Row, canonical

_MODULUS = 1 << 256


@dataclass(frozen=True, slots=True)
class Head:
    """Where the ledger ends. `tally` is the sum, modulo 2^256, of a keyed digest of every row outside the ledger, in hex.

    `is_settled` while no row changed since the last entry; a transaction may end only then.
    """

    count: int = 0
    hash: str = ""
    tally: str = "0" * 64
    is_settled: bool = True


def shifted(tally: str, key: bytes, table: str, row: Row, sign: int) -> str:
    """The tally with one row counted in (sign 1) or out (sign -1); the order of changes does not matter."""
    digest = int.from_bytes(hmac.digest(key, table.encode() + b"\x1f" + canonical(row), sha256))
    return f"{(int(tally, 16) + sign * digest) % _MODULUS:064x}"


class _SignedHead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    store_id: str
    count: int
    hash: str
    mac: bytes


class HeadFile:
    """head.json; a new head is prepared before the rows are committed and only renamed after, so that a full disk shows in time."""

    def __init__(self, path: Path, store_id: str, key: bytes) -> None:
        self._path = path
        self._store_id = store_id
        self._key = key
        self._prepared: Path | None = None

    def read(self) -> tuple[int, str]:
        """Count and hash as last written; raises StoreDamaged where the file is missing, altered or of another store."""
        try:
            content = read_regular(self._path)
            signed = msgspec.json.decode(content, type=_SignedHead)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
            message = "The file head.json of the store is missing or damaged."
            raise StoreDamaged(message, "Put it back from the latest backup, or restore that backup.") from error
        if not hmac.compare_digest(content, self._content(signed.count, signed.hash)):
            message = "The file head.json was altered or belongs to another store."
            raise StoreDamaged(message, "Put the right one back from the latest backup, or restore that backup.")
        return signed.count, signed.hash

    def write(self, head: Head) -> None:
        """Write at once."""
        write_durably(self._path, self._content(head.count, head.hash))

    def prepare(self, head: Head) -> None:
        """Write the next head beside the present one."""
        self._prepared = prepare(self._path, self._content(head.count, head.hash))

    def publish(self) -> None:
        """Put the prepared head in place."""
        if self._prepared is not None:
            publish(self._prepared, self._path)
            self._prepared = None

    def withdraw(self) -> None:
        """Drop the prepared head, if there is one."""
        if self._prepared is not None:
            self._prepared.unlink(missing_ok=True)
            self._prepared = None

    def _content(self, count: int, last_hash: str) -> bytes:
        mac = hmac.digest(self._key, msgspec.json.encode([self._store_id, count, last_hash]), sha256)
        return msgspec.json.encode(_SignedHead(self._store_id, count, last_hash, mac))
