"""Whatever a file holds, the caller gets a reading or an AppError, soon, and the next file is read."""

from __future__ import annotations

import contextlib
import io
import json
import os
import time
from pathlib import Path

import av
import docx
import pymupdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from app.errors import AppError
from app.reading.reader import Reader

_ROBUST = Path(__file__).resolve().parents[3] / "shared" / "bench" / "robust"
_EVERY_FILE = os.environ.get("AVERMENT_ALL_FILES") == "1"
_SAMPLE = 1 if _EVERY_FILE else 3  # every third file in the default run
_MUTATIONS = 400 if _EVERY_FILE else 25


def _seeds() -> dict[str, bytes]:
    pdf, word, image, clip = pymupdf.open(), io.BytesIO(), io.BytesIO(), io.BytesIO()
    page = pdf.new_page()
    page.insert_text((72, 72), "They came at night.")
    widget = pymupdf.Widget()
    widget.field_name, widget.field_type, widget.rect, widget.field_value = (
        "a",
        pymupdf.PDF_WIDGET_TYPE_TEXT,
        pymupdf.Rect(9, 9, 99, 30),
        "b",
    )
    page.add_widget(widget)
    document = docx.Document()
    document.add_paragraph("They came at night.", style="List Number")
    document.save(word)
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = "2021:10:03 14:05:06"
    Image.new("RGB", (32, 32), "red").save(image, "JPEG", exif=exif)
    with av.open(clip, "w", format="mp4") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width, stream.height, stream.pix_fmt = 32, 32, "yuv420p"
        for _ in range(5):
            container.mux(stream.encode(av.VideoFrame.from_image(Image.new("RGB", (32, 32)))))
        container.mux(stream.encode())
    return {"pdf": bytes(pdf.tobytes()), "docx": word.getvalue(), "jpg": image.getvalue(), "mp4": clip.getvalue()}


SEEDS = _seeds()
READ_OTHERWISE = {"pdf/pdfjs__operator-in-TJ-array.pdf"}  # MuPDF 1.28 drops the text array that an earlier one kept
CHANGES = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=6)), min_size=1, max_size=12)


def _spoiled(content: bytes, changes: list[tuple[float, bytes]], keep: float) -> bytes:
    spoiled = bytearray(content)
    for place, new in changes:
        start = int(place * len(spoiled))
        spoiled[start : start + len(new)] = new
    return bytes(spoiled[: max(1, int(keep * len(spoiled)))])


def _use(reader: Reader, content: bytes, name: str) -> None:
    reading = reader.read(content, name)
    assert reading.document.pages
    assert all(page.lines for page in reading.document.pages)
    key = f"{name}-{hash(content)}"
    for draw in (lambda: reader.render(key, lambda: content, 1, 1.0), lambda: reader.still(key, lambda: content, 0.2)):
        with contextlib.suppress(AppError):
            draw()


@pytest.mark.parametrize("kind", SEEDS)
@settings(max_examples=_MUTATIONS, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(changes=CHANGES, keep=st.sampled_from([1.0, 1.0, 1.0, 0.9, 0.5, 0.1]))
def test_spoiled_files_never_raise_anything_but_a_sentence(
    reader: Reader, kind: str, changes: list[tuple[float, bytes]], keep: float
) -> None:
    _use(reader, _spoiled(SEEDS[kind], changes, keep), f"a.{kind}")


def _rows() -> list[dict[str, object]]:
    manifest = _ROBUST / "manifest.jsonl"
    if not manifest.exists():
        return []
    return [json.loads(line) for line in manifest.read_text(encoding="utf-8").splitlines()][::_SAMPLE]


@pytest.mark.skipif(not _ROBUST.exists(), reason="the shared material is not beside this checkout")
@pytest.mark.parametrize("row", [pytest.param(row, id=str(row["file"])) for row in _rows()] or [None])
def test_each_file_of_the_public_suites_ends_in_text_pixels_or_a_sentence(reader: Reader, row: dict[str, object]) -> None:
    content = (_ROBUST / str(row["file"])).read_bytes()
    begun = time.monotonic()
    reading = reader.read(content, str(row["file"]))
    assert time.monotonic() - begun < 20
    text, trouble = reading.document.text, reading.document.trouble
    reference = row.get("reference")
    assert isinstance(reference, dict)
    if row.get("class") == "password":
        assert "password" in trouble or "damaged" in trouble
    elif row.get("class") == "unreadable_by_all":
        assert "damaged" in trouble
    elif "fitz" in reference and reference["fitz"].get("text_chars_first3", 0) > 40 and row["file"] not in READ_OTHERWISE:
        shown = reading.document.pages[min(3, len(reading.document.pages)) - 1].end
        expected = reference["fitz"]["text_chars_first3"]
        assert 0.7 * expected < len(text[:shown]) < 1.4 * expected
    elif "docx" in reference:
        assert len(text) >= reference["docx"]["chars"]
    if not text:
        _use(reader, content, str(row["file"]))
    assert not trouble or trouble.endswith(".")
