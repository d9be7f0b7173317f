"""Writes a declaration for Word, as a draft with its open findings in comments or as a filing copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement

from app.domain.declaration import declaration_document
from app.export.anchors import Anchor, Place, anchors, places
from app.export.caption import caption, opening
from app.export.citations import citation_runs
from app.export.comments import add_comments, around, commented_runs
from app.export.filing import refuse_traces, refuse_unless_ready
from app.export.markup import paragraph, text_runs
from app.export.page_frame import set_header, shown_day
from app.export.request import DeclarationRequest
from app.export.rules import caption_rule
from app.export.signing import certificate_of_interpretation, close
from app.export.template import blank_document, packed

_PARAGRAPHS = 1  # the one list of the template that numbers through all sections

__all__ = ["DeclarationRequest", "declaration_docx"]


def declaration_docx(request: DeclarationRequest) -> bytes:
    """The declaration as .docx bytes; raises NotReady for a filing copy that lacks anything, naming what."""
    if request.filing:
        refuse_unless_ready(request)
    sections = places(request.declaration)
    marks = () if request.filing else _marks(request, sections)
    document = blank_document()
    _set_page(document, request)
    document.element.body[:0] = list(_content(request, sections, marks))
    add_comments(document, marks, request.source_titles, request.on)
    written = packed(document)
    return refuse_traces(written) if request.filing else written


def _marks(request: DeclarationRequest, sections: Sequence[Sequence[Place]]) -> tuple[Anchor, ...]:
    text = declaration_document(request.declaration).text
    return tuple(anchors(request.declaration, request.records, text, tuple(chain.from_iterable(sections))))


def _set_page(document: Document, request: DeclarationRequest) -> None:
    spacing = caption_rule(request.declaration.profile).line_spacing
    document.styles["Numbered Paragraph"].paragraph_format.line_spacing = spacing
    draft = "" if request.filing else f"DRAFT {request.declaration.draft_number} of {shown_day(request.on)}"
    set_header(document, f"Declaration of {request.name}", request.case.a_number, draft=draft, privileged=not request.filing)


def _content(request: DeclarationRequest, sections: Sequence[Sequence[Place]], marks: Sequence[Anchor]) -> Iterator[BaseOxmlElement]:
    yield from caption(request)
    homeless = [number for number, mark in enumerate(marks) if not mark.end]
    yield paragraph("Title", *around(text_runs(request.declaration.title), homeless))
    yield from opening(request)
    every = tuple(chain.from_iterable(sections))
    for place in every:
        yield _placed(place, request, marks, is_last=place is every[-1])
    yield from close(request)
    if request.is_interpreted:
        yield from certificate_of_interpretation(request)


def _placed(place: Place, request: DeclarationRequest, marks: Sequence[Anchor], *, is_last: bool) -> BaseOxmlElement:
    if place.paragraph is None:
        return paragraph("Heading1", *commented_runs(place, "", marks))
    is_bare = not place.paragraph.sources and not request.filing
    content = [*commented_runs(place, "Unsourced" if is_bare else "", marks)]
    content += citation_runs(place.paragraph.citations, request.exhibits)
    if is_bare:
        content += text_runs(" [no source yet]", "DraftMark")
    # The last paragraph stays with the close, so that no signature stands alone on a page.
    return paragraph("NumberedParagraph", *content, keep_next=is_last, numbering=_PARAGRAPHS)
