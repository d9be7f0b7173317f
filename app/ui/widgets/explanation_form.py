"""Where what was said about a finding is written down: the client's words with the original and the interpreter, or a note."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.finding import EntryKind
from app.ui.theme import serif_font
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label, serif_label
from app.ui.widgets.segmented_control import SegmentedControl

_KINDS = (EntryKind.CLIENT_WORDS, EntryKind.ASKED, EntryKind.PREPARER_NOTE)


@dataclass(frozen=True, slots=True)
class Written:
    """What the form holds when it is handed in."""

    kind: EntryKind
    text: str
    original_words: str
    interpreter: str


class ExplanationForm(QWidget):
    """Values in, a `Written` out; appends nothing itself."""

    handed_in = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.kind = SegmentedControl((self.tr("Client’s words"), self.tr("Question put"), self.tr("Preparer’s note")))
        self.question = serif_label("", 15, wrap=True)
        self.text = _Field(self.tr("In English, as interpreted"), 96)
        self.original = _Field(self.tr("In the client’s own language"), 72)
        self.interpreter = QLineEdit()
        self.interpreter.setAccessibleName(self.tr("Interpreter"))
        self.text_label = label("", "label")
        self.original_label = label(self.tr("In the client’s own language"), "label")
        self.interpreter_label = label(self.tr("Interpreter, and whether in person or by telephone"), "label")
        for part in (
            self.kind,
            self.question,
            self.text_label,
            self.text,
            self.original_label,
            self.original,
            self.interpreter_label,
            self.interpreter,
        ):
            column.addWidget(part)
        column.addSpacing(6)
        column.addLayout(self._buttons())
        self._connect()
        self._follow_kind()

    def start(self, subject: str, question: str, interpreter: str = "", kind: EntryKind = EntryKind.CLIENT_WORDS) -> None:
        """Put the cursor into the form, emptied unless words about this very finding were left in it."""
        self.question.setText(question)
        if subject != self._subject:
            self.kind.set_current(_KINDS.index(kind))
            self._clear()
            self.interpreter.setText(interpreter)
        self._subject = subject
        self._follow_kind()
        self.text.setFocus()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.add = Button(self.tr("Add to the log"), "check", "Ctrl+Return", "primary")
        self.cancel = Button(self.tr("Cancel"))
        row.addWidget(self.add)
        row.addWidget(self.cancel)
        row.addStretch()
        return row

    def _connect(self) -> None:
        self.kind.chosen.connect(lambda _: self._follow_kind())
        self.text.textChanged.connect(self._follow_text)
        self.original.textChanged.connect(self._follow_text)
        self.add.clicked.connect(self.hand_in)
        self.cancel.clicked.connect(self.given_up)

    def _follow_kind(self) -> None:
        kind = _KINDS[self.kind.current]
        is_spoken = kind is EntryKind.CLIENT_WORDS
        for part in (self.original_label, self.original, self.interpreter_label, self.interpreter):
            part.setVisible(is_spoken)
        self.question.setVisible(bool(self.question.text()) and kind is not EntryKind.PREPARER_NOTE)
        names = {
            EntryKind.CLIENT_WORDS: self.tr("The client’s words in English, as interpreted"),
            EntryKind.ASKED: self.tr("The question as it was put"),
            EntryKind.PREPARER_NOTE: self.tr("Note"),
        }
        self.text_label.setText(names[kind])
        self.text.setAccessibleName(names[kind])
        if kind is EntryKind.ASKED and not self.text.toPlainText():
            self.text.setPlainText(self.question.text())
        self._follow_text()

    def _follow_text(self) -> None:
        self.add.setEnabled(bool(self.text.toPlainText().strip() or self.original.toPlainText().strip()))

    def hand_in(self) -> None:
        """Give out what is written, unless there is nothing."""
        if self.add.isEnabled():
            kind = _KINDS[self.kind.current]
            is_spoken = kind is EntryKind.CLIENT_WORDS
            original = self.original.toPlainText().strip() if is_spoken else ""
            interpreter = self.interpreter.text().strip() if is_spoken else ""
            written = Written(kind, self.text.toPlainText().strip(), original, interpreter)
            self._clear()
            self.handed_in.emit(written)

    def _clear(self) -> None:
        self.text.clear()
        self.original.clear()


class _Field(QPlainTextEdit):
    def __init__(self, name: str, height: int) -> None:
        super().__init__()
        self._height = height
        self.setProperty("role", "field")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFont(serif_font(15))
        self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """As high as it was made."""
        return QSize(240, self._height)
