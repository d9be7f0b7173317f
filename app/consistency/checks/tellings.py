"""Tellings that one text reports of several occasions, laid beside each other, and what the text itself sets against something."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from app.consistency.alignment.align import corpus
from app.consistency.checks import (
    ages,
    alternatives,
    clocks,
    counts,
    dates,
    durations,
    identity,
    persons,
    places,
    polarity,
    possession,
    weekdays,
)
from app.consistency.comparison import Comparison, make_finding
from app.consistency.papers.contrast import Contrast, Way, says_nothing_else, share_a_topic
from app.consistency.papers.contrasts import contrasts_of
from app.consistency.papers.reported import Reported, are_apart, reported_in, source_of, told_alone
from app.consistency.sentence import Sentence
from app.consistency.wording import factors, quoted, sentence_of, verb
from app.domain.finding import Finding, FindingKind, Level
from app.domain.passage import Passage
from app.domain.snapshot import Snapshot, Source

_SLOTS: tuple[Callable[[Comparison], Iterator[Finding]], ...] = (
    dates.find,
    durations.find,
    counts.find,
    ages.find,
    weekdays.find,
    clocks.find,
    places.find,
    polarity.find,
    alternatives.find,
    identity.find,
    persons.find,
    possession.find,
)
_SETTLED = re.compile(
    r"(?<!not )(?<!no )(?<!without )\b(?:minor|trivial|immaterial|insignificant|inconsequential|typographical|"
    r"(?:adequately|plausibly|reasonably|satisfactorily|fully) (?:explain\w*|clarif\w+|reconcil\w+))\b",
    re.IGNORECASE,
)
_LONG = 30  # characters; a wording this long that stands twice is quoted again
_COMPARED = frozenset({Way.JOINED, Way.ASKED, Way.TAKEN_UP})
_OWN_SLIP = re.compile(
    r"\b(?:by mistake|a mistake|mistaken\w*|misspoke|mis(?:interpret|translat|heard|underst)\w*|typograph\w+|clerical)\b", re.IGNORECASE
)
_QUESTION = "What happened, and what do you remember saying each time?"
_CAUSES = (
    "Does the report give your words as you said them?",
    "Was the question the same each time?",
    "Was there an interpreter, and was it read back to you?",
)
_WHY = {
    Way.JOINED: "The text sets the one against the other by “{by}”.",
    Way.NAMED: "The text sets the one against the other by “{by}”.",
    Way.SILENT: "The text says that one telling has what another leaves out (“{by}”).",
    Way.ASKED: "The text says that somebody was asked to account for the one; the other is what was told most like it.",
    Way.TAKEN_UP: "The two stand next to each other, and what they give does not meet.",
    Way.CHOICE: "The text says that the tellings do not agree in this (“{by}”).",
}


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for every two passages that one text sets against each other, and every slot in which tellings it reports do not meet."""
    for own in comparison.corpus.told:
        yield from own.once(_found_in_brief if comparison.is_brief else _found_in)


def _found_in(sentences: tuple[Sentence, ...]) -> tuple[Finding, ...]:
    return tuple(_findings(sentences, may_be_brief=False))


def _found_in_brief(sentences: tuple[Sentence, ...]) -> tuple[Finding, ...]:
    return tuple(_findings(sentences, may_be_brief=True))


def _findings(sentences: tuple[Sentence, ...], *, may_be_brief: bool) -> Iterator[Finding]:
    """Findings inside one source, each two places once."""
    told = reported_in(sentences)
    taken: list[tuple[Passage, ...]] = []
    source = sentences[0].source if sentences else None
    if source is not None:
        for finding in (*_set_apart(source, sentences, told), *_laid_out(source, told, may_be_brief=may_be_brief)):
            if not any(_meet(finding.passages, other) for other in taken):
                taken.append(finding.passages)
                yield finding


def _set_apart(source: Source, sentences: Sequence[Sentence], told: Sequence[Reported]) -> Iterator[Finding]:
    done: list[Contrast] = []
    for contrast in contrasts_of(sentences, told):
        if any(_is_same_matter(contrast, other) for other in done):
            continue
        finding = next(iter(_compared(source, contrast)), None) if contrast.way in _COMPARED else None
        if finding is not None or contrast.way is not Way.JOINED or (share_a_topic(contrast) and not says_nothing_else(contrast)):
            done.append(contrast)
            yield finding or _finding(source, sentences, contrast)


def _is_same_matter(contrast: Contrast, other: Contrast) -> bool:
    """Whether a text sets the same against each other once more: quoted again, or in the next breath."""
    if contrast.way is Way.CHOICE and other.way is Way.CHOICE:
        return False
    mine, theirs = ({r.occasion for r in (c.left, c.right)} - {""} for c in (contrast, other))
    sides = [(a, b) for a in (contrast.left, contrast.right) for b in (other.left, other.right)]
    is_met = any(a.sentence is b.sentence and a.start < b.end and b.start < a.end for a, b in sides)
    is_again = any(_openings(a) & _openings(b) for a, b in sides)
    return (is_met and (mine <= theirs or theirs <= mine)) or is_again


def _openings(reported: Reported) -> set[str]:
    texts = (" ".join(text.split())[:_LONG].lower() for text in (reported.cue, reported.text))
    return {text for text in texts if len(text) >= _LONG}


def _compared(source: Source, contrast: Contrast) -> list[Finding]:
    """What the slots of both sides say, as of two short texts that somebody laid side by side."""
    sides = []
    for number, reported in enumerate((contrast.left, contrast.right)):
        own = source_of(source, reported.occasion)
        own = replace(own, id=f"{own.id}\0{number}")
        sides.append((own, told_alone(reported, own)))
    return _slots_of(source, [own for own, _ in sides], [sentence for _, sentence in sides], may_be_brief=True)


def _laid_out(source: Source, told: Sequence[Reported], *, may_be_brief: bool) -> Iterator[Finding]:
    """Everything told on each occasion beside everything told on the others."""
    by_occasion: dict[str, list[Reported]] = {}
    for reported in told:
        if reported.occasion:
            by_occasion.setdefault(reported.occasion, []).append(reported)
    if not any(are_apart(one, other) for one in by_occasion for other in by_occasion):
        return
    sources = {occasion: source_of(source, occasion) for occasion in by_occasion}
    sentences = [told_alone(reported, sources[occasion]) for occasion, group in by_occasion.items() for reported in group]
    names = {own.id: occasion for occasion, own in sources.items()}
    yield from _slots_of(source, list(sources.values()), sentences, may_be_brief=may_be_brief, names=names)


def _slots_of(
    source: Source, sources: list[Source], sentences: list[Sentence], *, may_be_brief: bool, names: dict[str, str] | None = None
) -> list[Finding]:
    laid = Comparison(Snapshot(tuple(sources)), corpus(tuple(sources), tuple(sentences), may_be_brief=may_be_brief))
    found = []
    for check in _SLOTS:
        for finding in check(laid):
            occasions = [p.source_id for p in finding.passages]
            is_apart = len(set(occasions)) > 1 and (names is None or are_apart(names[occasions[0]], names[occasions[-1]]))
            if finding.level is not Level.NOTE and is_apart:
                found.append(replace(finding, passages=tuple(replace(p, source_id=source.id) for p in finding.passages)))
    return found


def _finding(source: Source, sentences: Sequence[Sentence], contrast: Contrast) -> Finding:
    sides = [(r, r.sentence.passage(r.start, r.end)) for r in (contrast.left, contrast.right)]
    told = " and ".join(f"{quoted(p.quote)} ({r.occasion})" if r.occasion else quoted(p.quote) for r, p in sides)
    last = contrast.right.sentence
    is_settled = any(_is_settled(s) for s in (contrast.left.sentence, *_from(sentences, last)))
    return make_finding(
        FindingKind.OMISSION if contrast.way is Way.SILENT else FindingKind.OTHER,
        Level.NOTE if is_settled else Level.DIFFERENCE,
        factors(contrast.left.sentence, last),
        sentence_of(f"{source.name} {verb(last, 'set')} side by side {told}"),
        _WHY[contrast.way].format(by=contrast.by),
        _QUESTION,
        [p for _, p in sides],
        _CAUSES,
    )


def _from(sentences: Sequence[Sentence], first: Sentence) -> Iterator[Sentence]:
    """A sentence and the one after it."""
    return (sentence for sentence in sentences if 0 <= sentence.index - first.index <= 1)


def _is_settled(sentence: Sentence) -> bool:
    """Whether a text calls a difference slight or explained, or a teller calls it a slip of their own."""
    return bool(sentence.search(_SETTLED)) or (sentence.is_first_person and bool(sentence.search(_OWN_SLIP)))


def _meet(passages: Iterable[Passage], others: Iterable[Passage]) -> bool:
    """Whether two findings are about the same two places."""
    mine, theirs = list(passages), list(others)
    return all(any(p.start < q.end and q.start < p.end for q in theirs) for p in mine) and all(
        any(p.start < q.end and q.start < p.end for q in mine) for p in theirs
    )
