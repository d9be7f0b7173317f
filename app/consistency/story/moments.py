"""What is told of when, in one table: every dated stretch of every source, what happened in it and to whom.

A sentence without a day of its own has the day told just before it; an answer speaks of what it was asked.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import product
from typing import Any, TypeAlias, TypeVar, cast

from app.consistency.alignment.align import Corpus
from app.consistency.alignment.told import Told as Paper
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.story.acts import Act, group_of, is_same
from app.consistency.story.cast import TELLER, Cast, cast_of
from app.consistency.story.paper_dates import paper_date
from app.consistency.story.topics import Steps, Told, is_pointing, main_acts, tellings
from app.domain.assertion import DateMention

T = TypeVar("T")
_TIMELESS = re.compile(
    r"\b(?:have|has|haven['’]t|hasn['’]t|never|always|usually|every|each|now|today|still|would|will|if|since|sometimes|often|"
    r"siempre|nunca|cada|ahora|todavía)\b|每|现在|一直|从来",
    re.IGNORECASE,
)
_REACH = 8  # sentences over which a day told carries on
_LONGEST = 370  # days; a wider window dates no single happening
_CARRIED = 45  # days; a wider window is not carried on to the next sentence
_PERSON = 0.4  # weight of whom a sentence speaks of
_ROOTS = re.compile(r"\b(?:citizen\w*|nationality|national of|native of|born|country of birth)\b|国籍|出生", re.IGNORECASE)
_SCENE = 3  # sentences
_RARE = 0.65  # weight of a key that hardly any other scene has
_FRAGMENT = 7  # words; "A week after the feast." says more of the day just told
_MOVES_ON = re.compile(r"\b(?:after that|afterwards?|later|then|next|following|thereafter|luego|después)\b|后来|之后", re.IGNORECASE)
_BIRTH = re.compile(r"\bb\.\s*\Z|\b(?:born|birth|dob|nacimiento|nacid[oa])\b|出生", re.IGNORECASE)
_NO_DATE = re.compile(r"(?:the )?(?:one|first|second|third|last|other) (?:in|of)\b", re.IGNORECASE)  # "one in July" counts happenings


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """A stretch of a sentence with its days, what it tells and whom of; `dated` is the sentence that holds the date."""

    sentence: Sentence
    mention: DateMention
    dated: Sentence
    window: tuple[date, date]
    acts: frozenset[Act]
    keys: frozenset[str]
    is_told_directly: bool = True  # its acts stand in the sentence, not in the questions before it

    @property
    def is_own(self) -> bool:
        """Whether the date stands in the sentence itself."""
        return self.dated is self.sentence

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.window[0] == self.window[1]


class Moments:
    """The table of a comparison."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.cast: Cast = cast_of(corpus.sentences)
        self._papers = [own.going_on(_read, self.cast) for own in corpus.told]
        self.told: list[Told] = [told for paper in self._papers for told in paper.told]
        self.all: tuple[Moment, ...] = tuple(moment for paper in self._papers for moment in paper.moments)  # in the order of the sources
        self._of: dict[Act, list[Moment]] = {}

    def each(self, read: Callable[[Moments, Sequence[Told]], list[T]]) -> list[T]:
        """What a module's function makes of the tellings of each source; asked once while these stay, so it may look at no other."""
        found: list[T] = []
        for paper in self._papers:
            if read not in paper.memo:
                paper.memo[read] = read(self, paper.told)
            found += cast("list[T]", paper.memo[read])
        return found

    def every(self, read: Callable[[Moments, Told], Iterable[T]]) -> list[T]:
        """What a module's function makes of each telling; it may look at that, the sentence before it and its moments, and nothing else.

        Where a source changed it is asked again only of what is told otherwise; its answers may not hold where a sentence stands.
        """
        return [found for paper in self._papers for found in self._read_each(paper, read)]

    def _read_each(self, paper: _Paper, read: Callable[[Moments, Told], Iterable[T]]) -> list[T]:
        if read not in paper.memo:
            known: _Each = paper.earlier.pop(read, {})
            made: _Each = {}
            found: list[T] = []
            before: Told | None = None
            for told in paper.told:
                seen = told, before, *self.at(told.sentence)
                step = known.get(id(told))
                if step is None or step[0] != seen:
                    step = seen, list(read(self, told))
                made[id(told)] = step
                found += step[1]
                before = told
            paper.memo[read], paper.each[read] = found, made
        return cast("list[T]", paper.memo[read])

    @cached_property
    def told_of(self) -> Mapping[int, Told]:
        """Tellings by the identity of their sentence."""
        return {id(told.sentence): told for told in self.told}

    @cached_property
    def by_act(self) -> Mapping[str, list[Moment]]:
        """Moments by the group of their acts."""
        table: dict[str, list[Moment]] = defaultdict(list)
        for moment in self.all:
            for group in {act.group for act in moment.acts}:
                table[group].append(moment)
        return table

    @cached_property
    def by_key(self) -> Mapping[str, list[Moment]]:
        """Moments by what they speak of."""
        table: dict[str, list[Moment]] = defaultdict(list)
        for moment in self.all:
            for key in moment.keys:
                table[key].append(moment)
        return table

    def of(self, act: Act) -> list[Moment]:
        """Moments of one act; somebody unnamed is nobody in particular."""
        if act not in self._of:
            self._of[act] = [m for m in self.by_act.get(act.group, ()) if any(is_same(act, other) for other in m.acts)]
        return self._of[act]

    @cached_property
    def by_sentence(self) -> Mapping[int, list[Moment]]:
        """Moments by the identity of their sentence."""
        table: dict[int, list[Moment]] = defaultdict(list)
        for moment in self.all:
            table[id(moment.sentence)].append(moment)
        return table

    @cached_property
    def _written(self) -> dict[str, date | None]:
        return {own.source.id: _written_on(own) for own in self.corpus.told if own.sentences}

    @cached_property
    def of_client(self) -> frozenset[str]:
        """The papers that name the client."""
        return frozenset(told.sentence.source.id for told in self.told if any(p.who == TELLER for p in told.persons))

    @cached_property
    def home(self) -> str:
        """The client's country: where they say they were born or whose citizens they are, else the one most spoken of."""
        own = [told.sentence for told in self.told if told.sentence.is_by_client]
        rooted = [s for s in own if s.once(_is_rooted)]
        abroad = (place.ids[-1] for s in (rooted or own) for place in s.places if place.ids and place.ids[-1] != "US")
        counts = Counter(abroad)
        return max(sorted(counts), key=lambda country: counts[country], default="")

    def written_on(self, source_id: str) -> date | None:
        """The day a source was told or written: as it was filed, else as its head or its signature says."""
        return self._written.get(source_id)

    @cached_property
    def _blocks(self) -> Mapping[tuple[str, int], list[Sentence]]:
        table: dict[tuple[str, int], list[Sentence]] = defaultdict(list)
        for told in self.told:
            table[told.sentence.source.id, told.sentence.block].append(told.sentence)
        return table

    def block_of(self, sentence: Sentence) -> list[Sentence]:
        """The paragraph or answer a sentence stands in."""
        return self._blocks[sentence.source.id, sentence.block]

    def main_acts(self, sentence: Sentence) -> frozenset[Act]:
        """What a sentence itself tells, of named persons."""
        return frozenset(act for act in main_acts(self.told_of[id(sentence)]) if act.who)

    def scene_acts(self, sentence: Sentence) -> frozenset[Act]:
        """The acts of a sentence and of the few after it in its paragraph or answer."""
        near = [s for s in self.block_of(sentence) if 0 <= s.index - sentence.index <= _SCENE]
        return frozenset(act for s in near for _, act in self.told_of[id(s)].acts)

    def scene_stems(self, sentence: Sentence) -> frozenset[str]:
        """Stems of the words of a sentence and of those after it in its paragraph or answer."""
        near = [s for s in self.block_of(sentence) if 0 <= s.index - sentence.index <= _SCENE]
        return frozenset(word.stem for s in near for word in s.words if not word.is_stop)

    def rare_keys(self, sentence: Sentence) -> frozenset[str]:
        """What few sentences speak of besides this one and those after it in its paragraph or answer."""
        near = [s for s in self.block_of(sentence) if 0 <= s.index - sentence.index <= _SCENE + 2]
        return frozenset(key for s in near for key in s.keys if " " not in key and self.corpus.weights.get(key, 0.0) >= _RARE)

    def before(self, sentence: Sentence, count: int) -> list[Sentence]:
        """So many sentences before one in its source, in order."""
        own = self._sources[sentence.source.id]
        return own[max(0, sentence.index - count) : sentence.index]

    @cached_property
    def _sources(self) -> dict[str, list[Sentence]]:
        return {source_id: [one.sentence for one in told] for source_id, told in _by_source(self.told)}

    def at(self, sentence: Sentence) -> list[Moment]:
        """The moments of one sentence."""
        return self.by_sentence.get(id(sentence), [])

    def weight(self, keys: Iterable[str]) -> float:
        """How much keys say about which happening is meant."""
        found = list(keys)
        return self.corpus.weight(found) + _PERSON * sum(key.startswith("who ") for key in found)


def _is_rooted(sentence: Sentence) -> bool:
    return _ROOTS.search(f"{sentence.question} {sentence.text}") is not None and not sentence.of("role")


def _by_source(told: Sequence[Told]) -> Iterator[tuple[str, list[Told]]]:
    table: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        table[one.sentence.source.id].append(one)
    yield from table.items()


@dataclass(frozen=True, eq=False)
class _Paper:
    """What the sentences of one source tell, its moments, and what was worked out of both."""

    told: list[Told]
    moments: list[Moment]
    earlier: dict[object, _Each] = field(default_factory=dict, repr=False)
    steps: Steps = field(default_factory=dict, repr=False)
    dated: _Dated = field(default_factory=dict, repr=False)
    each: dict[object, _Each] = field(default_factory=dict, repr=False)
    memo: dict[object, object] = field(default_factory=dict, repr=False)


# what was made of a telling, by the identity of it, with all that was looked at
_Each: TypeAlias = dict[int, tuple[tuple[object, ...], list[Any]]]
# the moments of a telling, by the identity of it and of the sentence that holds the date, unless it is its own
_Dated: TypeAlias = dict[tuple[int, int], tuple[Told, tuple[DateMention, ...], list[Moment]]]


def _read(sentences: Sequence[Sentence], cast: Cast, earlier: _Paper | None) -> _Paper:
    paper = _Paper([], [], earlier.each) if earlier else _Paper([], [])
    paper.told.extend(tellings(sentences, cast, earlier.steps if earlier else {}, paper.steps))
    paper.moments.extend(_moments(paper.told, earlier.dated if earlier else {}, paper.dated))
    return paper


def _moments(told: Sequence[Told], known: _Dated, made: _Dated) -> Iterator[Moment]:
    now: tuple[DateMention, Sentence] | None = None
    told_at = -_REACH
    for at, one in enumerate(told):
        sentence = one.sentence
        points = [m for m in sentence.dates if m.timex_type in {"DATE", "TIME"} and m.timex_value != "PRESENT_REF"]
        dated = [m for m in points if is_point(m)]
        if sentence.is_question:
            if len(dated) == 1 and _days(dated[0]) <= _CARRIED:
                now, told_at = (dated[0], sentence), at
            elif not is_pointing(sentence):
                now = None
            continue
        if dated:
            yield from _made(one, None, dated, known, made)
            now, told_at = ((dated[-1], sentence) if _days(dated[-1]) <= _CARRIED else None), at
        elif now is not None and now[1].block == sentence.block and len(sentence.words) <= _FRAGMENT and points:
            continue
        elif any(not _is_of_the_day(m) for m in points) or sentence.search(_MOVES_ON):
            now = None
        elif now is not None and at - told_at <= _REACH and not sentence.search(_TIMELESS):
            yield from _made(one, now[1], (now[0],), known, made)


def _made(one: Told, dated: Sentence | None, mentions: Sequence[DateMention], known: _Dated, made: _Dated) -> list[Moment]:
    """The moments of a telling, as they were made before wherever nothing of it changed; `dated` is another sentence that dates it."""
    key, sentence, wanted = (id(one), id(dated)), one.sentence, tuple(mentions)
    found = known.get(key)
    if found is None or found[0] is not one or found[1] != wanted or (dated is not None and found[2][0].dated is not dated):
        if dated is None:
            moments = [_moment(one, m, sentence, *_stretch(sentence, m, mentions)) for m in mentions]
        else:
            moments = [_moment(one, m, dated, 0, len(sentence.text)) for m in mentions]
        found = one, wanted, moments
    made[key] = found
    return found[2]


def _written_on(paper: Paper) -> date | None:
    found = None if paper.source.told_on is not None else paper.once(paper_date)
    return paper.source.told_on or (found[1] if found else None)


def is_point(mention: DateMention) -> bool:
    """Whether a mention dates one happening rather than a stretch of life."""
    if not is_dated(mention) or _NO_DATE.match(mention.text) or mention.earliest is None or mention.latest is None:
        return False
    return _days(mention) <= _LONGEST


def _is_of_the_day(mention: DateMention) -> bool:
    """A weekday or an hour says more of the day told before, not another day."""
    return "weekday" in mention.flags or mention.timex_type == "TIME"


def _days(mention: DateMention) -> int:
    return (mention.latest - mention.earliest).days if mention.earliest and mention.latest else 0


def _stretch(sentence: Sentence, mention: DateMention, dated: Sequence[DateMention]) -> tuple[int, int]:
    """The clauses that lie nearer to a date than to any other one of the sentence."""
    if len(dated) == 1:
        return 0, len(sentence.text)
    number = dated.index(mention)
    bounds = [0, *sentence.clauses, len(sentence.text)]
    start = 0 if number == 0 else max((b for b in bounds if dated[number - 1].end <= b <= mention.start), default=mention.start)
    following = dated[number + 1] if number + 1 < len(dated) else None
    end = len(sentence.text) if following is None else max(b for b in (*bounds, following.start) if b <= following.start)
    return start, max(end, mention.end)


def _moment(told: Told, mention: DateMention, dated: Sentence, start: int, end: int) -> Moment:
    assert mention.earliest is not None
    assert mention.latest is not None
    sentence = told.sentence
    is_whole = (start, end) == (0, len(sentence.text))
    acts = frozenset(act for event, act in told.acts if is_whole or start <= event.start < end) & main_acts(told)
    answers = told.asked if is_whole or start == 0 else frozenset()
    keys = frozenset(sentence.keys) if is_whole else keys_in(sentence, start, end)
    if _BIRTH.search(sentence.text[max(0, mention.start - 30) : mention.start]):
        acts = frozenset({Act("birth", next((p.who for p in told.persons if p.end <= mention.start), ""))})
    is_direct = bool(acts)
    acts |= told.asked_acts if not acts else frozenset()
    about = keys | answers | {act.group for act in acts} | {f"who {p.who}" for p in told.persons if is_whole or start <= p.start < end}
    return Moment(sentence, mention, dated, (mention.earliest, mention.latest), acts, about, is_direct)


def keys_in(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """What part of a sentence is about."""
    names = [n for n in sentence.names if start <= n.start < end]
    found = {hit.concept.name for hit in sentence.hits if start <= hit.start < end}
    found |= {group_of(hit.concept.name) for hit in sentence.hits if start <= hit.start < end and hit.concept.section == "event"}
    found |= {f"place {place.ids[0]}" for place in sentence.places if start <= place.start < end and place.ids}
    found |= {f"name {token}" for name in names for token in name.keys[0].split()}
    found |= {word.stem for word in sentence.words if start <= word.start < end and not word.is_stop and word.stem in sentence.keys}
    return frozenset(found)


def is_apart(left: tuple[date, date], right: tuple[date, date], slack: int = 0) -> bool:
    """Whether two windows have no day in common, with so many days left for reckoning."""
    if not slack:
        return left[0] > right[1] or right[0] > left[1]
    return left[0].toordinal() - slack > right[1].toordinal() or right[0].toordinal() - slack > left[1].toordinal()


def in_year_of(moment: Moment, other: tuple[date, date]) -> tuple[date, date]:
    """The window of a moment; where its year was only taken from the telling before, moved to the other side's year."""
    if "year-assumed" not in moment.mention.flags or other[0].year != other[1].year:
        return moment.window
    try:
        first = moment.window[0].replace(year=other[0].year)
    except ValueError:  # 29 February
        return moment.window
    return first, first + (moment.window[1] - moment.window[0])


def meets(left: Moment, right: Moment, slack: int = 0) -> bool:
    """Whether two moments can be of one day, by every reading of their dates."""
    mentions = left.mention, right.mention
    if not any(mention.alternatives or "year-assumed" in mention.flags for mention in mentions):
        return not is_apart(left.window, right.window, slack)
    ours, theirs = [left.window, *left.mention.alternatives], [right.window, *right.mention.alternatives]
    moved = [(in_year_of(left, right.window), right.window), (left.window, in_year_of(right, left.window))]
    return any(not is_apart(a, b, slack) for a, b in (*product(ours, theirs), *moved))


def windows(mention: DateMention) -> tuple[tuple[date, date], ...]:
    """Every window a mention may mean."""
    own = ((mention.earliest, mention.latest),) if mention.earliest and mention.latest else ()
    return (*own, *mention.alternatives)
