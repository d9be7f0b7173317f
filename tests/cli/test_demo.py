"""The whole promise on the sample case."""

from __future__ import annotations

import docx

from app.casework.demo import PASSPHRASE


def test_the_demonstration_makes_a_store_and_three_word_files(averment, tmp_path):
    out = tmp_path / "out"
    answer = averment("demo", "--out", out)
    assert (answer.status, answer.err) == (0, "")
    for name in ("declaration.docx", "findings.docx", "matrix.docx"):
        assert str(out / name) in answer.out
    assert len(list(docx.Document(str(out / "declaration.docx")).comments)) > 0
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    listed = averment("case", "list", "--store", out / "Sample.averment", "--passphrase-file", tmp_path / "passphrase")
    assert "Lin Wei" in listed.out


def test_the_demonstration_can_be_given_again(averment, tmp_path):
    assert averment("demo", "--no-window", "--out", tmp_path).status == 0
    assert averment("demo", "--no-window", "--out", tmp_path).status == 0


def test_a_store_that_is_not_the_demonstrations_own_is_not_touched(averment, tmp_path):
    (tmp_path / "Sample.averment").mkdir()
    (tmp_path / "Sample.averment" / "cases.db").write_text("somebody's")
    answer = averment("demo", "--no-window", "--out", tmp_path)
    assert answer.status == 3
    assert (tmp_path / "Sample.averment" / "cases.db").read_text() == "somebody's"
