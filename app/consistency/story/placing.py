"""On which days the other tellings have what part of a sentence speaks of, by its meaning and its rare words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import log

import numpy as np
import numpy.typing as npt

from app.consistency.alignment.course import may_run
from app.consistency.alignment.meaning import meaning_of, meanings, meanings_alone
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.story.dating import Laid, carried, is_day, is_story
from app.consistency.story.moments import keys_in

_FADING = 0.05  # for each sentence since the day was told
_BESIDE = 0.5  # what it counts to stand in the scene of the sentence
_HELD = 0.5  # what it counts to hold the words of the part, however much else is told there
_GUESSED = 2  # sentences; what a guessed year is worth
_MOST = 25
_ANOTHER_DAY = 45  # days; what is told of a day further off is something else than a part that names its own
_SHARP = 8.0
_LEAST = 0.5
_TELLING = 0.6  # weight of what a part speaks of, in words that are told but once; below it may mean anything

Table = npt.NDArray[np.float64]
Part = tuple[Sentence, int, int]
Row = tuple[int, int, int, int]  # number of a sentence, the first and the last day, sentences since that was told


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Where something may stand in the other tellings: sentences with their days and shares, which sum to one."""

    sentences: tuple[Sentence, ...]
    first: Table
    last: Table
    share: Table


class Placing:
    """Looks up parts of sentences among all dated sentences of the other tellings."""

    def __init__(self, comparison: Laid) -> None:
        self._comparison = comparison
        told = [t for t in comparison.told.values() if may_run(t)]
        rows = [(t, row) for t in told for row in t.once(_rows)]
        self._sentences = tuple(t.sentences[row[0]] for t, row in rows)
        self._days = np.array([row for _, row in rows], dtype=np.float64).reshape(-1, 4)
        self._sources = np.array([t.source.id for t, _ in rows])
        self._meanings = (
            [
                np.concatenate([made(t.sentences)[[row[0] for row in t.once(_rows)]] for t in told if t.once(_rows)])
                for made in (meanings, meanings_alone)
            ]
            if rows
            else []
        )
        held: Counter[str] = Counter()
        for t in comparison.told.values():
            held.update(t.once(_holding))
        count = len(comparison.corpus.sentences)
        self._weights = {key: log(count / (number + 0.5)) ** 2 for key, number in held.items()}
        self._least = _TELLING * log(max(count, 2) / 1.5) ** 2
        self._norms = np.array([sum(self._weights[key] for key in s.keys) ** 0.5 or 1.0 for s in self._sentences])
        self._posted: dict[str, list[int]] = defaultdict(list)
        for place, sentence in enumerate(self._sentences):
            for key in sentence.keys:
                self._posted[key].append(place)

    def places(self, sentence: Sentence, parts: Sequence[Part]) -> Places | None:
        """Where some parts around a sentence, taken as one, may stand in the others; None where they say too little or stand nowhere."""
        keys = {key for s, start, end in parts for key in keys_in(s, start, end)}
        mass = sum(self._weights.get(key, 0.0) for key in keys)
        if mass < self._least or not self._sentences:
            return None
        score = self._likeness(sentence, " ".join(s.text[start:end] for s, start, end in parts))
        shared = np.zeros(len(score))
        for key in keys:
            shared[self._posted.get(key, [])] += self._weights.get(key, 0.0)
        score += shared / mass**0.5 / self._norms + _HELD * shared / mass - _FADING * self._days[:, 3] + _BESIDE * self._scene(sentence)
        score[self._sources == sentence.source.id] = 0.0
        if (on := _day_in(parts)) is not None:
            score[(self._days[:, 1] > on + _ANOTHER_DAY) | (self._days[:, 2] < on - _ANOTHER_DAY)] = 0.0
        best = np.argsort(-score, kind="stable")[:_MOST]
        best = best[score[best] > 0]
        if not len(best) or score[best[0]] < _LEAST:
            return None
        weight = np.exp(_SHARP * (score[best] - score[best[0]]))
        chosen = tuple(self._sentences[at] for at in best)
        return Places(chosen, self._days[best, 1], self._days[best, 2], weight / weight.sum())

    def _likeness(self, sentence: Sentence, text: str) -> Table:
        meant = meaning_of(sentence, text)
        like: Table = np.maximum(self._meanings[0] @ meant, self._meanings[1] @ meant).astype(np.float64)
        return like

    def _scene(self, sentence: Sentence) -> Table:
        """How surely each dated sentence stands in the scene that the sentence itself is told in."""
        beside = np.zeros(len(self._sentences))
        for source_id in self._comparison.told:
            at = np.flatnonzero(self._sources == source_id)
            course = self._comparison.course(sentence.source.id, source_id) if len(at) and source_id != sentence.source.id else None
            if course is not None:
                near = course.scene[max(0, sentence.index - 1) : sentence.index + 2]
                beside[at] = near[:, self._days[at, 0].astype(int)].max(axis=0)
        return beside


def _day_in(parts: Sequence[Part]) -> int | None:
    """The number of the one day that the parts themselves name."""
    days = {m.earliest.toordinal() for s, start, end in parts for m in s.dates if m.earliest and start <= m.start < end and is_day(m)}
    return next(iter(days)) if len(days) == 1 else None


def _holding(sentences: Sequence[Sentence]) -> Counter[str]:
    return Counter(key for sentence in sentences for key in sentence.keys)


def _rows(sentences: tuple[Sentence, ...]) -> tuple[Row, ...]:
    days = carried(sentences)
    return tuple(row for s, day in zip(sentences, days, strict=True) if not s.is_question and is_story(s) and (row := _row(s, day)))


def _row(sentence: Sentence, carried_day: tuple[date, int, bool] | None) -> Row | None:
    """The days of a sentence: those it names itself, else those told before it."""
    own = [m for m in sentence.dates if is_dated(m) and m.granularity == "month" and "year-assumed" not in m.flags]
    if carried_day is not None and (not own or carried_day[1] == sentence.index):
        on = carried_day[0].toordinal()
        return sentence.index, on, on, sentence.index - carried_day[1] + _GUESSED * carried_day[2]
    if len(own) != 1 or own[0].earliest is None or own[0].latest is None:
        return None
    return sentence.index, own[0].earliest.toordinal(), own[0].latest.toordinal(), 0
