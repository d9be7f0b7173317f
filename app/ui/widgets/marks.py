"""What is marked in a text, and how a mark is painted: tint, line below, outline when current."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.domain.snapshot import Relation
from app.ui.palette import Palette, palette
from app.ui.theme import tokens
from app.ui.widgets.status_shape import status_token

_AGREEING = {Relation.SAME, Relation.NARROWER}
_ON_PAPER = "light"


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters [start, end) of a source; `finding_id` is empty where the sources agree."""

    start: int
    end: int
    relation: Relation
    finding_id: str = ""
    is_current: bool = False


def paint_mark(painter: QPainter, mark: Mark, rectangles: Sequence[QRectF]) -> None:
    """Paint a mark in a text of the window's own palette."""
    _paint(painter, mark, rectangles, tokens())


def paint_mark_on_paper(painter: QPainter, mark: Mark, rectangles: Sequence[QRectF]) -> None:
    """Paint a mark on an exhibit, which keeps its colours in every theme: always in the light palette, tints multiplied."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    _paint(painter, mark, rectangles, palette(_ON_PAPER))
    painter.restore()


def paint_selection_on_paper(painter: QPainter, rectangle: QRectF) -> None:
    """Paint what the user has drawn over on an exhibit."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(rectangle, QColor(palette(_ON_PAPER).accent_soft).darker(112))
    painter.restore()


def _paint(painter: QPainter, mark: Mark, rectangles: Sequence[QRectF], worn: Palette) -> None:
    token = status_token(mark.relation)
    ink = QColor(getattr(worn, token))
    tint = getattr(worn, f"{token}_t")
    heavy = 3.0 if worn.is_high_contrast else 2.0
    for rectangle in rectangles:
        if mark.relation in _AGREEING:
            painter.fillRect(QRectF(rectangle.left(), rectangle.bottom() - 2.5, rectangle.width(), heavy - 0.5), ink)
            continue
        if tint:
            painter.fillRect(rectangle, QColor(tint))
        _paint_foot(painter, rectangle, ink, heavy, is_dotted=mark.relation is Relation.NOTE)
        if mark.is_current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink, heavy, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin))
            painter.drawRect(rectangle)


def _paint_foot(painter: QPainter, rectangle: QRectF, ink: QColor, heavy: float, *, is_dotted: bool) -> None:
    y = rectangle.bottom() - heavy / 2
    if not is_dotted:
        painter.fillRect(QRectF(rectangle.left(), y - heavy / 2, rectangle.width(), heavy), ink)
        return
    painter.setPen(QPen(ink, heavy, Qt.PenStyle.DotLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(rectangle.left(), y), QPointF(rectangle.right(), y))
