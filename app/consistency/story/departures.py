"""The day on which rows of forms and records have the client leave for good."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from app.consistency.alignment.told import Told
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.story.moments import windows

_LAST_LEFT = re.compile(
    r"\blast (?:left|leave|depart\w*)\b|\bleft [^\W\d]+ *(?:\.{2,}|:)|\bdate of (?:last )?departure\b|"
    r"\bfecha de salida\b|最后离开|离境日期",
    re.IGNORECASE,
)


def departures(papers: Iterable[Told]) -> list[tuple[date, date]]:
    """The first such day of each paper, in every reading of it."""
    return [window for paper in papers for window in paper.once(_last_left)]


def _last_left(sentences: Sequence[Sentence]) -> tuple[tuple[date, date], ...]:
    for sentence in sentences:
        match = sentence.search(_LAST_LEFT)
        values = [m for m in sentence.dates if match and m.start >= match.end()]
        if match and not values and match.end() >= len(sentence.text.rstrip()):
            values = [m for s in sentences[sentence.index + 1 : sentence.index + 2] for m in s.dates[:1]]
        if values and is_dated(values[0]):
            return tuple(windows(values[0]))
    return ()
