"""How long somebody was somewhere or in somebody's hands: as told, and as entry and exit stamps or two dates make it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import pairwise

from app.consistency.extract.dates import read_dates
from app.consistency.extract.places import read_places
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.story.cast import TELLER
from app.consistency.story.moment_table import Moments
from app.consistency.story.placenames import asked_of, placenames_in
from app.consistency.story.topics import Told
from app.consistency.words import fold
from app.domain.assertion import DateMention
from app.domain.snapshot import SourceKind

_KINDS = {
    "custody": "custody", "medical": "treatment", "hiding": "stay", "residence": "stay", "arrival": "stay", "departure": "stay",
    "employment": "work", "schooling": "school", "release": "custody", "military_service": "service",
}  # fmt: skip
_STAY = re.compile(
    r"\b(?:stay(?:ed|ing)?|was (?:there|in)|were (?:there|in)|been (?:there|in)|spent|visit(?:ed)?|lived|living|remained|"
    r"waited|hid|hiding|slept|shut in|"
    r"estuve|estuvimos|pasé|pasamos|viví)\b|住了|待了|呆了",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:held|kept|detained|locked up|in (?:prison|jail|custody|detention)|behind bars|inside|with them|(?:had|kept|"
    r"keep|held|hold|have) (?:me|us|him|her|you)|in their hands|kidnapp\w+|abduct\w+|grabbed|preso|presa|detenid[oa])\b|关了|拘留",
    re.IGNORECASE,
)
_SERVED = re.compile(r"\b(?:conscript\w*|national service|military service|in the army|served)\b", re.IGNORECASE)
_HOW_LONG = re.compile(
    r"\bhow long\b|\bfor how\b|\bhow many (?:days|weeks|months|years|nights)\b|cuánto tiempo|cuántos (?:días|meses)|多久|多长时间",
    re.IGNORECASE,
)
_NOT_A_LENGTH = re.compile(
    r"\b(?:ago|later|after|before|within|every|per|old|earlier|since|of age|pregnant|sentence|term)\b|后|前|岁|每", re.IGNORECASE
)
RATE = re.compile(  # "eleven hours a day" says how much of each, and not how long in all
    r",?\s*(?:a|an|per|each|every|al|por|cada)\s+(?:day|night|shift|week|month|year|d[ií]a|noche|turno|semana|mes|año)\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"\b(?:sentenced?|sentence of|serve|term of|not less than|no less than|at least|valid|visa)\b", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:to|until|till|through|-|–|—|and|a|al|hasta|至|到)\s*(?:the |el )?", re.IGNORECASE)
_SAME_DAY = (
    (
        re.compile(
            r"\b(?:came|went|got|was) home the same day\b|\b(?:that|the) same (?:afternoon|evening|day|night)\b|"
            r"\bthat (?:afternoon|evening|night)\b|\ba few hours later\b|el mismo día|当天",
            re.IGNORECASE,
        ),
        (0.0, 0.6),
    ),
    (
        re.compile(
            r"\bthe next (?:morning|day)\b|\bthe following (?:morning|day)\b|\bin the morning\b|al día siguiente|第二天", re.IGNORECASE
        ),
        (0.2, 1.5),
    ),
)
_UNTIL = re.compile(r",?\s*(?:already )?(?:when|by the time|before|in the|at the|on the first|cuando)\b", re.IGNORECASE)
_THEN_LEFT = re.compile(
    r"\s*(?:before|until|antes de que|hasta que) (?:I|we|he|she|they) (?:\w+ )?"
    r"(?:left|took|went (?:on|back|away)|moved|crossed|travel\w*|flew|set (?:out|off)|ran)\b",
    re.IGNORECASE,
)
_ON_THE_CLOCK = re.compile(r"\bhoras? (?:con|y)\s*\Z", re.IGNORECASE)  # "las nueve horas con diez minutos"
_RUMOUR = re.compile(
    r"\b(?:people|they|neighbou?rs|everybody|some) (?:are |were )?(?:say|says|said|saying|tell|telling)\b|\brumou?rs?\b|"
    r"\b(?:dicen|decían|diciendo|cuentan) que\b|听说|据说",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\s*(?:to wait|more|of waiting|de espera|para esperar)\b", re.IGNORECASE)
_VAGUE = re.compile(r"(?:some |several |many |a few )?(?:hours|days|weeks|months|years)", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:after|within|every|in|next|last|past|(?:told|promised|offered|gave|asked) (?:me|us|him|her|them)|takes?|would take)\s*\Z",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\s*(?:to (?:wait|go|come|run)|more|left)\b", re.IGNORECASE)
_LAW = re.compile(
    r"\b(?:would|will|section|law|punish\w*|imprisonment|penal|carries|offen[cs]e|article|up to|not more than|不超过)\b|不超过",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\b(?:from|between|until|till|to|through|desde|hasta)\b|[-–—至到]", re.IGNORECASE)
_THERE = re.compile(r"\b(?:there|like that|in that (?:place|country)|in the country|allí|ahí)\b|那里|那儿", re.IGNORECASE)
_TWO_MONTHS = 60  # days; "05/2022 to 06/2022" may be the last day of one to the first of the other
_BACK = 8  # sentences to the place "there" means
_ENTRY = re.compile(r"\b(?:entry|entered|ingreso|entrada|giriş|admitted)\b|入境", re.IGNORECASE)
_EXIT = re.compile(r"\b(?:exit|departure|departed|salida|egreso|çıkış)\b|出境", re.IGNORECASE)
_LONGEST = 4000  # days


@dataclass(frozen=True, slots=True)
class Stay:
    """Between `low` and `high` days; `places` are gazetteer ids up to the country, empty where none was named.

    `reckoned` are the sentences whose dates make the length; the one sentence that tells it otherwise.
    """

    kind: str
    who: str
    places: tuple[str, ...]
    low: float
    high: float
    text: str
    sentences: tuple[Sentence, ...]
    is_reckoned: bool = False
    is_about: bool = False
    place: str = ""  # its name, folded; a short name may stand for a longer one
    when: tuple[date, date] | None = None  # the days the telling speaks of there


def stays(moments: Moments) -> list[Stay]:
    """Every length told or reckoned, in the order of the sources."""
    return moments.each(_lengths) + moments.each(_stamped)


def _lengths(moments: Moments, tellings: Sequence[Told]) -> list[Stay]:
    return [stay for told in tellings if not told.sentence.is_question for stay in _told_lengths(moments, told)]


def _stamped(_: Moments, tellings: Sequence[Told]) -> list[Stay]:
    sentences = [told.sentence for told in tellings if told.sentence.source.kind is SourceKind.EXHIBIT]
    return list(_between_stamps(sentences))


def _told_lengths(moments: Moments, told: Told) -> Iterator[Stay]:
    sentence = told.sentence
    lengths = [m for m in map(partial(_before_leaving, sentence), sentence.dates) if m.days and _is_length(sentence, m)]
    ranges = list(_ranges(sentence))
    if not lengths and not ranges and not any(act.group in {"release", "arrival"} for _, act in told.acts):
        return
    kind, who = _kind(told), _who(moments, told)
    places, name = _place(moments, told)
    if not kind or (kind == "stay" and not places):
        return
    if len(lengths) == 1:
        mention = lengths[0]
        low, high = mention.days or (0.0, 0.0)
        if low <= _LONGEST:
            is_about = "approximate" in mention.flags
            yield Stay(kind, who, places, low, high, mention.text, (sentence,), is_about=is_about, place=name, when=_when(moments, told))
    if len(ranges) == 1:
        start, end, low, high = ranges[0]
        yield Stay(
            kind, who, places, low, high, sentence.text[start:end], (sentence,), is_reckoned=True, place=name, when=_when(moments, told)
        )
    if kind == "custody" and not lengths and not ranges:
        short = next(((days, m) for pattern, days in _SAME_DAY if (m := pattern.search(sentence.text))), None)
        if short and any(act.group in {"release", "arrival"} for _, act in told.acts):
            words = short[1].group()
            yield Stay(kind, who, places, *short[0], words, (sentence,), is_about=True, place=name, when=_when(moments, told))


def _before_leaving(sentence: Sentence, mention: DateMention) -> DateMention:
    """A length read as the time before something, "five months before I left", as the length it is of a stay; others as they are."""
    if mention.timex_type == "DURATION" or not mention.text.endswith((" before", " until")):
        return mention
    end = mention.end - len(" before")
    told = read_dates(sentence.text[mention.start : end]) if _THEN_LEFT.match(sentence.text, end) and sentence.search(_STAY) else ()
    whole = next((m for m in told if m.timex_type == "DURATION"), mention)
    return whole if whole is mention else replace(whole, start=mention.start + whole.start, end=mention.start + whole.end)


def _when(moments: Moments, told: Told) -> tuple[date, date] | None:
    """The days a telling speaks of at a sentence: its own, or those told before it."""
    found = moments.at(told.sentence)
    return found[0].window if len(found) == 1 else None


def _is_length(sentence: Sentence, mention: DateMention) -> bool:
    is_all = _THEN_LEFT.match(sentence.text, mention.end)
    after = "" if is_all else sentence.text[mention.end : mention.end + 9]
    before = sentence.text[max(0, mention.start - 24) : mention.start]
    if _VAGUE.fullmatch(mention.text.strip()) or sentence.search(_LAW) or sentence.search(_RUMOUR) or _ON_THE_CLOCK.search(before):
        return False
    if _TO_COME.match(sentence.text, mention.end) or RATE.match(sentence.text, mention.end):
        return False
    if not is_all and _UNTIL.match(sentence.text, mention.end):
        return False  # so long until something else, not in all
    if _AHEAD.search(before) or _TO_COME.match(sentence.text, mention.end):
        return False
    return not _NOT_A_LENGTH.search(sentence.text[mention.start : mention.end] + after) and not _SENTENCE.search(before)


def _ranges(sentence: Sentence) -> Iterator[tuple[int, int, float, float]]:
    """Two dates joined as beginning and end, with the days between them."""
    points = [m for m in sentence.dates if is_dated(m)]
    for m in points:
        if m.earliest and m.latest and m.earliest != m.latest and len(re.findall(r"\d", m.text)) > 1 and _RANGE.search(m.text):
            length = float((m.latest - m.earliest).days)
            low = length if m.granularity == "day" else length - _TWO_MONTHS
            if low > length / 2:
                yield m.start, m.end, low, length + 1
    for first, last in pairwise(points):
        if first.earliest is None or first.latest is None or last.earliest is None or last.latest is None:
            continue
        if _JOINED.fullmatch(sentence.text[first.end : last.start]) and last.earliest >= first.earliest:
            low = max((last.earliest - first.latest).days, 1)
            yield first.start, last.end, float(low), float((last.latest - first.earliest).days + 1)


def _kind(told: Told) -> str:
    sentence = told.sentence
    text = f"{sentence.question} {sentence.text}" if _HOW_LONG.search(sentence.question) else sentence.text
    groups = [act.group for _, act in told.acts] + ([act.group for act in told.asked_acts] if _HOW_LONG.search(sentence.question) else [])
    own = {act.group for _, act in told.acts}
    if _HELD.search(text) or "custody" in groups or "release" in own:
        return "custody"
    if "questioning" in own:
        return "questioning"
    if _SERVED.search(text):
        return "service"
    named = next((_KINDS[group] for group in groups if group in _KINDS), "")
    is_asked = bool(_HOW_LONG.search(sentence.question)) and not named
    return "stay" if _STAY.search(text) or is_asked or (sentence.places and not named) else named


def _place(moments: Moments, told: Told) -> tuple[tuple[str, ...], str]:
    """The place of the sentence, else of its question, else the one named last in its paragraph; none where there are two."""
    sentence = told.sentence
    own = [p for p in sentence.places if p.ids] or [p for p in read_places(sentence.question) if p.ids]
    if not own:
        near = [s for s in moments.block_of(sentence) if s.start < sentence.start]
        own = next((placed for s in reversed(near[-2:]) if (placed := [p for p in s.places if p.ids])), [])
    if not own and _THERE.search(f"{sentence.question} {sentence.text}"):
        own = next((placed for s in reversed(moments.before(sentence, _BACK)) if (placed := [p for p in s.places if p.ids])), [])
    own = sorted(own, key=lambda p: -len(p.ids))  # the town before its country
    if not own:
        return _named_place(sentence)
    first = own[0].ids
    is_one = all(p.ids[0] in first or first[0] in p.ids for p in own)
    return (first, fold(own[0].text)) if is_one else ((), "")


def _named_place(sentence: Sentence) -> tuple[tuple[str, ...], str]:
    """A place no gazetteer has, as its name sounds."""
    names = [name for name in sentence.once(placenames_in) if not name.ids]
    sounds = names[0].sounds if len(names) == 1 else frozenset() if names else asked_of(sentence.question)
    return (" ".join(sorted(sounds)),) if sounds else (), ""


def _who(moments: Moments, told: Told) -> str:
    persons = [p.who for p in told.persons]
    if not persons and told.asked_acts:
        persons = [act.who for act in told.asked_acts if act.who]
    if not persons and re.search(r"\byou\b", told.sentence.question, re.IGNORECASE):
        return TELLER
    is_own_paper = told.sentence.source.id in moments.of_client
    return persons[0] if persons else TELLER if told.sentence.is_by_client or is_own_paper else ""


def _between_stamps(sentences: Sequence[Sentence]) -> Iterator[Stay]:
    """From an entry stamp to the next exit stamp of the same country."""
    opened: dict[str, tuple[date, Sentence, tuple[str, ...], str]] = {}
    for sentence in sentences:
        for way, on, ids, text in _stamps(sentence):
            if way == "in":
                opened[ids[-1]] = (on, sentence, ids, text)
            elif ids[-1] in opened:
                start, first, where, began = opened.pop(ids[-1])
                length = float((on - start).days)
                if 0 < length <= _LONGEST:
                    both = tuple(dict.fromkeys((first, sentence)))
                    yield Stay("stay", TELLER, where[-1:], length, length + 1, f"{began} … {text}", both, is_reckoned=True)


def _stamps(sentence: Sentence) -> Iterator[tuple[str, date, tuple[str, ...], str]]:
    offset = 0
    for line in sentence.text.split("\n"):
        dates = [m for m in sentence.dates if offset <= m.start < offset + len(line) and m.earliest and m.earliest == m.latest]
        places = [p.ids for p in read_places(line) if p.ids]
        way = "in" if _ENTRY.search(line) else "out" if _EXIT.search(line) else ""
        if way and len(dates) == 1 and places and dates[0].earliest is not None:
            yield way, dates[0].earliest, places[0], dates[0].text
        offset += len(line) + 1
