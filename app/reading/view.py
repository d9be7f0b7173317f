"""What a file opened for drawing can do, and how large a drawing may be."""

from __future__ import annotations

import math
from typing import Protocol

from app.domain.pixels import Pixels
from app.errors import UnreadableFile

LARGEST_DRAWING = 36_000_000  # pixels: a letter page at 600 dots per inch
_WAY_OUT = "Open the original in its own program to see it."


class View(Protocol):
    """A file kept open between drawings."""

    def draw(self, page: int, scale: float) -> Pixels:
        """One page counted from 1; raises UnreadableFile."""

    def still(self, seconds: float) -> Pixels:
        """The frame shown at a time; raises UnreadableFile."""

    def close(self) -> None:
        """Give back what is held."""


def fitting_scale(width: float, height: float, scale: float) -> float:
    """The scale asked for, or the largest that keeps a drawing of that size within bounds."""
    area = max(1.0, width) * max(1.0, height)
    return min(max(scale, 0.01), math.sqrt(LARGEST_DRAWING / area))


def cannot_show(sentence: str) -> UnreadableFile:
    """The error for pixels that cannot be made."""
    return UnreadableFile(sentence, _WAY_OUT)
