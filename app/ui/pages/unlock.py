"""The first page: open the store with its passphrase, or make a new store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app import __version__
from app.casework.practice import Practice
from app.domain.progress import Progress
from app.errors import AppError
from app.ui.dialogs.choose_file import chosen_folder
from app.ui.tasks import Runner
from app.ui.theme import SEMIBOLD
from app.ui.widgets.buttons import Button
from app.ui.widgets.icon_label import IconLabel, IconLine
from app.ui.widgets.labels import Hairline, label, serif_label, set_role
from app.ui.widgets.logo import Logo
from app.ui.widgets.passphrase_field import PassphraseField

COLUMN = 400
LEAST_LETTERS = 12
LANGUAGES = (("en", "English"), ("zh_CN", "简体中文"), ("es", "Español"))


@dataclass(frozen=True, slots=True)
class Gate:
    """How a store is opened and made; both are slow on purpose and run in the background."""

    open: Callable[[Path, str], Practice]
    create: Callable[[Path, str], Practice]
    exists: Callable[[Path], bool]


class UnlockPage(QWidget):
    """Passphrase in, open practice out (`opened`). A wrong passphrase is said in place, and the field is kept."""

    opened = Signal(object)
    language_chosen = Signal(str)

    def __init__(self, gate: Gate, runner: Runner, store: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gate = gate
        self._runner = runner
        self._store = store
        self.setProperty("role", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        self._connect()
        self.set_store(store)

    def _build(self) -> None:
        self._store_name = label("", "")
        self._store_state = label("", "caption")
        self._other = Button(self.tr("Choose another"), role="link")
        self._first_title = label("", "strong")
        self._first = PassphraseField(self.tr("Passphrase"))
        self._again_title = label(self.tr("The same again"), "strong")
        self._again = PassphraseField(self.tr("The same again"))
        self._hint = label("", "caption", wrap=True)
        self._trouble = label("", "trouble", wrap=True)
        self._go = Button("", "lock-open", "↵", "primary")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 0, 24, 20)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(self._column())
        middle.addStretch()
        whole.addStretch(176)
        whole.addLayout(middle)
        whole.addStretch(150)
        whole.addLayout(self._foot())

    def _column(self) -> QWidget:
        column = QWidget()
        column.setFixedWidth(COLUMN)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(Logo(40), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(serif_label("Averment", 38, SEMIBOLD), 1)
        rows.addLayout(head)
        claim = serif_label(
            self.tr("Every statement traced to what the client said, and laid beside what the exhibits show."), 17, wrap=True
        )
        set_role(claim, "quiet")
        rows.addWidget(claim)
        rows.addSpacing(36)
        rows.addWidget(label(self.tr("Store"), "strong"))
        rows.addWidget(self._store_box())
        rows.addSpacing(14)
        for widget in (self._first_title, self._first, self._again_title, self._again, self._hint, self._trouble):
            rows.addWidget(widget)
        rows.addSpacing(6)
        rows.addWidget(self._go)
        rows.addSpacing(22)
        rows.addWidget(Hairline())
        rows.addSpacing(6)
        rows.addWidget(IconLine("key-round", self.tr("If the passphrase is lost, the cases are lost. Nobody can reset it.")))
        rows.addWidget(IconLine("wifi-off", self.tr("Averment never uses a network. It does not check for updates or send anything.")))
        return column

    def _store_box(self) -> QWidget:
        box = QWidget()
        box.setProperty("role", "well")
        box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(box)
        row.setContentsMargins(13, 8, 13, 8)
        row.setSpacing(10)
        row.addWidget(IconLabel("hard-drive", "ink", 18))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._store_name)
        words.addWidget(self._store_state)
        row.addLayout(words, 1)
        row.addWidget(self._other)
        return box

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(label(self.tr("Version {0}").format(__version__), "caption"))
        row.addWidget(label(self.tr("Not legal advice"), "caption"))
        row.addStretch()
        row.addWidget(IconLabel("globe", "ink3", 14))
        for code, name in LANGUAGES:
            button = Button(name, role="link")
            button.clicked.connect(lambda _=False, chosen=code: self.language_chosen.emit(chosen))
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self._go.clicked.connect(self._on_go)
        self._other.clicked.connect(self._on_other)
        for field in (self._first, self._again):
            field.returnPressed.connect(self._on_go)
            field.textEdited.connect(lambda _: self._say(""))

    def set_store(self, store: Path) -> None:
        """Ask for the passphrase of this store, or for that of a new one where there is none yet."""
        self._store = store
        exists = self._exists = self._gate.exists(store)
        self._store_name.setText(store.stem)
        self._store_state.setText(str(store.parent) if exists else self.tr("A new store will be made here"))
        self._store_state.setToolTip(str(store))
        self._first_title.setText(self.tr("Passphrase") if exists else self.tr("Choose a passphrase"))
        self._go.setText(self.tr("Unlock") if exists else self.tr("Create the store"))
        self._go.updateGeometry()
        for widget in (self._again_title, self._again):
            widget.setVisible(not exists)
        self._hint.setVisible(not exists)
        self._hint.setText(
            self.tr(
                "At least {0} letters. Five or six ordinary words that mean nothing together are easy to keep and hard to guess."
            ).format(LEAST_LETTERS)
        )
        self._say("")
        self.clear()

    def showEvent(self, event: QShowEvent) -> None:
        """The passphrase is the first thing to be typed."""
        super().showEvent(event)
        self._first.setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        self._first.clear()
        self._again.clear()
        self._first.setFocus()

    def trouble(self) -> str:
        """The sentence shown under the field."""
        return self._trouble.text()

    def field(self) -> QLineEdit:
        """Where the passphrase is typed."""
        return self._first

    def _on_other(self) -> None:
        folder = chosen_folder(self, self.tr("Choose the folder of a store"))
        if folder is not None:
            self.set_store(folder)

    def _on_go(self) -> None:
        passphrase = self._first.text()
        objection = "" if self._exists else self._objection(passphrase)
        if objection or not passphrase or not self._go.isEnabled():
            self._say(objection)
            return
        self._say("")
        self._set_busy(busy=True)
        enter = self._gate.open if self._exists else self._gate.create
        store = self._store

        def work(_: Progress) -> Practice:
            return enter(store, passphrase)

        self._runner.start(work, self._on_opened, otherwise=self._on_failed, stopped=self._on_stopped)

    def _objection(self, passphrase: str) -> str:
        if len(passphrase) < LEAST_LETTERS:
            return self.tr("This has {0} letters; take at least {1}.").format(len(passphrase), LEAST_LETTERS)
        if passphrase != self._again.text():
            return self.tr("The two are not the same. Type the second one again.")
        return ""

    def _on_opened(self, practice: Practice) -> None:
        self._set_busy(busy=False)
        self.clear()
        self.opened.emit(practice)

    def _on_failed(self, error: AppError) -> None:
        self._set_busy(busy=False)
        self._say(str(error))
        self._first.selectAll()
        self._first.setFocus()

    def _on_stopped(self) -> None:
        self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool) -> None:
        for widget in (self._go, self._first, self._again, self._other):
            widget.setEnabled(not busy)
        if busy:
            self._go.setText(self.tr("Opening…") if self._exists else self.tr("Making…"))
        else:
            self._go.setText(self.tr("Unlock") if self._exists else self.tr("Create the store"))

    def _say(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
