"""A text without stops is read in pieces of whole clauses, and nothing of it is lost."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.consistency.segments import cuts

CLAUSE = "they took the goats and the seed from the yard"


def test_a_long_sentence_stays_whole():
    text = ", ".join([CLAUSE] * 40) + "."
    assert len(text) < 2_000
    assert cuts(text) == ((0, len(text)),)


def test_a_text_without_stops_is_cut_after_commas():
    text = ", ".join([CLAUSE] * 800)
    pieces = [text[start:end] for start, end in cuts(text)]
    assert len(pieces) > 1
    assert all(piece.rstrip().endswith((",", "yard")) for piece in pieces)


@given(st.integers(1, 40), st.sampled_from(["", " ", ", ", "，"]), st.sampled_from(["goat", "山羊"]), st.integers(100, 500))
def test_pieces_are_short_and_follow_one_another(words, between, word, clauses):
    text = between.join([" ".join([word] * words)] * clauses)
    spans = cuts(text)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(first[1] == then[0] for first, then in pairwise(spans))
    assert len(spans) == 1 or all(end - start <= 400 for start, end in spans)
