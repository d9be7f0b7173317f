"""A store of the time before names could be told apart."""

from __future__ import annotations

from dataclasses import replace

from app.domain.case import Case
from app.domain.identifiers import new_id
from app.domain.person import Person
from app.domain.progress import Progress
from app.store.migrate import CHANGES, migrate
from app.store.store import Store


def test_people_kept_before_come_through_and_can_be_told_apart(store: Store, case: Case) -> None:
    person = Person(new_id(), case.id, ("Arman Testov", "Арман Тестов"), "brother", at_risk=True)
    store.people.add(person)

    def grows_younger(database) -> None:
        for column in ("apart", "set_aside"):
            database.execute(f"alter table people drop column {column}")
        database.table("migrations").delete("0003-people-told-apart")

    changes = {**CHANGES, "0000-older": grows_younger}
    migrate(store.parts.connection, store.ledger, changes)
    migrate(store.parts.connection, store.ledger, changes)
    assert store.people.of_case(case.id) == (person,)
    apart = replace(person, apart=("somebody",), set_aside=True)
    store.people.update(apart)
    assert store.people.of_case(case.id) == (apart,)
    assert store.verify(Progress()) == ()
