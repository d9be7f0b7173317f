"""Preferences of this computer; every control takes effect at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFormLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from app.casework.preferences import Preferences
from app.ui.widgets.labels import label

_LABELS = 196


class PreferencesDialog(QDialog):
    """Theme, language, size of reading text, single-letter keys, minutes before locking."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(480)
        now = preferences.current
        self._theme = _choice((("system", self.tr("As the desktop")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))), now.theme)
        self._language = _choice((("en", "English"), ("zh_CN", "简体中文"), ("es", "Español")), now.language)
        self._zoom = _number(80, 200, 10, now.zoom, self.tr(" %"))
        self._idle = _number(0, 120, 1, now.idle_minutes, self.tr(" minutes"))
        self._idle.setSpecialValueText(self.tr("never"))
        self._letters = QCheckBox(self.tr("J, K, E and their like work without Ctrl"))
        self._letters.setChecked(now.single_letter_keys)
        self._lay_out()
        self._theme.currentIndexChanged.connect(lambda: self._take(theme=self._theme.currentData()))
        self._language.currentIndexChanged.connect(lambda: self._take(language=self._language.currentData()))
        self._zoom.valueChanged.connect(lambda value: self._take(zoom=value))
        self._letters.toggled.connect(lambda on: self._take(single_letter_keys=on))
        self._idle.valueChanged.connect(lambda value: self._take(idle_minutes=value))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 24)
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for name, control in (
            (self.tr("Appearance"), self._theme),
            (self.tr("Language, from the next start"), self._language),
            (self.tr("Size of reading text"), self._zoom),
            (self.tr("Lock when idle for"), self._idle),
            (self.tr("Single-letter keys"), self._letters),
        ):
            control.setAccessibleName(name)
            caption = label(name, "secondary")
            caption.setMinimumWidth(_LABELS)
            form.addRow(caption, control)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        column.addLayout(form)

    def _take(self, **values: object) -> None:
        self._preferences.change(**values)
        self.changed.emit()


def _choice(options: tuple[tuple[str, str], ...], current: str) -> QComboBox:
    box = QComboBox()
    for value, name in options:
        box.addItem(name, value)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    box.setCurrentIndex(max(0, box.findData(str(current))))
    return box


def _number(least: int, most: int, step: int, value: int, suffix: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.setSingleStep(step)
    box.setValue(value)
    box.setSuffix(suffix)
    return box
