"""What is said about time, in three languages, becomes the window it can mean and nothing narrower."""

from __future__ import annotations

from datetime import date

import pytest

from app.consistency.extract.dates import read_dates
from app.domain.assertion import DateMention

TOLD = date(2023, 5, 17)  # a Wednesday


def only(text: str, language: str, told_on: date | None = TOLD) -> DateMention:
    (mention,) = read_dates(text, told_on, language)
    return mention


@pytest.mark.parametrize(
    ("language", "text", "said", "earliest", "latest", "value"),
    [
        ("en", "They came on Tuesday, 27 February 2018.", "Tuesday, 27 February 2018", "2018-02-27", "2018-02-27", "2018-02-27"),
        ("en", "I fled on the 3rd of June 2019.", "3rd of June 2019", "2019-06-03", "2019-06-03", "2019-06-03"),
        ("en", "It was June 3, 2019.", "June 3, 2019", "2019-06-03", "2019-06-03", "2019-06-03"),
        ("en", "Stamped 2019/06/03 here.", "2019/06/03", "2019-06-03", "2019-06-03", "2019-06-03"),
        ("en", "Stamped 23.06.2019 here.", "23.06.2019", "2019-06-23", "2019-06-23", "2019-06-23"),
        ("en", "I was taken in August\n2016 from home.", "August\n2016", "2016-08-01", "2016-08-31", "2016-08"),
        ("en", "We moved in mid-August 2016.", "mid-August 2016", "2016-08-10", "2016-08-20", "2016-08"),
        ("en", "It was early in 2016.", "early in 2016", "2016-01-01", "2016-04-30", "2016"),
        ("en", "At the end of 2016 we left.", "the end of 2016", "2016-10-01", "2016-12-31", "2016"),
        ("en", "In the summer of 2016 we left.", "summer of 2016", "2016-06-01", "2016-08-31", "2016-SU"),
        ("en", "He worked there in the 1990s.", "1990s", "1990-01-01", "1999-12-31", "199"),
        ("en", "In the nineteenth century it stood.", "nineteenth century", "1801-01-01", "1900-12-31", "18"),
        (
            "en",
            "I was held from 11 to 14 September 2022.",
            "from 11 to 14 September 2022",
            "2022-09-11",
            "2022-09-14",
            "2022-09-11/2022-09-14",
        ),
        ("en", "I hid between March and May 2019.", "between March and May 2019", "2019-03-01", "2019-05-31", "2019-03/2019-05"),
        ("en", "I hid June–August 2020.", "June–August 2020", "2020-06-01", "2020-08-31", "2020-06/2020-08"),
        ("en", "I hid from November 2019 to February.", "from November 2019 to February", "2019-11-01", "2020-02-29", "2019-11/2020-02"),
        ("en", "The week before Spring Festival 2021.", "week before Spring Festival 2021", "2021-02-05", "2021-02-11", "P1W"),
        ("en", "The day after Christmas 2019.", "day after Christmas 2019", "2019-12-26", "2019-12-26", "2019-12-26"),
        ("en", "On the first Monday of May 2019.", "first Monday of May 2019", "2019-05-06", "2019-05-06", "2019-05-06"),
        ("en", "About 12 May 2017 he came.", "About 12 May 2017", "2017-05-09", "2017-05-15", "2017-05-12"),
        ("en", "It was lunar May 18, 2017.", "lunar May 18, 2017", "2017-06-12", "2017-06-12", "2017-06-12"),
        ("en", "Two days before 5 June 2019.", "Two days before 5 June 2019", "2019-06-03", "2019-06-03", "2019-06-03"),
        ("en", "It was ROC 108.", "ROC 108", "2019-01-01", "2019-12-31", "2019"),
        ("en", "In the 2015-2016 school year.", "2015-2016 school year", "2015-08-01", "2016-07-31", "2015/2016"),
        ("es", "Llegaron el martes 27 de febrero de 2018.", "martes 27 de febrero de 2018", "2018-02-27", "2018-02-27", "2018-02-27"),
        ("es", "Nací el primero de mayo de 1990.", "primero de mayo de 1990", "1990-05-01", "1990-05-01", "1990-05-01"),
        ("es", "Fue en agosto de 2016.", "agosto de 2016", "2016-08-01", "2016-08-31", "2016-08"),
        ("es", "Fue a mediados de agosto de 2016.", "a mediados de agosto de 2016", "2016-08-10", "2016-08-20", "2016-08"),
        (
            "es",
            "Estuve del 11 al 14 de septiembre de 2022.",
            "11 al 14 de septiembre de 2022",
            "2022-09-11",
            "2022-09-14",
            "2022-09-11/2022-09-14",
        ),
        ("es", "Estuve desde marzo hasta mayo de 2019.", "desde marzo hasta mayo de 2019", "2019-03-01", "2019-05-31", "2019-03/2019-05"),
        ("es", "En los años noventa vivía allí.", "los años noventa", "1990-01-01", "1999-12-31", "199"),
        ("es", "En el verano de 2017 salimos.", "verano de 2017", "2017-06-01", "2017-08-31", "2017-SU"),
        ("es", "Firmado el 23/11/2019.", "23/11/2019", "2019-11-23", "2019-11-23", "2019-11-23"),
        ("zh", "2018年2月27日他们来了。", "2018年2月27日", "2018-02-27", "2018-02-27", "2018-02-27"),
        ("zh", "二〇一九年六月三号我走了。", "二〇一九年六月三号", "2019-06-03", "2019-06-03", "2019-06-03"),
        ("zh", "2020年8月中旬搬家。", "2020年8月中旬", "2020-08-11", "2020-08-20", "2020-08"),
        ("zh", "2019年春天认识的。", "2019年春天", "2019-03-01", "2019-05-31", "2019-SP"),
        ("zh", "九十年代的事情。", "九十年代", "1990-01-01", "1999-12-31", "199"),
        ("zh", "从2019年3月到5月被关。", "从2019年3月到5月", "2019-03-01", "2019-05-31", "2019-03/2019-05"),
        ("zh", "2021年春节前一周。", "2021年春节前一周", "2021-02-05", "2021-02-11", "P1W"),
        ("zh", "2017年农历五月十八结婚。", "2017年农历五月十八", "2017-06-12", "2017-06-12", "2017-06-12"),
        ("zh", "民国108年3月5日登记。", "民国108年3月5日", "2019-03-05", "2019-03-05", "2019-03-05"),
        ("zh", "2020年5月1日至3日。", "2020年5月1日至3日", "2020-05-01", "2020-05-03", "2020-05-01/2020-05-03"),
    ],
)
def test_a_said_time_is_one_mention_with_its_window(language: str, text: str, said: str, earliest: str, latest: str, value: str) -> None:
    mention = only(text, language)
    assert (mention.text, str(mention.earliest), str(mention.latest), mention.timex_value) == (said, earliest, latest, value)


@pytest.mark.parametrize(
    ("language", "text", "earliest", "latest", "flag"),
    [
        ("en", "Before 2019 I was free.", None, "2018-12-31", "before"),
        ("en", "After June 2019 I was not.", "2019-07-01", None, "after"),
        ("en", "I have lived here since 3 March 2018.", "2018-03-03", None, "no-earlier-than"),
        ("en", "I left no later than March 2020.", None, "2020-03-31", "no-later-than"),
        ("en", "By the end of 2017 he was dead.", None, "2017-12-31", "no-later-than"),
        ("es", "Antes del 3 de mayo de 2020 no.", None, "2020-05-02", "before"),
        ("es", "Desde 2018 vivo aquí.", "2018-01-01", None, "no-earlier-than"),
        ("zh", "2018年以前没有。", None, "2017-12-31", "before"),
        ("zh", "2019年6月以后没有。", "2019-07-01", None, "after"),
    ],
)
def test_a_limit_leaves_one_side_open(language: str, text: str, earliest: str | None, latest: str | None, flag: str) -> None:
    mention = only(text, language)
    assert (mention.earliest and str(mention.earliest), mention.latest and str(mention.latest)) == (earliest, latest)
    assert flag in mention.flags


@pytest.mark.parametrize(
    ("language", "text", "earliest", "latest"),
    [
        ("en", "He came yesterday.", "2023-05-16", "2023-05-16"),
        ("en", "He came last year.", "2022-01-01", "2022-12-31"),
        ("en", "He came last week.", "2023-05-08", "2023-05-14"),
        ("en", "He came three days ago.", "2023-05-14", "2023-05-14"),
        ("en", "He came in November.", "2022-11-01", "2022-11-30"),
        ("en", "He came last night.", "2023-05-16", "2023-05-16"),
        ("en", "He came in March of last year.", "2022-03-01", "2022-03-31"),
        ("es", "Vino ayer.", "2023-05-16", "2023-05-16"),
        ("es", "Vino el año pasado.", "2022-01-01", "2022-12-31"),
        ("es", "Vino hace tres días.", "2023-05-14", "2023-05-14"),
        ("zh", "他昨天来了。", "2023-05-16", "2023-05-16"),
        ("zh", "去年八月来的。", "2022-08-01", "2022-08-31"),
        ("zh", "三天前来的。", "2023-05-14", "2023-05-14"),
        ("zh", "上周二来的。", "2023-05-09", "2023-05-09"),
    ],
)
def test_what_looks_back_from_the_telling_leans_on_its_day_and_is_unanchored_without(
    language: str, text: str, earliest: str, latest: str
) -> None:
    mention = only(text, language)
    assert (str(mention.earliest), str(mention.latest)) == (earliest, latest)
    assert only(text, language, told_on=None).earliest is None


def test_months_and_years_ago_are_good_to_half_a_unit_only() -> None:
    mention = only("They came three months ago.", "en")
    assert mention.earliest == date(2023, 2, 2)
    assert mention.latest == date(2023, 3, 4)
    assert "approximate" in mention.flags


@pytest.mark.parametrize(
    ("language", "text", "second"),
    [
        ("en", "On 3 March 2019 they came. Two days later I left.", ("2019-03-05", "2019-03-05")),
        ("en", "On 3 March 2019 they came. The next day I left.", ("2019-03-04", "2019-03-04")),
        ("en", "On 3 March 2019 they came. That evening I left.", ("2019-03-03", "2019-03-03")),
        ("en", "On 3 March 2019 they came. In July I left.", ("2019-07-01", "2019-07-31")),
        ("en", "On 3 March 2019 they came. Two weeks later I left.", ("2019-03-14", "2019-03-20")),
        ("es", "El 3 de marzo de 2019 llegaron. Al día siguiente me fui.", ("2019-03-04", "2019-03-04")),
        ("es", "El 3 de marzo de 2019 llegaron. Dos días después me fui.", ("2019-03-05", "2019-03-05")),
        ("zh", "2019年3月3日他们来了。第二天我走了。", ("2019-03-04", "2019-03-04")),
        ("zh", "2019年3月3日他们来了。两天后我走了。", ("2019-03-05", "2019-03-05")),
    ],
)
def test_what_follows_leans_on_the_date_told_before(language: str, text: str, second: tuple[str, str]) -> None:
    _, mention = read_dates(text, None, language)
    assert (str(mention.earliest), str(mention.latest)) == second


def test_a_year_taken_from_the_story_is_marked_and_the_next_year_kept_open() -> None:
    _, mention = read_dates("In November 2018 they came. In January they came again.", None, "en")
    assert "year-assumed" in mention.flags
    assert mention.alternatives == ((date(2019, 1, 1), date(2019, 1, 31)),)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "In March they beat me.", "XXXX-03"),
        ("en", "Two days later I left.", "XXXX-XX-XX"),
        ("es", "En marzo me golpearon.", "XXXX-03"),
        ("zh", "三月他们打我。", "XXXX-03"),
    ],
)
def test_with_nothing_to_lean_on_the_window_stays_open(language: str, text: str, value: str) -> None:
    mention = only(text, language, told_on=None)
    assert (mention.earliest, mention.latest, mention.timex_value) == (None, None, value)
    assert "unanchored" in mention.flags


@pytest.mark.parametrize(
    ("language", "text", "said", "clock", "value"),
    [
        (
            "en",
            "On Tuesday, 27 February 2018, at half past eight in the evening.",
            "Tuesday, 27 February 2018, at half past eight in the evening",
            1230,
            "2018-02-27T20:30",
        ),
        ("en", "At 8:30 p.m. on 27 February 2018.", "8:30 p.m. on 27 February 2018", 1230, "2018-02-27T20:30"),
        ("en", "On 02/27/2018 at 2030 hrs.", "02/27/2018 at 2030 hrs", 1230, "2018-02-27T20:30"),
        ("en", "Taken 2018-02-27T20:30:11Z.", "2018-02-27T20:30:11Z", 1230, "2018-02-27T20:30"),
        (
            "es",
            "El 27 de febrero de 2018, a las ocho y media de la noche.",
            "27 de febrero de 2018, a las ocho y media de la noche",
            1230,
            "2018-02-27T20:30",
        ),
        ("zh", "2018年2月27日晚上八点半。", "2018年2月27日晚上八点半", 1230, "2018-02-27T20:30"),
    ],
)
def test_a_day_and_its_hour_are_one_mention(language: str, text: str, said: str, clock: int, value: str) -> None:
    mention = only(text, language)
    assert (mention.text, mention.timex_type, mention.timex_value, mention.earliest) == (said, "TIME", value, date(2018, 2, 27))
    assert mention.clock is not None
    assert mention.clock[0] == clock


@pytest.mark.parametrize(
    ("language", "text", "clock"),
    [
        ("en", "We met at a quarter to nine.", (525, 1246)),
        ("en", "It was half an hour after midnight.", (30, 31)),
        ("en", "at 0540 hrs", (340, 341)),
        ("en", "at ten at night", (1320, 1321)),
        ("es", "a las 10:20 horas", (620, 621)),
        ("zh", "下午三点半", (930, 931)),
        ("zh", "晚上十一点多", (1380, 1440)),
    ],
)
def test_an_hour_without_a_day_has_a_clock_and_no_window(language: str, text: str, clock: tuple[int, int]) -> None:
    mention = only(text, language)
    assert (mention.clock, mention.earliest, mention.timex_type) == (clock, None, "TIME")


@pytest.mark.parametrize(
    ("language", "text", "value", "days"),
    [
        ("en", "I was held for five days.", "P5D", (5, 5)),
        ("en", "I was held for about a week.", "P1W", (5, 9)),
        ("en", "I was held for two or three days.", "P2D", (2, 3)),
        ("en", "I was held for several months.", "PXM", (84, 279)),
        ("en", "I was held for twelve hours.", "PT12H", (0.5, 0.5)),
        ("es", "Me tuvieron cinco días.", "P5D", (5, 5)),
        ("es", "Me tuvieron como una semana.", "P1W", (5, 9)),
        ("zh", "关了五天。", "P5D", (5, 5)),
        ("zh", "大约关了一个星期。", "P1W", (7, 7)),
        ("zh", "大约一个星期。", "P1W", (5, 9)),
        ("zh", "关了三四天。", "P3D", (3, 4)),
    ],
)
def test_a_duration_knows_its_least_and_most_days(language: str, text: str, value: str, days: tuple[float, float]) -> None:
    mention = only(text, language)
    assert (mention.timex_type, mention.timex_value, mention.days) == ("DURATION", value, days)
    assert mention.earliest is None


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "every four months", "P4M"),
        ("en", "each Friday", "XXXX-WXX-5"),
        ("en", "twice a week", "P1W"),
        ("es", "cada cuatro meses", "P4M"),
        ("es", "todos los viernes", "XXXX-WXX-5"),
        ("zh", "每四个月", "P4M"),
        ("zh", "每周五", "XXXX-WXX-5"),
    ],
)
def test_what_comes_again_is_a_set(language: str, text: str, value: str) -> None:
    mention = only(text, language)
    assert (mention.timex_type, mention.timex_value) == ("SET", value)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "When I was 17 my father died.", "P17Y"),
        ("en", "At the age of twelve I left.", "P12Y"),
        ("es", "Cuando tenía 17 años murió.", "P17Y"),
        ("zh", "我17岁那年他死了。", "P17Y"),
    ],
)
def test_an_age_is_no_window(language: str, text: str, value: str) -> None:
    mention = only(text, language)
    assert (mention.flags, mention.timex_value, mention.earliest) == (("age-based",), value, None)


def test_figures_that_can_be_read_two_ways_keep_both() -> None:
    mention = only("Dated 03/04/2020.", "en")
    assert mention.earliest == date(2020, 3, 4)
    assert mention.alternatives == ((date(2020, 4, 3), date(2020, 4, 3)),)
    assert "ambiguous-day-month" in mention.flags
    assert only("Fechado 03/04/2020.", "es").earliest == date(2020, 4, 3)


def test_figures_with_a_part_past_twelve_are_read_one_way() -> None:
    mention = only("DOB: 11/23/19", "en")
    assert (mention.earliest, mention.alternatives, mention.flags) == (date(2019, 11, 23), (), ())


def test_a_weekday_that_is_not_that_days_is_marked_and_one_that_is_settles_the_order() -> None:
    assert "weekday-mismatch" in only("On Monday, 27 February 2018.", "en").flags
    assert "weekday-mismatch" not in only("On Tuesday, 27 February 2018.", "en").flags
    assert only("On Friday, 03/04/2020.", "en").earliest == date(2020, 4, 3)


def test_the_night_before_a_happening_waits_for_it() -> None:
    mention = only("It was the night before I left.", "en")
    assert (mention.text, mention.earliest) == ("night before", None)
    assert {"relative", "unanchored"} <= set(mention.flags)


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("en", "in mid-August 2020", "2020-08~"),
        ("en", "in the spring of 2019", "2019-21"),
        ("en", "in the 1990s", "199X"),
        ("en", "before 2019", "../2018-12-31"),
        ("en", "from March to May 2019", "2019-03/2019-05"),
        ("en", "on 3 March 2019", "2019-03-03"),
        ("en", "about 2019", "2019~"),
    ],
)
def test_the_written_form_is_edtf(language: str, text: str, edtf: str) -> None:
    assert only(text, language).edtf == edtf


@pytest.mark.parametrize(
    ("language", "text", "earliest", "latest"),
    [
        ("zh", "去年冬天来的。", "2022-12-01", "2023-02-28"),
        ("zh", "去年春节来的。", "2022-02-01", "2022-02-01"),
        ("en", "They came in the summer of last year.", "2022-06-01", "2022-08-31"),
        ("es", "Vinieron en el verano del año pasado.", "2022-06-01", "2022-08-31"),
    ],
)
def test_a_season_or_feast_of_last_year_is_last_years(language: str, text: str, earliest: str, latest: str) -> None:
    mention = only(text, language)
    assert (str(mention.earliest), str(mention.latest)) == (earliest, latest)


def test_a_relative_clause_is_no_pointer_to_a_year_told_before() -> None:
    assert [mention.text for mention in read_dates("In 2016 I went. It was the year that I left school.", None, "en")] == ["2016"]


def test_a_decade_lends_no_year_to_what_follows() -> None:
    _, mention = read_dates("In the 1990s we farmed. In September they came.", None, "en")
    assert mention.earliest is None


def test_a_weekday_picks_the_year_that_was_left_out() -> None:
    _, mention = read_dates("In 2021 it began. On Wednesday, May 4, we left.", None, "en")
    assert (mention.earliest, "weekday-mismatch" in mention.flags) == (date(2022, 5, 4), False)


def test_a_number_of_people_behind_a_month_is_no_day() -> None:
    mention = only("In June two men came.", "en")
    assert mention.text == "June"
