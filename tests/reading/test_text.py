"""Plain text comes out as it went in, so that offsets hold outside the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.exhibit import MediaKind
from app.reading import text
from app.reading.reader import Reader

_ONE_FILE = "Q. Where were you?\r\nA. At home.\rThen they came.\n\fPage two\n"


def test_the_text_is_what_read_text_gives(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "transcript.txt"
    path.write_bytes(_ONE_FILE.encode())
    reading = reader.read(path.read_bytes(), path.name)
    assert reading.media is MediaKind.TEXT
    assert reading.document.text == path.read_text(encoding="utf-8")
    assert reading.document.trouble == ""
    assert [page.number for page in reading.document.pages] == [1, 2]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_every_utf_8_text_survives_with_newlines_made_uniform(written: str) -> None:
    read = text.read(written.encode()).document
    assert read.text == written.replace("\r\n", "\n").replace("\r", "\n")
    assert all("\n" not in read.text[line.start : line.end] for page in read.pages for line in page.lines)


def test_chinese_in_an_old_encoding_is_read_and_the_guess_is_told(reader: Reader) -> None:
    story = "二〇二一年十月，警察在夜里来到我们家，问我父亲我在哪里。他们带走了我的电脑和手机。" * 4
    document = reader.read(story.encode("gb18030"), "story.txt").document
    assert document.text == story
    assert "UTF-8" in document.trouble


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_marked_wide_encodings_need_no_guess(reader: Reader, encoding: str) -> None:
    document = reader.read("林伟 was here".encode(encoding), "note.txt").document
    assert document.text == "林伟 was here"
    assert document.trouble == ""


def test_bytes_that_are_no_writing_are_kept_with_a_sentence(reader: Reader) -> None:
    reading = reader.read(bytes(range(256)) * 8, "notes.txt")
    assert reading.media is MediaKind.OTHER
    assert "not known" in reading.document.trouble
    assert len(reading.document.pages) == 1


@pytest.mark.parametrize(
    ("story", "encoding"),
    [
        ("éè café", "latin-1"),
        ("Le témoin a été arrêté à l'aéroport. Il n'a pas reçu de réponse, même après des années.", "cp1252"),
        ("El señor Núñez llegó mañana. ¿Dónde está? Él declaró que fue detenido.", "cp1252"),
        ("A declaração não foi assinada; o cidadão pediu proteção às autoridades em São Paulo.", "latin-1"),
        ("He said “they came at night” — and I didn’t know why. My sister’s name is Zoë.", "cp1252"),
        ("İşkence gördüm, ağabeyim öldürüldü.", "cp1254"),
        ("Zostałem zatrzymany przez policję. Byłem przesłuchiwany całą noc, później mnie zwolniono.", "cp1250"),
        ("Меня задержали ночью. Полиция спрашивала, где мой брат.", "cp1251"),
        ("警察が夜に来て、兄を連れて行きました。", "shift_jis"),
    ],
)
def test_old_encodings_are_read_right_and_told_to_be_a_guess(reader: Reader, story: str, encoding: str) -> None:
    document = reader.read(story.encode(encoding), "story.txt").document
    assert document.text == story
    assert "a guess" in document.trouble


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_that_does_not_say_so_is_known_by_its_zeros(encoding: str) -> None:
    story = "Q. Where were you?\nA. At home, in the café with 林伟."
    document = text.read(story.encode(encoding)).document
    assert document.text == story
    assert encoding in document.trouble


def test_bytes_with_as_many_zeros_that_are_no_writing_are_not_taken_for_utf_16() -> None:
    numbers = b"".join(number.to_bytes(2, "little") for number in range(200))
    assert "utf-16" not in text.read(numbers).document.trouble
