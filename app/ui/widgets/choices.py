"""Form controls that answer with values: a choice among words, a yes or no that may stay open, a day that may be unknown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QSizePolicy, QWidget


def choice(options: Sequence[tuple[object, str]]) -> QComboBox:
    """A box of (value, words); `currentData()` gives the value."""
    box = QComboBox()
    for value, words in options:
        box.addItem(words, value)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box


class DayField(QWidget):
    """A day, or that nobody knows it: the box stays off until the day is known."""

    def __init__(self, known_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._known = QCheckBox(known_words)
        self._day = QDateEdit(QDate.currentDate())
        self._day.setDisplayFormat("d MMM yyyy")
        self._day.setCalendarPopup(True)
        self._day.setEnabled(False)
        self._day.setAccessibleName(known_words)
        self._known.toggled.connect(self._day.setEnabled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._known)
        row.addWidget(self._day, 1)

    def day(self) -> date | None:
        """The day, None while unknown."""
        chosen = self._day.date()
        return date(chosen.year(), chosen.month(), chosen.day()) if self._known.isChecked() else None

    def set_day(self, day: date | None) -> None:
        """Show a day, or that it is unknown."""
        self._known.setChecked(day is not None)
        if day is not None:
            self._day.setDate(QDate(day.year, day.month, day.day))
