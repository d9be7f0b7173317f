"""Reads a source into sentences with all their slots."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from app.consistency.extract.dates import read_dates
from app.consistency.extract.events import read_events
from app.consistency.extract.language import language_of
from app.consistency.extract.names import read_names
from app.consistency.extract.places import read_places
from app.consistency.extract.polarity import sentence_polarity
from app.consistency.extract.quantities import read_quantities
from app.consistency.lexicon import Hit, lexicon
from app.consistency.segments import Segment, segments
from app.consistency.sentence import Sentence
from app.consistency.words import Word, words_of
from app.domain.assertion import Assertion, DateMention, EventMention, NameMention, PlaceMention, Polarity
from app.domain.blocks import Block, Role
from app.domain.snapshot import Source

_CLAUSE = re.compile(r"[,;:—–，；：、]|\s-\s|\b(?:and|but|when|while|because|then|who|which|y|pero|cuando|porque|que)\b", re.IGNORECASE)
_HAN_RUN = re.compile(r"[\u3400-\u9fff]{4}")
_BARE_NO = re.compile(r"\s*(?:no|never|nobody|not at all|nunca|nadie|没有|从来没有)\b[^?]*\Z", re.IGNORECASE)
_BARE_WORDS = 14  # longer answers have a story of their own
_MONTH_DAY = re.compile(r"XXXX-(?P<month>\d\d)(?:-(?P<day>\d\d))?")
_WEIGHTS = {"event": 2.0, "role": 0.8, "counted": 0.3, "force": 0.8, "company": 0.3, "knowledge": 0.2, "marital": 0.5, "countable": 0.5}
_THING = 1.0


def read_assertions(source: Source) -> tuple[Assertion, ...]:
    """What each sentence of a source says, slot by slot, for display."""
    return tuple(sentence.assertion() for sentence in read_sentences(source))


def read_sentences(source: Source) -> tuple[Sentence, ...]:
    """Every sentence of a source."""
    text = source.document.text
    main = language_of(text)
    parts = segments(source.document)
    made: list[Sentence] = []
    for _, group in _by_block(parts):
        made.extend(_block_sentences(source, text, main, group, len(made)))
    return tuple(_with_years(made))


def _with_years(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """A day told without its year falls in the year the telling last spoke of."""
    year = 0
    for sentence in sentences:
        dates = []
        for mention in sentence.dates:
            found = _MONTH_DAY.match(mention.timex_value) if mention.earliest is None and year else None
            dates.append(_in_year(mention, found, year) if found else mention)
            if mention.earliest is not None and "year-assumed" not in mention.flags and mention.granularity in {"day", "month", "year"}:
                year = mention.earliest.year
        yield replace(sentence, dates=tuple(dates)) if sentence.dates else sentence


def _in_year(mention: DateMention, found: re.Match[str], year: int) -> DateMention:
    month, day = int(found["month"]), int(found["day"] or 0)
    last = monthrange(year, month)[1]
    if day > last:
        return mention
    flags = (*(flag for flag in mention.flags if flag != "unanchored"), "year-assumed")
    return replace(mention, earliest=date(year, month, day or 1), latest=date(year, month, day or last), flags=flags)


def _by_block(parts: Sequence[Segment]) -> Iterator[tuple[int, list[Segment]]]:
    group: list[Segment] = []
    for part in parts:
        if group and part.block_index != group[0].block_index:
            yield group[0].block_index, group
            group = []
        group.append(part)
    if group:
        yield group[0].block_index, group


def _block_sentences(source: Source, text: str, main: str, group: Sequence[Segment], first: int) -> Iterator[Sentence]:
    block = group[0].block
    body = text[block.start : block.end]
    language = "zh" if _HAN_RUN.search(body) else "en" if main == "zh" else main
    dates = read_dates(body, source.told_on, language)
    drafts = [
        _read(source, text, part, language, [d for d in dates if part.start - block.start <= d.start < part.end - block.start])
        for part in group
    ]
    about = frozenset(key for draft in drafts for key in draft.keys) | frozenset(_question_keys(block.question, language))
    asked = _asked_events(block, language)
    for number, draft in enumerate(drafts):
        events = draft.events or (
            _answered(draft, asked) if asked and (draft.dates or draft.places or draft.quantities or number == 0) else ()
        )
        yield replace(draft, index=first + number, context=about, events=events)


def _asked_events(block: Block, language: str) -> tuple[str, ...]:
    """What the question of an answer is about."""
    if block.role is not Role.ANSWER or not block.question:
        return ()
    return tuple(dict.fromkeys(hit.concept.name for hit in _question_hits(block.question, language) if hit.concept.section == "event"))


def _answered(sentence: Sentence, asked: tuple[str, ...]) -> tuple[EventMention, ...]:
    """A bare answer such as "On 17 February 2018." or "No. Never." speaks of the happening it was asked about."""
    if _BARE_NO.match(sentence.text):
        polarity = Polarity.DENIED
    elif len(sentence.words) > _BARE_WORDS or sentence.is_question:
        return ()
    else:
        polarity = Polarity.ASSERTED
    return tuple(EventMention(0, len(sentence.text), sentence.text, event, polarity) for event in asked)


def _read(source: Source, text: str, part: Segment, language: str, dates: Sequence[DateMention]) -> Sentence:
    body = text[part.start : part.end]
    shift = part.start - part.block.start
    own = tuple(replace(d, start=d.start - shift, end=min(d.end - shift, len(body))) for d in dates)
    words = words_of(body)
    taken = [(d.start, d.end) for d in own]
    hits = tuple(
        hit
        for hit in lexicon().hits(body, words, language)
        if not (_inside(hit.start, taken) and body[hit.start : hit.start + 1].isupper())
    )
    places = tuple(p for p in read_places(body) if not _inside(p.start, taken))
    names = read_names(body, hits, [*taken, *((p.start, p.end) for p in places)])
    quantities = read_quantities(body, language, words, hits, taken)
    return Sentence(
        0,
        source,
        part.start,
        part.end,
        body,
        part.block.label,
        part.block.role,
        part.block.question,
        part.block_index,
        language,
        words,
        hits,
        own,
        quantities,
        names,
        places,
        read_events(body, hits),
        sentence_polarity(body),
        tuple(match.end() for match in _CLAUSE.finditer(body)),
        content_keys(body, words, hits, own, places, names),
        frozenset(),
    )


def _inside(offset: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in spans)


def _question_keys(question: str, language: str) -> frozenset[str]:
    return frozenset(content_keys(question, words_of(question), _question_hits(question, language)))


def _question_hits(question: str, language: str) -> tuple[Hit, ...]:
    return lexicon().hits(question, words_of(question), language)


def content_keys(
    text: str,
    words: Sequence[Word],
    hits: Sequence[Hit],
    dates: Sequence[DateMention] = (),
    places: Sequence[PlaceMention] = (),
    names: Sequence[NameMention] = (),
) -> dict[str, float]:
    """What a sentence is about, as weighted keys that meet across wordings and languages: concepts, places, names, other content words."""
    keys: dict[str, float] = {}
    for hit in hits:
        keys[hit.concept.name] = max(keys.get(hit.concept.name, 0), _WEIGHTS.get(hit.concept.section, _THING))
    for place in places:
        keys[f"place {place.ids[0]}"] = _THING * 1.5
    for name in names:
        keys.update({f"name {token}": _THING * 1.5 for token in name.keys[0].split()})
    covered = [
        *((h.start, h.end) for h in hits),
        *((d.start, d.end) for d in dates),
        *((p.start, p.end) for p in places),
        *((n.start, n.end) for n in names),
    ]
    before: Word | None = None
    for word in words:
        if _inside(word.start, covered) or word.is_stop or word.folded.isdigit():
            before = None
            continue
        if word.is_han:
            if before is not None and before.end == word.start:
                keys.setdefault(text[before.start : word.end], 0.5)
            before = word
        elif len(word.stem) > 1:
            keys.setdefault(word.stem, _THING)
    return keys
