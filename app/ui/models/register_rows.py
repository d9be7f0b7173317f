"""Draws the rows of the people and terms list: sign, name over what is known, state at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from app.domain.person import PersonEntry
from app.domain.snapshot import TermEntry
from app.ui.icons import pixmap
from app.ui.models.register_list import Heading, RegisterRole
from app.ui.theme import REGULAR, SEMIBOLD, colour, sans_font, serif_font
from app.ui.widgets.register_words import other_forms, person_facts, state_of, where

GROUP, ROW = 32, 54
_LEFT, _SIGN, _RIGHT, _GAP = 24, 28, 16, 10
_CENTRE = int(Qt.AlignmentFlag.AlignVCenter)


class RegisterRows(QStyledItemDelegate):
    """Names and source words are words of record: serif; what the program says of them is sans."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """54 px; 32 for a heading."""
        return QSize(self._view.viewport().width(), GROUP if index.data(RegisterRole.HEADING) is not None else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """A heading, a person or a term."""
        rectangle: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        heading: Heading | None = index.data(RegisterRole.HEADING)
        entry: PersonEntry | TermEntry | None = index.data(RegisterRole.ENTRY)
        if heading is not None:
            _paint_heading(painter, rectangle, heading)
        elif entry is not None:
            _paint_ground(painter, rectangle, state)
            if isinstance(entry, TermEntry):
                _paint_term(painter, rectangle, entry)
            else:
                _paint_person(painter, rectangle, entry)
        painter.fillRect(rectangle.left(), rectangle.bottom(), rectangle.width(), 1, colour("line"))
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """The whole row, which may be too long to be drawn."""
        if event.type() is QEvent.Type.ToolTip and index.isValid():
            QToolTip.showText(event.globalPos(), str(index.data(Qt.ItemDataRole.AccessibleTextRole)), view)
            return True
        return super().helpEvent(event, view, option, index)


def _paint_ground(painter: QPainter, rectangle: QRect, state: QStyle.StateFlag) -> None:
    is_selected = bool(state & QStyle.StateFlag.State_Selected)
    painter.fillRect(rectangle, colour("accent_soft" if is_selected else "page"))
    if is_selected:
        painter.fillRect(QRect(rectangle.left(), rectangle.top(), 3, rectangle.height()), colour("accent"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colour("accent"))
            painter.drawRect(rectangle.adjusted(0, 0, -1, -2))


def _paint_heading(painter: QPainter, rectangle: QRect, heading: Heading) -> None:
    painter.fillRect(rectangle, colour("surface"))
    box = QRectF(rectangle.adjusted(_LEFT, 0, -_RIGHT, 0))
    end = _line(painter, box, heading.title, sans_font(12, SEMIBOLD), "ink")
    _line(painter, QRectF(end + 8, box.top(), box.right() - end - 8, box.height()), heading.meaning, sans_font(12), "ink2")


def _paint_person(painter: QPainter, rectangle: QRect, entry: PersonEntry) -> None:
    tone = "ink3" if entry.person.set_aside or not entry.is_kept else "ink2"
    painter.drawPixmap(rectangle.left() + _LEFT, rectangle.top() + 11, pixmap("user", tone, 15))
    right = _paint_state(painter, rectangle, entry)
    top = QRectF(rectangle.left() + _LEFT + _SIGN, rectangle.top() + 6, right - rectangle.left() - _LEFT - _SIGN - _GAP, 24)
    end = _line(painter, top, entry.person.name, serif_font(16, SEMIBOLD if entry.is_kept else REGULAR), "ink")
    _line(painter, QRectF(end + _GAP, top.top(), top.right() - end - _GAP, top.height()), other_forms(entry), serif_font(15), "ink2")
    facts = " · ".join(word for word in (person_facts(entry.person), where(entry.forms)) if word)
    _line(painter, QRectF(top.left(), rectangle.top() + 29, top.width(), 18), facts, sans_font(12), "ink2")


def _paint_state(painter: QPainter, rectangle: QRect, entry: PersonEntry) -> float:
    """Draws the state at the right end and gives the left edge of it."""
    words = state_of(entry)
    if not words:
        return rectangle.right() - _RIGHT
    font = sans_font(12)
    width = QFontMetricsF(font).horizontalAdvance(words)
    left = rectangle.right() - _RIGHT - width
    name = "minus" if entry.person.set_aside else "shield-alert" if entry.person.at_risk else "link-2"
    painter.drawPixmap(round(left) - 21, rectangle.center().y() - 7, pixmap(name, "ink2", 15))
    _line(painter, QRectF(left, rectangle.top(), width + 2, rectangle.height()), words, font, "ink2")
    return left - 21


def _paint_term(painter: QPainter, rectangle: QRect, entry: TermEntry) -> None:
    painter.drawPixmap(rectangle.left() + _LEFT, rectangle.top() + 11, pixmap("languages", "ink2" if entry.is_kept else "ink3", 15))
    top = QRectF(rectangle.left() + _LEFT + _SIGN, rectangle.top() + 6, rectangle.width() - _LEFT - _SIGN - _RIGHT, 24)
    left = _line(painter, top, entry.term.source_word, serif_font(16, SEMIBOLD if entry.is_kept else REGULAR), "ink") + 2 * _GAP
    for use in entry.uses:
        if left > top.right() - 2 * _GAP:
            break
        if use.text in entry.term.approved:
            painter.drawPixmap(round(left), rectangle.top() + 11, pixmap("check", "ink", 14))
            left += 18
        tone = "ink" if use.text in entry.term.approved or not entry.term.approved else "ink2"
        left = _line(painter, QRectF(left, top.top(), top.right() - left, 24), use.text, serif_font(15), tone) + 1.5 * _GAP
    _line(painter, QRectF(top.left(), rectangle.top() + 29, top.width(), 18), where(entry.uses), sans_font(12), "ink2")


def _line(painter: QPainter, box: QRectF, text: str, font: QFont, token: str) -> float:
    """One elided line; gives its right end."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, box.width()))
    painter.setFont(font)
    painter.setPen(colour(token))
    painter.drawText(box, _CENTRE, shown)
    return box.left() + metrics.horizontalAdvance(shown)
