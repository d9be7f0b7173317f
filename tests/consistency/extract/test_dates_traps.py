"""Figures and words that look like time and are none stay unread."""

from __future__ import annotations

import pytest

from app.consistency.extract.dates import read_dates


@pytest.mark.parametrize(
    "text",
    [
        "I was kept in Room 302.",
        "I may leave and they may not.",
        "See 8 CFR 1208.13(b)(1) and 8 U.S.C. § 1158.",
        "Officer May asked and Ms. June answered.",
        "Section 208 of the Act, Exhibit 12, Form I-589, tab 4.",
        "A-000-417-220 and A 000 417 220",
        "Call (202) 555-0143 or +86 138 2010 2015.",
        "on page 47, line 12",
        "I paid 1,200 yuan and then $2,019.",
        "They shouted March! and we had to march on.",
        "in the second half of the building, on the third floor",
        "No. 07-1073-ag",
        "He lived at 1985 Main Street.",
        "about 4/5 of the men, 15 percent, 24/7",
        "Mr. Friday spoke to Sunday Okoro.",
        "in 2000 people died and 1990 officers came",
        "891 F.3d 67 (2d Cir. 2018)",
        "two seconds of a second opinion"[13:],
        "The fall broke his arm; the spring of water dried.",
        "my second brother was the first to go",
        "He was sentenced to 1984 lashes.",
        "the date of 30 February 2019",
        "In week 20 of the pregnancy she lost it.",
        "the first floor, the second half of the building",
        "The file is IMG_20190305.jpg, receipt no. 20190305.",
        "He is employee of the month and person of the year.",
        "the weekend house, the decade counter",
    ],
)
def test_no_time_is_read_in_english(text: str) -> None:
    assert [mention.text for mention in read_dates(text, None, "en")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Vivo en la calle 1985.",
        "Pagué 1.200 quetzales.",
        "la segunda puerta",
        "Vino con Abril y con Julio César.",
        "en la sala 302",
        "expediente 07-1073",
    ],
)
def test_no_time_is_read_in_spanish(text: str) -> None:
    assert [mention.text for mention in read_dates(text, None, "es")] == []


@pytest.mark.parametrize(
    "text",
    [
        "我们一起走，一些人十分害怕。",
        "第二个房间，第三层",
        "交了一千二百元",
        "月亮很亮",
        "三号楼二单元",
        "他姓夏，叫秋生。",
        "有一点点害怕",
        "一下子来了三个人",
    ],
)
def test_no_time_is_read_in_chinese(text: str) -> None:
    assert [mention.text for mention in read_dates(text, None, "zh")] == []


@pytest.mark.parametrize(
    "text",
    ["13:46  Q.  And then?", "They said so.\n13:47  A little, yes.", "Me amenazó la 18 y la 13.", "Vinieron las tres a la casa."],
)
def test_line_numbers_and_gangs_are_no_hours(text: str) -> None:
    assert [mention.text for mention in read_dates(text, None, "es" if "a " in text[:9] or "las" in text else "en")] == []


def test_a_price_by_the_week_is_no_duration() -> None:
    (mention,) = read_dates("I paid 500 lempiras a week.", None, "en")
    assert (mention.timex_type, mention.timex_value) == ("SET", "P1W")


def test_dotted_figures_put_the_day_first() -> None:
    (mention,) = read_dates("Exit stamp 09.08.2018.", None, "en")
    assert (mention.earliest and mention.earliest.isoformat(), mention.flags) == ("2018-08-09", ("ambiguous-day-month",))
