"""The left rail: the client, the pages of the case, and the two ways out at its foot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from app.ui.icons import pixmap
from app.ui.theme import REGULAR, SEMIBOLD, colour, sans_font, serif_font
from app.ui.widgets.buttons import key_cap_width, paint_key_cap
from app.ui.widgets.labels import ElidedLabel, Hairline

WIDE, NARROW = 176, 52
_ROW, _GROUP_GAP = 32, 24
_ENTRY = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RailEntry:
    """A row of the rail; a change of `group` draws a hairline above it. `shortcut` is drawn as a cap instead of the count."""

    key: str
    name: str
    icon_name: str
    group: int = 0
    count: int = 0
    shortcut: str = ""


class RailModel(QAbstractListModel):
    """Rows of the rail."""

    def __init__(self, entries: tuple[RailEntry, ...]) -> None:
        super().__init__()
        self._entries = list(entries)

    def rowCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many rows."""
        return len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name for display, tooltip and accessibility; the whole entry for the delegate."""
        entry = self._entries[index.row()]
        if role == _ENTRY:
            return entry
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return entry.name
        return None

    def row_of(self, key: str) -> int:
        """Row of a page; -1 where it is not in the rail."""
        return next((row for row, entry in enumerate(self._entries) if entry.key == key), -1)

    def set_count(self, key: str, count: int) -> None:
        """Change what stands at the right of a row."""
        row = self.row_of(key)
        if row >= 0:
            self._entries[row] = replace(self._entries[row], count=count)
            self.dataChanged.emit(self.index(row), self.index(row))


class RailDelegate(QStyledItemDelegate):
    """Draws a row: accent bar at the window's edge, icon, name, count."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """A row, and the gap before a new group."""
        return QSize(NARROW, _ROW + (_GROUP_GAP - 7 if _opens_group(index) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        entry: RailEntry = index.data(_ENTRY)
        rectangle = QRect(option.rect)
        if _opens_group(index):
            painter.fillRect(rectangle.left() + 16, rectangle.top() + 8, rectangle.width() - 32, 1, colour("line"))
            rectangle.setTop(rectangle.top() + _GROUP_GAP - 7)
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            self._paint_ground(painter, rectangle, selected=is_selected)
        self._paint_content(painter, rectangle, entry, selected=is_selected)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rectangle: QRect, *, selected: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent_soft" if selected else "sunken"))
        painter.drawRoundedRect(rectangle.adjusted(8, 0, -8, 0), 4, 4)
        if selected:
            painter.fillRect(rectangle.left(), rectangle.top() + 8, 3, rectangle.height() - 16, colour("accent"))

    def _paint_content(self, painter: QPainter, rectangle: QRect, entry: RailEntry, *, selected: bool) -> None:
        left = rectangle.left() + (16 if rectangle.width() > NARROW else 18)
        middle = rectangle.center().y()
        painter.drawPixmap(left, middle - 7, pixmap(entry.icon_name, "accent" if selected else "ink2"))
        if rectangle.width() <= NARROW:
            return
        painter.setFont(sans_font(13, SEMIBOLD if selected else REGULAR))
        painter.setPen(colour("ink" if selected else "ink2"))
        name = QRect(rectangle.adjusted(42, 0, -40 if entry.count else -12, 0))
        shown = painter.fontMetrics().elidedText(entry.name, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, int(Qt.AlignmentFlag.AlignVCenter), shown)
        if entry.shortcut:
            paint_key_cap(painter, entry.shortcut, rectangle.right() - 16 - key_cap_width(entry.shortcut), middle)
        elif entry.count:
            painter.setFont(sans_font(12, tabular=True))
            painter.setPen(colour("ink3"))
            painter.drawText(
                QRectF(rectangle.adjusted(0, 0, -16, 0)), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), str(entry.count)
            )


class RailList(QListView):
    """A list of the rail, as high as its rows."""

    pressed_entry = Signal(str)

    def __init__(self, entries: tuple[RailEntry, ...], name: str) -> None:
        super().__init__()
        self.rows = RailModel(entries)
        self.setModel(self.rows)
        self.setItemDelegate(RailDelegate(self))
        self.setProperty("role", "list")
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click goes to the page, and so do the arrows after it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(sum(self.sizeHintForRow(row) for row in range(len(entries))) + 2)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)

    def keyboardSearch(self, search: str) -> None:
        """Letters are the keys of the page, not a search for one."""

    def _on_chosen(self, index: QModelIndex) -> None:
        self.pressed_entry.emit(index.data(_ENTRY).key)


class Rail(QWidget):
    """All cases on top, the client, the pages, then Settings and Lock. Narrow, it shows icons with tooltips."""

    page_chosen = Signal(str)
    all_cases_requested = Signal()
    settings_requested = Signal()
    lock_requested = Signal()
    _requests: ClassVar[dict[str, str]] = {"cases": "all_cases_requested", "settings": "settings_requested", "lock": "lock_requested"}

    def __init__(self, entries: tuple[RailEntry, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._back = RailList((RailEntry("cases", self.tr("All cases"), "chevron-left"),), self.tr("Back"))
        self._client = ElidedLabel(font=serif_font(17, SEMIBOLD))
        self._number = ElidedLabel(role="caption")
        self._pages = RailList(entries, self.tr("Pages of the case"))
        settings = RailEntry("settings", self.tr("Settings"), "settings")
        self._foot = RailList((settings, RailEntry("lock", self.tr("Lock"), "lock", shortcut="Ctrl+L")), self.tr("Program"))
        self._lay_out()
        self._connect()
        self.set_narrow(narrow=False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 1, 8)
        column.setSpacing(0)
        column.addWidget(self._back)
        self._client_box = QWidget()
        box = QVBoxLayout(self._client_box)
        box.setContentsMargins(16, 2, 12, 16)
        box.setSpacing(0)
        box.addWidget(self._client)
        box.addWidget(self._number)
        column.addWidget(self._client_box)
        column.addWidget(self._pages)
        column.addStretch()
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 16, 8)
        foot.addWidget(Hairline())
        column.addLayout(foot)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self._pages.pressed_entry.connect(self.page_chosen)
        self._pages.selectionModel().currentChanged.connect(self._on_current_changed)
        for rows in (self._back, self._foot):
            rows.pressed_entry.connect(self._on_request)

    def set_client(self, name: str, number: str) -> None:
        """Whose case this is."""
        self._client.setText(name)
        self._number.setText(number)

    def set_count(self, key: str, count: int) -> None:
        """What stands at the right of a page's name."""
        self._pages.rows.set_count(key, count)

    def set_current(self, key: str) -> None:
        """Mark a page as the one that is shown."""
        self._pages.setCurrentIndex(self._pages.rows.index(self._pages.rows.row_of(key)))

    def set_narrow(self, *, narrow: bool) -> None:
        """Icons only, or icons and names."""
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._client_box.setVisible(not narrow)

    def _on_current_changed(self, current: QModelIndex) -> None:
        if self._pages.hasFocus() and current.isValid():
            self.page_chosen.emit(current.data(_ENTRY).key)

    def _on_request(self, key: str) -> None:
        for rows in (self._back, self._foot):
            rows.clearSelection()
        getattr(self, self._requests[key]).emit()


def _opens_group(index: _Index) -> bool:
    if index.row() == 0:
        return False
    before: RailEntry = index.model().index(index.row() - 1, 0).data(_ENTRY)
    entry: RailEntry = index.data(_ENTRY)
    return before.group != entry.group
