"""Words as they are compared: folded, cut to a stem, with where they stood."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*|[\u3400-\u9fff]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_STEM_LEAST = 4


def word_set(text: str) -> frozenset[str]:
    """A word list written as one text."""
    return frozenset(text.split())


STOP_WORDS = word_set(
    """two three four five six seven eight nine ten first second third time times
    a an the and or but if of to in on at by for from with as is are was were be been being am do does did done doing have has had
    having i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that these those
    there here who whom whose which what when where why how not no nor so than then too very can could will would shall should may
    might must just also only own same such into onto out up down off over under again once about after before because until while
    during through between both each few more most other some any all one ones s t d ll m re ve don didn doesn wasn weren isn aren
    couldn wouldn hadn hasn haven said say says went go goes gone got get came come comes put took take taken made make let still even
    back away around like well much many yes el la los las un una unos unas de del al y o u que en con por para su sus mi mis me se lo
    le les nos te es era eran fue fueron ser estar estaba estaban ha han he hemos habia habian muy mas ya no si cuando como donde
    porque pero sin sobre entre hasta desde este esta estos estas ese esa eso esto todo todos yo tu usted ella ellos ellas nosotros"""
)


class Word(NamedTuple):
    """One word of a text: its folded form, its stem, and characters [start, end)."""

    folded: str
    stem: str
    start: int
    end: int

    @property
    def is_stop(self) -> bool:
        """A word that says nothing about which happening is meant."""
        return self.folded in STOP_WORDS

    @property
    def is_han(self) -> bool:
        """A single Chinese character."""
        return "\u3400" <= self.folded[:1] <= "\u9fff"


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without accents; Chinese stays as it is."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    for mark in filter(unicodedata.combining, set(parts)):
        parts = parts.replace(mark, "")
    return parts


@lru_cache(maxsize=65536)
def stem(folded: str) -> str:
    """Cuts the regular endings of English, and the plural and gender of Spanish, so that forms of one word meet."""
    word = _POSSESSIVE.sub("", folded)
    if len(word) < _STEM_LEAST or not word.isalpha():
        return word
    for ending, instead in (("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ing", ""), ("edly", ""), ("ed", ""), ("es", ""), ("s", "")):
        if (
            word.endswith(ending)
            and len(word) - len(ending) >= _STEM_LEAST - 1
            and not (ending == "s" and word.endswith(("ss", "us", "is")))
        ):
            word = word[: len(word) - len(ending)] + instead
            break
    if len(word) > _STEM_LEAST and word[-1] == word[-2] and word[-1] not in "lsaeiou":
        word = word[:-1]
    return word.rstrip("eoa") if len(word) > _STEM_LEAST else word.rstrip("e") if len(word) == _STEM_LEAST else word


def words_of(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Every word of text[start:end]; Chinese one character at a time."""
    stop = len(text) if end is None else end
    found: list[Word] = []
    for match in _WORD.finditer(text, start, stop):
        raw = match.group()
        if raw.isascii():
            folded = fold(raw)
            found.append(Word(folded, stem(folded), match.start(), match.end()))
        else:
            found.extend(_split(match))
    return tuple(found)


def _split(match: re.Match[str]) -> list[Word]:
    raw = match.group()
    if not _HAN.search(raw):
        folded = fold(raw)
        return [Word(folded, stem(folded), match.start(), match.end())]
    parts = re.finditer(r"[\u3400-\u9fff]|[^\u3400-\u9fff]+", raw)
    return [Word(fold(p.group()), fold(p.group()), match.start() + p.start(), match.start() + p.end()) for p in parts]
