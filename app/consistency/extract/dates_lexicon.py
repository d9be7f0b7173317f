"""Finds the atoms of time expressions (months, units, numbers, "last", "ago" …) and the glue between them, from a language's word lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeVar

from app.consistency.extract.dates_node import Node

Reading = tuple[str, object]
Reader = Callable[[re.Match[str]], Reading | None]

_JOINTS: Final = {None: "", "range": "-", "and": "&", "place": "i", "comma": ","}
Value = TypeVar("Value")

FAR: Final = 32  # no glue between two atoms is longer


@dataclass(frozen=True)
class Pattern:
    """A rule for atoms that no list can hold; `firsts` are the lower-case words it may begin with, "0" standing for any digit.

    `follows` are the characters one of which must stand behind the number it begins with, so that most rules need not be tried.
    """

    firsts: frozenset[str]
    expression: re.Pattern[str]
    read: Reader
    follows: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Entry:
    """What may begin with one word or character; `gated` and `free` narrow the rules by what follows the number."""

    patterns: tuple[Pattern, ...]
    phrases: re.Pattern[str] | None
    gated: Mapping[str, tuple[Pattern, ...]] | None
    free: tuple[Pattern, ...]

    @classmethod
    def of(cls, patterns: list[Pattern], phrases: re.Pattern[str] | None) -> _Entry:
        """Sorted by the characters the rules ask for."""
        behind = frozenset[str]().union(*(p.follows for p in patterns))
        gated = {char: tuple(p for p in patterns if not p.follows or char in p.follows) for char in behind}
        return cls(tuple(patterns), phrases, gated or None, tuple(p for p in patterns if not p.follows))


@dataclass(frozen=True)
class Lexicon:
    """All that is particular to one language. Glue maps a code to the words that may stand between two atoms."""

    phrases: Mapping[str, Reading]
    patterns: tuple[Pattern, ...]
    glue: re.Pattern[str]
    weak: frozenset[str]
    by_character: bool = False
    number: re.Pattern[str] | None = None  # the figures a rule may begin with, and a space
    _scan: re.Pattern[str] = field(init=False)
    _table: dict[str, _Entry] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_table", self._indexed())
        starts = "".join(re.escape(first) for first in self._table if first != "0")
        object.__setattr__(self, "_scan", re.compile(rf"[{starts}]|[0-9０-９]+" if self.by_character else r"[^\W\d_]+|\d+"))

    def _indexed(self) -> dict[str, _Entry]:
        by_first: dict[str, list[str]] = {}
        for phrase in self.phrases:
            first = phrase[0] if self.by_character else re.split(r"[^\w]", phrase, maxsplit=1)[0]
            by_first.setdefault(first, []).append(phrase)
        firsts = by_first.keys() | {first for pattern in self.patterns for first in pattern.firsts}
        edge = "" if self.by_character else r"(?!\w)"
        return {
            first: _Entry.of(
                [p for p in self.patterns if first in p.firsts], _alternation(by_first[first], edge) if first in by_first else None
            )
            for first in firsts
        }

    def atoms(self, text: str) -> list[Node]:
        """Every atom of a text, left to right, the longest reading at each place."""
        found: list[Node] = []
        end = 0
        table = self._table
        for word in self._scan.finditer(text):
            start = word.start()
            if start < end:
                continue
            token = word.group()
            entry = table.get("0" if token[0].isdecimal() else token if self.by_character else token.lower())
            if entry is not None and (atom := self._atom(text, start, entry)) is not None:
                found.append(atom)
                end = atom.end
        return found

    def _atom(self, text: str, start: int, entry: _Entry) -> Node | None:
        patterns, phrases = entry.patterns, entry.phrases
        if entry.gated is not None and self.number is not None and (run := self.number.match(text, start)):
            patterns = entry.gated.get(text[run.end() : run.end() + 1], entry.free)
        for pattern in patterns:
            match = pattern.expression.match(text, start)
            if match is not None and (reading := pattern.read(match)) is not None:
                return Node(reading[0], start, match.end(), reading[1])
        match = phrases.match(text, start) if phrases is not None else None
        if match is None:
            return None
        phrase = match.group() if self.by_character else _normal(match.group())
        code, value = self.phrases[phrase]
        return Node(code, start, match.end(), value, weak=match.group() in self.weak or (phrase in self.weak))

    def joint(self, text: str, first: Node, second: Node) -> str | None:
        """The code of what stands between two atoms ("" for mere space), None where they do not belong together."""
        if second.start == first.end:
            return ""
        if second.start - first.end > FAR:
            return None
        match = self.glue.fullmatch(text, first.end, second.start)
        return None if match is None else _JOINTS[match.lastgroup]


def _normal(phrase: str) -> str:
    return re.sub(r"\s+", " ", phrase.lower().replace("’", "'"))


def _alternation(phrases: Iterable[str], edge: str) -> re.Pattern[str]:
    ordered = sorted(phrases, key=len, reverse=True)
    bodies = (re.escape(phrase).replace("\\ ", r"\s+").replace("'", "['’]") + (edge if phrase[-1].isalnum() else "") for phrase in ordered)
    return re.compile("|".join(bodies), re.IGNORECASE)


def table(code: str, words: Mapping[str, Value]) -> dict[str, Reading]:
    """Phrases of one class."""
    return {word: (code, value) for word, value in words.items()}


def listed(code: str, lines: Mapping[Value, str]) -> dict[str, Reading]:
    """Phrases of one class, written as value -> "phrase | phrase"."""
    return {phrase.strip(): (code, value) for value, line in lines.items() for phrase in line.split("|")}
