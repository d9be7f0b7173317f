"""What is said of a telling while it is added."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.casework.intake import StatementFacts
from app.domain.statement import Circumstances, InterpreterPresence, Record, StatementKind
from app.ui.dialogs.side_form import SideForm
from app.ui.widgets.choices import DayField, choice
from app.ui.widgets.statement_words import interpreter_word, kind_word, record_word, yes_no


class AddStatement(SideForm):
    """Kind, title, day and circumstances of one file; all but the kind may stay unknown. `passed_over`: the next one, please."""

    passed_over = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading.setText(self.tr("Add a statement"))
        self._keep.setText(self.tr("Add to the case"))
        self._pass_over = self.add_button(self.tr("Leave this one out"))
        self._pass_over.clicked.connect(self.passed_over)
        answers = tuple((answer, yes_no(answer)) for answer in (None, True, False))
        self.path = Path()
        self._kind = choice([(None, self.tr("choose…")), *((kind, kind_word(kind)) for kind in StatementKind)])
        self._kind.currentIndexChanged.connect(lambda _: self._allow())
        self._title = QLineEdit()
        self._told_on = DayField(self.tr("known"))
        self._language = QLineEdit()
        self._interpreter = choice([(presence, interpreter_word(presence)) for presence in InterpreterPresence])
        self._interpreter_name = QLineEdit()
        self._record = choice([(record, record_word(record)) for record in Record])
        self._read_back, self._under_oath, self._detained, self._meant = (choice(answers) for _ in range(4))
        for name, field in (
            (self.tr("What it is"), self._kind),
            (self.tr("Title"), self._title),
            (self.tr("Told on"), self._told_on),
            (self.tr("Language"), self._language),
            (self.tr("Interpreter"), self._interpreter),
            (self.tr("Interpreter’s name"), self._interpreter_name),
            (self.tr("Record"), self._record),
            (self.tr("Read back"), self._read_back),
            (self.tr("Under oath"), self._under_oath),
            (self.tr("Detained"), self._detained),
            (self.tr("Asked for the claim"), self._meant),
        ):
            self.add_row(name, field)

    def begin(self, path: Path, kind: StatementKind | None) -> None:
        """Start with a file; `kind` is a guess the user may change."""
        self.path = path
        self.set_remark(path.name)
        self.say("")
        self.set_busy(busy=False)
        # Nothing is carried over from one telling to the next unseen.
        for field in (self._title, self._language, self._interpreter_name):
            field.clear()
        self._title.setPlaceholderText(path.stem)
        self._told_on.set_day(None)
        for box in (self._interpreter, self._record, self._read_back, self._under_oath, self._detained, self._meant):
            box.setCurrentIndex(0)
        self._kind.setCurrentIndex(self._kind.findData(kind) if kind else 0)
        self._allow()
        self._kind.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Nothing can be pressed meanwhile; afterwards what the file is must be said first."""
        super().set_busy(busy=busy)
        if not busy:
            self._allow()

    def _allow(self) -> None:
        self._keep.setEnabled(self._kind.currentData() is not None)

    def set_place(self, number: int, count: int) -> None:
        """Which of several files this is; a single one is not counted."""
        heading = self.tr("Add a statement")
        self._heading.setText(self.tr("{0}, {1} of {2}").format(heading, number, count) if count > 1 else heading)
        self._pass_over.setVisible(number < count)

    def facts(self) -> StatementFacts:
        """What was filled in."""
        circumstances = Circumstances(
            language=self._language.text().strip(),
            interpreter=InterpreterPresence(self._interpreter.currentData()),
            interpreter_name=self._interpreter_name.text().strip(),
            record=Record(self._record.currentData()),
            read_back=self._read_back.currentData(),
            under_oath=self._under_oath.currentData(),
            detained=self._detained.currentData(),
            meant_to_elicit=self._meant.currentData(),
        )
        return StatementFacts(
            StatementKind(self._kind.currentData()), self._title.text().strip(), self._told_on.day(), circumstances=circumstances
        )
