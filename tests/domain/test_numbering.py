"""Tabs as counsel writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.numbering import tab_letters, tab_order


@pytest.mark.parametrize(("index", "tab"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
def test_tabs_go_on_as_spreadsheet_columns_do(index, tab):
    assert tab_letters(index) == tab


@given(st.integers(0, 5000))
def test_tabs_sort_in_the_order_they_are_given_out(index):
    assert tab_order(tab_letters(index)) < tab_order(tab_letters(index + 1))


def test_parts_of_a_tab_sort_by_number():
    assert sorted(["B-10", "AA", "B", "B-2", "A"], key=tab_order) == ["A", "B", "B-2", "B-10", "AA"]


def test_tabs_do_not_count_below_nought():
    with pytest.raises(ValueError, match="count from 0"):
        tab_letters(-1)
