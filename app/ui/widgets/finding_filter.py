"""What the findings list is narrowed to."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.finding import Factor, FindingKind, FindingRecord, FindingState, Level


@dataclass(frozen=True, slots=True)
class FindingFilter:
    """What to show; None or an empty text lets everything through."""

    level: Level | None = None
    kind: FindingKind | None = None
    factor: Factor | None = None
    source_id: str = ""
    state: FindingState | None = None
    words: str = ""

    def admits(self, record: FindingRecord, places: str) -> bool:
        """Whether a finding passes every filter that is set; `places` is searched too."""
        finding = record.finding
        return (
            self.level in {None, finding.level}
            and self.kind in {None, finding.kind}
            and (self.factor is None or self.factor in finding.factors)
            and (not self.source_id or any(p.source_id == self.source_id for p in finding.passages))
            and self.state in {None, record.state}
            and self._words_in(record, places)
        )

    def _words_in(self, record: FindingRecord, places: str) -> bool:
        finding = record.finding
        text = " ".join((finding.sentence, places, finding.kind, *(p.quote for p in finding.passages), *(e.text for e in record.log)))
        return all(word in text.casefold() for word in self.words.casefold().split())
