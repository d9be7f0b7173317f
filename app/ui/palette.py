"""The palettes the window can wear, read from the theme's data; no colour is written in the code."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QFile, QIODevice


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme's tokens as "#" and six hexadecimal figures; a tint of "" means that this theme has none."""

    name: str
    is_dark: bool
    is_high_contrast: bool
    canvas: str
    surface: str
    page: str
    sunken: str
    line: str
    line2: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_soft: str
    on_accent: str
    conflict: str
    conflict_t: str
    diff: str
    diff_t: str
    note: str
    note_t: str
    same: str
    same_t: str
    paper: str
    """What exhibits lie on: paper in every theme, dimmed in the dark ones, never inverted."""


def palette(name: str) -> Palette:
    """A palette by its name ("light", "dark", "contrast-light", "contrast-dark"); the light one for any other."""
    known = _palettes()
    return known.get(name, known["light"])


@lru_cache(maxsize=1)
def _palettes() -> Mapping[str, Palette]:
    file = QFile("styles:palettes.toml")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        message = "no palettes among the styles"
        raise LookupError(message)
    tables = tomllib.loads(bytes(file.readAll().data()).decode())
    file.close()
    return {name: Palette(name, **tokens) for name, tokens in tables.items()}
