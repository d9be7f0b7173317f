"""People and terms through the command line."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def case(averment, store, tmp_path):
    case_id = averment("case", "new", "Ana Prueba", *store).out.strip()
    texts = {
        "declaration": "On 3 May 2021 my father Yusuf Kadir was detained (拘留) at the market in Kashgar by four policemen.\n",
        "credible-fear": "On 3 May 2021 my father Yousef Qadir was jailed (拘留) at the market in Kashgar by four policemen.\n",
    }
    for kind, text in texts.items():
        (tmp_path / f"{kind}.txt").write_text(text, encoding="utf-8")
        words = ("--told-on", "2022-01-05") if kind == "declaration" else ()
        assert averment("add", "--case", case_id, "--as", kind, *words, tmp_path / f"{kind}.txt", *store).status == 0
    return "--case", case_id, *store


@pytest.fixture
def listed(averment, case):
    def read(what):
        return json.loads(averment(what, "list", "--json", *case).out)

    return read


def kinds(averment, case):
    return {finding["kind"] for finding in json.loads(averment("check", "--json", *case).out)["findings"]}


def test_people_are_found_merged_and_split_again(averment, case, listed):
    found = listed("people")
    assert {(row["name"], row["role"]) for row in found} == {("Yusuf Kadir", "father"), ("Yousef Qadir", "father")}
    assert not any(row["kept"] for row in found)
    assert found[0]["may_be"] == [found[1]["id"]]
    assert "identity" in kinds(averment, case)
    assert averment("people", "merge", "yusuf kadir", next(row["id"] for row in found if row["name"] == "Yousef Qadir"), *case).status == 0
    (person,) = listed("people")
    assert {form["text"] for form in person["forms"]} == {"Yusuf Kadir", "Yousef Qadir"}
    assert not {"identity", "person"} & kinds(averment, case)
    assert averment("people", "split", "Yousef Qadir", *case).status == 0
    assert [len(row["not"]) for row in listed("people")] == [1, 1]


def test_two_people_are_told_apart(averment, case, listed):
    assert averment("people", "split", "Yusuf Kadir", "Yousef Qadir", *case).out == "Kept as two people.\n"
    assert [(row["kept"], row["may_be"]) for row in listed("people")] == [(True, []), (True, [])]


def test_particulars_are_set(averment, case, listed):
    words = ("--name", "Yusuf Kadir Haji", "--role", "father", "--born", "1950-02-03", "--at-risk")
    assert averment("people", "set", "Yusuf Kadir", *words, *case).status == 0
    row = next(row for row in listed("people") if row["kept"])
    assert (row["name"], row["role"], row["born"], row["at_risk"]) == ("Yusuf Kadir Haji", "father", "1950-02-03", True)
    plain = averment("people", "list", *case).out
    assert "kept    Yusuf Kadir Haji (0) = Yusuf Kadir (1)  father  born 1950-02-03  at risk" in plain


def test_terms_are_found_settled_and_forgotten(averment, case, listed):
    (term,) = listed("terms")
    assert (term["source_word"], [use["text"] for use in term["english"]], term["kept"]) == ("拘留", ["detained", "jailed"], False)
    assert "terminology" in kinds(averment, case)
    assert averment("terms", "set", "拘留", "detained", "jailed", *case).out == "拘留  detained, jailed\n"
    assert "terminology" not in kinds(averment, case)
    assert averment("terms", "set", "拘留", "detained", *case).status == 0
    assert "kept   拘留  detained* (1), jailed (1)" in averment("terms", "list", *case).out
    findings = json.loads(averment("check", "--json", *case).out)["findings"]
    assert any("settled on is “detained”" in finding["sentence"] for finding in findings if finding["kind"] == "terminology")
    assert averment("terms", "forget", "拘留", *case).status == 0
    assert listed("terms")[0]["kept"] is False


@pytest.mark.parametrize(
    "words",
    [
        ("merge", "Yusuf Kadir", "Nobody"),
        ("merge", "Yusuf Kadir"),
        ("split", "Yusuf Kadir"),
        ("set", "Nobody"),
        ("set", "Yusuf Kadir", "--born", "3000-01-01"),
    ],
)
def test_what_cannot_be_done_ends_with_2_and_one_sentence_that_names_nobody(averment, case, words):
    answer = averment("people", *words, *case)
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert "Kadir" not in answer.err


def test_a_term_nobody_kept_cannot_be_forgotten(averment, case):
    assert averment("terms", "forget", "拘留", *case).status == 2


@pytest.mark.parametrize(("command", "words"), [("people", ("list", "merge", "split", "set")), ("terms", ("list", "set", "forget"))])
def test_help_names_every_act(averment, command, words):
    shown = averment(command, "--help").out
    assert all(word in shown for word in words)


def test_a_role_holds_only_what_a_terminal_shows_as_written(averment, case, listed):
    assert averment("people", "set", "Yusuf Kadir", "--role", "father\n\x1b[31mofficer", *case).status == 64
    assert {row["role"] for row in listed("people")} == {"father"}
    assert averment("people", "set", "Yusuf Kadir", "--role", "", *case).status == 0
