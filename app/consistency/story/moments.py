"""One moment of a telling: a dated stretch of a sentence with what happened in it, how it is read, and what two can share.

A sentence without a day of its own has the day told just before it; an answer speaks of what it was asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import TypeAlias

from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.story.acts import Act, group_of
from app.consistency.story.topics import Told, is_pointing, main_acts
from app.domain.assertion import DateMention

_TIMELESS = re.compile(
    r"\b(?:have|has|haven['’]t|hasn['’]t|never|always|usually|every|each|now|today|still|would|will|if|since|sometimes|often|"
    r"siempre|nunca|cada|ahora|todavía)\b|每|现在|一直|从来",
    re.IGNORECASE,
)
_REACH = 8  # sentences over which a day told carries on
_LONGEST = 370  # days; a wider window dates no single happening
_CARRIED = 45  # days; a wider window is not carried on to the next sentence
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


# the moments of a telling, by the identity of it and of the sentence that holds the date, unless it is its own
Dated: TypeAlias = dict[tuple[int, int], tuple[Told, tuple[DateMention, ...], list[Moment]]]


def moments(told: Sequence[Told], known: Dated, made: Dated) -> Iterator[Moment]:
    """The moments of the tellings of one source, in order; `known` are those made before, `made` is filled."""
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


def _made(one: Told, dated: Sentence | None, mentions: Sequence[DateMention], known: Dated, made: Dated) -> list[Moment]:
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
