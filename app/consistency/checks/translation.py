"""A translation against its original, or against another translation: what came out otherwise, and what is said on one side only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.consistency.checks.rendered import change, laid_beside
from app.consistency.checks.renditions import found_in
from app.consistency.comparison import Comparison, make_finding
from app.consistency.papers.renderings import Unit, is_close
from app.consistency.papers.twins import Rendering, renderings_of
from app.consistency.wording import quoted, two_sides
from app.domain.finding import Factor, Finding, FindingKind, Level

_LEFT_OUT_LEAST = 30  # characters of a sentence worth asking after
_APPENDED = re.compile(r"\b(?:translat\w+|certif\w+|interpret\w+|exhibit|signed)\b|译", re.IGNORECASE)
_QUESTION = "What does the original say at this place, read aloud by somebody who knows the language?"
_CAUSES = ("Is the original hard to read here?", "Was a numeral, a month or a word taken for another?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each place where a rendering says something else than what it renders, or says nothing."""
    if comparison.is_brief:
        return
    for rendering in renderings_of(comparison.corpus.told):
        yield from _in(rendering)


def _in(rendering: Rendering) -> Iterator[Finding]:
    units = rendering.units
    for beside in laid_beside(units):
        reasoning = change(beside)
        if reasoning:
            yield _finding(beside.unit, reasoning, is_twin=rendering.is_twin)
    if not rendering.is_twin:
        if is_close(units):
            for number, unit in enumerate(units):
                if not (unit.original and unit.translation):
                    yield from _one_sided(units, number)
        yield from found_in(units)


def _one_sided(units: Sequence[Unit], number: int) -> Iterator[Finding]:
    """A telling sentence with nothing beside it, between two that stand one beside one."""
    around = units[number - 1 : number + 2] if number else ()
    if len(around) != 3 or not (around[0].is_one_to_one and around[2].is_one_to_one):  # noqa: PLR2004 - before, here, after
        return
    for alone, beside, wording in (
        (units[number].original, around[0].translation, "the translation has nothing beside it"),
        (units[number].translation, around[0].original, "the original has nothing beside it"),
    ):
        if alone and len(alone[0].text) >= _LEFT_OUT_LEAST and alone[0].events and not _APPENDED.search(alone[0].text):
            yield make_finding(
                FindingKind.TRANSLATION,
                Level.DIFFERENCE,
                (Factor.F6,),
                two_sides(alone[0], beside[0], quoted(alone[0].text), f"nothing of it after {quoted(beside[0].text)}"),
                f"The two papers follow each other sentence by sentence; {wording}.",
                _QUESTION,
                (alone[0].passage(), beside[0].passage()),
                ("Is a line missing from the copy that was translated?", "Does the sentence stand in another place?"),
            )


def _finding(unit: Unit, reasoning: str, *, is_twin: bool) -> Finding:
    where = "of two renderings of one text" if is_twin else "of the original and its translation"
    said = [quoted(" ".join(s.text for s in side)) for side in (unit.original, unit.translation)]
    return make_finding(
        FindingKind.TRANSLATION,
        Level.CONFLICT,
        (Factor.F6,),
        two_sides(unit.original[0], unit.translation[0], *said),
        f"The two passages stand at the same place {where}. {reasoning}",
        _QUESTION,
        [sentence.passage() for sentence in (*unit.original, *unit.translation)],
        _CAUSES,
    )
