from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from app.domain.case import Case
from app.domain.declaration import Paragraph, Section
from app.domain.finding import FindingRecord
from app.domain.snapshot import Cell, CellState, Fact, Report
from app.export.declaration import DeclarationRequest, declaration_docx
from app.export.findings_memo import findings_memo_docx
from app.export.matrix import matrix_docx
from app.paths import resource

SCHEMAS = Path(__file__).resolve().parents[3] / "shared" / "bench" / "ooxml_schema"
pytestmark = pytest.mark.skipif(not (SCHEMAS / "wml.xsd").exists(), reason="the ECMA-376 schemas are not beside this checkout")
ON = date(2026, 11, 23)
VML = "{urn:schemas-microsoft-com:vml}"


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(SCHEMAS / "wml.xsd")))


def troubles(schema: etree.XMLSchema, written: bytes) -> list[str]:
    found = []
    with ZipFile(BytesIO(written)) as package:
        for name in package.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                root = etree.fromstring(package.read(name))
                if not schema.validate(root):
                    found += [f"{name}: {entry.message}" for entry in schema.error_log]
    return found


def test_a_draft_is_valid(schema: etree.XMLSchema, request_with: Callable[..., DeclarationRequest]) -> None:
    assert troubles(schema, declaration_docx(request_with())) == []


def test_a_filing_copy_is_valid(schema: etree.XMLSchema, ready: DeclarationRequest) -> None:
    assert troubles(schema, declaration_docx(ready)) == []


def test_a_memo_is_valid(schema: etree.XMLSchema, case: Case, records: tuple[FindingRecord, ...], titles: dict[str, str]) -> None:
    assert troubles(schema, findings_memo_docx(case, records, titles, ON)) == []


def test_a_matrix_is_valid(schema: etree.XMLSchema, case: Case, records: tuple[FindingRecord, ...]) -> None:
    facts = tuple(Fact(state.value, "Topic", "Fact", (Cell("a", state, "words 看守所"),)) for state in CellState)
    sources = [type("Telling", (), {"id": "a", "name": "A"})()]
    assert troubles(schema, matrix_docx(case, Report((), facts=facts), sources, ON)) == []


ANYTHING = st.text(max_size=30)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(ANYTHING, min_size=9, max_size=9))
def test_whatever_was_typed_the_result_is_valid(
    schema: etree.XMLSchema, request_with: Callable[..., DeclarationRequest], words: list[str]
) -> None:
    request = request_with()
    first = request.records[0]
    finding = dataclasses.replace(first.finding, sentence=words[0], reasoning=words[1], question=words[2])
    case = dataclasses.replace(request.case, client=words[3], native_name=words[4], a_number=words[5], court=words[6], interpreter=words[7])
    sections = (*request.declaration.sections, Section(words[0], (Paragraph("x", words[8]),)))
    declaration = dataclasses.replace(request.declaration, title=words[1], sections=sections)
    records = (dataclasses.replace(first, finding=finding),)
    written = declaration_docx(dataclasses.replace(request, case=case, declaration=declaration, records=records))
    assert troubles(schema, written) == []
    assert troubles(schema, findings_memo_docx(case, records, {"notes": words[2]}, ON)) == []


def test_the_watermark_is_valid_drawing_markup() -> None:
    drawing = etree.XMLSchema(etree.parse(str(SCHEMAS / "vml-main.xsd")))
    root = etree.parse(str(resource("templates", "watermark.xml"))).getroot()
    for name in ("shapetype", "shape"):
        shape = root.find(f".//{VML}{name}")
        assert shape is not None
        assert drawing.validate(shape), drawing.error_log


def test_the_schema_would_notice_properties_out_of_order(schema: etree.XMLSchema) -> None:
    wrong = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r/><w:pPr/></w:p></w:body></w:document>'
    assert not schema.validate(etree.fromstring(wrong))
