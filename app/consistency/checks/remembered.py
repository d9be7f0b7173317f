"""A day given where the client has said elsewhere that the day is not remembered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.consistency.comparison import Comparison, make_finding
from app.consistency.story.acts import is_same
from app.consistency.story.moment_table import Moments
from app.consistency.story.moments import Moment
from app.consistency.wording import factors, quoted, says, sentence_of, window
from app.domain.finding import Bar, Finding, FindingKind, Level, Scale, Strip

_FORGOTTEN = re.compile(
    r"(?:n['’]t|never|cannot|not) (?:\w+ )?(?:remember|recall|know|knew|certain|sure)[^.]{0,40}\b(?:day|date|which|exact\w*|more|when)\b"
    r"|\b(?:day|date)\b[^.]{0,30}\b(?:gone|lost|escapes|slipped)\b|\ball I (?:can say|know|remember)\b"
    r"|\bno (?:me acuerdo|recuerdo|sé|supe|sabría)[^.]{0,40}\b(?:día|fecha|exact\w+|cuándo)\b"
    r"|\b(?:día|fecha)\b[^.]{0,30}(?:\bse me (?:borr|olvid|fue)|nunca la supe)"
    r"|(?:哪一?天|几号|日子|日期)[^。]{0,12}(?:记不|不记得|想不起|忘|说不|不知道)"
    r"|(?:记不|不记得|想不起|忘|不知道)[^。]{0,10}(?:哪一?天|几号|日子|日期)",
    re.IGNORECASE,
)
_HALF = 0.5  # of what the vague telling speaks of
_CAUSES = ("Was the day found later in a paper?", "Is it the day of something that was done every year or week?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """A day in the client's own paper inside a month or year of which the client said elsewhere that the day is not known."""
    moments = comparison.moments
    days: list[Moment] = []
    for told in moments.all:
        if told.sentence.is_by_client and told.is_own and not told.is_day and _is_forgotten(comparison, told):
            days = days or [m for m in moments.all if m.is_day and m.is_own and not m.sentence.is_question]
            inside = [m for m in days if _is_inside(m, told) and _is_of_one_thing(moments, m, told)]
            if inside and all(m.sentence.is_by_client and m.sentence.source.id != told.sentence.source.id for m in inside):
                yield _finding(told, inside[0])


def _is_forgotten(comparison: Comparison, moment: Moment) -> bool:
    return any(s.search(_FORGOTTEN) for s in comparison.around(moment.sentence) if not s.is_question)


def _is_inside(day: Moment, told: Moment) -> bool:
    return told.window[0] <= day.window[0] and day.window[1] <= told.window[1]


def _is_of_one_thing(moments: Moments, day: Moment, told: Moment) -> bool:
    if any(a.group == b.group and (not a.who or not b.who or is_same(a, b)) for a in day.acts for b in told.acts):
        return True
    return moments.weight(day.keys & told.keys) >= _HALF * (moments.weight(told.keys) or 1.0)


def _finding(told: Moment, day: Moment) -> Finding:
    a, b = told.sentence, day.sentence
    bars = tuple(Bar(m.sentence.source.name, float(m.window[0].toordinal()), float(m.window[1].toordinal() + 1)) for m in (told, day))
    return make_finding(
        FindingKind.FALSE_PRECISION,
        Level.DIFFERENCE,
        factors(a, b),
        sentence_of(f"{says(a)} {quoted(told.mention.text)} and that the day is not known; {says(b)} {quoted(day.mention.text)}"),
        f"{window(day.mention)} lies inside {window(told.mention)}, and no other paper gives it so closely.",
        "How closely do you remember the date, if you do?",
        (told.dated.passage(told.mention.start, told.mention.end), day.dated.passage(day.mention.start, day.mention.end)),
        _CAUSES,
        Strip(Scale.DAYS, bars),
        (a, b),
    )
