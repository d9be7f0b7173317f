"""The side pane in which a passage is chosen for a paragraph to rest on."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.passage import Passage
from app.ui.icons import pixmap
from app.ui.theme import SEMIBOLD, colour, sans_font, serif_font
from app.ui.viewers.declaration_words import short_place
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.labels import label

WIDTH, LEAST_WIDTH = 416, 320
_PADDING, _PLACE, _TITLE = 16, 16, 30
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class LinkPane(QFrame):
    """Choosing a passage links it; choosing a linked one takes the link away."""

    passage_chosen = Signal(object)
    narrowed = Signal(str, str)
    closed = Signal()

    def __init__(self, model: QAbstractItemModel, passage_role: int, linked_role: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side-pane")
        self._passage_role, self._linked_role = passage_role, linked_role
        self.link = Button(self.tr("Link this passage"), "link-2", role="primary")
        self._title = label("", "title")
        self._waiting = label(self.tr("Reading the passages…"), "secondary")
        self._close = IconButton("x", self.tr("Close"))
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Find words in the passages"))
        self.words.setAccessibleName(self.words.placeholderText())
        self.sources = QComboBox()
        self.sources.setAccessibleName(self.tr("Source"))
        self.sources.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list = QListView()
        self.list.setModel(model)
        self.list.setProperty("role", "list")
        self.list.setAccessibleName(self.tr("Passages"))
        self.list.setItemDelegate(_PassageDelegate(passage_role, linked_role, self.list))
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(40)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self._connect()
        self._take_current()

    def open_for(self, number: int, titles: tuple[str, ...]) -> None:
        """Offer the passages of the sources to a paragraph."""
        self._title.setText(self.tr("Link a passage to ¶{number}").format(number=number))
        self.setAccessibleName(self._title.text())
        self.offer(titles)
        self.show()
        self.raise_()
        self.words.setFocus()
        self.words.selectAll()

    def offer(self, titles: tuple[str, ...]) -> None:
        """List the sources to narrow to, keeping the choice where they are the same."""
        self._waiting.setVisible(not titles)
        if titles != tuple(self.sources.itemText(place) for place in range(1, self.sources.count())):
            self.sources.blockSignals(True)
            self.sources.clear()
            self.sources.addItems([self.tr("All sources"), *titles])
            self.sources.blockSignals(False)

    def event(self, event: QEvent) -> bool:
        """Claim Escape before the page's own keys do."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; Enter in the field goes to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.words.hasFocus():
            self._go_to_list()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 0, 0)
        top = QVBoxLayout()
        top.setContentsMargins(_PADDING, 0, 8, 8)
        top.setSpacing(8)
        top.addLayout(head)
        for field in (self.words, self.sources):
            row = QHBoxLayout()
            row.setContentsMargins(0, 0, 8, 0)
            row.addWidget(field)
            top.addLayout(row)
        column.addLayout(top)
        self._waiting.setContentsMargins(_PADDING, 8, _PADDING, 8)
        column.addWidget(self._waiting)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(_PADDING, 10, _PADDING, 12)
        foot.addWidget(self.link)
        foot.addStretch()
        column.addLayout(foot)

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed)
        self.words.textChanged.connect(self._on_narrowed)
        self.sources.currentIndexChanged.connect(self._on_narrowed)
        self.list.activated.connect(self._on_activated)
        self.list.selectionModel().currentChanged.connect(self._take_current)
        self.list.model().dataChanged.connect(self._take_current)
        self.list.model().modelReset.connect(self._take_current)
        self.link.clicked.connect(lambda: self._on_activated(self.list.currentIndex()))

    def _on_narrowed(self) -> None:
        self.narrowed.emit(self.sources.currentText() if self.sources.currentIndex() > 0 else "", self.words.text())

    def _on_activated(self, index: QModelIndex) -> None:
        passage = index.data(self._passage_role)
        if isinstance(passage, Passage):
            self.passage_chosen.emit(passage)

    def _take_current(self) -> None:
        current = self.list.currentIndex()
        is_linked = current.isValid() and bool(current.data(self._linked_role))
        self.link.setText(self.tr("Remove the link") if is_linked else self.tr("Link this passage"))
        self.link.setEnabled(current.isValid() and current.data(self._passage_role) is not None)

    def _go_to_list(self) -> None:
        model = self.list.model()
        first = next((row for row in range(model.rowCount()) if model.index(row, 0).data(self._passage_role) is not None), None)
        if first is not None:
            self.list.setCurrentIndex(model.index(first, 0))
            self.list.setFocus()


class _PassageDelegate(QStyledItemDelegate):
    def __init__(self, passage_role: int, linked_role: int, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._passage_role, self._linked_role = passage_role, linked_role

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The whole quotation; it is never cut short."""
        width = self._view.viewport().width()
        if index.data(self._passage_role) is None:
            return QSize(width, _TITLE)
        room = QRect(0, 0, width - 2 * _PADDING, 100_000)
        return QSize(width, QFontMetrics(serif_font(15)).boundingRect(room, int(_WRAP), index.data()).height() + _PLACE + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """The place over the words; a check where it is linked."""
        painter.save()
        rectangle: QRect = option.rect
        state: QStyle.StateFlag = option.state
        passage = index.data(self._passage_role)
        box = rectangle.adjusted(_PADDING, 0, -_PADDING, 0)
        if passage is None:
            painter.setFont(sans_font(12, SEMIBOLD))
            painter.setPen(colour("ink2"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignBottom), index.data())
        else:
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rectangle, colour("accent_soft"))
            self._paint_passage(painter, box, passage, index)
        painter.fillRect(QRectF(rectangle.left(), rectangle.bottom(), rectangle.width(), 1), colour("line"))
        painter.restore()

    def _paint_passage(self, painter: QPainter, box: QRect, passage: Passage, index: QModelIndex | QPersistentModelIndex) -> None:
        painter.setFont(sans_font(12))
        painter.setPen(colour("ink3"))
        painter.drawText(box.adjusted(0, 7, 0, 0), int(Qt.AlignmentFlag.AlignTop), short_place(passage))
        if index.data(self._linked_role):
            painter.setPen(colour("accent"))
            painter.drawPixmap(box.right() - 13, box.top() + 8, pixmap("check", "accent", 13))
        painter.setFont(serif_font(15))
        painter.setPen(colour("ink"))
        painter.drawText(box.adjusted(0, 7 + _PLACE, 0, 0), int(_WRAP), index.data())
