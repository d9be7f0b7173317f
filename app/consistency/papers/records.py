"""What a paper says of files: when a photograph, a recording or a screenshot was made by its own data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.consistency.alignment.told import Told
from app.consistency.sentence import Sentence
from app.consistency.words import STOP_WORDS, words_of

_MADE = re.compile(
    r"\b(?:date ?time ?original|date\s?time|media created?|create ?date|created|creation (?:date|time)|date taken|"
    r"taken(?: on)?|captured?(?: on)?|"
    r"recorded(?: on)?|shot on|capture date|fecha de (?:captura|creación)|"
    r"exif)\b[^\n]{0,40}?(?P<on>\d{4}[-:./]\d\d[-:./]\d\d|\d\d[./]\d\d[./]\d{4})"
    r"|(?:拍摄|创建)(?:时间|日期)[:：]?\s*(?P<zh>\d{4}[-:./]\d\d[-:./]\d\d)",
    re.IGNORECASE,
)
_MADE_IN_WORDS = re.compile(
    r"\b(?:exif|date ?time ?original|media created?|date taken|creation date|taken on|recorded on|capture date|"
    r"camera date)\b[^\n.]{0,30}\Z",
    re.IGNORECASE,
)
_COPIED = re.compile(r"\b(?:modified|copied|exported|printed|accessed|uploaded|downloaded)\b", re.IGNORECASE)
_ENTRY = re.compile(
    r"\n[ \t]*\n|\n(?=[ \t]*(?:[A-Z]{1,2}-?\d{1,3}[.)]?[ \t]|\d{1,3}[.)][ \t]|(?:file|item|exhibit|photo(?:graph)?|image|"
    r"video|recording|attachment|tab|foto|archivo)"
    r" (?:no\.? ?)?[A-Z]?-?\d+))",
    re.IGNORECASE,
)
_SHORTEST = 2  # letters; shorter ones are units


@dataclass(frozen=True, slots=True)
class Made:
    """A file made on a day; `sentence` holds the date at [start, end), `words` are the stems of everything said of the file."""

    sentence: Sentence
    start: int
    end: int
    on: date
    words: frozenset[str]

    @property
    def text(self) -> str:
        """The words that give the day."""
        return self.sentence.text[self.start : self.end]


def records(papers: Iterable[Told]) -> Iterator[Made]:
    """Every file whose making is dated in a paper about files."""
    for sentence, found in (made for told in papers for made in told.having(_made)):
        for start, end, on in found:
            yield Made(sentence, start, end, on, _words_around(sentence, start))


def _made(sentence: Sentence) -> tuple[tuple[int, int, date], ...]:
    return () if sentence.is_question else tuple(_dates(sentence))


def _dates(sentence: Sentence) -> Iterator[tuple[int, int, date]]:
    found: set[date] = set()
    for match in _MADE.finditer(sentence.text):
        parts = [int(part) for part in re.split(r"[-:./]", match["on"] or match["zh"])]
        year, month, day = parts if parts[0] > 31 else reversed(parts)  # noqa: PLR2004 - days of a month
        try:
            on = date(year, month, day)
        except ValueError:
            continue
        if not _COPIED.search(match.group()) and on not in found:
            found.add(on)
            yield match.start(), match.end(), on
    for mention in sentence.dates:
        is_day = (
            mention.earliest is not None and mention.earliest == mention.latest and not {"relative", "year-assumed"} & set(mention.flags)
        )
        if is_day and mention.earliest not in found and _MADE_IN_WORDS.search(sentence.text[: mention.start]) and mention.earliest:
            yield mention.start, mention.end, mention.earliest


def _words_around(sentence: Sentence, at: int) -> frozenset[str]:
    """Stems of the entry a date stands in: from the blank line or the item's own first line before it to the next one."""
    text = sentence.source.document.text
    offset = sentence.start + at
    starts = [m.end() for m in _ENTRY.finditer(text, 0, offset + 1)]
    following = _ENTRY.search(text, offset)
    entry = text[starts[-1] if starts else 0 : following.start() if following else len(text)]
    return frozenset(
        w.stem
        for w in words_of(entry.replace("_", " "))
        if w.folded not in STOP_WORDS and not w.folded.isdigit() and len(w.stem) > _SHORTEST
    )
