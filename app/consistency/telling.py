"""Reads a source into sentences with all their slots."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from app.consistency.beginnings import Vocabulary
from app.consistency.extract.citations import citation_spans, is_cited
from app.consistency.extract.dates import read_dates
from app.consistency.extract.events import read_events
from app.consistency.extract.language import language_of
from app.consistency.extract.names import read_names
from app.consistency.extract.places import read_places
from app.consistency.extract.polarity import only_says_when, sentence_polarity
from app.consistency.extract.quantities import read_quantities
from app.consistency.lexicon import Hit, lexicon
from app.consistency.segments import Segment, cuts, told_blocks
from app.consistency.sentence import Lexis, Sentence
from app.consistency.words import STOP_WORDS, Word, words_of
from app.domain.assertion import Assertion, DateMention, EventMention, NameMention, PlaceMention, Polarity
from app.domain.blocks import Block, Role
from app.domain.line_numbers import without_line_numbers
from app.domain.snapshot import Source

_CLAUSE = re.compile(r"[,;:—–，；：、]|\s-\s|\b(?:and|but|when|while|because|then|who|which|y|pero|cuando|porque|que)\b", re.IGNORECASE)
_HAN = re.compile(r"[\u3400-\u9fff]")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]{4}")
_BARE_NO = re.compile(r"\s*(?:no|never|nobody|not at all|nunca|nadie|没有|从来没有)\b[^?]*\Z", re.IGNORECASE)
_NEVER = re.compile(r"[,;] (?:no|never|not once|nobody|nunca|nadie)\s*[.!]?\s*\Z", re.IGNORECASE)  # "In my country, never."
_BOUND = re.compile(r"\b(?:from|since|until|till|between|desde|hasta|entre)\b[^,?.;]*\Z", re.IGNORECASE)  # only limits what is asked
_BARE_WORDS = 14  # longer answers have a story of their own
_WEIGHTS = {"event": 2.0, "role": 0.8, "counted": 0.3, "force": 0.8, "company": 0.3, "knowledge": 0.2, "marital": 0.5, "countable": 0.5}
_THING = 1.0
_SETTING = 1.5
_PAIR = 0.5  # of Chinese characters

# text, role, label, question, language, day of telling and year told before: all that the reading of a paragraph rests on
BlockKey: TypeAlias = tuple[str, Role, str, str, str, date | None, int]
Drafts: TypeAlias = tuple[Sentence, ...]


def read_assertions(source: Source) -> tuple[Assertion, ...]:
    """What each sentence of a source says, slot by slot, for display."""
    return tuple(sentence.assertion() for sentence in read_sentences(source))


def read_sentences(source: Source) -> tuple[Sentence, ...]:
    """Every sentence of a source."""
    return Reading().sentences(source)


@dataclass(slots=True)
class Reading:
    """Reads sources again and again, each paragraph only once; holds what the sources of the last check say and nothing older."""

    _sentences: dict[str, tuple[Source, tuple[Sentence, ...]]] = field(default_factory=dict)
    _blocks: dict[str, dict[BlockKey, Drafts]] = field(default_factory=dict)
    _vocabulary: Vocabulary = field(default_factory=Vocabulary)

    def sentences(self, source: Source) -> tuple[Sentence, ...]:
        """Every sentence of a source; the same object where the source is as it was."""
        known = self._sentences.get(source.id)
        if known is not None and known[0] == source:
            return known[1]
        used: dict[BlockKey, Drafts] = {}
        is_of_one_kind = known is not None and (known[0].kind, known[0].statement) == (source.kind, source.statement)
        made = tuple(self._placed(source, self._blocks[source.id] if is_of_one_kind else {}, used))
        self._sentences[source.id], self._blocks[source.id] = (source, made), used
        return made

    def keep_only(self, source_ids: Collection[str]) -> None:
        """Forgets sources that are no longer part of the case."""
        for source_id in self._sentences.keys() - set(source_ids):
            del self._sentences[source_id], self._blocks[source_id]

    def _placed(self, source: Source, known: Mapping[BlockKey, Drafts], used: dict[BlockKey, Drafts]) -> Iterator[Sentence]:
        """Every sentence where it stands, from paragraphs read before or now; `used` collects these."""
        text = without_line_numbers(source.document.text)
        main = language_of(text)
        index = year = 0
        for number, block in told_blocks(source.document):
            body = text[block.start : block.end]
            key = (body, block.role, block.label, block.question, _language(body, main), source.told_on, year)
            drafts = used.get(key) or known.get(key) or tuple(_block_sentences(source, key, self._vocabulary))
            used[key], year = drafts, _year_told(drafts, year)
            for draft in drafts:
                yield draft.placed(source, block.start, index, number)
                index += 1


def _language(body: str, main: str) -> str:
    if main == "zh":
        return "zh" if _HAN.search(body) else "en"  # "9天。" is an answer too
    return "zh" if _HAN_RUN.search(body) else main


def _year_told(drafts: Drafts, year: int) -> int:
    """The year the telling has come to after a paragraph."""
    told = [m for draft in drafts for m in draft.dates if "year-assumed" not in m.flags and m.timex_value != "PRESENT_REF"]
    years = [m.earliest.year for m in told if m.earliest is not None and m.latest is not None and m.earliest.year == m.latest.year]
    return years[-1] if years else year


def _block_sentences(source: Source, key: BlockKey, vocabulary: Vocabulary) -> Iterator[Sentence]:
    """The sentences of one paragraph or answer, with offsets that count from its start."""
    body, role, label, question, language, told_on, year = key
    block = Block(role, label, 0, len(body), question)
    cited = citation_spans(body)
    dates = [mention for mention in read_dates(body, told_on, language, year) if not is_cited(cited, mention.start)]
    drafts = [
        _read(source, body, Segment(start, end, block, 0), language, [d for d in dates if start <= d.start < end], vocabulary)
        for start, end in cuts(body)
    ]
    about = frozenset(key for draft in drafts for key in draft.keys) | frozenset(_question_keys(question, language))
    asked = _asked_events(block, language)
    for number, draft in enumerate(drafts):
        events = draft.events or (
            _answered(draft, asked) if asked and (draft.dates or draft.places or draft.quantities or number == 0) else ()
        )
        yield replace(draft, context=about, events=events)


def _asked_events(block: Block, language: str) -> tuple[str, ...]:
    """What the question of an answer is about."""
    if block.role is not Role.ANSWER or not block.question:
        return ()
    hits = [hit for hit in _question_hits(block.question, language) if hit.concept.section == "event"]
    main = [hit for hit in hits if not only_says_when(block.question, hit.start, hit.end)]
    return tuple(dict.fromkeys(hit.concept.name for hit in main or hits))


def _answered(sentence: Sentence, asked: tuple[str, ...]) -> tuple[EventMention, ...]:
    """A bare answer such as "On 17 February 2018." or "No. Never." speaks of the happening it was asked about."""
    if _BARE_NO.match(sentence.text) or (len(sentence.words) <= _BARE_WORDS and _NEVER.search(sentence.text)):
        polarity = Polarity.DENIED
    elif len(sentence.words) > _BARE_WORDS or sentence.is_question:
        return ()
    else:
        polarity = Polarity.ASSERTED
    return tuple(EventMention(0, len(sentence.text), sentence.text, event, polarity) for event in asked)


def _read(source: Source, text: str, part: Segment, language: str, dates: Sequence[DateMention], vocabulary: Vocabulary) -> Sentence:
    body = text[part.start : part.end]
    shift = part.start - part.block.start
    own = tuple(replace(d, start=d.start - shift, end=min(d.end - shift, len(body))) for d in dates)
    words = words_of(body)
    taken = [*((d.start, d.end) for d in own), *citation_spans(body)]
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
        Lexis(vocabulary.words_of(body, part.block.question), vocabulary),
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
    keys = dict.fromkeys((hit.concept.name for hit in hits), 0.0)
    keys.update((f"place {place.ids[0]}", 0.0) for place in places)
    keys.update((f"name {token}", 0.0) for name in names for token in name.keys[0].split())
    spans: tuple[Hit | DateMention | PlaceMention | NameMention, ...] = (*hits, *dates, *places, *names)
    covered = {offset for span in spans for offset in range(span.start, span.end)}
    before: Word | None = None
    for word in words:
        if word.start in covered or word.folded in STOP_WORDS or word.folded.isdigit():
            before = None
            continue
        if word.is_han:
            if before is not None and before.end == word.start:
                keys[text[before.start : word.end]] = 0.0
            before = word
        elif len(word.stem) > 1:
            keys[word.stem] = 0.0
    return {key: weight_of(key) for key in keys}


def weight_of(key: str) -> float:
    """What a key says about which happening is meant, before its rarity."""
    concept = lexicon().concepts.get(key)
    if concept is not None:
        return _WEIGHTS.get(concept.section, _THING)
    if key.startswith(("place ", "name ")):
        return _SETTING
    return _PAIR if _HAN.match(key) else _THING
