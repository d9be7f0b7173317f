"""The life of the reading process as callers see it."""

from __future__ import annotations

import io
import mmap
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pymupdf
import pytest
from PIL import Image

from app.domain.exhibit import MediaKind
from app.errors import EmptyFile, ReaderStopped, StoreDamaged, UnreadableFile
from app.reading.reader import Reader


def _picture(width: int, height: int, colour: str = "red") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "PNG")
    return out.getvalue()


def _long_pdf(pages: int) -> bytes:
    pdf = pymupdf.open()
    for _ in range(pages):
        page = pdf.new_page()
        page.insert_textbox((50, 50, 560, 740), "We walked by night and hid by day. " * 120, fontsize=9)
    return bytes(pdf.tobytes(deflate=True))


def test_an_empty_file_is_refused_with_a_way_out(reader: Reader) -> None:
    with pytest.raises(EmptyFile) as refused:
        reader.read(b"", "a.txt")
    assert refused.value.way_out


def test_a_mapped_file_is_read_like_bytes(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"They came at night.")
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        assert reader.read(mapped, path.name).document.text == "They came at night."


def test_a_process_that_dies_is_replaced_by_a_new_one() -> None:
    with Reader() as reader:
        assert reader.read(b"first", "a.txt").document.text == "first"
        assert reader._process is not None
        os.kill(reader._process.pid or 0, signal.SIGKILL)
        stopped = reader.read(b"second", "a.txt")
        assert stopped.media is MediaKind.OTHER
        assert "kept without its text" in stopped.document.trouble
        assert reader.read(b"third", "a.txt").document.text == "third"


def test_a_call_over_its_time_becomes_a_sentence_and_the_next_call_works() -> None:
    slow = _long_pdf(700)
    with Reader(call_seconds=0.4) as reader:
        reading = reader.read(slow, "long.pdf")
        assert "too long" in reading.document.trouble or "Only the first" in reading.document.trouble
        with pytest.raises(ReaderStopped, match="too long"):
            reader.render("bomb", lambda: _picture(9000, 9000), 1, 0.5)
        assert reader.read(b"still here", "a.txt").document.text == "still here"


def test_a_file_is_loaded_once_while_it_stays_open(reader: Reader) -> None:
    loads = []

    def load() -> bytes:
        loads.append(1)
        return _picture(30, 20)

    sizes = {(reader.render("kept-open", load, 1, scale).width, scale) for scale in (1.0, 2.0, 1.0)}
    assert sizes == {(30, 1.0), (60, 2.0)}
    assert len(loads) == 1


def test_the_oldest_of_many_open_files_is_loaded_anew(reader: Reader) -> None:
    loads = []

    def load() -> bytes:
        loads.append(1)
        return _picture(5, 5)

    for key in ("one", "two", "three", "four", "five", "one"):
        reader.render(key, load, 1, 1.0)
    assert len(loads) == 6


def test_an_error_of_loading_reaches_the_caller_and_the_reader_goes_on(reader: Reader) -> None:
    def load() -> bytes:
        message = "A block of this exhibit is damaged."
        raise StoreDamaged(message)

    with pytest.raises(StoreDamaged):
        reader.render("damaged", load, 1, 1.0)
    assert reader.read(b"fine", "a.txt").document.text == "fine"


def test_what_has_no_pages_cannot_be_drawn(reader: Reader) -> None:
    with pytest.raises(UnreadableFile) as refused:
        reader.render("text", lambda: b"only words", 1, 1.0)
    assert refused.value.way_out


def test_closing_leaves_no_process_and_refuses_more_work() -> None:
    reader = Reader()
    reader.read(b"x", "a.txt")
    assert reader._process is not None
    pid = reader._process.pid or 0
    reader.close()
    reader.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    with pytest.raises(ReaderStopped, match="closing"):
        reader.read(b"x", "a.txt")


def test_closing_ends_a_call_under_way() -> None:
    slow = _long_pdf(600)
    reader = Reader()
    reader.read(b"warm", "a.txt")
    ended: list[BaseException | None] = []

    def read() -> None:
        try:
            reader.read(slow, "long.pdf")
        except ReaderStopped as stopped:
            ended.append(stopped)

    thread = threading.Thread(target=read)
    thread.start()
    thread.join(0.05)
    reader.close()
    thread.join(10)
    assert len(ended) == 1


def test_many_threads_each_get_their_own_answer(reader: Reader) -> None:
    answers: dict[int, str] = {}

    def read(number: int) -> None:
        answers[number] = reader.read(f"text number {number}".encode(), "a.txt").document.text

    threads = [threading.Thread(target=read, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {number: f"text number {number}" for number in range(12)}


def test_the_calling_process_never_loads_a_parser() -> None:
    code = "import sys; import app.reading.reader; print(sorted({'pymupdf', 'av', 'PIL', 'lxml', 'docx'} & set(sys.modules)))"
    assert _run(code) == "[]"


def _run(code: str) -> str:
    root = Path(__file__).resolve().parents[2]
    return subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True).stdout.strip()
