"""The names of feasts and named days, from resources/lexicon/feasts.toml."""

from __future__ import annotations

from app.consistency.extract.calendars import feasts
from app.consistency.extract.dates_lexicon import Reading, listed


def feast_words(language: str) -> dict[str, Reading]:
    """Every name of a feast in one language."""
    return listed("F", {name: feast[language] for name, feast in feasts().items() if language in feast})
