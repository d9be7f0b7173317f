"""Short ways to lay texts beside each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.consistency.engine import check
from app.domain.document import plain_document
from app.domain.finding import Finding, Level
from app.domain.snapshot import Snapshot, Source, SourceKind
from app.domain.statement import StatementKind


@pytest.fixture
def telling() -> Callable[..., Source]:
    def make(text: str, name: str = "the declaration", kind: StatementKind | None = StatementKind.DECLARATION, **more: object) -> Source:
        source_kind = SourceKind.EXHIBIT if kind is None else SourceKind.STATEMENT
        return Source(name, name, name, source_kind, plain_document(text), kind, **more)  # type: ignore[arg-type]

    return make


@pytest.fixture
def findings_between(telling: Callable[..., Source]) -> Callable[..., tuple[Finding, ...]]:
    def lay(*texts: str) -> tuple[Finding, ...]:
        sources = tuple(telling(text, f"text {number}") for number, text in enumerate(texts, 1))
        return check(Snapshot(sources)).findings

    return lay


@pytest.fixture
def flagged(findings_between: Callable[..., tuple[Finding, ...]]) -> Callable[..., set[str]]:
    def lay(*texts: str) -> set[str]:
        return {finding.kind.value for finding in findings_between(*texts) if finding.level is not Level.NOTE}

    return lay
