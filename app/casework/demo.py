"""The whole promise on the sample case: a store is made, papers go in, are laid against each other, Word files come out."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from app.casework.practice import Practice, create_practice
from app.domain.progress import Progress
from app.domain.snapshot import Report
from app.errors import InputError

PASSPHRASE = "nothing in this sample case is real"  # noqa: S105 - printed for the user; the store holds fiction only


@dataclass(frozen=True, slots=True)
class DemoResult:
    """Where the demonstration put things; `practice` is still open."""

    practice: Practice
    case_id: str
    report: Report
    declaration: Path
    findings: Path
    matrix: Path


def run_demo(out: Path, progress: Progress) -> DemoResult:
    """Make the sample store in `out` anew and export from it; raises InputError where `out` cannot be used."""
    store = _fresh_place(out)
    practice = create_practice(store, PASSPHRASE)
    case = practice.sample.add(progress)
    report = practice.checking.check(case.id, progress)
    return DemoResult(
        practice,
        case.id,
        report,
        practice.exporting.declaration(case.id, out / "declaration.docx"),
        practice.exporting.findings(case.id, out / "findings.docx"),
        practice.exporting.matrix(case.id, out / "matrix.docx"),
    )


def _fresh_place(out: Path) -> Path:
    """The folder for the store; one left by an earlier demonstration is known by the passphrase beside it, and replaced."""
    store, note = out / "Sample.averment", out / "passphrase.txt"
    try:
        out.mkdir(parents=True, exist_ok=True)
        if store.exists() and note.exists() and note.read_text(encoding="utf-8").strip() == PASSPHRASE:
            shutil.rmtree(store)
        note.write_text(PASSPHRASE + "\n", encoding="utf-8")
    except OSError as error:
        sentence = f"The folder {out} cannot be used."
        raise InputError(sentence, "Name one you may write to with --out.") from error
    return store
