"""Where characters stand on a printed page: line boxes narrowed to the characters asked for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.document import Box, Document, Line, Page

_WIDE = {"W", "F"}
_NARROW = set("iljt.,;:'’‘|!()[] fI")
_BROAD = set("mwMW—@%")


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle in points on a page counted from 1."""

    page: int
    box: Box


def places(document: Document, start: int, end: int) -> tuple[Place, ...]:
    """A rectangle for each printed line that [start, end) touches; none for lines whose place is not known."""
    return tuple(_places(document, start, end))


def offset_near(document: Document, page_number: int, x: float, y: float) -> int | None:
    """The character nearest to a point of a page in points; None on a page whose lines have no places."""
    lines = [line for line in document.pages[page_number - 1].lines if line.box is not None and line.start < line.end]
    if not lines:
        return None
    nearest = min(lines, key=lambda line: _distance(line.box, x, y))
    box = nearest.box
    if box is None or box.right <= box.left:
        return nearest.start
    share = min(max((x - box.left) / (box.right - box.left), 0.0), 1.0)
    wanted = share * text_width(document.text[nearest.start : nearest.end])
    return next((i for i in range(nearest.start, nearest.end) if text_width(document.text[nearest.start : i + 1]) > wanted), nearest.end)


def _distance(box: Box | None, x: float, y: float) -> tuple[float, float]:
    if box is None:
        return float("inf"), float("inf")
    return max(box.top - y, y - box.bottom, 0.0), max(box.left - x, x - box.right, 0.0)


def _places(document: Document, start: int, end: int) -> Iterator[Place]:
    for page in document.pages:
        if page.start < end and start <= page.end:
            yield from _on_page(document, page, start, end)


def _on_page(document: Document, page: Page, start: int, end: int) -> Iterator[Place]:
    for line in page.lines:
        first, last = max(start, line.start), min(end, line.end)
        if line.box is not None and first < last:
            yield Place(page.number, _narrowed(document.text, line, line.box, first, last))


def _narrowed(text: str, line: Line, box: Box, first: int, last: int) -> Box:
    whole = text_width(text[line.start : line.end]) or 1.0
    left = box.left + (box.right - box.left) * text_width(text[line.start : first]) / whole
    right = box.left + (box.right - box.left) * text_width(text[line.start : last]) / whole
    return Box(left, box.top, right, box.bottom)


def text_width(text: str) -> float:
    """Width of a text in ems of a typical book face; good to a character over a printed line."""
    return sum(_em(character) for character in text)


def _em(character: str) -> float:
    if unicodedata.east_asian_width(character) in _WIDE:
        return 1.0
    if character in _NARROW:
        return 0.27
    if character in _BROAD:
        return 0.85
    return 0.66 if character.isupper() else 0.5
