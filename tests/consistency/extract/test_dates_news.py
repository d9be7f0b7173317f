"""TIMEX3 values of news sentences, written by the TimeML guidelines from the day a paper bears."""

from __future__ import annotations

from datetime import date

import pytest

from app.consistency.extract.dates import read_dates

PAPER = date(2013, 3, 22)  # a Friday


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("A bomb killed five people on Thursday in the capital.", ["2013-03-21"]),
        ("The bank said Friday that profit rose in the fourth quarter.", ["2013-03-22", "2012-Q4"]),
        ("He was arrested last week and charged on Monday.", ["2013-W11", "2013-03-18"]),
        ("Two years ago the company employed 400 people.", ["2011"]),
        ("The talks lasted three days and ended on Wednesday night.", ["P3D", "2013-03-20TNI"]),
        ("The minister will visit Cairo next week.", ["2013-W13"]),
        ("She has lived in the city for nearly two decades.", ["P2DE"]),
        ("The army now controls the north.", ["PRESENT_REF"]),
        ("The trial is expected to begin in June.", ["2013-06"]),
        ("The trial began in September.", ["2012-09"]),
        ("The dam will be finished in two years.", ["2015"]),
        ("The paper is published daily.", ["P1D"]),
        ("Its annual report is due next month.", ["P1Y", "2013-04"]),
        ("Prices have risen every year since 1998.", ["P1Y", "1998"]),
        ("The storm hit early Tuesday and weakened by Tuesday afternoon.", ["2013-03-19", "2013-03-19TAF"]),
        ("The company has lost money for the past three years.", ["P3Y"]),
        ("It could take several weeks to clear the debris.", ["PXW"]),
        ("The villagers have waited for years.", ["PXY"]),
        ("Months of talks produced nothing.", ["PXM"]),
        ("The policy dates from the 1970s.", ["197"]),
        ("By the end of the year the troops will be home.", ["2013"]),
        ("Tonight the team plays at home.", ["2013-03-22TNI"]),
        ("A 30-day truce was agreed.", ["P30D"]),
        ("The meeting is tomorrow at 10 a.m.", ["2013-03-23T10:00"]),
        ("The museum is open every Sunday.", ["XXXX-WXX-7"]),
        ("This weekend thousands will march.", ["2013-W12-WE"]),
        ("He has been in hiding since last October.", ["2012-10"]),
        ("The governor spoke Sunday evening.", ["2013-03-17TEV"]),
        ("The 1990 census counted 4 million.", ["1990"]),
        ("In the coming weeks talks will resume.", ["PXW"]),
        ("Third-quarter earnings rose.", ["2012-Q3"]),
        ("She won several years ago.", ["PAST_REF"]),
        ("For the first nine months of 2012 sales were flat.", ["P9M"]),
    ],
)
def test_a_news_sentence_has_the_values_of_the_guidelines(text: str, values: list[str]) -> None:
    assert [mention.timex_value for mention in read_dates(text, PAPER, "en")] == values
