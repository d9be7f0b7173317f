"""One table of the client's particulars over all papers: parents and spouse, birth, birthplace, religion; the odd one out of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from app.consistency.alignment.odd_one import odd_ones
from app.consistency.checks.ages import KIN_WORDS, are_lunar_and_solar
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.name_keys import name_keys
from app.consistency.extract.places import compatible
from app.consistency.sentence import Sentence
from app.consistency.story.household import CLIENT, household
from app.consistency.story.moments import is_apart, windows
from app.consistency.story.particulars import ITEM, NAMED_AFTER, PARTICLES, Particular, is_one_faith, may_be_one_name, particulars_in
from app.consistency.wording import factors, opening, quoted, says, span, two_sides
from app.domain.finding import Finding, FindingKind, Level
from app.domain.snapshot import SourceKind
from app.domain.statement import StatementKind

_HEAD, _ENTRY, _NEAR = 40, 8, 4  # sentences: of a paper's head, of an entry, before a birth
_FROM_BIRTH = re.compile(r"\b(?:from|since) birth\b|\bbirth (?:-|to)\b", re.IGNORECASE)
_MOST = 6  # papers shown against the odd one
_OWNER = 70  # characters
_SEPARATED = re.compile(r"[;\n]|\b\d+\.\s|\b[sdw]/o\b|\b(?:son|daughter) of\b", re.IGNORECASE)
_ROW_OF_KIN = re.compile(rf"\W*(?:[\w.]+ *[|.)] *)?(?:{KIN_WORDS.pattern})[^:|.]{{0,30}}(?:[:|.]|\Z)", re.IGNORECASE)
_BIRTH_ITEM = re.compile(r"\W*1[24][.)]\W*")  # where Form I-589 asks for it, by edition
_HE = re.compile(r"\b(?:he|she|él|ella)\b", re.IGNORECASE)
_MARRIED_TO = re.compile(r"\b(?:wife|husband|widow|spouse|espos[oa]) (?:of|de)\b|\bw/o\b", re.IGNORECASE)
_DEPONENT = re.compile(r"[\W\d]*(?:That )?(?:I|Yo|I, the undersigned),? [A-ZÀ-Þ]")  # who writes an affidavit
_FACTS = {"father": "father's name", "mother": "mother's name", "spouse": "name of the spouse", "birth": "day of birth",
          "birthplace": "place of birth", "religion": "religion"}  # fmt: skip
_QUESTIONS = {
    "father": "What is your father's full name, and how is it written?",
    "mother": "What is your mother's full name, and how is it written?",
    "spouse": "What is the full name of your husband or wife, and how is it written?",
    "birth": "When were you born, and where is it written?",
    "birthplace": "In which place were you born, and what is it near?",
    "religion": "What is your religion, and has it changed?",
}
_CAUSES = {
    "birth": ("Is one a date of another calendar?", "Is the birth date from a document or remembered?"),
    "birthplace": ("Is one the town and the other the district?", "Was the birth registered somewhere else?"),
    "religion": ("Did the religion change?", "Is one the name of a branch?"),
}
_CAUSES_NAME = ("Is one a nickname, a title or a passport spelling?", "Is the paper about the same person?")
_Value = tuple[Sentence, Particular]


def find(comparison: Comparison) -> Iterator[Finding]:
    """In a file, for each particular the paper whose value fits none of the others', with the others."""
    if comparison.is_brief:
        return
    told = _told(comparison)
    own = _own_names(comparison)
    family = own & {key for _, p in told if p.what in {"father", "mother"} for name in p.keys for key in name.split()}
    given = own - family - PARTICLES
    table: dict[str, list[_Value]] = {}
    for sentence, particular in told:
        if _is_of_client(sentence, particular, given, comparison.moments.before(sentence, _ENTRY)):
            table.setdefault(particular.what, []).append((sentence, particular))
    for values in table.values():
        yield from _odd(values, family)
    yield from _swapped(table.get("birth", ()))
    yield from _births_of_others(comparison)


def _births_of_others(comparison: Comparison) -> Iterator[Finding]:
    """Two days of birth of one member of the household, in rows of two papers."""
    for member in household(comparison.corpus.told):
        births = [(born, sentence) for born, sentence in member.births if not _HE.search(sentence.text, 0, born.start)]
        rows = [(sentence, Particular("birth", born.start, born.end, windows=tuple(windows(born)))) for born, sentence in births]
        if member.kind != CLIENT:
            yield from _odd(rows, frozenset())


def _odd(values: Sequence[_Value], family: frozenset[str]) -> Iterator[Finding]:
    """What stands against most others, with the others."""
    clashes = [
        (float(left.owner is None) + float(right.owner is None), a, b)  # a row of a form is surer than a sentence
        for (a, left), (b, right) in combinations(values, 2)
        if a.source.id != b.source.id and not _may_be_one(left, right, family)
    ]
    told_as = {id(sentence): particular for sentence, particular in values}
    for odd, rivals in odd_ones(clashes, most=_MOST)[:1]:
        yield _finding(odd, rivals, told_as)


def _swapped(births: Sequence[_Value]) -> Iterator[Finding]:
    """A day of birth in figures that is another papers' day only with day and month read the other way round."""
    plain = [(s, born) for s, born in births if len(born.windows) == 1]
    for sentence, born in births:
        if sentence.source.kind is SourceKind.EXHIBIT:
            continue  # only the forms of this country have the month first
        others = [(s, other) for s, other in plain if s.source.id != sentence.source.id]
        first, *swapped = born.windows or (None,)
        if first is None or not swapped or any(not is_apart(first, other.windows[0]) for _, other in others):
            continue
        meant = [s for s, other in others if other.windows[0] in swapped]
        if meant:
            yield _read_otherwise(sentence, born, meant[:_MOST])


def _read_otherwise(sentence: Sentence, born: Particular, meant: Sequence[Sentence]) -> Finding:
    words = quoted(sentence.text[born.start : born.end])
    return make_finding(
        FindingKind.IDENTITY,
        Level.NOTE,
        factors(sentence, meant[0]),
        opening(f"{says(sentence)} {words} for the day of birth; it is the day of the other papers only with day and month swapped."),
        f"In the order of this country {words} is {span(*born.windows[0])}.",
        _QUESTIONS["birth"],
        tuple(s.passage() for s in (sentence, *meant)),
        ("Was the form filled in with the day first?",),
    )


def _told(comparison: Comparison) -> list[_Value]:
    return [(sentence, particular) for sentence, found in comparison.having(particulars_in) for particular in found]


def _own_names(comparison: Comparison) -> frozenset[str]:
    """Keys of all words of the client's name, as the heads of their own papers have it."""
    own = (told for told in comparison.corpus.told if told.sentences and told.sentences[0].is_by_client)
    return frozenset(key for told in own for key in told.once(_named_at_head))


def _named_at_head(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The name behind the first label for one; later ones are of relatives."""
    for sentence in sentences[:_HEAD]:
        match = sentence.search(NAMED_AFTER)
        if match and not sentence.is_question:
            return frozenset(key for name in name_keys(match["name"]) for key in name.split())
    return frozenset()


def _is_of_client(sentence: Sentence, particular: Particular, given: frozenset[str], before: Sequence[Sentence]) -> bool:
    """Whether a particular is the client's own, by the name it is given for or by the entry it stands in."""
    if particular.owner == ITEM:
        return sentence.source.statement is StatementKind.I589 and bool(before) and bool(_BIRTH_ITEM.fullmatch(before[-1].text))
    if particular.owner is not None:
        words = _SEPARATED.split(particular.owner)[-1]
        words = words if re.search(r"[A-ZÀ-Þ]\w{2}", words) else f"{before[-1].text if before else ''} {words}"[-_OWNER:]
        if sentence.is_by_client:
            return bool(_DEPONENT.match(particular.owner))
        is_others = any(_DEPONENT.match(s.text) or _MARRIED_TO.search(s.text) for s in (*before[-1:], sentence))
        return not is_others and bool(given & _keys_in(words))
    if sentence.is_by_client:
        if particular.what == "birth":
            is_of_him = sentence.source.statement is StatementKind.DECLARATION and _HE.search(sentence.text, 0, particular.start)
            is_other = is_of_him or _FROM_BIRTH.search(sentence.text)
            return not is_other and not _is_of_kin(sentence, particular.start, before[-_NEAR:])
        return not given & {key for name in particular.keys for key in name.split()}
    is_paper = sentence.source.kind is SourceKind.EXHIBIT or sentence.source.statement is None
    labels = [match["name"] for s in (*before, sentence) if (match := s.search(NAMED_AFTER))]
    named = labels[-1] if labels else " ".join(s.text for s in (*before[-2:], sentence)) if not is_paper else ""
    if is_paper and sentence.search(NAMED_AFTER) is None:  # a row that opens with its own person: "Mora Ruiz, head of household, born …"
        named = next((name.text for name in sentence.names if name.end <= particular.start), named)
    keys = _keys_in(named) - PARTICLES
    is_row_of_kin = particular.what == "birth" and any(s.search(_ROW_OF_KIN) for s in before[-1:])
    return bool(given & keys) if keys else is_paper and not sentence.is_first_person and not is_row_of_kin


def _keys_in(text: str) -> frozenset[str]:
    return frozenset(key for word in re.findall(r"[^\W\d_][\w'’-]*", text) for key in name_keys(word))


def _is_of_kin(sentence: Sentence, at: int, before: Sequence[Sentence]) -> bool:
    """Whether a date of birth may be that of a relative, named before it in its row, its question or a row before."""
    if KIN_WORDS.search(sentence.text, 0, at) or any(hit.start < at for hit in sentence.of("role")):
        return True
    if sentence.is_first_person:
        return False
    return bool(KIN_WORDS.search(sentence.question)) if sentence.question else any(s.search(_ROW_OF_KIN) for s in before)


def _may_be_one(left: Particular, right: Particular, family: frozenset[str]) -> bool:
    if left.what == "birthplace":
        return any(compatible(x, y) for x in left.places for y in right.places)
    if left.what == "religion":
        return is_one_faith(left, right)
    if left.what != "birth":
        return may_be_one_name(left, right, family)
    if left.windows and right.windows:
        return any(not is_apart(x, y) for x in left.windows for y in right.windows) or are_lunar_and_solar(
            left.windows[0], right.windows[0]
        )
    return not (left.keys and right.keys) or left.keys == right.keys


def _finding(odd: Sentence, rivals: Sequence[Sentence], told_as: Mapping[int, Particular]) -> Finding:
    what = told_as[id(odd)].what
    a, b = sorted((odd, rivals[0]), key=lambda s: (s.source.id, s.start))
    words = [quoted(s.text[told_as[id(s)].start : told_as[id(s)].end]) for s in (a, b)]
    return make_finding(
        FindingKind.IDENTITY,
        Level.CONFLICT if what == "birth" else Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, f"{words[0]} for the {_FACTS[what]}", words[1]),
        f"{words[0]} and {words[1]} cannot both be the {_FACTS[what]}." if what == "birth" else f"The papers differ on the {_FACTS[what]}.",
        _QUESTIONS[what],
        tuple(s.passage() for s in (odd, *rivals)),
        _CAUSES.get(what, _CAUSES_NAME),
        basis=(a, b),
    )
