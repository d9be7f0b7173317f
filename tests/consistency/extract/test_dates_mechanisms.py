"""Each way of saying a time is read in all languages that have it, and nothing beside it is taken for a date."""

from __future__ import annotations

from datetime import date

import pytest

from app.consistency.extract.dates import read_dates

TOLD = date(2018, 5, 16)  # a Wednesday


def read(text: str, language: str) -> list[tuple[str, str, str]]:
    return [(m.text, str(m.earliest), str(m.latest)) for m in read_dates(text, TOLD, language)]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "We light candles on 4 June every year.", ["XXXX-06-04"]),
        ("en", "Every year in June the river floods.", ["XXXX-06"]),
        ("en", "We paid on the 15th of each month.", ["XXXX-XX-15"]),
        ("en", "They met on the first Monday of every month.", ["P1M"]),
        ("en", "Every year on 4 June we light candles.", ["XXXX-06-04"]),
        ("es", "Pagábamos el 15 de cada mes.", ["XXXX-XX-15"]),
        ("es", "El 4 de junio de cada año hay misa.", ["XXXX-06-04"]),
        ("es", "Trabajo ocho horas al día.", ["PT8H", "P1D"]),
        ("zh", "每年六月四日我们点蜡烛。", ["XXXX-06-04"]),
        ("zh", "每月15日交钱。", ["XXXX-XX-15"]),
        ("zh", "每年春节都回家。", ["P1Y"]),
    ],
)
def test_what_comes_again_on_its_day_is_no_day_of_one_year(language: str, text: str, values: list[str]) -> None:
    mentions = read_dates(text, TOLD, language)
    assert [m.timex_value for m in mentions] == values
    assert all(m.earliest is None for m in mentions)


@pytest.mark.parametrize(
    ("language", "text", "earliest", "latest"),
    [
        ("en", "It was in the month of May 2017.", "2017-05-01", "2017-05-31"),
        ("en", "It was in fiscal 2016.", "2016-01-01", "2016-12-31"),
        ("en", "He played in the 2014-15 season.", "2014-01-01", "2015-12-31"),
        ("en", "It fell in 2017 Q3.", "2017-07-01", "2017-09-30"),
        ("en", "It rained in the latest month.", "2018-04-01", "2018-04-30"),
        ("en", "I was sick for the last two years and three months.", "2016-02-16", "2018-05-15"),
        ("es", "Fue el pasado jueves.", "2018-05-10", "2018-05-10"),
        ("es", "Fue el pasado mes de enero.", "2018-01-01", "2018-01-31"),
        ("es", "Fue tres días antes de ayer.", "2018-05-12", "2018-05-12"),
        ("es", "Fue el 1.º de marzo de 2017.", "2017-03-01", "2017-03-01"),
        ("es", "Fue el día quince de marzo de 2017.", "2017-03-15", "2017-03-15"),
        ("es", "La semana que empezó el 6 de marzo de 2017 llovió.", "2017-03-06", "2017-03-12"),
        ("es", "Fue hace más de veinte días.", "2018-04-16", "2018-04-26"),
        ("zh", "十一长假我们去了。", "2017-10-01", "2017-10-07"),
        ("zh", "三日后我就走，打算去北京。", "2018-05-19", "2018-05-19"),
        ("zh", "本世纪的事。", "2000-01-01", "2099-12-31"),
        ("zh", "周末他们来了。", "2018-05-12", "2018-05-13"),
    ],
)
def test_a_way_of_saying_a_time_has_its_days(language: str, text: str, earliest: str, latest: str) -> None:
    assert [window[1:] for window in read(text, language)] == [(earliest, latest)]


def test_the_first_monday_of_either_month_is_one_of_each() -> None:
    assert [window[1] for window in read("It will be on the first Monday of July or August.", "en")] == ["2018-07-02", "2018-08-06"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "It was a quarter past noon.", "T12:15"),
        ("en", "It was ten minutes to midnight.", "T23:50"),
        ("en", "They came 20 minutes past 3pm.", "T15:20"),
        ("en", "They came at seven twenty.", "T07:20"),
        ("en", "They came at twelve oh three.", "T12:03"),
        ("en", "He wrote twenty-two thirty.", "T22:30"),
        ("en", "It began at 15h30.", "T15:30"),
        ("en", "It began at 15h.", "T15:00"),
        ("es", "Llegaron a las 9h30.", "T09:30"),
        ("zh", "3:15pm开会。", "T15:15"),
        ("zh", "下午3点15分开会。", "T15:15"),
    ],
)
def test_an_hour_is_read_however_it_is_written(language: str, text: str, value: str) -> None:
    assert [m.timex_value for m in read_dates(text, TOLD, language)] == [value]


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "It took 1/2 hour.", 1 / 48),
        ("en", "It took 3/4 of an hour.", 1 / 32),
        ("en", "They came for the third straight day.", 3),
        ("zh", "两个钟。", 1 / 12),
    ],
)
def test_a_length_is_counted(language: str, text: str, days: float) -> None:
    (mention,) = read_dates(text, TOLD, language)
    assert mention.days == (pytest.approx(days), pytest.approx(days))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "What happened in the five previous weeks?", ("2018-04-11", "2018-05-15")),
        ("en", "Where were you the previous week?", ("2018-05-07", "2018-05-13")),
        ("en", "He was there the previous week.", ("None", "None")),
        ("es", "¿Qué pasó el año anterior?", ("2017-01-01", "2017-12-31")),
        ("es", "Llegó el año anterior.", ("None", "None")),
    ],
)
def test_a_question_with_nothing_told_before_it_leans_on_the_day_it_is_asked(language: str, text: str, expected: tuple[str, str]) -> None:
    assert [window[1:] for window in read(text, language)] == [expected]


def test_a_question_leans_on_what_was_told_before_it_all_the_same() -> None:
    _, mention = read_dates("On 3 March 2017 they came. Where were you the previous day?", TOLD, "en")
    assert mention.earliest == date(2017, 3, 2)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "This may take long."),
        ("en", "Tel. 415-2010-2015"),
        ("en", "We ate 1/2 of an apple and 3/4 cups of rice."),
        ("en", "Page three, ten men; at nine forty men came."),
        ("en", "The docket is 0501-2022-03388."),
        ("es", "Nos quedan 3/4 de milla."),
        ("zh", "闹钟响了，一个钟表坏了。"),
    ],
)
def test_no_date_is_made_of_what_only_looks_alike(language: str, text: str) -> None:
    assert read(text, language) == []


def test_an_hour_behind_a_weekday_is_no_day_of_the_month() -> None:
    (mention, *_) = read_dates("The meeting was on Friday at 8.", TOLD, "en")
    assert (mention.earliest, mention.latest) == (date(2018, 5, 11), date(2018, 5, 11))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Vi a Domingo en la plaza."),
        ("es", "Domingo me dijo que sí."),
        ("es", "Vivíamos en la calle 5 de Mayo."),
        ("es", "Vivía cerca del mar."),
        ("es", "El mar estaba frío."),
        ("zh", "我有两点意见。"),
        ("zh", "还差一点多钱。"),
    ],
)
def test_names_and_things_called_like_a_time_are_none(language: str, text: str) -> None:
    assert read(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("zh", "我被行政拘留十五日。", "P15D"),
        ("zh", "三日内可以申诉。", "P3D"),
        ("zh", "一共关了他三日。", "P3D"),
        ("en", "Over the past year he lost weight.", "P1Y"),
        ("es", "En la última semana llovió.", "P1W"),
        ("en", "It took half an hour.", "PT30M"),
    ],
)
def test_a_run_of_time_is_a_length(language: str, text: str, value: str) -> None:
    (mention,) = read_dates(text, TOLD, language)
    assert (mention.timex_type, mention.timex_value) == ("DURATION", value)


def test_a_chinese_day_keeps_the_hour_behind_it() -> None:
    assert [m.timex_value for m in read_dates("2018年五月三日三点到的。五月四日五点走的。", TOLD, "zh")] == [
        "2018-05-03T03:00",
        "2018-05-04T05:00",
    ]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        (
            "en",
            "NAIROBI (Reuters) - The minister left in 2008. Police said Friday that the next came in March.",
            ["2008", "2013-03-22", "2013-03"],
        ),
        ("en", "The mill opened in 1985. It said Thursday that output fell in the fourth quarter.", ["1985", "2013-03-21", "2012-Q4"]),
        ("en", "In 2011 I was a teacher. On Friday they came. He said Friday was bad.", ["2011", "XXXX-WXX-5", "XXXX-WXX-5"]),
        ("es", "LIMA, 21 mar (EFE) La mina abrió en 1974. El martes cayó un muro.", ["2013-03-21", "1974", "2013-03-19"]),
        ("es", "En 2011 era maestra. El viernes llegaron.", ["2011", "XXXX-WXX-5"]),
        ("zh", "新华社北京3月21日电 工厂1985年成立。星期二宣布关闭。", ["2013-03-21", "1985", "2013-03-19"]),
        ("zh", "2011年我是老师。星期五他们来了。", ["2011", "XXXX-WXX-5"]),
    ],
)
def test_a_report_leans_on_the_day_it_bears_and_a_story_on_what_was_told(language: str, text: str, values: list[str]) -> None:
    assert [m.timex_value for m in read_dates(text, date(2013, 3, 22), language)] == values


@pytest.mark.parametrize(
    ("language", "text", "earliest", "latest"),
    [
        ("en", "It was sometime in 2016.", "2016-01-01", "2016-12-31"),
        ("en", "It was in the 1st half of 2017.", "2017-01-01", "2017-06-30"),
        ("en", "We will leave a week from Friday.", "2018-05-25", "2018-05-25"),
        ("en", "They came on the night of the 3rd.", "2018-05-03", "2018-05-03"),
        ("en", "It will be at next year's Christmas.", "2019-12-25", "2019-12-25"),
        ("en", "It was on the eve of Christmas 2016.", "2016-12-24", "2016-12-24"),
        ("en", "It stood in the eighteen sixties.", "1860-01-01", "1869-12-31"),
        ("en", "I left half a year ago.", "2017-11-01", "2017-12-01"),
        ("es", "Fue hace un par de días.", "2018-05-13", "2018-05-14"),
        ("es", "Fue el mes antepasado.", "2018-03-01", "2018-03-31"),
        ("es", "Fue en el 98.", "1998-01-01", "1998-12-31"),
        ("es", "Fue a comienzos del 2017.", "2017-01-01", "2017-03-31"),
        ("es", "Llovió durante todo 2017.", "2017-01-01", "2017-12-31"),
        ("es", "Fue la víspera de la Navidad de 2016.", "2016-12-24", "2016-12-24"),
        ("zh", "去年腊月二十三来的。", "2018-02-08", "2018-02-08"),
        ("zh", "2016年国庆前夕。", "2016-09-30", "2016-09-30"),
        ("zh", "2016年春节第二天。", "2016-02-09", "2016-02-09"),
        ("zh", "2017年五月二十几号。", "2017-05-21", "2017-05-29"),
        ("zh", "2017年五月中下旬。", "2017-05-11", "2017-05-31"),
        ("zh", "2017年夏离开的。", "2017-06-01", "2017-08-31"),
    ],
)
def test_a_time_told_beside_or_inside_another_has_its_days(language: str, text: str, earliest: str, latest: str) -> None:
    assert [window[1:] for window in read(text, language)] == [(earliest, latest)]


def test_a_count_of_days_after_what_was_told_moves_on_from_it() -> None:
    said = "El 3 de marzo de 2017 llegaron. Al otro día me fui. A los tres días volví."
    assert [window[1] for window in read(said, "es")] == ["2017-03-03", "2017-03-04", "2017-03-07"]


def test_three_times_a_week_is_no_wednesday() -> None:
    assert [m.timex_value for m in read_dates("每周三次去报到。", TOLD, "zh")] == ["P1W"]
    assert [m.timex_value for m in read_dates("每逢周三去报到。", TOLD, "zh")] == ["XXXX-WXX-3"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Se extiende a los cuatro días del mes de diciembre de dos mil dieciocho.", "2018-12-04"),
        ("Firmado a los 3 días del mes de junio del año 2017.", "2017-06-03"),
        ("Siendo las veintiuna horas con diez minutos.", "T21:10"),
        ("Se levantó el acta a las catorce horas.", "T14:00"),
    ],
)
def test_days_and_hours_are_read_as_spanish_registrars_write_them(text: str, value: str) -> None:
    assert [m.timex_value for m in read_dates(text, TOLD, "es")] == [value]


def test_a_numbered_question_is_no_quarter() -> None:
    assert read("Q1. Where were you?\nQ2: With whom?\nSee Q3 of the form.", "en") == []
    assert [window[1] for window in read("Sales fell in Q1. They rose in Q2 of 2017.", "en")] == ["2018-01-01", "2017-04-01"]


@pytest.mark.parametrize("text", ["The print dates from 7 May 2017.", "A note dating from the 7th of May 2017 lay there."])
def test_what_dates_from_a_day_is_of_that_day(text: str) -> None:
    (mention,) = read_dates(text, None, "en")
    assert (mention.earliest, mention.latest) == (date(2017, 5, 7), date(2017, 5, 7))
