"""What a check leaves behind in the case."""

from __future__ import annotations

import pytest

from app.casework.intake import ExhibitFacts, StatementFacts
from app.domain.finding import EntryKind, FindingState, Level
from app.domain.passage import passage_at
from app.domain.progress import StoppableProgress
from app.domain.snapshot import Verdict
from app.domain.statement import StatementKind
from app.errors import Cancelled, NotReady


@pytest.fixture
def told(practice, case, tmp_path):
    papers = {
        "declaration.md": "# What happened\n\n1. On 5 June 2021 the police arrested me in Choloma.\n\n2. My sister lives in Lima.\n",
        "notes.txt": "Q1. When were you arrested?\nA. The police arrested me on 9 October 2021 in Choloma.\n",
    }
    kinds = {"declaration.md": StatementKind.DECLARATION, "notes.txt": StatementKind.CREDIBLE_FEAR}
    for name, text in papers.items():
        (tmp_path / name).write_text(text)
        facts = StatementFacts(kinds[name], is_draft=kinds[name] is StatementKind.DECLARATION)
        practice.intake.add_statement(case.id, tmp_path / name, facts)
    practice.drafting.open_draft(case.id)
    return case


def conflict(practice, case):
    return next(record for record in practice.explaining.records(case.id) if record.finding.level is Level.CONFLICT)


def test_an_explanation_stays_with_its_finding_through_a_check(practice, told):
    practice.checking.check(told.id)
    before = conflict(practice, told)
    practice.explaining.add(told.id, before.finding.id, EntryKind.CLIENT_WORDS, "It was June.", interpreter="A. Interpreter")
    practice.checking.check(told.id)
    after = conflict(practice, told)
    assert (after.number, after.finding.id, after.state) == (before.number, before.finding.id, FindingState.EXPLAINED)
    assert [entry.text for entry in after.log][-1] == "It was June."


def test_a_dismissed_finding_stays_dismissed(practice, told):
    practice.checking.check(told.id)
    practice.explaining.add(told.id, conflict(practice, told).finding.id, EntryKind.DISMISSED)
    practice.checking.check(told.id)
    assert conflict(practice, told).state is FindingState.DISMISSED


def test_the_users_word_on_two_passages_silences_the_finding(practice, told):
    practice.checking.check(told.id)
    finding = conflict(practice, told).finding
    decision = practice.checking.decide(told.id, *finding.passages[:2], Verdict.NOT_ABOUT_THIS)
    assert finding.id not in {f.id for f in practice.checking.check(told.id).findings}
    practice.checking.withdraw(told.id, decision)
    assert finding.id in {f.id for f in practice.checking.check(told.id).findings}


def test_a_stopped_check_leaves_the_last_report(practice, told):
    report = practice.checking.check(told.id)
    stopped = StoppableProgress()
    stopped.stop()
    with pytest.raises(Cancelled):
        practice.checking.check(told.id, stopped)
    assert practice.checking.report(told.id) == report


def test_what_a_person_linked_is_not_linked_over(practice, told):
    first = next(paragraph for _, paragraph in practice.sources.draft(told.id).numbered())
    passage = conflict_source(practice, told)
    practice.drafting.link(told.id, first.id, passage)
    practice.checking.check(told.id)
    sources = [paragraph.sources for _, paragraph in practice.sources.draft(told.id).numbered()]
    assert sources == [(passage,), ()]


def conflict_source(practice, case):
    (notes,) = [s for s in practice.sources.statements(case.id) if s.kind is StatementKind.CREDIBLE_FEAR]
    document = practice.sources.document(case.id, notes.id)
    start = document.text.index("The police")
    return passage_at(notes.id, document, start, start + 10, "Q1")


def test_an_exhibit_without_text_does_not_trouble_a_check(practice, told, tmp_path):
    (tmp_path / "noise.bin").write_bytes(bytes(range(256)))
    practice.intake.add_exhibit(told.id, tmp_path / "noise.bin", ExhibitFacts())
    assert practice.checking.check(told.id).findings


def test_an_explanation_is_accepted_only_where_there_is_one(practice, told):
    practice.checking.check(told.id)
    finding_id = conflict(practice, told).finding.id
    with pytest.raises(NotReady):
        practice.explaining.add(told.id, finding_id, EntryKind.ACCEPTED)
    practice.explaining.add(told.id, finding_id, EntryKind.CLIENT_WORDS, "It was June.")
    practice.explaining.add(told.id, finding_id, EntryKind.ACCEPTED)
    assert conflict(practice, told).state is FindingState.ACCEPTED
