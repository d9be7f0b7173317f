"""The tense of a sentence says on which side of the telling a time lies; runs, rows and counted units fall on the calendar's days."""

from __future__ import annotations

from datetime import date

import pytest

from app.consistency.extract.dates import read_dates

TOLD = date(2018, 5, 16)  # a Wednesday


def windows(text: str, language: str, told_on: date | None = TOLD) -> list[str]:
    return [f"{m.earliest} {m.latest}" if m.earliest != m.latest else f"{m.earliest}" for m in read_dates(text, told_on, language)]


@pytest.mark.parametrize(
    ("language", "past", "ahead"),
    [
        ("en", ("They came on Friday.", "2018-05-11"), ("I will go on Friday.", "2018-05-18")),
        ("en", ("They came in March.", "2018-03-01 2018-03-31"), ("The hearing is scheduled for March.", "2019-03-01 2019-03-31")),
        ("en", ("I left on 3 June.", "2017-06-03"), ("I shall leave on 3 June.", "2018-06-03")),
        ("en", ("He was freed at Christmas.", "2017-12-25"), ("He will be freed at Christmas.", "2018-12-25")),
        ("en", ("They fled on the 20th.", "2018-04-20"), ("They are going to flee on the 20th.", "2018-05-20")),
        ("en", ("It fell in the third quarter.", "2017-07-01 2017-09-30"), ("It will fall in the third quarter.", "2018-07-01 2018-09-30")),
        ("es", ("Llegaron el viernes.", "2018-05-11"), ("Llegarán el viernes.", "2018-05-18")),
        ("es", ("Salió en marzo.", "2018-03-01 2018-03-31"), ("Voy a salir en marzo.", "2019-03-01 2019-03-31")),
        ("zh", ("他们六月三日来了。", "2017-06-03"), ("他们打算六月三日来。", "2018-06-03")),
    ],
)
def test_a_time_without_its_year_lies_behind_the_telling_or_ahead_as_the_verb_says(
    language: str, past: tuple[str, str], ahead: tuple[str, str]
) -> None:
    assert windows(past[0], language) == [past[1]]
    assert windows(ahead[0], language) == [ahead[1]]


def test_a_plan_is_counted_to_the_day_and_a_memory_is_not() -> None:
    assert windows("We will leave in two weeks.", "en") == ["2018-05-30"]
    assert windows("We left two weeks ago.", "en") == ["2018-04-29 2018-05-05"]
    assert windows("It took us to the border in two weeks.", "en") == ["None"]


def test_what_leans_on_nothing_told_leans_on_the_telling_only_in_a_plan() -> None:
    assert windows("The following week I will see her.", "en") == ["2018-05-21 2018-05-27"]
    assert windows("The following week I saw her.", "en") == ["None"]


def test_the_telling_on_the_weekday_itself_keeps_both_readings() -> None:
    (mention,) = read_dates("They came on Wednesday.", TOLD, "en")
    assert mention.earliest == TOLD
    assert mention.alternatives == ((date(2018, 5, 9), date(2018, 5, 9)),)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The week after next we leave.", "2018-05-28 2018-06-03"),
        ("en", "It was the month before last.", "2018-03-01 2018-03-31"),
        ("en", "It was two Fridays ago.", "2018-05-04"),
        ("en", "It was a week ago Sunday.", "2018-05-06"),
        ("en", "It was a year ago today.", "2017-05-16"),
        ("en", "It was twenty years ago this month.", "1998-05-01 1998-05-31"),
        ("en", "It was this past Monday.", "2018-05-14"),
        ("en", "It was on the last Friday of October 2017.", "2017-10-27"),
        ("en", "It was in week 12 of 2017.", "2017-03-20 2017-03-26"),
        ("en", "The week beginning 5 February 2018 was cold.", "2018-02-05 2018-02-11"),
        ("en", "I was held for three days from 3 May 2017.", "2017-05-03 2017-05-05"),
        ("en", "It was between March and May of last year.", "2017-03-01 2017-05-31"),
        ("en", "I was away from 27 April until the third of May 2017.", "2017-04-27 2017-05-03"),
        ("en", "They came from the 27th to the third of May 2017.", "2017-04-27 2017-05-03"),
        ("en", "He fell in the first two quarters of 2017.", "2017-01-01 2017-06-30"),
        ("en", "Born January twenty-five, nineteen eighty-six.", "1986-01-25"),
        ("en", "Born in August '96.", "1996-08-01 1996-08-31"),
        ("en", "The rest of the month will be dry.", "2018-05-16 2018-05-31"),
        ("en", "I was told on Orthodox Easter 2021.", "2021-05-02"),
        ("es", "Fue el lunes de la semana pasada.", "2018-05-07"),
        ("es", "Fue en la primera quincena de mayo de 2017.", "2017-05-01 2017-05-15"),
        ("es", "Fue en el tercer trimestre del año pasado.", "2017-07-01 2017-09-30"),
        ("es", "Fue el 5 de mayo del año pasado.", "2017-05-05"),
        ("es", "Fue en la semana 27 de 2017.", "2017-07-03 2017-07-09"),
        ("es", "Estuve desde el 5 hasta el 7 de mayo de 2017.", "2017-05-05 2017-05-07"),
        ("zh", "去年第三季度。", "2017-07-01 2017-09-30"),
        ("zh", "上个季度。", "2018-01-01 2018-03-31"),
        ("zh", "五月的第二个星期五。", "2018-05-11"),
        ("zh", "2017年的最后三周。", "2017-12-11 2017-12-31"),
        ("zh", "去年今天。", "2017-05-16"),
        ("zh", "２０１７年３月５日。", "2017-03-05"),
        ("zh", "昭和六十年。", "1985-01-01 1985-12-31"),
        ("zh", "光绪二十六年五月初一。", "1900-05-28"),
    ],
)
def test_a_time_counted_off_or_inside_another_falls_on_the_calendars_days(language: str, text: str, expected: str) -> None:
    assert windows(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "They came on 3, 5 and 7 March 2017.", ["2017-03-03", "2017-03-05", "2017-03-07"]),
        ("en", "They came on March 3 and 5, 2017.", ["2017-03-03", "2017-03-05"]),
        ("en", "It rained in June and July 2017.", ["2017-06-01 2017-06-30", "2017-07-01 2017-07-31"]),
        ("en", "We will meet next Monday or Tuesday.", ["2018-05-21", "2018-05-22"]),
        ("en", "We will meet this week or next.", ["2018-05-14 2018-05-20", "2018-05-21 2018-05-27"]),
        ("es", "Vinieron el 3, 5 y 7 de marzo de 2017.", ["2017-03-03", "2017-03-05", "2017-03-07"]),
        ("zh", "2017年6、7月。", ["2017-06-01 2017-06-30", "2017-07-01 2017-07-31"]),
    ],
)
def test_each_day_of_a_row_is_a_mention_of_its_own(language: str, text: str, expected: list[str]) -> None:
    assert windows(text, language) == expected


def test_a_range_holds_its_last_day_and_its_last_year() -> None:
    assert windows("I was held from 11 to 14 September 2016.", "en") == ["2016-09-11 2016-09-14"]
    assert windows("I worked there from 2014 to 2016.", "en") == ["2014-01-01 2016-12-31"]


def test_only_what_was_estimated_is_widened_by_about() -> None:
    assert windows("It was about 3 March 2017.", "en") == ["2017-02-28 2017-03-06"]
    assert windows("He asked me about 3 March 2017.", "en") == ["2017-03-03"]
