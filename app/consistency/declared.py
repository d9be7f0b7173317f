"""Adds to a finding the passage where the declaration comes to the same thing: what is filed is what the others are held against."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from app.consistency.alignment.agreement import points
from app.consistency.comparison import Comparison
from app.consistency.sentence import Sentence
from app.domain.finding import Finding, FindingKind, Level
from app.domain.statement import StatementKind

_SHARE, _LIKE = 0.5, 0.3  # how surely it must be the counterpart, and how like it must mean
_NEAR = 3  # sentences around the counterpart in which the day or the number may stand
_DAY = (FindingKind.DATE, FindingKind.WEEKDAY, FindingKind.SEQUENCE, FindingKind.ANACHRONISM, FindingKind.METADATA, FindingKind.AGE)
_VALUES: dict[FindingKind, Callable[[Sentence], object]] = {
    **dict.fromkeys(_DAY, points),
    FindingKind.DURATION: lambda s: s.dates,
    FindingKind.COUNT: lambda s: s.quantities,
}


def with_declaration(comparison: Comparison, finding: Finding) -> Finding:
    """The finding with one more passage, where the declaration has the surest counterpart of one that it quotes and is not quoted yet."""
    if comparison.is_brief or finding.level is Level.NOTE or finding.kind is FindingKind.TRANSLATION:
        return finding
    quoted = {p.source_id for p in finding.passages}
    best: tuple[float, Sentence] | None = None
    for told in comparison.told.values():
        if told.source.statement is StatementKind.DECLARATION and told.source.id not in quoted:
            for sentence in _quoted(comparison, finding):
                found = _counterpart(comparison, sentence, told.source.id)
                if found is not None and (best is None or found[0] > best[0]):
                    best = found
    if best is None:
        return finding
    return replace(finding, passages=(*finding.passages, _telling(comparison, finding.kind, best[1]).passage()))


def _quoted(comparison: Comparison, finding: Finding) -> Iterator[Sentence]:
    for passage in finding.passages:
        for sentence in comparison.by_source[passage.source_id]:
            if sentence.start < passage.end and passage.start < sentence.end and not sentence.is_question:
                yield sentence


def _counterpart(comparison: Comparison, sentence: Sentence, source_id: str) -> tuple[float, Sentence] | None:
    """What stands at this place of the story in another telling, where each is the surest for the other."""
    course = comparison.course(sentence.source.id, source_id)
    if course is None:
        return None
    column = int(course.share[sentence.index].argmax())
    share = float(course.share[sentence.index, column])
    is_sure = share >= _SHARE and course.likeness[sentence.index, column] >= _LIKE
    if not is_sure or int(course.share[:, column].argmax()) != sentence.index:
        return None
    return share, comparison.told[source_id].sentences[column]


def _telling(comparison: Comparison, kind: FindingKind, at: Sentence) -> Sentence:
    """The sentence itself, or the nearest of its paragraph that says when or how many, where that is what the finding is about."""
    says = _VALUES.get(kind)
    if says is None or says(at):
        return at
    near = [s for s in comparison.around(at) if abs(s.index - at.index) <= _NEAR and says(s)]
    return min(near, key=lambda s: (abs(s.index - at.index), s.index), default=at)
