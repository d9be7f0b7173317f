"""Pairs of short texts that differ in a word: who, how, whether."""

from __future__ import annotations

import pytest

DIFFER = [
    ("polarity", "None of the drivers dared to carry our banner.", "The oldest of the drivers carried the banner at the front."),
    ("polarity", "I have kept away from every election; nobody ever gave me a ballot.", "I stood in line to vote for the teacher."),
    ("polarity", "No one in my family, living or dead, ever touched alcohol.", "My grandmother brewed alcohol for the whole street."),
    ("identity", "The men at the door were soldiers.", "They were civilians, every one of them."),
    ("identity", "他们的脸我都没看清。", "灯很亮，那两个人的脸我看得很清楚。"),
    ("identity", "I could not recognize any of them.", "I knew one of them; it was Berhane, the clerk."),
    ("other", "The gate of the mill was locked when they came.", "The gate of the mill stood unlocked when the soldiers came."),
    ("other", "They broke the door of the barn with an axe.", "They broke the door of the barn with a hammer."),
    (
        "identity",
        "My cousin Yusra told me to leave. She is the daughter of a friend.",
        "I know Yusra from school. She is not related to me.",
    ),
]
AGREE = [
    ("My uncle buried the money under the stove.", "The money was under the stove, where my uncle had buried it."),
    ("My brother and I crossed the lake.", "I crossed the lake with my brother."),
    ("None of the drivers dared to carry our banner.", "The oldest of the drivers was asked to carry the banner."),
    ("Nobody hit me there.", "At the barracks two soldiers hit me on the head."),
    ("I could not recognize the one who fired.", "I knew the driver; it was Berhane."),
    ("My wife took me walking, holding me up.", "The neighbour lifted me into her cart."),
    ("He was loud with me in the cell that night.", "In the cell that night he was not quiet with me."),
    ("I did not march.", "To march, no."),
]


@pytest.mark.parametrize(("kind", "left", "right"), DIFFER)
def test_a_word_that_differs_is_flagged_as_its_kind(kind, left, right, flagged):
    assert kind in flagged(left, right)


@pytest.mark.parametrize(("left", "right"), AGREE)
def test_words_that_can_both_be_true_stay_quiet(left, right, flagged):
    assert flagged(left, right) == set()
