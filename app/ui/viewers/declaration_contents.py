"""What the declaration page shows: every paragraph with its marks, its sources and its flags, and what a filing copy still needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain.declaration import Declaration, Paragraph, declaration_document
from app.domain.exhibit import Exhibit
from app.domain.finding import FindingKind, FindingRecord, Level
from app.domain.passage import Passage
from app.domain.snapshot import Link, Relation
from app.ui.viewers.declaration_words import Note, agreement_note, citation_notes, flag_words, source_note

_LEVELS = (Level.CONFLICT, Level.DIFFERENCE, Level.NOTE)
_AGREEING = {Relation.SAME, Relation.NARROWER}
_OFTEN = 2  # tellings beside the draft before agreement is worth a line


@dataclass(frozen=True, slots=True)
class Flag:
    """A finding that is not closed, at characters [start, end) of one paragraph's own text."""

    finding_id: str
    number: int
    level: Level
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One numbered paragraph as shown."""

    number: int
    paragraph: Paragraph
    flags: tuple[Flag, ...] = ()
    notes: tuple[Note, ...] = ()
    agreement: Note | None = None

    @property
    def is_unsourced(self) -> bool:
        """Resting on nothing yet."""
        return not self.paragraph.sources

    def link_to(self, passage: Passage) -> Passage | None:
        """The source that is this very span, if the paragraph rests on it."""
        span = (passage.source_id, passage.start, passage.end)
        return next((source for source in self.paragraph.sources if (source.source_id, source.start, source.end) == span), None)


@dataclass(frozen=True, slots=True)
class Part:
    """A section as shown; `worst` is the gravest level open in it, NOTE also where a paragraph has no source."""

    heading: str
    entries: tuple[Entry, ...]
    worst: Level | None


@dataclass(frozen=True, slots=True)
class Need:
    """Something a filing copy waits for: how many, and the paragraph or finding where the first of them is met."""

    level: Level
    count: int
    paragraph_id: str = ""
    finding_id: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The whole draft as shown."""

    parts: tuple[Part, ...]
    needs: tuple[Need, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every paragraph in order."""
        return tuple(entry for part in self.parts for entry in part.entries)

    def entry(self, paragraph_id: str) -> Entry | None:
        """One paragraph; None where it is not in the draft."""
        return next((entry for entry in self.entries if entry.paragraph.id == paragraph_id), None)

    @property
    def sourced_count(self) -> int:
        """Paragraphs that rest on something."""
        return sum(not entry.is_unsourced for entry in self.entries)


def contents_of(
    draft: Declaration,
    records: Sequence[FindingRecord],
    links: Sequence[Link],
    titles: Mapping[str, str],
    exhibits: Mapping[str, Exhibit],
) -> Contents:
    """Put the draft together with the last check; passages whose words were edited since are looked for by their quotation."""
    places = _Places(draft)
    flags = places.flags(records, titles)
    agreeing = places.agreeing(links)
    entries = {
        paragraph.id: Entry(
            number,
            paragraph,
            tuple(flags.get(paragraph.id, ())),
            (*source_note(paragraph, titles, exhibits), *citation_notes(paragraph, titles, exhibits)),
            _agreement(agreeing.get(paragraph.id, set()), paragraph.id in flags),
        )
        for number, paragraph in draft.numbered()
    }
    parts = tuple(_part(section.heading, tuple(entries[paragraph.id] for paragraph in section.paragraphs)) for section in draft.sections)
    return Contents(parts, tuple(_needs(parts, records)))


def _agreement(others: set[str], is_flagged: bool) -> Note | None:
    return agreement_note(len(others) + 1) if len(others) >= _OFTEN and not is_flagged else None


def _part(heading: str, entries: tuple[Entry, ...]) -> Part:
    found = {flag.level for entry in entries for flag in entry.flags}
    if any(entry.is_unsourced for entry in entries):
        found.add(Level.NOTE)
    return Part(heading, entries, next((level for level in _LEVELS if level in found), None))


def _needs(parts: Sequence[Part], records: Sequence[FindingRecord]) -> Iterator[Need]:
    unsourced = [entry.paragraph.id for part in parts for entry in part.entries if entry.is_unsourced]
    if unsourced:
        yield Need(Level.NOTE, len(unsourced), paragraph_id=unsourced[0])
    unsettled = [record for record in records if not record.state.is_closed]
    counts = Counter(record.finding.level for record in unsettled)
    for level in _LEVELS:
        if counts[level]:
            yield Need(level, counts[level], finding_id=next(r.finding.id for r in unsettled if r.finding.level is level))


class _Places:
    """Where paragraphs lie in the text that a check reads."""

    def __init__(self, draft: Declaration) -> None:
        self._draft = draft
        self._spans: list[tuple[int, Paragraph]] = []
        text = declaration_document(draft).text
        offset = 0
        for number, paragraph in draft.numbered():
            label = f"{number}. "
            start = text.index(label + paragraph.text, offset) + len(label)
            self._spans.append((start, paragraph))
            offset = start + len(paragraph.text)

    def flags(self, records: Sequence[FindingRecord], titles: Mapping[str, str]) -> dict[str, list[Flag]]:
        """Flags by paragraph id, the gravest first, a finding once in each paragraph."""
        found: dict[str, list[Flag]] = {}
        for record in sorted(records, key=lambda record: (_LEVELS.index(record.finding.level), record.number)):
            if record.state.is_closed or record.finding.kind is FindingKind.UNSOURCED:
                continue
            for passage in record.finding.passages:
                self._place(record, passage, titles, found)
        return found

    def agreeing(self, links: Sequence[Link]) -> dict[str, set[str]]:
        """Ids of the sources that say the same, by paragraph id."""
        found: dict[str, set[str]] = {}
        for link in links:
            for mine, other in ((link.left, link.right), (link.right, link.left)):
                place = self._locate(mine) if link.relation in _AGREEING and other.source_id != self._draft.id else None
                if place is not None:
                    found.setdefault(place[0].id, set()).add(other.source_id)
        return found

    def _place(self, record: FindingRecord, passage: Passage, titles: Mapping[str, str], found: dict[str, list[Flag]]) -> None:
        place = self._locate(passage)
        if place is None:
            return
        paragraph, start, end = place
        flags = found.setdefault(paragraph.id, [])
        finding = record.finding
        if all(flag.finding_id != finding.id for flag in flags):
            flags.append(Flag(finding.id, record.number, finding.level, flag_words(finding, passage, titles), start, end))

    def _locate(self, passage: Passage) -> tuple[Paragraph, int, int] | None:
        if passage.source_id != self._draft.id:
            return None
        for start, paragraph in self._spans:
            left, right = max(passage.start - start, 0), min(passage.end - start, len(paragraph.text))
            skipped = start + left - passage.start
            if left < right and paragraph.text[left:right] == passage.quote[skipped : skipped + right - left]:
                return paragraph, left, right
        return self._found_by_quotation(passage.quote)

    def _found_by_quotation(self, quote: str) -> tuple[Paragraph, int, int] | None:
        for _, paragraph in self._spans:
            start = paragraph.text.find(quote)
            if quote and start >= 0:
                return paragraph, start, start + len(quote)
        return None
