"""A thing of public record in a telling of days on which nobody had it yet: an app, a health code, a card, an office."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.wording import day, factors, opening, quoted, says
from app.domain.finding import Finding, FindingKind, Level
from app.domain.snapshot import SourceKind
from app.paths import resource

_NOT_YET = re.compile(
    r"\b(?:had(?: not|n['’]t)|did(?: not|n['’]t)|was(?: not|n['’]t)|were(?: not|n['’]t)|no such|"
    r"(?:was|were) no|not yet|before there|later|afterwards|"
    r"todavía no|aún no|no había)\b|还没|没有",
    re.IGNORECASE,
)
_LONGEST, _BEFORE = 370, 12  # days; sentences
_QUESTION = "How do you know when that was, and what did you have with you then?"
_CAUSES = ("Is it another, older thing of that name?", "Is a later visit or year mixed in?", "Did an interpreter choose the word?")


@dataclass(frozen=True, slots=True)
class _Thing:
    since: date
    words: re.Pattern[str]


def find(comparison: Comparison) -> Iterator[Finding]:
    """At most one finding for each thing and source."""
    shown: set[tuple[str, str]] = set()
    named = comparison.having(_things_in)
    for sentence, names in named:
        if sentence.source.kind is not SourceKind.STATEMENT or sentence.is_question or sentence.search(_NOT_YET):
            continue
        found = _days_of(comparison, sentence)
        for name in names:
            thing = _things()[name]
            key = name, sentence.source.id
            if found and key not in shown and all(latest < thing.since for _, latest in found):
                shown.add(key)
                others = [s for s, held in named if name in held and s.source is not sentence.source]
                yield _finding(sentence, found[0][0], thing, sorted(others, key=lambda s: not s.search(_NOT_YET))[:1])


def _days_of(comparison: Comparison, sentence: Sentence) -> list[tuple[Sentence, date]]:
    """The last days a sentence can be told of, with the sentences that say so: its own, else the nearest before it."""
    for told in (sentence, *reversed(comparison.moments.before(sentence, _BEFORE))):
        found = [(told, m.latest) for m in told.dates if m.latest and m.earliest and (m.latest - m.earliest).days <= _LONGEST]
        if found and not any("year-assumed" in m.flags for m in told.dates):
            return found
    return []


def _things_in(sentence: Sentence) -> tuple[str, ...]:
    return tuple(name for name, thing in _things().items() if sentence.search(thing.words))


@cache
def _things() -> dict[str, _Thing]:
    table = tomllib.loads(resource("rules", "beginnings.toml").read_text(encoding="utf-8"))
    return {name: _Thing(row["since"], _whole_words(row["words"])) for name, row in table.items()}


def _whole_words(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-zÀ-ÿ])(?:{words})(?![A-Za-zÀ-ÿ])", re.IGNORECASE)


def _finding(sentence: Sentence, dated: Sentence, thing: _Thing, others: list[Sentence]) -> Finding:
    found = thing.words.search(sentence.text)
    word = found.group() if found else ""
    passages = list(dict.fromkeys(s.passage() for s in (sentence, *others, *([dated] if dated is not sentence else []))))
    if len(passages) == 1 and found:
        passages.append(sentence.passage(found.start(), found.end()))
    return make_finding(
        FindingKind.ANACHRONISM,
        Level.DIFFERENCE,
        factors(sentence, others[0] if others else dated),
        opening(f"{says(sentence)} {quoted(sentence.text)}."),
        f"By public record {quoted(word)} did not exist before {day(thing.since)}.",
        _QUESTION,
        passages,
        _CAUSES,
        basis=(sentence, dated),
    )
