"""The list of tellings in their groups, and how a row is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.declaration import Declaration
from app.domain.statement import InterpreterPresence, Statement
from app.ui.icons import pixmap
from app.ui.theme import REGULAR, SEMIBOLD, colour, sans_font
from app.ui.widgets.chip import paint_tag, tag_width
from app.ui.widgets.dates import short_date
from app.ui.widgets.statement_words import how_told, where_told

ROW, GROUP, DRAFT = 73, 28, 56
ENTRY = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """A group's name with its remark at the right."""

    title: str
    remark: str = ""


Entry = Heading | Statement | Declaration


class StatementList(QAbstractListModel):
    """Told to officials, told by others, told to us; what is being written comes last: it is no telling until it is signed."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()

    def set_sources(self, statements: Sequence[Statement], draft: Declaration | None) -> None:
        """Take on a case's tellings, in the order they were told."""
        self.beginResetModel()
        origin = draft.origin_id if draft else ""
        tellings = [item for item in statements if item.id != origin]
        groups = (
            (Heading(self.tr("Told to officials"), self.tr("earliest first")), [s for s in tellings if _is_official(s)]),
            (Heading(self.tr("Told by others")), [s for s in tellings if not s.kind.is_by_client]),
            (Heading(self.tr("Told to us"), self.tr("never filed")), [s for s in tellings if s.kind.is_privileged]),
            (Heading(self.tr("Being written")), [*(s for s in tellings if s.is_draft), *((draft,) if draft else ())]),
        )
        self._entries = tuple(entry for heading, members in groups if members for entry in (heading, *members))
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """One row."""
        return self._entries[row]

    def row_of(self, source_id: str) -> int:
        """Row of a statement or the draft; -1 where it is not listed."""
        return next((row for row, e in enumerate(self._entries) if not isinstance(e, Heading) and e.id == source_id), -1)

    def first_row(self) -> int:
        """The first row that is a telling; -1 in an empty list."""
        return next((row for row, entry in enumerate(self._entries) if not isinstance(entry, Heading)), -1)

    def tellings(self) -> int:
        """How many rows are tellings."""
        return sum(isinstance(entry, Statement) and not entry.is_draft for entry in self._entries)

    def rowCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Headings and tellings."""
        return len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry for the delegate, its words for a screen reader."""
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(entry)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if isinstance(self._entries[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def draft_title(self, draft: Declaration) -> str:
        """The draft by its number."""
        return self.tr("Declaration, draft {0}").format(draft.draft_number)

    def _words(self, entry: Entry) -> str:
        if isinstance(entry, Heading):
            return entry.title
        if isinstance(entry, Declaration):
            return self.draft_title(entry)
        privileged = self.tr("privileged") if entry.kind.is_privileged else ""
        return ", ".join(part for part in (entry.title, privileged, short_date(entry.told_on), how_told(entry), where_told(entry)) if part)


class StatementDelegate(QStyledItemDelegate):
    """Draws a telling in three lines: what, through whom, under which circumstances."""

    def __init__(self, rows: StatementList) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Height by kind of row."""
        entry = index.data(ENTRY)
        return QSize(200, GROUP if isinstance(entry, Heading) else DRAFT if isinstance(entry, Declaration) else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, hairline, lines."""
        entry: Entry = index.data(ENTRY)
        rectangle = QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(rectangle, colour("accent_soft"))
            painter.fillRect(QRect(rectangle.left(), rectangle.top(), 3, rectangle.height()), colour("accent"))
        painter.fillRect(QRect(rectangle.left(), rectangle.bottom(), rectangle.width(), 1), colour("line"))
        inner = rectangle.adjusted(24, 0, -14, 0)
        if isinstance(entry, Heading):
            paint_line(painter, inner, 14, entry.title, entry.remark, size=12, weight=SEMIBOLD, tone="ink2")
        elif isinstance(entry, Declaration):
            paint_line(
                painter, inner, 18, self._rows.draft_title(entry), short_date(entry.changed_on), weight=SEMIBOLD if selected else REGULAR
            )
            paint_line(painter, inner, 37, self.tr("It becomes a telling when it is signed."), "", size=12, tone="ink2")
        else:
            self._paint_statement(painter, inner, entry, selected=selected)
        painter.restore()

    def _paint_statement(self, painter: QPainter, inner: QRect, entry: Statement, *, selected: bool) -> None:
        weight = SEMIBOLD if selected else REGULAR
        word = self.tr("privileged") if entry.kind.is_privileged else ""
        room = int(tag_width(word, "lock")) + 8 if word else 0
        right = paint_line(painter, inner, 19, entry.title, short_date(entry.told_on), weight=weight, reserve=room)
        if word:
            paint_tag(painter, right + 8, inner.top() + 10, word, "lock")
        through = entry.circumstances.interpreter
        first = "phone" if through is InterpreterPresence.PHONE else "user"
        for middle, icon_name, words in ((38, first, how_told(entry)), (56, "clock", where_told(entry))):
            painter.drawPixmap(inner.left(), inner.top() + middle - 6, pixmap(icon_name, "ink3", 12))
            paint_line(painter, inner.adjusted(18, 0, 0, 0), middle, words, "", size=12, tone="ink2")


def paint_line(
    painter: QPainter,
    inner: QRect,
    middle: int,
    text: str,
    remark: str,
    *,
    size: int = 13,
    weight: int = REGULAR,
    tone: str = "ink",
    reserve: int = 0,
) -> float:
    """One elided line centred on a height, with a remark at its right end; gives the right edge of the text."""
    box = QRectF(inner.left(), inner.top() + middle - 11, inner.width(), 22)
    painter.setFont(sans_font(12, tabular=True))
    painter.setPen(colour("ink2"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), remark)
    taken = QFontMetricsF(painter.font()).horizontalAdvance(remark) + 8 if remark else 0
    font = sans_font(size, weight)
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() - taken - reserve)
    painter.setFont(font)
    painter.setPen(colour(tone))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), shown)
    return box.left() + metrics.horizontalAdvance(shown)


def _is_official(statement: Statement) -> bool:
    return statement.kind.is_by_client and not statement.kind.is_privileged and not statement.is_draft
