"""Who does what in a sentence, and who did it."""

from __future__ import annotations

import pytest

from app.consistency.extract.frames import frames_of
from app.consistency.story.doers import aliases_of, apart, doer_of
from app.consistency.telling import read_sentences


def frames(telling, text: str):
    sentence = read_sentences(telling(text))[0]
    return sentence, {frame.verb: frame for frame in frames_of(sentence)}


@pytest.mark.parametrize(
    ("text", "verb", "doer"),
    [
        ("My uncle drove me to the harbour.", "drive", "my uncle"),
        ("The men came in and broke the lamp.", "break", "the men"),
        ("It was my aunt who paid the guide.", "pay", "my aunt"),
        ("My sister was the one who hid the papers.", "hide", "my sister"),
        ("A baker, whom I had never met, gave me bread.", "give", "a baker"),
        ("When it was dark my brother opened the gate.", "open", "my brother"),
        ("I was carried to the clinic by two neighbours.", "carry", "two neighbours"),
    ],
)
def test_the_doer_of_a_verb_is_found(text, verb, doer, telling):
    _, found = frames(telling, text)
    assert doer in " ".join(word.folded for word in found[verb].doer)


@pytest.mark.parametrize(
    ("text", "verb", "denied"),
    [
        ("I never signed the letter.", "sign", True),
        ("None of the teachers dared to sign it.", "sign", True),
        ("They didn't search the attic.", "search", True),
        ("She signed the letter.", "sign", False),
        ("I refused, and then they searched the attic.", "search", False),
    ],
)
def test_what_is_denied_is_known_as_denied(text, verb, denied, telling):
    _, found = frames(telling, text)
    assert found[verb].is_denied is denied


def test_a_noun_is_not_taken_for_a_verb(telling):
    _, found = frames(telling, "The search of the house and my work took all day.")
    assert set(found) == {"take"}


def doer(telling, text: str):
    sentence, found = frames(telling, text)
    return doer_of(sentence, next(iter(found.values())))


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("My mother sent the letter.", "My aunt sent the letter.", True),
        ("My mother sent the letter.", "My parents sent the letter.", False),
        ("My mother sent the letter.", "Somebody sent the letter.", False),
        ("I paid the guide.", "My father paid the guide.", True),
        ("I paid the guide.", "We paid the guide.", False),
        ("A neighbour hid the children in the barn.", "A friend hid the children in the barn.", False),
        ("My brother's wife opened the door.", "My brother opened the door.", True),
        ("My stepfather dug the pit.", "My father dug the pit.", True),
    ],
)
def test_two_doers_are_apart_only_where_no_role_can_be_the_other(left, right, differ, telling):
    a, b = doer(telling, left), doer(telling, right)
    aliases = aliases_of(())
    assert apart(a, b, aliases) is differ
    assert apart(b, a, aliases) is differ


def test_a_name_is_known_to_be_a_relative_from_any_paper(telling):
    told = read_sentences(telling("My cousin Tsige lives in the north. My mother was born there."))
    aliases = aliases_of(told)
    name, mother, cousin = (doer(telling, text) for text in ("Then Tsige sent the photograph.", "My mother sent it.", "My cousin sent it."))
    assert apart(name, mother, aliases)
    assert not apart(name, cousin, aliases)
