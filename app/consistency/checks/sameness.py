"""Papers of different tellers in the same words, in this case and in others (Matter of R-K-K-, 26 I&N Dec. 658 (BIA 2015))."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from app.consistency.alignment.told import Told
from app.consistency.comparison import Comparison, make_finding
from app.consistency.papers.shingles import Run, sentences_to_compare, shared_runs
from app.consistency.wording import opening, quoted
from app.consistency.words import Word
from app.domain.finding import Factor, Finding, FindingKind, Level
from app.domain.passage import Passage, passage_at
from app.domain.snapshot import Source
from app.domain.statement import StatementKind

_WRITTEN = frozenset({StatementKind.DECLARATION, StatementKind.WITNESS, StatementKind.LETTER})
_QUESTION = "Who wrote this down, and in whose words?"
_CAUSES = ("Did one person type or translate both?", "Did one of them read the other's paper first?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """Runs of words that two tellers share; a client's own papers may of course repeat each other."""
    written = [source for source in comparison.snapshot.sources if is_written_testimony(source)]
    for left, right in combinations(written, 2):
        if not (_is_by_client(left) and _is_by_client(right)):
            runs = comparison.told[left.id].beside(_shared, comparison.told[right.id])
            if runs:
                yield _between(left, right, runs)
    for source in written:
        longest = max(source.elsewhere, key=lambda span: span[1] - span[0], default=None)
        if longest is not None:
            yield _elsewhere(source, passage_at(source.id, source.document, *longest))


def _shared(left: Told, right: Told) -> list[Run]:
    return shared_runs(left.of_paper(_own_words), right.of_paper(_own_words))


def _own_words(source: Source) -> list[tuple[Word, ...]]:
    return sentences_to_compare(source.document)


def is_written_testimony(source: Source) -> bool:
    """Papers somebody wrote in words of their own; forms and transcripts repeat printed words and questions."""
    return source.statement in _WRITTEN and not source.translates


def _is_by_client(source: Source) -> bool:
    return source.statement is not None and source.statement.is_by_client


def _between(left: Source, right: Source, runs: list[Run]) -> Finding:
    longest = max(runs, key=lambda run: run.words)
    first = passage_at(left.id, left.document, *longest.left)
    passages = (first, passage_at(right.id, right.document, *longest.right))
    total = sum(run.words for run in runs)
    shared = "share words" if len(runs) == 1 else f"share {len(runs)} stretches of words, {total} words in all, the longest"
    return make_finding(
        FindingKind.SAMENESS,
        Level.DIFFERENCE,
        (Factor.F7,),
        f"{opening(left.name)} and {right.name} {shared}: {quoted(first.quote)}.",
        f"{longest.words} words in one order, without a break.",
        _QUESTION,
        passages,
        _CAUSES,
    )


def _elsewhere(source: Source, passage: Passage) -> Finding:
    count = len(source.elsewhere)
    shared = "One stretch of words is" if count == 1 else f"{count} stretches of words are"
    return make_finding(
        FindingKind.SAMENESS,
        Level.DIFFERENCE,
        (Factor.F7,),
        f"A paper of another case in this store holds words of {source.name}: {quoted(passage.quote)}.",
        f"{shared} the same; only keyed hashes of the other case were compared.",
        _QUESTION,
        (passage,),
        ("Did one office write both from the same model?", "Did the same interpreter or translator put both into English?"),
    )
