"""A translation against its original: figures, dates, lengths, persons, words of law and negations that came out otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from app.consistency.alignment.told import Told
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.calendar_parts import can_be_one, weekdays, written_dates
from app.consistency.extract.language import language_of
from app.consistency.extract.numerals import number_spans
from app.consistency.lexicon import Concept
from app.consistency.papers.renderings import Unit, is_close, laid_out
from app.consistency.sentence import Sentence
from app.consistency.story.paper_dates import certified_from
from app.consistency.wording import quoted, two_sides
from app.consistency.words import fold
from app.domain.assertion import DateMention
from app.domain.finding import Factor, Finding, FindingKind, Level
from app.domain.snapshot import Source

_FIGURES = re.compile(r"\d{2,}|(?<=[a-zà-ÿ,] )[A-ZÀ-Þ][a-zà-ÿ]{3,}")  # figures, and names inside sentences
_SHARED_FIGURES, _SHARED_PART = 3, 0.5
_SIZES = 3
_LEAST_SENTENCES = 4
_NEAR = 0.7  # spans of one length, told in other units
_HALF_DAY, _EXACT = 720, 120  # minutes
_MOMENT = 0.001  # days
_OPEN = 36500  # days; "at least" has no other end
_CODE = re.compile(r"(?<![\w*])(?=[\w*/.-]*\d[\w*/.-]*\d[\w*/.-]*\d)(?=[\w*/.-]*[A-Za-z*/-])[A-Za-z0-9*](?:[\w*/-]|\.(?=\d)){3,}", re.ASCII)
_NAMED = ("role", "vehicle", "weapon", "force", "colour", "side", "body", "currency", "daypart")
_SEVERAL = frozenset({"role", "side", "body"})  # of which one of several may have been changed
_LATE_MORNING = re.compile(r"madrugada|凌晨", re.IGNORECASE)  # night for one, morning for the other
_NUMBERED = re.compile(r"\b[Nn]o\.\s|n\.?º")
_CUSTODY = {"arrest": 2, "detention": 2, "questioning": 1, "summons": 1}
_CHINESE_CUSTODY = {"arrest": 3, "detention": 2, "questioning": 1, "summons": 1}
_STRONG_NO = {
    "en": r"\b(?:not|never|no|nobody|no one|none|nothing|neither)\b|n['’]t\b",
    "es": r"\b(?:no|nunca|jam[aá]s|nadie|ning[uú]n[oa]?|nada|tampoco)\b",
    "zh": r"没有|从未|未曾|并未|没|不(?!久|过|断|少于|超过|仅|但|同|良|当|实|得不|清|明|详|便)|未(?!婚|成年|来)",
}
_ANY_NO = re.compile(
    r"\b(?:not|never|nor?|nobody|none|nothing|neither|without|cannot|unable|fail\w*|refus\w*|den(?:y|ied|ies)|lack\w*|hardly|only|except|"
    r"unless|un\w{4,}|in(?:ability|valid|correct|complete|visib|sufficient)\w*|"
    r"il(?:leg|literat)\w*|im(?:possib|proper)\w*|dis(?:appear|agree|allow|obey)\w*|prohibit\w*|forb\w+|illegal\w*|cease\w*|stop\w*|less|than|"
    r"no|nunca|jam[aá]s|nadie|ning[uú]n\w*|nada|tampoco|sin|ni|neg\w+|s[oó]lo|salvo|excepto|menos|m[aá]s que|sino|imp[oei]\w+|dej\w+)\b"
    r"|n['’]t\b|\b(?:have|has|had|do|does|did|was|were|is|are|could|would|should|wo|ca)nt\b|[不没未无非否勿别莫拒禁难免]",
    re.IGNORECASE,
)
_LONGEST_PLAIN = 160  # characters; in a longer unit a "no" may have been turned round
_LEAST_NAME, _ALIKE_NAMES = 4, 0.6  # letters; a name is misread, not replaced
_LEFT_OUT_LEAST = 30  # characters of a sentence worth asking after
_APPENDED = re.compile(r"\b(?:translat\w+|certif\w+|interpret\w+|exhibit|signed)\b|译", re.IGNORECASE)
_QUESTION = "What does the original say at this place, read aloud by somebody who knows the language?"
_CAUSES = ("Is the original hard to read here?", "Was a numeral, a month or a word taken for another?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each place where a translation says something else than its original, or says nothing."""
    if comparison.is_brief:
        return
    for original, translation in pairs_of(comparison):
        units = laid_out(original, translation)
        for number, unit in enumerate(units):
            if unit.original and unit.translation:
                reasoning = _change(unit)
                if reasoning:
                    yield _finding(unit.original[0], unit.translation[0], reasoning)
            elif is_close(units):
                yield from _one_sided(units, number)


def pairs_of(comparison: Comparison) -> list[tuple[list[Sentence], list[Sentence]]]:
    """The sentences of each original and its translation, be they two papers or one that holds both."""
    papers = [(comparison.by_source[x.id], _uncertified(comparison.by_source[y.id])) for x, y in _papers(comparison)]
    return [*papers, *_two_tongued(comparison)]


def _uncertified(sentences: list[Sentence]) -> list[Sentence]:
    """A translation without the certificate at its end, which is the translator's own."""
    end = certified_from(sentences) if sentences else 0
    return [sentence for sentence in sentences if sentence.start < end]


def _papers(comparison: Comparison) -> Iterator[tuple[Source, Source]]:
    """Pairs said to be original and translation, or papers of two languages that share most of their figures."""
    sources, told = comparison.snapshot.sources, comparison.told
    by_id = {source.id: source for source in sources}
    said = [(by_id[s.translates], s) for s in sources if s.translates in by_id]
    yield from said
    rest = [] if said else sources  # where somebody said which is a translation of which, nothing is guessed
    languages = {source.id: told[source.id].of_paper(_language) for source in rest}
    likely = sorted(
        (
            (score, x, y)
            for x, y in combinations(range(len(rest)), 2)
            if languages[rest[x].id] != languages[rest[y].id] and (score := told[rest[x].id].beside(_share_figures, told[rest[y].id]))
        ),
        key=lambda found: -found[0],
    )
    used: set[int] = set()
    for _, x, y in likely:
        if not used & {x, y}:
            used |= {x, y}
            yield (rest[y], rest[x]) if languages[rest[x].id] == "en" else (rest[x], rest[y])


def _two_tongued(comparison: Comparison) -> Iterator[tuple[list[Sentence], list[Sentence]]]:
    """Papers that hold the original and its translation both."""
    for told in comparison.corpus.told:
        halves = told.once(_halves)
        if halves is not None:
            yield halves


def _halves(sentences: Sequence[Sentence]) -> tuple[list[Sentence], list[Sentence]] | None:
    """The original and the translation in one paper."""
    original, translation = ([s for s in sentences if (s.language == "zh") is is_chinese] for is_chinese in (True, False))
    if min(len(original), len(translation)) < _LEAST_SENTENCES:
        return None
    figures = [{figure for s in side for figure in _FIGURES.findall(s.text)} for side in (original, translation)]
    if not len(figures[0] & figures[1]) >= _SHARED_PART * len(figures[0]) > 1:
        return None
    sizes = [sum(len(s.text.encode()) for s in side) for side in (original, translation)]
    return None if max(sizes) > _SIZES * min(sizes) else (original, translation)


def _language(source: Source) -> str:
    return language_of(source.document.text)


def _figures(source: Source) -> frozenset[str]:
    return frozenset(_FIGURES.findall(source.document.text))


def _share_figures(one: Told, other: Told) -> float:
    """Part of the figures that both papers hold, 0 where it is too small for a translation."""
    a, b = one.of_paper(_figures), other.of_paper(_figures)
    shared, most = len(a & b), max(len(a), len(b))
    sizes = sorted(len(told.source.document.text.encode()) for told in (one, other))
    if shared < _SHARED_FIGURES or shared < _SHARED_PART * min(len(a), len(b)) or sizes[1] > _SIZES * sizes[0]:
        return 0.0
    return shared / most


def _change(unit: Unit) -> str:
    """The first thing that came out otherwise, in words; empty where nothing did."""
    checks: tuple[Callable[[Unit], str], ...] = (
        _dates,
        _weekdays,
        _clocks,
        _spans,
        _numbers,
        _codes,
        _names,
        _concepts,
        _custody,
        _negation,
    )
    return next((reasoning for check in checks if (reasoning := check(unit))), "")


def _dates(unit: Unit) -> str:
    left, right = ([date for s in side for date in written_dates(s.text)] for side in (unit.original, unit.translation))
    for is_exact in (True, False):
        for date in tuple(left):
            met = next(
                (o for o in right if (set(date.readings) & set(o.readings) if is_exact else can_be_one(date.readings, o.readings))), None
            )
            if met is not None:
                left.remove(date)
                right.remove(met)
    return f"{quoted(left[0].text)} became {quoted(right[0].text)}." if left and len(left) == len(right) else ""


def _weekdays(unit: Unit) -> str:
    left, right = ([day for s in side for day in weekdays(s.text, s.language)] for side in (unit.original, unit.translation))
    if len(left) == len(right) and sorted(left) != sorted(right):
        return "The day of the week became another."
    return ""


def _clocks(unit: Unit) -> str:
    left, right = (
        [m for s in side for m in s.dates if m.clock and m.clock[1] - m.clock[0] <= _EXACT] for side in (unit.original, unit.translation)
    )
    for mention in tuple(left):
        met = next((other for other in right if _is_one_hour(mention, other)), None)
        if met is not None:
            left.remove(mention)
            right.remove(met)
    return f"{quoted(left[0].text)} became {quoted(right[0].text)}." if len(left) == len(right) == 1 else ""


def _is_one_hour(left: DateMention, right: DateMention) -> bool:
    """Overlapping, or the same on the dial where morning and evening may not have been said."""
    assert left.clock
    assert right.clock
    return (left.clock[0] <= right.clock[1] and right.clock[0] <= left.clock[1]) or (left.clock[0] - right.clock[0]) % _HALF_DAY == 0


def _spans(unit: Unit) -> str:
    left, right = (
        [m for s in side for m in s.dates if m.timex_type == "DURATION" and m.days] for side in (unit.original, unit.translation)
    )
    for mention in tuple(left):
        met = next((other for other in right if _is_as_long(mention, other)), None)
        if met is not None:
            left.remove(mention)
            right.remove(met)
    for unit_of_time in {mention.granularity for mention in left} & {mention.granularity for mention in right}:
        ours, theirs = ([m for m in side if m.granularity == unit_of_time] for side in (left, right))
        if len(ours) == len(theirs) == 1:
            return f"{quoted(ours[0].text)} became {quoted(theirs[0].text)}."
    return f"{quoted(left[0].text)} became {quoted(right[0].text)}." if len(left) == len(right) == 1 else ""


def _is_as_long(left: DateMention, right: DateMention) -> bool:
    """Whether two spans can render each other; of "at least" and "at most" only the bound that was said counts."""
    assert left.days
    assert right.days
    least, most = (any(end(m.days) for m in (left, right) if m.days) for end in (_is_least, _is_most))
    if least and most:
        return False
    if not least and not most and left.days[0] <= right.days[1] and right.days[0] <= left.days[1]:
        return True
    one, other = (m.days[0 if least else 1] for m in (left, right) if m.days)
    return _NEAR < (one + _MOMENT) / (other + _MOMENT) < 1 / _NEAR


def _is_least(days: tuple[float, float]) -> bool:
    return days[1] >= _OPEN


def _is_most(days: tuple[float, float]) -> bool:
    return days[0] == 0


def _numbers(unit: Unit) -> str:
    left, right = (_outside_dates(side) for side in (unit.original, unit.translation))
    ours, theirs = left - _all_numbers(unit.translation), right - _all_numbers(unit.original)
    return f"{_plain(ours)} became {_plain(theirs)}." if ours and len(ours) == len(theirs) else ""


def _outside_dates(side: Sequence[Sentence]) -> frozenset[float]:
    """Values of figures outside dates."""
    found = set()
    for sentence in side:
        dates = [(m.start, m.end) for m in sentence.dates] + [m.span() for m in _CODE.finditer(sentence.text)]
        for start, end, value in number_spans(sentence.text, sentence.language):
            if value > 1 and not any(start < stop and begin < end for begin, stop in dates):
                found.add(value)
    return frozenset(found)


def _all_numbers(side: Sequence[Sentence]) -> frozenset[float]:
    return frozenset(value for s in side for _, _, value in number_spans(s.text, s.language))


def _plain(values: frozenset[float]) -> str:
    return ", ".join(f"{value:,.0f}" if value == int(value) else f"{value}" for value in sorted(values))


def _codes(unit: Unit) -> str:
    """Numbers of papers, plates and files."""
    left, right = ([code for s in side for code in _codes_in(s)] for side in (unit.original, unit.translation))
    ours, theirs = [c for c in left if c not in right], [c for c in right if c not in left]
    if len(ours) == len(theirs) == 1 and len(ours[0]) == len(theirs[0]):
        return f"{quoted(ours[0])} became {quoted(theirs[0])}."
    return ""


def _codes_in(sentence: Sentence) -> list[str]:
    dates = [(m.start, m.end) for m in sentence.dates]
    return [m.group() for m in _CODE.finditer(sentence.text) if not any(m.start() < stop and begin < m.end() for begin, stop in dates)]


def _names(unit: Unit) -> str:
    """A person's name spelt otherwise in the one place, where neither paper knows the other spelling."""
    left, right = ({token for s in side for n in s.names for token in n.text.split()} for side in (unit.original, unit.translation))
    ours, theirs = left - right, right - left
    if len(ours) != 1 or len(theirs) != 1 or not unit.is_one_to_one:
        return ""
    (one,), (other,) = ours, theirs
    known = [side[0].source.document.text for side in (unit.original, unit.translation)]
    if one in known[1] or other in known[0] or min(len(one), len(other)) < _LEAST_NAME:
        return ""
    return f"“{one}” became “{other}”." if SequenceMatcher(None, fold(one), fold(other)).ratio() >= _ALIKE_NAMES else ""


def _concepts(unit: Unit) -> str:
    for section in _NAMED:
        left, right = (_named(side, section) for side in (unit.original, unit.translation))
        ours = [c for c in left if not any(c.agrees_with(other) for other in right)]
        theirs = [c for c in right if not any(c.agrees_with(other) for other in left)]
        is_other = len(ours) == len(left) or section in _SEVERAL
        if section == "daypart" and ("morning" not in {c.name for c in (*ours, *theirs)} or any(map(_LATE_MORNING.search, _texts(unit)))):
            continue
        if len(ours) == len(theirs) == 1 and unit.is_one_to_one and is_other:
            return f"“{_word(ours[0])}” became “{_word(theirs[0])}”."
    return ""


def _texts(unit: Unit) -> list[str]:
    return [sentence.text for sentence in (*unit.original, *unit.translation)]


def _named(side: Sequence[Sentence], section: str) -> list[Concept]:
    return list({hit.concept.name: hit.concept for s in side for hit in s.of(section)}.values())


def _word(concept: Concept) -> str:
    return concept.name.replace("_", " ")


def _custody(unit: Unit) -> str:
    """A word of one gravity became one of another; Chinese law also parts detention from arrest."""
    grades = _CHINESE_CUSTODY if unit.original[0].language == "zh" else _CUSTODY
    left, right = ({grades[e.event] for s in side for e in s.events if e.event in grades} for side in (unit.original, unit.translation))
    if left and right and max(left) != max(right):
        words = [_gravest(side, grades) for side in (unit.original, unit.translation)]
        return f"{quoted(words[0])} became {quoted(words[1])}, which differs in law."
    return ""


def _gravest(side: Sequence[Sentence], grades: Mapping[str, int]) -> str:
    return max((e for s in side for e in s.events if e.event in grades), key=lambda e: grades[e.event]).text


def _negation(unit: Unit) -> str:
    if not unit.is_one_to_one or max(len(s.text) for s in (*unit.original, *unit.translation)) > _LONGEST_PLAIN:
        return ""
    for one, other in ((unit.original[0], unit.translation[0]), (unit.translation[0], unit.original[0])):
        texts = [_NUMBERED.sub(" ", sentence.text) for sentence in (one, other)]
        if re.search(_STRONG_NO[one.language], texts[0], re.IGNORECASE) and not _ANY_NO.search(texts[1]) and one.events and other.events:
            return "One says that it was so, the other that it was not."
    return ""


def _one_sided(units: Sequence[Unit], number: int) -> Iterator[Finding]:
    """A telling sentence with nothing beside it, between two that stand one beside one."""
    around = units[number - 1 : number + 2] if number else ()
    if len(around) != 3 or not (around[0].is_one_to_one and around[2].is_one_to_one):  # noqa: PLR2004 - before, here, after
        return
    for alone, beside, wording in (
        (units[number].original, around[0].translation, "the translation has nothing beside it"),
        (units[number].translation, around[0].original, "the original has nothing beside it"),
    ):
        if alone and len(alone[0].text) >= _LEFT_OUT_LEAST and alone[0].events and not _APPENDED.search(alone[0].text):
            yield make_finding(
                FindingKind.TRANSLATION,
                Level.DIFFERENCE,
                (Factor.F6,),
                two_sides(alone[0], beside[0], quoted(alone[0].text), f"nothing of it after {quoted(beside[0].text)}"),
                f"The two papers follow each other sentence by sentence; {wording}.",
                _QUESTION,
                (alone[0].passage(), beside[0].passage()),
                ("Is a line missing from the copy that was translated?", "Does the sentence stand in another place?"),
            )


def _finding(a: Sentence, b: Sentence, reasoning: str) -> Finding:
    return make_finding(
        FindingKind.TRANSLATION,
        Level.CONFLICT,
        (Factor.F6,),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"The two passages stand at the same place of the original and its translation. {reasoning}",
        _QUESTION,
        (a.passage(), b.passage()),
        _CAUSES,
    )
