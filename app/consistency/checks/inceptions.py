"""A thing that somebody has before it existed: a law, an office, a banknote, a hashtag used before the day told for its beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.story.moment_table import Moments
from app.consistency.story.moments import Moment, is_point
from app.consistency.wording import day, factors, opening, quoted, says
from app.consistency.words import STOP_WORDS, Word, fold, stem, word_set
from app.domain.finding import Finding, FindingKind, Level

_BEGAN = re.compile(
    r"\b(?:started|starts|began|begun|launched|founded|opened|introduced|created|enacted|established|inaugurated|formed|invented|renamed|"
    r"set up|first (?:issued|appeared|used|published|opened|held|printed)|came (?:into force|into being|out|into effect|"
    r"into use)|was (?:passed|issued|built|installed|adopted|named)|"
    r"were (?:issued|introduced|passed|built|printed)|took effect|did(?: not|n['’]t) exist (?:until|before)|"
    r"fund(?:ó|ada|ado)|se creó|entró en vigor|inauguró|se lanzó|salió)\b|成立|推出|启用|开通|实施|设立",
    re.IGNORECASE,
)
_PHRASE = re.compile(
    r"\b(?:the|these|those) (?P<name>[a-z]+ [a-z]+) (?:(?:came to|came into|reached|arrived in) (?:our|the|my) (?:county|"
    r"country|town|city|village|region|"
    r"province|area|district|camp|school|market)|came into|came out|started|began|were (?:introduced|issued|brought in|"
    r"opened)|was (?:introduced|issued|"
    r"brought in|opened|passed|set up|launched))\b"
)
_NOT_YET = re.compile(r"\b(?:before|did not exist|didn['’]t exist|not yet|no such|later|afterwards|antes|todavía no)\b|还没", re.IGNORECASE)
_MADE_THINGS = frozenset(
    stem(word)
    for word in word_set(
        "hashtag app law decree act ordinance banknote note currency coin party group channel newspaper station office "
        "branch checkpoint camp center centre "
        "church chapel clinic hospital school bridge road website page account brigade unit council movement association "
        "union programme program card "
        "permit form ley decreto billete moneda partido oficina grupo sede centro campaign committee"
    )
)
_RARE = 14  # sentences; a name on every page has more than one story
_REACH = 40  # characters between a beginning and the name of what began
_LONGEST = 370  # days
_QUESTION = "When did it begin to exist, and when did you first have or see it?"
_CAUSES = ("Was there an earlier one of the same name?", "Is one of the dates a slip?", "Is a later name used for an earlier thing?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, a named thing told of on a day before its own beginning."""
    if comparison.is_brief:
        return
    moments = comparison.moments
    began = {id(sentence) for sentence, _ in comparison.having(_tells_beginning, _BEGAN, _PHRASE)}
    shown: set[tuple[str, ...]] = set()
    for beginning in moments.all if began else ():
        if id(beginning.sentence) not in began or not beginning.is_own or beginning.sentence.is_question or not is_point(beginning.mention):
            continue
        for name in _begun(beginning.sentence, moments):
            told = [m for m in moments.all if m.sentence.once(_stems) >= set(name)]
            found = next((m for m in told if _is_before(m, beginning)), None)
            if found is not None and name not in shown and len(told) <= _RARE:
                shown.add(name)
                yield _finding(beginning, found)


def _tells_beginning(sentence: Sentence) -> bool:
    return bool(sentence.search(_BEGAN) or sentence.search(_PHRASE))


def _stems(sentence: Sentence) -> frozenset[str]:
    return frozenset(word.stem for word in sentence.words)


def _begun(sentence: Sentence, moments: Moments) -> Iterator[tuple[str, ...]]:
    """Stems of the names near a word of beginning: written with a capital or a sign, or next to what is made by people."""
    match = sentence.search(_BEGAN) or sentence.search(_PHRASE)
    if match is None:
        return
    for word in _names(sentence, moments):
        gap = match.start() - word.end if word.end <= match.start() else word.start - match.end()
        if gap <= _REACH:
            yield (word.stem,)
    phrase = sentence.search(_PHRASE)
    parts = tuple(stem(fold(part)) for part in phrase["name"].split()) if phrase else ()
    if len(parts) > 1 and not any(part in STOP_WORDS for part in parts):
        yield parts


def _names(sentence: Sentence, moments: Moments) -> Iterator[Word]:
    taken = [*((p.start, p.end) for p in sentence.places), *((m.start, m.end) for m in sentence.dates)]
    things = [word for word in sentence.words if word.stem in _MADE_THINGS]
    if not things:
        return
    for word in sentence.words:
        is_person = word.folded in moments.cast.roles or word.folded in moments.cast.own_names
        if word.is_stop or is_person or len(word.stem) < 3 or any(start <= word.start < end for start, end in taken):  # noqa: PLR2004 - an initial
            continue
        raw = sentence.text[word.start : word.end]
        is_inside = word.start > 0 and sentence.text[: word.start].rstrip()[-1:] not in '.!?:"“'
        is_named = (
            (raw[:1].isupper() and is_inside) or any(c.isupper() for c in raw[1:]) or sentence.text[word.start - 1 : word.start] == "#"
        )
        near = any(abs(thing.start - word.end) <= _REACH or abs(word.start - thing.end) <= _REACH for thing in things)
        if is_named and near and word.stem not in _MADE_THINGS and word.stem.isalpha():
            yield word


def _is_before(user: Moment, beginning: Moment) -> bool:
    sentence = user.sentence
    if sentence is beginning.sentence or sentence.is_question or sentence.search(_BEGAN) or sentence.search(_NOT_YET):
        return False
    if sentence.source is beginning.sentence.source and abs(sentence.index - beginning.sentence.index) <= 2:  # noqa: PLR2004 - one story
        return False
    if "relative" in user.mention.flags or (user.window[1] - user.window[0]).days > _LONGEST:
        return False
    return user.window[1] < beginning.window[0]


def _finding(beginning: Moment, user: Moment) -> Finding:
    a, b = user.sentence, beginning.sentence
    passages: dict[tuple[str, int], Sentence] = {(s.source.id, s.start): s for s in _in_order(comparison_order=(a, b, user.dated))}
    return make_finding(
        FindingKind.ANACHRONISM,
        Level.CONFLICT,
        factors(a, b),
        opening(f"{says(a)} {quoted(a.text)}, told of {day(user.window[0])}; {says(b)} {quoted(b.text)}."),
        f"By the second it began no earlier than {day(beginning.window[0])}.",
        _QUESTION,
        [sentence.passage() for sentence in passages.values()],
        _CAUSES,
        basis=(a, b),
    )


def _in_order(comparison_order: Sequence[Sentence]) -> Sequence[Sentence]:
    return comparison_order
