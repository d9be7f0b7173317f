"""The English that is settled on for a word of the client's language."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.snapshot import Term, TermEntry
from app.ui.dialogs.side_form import SideForm
from app.ui.widgets.register_words import english_of


class EditTerm(SideForm):
    """Source word and approved English words; the words met in the papers stay known, so that a check can point them out."""

    takes_enter = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keep.setText(self.tr("Keep"))
        self._source_word, self._english = QLineEdit(), QLineEdit()
        self.add_row(self.tr("Word"), self._source_word)
        self.add_row(self.tr("English"), self._english)
        self._seen: tuple[str, ...] = ()

    def begin(self, entry: TermEntry | None) -> None:
        """Start from a term, or with a new one."""
        self._heading.setText(self.tr("Settle a term") if entry else self.tr("Add a term"))
        self._seen = tuple(use.text for use in entry.uses) if entry else ()
        self._source_word.setText(entry.term.source_word if entry else "")
        self._source_word.setReadOnly(entry is not None)
        self._english.setText(", ".join(entry.term.approved) if entry else "")
        met = self.tr("Found in the papers: {words}.").format(words=english_of(entry)) if entry and entry.uses else ""
        self.set_remark(" ".join(word for word in (met, self.tr("Several English words are parted by commas.")) if word))
        self.say("")
        self.open()
        (self._english if entry else self._source_word).setFocus()

    def term(self) -> Term:
        """What was filled in."""
        english = self._english.text().replace("，", ",").split(",")
        return Term(self._source_word.text().strip(), self._seen, tuple(word.strip() for word in english if word.strip()))
