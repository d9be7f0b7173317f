"""Draws the rows of the findings list: shape, number, sentence over its places, kind, factors, state."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from app.domain.finding import FindingRecord, FindingState
from app.ui.icons import pixmap
from app.ui.models.finding_list import FindingRole, Group
from app.ui.theme import REGULAR, SEMIBOLD, colour, sans_font
from app.ui.widgets.chip import paint_tag
from app.ui.widgets.finding_words import kind_word, state_word
from app.ui.widgets.status_shape import paint_status

_LEFT, _RIGHT, _GAP = 24, 16, 8
_SHAPE, _NUMBER, _TAG, _FACTORS, _STATE = 28, 30, 110, 64, 118
_GROUP, _PADDING, _LINE, _PLACE_LINE, _LEAST = 32, 9, 18, 17, 62
_WRAP = int(Qt.TextFlag.TextWordWrap)
_STATES = {
    FindingState.OPEN: ("circle", "ink2"),
    FindingState.EXPLAINED: ("message-square-text", "accent"),
    FindingState.ACCEPTED: ("circle-check", "same"),
    FindingState.DISMISSED: ("minus", "ink3"),
}


class FindingRows(QStyledItemDelegate):
    """Rows as high as their sentence needs."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """62 px and more; 32 for a heading."""
        width = self._view.viewport().width()
        if index.data(FindingRole.GROUP) is not None:
            return QSize(width, _GROUP)
        record: FindingRecord = index.data(FindingRole.RECORD)
        height = _wrapped(record.finding.sentence, sans_font(13), _sentence_width(width), _LINE)
        places = _wrapped(index.data(FindingRole.PLACES), sans_font(12), _sentence_width(width), _PLACE_LINE)
        return QSize(width, max(_LEAST, round(height + places + 2 * _PADDING)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """A heading or a finding."""
        rectangle: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        group: Group | None = index.data(FindingRole.GROUP)
        if group is not None:
            _paint_group(painter, rectangle, group)
        else:
            is_selected = bool(state & QStyle.StateFlag.State_Selected)
            _paint_ground(painter, rectangle, is_selected=is_selected, has_focus=bool(state & QStyle.StateFlag.State_HasFocus))
            _paint_finding(painter, rectangle, index.data(FindingRole.RECORD), index.data(FindingRole.PLACES))
        painter.fillRect(rectangle.left(), rectangle.bottom(), rectangle.width(), 1, colour("line"))
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """The row read out as one sentence."""
        if event.type() is QEvent.Type.ToolTip and index.isValid():
            QToolTip.showText(event.globalPos(), str(index.data(Qt.ItemDataRole.AccessibleTextRole)), view)
            return True
        return super().helpEvent(event, view, option, index)


def _sentence_width(width: int) -> int:
    return max(160, width - _LEFT - _SHAPE - _NUMBER - _GAP - _TAG - _FACTORS - _STATE - _RIGHT)


def _wrapped(text: str, font: QFont, width: float, line: int) -> float:
    metrics = QFontMetricsF(font)
    box = metrics.boundingRect(QRectF(0, 0, width, 10000), _WRAP, text)
    return max(1, round(box.height() / metrics.lineSpacing())) * line


def _paint_ground(painter: QPainter, rectangle: QRect, *, is_selected: bool, has_focus: bool) -> None:
    painter.fillRect(rectangle, colour("accent_soft" if is_selected else "page"))
    if is_selected:
        painter.fillRect(QRect(rectangle.left(), rectangle.top(), 3, rectangle.height()), colour("accent"))
    if has_focus and is_selected:
        painter.setPen(colour("accent"))
        painter.drawRect(rectangle.adjusted(0, 0, -1, -2))


def _paint_group(painter: QPainter, rectangle: QRect, group: Group) -> None:
    painter.fillRect(rectangle, colour("surface"))
    middle = rectangle.center().y()
    left = rectangle.left() + _LEFT
    if group.level is not None:
        paint_status(painter, group.level, QRectF(left, middle - 6, 13, 13))
    else:
        painter.drawPixmap(left, middle - 7, pixmap("chevron-right" if group.is_folded else "chevron-down", "ink2", 14))
    left += 22
    painter.setFont(sans_font(12, SEMIBOLD))
    painter.setPen(colour("ink"))
    box = QRectF(left, rectangle.top(), rectangle.width() - left, rectangle.height())
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), group.title)
    box.setLeft(left + QFontMetricsF(painter.font()).horizontalAdvance(group.title) + 8)
    painter.setFont(sans_font(12))
    painter.setPen(colour("ink2"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), group.meaning)


def _paint_finding(painter: QPainter, rectangle: QRect, record: FindingRecord, places: str) -> None:
    finding = record.finding
    middle = rectangle.center().y()
    left = rectangle.left() + _LEFT
    paint_status(painter, finding.level, QRectF(left, middle - 6, 13, 13))
    left += _SHAPE
    _text(painter, QRectF(left, rectangle.top(), _NUMBER, rectangle.height()), str(record.number), sans_font(13, tabular=True), "ink2")
    left += _NUMBER
    width = _sentence_width(rectangle.width())
    _paint_sentence(painter, QRectF(left, rectangle.top(), width, rectangle.height()), finding.sentence, places)
    left += width + _GAP
    paint_tag(painter, left, middle - 9, kind_word(finding.kind))
    left += _TAG
    factors = " ".join(factor.value for factor in finding.factors)
    _text(painter, QRectF(left, rectangle.top(), _FACTORS - 4, rectangle.height()), factors, sans_font(12), "ink2")
    left += _FACTORS
    icon_name, token = _STATES[record.state]
    painter.drawPixmap(left, middle - 7, pixmap(icon_name, token, 15))
    _text(painter, QRectF(left + 21, rectangle.top(), _STATE - 21, rectangle.height()), state_word(record.state), sans_font(12), token)


def _paint_sentence(painter: QPainter, box: QRectF, sentence: str, places: str) -> None:
    font = sans_font(13, REGULAR)
    height = _wrapped(sentence, font, box.width(), _LINE)
    below = _wrapped(places, sans_font(12), box.width(), _PLACE_LINE)
    top = box.top() + (box.height() - height - below) / 2
    _text(painter, QRectF(box.left(), top, box.width(), height), sentence, font, "ink")
    _text(painter, QRectF(box.left(), top + height, box.width(), below), places, sans_font(12), "ink2")


def _text(painter: QPainter, box: QRectF, text: str, font: QFont, token: str) -> None:
    painter.setFont(font)
    painter.setPen(colour(token))
    painter.drawText(box, _WRAP | int(Qt.AlignmentFlag.AlignVCenter), text)
