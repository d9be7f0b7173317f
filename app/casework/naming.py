"""Who is who in a case, and which English word stands for which word of the client's language: proposals, decisions, and their undoing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Lock
from typing import TypeVar

from app.casework.snapshots import snapshot_of
from app.consistency.register import drawn_up
from app.consistency.story.people import form_key
from app.consistency.telling import Reading
from app.domain.identifiers import new_id
from app.domain.person import Person, PersonEntry
from app.domain.progress import Progress
from app.domain.snapshot import Register, Term
from app.errors import InputError, NotFound
from app.store.store import Store

_SILENT = Progress()
_Answer = TypeVar("_Answer")
_Tellers = tuple[tuple[str, str], ...]  # statement and person
_Lists = tuple[tuple[Person, ...], tuple[Term, ...], _Tellers]


@dataclass(frozen=True, slots=True)
class _Act:
    """The lists of a case before and after something was decided."""

    case_id: str
    before: _Lists
    after: _Lists


class Naming:
    """Each decision is kept in one piece and can be undone until the store is closed; every later check obeys it.

    Persons are given as they stand in the register: one that was only proposed so far is kept by the decision.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._done: list[_Act] = []
        self._undone: list[_Act] = []
        self._reading = Reading()
        self._one_at_a_time = Lock()

    def register(self, case_id: str, progress: Progress = _SILENT) -> Register:
        """Everybody and every term of the case, kept or proposed; reads all sources, so it belongs in a background task."""
        with self._one_at_a_time:
            return drawn_up(snapshot_of(self._store, case_id), self._reading, progress)

    def forget(self) -> None:
        """Drop everything that was read, and what could be undone."""
        self._reading = Reading()
        self._done.clear()
        self._undone.clear()

    def people(self, case_id: str) -> tuple[Person, ...]:
        """What the user has kept."""
        return self._store.people.of_case(case_id)

    def terms(self, case_id: str) -> tuple[Term, ...]:
        """What the user has kept."""
        return self._store.terms.of_case(case_id)

    def accept(self, case_id: str, entry: PersonEntry) -> Person:
        """Keep a person with every form found."""

        def work() -> Person:
            person = self._kept(case_id, entry)
            self._store.people.update(person)
            return person

        return self._decided(case_id, work)

    def find(self, register: Register, words: str) -> PersonEntry:
        """The one person with this id or written form; raises NotFound, naming nobody."""
        found = [e for e in register.people if e.person.id == words] or [
            e for e in register.people if form_key(words) in {form_key(form) for form in (*e.person.names, *(f.text for f in e.forms))}
        ]
        if len(found) != 1:
            sentence = "More than one person bears that name." if found else "Nobody in the case goes by that name."
            raise NotFound(sentence, "Use the id that `averment people list` shows.")
        return found[0]

    def change(self, case_id: str, entry: PersonEntry, changed: Person) -> Person:
        """Keep other particulars of a person; raises InputError for one without a name or not yet born."""
        names = tuple(dict.fromkeys(name.strip() for name in changed.names if name.strip()))
        if not names:
            sentence = "A person needs a name."
            raise InputError(sentence, "Write at least one form of it.")
        if changed.born and changed.born > datetime.now().astimezone().date():
            sentence = "That day of birth lies ahead."
            raise InputError(sentence, "Check its year.")

        def work() -> Person:
            person = replace(changed, id=self._kept(case_id, entry).id, case_id=case_id, names=names)
            self._store.people.update(person)
            return person

        return self._decided(case_id, work)

    def merge(self, case_id: str, entries: Sequence[PersonEntry]) -> Person:
        """All of these are one person, bearing every form; raises InputError for fewer than two."""
        if len({entry.person.id for entry in entries}) < 2:  # noqa: PLR2004 - one with another
            sentence = "Two different people are needed for a merge."
            raise InputError(sentence, "Choose another person.")
        return self._decided(case_id, lambda: self._merged(case_id, entries))

    def split(self, case_id: str, entry: PersonEntry, forms: Iterable[str]) -> Person:
        """These written forms name somebody else: a new person bears them. Raises InputError if none is left."""
        parted = {form_key(form) for form in forms}
        away = tuple(form.text for form in entry.forms if form_key(form.text) in parted)
        left = tuple(form.text for form in entry.forms if form_key(form.text) not in parted)
        if not away or not left:
            sentence = "A split needs at least one form on either side."
            raise InputError(sentence, "Choose some of the forms, not all and not none.")

        def work() -> Person:
            first = self._kept(case_id, entry)
            other = Person(new_id(), case_id, away, apart=(first.id,))
            self._store.people.add(other)
            self._store.people.update(replace(first, names=left, apart=(*first.apart, other.id)))
            return other

        return self._decided(case_id, work)

    def tell_apart(self, case_id: str, entry: PersonEntry, other: PersonEntry) -> None:
        """These are two people, however alike their names."""

        def work() -> None:
            first, second = self._kept(case_id, entry), self._kept(case_id, other)
            self._store.people.update(replace(first, apart=tuple(dict.fromkeys((*first.apart, second.id)))))
            self._store.people.update(replace(second, apart=tuple(dict.fromkeys((*second.apart, first.id)))))

        self._decided(case_id, work)

    def set_aside(self, case_id: str, entry: PersonEntry) -> None:
        """These words name nobody."""
        self.change(case_id, entry, replace(entry.person, set_aside=not entry.person.set_aside))

    def set_term(self, case_id: str, term: Term) -> Term:
        """Keep a term with its approved English, which replaces what was kept of the word; raises InputError where nothing is said."""
        approved = tuple(dict.fromkeys(word.strip().lower() for word in term.approved if word.strip()))
        word = term.source_word.strip()
        if not word or not (approved or term.english):
            sentence = "A term needs its source word and at least one English word."
            raise InputError(sentence, "Write both.")
        kept = Term(word, tuple(dict.fromkeys((*approved, *(e.strip() for e in term.english if e.strip())))), approved)

        def work() -> Term:
            others = self.terms(case_id)
            if any(other.source_word == word for other in others):
                terms = tuple(kept if other.source_word == word else other for other in others)
            else:
                terms = (*others, kept)
            self._store.terms.set(case_id, terms)
            return kept

        return self._decided(case_id, work)

    def forget_term(self, case_id: str, source_word: str) -> None:
        """Keep nothing of a term any more; raises NotFound."""
        left = tuple(term for term in self.terms(case_id) if term.source_word != source_word.strip())
        if len(left) == len(self.terms(case_id)):
            sentence = "This word is not in the word list."
            raise NotFound(sentence, "List the terms of the case to see which are.")
        self._decided(case_id, lambda: self._store.terms.set(case_id, left))

    def can_undo(self, case_id: str) -> bool:
        """Whether a decision of this case can be taken back."""
        return any(act.case_id == case_id for act in self._done)

    def undo(self, case_id: str) -> bool:
        """Take the last decision back; says whether there was one."""
        return self._go(case_id, self._done, self._undone, lambda act: (act.after, act.before))

    def redo(self, case_id: str) -> bool:
        """Decide again what was taken back last; says whether there was anything."""
        return self._go(case_id, self._undone, self._done, lambda act: (act.before, act.after))

    def _decided(self, case_id: str, work: Callable[[], _Answer]) -> _Answer:
        before = self._lists(case_id)
        with self._store.transaction():
            answer = work()
        self._done.append(_Act(case_id, before, self._lists(case_id)))
        self._undone = [act for act in self._undone if act.case_id != case_id]
        return answer

    def _go(self, case_id: str, source: list[_Act], target: list[_Act], sides: Callable[[_Act], tuple[_Lists, _Lists]]) -> bool:
        act = next((act for act in reversed(source) if act.case_id == case_id), None)
        if act is None:
            return False
        (people, terms, tellers), (wanted_people, wanted_terms, wanted_tellers) = sides(act)
        with self._store.transaction():
            self._turn(people, wanted_people)
            if terms != wanted_terms:
                self._store.terms.set(case_id, wanted_terms)
            for statement_id, person_id in set(wanted_tellers) - set(tellers):
                self._store.statements.set_teller(statement_id, person_id)
        source.remove(act)
        target.append(act)
        return True

    def _lists(self, case_id: str) -> _Lists:
        tellers = tuple((statement.id, statement.person_id) for statement in self._store.statements.of_case(case_id))
        return self.people(case_id), self.terms(case_id), tellers

    def _turn(self, people: Sequence[Person], wanted: Sequence[Person]) -> None:
        """Change only whom the act changed: people added meanwhile, by a letter of a new witness, stay."""
        there = {person.id: person for person in people}
        for person in wanted:
            if person.id not in there:
                self._store.people.add(person)
            elif there[person.id] != person:
                self._store.people.update(person)
        for person_id in there.keys() - {person.id for person in wanted}:
            self._store.people.remove(person_id)

    def _kept(self, case_id: str, entry: PersonEntry) -> Person:
        """The person as kept; a proposal is kept under a fresh id with all its forms."""
        known = next((person for person in self.people(case_id) if person.id == entry.person.id), None)
        if known is not None:
            forms = tuple(dict.fromkeys((*known.names, *(form.text for form in entry.forms))))
            return replace(known, names=forms)
        person = replace(entry.person, id=new_id(), case_id=case_id, names=entry.person.names)
        self._store.people.add(person)
        return person

    def _merged(self, case_id: str, entries: Sequence[PersonEntry]) -> Person:
        people = [self._kept(case_id, entry) for entry in entries]
        told = {statement.id: statement.person_id for statement in self._store.statements.of_case(case_id)}
        goes_on = next((person for person in people if person.id in told.values()), people[0])
        gone = {person.id for person in people} - {goes_on.id}
        merged = replace(
            goes_on,
            names=tuple(dict.fromkeys(form for person in people for form in person.names)),
            role=next((person.role for person in people if person.role), ""),
            born=next((person.born for person in people if person.born), None),
            at_risk=any(person.at_risk for person in people),
            apart=tuple(dict.fromkeys(i for person in people for i in person.apart if i not in {*gone, goes_on.id})),
            set_aside=False,
        )
        for person_id in gone:
            self._store.people.remove(person_id)
        for statement_id in [statement_id for statement_id, teller in told.items() if teller in gone]:
            self._store.statements.set_teller(statement_id, goes_on.id)
        self._store.people.update(merged)
        self._store_apart(case_id, gone, merged.id)
        return merged

    def _store_apart(self, case_id: str, gone: set[str], goes_on: str) -> None:
        """Whoever was told apart from one of those merged is told apart from the person who goes on."""
        for person in self.people(case_id):
            if gone & set(person.apart):
                apart = tuple(dict.fromkeys(goes_on if i in gone else i for i in person.apart if i != person.id))
                self._store.people.update(replace(person, apart=apart))
