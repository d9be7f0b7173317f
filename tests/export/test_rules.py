from __future__ import annotations

import dataclasses
import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.declaration import Profile
from app.errors import NotFound
from app.export.rules import caption_rule, deadline_rule, deadline_rules, rule, wordings
from app.paths import resource

CAUTION = "Confirm before relying on this."


def test_every_rule_has_its_source_its_day_and_the_caution() -> None:
    rules = [*wordings().values(), *deadline_rules(), *(caption_rule(profile) for profile in Profile)]
    assert rules
    for one in rules:
        assert one.title
        assert one.source
        assert date(2026, 1, 1) <= one.checked_on
        assert one.caution == CAUTION


@pytest.mark.parametrize(
    ("name", "words"),  # 28 USC 1746 as enacted by Pub. L. 94-550
    [
        ("unsworn-inside-us", "I declare under penalty of perjury that the foregoing is true and correct. Executed on"),
        (
            "unsworn-outside-us",
            (
                "I declare under penalty of perjury under the laws of the United States of America "
                "that the foregoing is true and correct. Executed on"
            ),
        ),
    ],
)
def test_the_close_is_the_statutes(name: str, words: str) -> None:
    assert rule(name).wording == words


def test_the_certificate_says_the_four_things_asked_of_it() -> None:
    said = rule("certificate-of-interpretation").filled(interpreter="Chen Yu", language="Mandarin", name="Wen Hao")
    for thing in (
        "Chen Yu, am competent",
        "read this declaration to Wen Hao in Mandarin",
        "understood it before signing",
        "true and accurate to the best of my abilities",
    ):
        assert thing in said


def test_no_wording_softens() -> None:
    assert not any("knowledge" in one.wording or "belief" in one.wording for one in wordings().values())


@pytest.mark.parametrize(
    ("name", "basis", "last"),
    [
        ("board-appeal", date(2026, 1, 31), date(2026, 3, 2)),
        ("board-appeal", date(2024, 2, 1), date(2024, 3, 2)),
        ("one-year", date(2021, 10, 15), date(2022, 10, 15)),
        ("one-year", date(2024, 2, 29), date(2025, 2, 28)),
    ],
)
def test_a_limit_ends_on_its_last_day(name: str, basis: date, last: date) -> None:
    assert deadline_rule(name).last_day(basis) == last


def test_a_limit_becomes_a_deadline_that_says_where_it_comes_from() -> None:
    deadline = deadline_rule("board-appeal").deadline(date(2026, 11, 2))
    assert (deadline.due, deadline.source) == (date(2026, 12, 2), "8 CFR 1003.38(b); 8 CFR 1240.15")
    assert deadline.checked_on == deadline_rule("board-appeal").checked_on


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_later_start_never_ends_earlier(basis: date) -> None:
    for limit in deadline_rules():
        assert limit.last_day(basis) <= limit.last_day(date.fromordinal(basis.toordinal() + 1))
        assert limit.last_day(basis) > basis


def test_an_unknown_rule_is_not_found() -> None:
    with pytest.raises(NotFound, match="no-such-rule"):
        rule("no-such-rule")
    with pytest.raises(NotFound, match="no-such-rule"):
        deadline_rule("no-such-rule")


def test_rules_cannot_be_changed_in_the_running_program() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        rule("privilege").wording = ""  # type: ignore[misc]
    with pytest.raises(TypeError):
        wordings()["new"] = rule("privilege")  # type: ignore[index]


def test_a_needed_field_of_a_caption_is_a_field_of_the_case() -> None:
    needs = {need for fields in tomllib.loads(resource("rules", "captions.toml").read_text()).values() for need in fields["needs"]}
    assert needs <= {"court", "a_number"}
