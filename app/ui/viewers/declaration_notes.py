"""The margin beside one paragraph: what it rests on, where that is doubted, and what is still missing."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.domain.finding import Level
from app.domain.snapshot import Relation
from app.ui.icons import pixmap
from app.ui.theme import SEMIBOLD, colour, sans_font
from app.ui.viewers.declaration_contents import Entry
from app.ui.viewers.declaration_note_button import ROW, TEXT_LEFT, NoteButton
from app.ui.viewers.declaration_words import Note
from app.ui.widgets.status_shape import paint_status

_ICON = 13


class MarginNotes(QWidget):
    """Read lines are painted; flags and the wish to link are buttons."""

    finding_requested = Signal(str)
    link_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[Note, ...] = ()
        self._agreement: Note | None = None
        self._buttons: list[NoteButton] = []

    def show_entry(self, entry: Entry) -> None:
        """Take another paragraph's notes."""
        self._notes = entry.notes
        self._agreement = entry.agreement
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [*self._flag_buttons(entry), *self._link_buttons(entry)]
        spoken = [note.text for note in entry.notes] + ([entry.agreement.text] if entry.agreement else [])
        self.setAccessibleName(self.tr("Sources of paragraph {number}").format(number=entry.number))
        self.setAccessibleDescription("; ".join(spoken))
        for button in self._buttons:
            button.show()
        self.update()

    @property
    def buttons(self) -> tuple[NoteButton, ...]:
        """What can be pressed, top to bottom."""
        return tuple(self._buttons)

    def height_for(self, width: int) -> int:
        """Height of all rows in a width."""
        return sum(height for _, height in self._rows(width)) + ROW * (len(self._buttons) + bool(self._agreement))

    def resizeEvent(self, _event: object) -> None:
        """Put the buttons under what is read."""
        top = sum(height for _, height in self._rows(self.width())) + (ROW if self._agreement else 0)
        for button in self._buttons:
            button.setGeometry(QRect(0, top, min(self.width(), button.sizeHint().width()), ROW))
            top += ROW

    def sizeHint(self) -> QSize:
        """As high as it must be at its present width."""
        return QSize(self.width(), self.height_for(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon and words of each read line."""
        painter = QPainter(self)
        top = 0
        for note, height in self._rows(self.width()):
            painter.drawPixmap(0, top + (ROW - _ICON) // 2 + 1, pixmap(note.icon, "ink2", _ICON))
            painter.setFont(sans_font(12))
            painter.setPen(colour("ink2"))
            painter.drawText(QRect(TEXT_LEFT, top, self.width() - TEXT_LEFT, height), int(_FLAGS), note.text)
            top += height
        if self._agreement:
            paint_status(painter, Relation.SAME, QRectF(0, top + 3, 12, 12))
            painter.setFont(sans_font(12, SEMIBOLD))
            painter.setPen(colour("same"))
            painter.drawText(QRect(TEXT_LEFT, top, self.width(), ROW), int(_FLAGS), self._agreement.text)
        painter.end()

    def _rows(self, width: int) -> list[tuple[Note, int]]:
        metrics = QFontMetrics(sans_font(12))
        room = QRect(0, 0, max(40, width - TEXT_LEFT), 10_000)
        return [(note, max(ROW, metrics.boundingRect(room, int(_FLAGS), note.text).height() + 2)) for note in self._notes]

    def _flag_buttons(self, entry: Entry) -> list[NoteButton]:
        buttons = []
        for flag in entry.flags:
            number = self.tr("Finding {number}").format(number=flag.number)
            button = NoteButton(flag.words, flag.level, number, parent=self)
            button.clicked.connect(lambda _=False, chosen=flag.finding_id: self.finding_requested.emit(chosen))
            buttons.append(button)
        return buttons

    def _link_buttons(self, entry: Entry) -> list[NoteButton]:
        if not entry.is_unsourced:
            return []
        missing = NoteButton(self.tr("No source yet"), Level.NOTE, parent=self)
        link = NoteButton(self.tr("Link a passage"), key="Ctrl+K", parent=self)
        for button in (missing, link):
            button.clicked.connect(self.link_requested)
        return [missing, link]


_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
