"""Cuts a document into sentences that keep their label, their question and their paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.consistency.extract.citations import citation_spans, is_cited
from app.domain.blocks import Block, Role, blocks
from app.domain.document import Document
from app.domain.line_numbers import without_line_numbers

_ABBREVIATIONS = (
    r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bNo)(?<!\bvs)(?<!\bU\.S)(?<!\ba\.m)(?<!\bp\.m)(?<!\bJr)(?<!\bSr)(?<!\bapprox)(?<!\bCol)(?<!\bAgte)(?<!\bb)(?<!\bL)"
    r"(?<!\b[A-Z])(?<!\bApt)(?<!\bLt)(?<!\bSgt)(?<!\bCapt)(?<!\bSra)(?<!\bEE)(?<!\bInc)(?<!\bJan)(?<!\bFeb)(?<!\bAug)(?<!\bSept)(?<!\bOct)(?<!\bNov)(?<!\bDec)"
)
_STOP = re.compile(
    rf"(?=[.!?]){_ABBREVIATIONS}[.!?]+[\"”’')\]]*\s+(?=[\"“‘'(\[¿¡]*[A-ZÀ-Þ\d\u3400-\u9fff—-])|[。！？；]+[”’」』）]*\s*|;\s+"
)
_FIELD_LINE = re.compile(
    r"\n(?=[ \t]*(?:[-•*]\s|[^\W\d_][^:.?!\n]{0,45}:\s|[\u3400-\u9fff][^：。\n]{0,20}：|\([fd]\)|\d{1,2}[./)]\s|"
    r"\d{4}-\d\d-\d\d|Signed|\(signed\)|\[))"
)
_COLUMNS = re.compile(r"[ \t]{4,}|\t+")
_SHORT_LINE = 60  # characters: a printed line this short that ends without a stop is an entry of its own
_TITLE = re.compile(r"[^.!?。:;\d\n]{1,50}")  # "Harm to my family", alone on its line
_HAN = re.compile(r"[\u3400-\u9fff]")
_ENTRY = re.compile(r"[\u3400-\u9fff][^：:。，]{0,20}[:：]\s?[^。]{1,40}")  # a label and what is filled in
_UNSTOPPED, _PIECE = 2_000, 400  # characters without a stop; so long a sentence is read in pieces of whole clauses
_BREATH = re.compile(r"[,，、;；:：]\s*|\s[–—-]\s")
_RAGGED, _SEVERAL = 0.8, 3  # of the widest line; lines
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
    text = without_line_numbers(document.text)
    return tuple(
        Segment(block.start + start, block.start + end, block, index)
        for index, block in told_blocks(document)
        for start, end in cuts(text[block.start : block.end])
    )


def told_blocks(document: Document) -> Iterator[tuple[int, Block]]:
    """The blocks of a document that tell something, with their numbers: no headings and no titles."""
    found = blocks(document)
    for index, block in enumerate(found):
        is_title = (
            len(found) > _FEW_BLOCKS
            and block.role is Role.PARAGRAPH
            and not block.label
            and _TITLE.fullmatch(document.text, block.start, block.end)
        )
        if block.role is not Role.HEADING and not is_title:
            yield index, block


def cuts(body: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of one block stand in it."""
    return tuple(_sentences(body, 0, len(body)))


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    cited = citation_spans(text)
    cuts = sorted(cut for cut in {*_stops(text, start, end), *_line_cuts(text, start, end)} if not is_cited(cited, cut - 1))
    for stop in (*cuts, end):
        lead = len(text[start:stop]) - len(text[start:stop].lstrip())
        body = text[start:stop].strip()
        if any(c.isalnum() for c in body):
            yield from _bearable(text, start + lead, start + lead + len(body))
        start = stop


def _bearable(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence; one that does not end, as a text without stops, in clauses or else in pieces."""
    if end - start <= _UNSTOPPED:
        yield start, end
        return
    stops = [match.end() for match in _BREATH.finditer(text, start, end)]
    while end - start > _PIECE:
        most = start + _PIECE
        at = bisect_right(stops, most) - 1
        cut = stops[at] if at >= 0 and stops[at] > start else text.rfind(" ", start + 1, most) + 1 or most
        yield start, cut
        start = cut
    yield start, end


def _stops(text: str, start: int, end: int) -> Iterator[int]:
    for pattern in (_STOP, _FIELD_LINE, _COLUMNS):
        yield from (m.end() for m in pattern.finditer(text, start, end) if not (pattern is _COLUMNS and _goes_on(text, m.start())))


def _goes_on(text: str, indent: int) -> bool:
    """Whether blanks at the start of a line only indent it, behind a line too long to be an entry of its own."""
    if text[indent - 1 : indent] != "\n":
        return False
    line = text[text.rfind("\n", 0, indent - 1) + 1 : indent - 1]
    return len(line.strip()) >= _SHORT_LINE


def _line_cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Ends of lines too short to be wrapped prose."""
    lines = text[start:end].split("\n")
    if len(lines) == 1:
        return
    widest = max(map(len, lines))
    is_list = _is_list(lines)
    offset = start
    for line, following in pairwise(lines):
        offset += len(line) + 1
        first = following[:1] if _HAN.match(following) else following.split(" ", 1)[0]
        is_entry = bool(_ENTRY.fullmatch(line)) and len(lines) > 1
        is_short = len(line) + len(first) + 1 < min(widest, _SHORT_LINE)
        if (is_short or is_list or is_entry) and following[:1].strip() and not following[:1].islower():
            yield offset


def _is_list(lines: list[str]) -> bool:
    """Whether lines are entries of their own: lines of wrapped prose, all but the last, are of nearly one length."""
    wrapped = [len(line) for line in lines[:-1]]
    widest = max(map(len, lines))
    ragged = sum(length < _RAGGED * widest for length in wrapped)
    return (
        len(lines) >= _SEVERAL and ragged * 2 >= len(wrapped) and not any(line.rstrip().endswith((",", "，", "、", "-")) for line in lines)
    )
