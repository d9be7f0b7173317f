"""Who asks and who answers in a transcript, whatever the speakers are called and however the turns are set out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

_PLACE = r"(?:\[(?P<mark>[^\]\n]{1,24})\][ \t]*|\(?(?P<number>\d{1,4})[.)\]]?[ \t]+|(?P<clock>\d{1,2}:\d\d(?::\d\d)?)[ \t]+)?"
_NAME = r"(?P<name>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ(][\w.'’)-]*){0,4}|[\u3400-\u9fff]{1,8})"
_TURN = rf"{_PLACE}{_NAME}[ \t]*[:：][ \t]*(?=\S)"
_OPENS, _SPEAKER = re.compile(_TURN), re.compile(rf"^[ \t]*{_TURN}", re.MULTILINE)
_NUMBERED = re.compile(r"^[ \t]*Q[ .]?\d+[.:)]?[ \t]+(?=\S)", re.MULTILINE)
_ASKS = re.compile(r"[?？]|^(?:please|describe|state|list|explain|tell|name|give|take us|let['’]s|go on|continue)\b|[吗呢]", re.IGNORECASE)
_ASIDE = re.compile(r"interp|clerk|report|transl|note|译", re.IGNORECASE)
_DASH = re.compile(r"[ \t]+[-–—][ \t]+(?=\S)")
_ASKED_ON_ONE_LINE = re.compile(r"^[^\n?？]{2,240}[?？][ \t]+[-–—][ \t]+(?=\S)", re.MULTILINE)
_ENDS_QUESTION = re.compile(r"[?？.:][ \t]+[-–—][ \t]+(?=\S)")
_TURNS, _LINES = 3, 4  # fewer of one kind are chance
_MOSTLY = 0.5


class Turn(StrEnum):
    """What a turn is."""

    ASKS = "asks"
    ANSWERS = "answers"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Dialogue:
    """How the turns of one text are told apart: by the names of speakers, or by a dash between question and answer."""

    speakers: Mapping[str, Turn]
    has_dashes: bool

    def opening(self, text: str, start: int, end: int) -> tuple[Turn, str, int] | None:
        """What opens at a line or part of one: its turn, how it is cited, and where its words begin."""
        found = _OPENS.match(text, start, end)
        if found and found["name"] in self.speakers:
            return self.speakers[found["name"]], found["mark"] or found["clock"] or "", found.end()
        if self.has_dashes and _DASH.match(text, end):
            return Turn.ASKS, "", start
        if self.has_dashes and _DASH.search(text, max(0, start - 4), start + 1):
            return Turn.ANSWERS, "", start
        return None

    def cut(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Where the question on a line ends and its answer begins."""
        found = _ENDS_QUESTION.search(text, start, end) if self.has_dashes else None
        return (found.start() + 1, found.end()) if found else None


def dialogue_of(text: str) -> Dialogue:
    """Read the manner of a text; one without turns has no speakers and no dashes."""
    return Dialogue(_speakers(text), len(_ASKED_ON_ONE_LINE.findall(text)) >= _LINES)


def _speakers(text: str) -> dict[str, Turn]:
    turns = list(_turns(text))
    said: dict[str, list[bool]] = defaultdict(list)
    for name, words in turns:
        said[name].append(bool(_ASKS.search(words)))
    often = {name for name, asked in said.items() if len(asked) >= _TURNS}
    asking = {name for name in often if sum(said[name]) > _MOSTLY * len(said[name])}
    after: dict[str, list[bool]] = defaultdict(list)
    for (before, _), (name, _) in pairwise(turns):
        after[name].append(before in asking)
    roles = dict.fromkeys(asking, Turn.ASKS)
    for name in often - asking:
        if after[name] and sum(after[name]) > _MOSTLY * len(after[name]):
            roles[name] = Turn.ANSWERS
    if not asking or Turn.ANSWERS not in roles.values():
        return {}
    return {name: Turn.ASIDE if _ASIDE.search(name) else role for name, role in roles.items() if name}


def _turns(text: str) -> Iterator[tuple[str, str]]:
    """Every turn with its speaker; a question that has a number and no speaker is asked by nobody in particular."""
    found = sorted([*_SPEAKER.finditer(text), *_NUMBERED.finditer(text)], key=lambda match: match.start())
    ends = [*(match.start() for match in found[1:]), len(text)]
    for match, end in zip(found, ends, strict=False):
        yield match.groupdict().get("name") or "", text[match.end() : end]
