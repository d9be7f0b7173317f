"""Laws of the pure geometry: strips, curves, badges, flowed text and places on a page."""

from __future__ import annotations

from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.blocks import Role
from app.domain.document import Box, Document, Line, Page, plain_document
from app.domain.finding import Bar, Scale, Strip
from app.ui.viewers.flowed_text import FlowedText
from app.ui.viewers.gutter_curves import BADGE_GAP, Curve, Point, badge_places, clipped, fanned
from app.ui.viewers.page_places import offset_near, places
from app.ui.widgets.strip_scale import axis_of, rows_of
from app.ui.widgets.window_strip import placed_bars

WIDTH = 376.0
_days = st.floats(min_value=680000, max_value=740000, allow_nan=False)
_small = st.floats(min_value=0, max_value=90, allow_nan=False)


@st.composite
def strips(draw: st.DrawFn) -> Strip:
    scale = draw(st.sampled_from(list(Scale)))
    numbers = _days if scale is Scale.DAYS else _small
    bars = []
    for number in range(draw(st.integers(2, 4))):
        low, high = sorted((draw(numbers), draw(numbers)))
        bars.append(Bar(f"source {number}", draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None]))))
    return Strip(scale, tuple(bars))


curves = st.builds(
    lambda a, b: Curve(Point(544, a), Point(656, b)),
    st.floats(min_value=0, max_value=500),
    st.floats(min_value=0, max_value=500),
)


@given(strips())
def test_every_bounded_end_lies_on_the_axis(strip: Strip) -> None:
    axis = axis_of(strip)
    for bar in strip.bars:
        for end in (bar.low, bar.high):
            assert end is None or axis.low <= end <= axis.high


@given(strips())
def test_ticks_rise_lie_on_the_axis_and_are_few(strip: Strip) -> None:
    axis = axis_of(strip)
    assert len(axis.ticks) <= 6
    assert all(a.value < b.value for a, b in pairwise(axis.ticks))
    assert all(axis.low <= tick.value <= axis.high for tick in axis.ticks)


@given(strips(), st.floats(min_value=0, max_value=100), st.floats(min_value=0, max_value=100))
def test_what_is_later_never_stands_further_left(strip: Strip, one: float, other: float) -> None:
    axis = axis_of(strip)
    span = axis.high - axis.low
    earlier, later = sorted((axis.low + span * one / 100, axis.low + span * other / 100))
    assert 0 <= axis.x(earlier, WIDTH) <= axis.x(later, WIDTH) <= WIDTH


@given(strips())
def test_bars_and_names_stay_inside_the_strip_and_share_no_room(strip: Strip) -> None:
    bars = placed_bars(strip, axis_of(strip), WIDTH, tuple(60.0 for _ in strip.bars))
    for placed in bars:
        assert -0.01 <= placed.left < placed.right <= WIDTH + 0.01
        assert placed.name_left >= 0
    for one, other in combinations(bars, 2):
        if one.row == other.row:
            assert one.right <= other.left or other.right <= one.left


def test_a_night_is_ruled_in_hours_with_midnight_named() -> None:
    night = date(2023, 7, 5).toordinal()
    strip = Strip(Scale.DAYS, (Bar("letter", night + 23 / 24, night + 1), Bar("declaration", night + 1 + 5 / 24, night + 1.5)))
    axis = axis_of(strip)
    assert [tick.label for tick in axis.ticks] == ["20:00", "midnight", "04:00", "08:00", "12:00"]
    assert (axis.first, axis.last) == ("5 July 2023", "6 July 2023")


def test_two_months_are_ruled_in_days_and_years_in_years() -> None:
    september = Strip(Scale.DAYS, (Bar("a", date(2022, 9, 11).toordinal(), date(2022, 9, 15).toordinal()), Bar("b", None, None)))
    years = Strip(Scale.DAYS, (Bar("a", date(1984, 11, 4).toordinal(), None), Bar("b", None, date(2023, 8, 2).toordinal())))
    assert all("Sep 2022" in tick.label for tick in axis_of(september).ticks)
    assert "1990" in [tick.label for tick in axis_of(years).ticks]


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(1, 80)), min_size=1, max_size=6))
def test_extents_in_one_row_keep_their_gap(spans: list[tuple[float, float]]) -> None:
    extents = [(left, left + width) for left, width in spans]
    rows = rows_of(extents)
    for (one, row), (other, other_row) in combinations(zip(extents, rows, strict=True), 2):
        if row == other_row:
            assert one[1] + 8 <= other[0] + 0.001 or other[1] + 8 <= one[0] + 0.001


@given(st.lists(curves, max_size=14))
def test_badges_are_at_least_a_target_apart(bundle: list[Curve]) -> None:
    found = badge_places(bundle)
    assert len(found) == len(bundle)
    for a, b in combinations(found, 2):
        assert (a.x - b.x) ** 2 + (a.y - b.y) ** 2 >= (BADGE_GAP - 0.001) ** 2


@given(curves)
def test_a_badge_alone_sits_on_the_middle_of_its_curve(curve: Curve) -> None:
    assert badge_places([curve]) == (curve.at(0.5),)


@given(curves)
def test_a_curve_leaves_and_arrives_where_it_should(curve: Curve) -> None:
    assert (curve.at(0).x, curve.at(0).y) == pytest.approx((curve.start.x, curve.start.y))
    assert (curve.at(1).x, curve.at(1).y) == pytest.approx((curve.end.x, curve.end.y))


@given(st.lists(st.floats(0, 600), max_size=10))
def test_lines_to_one_row_are_set_apart_and_others_stay(heights: list[float]) -> None:
    spread = fanned(heights)
    assert sum(spread) == pytest.approx(sum(heights), abs=4 * len(heights) + 0.01)
    for index, height in enumerate(heights):
        if all(abs(height - other) > 40 for place, other in enumerate(heights) if place != index):
            assert spread[index] == height


def test_three_lines_to_one_row_are_five_pixels_apart() -> None:
    assert fanned([100.0, 100.0, 100.0]) == (95.0, 100.0, 105.0)


def test_a_passage_scrolled_out_ends_at_the_edge_on_its_side() -> None:
    assert clipped(-30, 14, 400) == (14, -1)
    assert clipped(700, 14, 400) == (400, 1)
    assert clipped(200, 14, 400) == (200, 0)


@given(st.text(alphabet="Q1A.:\n 中文字ab—", max_size=120))
def test_every_shown_character_leads_back_to_itself(text: str) -> None:
    flowed = FlowedText(plain_document(text))
    shown = "\n".join(block.text for block in flowed.blocks)
    for position, character in enumerate(shown):
        if not character.isspace():
            offset = flowed.offset_of(position)
            assert text[offset] == character
            assert flowed.position_of(offset) == position


def test_a_question_and_its_answer_carry_their_label_once() -> None:
    flowed = FlowedText(plain_document("Q18 When did you film?\nA. In October.\nQ19 Alone?\nA. Yes."))
    assert [(block.role, block.label, block.text) for block in flowed.blocks] == [
        (Role.QUESTION, "Q18", "When did you film?"),
        (Role.ANSWER, "", "In October."),
        (Role.QUESTION, "Q19", "Alone?"),
        (Role.ANSWER, "", "Yes."),
    ]


def test_short_lines_keep_their_breaks_and_filled_lines_flow() -> None:
    flowed = FlowedText(plain_document("Subject: Lin Wei\nTaken at noon\n\nThis line was filled to its end before it broke\ninto another."))
    assert flowed.blocks[0].text == "Subject: Lin Wei\u2028Taken at noon"
    assert flowed.blocks[1].text == "This line was filled to its end before it broke into another."


def _page(*lines: str) -> Document:
    made, offset = [], 0
    for number, text in enumerate(lines, 1):
        made.append(Line(number, offset, offset + len(text), Box(100, 20.0 * number, 100 + 10.0 * len(text), 20.0 * number + 12)))
        offset += len(text) + 1
    text = "\n".join(lines)
    return Document(text, (Page(1, 0, len(text), tuple(made), 600, 800),))


def test_chinese_characters_of_a_line_take_equal_shares() -> None:
    document = _page("当天夜里十一", "点多就让我回家了")
    found = places(document, 2, 9)
    assert [(place.box.left, place.box.right) for place in found] == [(120, 160), (100, 120)]


@given(st.text(alphabet="当天夜里abcWi ", min_size=1, max_size=30), st.data())
def test_the_middle_of_a_character_is_nearest_to_itself(text: str, data: st.DataObject) -> None:
    document = _page(text)
    offset = data.draw(st.integers(0, len(text) - 1))
    box = places(document, offset, offset + 1)[0].box
    assert offset_near(document, 1, (box.left + box.right) / 2, 25) == offset


def test_a_page_without_line_places_answers_nothing() -> None:
    document = plain_document("words")
    assert places(document, 0, 5) == ()
    assert offset_near(document, 1, 10, 10) is None
