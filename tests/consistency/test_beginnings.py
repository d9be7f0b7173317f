"""A pattern is found only where one of its beginnings stands, whatever the pattern and the text."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import app.consistency
from app.consistency.beginnings import Vocabulary, beginnings_of
from tests.consistency.planted.case import build_case

EXPECTED = {
    r"\b(?:arrest\w*|seized|in jail)\b|逮捕|no estuve": {"arrest", "seized", "jail", "逮", "estuve"},
    r"\bno\b": {"no "},
    r"(?:never|not) (?:once )?arrested": {"arrested"},
    r"(?<!\w)ran\b": {"ran "},
    r"\bwom[ae]n's day": {"woman ", "women "},
    r"\b(?:x|\d+) days of (?:rain|snow)": {"days "},
    r"\bre\w+": {"re"},
    r"rain": None,
    r"\b(?:rain|\d+)\b": None,
    r"(?:rain )?\w+": None,
}


@pytest.mark.parametrize("pattern", EXPECTED)
def test_beginnings_are_read_off_the_pattern(pattern):
    assert beginnings_of(re.compile(pattern)) == EXPECTED[pattern]


def patterns() -> Iterator[re.Pattern[str]]:
    """Every pattern of the room."""
    for module in pkgutil.walk_packages(app.consistency.__path__, "app.consistency."):
        for held in vars(importlib.import_module(module.name)).values():
            several = held.values() if isinstance(held, dict) else held if isinstance(held, list | tuple) else (held,)
            yield from (one for one in several if isinstance(one, re.Pattern))


@pytest.mark.parametrize("language", ["en", "zh", "es"])
def test_no_pattern_of_the_engine_is_found_where_none_of_its_beginnings_stands(language):
    case = build_case(11, language, 5, ())
    texts = [part for paper in case.papers for part in re.split(r"(?<=[.。;])\s*", paper.text) if part]
    vocabulary = Vocabulary()
    words = [vocabulary.words_of(text) for text in texts]
    able = [pattern for pattern in dict.fromkeys(patterns()) if beginnings_of(pattern) is not None]
    found = 0
    for pattern in able:
        for held, text in zip(words, texts, strict=True):
            if pattern.search(text):
                found += 1
                assert held & vocabulary.meeting(pattern), (pattern.pattern, text)
    assert found > len(able)


PIECES = st.sampled_from(
    ["arrest", "İstanbul", "ſlow", "K2", "ran", "_ran", "3ran", "手ran手", "día", "DÍA", "被捕", " ", ", ", "'s", "-", "\n"]
)
WORDS = st.sampled_from(["arrest", "istanbul", "slow", "k2", "ran", "día", "被捕", "s"])


@given(
    st.lists(PIECES, max_size=8),
    WORDS,
    st.sampled_from(["", r"\b", r"(?<!\w)", r"(?<![A-Za-zÀ-ÿ])"]),
    st.sampled_from(["", r"\b", r"(?!\w)"]),
)
def test_letters_that_are_taken_for_one_another_and_edges_of_words(pieces, word, before, after):
    text, pattern = "".join(pieces), re.compile(before + word + after, re.IGNORECASE)
    vocabulary = Vocabulary()
    held, needed = vocabulary.words_of(text), vocabulary.meeting(pattern)
    assert not pattern.search(text) or needed is None or held & needed


def test_words_that_come_later_are_known_to_patterns_that_were_asked_for_before():
    vocabulary, pattern = Vocabulary(), re.compile(r"\barrest\w*|\bran\b|捕", re.IGNORECASE)
    first = vocabulary.words_of("They arrested us and I ranked last.")
    assert vocabulary.meeting(pattern) & first == {"arrested"}
    later = vocabulary.words_of("He ran.", "他被捕了。")
    assert vocabulary.meeting(pattern) & later == {"ran", "捕"}
    assert vocabulary.meeting(pattern) & first == {"arrested"}
