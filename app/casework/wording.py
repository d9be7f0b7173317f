"""Wording that two cases share, compared by keyed hashes only."""

from __future__ import annotations

from dataclasses import replace

from app.consistency.checks.sameness import is_written_testimony
from app.consistency.papers.shingles import sentences_to_compare, shingles_of, spans_of
from app.domain.snapshot import Source
from app.store.store import Store


def with_wording_elsewhere(store: Store, case_id: str, sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources with the spans that papers of other cases hold in the same words; keeps the hashes of these sources for those cases."""
    return tuple(_compared(store, case_id, source) if is_written_testimony(source) else source for source in sources)


def _compared(store: Store, case_id: str, source: Source) -> Source:
    sentences = sentences_to_compare(source.document)
    shingles = ["\x1f".join(shingle) for shingle, _, _ in shingles_of(sentences)]
    store.fingerprints.keep(case_id, source.id, shingles)
    held = iter(store.fingerprints.held_elsewhere(case_id, shingles))
    return replace(source, elsewhere=tuple(spans_of(sentences, held)))
