"""The legs of a journey, over several papers: how a place was reached, and where a flight came down."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.consistency.checks import abroad, legs
from app.consistency.engine import Checker
from app.domain.finding import Finding
from app.domain.progress import Progress
from app.domain.snapshot import Snapshot, Source
from app.domain.statement import StatementKind

Telling = Callable[..., Source]
HOME = "1. I was born in Lomé, Togo, in 1988 and I am a citizen of Togo. I taught drawing in Sokodé until the school was shut."


def _found(telling: Telling, declaration: str, answer: str, question: str = "How did you come here?") -> list[Finding]:
    sources = (
        telling(f"{HOME}\n\n2. {declaration}"),
        telling(f"Q. Where were you born?\nA. In Lomé, Togo.\n\nQ. {question}\nA. {answer}", "the interview", StatementKind.ASYLUM_OFFICE),
        telling("I am a neighbour and I saw the school shut.", "the letter", StatementKind.LETTER),
    )
    return list(legs.find(Checker()._laid_out(Snapshot(sources), Progress(), 9)))


@pytest.mark.parametrize(
    ("declaration", "answer"),
    [
        ("I flew from Accra to Bogotá in March 2021.", "From Accra by plane to Quito."),
        ("In the end I flew from Lagos to Lima.", "By plane to Brazil, with a visa."),
        ("They put us on a plane that was half empty and it came down in Guayaquil.", "By air to Panama, and then the road."),
        ("I flew through Casablanca to São Paulo.", "From Accra we changed once and came to Ecuador, to Quito."),
        ("I flew to Istanbul, and there I changed for Santiago, Chile.", "I went by plane to Bogotá."),
    ],
)
def test_flights_that_come_down_in_two_countries(telling: Telling, declaration: str, answer: str) -> None:
    assert [f.passages[0].quote in declaration or f.passages[1].quote in declaration for f in _found(telling, declaration, answer)] == [
        True
    ]


@pytest.mark.parametrize(
    ("declaration", "answer"),
    [
        ("I flew from Accra to Bogotá in March 2021.", "By plane to Colombia."),
        ("I flew through Casablanca to São Paulo.", "From Accra we came to Brazil, and after that the bus."),
        ("I flew to Istanbul, and there I changed for Santiago, Chile.", "By plane to Istanbul, that was the first leg."),
        ("I flew from Accra to Bogotá in March 2021.", "My brother went by plane to Canada."),
        ("I flew from Accra to Bogotá in March 2021.", "In 2015 I flew to Morocco for a course."),
        ("I flew from Accra to Bogotá in March 2021.", "I wanted to go by plane to Canada, that was the plan."),
        ("I flew from Bogotá to Cancún in May 2021.", "By plane to Colombia, that was in March 2021."),
        ("I flew from Lagos to Lima.", "I never flew to Brazil."),
    ],
)
def test_one_journey_told_in_other_words_or_another_one(telling: Telling, declaration: str, answer: str) -> None:
    assert not _found(telling, declaration, answer)


def test_where_a_flight_asked_about_came_down(telling: Telling) -> None:
    assert _found(telling, "I flew from Lagos to Lima.", "Caracas.", "Where did that flight land?")
    assert not _found(telling, "I flew from Lagos to Lima.", "Caracas.", "What is the capital of Venezuela?")


@pytest.mark.parametrize(
    ("declaration", "answer"),
    [
        ("I went north by road. It was one bus for two days and a night. I got to Monterrey on a Friday.", "I took a flight to Monterrey."),
        ("We walked four nights and came to Turkey.", "I flew to Turkey with a visa."),
        ("I crossed by boat to Spain.", "By plane to Spain."),
    ],
)
def test_a_place_reached_in_two_ways(telling: Telling, declaration: str, answer: str) -> None:
    assert len(_found(telling, declaration, answer)) == 1


@pytest.mark.parametrize(
    ("declaration", "answer"),
    [
        (
            "I went north by road. It was one bus for two days and a night. I got to Monterrey on a Friday.",
            "I flew to Mexico in June 2021.",
        ),
        ("I flew to Turkey with a visa and in the summer I came by bus to Izmir.", "I flew to Turkey."),
        ("I took the bus to Sokodé.", "I flew from Lomé to Turkey."),
    ],
)
def test_several_legs_of_one_way(telling: Telling, declaration: str, answer: str) -> None:
    assert not _found(telling, declaration, answer)


STAMPS = "(oval) MALAWI IMMIGRATION - ENTRY - 12 JUN 2020 - visitor\n\n(oval) MALAWI IMMIGRATION - EXIT - 19 JUN 2020"


def _abroad(telling: Telling, told: str, form: str, stamps: str = STAMPS) -> list[Finding]:
    sources = (
        telling(f"{HOME}\n\n2. On 3 May 2020 my uncle hid me in his loft in Atakpamé. {told}\n\n3. I left on a lorry."),
        telling(f"Name: A. Mensah, born in Lomé, Togo.\n\n{form}", "the form", StatementKind.I589),
        telling(stamps, "the passport", None),
    )
    return list(abroad.find(Checker()._laid_out(Snapshot(sources), Progress(), 9)))


@pytest.mark.parametrize(
    "told",
    [
        "I never went farther than Kara in those months.",
        "In all those weeks I did not leave the house.",
        "I was not once further than the well until I left for good.",
        "I never left Atakpamé in those months.",
    ],
)
def test_a_stamp_of_another_country_in_a_time_spent_near(telling: Telling, told: str) -> None:
    found = _abroad(telling, told, "21. Last left your country: 10/22/2020")
    assert [{p.source_id for p in f.passages} for f in found] == [{"the declaration", "the passport"}]


@pytest.mark.parametrize(
    ("told", "form", "stamps"),
    [
        ("I never went farther than Kara in those months.", "21. Last left your country: 05/30/2020", STAMPS),
        ("I never went farther than Kara in those months.", "21. Last left your country: 10/22/2020", STAMPS.replace("2020", "2018")),
        ("I never went farther than Kara in those months.", "21. Last left your country: 10/22/2020", "TOGO - EXIT - 02 OCT 2020"),
        ("I went to Kara in those months.", "21. Last left your country: 10/22/2020", STAMPS),
        ("I did not leave the light on.", "21. Last left your country: 10/22/2020", STAMPS),
    ],
)
def test_a_stamp_of_another_time_or_no_such_claim(telling: Telling, told: str, form: str, stamps: str) -> None:
    assert not _abroad(telling, told, form, stamps)


def test_no_other_border_ever_seen_against_a_tour_told_elsewhere(telling: Telling) -> None:
    tour = "C.3 Other travel outside the home country: Ghana, August 2016, four days, with the choir."
    denied = "I never saw the other side of any border until the lorry."
    assert len(_abroad(telling, denied, tour)) == 1
    assert not _abroad(telling, "The knee was broken and it never returned good.", tour)
