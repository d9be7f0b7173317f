"""Filters of the findings list: level, kind, factor, source and state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QWidget

from app.domain.finding import Factor, FindingKind, FindingState, Level
from app.ui.widgets.finding_filter import FindingFilter
from app.ui.widgets.finding_words import factor_word, kind_word, state_word
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.status_shape import status_word


class FilterBar(QFrame):
    """Five choices, each beginning with "all"."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane-header")
        self.setFixedHeight(44)
        self.level = self._choice(self.tr("Level"), [(status_word(level), level) for level in Level])
        self.kind = self._choice(self.tr("Kind"), [(kind_word(kind), kind) for kind in FindingKind])
        self.factor = self._choice(self.tr("Factor"), [(factor_word(factor), factor) for factor in Factor])
        self.source = self._choice(self.tr("Source"), [])
        self.state = self._choice(self.tr("State"), [(state_word(state), state) for state in FindingState])
        self._counts = ElidedLabel("", "secondary")
        self._counts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(8)
        for choice in self._choices():
            row.addWidget(choice)
            choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        row.addWidget(self._counts, 1)

    def wanted(self) -> FindingFilter:
        """What is chosen now."""
        return FindingFilter(
            self.level.currentData(),
            self.kind.currentData(),
            self.factor.currentData(),
            self.source.currentData() or "",
            self.state.currentData(),
        )

    def set_sources(self, titles: Mapping[str, str]) -> None:
        """Offer the sources of a case, keeping the choice where it can be kept."""
        chosen = self.source.currentData()
        self.source.blockSignals(True)
        while self.source.count() > 1:
            self.source.removeItem(1)
        for source_id, title in titles.items():
            self.source.addItem(title, source_id)
        self.source.setCurrentIndex(max(0, self.source.findData(chosen)))
        self.source.blockSignals(False)

    def set_counts(self, text: str) -> None:
        """What stands at the right."""
        self._counts.setText(text)

    def clear(self) -> None:
        """Let everything through."""
        for choice in self._choices():
            choice.setCurrentIndex(0)

    def _choices(self) -> tuple[QComboBox, ...]:
        return self.level, self.kind, self.factor, self.source, self.state

    def _choice(self, name: str, options: Iterable[tuple[str, object]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.setMaximumWidth(104)
        box.addItem(self.tr("{name}: all").format(name=name), None)
        for words, value in options:
            box.addItem(words, value)
        return box
