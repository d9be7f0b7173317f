"""A weekday told of a happening which, as the other papers together date it, was on another one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from app.consistency.checks.occasions import DISTINCT
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.weekdays import WEEKDAY, weekday_in
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.story.acts import Act
from app.consistency.story.dating import Placed, Vote, is_stamped, own_day
from app.consistency.story.moment_table import Moments
from app.consistency.story.topics import Told
from app.consistency.wording import day, factors, quoted, two_sides
from app.domain.finding import Finding, FindingKind, Level

_LEAST = 0.2  # what must speak for a day: two sentences in three that weigh as much are of it, as measured
_LESS = 0.12  # where two papers name the day, or the telling names its month
_TWICE = 2.0  # times what speaks for any other reading
_SAYS_WHEN = re.compile(
    r"\b(?:it|that|this|today) (?:was|is|fell on|must have been|had to be)\b|\b(?:it|that)['’]s\b|\bsure\b|\bon an? \w+day\b|"
    r"\A\W*(?:A[.:] )?(?:(?:yes|in \w+)[.,] )?(?:on )?(?:an? |the )?\w+day(?: \w+)?\W*\Z|"
    r"\b(?:era|fue|un|una)\b|\A\W*(?:el )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\W*\Z|"
    r"那(?:天)?是|正是|是(?:个)?(?:星期|礼拜|周)|\A\W*(?:星期|礼拜|周)[一二三四五六日天]\W*\Z|juma",
    re.IGNORECASE,
)
_HABIT = re.compile(
    r"\b(?:every|each|always|usually|days|cada|siempre|until|till|by|next|after|before|following|hasta|para el)\b|每|直到", re.IGNORECASE
)
_DAY_OF_MONTH = re.compile(
    r"\bthe (?:\d{1,2}(?:st|nd|rd|th)|(?:twenty-|thirty-|twenty |thirty )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|"
    r"tenth|eleventh|twelfth|\w+teenth|twentieth|thirtieth)\b|day,? \d{1,2}\b|día \d|\d日|号",
    re.IGNORECASE,
)
_THAT_DAY = re.compile(
    r"(?:that|the same|that same) (?:day|night|morning|afternoon|evening)|es[ea] (?:día|noche|tarde)|那天|当天", re.IGNORECASE
)
_NIGHT = re.compile(r"\b(?:night|midnight|noche|madrugada)\b|夜|凌晨", re.IGNORECASE)
_REASON = re.compile(r"[,.;]? (?:because|since|bc|as|for|porque|I know)\b", re.IGNORECASE)
_DAY_ASKED = re.compile(r"\b(?:day of the week|what day|which day|weekday|qué día)\b|星期几", re.IGNORECASE)
_FIGURE = re.compile(r"\d|[一二三四五六七八九十][日号]")
_UNSURE = frozenset({"relative", "year-assumed"})
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEAR = 4  # sentences around a counterpart in which its telling may name the weekday
_SHOWN = 2  # tellings of the day
_STAMP = re.compile(r"\d{4}-\d\d-\d\d|\d\d:\d\d")  # of a message, which may speak of another day
_FEW = 2  # days told of an act that came but once


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, weekdays told without a date against the day that most speaks for the same scene, or the same act, elsewhere."""
    if comparison.is_brief:
        return
    for sentence, found in comparison.having(_spoken):
        if found is None:
            continue
        weekday, word = found
        if is_stamped(sentence):
            continue  # "on Monday" in a message is a day before it
        told = _of_scene(comparison, sentence, weekday) or _of_act(comparison, sentence, weekday)
        if told and _is_night_before(told[0], weekday):
            continue
        if told and _is_within(_window(comparison, sentence), told[0].day):
            yield _finding(sentence, word, sorted(told, key=lambda one: weekday_in(one.basis.text) is None)[:_SHOWN])


def _spoken(sentence: Sentence) -> tuple[int, str] | None:
    """The one weekday a sentence says its happening was on, without a date."""
    if sentence.is_question or _STAMP.search(sentence.label) or not sentence.search(WEEKDAY) or sentence.search(_DAY_OF_MONTH):
        return None
    others = [m for m in sentence.dates if ("weekday" not in m.flags or _FIGURE.search(m.text)) and not _THAT_DAY.fullmatch(m.text)]
    if any(is_dated(m) or m.timex_type == "DATE" for m in others):
        return None
    text = _REASON.split(sentence.text, maxsplit=1)[0]
    found = weekday_in(text)
    return found if found and not _HABIT.search(text) and _SAYS_WHEN.search(text) else None


def _of_scene(comparison: Comparison, sentence: Sentence, weekday: int) -> tuple[Placed, ...]:
    """The tellings of the day that most speaks for the scene, where no other may have this weekday for it."""
    before = _just_told(comparison, sentence)
    votes = comparison.dating.votes(sentence, before if _DAY_ASKED.search(sentence.question) else ())
    day_before = own_day(before[0]) if before and before[0].block == sentence.block else None
    if day_before is not None:
        told = next((v.named for v in votes if v.day == day_before and v.named), (Placed(day_before, before[0]),))
        return told if day_before.weekday() != weekday else ()
    window = _window(comparison, sentence)
    votes = [v for v in votes if _is_within(window, v.day)]
    best = next((v for v in votes if v.named), None)
    if best is None or best.weight < (_LESS if window or len(best.named) > 1 else _LEAST) or best.weight * _TWICE < votes[0].weight:
        return ()
    return () if any(v.weight * _TWICE > best.weight for v in votes if _may_be(comparison, v, weekday)) else best.named


def _just_told(comparison: Comparison, sentence: Sentence) -> list[Sentence]:
    """The few answers or sentences before one, from the last that names a day."""
    own = comparison.told[sentence.source.id].sentences
    before = [s for s in own[max(0, sentence.index - _NEAR) : sentence.index] if not s.is_question]
    start = max((at for at, s in enumerate(before) if own_day(s) is not None), default=0)
    return before[start:]


def _is_night_before(told: Placed, weekday: int) -> bool:
    """Whether the day is told as a night that ends on this weekday."""
    return (told.day.weekday() + 1) % len(_NAMES) == weekday and told.basis.search(_NIGHT) is not None


def _window(comparison: Comparison, sentence: Sentence) -> tuple[date, date] | None:
    """What its answer, or the question, told last of when: "in June 2019"."""
    own = comparison.told[sentence.source.id].sentences
    for before in reversed(own[: sentence.index]):
        if before.block != sentence.block and not before.is_question:
            return None
        for mention in reversed(before.dates):
            if mention.earliest and mention.latest:
                return mention.earliest, mention.latest
        if before.is_question:
            return None
    return None


def _is_within(window: tuple[date, date] | None, on: date) -> bool:
    return window is None or window[0] <= on <= window[1]


def _may_be(comparison: Comparison, vote: Vote, weekday: int) -> bool:
    """Whether a telling has this weekday for the day, or names it near by and not its own."""
    if vote.day.weekday() == weekday:
        return True
    basis = (vote.named or vote.told)[0].basis
    own = weekday_in(basis.text)
    if own is not None and own[0] == vote.day.weekday():
        return False
    return any((found := weekday_in(s.text)) is not None and found[0] == weekday for s in _near(comparison, basis))


def _near(comparison: Comparison, sentence: Sentence) -> Sequence[Sentence]:
    own = comparison.told[sentence.source.id].sentences
    return own[max(0, sentence.index - _NEAR) : sentence.index + _NEAR]


def _of_act(comparison: Comparison, sentence: Sentence, weekday: int) -> tuple[Placed, ...]:
    """The day told of the same act that comes but once, where every day told of it is another weekday."""
    moments = comparison.moments
    for act in _acts_of(moments.told_of[id(sentence)]):
        days = [m for m in moments.of(act) if m.is_day and m.is_own and not _UNSURE & set(m.mention.flags)]
        dates = {m.window[0] for m in days}
        if dates and len(dates) <= _FEW and not any(d.weekday() == weekday for d in dates) and not _next_to(moments, sentence, dates):
            best = max(days, key=lambda m: (m.sentence.source is not sentence.source, sum(m.window == x.window for x in days)))
            return (Placed(best.window[0], best.sentence),)
    return ()


def _acts_of(told: Told) -> list[Act]:
    acts = [act for _, act in told.acts if act.group in DISTINCT and act.who]
    if _DAY_ASKED.search(told.sentence.question) and not acts:
        acts = [act for act in told.asked_acts if act.group in DISTINCT and act.who]
    return acts if len({act.group for act in acts}) == 1 else []


def _next_to(moments: Moments, sentence: Sentence, dates: set[date]) -> bool:
    """Whether the telling has another day right before or after that this weekday may belong to."""
    near = [
        m
        for m in moments.all
        if m.sentence.source is sentence.source and m.is_own and m.is_day and abs(m.sentence.index - sentence.index) <= _FEW
    ]
    return any(m.window[0] not in dates for m in near)


def _finding(sentence: Sentence, word: str, told: Sequence[Placed]) -> Finding:
    placed = told[0]
    first, second = sorted((sentence, placed.basis), key=lambda s: s.source.id)
    says = {id(sentence): quoted(word), id(placed.basis): quoted(_date_words(placed))}
    return make_finding(
        FindingKind.WEEKDAY,
        Level.DIFFERENCE,
        factors(first, second),
        two_sides(first, second, says[id(first)], says[id(second)]),
        f"{day(placed.day)} was a {_NAMES[placed.day.weekday()]}.",
        "How do you remember the day of the week, and how the date?",
        (first.passage(), second.passage(), *(one.basis.passage() for one in told[1:])),
        ("Was it after midnight?", "Are there two occasions?"),
        basis=(first, second),
    )


def _date_words(placed: Placed) -> str:
    return next((m.text for m in placed.basis.dates if m.earliest == placed.day), placed.basis.text)
