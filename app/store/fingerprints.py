"""Owns the keyed hashes by which wording is compared across cases without reading another case."""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Sequence
from hashlib import sha256

from app.store.connection import Connection
from app.store.ledger import Ledger

_TABLE = "fingerprints"
_SIZE = 8  # bytes of HMAC-SHA256 kept of each shingle: among ten million one chance meeting in two million


class Fingerprints:
    """Hashes of shingles by source. Without the store's key they can be neither made nor guessed."""

    def __init__(self, connection: Connection, key: bytes) -> None:
        self._connection = connection
        self._ledger = Ledger(connection)
        self._key = key

    def keep(self, case_id: str, source_id: str, shingles: Iterable[str]) -> None:
        """Replace what is kept of a source; writes nothing where it is the same."""
        body = b"".join(sorted({self._hash(shingle) for shingle in shingles}))
        row = self._connection.find(_TABLE, source_id)
        if row is None or row["body"] != body:
            with self._connection.transaction():
                self._connection.put(_TABLE, {"source_id": source_id, "case_id": case_id, "body": body}, source_id)
                self._ledger.append("fingerprints-kept", source_id)

    def held_elsewhere(self, case_id: str, shingles: Sequence[str]) -> list[bool]:
        """For each shingle, whether a source of another case holds it."""
        held = {
            row["body"][start : start + _SIZE]
            for row in self._connection.select(_TABLE, "case_id != ?", (case_id,))
            for start in range(0, len(row["body"]), _SIZE)
        }
        return [bool(held) and self._hash(shingle) in held for shingle in shingles]

    def _hash(self, shingle: str) -> bytes:
        return hmac.digest(self._key, shingle.encode(), sha256)[:_SIZE]
