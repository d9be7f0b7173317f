"""An exhibit's pages as pixels on the desk, with passages marked through the places of their lines."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEasingCurve, QPointF, QPropertyAnimation, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.domain.document import Box, Document
from app.domain.pixels import Pixels
from app.ui.theme import colour, sans_font, tokens
from app.ui.viewers.page_places import offset_near, places
from app.ui.widgets.marks import Mark, paint_mark_on_paper, paint_selection_on_paper

_SIDE, _TOP, _GAP = 24, 18, 24
_WIDEST = 900
_LETTER = (612.0, 792.0)
_KEPT_PAGES = 12
_AIR = 2.0
_BEFORE_TEXT = 8
_SCROLL_MS = 120


class ExhibitPage(QAbstractScrollArea):
    """Pages one below the other, scaled and never reflowed. `page_wanted(page, scale)` asks for pixels; answer with `set_pixels`."""

    scrolled = Signal()
    page_wanted = Signal(int, float)
    mark_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._sizes: list[tuple[float, float]] = []
        self._marks: tuple[Mark, ...] = ()
        self._zoom = 1.0
        self._reserved = 0
        self._pixmaps: OrderedDict[int, QPixmap] = OrderedDict()
        self._asked: set[tuple[int, float]] = set()
        self._troubles: dict[int, str] = {}
        self._drawn: tuple[int, int] | None = None
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._on_scrolled())
        self._glide = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._glide.setDuration(_SCROLL_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)

    def show_exhibit(self, document: Document) -> None:
        """Show the pages of a document; pixels come when asked for."""
        self._document = document
        self._sizes = [(page.width, page.height) if page.width and page.height else _LETTER for page in document.pages]
        self._marks = ()
        self._drawn = None
        self._forget_pixels()
        self._fit()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()  # pages of one size move no bar, and so would go on showing the exhibit before

    def set_pixels(self, page: int, pixels: Pixels) -> None:
        """Take in the pixels of a page counted from 1."""
        image = QImage(pixels.rgb, pixels.width, pixels.height, pixels.stride, QImage.Format.Format_RGB888)
        self._pixmaps[page] = QPixmap.fromImage(image)
        self._pixmaps.move_to_end(page)
        while len(self._pixmaps) > _KEPT_PAGES:
            dropped, _ = self._pixmaps.popitem(last=False)
            self._asked = {asked for asked in self._asked if asked[0] != dropped}
        if self._document is not None and not self._document.pages[page - 1].width:
            self._sizes[page - 1] = (_LETTER[0], _LETTER[0] * pixels.height / max(pixels.width, 1))
            self._fit()
        self.viewport().update()

    def set_trouble(self, page: int, sentence: str) -> None:
        """Say in place of a page why it cannot be shown."""
        self._troubles[page] = sentence
        self.viewport().update()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark these passages; later ones lie above earlier ones."""
        self._marks = tuple(marks)
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Pages at 80 to 200 % of what fits."""
        self._zoom = percent / 100
        self._fit()

    def page_at_top(self) -> int:
        """The page that fills most of the upper half of the view, counted from 1."""
        middle = self.viewport().height() / 3
        pages = [number for number, box in self._boxes() if box.top() <= middle]
        return pages[-1] if pages else 1

    def reserve_right(self, width: int) -> None:
        """Keep a strip of the desk free of pages, for links."""
        self._reserved = width
        self._fit()

    def page_edges(self) -> tuple[float, float]:
        """Left and right of the pages, in viewport pixels."""
        width = self._page_width()
        left = max(_SIDE, (self.viewport().width() - self._reserved - width) / 2)
        return left, left + width

    def rectangles(self, start: int, end: int) -> tuple[QRectF, ...]:
        """One rectangle for each printed line of [start, end), in viewport pixels."""
        if self._document is None:
            return ()
        boxes = dict(self._boxes())
        return tuple(_on(boxes[place.page], self._scale(place.page), place.box) for place in places(self._document, start, end))

    def height_of(self, start: int, end: int) -> float:
        """Where a link to [start, end) meets the page, in viewport pixels; the middle of its page where no line is known."""
        rectangles = self.rectangles(start, end)
        if rectangles:
            return max(rectangles, key=lambda rectangle: rectangle.width()).center().y()
        if self._document is None or not self._sizes:
            return 0
        box = dict(self._boxes())[self._document.page_at(start).number]
        return box.top() + min(box.height(), self.viewport().height()) / 3

    def line_left(self, start: int, end: int) -> float:
        """The left end of the printed line that a link to [start, end) meets, a little before its first letter."""
        if self._document is None or not self._sizes:
            return 0
        y = self.height_of(start, end)
        boxes = [box for line in self._document.page_at(start).lines for box in self.rectangles(line.start, line.end)]
        lefts = [box.left() for box in boxes if box.top() <= y <= box.bottom()]
        return min(lefts, default=self.page_edges()[0] + _SIDE) - _BEFORE_TEXT

    def selection(self) -> tuple[int, int] | None:
        """Source characters the user has drawn over."""
        if self._drawn is None or self._drawn[0] == self._drawn[1]:
            return None
        return min(self._drawn), max(self._drawn)

    def reveal(self, start: int, end: int) -> None:
        """Scroll until [start, end) stands in sight."""
        y, height = self.height_of(start, end), self.viewport().height()
        if height * 0.1 <= y <= height * 0.85:
            return
        bar = self.verticalScrollBar()
        target = round(min(max(bar.value() + y - height * 0.4, 0), bar.maximum()))
        if not self.isVisible():
            bar.setValue(target)
            return
        self._glide.stop()
        self._glide.setStartValue(bar.value())
        self._glide.setEndValue(target)
        self._glide.start()

    def minimumSizeHint(self) -> QSize:
        """Small enough for one pane of a narrow window."""
        return QSize(240, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Desk, pages, marks."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colour("canvas"))
        for number, box in self._boxes():
            if box.top() < event.rect().bottom() and box.bottom() > event.rect().top():
                self._paint_page(painter, number, box)
        for mark in self._marks:
            rectangles = [box.adjusted(-_AIR, -_AIR, _AIR, _AIR) for box in self.rectangles(mark.start, mark.end)]
            paint_mark_on_paper(painter, mark, rectangles)
        for box in self.rectangles(*(self.selection() or (0, 0))):
            paint_selection_on_paper(painter, box)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale the pages to the new width, keeping the place."""
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to draw over a passage."""
        offset = self._offset_at(event.position())
        self._drawn = (offset, offset) if offset is not None else None
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on."""
        offset = self._offset_at(event.position())
        if self._drawn is not None and offset is not None:
            self._drawn = (self._drawn[0], offset)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a mark, without drawing, asks for its finding."""
        if self.selection() is not None:
            return
        for mark in reversed(self._marks):
            if mark.finding_id and any(box.contains(event.position()) for box in self.rectangles(mark.start, mark.end)):
                self.mark_pressed.emit(mark.finding_id)
                return

    def _paint_page(self, painter: QPainter, number: int, box: QRectF) -> None:
        pixmap = self._pixmaps.get(number)
        painter.fillRect(box, colour("paper"))
        if pixmap is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.save()
            if tokens().is_dark:
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.drawPixmap(box, pixmap, QRectF(pixmap.rect()))
            painter.restore()
        elif number in self._troubles:
            painter.setPen(colour("ink3" if not tokens().is_dark else "line"))
            painter.setFont(sans_font(13))
            painter.drawText(box.adjusted(52, 52, -52, 0), int(Qt.TextFlag.TextWordWrap), self._troubles[number])
        self._ask_for(number)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("line"), 1))
        painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _offset_at(self, point: QPointF) -> int | None:
        if self._document is None:
            return None
        for number, box in self._boxes():
            if box.contains(point):
                scale = self._scale(number)
                return offset_near(self._document, number, (point.x() - box.left()) / scale, (point.y() - box.top()) / scale)
        return None

    def _ask_for(self, number: int) -> None:
        scale = round(self._scale(number) * self.devicePixelRatioF(), 2)
        if (number, scale) not in self._asked and number not in self._troubles:
            self._asked.add((number, scale))
            self.page_wanted.emit(number, scale)

    def _boxes(self) -> Iterator[tuple[int, QRectF]]:
        left, right = self.page_edges()
        top = float(_TOP - self.verticalScrollBar().value())
        for number, (width, height) in enumerate(self._sizes, 1):
            shown = (right - left) * height / width
            yield number, QRectF(left, top, right - left, shown)
            top += shown + _GAP

    def _page_width(self) -> float:
        return min(max(self.viewport().width() - self._reserved - 2 * _SIDE, 120), _WIDEST) * self._zoom

    def _scale(self, number: int) -> float:
        return self._page_width() / self._sizes[number - 1][0]

    def _fit(self) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        total = sum(self._page_width() * height / width + _GAP for width, height in self._sizes) + _TOP
        bar.setRange(0, max(0, round(total - self.viewport().height())))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(40)
        bar.setValue(round(share * bar.maximum()))
        self.scrolled.emit()

    def _forget_pixels(self) -> None:
        self._pixmaps.clear()
        self._asked.clear()
        self._troubles.clear()

    def _on_scrolled(self) -> None:
        self.viewport().update()
        self.scrolled.emit()


def _on(page: QRectF, scale: float, box: Box) -> QRectF:
    return QRectF(
        page.left() + box.left * scale, page.top() + box.top * scale, (box.right - box.left) * scale, (box.bottom - box.top) * scale
    )
