"""A paper laid before the client: signed in one telling, refused in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.consistency.alignment.odd_one import odd_ones
from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import days_apart
from app.consistency.sentence import Sentence
from app.consistency.story.pledges import Pledge, pledges_in
from app.consistency.wording import factors, quoted, two_sides
from app.domain.finding import Finding, FindingKind, Level

_ONE_SCENE = 0.12
_QUESTION = "Were you given a paper to sign, and what did you do with it?"
_CAUSES = ("Were there two papers, one signed and one not?", "Was it refused at first and signed later?", "Did somebody else sign?")
_Told = tuple[Sentence, Pledge]


def find(comparison: Comparison) -> Iterator[Finding]:
    """One finding for each passage that stands against the others on whether such a paper was signed."""
    if comparison.is_brief:
        return
    told = {own.source.id: [(own.sentences[p.place], p) for p in own.once(pledges_in)] for own in comparison.corpus.told}
    yes = [(s, p) for found in told.values() for s, p in found if p.is_signed]
    no = [(s, p) for found in told.values() for s, p in found if not p.is_signed and s.is_by_client and not _also_signed(s, found)]
    clashes = [
        (comparison.one_scene(a, b) + comparison.one_thing(a, b), a, b)
        for a, denied in no
        for b, _ in yes
        if a.source.id != b.source.id and _is_one(comparison, a, b, denied)
    ]
    for odd, rivals in odd_ones(clashes):
        yield _finding(odd, rivals)


def _also_signed(sentence: Sentence, told: Sequence[_Told]) -> bool:
    """Whether the paragraph that tells of a refusal goes on to tell of a signature."""
    return any(p.is_signed and s.block == sentence.block and s.start > sentence.start for s, p in told)


def _is_one(comparison: Comparison, a: Sentence, b: Sentence, denied: Pledge) -> bool:
    """Whether both can mean one paper: in one scene, or any at all where none is said ever to have been signed."""
    if days_apart([a], [b]):
        return False
    return denied.is_of_every_time or comparison.one_scene(a, b) >= _ONE_SCENE


def _finding(odd: Sentence, rivals: Sequence[Sentence]) -> Finding:
    a, b = sorted((odd, rivals[0]), key=lambda s: (s.source.id, s.start))
    return make_finding(
        FindingKind.POLARITY,
        Level.CONFLICT,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        "In one telling the paper was signed; in the other it was not.",
        _QUESTION,
        tuple(s.passage() for s in (odd, *rivals)),
        _CAUSES,
    )
