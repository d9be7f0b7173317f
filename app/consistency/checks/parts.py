"""One part that one person played, given to two: spouse, questioner, who brought the client to a doctor, who was with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.name_keys import is_spelling_variant
from app.consistency.happenings import days_apart
from app.consistency.sentence import Sentence
from app.consistency.story.doers import Aliases, apart
from app.consistency.story.parts import CUES, Part, parts_in
from app.consistency.wording import factors, quoted, two_sides
from app.domain.finding import Finding, FindingKind, Level
from app.domain.snapshot import SourceKind

_OF_NAMES = frozenset({"spouse", "questioner", "baptizer"})
_LASTING = frozenset({"spouse"})  # not tied to a day
_SHORT_FORM = 3  # letters with which a longer form of one first name may begin
_QUESTION = "Who was this, and what is their full name?"
_CAUSES = ("Are these two occasions?", "Did both take part?", "Is one a nickname or a passport spelling?")
_Told = tuple[Sentence, Part]


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each part that two sources give to different people, and neither to both."""
    if comparison.is_brief:
        return
    met: dict[str, dict[str, list[_Told]]] = {}
    for sentence, parts in comparison.having(parts_in, *CUES):
        for part in parts:
            if sentence.source.kind is SourceKind.STATEMENT:
                met.setdefault(part.part, {}).setdefault(sentence.source.id, []).append((sentence, part))
    aliases = comparison.aliases
    for name, sources in met.items():
        pair = _apart(comparison, name, list(sources.values()), aliases)
        if pair is not None:
            yield _finding(*pair)


def _apart(comparison: Comparison, part: str, sources: Sequence[Sequence[_Told]], aliases: Aliases) -> tuple[_Told, _Told] | None:
    for one, other in combinations(sources, 2):
        if any(_is_met(a, b, aliases) for a in one for b in other):
            continue
        for a, b in ((a, b) for a in one for b in other):
            if part not in _LASTING and days_apart(comparison.around(a[0]), comparison.around(b[0])):
                continue
            if not _names_variants(a, b):
                return a, b
    return None


def _is_met(a: _Told, b: _Told, aliases: Aliases) -> bool:
    """Whether both may be one person."""
    left, right = a[1].who, b[1].who
    if left.names and right.names:
        return any(
            x == y or (min(len(x), len(y)) >= _SHORT_FORM and (x.startswith(y) or y.startswith(x))) for x in left.names for y in right.names
        )
    return bool(left.roles & right.roles) or not apart(left, right, aliases)


def _names_variants(a: _Told, b: _Told) -> bool:
    found = [[n for n in s.names if p.start <= n.start < p.end] for s, p in (a, b)]
    return any(is_spelling_variant(x, y) for x in found[0] for y in found[1])


def _finding(one: _Told, other: _Told) -> Finding:
    (a, left), (b, right) = one, other
    return make_finding(
        FindingKind.IDENTITY if left.part in _OF_NAMES else FindingKind.PERSON,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, f"{quoted(left.who.text)} as {left.of_what}", quoted(right.who.text)),
        f"Two people are told of as {left.of_what}.",
        _QUESTION,
        (a.passage(), b.passage()),
        _CAUSES,
    )
