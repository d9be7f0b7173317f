"""Numbers, states and logs stay with findings from one report to the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.domain.case import Case
from app.domain.finding import EntryKind, Finding, FindingKind, FindingState, Level, LogEntry
from app.domain.identifiers import new_id
from app.domain.snapshot import Report
from app.errors import NotFound
from app.store.store import Store


def finding(finding_id: str, level: Level = Level.DIFFERENCE) -> Finding:
    return Finding(finding_id, FindingKind.DATE, level, (), "They differ.", "Three is not four.", "When was it?", ())


def save(store: Store, case: Case, *findings: Finding) -> None:
    store.findings.save_report(case.id, Report(findings))


def test_new_findings_are_numbered_open_and_logged_as_found(store: Store, case: Case) -> None:
    save(store, case, finding("a"), finding("b"))
    records = store.findings.records(case.id)
    assert [(record.number, record.finding.id, record.state) for record in records] == [
        (1, "a", FindingState.OPEN),
        (2, "b", FindingState.OPEN),
    ]
    assert [entry.kind for record in records for entry in record.log] == [EntryKind.FOUND, EntryKind.FOUND]


def test_a_number_stays_with_its_finding_and_is_never_given_again(store: Store, case: Case) -> None:
    save(store, case, finding("a"), finding("b"))
    save(store, case, finding("b"))
    save(store, case, finding("c"), finding("b"))
    assert {record.finding.id: record.number for record in store.findings.records(case.id)} == {"b": 2, "c": 3}
    save(store, case)
    save(store, case, finding("d"), finding("a"))
    assert {record.finding.id: record.number for record in store.findings.records(case.id)} == {"d": 4, "a": 1}


def test_state_and_log_survive_a_check_and_a_disappearance(store: Store, case: Case) -> None:
    words = LogEntry("a", EntryKind.CLIENT_WORDS, date(2026, 5, 4), "By the old calendar.", "Ms. Test", "按农历。")
    save(store, case, finding("a"))
    store.findings.append(case.id, words)
    store.findings.set_state(case.id, "a", FindingState.EXPLAINED)
    save(store, case)
    assert store.findings.records(case.id) == ()
    (past,) = store.findings.past_records(case.id)
    assert past.log[-1] == words
    save(store, case, replace(finding("a"), sentence="They differ still."))
    (record,) = store.findings.records(case.id)
    assert (record.state, record.finding.sentence, record.log[1]) == (FindingState.EXPLAINED, "They differ still.", words)
    assert store.findings.past_records(case.id) == ()


def test_records_come_by_level_then_number(store: Store, case: Case) -> None:
    save(store, case, finding("n", Level.NOTE), finding("d", Level.DIFFERENCE), finding("c", Level.CONFLICT), finding("e", Level.CONFLICT))
    assert [record.finding.id for record in store.findings.records(case.id)] == ["c", "e", "d", "n"]


def test_the_log_keeps_its_order_and_entries_of_the_same_day(store: Store, case: Case) -> None:
    save(store, case, finding("a"))
    lines = [LogEntry("a", EntryKind.PREPARER_NOTE, date(2026, 5, 4), f"note {number}") for number in range(12)]
    for line in [*lines, lines[0]]:
        store.findings.append(case.id, line)
    assert list(store.findings.records(case.id)[0].log[1:]) == [*lines, lines[0]]


def test_two_cases_may_have_the_same_finding_without_sharing_its_work(store: Store, case: Case) -> None:
    other = replace(case, id=new_id())
    store.cases.add(other)
    for one in (case, other):
        save(store, one, finding("a"))
    store.findings.set_state(case.id, "a", FindingState.DISMISSED)
    assert store.findings.records(other.id)[0].state is FindingState.OPEN
    assert store.findings.records(case.id)[0].state is FindingState.DISMISSED


def test_the_last_check_is_dated_in_utc(store: Store, case: Case) -> None:
    before = datetime.now(UTC)
    save(store, case)
    checked = store.findings.checked_at(case.id)
    assert checked is not None
    assert before <= checked <= datetime.now(UTC)
    assert store.findings.report(case.id) == Report(())


def test_work_on_a_finding_that_never_was_is_refused(store: Store, case: Case) -> None:
    with pytest.raises(NotFound):
        store.findings.append(case.id, LogEntry("x", EntryKind.ASKED, date(2026, 1, 1)))
    with pytest.raises(NotFound):
        store.findings.set_state(case.id, "x", FindingState.ACCEPTED)
