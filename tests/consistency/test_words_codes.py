"""Numbers of papers beside each other, and the English word list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.consistency.extract.english import english

NOUNS = sorted(english().nouns)


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("My passport number is KD4471902.", "He showed passport KD4471920 at the desk.", True),
        ("Cédula de identidad V-20.118.377", "Identity card V-20.118.317, as shown.", True),
        ("My passport number is KD4471902.", "Passport No. KD4471902 was stamped.", False),
        ("My passport number is KD4471902.", "His passport number was MX8830155.", False),
        ("File 2016-004417 was opened.", "The passport number is 2016-004418.", False),
    ],
)
def test_numbers_of_one_kind_of_paper_differ_in_a_figure_or_two(left, right, differ, findings_between):
    assert any("figure or two" in finding.reasoning for finding in findings_between(left, right)) is differ


@given(st.sampled_from(NOUNS), st.sampled_from(NOUNS))
def test_being_another_thing_of_one_class_goes_both_ways(left, right):
    assert english().apart_in(left, right) in english().noun(left) or english().apart_in(left, right) == ""
    assert bool(english().apart_in(left, right)) is bool(english().apart_in(right, left))


@given(st.sampled_from(NOUNS))
def test_nothing_is_another_thing_than_itself(word):
    assert english().apart_in(word, word) == ""


@pytest.mark.parametrize(
    ("form", "base"), [("dug", "dig"), ("carries", "carry"), ("hid", "hide"), ("stopped", "stop"), ("waiting", "wait")]
)
def test_forms_lead_to_their_verb(form, base):
    assert base in {verb for verb, _ in english().verbs[form]}


@pytest.mark.parametrize(("one", "other"), [("pickup", "taxi"), ("bedroom", "kitchen"), ("hammers", "axe")])
def test_things_of_one_class_exclude_each_other(one, other):
    assert english().apart_in(one, other)


@pytest.mark.parametrize(("narrow", "wide"), [("pistol", "gun"), ("pickup", "truck"), ("bedroom", "room")])
def test_a_kind_agrees_with_what_it_is_a_kind_of(narrow, wide):
    assert english().apart_in(narrow, wide) == ""
