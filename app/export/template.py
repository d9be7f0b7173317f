"""Opens our own clean template and packs documents so that equal content gives equal bytes and nothing tells who wrote them."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document

from app.paths import resource

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment a zip entry can name: every entry bears it
_TRACES = (
    ("a comment", re.compile(rb"<w:comment(?:\s|Reference|RangeStart)")),
    ("a tracked change", re.compile(rb"<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|sectPrChange|tblPrChange|numberingChange)[\s>/]")),
    ("hidden text", re.compile(rb"<w:(?:vanish|specVanish|webHidden)[\s>/]")),
    ("an editing session's number", re.compile(rb"<[^<>]*\sw(?:14|15)?:(?:rsid|paraId|docId)")),
    ("a name in the properties", re.compile(rb"<(?:dc:creator|cp:lastModifiedBy|Company|Manager)(?:\s[^<>]*)?>[^<]")),
)
_FOREIGN_PARTS = re.compile(r"customXml|thumbnail|comments|docProps/(?:app|custom)|people|vbaProject|embeddings")


def blank_document() -> Document:
    """An empty Letter page with our styles, numbering and settings."""
    return docx.Document(str(resource("templates", "letter")))


def packed(document: Document) -> bytes:
    """The document as .docx bytes, the same for the same content on every day and machine."""
    written = BytesIO()
    document.save(written)
    settled = BytesIO()
    with ZipFile(written) as source, ZipFile(settled, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return settled.getvalue()


def traces_in(docx_bytes: bytes) -> tuple[str, ...]:
    """What a .docx holds that a filing copy may not: comments, tracked changes, hidden text, names, foreign parts."""
    found: dict[str, None] = {}
    with ZipFile(BytesIO(docx_bytes)) as package:
        for name in package.namelist():
            if _FOREIGN_PARTS.search(name):
                found[f"the part {name}"] = None
            content = package.read(name)
            found |= dict.fromkeys(words for words, pattern in _TRACES if pattern.search(content))
    return tuple(found)
