"""Forgets the words of cases that were kept in passing because they come again and again."""

from __future__ import annotations

from app.consistency.extract.name_keys import marks, name_keys
from app.consistency.extract.pinyin import syllables
from app.consistency.extract.romanised import sound
from app.consistency.milestones import asked_in, roles_of
from app.consistency.story.people import known_people
from app.consistency.story.phrases import forms_of
from app.consistency.words import fold, stem


def forget_words() -> None:
    """For a locked program: nothing that was read stays behind."""
    for keeper in (fold, stem, name_keys, marks, sound, syllables, known_people, asked_in, roles_of, forms_of):
        keeper.cache_clear()
