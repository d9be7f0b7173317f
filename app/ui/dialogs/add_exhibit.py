"""What is said of an exhibit while it is added."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from app.casework.intake import ExhibitFacts
from app.domain.exhibit import Exhibit, Provenance, TranslationStatus
from app.ui.dialogs.side_form import SideForm
from app.ui.widgets.choices import DayField, choice
from app.ui.widgets.exhibit_words import translation_word


class AddExhibit(SideForm):
    """Title, tab, language, translation and provenance of one file; all of it may be left open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading.setText(self.tr("Add an exhibit"))
        self._keep.setText(self.tr("Add to the case"))
        self.path = Path()
        self._title, self._tab, self._language = QLineEdit(), QLineEdit(), QLineEdit()
        self._translation = choice([(status, translation_word(status)) for status in TranslationStatus])
        self._translates = choice([])
        self._received_on = DayField(self.tr("known"))
        self._received_from, self._kept_by, self._seen = QLineEdit(), QLineEdit(), QLineEdit()
        self._tab.setPlaceholderText(self.tr("next free letter"))
        self._language.setPlaceholderText("zh, ug, es …")
        for name, field in (
            (self.tr("Title"), self._title),
            (self.tr("Tab"), self._tab),
            (self.tr("Language"), self._language),
            (self.tr("Translation"), self._translation),
            (self.tr("Is a translation of"), self._translates),
            (self.tr("Received on"), self._received_on),
            (self.tr("Received from"), self._received_from),
            (self.tr("Kept by"), self._kept_by),
            (self.tr("Original seen"), self._seen),
        ):
            self.add_row(name, field)

    def begin(self, path: Path, exhibits: Sequence[Exhibit]) -> None:
        """Start with a file."""
        self.path = path
        self.set_remark(path.name)
        self.say("")
        self.set_busy(busy=False)
        for field in (self._title, self._tab, self._received_from, self._kept_by, self._seen):
            field.clear()
        self._title.setPlaceholderText(path.stem)
        self._translation.setCurrentIndex(0)
        self._translates.clear()
        self._translates.addItem(self.tr("nothing"), "")
        for exhibit in exhibits:
            self._translates.addItem(f"{exhibit.tab}  {exhibit.title}", exhibit.id)
        self._received_on.set_day(None)
        self._title.setFocus()

    def facts(self) -> ExhibitFacts:
        """What was filled in."""
        provenance = Provenance(
            self._received_on.day(), self._received_from.text().strip(), self._kept_by.text().strip(), self._seen.text().strip()
        )
        status = TranslationStatus(self._translation.currentData())
        translates = str(self._translates.currentData() or "")
        return ExhibitFacts(
            self._title.text().strip(), self._tab.text().strip().upper(), self._language.text().strip(), translates, status, provenance
        )
