"""How one telling runs along another: which sentence of the one speaks of what a sentence of the other speaks of.

Two people who tell one story tell it in about one order. The words and the meaning of single sentences are weighed
together with that order by the forward-backward algorithm of a hidden Markov model whose states are the sentences of
the other telling, as in the word alignment of Vogel, Ney and Tillmann (1996); once each way, and both must agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np
import numpy.typing as npt

from app.consistency.alignment.meaning import meanings
from app.consistency.alignment.told import Told
from app.consistency.sentence import Sentence
from app.consistency.telling import weight_of

Table = npt.NDArray[np.float64]
_MEANING = 2.0  # weight of the meaning; that of shared words is 1
_SHARPNESS = 10.0
_ELSEWHERE = 0.3  # how often the other telling goes on somewhere else
_LONGEST = 1500  # sentences; a case file's longest hearing has about as many
_PAPER = 150  # sentences; longer papers are reports and tell no story of the client's
_OWN_SCENE, _OTHER_SCENE = 3, 4  # sentences to each side that tell of one scene
_NEIGHBOURS = 0.3  # what it counts to stand beside the counterpart
_STEPS = {1: 0.39, 0: 0.17, 2: 0.17, -1: 0.09, 3: 0.09, -2: 0.05, 4: 0.04}  # sentences on in the other, for one in this
_GOING_ON = np.array([(1 - _ELSEWHERE) * _STEPS[step] for step in range(min(_STEPS), max(_STEPS) + 1)])


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """How surely a sentence of one telling (row) and one of the other (column) speak of one thing, 0 to 1; and how like they mean.

    `scene` is how surely they stand in one scene: the part of the sentences around the one that speak of what is told around the other.
    """

    share: Table
    likeness: Table
    scene: Table

    def nearness(self, rows: Sequence[int], columns: Sequence[int]) -> Table:
        """How near some sentences stand to some others in the story: a sentence beside the counterpart counts a little too."""
        at = np.ix_(rows, columns)
        return self.share[at] + _NEIGHBOURS * self.scene[at]

    @property
    def turned(self) -> Course:
        """The same, seen from the other telling."""
        return Course(self.share.T, self.likeness.T, self.scene.T)


def may_run(told: Told) -> bool:
    """Whether a source tells of a course of things: whole, not picked out of another text, and short enough to be followed."""
    count = len(told.sentences)
    return 0 < count <= (_PAPER if told.is_paper else _LONGEST) and told.sentences[-1].index == count - 1


def course_of(one: Told, other: Told) -> Course:
    """How one telling runs along another, by nothing but the words of the two."""
    likeness = (meanings(one.sentences) @ meanings(other.sentences).T).astype(np.float64)
    score = np.exp(_SHARPNESS * (_MEANING * likeness + _shared_words(one.sentences, other.sentences)))
    share = np.sqrt(_posterior(score) * _posterior(score.T).T)
    return Course(share, likeness, np.minimum(_around(share), _around(share.T).T))


def _around(share: Table) -> Table:
    """For every pair the share of the row's neighbours that falls on the column's neighbours."""
    rows, columns = share.shape
    whole = np.zeros((rows + 1, columns + 1))
    whole[1:, 1:] = share.cumsum(axis=0).cumsum(axis=1)
    above, below = _span(rows, _OWN_SCENE)
    left, right = _span(columns, _OTHER_SCENE)
    inside = whole[below][:, right] - whole[above][:, right] - whole[below][:, left] + whole[above][:, left]
    around: Table = inside / (below - above)[:, None]
    return around


def _span(count: int, reach: int) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Where the neighbours of each of so many sentences begin and end."""
    places = np.arange(count)
    return np.maximum(places - reach, 0), np.minimum(places + reach + 1, count)


def _posterior(score: Table) -> Table:
    """For each row the shares of the columns, summing to one; `score` is how well each column fits by itself."""
    score = score / score.mean(axis=1, keepdims=True)
    rows, columns = score.shape
    before = np.empty_like(score)
    state = np.full(columns, 1 / columns)
    for row in range(rows):
        state = (_moved(state, 1) if row else state) * score[row]
        state /= state.sum()
        before[row] = state
    after = np.ones(columns)
    for row in range(rows - 1, -1, -1):
        before[row] *= after
        after = _moved(after * score[row], -1)
        after /= after.sum()
    before /= before.sum(axis=1, keepdims=True)
    return before


def _moved(state: Table, way: int) -> Table:
    """The state one sentence on, or one back."""
    shares, before = (_GOING_ON, -min(_STEPS)) if way > 0 else (_GOING_ON[::-1], max(_STEPS))
    moved: Table = np.convolve(state, shares)[before : before + len(state)] + state.sum() * _ELSEWHERE / len(state)
    return moved


def _shared_words(ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> Table:
    """Cosine of what the sentences speak of, each key weighed by how few sentences of the two tellings hold it."""
    held = Counter(key for sentence in (*ours, *theirs) for key in sentence.keys)
    count = len(ours) + len(theirs)
    weights = {key: weight_of(key) * log((count + 1) / (number + 0.5)) for key, number in held.items()}
    shared = sorted({key for s in ours for key in s.keys} & {key for s in theirs for key in s.keys})
    columns = {key: column for column, key in enumerate(shared)}
    left, right = (_weighed(sentences, weights, columns) for sentences in (ours, theirs))
    return left @ right.T


def _weighed(sentences: Sequence[Sentence], weights: dict[str, float], columns: dict[str, int]) -> Table:
    table = np.zeros((len(sentences), len(columns)))
    for row, sentence in enumerate(sentences):
        whole = sum(weights[key] ** 2 for key in sentence.keys) ** 0.5 or 1.0
        for key in sentence.keys:
            if key in columns:
                table[row, columns[key]] = weights[key] / whole
    return table
