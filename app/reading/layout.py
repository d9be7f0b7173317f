"""Puts pages, lines and form fields together into one document with exact offsets."""

from __future__ import annotations

import re

import msgspec

from app.domain.document import Document, FormField, Line, Page

Edges = tuple[float, float, float, float]

_BREAKS = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\x85\u2028\u2029]")
_TABS_TOO = dict.fromkeys((*range(32), 127, 133, 8232, 8233), " ")


class Layout:
    """Collects a text part by part: lines end in a line feed, blocks in a blank line, pages in a form feed."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._offset = 0
        self._pages: list[Page] = []
        self._fields: list[FormField] = []
        self._lines: list[dict[str, object]] = []
        self._page_start = 0
        self._gap = ""

    def add_line(self, text: str, edges: Edges | None = None) -> int:
        """Append one line to the open page and give its start; what would break it becomes spaces. Edges: left, top, right, bottom."""
        if not text.isprintable():
            text = _BREAKS.sub(" ", text)
        start = self._offset + len(self._gap)
        self._parts += (self._gap, text)
        self._offset = start + len(text)
        line: dict[str, object] = {"number": len(self._lines) + 1, "start": start, "end": self._offset}
        if edges is not None:
            left, top, right, bottom = edges
            line["box"] = {"left": left, "top": top, "right": right, "bottom": bottom}
        self._lines.append(line)
        self._gap = "\n"
        return start

    def end_block(self) -> None:
        """Have the next line of this page begin after a blank line."""
        self._gap = "\n\n" if self._lines else ""

    def add_field(self, name: str, value: str, edges: Edges | None = None) -> None:
        """Append "name: value" to the open page and remember where the value stands; a value of several lines takes several lines."""
        first, *rest = value.split("\n")
        label = name.translate(_TABS_TOO) + ": "
        start = self.add_line(label + first, edges) + len(label)
        for line in rest:
            self.add_line(line, edges)
        written = "\n".join(_BREAKS.sub(" ", line) for line in (first, *rest))
        self._fields.append(FormField(name, written, len(self._pages) + 1, start, self._offset))

    def end_page(self, width: float = 0, height: float = 0) -> None:
        """Close the open page."""
        if not self._lines:
            self._lines.append({"number": 1, "start": self._offset, "end": self._offset})
        lines = msgspec.convert(self._lines, tuple[Line, ...])  # many times quicker than one constructor call after another
        self._pages.append(Page(len(self._pages) + 1, self._page_start, self._offset, lines, width, height))
        self._parts.append("\f")
        self._offset += 1
        self._lines, self._gap, self._page_start = [], "", self._offset

    @property
    def page_is_empty(self) -> bool:
        """Whether the open page has no line yet."""
        return not self._lines

    def document(self, trouble: str = "") -> Document:
        """Everything collected, with at least one page."""
        if not self._pages:
            self.end_page()
        return Document("".join(self._parts[:-1]), tuple(self._pages), tuple(self._fields), trouble)
