"""Puts findings into a draft as Word comments around the very characters they speak of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import cast

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.comments import CommentsPart

from app.domain.passage import Passage
from app.export.anchors import Anchor, Place
from app.export.markup import element, paragraph, runs, text_paragraph, text_runs
from app.export.quotations import place_of, quoted
from app.export.rules import rule
from app.export.status import KINDS, LEVELS

_AUTHOR = "Averment"
_INITIALS = "AV"


def commented_runs(place: Place, style: str, anchors: Sequence[Anchor]) -> Iterator[BaseOxmlElement]:
    """The runs of a place in a character style, with the ends of every comment range that begins or ends in it; ids are indexes."""
    length = len(place.text)
    starts = [
        (number, anchor.start - place.start)
        for number, anchor in enumerate(anchors)
        if place.start <= anchor.start <= place.end and anchor.end
    ]
    ends = [
        (number, anchor.end - place.start) for number, anchor in enumerate(anchors) if place.start <= anchor.end <= place.end and anchor.end
    ]
    cuts = {offset for _, offset in (*starts, *ends)}
    for offset, run in runs(place.text, style, cuts):
        yield from _marks_at(offset, starts, ends)
        yield run
    yield from _marks_at(length, starts, ends)


def around(content: Iterable[BaseOxmlElement], numbers: Sequence[int]) -> Iterator[BaseOxmlElement]:
    """Content with whole comments laid around it."""
    yield from (element("w:commentRangeStart", id=number) for number in numbers)
    yield from content
    for number in numbers:
        yield from _range_end(number)


def add_comments(document: Document, anchors: Sequence[Anchor], titles: Mapping[str, str], on: date) -> None:
    """Write the comments whose ranges already stand in the document, dated with the draft."""
    if not anchors:
        return
    _ = document.comments  # python-docx makes the part when it is first asked for
    root = cast("CommentsPart", document.part.part_related_by(RELATIONSHIP_TYPE.COMMENTS)).element
    for number, anchor in enumerate(anchors):
        body = _body(anchor, titles)
        root.append(element("w:comment", *body, id=number, author=_AUTHOR, initials=_INITIALS, date=f"{on.isoformat()}T00:00:00Z"))


def _marks_at(offset: int, starts: Sequence[tuple[int, int]], ends: Sequence[tuple[int, int]]) -> Iterator[BaseOxmlElement]:
    for number, end in ends:
        if end == offset:
            yield from _range_end(number)
    yield from (element("w:commentRangeStart", id=number) for number, start in starts if start == offset)


def _range_end(number: int) -> Iterator[BaseOxmlElement]:
    yield element("w:commentRangeEnd", id=number)
    properties = element("w:rPr", element("w:rStyle", val="CommentReference"))
    yield element("w:r", properties, element("w:commentReference", id=number))


def _body(anchor: Anchor, titles: Mapping[str, str]) -> Iterator[BaseOxmlElement]:
    finding = anchor.record.finding
    level = LEVELS[finding.level]
    reference = element("w:r", element("w:rPr", element("w:rStyle", val="CommentReference")), element("w:annotationRef"))
    yield paragraph("CommentText", reference, *text_runs(rule("privilege").wording, "Strong"))
    facts = ["", f"finding {anchor.record.number}", KINDS[finding.kind], ", ".join(finding.factors)]
    yield paragraph("CommentText", *text_runs(level.text, level.style), *text_runs(" · ".join(facts).removesuffix(" · ")))
    yield paragraph("CommentText", *text_runs(finding.sentence, "Strong"))
    if not anchor.end:
        yield text_paragraph("CommentText", f"The draft no longer holds the words {quoted(anchor.passage)}.")
    if finding.reasoning:
        yield text_paragraph("CommentText", finding.reasoning)
    if finding.question:
        yield paragraph("CommentText", *text_runs("Question for the client: ", "Strong"), *text_runs(finding.question))
    yield from (_quotation(passage, anchor, titles) for passage in finding.passages if passage != anchor.passage)


def _quotation(passage: Passage, anchor: Anchor, titles: Mapping[str, str]) -> BaseOxmlElement:
    own = passage.source_id == anchor.passage.source_id
    title = "This declaration" if own else titles.get(passage.source_id, "A source no longer in the case")
    return paragraph("CommentText", *text_runs(f"{title}, {place_of(passage)}: ", "Strong"), *text_runs(quoted(passage)))
