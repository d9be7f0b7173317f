"""Two passages that a text sets against each other, and whether they tell of one thing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from app.consistency.alignment.agreement import counts_meet, dates_meet
from app.consistency.happenings import is_dated
from app.consistency.papers.reported import Reported
from app.domain.assertion import DateMention, PlaceMention, QuantityMention

OfSentence: TypeAlias = Mapping[int, Sequence[Reported]]  # what is reported in a sentence, by where it starts
Told: TypeAlias = DateMention | QuantityMention | PlaceMention

# Words that only point at what was told before: "it was in May".
BARE = re.compile(
    r"(?:it|this|that|there|they|the (?:date|year|number)|fue|era|fueron|eran)\b|那?是|[\d〇一二三四五六七八九十]",
    re.IGNORECASE,
)
FEW = 2
_ALIKE_OPENING = 4  # words


class Way(Enum):
    """How a text sets two passages against each other."""

    JOINED = "joined"
    NAMED = "named"
    SILENT = "silent"
    ASKED = "asked"
    CHOICE = "choice"
    TAKEN_UP = "taken up"


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two passages that a text sets against each other, and the words by which it does."""

    left: Reported
    right: Reported
    way: Way
    by: str


def shared_things(a: Reported, b: Reported) -> int:
    """How many things both tell of; the same opening words count as two."""
    openings = [re.findall(r"[^\W_]+", r.text.lower())[:_ALIKE_OPENING] for r in (a, b)]
    is_alike = openings[0] == openings[1] and len(openings[0]) == _ALIKE_OPENING
    return len((_words(a) | _acts(a)) & (_words(b) | _acts(b))) + (FEW if is_alike else 0)


def share_a_topic(contrast: Contrast) -> bool:
    """Whether both sides tell of one thing: by a word, an act, a slot that neither gives to another act, or by standing in one sentence."""
    a, b = contrast.left, contrast.right
    if shared_things(a, b) or (a.sentence is b.sentence and a.occasion and b.occasion):
        return True
    return bool(_slots(a) & _slots(b)) and not (_acts(a) and _acts(b))


def says_nothing_else(contrast: Contrast) -> bool:
    """Whether both give days or numbers that meet and the one tells nothing that the other does not: a vaguer and a closer telling."""
    a, b = contrast.left, contrast.right
    is_met = bool(_slots(a) & _slots(b)) and not are_slots_apart(a, b)
    return is_met and (bool(BARE.match(b.text)) or _words(a) <= _words(b) or _words(b) <= _words(a))


def are_slots_apart(a: Reported, b: Reported) -> bool:
    """Whether both give a day or a number, and these do not meet."""
    days = [[m for m in r.sentence.dates if r.start <= m.start < r.end and is_dated(m)] for r in (a, b)]
    counts = [[m for m in r.sentence.quantities if r.start <= m.start < r.end] for r in (a, b)]
    one_unit = [(x, y) for x in counts[0] for y in counts[1] if x.unit == y.unit]
    is_other_day = all(days) and not any(dates_meet(x, y) for x in days[0] for y in days[1])
    return is_other_day or (bool(one_unit) and not any(counts_meet(x, y) for x, y in one_unit))


def _words(reported: Reported) -> set[str]:
    """Stems of the content words, without numbers and dates."""
    dates = [(m.start, m.end) for m in reported.sentence.dates]
    return {
        word.stem
        for word in reported.sentence.words
        if reported.start <= word.start < reported.end
        and not word.is_stop
        and not word.folded.isdigit()
        and not any(start <= word.start < end for start, end in dates)
    }


def _acts(reported: Reported) -> set[str]:
    """The happenings told, and the kinds they are of."""
    hits = (hit for hit in reported.sentence.hits if reported.start <= hit.start < reported.end and hit.concept.section == "event")
    return {name for hit in hits for name in (hit.concept.name, *hit.concept.broader)}


def _slots(reported: Reported) -> set[str]:
    return {m.unit if isinstance(m, QuantityMention) else type(m).__name__ for group in mentions_of(reported) for m in group}


def mentions_of(reported: Reported) -> tuple[tuple[Told, ...], ...]:
    """Days, numbers and places that begin in what was told."""
    sentence = reported.sentence
    groups: tuple[tuple[Told, ...], ...] = (sentence.dates, sentence.quantities, sentence.places)
    return tuple(tuple(m for m in group if reported.start <= m.start < reported.end) for group in groups)
