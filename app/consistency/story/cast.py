"""Who is who in a case: which names belong to which relative, which are the client's own, and whom a sentence speaks of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.consistency.alignment.told import Told
from app.consistency.extract.english import english
from app.consistency.extract.names import is_personal
from app.consistency.lexicon import Hit
from app.consistency.sentence import Sentence
from app.consistency.words import STOP_WORDS, Word, fold, word_set
from app.domain.snapshot import SourceKind

TELLER = "teller"
_NAME = r"[A-ZÀ-Þ][\w'’]*(?:-[\w'’]+)*"
_FULL = rf"{_NAME}(?: (?:de |del |la |bin |al-)?{_NAME}){{0,3}}"
_NAME_AFTER = re.compile(rf"(?:,|:|\(| named| called| whose name is| se llama| llamad[oa])? ?(?P<name>{_FULL})")
_NAME_BEFORE = re.compile(
    rf"(?P<name>{_FULL})(?:,| is| was| are| \(|,? who is| es) ?(?:(?:my|the applicant['’]s|mi|his|her|our) )?(?:[a-z]+ ){{0,2}}\Z"
)
_APPLICANT = re.compile(rf"(?P<c>{_FULL}) \((?:the )?(?:applicant|respondent|declarant)\)")
_OWN_NAME = re.compile(
    rf"\bI, (?P<a>{_FULL})|\b(?:[Aa]pplicant|APPLICANT|[Rr]espondent|RESPONDENT|[Ss]ubject|Complete last name|[Ff]irst name|Surname|"
    rf"Given names?|In the [Mm]atter of|[Nn]ombre|Name)(?: of \w+)?:? (?:[A-Z]+: )?(?P<b>{_FULL})"
)
_OWNER = re.compile(r"(?:['’]s|s['’])(?: \w+)? ")
_OF_ANOTHER = re.compile(r"\b(?:his|her|their|its|whose|your honor['’]s)(?: \w+)? \Z", re.IGNORECASE)
_CHILDREN = word_set("child son daughter")
_TITLES = word_set(
    "elder brother sister don dona mr mrs ms dr officer agent deputy chief inspector colonel captain sergeant major "
    "general father imam pastor"
)
_MEN = word_set("father brother son husband uncle nephew grandfather father_in_law pastor boss mayor chief man teacher_role")
_WOMEN = word_set("mother sister daughter wife aunt niece grandmother mother_in_law woman")
_KIN_OF_KIN = {
    ("parent", "sister"): "aunt", ("parent", "brother"): "uncle", ("parent", "mother"): "grandmother", ("parent", "father"): "grandfather",
    ("sibling", "son"): "nephew", ("sibling", "daughter"): "niece", ("elder", "son"): "cousin", ("elder", "daughter"): "cousin",
    ("spouse", "mother"): "mother_in_law", ("spouse", "father"): "father_in_law",
}  # fmt: skip
_KIND_OF_KIN = {
    "mother": "parent", "father": "parent", "brother": "sibling", "sister": "sibling", "uncle": "elder", "aunt": "elder",
    "wife": "spouse", "husband": "spouse",
}  # fmt: skip
_ACCUSED = re.compile(r"\b(?:the|said) (?:accused|detainee|suspect|arrestee)\b|\b(?:el|la) (?:acusad[oa]|detenid[oa])\b|被告|嫌疑人")
_BRINGING_IN = word_set("a an another")
_WORDS_BEFORE = 3
_NO_SUBJECT = word_set(
    "is was are were am be been being i'm he's she's became become as like than not of with by to from for at in on had has"
)
_I = re.compile(r"\b(?:I|me|we|us|yo|nosotros)\b|我(?!爸|妈|父|母|哥|弟|姐|妹)")
_HE, _SHE = re.compile(r"\b(?:he|him|él|lo)\b|他(?!们)", re.IGNORECASE), re.compile(r"\b(?:she|her|ella)\b|她(?!们)", re.IGNORECASE)
_YOU = re.compile(r"\byou\b|\busted\b|你", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody a sentence speaks of, at characters [start, end) of it; `who` is a role, with a first name where there are several."""

    who: str
    start: int
    end: int


@dataclass(frozen=True)
class Cast:
    """Names by their folded words."""

    roles: Mapping[str, str]
    own_names: frozenset[str]

    def persons(self, sentence: Sentence) -> tuple[Person, ...]:
        """Everybody named by role or by name, in order; pronouns are left to `whom`."""
        found = list(_role_persons(sentence, self.roles))
        covered = {position for person in found for position in range(person.start, person.end)}
        for word in sentence.words:
            if word.start in covered or not sentence.text[word.start].isupper():
                continue
            if word.folded in self.roles:
                found.append(Person(self.roles[word.folded], word.start, word.end))
                covered.update(range(word.start, word.end))
            elif word.folded in self.own_names and not any(0 < word.start - p.end <= 1 for p in found if p.who != TELLER):
                found.append(Person(TELLER, word.start, word.end))
                covered.update(range(word.start, word.end))
        if sentence.source.statement is None:
            found.extend(Person(TELLER, match.start(), match.end()) for match in _ACCUSED.finditer(sentence.text))
        for name in sentence.names:
            tokens = [fold(token) for token in name.text.split() if fold(token) not in _TITLES]
            if tokens and not any(position in covered for position in range(name.start, name.end)):
                found.append(Person("~" + "+".join(tokens), name.start, name.end))
        return tuple(sorted(found, key=lambda person: person.start))


def is_of_client(sentence: Sentence) -> bool:
    """Whether the client may be speaking; of a bare text nothing else is known."""
    return sentence.is_by_client or (sentence.source.kind is SourceKind.STATEMENT and sentence.source.statement is None)


def is_one(left: str, right: str) -> bool:
    """Whether two persons can be the same: "brother" is any of several brothers."""
    if left.startswith("~") and right.startswith("~"):
        return bool(set(left[1:].split("+")) & set(right[1:].split("+")))
    (one, *first), (other, *second) = left.split(" "), right.split(" ")
    if {one, other} <= _CHILDREN:
        return {one, other} != {"son", "daughter"} and (not first or not second or first == second)
    return one == other and (not first or not second or first == second)


def pronouns(sentence: Sentence) -> Iterator[Person]:
    """The teller, and he and she as yet unresolved ("he", "she")."""
    speaks = TELLER if is_of_client(sentence) else "witness"
    for who, pattern in ((speaks, _I), ("he", _HE), ("she", _SHE)):
        for match in pattern.finditer(sentence.text):
            yield Person(who, match.start(), match.end())
    if sentence.is_question:
        for match in _YOU.finditer(sentence.text):
            yield Person(TELLER, match.start(), match.end())


def gender(who: str) -> str:
    """He, she, or nothing where a role does not say."""
    role = who.split(" ", maxsplit=1)[0]
    return "he" if role in _MEN else "she" if role in _WOMEN else ""


def cast_of(told: Sequence[Told]) -> Cast:
    """Names as the client gives them; a name that belongs to two roles belongs to none."""
    found: dict[str, set[str]] = defaultdict(set)
    firsts: dict[str, set[str]] = defaultdict(set)
    own: set[str] = set()
    spoken = [paper for paper in told if paper.sentences and is_of_client(paper.sentences[0])]
    own.update(name for paper in spoken for _, names in paper.having(_own) for name in names)
    for role, name in (relative for paper in spoken for _, relatives in paper.having(_relatives) for relative in relatives):
        tokens = [fold(token) for token in name.split()]
        firsts[role].add(tokens[0])
        for token in tokens:
            found[token].add(role)
    roles: dict[str, str] = {}
    for token, names in found.items():
        if len(names) > 1:
            names = names - {"child"}  # noqa: PLW2901 - a child who is also called a daughter is a daughter
        if len(names) == 1 and token not in own and token not in STOP_WORDS:
            role = next(iter(names))
            several = len(firsts[role]) > 1
            if not several:
                roles[token] = role
            elif token in firsts[role]:
                roles[token] = f"{role} {token}"
    return Cast(roles, frozenset(own - roles.keys()))


def _own(sentence: Sentence) -> tuple[str, ...]:
    return tuple(_own_names(sentence.text))


def _relatives(sentence: Sentence) -> tuple[tuple[str, str], ...]:
    return tuple(_named(sentence))


def _own_names(text: str) -> Iterator[str]:
    found = [match["a"] or match["b"] for match in _OWN_NAME.finditer(text)] + [match["c"] for match in _APPLICANT.finditer(text)]
    for name in found:
        for token in name.split():
            if len(token) > 2 and fold(token) not in STOP_WORDS:  # noqa: PLR2004 - an initial is no name
                yield fold(token)


def _named(sentence: Sentence) -> Iterator[tuple[str, str]]:
    for hit in sentence.of("role"):
        if hit.concept.name in {"parents", "sibling", "spouse"} or _OF_ANOTHER.search(sentence.text[: hit.start]):
            continue
        role = role_of(sentence, hit)
        after = _NAME_AFTER.match(sentence.text, hit.end)
        before = _NAME_BEFORE.search(sentence.text[: hit.start])
        if after and _is_name(sentence, after.start("name"), after["name"]):
            yield role, after["name"]
        elif before and _is_name(sentence, before.start("name"), before["name"]):
            yield role, before["name"]


def _is_name(sentence: Sentence, start: int, name: str) -> bool:
    """Whether capital letters stand for a person rather than for a place, a month, an office or a line in capitals."""
    taken = [*((p.start, p.end) for p in sentence.places), *((m.start, m.end) for m in sentence.dates)]
    taken += [(hit.start, hit.end) for hit in sentence.hits]
    return not name.isupper() and is_personal(name) and not any(begin <= start < end for begin, end in taken)


def role_of(sentence: Sentence, hit: Hit) -> str:
    """A role, or for "my mother's sister" what she is to the teller."""
    owner = next((h for h in sentence.of("role") if h.end <= hit.start and _owns(sentence, h, hit)), None)
    if owner is None:
        return hit.concept.name
    kind = _KIND_OF_KIN.get(owner.concept.name, "")
    return _KIN_OF_KIN.get((kind, hit.concept.name), f"{owner.concept.name}'s {hit.concept.name}".replace(" ", "-"))


def _owns(sentence: Sentence, owner: Hit, owned: Hit) -> bool:
    """Whether two roles stand as "my mother's younger sister"; the word of the owner may hold its own ending."""
    return any(_OWNER.fullmatch(sentence.text, end, owned.start) for end in (owner.end, owner.end - 2) if end > owner.start)


def _role_persons(sentence: Sentence, roles: Mapping[str, str]) -> Iterator[Person]:
    hits = sentence.of("role")
    for hit in hits:
        if any(h.start > hit.end and _owns(sentence, hit, h) for h in hits):
            continue  # "my mother's sister" speaks of the sister
        role = role_of(sentence, hit)
        named = _NAME_AFTER.match(sentence.text, hit.end)
        token = fold(named["name"].split()[0]) if named else ""
        known = roles.get(token, "")
        if known and is_one(known, role):
            yield Person(known, hit.start, named.end() if named else hit.end)
        else:
            yield Person(role, hit.start, hit.end)


def newcomers(sentence: Sentence) -> tuple[int, ...]:
    """Where an English sentence brings in somebody by "a", "an" or "another": there starts whom "he" may mean from then on."""
    words = sentence.words if sentence.language == "en" else ()
    return tuple(w.start for n, w in enumerate(words) if "'" not in w.folded and english().is_person(w.folded) and _is_brought_in(words, n))


def _is_brought_in(words: Sequence[Word], number: int) -> bool:
    """Whether "a" stands before a noun that may be a subject: "my father was a baker" and "with a friend" bring in nobody."""
    article = next((n for n in range(number - 1, max(-1, number - 1 - _WORDS_BEFORE), -1) if words[n].folded in _BRINGING_IN), None)
    return article is not None and not (article and words[article - 1].folded in _NO_SUBJECT)


def nearest(persons: Sequence[Person], start: int, end: int) -> Person | None:
    """Whom an act at [start, end) befell or who did it: inside its words, right behind them, else the last one before."""
    inside = [p for p in persons if start <= p.start < end]
    behind = [p for p in persons if end <= p.start <= end + 24]
    before = [p for p in persons if p.end <= start]
    chosen = inside or behind[:1] or before[-1:] or [p for p in persons if p.start >= end][:1]
    return chosen[0] if chosen else None
