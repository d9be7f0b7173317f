"""Finds the happenings in one sentence, with how each is put forward."""

from __future__ import annotations

from collections.abc import Sequence

from app.consistency.extract.polarity import polarity_at
from app.consistency.lexicon import Hit
from app.domain.assertion import EventMention


def read_events(text: str, hits: Sequence[Hit]) -> tuple[EventMention, ...]:
    """Every event of the word list; offsets are of `text`."""
    return tuple(
        EventMention(
            hit.start, hit.end, text[hit.start : hit.end], hit.concept.name, polarity_at(text, hit.start, hit.end), _source_word(text, hit)
        )
        for hit in hits
        if hit.concept.section == "event"
    )


def _source_word(text: str, hit: Hit) -> str:
    word = text[hit.start : hit.end]
    return word if word in hit.concept.chinese else ""
