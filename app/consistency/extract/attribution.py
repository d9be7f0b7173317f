"""Finds who is reported to have said what and when: "she testified that …", "en la entrevista dijo que …", "在面谈中说"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.consistency.extract.attribution_words import (
    ACCORDING,
    BARE_TO,
    CHINESE,
    KEEPS_SILENT,
    NOT_TOLD,
    NOUN,
    OCCASION,
    OCCASIONS,
    OF_WHOM,
    OFFICIAL,
    OFFICIAL_SUBJECT,
    ORDINAL,
    SAYS,
    SHOWN,
    SPANISH,
    SPEAKS,
    TESTIFIES,
    THAT,
    TO_WHOM,
)

_NAMES = tuple(OCCASIONS)
_NEAR_THAT, _FAR_THAT = 9, 25  # words between a verb and its "that"; more where it first says to whom


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody is said to tell something: characters [start, end) say so; what is told comes after."""

    start: int
    end: int
    verb: str


def attributions(text: str, language: str) -> tuple[Attribution, ...]:
    """Every attribution of a sentence to a person or a paper, never to a court, an office or counsel; in order."""
    if language == "zh":
        found = [
            Attribution(m.start(), m.end(), m["verb"])
            for m in CHINESE.finditer(text)
            if not OFFICIAL.search(text, max(0, m.start() - 6), m.start())
        ]
    elif language == "es":
        found = [
            Attribution(m.start(), m.end(), m["verb"] or m["noun"])
            for m in SPANISH.finditer(text)
            if not OFFICIAL_SUBJECT.search(text[: m.start()])
        ]
    else:
        found = sorted(_english(text), key=lambda a: (a.start, -a.end))
    kept: list[Attribution] = []
    for attribution in found:
        if not kept or attribution.start >= kept[-1].end:
            kept.append(attribution)
    return tuple(kept)


def _english(text: str) -> Iterator[Attribution]:
    if not SPEAKS.search(text):
        return
    for match in (*SAYS.finditer(text), *SHOWN.finditer(text)):
        if not OFFICIAL.search(match["who"]):
            end = match.start("verb") if match["verb"].startswith("deni") else _told_from(text, match.end(), match["verb"])
            yield Attribution(match.start(), end, match["verb"])
    for match in NOUN.finditer(text):
        if not OFFICIAL.search(match.group().split(match["verb"])[0]):
            yield Attribution(match.start(), match.end(), match["verb"])
    for match in ACCORDING.finditer(text):
        if not OFFICIAL.search(match["who"]):
            yield Attribution(match.start(), match.end(), "")


def _told_from(text: str, end: int, verb: str) -> int:
    """Where what is told begins: after "that", or after the person or occasion it was told to."""
    that = THAT.match(text, end)
    is_told = verb.startswith(("told", "tell"))
    if that and len(that["between"].split()) <= (_FAR_THAT if is_told else _NEAR_THAT) and not SAYS.search(that["between"]):
        return that.end()
    whom = TO_WHOM.match(text, end) if is_told else None
    bare = BARE_TO.match(text, whom.end() if whom else end)
    return bare.end() if bare else whom.end() if whom else end


def untold(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text says that something was not told."""
    flat = " ".join(text.lower().split())
    return tuple(match.span() for match in NOT_TOLD.finditer(text)) if any(sign in flat for sign in KEEPS_SILENT) else ()


def is_official(text: str) -> bool:
    """Whether words speak of a court, an office or counsel, who weigh tellings and give none."""
    return bool(OFFICIAL.search(text))


def occasion_of(text: str, verb: str = "") -> str:
    """The occasion that words speak of ("asylum interview", "mother’s letter"), or that a verb alone implies; empty where neither does."""
    found = min((int((m.lastgroup or "o0")[1:]) for m in OCCASION.finditer(text)), default=None)
    whom = OF_WHOM.search(text)
    kin = next((word.lower() for word in whom.groups() if word), "") if whom else ""
    if found is None and not TESTIFIES.search(verb):
        return ""
    name = "hearing" if found is None else _NAMES[found]
    which = ORDINAL.search(text)
    told = f"{which['which'].lower()} {name}" if which else name
    return f"{kin}’s {'testimony' if name == 'hearing' else told}" if kin else told
