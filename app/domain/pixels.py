"""A page, photo or frame as pixels."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pixels:
    """Rows of 8-bit RGB triples, `stride` bytes from one row to the next, top row first."""

    width: int
    height: int
    stride: int
    rgb: bytes
