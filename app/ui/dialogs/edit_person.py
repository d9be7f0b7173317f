"""What is known of a person: written forms, role, birth date, whether at risk."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from app.domain.person import Person, PersonEntry
from app.ui.dialogs.side_form import SideForm
from app.ui.widgets.choices import DayField


class EditPerson(SideForm):
    """The first form is the one that is shown; a form taken out is no longer this person's."""

    takes_enter = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keep.setText(self.tr("Keep"))
        self._heading.setText(self.tr("Edit a person"))
        self.set_remark(self.tr("One written form to a line. The first is the one shown."))
        self._names = QPlainTextEdit()
        self._names.setProperty("role", "field")
        self._names.setTabChangesFocus(True)
        self._names.setFixedHeight(132)
        self._role = QLineEdit()
        self._born = DayField(self.tr("known"))
        self._at_risk = QCheckBox(self.tr("in reach of the feared authorities"))
        self.add_row(self.tr("Names"), self._names)
        self.add_row(self.tr("Role"), self._role)
        self.add_row(self.tr("Born on"), self._born)
        self.add_row(self.tr("At risk"), self._at_risk)
        self._person: Person | None = None

    def begin(self, entry: PersonEntry) -> None:
        """Start from what is there."""
        self._person = entry.person
        forms = dict.fromkeys((*entry.person.names, *(form.text for form in entry.forms)))
        self._names.setPlainText("\n".join(forms))
        self._role.setText(entry.person.role)
        self._born.set_day(entry.person.born)
        self._at_risk.setChecked(entry.person.at_risk)
        self.say("")
        self.open()
        self._names.setFocus()

    def person(self) -> Person:
        """What was filled in."""
        assert self._person is not None
        names = tuple(line.strip() for line in self._names.toPlainText().splitlines() if line.strip())
        return replace(self._person, names=names, role=self._role.text().strip(), born=self._born.day(), at_risk=self._at_risk.isChecked())
