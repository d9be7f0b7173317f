"""Two tellings of one story, laid along each other by meaning, words and order."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from app.consistency.alignment.course import course_of, may_run
from app.consistency.alignment.told import Told
from app.consistency.telling import read_sentences
from app.domain.snapshot import Source

_FIRST = (
    "We kept goats above the river. The tax men walked up the valley after the harvest. My grandfather would not open "
    "the granary for them. "
    "They struck him with the handle of a hoe. He lay in bed until the snow melted. In spring I sold the goats. "
    "I took the lorry to the port. A cook hid me behind the flour sacks."
)
_SECOND = (
    "Our family had animals on the slope. When the crops were in, collectors arrived on foot. The old man refused to "
    "unlock his store of grain. "
    "He was hit with a wooden shaft. All winter he could not stand up. I parted with the flock when it grew warm. "
    "A truck carried me to the coast. In the ship I was concealed in the kitchen, among bags."
)
_OTHER_LANGUAGE = (
    "Teníamos cabras arriba del río. Los cobradores subieron por el valle después de la cosecha. Mi abuelo no quiso abrirles el granero. "
    "Le pegaron con el mango de una azada. Estuvo en cama hasta que se derritió la nieve. En primavera vendí las cabras. "
    "Tomé el camión hasta el puerto. Un cocinero me escondió detrás de los sacos de harina."
)


def _told(source: Source) -> Told:
    sentences = read_sentences(source)
    return Told(source, sentences, np.arange(len(sentences), dtype=np.int32))


def test_one_story_in_other_words_is_followed_sentence_by_sentence(telling: Callable[..., Source]) -> None:
    course = course_of(_told(telling(_FIRST)), _told(telling(_SECOND, "the letter")))
    followed = course.share.argmax(axis=1) == np.arange(8)
    assert followed.sum() >= 7


def test_one_story_in_another_language_is_followed(telling: Callable[..., Source]) -> None:
    course = course_of(_told(telling(_FIRST)), _told(telling(_OTHER_LANGUAGE, "la carta")))
    assert (course.share.argmax(axis=1) == np.arange(8)).all()


def test_a_sentence_that_says_little_is_placed_by_its_neighbours(telling: Callable[..., Source]) -> None:
    tellings = [text.replace(old, new) for text, old, new in ((_FIRST, "They struck him with the handle of a hoe.", "That was bad."),)]
    course = course_of(_told(telling(tellings[0])), _told(telling(_SECOND, "the letter")))
    assert course.share[3].argmax() == 3


def test_shares_are_parts_of_one_and_the_same_from_either_side(telling: Callable[..., Source]) -> None:
    one, other = _told(telling(_FIRST)), _told(telling(_SECOND, "the letter"))
    here, there = course_of(one, other), course_of(other, one).turned
    assert ((here.share >= 0) & (here.share <= 1)).all()
    assert np.allclose(here.share, there.share)
    assert np.allclose(here.likeness, there.likeness)


def test_a_telling_of_one_sentence_is_followed(telling: Callable[..., Source]) -> None:
    course = course_of(_told(telling(_FIRST)), _told(telling("He was hit with a wooden shaft.", "the note")))
    assert course.share[:, 0].argmax() == 3


def test_reports_and_empty_papers_are_not_followed(telling: Callable[..., Source]) -> None:
    report = "The office wrote a line. " * 151
    assert not may_run(_told(telling(report, "the report", None)))
    assert may_run(_told(telling(report)))
    assert not may_run(_told(telling("", "nothing")))
