"""The list of exhibits by tab, narrowed by kind, and how a row is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.exhibit import Exhibit, MediaKind, TranslationStatus
from app.ui.models.statement_list import paint_line
from app.ui.theme import REGULAR, SEMIBOLD, colour, sans_font
from app.ui.widgets.exhibit_words import sub_line

ROW, SUB_ROW = 49, 32
EXHIBIT = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class Shown(IntEnum):
    """Which exhibits are listed; the order of the segments in the top bar."""

    ALL = 0
    DOCUMENTS = 1
    RECORDINGS = 2
    NOT_TRANSLATED = 3

    def admits(self, exhibit: Exhibit) -> bool:
        """Whether an exhibit is listed."""
        recording = exhibit.media in {MediaKind.VIDEO, MediaKind.AUDIO}
        match self:
            case Shown.ALL:
                return True
            case Shown.DOCUMENTS:
                return not recording
            case Shown.RECORDINGS:
                return recording
            case Shown.NOT_TRANSLATED:
                return exhibit.translation is TranslationStatus.NEEDED


class ExhibitList(QAbstractListModel):
    """Exhibits in tab order; "B-3" stands indented under "B"."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[Exhibit, ...] = ()
        self._shown: tuple[Exhibit, ...] = ()
        self._which = Shown.ALL
        self._translated: set[str] = set()

    def set_exhibits(self, exhibits: Sequence[Exhibit]) -> None:
        """Take on a case's exhibits in tab order."""
        self._all = tuple(exhibits)
        self.narrow(self._which)

    def narrow(self, which: Shown) -> None:
        """List only some of them."""
        self.beginResetModel()
        self._which = which
        self._shown = tuple(exhibit for exhibit in self._all if which.admits(exhibit))
        self._translated = {exhibit.translates for exhibit in self._all}
        self.endResetModel()

    def all(self) -> tuple[Exhibit, ...]:
        """Every exhibit of the case, listed or not."""
        return self._all

    def sub_line(self, exhibit: Exhibit) -> str:
        """What it is, how long, and whether it is translated."""
        return sub_line(exhibit, has_translation=exhibit.id in self._translated)

    def row_of(self, exhibit_id: str) -> int:
        """Row of an exhibit; -1 where it is not listed."""
        return next((row for row, exhibit in enumerate(self._shown) if exhibit.id == exhibit_id), -1)

    def rowCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Listed exhibits."""
        return len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The exhibit for the delegate, its words for a screen reader."""
        exhibit = self._shown[index.row()]
        if role == EXHIBIT:
            return exhibit
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{exhibit.tab} {exhibit.title}, {self.sub_line(exhibit)}"
        return None


class ExhibitDelegate(QStyledItemDelegate):
    """Draws the tab's letter, the title, and a line on what it is."""

    def __init__(self, rows: ExhibitList) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Sub-tabs take one line."""
        return QSize(200, SUB_ROW if _is_sub(index.data(EXHIBIT)) else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, hairline, words."""
        exhibit: Exhibit = index.data(EXHIBIT)
        rectangle = QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rectangle, colour("accent_soft"))
            painter.fillRect(QRect(rectangle.left(), rectangle.top(), 3, rectangle.height()), colour("accent"))
        painter.fillRect(QRect(rectangle.left(), rectangle.bottom(), rectangle.width(), 1), colour("line"))
        weight = SEMIBOLD if selected else REGULAR
        if _is_sub(exhibit):
            inner = rectangle.adjusted(44, 0, -12, 0)
            paint_line(painter, inner, 16, exhibit.tab, "")
            paint_line(painter, inner.adjusted(36, 0, 0, 0), 16, exhibit.title, "", weight=weight)
        else:
            painter.setFont(sans_font(13, SEMIBOLD))
            painter.setPen(colour("ink"))
            painter.drawText(
                QRectF(rectangle.left() + 20, rectangle.top(), 30, rectangle.height()), int(Qt.AlignmentFlag.AlignVCenter), exhibit.tab
            )
            inner = rectangle.adjusted(50, 0, -12, 0)
            paint_line(painter, inner, 16, exhibit.title, "", weight=weight)
            paint_line(painter, inner, 33, self._rows.sub_line(exhibit), "", size=12, tone="ink2")
        painter.restore()


def _is_sub(exhibit: Exhibit) -> bool:
    return "-" in exhibit.tab
