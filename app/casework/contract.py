"""The stable JSON of `compare`, `check` and `dates`; scripts and outside measurements rely on every name here."""

from __future__ import annotations

from collections import Counter
from typing import Any

from app.domain.assertion import DateMention
from app.domain.finding import Finding, Level
from app.domain.passage import Passage
from app.domain.snapshot import Fact, Report, Source

SCHEMA = 1


def report_object(sources: tuple[Source, ...], report: Report) -> dict[str, Any]:
    """What `compare --json` and `check --json` print."""
    counts = Counter(finding.level for finding in report.findings)
    return {
        "schema": SCHEMA,
        "sources": [{"id": source.id, "title": source.title, "kind": source.kind.value} for source in sources],
        "findings": findings_list(report),
        "counts": {level.value: counts[level] for level in Level},
        "strengths": [_strength(fact) for fact in report.strengths],
    }


def findings_list(report: Report) -> list[dict[str, Any]]:
    """The findings of a report in order; offsets are characters of the source's text, end exclusive."""
    return [_finding(finding) for finding in report.findings]


def date_object(mention: DateMention) -> dict[str, Any]:
    """One date as `dates --json` prints it; bounds are ISO days or null where the window is open."""
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "earliest": mention.earliest.isoformat() if mention.earliest else None,
        "latest": mention.latest.isoformat() if mention.latest else None,
        "edtf": mention.edtf,
        "timex_type": mention.timex_type,
        "timex_value": mention.timex_value,
        "granularity": mention.granularity,
        "flags": list(mention.flags),
    }


def _strength(fact: Fact) -> dict[str, Any]:
    return {"topic": fact.topic, "label": fact.label, "passages": [_passage(passage) for passage in fact.passages]}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "kind": finding.kind.value,
        "level": finding.level.value,
        "factors": [factor.value for factor in finding.factors],
        "sentence": finding.sentence,
        "reasoning": finding.reasoning,
        "question": finding.question,
        "causes": list(finding.causes),
        "passages": [_passage(passage) for passage in finding.passages],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "source": passage.source_id,
        "page": passage.page,
        "line": passage.line,
        "start": passage.start,
        "end": passage.end,
        "quote": passage.quote,
    }
