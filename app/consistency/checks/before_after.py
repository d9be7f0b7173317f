"""What is said to have come after, or before, something that other papers date the other way round; and who was dead by then."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.story.dating import Placed
from app.consistency.story.household import CLIENT, KINDS, Member, household
from app.consistency.wording import day, factors, opening, quoted, says, sentence_of
from app.domain.assertion import DateMention
from app.domain.finding import Factor, Finding, FindingKind, Level
from app.domain.passage import Passage

_UNIT = r"(?:days|weeks|months|years|nights|días|semanas|meses|años)"
_AFTER = re.compile(
    rf"\b{_UNIT} (?P<that>after (?:that|this|the|her|his|their) \w+)|\b{_UNIT} (?:later|afterwards?|"
    rf"after(?: that| this)?(?=[.,;]|\Z)|después\b(?! de))|"
    r"\b(?:only )?(?:afterwards?|thereafter)\b(?=[.,;]|\Z)|(?:天|周|星期|个月|年)(?:以)?后",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"\b{_UNIT} (?P<that>before (?:that|this|the|her|his|their) \w+)|\b{_UNIT} (?:earlier|before(?: that|"
    rf" this)?(?=[.,;]|\Z)|antes\b(?! de))|"
    r"(?:天|周|星期|个月|年)(?:以)?前",
    re.IGNORECASE,
)
_DEAD = re.compile(
    r"\b(?:in the ground|in (?:his|her|the) grave|buried|dead|no longer (?:alive|living)|not alive|(?:had|"
    r"['’]d) (?:already )?(?:died|passed away)|"
    r"enterrad[oa]|muert[oa]|había muerto)\b|不在了|已经?死|过世了|入土",
    re.IGNORECASE,
)
_BY_THEN = re.compile(r"\b(?:by then|by that time|already|at that time|then|ya|entonces)\b|那时|当时|已经", re.IGNORECASE)
_FEW = 12  # sentences of the file that hold a word which points to one happening
_MARGIN = 5  # days
_BACK = 2  # sentences told just before
_SEVERAL = 2  # sources
_BACK_FAR = 6
_NEAR = 5  # sentences after the one that gives the day
_CLEFT = re.compile(r",? that\b")
_FEW_WORDS = 4
_LOOSE, _ALIKE = 0.35, 3  # share of a counterpart; days


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, orders told between the scene spoken of and a happening that other papers date, and deaths told too early."""
    if comparison.is_brief:
        return
    for sentence, sign in comparison.having(_relation):
        found = _turned(comparison, sentence, sign)
        if found is not None:
            yield found
    members = household(comparison.corpus.told)
    dead = [member for member in members if member.deaths and member.kind != CLIENT]
    for sentence, is_told in comparison.having(_dead_by_then) if dead else ():
        if is_told:
            yield from _too_early(comparison, sentence, dead)


def _relation(sentence: Sentence) -> int:
    """1 where the happening of a sentence came after the scene, -1 where before, 0 where nothing is said."""
    if sentence.is_question or any(m.granularity in {"day", "month"} and m.earliest for m in sentence.dates):
        return 0
    after, before = sentence.search(_AFTER), sentence.search(_BEFORE)
    return 0 if bool(after) == bool(before) else 1 if after else -1


def _turned(comparison: Comparison, sentence: Sentence, sign: int) -> Finding | None:
    """Where the happening of the sentence, by the days of others, came on the other side of the scene."""
    match = sentence.search(_AFTER if sign > 0 else _BEFORE)
    assert match is not None
    happening = _day_of_words(comparison, sentence, _happening(sentence, match))
    if happening is None:
        return None
    scenes = [p for p in _scenes(comparison, sentence, is_pointing=bool(match["that"])) if abs((p.day - happening.day).days) > 1]
    distances = [(happening.day - placed.day).days * sign for placed in scenes]
    if not scenes or any(distance > -_MARGIN for distance in distances):
        return None
    return _finding(sentence, match.group(), happening, scenes[0])


def _happening(sentence: Sentence, match: re.Match[str]) -> tuple[int, int]:
    """The characters that tell what came before or after: not those that say what it is counted from."""
    if not match["that"]:
        return 0, len(sentence.text)
    cleft = list(_CLEFT.finditer(sentence.text, match.end()))
    if cleft:
        return cleft[-1].end(), len(sentence.text)
    return (0, match.start()) if len(sentence.text[: match.start()].split()) > _FEW_WORDS else (match.end(), len(sentence.text))


def _scenes(comparison: Comparison, sentence: Sentence, *, is_pointing: bool) -> list[Placed]:
    """The days of the scene a sentence counts from."""
    if is_pointing:
        return comparison.dating.elsewhere(sentence)
    before = [s for s in comparison.around(sentence) if 0 < sentence.index - s.index <= _BACK and not s.is_question]
    for earlier in reversed(before):
        own = comparison.dating.day_of(earlier)
        if own is not None and not own.is_guess:
            return [own]
        if found := comparison.dating.elsewhere(earlier):
            return found
    return []


def _day_of_words(comparison: Comparison, sentence: Sentence, part: tuple[int, int]) -> Placed | None:
    """The day on which others tell what the rare words of a sentence speak of."""
    words = [word for word in sentence.words if part[0] <= word.start < part[1]]
    stems = {word.stem for word in words if not word.is_stop and len(word.stem) > 3 and comparison.holding(word.stem) <= _FEW}  # noqa: PLR2004 - letters
    votes: dict[date, set[tuple[str, str]]] = defaultdict(set)
    bases: dict[date, Placed] = {}
    for other in comparison.sentences if stems else ():
        if other.source is sentence.source or other.is_question:
            continue
        shared = stems & {word.stem for word in other.words}
        placed = comparison.dating.day_of(other) if shared else None
        if shared and placed is None:
            placed = next(iter(comparison.dating.elsewhere(other)), None)
        if placed is not None and (other.source is not placed.basis.source or other.index - placed.basis.index <= _NEAR):
            votes[placed.day] |= {(other.source.id, stem) for stem in shared}
            bases.setdefault(placed.day, placed)
    several = [on for on, votes_of in votes.items() if len({source for source, _ in votes_of}) >= _SEVERAL]
    if len(several) != 1:
        return None
    best = several[0]
    return bases[best]


def _finding(sentence: Sentence, words: str, happening: Placed, scene: Placed) -> Finding:
    sides = tuple(dict.fromkeys((sentence, happening.basis, scene.basis)))
    return make_finding(
        FindingKind.SEQUENCE,
        Level.DIFFERENCE,
        factors(sentence, happening.basis),
        opening(
            f"{says(sentence)} {quoted(words)}; by {happening.basis.source.name} and {scene.basis.source.name} it was the other way round."
        ),
        sentence_of(f"One is told of {day(happening.day)}, the other of {day(scene.day)}"),
        "Which came first, and how do you know?",
        tuple(side.passage() for side in sides),
        ("Are there two occasions?", "Is one of the dates remembered wrongly?"),
    )


def _dead_by_then(sentence: Sentence) -> bool:
    return not sentence.is_question and bool(sentence.search(_DEAD)) and bool(sentence.search(_BY_THEN))


def _too_early(comparison: Comparison, sentence: Sentence, dead: Sequence[Member]) -> Iterator[Finding]:
    """Somebody dead at a scene that others date before their death."""
    names = {word.folded for word in sentence.words}
    member = next(
        (m for m in dead if m.names & names or any(KINDS.get(h.concept.name, h.concept.name) == m.kind for h in sentence.of("role"))), None
    )
    if member is None:
        return
    before = comparison.told[sentence.source.id].sentences[max(0, sentence.index - _BACK_FAR) : sentence.index]
    scenes = _loose_scenes(comparison, [s for s in (sentence, *reversed(before)) if not s.is_question])
    death, row = member.deaths[0]
    first = min((d.earliest for d, _ in member.deaths if d.earliest), default=None)
    if scenes and first is not None and all((first - placed.day).days >= _MARGIN for placed in scenes):
        yield _dead_finding(sentence, death, row, scenes[0])


def _loose_scenes(comparison: Comparison, told: Sequence[Sentence]) -> list[Placed]:
    """The day on which two other tellings agree for what was told just before, by whatever counterparts they have."""
    found: dict[str, list[Placed]] = defaultdict(list)
    for sentence in told:
        for other_id, other in comparison.told.items():
            course = comparison.course(sentence.source.id, other_id) if other_id != sentence.source.id else None
            for at in np.flatnonzero(course.share[sentence.index] >= _LOOSE) if course is not None else ():
                placed = comparison.dating.day_of(other.sentences[at])
                if placed is not None:
                    found[other_id].append(placed)
    for source_id, days in found.items():
        for placed in days:
            agreeing = [p for other, more in found.items() if other != source_id for p in more if abs((p.day - placed.day).days) <= _ALIKE]
            if agreeing:
                return [placed, agreeing[0]]
    return []


def _dead_finding(sentence: Sentence, death: DateMention, row: Sentence, scene: Placed) -> Finding:
    match = sentence.search(_DEAD)
    assert match is not None
    assert death.earliest is not None
    passages: list[Passage] = [s.passage() for s in dict.fromkeys((sentence, scene.basis, row))]
    return make_finding(
        FindingKind.SEQUENCE,
        Level.CONFLICT,
        (Factor.F4,),
        opening(f"{says(sentence)} {quoted(match.group())}; {row.source.name} gives the death as {quoted(death.text)}."),
        sentence_of(f"{opening(scene.basis.source.name)} tells the same scene of {day(scene.day)}, before {day(death.earliest)}"),
        "Which came first, and how do you know?",
        passages,
        ("Are there two occasions?", "Is one of the dates remembered wrongly?"),
    )
