"""A day written down after the client said not to remember it."""

from __future__ import annotations

import pytest

from app.consistency.engine import check
from app.domain.finding import FindingKind
from app.domain.snapshot import Snapshot
from app.domain.statement import StatementKind

FILLER = {
    "en": "2. My uncle mended nets by the pier and sold them.\n\n3. He kept a lamp at the window for the boats.",
    "es": "2. Mi tío remendaba redes y las vendía.\n\n3. Tenía una lámpara en la ventana para los barcos.",
    "zh": "2. 我叔叔在码头补网卖网。\n\n3. 他在窗口给船只点一盏灯。",
}
WHEN = {"en": "When were you arrested?", "es": "¿Cuándo lo arrestaron?", "zh": "你是什么时候被逮捕的？"}


def found(telling, answer, told, *more, asked="en"):
    interview = telling(f"Q1. {WHEN[asked]}\nA. {answer}", "the interview", StatementKind.ASYLUM_OFFICE)
    declaration = telling(f"1. {told}\n\n{FILLER[asked]}")
    findings = check(Snapshot((interview, declaration, *more))).findings
    return [f for f in findings if f.kind is FindingKind.FALSE_PRECISION]


@pytest.mark.parametrize(
    ("asked", "answer", "told"),
    [
        ("en", "In March 2018. I don't remember which day.", "On 9 March 2018 the police arrested me at the pier."),
        ("en", "It was in March 2018, the date has slipped my mind.", "The police arrested me on March 9, 2018, near the lamp."),
        ("es", "En marzo de 2018. No me acuerdo del día.", "El 9 de marzo de 2018 la policía me arrestó en el muelle."),
        ("zh", "是2018年3月，哪一天记不清了。", "2018年3月9日警察在码头逮捕了我。"),
    ],
)
def test_a_day_inside_a_month_of_which_the_day_was_not_known(telling, asked, answer, told):
    [finding] = found(telling, answer, told, asked=asked)
    assert len(finding.passages) == 2


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("In March 2018.", "On 9 March 2018 the police arrested me at the pier."),
        ("In March 2018. I don't remember the officer's name.", "On 9 March 2018 the police arrested me at the pier."),
        ("In March 2018. I don't remember which day.", "On 9 March 2018 my cousin opened a shop for radios at the lamp."),
    ],
    ids=["vague without a word of forgetting", "something else forgotten", "another happening"],
)
def test_otherwise_it_stays_quiet(telling, answer, told):
    assert not found(telling, answer, told)


def test_a_paper_that_gives_the_day_accounts_for_it(telling):
    slip = telling("Custody record: arrested 9 March 2018, released 11 March 2018.", "the record", None)
    assert not found(telling, "In March 2018. I don't remember which day.", "On 9 March 2018 the police arrested me at the pier.", slip)
