"""Neutral prose by the page: nothing in it is about the client, and it never counts one thing twice."""

from __future__ import annotations

import string
from random import Random

from tests.consistency.planted.life import words


def home_prose(lang: str, rng: Random, sentences: int) -> list[str]:
    """Sentences of memory, no two alike."""
    return _prose(lang, "home", rng, sentences)


def report_prose(lang: str, rng: Random, sentences: int) -> list[str]:
    """Sentences of a background report, no two alike."""
    return _prose(lang, "report", rng, sentences)


def _prose(lang: str, key: str, rng: Random, sentences: int) -> list[str]:
    bank = words("filler")[lang]
    found: dict[str, None] = {}
    while len(found) < sentences:
        template = rng.choice(bank[key])
        slots = {name: rng.choice(choices) for name, choices in bank["slots"].items()}
        slots["year"] = str(rng.randint(2012, 2023))
        slots["number"] = _number(template, slots)
        found[_capital(template.format(**slots))] = None
    return list(found)


def _number(template: str, slots: dict[str, str]) -> str:
    """A number that the rest of the sentence settles: units by town and year, other counts by town, year and topic."""
    asked = {name for _, name, _, _ in string.Formatter().parse(template) if name} - {"number", "office"}
    key = " ".join(f"{name}={slots[name]}" for name in sorted(asked))
    return str(Random(key).randint(11, 480))


def _capital(text: str) -> str:
    text = text.replace(" de el ", " del ").replace(" a el ", " al ")
    return text[0].upper() + text[1:]
