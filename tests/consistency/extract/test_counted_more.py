"""What is counted without a plain noun: single occasions, attempts, sewn stitches, whoever "we" were, children apart from men."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.consistency.story.counted import ANYTHING, KIN, PERSONS, STITCHES, TIMES, counted_in
from app.consistency.telling import read_sentences
from app.domain.snapshot import Source


@pytest.mark.parametrize(
    ("text", "low", "high", "what"),
    [
        ("We were seven from one village in that truck.", 7, 7, PERSONS),
        ("It was the only time that anyone hit me.", 1, 1, TIMES),
        ("We tried the fence one single night.", 1, 1, TIMES),
        ("Fue la única vez, una sola noche.", 1, 1, TIMES),
        ("On the fourth attempt the guards slept.", 4, 5, TIMES),
        ("Al tercer intento pasamos el río.", 3, 4, TIMES),
        ("Wound cleaned, sutured with nylon x 12, dressing.", 12, 12, STITCHES),
        ("She has three children at home.", 3, 3, KIN),
        ("Four boys with sticks came up to me.", 4, 4, PERSONS),
        ("Six men with sticks came up to me.", 6, 6, PERSONS),
        ("They gave me seven, eight stitches.", 7, 8, STITCHES),
    ],
)
def test_a_count_is_read_with_what_it_counts(telling: Callable[..., Source], text: str, low: float, high: float, what: str) -> None:
    found = [(c.low, c.high, c.what) for s in read_sentences(telling(text)) for c in counted_in(s)]
    assert (low, high, what) in found


@pytest.mark.parametrize("text", ["The rooms were 3, 4 and 5.", "I was the only daughter.", "We were hungry from one day to the next."])
def test_lists_and_other_uses_are_no_such_counts(telling: Callable[..., Source], text: str) -> None:
    found = [(c.low, c.high, c.what) for s in read_sentences(telling(text)) for c in counted_in(s)]
    assert all(what in {ANYTHING, "room"} or low == high for low, high, what in found)
    assert not any(what in {TIMES, PERSONS} for _, _, what in found)
