"""The laying out of a translation: every sentence has one place."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.consistency.extract.calendar_parts import can_be_one, weekdays, written_dates
from app.consistency.papers.renderings import laid_out
from app.consistency.telling import read_sentences

LINES = [
    "The miller was born on 3 April 1971.",
    "He has two sons.",
    "They fined him 600 pesos in the market.",
    "A goat was taken as well.",
    "On 9 May 1999 the mill burned down.",
    "Nobody was hurt.",
    "His wife left for the coast with a cousin.",
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(left=st.lists(st.sampled_from(LINES), min_size=1, max_size=9), right=st.lists(st.sampled_from(LINES), min_size=1, max_size=9))
def test_every_sentence_stands_in_one_unit_and_in_its_order(left, right, telling):
    a, b = (read_sentences(telling("\n\n".join(lines))) for lines in (left, right))
    units = laid_out(a, b)
    assert [s for unit in units for s in unit.original] == list(a)
    assert [s for unit in units for s in unit.translation] == list(b)


def test_a_paper_beside_itself_lies_sentence_by_sentence(telling):
    sentences = read_sentences(telling("\n\n".join(LINES)))
    assert all(unit.is_one_to_one for unit in laid_out(sentences, sentences))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("el 4 de mayo de 2022", (2022, 5, 4)),
        ("on Wednesday, March 4", (None, 3, 4)),
        ("二〇一八年十一月十八日", (2018, 11, 18)),
        ("2018年3月", (2018, 3, None)),
        ("17 June 2019", (2019, 6, 17)),
        ("desde marzo de 2009", (2009, 3, None)),
        ("2016.12.22", (2016, 12, 22)),
    ],
)
def test_written_dates_are_read_in_their_parts(text, parts):
    (found,) = written_dates(text)
    assert found.readings == (parts,)


def test_figures_of_day_and_month_keep_both_readings():
    (found,) = written_dates("08/04/2022")
    assert set(found.readings) == {(2022, 4, 8), (2022, 8, 4)}


@given(st.dates())
def test_a_date_can_be_itself_without_its_year(day):
    full, bare = (day.year, day.month, day.day), (None, day.month, day.day)
    assert can_be_one([full], [bare])
    assert not can_be_one([full], [(day.year, day.month % 12 + 1, day.day)])


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [("Lo enterraron el martes", "es", [2]), ("every Monday and on Fridays", "en", [1, 5]), ("每周一和星期天", "zh", [1, 7])],
)
def test_days_of_the_week_are_read_in_three_languages(text, language, days):
    assert weekdays(text, language) == days
