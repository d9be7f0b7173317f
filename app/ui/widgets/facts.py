"""Sheets of named values: a section title, then rows of name and value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import Hairline, label


@dataclass(frozen=True, slots=True)
class FactRow:
    """A name and what stands for it: an icon before the value, a font where it is not the usual one, the whole of a shortened value."""

    name: str
    value: str
    icon_name: str = ""
    tone: str = "ink2"
    font: QFont | None = None
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class FactSection:
    """A titled group of rows with a remark below; a section without rows and remark is left out."""

    title: str
    rows: tuple[FactRow, ...] = ()
    remark: str = ""
    ruled: bool = False


class FactSheet(QScrollArea):
    """The pane at the right of a source: sections one below the other."""

    def __init__(self, width: int, names_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names_width = names_width
        self.setFixedWidth(width)
        self.setProperty("role", "side-pane")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_sections(())

    def show_sections(self, sections: Sequence[FactSection], extra: QWidget | None = None) -> None:
        """Put these in place of what was there; `extra` comes last."""
        sheet = QWidget()
        sheet.setProperty("role", "surface")
        sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(19, 12, 16, 16)
        column.setSpacing(4)
        for section in sections:
            if section.rows or section.remark:
                self._add(column, section)
        if extra is not None:
            column.addWidget(extra)
        column.addStretch()
        self.setWidget(sheet)

    def _add(self, column: QVBoxLayout, section: FactSection) -> None:
        column.addWidget(label(section.title, "label"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, self._names_width - 6)
        grid.setColumnStretch(1, 1)
        for place, row in enumerate(section.rows):
            grid.addWidget(label(row.name, "caption"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_value(row), place, 1)
        column.addLayout(grid)
        if section.ruled:
            column.addWidget(Hairline())
        if section.remark:
            column.addWidget(label(section.remark, "caption", wrap=True))
        column.addSpacing(12)


def _value(row: FactRow) -> QWidget:
    text = label(row.value, "cell", wrap=True)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    text.setAccessibleName(f"{row.name}: {row.spoken or row.value}")
    text.setToolTip(row.spoken)
    if row.font is not None:
        text.setFont(row.font)
    if not row.icon_name:
        return text
    return _with_icon(row, text)


def _with_icon(row: FactRow, text: QLabel) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setHorizontalSpacing(6)
    grid.setContentsMargins(0, 0, 0, 0)
    icon = IconLabel(row.icon_name, row.tone, 14)
    icon.setFixedHeight(16)
    icon.setAlignment(Qt.AlignmentFlag.AlignBottom)
    grid.addWidget(icon, 0, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(text, 0, 1)
    grid.setColumnStretch(1, 1)
    return box
