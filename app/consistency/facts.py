"""The rows of the telling matrix: what each source says of one fact, and why it says nothing where it does not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.consistency.comparison import Comparison
from app.consistency.happenings import kinds
from app.consistency.sentence import Sentence
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind
from app.domain.identifiers import derived_id
from app.domain.passage import Passage
from app.domain.snapshot import Cell, CellState, Fact, Link, Relation, Source

_LONGEST_VALUE, _LONGEST_LABEL, _LEAST_LABEL = 60, 56, 8
_NEXT_TO = 4  # sentences
_ENOUGH = 2  # keys a question must share with a fact to have asked about it
_WHEN, _COUNT, _LENGTH, _WHERE, _WHO, _THAT = "when", "how many", "how long", "where", "who", ""
_SLOT_OF = {
    FindingKind.DATE: _WHEN,
    FindingKind.WEEKDAY: _WHEN,
    FindingKind.FALSE_PRECISION: _WHEN,
    FindingKind.COUNT: _COUNT,
    FindingKind.DURATION: _LENGTH,
    FindingKind.PLACE: _WHERE,
    FindingKind.PERSON: _WHO,
}
_TOPICS = {
    "filming": "Filming", "publication": "Publication",
    "custody": "Arrest and detention", "authority-contact": "Police and authorities", "authority-report": "Police and authorities",
    "home-visit": "Police and authorities", "harm": "Harm", "death": "Harm", "damage": "Harm", "injury": "Harm", "threat": "Threats",
    "travel": "Leaving and arrival", "immigration": "Leaving and arrival", "residence": "Background", "family": "Background",
    "work": "Background", "school": "Background", "politics": "Politics", "religion": "Religion", "medical": "Treatment",
    "legal": "Court", "paper": "Papers", "media": "Filming",
}  # fmt: skip
_FAMILY, _OTHER = "Family", "Other"


@dataclass(slots=True)
class _Row:
    """Passages about one fact by source, and what links and findings say of them."""

    slot: str
    said: dict[str, tuple[Sentence, Passage]] = field(default_factory=dict)
    findings: dict[str, Finding] = field(default_factory=dict)
    narrower: set[str] = field(default_factory=set)


def facts_of(comparison: Comparison, links: tuple[Link, ...], findings: tuple[Finding, ...]) -> tuple[Fact, ...]:
    """Rows that at least two sources fill, by topic, then in the order of the fullest telling."""
    rows = _rows(comparison, links, findings)
    asked = _questions(comparison)
    rows = [row for row in rows if len(row.said) > 1]
    topics = [_topic(row) for row in rows]
    made = [
        (_near_topic(row, rows, topics) if topic == _OTHER else topic, _order(comparison, row), row)
        for row, topic in zip(rows, topics, strict=True)
    ]
    first = {topic: min(place for t, place, _ in made if t == topic) for topic, _, _ in made}
    made.sort(key=lambda item: (item[0] == _OTHER, first[item[0]], item[0], item[1]))
    return tuple(_fact(comparison, topic, row, asked) for topic, _, row in made)


def _rows(comparison: Comparison, links: Iterable[Link], findings: Iterable[Finding]) -> list[_Row]:
    """Joins linked passages; a row never takes two places of one source, so that a weak link cannot run two facts together."""
    by_id = {finding.id: finding for finding in findings}
    row_of: dict[tuple[str, int, str], _Row] = {}
    rows: list[_Row] = []
    for link in links:
        sentences = _sentence(comparison, link.left), _sentence(comparison, link.right)
        if sentences[0] is None or sentences[1] is None or link.left.source_id == link.right.source_id:
            continue
        finding = by_id.get(link.finding_id)
        slot = _SLOT_OF.get(finding.kind, _THAT) if finding else _slot(sentences[0], link.left)
        sides = [(s, p, (s.source.id, s.start, slot)) for s, p in zip(sentences, (link.left, link.right), strict=True) if s is not None]
        met = list({id(row): row for _, _, key in sides if (row := row_of.get(key)) is not None}.values())
        row = _joined(met, rows, slot, sides)
        if row is None:
            continue
        for sentence, passage, key in sides:
            row.said.setdefault(sentence.source.id, (sentence, passage))
            row_of[key] = row
            if finding is not None:
                row.findings.setdefault(sentence.source.id, finding)
        row_of.update({(source_id, said[0].start, row.slot): row for source_id, said in row.said.items()})
        if link.relation is Relation.NARROWER:
            row.narrower.add(link.right.source_id)
    return rows


def _joined(met: list[_Row], rows: list[_Row], slot: str, sides: Sequence[tuple[Sentence, Passage, tuple[str, int, str]]]) -> _Row | None:
    said = {source_id: sentence for row in met for source_id, (sentence, _) in row.said.items()}
    for sentence, _, _ in sides:
        if said.setdefault(sentence.source.id, sentence) is not sentence:
            return None
    if any(row.said[source_id][0] is not said[source_id] for row in met for source_id in row.said):
        return None
    row = _Row(slot)
    for old in met:
        row.said.update(old.said)
        row.findings.update(old.findings)
        row.narrower |= old.narrower
        rows.remove(old)
    rows.append(row)
    return row


def _sentence(comparison: Comparison, passage: Passage) -> Sentence | None:
    sentences = comparison.by_source.get(passage.source_id, [])
    number = bisect_right(sentences, passage.start, key=lambda sentence: sentence.start) - 1
    return sentences[number] if number >= 0 and passage.start < sentences[number].end else None


def _slot(sentence: Sentence, passage: Passage) -> str:
    span = passage.start - sentence.start, passage.end - sentence.start
    if any((m.start, m.end) == span for m in sentence.dates):
        return _WHEN
    return _COUNT if any((q.start, q.end) == span for q in sentence.quantities) else _THAT


def _topic(row: _Row) -> str:
    sentences = [sentence for sentence, _ in row.said.values()]
    relatives = sum(bool(s.of("role")) for s in sentences)
    counts: dict[str, int] = defaultdict(int)
    for sentence in sentences:
        for event in sentence.events:
            topic = next((_TOPICS[k] for k in (event.event, *sorted(kinds(event.event))) if k in _TOPICS), "")
            if topic:
                counts[topic] += 1
    best = max(sorted(counts), key=lambda topic: counts[topic]) if counts else _OTHER
    return (
        _FAMILY
        if relatives * 2 > len(sentences) and best in {_OTHER, "Police and authorities", "Arrest and detention", "Threats"}
        else best
    )


def _near_topic(row: _Row, rows: Sequence[_Row], topics: Sequence[str]) -> str:
    """A row without a happening belongs to what is told next to it."""
    near: list[tuple[int, str]] = []
    for other, topic in zip(rows, topics, strict=True):
        if topic != _OTHER:
            gaps = [
                abs(row.said[i][0].index - other.said[i][0].index)
                for i in row.said.keys() & other.said.keys()
                if row.said[i][0].source.statement
            ]
            near.extend((gap, topic) for gap in gaps if gap <= _NEXT_TO)
    return min(near)[1] if near else _OTHER


def _order(comparison: Comparison, row: _Row) -> int:
    """Where the fullest testimony tells it."""
    sizes = {source.id: len(comparison.by_source[source.id]) for source in comparison.snapshot.sources if source.statement is not None}
    teller = max(row.said, key=lambda source_id: sizes.get(source_id, 0))
    return row.said[teller][0].start * 1000 // max(1, len(row.said[teller][0].source.document.text))


def _fact(comparison: Comparison, topic: str, row: _Row, asked: Mapping[str, list[frozenset[str]]]) -> Fact:
    cells = tuple(_cell(source, row, asked) for source in comparison.snapshot.sources)
    first = min(row.said.values(), key=lambda said: (said[0].source.id, said[0].start))[1]
    return Fact(derived_id(topic, row.slot, first.source_id, first.quote), topic, _label(row), cells)


def _label(row: _Row) -> str:
    """What a row asks, in the words of the tellings."""
    sentences = [sentence for sentence, _ in row.said.values()]
    if row.slot == _COUNT:
        units = [q.text.split()[-1] for s, p in row.said.values() for q in s.quantities if q.text == p.quote]
        if units:
            return f"How many {max(sorted(set(units)), key=units.count)}"
    answered = [s for s in sentences if s.role is Role.ANSWER]
    if len(answered) == len(sentences):
        return _clipped(min((s.question for s in answered), key=len))
    plain = [(s, p) for s, p in row.said.values() if s.role is not Role.ANSWER and s.language != "zh"] or list(row.said.values())
    plain = [(s, p) for s, p in plain if s.source.statement is not None] or plain
    clause = min((_clause(s, p, row.slot) for s, p in plain), key=lambda text: (len(text) < _LEAST_LABEL, len(text)))
    if row.slot and not any(c.isalnum() for c in clause):
        return _clipped(row.slot)
    return f"{_clipped(clause)}: {row.slot}" if row.slot else _clipped(clause)


def _clause(sentence: Sentence, passage: Passage, slot: str) -> str:
    """A sentence without its dates, or the words of it that agree."""
    start, end = passage.start - sentence.start, passage.end - sentence.start
    dates = [m for m in sentence.dates if m.timex_type != "DURATION"]
    if slot not in {_THAT, _WHEN}:
        return " ".join(sentence.text.split()).strip(" .;:,[]。")
    if not any((m.start, m.end) == (start, end) for m in dates):
        return " ".join(sentence.text[start:end].split()).strip(" .;:,[]。")
    text = sentence.text
    for mention in reversed(dates):
        text = re.sub(r"\b(?:on|in|at|from|the|by)(?: the)?\s+\Z", "", text[: mention.start], flags=re.IGNORECASE) + text[mention.end :]
    return re.sub(r"\s+([,.;])", r"\1", " ".join(text.split())).strip(" .;:,[]。")


def _clipped(text: str) -> str:
    flat = " ".join(text.split())
    flat = flat if len(flat) <= _LONGEST_LABEL else flat[:_LONGEST_LABEL].rsplit(" ", 1)[0].rstrip(",") + " …"
    return flat[:1].upper() + flat[1:]


def _cell(source: Source, row: _Row, asked: Mapping[str, list[frozenset[str]]]) -> Cell:
    if source.id in row.said:
        _, passage = row.said[source.id]
        finding = row.findings.get(source.id)
        state = CellState(finding.level.value) if finding else CellState.NARROWER if source.id in row.narrower else CellState.SAME
        return Cell(source.id, state, _short(passage.quote), passage, finding.id if finding else "")
    if not asked.get(source.id):
        return Cell(source.id, CellState.NOT_COVERED)
    about = frozenset.intersection(*(_about(sentence) for sentence, _ in row.said.values()))
    was_asked = any(len(about & keys) >= min(_ENOUGH, len(about)) and about & keys for keys in asked[source.id])
    return Cell(source.id, CellState.ASKED_NOT_SAID if was_asked and len(about) >= _ENOUGH else CellState.NEVER_ASKED)


def _about(sentence: Sentence) -> frozenset[str]:
    return frozenset(sentence.keys) | (sentence.context if sentence.role is Role.ANSWER else frozenset())


def _questions(comparison: Comparison) -> dict[str, list[frozenset[str]]]:
    """What the questions of each telling are about; forms and letters ask none."""
    made: dict[str, list[frozenset[str]]] = {}
    for source_id, sentences in comparison.by_source.items():
        made[source_id] = [frozenset(s.keys) for s in sentences if s.role is Role.QUESTION and s.keys]
    return made


def _short(value: str) -> str:
    flat = " ".join(value.split())
    return flat if len(flat) <= _LONGEST_VALUE else flat[:_LONGEST_VALUE].rsplit(" ", 1)[0] + " …"
