"""The side pane in which an explanation is written, with the log of what was said before."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.finding import FindingRecord
from app.ui.theme import SEMIBOLD
from app.ui.widgets.explanation_form import ExplanationForm
from app.ui.widgets.explanation_log import ExplanationLog
from app.ui.widgets.labels import label, serif_label

WIDTH = 416


class ExplainPane(QFrame):
    """416 px over the right of a page; `form` says what was written, or that it was given up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side-pane")
        self.setFixedWidth(WIDTH)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        self.sentence = serif_label("", 16, SEMIBOLD, wrap=True)
        self.form = ExplanationForm()
        self.log = ExplanationLog()
        column.addWidget(label(self.tr("Explain"), "title"))
        column.addWidget(self.sentence)
        column.addWidget(self.form)
        column.addSpacing(8)
        column.addWidget(label(self.tr("Explanation log"), "label"))
        column.addWidget(self.log)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setProperty("role", "plain")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        outer.addWidget(scroll)

    def event(self, event: QEvent) -> bool:
        """Claim Escape before the page's own keys do."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the explanation up."""
        if event.key() == Qt.Key.Key_Escape:
            self.form.given_up.emit()
        else:
            super().keyPressEvent(event)

    def open_for(self, record: FindingRecord, interpreter: str) -> None:
        """Show the pane for a finding, empty and ready to write."""
        self.sentence.setText(record.finding.sentence)
        self.log.show_entries(record.log)
        self.show()
        self.raise_()
        self.form.start(record.finding.id, record.finding.question, interpreter)
