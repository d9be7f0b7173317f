"""The geometry of links between two panes: curves, stubs of passages scrolled out, and badges that never touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

ARM = 50.0
ROW_GAP = 5.0
BADGE_GAP = 24.0
_SAME_ROW = 4.0


@dataclass(frozen=True, slots=True)
class Point:
    """A place in the overlay, in pixels."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic from a dot at the statement's edge to the edge of the other page, with horizontal arms."""

    start: Point
    end: Point

    @property
    def arm(self) -> float:
        """Length of the horizontal control arms; shorter where the gutter is narrow."""
        return min(ARM, (self.end.x - self.start.x) / 2)

    def at(self, t: float) -> Point:
        """The point of the curve at t in 0…1."""
        u = 1 - t
        a, b, c, d = u**3, 3 * u * u * t, 3 * u * t * t, t**3
        x = a * self.start.x + b * (self.start.x + self.arm) + c * (self.end.x - self.arm) + d * self.end.x
        return Point(x, (a + b) * self.start.y + (c + d) * self.end.y)


def fanned(heights: Sequence[float], gap: float = ROW_GAP) -> tuple[float, ...]:
    """Heights of lines that would end on one text row, set `gap` pixels apart around it; the order given is kept."""
    fanned_out = list(heights)
    for group in _rows(heights):
        middle = (len(group) - 1) / 2
        for place, index in enumerate(group):
            fanned_out[index] = heights[index] + (place - middle) * gap
    return tuple(fanned_out)


def _rows(heights: Sequence[float]) -> list[list[int]]:
    rows: list[list[int]] = []
    for index in sorted(range(len(heights)), key=lambda i: (heights[i], i)):
        if rows and heights[index] - heights[rows[-1][0]] < _SAME_ROW:
            rows[-1].append(index)
        else:
            rows.append([index])
    return rows


def clipped(y: float, top: float, bottom: float) -> tuple[float, int]:
    """A height kept inside [top, bottom], with -1 or 1 for a passage scrolled out above or below, 0 for one in sight."""
    if y < top:
        return top, -1
    if y > bottom:
        return bottom, 1
    return y, 0


def badge_places(curves: Sequence[Curve], gap: float = BADGE_GAP) -> tuple[Point, ...]:
    """Where each curve carries its badge: on the curve near its middle, at least `gap` from every other badge.

    Badges slide along their curves; where a bundle has no room left the last ones leave the curve downwards.
    """
    placed: dict[int, Point] = {}
    for index in sorted(range(len(curves)), key=lambda i: curves[i].at(0.5).y):
        placed[index] = _free_place(curves[index], tuple(placed.values()), gap)
    return tuple(placed[index] for index in range(len(curves)))


_TRIES = tuple(0.5 + sign * step / 40 for step in range(15) for sign in ((1,) if step == 0 else (-1, 1)))


def _free_place(curve: Curve, taken: Sequence[Point], gap: float) -> Point:
    for t in _TRIES:
        place = curve.at(t)
        if all(_apart(place, other, gap) for other in taken):
            return place
    middle = curve.at(0.5)
    below = max((other.y for other in taken), default=middle.y - gap) + gap
    return Point(middle.x, below)


def _apart(a: Point, b: Point, gap: float) -> bool:
    return (a.x - b.x) ** 2 + (a.y - b.y) ** 2 >= gap * gap
