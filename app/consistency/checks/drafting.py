"""What a draft adds to what was told: a closer date, a happening nobody told, an exhibit that is not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.consistency.alignment.align import Pairing
from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import is_dated, kinds
from app.consistency.sentence import Sentence
from app.consistency.story.tabs import CITED, tabs_of
from app.consistency.wording import cited, factors, opening, quoted, sentence_of, window
from app.domain.assertion import DateMention, Polarity
from app.domain.finding import Bar, Factor, Finding, FindingKind, Level, Scale, Strip
from app.domain.passage import passage_at
from app.domain.snapshot import Source, SourceKind
from app.domain.statement import StatementKind

_HALF = 0.54
_SAME = 0.2
_PRECISE = {"day", "month"}
_FORMAL = frozenset(
    {
        "signing",
        "asylum_claim",
        "issuance",
        "schooling",
        "employment",
        "residence",
        "telling",
        "medical",
        "attempt",
        "showing",
        "witnessing",
        "recognition",
        "birth",
        "death",
    }
)


def find(comparison: Comparison) -> Iterator[Finding]:
    """Findings on drafts; a signed declaration is looked at for the exhibits it cites."""
    for source in comparison.snapshot.sources:
        if source.is_draft:
            yield from _closer_dates(comparison, source)
            yield from _untold(comparison, source) if source.bare is None else _bare(comparison, source, source.bare)
        if source.is_draft or source.statement is StatementKind.DECLARATION:
            yield from _missing_exhibits(comparison, source)


def _closer_dates(comparison: Comparison, draft: Source) -> Iterator[Finding]:
    """A date in the draft that lies inside a wider one told, and that no telling gives so closely."""
    done: set[tuple[int, int]] = set()
    for pairing in sorted(comparison.pairs(lambda s: ["date"] if any(map(is_dated, s.dates)) else [], _SAME), key=_widest):
        a, b = (pairing.left, pairing.right) if pairing.left.source is draft else (pairing.right, pairing.left)
        if a.source is not draft or b.source.is_draft or b.source.kind is SourceKind.EXHIBIT or len(pairing.shared) < 2:  # noqa: PLR2004 - more than the date itself
            continue
        for mine in a.dates:
            told = next((m for m in b.dates if _is_wider(m, mine)), None)
            if (
                told is not None
                and (id(a), mine.start) not in done
                and mine.granularity in _PRECISE
                and not _told_closely(comparison, draft, mine)
            ):
                done.add((id(a), mine.start))
                yield _false_precision(pairing, a, b, mine, told)


def _widest(pairing: Pairing) -> int:
    """Days of the widest window: the closest telling comes first."""
    return max(
        (m.latest - m.earliest).days for s in (pairing.left, pairing.right) for m in s.dates if m.earliest and m.latest and is_dated(m)
    )


def _is_wider(told: DateMention, mine: DateMention) -> bool:
    if not is_dated(told) or not is_dated(mine) or not (told.earliest and told.latest and mine.earliest and mine.latest):
        return False
    return (
        told.earliest <= mine.earliest and mine.latest <= told.latest and (told.latest - told.earliest) > 2 * (mine.latest - mine.earliest)
    )


def _told_closely(comparison: Comparison, draft: Source, mine: DateMention) -> bool:
    """Whether any other source holds a window no wider than the draft's at the same place in time."""
    for sentence in comparison.sentences:
        for m in sentence.dates if sentence.source is not draft else ():
            if (
                m.earliest
                and m.latest
                and mine.earliest
                and mine.latest
                and m.latest - m.earliest <= mine.latest - mine.earliest
                and mine.earliest <= m.latest
                and m.earliest <= mine.latest
            ):
                return True
    return False


def _false_precision(pairing: Pairing, a: Sentence, b: Sentence, mine: DateMention, told: DateMention) -> Finding:
    bars = tuple(
        Bar(s.source.name, float(m.earliest.toordinal()), float(m.latest.toordinal() + 1))
        for s, m in ((b, told), (a, mine))
        if m.earliest and m.latest
    )
    return make_finding(
        FindingKind.FALSE_PRECISION,
        Level.DIFFERENCE,
        factors(pairing.left, pairing.right),
        opening(f"{b.source.name} says {quoted(told.text)}; the draft says {quoted(mine.text)}."),
        f"{window(mine)} lies inside {window(told)}, and no source gives it so closely.",
        "How closely do you remember the date, if you do?",
        (b.passage(told.start, told.end), a.passage(mine.start, mine.end)),
        ("Was the closer date taken from a paper that is not on file?",),
        Strip(Scale.DAYS, bars),
        (b, a),
    )


def _speaks_of(comparison: Comparison, other: Sentence, sentence: Sentence) -> bool:
    """Whether a paragraph elsewhere holds more than half of what the sentence is about, bare persons apart."""
    about = {key: weight for key, weight in sentence.keys.items() if key not in {hit.concept.name for hit in sentence.of("counted")}}
    return comparison.corpus.weight(other.context & about.keys()) >= _HALF * comparison.corpus.weight(about)


def _untold(comparison: Comparison, draft: Source) -> Iterator[Finding]:
    """A happening that no other source speaks of; one note for each paragraph."""
    others = [source.id for source in comparison.snapshot.sources if source is not draft and not source.is_draft]
    noted: set[int] = set()
    for sentence in comparison.sentences:
        if sentence.source is not draft or sentence.block in noted or sentence.is_question or not others:
            continue
        told = [e for e in sentence.events if e.polarity is Polarity.ASSERTED and e.event not in _FORMAL and kinds(e.event)]
        if told and not any(_speaks_of(comparison, other, sentence) for other in comparison.sentences if other.source.id in others):
            noted.add(sentence.block)
            yield _unsourced(sentence, "No other paper on file speaks of this happening.")


def _bare(comparison: Comparison, draft: Source, spans: Sequence[tuple[int, int]]) -> Iterator[Finding]:
    """One note for each paragraph that a person has linked to nothing, at its first happening."""
    for start, end in spans:
        inside = [s for s in comparison.by_source[draft.id] if s.start < end and start < s.end and not s.is_question]
        if inside:
            yield _unsourced(next((s for s in inside if s.events), inside[0]), "No passage is linked to this paragraph.")


def _unsourced(sentence: Sentence, reasoning: str) -> Finding:
    return make_finding(
        FindingKind.UNSOURCED,
        Level.NOTE,
        (Factor.F7,),
        sentence_of(f"{cited(sentence)} has no source yet: {quoted(sentence.text)}"),
        reasoning,
        "How do you know this?",
        (sentence.passage(),),
        ("Was it said in a talk that is not on file?",),
    )


def _missing_exhibits(comparison: Comparison, draft: Source) -> Iterator[Finding]:
    """Citations of letters that no exhibit on file bears, nor any other paper speaks of; none before the first exhibit."""
    exhibits = [source for source in comparison.snapshot.sources if source.kind is SourceKind.EXHIBIT]
    tabs = {tab for source in exhibits for tab in tabs_of(source)}
    known = {tab.split("-")[0] for tab in tabs} | {match["tab"] for s in exhibits for match in CITED.finditer(s.document.text)}
    for match in CITED.finditer(draft.document.text) if exhibits else ():
        if not {match["tab"], match["tab"].split("-")[0]} & known:
            around = [s for s in comparison.by_source[draft.id] if s.start <= match.start() < s.end]
            yield make_finding(
                FindingKind.CITATION,
                Level.DIFFERENCE,
                (Factor.F6,),
                opening(f"{cited(around[0]) if around else draft.name} cites Exhibit {match['tab']}, which is not on file."),
                f"The exhibits on file are {', '.join(sorted(tabs))}." if tabs else "No exhibit on file bears a letter.",
                "Which paper is meant?",
                (passage_at(draft.id, draft.document, *match.span(), around[0].label if around else ""),),
                ("Is the exhibit still to come?",),
            )
