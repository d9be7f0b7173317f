"""What an exhibit on a country at large says of others is not held against the client."""

from __future__ import annotations

import pytest

from app.consistency.engine import check
from app.domain.finding import Level
from app.domain.snapshot import Snapshot
from app.domain.statement import StatementKind

MINE = """1. My name is Teodora Vink and I was born on 3 March 1990 in Lorsa.

2. On 14 May 2018 five officers arrested me at the ferry. They kept me in a cell for nine days.

3. On 2 June 2018 they searched our house and took my papers.

4. I left by bus in January 2019.
"""
HERS = """I am the sister of Teodora Vink. On 14 May 2018 five officers came for Teodora at the ferry.

They searched our house on 2 June 2018. I swept up after them.
"""
REPORT = """In 2012 police in Marn detained 31 members of a union at the ferry.
In 2015 police in Osk detained 44 members of a union in a raid.

In 2017 two officers arrested a printer at the ferry. In 2019 nine officers searched the houses of farmers and took their papers.

In 2020 a court in Marn heard 12 cases of arrest. In 2021 detention of three to four weeks was common, an organization of lawyers wrote.
"""
CUTTING = """LORSA - On 21 May 2018 two officers arrested Teodora Vink at the ferry and held her in a cell.
In 2012, 2015, 2017 and 2019 others were held there.
"""


def loud(telling, paper):
    letter = telling(HERS, "the letter of the sister", StatementKind.LETTER)
    report = check(Snapshot((telling(MINE), letter, telling(paper, "an exhibit", None))))
    return [f for f in report.findings if f.level is not Level.NOTE]


def test_figures_of_a_country_are_no_counterpart_of_the_clients(telling):
    assert loud(telling, REPORT) == []


def test_a_paper_that_names_the_client_is_held_against_her(telling):
    assert loud(telling, CUTTING)


@pytest.mark.parametrize(
    "row",
    [
        "Nos mudamos a Lorsa el martes 12 de febrero de 2019.",
        "We moved to Lorsa on Tuesday, 12 February 2019.",
        "我们2019年2月12日星期二搬到洛萨。",
    ],
)
def test_a_weekday_beside_its_date_speaks_for_no_other_day(telling, row):
    form = telling(
        "Attack: 16 March 2018\nMove: 2019-02-12\nSchool: 1996 - 2008\nWork: a tannery, 2009 - 2017\n", "the form", StatementKind.I589
    )
    told = f"{MINE}\n5. On 16 March 2018 men beat me behind the barn.\n\n6. {row}\n"
    assert not [f for f in check(Snapshot((telling(told), form))).findings if f.kind.value == "weekday"]


@pytest.mark.parametrize(
    "whose",
    ["The first daughter of Teodora Vink was born on 9 April 2015.", "La primera hija de Teodora Vink nació el 9 de abril de 2015."],
)
def test_a_childs_birth_is_not_its_parents(telling, whose):
    letter = telling(
        f"{HERS}\n{whose} Teodora Vink was married at the age of twenty-five.\n", "the letter of the sister", StatementKind.LETTER
    )
    other = telling(
        "Q. When were you born?\nA. On 3 March 1990.\nQ. When was your daughter born?\nA. On 9 April 2015.\n",
        "the talk",
        StatementKind.CREDIBLE_FEAR,
    )
    assert [f.sentence for f in check(Snapshot((telling(MINE), letter, other))).findings if f.level is not Level.NOTE] == []
