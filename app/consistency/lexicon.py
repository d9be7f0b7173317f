"""Finds the happenings, persons and things of the word lists in a text, in three languages."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from app.consistency.words import Word, fold, words_of
from app.paths import resource

_FILES = ("events.toml", "things.toml", "people.toml")


@dataclass(frozen=True, slots=True)
class Concept:
    """An entry of a word list: "arrest" in section "event", with the broader names it falls under."""

    name: str
    section: str
    broader: frozenset[str]
    chinese: tuple[str, ...] = ()

    def agrees_with(self, other: Concept) -> bool:
        """The same, or one broader than the other."""
        return self.name == other.name or other.name in self.broader or self.name in other.broader


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept met at characters [start, end)."""

    concept: Concept
    start: int
    end: int


@dataclass(slots=True)
class Lexicon:
    """Phrases of stems, keyed by language and first word; prefixes and exact forms; Chinese words, by first character."""

    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], Concept]]] = field(default_factory=dict)
    prefixes: dict[tuple[str, str], list[Concept]] = field(default_factory=dict)
    beginnings: set[tuple[str, str]] = field(default_factory=set)  # the first letters of prefixes, three where there are as many
    exact: dict[tuple[str, str], list[Concept]] = field(default_factory=dict)
    chinese: dict[str, list[tuple[str, Concept]]] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)

    def hits(self, text: str, words: Sequence[Word], language: str) -> tuple[Hit, ...]:
        """Every concept in text order; a longer phrase hides shorter ones of its own section inside it."""
        found: list[Hit] = []
        tongue = "es" if language == "es" else "en"  # Latin words in Chinese text are English
        for index, word in enumerate(words):
            if word.is_han:
                found.extend(self._chinese_hits(text, word))
            elif self._may_hit(tongue, word):
                found.extend(self._latin_hits(words, index, tongue))
        return _longest(found)

    def _may_hit(self, tongue: str, word: Word) -> bool:
        """Whether any list has something that begins like a word."""
        folded = word.folded
        return (
            (tongue, folded[:3]) in self.beginnings
            or (tongue, folded[:2]) in self.beginnings
            or (tongue, word.stem) in self.phrases
            or (tongue, folded) in self.exact
        )

    def _chinese_hits(self, text: str, word: Word) -> Iterable[Hit]:
        for phrase, concept in self.chinese.get(word.folded, ()):
            if text.startswith(phrase, word.start):
                yield Hit(concept, word.start, word.start + len(phrase))

    def _latin_hits(self, words: Sequence[Word], index: int, tongue: str) -> Iterable[Hit]:
        word = words[index]
        for phrase, concept in self.phrases.get((tongue, word.stem), ()):
            size = len(phrase)
            if size == 1 or (
                index + size <= len(words)
                and words[index + 1].stem == phrase[1]  # asked before the rest, as hardly any goes on so
                and all(words[index + k].stem == part for k, part in enumerate(phrase))
            ):
                yield Hit(concept, word.start, words[index + len(phrase) - 1].end)
        for concept in self.exact.get((tongue, word.folded), ()):
            yield Hit(concept, word.start, word.end)
        for size in range(2, len(word.folded) + 1):
            for concept in self.prefixes.get((tongue, word.folded[:size]), ()):
                yield Hit(concept, word.start, word.end)


def _longest(found: Iterable[Hit]) -> tuple[Hit, ...]:
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda h: (h.start - h.end, h.start)):
        rivals = (k for k in kept if k.concept.section == hit.concept.section and k.start <= hit.start and hit.end <= k.end)
        if not any((k.start, k.end) != (hit.start, hit.end) or k.concept == hit.concept for k in rivals):
            kept.append(hit)
    return tuple(sorted(kept, key=lambda h: (h.start, h.end)))


@cache
def lexicon() -> Lexicon:
    """The word lists of the program, read once."""
    made = Lexicon()
    for name in _FILES:
        table = tomllib.loads(resource("lexicon", name).read_text(encoding="utf-8"))
        for section, entries in table.items():
            for concept_name, (broader, english, spanish, chinese) in entries.items():
                zh = _list(chinese)
                concept = Concept(concept_name, section, frozenset(_list(broader[0] if isinstance(broader, list) else broader)), zh)
                made.concepts[concept_name] = concept
                _add(made, concept, "en", _list(english))
                _add(made, concept, "es", _list(spanish))
                for word in zh:
                    made.chinese.setdefault(word[0], []).append((word, concept))
    return made


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _add(made: Lexicon, concept: Concept, language: str, entries: Iterable[str]) -> None:
    for entry in entries:
        if entry.startswith("="):
            made.exact.setdefault((language, fold(entry[1:])), []).append(concept)
            continue
        if entry.endswith("*"):
            made.prefixes.setdefault((language, fold(entry[:-1])), []).append(concept)
            made.beginnings.add((language, fold(entry[:-1])[:3]))
            continue
        parts = tuple(word.stem for word in words_of(entry))
        if parts:
            made.phrases.setdefault((language, parts[0]), []).append((parts, concept))
