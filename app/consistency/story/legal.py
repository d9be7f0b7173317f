"""Words of law in a sentence: which value of which matter ("court: acquitted") it puts a happening into."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from app.consistency.extract.polarity import polarity_at
from app.consistency.sentence import Sentence
from app.consistency.words import Word, words_of
from app.domain.assertion import Polarity
from app.domain.finding import Level
from app.paths import resource

_TOLD = frozenset({Polarity.ASSERTED, Polarity.HEARD})
_GAP, _LONGEST_GAP = "..", 4
# Values worded as a denial; negation is part of them and not a sign that they did not happen.
_OF_DENIAL = frozenset({"untried", "uncharged", "pending", "unregistered", "invited", "attempt", "withdrew"})
_CUSTODY = (
    r"(?:taken|took|arrest\w*|detain\w*|abduct\w*|kidnap\w*|seiz\w+|captur\w+|held|grabbed|snatched|picked up|"
    r"hauled|dragged|beat\w*|shot|attack\w*|"
    r"secuestr\w+|deten\w+|detuv\w+|arrest\w+|llevaron|captur\w+)"
)
_STATE = (
    r"(?:police(?:men|man)?|officers?|soldiers?|troops|army|military|security (?:agents?|forces?|service)|"
    r"secret service|intelligence|gendarm\w+|"
    r"national guard|government (?:agents?|forces?|men)|special (?:forces|unit)|polic[ií]as?|soldados?|ejército|guardia nacional|militares)"
)
_PRIVATE = (
    r"(?:civilians?|gang\w*|mareros?|pandill\w+|militia\w*|paramilitar\w*|rebels?|guerrill\w+|insurgents?|"
    r"bandits?|robbers?|criminals?|thugs|"
    r"traffickers|cartel|villagers|neighbou?rs|mob|civiles|delincuentes|paramilitares)"
)
_BY = re.compile(
    rf"\b{_CUSTODY}\b[^.;,]{{0,30}}?\b(?:by|por)\b (?:[\w'’-]+ ){{0,5}}?(?:(?P<state>{_STATE})|(?P<private>{_PRIVATE}))\b", re.IGNORECASE
)
_DID = re.compile(
    rf"\b(?:(?P<state>{_STATE})|(?P<private>{_PRIVATE}))\b(?: (?:who|of the|from the|with|"
    rf"in) [\w'’ -]{{2,30}}?)? (?:came and |then |also )?"
    rf"(?:took|arrested|detained|abducted|kidnapped|seized|captured|grabbed|snatched|picked up|secuestraron|"
    rf"detuvieron|se llevaron|capturaron) "
    rf"(?:me|us|him|her|them|my|a mí|a mi)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LegalWord:
    """A value of a matter at characters [start, end) of a sentence."""

    matter: str
    value: str
    start: int
    end: int


@dataclass(slots=True)
class _Phrases:
    """Phrases by language and first word, Chinese ones by first character; levels by matter and pair of values."""

    latin: dict[tuple[str, str], list[tuple[tuple[str, ...], str, str]]] = field(default_factory=dict)
    chinese: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)
    apart: dict[tuple[str, frozenset[str]], Level] = field(default_factory=dict)


@cache
def _phrases() -> _Phrases:
    table = tomllib.loads(resource("lexicon", "legal.toml").read_text(encoding="utf-8"))
    made = _Phrases()
    for matter, pairs in table.pop("apart").items():
        made.apart.update({(matter, frozenset(pair[:2])): Level(pair[2]) for pair in pairs})
    for matter, values in table.items():
        for value, (english, spanish, chinese) in values.items():
            for language, phrases in (("en", english), ("es", spanish)):
                for phrase in filter(None, map(str.strip, phrases.split(","))):
                    parts = tuple(part for word in phrase.split() for part in _parts(word))
                    made.latin.setdefault((language, parts[0].lstrip("=")), []).append((parts, matter, value))
            for word in filter(None, map(str.strip, chinese.split(","))):
                made.chinese.setdefault(word[0], []).append((word, matter, value))
    return made


def _parts(word: str) -> tuple[str, ...]:
    """A gap, an exact form with its sign, or stems."""
    if word == _GAP:
        return (word,)
    return tuple(f"={own.folded}" if word.startswith("=") else own.stem for own in words_of(word.lstrip("=")))


def apart(matter: str) -> Mapping[frozenset[str], Level]:
    """Pairs of values of a matter that are two things, with the level at which they differ."""
    return {pair: level for (name, pair), level in _phrases().apart.items() if name == matter}


def legal_words(sentence: Sentence) -> tuple[LegalWord, ...]:
    """Every value put forward as so; the reading of one wording, so that it is done once."""
    if sentence.is_question:
        return ()
    found = [*_latin(sentence), *_han(sentence), *_captors(sentence)]
    kept = [w for w in found if w.value in _OF_DENIAL or polarity_at(sentence.text, w.start, w.end) in _TOLD]
    inside = [w for w in kept if not any(o is not w and o.matter == w.matter and o.value != w.value and _within(w, o) for o in kept)]
    return tuple(dict.fromkeys(inside))


def _within(word: LegalWord, other: LegalWord) -> bool:
    return other.start <= word.start and word.end <= other.end and (word.start, word.end) != (other.start, other.end)


def _latin(sentence: Sentence) -> Iterator[LegalWord]:
    phrases, words = _phrases(), sentence.words
    tongue = "es" if sentence.language == "es" else "en"
    for index, word in enumerate(words):
        for key in (word.stem, word.folded):
            for parts, matter, value in phrases.latin.get((tongue, key), ()):
                end = _match(words, index, parts)
                if end is not None:
                    yield LegalWord(matter, value, word.start, end)
            if word.stem == word.folded:
                break


def _match(words: Sequence[Word], index: int, parts: Sequence[str]) -> int | None:
    """Where the last word of a phrase ends that begins at a word; None where the words are others."""
    at = index
    gap = 0
    for part in parts:
        if part == _GAP:
            gap = _LONGEST_GAP
            continue
        step = next((k for k in range(gap + 1) if at + k < len(words) and _is(words[at + k], part)), None)
        if step is None:
            return None
        at, gap = at + step + 1, 0
    return words[at - 1].end


def _is(word: Word, part: str) -> bool:
    return word.folded == part[1:] if part.startswith("=") else word.stem == part


def _han(sentence: Sentence) -> Iterator[LegalWord]:
    for word in sentence.words:
        if word.is_han:
            for phrase, matter, value in _phrases().chinese.get(word.folded, ()):
                if sentence.text.startswith(phrase, word.start):
                    yield LegalWord(matter, value, word.start, word.start + len(phrase))


def _captors(sentence: Sentence) -> Iterator[LegalWord]:
    """Who took or struck somebody, where it is said: the state's people, or others."""
    for pattern in filter(sentence.may_hold, (_BY, _DID)):
        for match in pattern.finditer(sentence.text):
            value = match.lastgroup or ""
            yield LegalWord("captor", value, match.start(), match.end())
