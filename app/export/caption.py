"""Lays out how a declaration begins: the caption for its profile and the opening in the declarant's words."""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.xmlchemy import BaseOxmlElement

from app.domain.case import Case, Stage
from app.export.markup import cell, element, paragraph, table, text_paragraph, text_runs
from app.export.request import DeclarationRequest
from app.export.rules import CaptionRule, caption_rule, rule

_HALF = 4680  # half of the six and a half inches between the margins, in twentieths of a point


def caption(request: DeclarationRequest) -> Iterator[BaseOxmlElement]:
    """Court or office with its place, then the matter and its number side by side."""
    layout = caption_rule(request.declaration.profile)
    if request.case.stage is Stage.DEFENSIVE_DETAINED:
        yield paragraph("Letterhead", *text_runs("DETAINED", "Strong"))
    for line in layout.heading:
        if line.casefold() not in request.case.court.casefold():
            yield text_paragraph("Caption", line.upper())
    yield paragraph("Caption", *_or_gap(request.case.court.upper(), "place of the court" if "court" in layout.needs else ""))
    yield text_paragraph("Caption", "")
    yield table(
        (_HALF, _HALF),
        [element("w:tr", element("w:trPr", element("w:cantSplit")), _matter(request.case, layout), _number(request, layout))],
    )


def opening(request: DeclarationRequest) -> Iterator[BaseOxmlElement]:
    """Who declares, in which languages, and how the declaration was made; only what the case records."""
    yield text_paragraph("BodyText", rule("opening").filled(name=request.full_name))
    case = request.case
    sentences = []
    if case.languages and not request.declarant:
        sentences.append(rule("opening-languages").filled(languages=_listed(case.languages)))
    if case.preparer:
        sentences.append(rule("opening-preparer").filled(preparer=case.preparer))
    if request.is_interpreted:
        sentences.append(rule("opening-interpreter").filled(language=request.language or "[language]"))
    if sentences:
        yield text_paragraph("BodyText", " ".join(sentences))


def _matter(case: Case, layout: CaptionRule) -> BaseOxmlElement:
    client = f"{case.client} ({case.native_name})" if case.native_name else case.client
    lines = [
        text_paragraph("CaptionParty", "In the Matter of"),
        paragraph("CaptionParty", *text_runs(client, "Strong")),
        *(text_paragraph("CaptionParty", line) for line in (layout.party, layout.proceeding) if line),
    ]
    borders = element("w:tcBorders", *(element(f"w:{side}", val="single", sz=6, space=0, color="000000") for side in ("bottom", "right")))
    return cell(_HALF, lines, borders)


def _number(request: DeclarationRequest, layout: CaptionRule) -> BaseOxmlElement:
    number = _or_gap(request.case.a_number, "A-number" if "a_number" in layout.needs else "")
    line = paragraph("CaptionParty", *text_runs("File No. " if number else ""), *number)
    return cell(_HALF, [line], element("w:tcMar", element("w:left", w=360, type="dxa")), element("w:vAlign", val="center"))


def _or_gap(text: str, wanted: str) -> list[BaseOxmlElement]:
    return text_runs(text) if text or not wanted else text_runs(f"[{wanted}]", "DraftMark")


def _listed(words: tuple[str, ...]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
