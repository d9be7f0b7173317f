"""Feasts and dates of other calendars fall on the days that almanacs give."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.consistency.extract.calendar_solar import solar_days
from app.consistency.extract.calendars import easter, festival_days, festival_names, hijri_days, lunar_days, lunar_year, nth_weekday
from app.consistency.extract.dates import read_dates


@pytest.mark.parametrize(
    ("name", "year", "first"),
    [
        ("spring-festival", 2018, date(2018, 2, 16)),
        ("spring-festival", 2021, date(2021, 2, 12)),
        ("mid-autumn", 2020, date(2020, 10, 1)),
        ("dragon-boat", 2019, date(2019, 6, 7)),
        ("qingming", 2020, date(2020, 4, 4)),
        ("qingming", 2019, date(2019, 4, 5)),
        ("easter", 2019, date(2019, 4, 21)),
        ("easter", 2024, date(2024, 3, 31)),
        ("good-friday", 2021, date(2021, 4, 2)),
        ("eid-al-fitr", 2018, date(2018, 6, 15)),
        ("eid-al-adha", 2019, date(2019, 8, 11)),
        ("thanksgiving", 2017, date(2017, 11, 23)),
        ("memorial-day", 2022, date(2022, 5, 30)),
        ("mothers-day", 2023, date(2023, 5, 14)),
        ("orthodox-easter", 2019, date(2019, 4, 28)),
        ("orthodox-easter", 2021, date(2021, 5, 2)),
        ("ascension", 2019, date(2019, 5, 30)),
        ("carnival", 2020, date(2020, 2, 24)),
        ("start-of-spring", 2021, date(2021, 2, 3)),
        ("winter-solstice-festival", 2019, date(2019, 12, 22)),
        ("little-new-year", 2017, date(2018, 2, 8)),
    ],
)
def test_a_feast_falls_on_the_day_the_almanac_gives(name: str, year: int, first: date) -> None:
    assert festival_days(name, year)[0][0] == first


@pytest.mark.parametrize("name", sorted(festival_names()))
def test_every_feast_comes_in_every_ordinary_year_and_ends_no_sooner_than_it_begins(name: str) -> None:
    for year in range(1950, 2060):
        days = festival_days(name, year)
        assert days or name in {"islamic-new-year", "ashura", "mawlid", "eid-al-fitr", "eid-al-adha", "ramadan"}
        assert all(low <= high for low, high in days)


def test_some_years_hold_two_feasts_of_the_fast_breaking() -> None:
    assert [low for low, _ in festival_days("eid-al-fitr", 2000)] == [date(2000, 1, 8), date(2000, 12, 27)]


def test_lunar_dates_and_their_leap_months_meet_the_gregorian_days() -> None:
    assert lunar_days(2020, 8, 15) == (date(2020, 10, 1), date(2020, 10, 1))
    assert lunar_days(2020, 4, 1, leap=True) == (date(2020, 5, 23), date(2020, 5, 23))
    assert lunar_days(2021, 4, 1, leap=True) is None
    assert lunar_year(2018) == (date(2018, 2, 16), date(2019, 2, 4))


def test_hijri_months_meet_the_published_tables_and_end_with_them() -> None:
    assert hijri_days(1440, 9, None) == (date(2019, 5, 6), date(2019, 6, 3))
    assert hijri_days(1200, 9, None) is None
    assert hijri_days(1440, 9, 31) is None


def test_the_last_monday_and_a_fifth_that_is_not_there() -> None:
    assert nth_weekday(2021, 5, 1, -1) == date(2021, 5, 31)
    assert nth_weekday(2021, 2, 1, 5) is None


@given(st.integers(1900, 2199))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    day = easter(year)
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@given(st.integers(1950, 2090), st.integers(1, 12))
def test_lunar_months_follow_each_other_without_a_gap(year: int, month: int) -> None:
    days = lunar_days(year, month, None)
    assert days is not None
    after = days[1] + timedelta(days=1)
    leap = lunar_days(year, month, 1, leap=True)
    following = leap or (lunar_days(year, month + 1, 1) if month < 12 else lunar_days(year + 1, 1, 1))
    assert following is not None
    assert following[0] == after


@pytest.mark.parametrize(
    ("name", "year", "eve", "last"),
    [
        ("rosh-hashanah", 2023, date(2023, 9, 15), date(2023, 9, 17)),
        ("yom-kippur", 2015, date(2015, 9, 22), date(2015, 9, 23)),
        ("yom-kippur", 1973, date(1973, 10, 5), date(1973, 10, 6)),
        ("hanukkah", 2013, date(2013, 11, 27), date(2013, 12, 5)),
        ("purim", 2016, date(2016, 3, 23), date(2016, 3, 24)),
        ("purim", 2018, date(2018, 2, 28), date(2018, 3, 1)),
        ("tu-bishvat", 2016, date(2016, 1, 24), date(2016, 1, 25)),
        ("passover", 2018, date(2018, 3, 30), date(2018, 4, 7)),
        ("shavuot", 2018, date(2018, 5, 19), date(2018, 5, 21)),
        ("tisha-b-av", 2013, date(2013, 7, 15), date(2013, 7, 16)),
    ],
)
def test_a_jewish_feast_runs_from_its_eve_on_the_published_day(name: str, year: int, eve: date, last: date) -> None:
    assert festival_days(name, year) == ((eve, last),)


@pytest.mark.parametrize(
    ("calendar", "year", "month", "day", "expected"),
    [  # new years as the observatories and almanacs of these countries published them
        ("solar-hijri", 1375, 1, 1, date(1996, 3, 20)),
        ("solar-hijri", 1398, 1, 1, date(2019, 3, 21)),
        ("solar-hijri", 1399, 1, 1, date(2020, 3, 20)),
        ("solar-hijri", 1357, 11, 22, date(1979, 2, 11)),
        ("ethiopian", 2000, 1, 1, date(2007, 9, 12)),
        ("ethiopian", 2013, 1, 1, date(2020, 9, 11)),
    ],
)
def test_days_of_the_solar_calendars(calendar: str, year: int, month: int, day: int, expected: date) -> None:
    assert solar_days(calendar, year, month, day) == (expected, expected)


def test_a_nepali_day_is_known_to_a_day() -> None:
    first, last = solar_days("bikram", 2072, 1, 12) or (date.max, date.min)  # the earthquake of 25 April 2015
    assert first <= date(2015, 4, 25) <= last
    assert (last - first).days == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Released 11/12/1399, walking.", date(2021, 3, 1)),
        ("Filed 1399/12/11 at the court.", date(2021, 3, 1)),
        ("He was born on 22 Bahman 1357.", date(1979, 2, 11)),
        ("The summons bears 1 Meskerem 2000.", date(2007, 9, 12)),
        ("Issued 01/01/2013 E.C.", date(2020, 9, 11)),
        ("Issued 11/12/2013.", date(2013, 11, 12)),
    ],
)
def test_forms_in_those_calendars_are_read(text: str, expected: date) -> None:
    assert [m.earliest for m in read_dates(text, date(2024, 5, 1))] == [expected]
