"""compare and dates: the contract that scripts rely on."""

from __future__ import annotations

import io
import json
import sys

import pytest

from app.cli import options

JUNE = "The police arrested me on 5 June 2021.\n"
OCTOBER = "The police arrested me on 9 October 2021.\n"


def test_compare_prints_the_contract_and_nothing_else(averment, tmp_path):
    (tmp_path / "declaration.txt").write_text(JUNE)
    (tmp_path / "interview.md").write_text(OCTOBER)
    answer = averment("compare", tmp_path / "declaration.txt", tmp_path / "interview.md", "--json")
    report = json.loads(answer.out)
    assert (answer.status, report["schema"]) == (0, 1)
    assert [source["title"] for source in report["sources"]] == ["declaration.txt", "interview.md"]
    (finding,) = [finding for finding in report["findings"] if finding["kind"] == "date"]
    assert finding["level"] == "conflict"
    assert report["counts"]["conflict"] == 1
    texts = {"S1": JUNE, "S2": OCTOBER}
    for passage in finding["passages"]:
        assert texts[passage["source"]][passage["start"] : passage["end"]] == passage["quote"]
        assert (passage["page"], passage["line"]) == (1, 1)
    assert finding["question"].endswith("?")


def test_compare_in_batches_answers_each_row_once(averment, tmp_path):
    rows = [{"id": "a", "texts": [JUNE, OCTOBER]}, {"id": "b", "texts": [JUNE, JUNE]}, {"id": "c", "texts": [JUNE]}]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    answer = averment("compare", "--batch", tmp_path / "rows.jsonl", "--json")
    found = {row["id"]: row["findings"] for row in map(json.loads, answer.out.splitlines())}
    assert [bool(found[name]) for name in "abc"] == [True, False, False]


def test_dates_give_windows(averment, tmp_path):
    (tmp_path / "a.txt").write_text("I left in June 2021.")
    answer = averment("dates", tmp_path / "a.txt", "--json")
    (found,) = json.loads(answer.out)["dates"]
    assert (found["earliest"], found["latest"]) == ("2021-06-01", "2021-06-30")
    assert (found["start"], found["end"]) == (10, 19)
    assert (found["timex_type"], found["timex_value"], found["edtf"]) == ("DATE", "2021-06", "2021-06")


def test_dates_take_the_day_of_the_telling(averment, tmp_path):
    rows = [{"id": "1", "text": "I left yesterday.", "told_on": "2023-08-21", "lang": "en"}]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    answer = averment("dates", "--batch", tmp_path / "rows.jsonl", "--json")
    (found,) = json.loads(answer.out)["dates"]
    assert (found["earliest"], found["latest"]) == ("2023-08-20", "2023-08-20")


def test_a_file_that_cannot_be_read_ends_with_2_and_one_line(averment, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    for name in ("empty.txt", "missing.txt"):
        answer = averment("compare", tmp_path / name, "--json")
        assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_wrong_usage_ends_with_64(averment, tmp_path):
    for words in (("compare",), ("dates",), ("nonsense",), ("dates", "x.txt", "--told-on", "yesterday"), ("compare", "--unknown")):
        answer = averment(*words)
        assert (answer.status, answer.out, answer.err.count("\n")) == (64, "", 1), words


def test_without_a_display_the_window_ends_with_a_sentence(averment):
    answer = averment()
    assert (answer.status, answer.err) == (2, "averment: There is no display.\n")


@pytest.mark.parametrize(
    "line",
    ["[]", "null", "3", "{}", '{"id": "a"}', '{"id": "a", "texts": "abc"}', '{"id": "a", "texts": [1]}', "[" * 100_000, "not json"],
    ids=lambda line: line[:30],
)
def test_a_row_that_is_not_what_a_batch_reads_is_named_by_its_line(averment, tmp_path, line):
    (tmp_path / "rows.jsonl").write_text('{"id": "good", "texts": ["I left."]}\n\n' + line + "\n")
    answer = averment("compare", "--batch", tmp_path / "rows.jsonl", "--json")
    assert (answer.status, answer.err.count("\n")) == (2, 1)
    assert "Line 3" in answer.err


def test_a_batch_may_begin_with_a_byte_order_mark_and_hold_odd_line_ends(averment, tmp_path):
    text = "I left.\u2028Then I came back."
    (tmp_path / "rows.jsonl").write_text("\ufeff" + json.dumps({"id": 1, "text": text}, ensure_ascii=False), encoding="utf-8")
    assert averment("dates", "--batch", tmp_path / "rows.jsonl", "--json").status == 0


def test_standard_input_may_be_closed(averment, monkeypatch):
    monkeypatch.setattr(options.sys, "stdin", None)
    assert averment("dates", "-").status == 64


def test_nothing_is_said_to_be_kept_where_there_is_no_store(averment, tmp_path):
    (tmp_path / "noise.pdf").write_bytes(bytes(range(256)) * 8)
    assert "kept" not in averment("compare", tmp_path / "noise.pdf").err


def test_standard_output_may_be_closed(averment, tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(JUNE)
    with monkeypatch.context() as closed:
        closed.setattr(sys, "stdout", None)
        status = averment("dates", tmp_path / "a.txt").status
    assert status == 0


def test_standard_input_that_is_no_text_is_refused_in_a_sentence(averment, monkeypatch):
    monkeypatch.setattr(options.sys, "stdin", io.TextIOWrapper(io.BytesIO(b"5 May 2019 \xc3"), encoding="utf-8"))
    answer = averment("dates", "-")
    assert (answer.status, answer.err.count("\n")) == (2, 1)


@pytest.mark.parametrize("command", ["compare", "dates"])
def test_files_beside_a_batch_are_refused_not_left_out_in_silence(averment, tmp_path, command):
    (tmp_path / "a.txt").write_text(JUNE)
    (tmp_path / "rows.jsonl").write_text("")
    assert averment(command, tmp_path / "a.txt", "--batch", tmp_path / "rows.jsonl").status == 64


def test_the_file_that_is_empty_is_named_among_many(averment, tmp_path):
    (tmp_path / "full.txt").write_text(JUNE)
    (tmp_path / "empty.txt").write_text("")
    assert "empty.txt" in averment("compare", tmp_path / "full.txt", tmp_path / "empty.txt").err


def test_a_name_too_long_for_any_file_is_no_file(averment):
    assert averment("compare", "a" * 5000).status == 2
