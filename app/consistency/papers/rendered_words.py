"""Words whose rendering is fixed (left and right, eve and day after, kin, weapons), where two texts are known to be one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from app.consistency.sentence import Sentence
from app.paths import resource

_LANGUAGES = ("en", "es", "zh")
_WORD, _HAN = re.compile(r"[\w$]+(?:['’]\w+)?"), re.compile(r"[\u3400-\u9fff]")
_KEY = 3  # letters by which a phrase is looked up


@dataclass(frozen=True, slots=True)
class Value:
    """What a word of a field means, with the broader names it falls under."""

    field: str
    name: str
    broader: frozenset[str]

    def agrees_with(self, other: Value) -> bool:
        """The same, or one broader than the other."""
        return self.name == other.name or other.name in self.broader or self.name in other.broader


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words that mean a value; of two of one field that begin at one place the longer counts."""

    length: int
    form: re.Pattern[str]
    value: Value


def values_in(sentence: Sentence) -> Mapping[str, tuple[tuple[Value, str], ...]]:
    """What a sentence holds of each field, with the word that says it."""
    return values_of(sentence.text, sentence.language)


def values_of(text: str, language: str) -> Mapping[str, tuple[tuple[Value, str], ...]]:
    """What a text holds of each field, with the word that says it."""
    found: dict[str, dict[str, tuple[Value, str]]] = {}
    covered: dict[str, int] = {}
    index = _phrases_of(language)
    for word in (_HAN if language == "zh" else _WORD).finditer(text):
        for phrase in index.get(word.group()[:_KEY].lower(), ()):
            field = phrase.value.field
            match = phrase.form.match(text, word.start()) if covered.get(field, 0) <= word.start() else None
            if match is not None:
                covered[field] = match.end()
                if not phrase.value.name.startswith("_"):
                    found.setdefault(field, {}).setdefault(phrase.value.name, (phrase.value, match.group()))
    return {name: tuple(values.values()) for name, values in found.items()}


@cache
def _phrases_of(language: str) -> dict[str, list[_Phrase]]:
    """The phrases of a language by the first letters of their first word."""
    table = tomllib.loads(resource("lexicon", "rendered_words.toml").read_text(encoding="utf-8"))
    column = _LANGUAGES.index(language) + 1
    index: dict[str, list[_Phrase]] = {}
    for field, entries in table.items():
        for name, columns in entries.items():
            value = Value(field, name, frozenset(part.strip() for part in columns[0].split(",") if part.strip()))
            for entry in columns[column].split(","):
                if entry.strip():
                    _add(index, entry.strip(), value, is_han=language == "zh")
    for phrases in index.values():
        phrases.sort(key=lambda phrase: -phrase.length)
    return index


def _add(index: dict[str, list[_Phrase]], entry: str, value: Value, *, is_han: bool) -> None:
    first = entry[0] if is_han else (_WORD.match(entry) or re.compile(".").match(entry)).group()  # type: ignore[union-attr]
    if is_han:
        form = re.escape(entry)
    elif "(" in entry:
        form, first = entry, re.match(r"\w+", entry).group()  # type: ignore[union-attr]
    else:
        form = re.escape(entry.removesuffix("*")) + (r"\w*" if entry.endswith("*") else "")
        form += r"\b" if entry[-1].isalnum() or entry.endswith("*") else ""
    index.setdefault(first[:_KEY].lower(), []).append(_Phrase(len(entry), re.compile(form, re.IGNORECASE), value))
