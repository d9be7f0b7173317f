"""Words and beginnings of words that tell where a pattern may be found, so that it is not looked for everywhere.

Every text in which a pattern is found holds a word that begins as one of the pattern's words does, or is one of those
that stand in it whole, or holds one of its Chinese characters. They are read off the pattern itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice, product, takewhile
from re import _casefix, _constants, _parser  # type: ignore[attr-defined]  # the one place where Python says what a pattern means
from typing import Any, TypeAlias

from app.consistency.words import STOP_WORDS

Node: TypeAlias = tuple[Any, Any]  # a part of a pattern, by its kind
_LEAST = 2  # letters of a word that goes on
_SELDOM = 0.25  # of the words that begin alike, those that go on alike
_MOST = 64  # wordings of part of a pattern that are told apart
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORDS = re.compile(r"\w+")
_LETTERS = re.compile(r"[a-zà-ÿ]+")
_DOTTED = {0x130: "i"}
_TWINS = {code: min(one, *others) for one, others in _casefix._EXTRA_CASES.items() for code in (one, *others)}  # noqa: SLF001 - see above
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
_ZERO_WIDTH = (_constants.ASSERT, _constants.ASSERT_NOT)
_APART = (_constants.CATEGORY_SPACE, _constants.CATEGORY_NOT_WORD)
_NO_LETTER = ([(_constants.IN, [(_constants.CATEGORY, _constants.CATEGORY_WORD)])], _parser.parse("[A-Za-zÀ-ÿ]").data)
_EDGES = (_constants.AT_BOUNDARY, _constants.AT_BEGINNING, _constants.AT_BEGINNING_STRING, _constants.AT_END, _constants.AT_END_STRING)


class Vocabulary:
    """The words of a case, and for each pattern that was asked for those with which it may be met."""

    def __init__(self) -> None:
        self._words: dict[str, str] = {}
        self._sorted: list[str] = []
        self._fresh: list[str] = []
        self._meeting: dict[int, set[str] | None] = {}
        self.known: dict[int, set[str] | None] = {}  # the same, empty where words were taken up since: to be asked first
        self._patterns: list[re.Pattern[str]] = []  # by whose identity the words are kept: a pattern's own hash reads the whole of it

    def words_of(self, *texts: str) -> frozenset[str]:
        """The words of some texts, taken up."""
        known = self._words
        found = words_in(" ".join(texts))
        fresh = [word for word in found if word not in known]
        if fresh:
            self._fresh += fresh
            self.known = {}
        return frozenset([known.setdefault(word, word) for word in found])

    def meeting(self, pattern: re.Pattern[str]) -> set[str] | None:
        """A text in which the pattern is found holds one of these words; None where that cannot be said."""
        if self._fresh:
            self._take_in()
        self.known = self._meeting
        if id(pattern) not in self._meeting:
            beginnings = beginnings_of(pattern)
            self._patterns.append(pattern)
            self._meeting[id(pattern)] = None if beginnings is None else _beginning_so(self._sorted, beginnings)
        return self._meeting[id(pattern)]

    def _take_in(self) -> None:
        fresh = sorted(self._fresh)
        self._sorted, self._fresh = sorted(self._sorted + fresh), []
        for pattern in self._patterns:
            known, beginnings = self._meeting[id(pattern)], beginnings_of(pattern)
            if known is not None and beginnings is not None:
                known |= _beginning_so(fresh, beginnings)


def _beginning_so(words: list[str], beginnings: Iterable[str]) -> set[str]:
    """Those of some words in order that begin so, or are so where a space follows."""
    found: set[str] = set()
    for beginning in beginnings:
        first = bisect_left(words, beginning.rstrip())
        if beginning.endswith(" "):
            found.update(word for word in words[first : first + 1] if word == beginning[:-1])
        else:
            found.update(takewhile(lambda word: word.startswith(beginning), islice(words, first, None)))  # noqa: B023 - used up at once
    return found


def words_in(text: str) -> set[str]:
    """The words a text holds, and the letters of those that hold something else; of Chinese each character."""
    found = set(_WORDS.findall(_folded(text)))
    for word in [word for word in found if not (word.isalpha() and word.isascii())]:
        found.update(_LETTERS.findall(word))
        found.update(_HAN.findall(word))
    return found


@cache
def beginnings_of(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """One of these is in every text in which the pattern is found, those with a space behind as whole words; None where there are none."""
    return _least(_parser.parse(pattern.pattern, pattern.flags), "")


def _folded(text: str) -> str:
    """Letters that a pattern may take for one another are made one."""
    return text.lower() if text.isascii() else text.translate(_DOTTED).lower().translate(_TWINS)


def _least(nodes: Iterable[Node], before: str) -> frozenset[str] | None:
    """The best beginnings of a row of parts that stand after `before`: nothing, or a space where a word may begin."""
    able = [found for part in _parts(nodes, before) if (found := _of_wordings(part) if isinstance(part, set) else part) is not None]
    return min(able, key=lambda found: sum(map(_commonness, found)), default=None)


def _commonness(beginning: str) -> float:
    return 1.0 if beginning.rstrip() in STOP_WORDS else _SELDOM ** len(beginning)


def _parts(nodes: Iterable[Node], before: str) -> Iterator[set[str] | frozenset[str] | None]:
    """What must be met in a row of parts: sets of wordings one of which stands there, or beginnings of a choice between longer parts."""
    run = {before}
    for node in _flat(nodes):
        said = _wordings(node)
        if said is not None and len(run) * len(said) <= _MOST:
            run = {a + b for a, b in product(run, said)}
            continue
        yield run
        rest = " " if all(one.endswith(" ") for one in run) else ""
        if said is not None:
            run = {rest + one for one in said}
            continue
        if node[0] is _constants.BRANCH:
            chosen = [_least(branch, rest) for branch in node[1][1]]
            yield None if None in chosen else frozenset().union(*(one for one in chosen if one is not None))
        elif node[0] in _REPEATS and node[1][0]:
            yield _least(node[1][2], rest)
        run = {" "} if node[0] in _REPEATS and (node[1][0] or rest) and _row(list(_flat(node[1][2]))[-1:]) == {" "} else {""}
    yield run


def _flat(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        if node[0] is _constants.SUBPATTERN:
            yield from _flat(node[1][3])
        elif node[0] is _constants.ATOMIC_GROUP:
            yield from _flat(node[1])
        elif node[0] is _constants.ASSERT_NOT and list(node[1][1]) in _NO_LETTER:
            yield _constants.AT, _constants.AT_BOUNDARY
        elif node[0] not in _ZERO_WIDTH:
            yield node


def _wordings(node: Node) -> set[str] | None:
    """All that a part may stand for, with a space for whatever parts words; None where that is too much."""
    kind, value = node
    if kind is _constants.IN:
        found = {_member(one) for one in value}
        return None if None in found else {one for one in found if one is not None}
    if kind is _constants.BRANCH:
        return _joined(_row(branch) for branch in value[1])
    if kind in _REPEATS:
        least, most, inner = value
        said = _row(inner)
        is_told = said is not None and (most == 1 or said <= {" "})
        return None if said is None or not is_told else said if least else said | {""}
    is_edge = kind is _constants.AT and value in _EDGES
    return {_letter(value)} if kind is _constants.LITERAL else {" "} if is_edge else None


def _row(nodes: Iterable[Node]) -> set[str] | None:
    run = {""}
    for node in _flat(nodes):
        said = _wordings(node)
        if said is None or len(run) * len(said) > _MOST:
            return None
        run = {a + b for a, b in product(run, said)}
    return run


def _joined(rows: Iterable[set[str] | None]) -> set[str] | None:
    found: set[str] = set()
    for row in rows:
        if row is None or len(found) + len(row) > _MOST:
            return None
        found |= row
    return found


def _member(node: Node) -> str | None:
    kind, value = node
    if kind is _constants.LITERAL:
        return _letter(value)
    return " " if kind is _constants.CATEGORY and value in _APART else None


def _letter(code: int) -> str:
    letter = _folded(chr(code))
    return letter if _WORDS.fullmatch(letter) else " "


def _of_wordings(wordings: set[str]) -> frozenset[str] | None:
    found = {_beginning(one) for one in wordings}
    return None if None in found else frozenset(one for one in found if one is not None)


def _beginning(wording: str) -> str | None:
    """The word by which a wording is best known: its rarest; None where no word is known to begin in it."""
    able = []
    for word in _LETTERS.finditer(wording):
        begins, ends = wording[: word.start()].endswith(" "), wording[word.end() :].startswith(" ")
        if begins and (ends or len(word[0]) >= _LEAST):
            able.append(f"{word[0]} " if ends else word[0])
    han = _HAN.search(wording)
    return min(reversed(able), key=_commonness) if able else han[0] if han else None
