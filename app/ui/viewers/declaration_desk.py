"""The desk under the page: scrolling, and going from flag to flag and section to section."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStyle, QWidget

from app.ui.viewers.declaration_contents import Contents
from app.ui.viewers.declaration_paragraph import ParagraphEdit
from app.ui.viewers.declaration_sheet import DeclarationSheet, Row

_SCROLL_MS = 120
_ABOVE = 0.25  # how far down the view a passage comes to stand


class DeclarationDesk(QScrollArea):
    """Says what the user wishes for a paragraph by its id; an id of "" is the paragraph not yet begun at the end."""

    text_changed = Signal(str, str)
    addition_requested = Signal(str, str)
    removal_requested = Signal(str)
    link_requested = Signal(str)
    finding_requested = Signal(str)
    undo_requested = Signal()
    redo_requested = Signal()
    paragraph_reached = Signal(int)
    section_reached = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = DeclarationSheet()
        self._contents = Contents((), ())
        self._current = ""
        self._stop = ("", "")
        self._scroll = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._scroll.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.sheet)
        self.setAccessibleName(self.tr("Declaration"))
        self.sheet.row_added.connect(self._on_row_added)
        self._connect_next_paragraph(self.sheet.next_paragraph)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_contents(self, contents: Contents, title: str, a_number: str) -> None:
        """Show a draft, staying where the user is."""
        self._contents = contents
        if self._stop[1] and not any(flag.finding_id == self._stop[1] for entry in contents.entries for flag in entry.flags):
            self._stop = ("", "")
        self.sheet.show_contents(contents, title, a_number, self._stop[1])
        self._on_scrolled()

    def set_current_flag(self, finding_id: str) -> None:
        """Outline the words of one finding, or of none."""
        self._stop = (self._current if finding_id else "", finding_id)
        self.sheet.set_current_flag(finding_id)

    def set_zoom(self, percent: int) -> None:
        """Reading text larger or smaller."""
        self.sheet.set_zoom(percent)

    @property
    def current_paragraph(self) -> str:
        """Id of the paragraph at hand, the first one if none was entered yet."""
        entries = self._contents.entries
        known = any(entry.paragraph.id == self._current for entry in entries)
        return self._current if known or not entries else entries[0].paragraph.id

    def current_edit(self) -> ParagraphEdit:
        """The widget of the paragraph at hand."""
        row = self.sheet.row(self.current_paragraph)
        return row.edit if row else self.sheet.next_paragraph

    def write_in(self, paragraph_id: str) -> None:
        """Put the caret into a paragraph."""
        row = self.sheet.row(paragraph_id)
        if row:
            row.edit.begin(at_end=True)
            self._show_row(row)

    def go_to_paragraph(self, paragraph_id: str) -> None:
        """Bring a paragraph into sight and focus it, without writing."""
        row = self.sheet.row(paragraph_id)
        if row:
            row.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show_row(row)

    def go_to_section(self, index: int) -> None:
        """Scroll to a heading."""
        self._scroll_to(self.sheet.heading_top(index))

    def go_to_flag(self, finding_id: str) -> bool:
        """Go to the words of a finding; False where it touches none of this draft."""
        stop = next((stop for stop in self._stops() if stop[1] == finding_id), None)
        if stop is None:
            return False
        self._go_to_stop(stop)
        return True

    def go_to_next_flag(self, step: int) -> None:
        """Go `step` flags on, round at the ends; paragraphs without a source are flags too."""
        stops = self._stops()
        if not stops:
            return
        if self._stop in stops:
            self._go_to_stop(stops[(stops.index(self._stop) + step) % len(stops)])
            return
        numbers = {entry.paragraph.id: entry.number for entry in self._contents.entries}
        here = numbers.get(self._current, 0)
        onward = [stop for stop in stops if (numbers[stop[0]] - here) * step >= 0] if here else []
        self._go_to_stop((onward or stops)[0 if step > 0 else -1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page fills the height of the view."""
        super().resizeEvent(event)
        self.sheet.set_least_height(self.viewport().height())

    def _stops(self) -> list[tuple[str, str]]:
        stops = []
        for entry in self._contents.entries:
            stops += [(entry.paragraph.id, flag.finding_id) for flag in sorted(entry.flags, key=lambda flag: flag.start)]
            if entry.is_unsourced:
                stops.append((entry.paragraph.id, ""))
        return stops

    def _go_to_stop(self, stop: tuple[str, str]) -> None:
        self.go_to_paragraph(stop[0])
        self._stop = stop
        self.sheet.set_current_flag(stop[1])

    def _show_row(self, row: Row) -> None:
        top, bottom = row.edit.y(), row.edit.geometry().bottom()
        above = self.verticalScrollBar().value()
        if top < above + 40 or bottom > above + self.viewport().height() - 20:
            self._scroll_to(round(top - self.viewport().height() * _ABOVE))

    def _scroll_to(self, value: int) -> None:
        self._scroll.stop()
        bar = self.verticalScrollBar()
        value = max(0, min(value, bar.maximum()))
        self._scroll.setStartValue(bar.value())
        self._scroll.setEndValue(value)
        # Zero where the system asks for no motion.
        self._scroll.setDuration(min(_SCROLL_MS, self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)))
        self._scroll.start()

    def _on_scrolled(self) -> None:
        if self._contents.parts:
            self.section_reached.emit(self.sheet.section_at(self.verticalScrollBar().value() + self.viewport().height() // 4))

    def _on_row_added(self, row: Row) -> None:
        edit = row.edit
        edit.entered.connect(lambda: self._on_entered(row))
        edit.text_changed_by_user.connect(lambda text: self.text_changed.emit(_id(row), text))
        edit.addition_requested.connect(lambda: self._on_addition(row))
        edit.removal_requested.connect(lambda: self.removal_requested.emit(_id(row)))
        edit.link_requested.connect(lambda: self.link_requested.emit(_id(row)))
        edit.undo_requested.connect(self.undo_requested)
        edit.redo_requested.connect(self.redo_requested)
        edit.flag_requested.connect(self.go_to_next_flag)
        row.notes.finding_requested.connect(self.finding_requested)
        row.notes.link_requested.connect(lambda: self.link_requested.emit(_id(row)))

    def _connect_next_paragraph(self, edit: ParagraphEdit) -> None:
        edit.text_changed_by_user.connect(self._on_next_written)
        edit.addition_requested.connect(edit.keep)
        edit.link_requested.connect(self._on_next_link)
        edit.undo_requested.connect(self.undo_requested)
        edit.redo_requested.connect(self.redo_requested)
        edit.flag_requested.connect(self.go_to_next_flag)

    def _on_next_written(self, text: str) -> None:
        self.sheet.next_paragraph.show_text("", self.sheet.zoom)
        if text:
            self.addition_requested.emit("", text)

    def _on_next_link(self) -> None:
        has_words = bool(self.sheet.next_paragraph.words)
        self.sheet.next_paragraph.keep()
        entries = self._contents.entries
        self.link_requested.emit(entries[-1].paragraph.id if has_words and entries else "")

    def _on_addition(self, row: Row) -> None:
        row.edit.keep()
        self.addition_requested.emit(_id(row), "")

    def _on_entered(self, row: Row) -> None:
        self._current = _id(row)
        if self._stop[0] != self._current:
            self._stop = ("", "")
            self.sheet.set_current_flag("")
        if row.entry:
            self.paragraph_reached.emit(row.entry.number)


def _id(row: Row) -> str:
    return row.entry.paragraph.id if row.entry else ""
