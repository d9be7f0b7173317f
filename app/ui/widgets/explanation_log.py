"""The explanation log of a finding as a line with a square for every entry; never edited."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.finding import EntryKind, LogEntry
from app.ui.theme import colour
from app.ui.widgets.dates import short_date
from app.ui.widgets.finding_words import entry_word
from app.ui.widgets.labels import label, serif_label, set_role
from app.ui.widgets.quotation import quoted

_TEXT_LEFT, _RULE, _SQUARE = 24, 5, 9
_SPOKEN = {EntryKind.ASKED, EntryKind.CLIENT_WORDS}


class LogLine(QWidget):
    """One entry: date and kind, then the words, the original before the translation."""

    def __init__(self, entry: LogEntry | None, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_next = entry is None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_TEXT_LEFT, 0, 0, 12)
        self.column.setSpacing(2)
        self.column.addWidget(label(heading, "caption", wrap=True))
        if entry is not None:
            self._add_words(entry)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rule and this entry's square; filled for the step that comes next."""
        painter = QPainter(self)
        painter.setPen(QPen(colour("line2"), 1))
        painter.drawLine(_RULE, 0, _RULE, self.height())
        square = QRectF(_RULE - _SQUARE / 2 + 0.5, 4.5, _SQUARE - 1, _SQUARE - 1)
        painter.setPen(QPen(colour("accent" if self._is_next else "line2"), 1))
        painter.setBrush(colour("accent" if self._is_next else "surface"))
        painter.drawRect(square)
        painter.end()

    def _add_words(self, entry: LogEntry) -> None:
        if entry.original_words:
            self.column.addWidget(serif_label(quoted(entry.original_words), 15, wrap=True))
        if not entry.text:
            return
        if entry.kind not in _SPOKEN:
            self.column.addWidget(label(entry.text, "cell", wrap=True))
            return
        words = quoted(entry.text) if entry.kind is EntryKind.CLIENT_WORDS else entry.text
        spoken = serif_label(words, 15, wrap=True)
        set_role(spoken, "quiet" if entry.original_words else "")
        self.column.addWidget(spoken)


def heading_of(entry: LogEntry, interpreted: str) -> str:
    """Date, what it is, and through whom; `interpreted` is the wording around the interpreter's name."""
    through = interpreted.format(name=entry.interpreter) if entry.interpreter else ""
    return f"{short_date(entry.on)} · {entry_word(entry.kind)}{through}"


class ExplanationLog(QWidget):
    """Entries oldest first, then a place for the decision that is due, which the page fills."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_entries(self, entries: tuple[LogEntry, ...]) -> None:
        """Show these entries."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for entry in entries:
            self._column.addWidget(LogLine(entry, heading_of(entry, self.tr(", through {name}"))))
