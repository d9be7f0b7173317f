"""Lays out the tables of a new store. Nested values are JSON text; a document is JSON packed by zlib, being long."""

from __future__ import annotations

from app.store.cipher import Database


def apply(database: Database) -> None:
    """Create every table of the first version."""
    _ledger(database)
    _cases_and_people(database)
    _sources(database)
    _findings(database)
    _drafts(database)


def _ledger(database: Database) -> None:
    _create(database, "ledger", "sequence", text="at action subject detail tally hash", whole="sequence")
    database.table("ledger").create_index(["subject"])


def _cases_and_people(database: Database) -> None:
    words = "id client opened_on native_name a_number stage languages country court signing_place interpreter preparer deadlines"
    _create(database, "cases", "id", text=words, whole="future_fear_only archived", optional="arrived_on")
    _create(database, "people", "id", text="id case_id names role", whole="at_risk", optional="born")


def _sources(database: Database) -> None:
    words = "id case_id kind title file_name sha256 added_on person_id trouble circumstances"
    _create(database, "statements", "id", text=words, whole="size is_draft", optional="told_on")
    words = "id case_id tab title media file_name sha256 added_on language facts provenance translation translates trouble"
    _create(database, "exhibits", "id", text=words, whole="size page_count", optional="verified_at")
    _create(database, "documents", "owner_id", text="owner_id", raw="body")
    _create(database, "files", "owner_id", text="owner_id file_id sha256", whole="size", raw="wrapped_key")


def _findings(database: Database) -> None:
    _create(database, "reports", "case_id", text="case_id checked_at body")
    _create(database, "findings", "case_id finding_id", text="case_id finding_id state body", whole="number is_current")
    database.table("findings").create_index(["case_id", "number"], unique=True)
    _create(database, "finding_log", "case_id finding_id line", text="case_id finding_id body", whole="line")
    _create(database, "decisions", "id", text="id case_id body")
    _create(database, "terms", "case_id", text="case_id body")


def _drafts(database: Database) -> None:
    _create(database, "declaration_versions", "case_id version", text="case_id changed_at body", whole="version before")
    _create(database, "declarations", "case_id", text="case_id", whole="version")


def _create(database: Database, name: str, key: str, *, text: str, whole: str = "", raw: str = "", optional: str = "") -> None:
    """Columns are given as names in one string; only the optional ones, text all of them, may be empty."""
    needed: dict[str, type] = {**dict.fromkeys(text.split(), str), **dict.fromkeys(whole.split(), int), **dict.fromkeys(raw.split(), bytes)}
    links = [("case_id", "cases", "id")] if "case_id" in needed else None
    columns = needed | dict.fromkeys(optional.split(), str)
    keys = key.split()
    table = database.table(name)
    table.create(columns, pk=keys if len(keys) > 1 else key, not_null=set(needed), foreign_keys=links, strict=True)
    if links and keys[0] != "case_id":
        table.create_index(["case_id"])
