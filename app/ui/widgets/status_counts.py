"""How many findings of each level there are, and how many agreements, as shape and words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.snapshot import Relation
from app.ui.widgets.chip import Badge


class StatusCounts(QWidget):
    """Four badges in a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)

    def show_counts(self, counts: Mapping[Relation, int]) -> None:
        """Show these numbers; agreements count together, narrower ones or not."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        agreeing = counts[Relation.SAME] + counts[Relation.NARROWER]
        for relation, count, one, several in (
            (Relation.CONFLICT, counts[Relation.CONFLICT], self.tr("1 conflict"), self.tr("{count} conflicts")),
            (Relation.DIFFERENCE, counts[Relation.DIFFERENCE], self.tr("1 difference"), self.tr("{count} differences")),
            (Relation.NOTE, counts[Relation.NOTE], self.tr("1 note"), self.tr("{count} notes")),
            (Relation.SAME, agreeing, self.tr("1 same"), self.tr("{count} same")),
        ):
            self._row.addWidget(Badge(relation, one if count == 1 else several.format(count=count)))
