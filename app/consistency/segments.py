"""Cuts a document into sentences that keep their label, their question and their paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.domain.blocks import Block, Role, blocks
from app.domain.document import Document

_ABBREVIATIONS = (
    r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bNo)(?<!\bvs)(?<!\bU\.S)(?<!\ba\.m)(?<!\bp\.m)(?<!\bJr)(?<!\bSr)(?<!\bapprox)(?<!\bCol)(?<!\bAgte)(?<!\bb)(?<!\bL)"
    r"(?<!\b[A-Z])(?<!\bApt)(?<!\bLt)(?<!\bSgt)(?<!\bCapt)(?<!\bSra)(?<!\bEE)(?<!\bInc)(?<!\bJan)(?<!\bFeb)(?<!\bAug)(?<!\bSept)(?<!\bOct)(?<!\bNov)(?<!\bDec)"
)
_STOP = re.compile(rf"{_ABBREVIATIONS}[.!?]+[\"”’')\]]*\s+(?=[\"“‘'(\[¿¡]*[A-ZÀ-Þ\d\u3400-\u9fff—-])|[。！？]+[”’」』）]*\s*|;\s+")
_FIELD_LINE = re.compile(r"\n(?=[ \t]*(?:[-•*]\s|[^\W\d_][^:.?!\n]{0,45}:\s|\([fd]\)|\d{1,2}[./)]\s|\d{4}-\d\d-\d\d|Signed|\(signed\)|\[))")
_COLUMNS = re.compile(r"[ \t]{4,}|\t+")
_SHORT_LINE = 60  # characters: a printed line this short that ends without a stop is an entry of its own
_TITLE = re.compile(r"[^.!?。:;\d\n]{1,50}")  # "Harm to my family", alone on its line
_FEW_BLOCKS = 5  # a paper shorter than this has no titles


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters [start, end) of the document, and the block they lie in."""

    start: int
    end: int
    block: Block
    block_index: int


def segments(document: Document) -> tuple[Segment, ...]:
    """Every sentence, form entry and list line in reading order; headings are left out."""
    text = document.text
    found: list[Segment] = []
    found_blocks = blocks(document)
    for index, block in enumerate(found_blocks):
        is_title = (
            len(found_blocks) > _FEW_BLOCKS
            and block.role is Role.PARAGRAPH
            and not block.label
            and _TITLE.fullmatch(text, block.start, block.end)
        )
        if block.role is not Role.HEADING and not is_title:
            found.extend(Segment(start, end, block, index) for start, end in _sentences(text, block.start, block.end))
    return tuple(found)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    cuts = sorted({*_stops(text, start, end), *_line_cuts(text, start, end)})
    for stop in (*cuts, end):
        lead = len(text[start:stop]) - len(text[start:stop].lstrip())
        body = text[start:stop].strip()
        if any(c.isalnum() for c in body):
            yield start + lead, start + lead + len(body)
        start = stop


def _stops(text: str, start: int, end: int) -> Iterator[int]:
    for pattern in (_STOP, _FIELD_LINE, _COLUMNS):
        yield from (match.end() for match in pattern.finditer(text, start, end))


def _line_cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Ends of lines too short to be wrapped prose."""
    lines = text[start:end].split("\n")
    if len(lines) == 1:
        return
    widest = max(map(len, lines))
    offset = start
    for line, following in pairwise(lines):
        offset += len(line) + 1
        first = following.split(" ", 1)[0]
        if len(line) + len(first) + 1 < min(widest, _SHORT_LINE) and following[:1].strip() and not following[:1].islower():
            yield offset
