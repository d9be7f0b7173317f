"""Finds where in a declaration's paragraphs the passages of findings lie, in the offsets of `declaration_document`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.declaration import Declaration, Paragraph
from app.domain.finding import FindingRecord
from app.domain.passage import Passage

_GAP = len("\n\n")


@dataclass(frozen=True, slots=True)
class Place:
    """A heading (number 0) or paragraph: its text at characters [start, end) of the declaration, its label from `block_start`."""

    number: int
    text: str
    block_start: int
    start: int
    paragraph: Paragraph | None = None

    @property
    def end(self) -> int:
        """End of the text."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A finding at characters [start, end) of the declaration; both 0 where its words are no longer there."""

    record: FindingRecord
    passage: Passage
    start: int = 0
    end: int = 0


def places(declaration: Declaration) -> tuple[tuple[Place, ...], ...]:
    """Headings and paragraphs, section by section, where `declaration_document` puts them."""
    sections = []
    reached, number = 0, 0
    for section in declaration.sections:
        inside = []
        if section.heading:
            inside.append(Place(0, section.heading, reached, reached))
            reached += len(section.heading) + _GAP
        for paragraph in section.paragraphs:
            number += 1
            inside.append(Place(number, paragraph.text, reached, reached + len(f"{number}. "), paragraph))
            reached = inside[-1].end + _GAP
        sections.append(tuple(inside))
    return tuple(sections)


def anchors(declaration: Declaration, records: Sequence[FindingRecord], text: str, found_places: Sequence[Place]) -> Iterator[Anchor]:
    """Every passage of a finding not yet settled that lies in the declaration, whose text is `text`."""
    for record in records:
        if record.state.is_closed:
            continue
        for passage in record.finding.passages:
            if passage.source_id == declaration.id:
                yield Anchor(record, passage, *_inside(_present_span(passage, text), found_places))


def _present_span(passage: Passage, text: str) -> tuple[int, int]:
    if text[passage.start : passage.end] == passage.quote:
        return passage.start, passage.end
    starts = list(_occurrences(passage.quote, text))
    if not starts:
        return 0, 0
    nearest = min(starts, key=lambda start: abs(start - passage.start))
    return nearest, nearest + len(passage.quote)


def _occurrences(quote: str, text: str) -> Iterator[int]:
    start = text.find(quote) if quote else -1
    while start >= 0:
        yield start
        start = text.find(quote, start + 1)


def _inside(span: tuple[int, int], found_places: Sequence[Place]) -> tuple[int, int]:
    start, end = span
    touched = [place for place in found_places if place.block_start < end and start < place.end]
    if not touched:
        return 0, 0
    start, end = max(start, touched[0].start), min(end, touched[-1].end)
    return (start, end) if start < end else (touched[0].start, touched[0].end)
