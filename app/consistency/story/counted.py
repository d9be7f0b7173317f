"""What a sentence counts, whatever the word for it: also "Five." to "How many people?", and "there were eleven"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.consistency.extract.english import english
from app.consistency.extract.numerals import number_spans
from app.consistency.lexicon import lexicon
from app.consistency.sentence import Sentence
from app.consistency.words import word_set
from app.domain.assertion import Comparator, QuantityMention

PERSONS, KIN, ANYTHING, TIMES, STITCHES = "persons", "kin", "", "time", "medical"
_MONEY = word_set("CNY USD HNL MXN EUR GTQ INR XOF PESO TRY TAKA")
_PERSON_SECTIONS = frozenset({"role", "force", "gang", "occupation"})
_PERSON_UNITS = word_set("person attacker man woman other others people kid them 名 人 位 mujer hombre persona muchacho joven")
_KIN_UNITS = frozenset({"child", "son", "daughter", "brother", "sister", "sibling", "grandchild", "minor"})
_YOUNG = re.compile(r"\b(?:boys?|girls?|kids?)\b", re.IGNORECASE)  # young attackers as well as one's own children
_AGED = re.compile(r"\s*(?:years? old|y/?o\b|years? of age|años)|\s*[,-]?\s*(?:or |to |a )?\w+ (?:years old|años de edad)", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:others?|more|another|otr[oa]s|más)\b|另外|其他", re.IGNORECASE)
_BARE_AFTER = re.compile(
    r"\s*(?:[.,;:!?。，；！？)\"”]|\Z|"
    r"(?:of|were|was|came|did|had|went|stood|stayed|in all|altogether|at least|de ell[oa]s|en total|eran|vinieron|llegaron)\b)",
    re.IGNORECASE,
)
_BARE_BEFORE = re.compile(
    r"(?:\b(?:page|room|number|no|line|article|section|paragraph|chapter|grade|class|floor|building|block|level|age|aged|was|turned|since|at|by|"
    r"until|before|after|around|to|past|half|between|and|or|from|aged|least)\.?\s*|[#§$/:.\-–(+]\s*|\d\s*)\Z",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\bhow many (?:other |more |of (?:the|your|these|those) )?(?P<en>\w+)|"
    r"\bcu[áa]nt[oa]s (?P<es>\w+)|(?:几|多少)(?P<zh>个人|名|人|次|回|个)",
    re.IGNORECASE,
)
_PEOPLE = word_set("people persons men women others personas hombres mujeres otros otras 个人 名 人")
_OURS = (
    r"(?:our|their|his|my|these|those) (?:\w+ )?(?:leaders|workers|members|activists|men|women|people|comrades|colleagues|neighbou?rs|"
    r"students|friends|relatives|brothers|sisters)"
)
_OF_PERSONS = re.compile(rf"\s*(?:of|de)\s+(?:{_OURS}|us|them|you|the men|these|those|ell[oa]s|nosotr[oa]s|sus hombres)\b", re.IGNORECASE)
_CAME = re.compile(  # what only persons do, whatever they are called: "three came in"
    r"\s+(?:came|walked|ran|stood|entered|jumped|stepped|vinieron|llegaron|entraron|bajaron|salieron)\b", re.IGNORECASE
)
_EACH = re.compile(
    r"\s*(?:[\w'’]+ ){0,2}?(?:(?:up)?on|in|to|per|in each|en|por) (?:each|every|cada)\b|\s*(?:apiece|each|cada un[oa])\b|\s*[^，。]{0,3}每",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"\b(?:the|a|this|that) (?:pair|couple) of (?:them|us|men|women|boys|officers|policemen|soldiers)\b|"
    r"\bthe (?P<n>two|three|four|five|six) of (?:them|us)\b",
    re.IGNORECASE,
)
_WITH_ME = re.compile(
    r"\b(?:I|me|myself) (?:and|with|plus) (?:my )?(?P<n>[a-z]+) (?:other |younger |older |elder )?(?P<who>[a-z]+)\b", re.IGNORECASE
)
_EACH_OF_TWO = re.compile(
    r"(?:\A\W*|\b(?:one|a (?:man|soldier|policeman|guard)|somebody|someone)\b[^.;]{0,30}?\b)"
    r"each of my (?:legs|arms|shoulders|hands|feet|sides|knees|ankles|wrists)\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?P<n>[a-z]+|\d+) more\b", re.IGNORECASE)
_THE_ONE = re.compile(r"\b(?:and|over)\b[^.;]{0,30}\b(?:the one|one|another|somebody) (?:who|with)\b", re.IGNORECASE)
_OFTEN = re.compile(
    r"\b(?P<n>once|twice|\w+ times) (?:a|every|each|per) (?P<unit>day|week|month),?(?: \w+)? "
    r"(?:for|during|over) (?P<m>[\w-]+) (?P=unit)s\b",
    re.IGNORECASE,
)
_OFTEN_WORDS = {"once": 1.0, "twice": 2.0}
_SESSIONS = word_set("session treatment sitting application round occasion")
_SINGLE = re.compile(
    r"\b(?:the )?(?:first and only|only|sole) (?:time|occasion|attempt)\b|\bone single (?:night|day|time|attempt|try)\b|"
    r"\bun[ao]? (?:sol[ao]|únic[ao]) (?:vez|noche|día|intento|ocasión)\b|只有?(?:这|那)?一次|唯一一次",
    re.IGNORECASE,
)
_NTH = re.compile(
    r"\b(?:on|at|by|in|with) (?:the|our|my|his|her|their) (?P<en>second|third|fourth|fifth|sixth) (?:attempt|try)\b|"
    r"\b(?:al|en el) (?P<es>segundo|tercer|cuarto|quinto|sexto) intento\b|第(?P<zh>[二三四五六])次(?:才|终于)",
    re.IGNORECASE,
)
_NTHS = {
    word: float(number)
    for number, words in enumerate(("second segundo 二", "third tercer 三", "fourth cuarto 四", "fifth quinto 五", "sixth sexto 六"), 2)
    for word in words.split()
}
_SEWN = re.compile(r"\b(?:sutur\w*|stitch\w*|puntos)\b[^.;]{0,40}?[x×] ?(?P<n>\d{1,2})\b", re.IGNORECASE)
_WERE = re.compile(
    r"\b(?:we|they) were (?:only |just |about |some )?\Z|\b(?:éramos|eramos|eran) (?:solo |como )?\Z|我们(?:一共|总共|共)(?:有)?\Z",
    re.IGNORECASE,
)
_ROUNDS = re.compile(r"\s*[次回趟遍]")
_SHORTENED = re.compile(r"\b[bcdfghjklmnpqrstvwxz]{1,4}\b\s*\Z", re.IGNORECASE)  # "11 w", "7 wmn" in somebody's notes
_ONLY = re.compile(r"(?:only|just|but|exactly|solo|sólo|solamente|只有|只|就)\s*\Z", re.IGNORECASE)
_BEFORE = 3  # characters before a number, for 另外两个人
_SHORT = 8  # words; in longer sentences a bare number says too little
_LEAST = 2  # a bare "one" is hardly ever a count
_MOST = 400  # bare figures above are years and numbers of papers


@dataclass(frozen=True, slots=True)
class Counted:
    """Characters [start, end) of a sentence that count something: from `low` to `high`, None where open; `what` is empty where unsaid."""

    start: int
    end: int
    text: str
    low: float
    high: float | None
    what: str
    is_about: bool = False

    def is_of_one_sort(self, other: Counted) -> bool:
        """Whether both may count the same sort of thing."""
        if ANYTHING in {self.what, other.what}:
            return {self.what, other.what}.isdisjoint(_MONEY | {TIMES})
        return self.what == other.what

    def meets(self, other: Counted) -> bool:
        """Whether one number can be meant by both."""
        highs = [x for x in (self.high, other.high) if x is not None]
        return max(self.low, other.low) <= (min(highs) if highs else self.low + other.low)


def counted_in(sentence: Sentence) -> tuple[Counted, ...]:
    """Every count of a sentence, in order."""
    found = [c for mention in sentence.quantities if (c := _of(sentence, mention)) is not None]
    composed = (*_composed(sentence, found), *_worded(sentence.text))
    alone = [c for c in (*found, *_bare(sentence)) if not any(k.start < c.end and c.start < k.end for k in composed)]
    return tuple(sorted((*alone, *composed), key=lambda c: c.start))


def _composed(sentence: Sentence, found: Sequence[Counted]) -> Iterator[Counted]:
    """Numbers that must be reckoned: "three cars, two men in each", "the pair of them", "twice a week for six weeks"."""
    text = sentence.text

    def made(start: int, end: int, low: float, high: float, what: str = PERSONS) -> Counted:
        return Counted(start, end, text[start:end], low, high, what)

    for carriers, carried in pairwise(found):
        each = _EACH.match(text, carried.end) if carried.what == PERSONS else None
        if each and carriers.what not in {PERSONS, ANYTHING, TIMES} | _MONEY and carriers.high and carried.high:
            yield made(carried.start, each.end(), carriers.low * carried.low, carriers.high * carried.high)
    for pair in _PAIR.finditer(text):
        number = _value(pair["n"] or "two", sentence.language)
        yield made(pair.start(), pair.end(), number, number)
    if often := _OFTEN.search(text):
        times = _OFTEN_WORDS.get(often["n"].lower()) or _value(often["n"].split()[0], sentence.language)
        total = times * _value(often["m"], sentence.language)
        if total:
            yield made(often.start(), often.end(), total, total, TIMES)
    if limbs := _EACH_OF_TWO.search(text):
        more = _MORE.search(text, limbs.end())
        total = 2 + (_value(more["n"], sentence.language) if more else 0)
        end = more.end() if more else limbs.end()
        yield made(limbs.start(), end, total, total + bool(_THE_ONE.search(text, end)))
    if (us := _WITH_ME.search(text)) and english().is_person(us["who"].lower()) and (others := _value(us["n"], sentence.language)):
        yield made(us.start(), us.end(), others + 1, others + 1)


def _worded(text: str) -> Iterator[Counted]:
    """Numbers that a turn of words holds: "the only time", "on the third attempt", "sutured with nylon x 12"."""
    for single in _SINGLE.finditer(text):
        yield Counted(single.start(), single.end(), single.group(), 1, 1, TIMES)
    for nth in _NTH.finditer(text):
        number = _NTHS[(nth["en"] or nth["es"] or nth["zh"]).lower()]
        yield Counted(nth.start(), nth.end(), nth.group(), number, number + 1, TIMES)
    if sewn := _SEWN.search(text):
        yield Counted(sewn.start(), sewn.end(), sewn.group(), float(sewn["n"]), float(sewn["n"]), STITCHES)


def _value(word: str, language: str) -> float:
    spans = number_spans(word, language)
    return spans[0][2] if spans else 0.0


def _of(sentence: Sentence, mention: QuantityMention) -> Counted | None:
    if mention.low is None and mention.high is None:
        return None
    low, high = mention.low or 0, mention.high
    if _OTHERS.search(sentence.text[max(0, mention.start - _BEFORE) : mention.end]) and high is not None:
        high += 1  # "eight others and me" are nine
    if high == 1 and not _ONLY.search(sentence.text[: mention.start]):
        return None  # "a policeman" tells of one and counts nobody
    about = mention.comparator in {Comparator.ABOUT, Comparator.AT_LEAST, Comparator.AT_MOST}
    return Counted(mention.start, mention.end, mention.text, low, high, _sort(mention, sentence), about)


def _sort(mention: QuantityMention, sentence: Sentence) -> str:
    unit = mention.unit
    if unit in _SESSIONS:
        return TIMES
    concept = lexicon().concepts.get(unit)
    if unit in _KIN_UNITS and not _YOUNG.search(mention.text):
        return KIN
    if unit in _PERSON_UNITS or (concept is not None and concept.section in _PERSON_SECTIONS):
        return PERSONS
    words = [word.folded for word in sentence.words if mention.start <= word.start < mention.end]
    if words and sentence.language == "en" and english().is_person(words[-1]):
        return PERSONS
    return asked_for(sentence) or unit if unit == "个" or _SHORTENED.search(mention.text) else unit


def asked_for(sentence: Sentence) -> str:
    """What the question asks the number of; empty where it asks for none, or for things of any sort."""
    asked = _ASKED.search(sentence.question)
    if asked is None:
        return ANYTHING
    word = (asked["en"] or asked["es"] or asked["zh"]).lower()
    if word in {"times", "occasions", "veces", "ocasiones", "次", "回"}:
        return TIMES
    return PERSONS if word in _PEOPLE or english().is_person(word) else ANYTHING


def _bare(sentence: Sentence) -> Iterator[Counted]:
    """Numbers with no noun after them."""
    text = sentence.text
    taken = [*((m.start, m.end) for m in sentence.dates), *((m.start, m.end) for m in sentence.quantities)]
    for start, end, value in number_spans(text, sentence.language):
        if (
            any(start < stop and begin < end for begin, stop in taken)
            or not _LEAST <= value <= _MOST
            or value != int(value)
            or _AGED.match(text, end)
        ):
            continue
        if _ROUNDS.match(text, end):
            yield Counted(start, end + 1, text[start : end + 1], value, value, TIMES)
        elif _OF_PERSONS.match(text, end) or _CAME.match(text, end) or _WERE.search(text, 0, start):
            yield Counted(start, end, text[start:end], value, value, PERSONS)
        elif len(sentence.words) <= _SHORT and _BARE_AFTER.match(text, end) and not _BARE_BEFORE.search(text[max(0, start - 12) : start]):
            yield Counted(start, end, text[start:end], value, value, asked_for(sentence))


def names_bare(sentences: Iterable[Sentence], number: float | None) -> bool:
    """Whether a passage also holds a number without its noun: the nine of "twenty-six days, nine of them in the camp"."""
    return number is not None and any(
        value == number and not _is_of_a_noun(s, start) for s in sentences for start, _, value in s.once(_numbers)
    )


def _numbers(sentence: Sentence) -> tuple[tuple[int, int, float], ...]:
    return number_spans(sentence.text, sentence.language)


def _is_of_a_noun(sentence: Sentence, at: int) -> bool:
    nouns = [(q.start, q.end) for q in sentence.quantities] + [(d.start, d.end) for d in sentence.dates]
    return any(start <= at < end for start, end in nouns)
