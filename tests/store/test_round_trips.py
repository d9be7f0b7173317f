"""What is put into the store comes out as the same value."""

from __future__ import annotations

import dataclasses
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.case import Case, SigningPlace, Stage
from app.domain.declaration import Citation, Declaration, Paragraph, Profile, Section
from app.domain.document import Box, Document, FormField, Line, Page, plain_document
from app.domain.exhibit import Exhibit, FileFact, MediaKind, Provenance, TranslationStatus
from app.domain.finding import Bar, Factor, Finding, FindingKind, Level, Scale, Strip
from app.domain.identifiers import new_id
from app.domain.passage import Passage, TimeRange
from app.domain.person import Person
from app.domain.snapshot import Cell, CellState, Fact, Link, LinkDecision, Relation, Report, Term, Verdict
from app.domain.statement import Circumstances, InterpreterPresence, Record, Statement, StatementKind
from app.errors import NotFound
from app.store.rows import from_json, from_row, to_json, to_row
from app.store.store import Store

WORDS = st.text(max_size=30)
DAYS = st.dates()
MOMENTS = st.datetimes(timezones=st.just(UTC))
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
WHOLE = st.integers(0, 2**62)
PASSAGES = st.builds(
    Passage, WORDS, WHOLE, WHOLE, WHOLE, WHOLE, WORDS, WORDS, st.none() | st.builds(TimeRange, NUMBERS, NUMBERS)
)  # fmt: skip
CASES = st.builds(
    Case, id=WORDS, client=WORDS, opened_on=DAYS, native_name=WORDS, stage=st.sampled_from(Stage), languages=st.lists(WORDS).map(tuple),
    signing_place=st.sampled_from(SigningPlace), future_fear_only=st.booleans(), arrived_on=st.none() | DAYS, archived=st.booleans(),
)  # fmt: skip
PEOPLE = st.builds(
    Person, id=WORDS, case_id=WORDS, names=st.lists(WORDS, min_size=1).map(tuple), role=WORDS, born=st.none() | DAYS, at_risk=st.booleans()
)
STATEMENTS = st.builds(
    Statement, id=WORDS, case_id=WORDS, kind=st.sampled_from(StatementKind), title=WORDS, file_name=WORDS, sha256=WORDS, size=WHOLE,
    added_on=DAYS, told_on=st.none() | DAYS, is_draft=st.booleans(), trouble=WORDS,
    circumstances=st.builds(
        Circumstances, language=WORDS, interpreter=st.sampled_from(InterpreterPresence), record=st.sampled_from(Record),
        read_back=st.none() | st.booleans(), hours_since_arrival=st.none() | NUMBERS, health=WORDS,
    ),
)  # fmt: skip
EXHIBITS = st.builds(
    Exhibit, id=WORDS, case_id=WORDS, tab=WORDS, title=WORDS, media=st.sampled_from(MediaKind), file_name=WORDS, sha256=WORDS, size=WHOLE,
    added_on=DAYS, page_count=WHOLE, facts=st.lists(st.builds(FileFact, WORDS, WORDS)).map(tuple),
    provenance=st.builds(Provenance, st.none() | DAYS, WORDS, WORDS, WORDS), translation=st.sampled_from(TranslationStatus),
    verified_at=st.none() | MOMENTS,
)  # fmt: skip
BARS = st.lists(st.builds(Bar, WORDS, st.none() | NUMBERS, NUMBERS), max_size=3).map(tuple)
FINDINGS = st.builds(
    Finding, WORDS, st.sampled_from(FindingKind), st.sampled_from(Level), st.lists(st.sampled_from(Factor)).map(tuple), WORDS, WORDS,
    WORDS, st.lists(PASSAGES, max_size=3).map(tuple), st.lists(WORDS, max_size=3).map(tuple),
    st.none() | st.builds(Strip, st.sampled_from(Scale), BARS),
)  # fmt: skip


@given(CASES | PEOPLE | STATEMENTS | EXHIBITS)
def test_a_row_gives_the_dataclass_back(item: object) -> None:
    assert from_row(type(item), to_row(item)) == item


@given(FINDINGS | PASSAGES)
def test_json_text_gives_the_dataclass_back(item: object) -> None:
    assert from_json(to_json(item), type(item)) == item


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CASES, STATEMENTS, EXHIBITS, PEOPLE, WORDS)
def test_the_database_gives_back_what_was_added(store: Store, case, statement, exhibit, person, text: str) -> None:
    case = replace(case, id=new_id())
    statement, exhibit, person = (replace(item, id=new_id(), case_id=case.id) for item in (statement, exhibit, person))
    store.cases.add(case)
    store.people.add(person)
    store.statements.add(statement, plain_document(text))
    store.exhibits.add(exhibit, plain_document(text))
    assert store.cases.get(case.id) == case
    assert store.people.of_case(case.id) == (person,)
    assert store.statements.get(statement.id) == statement
    assert store.statements.of_case(case.id) == (statement,)
    assert store.statements.document(statement.id) == plain_document(text)
    assert store.exhibits.get(exhibit.id) == exhibit
    assert store.exhibits.document(exhibit.id).text == text


@pytest.mark.parametrize(("table", "kind"), [("cases", Case), ("people", Person), ("statements", Statement), ("exhibits", Exhibit)])
def test_every_field_of_the_domain_has_its_column(store: Store, table: str, kind: type) -> None:
    columns = store.parts.connection.database.table(table).columns_dict
    assert set(columns) == {field.name for field in dataclasses.fields(kind)}


def test_everything_is_still_there_after_closing_and_opening(store: Store, home, case: Case) -> None:
    box = Box(1.5, 2, 3, 4)
    document = Document(
        "Name: 王\n", (Page(1, 0, 8, (Line(1, 0, 7, box),), 612, 792),), (FormField("form1.name", "王", 1, 6, 7),), "No text."
    )
    statement = Statement(new_id(), case.id, StatementKind.I589, "I-589", "form.pdf", "ab" * 32, 9, date(2026, 1, 2))
    left = Passage(statement.id, 1, 1, 0, 4, "Name", "box A.1")
    right = Passage("other", 2, 3, 0, 5, "in mai", "00:41", TimeRange(41, 41.5))
    finding = Finding("f", FindingKind.DATE, Level.NOTE, (Factor.F3,), "They differ.", "1 is not 2.", "When?", (left, right), ("lunar?",))
    fact = Fact(
        "x", "arrest", "The arrest", (Cell(statement.id, CellState.CONFLICT, "May", left, "f"), Cell("other", CellState.NEVER_ASKED))
    )
    report = Report((finding,), (Link(left, right, Relation.NOTE, "f"),), (fact,), (fact,))
    paragraph = Paragraph("p", "I left.", (left,), (Citation("e", 3),))
    draft = Declaration(new_id(), case.id, "Draft", 2, date(2026, 5, 1), (Section("Leaving", (paragraph,)),), Profile.WITNESS, statement.id)
    terms = (Term("拘留", ("detained", "arrested")),)
    store.statements.add(statement, document)
    store.findings.save_report(case.id, report)
    store.decisions.add(case.id, LinkDecision(left, right, Verdict.SAME))
    store.terms.set(case.id, terms)
    store.declarations.save(draft)
    store.close()
    with closing(home.open()) as again:
        assert again.statements.document(statement.id) == document
        assert again.findings.report(case.id) == report
        assert again.decisions.of_case(case.id) == (LinkDecision(left, right, Verdict.SAME),)
        assert again.terms.of_case(case.id) == terms
        assert again.declarations.latest(case.id) == draft


def test_changes_replace_and_removals_remove(store: Store, case: Case, exhibit: Exhibit) -> None:
    changed = replace(case, client="Other", future_fear_only=True, stage=Stage.DEFENSIVE_DETAINED)
    store.cases.update(changed)
    assert store.cases.all() == (changed,)
    moved = replace(exhibit, tab="B-2", verified_at=datetime(2026, 4, 1, 12, tzinfo=UTC))
    store.exhibits.update(moved)
    assert store.exhibits.get(exhibit.id) == moved
    person = Person(new_id(), case.id, ("李娜", "Li Na"))
    store.people.add(person)
    store.people.update(replace(person, at_risk=True))
    assert store.people.of_case(case.id) == (replace(person, at_risk=True),)
    store.people.remove(person.id)
    assert store.people.of_case(case.id) == ()


def test_exhibits_come_in_tab_order(store: Store, case: Case, exhibit: Exhibit) -> None:
    for tab in ("AA", "B-10", "B-2", "C"):
        store.exhibits.add(replace(exhibit, id=new_id(), tab=tab), plain_document(""))
    assert [found.tab for found in store.exhibits.of_case(case.id)] == ["A", "B-2", "B-10", "C", "AA"]


def test_what_is_not_there_is_said_to_be_not_there(store: Store, case: Case, exhibit: Exhibit) -> None:
    missing = [
        lambda: store.cases.get("x"),
        lambda: store.cases.update(replace(case, id="x")),
        lambda: store.statements.get("x"),
        lambda: store.statements.document("x"),
        lambda: store.exhibits.get("x"),
        lambda: store.exhibits.update(replace(exhibit, id="x")),
        lambda: store.people.remove("x"),
        lambda: store.people.add(Person("p", "no such case", ("N",))),
        lambda: store.terms.set("no such case", ()),
        lambda: store.findings.save_report("no such case", Report(())),
    ]
    entries = store.ledger.entries()
    for ask in missing:
        with pytest.raises(NotFound):
            ask()
    assert store.ledger.entries() == entries
    assert store.terms.of_case("x") == store.people.of_case("x") == store.decisions.of_case("x") == ()
    assert store.findings.report("x") is store.findings.checked_at("x") is store.declarations.latest("x") is None


def test_a_decision_on_the_same_two_passages_replaces_the_earlier_one(store: Store, case: Case) -> None:
    left, right = Passage("a", 1, 1, 0, 4, "May 3"), Passage("b", 1, 1, 5, 9, "May 4")
    other = LinkDecision(left, replace(right, start=6), Verdict.SAME)
    store.decisions.add(case.id, LinkDecision(left, right, Verdict.SAME))
    store.decisions.add(case.id, other)
    store.decisions.add(case.id, LinkDecision(right, left, Verdict.DIFFERS))
    assert store.decisions.of_case(case.id) == (LinkDecision(right, left, Verdict.DIFFERS), other)
    store.decisions.remove(case.id, LinkDecision(left, right, Verdict.NOT_ABOUT_THIS))
    assert store.decisions.of_case(case.id) == (other,)
    with pytest.raises(NotFound):
        store.decisions.remove(case.id, LinkDecision(left, right, Verdict.SAME))


def test_hostile_text_is_only_text(store: Store, case: Case) -> None:
    for name in ("'; DROP TABLE cases; --", 'x" OR "1"="1', "\x00null", "\u202egnp.exe", "{}", "null", "1", "true"):
        changed = replace(case, client=name, court=name, a_number=name)
        store.cases.update(changed)
        assert store.cases.get(case.id) == changed
