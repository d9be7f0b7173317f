"""The list of cases: rows for the table and how each cell is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.casework.cases import CaseSummary
from app.domain.case import Stage
from app.domain.finding import Level
from app.ui.icons import pixmap
from app.ui.theme import REGULAR, SEMIBOLD, colour, sans_font, serif_font
from app.ui.widgets.dates import brief_date, days_until, short_date
from app.ui.widgets.status_shape import paint_status, status_word

SUMMARY = Qt.ItemDataRole.UserRole + 1
CLIENT, STAGE, DEADLINE, FINDINGS, COPIES, OPENED = range(6)
WIDTHS = (0, 236, 250, 190, 150, 120)
ROW = 60
_MIDDLE = 31
_URGENT_DAYS = 14
_Index = QModelIndex | QPersistentModelIndex


class CaseList(QAbstractTableModel):
    """Cases as given; the words typed in the search field narrow them down."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.today = today
        self._all: tuple[CaseSummary, ...] = ()
        self._shown: tuple[CaseSummary, ...] = ()
        self._needle = ""

    def set_rows(self, rows: Sequence[CaseSummary]) -> None:
        """Take on a fresh list."""
        self._all = tuple(rows)
        self.narrow(self._needle)

    def narrow(self, needle: str) -> None:
        """Show only clients whose name or number holds these letters."""
        self.beginResetModel()
        self._needle = needle.casefold().strip()
        self._shown = tuple(
            row for row in self._all if self._needle in f"{row.case.client} {row.case.native_name} {row.case.a_number}".casefold()
        )
        self.endResetModel()

    def summary(self, row: int) -> CaseSummary:
        """One row."""
        return self._shown[row]

    def rowCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many cases are shown."""
        return len(self._shown)

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Client, stage, deadline, findings, copies, opened."""
        return len(WIDTHS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        names = (
            self.tr("Client"),
            self.tr("Stage"),
            self.tr("Next deadline"),
            self.tr("Open findings"),
            self.tr("Copies verified"),
            self.tr("Opened"),
        )
        return names[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The whole row for the delegate; the cell in words for a screen reader."""
        row = self._shown[index.row()]
        if role == SUMMARY:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.words(row, index.column())
        return None

    def words(self, row: CaseSummary, column: int) -> str:
        """One cell in words."""
        match column:
            case 0:
                return f"{row.case.client} {row.case.native_name} {row.case.a_number}".strip()
            case 1:
                return self.stage(row.case.stage)
            case 2:
                return f"{short_date(row.next_deadline.due)}, {row.next_deadline.title}" if row.next_deadline else self.no_deadline(row)
            case 3:
                return ", ".join(f"{status_word(level)} {row.open_findings.get(level, 0)}" for level in Level)
            case 4:
                return self.copies(row)
            case _:
                return brief_date(row.case.opened_on)

    def stage(self, stage: Stage) -> str:
        """A stage in words."""
        return {
            Stage.INTAKE: self.tr("Intake"),
            Stage.AFFIRMATIVE: self.tr("Affirmative, asylum office"),
            Stage.DEFENSIVE: self.tr("Defensive asylum"),
            Stage.DEFENSIVE_DETAINED: self.tr("Defensive asylum, detained"),
            Stage.APPEAL: self.tr("Appeal to the Board"),
        }[stage]

    def copies(self, row: CaseSummary) -> str:
        """How many sealed copies were read back."""
        return self.tr("{0} of {1}").format(row.exhibits_verified, row.exhibits) if row.exhibits else self.tr("no exhibits")

    def no_deadline(self, row: CaseSummary) -> str:
        """Nobody wrote one down, or all have gone by: then which was the last."""
        last = max(row.case.deadlines, key=lambda deadline: deadline.due, default=None)
        if last is None:
            return self.tr("none set")
        return self.tr("none to come") if last.met or last.due >= self.today else self.tr("{0} passed").format(short_date(last.due))

    def remaining(self, due: date) -> str:
        """How long until a day."""
        return days_until(due, self.today)


class CaseDelegate(QStyledItemDelegate):
    """Draws the cells of a case: the client's name in the voice of the record, all else small around it."""

    def __init__(self, rows: CaseList) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """All rows are 60 high."""
        return QSize(120, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, hairline, content."""
        rectangle = QRect(option.rect)
        row: CaseSummary = index.data(SUMMARY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rectangle, colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rectangle, colour("sunken"))
        painter.fillRect(QRect(rectangle.left(), rectangle.bottom(), rectangle.width(), 1), colour("line"))
        self._paint_cell(painter, rectangle.adjusted(16, 0, -4, 0), row, index.column())
        painter.restore()

    def _paint_cell(self, painter: QPainter, rectangle: QRect, row: CaseSummary, column: int) -> None:
        match column:
            case 0:
                _line(painter, rectangle, 22, f"{row.case.client} {row.case.native_name}".strip(), "ink", serif=True)
                _line(painter, rectangle, 41, row.case.a_number, "ink3", 12)
            case 2:
                self._paint_deadline(painter, rectangle, row)
            case 3:
                for place, level in enumerate(Level):
                    _paint_count(painter, rectangle.left() + 48 * place, rectangle.top() + _MIDDLE, level, row.open_findings.get(level, 0))
            case 4:
                whole = row.exhibits_verified == row.exhibits
                name = "minus" if not row.exhibits else "shield-check" if whole else "shield-alert"
                painter.drawPixmap(rectangle.left(), rectangle.top() + _MIDDLE - 7, pixmap(name, "ink2", 14))
                _line(painter, rectangle.adjusted(20, 0, 0, 0), _MIDDLE, self._rows.copies(row), "ink2" if whole else "ink")
            case _:
                _line(painter, rectangle, _MIDDLE, self._rows.words(row, column), "ink2")

    def _paint_deadline(self, painter: QPainter, rectangle: QRect, row: CaseSummary) -> None:
        deadline = row.next_deadline
        if deadline is None:
            _line(painter, rectangle, _MIDDLE, self._rows.no_deadline(row), "ink3")
            return
        urgent = (deadline.due - self._rows.today).days <= _URGENT_DAYS
        right = _line(painter, rectangle, 22, short_date(deadline.due), "ink", weight=SEMIBOLD if urgent else REGULAR)
        painter.drawPixmap(round(right) + 8, rectangle.top() + 15, pixmap("clock", "ink3", 13))
        _line(
            painter, rectangle.adjusted(round(right) - rectangle.left() + 24, 0, 0, 0), 22, self._rows.remaining(deadline.due), "ink2", 12
        )
        _line(painter, rectangle, 40, deadline.title, "ink2", 12)


def _paint_count(painter: QPainter, left: int, middle: int, level: Level, count: int) -> None:
    if not count:
        painter.fillRect(QRectF(left + 4, middle, 5, 1.4), colour("line2"))
        return
    paint_status(painter, level, QRectF(left, middle - 6, 13, 13))
    painter.setFont(sans_font(13, tabular=True))
    painter.setPen(colour("ink"))
    painter.drawText(QRectF(left + 18, middle - 10, 30, 20), int(Qt.AlignmentFlag.AlignVCenter), QLocale().toString(count))


def _line(
    painter: QPainter, rectangle: QRect, middle: int, text: str, tone: str, size: int = 13, *, weight: int = REGULAR, serif: bool = False
) -> float:
    """One elided line centred on a height from the row's top; gives its right edge."""
    font = serif_font(17, SEMIBOLD) if serif else sans_font(size, weight)
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rectangle.width())
    painter.setFont(font)
    painter.setPen(colour(tone))
    painter.drawText(
        QRectF(rectangle.left(), rectangle.top() + middle - 13, rectangle.width(), 26), int(Qt.AlignmentFlag.AlignVCenter), shown
    )
    return rectangle.left() + metrics.horizontalAdvance(shown)
