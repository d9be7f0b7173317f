"""A whole case through the command line, and what goes wrong."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import docx
import pytest

from app.cli import options


def test_a_case_goes_from_papers_to_word(averment, store, tmp_path):
    case = averment("case", "new", "Ana Prueba", "--a-number", "A-000-000-001", *store).out.strip()
    (tmp_path / "declaration.md").write_text(
        "# What happened\n\n1. On 5 June 2021 the police arrested me in Choloma.\n\n2. They let me go.\n"
    )
    (tmp_path / "notes.txt").write_text("Q1. When were you arrested?\nA. The police arrested me on 9 October 2021.\n")
    assert averment("add", "--case", case, "--as", "declaration", tmp_path / "declaration.md", *store).status == 0
    added = averment(
        "add",
        "--case",
        "Ana Prueba",
        "--as",
        "credible-fear",
        "--told-on",
        "2022-01-05",
        "--interpreter",
        "phone",
        tmp_path / "notes.txt",
        *store,
    )
    assert added.out == "Kept notes.txt as credible-fear.\n"
    report = json.loads(averment("check", "--case", "A-000-000-001", "--json", *store).out)
    assert report["counts"]["conflict"] >= 1
    for what in ("declaration", "findings", "matrix"):
        out = tmp_path / f"{what}.docx"
        assert averment("export", what, "--case", case, "--out", out, *store).out == f"{out}\n"
        assert docx.Document(str(out)).paragraphs
    refused = averment("export", "declaration", "--filing", "--case", case, "--out", tmp_path / "filing.docx", *store)
    assert refused.status == 2
    assert not (tmp_path / "filing.docx").exists()


def test_options_may_stand_before_the_command(averment, store):
    assert averment(*store, "case", "list").status == 0


def test_a_wrong_passphrase_ends_with_3_and_one_sentence(averment, store, tmp_path):
    (tmp_path / "wrong").write_text("not the passphrase\n")
    answer = averment("store", "info", store[1], "--passphrase-file", tmp_path / "wrong")
    assert (answer.status, answer.err.count("\n")) == (3, 1)


def test_a_missing_store_ends_with_3(averment, store, tmp_path):
    assert averment("store", "info", tmp_path / "nowhere", *store[2:]).status == 3


def test_a_missing_case_ends_with_2(averment, store):
    assert averment("check", "--case", "nobody", *store).status == 2


def test_without_terminal_or_file_the_passphrase_is_a_usage_matter(averment, store, monkeypatch):
    monkeypatch.setattr(options.sys, "stdin", io.StringIO())
    assert averment("store", "info", store[1]).status == 64


def test_the_passphrase_comes_from_standard_input(averment, store, monkeypatch):
    monkeypatch.setattr(options.sys, "stdin", io.StringIO("correct horse battery staple\n"))
    assert averment("store", "info", store[1], "--passphrase-file", "-").status == 0


def test_an_export_into_a_missing_folder_is_refused(averment, store, tmp_path):
    case = averment("case", "new", "Ana Prueba", *store).out.strip()
    answer = averment("export", "findings", "--case", case, "--out", tmp_path / "no" / "memo.docx", *store)
    assert (answer.status, answer.err.count("\n")) == (2, 1)


def test_a_short_passphrase_makes_no_store(averment, tmp_path):
    (tmp_path / "short").write_text("short\n")
    assert averment("store", "create", tmp_path / "new", "--passphrase-file", tmp_path / "short").status == 64
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("sign", ["-", ""])
def test_an_unknown_kind_of_source_is_a_usage_matter(averment, store, tmp_path, sign):
    assert averment("add", "--case", "x", "--as", f"rumour{sign}", tmp_path / "a.txt", *store).status == 64


@pytest.mark.parametrize("inside", ["cases.db", "head.json", "header-a.json", "memo.docx"])
def test_an_export_never_goes_into_the_store(averment, store, inside):
    case = averment("case", "new", "Ana Prueba", *store).out.strip()
    before = (store[1] / "cases.db").stat().st_size
    assert averment("export", "findings", "--case", case, "--out", store[1] / inside, *store).status == 2
    assert (store[1] / "cases.db").stat().st_size == before
    assert averment("case", "list", *store).status == 0


def test_an_export_never_replaces_what_is_not_a_word_file(averment, store, tmp_path):
    case = averment("case", "new", "Ana Prueba", *store).out.strip()
    (tmp_path / "notes.txt").write_text("mine")
    assert averment("export", "findings", "--case", case, "--out", tmp_path / "notes.txt", *store).status == 2
    assert (tmp_path / "notes.txt").read_text() == "mine"
    memo = tmp_path / "memo.docx"
    assert [averment("export", "findings", "--case", case, "--out", memo, *store).status for _ in range(2)] == [0, 0]


@pytest.mark.parametrize("out", ["", ".", "x" * 300 + ".docx"])
def test_a_name_that_cannot_be_written_is_an_input_matter(averment, store, out):
    case = averment("case", "new", "Ana Prueba", *store).out.strip()
    answer = averment("export", "findings", "--case", case, "--out", out, *store)
    assert answer.status == 2
    assert ("is a folder" in answer.err) == (len(out) < 2)


def test_nothing_to_take_over_makes_no_declaration_and_freezes_none(averment, store, tmp_path):
    case = averment("case", "new", "Ana Prueba", *store).out.strip()
    out = tmp_path / "declaration.docx"
    assert averment("export", "declaration", "--case", case, "--out", out, *store).status == 2
    (tmp_path / "declaration.txt").write_text("I was arrested on 5 May 2019 in Kashgar.\n\nThey let me go the next day.\n")
    averment("add", "--case", case, "--as", "declaration", tmp_path / "declaration.txt", *store)
    assert averment("export", "declaration", "--case", case, "--out", out, *store).status == 0
    words = "\n".join(paragraph.text for paragraph in docx.Document(str(out)).paragraphs)
    assert "I was arrested on 5 May 2019 in Kashgar." in words
    assert "They let me go the next day." in words


def test_a_name_of_another_encoding_is_kept(averment, store, tmp_path):
    case = averment("case", "new", "Ana Prueba", *store).out.strip()
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff\x1b[31m.txt")
    Path(odd).write_text("I left in 2019.")
    answer = averment("add", "--case", case, "--as", "exhibit", odd, *store)
    assert answer.status == 0
    assert answer.out.strip().isprintable()


@pytest.mark.parametrize("name", ["", "  ", "a\x1b[31m", os.fsdecode(b"bad\xff")])
def test_a_client_needs_a_name_that_can_be_shown(averment, store, name):
    assert averment("case", "new", name, *store).status == 64


def test_a_byte_order_mark_is_no_part_of_a_passphrase(averment, store, tmp_path):
    (tmp_path / "notepad").write_bytes(b"\xef\xbb\xbfcorrect horse battery staple\r\n")
    assert averment("store", "info", store[1], "--passphrase-file", tmp_path / "notepad").status == 0
