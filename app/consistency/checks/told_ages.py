"""Ages told of the client and the household which the births on file do not allow on the day they are told for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.years import Years, read_years
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.story.dating import Dating
from app.consistency.story.departures import departures
from app.consistency.story.household import CLIENT, Member, household, whole_years
from app.consistency.story.lookup import query_of, resolve
from app.consistency.story.moments import windows
from app.consistency.wording import day, factors, opening, quoted, says, span, two_sides
from app.consistency.words import fold
from app.domain.assertion import DateMention
from app.domain.finding import Bar, Finding, FindingKind, Level, Scale, Strip

_KIND = {
    "son": ("child", "m"), "daughter": ("child", "f"), "child": ("child", ""), "wife": ("spouse", "f"), "husband": ("spouse", "m"),
    "spouse": ("spouse", ""), "brother": ("sibling", "m"), "sister": ("sibling", "f"), "sibling": ("sibling", ""),
}  # fmt: skip
_MY_YOUNG = re.compile(
    r"\b(?:my|our|mi) (?:(?:little|older|younger|small|big) )?(?P<m>boy|niño|chaval|hijo)\b|\b(?:my|our|"
    r"mi) (?:\w+ )?(?P<f>girl|niña|hija)\b|"
    r"\b(?:left|leave|have|had|dejé|tengo)\b[^.;]{0,40}\b(?:an?|una?) (?:(?P<m2>boy|son|niño|hijo)|"
    r"(?P<f2>girl|daughter|niña|hija)) (?:of|de)\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’]*(?:[ -][A-ZÀ-ÖØ-Þ][\w'’]*)*")
_PRONOUN = re.compile(r"\b(?P<m>he|him|his|él)\b|\b(?P<f>she|her|ella)\b|(?P<hm>他)|(?P<hf>她)", re.IGNORECASE)
_I = re.compile(r"\b(?:I|I['’](?:m|d)|me|yo)\b|我(?!爸|妈|父|母|哥|弟|姐|妹|儿|女|丈|妻)")
_NOW = re.compile(r"\b(?:is|am|are|I['’]m|he['’]s|she['’]s|now|today|tiene|tengo|age:|edad:)(?!\w)|今年|现年", re.IGNORECASE)
_DIED = re.compile(
    r"\b(?:killed|shot|murdered|died|buried) (?:him|her)?|\bwhen (?:he|she) (?:died|was (?:killed|shot|"
    r"murdered))|\b(?:mataron|murió|falleció)\b|死|遇害",
    re.IGNORECASE,
)
_HOW_OLD = re.compile(r"\bhow old\b|\bwhat age\b|\b(?:his|her|your) age\b|cuántos años|qué edad|多大|几岁", re.IGNORECASE)
_BARE = re.compile(
    r"\W*(?:A[.:] )?(?:\w+\? )?(?:(?:he|she|I|they) (?:was|were|is|am|had turned)(?: only| just| already)? )?"
    r"(?P<n>[A-Za-z-]+|\d{1,2})\s*(?:[.,;]|$| then| years| already)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.;:()]|\b(?:and|but|who|which|y|pero)\b(?! (?:was|were|is))")
_SAID = re.compile(r"\b(?:I['’]d (?:say|guess)|I (?:say|think|guess|believe|suppose)|diría|creo)\b", re.IGNORECASE)
_IN_LIFE = re.compile(
    r"\b(?:when|since|until|till|from|before|after|because|cuando|desde|hasta)\s+(?:I|he|she|my \w+|yo|él|ella)?\s*\Z", re.IGNORECASE
)
_ONE_OF = re.compile(r"\b(?:an?|un|una|like|as)\s+(?:\w+ )?\Z", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:when|the (?:day|night|week|month|year|time)|at the time|cuando)\b(?P<what>[^.;]*)", re.IGNORECASE)
_LEFT = re.compile(
    r"\bwhen (?:I|we|you|(?:my|her|his|their) (?:father|mother|husband|wife|parents?)|papa|mama|daddy) (?:\w+ )?"
    r"(?:left|leave|fled|flee|went away|ran away|escaped|departed|had to go)\b|\bcuando (?:\w+ ){0,3}(?:sal[íi]\w*|huy\w+|me fui|se fue)\b",
    re.IGNORECASE,
)
_ANYBODY = re.compile(r"(?:boy|girl|child|kid|man|woman|teenager|lad|youth|lady) of ", re.IGNORECASE)
_WAS_ONE = re.compile(r"\bwho (?:was|is|were)(?: (?:then|still|only|just)){0,2} an? \Z", re.IGNORECASE)
_AGE_ROW = re.compile(r"(?:age|edad)\s*[:：]|年龄", re.IGNORECASE)
_LINES = 3  # of a form, before an age
_LEFT_BACK = 2  # sentences
_BACK = 9  # sentences over which "he" is looked for
_MISS = 2  # years; one may be a birthday or a way of counting
_PUPIL = 25  # years; who is older and speaks of a grade teaches it
_FAR_OFF = 15  # years; a bare number so far off counts something else: "I'm seven" of a list
_YEARS = re.compile(r"\b(?:years?|yrs?|old|aged?|años|edad|was|were|when)\b|岁|年龄", re.IGNORECASE)
_LONGEST = 400  # days
_SEXES = {"father": "m", "mother": "f"}
_CAUSES = ("Was the age counted the East Asian way?", "Is the birth date from a document or remembered?")


@dataclass(frozen=True, slots=True)
class _Told:
    """An age and the days it may hold for."""

    sentence: Sentence
    age: Years
    times: tuple[tuple[date, date], ...]


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, every age or grade at school that misses what the day of birth makes it by two years or more."""
    if comparison.is_brief:
        return
    members = household(comparison.corpus.told)
    if not any(member.births for member in members):
        return
    dating = comparison.dating
    fitting: list[_Told] = []
    for sentence, ages in comparison.having(_ages):
        found = []
        for age in ages:
            subjects = _subjects(comparison, sentence, age, members)
            misfit = _misfit(comparison, dating, sentence, age, subjects)
            found += [misfit] if misfit is not None else []
            if misfit is None and not age.is_grade and [member.kind for member in subjects] == [CLIENT]:
                times = (*_times(comparison, dating, sentence, age, subjects[0]), *_beside(comparison, sentence))
                fitting.append(_Told(sentence, age, times))
        yield from found[:1]
    yield from _of_one_time(fitting)


def _of_one_time(told: Sequence[_Told]) -> Iterator[Finding]:
    """Two ages of the client at one time, each of which the day of birth may allow, that are too far apart for both."""
    for one, other in combinations(told, 2):
        low, high = sorted((one.age, other.age), key=lambda age: age.low)
        if one.sentence.source.id == other.sentence.source.id or low.high + _MISS > high.low:
            continue
        if any((b[1] - a[0]).days < _LONGEST and (a[1] - b[0]).days < _LONGEST for a in one.times for b in other.times):
            yield _two_ages(one, other)
            return


def _two_ages(one: _Told, other: _Told) -> Finding:
    a, b = one.sentence, other.sentence
    words = [quoted(told.sentence.text[told.age.start : told.age.end].lstrip(", ")) for told in (one, other)]
    return make_finding(
        FindingKind.AGE,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, *words),
        "Both are told of one time.",
        "How old were you then, and when were you born?",
        (a.passage(), b.passage()),
        _CAUSES,
        Strip(Scale.AGE, tuple(Bar(told.sentence.source.name, told.age.low, told.age.high) for told in (one, other))),
    )


def _ages(sentence: Sentence) -> tuple[Years, ...]:
    if sentence.is_question:
        return ()
    told = tuple(read_years(sentence.text, sentence.language))
    if told or not _HOW_OLD.search(sentence.question):
        return told
    bare = _BARE.match(sentence.text)
    inner = tuple(read_years(f"was {bare['n']}.", "en")) if bare else ()
    return tuple(Years(bare.start("n"), bare.end("n"), years.low, years.high) for years in inner) if bare else ()


def _subjects(comparison: Comparison, sentence: Sentence, age: Years, members: Sequence[Member]) -> list[Member]:
    """The members an age may be told of: by name or kin before it, by "I", or by "he" as spoken of last; none where it is a stranger's."""
    text = sentence.text
    before = text[: age.end]
    spoken = _spoken_of(sentence, members, age.end)
    is_row = text[age.start] in ",("
    start = 0 if is_row else max((m.end() for m in _STOP.finditer(before) if m.end() <= age.start), default=0)
    near = [(at, who) for at, who in spoken if at >= start]
    if _ANYBODY.match(text, age.start) and not _WAS_ONE.search(before, 0, age.start):
        return near[-1][1] if near and near[-1][0] >= age.start else []
    if _SAID.search(before) or (_IN_LIFE.search(text[: age.start]) and not _has_date(sentence)):
        return []
    named = near[-1][0] if near else -1
    pronoun = next((m for m in reversed(list(_PRONOUN.finditer(before, start)))), None)
    own = next((m for m in reversed(list(_I.finditer(before, start)))), None)
    if own is not None and own.start() > max(named, pronoun.start() if pronoun else -1):
        return [m for m in members if m.kind == CLIENT] if sentence.is_by_client else []
    if pronoun is None or pronoun.start() < named:
        return near[-1][1] if near else _unnamed(comparison, sentence, age, members)
    sex = "m" if pronoun["m"] or pronoun["hm"] else "f"
    inside = [who for at, who in near if at < pronoun.start()]
    return _of_sex(inside[-1], sex) if inside else _last_spoken_of(comparison, sentence, members, sex)


def _has_date(sentence: Sentence) -> bool:
    """Whether a day or year of its own dates what is told, beside the age."""
    return any(is_dated(mention) and "year-assumed" not in mention.flags for mention in sentence.dates)


def _unnamed(comparison: Comparison, sentence: Sentence, age: Years, members: Sequence[Member]) -> list[Member]:
    """Whom a bare answer or the row of a form is about."""
    if _HOW_OLD.search(sentence.question):
        return _asked(comparison, sentence, members)
    lines = (sentence, *_before(comparison, sentence)[-_LINES:])
    is_own_row = sentence.is_by_client and _AGE_ROW.match(sentence.text, age.start) and not any(s.of("role") for s in lines)
    return [m for m in members if m.kind == CLIENT] if is_own_row else []


def _asked(comparison: Comparison, sentence: Sentence, members: Sequence[Member]) -> list[Member]:
    question = next((s for s in reversed(_before(comparison, sentence)) if s.is_question), None)
    if question is None:
        return []
    spoken = _spoken_of(question, members, len(question.text))
    if spoken:
        return spoken[-1][1]
    pronoun = _PRONOUN.search(question.text)
    if pronoun is not None:
        return _last_spoken_of(comparison, question, members, "m" if pronoun["m"] or pronoun["hm"] else "f")
    is_own = re.search(r"\byou\b|usted|你|您", question.text, re.IGNORECASE)
    return [m for m in members if m.kind == CLIENT] if is_own and sentence.is_by_client else []


def _spoken_of(sentence: Sentence, members: Sequence[Member], end: int) -> list[tuple[int, list[Member]]]:
    """Where part of a sentence names a member or one of several; an empty list stands where it names a stranger."""
    found: dict[int, list[Member]] = {}
    for hit in sentence.of("role"):
        if hit.start < end and not _ONE_OF.search(sentence.text[: hit.start]):
            kind, sex = _KIND.get(hit.concept.name, (hit.concept.name, ""))
            found[hit.start] = _of_sex([m for m in members if m.kind == kind], sex)
    for match in _MY_YOUNG.finditer(sentence.text[: end + 4]):
        group = match.lastgroup or ""
        found[match.start(group)] = _of_sex([m for m in members if m.kind == "child"], group[:1])
    for match in _CAPITALS.finditer(sentence.text, 0, end):
        tokens = [fold(token) for token in re.split(r"[ -]", match.group())]
        named = [m for m in members if _is_called(m, tokens)]
        if named:
            found[match.start()] = named
    for name in sentence.names:
        if name.start < end and name.start not in found and not any(name.start <= at < name.end for at in found):
            found[name.start] = []
    return sorted(found.items(), key=lambda item: item[0])


def _is_called(member: Member, tokens: Sequence[str]) -> bool:
    """Whether a name in full is this member's: a family name alone is that of others too."""
    if len(tokens) > 2 and sum(token in member.names for token in tokens) < 2:  # noqa: PLR2004 - a full name shares more than one word
        return False
    is_family_first = len(tokens) == 2 and tokens[1] in member.names  # noqa: PLR2004 - as in Chinese
    return tokens[0] in member.names or is_family_first


def _last_spoken_of(comparison: Comparison, sentence: Sentence, members: Sequence[Member], sex: str) -> list[Member]:
    for earlier in reversed(_before(comparison, sentence)):
        spoken = _spoken_of(earlier, members, len(earlier.text))
        if spoken:
            fitting = [who for _, who in spoken if not who or _of_sex(who, sex)]
            return _of_sex(fitting[-1], sex) if fitting else []
    return []


def _before(comparison: Comparison, sentence: Sentence) -> Sequence[Sentence]:
    own = comparison.told[sentence.source.id].sentences
    return own[max(0, sentence.index - _BACK) : sentence.index]


def _of_sex(members: Sequence[Member], sex: str) -> list[Member]:
    """Those who may be of a sex, as far as any is known."""
    return [member for member in members if not sex or not (own := _sexes(member)) or sex in own]


def _sexes(member: Member) -> set[str]:
    return member.sexes | ({_SEXES[member.kind]} if member.kind in _SEXES else set())


def _misfit(comparison: Comparison, dating: Dating, sentence: Sentence, age: Years, members: Sequence[Member]) -> Finding | None:
    known = [member for member in members if any(row is not sentence for _, row in member.births)]
    if not known or len(known) < len(members):
        return None
    best: tuple[int, DateMention, Sentence, tuple[date, date], tuple[int, int]] | None = None
    for member in known:
        times = list(_times(comparison, dating, sentence, age, member))
        if not times:
            return None
        for born, row in member.births:
            for window in times:
                for reading in windows(born):
                    low, high = whole_years(reading, window)
                    off = max(low - age.high, age.low - high)
                    if off < _MISS:
                        return None
                    if best is None or off < best[0]:
                        best = off, born, row, window, (low, high)
    if (
        best is None
        or best[4][0] < 0
        or (age.is_grade and best[4][0] > _PUPIL)
        or (best[0] > _FAR_OFF and not _YEARS.search(sentence.text, max(0, age.start - 12)))
    ):
        return None
    return _finding(sentence, age, *best[1:], whose=known[0])


def _times(comparison: Comparison, dating: Dating, sentence: Sentence, age: Years, member: Member) -> Iterator[tuple[date, date]]:
    """The days an age may hold for; a death where it is told of one, the day of the paper where it is of now."""
    near = sentence.text[max(0, age.start - 30) : age.end + 12]
    is_row = sentence.text[age.start] in ",("
    if (_NOW.search(near) or is_row) and not re.search(r"\b(?:was|were|then|when)\b", near):
        on = comparison.moments.written_on(sentence.source.id)
        if on is not None:
            yield on, on
        return
    if member.deaths and (_DIED.search(sentence.text) or any(_DIED.search(s.text) for s in _before(comparison, sentence)[-1:])):
        yield from (window for death, _ in member.deaths for window in windows(death))
        return
    births = {(row.source.id, row.start) for _, row in member.births}
    is_birth_row = (sentence.source.id, sentence.start) in births
    own = [] if is_birth_row else [m for m in sentence.dates if is_dated(m) and "relative" not in m.flags and _length(m) < _LONGEST]
    if own:
        yield from (window for m in own for window in windows(m))
        return
    if _tells_of_leaving(comparison, sentence, age) and (left := departures(comparison.told.values())):
        yield from left
        return
    placed = dating.day_of(sentence)
    days = [one.day for one in ([placed] if placed else [])] + [one.day for one in dating.elsewhere(sentence)]
    days += [one.day for s in _topic(comparison, sentence) for one in dating.elsewhere(s)] if not days else []
    found = [(on, on) for on in days] or list(_otherwise(comparison, sentence, age))
    yield from found
    if found and placed is None and not is_birth_row:
        yield from _beside(comparison, sentence)


def _beside(comparison: Comparison, sentence: Sentence) -> list[tuple[date, date]]:
    """The dates right before and after a sentence that tells of the same scene: "I was thirty. It was in the spring of 2019"."""
    near = [s for s in comparison.around(sentence) if abs(s.index - sentence.index) == 1 and not s.is_question]
    told = (m for s in near for m in s.dates if is_dated(m) and "relative" not in m.flags and _length(m) < _LONGEST)
    return [window for mention in told for window in windows(mention)]


def _otherwise(comparison: Comparison, sentence: Sentence, age: Years) -> Iterator[tuple[date, date]]:
    """The days of what "when …" means, or of the telling so far."""
    moments = comparison.moments
    asked = next((s for s in reversed(_before(comparison, sentence)) if s.is_question), sentence)
    for told, start in ((sentence, age.end), (asked, 0)):
        match = _WHEN.search(told.text, start)
        if not match or not any(c.isalpha() for c in match["what"]):
            continue
        query = query_of(moments.told_of[id(told)], match.start("what"), match.end("what"))
        found = resolve(moments, query, sentence) if query.acts or len(query.keys) > 1 else []
        if found and len({m.window[0].year for m in found}) <= 2:  # noqa: PLR2004 - one happening, or one at the turn of a year
            yield from (m.window for m in found)
            return
    now = moments.at(sentence) or [m for s in moments.block_of(sentence) if s.start < sentence.start for m in moments.at(s)][-1:]
    written = moments.written_on(sentence.source.id)
    now = [m for m in now if written is None or m.window != (written, written)]
    yield from (m.window for m in now if not re.search(r"\bborn\b|\bb\.|birth|出生|naci", m.dated.text[: m.mention.end], re.IGNORECASE))


def _tells_of_leaving(comparison: Comparison, sentence: Sentence, age: Years) -> bool:
    """Whether an age is told of the time the client left, there, in the question or just before in the paragraph."""
    near = [s.text for s in _before(comparison, sentence)[-_LEFT_BACK:] if s.block == sentence.block and not s.is_question]
    asked = [sentence.question] if _HOW_OLD.search(sentence.question) else []
    return any(_LEFT.search(text) for text in (sentence.text[age.end :], *asked, *near))


def _length(mention: DateMention) -> int:
    return (mention.latest - mention.earliest).days if mention.earliest and mention.latest else _LONGEST


def _topic(comparison: Comparison, sentence: Sentence) -> list[Sentence]:
    """The answers just before one whose question points back: "How old was she that evening?"."""
    if not re.search(r"\b(?:that|then|at the time|the time)\b|entonces|es[ea] (?:día|noche)|那时|当时", sentence.question, re.IGNORECASE):
        return []
    return [s for s in _before(comparison, sentence) if not s.is_question]


def _finding(
    a: Sentence, age: Years, born: DateMention, b: Sentence, window: tuple[date, date], years: tuple[int, int], whose: Member
) -> Finding:
    computed = str(years[0]) if years[0] == years[1] else f"{years[0]} or {years[1]}"
    assert born.earliest is not None
    words = a.text[age.start : age.end].lstrip(", ")
    grade = " A pupil of that grade is commonly " + f"{age.low} to {age.high} years old." if age.is_grade else ""
    return make_finding(
        FindingKind.AGE,
        Level.DIFFERENCE if age.is_grade else Level.CONFLICT,
        factors(a, b),
        opening(f"{says(a)} {quoted(words)}; by the birth date in {b.source.name} the age was {computed}."),
        f"Born {day(born.earliest)}; at the time told, {span(*window)}, {computed} years old.{grade}",
        "How old were you then, and when were you born?" if whose.kind == CLIENT else "How old was he or she then, and how do you know?",
        (a.passage(), b.passage()),
        _CAUSES,
        Strip(Scale.AGE, (Bar(a.source.name, age.low, age.high), Bar(b.source.name, years[0], years[1]))),
    )
