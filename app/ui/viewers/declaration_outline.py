"""The pane beside the page: the sections, and under them what a filing copy still needs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from app.domain.declaration import Profile
from app.domain.finding import Level
from app.ui.theme import REGULAR, SEMIBOLD, colour, sans_font, tokens
from app.ui.viewers.declaration_contents import Need
from app.ui.viewers.declaration_note_button import NoteButton
from app.ui.viewers.declaration_words import need_words
from app.ui.widgets.labels import label
from app.ui.widgets.status_shape import paint_status

WIDTH = 211  # and a hairline
_ROW, _INSET, _SHAPE = 30, 8, 12


class DeclarationOutline(QFrame):
    """Sections to go to and needs to go to."""

    section_chosen = Signal(int)
    need_chosen = Signal(int)

    def __init__(self, model: QAbstractItemModel, level_role: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setFixedWidth(WIDTH)
        self.list = QListView()
        self.list.setModel(model)
        self.list.setProperty("role", "list")
        self.list.setItemDelegate(_SectionDelegate(level_role, self.list))
        self.list.setAccessibleName(self.tr("Sections"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._title = label("", "label")
        self._needs_title = label(self.tr("Filing copy needs"), "label")
        self._needs_column = QVBoxLayout()
        self._needs: list[QWidget] = []
        self._lay_out()
        self.list.clicked.connect(lambda index: self.section_chosen.emit(index.row()))
        self.list.activated.connect(lambda index: self.section_chosen.emit(index.row()))

    def show_needs(self, needs: Sequence[Need]) -> None:
        """List what is missing, or that nothing is."""
        for widget in self._needs:
            self._needs_column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._needs = [self._need(place, need) for place, need in enumerate(needs)] or [label(self.tr("Nothing more"), "secondary")]
        for widget in self._needs:
            self._needs_column.addWidget(widget)

    def show_section(self, row: int) -> None:
        """Mark the section the page is at."""
        self.list.setCurrentIndex(self.list.model().index(row, 0))

    def show_profile(self, profile: Profile) -> None:
        """Head the sections with whom they are laid out for; the list takes exactly their room, so that the needs follow under it."""
        self._title.setText(
            {
                Profile.COURT: self.tr("Court profile"),
                Profile.ASYLUM_OFFICE: self.tr("Asylum office profile"),
                Profile.WITNESS: self.tr("Witness profile"),
                Profile.CUSTODY: self.tr("Custody profile"),
            }[profile]
        )
        self.list.setMaximumHeight(self.list.model().rowCount() * _ROW + 2)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(0)
        self._title.setContentsMargins(24, 0, 8, 6)
        column.addWidget(self._title)
        column.addWidget(self.list, 1)
        below = QVBoxLayout()
        below.setContentsMargins(24, 22, 8, 0)
        below.setSpacing(2)
        below.addWidget(self._needs_title)
        self._needs_column.setSpacing(0)
        below.addLayout(self._needs_column)
        column.addLayout(below)
        column.addStretch()

    def _need(self, place: int, need: Need) -> NoteButton:
        words = need_words(need.level, need.count, is_source=bool(need.paragraph_id))
        button = NoteButton(words, need.level, is_strong=False)
        button.clicked.connect(lambda _=False, chosen=place: self.need_chosen.emit(chosen))
        return button


class _SectionDelegate(QStyledItemDelegate):
    def __init__(self, level_role: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._level_role = level_role

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line."""
        return QSize(WIDTH, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Heading at the left, status shape at the right."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(_INSET, 0, -_INSET, 0)
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.setPen(QPen(colour("accent"), 2) if tokens().is_high_contrast else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(colour("accent_soft"))
            painter.drawRoundedRect(box, 3, 3)
        self._paint_focus(painter, box, state)
        level: str | None = index.data(self._level_role)
        if level is not None:
            # Qt hands an enumeration of words back as a plain word.
            paint_status(painter, Level(level), QRectF(box.right() - _SHAPE - 8, box.center().y() - _SHAPE / 2, _SHAPE, _SHAPE))
        font = sans_font(13, SEMIBOLD if is_chosen else REGULAR)
        painter.setFont(font)
        painter.setPen(colour("ink" if is_chosen else "ink2"))
        words = box.adjusted(16, 0, -_SHAPE - 14 if level is not None else -4, 0)
        shown = QFontMetricsF(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()

    def _paint_focus(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colour("accent"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
