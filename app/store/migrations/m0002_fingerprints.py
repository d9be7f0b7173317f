"""Adds the keyed hashes by which wording is compared across cases."""

from __future__ import annotations

from app.store.cipher import Database


def apply(database: Database) -> None:
    """Create the table of fingerprints; it fills as cases are checked."""
    table = database.table("fingerprints")
    columns: dict[str, type] = {"source_id": str, "case_id": str, "body": bytes}
    table.create(columns, pk="source_id", not_null=set(columns), foreign_keys=[("case_id", "cases", "id")], strict=True)
    table.create_index(["case_id"])
