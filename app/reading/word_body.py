"""Walks the body of a Word document and lays its paragraphs, rows, notes and text boxes out as text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from app.domain.document import Document
from app.reading.layout import Layout
from app.reading.word_numbering import Numbering
from app.reading.word_parts import Package, attribute, child, is_on, local

_GONE = frozenset(("del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "sdtEndPr", "instrText", "delText", "rt", "Fallback"))
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_CHECKED, _CLEAR = "☒", "☐"
_NO_TEXT = "This Word file has no text in it. Look at it in Word to see what it holds."
_FOREIGN = "Parts put in from another file were not read. Open it in Word, save it as a new .docx, and add that."


class WordBody:
    """Turns one package into a document; a paragraph is a line, a row of short cells is a line with tabs."""

    def __init__(self, package: Package) -> None:
        self._root = package.main()
        styles = package.beside_main("styles")
        self._numbering = Numbering(package.beside_main("numbering"), styles)
        self._hidden_styles = _hidden_styles(styles)
        self._notes = {kind: _by_id(package.beside_main(kind)) for kind in _NOTES.values()}
        self._noted: list[etree._Element] = []
        self._boxes: list[etree._Element] = []
        self._carried = ""
        self._layout = Layout()
        self._has_foreign_parts = False

    def document(self) -> Document:
        """The whole text, its notes after the body, each under the number that stands for it there."""
        for block in self._blocks(child(self._root, "body")):
            self._add(block)
        for number, note in enumerate(self._noted, 1):
            text = " ".join(part for part in self._blocks(note) if part)
            self._add(f"[{number}] {text}")
        trouble = _NO_TEXT if self._layout.page_is_empty else ""
        self._layout.end_page()
        return self._layout.document(" ".join(part for part in (trouble, _FOREIGN if self._has_foreign_parts else "") if part))

    def _add(self, block: str) -> None:
        for line in block.split("\n"):
            if line.strip():
                self._layout.add_line(line.strip())
        self._layout.end_block()

    def _blocks(self, parent: etree._Element | None) -> Iterator[str]:
        """Paragraphs and rows below an element, those within text boxes after the paragraph that holds the box."""
        for element in () if parent is None else parent:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name == "altChunk":
                self._has_foreign_parts = True
            elif name and name not in _GONE:
                yield from self._blocks(element)

    def _paragraph(self, element: etree._Element) -> Iterator[str]:
        properties = child(element, "pPr")
        text = self._carried + "".join(self._runs(element))
        mark = child(properties, "rPr")
        if child(mark, "del") is not None or child(mark, "moveFrom") is not None:
            self._carried = text  # with its mark struck out, a paragraph flows into the next one
        else:
            self._carried = ""
            label = self._numbering.label(properties)
            yield f"{label} {text.lstrip()}" if label and text.strip() else text
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self._blocks(box)

    def _table(self, table: etree._Element) -> Iterator[str]:
        for row in _below(table, "tr"):
            if child(row, "trPr", "del") is not None:
                continue
            cells = [[block for block in self._blocks(cell) if block.strip()] for cell in _below(row, "tc")]
            if any(len(cell) > 1 for cell in cells) or len(cells) == 1:
                yield from (block for cell in cells for block in cell)
            else:
                yield "\t".join(cell[0].strip().replace("\n", " ") if cell else "" for cell in cells).rstrip("\t")

    def _runs(self, parent: etree._Element) -> Iterator[str]:
        for element in parent:
            name = local(element)
            if name == "t":
                yield element.text or ""
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name in _NOTES:
                yield self._note_sign(_NOTES[name], attribute(element, "id"))
            elif name == "txbxContent":
                self._boxes.append(element)
            elif name == "fldChar":
                yield _tick_box(element)
            elif name and name not in _GONE and not (name == "r" and self._is_hidden(element)):
                yield from self._runs(element)

    def _is_hidden(self, run: etree._Element) -> bool:
        properties = child(run, "rPr")
        own = child(properties, "vanish")
        return is_on(own) if own is not None else attribute(child(properties, "rStyle"), "val") in self._hidden_styles

    def _note_sign(self, kind: str, note_id: str) -> str:
        note = self._notes[kind].get(note_id)
        if note is None:
            return ""
        self._noted.append(note)
        return f"[{len(self._noted)}]"


def _tick_box(field: etree._Element) -> str:
    """The state of a form tick box, which older files keep beside the text instead of in it."""
    box = child(field, "ffData", "checkBox")
    if box is None:
        return ""
    state = child(box, "checked")
    return _CHECKED if is_on(state if state is not None else child(box, "default")) else _CLEAR


def _below(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also those inside content controls."""
    for element in parent:
        name = local(element)
        if name == wanted:
            yield element
        elif name in {"sdt", "sdtContent", "customXml", "ins", "moveTo"}:
            yield from _below(element, wanted)


def _by_id(notes: etree._Element | None) -> dict[str, etree._Element]:
    if notes is None:
        return {}
    return {attribute(note, "id"): note for note in notes if attribute(note, "type") in {"", "normal"}}


def _hidden_styles(styles: etree._Element | None) -> frozenset[str]:
    found = (style for style in (() if styles is None else styles) if is_on(child(style, "rPr", "vanish")))
    return frozenset(attribute(style, "styleId") for style in found)
