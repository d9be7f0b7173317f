"""What the declaration has in the top bar: how far it is, and the two ways out."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label


class DeclarationActions(QObject):
    """The filing copy looks ready only when nothing is missing; pressed before, it asks to see what is."""

    draft_requested = Signal()
    filing_requested = Signal()
    first_need_requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.progress = label("", "secondary")
        self.export = Button(self.tr("Export draft"), "file-down")
        self.filing = QStackedWidget()
        self._waiting = Button(self.tr("Filing copy"), "file-check", role="ghost")
        self._ready = Button(self.tr("Filing copy"), "file-check")
        self._waiting.setToolTip(self.tr("Goes to the first thing the filing copy still needs"))
        self._waiting.setAccessibleDescription(self._waiting.toolTip())
        for button in (self._waiting, self._ready):
            self.filing.addWidget(button)
        self.filing.setFixedSize(self._ready.sizeHint())
        self.export.clicked.connect(self.draft_requested)
        self._ready.clicked.connect(self.filing_requested)
        self._waiting.clicked.connect(self.first_need_requested)

    def show_progress(self, draft_number: int, sourced: int, count: int, *, is_ready: bool) -> None:
        """Say how far the draft is."""
        words = self.tr("Draft {draft} · {sourced} of {all} paragraphs have a source")
        self.progress.setText(words.format(draft=draft_number, sourced=sourced, all=count))
        self.filing.setCurrentWidget(self._ready if is_ready else self._waiting)
        self._set_offered(offered=True)

    def clear(self) -> None:
        """There is no draft."""
        self.progress.setText("")
        self._set_offered(offered=False)

    def _set_offered(self, *, offered: bool) -> None:
        self.export.setEnabled(offered)
        for button in (self._waiting, self._ready):
            button.setEnabled(offered)
