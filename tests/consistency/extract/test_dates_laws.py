"""Laws that hold for every text and every day."""

from __future__ import annotations

import itertools
import time
from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.consistency.extract.dates import read_dates
from app.consistency.extract.dates_en import ENGLISH
from app.consistency.extract.dates_es import SPANISH
from app.consistency.extract.dates_lexicon import Lexicon
from app.consistency.extract.dates_zh import CHINESE
from app.consistency.extract.numerals import number_spans
from app.consistency.extract.weekdays import weekday_in
from app.consistency.extract.years import read_years
from app.consistency.papers.written import written_in

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
MESES = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"]
DAYS = st.dates(date(1930, 1, 1), date(2030, 12, 31))
SCRAPS = st.lists(
    st.sampled_from(
        [
            "on",
            "in",
            "the",
            "of",
            "from",
            "to",
            "before",
            "after",
            "about",
            "3",
            "14",
            "2019",
            "May",
            "march",
            "11/12/19",
            "2018年",
            "3月",
            "5日",
            "two",
            "weeks",
            "later",
            "ago",
            "last",
            "next",
            "Friday",
            ",",
            ".",
            "-",
            "–",
            "until",
            "early",
            "hace",
            "dos",
            "semanas",
            "después",
            "de",
            "mayo",
            "去年",
            "三",
            "个",
            "小时",
            "上周",
            "晚上",
            "八点",
            "half",
            "past",
            "eight",
            "every",
            "1990s",
            "Ramadan",
            "农历",
            "初五",
            "at",
            "9",
            "p.m.",
            "night",
            "week",
        ]
    ),
    max_size=25,
).map(" ".join)


def written(day: date) -> list[tuple[str, str]]:
    month = MONTHS[day.month - 1]
    return [
        (f"{month} {day.day}, {day.year}", "en"),
        (f"{day.day} {month} {day.year}", "en"),
        (f"{day:%A}, {day.day} {month} {day.year}", "en"),
        (f"{day.isoformat()}", "en"),
        (f"{day.month:02}/{day.day:02}/{day.year}", "en"),
        (f"{day.day} de {MESES[day.month - 1]} de {day.year}", "es"),
        (f"{day.day:02}/{day.month:02}/{day.year}", "es"),
        (f"{day.year}年{day.month}月{day.day}日", "zh"),
        (f"{day.year}年{day.month}月{day.day}号", "zh"),
    ]


@given(DAYS)
def test_a_whole_date_is_read_as_itself_in_every_written_form(day: date) -> None:
    for text, language in written(day):
        (mention,) = read_dates(text, None, language)
        assert (mention.text, mention.earliest, mention.latest) == (text, day, day)
        assert "weekday-mismatch" not in mention.flags


@given(DAYS, st.sampled_from(["about {}", "in early {}", "before {}", "since {}", "{}"]))
def test_a_month_holds_or_borders_what_was_said_of_it(day: date, said: str) -> None:
    (mention,) = read_dates("It was " + said.format(f"{MONTHS[day.month - 1]} {day.year}") + ".", None, "en")
    first = day.replace(day=1)
    if "before" in said:
        assert (mention.earliest, mention.latest) == (None, date.fromordinal(first.toordinal() - 1))
    else:
        assert mention.earliest is not None
        assert mention.earliest <= first


@given(SCRAPS, st.sampled_from(["en", "es", "zh", None]), st.none() | DAYS)
def test_mentions_quote_the_text_in_order_and_windows_never_turn_round(text: str, language: str | None, told_on: date | None) -> None:
    mentions = read_dates(text, told_on, language)
    assert all(mention.text == text[mention.start : mention.end] for mention in mentions)
    assert all(first.end <= second.start for first, second in itertools.pairwise(mentions))
    for mention in mentions:
        assert mention.timex_type in {"DATE", "TIME", "DURATION", "SET"}
        assert mention.timex_value
        if mention.earliest is not None and mention.latest is not None:
            assert mention.earliest <= mention.latest
        assert all(low <= high for low, high in mention.alternatives)
        assert mention.days is None or mention.days[0] <= mention.days[1]


@pytest.mark.parametrize("lexicon", [ENGLISH, SPANISH, CHINESE], ids=["en", "es", "zh"])
@given(data=st.data(), told_on=st.none() | DAYS)
def test_any_row_of_time_words_is_read_without_a_fault(lexicon: Lexicon, data: st.DataObject, told_on: date | None) -> None:
    words = st.sampled_from(
        [*lexicon.phrases, "3", "31", "2019", "11/12/19", "first", "2019年", "5月", "8日", "八点", "semana 27", "a", "-", "del"]
    )
    language = {id(ENGLISH): "en", id(SPANISH): "es", id(CHINESE): "zh"}[id(lexicon)]
    text = ("" if language == "zh" else " ").join(data.draw(st.lists(words, min_size=1, max_size=9)))
    for mention in read_dates(text, told_on, language):
        assert mention.text == text[mention.start : mention.end]
        assert mention.earliest is None or mention.latest is None or mention.earliest <= mention.latest


@given(st.text(max_size=200), st.sampled_from(["en", "es", "zh"]))
def test_any_text_is_read_without_a_fault(text: str, language: str) -> None:
    read_dates(text, date(2023, 5, 17), language)


@pytest.mark.parametrize("unit", ["about ", "2019-", "two and ", "the first ", "1 ", "12/", "三十", "年月", "de la ", "a las ", "March "])
def test_reading_time_grows_no_faster_than_the_text(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    for language in ("en", "es", "zh"):
        start = time.perf_counter()
        read_dates(text, None, language)
        assert time.perf_counter() - start < 4


RELATIVE = st.sampled_from(
    [
        ("He came yesterday.", "en"),
        ("He came three days ago.", "en"),
        ("He came last week.", "en"),
        ("He came last Friday.", "en"),
        ("He came two weeks ago.", "en"),
        ("We will leave in five days.", "en"),
        ("We will leave the week after next.", "en"),
        ("Vino hace tres días.", "es"),
        ("Vino la semana pasada.", "es"),
        ("他上周二来了。", "zh"),
        ("他三天前来了。", "zh"),
    ]
)


@given(RELATIVE, DAYS, st.integers(-200, 200))
def test_a_later_telling_moves_what_leans_on_it_by_as_many_days(said: tuple[str, str], told_on: date, weeks: int) -> None:
    text, language = said
    later = told_on + timedelta(weeks=weeks)
    (here,), (there,) = read_dates(text, told_on, language), read_dates(text, later, language)
    assert here.earliest is not None
    assert here.latest is not None
    assert (there.earliest, there.latest) == (here.earliest + (later - told_on), here.latest + (later - told_on))


def edtf_days(written: str) -> tuple[date | None, date | None] | None:
    """First and last day of an EDTF string, None where it leaves places unknown."""
    if written.startswith("["):
        low, high = written.strip("[]").split("..")
        return date.fromisoformat(low), date.fromisoformat(high)
    if "/" in written:
        low, high = written.split("/")
        ends = (edtf_days(low) if low != ".." else (None, None), edtf_days(high) if high != ".." else (None, None))
        return None if None in ends else (ends[0][0], ends[1][1])
    written = written.rstrip("~")
    if "X" in written[:2] or "X" in written[4:]:
        return None
    year = written[:4]
    if "X" in year or len(written) == 4:
        return date(int(year.replace("X", "0")), 1, 1), date(int(year.replace("X", "9")), 12, 31)
    if len(written) == 10:
        return (date.fromisoformat(written),) * 2
    number, part = int(year), int(written[5:])
    first, months = (part, 1) if part <= 12 else (3 * (part - 20), 3) if part < 30 else (3 * (part - 33) + 1, 3)
    end = number * 12 + first - 1 + months
    return date(number, first, 1), date(end // 12, end % 12 + 1, 1) - timedelta(days=1)


@given(SCRAPS, st.sampled_from(["en", "es", "zh"]), DAYS)
def test_the_written_form_reads_back_as_the_window(text: str, language: str, told_on: date) -> None:
    for mention in read_dates(text, told_on, language):
        days = edtf_days(mention.edtf) if mention.edtf else None
        if days is not None and "~" not in mention.edtf:
            assert days == (mention.earliest, mention.latest), (mention.text, mention.edtf)


@pytest.mark.parametrize("told_on", [date.min, date.max, date(1, 1, 2), date(9999, 1, 1), None])
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("last week, next century, the winter before, Easter, on Friday, in ten years, 900 years ago, the first quarter", "en"),
        ("the first Monday of 9999, Q4 9999, winter 1, Easter 1, 31 December 9999, two days later, 1 January 0001, the day before", "en"),
        ("上周, 除夕, 农历9999年腊月三十, 农历1年正月初一, 星期天, 一万年前, 9999年12月31日", "zh"),
        ("la semana pasada, el lunes, hace diez mil años, Semana Santa, el 31 de diciembre de 9999, invierno de 9999", "es"),
    ],
)
def test_nothing_is_read_as_a_day_at_the_end_of_the_calendar(text: str, language: str, told_on: date | None) -> None:
    for mention in read_dates(text, told_on, language):
        assert all(100 <= day.year < 9900 for day in (mention.earliest, mention.latest) if day is not None)


@pytest.mark.parametrize("language", ["en", "es", "zh"])
def test_a_mention_ends_with_a_letter_not_with_a_blank(language: str) -> None:
    for text in ("2021-06-08 10:21 我", "2021-06-08 10:21 \n他", "10:21 我"):
        assert all(mention.text == mention.text.strip() for mention in read_dates(text, None, language))


def test_dotted_and_dotless_letters_are_read_as_the_common_ones() -> None:
    (mention,) = read_dates("They came on the twenty-fİrst of May 2019.", None, "en")
    assert mention.earliest == date(2019, 5, 21)
    assert number_spans("fİve men and sıx boys", "en") == number_spans("five men and six boys", "en")
    assert weekday_in("on FRİDAY") == (4, "FRİDAY")


def test_a_day_that_does_not_exist_is_not_read_as_a_day() -> None:
    for text in ("31 February 2019", "29 February 2021", "30/02/2020", "2020-13-45", "2019-02-29", "0/0/0", "year 0", "99999"):
        assert not [m for m in read_dates(f"They came on {text} at night.", None, "en") if m.granularity == "day" and m.earliest]
    (leap,) = [m for m in read_dates("They came on 29 February 2020.", None, "en") if m.earliest]
    assert leap.earliest == date(2020, 2, 29)


@pytest.mark.parametrize("text", ["I wore it from Friday - May.", "He hid there from Saturday to April."])
def test_a_range_moved_into_the_next_year_is_written_with_that_year(text: str) -> None:
    (mention,) = read_dates(text, date(2000, 1, 1), "en")
    assert mention.latest is not None
    month = f"{mention.latest:%Y-%m}"
    assert month.startswith("2000-")
    assert (mention.edtf.partition("/")[2], mention.timex_value.partition("/")[2]) == (month, month)


@pytest.mark.parametrize(
    ("written", "common", "language"),
    [
        ("Entré en el sexto grado; estaba en prİmer grado.", "Entré en el sexto grado; estaba en primer grado.", "es"),
        ("Estaba en septimo grado.", "Estaba en séptimo grado.", "es"),
        ("I was in the fıfth grade, a boy of fİve.", "I was in the fifth grade, a boy of five.", "en"),
    ],
)
def test_years_of_life_are_read_whatever_letters_they_are_written_in(written: str, common: str, language: str) -> None:
    told = list(read_years(common, language))
    assert told
    assert list(read_years(written, language)) == told


@pytest.mark.parametrize(
    ("written", "common", "language"),
    [
        ("the fİrſt and the twenty-ſixth man", "the first and the twenty-sixth man", "en"),
        ("la ſegunda vez y el prİmer día", "la segunda vez y el primer día", "es"),
    ],
)
def test_ordinals_are_read_whatever_letters_they_are_written_in(written: str, common: str, language: str) -> None:
    read = [[item.value for item in written_in(SimpleNamespace(text=text, language=language))] for text in (written, common)]
    assert read[1]
    assert read[0] == read[1]
