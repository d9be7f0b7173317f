"""The letters under which exhibits lie, as titles bear them and sentences cite them."""

from __future__ import annotations

import re

from app.domain.snapshot import Source

_CALLED = r"(?:Exhibits?|Exh\.|Tab|Anexos?|Prueba|附件|证据)"
_LETTERS = r"(?P<tab>[A-Z]{1,2}(?:-\d{1,3})?)(?![A-Za-z])"
CITED = re.compile(rf"{_CALLED} ?{_LETTERS}")
_BARE = re.compile(r"(?<![\w-])[A-Z]{1,2}-\d{1,3}(?![\w-])")
_TITLE = re.compile(rf"^(?:{_CALLED} ?)?{_LETTERS}(?=[\s.:,–—-]|$)")


def tabs_of(source: Source) -> frozenset[str]:
    """What letters an exhibit's title and name begin with."""
    return frozenset(found["tab"] for text in (source.title, source.name) if (found := _TITLE.match(text)))


def tabs_in(text: str) -> frozenset[str]:
    """Every exhibit a text speaks of; letters alone only where a number follows them: "B-3"."""
    return frozenset((*(match["tab"] for match in CITED.finditer(text)), *_BARE.findall(text)))
