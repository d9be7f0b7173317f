"""The numbers that stand before the lines of a transcript, alone or behind that of the page, and belong to no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_NUMBERED = re.compile(
    r"^[ \t]{0,8}(?P<whole>(?:\d{1,4}[:.-])?(?P<number>\d{1,2}))[ \t]{1,10}(?=\S)"
    r"(?!(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|de|ene|abr|ago|dic)[a-z]*\b)",  # a diary counts its days
    re.MULTILINE,
)
_RUN = 5  # lines numbered one after the other; fewer are a list
_APART = 4  # lines, for a page's head and foot


def without_line_numbers(text: str) -> str:
    """The text with blanks in place of printed line numbers, every other character where it was."""
    found = list(_NUMBERED.finditer(text))
    parts = []
    end = 0
    for match in _in_runs(text, found) if len(found) >= _RUN else ():
        start = match.start("whole")
        parts += [text[end:start], " " * len(match["whole"])]
        end = match.end("whole")
    return "".join((*parts, text[end:])) if parts else text


def _in_runs(text: str, found: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    run: list[re.Match[str]] = []
    for match in found:
        if run and not _follows(text, run[-1], match):
            yield from run if len(run) >= _RUN else ()
            run = []
        run.append(match)
    yield from run if len(run) >= _RUN else ()


def _follows(text: str, before: re.Match[str], match: re.Match[str]) -> bool:
    is_next = int(match["number"]) in {int(before["number"]) + 1, 1}
    return is_next and text.count("\n", before.end(), match.start()) <= _APART
