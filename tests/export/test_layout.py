"""Looks at exports as LibreOffice lays them out."""

from __future__ import annotations

import dataclasses
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.declaration import Paragraph, Profile, Section
from app.export.declaration import DeclarationRequest, declaration_docx

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="LibreOffice and pdftotext are not installed"
)
SENTENCE = "They asked where I was, who had paid me, and whether anyone had helped me. "


def pages(folder: Path, written: dict[str, bytes]) -> dict[str, list[str]]:
    """The text of each page of each document, laid out in one start of the program."""
    for name, content in written.items():
        (folder / f"{name}.docx").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(folder / f"{name}.docx") for name in written]
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files], check=True, capture_output=True
    )
    return {name: _text(folder / f"{name}.pdf").split("\f")[:-1] for name in written}


def _text(pdf: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout


def test_no_signature_stands_alone_whatever_the_length(ready: DeclarationRequest, tmp_path: Path) -> None:
    told = ready.declaration.sections[0].paragraphs[0].sources
    written = {}
    for profile in (Profile.COURT, Profile.ASYLUM_OFFICE):
        for count in range(4, 16):
            ending = Paragraph("last", "This is the last paragraph.", told)
            paragraphs = (*(Paragraph(f"p{n}", SENTENCE * (1 + n * 7 % 4), told) for n in range(count)), ending)
            draft = dataclasses.replace(ready.declaration, profile=profile, sections=(Section("What happened", paragraphs),))
            written[f"{profile}-{count}"] = declaration_docx(dataclasses.replace(ready, declaration=draft))
    laid_out = pages(tmp_path, written)
    assert len(laid_out) == 24
    for texts in laid_out.values():
        (signing,) = [text for text in texts if "penalty of perjury" in text]
        assert "This is the last paragraph." in signing
        assert re.search(r"^ +Wen Hao", signing, re.MULTILINE)
        (certificate,) = [text for text in texts if "Certificate of interpretation" in text]
        assert re.search(r"^ +Chen Yu", certificate, re.MULTILINE)


def test_pages_are_counted_and_headed(request_with: Callable[..., DeclarationRequest], ready: DeclarationRequest, tmp_path: Path) -> None:
    laid_out = pages(tmp_path, {"draft": declaration_docx(request_with()), "filing": declaration_docx(ready)})
    for name, texts in laid_out.items():
        for number, text in enumerate(texts, 1):
            assert f"Page {number} of {len(texts)}" in text
            assert "Declaration of Wen Hao" in text
            assert ("DRAFT 3" in text) is (name == "draft")


def test_paragraph_numbers_run_through_all_sections(ready: DeclarationRequest, tmp_path: Path) -> None:
    (texts,) = pages(tmp_path, {"filing": declaration_docx(ready)}).values()
    assert re.findall(r"^ *(\d+)\. ", "\n".join(texts), re.MULTILINE) == ["1", "2", "3", "4", "5"]
