"""Keys and acts as data: what a page can do, by which key, under which name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_PROPERTY = "averment_single_letters"


@dataclass(frozen=True, slots=True)
class Act:
    """One act: its name as read in the key list, and its keys; a single letter works only where no text is edited."""

    text: str
    keys: tuple[str, ...]

    @property
    def has_bare_key(self) -> bool:
        """Whether typing text could set it off."""
        return any(len(key) == 1 for key in self.keys)


def bind(widget: QWidget, act: Act, slot: Callable[[], object], *, whole_window: bool = False) -> QAction:
    """Let an act's keys call a slot while the widget, a child of it, or (`whole_window`) its window has the focus."""
    action = QAction(act.text, widget)
    action.setShortcuts([QKeySequence(key) for key in act.keys])
    context = Qt.ShortcutContext.WindowShortcut if whole_window else Qt.ShortcutContext.WidgetWithChildrenShortcut
    action.setShortcutContext(context)
    action.triggered.connect(lambda: _unless_typing(act, slot))
    widget.addAction(action)
    return action


def _unless_typing(act: Act, slot: Callable[[], object]) -> None:
    focus = QApplication.focusWidget()
    typing = isinstance(focus, QLineEdit) or (isinstance(focus, (QPlainTextEdit, QTextEdit)) and not focus.isReadOnly())
    if not act.has_bare_key or (not typing and _single_letters_on()):
        slot()


def allow_single_letters(*, allowed: bool) -> None:
    """Switch every key that is one bare letter on or off, in the whole program."""
    qapp = QApplication.instance()
    if qapp is not None:
        qapp.setProperty(_PROPERTY, allowed)


def _single_letters_on() -> bool:
    qapp = QApplication.instance()
    return qapp is None or qapp.property(_PROPERTY) is not False
