"""Word files are read as Word shows them with every tracked change accepted."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import docx
import pytest
from docx.oxml import parse_xml

from app.domain.blocks import blocks
from app.domain.exhibit import FileFact, MediaKind
from app.reading.reader import Reader

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _bytes(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _with_body(*paragraphs: str) -> bytes:
    """A document whose body holds the given WordprocessingML, each piece without its namespace."""
    document = docx.Document()
    body = document.element.body
    for piece in paragraphs:
        body.insert(len(body) - 1, parse_xml(piece.replace(">", f" {W}>", 1) if not piece.startswith("<w:p/>") else f"<w:p {W}/>"))
    return _bytes(document)


def _text(reader: Reader, content: bytes) -> str:
    reading = reader.read(content, "a.docx")
    assert reading.media is MediaKind.WORD, reading.document.trouble
    return reading.document.text


def _numbering(levels: str, extra: str = "", extra_abstract: str = "") -> docx.document.Document:
    document = docx.Document()
    root = document.part.numbering_part.element
    for element in list(root):
        root.remove(element)
    root.append(parse_xml(f'<w:abstractNum {W} w:abstractNumId="7">{extra_abstract}{levels}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {W} w:numId="3"><w:abstractNumId w:val="7"/>{extra}</w:num>'))
    root.append(
        parse_xml(
            f'<w:num {W} w:numId="4"><w:abstractNumId w:val="7"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
        )
    )
    return document


def _level(number: int, form: str, pattern: str, start: int = 1, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{pattern}"/></w:lvl>'


def _item(document: docx.document.Document, text: str, level: int = 0, number_id: int = 3) -> None:
    paragraph = document.add_paragraph(text)
    paragraph._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="{number_id}"/></w:numPr>'))


def test_automatic_numbers_stand_before_their_paragraphs(reader: Reader) -> None:
    document = _numbering(_level(0, "decimal", "%1.", start=23))
    _item(document, "They came at night.")
    document.add_paragraph("An unnumbered one.")
    _item(document, "We left in October 2021.")
    read = reader.read(_bytes(document), "a.docx").document
    assert read.text == "23. They came at night.\n\nAn unnumbered one.\n\n24. We left in October 2021."
    assert [block.label for block in blocks(read)] == ["¶23", "", "¶24"]


def test_levels_count_and_restart_as_in_word(reader: Reader) -> None:
    levels = _level(0, "upperRoman", "%1.") + _level(1, "decimal", "%1.%2", more="<w:isLgl/>") + _level(2, "lowerLetter", "(%3)")
    document = _numbering(levels)
    for level, text in ((0, "one"), (1, "two"), (1, "three"), (2, "four"), (2, "five"), (0, "six"), (1, "seven"), (2, "eight")):
        _item(document, text, level)
    assert _text(reader, _bytes(document)).split("\n\n") == [
        "I. one", "1.1 two", "1.2 three", "(a) four", "(b) five", "II. six", "2.1 seven", "(a) eight",
    ]  # fmt: skip


def test_a_list_may_begin_anew_at_its_own_number(reader: Reader) -> None:
    document = _numbering(_level(0, "decimal", "%1."))
    for text, number_id in (("a", 3), ("b", 3), ("c", 4), ("d", 4)):
        _item(document, text, number_id=number_id)
    assert _text(reader, _bytes(document)).split("\n\n") == ["1. a", "2. b", "5. c", "6. d"]


def test_numbers_that_come_with_a_style_are_printed(reader: Reader) -> None:
    document = _numbering(_level(0, "chineseCounting", "%1、"))
    properties = document.styles["List Number"].element.get_or_add_pPr()
    properties.remove(properties.numPr)
    properties.append(parse_xml(f'<w:numPr {W}><w:numId w:val="3"/></w:numPr>'))
    for number in range(1, 13):
        document.add_paragraph(f"第{number}", style="List Number")
    assert _text(reader, _bytes(document)).split("\n\n")[9:] == ["十、 第10", "十一、 第11", "十二、 第12"]


def test_tracked_changes_read_as_the_final_text(reader: Reader) -> None:
    by = 'w:id="1" w:author="x" w:date="2024-01-01T00:00:00Z"'
    content = _with_body(
        f'<w:p><w:r><w:t xml:space="preserve">We left in </w:t></w:r><w:del {by}><w:r><w:delText>March</w:delText></w:r></w:del>'
        f"<w:ins {by}><w:r><w:t>April</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>",
        f"<w:p><w:moveFrom {by}><w:r><w:t>Moved away.</w:t></w:r></w:moveFrom><w:r><w:t>Stays.</w:t></w:r></w:p>",
        f"<w:p><w:moveTo {by}><w:r><w:t>Moved here.</w:t></w:r></w:moveTo></w:p>",
    )
    assert _text(reader, content) == "We left in April.\n\nStays.\n\nMoved here."


def test_a_paragraph_whose_mark_was_deleted_flows_into_the_next(reader: Reader) -> None:
    by = 'w:id="1" w:author="x"'
    content = _with_body(
        f'<w:p><w:pPr><w:rPr><w:del {by}/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">They took </w:t></w:r></w:p>',
        "<w:p><w:r><w:t>my phone.</w:t></w:r></w:p>",
    )
    assert _text(reader, content) == "They took my phone."


def test_hidden_text_comments_and_headers_are_left_out(reader: Reader) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Seen. ")
    paragraph.add_run("Hidden.").font.hidden = True
    document.add_comment(paragraph.runs[0], text="A remark", author="x")
    document.sections[0].header.paragraphs[0].text = "A header"
    document.sections[0].footer.paragraphs[0].text = "A footer"
    assert _text(reader, _bytes(document)) == "Seen."


def test_rows_are_lines_with_tabs_and_full_cells_are_paragraphs(reader: Reader) -> None:
    document = docx.Document()
    document.add_paragraph("Before")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("Name", "Lin Wei", "Born", "1990"), strict=True):
        cell.text = text
    side_by_side = document.add_table(1, 2)
    side_by_side.cell(0, 0).text = "第一段。"
    side_by_side.cell(0, 0).add_paragraph("第二段。")
    side_by_side.cell(0, 1).text = "First paragraph."
    document.add_paragraph("After")
    assert _text(reader, _bytes(document)).split("\n\n") == [
        "Before", "Name\tLin Wei", "Born\t1990", "第一段。", "第二段。", "First paragraph.", "After",
    ]  # fmt: skip


def test_line_breaks_tabs_links_and_fields_are_read(reader: Reader) -> None:
    content = _with_body(
        "<w:p><w:r><w:t>One</w:t><w:br/><w:t>Two</w:t><w:tab/><w:t>Three</w:t></w:r></w:p>",
        "<w:p><w:hyperlink><w:r><w:t>linked</w:t></w:r></w:hyperlink>"
        '<w:fldSimple w:instr="PAGE"><w:r><w:t xml:space="preserve"> field</w:t></w:r></w:fldSimple>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve"> 2021</w:t></w:r></w:p>',
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>in a control</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    )
    assert _text(reader, content) == "One\nTwo\tThree\n\nlinked field 2021\n\nin a control"


def test_text_boxes_follow_the_paragraph_that_holds_them_and_are_read_once(reader: Reader) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    content = _with_body(
        f"<w:p><w:r><w:t>Beside the box.</w:t></w:r><w:r><mc:AlternateContent {mc}>"
        f"<mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert _text(reader, content) == "Beside the box.\n\nIn the box."


def test_footnotes_follow_the_body_under_their_signs(reader: Reader) -> None:
    plain = _with_body('<w:p><w:r><w:t>They came.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>')
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>So my mother told me.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    purpose = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    link = f'<Relationship Id="rId99" Type="{purpose}" Target="footnotes.xml"/>'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/_rels/document.xml.rels":
                part = part.replace(b"</Relationships>", link.encode() + b"</Relationships>")
            new.writestr(name, part)
        new.writestr("word/footnotes.xml", notes)
    assert _text(reader, out.getvalue()) == "They came.[1]\n\n[1] So my mother told me."


def test_properties_become_facts(reader: Reader) -> None:
    document = docx.Document()
    document.add_paragraph("x")
    core = document.core_properties
    core.author, core.title, core.created = "A. Preparer", "Declaration", datetime(2021, 10, 3, 6, 5, tzinfo=UTC)
    facts = reader.read(_bytes(document), "a.docx").facts
    assert {FileFact("author", "A. Preparer"), FileFact("title", "Declaration"), FileFact("created_at", "2021-10-03T06:05:00Z")} <= set(
        facts
    )


def _spoiled(change: dict[str, bytes]) -> bytes:
    document = docx.Document()
    document.add_paragraph("x")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_bytes(document))) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change.get(name, old.read(name)))
    return out.getvalue()


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&d;&x;</w:t></w:r></w:p></w:body></w:document>"""


@pytest.mark.parametrize(
    ("part", "word"),
    [(b"<w:document", "damaged"), (b"", "damaged"), (b"<a>" + b" " * (70 << 20) + b"</a>", "unfolds")],
    ids=["cut off", "empty", "a bomb"],
)
def test_a_spoiled_file_is_kept_with_a_sentence(reader: Reader, part: bytes, word: str) -> None:
    reading = reader.read(_spoiled({"word/document.xml": part}), "a.docx")
    assert reading.media is MediaKind.OTHER
    assert word in reading.document.trouble


def test_entities_are_neither_unfolded_nor_fetched(reader: Reader) -> None:
    document = reader.read(_spoiled({"word/document.xml": LAUGHS}), "a.docx").document
    assert "haha" not in document.text
    assert "root:" not in document.text
    assert document.trouble
