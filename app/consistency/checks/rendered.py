"""What two passages that render each other say otherwise: figures, days, hours, fixed words, codes, names and negations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from operator import attrgetter

from app.consistency.extract.calendar_parts import can_be_one, weekdays
from app.consistency.papers.rendered_words import Value, values_in
from app.consistency.papers.renderings import Unit
from app.consistency.papers.written import Written, written_in
from app.consistency.sentence import Sentence
from app.consistency.wording import quoted
from app.consistency.words import fold

_CODE = re.compile(r"(?<![\w*])(?=[\w*/.-]*\d[\w*/.-]*\d[\w*/.-]*\d)(?=[\w*/.-]*[A-Za-z*/-])[A-Za-z0-9*](?:[\w*/-]|\.(?=\d)){3,}", re.ASCII)
_ORIGINAL, _TRANSLATION = attrgetter("original"), attrgetter("translation")
_HALF_DAY = 720  # minutes
_AS_LONG = 1.12  # a week for seven days, thirty days for a month
_NUMBERED = re.compile(r"\b[Nn]o\.(?=[\s:]*[\dA-Z:])|n\.?º")
_CUSTODY = {"arrest": 2, "detention": 2, "questioning": 1, "summons": 1}
_FORMAL_ARREST = re.compile(r"捕")  # what else means seizing somebody is no word of law
_CHINESE_CUSTODY = {"arrest": 3, "detention": 2, "questioning": 1, "summons": 1}
_STRONG_NO = {
    "en": r"\b(?:not|never|no|nobody|no one|none|nothing|neither|without|cannot)\b|n['’]t\b",
    "es": r"\b(?:no|nunca|jam[aá]s|nadie|ning[uú]n[oa]?|nada|tampoco|sin)\b",
    "zh": r"没有|從未|从未|未曾|并未|並未|[没沒]|别(?=[再去来回打说让叫动管走碰给往跟吵找急怕哭])|"
    r"不(?!一(?![定样])|久|过|断|少于|超过|仅|但|同|良|当|实|得不|清|明|详|便)|未(?!婚|成年|来)",
}
_ANY_NO = re.compile(
    r"\b(?:not|never|nor?|non|nobody|none|nothing|neither|without|cannot|unable|fail\w*|refus\w*|den(?:y|ied|ies)|lack\w*|hardly|only|except|"
    r"unless|un\w{4,}|in(?:ability|valid|correct|complete|visib|sufficient)\w*|free (?:of|from)|out of|rather than|instead|against|"
    r"non|il(?:leg|literat)\w*|im(?:possib|proper)\w*|dis(?:appear|agree|allow|obey)\w*|prohibit\w*|forb\w+|illegal\w*|cease\w*|stop\w*|less|than|"
    r"up to|within|absen\w+|missing|ignor\w+|declin\w+|avoid\w*|empty|dry|still|"
    r"no|nunca|jam[aá]s|nadie|ning[uú]n\w*|nada|tampoco|sin|ni|neg\w+|s[oó]lo|salvo|excepto|menos|m[aá]s que|sino|imp[oei]\w+|dej\w+)\b"
    r"|n['’]t\b|\b(?:have|has|had|do|does|did|was|were|is|are|could|would|should|wo|ca)nt\b|[不没沒未无非否勿别莫拒禁难免才只仅]",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:，；：、。.]\s*")
_LIKE_ENOUGH = {"en": 0.5, "es": 0.5, "zh": 0.44}  # of two passages, of which one may have lost a "no"
_TWIN_ENOUGH = 0.7  # two translations of one text are seldom as alike as a translation and its original
_CELL, _CELL_ZH = 12, 6  # characters
_LEAST_SAID = 4  # characters; less is a number or a mark
_LONGEST_PLAIN, _LONGEST_ALIKE = 160, 320  # characters; in a longer unit a "no" may have been turned round, less easily in like ones
_ALIKE = 0.7
_LEAST_NAME, _ALIKE_NAMES = 4, 0.6  # letters; a name is misread, not replaced
_CAPITALISED = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Þ][a-zà-ÿ]{2,}(?:[ -][A-ZÀ-Þ][a-zà-ÿ]{2,})+")
_LITERAL = 0.6  # likeness from which on loose words, which a free rendering turns round, are held to each other
# Fields of words with other uses besides: one of each side must stand alone, in passages at least so alike.
_LOOSE = {
    **dict.fromkeys(("all_or_none", "direct", "person", "same", "front", "inside", "switch", "living"), _LITERAL),
    **dict.fromkeys(("day", "reference_day", "order"), 0.5),
    "stake": 0.3,
    "leave": 0.4,
}


@dataclass(frozen=True, slots=True)
class Beside:
    """Two passages that render each other, with the units next to them."""

    unit: Unit
    next_to: tuple[Unit, ...]

    @property
    def around(self) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
        """The next sentences of either side, to which a thing may have moved; none where the two passages are surely one."""
        if self.unit.likeness >= _LITERAL:
            return (), ()
        return tuple(s for u in self.next_to for s in u.original), tuple(s for u in self.next_to for s in u.translation)


def laid_beside(units: Sequence[Unit]) -> Iterator[Beside]:
    """Every unit that has two sides."""
    for number, unit in enumerate(units):
        if unit.original and unit.translation:
            yield Beside(unit, (*units[max(0, number - 1) : number], *units[number + 1 : number + 2]))


def change(beside: Beside) -> str:
    """The first thing that came out otherwise, in words; empty where nothing did."""
    checks: tuple[Callable[[Beside], str], ...] = (_figures, _weekdays, _codes, _names, _custody, _words, _negation)
    return next((reasoning for check in checks if (reasoning := check(beside))), "")


_COIN = "元"
_TRADITIONAL = re.compile("[國們說這裡學後來從會對開關門問見車長書個時還過與點聲]")


def _figures(beside: Beside) -> str:
    left, right = ([w for s in side for w in s.once(written_in)] for side in (beside.unit.original, beside.unit.translation))
    _drop(left, right, _is_one)
    _drop(left, right, _may_be_one)
    lunar = [[w for w in side if w.kind == "lunar"] for side in (left, right)]
    if any(lunar) and not all(lunar):  # a lunar day put into the sun's year
        left, right = ([w for w in side if w.kind not in {"lunar", "date"}] for side in (left, right))
    near_left, near_right = ([w for s in side for w in s.once(written_in)] for side in beside.around)
    left = [w for w in left if not any(_may_be_one(w, other) for other in near_right)]
    right = [w for w in right if not any(_may_be_one(w, other) for other in near_left)]
    for kind in ("lunar", "date", "clock", "span", "unit", "number", "ordinal"):
        ours, theirs = ([w for w in side if w.kind == kind] for side in (left, right))
        if ours and len(ours) == len(theirs):
            return f"{quoted(ours[0].as_told)} became {quoted(theirs[0].as_told)}."
    if len(left) == len(right) == 1 and {left[0].kind, right[0].kind} == {"number", "span"}:
        return f"{quoted(left[0].as_told)} became {quoted(right[0].as_told)}."
    return _cells(beside)


def _cells(beside: Beside) -> str:
    """A figure in a cell of a table whose counterpart stands in the unit next to this."""
    own = _lone_figures(beside.unit)
    for other in beside.next_to:
        met = _lone_figures(other)
        for here in (0, 1):
            if not len(own[here]) == len(met[1 - here]) == 1 or own[1 - here] or met[here]:
                continue
            if own[here][0].text != met[1 - here][0].text:
                return f"{quoted((own[0] or met[0])[0].as_told)} became {quoted((own[1] or met[1])[0].as_told)}."
    return ""


def _lone_figures(unit: Unit) -> tuple[list[Written], list[Written]]:
    """The figures of short cells of either side that the other side has not."""
    left, right = ([(w, s) for s in side for w in s.once(written_in)] for side in (unit.original, unit.translation))
    ours, theirs = [w for w, _ in left], [w for w, _ in right]
    _drop(ours, theirs, _may_be_one)
    return (
        [w for w, s in left if w in ours and w.kind == "number" and _is_cell(s)],
        [w for w, s in right if w in theirs and w.kind == "number" and _is_cell(s)],
    )


def _is_cell(sentence: Sentence) -> bool:
    """Hardly more than a figure."""
    return len(sentence.text) <= (_CELL_ZH if sentence.language == "zh" else _CELL) and len(sentence.text.split()) <= 2  # noqa: PLR2004 - a figure and its unit


def _drop(left: list[Written], right: list[Written], is_one: Callable[[Written, Written], bool]) -> None:
    """Takes out of both lists what stands in both."""
    for item in tuple(left):
        met = next((other for other in right if is_one(item, other)), None)
        if met is not None:
            left.remove(item)
            right.remove(met)


def _is_one(left: Written, right: Written) -> bool:
    if left.kind != right.kind:
        return False
    return bool(set(left.readings) & set(right.readings)) if left.kind == "date" else left.value == right.value


def _may_be_one(left: Written, right: Written) -> bool:
    """Whether two things written can render each other."""
    if {left.kind, right.kind} == {"span", "unit"}:
        return left.value == right.value
    if left.kind == right.kind:
        if left.kind == "date":
            return can_be_one(left.readings, right.readings)
        if left.kind == "clock":
            return (left.value[0] or 0) % _HALF_DAY == (right.value[0] or 0) % _HALF_DAY and not left.value[1] == right.value[1] == 1
        if left.kind in {"span", "unit"}:
            one, other = (max(w.value[-1] or 0, 0.0001) for w in (left, right))
            return 1 / _AS_LONG < one / other < _AS_LONG
        return left.value == right.value
    return bool(_plain(left) & _plain(right))


def _plain(item: Written) -> frozenset[float]:
    """The figures in something written, of whatever kind."""
    if item.kind == "date":
        return frozenset(float(part) for year, month, day in item.readings for part in (year, day or month) if part is not None)
    if item.kind == "clock":
        hour, minute = divmod(int(item.value[0] or 0), 60)
        return frozenset({float(hour), float(hour % 12 or 12), float(minute)})
    return frozenset(part for part in item.value[: 2 if item.kind == "lunar" else 1] if part is not None)


def _weekdays(beside: Beside) -> str:
    left, right = ({day for s in side for day in weekdays(s.text, s.language)} for side in (beside.unit.original, beside.unit.translation))
    return "The day of the week became another." if left - right and right - left else ""


def _codes(beside: Beside) -> str:
    """Numbers of papers, plates and files."""
    left, right = (_all_codes(side) for side in (beside.unit.original, beside.unit.translation))
    ours, theirs = [c for c in left if c not in right], [c for c in right if c not in left]
    if len(ours) == len(theirs) == 1 and len(ours[0]) == len(theirs[0]):
        return f"{quoted(ours[0])} became {quoted(theirs[0])}."
    return ""


def _all_codes(side: Iterable[Sentence]) -> list[str]:
    return [code for sentence in side for code in _codes_in(sentence)]


def _codes_in(sentence: Sentence) -> Iterator[str]:
    dates = [(m.start, m.end) for m in sentence.dates]
    for m in _CODE.finditer(sentence.text):
        if not any(m.start() < stop and begin < m.end() for begin, stop in dates):
            yield m.group()


def _names(beside: Beside) -> str:
    """A name of a person spelt otherwise, or of two words one of which is another, that neither paper knows elsewhere."""
    unit = beside.unit
    if not unit.is_one_to_one or "zh" in {s.language for s in (*unit.original, *unit.translation)}:
        return ""
    known = [side[0].source.document.text for side in (unit.original, unit.translation)]
    if unit.original[0].source is unit.translation[0].source:
        known = [" ".join(s.text for u in (unit, *beside.next_to) for s in side(u)) for side in (_ORIGINAL, _TRANSLATION)]
    left, right = ({token for s in side for n in s.names for token in n.text.split()} for side in (unit.original, unit.translation))
    ours, theirs = left - right, right - left
    if len(ours) == len(theirs) == 1:
        (one,), (other,) = ours, theirs
        if one not in known[1] and other not in known[0] and min(len(one), len(other)) >= _LEAST_NAME and _is_alike(one, other):
            return f"“{one}” became “{other}”."
    ours, theirs = ({name for s in side for name in _CAPITALISED.findall(s.text)} for side in (unit.original, unit.translation))
    for name in sorted(ours):
        for other in sorted(theirs):
            if name not in known[1] and other not in known[0] and _differs_in_one(name, other):
                return f"“{name}” became “{other}”."
    return ""


def _is_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, fold(one), fold(other)).ratio() >= _ALIKE_NAMES


def _differs_in_one(name: str, other: str) -> bool:
    """As "Santa Ana" and "Santa Rosa"."""
    one, two = fold(name).split(), fold(other).split()
    return len(one) == len(two) > 1 and sum(x != y for x, y in zip(one, two, strict=True)) == 1


def _custody(beside: Beside) -> str:
    """A word of one gravity became one of another; Chinese law also parts detention from arrest."""
    unit = beside.unit
    grades = _CHINESE_CUSTODY if unit.original[0].language == "zh" else _CUSTODY
    left, right = (_graded(side, grades) for side in (unit.original, unit.translation))
    if not left or not right or max(left) == max(right):
        return ""
    near = (_graded(side, grades) for side in beside.around)
    if any(grade in other for grade, other in zip((max(right), max(left)), near, strict=True)):
        return ""
    return f"{quoted(left[max(left)])} became {quoted(right[max(right)])}, which differs in law."


def _graded(side: Iterable[Sentence], grades: Mapping[str, int]) -> dict[int, str]:
    """The words of custody by their gravity."""
    return {
        grades[e.event]: e.text
        for s in side
        for e in s.events
        if e.event in grades and not (s.language == "zh" and e.event == "arrest" and not _FORMAL_ARREST.search(e.text))
    }


def _words(beside: Beside) -> str:
    left, right = (_values(side) for side in (beside.unit.original, beside.unit.translation))
    near_left, near_right = (_values(side) for side in beside.around)
    for field in (field for field in right if field in left):
        ours, theirs = _left_over(left[field], right[field])
        ours = [w for w in ours if not (w[1] == _COIN and _is_traditional(beside.unit.original))]
        ours = [w for w in ours if not any(w[0].agrees_with(value) for value, _ in near_right.get(field, ()))]
        theirs = [w for w in theirs if not any(w[0].agrees_with(value) for value, _ in near_left.get(field, ()))]
        is_single = len(left[field]) == len(right[field]) == 1
        if not ours or not theirs or (field in _LOOSE and not (is_single and beside.unit.likeness >= _LOOSE[field])):
            continue
        return f"{quoted(ours[0][1])} became {quoted(theirs[0][1])}."
    return ""


def _is_traditional(side: Iterable[Sentence]) -> bool:
    """Whether a paper writes as in Hong Kong and Taiwan, where a dollar is written as a yuan is on the mainland."""
    return any(_TRADITIONAL.search(s.source.document.text) for s in side)


def _values(side: Iterable[Sentence]) -> dict[str, list[tuple[Value, str]]]:
    found: dict[str, list[tuple[Value, str]]] = {}
    for sentence in side:
        for field, values in sentence.once(values_in).items():
            found.setdefault(field, []).extend(values)
    return found


def _left_over(
    left: Sequence[tuple[Value, str]], right: Sequence[tuple[Value, str]]
) -> tuple[list[tuple[Value, str]], list[tuple[Value, str]]]:
    """What of either side finds nothing on the other: the same is taken away first, then what one may stand for."""
    shared = {value.name for value, _ in left} & {value.name for value, _ in right}
    ours, theirs = ([w for w in side if w[0].name not in shared] for side in (left, right))
    return (
        [w for w in ours if not any(w[0].agrees_with(value) for value, _ in theirs)],
        [w for w in theirs if not any(w[0].agrees_with(value) for value, _ in ours)],
    )


def _negation(beside: Beside) -> str:
    unit = beside.unit
    is_twin = unit.original[0].language == unit.translation[0].language
    if unit.likeness < (_TWIN_ENOUGH if is_twin else _LIKE_ENOUGH[unit.original[0].language]):
        return ""
    sides = unit.original[0], unit.translation[0]
    texts = [_NUMBERED.sub(" ", " ".join(s.text for s in side)) for side in (unit.original, unit.translation)]
    if min(map(len, texts)) < _LEAST_SAID:
        return ""
    longest = _LONGEST_ALIKE if unit.likeness >= _ALIKE else _LONGEST_PLAIN
    if max(map(len, texts)) <= longest and _is_turned(sides, texts) and not any(map(_has_moved_no, beside.next_to)):
        return "One says that it was so, the other that it was not."
    clauses = [[c for c in _CLAUSE.split(text) if c.strip()] for text in texts]
    if unit.is_one_to_one and len(clauses[0]) == len(clauses[1]) > 1:
        pairs = list(zip(*clauses, strict=True))
        turned = [n for n, pair in enumerate(pairs) if _is_turned(sides, pair)]
        if len(turned) == 1 and not (turned[0] and all(_ANY_NO.search(clause) for clause in pairs[turned[0] - 1])):
            said = pairs[turned[0]]
            return f"{quoted(said[0])} became {quoted(said[1])}: one says that it was so, the other that it was not."
    return ""


def _has_moved_no(unit: Unit) -> bool:
    """Whether one side of a unit says no and the other does not: the sentences may have been cut at other places."""
    left, right = (any(_ANY_NO.search(s.text) for s in side) for side in (unit.original, unit.translation))
    return left != right


def _is_turned(sides: Sequence[Sentence], texts: Sequence[str]) -> bool:
    """Whether one side says no, and nothing on the other side does."""
    return any(
        re.search(_STRONG_NO[sides[here].language], texts[here], re.IGNORECASE) and not _ANY_NO.search(texts[1 - here]) for here in (0, 1)
    )
