"""The page of the declaration on the desk: headings, numbered paragraphs, and the margin beside them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.finding import Level
from app.ui.theme import SEMIBOLD, colour, sans_font, serif_font
from app.ui.viewers.declaration_contents import Contents, Entry
from app.ui.viewers.declaration_notes import MarginNotes
from app.ui.viewers.declaration_paragraph import BASELINE, ParagraphEdit
from app.ui.viewers.declaration_tint import Tint

DESK, PAGE = 28, 640
_PAGE_TOP, _HEADER, _FIRST, _FOOT = 20, 30, 50, 56
_TEXT_LEFT, _TEXT_WIDTH, _NUMBER_RIGHT = 76, 508, 64
TEXT_RIGHT = DESK + _TEXT_LEFT + _TEXT_WIDTH + 12  # from the left of the desk, with a breath of air
_TICK, _NOTES_LEFT, _NOTES_MIN = 14, 20, 260
_GAP, _NOTES_GAP, _LINE = 12, 2, 26
_SMALL = 11


class Row:
    """A paragraph and its margin as they stand on the sheet."""

    def __init__(self, sheet: QWidget) -> None:
        self.edit = ParagraphEdit(sheet)
        self.notes = MarginNotes(sheet)
        self.entry: Entry | None = None

    def show(self, entry: Entry, current_flag: str, zoom: float) -> None:
        """Take what there is to show, leaving words alone that are just being written."""
        is_other = entry.paragraph.text != self.edit.words or self.entry is None or self.edit.zoom != zoom
        if is_other and not self.edit.is_being_changed:
            self.edit.show_text(entry.paragraph.text, zoom)
        self.edit.show_tints(_tints(entry, current_flag))
        if self.entry != entry:
            self.notes.show_entry(entry)
        self.entry = entry
        flags = "; ".join(flag.words for flag in entry.flags)
        self.edit.setAccessibleName(self.edit.tr("Paragraph {number}").format(number=entry.number))
        self.edit.setAccessibleDescription(flags or (self.edit.tr("No source yet") if entry.is_unsourced else ""))

    def leave(self) -> None:
        """Go from the sheet."""
        for widget in (self.edit, self.notes):
            widget.blockSignals(True)
            widget.hide()
            widget.deleteLater()


class DeclarationSheet(QWidget):
    """Lays itself out by hand: margin notes are pushed down rather than overlapped."""

    row_added = Signal(object)
    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, Row] = {}
        self._headings: list[QLabel] = []
        self._contents = Contents((), ())
        self._header = ("", "")
        self._zoom = 1.0
        self._least_height = 0
        self._current_flag = ""
        self.next_paragraph = ParagraphEdit(self)
        self.next_paragraph.setAccessibleName(self.tr("New paragraph"))
        self.next_paragraph.show_text("")
        self.next_paragraph.grown.connect(self.arrange)
        self.next_paragraph.looks_changed.connect(self.update)

    def show_contents(self, contents: Contents, title: str, a_number: str, current_flag: str = "") -> None:
        """Show a draft, keeping the widgets of paragraphs that stay."""
        self._contents = contents
        self._header = (title, a_number)
        self._current_flag = current_flag
        self._take_headings()
        present = {entry.paragraph.id for entry in contents.entries}
        for gone in [paragraph_id for paragraph_id in self._rows if paragraph_id not in present]:
            self._rows.pop(gone).leave()
        for entry in contents.entries:
            if entry.paragraph.id not in self._rows:
                self._rows[entry.paragraph.id] = self._new_row()
            self._rows[entry.paragraph.id].show(entry, current_flag, self._zoom)
        self._order_tabs()
        self.arrange()

    def set_current_flag(self, finding_id: str) -> None:
        """Outline the words of one finding."""
        self._current_flag = finding_id
        for row in self._rows.values():
            if row.entry:
                row.edit.show_tints(_tints(row.entry, finding_id))

    def set_zoom(self, percent: int) -> None:
        """Set the reading text larger or smaller."""
        self._zoom = percent / 100
        for row in self._rows.values():
            if row.entry:
                row.show(row.entry, self._current_flag, self._zoom)
        for heading in self._headings:
            heading.setFont(serif_font(16 * self._zoom, SEMIBOLD))
        self.next_paragraph.show_text(self.next_paragraph.words, self._zoom)
        self.arrange()

    def set_least_height(self, height: int) -> None:
        """Fill at least the height of the view."""
        if height != self._least_height:
            self._least_height = height
            self.arrange()

    def row(self, paragraph_id: str) -> Row | None:
        """The widgets of one paragraph."""
        return self._rows.get(paragraph_id)

    def rows(self) -> Iterator[Row]:
        """Every paragraph's widgets in order."""
        return (self._rows[entry.paragraph.id] for entry in self._contents.entries)

    def heading_top(self, index: int) -> int:
        """Where a section begins."""
        return self._headings[index].y() - _GAP

    def section_at(self, y: int) -> int:
        """The section that a height falls into."""
        return max(0, sum(heading.y() - 2 * _GAP <= y for heading in self._headings) - 1)

    @property
    def zoom(self) -> float:
        """1 is the reading size."""
        return self._zoom

    @property
    def page_width(self) -> int:
        """Width of the page at the present zoom."""
        return self._text_width + PAGE - _TEXT_WIDTH

    @property
    def _text_width(self) -> int:
        # Larger text takes the room there is, but never pushes the margin out of sight.
        room = self.width() - DESK - (PAGE - _TEXT_WIDTH) - _NOTES_LEFT - _NOTES_MIN - 16
        return min(round(_TEXT_WIDTH * self._zoom), max(_TEXT_WIDTH, room))

    def arrange(self) -> None:
        """Put everything in its place, top to bottom."""
        text_left, text_width = DESK + _TEXT_LEFT, self._text_width
        notes_left = DESK + self.page_width + _NOTES_LEFT
        notes_width = max(_NOTES_MIN, self.width() - notes_left - 16)
        top, notes_bottom = _PAGE_TOP + _FIRST, 0
        for heading, part in zip(self._headings, self._contents.parts, strict=True):
            heading_height = round(_LINE * self._zoom) if part.heading else 0
            heading.setGeometry(text_left, top, text_width, heading_height)
            top += heading_height + (10 if part.heading else 0)
            for entry in part.entries:
                row = self._rows[entry.paragraph.id]
                height = row.edit.height_for(text_width)
                row.edit.setGeometry(text_left, top, text_width, height + 2)
                notes_top = max(top + 4, notes_bottom + _NOTES_GAP)
                row.notes.setGeometry(notes_left, notes_top, notes_width, row.notes.height_for(notes_width))
                notes_bottom = notes_top + row.notes.height()
                top += height + _GAP
        height = self.next_paragraph.height_for(text_width)
        self.next_paragraph.setGeometry(text_left, top, text_width, height + 2)
        self._take_size(max(top + height, notes_bottom) + _FOOT)
        self.update()
        self.laid_out.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The margin takes what the page leaves."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Desk, page, its header, the numbers and the ticks."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("canvas"))
        page = QRectF(DESK + 0.5, _PAGE_TOP + 0.5, self.page_width - 1, self.height())
        painter.fillRect(page, colour("page"))
        painter.setPen(QPen(colour("line"), 0))
        painter.drawRect(page)
        self._paint_header(painter)
        for row in self._rows.values():
            # A pushed note may begin well under its paragraph.
            top, bottom = row.edit.y() - _LINE, max(row.edit.geometry().bottom(), row.notes.y()) + _LINE
            if row.entry is not None and event.rect().bottom() >= top and event.rect().top() <= bottom:
                self._paint_beside(painter, row.edit, row.entry.number)
                self._paint_tick(painter, row)
        self._paint_beside(painter, self.next_paragraph, len(self._rows) + 1)
        painter.end()

    def _paint_header(self, painter: QPainter) -> None:
        painter.setFont(sans_font(_SMALL))
        painter.setPen(colour("ink3"))
        line = QRectF(DESK + 39, _PAGE_TOP + _HEADER - 10, self.page_width - 39 - _FOOT, 20)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self._header[0])
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), self._header[1])

    def _paint_beside(self, painter: QPainter, edit: ParagraphEdit, number: int) -> None:
        painter.setFont(serif_font(16 * self._zoom))
        painter.setPen(colour("ink" if edit.words else "ink3"))
        words = f"{number}."
        left = DESK + _NUMBER_RIGHT - QFontMetricsF(painter.font()).horizontalAdvance(words)
        painter.drawText(QPointF(left, edit.y() + BASELINE * self._zoom), words)
        if edit.hasFocus() and edit.isReadOnly():
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRect(edit.geometry().adjusted(-8, -3, 8, 1))

    def _paint_tick(self, painter: QPainter, row: Row) -> None:
        if not row.notes.height():
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("line2"), 0))
        left = DESK + self.page_width
        painter.drawLine(QLineF(left, round(row.edit.y() + _LINE / 2) + 0.5, left + _TICK, row.notes.y() + 9.5))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _take_headings(self) -> None:
        for heading in self._headings[len(self._contents.parts) :]:
            heading.hide()
            heading.deleteLater()
        del self._headings[len(self._contents.parts) :]
        while len(self._headings) < len(self._contents.parts):
            heading = QLabel(self)
            heading.setTextFormat(Qt.TextFormat.PlainText)
            heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
            heading.setFont(serif_font(16 * self._zoom, SEMIBOLD))
            heading.show()
            self._headings.append(heading)
        for heading, part in zip(self._headings, self._contents.parts, strict=True):
            heading.setText(part.heading)

    def _new_row(self) -> Row:
        row = Row(self)
        row.edit.grown.connect(self.arrange)
        row.edit.looks_changed.connect(self.update)
        row.edit.show()
        row.notes.show()
        self.row_added.emit(row)
        return row

    def _order_tabs(self) -> None:
        before: QWidget | None = None
        for row in self.rows():
            for widget in (row.edit, *row.notes.buttons):
                if before is not None:
                    QWidget.setTabOrder(before, widget)
                before = widget
        if before is not None:
            QWidget.setTabOrder(before, self.next_paragraph)

    def _take_size(self, height: int) -> None:
        self.setMinimumWidth(DESK + min(PAGE, self.page_width) + _NOTES_LEFT + _NOTES_MIN)
        self.setFixedHeight(max(height, self._least_height))


def _tints(entry: Entry, current_flag: str) -> list[Tint]:
    tints = [Tint(0, len(entry.paragraph.text), Level.NOTE, is_dashed=True)] if entry.is_unsourced and entry.paragraph.text else []
    tints += [Tint(flag.start, flag.end, flag.level, is_current=flag.finding_id == current_flag) for flag in reversed(entry.flags)]
    return tints
