"""Particulars of a new case."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.case import Case, Stage
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label


class NewCaseDialog(QDialog):
    """Asks for the client's name and what is known so far; only the name is needed."""

    def __init__(self, stages: dict[Stage, str], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.setWindowTitle(self.tr("New case"))
        self.setMinimumWidth(460)
        self._client = QLineEdit()
        self._native_name = QLineEdit()
        self._number = QLineEdit()
        self._stage = QComboBox()
        for stage, name in stages.items():
            self._stage.addItem(name, stage)
        self._languages = QLineEdit()
        self._keep = Button(self.tr("Open the case"), role="primary")
        self._drop = Button(self.tr("Cancel"), role="ghost")
        self._keep.setDefault(True)
        self._drop.setAutoDefault(False)
        self._lay_out()
        for field in (self._client, self._native_name):
            field.textChanged.connect(self._on_name_changed)
        self._keep.clicked.connect(self.accept)
        self._drop.clicked.connect(self.reject)
        self._on_name_changed("")

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, field in (
            (self.tr("Client, in Latin letters"), self._client),
            (self.tr("Name as the client writes it"), self._native_name),
            (self.tr("A-number"), self._number),
            (self.tr("Stage"), self._stage),
            (self.tr("Languages, best first"), self._languages),
        ):
            field.setAccessibleName(name)
            form.addRow(label(name, "secondary"), field)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._drop)
        row.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(label(self.tr("Begin with the client’s name, written the way the client writes it."), "lead", wrap=True))
        column.addLayout(form)
        column.addLayout(row)

    def case(self) -> Case:
        """The case as typed, without an id."""
        languages = tuple(part.strip() for part in self._languages.text().replace("，", ",").split(",") if part.strip())
        native = self._native_name.text().strip()
        return Case(
            id="",
            client=self._client.text().strip() or native,
            native_name=native,
            opened_on=self._today,
            a_number=self._number.text().strip(),
            stage=Stage(self._stage.currentData()),
            languages=languages,
        )

    def _on_name_changed(self, _text: str) -> None:
        self._keep.setEnabled(bool(self._client.text().strip() or self._native_name.text().strip()))
