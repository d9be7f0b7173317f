"""A text without stops is read in pieces of whole clauses, and nothing of it is lost."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.consistency.segments import cuts
from app.consistency.telling import read_sentences

CLAUSE = "they took the goats and the seed from the yard"


def test_a_long_sentence_stays_whole():
    text = ", ".join([CLAUSE] * 40) + "."
    assert len(text) < 2_000
    assert cuts(text) == ((0, len(text)),)


def test_a_text_without_stops_is_cut_after_commas():
    text = ", ".join([CLAUSE] * 800)
    pieces = [text[start:end] for start, end in cuts(text)]
    assert len(pieces) > 1
    assert all(piece.rstrip().endswith((",", "yard")) for piece in pieces)


@given(st.integers(1, 40), st.sampled_from(["", " ", ", ", "，"]), st.sampled_from(["goat", "山羊"]), st.integers(100, 500))
def test_pieces_are_short_and_follow_one_another(words, between, word, clauses):
    text = between.join([" ".join([word] * words)] * clauses)
    spans = cuts(text)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(first[1] == then[0] for first, then in pairwise(spans))
    assert len(spans) == 1 or all(end - start <= 400 for start, end in spans)


INTERVIEW = "Q. When did you begin?\nA. {first}\nQ. And what happened then?\nA. {second}\nQ. And when did it end?\nA. {third}"


@pytest.mark.parametrize("told_on", [None, date(2024, 10, 9)])
@pytest.mark.parametrize(
    ("first", "second", "third", "days"),
    [
        ("On 2 March 2019.", "On 5 July they took the till.", "Around 20 August.", [(2019, 7, 5), (2019, 8, 17)]),
        ("In 2019, in the spring.", "On 30 April they took the till.", "At Christmas.", [(2019, 4, 30), (2019, 12, 25)]),
        ("El 2 de marzo de 2019.", "El 5 de julio se llevaron la caja.", "El 20 de agosto.", [(2019, 7, 5), (2019, 8, 20)]),
    ],
)
def test_a_day_without_its_year_falls_in_the_year_told_in_an_answer_before(telling, told_on, first, second, third, days):
    source = telling(INTERVIEW.format(first=first, second=second, third=third), told_on=told_on)
    told = [m for s in read_sentences(source) if not s.is_question for m in s.dates]
    assert [(m.earliest.year, m.earliest.month, m.earliest.day) for m in told[-2:]] == days


def test_a_telling_that_has_come_up_to_its_own_year_leans_on_its_day(telling):
    source = telling(INTERVIEW.format(first="On 2 March 2024.", second="Nothing.", third="On 20 December."), told_on=date(2024, 10, 9))
    assert [m.earliest for s in read_sentences(source) for m in s.dates][-1] == date(2023, 12, 20)
