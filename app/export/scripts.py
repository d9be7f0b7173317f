"""Splits text by script, because Word picks font and language of a run by its script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class Script(Enum):
    """What a run must tell Word: East Asian languages by tag, scripts that shape or run from right to left by kind."""

    LATIN = "latin"
    HAN = "zh-CN"
    KANA = "ja-JP"
    HANGUL = "ko-KR"
    RIGHT_TO_LEFT = "right-to-left"
    COMPLEX = "complex"

    @property
    def is_east_asian(self) -> bool:
        """Set in the East Asian font; the value is then the language tag."""
        return self in {Script.HAN, Script.KANA, Script.HANGUL}


@dataclass(frozen=True, slots=True)
class Span:
    """Characters [start, end) in one script."""

    start: int
    end: int
    script: Script


_KANA = "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"
_HAN = (
    "\u2e80-\u2fdf\u3000-\u303f\u3100-\u312f\u31a0-\u31ef\u3200-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff65\uffe0-\uffef\U00020000-\U0003ffff\U000e0100-\U000e01ef"
)
_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_COMPLEX = "\u0900-\u0fff\u1000-\u109f\u1780-\u18af"
_EAST_ASIAN = f"[{_HAN}{_KANA}{_HANGUL}]"
# Spaces, digits and marks between two letters of one script belong to it; at its edge they stay with the Latin text around.
_RUNS = re.compile(
    rf"(?P<east>{_EAST_ASIAN}(?:[\W\d_]*{_EAST_ASIAN})*)"
    rf"|(?P<rtl>[{_RIGHT_TO_LEFT}](?:[\W\d_]*[{_RIGHT_TO_LEFT}])*)"
    rf"|(?P<complex>[{_COMPLEX}](?:[\W\d_]*[{_COMPLEX}])*)"
)
_HAS_KANA = re.compile(f"[{_KANA}]")
_HAS_HANGUL = re.compile(f"[{_HANGUL}]")


def script_spans(text: str) -> Iterator[Span]:
    """The whole of a text as adjoining spans, neighbours of different scripts."""
    reached = 0
    for found in _RUNS.finditer(text):
        if found.start() > reached:
            yield Span(reached, found.start(), Script.LATIN)
        yield Span(found.start(), found.end(), _script_of(found))
        reached = found.end()
    if reached < len(text):
        yield Span(reached, len(text), Script.LATIN)


def _script_of(found: re.Match[str]) -> Script:
    if found["rtl"]:
        return Script.RIGHT_TO_LEFT
    if found["complex"]:
        return Script.COMPLEX
    if _HAS_KANA.search(found[0]):
        return Script.KANA
    return Script.HANGUL if _HAS_HANGUL.search(found[0]) else Script.HAN
