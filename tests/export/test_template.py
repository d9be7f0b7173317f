from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.oxml.parser import parse_xml

from app.export.declaration import DeclarationRequest, declaration_docx
from app.export.template import blank_document, packed, traces_in

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def parts(written: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(written)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_our_template_holds_no_foreign_part_and_no_trace() -> None:
    written = packed(blank_document())
    assert set(parts(written)) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/fontTable.xml",
        "word/header1.xml",
        "word/footer1.xml",
    }
    assert traces_in(written) == ()


def test_the_properties_name_nobody() -> None:
    properties = blank_document().core_properties
    assert (properties.author, properties.last_modified_by, properties.created) == ("", "", None)


def test_no_word_of_an_editing_session_is_anywhere_even_in_a_draft(request_with: Callable[..., DeclarationRequest]) -> None:
    written = parts(declaration_docx(request_with()))
    everything = b"".join(written.values())
    assert b"rsid" not in everything
    assert b"python-docx" not in everything
    assert not any(word in name for name in written for word in ("customXml", "thumbnail", "app.xml", "theme"))


def test_every_entry_bears_the_same_fixed_moment(request_with: Callable[..., DeclarationRequest]) -> None:
    with ZipFile(BytesIO(declaration_docx(request_with()))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("planted", "trace"),
    [
        (f'<w:p {W}><w:ins w:id="1" w:author="x"><w:r><w:t>new</w:t></w:r></w:ins></w:p>', "a tracked change"),
        (f'<w:p {W}><w:del w:id="1" w:author="x"/></w:p>', "a tracked change"),
        (f"<w:p {W}><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>", "hidden text"),
        (f'<w:p {W} w:rsidR="00AB12CD"/>', "an editing session's number"),
        (f'<w:p {W}><w:commentRangeStart w:id="0"/></w:p>', "a comment"),
    ],
)
def test_a_planted_trace_is_found(planted: str, trace: str) -> None:
    document = blank_document()
    document.element.body.insert(0, parse_xml(planted))
    assert traces_in(packed(document)) == (trace,)


def test_a_name_in_the_properties_is_found() -> None:
    document = blank_document()
    document.core_properties.author = "Somebody"
    assert traces_in(packed(document)) == ("a name in the properties",)


def test_words_that_only_look_like_markup_are_no_trace() -> None:
    document = blank_document()
    document.add_paragraph('<w:vanish/> and <w:p w:rsidR="1"> were typed by hand')
    assert traces_in(packed(document)) == ()
