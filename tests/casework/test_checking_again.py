"""A case checked again: the same report, and nothing of it left when the store is closed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.casework.checking import Checking
from app.casework.intake import StatementFacts
from app.consistency.words import fold
from app.domain.statement import StatementKind


@pytest.fixture
def told(practice, case, tmp_path):
    for name, text, kind in (
        (
            "d.md",
            "# What happened\n\n1. On 5 June 2021 the police arrested me in Choloma.\n\n2. I sell cloth.\n",
            StatementKind.DECLARATION,
        ),
        ("n.txt", "Q1. When were you arrested?\nA. The police arrested me on 9 October 2021 in Choloma.\n", StatementKind.CREDIBLE_FEAR),
    ):
        (tmp_path / name).write_text(text)
        practice.intake.add_statement(case.id, tmp_path / name, StatementFacts(kind, is_draft=kind is StatementKind.DECLARATION))
    practice.drafting.open_draft(case.id)
    return case


def test_after_an_edit_the_report_is_that_of_a_checking_that_never_saw_the_case_before(practice, told):
    practice.checking.check(told.id)
    draft = practice.drafting.open_draft(told.id)
    (paragraph,) = [paragraph for _, paragraph in draft.numbered() if "5 June" in paragraph.text]
    practice.drafting.change_text(told.id, paragraph.id, paragraph.text.replace("5 June", "9 October"))
    again = practice.checking.check(told.id)
    assert again == Checking(practice._store).check(told.id)


def test_closing_the_store_forgets_what_was_read(practice, told):
    practice.checking.check(told.id)
    assert practice.checking._last is not None
    assert fold.cache_info().currsize
    practice.close()
    assert practice.checking._last is None
    assert not fold.cache_info().currsize


def test_only_the_case_checked_last_is_kept(practice, told):
    practice.checking.check(told.id)
    other = practice.cases.new(replace(told, id="", client="Eva Prueba"))
    practice.checking.check(other.id)
    assert practice.checking._last is not None
    assert practice.checking._last[0] == other.id
