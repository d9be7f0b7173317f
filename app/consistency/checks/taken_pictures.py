"""Where and when a picture was taken as told, against the place and the day that its file carries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.places import compatible
from app.consistency.sentence import Sentence
from app.consistency.story.dating import Placed
from app.consistency.story.moments import Moment
from app.consistency.wording import day, days, factors, quoted, two_sides
from app.consistency.words import word_set
from app.domain.blocks import Role
from app.domain.finding import Factor, Finding, FindingKind, Level
from app.domain.snapshot import SourceKind

_TAKEN = re.compile(
    r"\b(?:took|take|taken|made|snapped|shot) (?:(?:a|the|this|that|one|its|his|her|my|some|two|three) )?"
    r"(?:\w+ )?(?:photo\w*|picture\w*|video\w*|clip|image|selfie)\b|\bphotographed\b|\bfilmed\b|"
    r"\b(?:tomé|tomó|saqué|sacó|hice) (?:la |una |esa |esta |unas )?(?:foto\w*|imagen|video)|\bgrabé\b|\bfilmé\b|拍(?:了|的|下|照|摄)|照了",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:photo\w*|picture|video|clip|image|recording|foto\w*|imagen)\b|照片|录像|视频", re.IGNORECASE)
_ASKED_TAKEN = re.compile(r"\b(?:took|take|taken|made|film\w*|record\w*|tomó|tomada|sacó|grab\w+)\b|拍|录", re.IGNORECASE)
_FILE = re.compile(
    r"(?<![A-Za-z0-9])(?:IMG|VID|PXL|DSC|AUD|PTT|MVIMG|Screenshot|Screen Shot|WhatsApp (?:Image|Video)|signal|photo|"
    r"foto|image|video)[-_ ]{0,2}(?P<year>20[0-3]\d)[-_.]?(?P<month>[01]\d)[-_.]?(?P<day>[0-3]\d)(?!\d)",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"[^\s/|]+\.(?:jpe?g|png|heic|webp|mp4|mov|3gp)\b|\b(?:IMG|VID|PXL|DSC|MVIMG)[-_]?\d{3,}", re.IGNORECASE)
_MADE = re.compile(
    r"\b(?:DateTimeOriginal|created|taken|made|captured|shot|tomada|creado)\b[^\d\n]{0,24}"
    r"(?P<year>20[0-3]\d)[-:./](?P<month>[01]\d)[-:./](?P<day>[0-3]\d)(?!\d)",
    re.IGNORECASE,
)
_OF_PICTURES = word_set("photo photograph pictur imag video film took tak taken telephon phon camera file origin creat fot imagen")
_LABEL = re.compile(r"\b(?:place(?: label| tag)?|location|gps|geotag\w*|lugar|ubicación)\b|位置|地点", re.IGNORECASE)
_BEFORE = 14  # sentences back to the day of which a picture is told
_ONE_DAY, _FAR = 1, 60  # days
_LINKED = 0.04
_NEAR = 2  # sentences
_ROW = 6  # sentences that list one file
_SAME, _MANY = 2, 3  # words by which a file and a taking are one; where the file is the later one
_HELD = 20  # sentences that may hold such a word
_SOON = 14  # days by which a file may be too early where one word alone links it
_DAYS_BACK = 8  # sentences back to the day of a taking known by what the picture shows
_CAUSES = (
    "Was the clock or the place of the telephone set otherwise?",
    "Is it a picture of another copy, or a copy of another picture?",
    "Is this the place or the day of saving rather than of taking?",
)


@dataclass(slots=True)
class _Shot:
    """A taking of a picture as told: its sentences, with the moment that dates it."""

    moment: Moment
    told: list[Sentence] = field(default_factory=list)


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each file that carries another place, or an earlier day, than is told for the taking of it."""
    if comparison.is_brief:
        return
    files = [(s, on) for s, on in comparison.having(_file_day) if on is not None]
    shown = [found for source_id in comparison.told for found in comparison.of_source(source_id, _shown)]
    yield from _by_what_they_show(comparison, shown)
    if not files:
        return
    shots = _shots(comparison)
    for sentence, on in files:
        sent = [m.window[0] for m in comparison.moments.at(sentence) if m.is_day and m.window[0] > on]
        for shot in shots:
            told = _told_on(shot.moment, on)
            if abs((told - on).days) <= _ONE_DAY:
                yield from _other_place(_line(comparison, sentence), shot)
            elif any(abs((told - at).days) <= _ONE_DAY for at in sent) and _ONE_DAY < (told - on).days <= _FAR:
                yield _earlier(sentence, on, shot)
                break


@dataclass(frozen=True, slots=True)
class _File:
    """A picture that an exhibit lists: the sentences of its row by number, its own day and the stems of what it shows."""

    source_id: str
    first: int
    made_at: int
    on: date
    stems: frozenset[str]


def _shown(sentences: Sequence[Sentence]) -> list[_File]:
    """The pictures an exhibit lists with a day of their own."""
    if not sentences or sentences[0].source.kind is SourceKind.STATEMENT:
        return []
    starts = [s.index for s in sentences if s.search(_FILE_NAME)]
    found = []
    for start, end in pairwise([*starts, len(sentences)]):
        row = [s for s in sentences[start : min(end, start + _ROW)] if s.block - sentences[start].block <= 1]
        made = next(((s, m) for s in row if (m := s.search(_MADE))), None)
        on = _date(made[1]) if made else None
        if made and on:
            found.append(_File(sentences[0].source.id, start, made[0].index, on, _stems(row)))
    return found


def _date(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _stems(sentences: Sequence[Sentence]) -> frozenset[str]:
    return frozenset(w.stem for s in sentences for w in s.words if not w.is_stop and w.stem.isalpha() and w.stem not in _OF_PICTURES)


def _by_what_they_show(comparison: Comparison, files: Sequence[_File]) -> Iterator[Finding]:
    """Files whose own day is not the one told for the taking of what they show."""
    told = [s for s, _ in comparison.having(_taken) if files and s.source.kind is SourceKind.STATEMENT]
    for sentence in told:
        own = comparison.told[sentence.source.id].sentences
        near = [s for s in own[max(0, sentence.index - _NEAR) : sentence.index + 1] if s.block == sentence.block]
        stems = {stem for stem in _stems(near) if comparison.holding(stem) <= _HELD}
        before = own[max(0, sentence.index - _DAYS_BACK) : sentence.index + 1]
        day_told = next((placed for s in reversed(before) if (placed := _placed(comparison, s))), None)
        alike = [(len(stems & f.stems), -abs((f.on - day_told.day).days), f) for f in files if day_told and stems & f.stems]
        if day_told is None or not alike:
            continue
        count, _, file = max(alike, key=lambda found: found[:2])
        off = (file.on - day_told.day).days
        if -(_FAR if count >= _SAME else _SOON) <= off < -_ONE_DAY or (count >= _MANY and off > _FAR and not day_told.is_guess):
            row = comparison.told[file.source_id].sentences
            yield _of_day(row[file.made_at], file.on, day_told, sentence)


def _placed(comparison: Comparison, sentence: Sentence) -> Placed | None:
    return comparison.dating.day_of(sentence) if sentence.role is Role.PARAGRAPH else None


def _taken(sentence: Sentence) -> bool:
    return not sentence.is_question and sentence.search(_TAKEN) is not None


def _of_day(file: Sentence, on: date, told: Placed, sentence: Sentence) -> Finding:
    return _finding(
        file,
        list(dict.fromkeys((sentence, told.basis))),
        f"The file was made on {day(on)}; the taking is told of {day(told.day)} or right after it.",
        "On which day was the picture taken, and what does it show?",
    )


def _file_day(sentence: Sentence) -> date | None:
    """The day in the name of the one file that a sentence names."""
    found = list(_FILE.finditer(sentence.text))
    if len(found) != 1:
        return None
    try:
        return date(*(int(found[0][part]) for part in ("year", "month", "day")))
    except ValueError:
        return None


def _shots(comparison: Comparison) -> list[_Shot]:
    """Every picture told of with its day; answers without one go to the telling they stand beside."""
    told = [s for s, _ in comparison.having(_takes) if s.source.kind is SourceKind.STATEMENT]
    shots: list[_Shot] = []
    loose: list[Sentence] = []
    for sentence in told:
        moment = _dated(comparison, sentence)
        if moment is None:
            loose.append(sentence)
        else:
            shots.append(_Shot(moment, [sentence]))
    for sentence in loose:
        best = max(((_link(comparison, s, sentence), n) for n, shot in enumerate(shots) for s in shot.told[:1]), default=(0.0, 0))
        if best[0] >= _LINKED:
            shots[best[1]].told.append(sentence)
    return shots


def _takes(sentence: Sentence) -> bool:
    if sentence.is_question:
        return False
    return bool(_TAKEN.search(sentence.text) or (_ASKED.search(sentence.question) and _ASKED_TAKEN.search(sentence.question)))


def _dated(comparison: Comparison, sentence: Sentence) -> Moment | None:
    """The last day told before a sentence in the same course of things."""
    if sentence.question:
        return None
    own = [m for s in comparison.moments.before(sentence, _BEFORE) for m in comparison.moments.at(s) if m.is_own and m.is_day]
    return next((m for m in comparison.moments.at(sentence) if m.is_day), own[-1] if own else None)


def _link(comparison: Comparison, one: Sentence, other: Sentence) -> float:
    course = comparison.course(one.source.id, other.source.id) if one.source is not other.source else None
    if course is None:
        return 0.0
    rows, columns = (slice(max(0, s.index - _NEAR), s.index + _NEAR + 1) for s in (one, other))
    return float(course.share[rows, columns].max())


def _told_on(moment: Moment, on: date) -> date:
    """The day told, in the year of the file where no year was said."""
    told = moment.window[0]
    return told.replace(year=on.year, day=min(told.day, 28)) if "year-assumed" in moment.mention.flags else told


def _line(comparison: Comparison, file: Sentence) -> Sequence[Sentence]:
    """The sentences of the row that lists a file."""
    text = file.source.document.text
    end = text.find("\n", file.start)
    return [s for s in comparison.around(file) if file.start <= s.start < (end if end >= 0 else len(text))]


def _other_place(row: Sequence[Sentence], shot: _Shot) -> Iterator[Finding]:
    labels = [s for s in row if s.search(_LABEL)]
    labelled = [p for s in labels[:1] for p in s.places if len(p.ids) > 1]
    told = [(s, p) for s in shot.told for p in s.places if len(p.ids) > 1]
    if labelled and told and not any(compatible(p.ids, q.ids) for _, p in told for q in labelled):
        yield _finding(
            labels[0],
            [shot.told[0], *(s for s, _ in told if s is not shot.told[0])],
            f"{quoted(labelled[0].text)} and {quoted(told[0][1].text)} are two places.",
            "Where did you stand when you took the picture, and which telephone was it?",
        )


def _earlier(sentence: Sentence, on: date, shot: _Shot) -> Finding:
    told = _told_on(shot.moment, on)
    return _finding(
        sentence,
        [shot.moment.sentence, *(s for s in shot.told if s is not shot.moment.sentence)],
        f"The name of the file bears {day(on)}, {days((told - on).days)} before {day(told)}.",
        "On which day was the picture taken, and when did you first hold what it shows?",
    )


def _finding(file: Sentence, told: Sequence[Sentence], reasoning: str, question: str) -> Finding:
    return make_finding(
        FindingKind.METADATA,
        Level.DIFFERENCE,
        (Factor.F5, *(f for f in factors(file, told[0]) if f is not Factor.F5)),
        two_sides(file, told[0], quoted(file.text), quoted(told[0].text)),
        reasoning,
        question,
        [s.passage() for s in (file, *told)],
        _CAUSES,
        basis=(file, told[0]),
    )
