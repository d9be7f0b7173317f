"""Words exhibit citations, and tells those that resolve to a tab and a page from those that do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from docx.oxml.xmlchemy import BaseOxmlElement

from app.domain.declaration import Citation
from app.domain.exhibit import Exhibit
from app.export.markup import text_runs


def trouble_with(citation: Citation, exhibits: Mapping[str, Exhibit]) -> str:
    """Why a citation does not resolve, in words for the margin of a draft; empty where it does."""
    exhibit = exhibits.get(citation.exhibit_id)
    if exhibit is None:
        return "exhibit not found"
    if not exhibit.tab:
        return "exhibit without a tab"
    if exhibit.page_count and citation.page > exhibit.page_count:
        return f"Exhibit {exhibit.tab} has no page {citation.page}"
    return ""


def citation_runs(citations: Sequence[Citation], exhibits: Mapping[str, Exhibit]) -> list[BaseOxmlElement]:
    """The runs that follow a paragraph: " (Exhibit D, at 2; Exhibit E)", then a mark for each citation that does not resolve."""
    resolved = [citation for citation in citations if not trouble_with(citation, exhibits)]
    made = text_runs(f" ({citation_text(resolved, exhibits)})", "Citation") if resolved else []
    for trouble in filter(None, (trouble_with(citation, exhibits) for citation in citations)):
        made += text_runs(f" [{trouble}]", "DraftMark")
    return made


def citation_text(citations: Sequence[Citation], exhibits: Mapping[str, Exhibit]) -> str:
    """Resolved citations in their order, pages of one exhibit together: "Exhibit D, at 2, 5; Exhibit E"."""
    parts = []
    for exhibit_id, group in groupby(citations, key=lambda citation: citation.exhibit_id):
        pages = ", ".join(str(page) for page in dict.fromkeys(citation.page for citation in group) if page)
        parts.append(f"Exhibit {exhibits[exhibit_id].tab}" + (f", at {pages}" if pages else ""))
    return "; ".join(parts)
