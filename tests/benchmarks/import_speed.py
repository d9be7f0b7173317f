"""Import of a 1,000-page text PDF against bare PyMuPDF extraction plus sealing."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pymupdf

from app.casework.intake import ExhibitFacts
from app.casework.practice import Practice
from app.domain.case import Case
from app.domain.progress import Progress
from app.store.keys import FOR_TESTS
from app.store.vault import create_store
from tests.benchmarks.measure import Row, paired

PAGES = 1000
TEXT = "the police came to house in county and asked about film report people said road evening station village office letter"


def measure(folder: Path) -> list[Row]:
    pdf = folder / "report.pdf"
    _write(pdf)
    with Practice(create_store(folder / "Bench.averment", "bench bench bench", FOR_TESTS)) as practice:
        store = practice._store

        def ours() -> None:
            case = practice.cases.new(Case("", "Bench", date(2025, 1, 1)))
            practice.intake.add_exhibit(case.id, pdf, ExhibitFacts())

        def bare() -> None:
            with pymupdf.open(pdf) as document:
                for page in document:
                    page.get_text()
            store.files.discard(store.files.seal(pdf, Progress()))

        ratio, a, b = paired(ours, bare)
    return [Row(f"import of a {PAGES}-page text PDF against bare extraction and sealing", ratio, "×", 1.5, f"{a:.2f} s / {b:.2f} s")]


def _write(path: Path) -> None:
    rng = random.Random(1)
    words = TEXT.split()
    with pymupdf.open() as document:
        for _ in range(PAGES):
            page = document.new_page(width=612, height=792)
            text = "\n".join(" ".join(rng.choices(words, k=13)) for _ in range(42))
            page.insert_text((72, 72), text, fontsize=11)
        document.save(path)
