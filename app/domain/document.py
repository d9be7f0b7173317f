"""A source as read: one string of text, and where its pages and lines lie in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page in points (1/72 inch), origin at the top left."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: characters [start, end) of the document's text, without its line break.

    `number` counts from 1 on each page, or is the transcript's own printed line number.
    """

    number: int
    start: int
    end: int
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page: characters [start, end) of the document's text; width and height in points, 0 where a file has no pages."""

    number: int
    start: int
    end: int
    lines: tuple[Line, ...]
    width: float = 0
    height: float = 0


@dataclass(frozen=True, slots=True)
class FormField:
    """One filled form box: its full name in the form, its value, and the characters [start, end) that show it in the text."""

    name: str
    value: str
    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """Everything read from one file. For plain text files `text` is the file itself, so offsets hold outside the program too.

    `trouble` is the one plain sentence that says why there is no text, or not all of it; empty when all was read.
    """

    text: str
    pages: tuple[Page, ...]
    fields: tuple[FormField, ...] = ()
    trouble: str = ""

    def page_at(self, offset: int) -> Page:
        """The page that holds a character offset; the nearest page before it for offsets between pages."""
        starts = [page.start for page in self.pages]
        return self.pages[max(0, bisect_right(starts, offset) - 1)]

    def line_at(self, offset: int) -> Line:
        """The line that holds a character offset; the nearest line before it for offsets between lines."""
        lines = self.page_at(offset).lines
        starts = [line.start for line in lines]
        return lines[max(0, bisect_right(starts, offset) - 1)]


def plain_document(text: str, trouble: str = "") -> Document:
    """A document of plain text: form feeds part its pages, line feeds its lines; always at least one page with one line."""
    pages = []
    start = 0
    for number, part in enumerate(text.split("\f"), 1):
        pages.append(Page(number, start, start + len(part), _lines(part, start)))
        start += len(part) + 1
    return Document(text, tuple(pages), trouble=trouble)


def _lines(text: str, offset: int) -> tuple[Line, ...]:
    lines = []
    for number, part in enumerate(text.split("\n"), 1):
        lines.append(Line(number, offset, offset + len(part)))
        offset += len(part) + 1
    return tuple(lines)
