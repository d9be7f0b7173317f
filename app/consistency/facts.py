"""The rows of the telling matrix: what several sources say of one happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from app.consistency.align import Pairing
from app.consistency.comparison import Comparison
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.domain.assertion import Polarity
from app.domain.blocks import Role
from app.domain.finding import Finding
from app.domain.identifiers import derived_id
from app.domain.snapshot import Cell, CellState, Fact, Source

_LINKED, _RATIO = 0.32, 0.25
_LONGEST_VALUE = 60


@lru_cache(maxsize=1)
def agreeing(comparison: Comparison) -> tuple[Pairing, ...]:
    """Pairings sure enough to call the same thing: one event, like scenes, shared words; each sentence once per other source."""
    used: set[tuple[int, str]] = set()
    found = []
    for pairing in comparison.pairs(_told, _LINKED):
        keys = {(id(pairing.left), pairing.right.source.id), (id(pairing.right), pairing.left.source.id)}
        events = {e.event for e in pairing.left.events} & {e.event for e in pairing.right.events}
        if not pairing.is_same_source and events and pairing.ratio >= _RATIO and not used & keys:
            used |= keys
            found.append(pairing)
    return tuple(found)


def _told(sentence: Sentence) -> set[str]:
    return {event.event for event in sentence.events if event.polarity in {Polarity.ASSERTED, Polarity.HEARD, Polarity.DENIED}}


def _is_narrower(left: Sentence, right: Sentence) -> bool:
    """Whether one of two compatible sentences dates the happening more closely."""
    a, b = ([m for m in s.dates if is_dated(m)] for s in (left, right))
    widths = [(m.latest - m.earliest).days for side in (a[:1], b[:1]) for m in side if m.earliest and m.latest]
    return len(widths) == 2 and widths[0] != widths[1]  # noqa: PLR2004 - one each


def facts_of(comparison: Comparison, findings: Sequence[Finding]) -> tuple[Fact, ...]:
    """Rows of what several sources say of one happening: that it was, when, where, how many."""
    flagged = {(p.source_id, p.start): finding for finding in reversed(findings) for p in finding.passages}
    rows = []
    for event, members in _happenings(comparison, findings):
        for label, values in _slots(members).items():
            if len({s.source.id for s, _ in values}) > 1:
                rows.append(_row(comparison, event, label, values, flagged))
    return tuple(rows)


_THAT = "That it happened"


def _happenings(comparison: Comparison, findings: Sequence[Finding]) -> Iterator[tuple[str, list[Sentence]]]:
    """Groups of sentences joined by agreeing links and by findings, with the event they share most."""
    number = {id(sentence): n for n, sentence in enumerate(comparison.sentences)}
    parent = list(range(len(comparison.sentences)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for pairing in agreeing(comparison):
        parent[root(number[id(pairing.left)])] = root(number[id(pairing.right)])
    at = {(s.source.id, s.start): n for n, s in enumerate(comparison.sentences)}
    for finding in findings:
        met = [at[p.source_id, p.start] for p in finding.passages if (p.source_id, p.start) in at]
        for other in met[1:]:
            parent[root(other)] = root(met[0])
    groups: dict[int, list[Sentence]] = defaultdict(list)
    for n, sentence in enumerate(comparison.sentences):
        groups[root(n)].append(sentence)
    for members in groups.values():
        events = sorted(e for s in members for e in _told(s))
        if len({s.source.id for s in members}) > 1 and events:
            yield max(dict.fromkeys(events), key=events.count), members


def _slots(members: Sequence[Sentence]) -> dict[str, list[tuple[Sentence, str]]]:
    table: dict[str, list[tuple[Sentence, str]]] = defaultdict(list)
    for sentence in members:
        table[_THAT].append((sentence, sentence.text))
        dated = next((m for m in sentence.dates if m.timex_type in {"DATE", "TIME"}), None)
        if dated is not None:
            table["When"].append((sentence, dated.text))
        if sentence.places:
            table["Where"].append((sentence, sentence.places[0].text))
        for quantity in sentence.quantities[:1]:
            table[f"How many: {quantity.unit.replace('_', ' ')}"].append((sentence, quantity.text))
        lasted = next((m for m in sentence.dates if m.timex_type == "DURATION" and m.days), None)
        if lasted is not None:
            table["How long"].append((sentence, lasted.text))
    return table


def _row(
    comparison: Comparison, event: str, label: str, values: Sequence[tuple[Sentence, str]], flagged: dict[tuple[str, int], Finding]
) -> Fact:
    said = {sentence.source.id: (sentence, value) for sentence, value in reversed(values)}
    cells = tuple(_cell(comparison, source, event, said, flagged) for source in comparison.snapshot.sources)
    topic = event.replace("_", " ").capitalize()
    first = values[0][0]
    return Fact(derived_id(topic, label, first.source.id, first.text), topic, label, cells)


def _cell(
    comparison: Comparison, source: Source, event: str, said: dict[str, tuple[Sentence, str]], flagged: dict[tuple[str, int], Finding]
) -> Cell:
    if source.id in said:
        sentence, value = said[source.id]
        finding = flagged.get((source.id, sentence.start))
        state = CellState(finding.level.value) if finding else CellState.NARROWER if _is_closest(sentence, said) else CellState.SAME
        return Cell(source.id, state, _short(value), sentence.passage(), finding.id if finding else "")
    return Cell(source.id, _silence(comparison, source, event))


def _is_closest(sentence: Sentence, said: dict[str, tuple[Sentence, str]]) -> bool:
    return any(_is_narrower(sentence, other) and _width(sentence) < _width(other) for other, _ in said.values() if other is not sentence)


def _width(sentence: Sentence) -> int:
    return next(((m.latest - m.earliest).days for m in sentence.dates if is_dated(m) and m.latest and m.earliest), 0)


def _silence(comparison: Comparison, source: Source, event: str) -> CellState:
    """Why a source says nothing of it: asked and not said, never asked, or no place for it."""
    questions = [s for s in comparison.by_source[source.id] if s.role is Role.QUESTION]
    if not questions:
        return CellState.NOT_COVERED
    asked = any(e.event == event for s in questions for e in s.events)
    return CellState.ASKED_NOT_SAID if asked else CellState.NEVER_ASKED


def _short(value: str) -> str:
    flat = " ".join(value.split())
    return flat if len(flat) <= _LONGEST_VALUE else flat[:_LONGEST_VALUE].rsplit(" ", 1)[0] + " …"
