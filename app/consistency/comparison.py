"""What a check works on: the corpus, its pairings, and the making of findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.consistency.agreement import Match
from app.consistency.align import Corpus, Pairing
from app.consistency.sentence import Sentence
from app.domain.finding import Factor, Finding, FindingKind, Level, Strip
from app.domain.identifiers import derived_id
from app.domain.passage import Passage
from app.domain.snapshot import Snapshot


@dataclass(frozen=True, eq=False)
class Comparison:
    """Everything a check module may look at."""

    snapshot: Snapshot
    corpus: Corpus
    matches: tuple[Match, ...] | None = None  # what tells one thing, where that was found before

    @property
    def is_brief(self) -> bool:
        """A pair of short texts rather than a file."""
        return self.corpus.is_brief

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of all sources."""
        return self.corpus.sentences

    @cached_property
    def by_source(self) -> dict[str, list[Sentence]]:
        """Sentences by source id, in order."""
        table: dict[str, list[Sentence]] = {source.id: [] for source in self.snapshot.sources}
        for sentence in self.sentences:
            table[sentence.source.id].append(sentence)
        return table

    @cached_property
    def by_block(self) -> dict[tuple[str, int], list[Sentence]]:
        """Sentences by source id and paragraph."""
        table: dict[tuple[str, int], list[Sentence]] = {}
        for sentence in self.sentences:
            table.setdefault((sentence.source.id, sentence.block), []).append(sentence)
        return table

    def pairs(self, slots: Callable[[Sentence], Iterable[str]], least: float) -> list[Pairing]:
        """Pairings of sentences that fill a slot alike, surest first."""
        return self.corpus.pairs(slots, least)

    def around(self, sentence: Sentence) -> list[Sentence]:
        """The paragraph or answer a sentence stands in."""
        return self.by_block[sentence.source.id, sentence.block]


def make_finding(
    kind: FindingKind,
    level: Level,
    factors: tuple[Factor, ...],
    sentence: str,
    reasoning: str,
    question: str,
    passages: Sequence[Passage],
    causes: tuple[str, ...] = (),
    strip: Strip | None = None,
    basis: Sequence[Sentence] = (),
) -> Finding:
    """A finding whose id rests on its kind and quotations, in whatever order they came; on whole sentences where these are its `basis`."""
    resting = [sentence.passage() for sentence in basis] or passages
    identity = derived_id(kind.value, *sorted(f"{passage.source_id}:{passage.quote}" for passage in resting))
    return Finding(identity, kind, level, factors, sentence, reasoning, question, tuple(passages), causes, strip)
