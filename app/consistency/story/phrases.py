"""The compact language of the word lists of matters: what a phrase looks like, and where a sentence holds one.

Phrases are parted by commas. Words are compared by stem and by the base form of English verbs; `=form` is one exact form, `stem*` a
beginning, `a|b` either (`by_name|sight` where one is of several words), `@class` any word of a class, `..` a gap of a few words that no
stop mark breaks. Chinese phrases know `(a|b)`, `@class` and `..`. A phrase that holds a negation of its own is met as it stands; in the
gaps of any other a negation denies it. `+` before a phrase marks an act that shows the value ("+wrote .. letter"): that it was not done
says nothing. `~` marks a wording that means the value only where the matter is given, as between two short texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from app.consistency.extract.english import english
from app.consistency.words import Word, fold, stem, word_set

_GAP, _LONGEST_GAP, _LONGEST_GAP_ZH = "..", 6, 8
_SIGN, _LOOSE = "+", "~"
_MARKS = _SIGN + _LOOSE
_LEAST_BEGINNING = 3
_NEGATIONS = word_set(
    "no not never nobody none nothing without neither nor cannot noone hardly refused refuse refuses declined failed nunca jamas nadie "
    "ninguno ninguna ningun sin tampoco nego negaron negue"
)
_NOT_ZH = re.compile(r"没(?!收)|不|未|无(?!论)|别(?!人)")  # 没收 is to confiscate
_BREAK, _BREAK_OR_COLON = re.compile(r"[.;!?,()。；]"), re.compile(r"[.;:!?,()。；]")
_COMMON = word_set("be have do not me my they he i we a the in on at to of by with from for was were no")


@dataclass(frozen=True, slots=True)
class Met:
    """A phrase met at characters [start, end).

    `is_negative` where a negation is part of it, `is_denied` where one stands in a gap; `is_sign` where its denial would say nothing,
    `is_loose` where it means its value only between short texts.
    """

    key: tuple[str, str]
    start: int
    end: int
    is_negative: bool
    is_denied: bool
    is_sign: bool
    is_loose: bool


@dataclass(frozen=True, slots=True)
class _Latin:
    """Alternatives of each word, and whether a gap may stand before it; the word by which it is looked up."""

    key: tuple[str, str]
    words: tuple[frozenset[str], ...]
    gaps: tuple[bool, ...]
    anchor: int
    marks: str


@dataclass(frozen=True)
class _Chinese:
    key: tuple[str, str]
    written: str
    marks: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The phrase as it is looked for, made when a text first holds a character it may begin with."""
        return re.compile(self.written)


@dataclass(slots=True)
class Phrases:
    """Phrases by language and anchor."""

    classes: Mapping[str, Mapping[str, str]]
    latin: dict[str, dict[str, list[_Latin]]] = field(default_factory=lambda: {"en": {}, "es": {}})
    chinese: dict[str, list[_Chinese]] = field(default_factory=dict)

    def add(self, language: str, listed: str, key: tuple[str, str]) -> None:
        """Take in the phrases of one value in one language; raises ValueError where one is badly written."""
        for phrase in filter(None, map(str.strip, listed.split(","))):
            plain = phrase.lstrip(_MARKS)
            marks = phrase[: len(phrase) - len(plain)]
            if language == "zh":
                self._add_chinese(plain, key, marks)
                continue
            for single in _singles(plain):
                self._add_latin(language, single, key, marks)

    def _add_latin(self, language: str, phrase: str, key: tuple[str, str], marks: str) -> None:
        words: list[frozenset[str]] = []
        gaps: list[bool] = []
        is_gap = False
        for part in phrase.split():
            if part == _GAP:
                is_gap = True
                continue
            words.append(frozenset(_form(form) for form in self._alternatives(language, part)))
            gaps.append(is_gap)
            is_gap = False
        if not words or is_gap or gaps[0]:
            message = f"a phrase cannot begin or end with a gap: {phrase}"
            raise ValueError(message)
        anchor = min(range(len(words)), key=lambda n: (bool(words[n] & _COMMON), len(words[n]), n))
        made = _Latin(key, tuple(words), tuple(gaps), anchor, marks)
        for form in words[anchor]:
            self.latin[language].setdefault(form, []).append(made)

    def _add_chinese(self, phrase: str, key: tuple[str, str], marks: str) -> None:
        for name in re.findall(r"@(\w+?)(?=[^a-z]|\Z)", phrase):
            phrase = phrase.replace(f"@{name}", f"({self.classes['zh'][name]})")
        written = phrase.replace("(", "(?:").replace(_GAP, rf"([^，。；：？！、,;?!]{{0,{_LONGEST_GAP_ZH}}}?)")
        made = _Chinese(key, written, marks)
        first = re.match(r"\(([^)]+)\)|(.)", phrase)
        if first is None:
            message = f"an empty phrase: {phrase}"
            raise ValueError(message)
        for initial in {form[0] for form in (first[1] or first[2]).split("|")}:
            self.chinese.setdefault(initial, []).append(made)

    def _alternatives(self, language: str, part: str) -> Iterator[str]:
        for form in part.split("|"):
            if form.startswith("@"):
                yield from self.classes[language][form[1:]].split("|")
            else:
                yield form

    def met(self, text: str, words: Sequence[Word], language: str) -> Iterator[Met]:
        """Every phrase a sentence holds; Latin words in Chinese text are English."""
        tongue = "es" if language == "es" else "en"
        index = self.latin[tongue]
        has_han = not text.isascii() and any(word.is_han for word in words)
        keys = [frozenset() if has_han and word.is_han else forms_of(word.folded, word.stem, tongue) for word in words]
        for place, own in enumerate(keys):
            for form in own:
                for phrase in index.get(form, ()):
                    found = _met_at(phrase, text, words, keys, place)
                    if found is not None:
                        yield found
        if has_han:
            yield from self._met_chinese(text)

    def _met_chinese(self, text: str) -> Iterator[Met]:
        for initial in set(text):
            for phrase in self.chinese.get(initial, ()):
                for match in phrase.pattern.finditer(text):
                    is_negative, is_denied = _negation_in(match)
                    yield Met(phrase.key, match.start(), match.end(), is_negative, is_denied, _SIGN in phrase.marks, _LOOSE in phrase.marks)


def _negation_in(match: re.Match[str]) -> tuple[bool, bool]:
    """Whether the words met are themselves negative, and where they are not, whether one of the gaps between them is."""
    gaps = [match.span(n) for n in range(1, match.re.groups + 1)]
    at = {found.start() for found in _NOT_ZH.finditer(match.string, match.start(), match.end())}
    passed = {place for place in at if any(start <= place < end for start, end in gaps)}
    return bool(at - passed), bool(passed) and at == passed


def _singles(phrase: str) -> Iterator[str]:
    """The phrase once for its single words, and once for each alternative of several: "by_name|sight" is "by name" and "sight"."""
    parts = phrase.split()
    place = next((n for n, part in enumerate(parts) if "_" in part), None)
    if place is None:
        yield phrase
        return
    forms = parts[place].split("|")
    plain = "|".join(form for form in forms if "_" not in form)
    for instead in filter(None, (plain, *(form.replace("_", " ") for form in forms if "_" in form))):
        yield from _singles(" ".join((*parts[:place], instead, *parts[place + 1 :])))


def _form(form: str) -> str:
    """How a written form is compared: an exact form or a beginning with its sign, else the stem."""
    if form.startswith("="):
        return f"={fold(form[1:])}"
    return fold(form) if form.endswith("*") else stem(fold(form))


@lru_cache(maxsize=32768)
def forms_of(folded: str, own_stem: str, language: str) -> frozenset[str]:
    """All forms by which a word may be asked for."""
    if language == "es":
        beginnings = (f"{folded[:size]}*" for size in range(_LEAST_BEGINNING, len(folded) + 1))
        return frozenset((f"={folded}", own_stem, *beginnings))
    return frozenset((f"={folded}", own_stem, *(stem(base) for base, _ in english().verbs.get(folded, ()))))


def _met_at(phrase: _Latin, text: str, words: Sequence[Word], keys: Sequence[frozenset[str]], place: int) -> Met | None:
    """A phrase whose anchor is the word at a place."""
    first = last = place
    passed: list[int] = []
    own = [place]
    for number in range(phrase.anchor - 1, -1, -1):
        step = _next(phrase.words[number], keys, first, -1, is_gap=phrase.gaps[number + 1])
        if step is None:
            return None
        passed += range(step + 1, first)
        first = step
        own.append(step)
    for number in range(phrase.anchor + 1, len(phrase.words)):
        step = _next(phrase.words[number], keys, last, 1, is_gap=phrase.gaps[number])
        if step is None:
            return None
        passed += range(last + 1, step)
        last = step
        own.append(step)
    start, end = words[first].start, words[last].end
    if first != last and (_BREAK_OR_COLON if passed else _BREAK).search(text, start, end):  # a form reads "Status: single"
        return None
    is_negative = any(_is_negation(words[n].folded) for n in own)
    is_denied = not is_negative and any(_is_negation(words[n].folded) for n in passed)
    return Met(phrase.key, start, end, is_negative, is_denied, _SIGN in phrase.marks, _LOOSE in phrase.marks)


def _next(wanted: frozenset[str], keys: Sequence[frozenset[str]], place: int, step: int, *, is_gap: bool) -> int | None:
    """The nearest word from a place that is wanted: right beside it, or over a gap."""
    for reach in range(1, 2 + (_LONGEST_GAP if is_gap else 0)):
        at = place + step * reach
        if not 0 <= at < len(keys):
            return None
        if not wanted.isdisjoint(keys[at]):
            return at
    return None


def _is_negation(folded: str) -> bool:
    return folded in _NEGATIONS or folded.endswith("n't") or folded == "no"


def rendered(listed: str, classes: Mapping[str, str], language: str) -> Iterable[str]:
    """The plainest wording of each phrase of a list: the first of every alternative, gaps closed."""
    for written in filter(None, map(str.strip, listed.split(","))):
        phrase = written.lstrip(_MARKS)
        if language == "zh":
            text = re.sub(r"@([a-z]+)", lambda m: classes[m[1]].split("|")[0], phrase)
            text = re.sub(r"\([^)]*\)\?|[^)]\?", "", text)
            yield re.sub(r"\(([^|)]*)[^)]*\)", r"\1", text).replace(_GAP, "")
            continue
        forms = (part.split("|")[0] for part in phrase.split() if part != _GAP)
        plain = ((classes[form[1:]].split("|")[0] if form.startswith("@") else form) for form in forms)
        yield " ".join(form.strip("=*").replace("_", " ") for form in plain)
