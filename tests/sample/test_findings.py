"""What a check of the sample case finds, against the list of what was planted in it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from app.casework.practice import Practice
from app.domain.finding import Finding, Level
from app.paths import resource
from app.store.keys import FOR_TESTS
from app.store.vault import create_store

GOLD = tomllib.loads((Path(__file__).parent / "gold.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    """The findings, and for each source the file it came from."""
    with Practice(create_store(tmp_path_factory.mktemp("sample") / "S", "sample sample", FOR_TESTS)) as practice:
        case = practice.sample.add()
        findings = practice.checking.check(case.id).findings
        files = {s.id: f"statements/{s.file_name}" for s in practice.sources.statements(case.id)}
        files |= {e.id: f"exhibits/{e.file_name}" for e in practice.sources.exhibits(case.id)}
        files[practice.sources.draft(case.id).id] = "statements/declaration.docx"
    return findings, files


def _touches(finding: Finding, row: dict, files: dict[str, str], *, every: bool) -> bool:
    def said(passage: dict) -> bool:
        wanted = " ".join(passage.get("quote", "").split())
        return any(files[p.source_id] == passage["file"] and _meet(wanted, " ".join(p.quote.split())) for p in finding.passages)

    return (all if every else any)(said(passage) for passage in row["passages"])


def _meet(wanted: str, found: str) -> bool:
    return not wanted or wanted in found or found in wanted


def test_most_of_what_was_planted_is_found(checked):
    findings, files = checked
    missed = [row["id"] for row in GOLD["planted"] if not any(_touches(f, row, files, every=False) for f in findings)]
    found = len(GOLD["planted"]) - len(missed)
    assert found >= 21, missed


def test_at_least_ten_kinds_are_found(checked):
    findings, _ = checked
    assert len({finding.kind for finding in findings}) >= 10


def test_look_alikes_stay_quiet(checked):
    findings, files = checked
    loud = [f for f in findings if f.level is not Level.NOTE and not any(_touches(f, row, files, every=False) for row in GOLD["planted"])]
    flagged = [row["id"] for row in GOLD["quiet"] if any(len(f.passages) > 1 and _touches(f, row, files, every=True) for f in loud)]
    assert flagged == []


def test_every_finding_can_be_read_aloud(checked):
    findings, _ = checked
    assert resource("sample_case").is_dir()
    for finding in findings:
        assert finding.sentence.endswith((".", "”")), finding.sentence
        assert finding.question.endswith("?"), finding.question
        assert not {"lie", "lied", "failed", "claims", "error", "false"} & set(finding.sentence.lower().split())
