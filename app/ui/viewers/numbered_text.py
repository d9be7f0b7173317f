"""A statement as numbered lines with its passages marked; shows and marks, never edits."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QPointF, QPropertyAnimation, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from app.domain.blocks import Role
from app.domain.document import Document
from app.ui.theme import SEMIBOLD, colour, sans_font, serif_font
from app.ui.viewers.flowed_text import FlowedBlock, FlowedText
from app.ui.widgets.marks import Mark, paint_mark

_FIXED_HEIGHT = 2  # QTextBlockFormat.LineHeightTypes.FixedHeight
_TEXT_LEFT, _NUMBER_RIGHT, _LABEL_LEFT = 96, 40, 62
_MEASURE = 440
_TOP = 18
_ABOVE, _BELOW = 18.5, 6.5
_SCROLL_MS = 120


class NumberedText(QTextBrowser):
    """Reading text with line numbers and labels in the margin. Offsets outside are always the source's own characters."""

    scrolled = Signal()
    mark_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, measure: int = _MEASURE) -> None:
        super().__init__(parent)
        self._measure = measure
        self._zoom = 1.0
        self._text: FlowedText | None = None
        self._source: Document | None = None
        self._marks: tuple[Mark, ...] = ()
        self._line_starts: list[int] = []
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.document().setDocumentMargin(0)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.scrolled.emit())
        self._glide = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._glide.setDuration(_SCROLL_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)

    def show_document(self, document: Document) -> None:
        """Set a source's text; marks are gone until new ones are given."""
        self._source = document
        self._text = FlowedText(document)
        self._marks = ()
        self._set_text(self._text)
        self.verticalScrollBar().setValue(0)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark these passages; later ones lie above earlier ones."""
        self._marks = tuple(marks)
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Reading text at 80 to 200 %."""
        self._zoom = percent / 100
        if self._text is not None:
            self._set_text(self._text)

    def selection(self) -> tuple[int, int] | None:
        """Source characters the user has selected."""
        cursor = self.textCursor()
        if self._text is None or not cursor.hasSelection():
            return None
        return self._text.offset_of(cursor.selectionStart()), self._text.offset_of(cursor.selectionEnd())

    def line_number_at(self, offset: int) -> int:
        """The number printed beside the line that shows a character."""
        return max(1, bisect_right(self._line_starts, self._position(offset)))

    def height_of(self, start: int, end: int) -> float:
        """Where a link to [start, end) meets the text: the middle of its longest line, in viewport pixels."""
        rectangles = self.rectangles(start, end)
        if not rectangles:
            return 0
        return max(rectangles, key=lambda rectangle: rectangle.width()).center().y()

    def rectangles(self, start: int, end: int) -> tuple[QRectF, ...]:
        """One rectangle for each line that shows characters of [start, end), in viewport pixels."""
        return tuple(self._rectangles(self._position(start), self._position(end)))

    def reveal(self, start: int, end: int) -> None:
        """Scroll until [start, end) stands in sight, gently unless motion is not wanted."""
        rectangles = self.rectangles(start, end)
        height = self.viewport().height()
        if not rectangles or (rectangles[0].top() >= 0 and rectangles[-1].bottom() <= height):
            return
        bar = self.verticalScrollBar()
        target = round(min(max(bar.value() + rectangles[0].top() - height * 0.35, 0), bar.maximum()))
        if not self.isVisible():
            bar.setValue(target)
            return
        self._glide.stop()
        self._glide.setStartValue(bar.value())
        self._glide.setEndValue(target)
        self._glide.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Page, marks, numbers and labels; then the text above them."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colour("page"))
        for mark in self._marks:
            rectangles = self.rectangles(mark.start, mark.end)
            if rectangles and rectangles[0].top() < event.rect().bottom() and rectangles[-1].bottom() > event.rect().top():
                paint_mark(painter, mark, rectangles)
        self._paint_margin(painter, event.rect().bottom() + 40)
        painter.end()
        super().paintEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a selection on a mark asks for its finding."""
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            for mark in reversed(self._marks):
                if mark.finding_id and any(box.contains(event.position()) for box in self.rectangles(mark.start, mark.end)):
                    self.mark_pressed.emit(mark.finding_id)
                    return

    def changeEvent(self, event: QEvent) -> None:
        """Take the text's colours from a new palette."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._text is not None:
            place = self.verticalScrollBar().value()
            self._set_text(self._text)
            self.verticalScrollBar().setValue(place)

    def _position(self, offset: int) -> int:
        return self._text.position_of(offset) if self._text is not None else 0

    def _set_text(self, text: FlowedText) -> None:
        self.setLineWrapColumnOrWidth(round(_TEXT_LEFT + self._measure * self._zoom))
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        formats: dict[tuple[Role, bool], tuple[QTextBlockFormat, QTextCharFormat]] = {}
        for number, block in enumerate(text.blocks):
            if number:
                cursor.insertBlock()
            kind = (block.role, block.is_cjk)
            if kind not in formats:
                formats[kind] = (self._block_format(block), self._char_format(block))
            block_format, char_format = formats[kind]
            cursor.setBlockFormat(block_format)
            cursor.insertText(block.text, char_format)
        cursor.endEditBlock()
        self._set_top_margin()
        self.document().documentLayout().documentSize()  # lays every line out
        self._line_starts = [block.position() + line.textStart() for block, line in self._lines_from(self.document().begin())]
        self.scrolled.emit()

    def _set_top_margin(self) -> None:
        frame = self.document().rootFrame()
        edges = frame.frameFormat()
        edges.setTopMargin(_TOP)
        edges.setBottomMargin(_TOP)
        frame.setFrameFormat(edges)

    def _block_format(self, block: FlowedBlock) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLineHeight((33 if block.is_cjk else 26) * self._zoom, _FIXED_HEIGHT)
        made.setLeftMargin(_TEXT_LEFT)
        made.setBottomMargin((4 if block.role is Role.QUESTION else 13) * self._zoom)
        return made

    def _char_format(self, block: FlowedBlock) -> QTextCharFormat:
        made = QTextCharFormat()
        weight = SEMIBOLD if block.role is Role.HEADING else QFont.Weight.Normal.value
        made.setFont(serif_font((17 if block.is_cjk else 16) * self._zoom, weight))
        made.setForeground(colour("ink2" if block.role is Role.QUESTION else "ink"))
        return made

    def _lines_from(self, block: QTextBlock) -> Iterator[tuple[QTextBlock, QTextLine]]:
        while block.isValid():
            for number in range(block.layout().lineCount()):
                yield block, block.layout().lineAt(number)
            block = block.next()

    def _rectangles(self, start: int, end: int) -> Iterator[QRectF]:
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            origin = self._origin(block)
            for number in range(block.layout().lineCount()):
                line = block.layout().lineAt(number)
                first = max(start - block.position(), line.textStart())
                last = min(end - block.position(), line.textStart() + line.textLength())
                if first < last:
                    yield self._rectangle(line, origin, first, last)
            block = block.next()

    def _rectangle(self, line: QTextLine, origin: QPointF, first: int, last: int) -> QRectF:
        baseline = origin.y() + line.y() + line.ascent()
        left, right = _cursor_x(line, first), _cursor_x(line, last)
        width = min(right, line.naturalTextWidth() + line.x()) - left
        return QRectF(origin.x() + left, baseline - _ABOVE * self._zoom, width, (_ABOVE + _BELOW) * self._zoom)

    def _origin(self, block: QTextBlock) -> QPointF:
        box = self.document().documentLayout().blockBoundingRect(block)
        return QPointF(box.left(), box.top() - self.verticalScrollBar().value())

    def _paint_margin(self, painter: QPainter, bottom: float) -> None:
        labels = [block.label for block in self._text.blocks] if self._text is not None else []
        first = self.cursorForPosition(QPoint(0, 0)).block()
        number = bisect_left(self._line_starts, first.position())
        for block, line in self._lines_from(first):
            number += 1
            baseline = self._origin(block).y() + line.y() + line.ascent()
            if baseline > bottom:
                return
            painter.setPen(colour("ink3"))
            painter.setFont(sans_font(11, tabular=True))
            painter.drawText(QRectF(0, baseline - 15, _NUMBER_RIGHT, 18), int(Qt.AlignmentFlag.AlignRight), str(number))
            if line.lineNumber() == 0 and block.blockNumber() < len(labels) and labels[block.blockNumber()]:
                painter.setPen(colour("ink2"))
                painter.setFont(sans_font(13, SEMIBOLD, tabular=True))
                painter.drawText(QPointF(_LABEL_LEFT, baseline), _printed(labels[block.blockNumber()]))


def _cursor_x(line: QTextLine, position: int) -> float:
    # The binding gives the x together with the position it was asked for.
    return cast("tuple[float, int]", line.cursorToX(position))[0]


def _printed(label: str) -> str:
    """A paragraph's number stands with a full stop, as it does on paper; questions keep their letter."""
    return f"{label[1:]}." if label.startswith("¶") else label
