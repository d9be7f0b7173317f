"""Adds what the user decided of names: persons told apart, and words that name nobody."""

from __future__ import annotations

from app.store.cipher import Database


def apply(database: Database) -> None:
    """People known so far are told apart from nobody, and all of them are people."""
    table = database.table("people")
    table.add_column("apart", str, not_null_default="[]")
    table.add_column("set_aside", int, not_null_default=0)
