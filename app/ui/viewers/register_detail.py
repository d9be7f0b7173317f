"""The side pane of People & terms: every written form with its places, and what can be decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.person import PersonEntry, WrittenForm
from app.domain.snapshot import TermEntry
from app.ui.theme import SEMIBOLD
from app.ui.widgets.buttons import Button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import label, serif_label
from app.ui.widgets.register_words import person_facts, places

WIDTH = 416


class RegisterDetail(QFrame):
    """Shows one person or term. `near_answered(id, is the same)` answers whether two names are one person's."""

    near_answered = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side-pane")
        self.setFixedWidth(WIDTH)
        self.keep = Button(self.tr("Keep"), "check", "A", "primary")
        self.merge = Button(self.tr("Merge"), "link-2", "M")
        self.split = Button(self.tr("Split"), "unlink", "S")
        self.edit = Button(self.tr("Edit"), "pencil", "E")
        self.nobody = Button(self.tr("Names nobody"), key="N", role="ghost")
        self.forget = Button(self.tr("Forget"), key="N", role="ghost")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scrolled(), 1)
        outer.addLayout(self._foot())
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        _clear(self._content)
        for button in (self.keep, self.merge, self.split, self.edit, self.nobody, self.forget):
            button.hide()

    def show_person(self, entry: PersonEntry, near: Sequence[PersonEntry], titles: Mapping[str, str]) -> None:
        """Show a person, and whom the names may also mean."""
        self.show_nothing()
        person = entry.person
        self._content.addWidget(serif_label(person.name, 17, SEMIBOLD, wrap=True))
        self._content.addWidget(label(person_facts(person) or self.tr("Role and birth date are not known."), "secondary", wrap=True))
        if person.at_risk:
            self._content.addLayout(_with_icon("shield-alert", self.tr("still at risk in the feared country")))
        self._add_forms(self.tr("Written forms"), entry.forms, titles, self.tr("written by you; it stands in no source"))
        for other in near:
            self._add_question(other)
        if person.set_aside:
            self._content.addWidget(
                label(self.tr("You said that these words name nobody. No check reads them as a name."), "secondary", wrap=True)
            )
        self.keep.setVisible(not entry.is_kept)
        self.merge.setVisible(not person.set_aside)
        self.split.setVisible(len(entry.forms) > 1 and not person.set_aside)
        self.edit.setVisible(not person.set_aside)
        self.nobody.setText(self.tr("A person after all") if person.set_aside else self.tr("Names nobody"))
        self.nobody.show()

    def show_term(self, entry: TermEntry, titles: Mapping[str, str]) -> None:
        """Show a source word with its English."""
        self.show_nothing()
        term = entry.term
        self._content.addWidget(serif_label(term.source_word, 20, SEMIBOLD, wrap=True))
        if term.approved:
            said = self.tr("Settled: {words}. Any other English word for it is pointed out.").format(words=", ".join(term.approved))
        else:
            said = self.tr("No English word is settled. Choose one, so that every paper uses it.")
        self._content.addWidget(label(said, "secondary", wrap=True))
        self._add_forms(self.tr("English words"), entry.uses, titles, self.tr("in no translation or gloss of this word"))
        self.edit.show()
        self.keep.setVisible(not entry.is_kept and len(entry.uses) == 1)
        self.forget.setVisible(entry.is_kept)

    def _scrolled(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 16, 20, 16)
        self._content = QVBoxLayout()
        self._content.setSpacing(3)
        column.addLayout(self._content)
        column.addStretch()
        area = QScrollArea()
        area.setProperty("role", "plain")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    def _foot(self) -> QLayout:
        column = QVBoxLayout()
        column.setContentsMargins(20, 8, 20, 16)
        column.setSpacing(8)
        for buttons in ((self.keep, self.nobody, self.forget), (self.merge, self.split, self.edit)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch()
            column.addLayout(row)
        return column

    def _add_forms(self, title: str, forms: Sequence[WrittenForm], titles: Mapping[str, str], otherwise: str) -> None:
        self._content.addSpacing(14)
        self._content.addWidget(label(title, "label"))
        for form in forms:
            self._content.addSpacing(7)
            self._content.addWidget(serif_label(form.text, 15, wrap=True))
            self._content.addWidget(label(places(form.passages, titles, otherwise), "caption", wrap=True))

    def _add_question(self, other: PersonEntry) -> None:
        self._content.addSpacing(16)
        self._content.addWidget(label(self.tr("One person, or two?"), "label"))
        self._content.addWidget(serif_label(other.person.name, 15, wrap=True))
        self._content.addWidget(label(person_facts(other.person), "caption", wrap=True))
        self._content.addSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        for words, is_same in ((self.tr("Same person"), True), (self.tr("Not the same"), False)):
            button = Button(words)
            button.setAccessibleName(f"{words}: {other.person.name}")
            button.clicked.connect(lambda _=False, same=is_same: self.near_answered.emit(other.person.id, same))
            row.addWidget(button)
        row.addStretch()
        self._content.addLayout(row)


def _with_icon(name: str, words: str) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(IconLabel(name, "ink2", 14))
    row.addWidget(label(words, "secondary"), 1)
    return row


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _clear(inner)
