"""Sets a source's text in numbered blocks and keeps the map between its characters and those on screen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.blocks import Block, Role, blocks
from app.domain.document import Document

_CJK_FROM = "\u2e80"
_LINE_BREAK = "\u2028"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters [start, start + length) of the source, shown from position `shown` on."""

    start: int
    shown: int
    length: int


@dataclass(frozen=True, slots=True)
class FlowedBlock:
    """One block as shown: its text with only those line breaks that were meant, its role, and the label to print beside it, if any."""

    text: str
    role: Role
    label: str
    is_cjk: bool


class FlowedText:
    """Blocks joined by one character each, as QTextDocument counts them, with offsets translated both ways."""

    def __init__(self, document: Document) -> None:
        self.blocks: list[FlowedBlock] = []
        self._spans: list[Span] = []
        self._measure = max((len(line) for line in document.text.split("\n")), default=0)
        position = 0
        printed = ""
        for block in blocks(document):
            text = self._flow(document.text, block, position)
            label = "" if block.label == printed and block.role is Role.ANSWER else block.label
            printed = block.label or printed
            self.blocks.append(FlowedBlock(text, block.role, label, is_mostly_cjk(text)))
            position += len(text) + 1
        self._starts = [span.start for span in self._spans]
        self._shown = [span.shown for span in self._spans]

    def position_of(self, offset: int) -> int:
        """Position on screen of a character of the source; characters that are not shown answer with the nearest shown before."""
        if not self._spans:
            return 0
        span = self._spans[max(0, bisect_right(self._starts, offset) - 1)]
        return span.shown + min(max(offset - span.start, 0), span.length)

    def offset_of(self, position: int) -> int:
        """Character of the source shown at a position."""
        if not self._spans:
            return 0
        span = self._spans[max(0, bisect_right(self._shown, position) - 1)]
        return span.start + min(max(position - span.shown, 0), span.length)

    def _flow(self, text: str, block: Block, position: int) -> str:
        shown, before = "", ""
        for start, part in _lines(text, block):
            shown += self._joint(before, part)
            before = part
            self._spans.append(Span(start, position + len(shown), len(part)))
            shown += part
        return shown

    def _joint(self, before: str, part: str) -> str:
        """A break is kept where the line had room for the next word: then the writer meant it."""
        if not before:
            return ""
        if len(before) + 1 + len(part.split(maxsplit=1)[0]) <= self._measure:
            return _LINE_BREAK
        return "" if before[-1] >= _CJK_FROM and part[0] >= _CJK_FROM else " "


def _lines(text: str, block: Block) -> Iterator[tuple[int, str]]:
    offset = block.start
    for line in text[block.start : block.end].split("\n"):
        part = line.strip()
        if part:
            yield offset + line.index(part), part
        offset += len(line) + 1


def is_mostly_cjk(text: str) -> bool:
    """Whether Chinese, Japanese or Korean measures suit a text."""
    if text.isascii():
        return False
    letters = [character for character in text if character.isalpha()]
    return sum(character >= _CJK_FROM for character in letters) * 2 > len(letters)
