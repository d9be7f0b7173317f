"""What is decided of people and terms on their page: at once, or after a form over the right edge was filled in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.casework.naming import Naming
from app.domain.person import Person, PersonEntry
from app.domain.snapshot import Term, TermEntry
from app.errors import AppError
from app.ui.dialogs.edit_person import EditPerson
from app.ui.dialogs.edit_term import EditTerm
from app.ui.dialogs.pick_form import PickForm
from app.ui.dialogs.side_form import SideForm

_Entry = PersonEntry | TermEntry | None


class NamingActs(QObject):
    """`decided(what to show now, what was done)` once it is kept. An act that does not fit an entry does nothing."""

    decided = Signal(str, str)
    closed = Signal()

    def __init__(self, naming: Naming, page: QWidget) -> None:
        super().__init__(page)
        self._naming = naming
        self.person_form, self.term_form = EditPerson(), EditTerm()
        self.merge_form = PickForm(self.tr("Merge two people"), self.tr("Same person"))
        self.split_form = PickForm(self.tr("Split written forms off"), self.tr("Split"), several=True)
        self._work: Callable[[], tuple[str, str]] = lambda: ("", "")
        for form in self._forms():
            form.lie_over(page)
            form.kept.connect(self._on_kept)
            form.dropped.connect(self._on_dropped)

    def form_in_sight(self) -> SideForm | None:
        """The form that is open, if any."""
        return next((form for form in self._forms() if form.isVisible()), None)

    def follow(self) -> None:
        """The page has another size."""
        for form in self._forms():
            form.follow()

    def close(self) -> None:
        """Another case is shown: whatever was being filled in is given up."""
        for form in self._forms():
            form.hide()

    def keep(self, case_id: str, entry: _Entry) -> None:
        """Keep a proposal as it stands; a term only where it has one English word."""
        if isinstance(entry, PersonEntry) and not entry.is_kept:
            self._decide(
                lambda: (
                    self._naming.accept(case_id, entry).id,
                    self.tr("Kept {name}. Ctrl+Z takes it back.").format(name=entry.person.name),
                )
            )
        elif isinstance(entry, TermEntry) and not entry.is_kept and len(entry.uses) == 1:
            self._decide(lambda: self._settle(case_id, Term(entry.term.source_word, (), (entry.uses[0].text,))))

    def merge(self, case_id: str, entry: _Entry, people: Sequence[PersonEntry]) -> None:
        """Ask who else the person is; likely ones stand first."""
        if not isinstance(entry, PersonEntry) or entry.person.set_aside:
            return
        others = [other for other in people if other.person.id != entry.person.id and not other.person.set_aside]
        others.sort(key=lambda other: (other.person.id not in entry.near, not other.is_kept))
        if not others:
            return
        by_id = {other.person.id: other for other in others}
        self._work = lambda: self._merged(case_id, entry, by_id.get("".join(self.merge_form.picked()), entry))
        remark = self.tr("Who is the same person as {name}? Every form of both names then means one person.")
        rows = [(other.person.id, " · ".join(form.text for form in other.forms)) for other in others]
        self.merge_form.begin(remark.format(name=entry.person.name), rows, likely=bool(entry.near))

    def split(self, case_id: str, entry: _Entry) -> None:
        """Ask which written forms are somebody else's."""
        if not isinstance(entry, PersonEntry) or len(entry.forms) < 2 or entry.person.set_aside:  # noqa: PLR2004 - one on either side
            return

        def work() -> tuple[str, str]:
            other = self._naming.split(case_id, entry, self.split_form.picked())
            return other.id, self.tr("Split off {name}. Ctrl+Z takes it back.").format(name=other.name)

        self._work = work
        remark = self.tr("Tick the forms that name somebody else than {name}. The two never count as one again.")
        self.split_form.begin(remark.format(name=entry.forms[0].text), [(form.text, form.text) for form in entry.forms[1:]])

    def edit(self, case_id: str, entry: _Entry) -> None:
        """Ask for particulars."""
        if isinstance(entry, TermEntry):
            self._work = lambda: self._settle(case_id, self.term_form.term())
            self.term_form.begin(entry)
        elif isinstance(entry, PersonEntry) and not entry.person.set_aside:
            self._work = lambda: self._changed(case_id, entry, self.person_form.person())
            self.person_form.begin(entry)

    def add_term(self, case_id: str) -> None:
        """Ask for a word that was not found."""
        if self.form_in_sight() is None:
            self._work = lambda: self._settle(case_id, self.term_form.term())
            self.term_form.begin(None)

    def drop(self, case_id: str, entry: _Entry) -> None:
        """These words name nobody, or do so after all; of a term nothing is kept any more."""
        if isinstance(entry, PersonEntry):
            pattern = (
                self.tr("{name} counts as a name again.")
                if entry.person.set_aside
                else self.tr("{name} names nobody. Ctrl+Z takes it back.")
            )
            notice = pattern.format(name=entry.person.name)

            def aside() -> tuple[str, str]:
                self._naming.set_aside(case_id, entry)
                return "", notice

            self._decide(aside)
        elif isinstance(entry, TermEntry) and entry.is_kept:

            def forget() -> tuple[str, str]:
                self._naming.forget_term(case_id, entry.term.source_word)
                return "", self.tr("Nothing is kept of {word} any more. Ctrl+Z takes it back.").format(word=entry.term.source_word)

            self._decide(forget)

    def answer(self, case_id: str, entry: _Entry, other: PersonEntry | None, *, is_same: bool) -> None:
        """Whether two people with like names are one."""
        if not isinstance(entry, PersonEntry) or other is None:
            return
        if is_same:
            self._decide(lambda: self._merged(case_id, entry, other))
            return

        def apart() -> tuple[str, str]:
            self._naming.tell_apart(case_id, entry, other)
            return "", self.tr("Kept as two people: {name} and {other}. Ctrl+Z takes it back.").format(
                name=entry.person.name, other=other.person.name
            )

        self._decide(apart)

    def _forms(self) -> tuple[SideForm, ...]:
        return self.person_form, self.term_form, self.merge_form, self.split_form

    def _merged(self, case_id: str, entry: PersonEntry, other: PersonEntry) -> tuple[str, str]:
        person = self._naming.merge(case_id, (entry, other))
        pattern = self.tr("{name} and {other} are one person. Ctrl+Z takes it back.")
        return person.id, pattern.format(name=entry.person.name, other=other.person.name)

    def _changed(self, case_id: str, entry: PersonEntry, changed: Person) -> tuple[str, str]:
        person = self._naming.change(case_id, entry, changed)
        return person.id, self.tr("Kept {name}. Ctrl+Z takes it back.").format(name=person.name)

    def _settle(self, case_id: str, term: Term) -> tuple[str, str]:
        kept = self._naming.set_term(case_id, term)
        pattern = self.tr("Settled: {word} is {english}. Ctrl+Z takes it back.")
        return kept.source_word, pattern.format(word=kept.source_word, english=", ".join(kept.approved))

    def _on_kept(self) -> None:
        form = self.form_in_sight()
        try:
            key, notice = self._work()
        except AppError as error:
            if form is not None:
                form.say(str(error))
            return
        if form is not None:
            form.hide()
        self.closed.emit()
        self.decided.emit(key, notice)

    def _on_dropped(self) -> None:
        self.close()
        self.closed.emit()

    def _decide(self, work: Callable[[], tuple[str, str]]) -> None:
        self.decided.emit(*work())
