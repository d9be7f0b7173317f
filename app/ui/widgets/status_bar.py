"""The bar at the window's foot: place, privilege line, store state, zoom; progress and notices while there are any."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from app.ui.widgets.buttons import Button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import ElidedLabel, label

HEIGHT = 26
NOTICE_MILLISECONDS = 8000
# Words of a privilege claim stay as a court reads them, in every interface language.
PRIVILEGE_LINE = "PRIVILEGED AND CONFIDENTIAL — ATTORNEY WORK PRODUCT"


class StatusBar(QWidget):
    """Says where one is; a notice takes the place's room for 8 s and is announced to screen readers."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setProperty("role", "status-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._place, self._doing = "", ""
        self._left = ElidedLabel(role="small")
        self._privilege = label(PRIVILEGE_LINE, "privilege")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(160)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = Button(self.tr("Cancel"), role="link")
        self._drive = IconLabel("hard-drive", "ink3", 13)
        self._store = label("", "small")
        self._zoom = label("", "small")
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.timeout.connect(self._on_notice_over)
        self._cancel.clicked.connect(self.cancel_requested)
        self._lay_out()
        self.hide_progress()
        self.set_privileged(privileged=False)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 1, 16, 0)
        row.setSpacing(6)
        row.addWidget(self._left, 1)
        row.addWidget(self._privilege, 0, Qt.AlignmentFlag.AlignCenter)
        right = QHBoxLayout()
        right.setSpacing(6)
        right.addStretch()
        for widget in (self._bar, self._cancel, self._drive, self._store):
            right.addWidget(widget)
        right.addSpacing(12)
        right.addWidget(self._zoom)
        row.addLayout(right, 1)

    def set_place(self, text: str) -> None:
        """Where the user is."""
        self._place = text
        if not self._back.isActive():
            self._left.setText(text)

    def say(self, sentence: str) -> None:
        """Show a notice for 8 s and announce it."""
        self._left.setText(sentence)
        self._back.start(NOTICE_MILLISECONDS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def set_privileged(self, *, privileged: bool) -> None:
        """Show the privilege line or not."""
        self._privilege.setVisible(privileged)

    def set_store(self, text: str) -> None:
        """State of the store; empty before it is open."""
        self._store.setText(text)
        self._drive.setVisible(bool(text))

    def set_zoom(self, percent: int) -> None:
        """Zoom of reading text."""
        self._zoom.setText(self.tr("{0} %").format(percent))

    def show_progress(self, done: int, total: int, sentence: str) -> None:
        """How far the work is; a total of 0 means that nobody knows yet. A notice keeps its 8 s: it says what was just done."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._doing = sentence
        if not self._back.isActive():
            self._left.setText(sentence)
        for widget in (self._bar, self._cancel):
            widget.show()

    def hide_progress(self) -> None:
        """The work is over."""
        self._doing = ""
        for widget in (self._bar, self._cancel):
            widget.hide()
        if not self._back.isActive():
            self._left.setText(self._place)

    def text(self) -> str:
        """What stands at the left now."""
        return self._left.text()

    def _on_notice_over(self) -> None:
        self._left.setText(self._doing or self._place)
