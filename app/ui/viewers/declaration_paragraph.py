"""One paragraph of the declaration: read with its marks, and edited in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.ui.theme import colour, serif_font
from app.ui.viewers.declaration_tint import Tint, paint_tint, rectangles

_LINE, _FONT = 26, 16
BASELINE = 20.5  # of the first line, below the top of the paragraph
_FONT_EVENTS = {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange}
_CONTROL_KEYS = {Qt.Key.Key_K, Qt.Key.Key_Z, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ParagraphEdit(QTextEdit):
    """Read-only until clicked or entered; says what the user wishes and leaves it to others to keep it."""

    text_changed_by_user = Signal(str)
    addition_requested = Signal()
    removal_requested = Signal()
    link_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    flag_requested = Signal(int)
    entered = Signal()
    looks_changed = Signal()
    grown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self._tints: list[tuple[Tint, QTextCursor]] = []
        self._line = float(_LINE)
        self._rows = 1
        self._measured = (0, 0, 0.0)  # width, revision and line height that the rows were counted at
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._invitation = self.tr("Write, or link a passage to begin")
        self.setAccessibleDescription(self._invitation)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._on_text_changed)

    def show_text(self, text: str, zoom: float = 1.0) -> None:
        """Take the text as kept; a zoom of 1 is the reading size."""
        self._kept = text
        self._line = _LINE * zoom
        self.document().setDefaultFont(serif_font(_FONT * zoom))
        self.setPlainText(text)
        form = QTextBlockFormat()
        form.setLineHeight(self._line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(form)
        self.document().clearUndoRedoStacks()

    def show_tints(self, tints: Sequence[Tint]) -> None:
        """Mark spans; they move along with what is written before them."""
        self._tints = []
        length = len(self.toPlainText())
        for tint in tints:
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(tint.start, length))
            cursor.setPosition(min(tint.end, length), QTextCursor.MoveMode.KeepAnchor)
            self._tints.append((tint, cursor))
        self.viewport().update()

    @property
    def zoom(self) -> float:
        """1 is the reading size."""
        return self._line / _LINE

    @property
    def words(self) -> str:
        """The text as it stands, in one line."""
        return " ".join(self.toPlainText().split())

    @property
    def is_changed(self) -> bool:
        """Whether something was written that is not kept yet."""
        return self.words != self._kept

    def height_for(self, width: int) -> int:
        """Height of the text set in a width; never less than a line."""
        measured = (width, self.document().revision(), self._line)
        if measured != self._measured:
            self.document().setTextWidth(width)
            self._rows = max(1, self.document().firstBlock().layout().lineCount())
            self._measured = measured
        return round(self._rows * self._line)

    def begin(self, *, at_end: bool = False) -> None:
        """Let the user write."""
        self.setReadOnly(False)
        if at_end:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus()
        self.looks_changed.emit()

    def keep(self) -> None:
        """Stop writing, and say so if the text is another."""
        if self.isReadOnly():
            return
        self.setReadOnly(True)
        if self.is_changed:
            self._kept = self.words
            self.text_changed_by_user.emit(self.words)
        self.looks_changed.emit()

    def cancel(self) -> None:
        """Stop writing and go back to the text as kept."""
        tints = [tint for tint, _ in self._tints]
        if self.is_changed:
            self.show_text(self._kept, self.zoom)
            self.show_tints(tints)
        self.setReadOnly(True)
        self.looks_changed.emit()

    @property
    def is_being_changed(self) -> bool:
        """Whether the user is in the middle of other words."""
        return not self.isReadOnly() and self.is_changed

    def event(self, event: QEvent) -> bool:
        """Keys that mean something here go past the window's own shortcuts."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press puts the caret there."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setReadOnly(False)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that this paragraph is the one at hand."""
        super().focusInEvent(event)
        self.entered.emit()
        self.looks_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving keeps what was written; a menu or another window is no leaving."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.keep()
        self.looks_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """The text stays in the voice of the record when the window takes on another style sheet, and with it its font."""
        super().changeEvent(event)
        if event.type() in _FONT_EVENTS:
            self.document().setDefaultFont(serif_font(_FONT * self.zoom))
            self._measured = (0, 0, 0.0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Locking and other pages keep what was written as well."""
        super().hideEvent(event)
        self.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the page first, then those of writing."""
        if not (self._page_key(event) or self._writing_key(event)):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the paragraph."""
        event.ignore()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words only: files that are dropped are for the page."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted text comes as one run of plain words."""
        self.textCursor().insertText(" ".join(source.text().split()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marks lie under the text."""
        painter = QPainter(self.viewport())
        for tint, cursor in self._tints:
            paint_tint(painter, tint, self._rectangles(cursor))
        if not self.toPlainText():
            painter.setFont(self.document().defaultFont())
            painter.setPen(colour("ink3"))
            painter.drawText(QPointF(0, BASELINE * self.zoom), self._invitation)
        painter.end()
        super().paintEvent(event)

    def _on_text_changed(self) -> None:
        if not self.isReadOnly():
            self.grown.emit()

    def _page_key(self, event: QKeyEvent) -> bool:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_enter and is_control:
            self.addition_requested.emit()
        elif is_control and event.key() == Qt.Key.Key_K:
            self.link_requested.emit()
        elif event.key() == Qt.Key.Key_F8:
            self.flag_requested.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.matches(QKeySequence.StandardKey.Undo) and not (self.is_changed and self.document().isUndoAvailable()):
            self.undo_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable():
            self.redo_requested.emit()
        else:
            return False
        return True

    def _is_ours(self, event: QKeyEvent) -> bool:
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            return not self.isReadOnly()
        return event.key() == Qt.Key.Key_F8 or (is_control and event.key() in _CONTROL_KEYS)

    def _writing_key(self, event: QKeyEvent) -> bool:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self.isReadOnly():
            self.begin(at_end=True)
        elif is_enter:
            self.keep()
        elif event.key() == Qt.Key.Key_Escape and not self.isReadOnly():
            self.cancel()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and not self.toPlainText():
            self.removal_requested.emit()
        else:
            return False
        return True

    def _rectangles(self, cursor: QTextCursor) -> Iterator[QRectF]:
        return rectangles(self.document().firstBlock(), cursor.selectionStart(), cursor.selectionEnd(), self._line)
