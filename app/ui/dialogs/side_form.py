"""A form that lies over the right edge of a page: fields, what went wrong, and two verbs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFormLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label

WIDTH = 416
_LABELS = 110


class SideForm(QWidget):
    """Heirs add their fields with `add_row`; `kept` when the filled button is pressed, `dropped` on cancel."""

    takes_enter = False  # a file is not taken in by a stray key

    kept = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setProperty("role", "side-pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heading = label("", "strong")
        self._remark = label("", "secondary", wrap=True)
        self._trouble = label("", "trouble", wrap=True)
        self._keep = Button("", role="primary")
        self._drop = Button(self.tr("Cancel"), role="ghost")
        self._verbs = [self._keep, self._drop]
        self._buttons = QHBoxLayout()
        self._form = QFormLayout()
        self._lay_out()
        self._keep.clicked.connect(self.kept)
        self._drop.clicked.connect(self.dropped)
        self.say("")

    def _lay_out(self) -> None:
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(10)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 4, 0)
        rows.addLayout(self._form)
        rows.addStretch()
        area = QScrollArea()
        area.setProperty("role", "plain")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        self._buttons.addWidget(self._keep)
        self._buttons.addWidget(self._drop)
        self._buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 16, 16)
        column.setSpacing(10)
        column.addWidget(self._heading)
        column.addWidget(self._remark)
        column.addWidget(area, 1)
        column.addWidget(self._trouble)
        column.addLayout(self._buttons)

    def lie_over(self, page: QWidget) -> None:
        """Belong to a page, out of sight until `open`."""
        self.setParent(page)
        self.hide()

    def open(self) -> None:
        """Come into sight over whatever is at the right."""
        self.follow()
        self.show()
        self.raise_()

    def follow(self) -> None:
        """Take the right edge the page has now."""
        page = self.parentWidget()
        if page is not None:
            self.setGeometry(page.width() - WIDTH, 0, WIDTH, page.height())

    def event(self, event: QEvent) -> bool:
        """Claim Escape before the page's own keys do."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is Cancel, unless the file is just being taken in; Enter is the filled button where the form takes it."""
        if event.key() == Qt.Key.Key_Escape:
            if self._drop.isEnabled():
                self.dropped.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.takes_enter:
            focus = self.focusWidget()
            (focus if isinstance(focus, QAbstractButton) else self._keep).click()
        else:
            super().keyPressEvent(event)

    def add_row(self, name: str, field: QWidget) -> None:
        """One named field."""
        field.setAccessibleName(name)
        caption = label(name, "secondary")
        caption.setMinimumWidth(_LABELS)
        self._form.addRow(caption, field)

    def add_button(self, words: str) -> Button:
        """Another verb, between the filled button and cancel."""
        made = Button(words, role="ghost")
        self._buttons.insertWidget(1, made)
        self._verbs.append(made)
        return made

    def set_remark(self, text: str) -> None:
        """What the form is about, such as the file's name."""
        self._remark.setText(text)

    def say(self, trouble: str) -> None:
        """One sentence on why it was not kept; empty takes it away."""
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))

    def set_busy(self, *, busy: bool) -> None:
        """Nothing can be pressed while the file is being taken in."""
        for verb in self._verbs:
            verb.setEnabled(not busy)
