"""Draws the tint and the line under words of a paragraph that a finding touches, or that rest on nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextLine

from app.domain.finding import Level
from app.ui.theme import colour, tokens
from app.ui.widgets.status_shape import status_token

_LINE, _ABOVE, _HEIGHT = 26, 2, 25  # a mark reaches from 18.5 above the baseline to 6.5 under it


@dataclass(frozen=True, slots=True)
class Tint:
    """Characters [start, end) of the paragraph under a level's tint; dashed where no source stands behind them."""

    start: int
    end: int
    level: Level
    is_dashed: bool = False
    is_current: bool = False


def paint_tint(painter: QPainter, tint: Tint, places: Iterable[QRectF]) -> None:
    """Fill the places, draw their line, and outline them where the tint is the current one."""
    token = status_token(tint.level)
    pen = _pen(tint, token)
    for place in places:
        painter.fillRect(place, colour(f"{token}_t"))
        painter.setPen(pen)
        base = place.bottom() - pen.widthF() / 2
        painter.drawLine(QLineF(place.left(), base, place.right(), base))
        if tint.is_current:
            painter.setPen(QPen(colour(token), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin))
            painter.drawRect(place.adjusted(1, 1, -1, -1))


def rectangles(block: QTextBlock, start: int, end: int, line_height: float) -> Iterator[QRectF]:
    """Where characters [start, end) of a laid-out block stand, a rectangle for each line of text."""
    zoom = line_height / _LINE
    layout, text = block.layout(), block.text()
    for row in range(layout.lineCount()):
        line = layout.lineAt(row)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        last -= len(text[first:last]) - len(text[first:last].rstrip())
        if first < last:
            left, right = _x(line, first), _x(line, last)
            yield QRectF(left, row * line_height + _ABOVE * zoom, right - left, _HEIGHT * zoom)


def _pen(tint: Tint, token: str) -> QPen:
    pen = QPen(colour(token), 3 if tokens().is_high_contrast else 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if tint.is_dashed:
        pen.setDashPattern([3, 2])
    elif tint.level is Level.NOTE:
        pen.setDashPattern([1, 1])
    return pen


def _x(line: QTextLine, position: int) -> float:
    # The binding answers with the position that the C++ call takes by reference as well.
    answer: object = line.cursorToX(position)
    return float(answer[0]) if isinstance(answer, tuple) else float(answer)  # type: ignore[arg-type]
