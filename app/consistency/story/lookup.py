"""Finds in the table which moments a few words mean: by the happening and the person they name, else by rare words in common."""

from __future__ import annotations

from dataclasses import dataclass

from app.consistency.sentence import Sentence
from app.consistency.story.acts import EVERYDAY, Act
from app.consistency.story.moment_table import Moments
from app.consistency.story.moments import Moment, keys_in, meets
from app.consistency.story.topics import Told

_LEAST_SHARE, _LEAST_KEYS, _NEARLY, _FEW_MOMENTS = 0.6, 2, 0.7, 8
_FEW_DAYS = 3
_NO_TOPIC = frozenset(["already", "still", "yet", "almost", "nearly", "soon", "together", "alone"])
_SINGLE = 0.55  # weight of a key that finds a scene by itself


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for in the table: acts where any were named, else the words."""

    acts: frozenset[Act]
    keys: frozenset[str]


def query_of(told: Told, start: int, end: int) -> Query:
    """What part of a sentence speaks of."""
    persons = {f"who {p.who}" for p in told.persons if start <= p.start < end}
    return Query(frozenset(act for event, act in told.acts if start <= event.start < end), keys_in(told.sentence, start, end) | persons)


def resolve(moments: Moments, query: Query, apart_from: Sentence) -> list[Moment]:
    """The moments a few words most likely mean, all of those that fit nearly as well as the best; none where nothing fits well."""
    wanted = moments.weight(query.keys) or 1.0
    by_act = [
        found
        for act in query.acts
        if act.who and act.group not in EVERYDAY and (found := [m for m in moments.of(act) if m.sentence is not apart_from])
    ]
    pool = min(by_act, key=len, default=[])  # the most particular act that was named
    if not pool:
        words = [key for key in query.keys if not key.startswith("who ") and key not in _NO_TOPIC and "'" not in key]
        pool = list({id(m): m for key in words for m in moments.by_key.get(key, ()) if m.sentence is not apart_from}.values())
        pool = [m for m in pool if _fits(moments, frozenset(words), m, wanted)]
    pool = [m for m in pool if not any(act.group == "birth" for act in m.acts)] if not any(a.group == "birth" for a in query.acts) else pool
    if any(moment.is_told_directly for moment in pool):
        pool = [moment for moment in pool if moment.is_told_directly]
    if by_act:
        pool = _agreed(pool)
    if by_act and len(pool) <= _FEW_MOMENTS:
        return pool
    scored = [(moments.weight(query.keys & m.keys) / wanted + (0.1 if m.is_own else 0.0), m) for m in pool]
    best = max((score for score, _ in scored), default=0.0)
    return [moment for score, moment in scored if score >= best * _NEARLY]


def _agreed(pool: list[Moment]) -> list[Moment]:
    """Of the days told for a happening those on which two sources agree, if there are any."""
    agreed = [m for m in pool if any(o.sentence.source is not m.sentence.source and meets(o, m, _FEW_DAYS) for o in pool)]
    return agreed or pool


def _fits(moments: Moments, words: frozenset[str], moment: Moment, wanted: float) -> bool:
    """Whether words without an act are met: several and most of them, or one that hardly any other scene has."""
    shared = words & moment.keys
    if len(shared) >= _LEAST_KEYS:
        return moments.weight(shared) / wanted >= _LEAST_SHARE
    return len(words) <= _LEAST_KEYS and moment.is_own and any(moments.weight([key]) >= _SINGLE and " " not in key for key in shared)
