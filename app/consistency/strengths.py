"""Quiet strengths: what the client has told the same way more than once and somebody or something else bears out."""

from __future__ import annotations

from app.domain.snapshot import CellState, Fact, Snapshot, Source, SourceKind

_TELLINGS = 2
_AGREE = frozenset({CellState.SAME, CellState.NARROWER})
_DISAGREE = frozenset({CellState.CONFLICT, CellState.DIFFERENCE})


def strengths_of(facts: tuple[Fact, ...], snapshot: Snapshot) -> tuple[Fact, ...]:
    """Rows that two tellings of the client and one exhibit or witness say alike and no source says otherwise; a draft is no telling yet."""
    sources = {source.id: source for source in snapshot.sources}
    return tuple(fact for fact in facts if _is_strong(fact, sources))


def _is_strong(fact: Fact, sources: dict[str, Source]) -> bool:
    if any(cell.state in _DISAGREE for cell in fact.cells):
        return False
    saying = [sources[cell.source_id] for cell in fact.cells if cell.state in _AGREE and cell.source_id in sources]
    tellings = [source for source in saying if _is_by_client(source) and not source.is_draft]
    return len(tellings) >= _TELLINGS and any(not _is_by_client(source) for source in saying)


def _is_by_client(source: Source) -> bool:
    return source.kind is SourceKind.STATEMENT and (source.statement is None or source.statement.is_by_client)
