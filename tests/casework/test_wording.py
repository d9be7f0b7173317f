"""Wording shared between cases of one store."""

from __future__ import annotations

from datetime import date

from app.casework.intake import StatementFacts
from app.domain.case import Case
from app.domain.finding import FindingKind
from app.domain.statement import StatementKind

SAME = "they pulled the old man down from the cart and kicked the lantern into the ditch beside the road"


def add(practice, case, folder, name, text):
    (folder / name).write_text(text)
    practice.intake.add_statement(case.id, folder / name, StatementFacts(StatementKind.LETTER))
    return [f for f in practice.checking.check(case.id).findings if f.kind is FindingKind.SAMENESS]


def test_a_letter_like_one_of_another_case_is_found_without_a_word_of_that_case(practice, case, tmp_path):
    other = practice.cases.new(Case("", "Bo Beispiel", date(2025, 2, 3), a_number="A-000-000-002", languages=("German",)))
    assert not add(practice, other, tmp_path, "their_secret_letter.txt", f"Dear Judge, I am Ulla. I know that {SAME}. Yours, Ulla")
    [finding] = add(practice, case, tmp_path, "letter.txt", f"To the court: it was then when {SAME}, which I saw.")
    assert [p.quote for p in finding.passages] == [SAME]
    assert not any(word in finding.sentence + finding.reasoning for word in ("Ulla", "secret", "Beispiel"))


def test_within_one_case_nothing_counts_as_elsewhere(practice, case, tmp_path):
    assert not add(practice, case, tmp_path, "letter.txt", f"It was then that {SAME}.")
    assert not [f for f in practice.checking.check(case.id).findings if f.kind is FindingKind.SAMENESS]


def test_the_store_keeps_no_word_of_it(practice, case, tmp_path):
    add(practice, case, tmp_path, "letter.txt", f"It was then that {SAME}.")
    kept = practice._store.parts.connection.select("fingerprints")
    assert len(kept) == 1
    assert len(kept[0]["body"]) % 8 == 0
    assert b"lantern" not in kept[0]["body"]
