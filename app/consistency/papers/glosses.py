"""Words of another language that a text sets beside its English: "detained (拘留)", "拘留 (detention)", "a summons (citatorio)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.consistency.lexicon import Hit, lexicon
from app.consistency.sentence import Sentence
from app.consistency.words import words_of

_FOREIGN_BEHIND = re.compile(
    r"[”\"’']?[ ]?[(（\[“\"]+[ ]?(?P<word>[^\W\d_a-zA-Z\u00c0-\u024f][^()（）\[\]\d,;:，；。“”\"]{0,24}?)[ ]?[)）\]”\"]+"
)
_ENGLISH_BEHIND = re.compile(r"[”\"』」]?[ ]?[(（][ ]?[“\"]?(?P<word>[a-zA-Z]+(?: [a-zA-Z]+){0,2})[”\"]?[ ]?[)）]")
_SPANISH_BEHIND = re.compile(r"[”\"]?[ ]?[(（][ ]?[“\"]?(?P<word>[a-záéíóúñü]+(?: [a-záéíóúñü]+)?)[”\"]?[ ]?[)）]")
_OPENS = re.compile(r"[(（\[“\"]")  # one of these is before every gloss
_HAN_BEFORE = re.compile(r"[\u3400-\u9fff]{1,6}\Z")
_TERMS = frozenset({"event", "force", "paper", "site", "occupation", "charge", "legal"})


@dataclass(frozen=True, slots=True)
class Gloss:
    """Characters [start, end) of a sentence hold an English word with its source word; the English is in lower case."""

    source_word: str
    english: str
    start: int
    end: int


def glosses(sentence: Sentence) -> Iterator[Gloss]:
    """Every gloss of a sentence, except those of names."""
    if not _OPENS.search(sentence.text):
        return
    named = {name.end for name in sentence.names} | {name.start for name in sentence.names}
    for hit in sentence.hits:
        if hit.concept.section not in _TERMS:
            continue
        found = _behind(sentence.text, hit)
        if found is not None and found.start("word") not in named and hit.end not in named:
            yield _gloss(sentence.text, hit, found)
    yield from _unlisted(sentence, named)


def _behind(text: str, hit: Hit) -> re.Match[str] | None:
    if _HAN_BEFORE.search(text[: hit.end]):
        return _ENGLISH_BEHIND.match(text, hit.end)
    foreign = _FOREIGN_BEHIND.match(text, hit.end)
    if foreign is not None:
        return foreign
    spanish = _SPANISH_BEHIND.match(text, hit.end)
    return spanish if spanish is not None and _means(spanish["word"], hit) else None


def _means(spanish: str, hit: Hit) -> bool:
    """Whether a word in parentheses is Spanish for the same thing, and not English again."""
    words = words_of(spanish)
    meant = lexicon().hits(spanish, words, "es")
    is_english = lexicon().hits(spanish, words, "en")
    return not is_english and any(other.concept.agrees_with(hit.concept) or other.concept.broader & hit.concept.broader for other in meant)


def _gloss(text: str, hit: Hit, found: re.Match[str]) -> Gloss:
    inside, outside = found["word"].strip(), text[hit.start : hit.end]
    if _HAN_BEFORE.search(outside):
        return Gloss(outside, inside.lower(), hit.start, found.end())
    return Gloss(inside, outside.lower(), hit.start, found.end())


def _unlisted(sentence: Sentence, named: set[int]) -> Iterator[Gloss]:
    """An English word outside the word lists with characters behind it: the one word right before them."""
    ends = {hit.end for hit in sentence.hits if hit.concept.section in _TERMS}
    for word in sentence.words:
        if word.is_stop or word.is_han or word.end in ends or word.end in named or sentence.text[word.start].isupper():
            continue
        found = _FOREIGN_BEHIND.match(sentence.text, word.end)
        if found is not None and found.start("word") not in named:
            yield Gloss(found["word"].strip(), sentence.text[word.start : word.end].lower(), word.start, found.end())
