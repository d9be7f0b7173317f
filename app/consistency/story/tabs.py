"""The letters under which exhibits lie, as titles bear them and sentences cite them."""

from __future__ import annotations

import re

from app.domain.snapshot import Source

_CALLED = r"(?:Exhibits?|Exh\.|Tab|Anexos?|Prueba|附件|证据)"
_LETTERS = r"(?P<tab>[A-Z]{1,2}(?:-\d{1,3})?)(?![A-Za-z])"
CITED = re.compile(rf"{_CALLED} ?{_LETTERS}")
_BARE = re.compile(r"(?<![\w-])[A-Z]{1,2}-\d{1,3}(?![\w-])")
_IS_OF = re.compile(
    r"[\s,:]*(?:dates? from|dated|is (?:of|from)|was (?:taken|made|filmed|recorded)(?: on)?|(?:taken|made|filmed|recorded) on|es del?|"
    r"fue (?:tomad|hech|grabad)[oa]|(?:tomad|hech|grabad)[oa]|的(?:照片|视频|录像|录音)是?|是)(?:\s+(?:on|the|el|del?))*\s*",
    re.IGNORECASE,
)
_TITLE = re.compile(rf"^(?:{_CALLED} ?)?{_LETTERS}(?=[\s.:,–—-]|$)")


def tabs_of(source: Source) -> frozenset[str]:
    """What letters an exhibit's title and name begin with."""
    return frozenset(found["tab"] for text in (source.title, source.name) if (found := _TITLE.match(text)))


def tab_dated(text: str, start: int) -> str:
    """The exhibit that a date, from this character on, is said to be of, as in the row "B-3, the gate, 4 May" or in "Exhibit C is of …"."""
    listed = _BARE.findall(text)
    if len(listed) == 1:
        return str(listed[0])
    cited = next((match for match in CITED.finditer(text) if _IS_OF.fullmatch(text, match.end(), start)), None)
    return cited["tab"] if cited else ""
