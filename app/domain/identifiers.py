"""Identifiers of things in a case: random, or derived from content so that they survive a re-check."""

from __future__ import annotations

import hashlib
import secrets


def new_id() -> str:
    """96 random bits in lower-case hex (24 characters); tells nothing about its object."""
    return secrets.token_hex(12)


def derived_id(*parts: str) -> str:
    """The same 24 hex characters for the same parts in the same order, on every machine."""
    joined = "\x1f".join(parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:24]
