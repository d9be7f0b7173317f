"""Letters that a pattern without regard to case takes for others."""

from __future__ import annotations

from typing import Final

_TWINS: Final = str.maketrans("İıſ", "Iis")  # what lower() leaves apart from i and s, or makes two letters of


def plain_letters(text: str) -> str:
    """The text letter for letter, with Turkish and old forms of i and s as the common ones, so that a word matched is a word known."""
    return text if text.isascii() else text.translate(_TWINS)
