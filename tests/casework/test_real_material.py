"""The main job on material nobody here wrote; it lies beside the checkout and is never part of it."""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path

import pymupdf
import pytest

from app.casework.comparing import compare_files, compare_texts
from app.casework.intake import ExhibitFacts, StatementFacts
from app.domain.finding import Level
from app.domain.statement import StatementKind

REAL = Path(__file__).parents[3] / "shared" / "real"
pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the real material is not beside this checkout")
PAIRS = [json.loads(line) for line in (REAL / "press_accounts.jsonl").read_text(encoding="utf-8").splitlines()] if REAL.is_dir() else []


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["id"])
def test_press_accounts_are_told_apart(pair):
    report = compare_texts(tuple(text for text in (pair["statement_a"], pair["statement_b"]) if text))
    flagged = any(finding.level is not Level.NOTE for finding in report.findings)
    assert flagged == (pair["verdict"] == "inconsistent")


@pytest.mark.parametrize("opinion", ["2537", "177229", "175121"])
def test_an_opinion_is_checked_against_itself_in_bounded_time(opinion):
    started = time.perf_counter()
    comparison = compare_files((REAL / "opinions" / f"{opinion}.txt",))
    # The bound of the issue is 5 s on the machine it names; a hang is what this catches, the figure itself is in `make bench`.
    assert time.perf_counter() - started < 60
    text = comparison.sources[0].document.text
    assert all(text[p.start : p.end] == p.quote for finding in comparison.report.findings for p in finding.passages)


@pytest.mark.parametrize(("form", "words"), [("i-589.pdf", "Application for Asylum"), ("g-28.pdf", "Notice of Entry of Appearance")])
def test_the_fields_of_a_government_form_are_read(practice, case, tmp_path, form, words):
    filled = tmp_path / form
    expected = _fill(REAL / form, filled)
    assert len(expected) > 10
    exhibit = practice.intake.add_exhibit(case.id, filled, ExhibitFacts())
    document = practice.sources.document(case.id, exhibit.id)
    assert exhibit.trouble == ""
    assert words in " ".join(document.text.split())
    read = {field.name: field.value for field in document.fields}
    assert {name: read.get(name) for name in expected} == expected
    assert all(document.text[field.start : field.end] == field.value for field in document.fields)


def test_a_case_is_made_of_all_of_it(practice, case, tmp_path):
    practice.intake.add_exhibit(case.id, REAL / "press_article.txt", ExhibitFacts(title="Press report"))
    for side in ("a", "b"):
        path = tmp_path / f"account_{side}.txt"
        path.write_text("\n\n".join(pair[f"statement_{side}"] for pair in PAIRS if pair[f"statement_{side}"]), encoding="utf-8")
        facts = StatementFacts(StatementKind.WITNESS, title=f"Account {side}", told_on=date(2026, 1, 28))
        practice.intake.add_statement(case.id, path, facts)
    for opinion in sorted((REAL / "opinions").glob("*.txt")):
        practice.intake.add_exhibit(case.id, opinion, ExhibitFacts())
    report = practice.checking.check(case.id)
    assert any(finding.level is Level.CONFLICT for finding in report.findings)
    for name in ("findings", "matrix"):
        assert getattr(practice.exporting, name)(case.id, tmp_path / f"{name}.docx").stat().st_size > 0


def _fill(form, filled):
    """Type into the text boxes of the first page and seal the form as it was; gives the boxes' values by name."""
    typed = {}
    with pymupdf.open(form) as pdf:
        page = pdf[0]
        for box in page.widgets([pymupdf.PDF_WIDGET_TYPE_TEXT]):
            box.field_value = f"answer{len(typed)}"[: box.text_maxlen or None]
            box.update()
            typed[box.field_name] = box.field_value
        pdf.save(filled, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="", owner_pw="owner")
    return typed
