"""Two short texts whose numbers, days or lives cannot both be."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (
            "My grandfather owned seven camels and the drought left him two.",
            "My grandfather owned seven camels and the drought left him five.",
            "count",
        ),
        ("Twelve of us were on the raft and three drowned near the cape.", "Of the twelve on our raft only six reached the sand.", "count"),
        (
            "It was just Hawa and me in the lorry, there was room to lie down.",
            "We were packed in the lorry: Hawa, her parents, the boys, me on the sacks.",
            "count",
        ),
        (
            "On 9 May 2016 they stopped me at the ferry ramp.",
            "They stopped me at the ferry ramp in the second half of October 2016. It was the only time.",
            "date",
        ),
        ("He joined the Reed Union in 2004.", "He first became a member of the Reed Union in 2010.", "date"),
        (
            "Salma is my little sister and I taught her to swim.",
            "Register: Salma, b. 14.03.1990; Idris (the applicant), b. 22.08.1995.",
            "age",
        ),
        (
            "We had already buried my brother when I reported it to the police.",
            "My brother drove me there and waited outside while I reported it to the police.",
            "sequence",
        ),
        ("On 3 March 2018 they killed my father.", "My father held the baby in his arms; the girl was born on 6 June 2018.", "sequence"),
        (
            "The hospital slip is of the twelfth of May 2020.",
            "It was a Sunday, every stall on the quay was open; they drove me to the hospital.",
            "weekday",
        ),
    ],
)
def test_what_cannot_both_be_is_flagged(flagged, left, right, kind):
    assert kind in flagged(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("My grandfather owned seven camels and the drought left him two.", "My grandfather owned 7 camels and the drought left him two."),
        ("Twelve of us were on the raft and three drowned near the cape.", "Of the twelve on our raft only nine reached the sand."),
        ("It was just Hawa and me in the lorry.", "In the lorry there were two of us: Hawa and me."),
        (
            "On 9 May 2016 they stopped me at the ferry ramp.",
            "They stopped me at the ferry ramp in the first half of May 2016. It was the only time.",
        ),
        ("He first joined the Reed Union in 2004.", "He was a member of the Reed Union in 2010."),
        ("Salma is my little sister.", "Register: Salma, b. 14.03.1998; Idris (the applicant), b. 22.08.1995."),
        ("On 3 March 2018 they killed my father.", "My father held the baby in his arms; the girl was born on 6 June 2017."),
        ("We had already buried my brother when I reported it.", "My brother drove me to school every day when we were small."),
        ("On 3 March 2018 they killed my father.", "My father did not live to see her; the girl was born on 6 June 2018."),
        ("On 3 March 2018 they killed my father.", "My father's house is empty; the girl was born there on 6 June 2018."),
        ("They stopped me at the ferry ramp on 9 May 2016.", "It was the only time I was stopped. In October 2016 I sold the boat."),
    ],
)
def test_what_can_both_be_stays_quiet(flagged, left, right):
    assert flagged(left, right) == set()


DECLARED = """1. I was born on 14 July 1985 in Ayr.

2. I was set upon and beaten in the lane on 25 December 2017; I remember the ice. There were nine attackers, all in helmets.

3. In March 2018 I moved to my sister's house and found work with a printer.
"""
ASKED = """Q. When were you born?
A. On 14 July 1985, in Ayr.
Q. When were you attacked?
A. I got beaten up in December 2017.
Q. How many people beat you?
A. {}
Q. Where did you go?
A. To my sister.
"""


@pytest.mark.parametrize(("answer", "is_found"), [("Four men beat me.", True), ("Nine men beat me.", False), ("Some men beat me.", False)])
def test_attackers_are_counted_against_the_men_who_did_it(flagged, answer, is_found):
    assert ("count" in flagged(DECLARED, ASKED.format(answer))) is is_found
