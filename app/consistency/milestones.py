"""The happenings a life has few of, as a sentence or the question it answers names them, and when each paper has them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from app.consistency.comparison import Comparison
from app.consistency.extract.language import language_of
from app.consistency.sentence import Sentence
from app.consistency.story.asked import roles_in
from app.consistency.story.cast import TELLER, is_of_client
from app.consistency.story.milestone_words import NAMING, named_in
from app.consistency.story.moments import is_apart, is_point
from app.domain.assertion import DateMention
from app.domain.blocks import Role

_AGAIN = re.compile(
    r"\b(?:again|another|other|next|last|every|each|twice|several|many|otr[oa]s?|de nuevo|cada|última?)\b|再次|又|另|每", re.IGNORECASE
)
_NTH = re.compile(
    r"\b(?:(?P<two>second|segund[oa])|(?P<three>third|tercer[oa]?)|(?P<four>fourth|cuart[oa]))\b|第(?P<zh>[二三四])", re.IGNORECASE
)
_NOT = re.compile(
    r"\b(?:not|never|no|nobody|didn['’]t|wasn['’]t|weren['’]t|if|would|nunca|nadie|ni|si)\b|没|未|如果|(?<!特)别(?!人|的)", re.IGNORECASE
)
_SHARED = frozenset({"wedding", "birth of a child", "move", "search of the home"})  # of a family rather than of one person
_NEAR, _LONGEST_BARE = 34, 16  # characters; words
_UNSURE = frozenset({"relative", "year-assumed", "approximate"})
_BEFORE_ROLE = re.compile(r"[.;:。；]|\b(?:I|me|we|us|yo|nos)\b|我(?!爸|妈|父|母|哥|弟|姐|妹|丈|妻|儿|女|爷|奶|叔|舅|姑)")


@dataclass(frozen=True, slots=True)
class Named:
    """A happening at [start, end) of a sentence, by its key: its name, whom it befell, and which in number."""

    start: int
    end: int
    name: str
    who: str
    nth: str

    @property
    def key(self) -> tuple[str, str, str]:
        """Under which two tellings of it meet."""
        return self.name, self.who, self.nth


@dataclass(frozen=True, slots=True, eq=False)
class When:
    """The day a sentence tells for a happening."""

    sentence: Sentence
    mention: DateMention
    window: tuple[date, date]


def named(sentence: Sentence) -> tuple[Named, ...]:
    """The happenings named in the words of a sentence; asked for once."""
    return sentence.once(_named)


def _named(sentence: Sentence) -> tuple[Named, ...]:
    found = [
        (start, end, name)
        for start, end, name in named_in(sentence.text, sentence.language)
        if not any(m.start < end and start < m.end for m in sentence.dates if m.timex_type != "DURATION")
    ]
    return tuple(Named(start, end, name, _who(sentence, start, end, name), nth_of(sentence.text, start, end)) for start, end, name in found)


@lru_cache(maxsize=4096)
def asked_in(question: str) -> tuple[tuple[str, str], ...]:
    """Name and number of the happenings of a question."""
    return tuple(dict.fromkeys((name, nth_of(question, a, b)) for a, b, name in named_in(question, language_of(question))))


def nth_of(text: str, start: int, end: int) -> str:
    """Which of several, as "2"; empty for the only or first one, "?" where one of many is meant."""
    near = text[max(0, start - _NEAR) : end + 14]
    found = _NTH.search(near)
    if found:
        return "2" if found["two"] or found["zh"] == "二" else "3" if found["three"] or found["zh"] == "三" else "4"
    return "?" if _AGAIN.search(text[max(0, start - 16) : end + 10]) else ""


def _who(sentence: Sentence, start: int, end: int, name: str) -> str:
    """The relative it befell; empty where none stands beside it."""
    if name in _SHARED:
        return ""
    roles = sentence.of("role")
    inside = [hit for hit in roles if start <= hit.start < end]
    before = [
        hit for hit in roles if hit.end <= start and start - hit.end <= _NEAR and not _BEFORE_ROLE.search(sentence.text[hit.end : start])
    ]
    after = [
        hit
        for hit in roles
        if end <= hit.start <= end + (14 if sentence.language != "zh" else 0) and name in {"death", "arrest", "beating"}
    ]
    chosen = inside or before[-1:] or after
    at = chosen[0].start if chosen else -1
    return next((hit.concept.name for hit in roles if hit.start == at and hit.concept.name != "parents"), "parents" if chosen else "")


def roles_beside(sentence: Sentence) -> bool:
    """Whether a relative may be the one a sentence is about, rather than the teller."""
    roles = sentence.of("role")
    return bool(roles) and not _BEFORE_ROLE.search(sentence.text[: roles[0].start])


def is_plain(sentence: Sentence) -> bool:
    """Whether a sentence puts something forward as having happened."""
    return not sentence.is_question and not sentence.search(_NOT)


def told_of(sentence: Sentence) -> tuple[tuple[str, str, str], ...]:
    """The keys of what a sentence speaks of: its own words, else those of the question it answers."""
    own = tuple(dict.fromkeys(_filled(sentence, item) for item in named(sentence)))
    if own or sentence.role is not Role.ANSWER or len(sentence.words) > _LONGEST_BARE:
        return own
    asked = asked_in(sentence.question)
    return tuple((name, _asked_who(sentence, name), nth) for name, nth in asked) if len(asked) == 1 else ()


def _filled(sentence: Sentence, item: Named) -> tuple[str, str, str]:
    """The key of a happening; whose death it was may stand in the question only."""
    who = item.who or (_asked_who(sentence, item.name) if item.name == "death" else "")
    return item.name, who, item.nth


def _asked_who(sentence: Sentence, name: str) -> str:
    if name in _SHARED:
        return ""
    from_question = roles_of(sentence.question)
    return from_question[0] if len(from_question) == 1 else ""


@lru_cache(maxsize=4096)
def roles_of(question: str) -> tuple[str, ...]:
    """The relatives a question speaks of."""
    found = roles_in(question)
    return tuple(sorted(found - {"parents"} or found))


def is_clients(comparison: Comparison, sentence: Sentence) -> bool:
    """Whether a sentence speaks of the client or what is theirs: their own telling, or their name in the telling of another."""
    told = comparison.moments.told_of.get(id(sentence))
    persons = {person.who for person in told.persons} if told is not None else set()
    if is_of_client(sentence):
        return TELLER in persons or not any(who.startswith("~") for who in persons)
    return TELLER in persons or any(name.keys[0] in comparison.client_names for name in sentence.names)


def whens(comparison: Comparison) -> Mapping[tuple[str, str, str], Mapping[str, Sequence[When]]]:
    """The days told for each happening, by key and source; what some source tells with two days is left out."""
    table: dict[tuple[str, str, str], dict[str, list[When]]] = defaultdict(lambda: defaultdict(list))
    for sentence, found in comparison.having(_dated, *NAMING):
        if is_clients(comparison, sentence):
            for key, at in found:
                mention = sentence.dates[at]
                assert mention.earliest is not None
                assert mention.latest is not None
                table[key][sentence.source.id].append(When(sentence, mention, (mention.earliest, mention.latest)))
    return {key: by_source for key, by_source in table.items() if not any(_are_several(whens) for whens in by_source.values())}


def _are_several(whens: Sequence[When]) -> bool:
    return any(is_apart(a.window, b.window) for number, a in enumerate(whens) for b in whens[number + 1 :])


def _dated(sentence: Sentence) -> tuple[tuple[tuple[str, str, str], int], ...]:
    """The key of the one happening of a sentence, and which of its dates is of it."""
    return tuple(_dates_of(sentence))


def _dates_of(sentence: Sentence) -> Iterator[tuple[tuple[str, str, str], int]]:
    points = [at for at, m in enumerate(sentence.dates) if is_point(m) and not _UNSURE & set(m.flags)]
    others = [m for m in sentence.dates if m.timex_type in {"DATE", "TIME"} and m.earliest and not is_point(m)]
    if len(points) != 1 or others or not is_plain(sentence):
        return
    keys = told_of(sentence)
    if len(keys) == 1 and keys[0][2] != "?":
        name, who, _ = keys[0]
        if name == "death" and not who:
            return
        yield keys[0], points[0]
