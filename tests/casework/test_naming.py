"""People and terms as they are decided in a case: kept at once, obeyed by every check, undone and done again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.casework.intake import StatementFacts
from app.casework.practice import Practice
from app.domain.finding import FindingKind
from app.domain.progress import Progress
from app.domain.snapshot import Term
from app.domain.statement import StatementKind
from app.errors import InputError, NotFound
from app.store.vault import open_store

WHO = {FindingKind.PERSON, FindingKind.IDENTITY}
PASSPHRASE = "correct horse battery staple"
TEXTS = {
    "declaration.txt": "On 3 May 2021 my father Yusuf Kadir was arrested at the market in Kashgar by four policemen.\n",
    "notes.txt": "On 3 May 2021 my father Yousef Qadir was arrested at the market in Kashgar by four policemen.\n",
}


def add(practice, case, tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    kind = StatementKind.DECLARATION if name.startswith("decl") else StatementKind.CREDIBLE_FEAR
    return practice.intake.add_statement(case.id, tmp_path / name, StatementFacts(kind))


@pytest.fixture
def told(practice, case, tmp_path):
    for name, text in TEXTS.items():
        add(practice, case, tmp_path, name, text)
    return case


def named(practice, case, name):
    return practice.naming.find(practice.naming.register(case.id), name)


def kinds(practice, case):
    return {finding.kind for finding in practice.checking.check(case.id).findings}


def merged(practice, case):
    return practice.naming.merge(case.id, [named(practice, case, "Yusuf Kadir"), named(practice, case, "Yousef Qadir")])


def test_a_merge_silences_every_later_check_and_comes_back_with_undo(practice, told):
    assert WHO & kinds(practice, told)
    person = merged(practice, told)
    assert person.names == ("Yusuf Kadir", "Yousef Qadir")
    assert not WHO & kinds(practice, told)
    assert practice.naming.undo(told.id)
    assert practice.naming.people(told.id) == ()
    assert WHO & kinds(practice, told)
    assert practice.naming.redo(told.id)
    assert practice.naming.people(told.id) == (person,)
    assert not WHO & kinds(practice, told)
    assert not practice.naming.redo(told.id)


def test_decisions_survive_a_restart_and_papers_that_come_later(practice, told, tmp_path):
    merged(practice, told)
    practice.close()
    with Practice(open_store(practice.path, PASSPHRASE)) as again:
        add(again, told, tmp_path, "notes again.txt", TEXTS["notes.txt"] + "I was not there.\n")
        assert not WHO & kinds(again, told)
        assert {entry.person.names for entry in again.naming.register(told.id).people} == {("Yusuf Kadir", "Yousef Qadir")}


def test_forms_split_off_are_somebody_else_from_then_on(practice, told):
    kept = merged(practice, told)
    other = practice.naming.split(told.id, named(practice, told, "Yusuf Kadir"), ["yousef qadir"])
    assert (other.names, other.apart) == (("Yousef Qadir",), (kept.id,))
    assert [person.apart for person in practice.naming.people(told.id)] == [(other.id,), (kept.id,)]
    assert WHO & kinds(practice, told)
    assert not any(entry.near for entry in practice.naming.register(told.id).people)


@pytest.mark.parametrize("forms", [[], ["Yusuf Kadir", "Yousef Qadir"], ["Somebody Else"]])
def test_a_split_leaves_a_form_on_either_side(practice, told, forms):
    merged(practice, told)
    with pytest.raises(InputError):
        practice.naming.split(told.id, named(practice, told, "Yusuf Kadir"), forms)
    assert len(practice.naming.people(told.id)) == 1


def test_people_told_apart_are_kept_and_not_proposed_again(practice, told):
    register = practice.naming.register(told.id).people
    assert all(entry.near for entry in register)
    practice.naming.tell_apart(told.id, *register)
    assert [(entry.is_kept, entry.near) for entry in practice.naming.register(told.id).people] == [(True, ()), (True, ())]


def test_particulars_are_kept_with_every_form_the_papers_have(practice, told):
    entry = named(practice, told, "Yusuf Kadir")
    changed = replace(entry.person, names=("Yusup Qadir", *entry.person.names), role="father", at_risk=True)
    kept = practice.naming.change(told.id, entry, changed)
    found = named(practice, told, "yusuf kadir")
    assert (found.person.id, found.person.name, found.person.at_risk) == (kept.id, "Yusup Qadir", True)
    with pytest.raises(InputError):
        practice.naming.change(told.id, found, replace(kept, names=(" ",)))


def test_words_set_aside_are_a_name_again_when_set_aside_twice(practice, told):
    practice.naming.set_aside(told.id, named(practice, told, "Yusuf Kadir"))
    assert not WHO & kinds(practice, told)
    practice.naming.set_aside(told.id, named(practice, told, "Yusuf Kadir"))
    assert WHO & kinds(practice, told)


def test_letters_follow_their_teller_through_a_merge_and_its_undoing(practice, case, tmp_path):
    ids = []
    for name in ("Hao Lin", "H. Lin"):
        (tmp_path / f"{name}.txt").write_text(f"I am {name}. I saw the car.\n", encoding="utf-8")
        teller = practice.cases.person_named(case.id, name).id
        facts = StatementFacts(StatementKind.LETTER, person_id=teller)
        ids.append(practice.intake.add_statement(case.id, tmp_path / f"{name}.txt", facts).id)
    before = [practice.sources.statement(statement_id).person_id for statement_id in ids]
    person = practice.naming.merge(case.id, [named(practice, case, "Hao Lin"), named(practice, case, "H. Lin")])
    assert [practice.sources.statement(statement_id).person_id for statement_id in ids] == [person.id, person.id]
    practice.naming.undo(case.id)
    assert [practice.sources.statement(statement_id).person_id for statement_id in ids] == before
    assert len(practice.naming.people(case.id)) == 2


def test_who_was_told_apart_from_one_of_two_is_told_apart_from_both_merged(practice, told, tmp_path):
    add(practice, told, tmp_path, "more.txt", "I saw Tohti Sabir there. Tohti Sabir ran.\n")
    practice.naming.tell_apart(told.id, named(practice, told, "Tohti Sabir"), named(practice, told, "Yousef Qadir"))
    person = merged(practice, told)
    other = named(practice, told, "Tohti Sabir").person
    assert other.apart == (person.id,)
    assert other.id in next(p for p in practice.naming.people(told.id) if p.id == person.id).apart


def test_a_term_is_settled_forgotten_and_each_undone(practice, told):
    practice.naming.set_term(told.id, Term("拘留", ("arrested",), ("Detained ", "detained")))
    assert practice.naming.terms(told.id) == (Term("拘留", ("detained", "arrested"), ("detained",)),)
    practice.naming.forget_term(told.id, "拘留")
    assert practice.naming.terms(told.id) == ()
    practice.naming.undo(told.id)
    assert practice.naming.terms(told.id)[0].approved == ("detained",)
    practice.naming.undo(told.id)
    assert practice.naming.terms(told.id) == ()
    with pytest.raises(NotFound):
        practice.naming.forget_term(told.id, "拘留")
    with pytest.raises(InputError):
        practice.naming.set_term(told.id, Term("拘留", (), (" ",)))


def test_an_act_that_fails_half_way_leaves_nothing_and_cannot_be_undone(practice, told, monkeypatch):
    entries = practice.naming.register(told.id).people
    ledger = len(practice._store.ledger.entries())

    def fails(person):
        message = "on purpose"
        raise RuntimeError(message)

    monkeypatch.setattr(practice._store.people, "update", fails)
    with pytest.raises(RuntimeError):
        practice.naming.merge(told.id, entries)
    assert practice.naming.people(told.id) == ()
    assert len(practice._store.ledger.entries()) == ledger
    assert not practice.naming.can_undo(told.id)


def test_every_act_is_in_the_ledger_without_a_name(practice, told):
    merged(practice, told)
    practice.naming.set_term(told.id, Term("拘留", (), ("detained",)))
    practice.naming.undo(told.id)
    lines = practice._store.ledger.entries()
    acts = [line.action for line in lines if line.action.startswith(("person", "terms"))]
    assert acts == ["person-added", "person-added", "person-removed", "person-changed", "terms-changed", "terms-changed"]
    assert not any(word in f"{line.subject} {line.detail}" for line in lines for word in ("Yusuf", "Qadir", "拘留", "detained"))
    assert practice.verify(Progress()) == ()


def test_undo_of_one_case_leaves_another_alone(practice, told):
    other = practice.cases.new(replace(told, id="", client="Otra Prueba"))
    practice.naming.set_term(other.id, Term("传唤", (), ("summoned",)))
    assert not practice.naming.undo(told.id)
    assert practice.naming.terms(other.id)
