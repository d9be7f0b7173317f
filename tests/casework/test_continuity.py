"""Findings through edits: what was said of them stays with them, and a change of what they quote opens them again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.casework.continuity import carried_on, change_of
from app.casework.intake import StatementFacts
from app.domain.finding import EntryKind, Finding, FindingKind, FindingRecord, FindingState, Level
from app.domain.passage import Passage
from app.domain.snapshot import Link, Relation, Report, Verdict
from app.domain.statement import StatementKind

DRAFT = """# What happened

1. I grew up in a village.

2. On 5 June 2021 the police arrested me in Choloma.

3. My sister lives in Lima.
"""
NOTES = "Q1. When were you arrested?\nA. The police arrested me on 9 October 2021 in Choloma.\n"


@pytest.fixture
def told(practice, case, tmp_path):
    for name, text, kind in (("d.md", DRAFT, StatementKind.DECLARATION), ("n.txt", NOTES, StatementKind.CREDIBLE_FEAR)):
        (tmp_path / name).write_text(text)
        practice.intake.add_statement(case.id, tmp_path / name, StatementFacts(kind, is_draft=kind is StatementKind.DECLARATION))
    practice.drafting.open_draft(case.id)
    practice.checking.check(case.id)
    return case


def the_conflict(practice, case):
    return next(record for record in practice.explaining.records(case.id) if record.finding.level is Level.CONFLICT)


def paragraph(practice, case, words):
    return next(p for _, p in practice.drafting.open_draft(case.id).numbered() if words in p.text)


def rewrite(practice, case, old, new):
    found = paragraph(practice, case, old)
    practice.drafting.change_text(case.id, found.id, found.text.replace(old, new))
    practice.checking.check(case.id)


def test_words_changed_around_a_quotation_leave_the_explanation_and_the_state(practice, told):
    before = the_conflict(practice, told)
    practice.explaining.add(told.id, before.finding.id, EntryKind.CLIENT_WORDS, "It was June.")
    rewrite(practice, told, "the police arrested me in Choloma", "two policemen arrested me in the centre of Choloma")
    after = the_conflict(practice, told)
    assert (after.number, after.state) == (before.number, FindingState.EXPLAINED)
    assert [entry.kind for entry in after.log] == [EntryKind.FOUND, EntryKind.CLIENT_WORDS]


def test_another_date_opens_it_again_and_says_why(practice, told):
    before = the_conflict(practice, told)
    practice.explaining.add(told.id, before.finding.id, EntryKind.DISMISSED)
    rewrite(practice, told, "5 June 2021", "5 July 2021")
    after = the_conflict(practice, told)
    assert (after.number, after.state) == (before.number, FindingState.OPEN)
    assert after.log[-1].kind is EntryKind.REOPENED
    assert after.log[-1].text == "¶2 now says “5 July 2021”; it said “5 June 2021”."


def test_an_edit_elsewhere_leaves_a_dismissal_alone(practice, told):
    practice.explaining.add(told.id, the_conflict(practice, told).finding.id, EntryKind.DISMISSED)
    rewrite(practice, told, "I grew up in a village.", "I grew up in a small village near the river, with my grandmother.")
    assert the_conflict(practice, told).state is FindingState.DISMISSED


def test_a_decision_holds_where_its_words_have_moved_to(practice, told):
    finding = the_conflict(practice, told).finding
    practice.checking.decide(told.id, *finding.passages[:2], Verdict.NOT_ABOUT_THIS)
    rewrite(practice, told, "I grew up in a village.", "I grew up in a small village near the river. " * 5)
    assert not [r for r in practice.explaining.records(told.id) if r.finding.level is Level.CONFLICT]


def passage(source, start, quote, label=""):
    return Passage(source, 1, 1, start, start + len(quote), quote, label)


def finding(identity, *passages, kind=FindingKind.DATE, level=Level.CONFLICT):
    return Finding(identity, kind, level, (), "s", "r", "q", passages)


def record(number, known):
    return FindingRecord(number, known, FindingState.OPEN)


def test_links_and_rows_follow_the_id_they_were_first_known_by():
    old = finding("old", passage("a", 10, "in May"), passage("b", 5, "in June"))
    new = finding("new", passage("a", 14, "in May"), passage("b", 5, "in July"))
    link = Link(new.passages[0], new.passages[1], Relation.CONFLICT, "new")
    report, changes = carried_on(Report((new,), (link,)), [record(1, old)])
    assert [f.id for f in report.findings] == [report.links[0].finding_id] == ["old"]
    assert [change.finding_id for change in changes] == ["old"]


@pytest.mark.parametrize(
    "new",
    [
        finding("new", passage("a", 14, "in May"), passage("b", 5, "in July"), kind=FindingKind.PLACE),
        finding("new", passage("a", 14, "in May"), passage("c", 5, "in June")),
        finding("new", passage("a", 900, "a tall man"), passage("b", 950, "nobody")),
        finding("new", passage("a", 14, "in May")),
    ],
    ids=["another kind", "another source", "other words elsewhere", "fewer passages"],
)
def test_another_matter_is_a_new_finding(new):
    old = finding("old", passage("a", 10, "in May"), passage("b", 5, "in June"))
    report, changes = carried_on(Report((new,)), [record(1, old)])
    assert ([f.id for f in report.findings], changes) == (["new"], ())


def test_a_graver_level_is_a_change():
    old = finding("x", passage("a", 1, "two"), level=Level.DIFFERENCE)
    assert change_of(old, replace(old, level=Level.CONFLICT)) == "It is a conflict now; it was a difference."


quotes = st.text("abc de", min_size=1, max_size=12).filter(str.strip)
findings_ = st.builds(
    finding,
    st.text("0123456789abcdef", min_size=4, max_size=6),
    st.builds(passage, st.just("a"), st.integers(0, 400), quotes),
    st.builds(passage, st.just("b"), st.integers(0, 400), quotes),
)
lists = st.lists(findings_, max_size=6, unique_by=lambda f: f.id)


@given(lists, lists)
def test_ids_stay_unique_and_known_ones_keep_theirs(new, old):
    known = [record(number, f) for number, f in enumerate(old)]
    report, _ = carried_on(Report(tuple(new)), known)
    ids = [f.id for f in report.findings]
    assert len(set(ids)) == len(ids) == len(new)
    for before, after in zip(new, report.findings, strict=True):
        assert replace(after, id=before.id) == before
        if before.id in {f.id for f in old}:
            assert after.id == before.id


@given(lists)
def test_the_same_report_again_changes_nothing(found):
    report = Report(tuple(found))
    assert carried_on(report, [record(n, f) for n, f in enumerate(found)]) == (report, ())
