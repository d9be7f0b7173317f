"""Contrast and colour-blind separation are computed again from the tokens, by the formulas of WCAG 2 and CIE Lab."""

from __future__ import annotations

from itertools import combinations

import pytest

from app.ui.palette import Palette
from app.ui.palette import palette as named

GROUNDS = ("canvas", "surface", "page", "sunken")
STATUSES = ("conflict", "diff", "note", "same")
ALL = ("light", "dark", "contrast-light", "contrast-dark")


@pytest.fixture
def palette(request: pytest.FixtureRequest) -> Palette:
    found = named(request.param)
    assert found.name == request.param
    return found


# Linear-RGB simulation matrices for full dichromacy: Machado, Oliveira and Fernandes, IEEE TVCG 15(6), 2009, severity 1.0.
DICHROMACY = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def linear(hex_colour: str) -> tuple[float, ...]:
    channels = [int(hex_colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return tuple(c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)


def luminance(hex_colour: str) -> float:
    red, green, blue = linear(hex_colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def lab(rgb: tuple[float, ...]) -> tuple[float, float, float]:
    red, green, blue = (min(1.0, max(0.0, c)) for c in rgb)
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
    )
    x, y, z = (c ** (1 / 3) if c > 0.008856 else 7.787 * c + 16 / 116 for c in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(hex_colour: str, eyes: str) -> tuple[float, float, float]:
    rgb = linear(hex_colour)
    if eyes != "normal":
        rgb = tuple(sum(weight * channel for weight, channel in zip(row, rgb, strict=True)) for row in DICHROMACY[eyes])
    return lab(rgb)


def worst(palette: Palette, token: str) -> float:
    return min(contrast(getattr(palette, token), getattr(palette, ground)) for ground in GROUNDS)


@pytest.mark.parametrize("palette", ["light", "dark"], indirect=True)
@pytest.mark.parametrize(
    ("token", "least"),
    [("ink", 7), ("ink2", 4.5), ("ink3", 4.5), ("line2", 3), ("accent", 4.5), *((status, 4.5) for status in STATUSES)],
)
def test_every_text_and_status_can_be_read_on_every_ground(palette: Palette, token: str, least: float) -> None:
    assert worst(palette, token) >= least


@pytest.mark.parametrize(("palette", "figures"), [("light", (13.1, 6.5, 4.7, 3.0)), ("dark", (10.6, 7.0, 4.8, 3.3))], indirect=["palette"])
def test_the_figures_of_the_design_hold(palette: Palette, figures: tuple[float, ...]) -> None:
    measured = tuple(worst(palette, token) for token in ("ink", "ink2", "ink3", "line2"))
    assert measured == pytest.approx(figures, abs=0.1)


@pytest.mark.parametrize("palette", ["light", "dark"], indirect=True)
@pytest.mark.parametrize("status", STATUSES)
def test_ink_and_the_status_itself_can_be_read_on_its_tint(palette: Palette, status: str) -> None:
    tint = getattr(palette, f"{status}_t")
    assert contrast(palette.ink, tint) >= 7
    assert contrast(getattr(palette, status), tint) >= 4.5


@pytest.mark.parametrize("palette", ["contrast-light", "contrast-dark"], indirect=True)
def test_high_contrast_is_high(palette: Palette) -> None:
    assert min(worst(palette, token) for token in ("ink", "ink2", "ink3")) >= 16.5
    assert min(worst(palette, token) for token in ("accent", *STATUSES)) >= 8.8


@pytest.mark.parametrize("palette", ALL, indirect=True)
def test_words_on_the_filled_button_can_be_read(palette: Palette) -> None:
    assert contrast(palette.on_accent, palette.accent) >= 7


@pytest.mark.parametrize("eyes", ["normal", "protan", "deutan", "tritan"])
@pytest.mark.parametrize("palette", ALL, indirect=True)
def test_no_two_statuses_look_alike_to_any_eyes(palette: Palette, eyes: str) -> None:
    views = [seen(getattr(palette, status), eyes) for status in STATUSES]
    distances = [sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 for one, other in combinations(views, 2)]
    assert min(distances) >= 10
