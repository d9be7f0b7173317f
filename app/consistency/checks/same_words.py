"""In two short texts: the same words but for a number, and a company told by its names or by who was lost of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.citations import citation_spans, is_cited
from app.consistency.extract.numerals import read_number
from app.consistency.sentence import Sentence
from app.consistency.wording import factors, number, quoted, two_sides
from app.domain.finding import Finding, FindingKind, Level

_ALL = 6  # words alike in all
_N = r"(?P<{}>[a-z]+|\d{{1,3}})"
_LOST = re.compile(
    rf"\b{_N.format('all')} (?:of us|of them|people|men|persons|passengers|souls)\b[^.;]*?\b{_N.format('lost')} (?:of us |"
    rf"of them |people )?"
    r"(?:drowned|died|were killed|were lost|fell|froze|never came|did not (?:live|survive|make it))",
    re.IGNORECASE,
)
_LEFT = re.compile(
    rf"\b[Oo]f (?:the |us )?{_N.format('all')}\b[^.;]*?\b(?:only |just )?{_N.format('left')} (?:ever |of us |of them )?"
    r"(?:\w+ )?(?:alive|survived|reached|lived|made it|touched|came out|came back|got (?:out|there))",
    re.IGNORECASE,
)
_JUST_TWO = re.compile(
    r"\b(?:just|only|no one but|nobody but) [A-Z]\w+ and (?:me|I|myself)\b|\b(?:just|"
    r"only) the two of us\b|只有我和[^，。]{1,4}两个人"
)
_LIST = re.compile(r":(?P<list>[^.;:]{8,})")
_ME = re.compile(r"\b(?:me|I|myself)\b")
_MANY = re.compile(r"\b(?:parents|boys|girls|children|sons|daughters|brothers|sisters|cousins|uncles|aunts|men|women|friends|neighbours)\b")
_TWO = 2
_CAUSES = ("Was it counted at another moment?", "Does one number take in somebody that the other leaves out?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """Numbers that part two otherwise equal sentences, and companies of two sizes."""
    if not comparison.is_brief or len(comparison.by_source) != _TWO:
        return
    left, right = ([s for s in own if not s.is_question] for own in comparison.by_source.values())
    for a in left:
        for b in right:
            reason = _other_number(a, b) or _survivors(a, b) or _survivors(b, a) or _company(a, b) or _company(b, a)
            if reason:
                yield make_finding(
                    FindingKind.COUNT,
                    Level.DIFFERENCE,
                    factors(a, b),
                    two_sides(a, b, quoted(a.text), quoted(b.text)),
                    reason,
                    "How many were there, as far as you know?",
                    (a.passage(), b.passage()),
                    _CAUSES,
                )
                return


def _other_number(a: Sentence, b: Sentence) -> str:
    """Two sentences that part in one number alone; days and dates are compared elsewhere, Chinese is counted by its own signs."""
    if "zh" in {a.language, b.language}:
        return ""
    one, other = ([word.folded for word in s.words] for s in (a, b))
    changes = [op for op in SequenceMatcher(None, one, other, autojunk=False).get_opcodes() if op[0] != "equal"]
    if len(changes) != 1 or changes[0][0] != "replace" or min(len(one), len(other)) <= _ALL:
        return ""
    _, i1, i2, j1, j2 = changes[0]
    if (i2 - i1, j2 - j1) != (1, 1) or _is_of_date(a, a.words[i1].start) or _is_of_date(b, b.words[j1].start):
        return ""
    left, right = read_number(one[i1], a.language), read_number(other[j1], b.language)
    return (
        f"The words are alike but for {number(left)} and {number(right)}."
        if left is not None and right is not None and left != right
        else ""
    )


def _is_of_date(sentence: Sentence, offset: int) -> bool:
    """Whether a number belongs to a date or to the place of a decision in its reports."""
    return is_cited(citation_spans(sentence.text), offset) or any(mention.start <= offset < mention.end for mention in sentence.dates)


def _survivors(a: Sentence, b: Sentence) -> str:
    """So many less those lost, against so many left."""
    lost, left = _LOST.search(a.text), _LEFT.search(b.text)
    if lost is None or left is None:
        return ""
    numbers = [read_number(value, "en") for value in (lost["all"], lost["lost"], left["all"], left["left"])]
    whole, gone, same, stayed = numbers
    if whole is None or gone is None or stayed is None or whole != same or whole - gone == stayed:
        return ""
    return f"{number(whole)} less {number(gone)} is {number(whole - gone)}, not {number(stayed)}."


def _company(a: Sentence, b: Sentence) -> str:
    """Two by name, against a longer list of who was there."""
    listed = _LIST.search(b.text)
    if not _JUST_TWO.search(a.text) or listed is None or not _ME.search(listed["list"]):
        return ""
    items = [part for part in re.split(r",| and ", listed["list"]) if any(c.isalpha() for c in part)]
    count = sum(_TWO if _MANY.search(part) else 1 for part in items)
    return f"The list has {number(count)} or more, the other text two." if len(items) > _TWO else ""
