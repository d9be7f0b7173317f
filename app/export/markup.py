"""Makes the elements of WordprocessingML that every export is built of: runs, paragraphs, cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from app.export.scripts import Script, Span, script_spans

_EAST_ASIAN_FONT = {Script.HAN: "SimSun", Script.KANA: "MS Mincho", Script.HANGUL: "Batang"}
_BREAKS = re.compile(r"([\n\t])")
_NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TEXT_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def element(tag: str, *children: BaseOxmlElement, **attributes: str | int) -> BaseOxmlElement:
    """A new element such as "w:p" with its children; attribute names stand without their w: prefix."""
    made = cast("BaseOxmlElement", OxmlElement(tag, {qn(f"w:{name}"): str(value) for name, value in attributes.items()}))
    made.extend(children)
    return made


def runs(text: str, style: str = "", cuts: Iterable[int] = ()) -> Iterator[tuple[int, BaseOxmlElement]]:
    """Runs of one script each with the offset each begins at; none reaches over a cut. `style` is a character style's id."""
    for span in _cut(script_spans(text), sorted(cuts)):
        yield span.start, _run(text[span.start : span.end], span.script, style)


def text_runs(text: str, style: str = "") -> list[BaseOxmlElement]:
    """The runs of a text."""
    return [run for _, run in runs(text, style)]


def paragraph(style: str, *content: BaseOxmlElement, keep_next: bool = False, numbering: int = 0) -> BaseOxmlElement:
    """A paragraph in the style of that id; `numbering` is a list of the template, repeated for programs that overlook the style's."""
    properties = element("w:pPr", element("w:pStyle", val=style))
    if keep_next:
        properties.append(element("w:keepNext"))
    if numbering:
        properties.append(element("w:numPr", element("w:ilvl", val=0), element("w:numId", val=numbering)))
    return element("w:p", properties, *content)


def text_paragraph(style: str, text: str, *, keep_next: bool = False) -> BaseOxmlElement:
    """A paragraph of plain text in the style of that id."""
    return paragraph(style, *text_runs(text), keep_next=keep_next)


def tab() -> BaseOxmlElement:
    """A run that holds one tab."""
    return element("w:r", element("w:tab"))


def cell(width: int, content: Sequence[BaseOxmlElement], *details: BaseOxmlElement) -> BaseOxmlElement:
    """A table cell, width in twentieths of a point; `details` are further properties in the order of the schema."""
    return element("w:tc", element("w:tcPr", element("w:tcW", w=width, type="dxa"), *details), *content)


def table(widths: Sequence[int], rows: Iterable[BaseOxmlElement], style: str = "") -> BaseOxmlElement:
    """A table of fixed column widths in twentieths of a point."""
    properties = element("w:tblPr")
    if style:
        properties.append(element("w:tblStyle", val=style))
    properties.append(element("w:tblW", w=sum(widths), type="dxa"))
    properties.append(element("w:tblLayout", type="fixed"))
    grid = element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths))
    return element("w:tbl", properties, grid, *rows)


def _cut(spans: Iterable[Span], cuts: Sequence[int]) -> Iterator[Span]:
    for span in spans:
        edges = [span.start, *(cut for cut in dict.fromkeys(cuts) if span.start < cut < span.end), span.end]
        for start, end in pairwise(edges):
            yield Span(start, end, span.script)


def _run(text: str, script: Script, style: str) -> BaseOxmlElement:
    made = element("w:r")
    properties = _run_properties(script, style)
    if len(properties):
        made.append(properties)
    for part in _BREAKS.split(_NOT_IN_XML.sub("", text)):
        if part == "\n":
            made.append(element("w:br"))
        elif part == "\t":
            made.append(element("w:tab"))
        elif part:
            made.append(_text(part))
    return made


def _run_properties(script: Script, style: str) -> BaseOxmlElement:
    properties = element("w:rPr")
    if style:
        properties.append(element("w:rStyle", val=style))
    if script.is_east_asian:
        properties.append(element("w:rFonts", hint="eastAsia", eastAsia=_EAST_ASIAN_FONT[script]))
        properties.append(element("w:lang", eastAsia=script.value))
    elif script is Script.RIGHT_TO_LEFT:
        properties.append(element("w:rtl"))
    elif script is Script.COMPLEX:
        properties.append(element("w:cs"))
    return properties


def _text(text: str) -> BaseOxmlElement:
    made = element("w:t")
    made.text = text
    made.set(_TEXT_SPACE, "preserve")
    return made
