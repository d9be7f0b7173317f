"""Lays out how a declaration ends: the close for its place of signing, the signature, the interpreter's certificate."""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.xmlchemy import BaseOxmlElement

from app.domain.case import SigningPlace
from app.export.markup import text_paragraph
from app.export.request import DeclarationRequest
from app.export.rules import rule

_CLOSE = {SigningPlace.INSIDE_US: "unsworn-inside-us", SigningPlace.OUTSIDE_US: "unsworn-outside-us"}
_DATE_LINE = "____________________"


def close(request: DeclarationRequest) -> Iterator[BaseOxmlElement]:
    """The words of 28 USC 1746, the day left blank for the hand, and a line to sign on; all of it stays on one page."""
    wording = rule(_CLOSE[request.case.signing_place]).wording
    yield text_paragraph("ClosingText", f"{wording} {_DATE_LINE}.")
    yield text_paragraph("SignatureName", request.full_name)


def certificate_of_interpretation(request: DeclarationRequest) -> Iterator[BaseOxmlElement]:
    """The interpreter's certificate, with blanks where the case does not name the interpreter or the language."""
    certificate = rule("certificate-of-interpretation")
    interpreter = request.case.interpreter or "[interpreter]"
    yield text_paragraph("CertificateHeading", certificate.title)
    wording = certificate.filled(interpreter=interpreter, language=request.language or "[language]", name=request.name)
    yield text_paragraph("ClosingText", wording)
    yield text_paragraph("ClosingText", f"Date: {_DATE_LINE}")
    yield text_paragraph("SignatureName", interpreter)
