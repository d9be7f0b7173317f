"""Cases and the people in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from app.domain.case import Case
from app.domain.deadline import Deadline
from app.domain.finding import Level
from app.domain.identifiers import new_id
from app.domain.person import Person
from app.errors import NotFound
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """A row of the list of cases; `open_findings` counts by level what is not closed."""

    case: Case
    next_deadline: Deadline | None
    open_findings: dict[Level, int]
    exhibits: int
    exhibits_verified: int


class Cases:
    """Opens, lists and archives cases."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def summaries(self, today: date, *, archived: bool = False) -> tuple[CaseSummary, ...]:
        """Every case that is, or is not, archived; the nearest deadline first."""
        rows = [self._summary(case, today) for case in self._store.cases.all() if case.archived is archived]
        return tuple(sorted(rows, key=lambda row: (row.next_deadline.due if row.next_deadline else date.max, row.case.client)))

    def get(self, case_id: str) -> Case:
        """One case; raises NotFound."""
        return self._store.cases.get(case_id)

    def find(self, words: str) -> Case:
        """The one case with this id, A-number or client's name, in any letter case; raises NotFound, naming no client."""
        wanted = words.casefold()
        found = [case for case in self._store.cases.all() if wanted in {case.id, case.a_number.casefold(), case.client.casefold()}]
        if len(found) != 1:
            sentence = "More than one case goes by that name." if found else "There is no case by that name or number."
            raise NotFound(sentence, "Use the id that `averment case list` shows.")
        return found[0]

    def new(self, case: Case) -> Case:
        """Keep a case under a fresh id; the given one's id is not used."""
        fresh = replace(case, id=new_id())
        with self._store.transaction():
            self._store.cases.add(fresh)
        return fresh

    def change(self, case: Case) -> None:
        """Keep changed particulars of a case."""
        with self._store.transaction():
            self._store.cases.update(case)

    def archive(self, case_id: str, *, archived: bool = True) -> None:
        """Move a case out of, or back into, the list; nothing is deleted."""
        self.change(replace(self.get(case_id), archived=archived))

    def people(self, case_id: str) -> tuple[Person, ...]:
        """Everyone named in the case."""
        return self._store.people.of_case(case_id)

    def add_person(self, person: Person) -> Person:
        """Keep a person under a fresh id."""
        fresh = replace(person, id=new_id())
        with self._store.transaction():
            self._store.people.add(fresh)
        return fresh

    def person_named(self, case_id: str, name: str) -> Person:
        """The person of the case who bears this name, added if there is none yet."""
        known = (person for person in self.people(case_id) if name in person.names)
        return next(known, None) or self.add_person(Person("", case_id, (name,)))

    def _summary(self, case: Case, today: date) -> CaseSummary:
        coming = sorted((d for d in case.deadlines if d.due >= today and not d.met), key=lambda d: d.due)
        records = self._store.findings.records(case.id)
        exhibits = self._store.exhibits.of_case(case.id)
        counts = {level: sum(r.finding.level is level and not r.state.is_closed for r in records) for level in Level}
        verified = sum(exhibit.verified_at is not None for exhibit in exhibits)
        return CaseSummary(case, coming[0] if coming else None, counts, len(exhibits), verified)
