"""Puts a fact of a life into one of the material's sentences, for a voice: told, answer, third or row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from tests.consistency.planted.life import EVENT_OF, Life, Somebody, words
from tests.consistency.planted.wording import (
    EXACT_FORMS,
    ROW_FORMS,
    about,
    counted,
    day_of,
    festival_of,
    hours_of,
    length_of,
    number_word,
    rounded_length,
    vaguer,
    when_of,
    wrong_weekday,
)

LOOSE = {"date": ("vaguer", "festival"), "duration": ("rounded",), "count": ("about",), "identity": ("variant",)}


@dataclass(frozen=True)
class Spoken:
    """A sentence, the way the value was written, and the value as it stands there."""

    sentence: str
    form: str
    shown: str


@dataclass(frozen=True)
class Ask:
    """What to put into words: `value` is the truth unless somebody planted another, `loose` asks for a compatible other form."""

    topic: str
    value: Any
    voice: str
    loose: bool = False
    city: str = ""
    weekday_wrong: bool = False


class Speaker:
    """Speaks for one case; never uses one sentence of the material twice while others are left."""

    def __init__(self, life: Life, rng: Random) -> None:
        self.life, self.rng, self.words = life, rng, words(life.lang)
        self.used: dict[tuple[str, str], list[int]] = {}

    def pick(self, sentences: list[str], key: tuple[str, str]) -> str:
        """One of the sentences, least used first."""
        used = self.used.setdefault(key, [0] * len(sentences))
        least = min(used)
        at = self.rng.choice([i for i, n in enumerate(used) if n == least])
        used[at] += 1
        return sentences[at]

    def say(self, ask: Ask) -> Spoken:
        """The fact in a sentence."""
        return self._event(ask) if ask.topic in self.words["events"] else self._detail(ask)

    def question(self, topic: str) -> str:
        """An interviewer's question about a topic."""
        bank = self.words["events" if topic in self.words["events"] else "details"][topic]
        return self._filled(self.pick(bank["ask"], (topic, "ask")), topic, {})

    def _event(self, ask: Ask) -> Spoken:
        template = self.pick(self.words["events"][ask.topic][ask.voice], (ask.topic, ask.voice))
        lang = self.life.lang
        if ask.weekday_wrong:
            form, shown = "wrong weekday", wrong_weekday(ask.value, lang, self.rng)
        elif ask.voice == "row":
            form = self.rng.choice(ROW_FORMS[lang])
            shown = day_of(ask.value, lang, form)
        else:
            form, shown = self._when(ask)
        slots = {"when": shown, "date": shown}
        if ask.city:
            slots["city"] = ask.city
        return Spoken(self._filled(template, ask.topic, slots), form, shown)

    def _when(self, ask: Ask) -> tuple[str, str]:
        lang = self.life.lang
        if ask.loose:
            feast = festival_of(ask.value, lang, self.life.land["code"])
            return ("other calendar", feast) if feast else ("vaguer", vaguer(ask.value, lang, self.rng))
        form = self.rng.choice(EXACT_FORMS[lang])
        return form, when_of(ask.value, lang, form)

    def _detail(self, ask: Ask) -> Spoken:
        bank = self.words["details"][ask.topic]
        if bank["kind"] == "polarity":
            voice = ask.voice if ask.value else f"{ask.voice}_not"
            return Spoken(self._filled(self.pick(bank[voice], (ask.topic, voice)), ask.topic, {}), "yes" if ask.value else "no", "")
        form, slots = _RENDER[bank["kind"]](self, ask)
        template = self.pick(bank[ask.voice], (ask.topic, ask.voice))
        return Spoken(self._filled(template, ask.topic, slots), form, " / ".join(slots.values()))

    def _filled(self, template: str, topic: str, slots: dict[str, str]) -> str:
        life, lang = self.life, self.life.lang
        event = EVENT_OF.get(topic, topic)
        city = life.cities.get(event, life.home)
        start, end, _ = life.details["trip"]
        base = {
            "name": life.client.name(lang), "he": "he", "him": "him", "his": "his", "country": life.land_name,
            "city": city.name(lang), "spouse": life.details["spouse"].name(lang), "from": start.name(lang), "to": end.name(lang),
        }  # fmt: skip
        text = template.format(**(base | slots))
        return text[0].upper() + text[1:]


def _duration(speaker: Speaker, ask: Ask) -> tuple[str, dict[str, str]]:
    if ask.loose:
        return "rounded", {"dur": rounded_length(ask.value, speaker.life.lang)}
    return "exact", {"dur": length_of(ask.value, speaker.life.lang, speaker.rng)}


def _count(speaker: Speaker, ask: Ask) -> tuple[str, dict[str, str]]:
    lang = speaker.life.lang
    if ask.loose and ask.value in {9, 11} and ask.topic == "calls":
        return "about", {"n": about(ask.value, lang), "digits": about(ask.value, lang)}
    return "exact", {"n": counted(ask.value, lang, speaker.rng), "digits": str(ask.value)}


def _person(speaker: Speaker, ask: Ask) -> tuple[str, dict[str, str]]:
    return "relation", {"who": speaker.words["people"]["kin"][ask.value]}


def _identity(speaker: Speaker, ask: Ask) -> tuple[str, dict[str, str]]:
    person: Somebody = ask.value
    if ask.loose:
        return "variant", {"person": person.variant(speaker.life.lang, speaker.rng)}
    return "name", {"person": person.name(speaker.life.lang)}


def _age(speaker: Speaker, ask: Ask) -> tuple[str, dict[str, str]]:
    lang = speaker.life.lang
    return "age", {"n": number_word(ask.value, lang) if speaker.rng.random() < 0.5 else str(ask.value), "digits": str(ask.value)}


def _travel(speaker: Speaker, ask: Ask) -> tuple[str, dict[str, str]]:
    lang = speaker.life.lang
    start, end, hours = ask.value
    return "hours", {"from": start.name(lang), "to": end.name(lang), "dur": hours_of(hours, lang)}


_RENDER: dict[str, Callable[[Speaker, Ask], tuple[str, dict[str, str]]]] = {
    "duration": _duration, "count": _count, "person": _person, "identity": _identity, "age": _age, "travel": _travel,
}  # fmt: skip


def heading_date(when: date, lang: str) -> str:
    """The date at the head of a letter."""
    return day_of(when, lang, "long")
