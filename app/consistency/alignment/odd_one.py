"""Of many pairs of passages that clash the one passage that stands against the others."""

from __future__ import annotations

from collections.abc import Sequence

from app.consistency.sentence import Sentence

_MOST = 3  # passages shown against the odd one
Clash = tuple[float, Sentence, Sentence]


def odd_ones(clashes: Sequence[Clash], most: int = _MOST) -> list[tuple[Sentence, list[Sentence]]]:
    """Each passage that clashes with most other sources, with the surest passage of each; what is shown once is shown no more."""
    left = sorted(clashes, key=lambda c: (-c[0], c[1].source.id, c[1].start, c[2].source.id, c[2].start))
    found: list[tuple[Sentence, list[Sentence]]] = []
    while left:
        odd = _oddest(left)
        rivals: dict[str, Sentence] = {}
        for _, a, b in left:
            if odd is a or odd is b:
                other = b if odd is a else a
                rivals.setdefault(other.source.id, other)
        shown = [odd, *list(rivals.values())[:most]]
        found.append((odd, shown[1:]))
        gone = {id(s) for s in (odd, *rivals.values())}
        left = [c for c in left if id(c[1]) not in gone and id(c[2]) not in gone]
    return found


def _oddest(clashes: Sequence[Clash]) -> Sentence:
    """What clashes with most sources; of several the one in the surest clash."""
    against: dict[int, tuple[Sentence, set[str]]] = {}
    for _, a, b in clashes:
        against.setdefault(id(a), (a, set()))[1].add(b.source.id)
        against.setdefault(id(b), (b, set()))[1].add(a.source.id)
    return max(against.values(), key=lambda held: len(held[1]))[0]
