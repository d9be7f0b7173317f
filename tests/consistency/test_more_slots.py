"""Hours, possessions, offices, parts of the body, how often, and orders told with "then" and "already"."""

from __future__ import annotations

import pytest

DIFFER = [
    ("date", "They beat me at 3 p.m. in the yard.", "It was 11 p.m. when they beat me in the yard."),
    ("polarity", "I travelled without a passport.", "At the border I showed my passport."),
    ("polarity", "Yo no tenía pasaporte.", "Mostré mi pasaporte en la garita."),
    ("other", "A soldier kicked me in the stomach.", "A soldier kicked me in the neck."),
    ("person", "My older brother was arrested with me.", "My younger brother was arrested with me."),
    ("count", "I was arrested three times at the mill.", "I was arrested two times at the mill."),
    ("date", "In May 2016 I was arrested for the first time.", "They arrested me in June 2014."),
    ("date", "My only arrest was in May 2016, when I was arrested at the mill.", "I was arrested in June 2018."),
    ("sequence", "I was baptized and then I was arrested.", "I was arrested and then I was baptized."),
    ("sequence", "They had already burned the house when my uncle was arrested.", "My uncle was arrested before they burned the house."),
]
AGREE = [
    ("They beat me at 3 p.m. in the yard.", "They beat me in the yard in the afternoon, about half past three."),
    ("In May 2016 I was arrested for the first time.", "They arrested me again in June 2018."),
    ("I did not show my passport to anybody.", "I carried my passport in my shoe."),
    ("A soldier kicked me in the stomach.", "A soldier kicked me in the stomach and in the neck."),
    ("My older brother was arrested with me.", "My brother was arrested with me."),
    ("Once they came at night.", "They came seven times in all."),
    ("I was arrested three times a week at the mill.", "I was arrested two times at the mill."),
    ("I was baptized and then I was arrested.", "I was arrested after I was baptized."),
]


@pytest.mark.parametrize(("kind", "left", "right"), DIFFER)
def test_two_tellings_that_differ_are_flagged_as_their_kind(kind, left, right, flagged):
    assert kind in flagged(left, right)


@pytest.mark.parametrize(("left", "right"), AGREE)
def test_two_tellings_that_can_both_be_true_stay_quiet(left, right, flagged):
    assert flagged(left, right) == set()


@pytest.mark.parametrize("text", sorted({text for _, left, right in DIFFER for text in (left, right)}))
def test_a_text_agrees_with_itself(text, flagged):
    assert flagged(text, text) == set()
