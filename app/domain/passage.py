"""An anchored span of a source."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.document import Document


@dataclass(frozen=True, slots=True)
class TimeRange:
    """A span of a recording in seconds from its start; start equals end for a single frame."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of one source, as a Web Annotation text position selector [start, end) with its text quote.

    `label` is how a person cites it: "Q18", "¶23", "box B.1", "00:41"; empty where page and line must do.
    """

    source_id: str
    page: int
    line: int
    start: int
    end: int
    quote: str
    label: str = ""
    time: TimeRange | None = None


def passage_at(source_id: str, document: Document, start: int, end: int, label: str = "") -> Passage:
    """Cut characters [start, end) out of a document as a passage with its page and line."""
    return Passage(source_id, document.page_at(start).number, document.line_at(start).number, start, end, document.text[start:end], label)


def found_again(passage: Passage, document: Document) -> Passage | None:
    """The passage where its quotation stands in the document as it is now, nearest to where it stood; None where it is gone."""
    text, quote = document.text, passage.quote
    if text[passage.start : passage.end] == quote:
        return passage
    before = text.rfind(quote, 0, passage.start + len(quote))
    after = text.find(quote, passage.start)
    found = [start for start in (before, after) if start >= 0]
    if not quote or not found:
        return None
    start = min(found, key=lambda at: abs(at - passage.start))
    moved = passage_at(passage.source_id, document, start, start + len(quote), passage.label)
    return replace(moved, time=passage.time)
