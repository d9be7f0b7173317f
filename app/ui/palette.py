"""The colours of the four palettes, token by token; the only hex colours in the product."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme's tokens as "#RRGGBB"; a tint of "" means that this theme has none."""

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
    paper: str = "#FEFEFC"
    """What exhibits lie on: paper in every theme, dimmed in the dark ones, never inverted."""


LIGHT = Palette(
    name="light",
    is_dark=False,
    is_high_contrast=False,
    canvas="#F0F1ED",
    surface="#F7F8F5",
    page="#FEFEFC",
    sunken="#E6E8E2",
    line="#D6D9D2",
    line2="#7F8681",
    ink="#1B2220",
    ink2="#49524E",
    ink3="#5F6863",
    accent="#27508F",
    accent_soft="#E1E9F5",
    on_accent="#FFFFFF",
    conflict="#8F1D2A",
    conflict_t="#F8E1E0",
    diff="#8A5E00",
    diff_t="#F8EBC2",
    note="#67509A",
    note_t="#ECE7F6",
    same="#1A6B68",
    same_t="#D8EDEB",
)

DARK = Palette(
    name="dark",
    is_dark=True,
    is_high_contrast=False,
    canvas="#151918",
    surface="#1A1F1D",
    page="#1F2523",
    sunken="#2A312F",
    line="#343C39",
    line2="#77827C",
    ink="#E6E6E0",
    ink2="#B8BEB9",
    ink3="#959E98",
    accent="#9DBAF2",
    accent_soft="#25324B",
    on_accent="#0F1A30",
    conflict="#F29C7A",
    conflict_t="#4B2A1D",
    diff="#E2BC55",
    diff_t="#403618",
    note="#C8B0DC",
    note_t="#382F42",
    same="#77CBB6",
    same_t="#1B3D36",
    paper="#D6D5CE",
)

CONTRAST_LIGHT = Palette(
    name="contrast-light",
    is_dark=False,
    is_high_contrast=True,
    canvas="#FFFFFF",
    surface="#FFFFFF",
    page="#FFFFFF",
    sunken="#FFFFFF",
    line="#000000",
    line2="#000000",
    ink="#000000",
    ink2="#000000",
    ink3="#1A1A1A",
    accent="#0035A0",
    accent_soft="#FFFFFF",
    on_accent="#FFFFFF",
    conflict="#7A0016",
    conflict_t="",
    diff="#614600",
    diff_t="",
    note="#4B2766",
    note_t="",
    same="#00493C",
    same_t="",
    paper="#FFFFFF",
)

CONTRAST_DARK = Palette(
    name="contrast-dark",
    is_dark=True,
    is_high_contrast=True,
    canvas="#000000",
    surface="#000000",
    page="#000000",
    sunken="#000000",
    line="#FFFFFF",
    line2="#FFFFFF",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    ink3="#E6E6E6",
    accent="#A8C7FF",
    accent_soft="#000000",
    on_accent="#000000",
    conflict="#FFB196",
    conflict_t="",
    diff="#FFD866",
    diff_t="",
    note="#DCC4F0",
    note_t="",
    same="#8BE3CC",
    same_t="",
    paper="#D6D5CE",
)

PALETTES = {palette.name: palette for palette in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)}
