"""Who somebody is: nationality, names said for one role, relatives there are none of, one act done by two relatives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from app.consistency.alignment.align import Pairing
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.name_keys import are_told_apart, is_spelling_variant, same_name
from app.consistency.extract.places import country_of, nationality
from app.consistency.lexicon import Hit
from app.consistency.sentence import Sentence
from app.consistency.story.kinship import Relation, relations_of
from app.consistency.wording import factors, quoted, two_sides
from app.domain.assertion import NameMention
from app.domain.finding import Finding, FindingKind, Level
from app.domain.snapshot import SourceKind

_CITIZEN = re.compile(
    (
        r"\b(?:I am|I'm|I was born|citizen(?:ship)?(?: of)?|nationality(?: at present)?|national of|COC|of|soy|"
        r"ciudadan[oa] de|nacionalidad)\s*(?::|an?|the|by birth)?\s*\Z|国籍\s*[:：]?\s*\Z"
    ),
    re.IGNORECASE,
)
_ANY_ROLE = frozenset(
    {
        "father",
        "mother",
        "brother",
        "sister",
        "son",
        "daughter",
        "uncle",
        "aunt",
        "cousin",
        "nephew",
        "niece",
        "neighbour",
        "friend",
        "boss",
        "pastor",
        "teacher_role",
    }
)
_ONE_ONLY = frozenset({"father", "mother", "husband", "wife"})  # who is told apart by the people list cannot both be this
_OFFICES = frozenset({"secretary", "mayor", "pastor", "chief"})  # one holder at a time
_MANY = {"child": ("son", "daughter", "child"), "sibling": ("brother", "sister"), "brother": ("brother",), "sister": ("sister",)}
_ONLY_CHILD = re.compile(  # of one parent there may be half-siblings
    r"(?<!mother['’]s )(?<!father['’]s )\bonly (?:child|son and child)\b|"
    r"\bhij[oa] únic[oa]\b(?! de (?:mi|su|la|el) (?:madre|padre)\b)|独生[子女]",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:my|our|his|her|mi|mis|su|nuestr[oa]s?)(?: \w+)? \Z|我(?:的)?\Z", re.IGNORECASE)
_PART = re.compile(r"\b(?:half|part|rest|remainder|share|remaining)\b", re.IGNORECASE)
_UNNAMED_ROLES = frozenset({"child", "sibling", "spouse", "parents"})
_CITIZEN_OF = re.compile(r"\b(?:citizen of|national of|COC:|ciudadan[oa] de)\s*\Z", re.IGNORECASE)
_STRENGTH, _BRIEF_STRENGTH, _SAME_WORDS = 0.35, 0.15, 0.55


def find(comparison: Comparison) -> Iterator[Finding]:
    """Findings on who somebody is."""
    yield from _nationalities(comparison)
    yield from _named_roles(comparison)
    yield from _offices(comparison)
    yield from _relations(comparison)
    if comparison.is_brief:
        yield from _no_such_relative(comparison)
        yield from _other_relative(comparison)


def _nationalities(comparison: Comparison) -> Iterator[Finding]:
    told = [(s, found) for s, found in comparison.having(_nationality, _CITIZEN, _CITIZEN_OF) if found]
    for number, (a, left) in enumerate(told):
        for b, right in told[number + 1 :]:
            if a.source.id != b.source.id and left[2] != right[2] and (comparison.is_brief or (a.is_by_client and b.is_by_client)):
                yield make_finding(
                    FindingKind.IDENTITY,
                    Level.CONFLICT,
                    factors(a, b),
                    two_sides(a, b, quoted(left[3]), quoted(right[3])),
                    "The two name different nationalities.",
                    "Of which countries are you, or were you, a citizen?",
                    (a.passage(), b.passage()),
                    ("Is one an ethnic group rather than a nationality?", "Did the nationality change?"),
                )
                return


def _nationality(sentence: Sentence) -> tuple[int, int, str, str] | None:
    if sentence.is_question:
        return None
    for start, end, country in nationality(sentence.text):
        if _CITIZEN.search(sentence.text[max(0, start - 30) : start]) and not sentence.text[end : end + 8].lstrip()[:1].isalpha():
            return start, end, country, sentence.text[start:end]
    for place in sentence.places:
        if _CITIZEN_OF.search(sentence.text[: place.start]):
            return place.start, place.end, country_of(place.ids), place.text
    return None


def _named_roles(comparison: Comparison) -> Iterator[Finding]:
    """One role with two names, in scenes alike; a romanisation apart is a note."""
    done: set[tuple[str, ...]] = set()
    for pairing in comparison.pairs(lambda s: (n.role for n in s.names if n.role), _STRENGTH):
        if pairing.is_brief and pairing.strength < _BRIEF_STRENGTH:
            continue
        for left in pairing.left.names:
            rivals = [n for n in pairing.right.names if n.role == left.role and left.role]
            own = [n for n in pairing.left.names if n.role == left.role]
            if len(rivals) != 1 or len(own) != 1 or same_name(left, rivals[0]):
                continue
            key = tuple(sorted((left.keys[0], rivals[0].keys[0])))
            is_settled = are_told_apart(left, rivals[0]) and left.role not in _ONE_ONLY
            if key not in done and not is_settled and not _both_known(comparison, left, rivals[0]):
                done.add(key)
                yield _names(pairing, left, rivals[0])


def _office_holders(sentence: Sentence) -> list[NameMention]:
    return [] if sentence.is_question else [name for name in sentence.names if name.role in _OFFICES]


def _offices(comparison: Comparison) -> Iterator[Finding]:
    """An office held by one person at a time, with one name in each of two sources, in sentences that share more than the office."""
    holders: dict[tuple[str, str], list[tuple[Sentence, NameMention]]] = {}
    for sentence, names in comparison.having(_office_holders):
        for name in names:
            holders.setdefault((name.role, sentence.source.id), []).append((sentence, name))
    settled = {key: told for key, told in holders.items() if all(same_name(told[0][1], name) for _, name in told)}
    for (one, other), (mine, theirs) in ((pair, (settled[pair[0]], settled[pair[1]])) for pair in combinations(settled, 2)):
        (a, left), (b, right) = mine[0], theirs[0]
        if one[0] != other[0] or same_name(left, right) or not (a.keys.keys() & b.keys.keys()) - {one[0]}:
            continue
        is_paper = a.source.kind is b.source.kind is SourceKind.EXHIBIT
        if not is_paper and not _both_known(comparison, left, right):
            yield _names(Pairing(a, b, frozenset(), 0, 0), left, right)
            return


def _relations(comparison: Comparison) -> Iterator[Finding]:
    """One named person told as two different relatives, or as a relative and as none."""
    told = [
        relation
        for own in comparison.corpus.told
        if comparison.is_brief or any(s.is_by_client for s in own.sentences[:1])
        for relation in own.by_block(relations_of)
    ]
    done: set[str] = set()
    for a, b in combinations(told, 2):
        key = b.name.keys[0]
        if a.sentence.source.id == b.sentence.source.id or not _is_one_person(a.name, b.name) or done & {key, a.name.keys[0]}:
            continue
        if not _one_relation(a.role, b.role):
            done |= {key, a.name.keys[0]}
            yield _two_relations(a, b)


def _is_one_person(left: NameMention, right: NameMention) -> bool:
    """Names that meet in more than a surname: the given name, or all of the shorter one."""
    forms = [[set(key.split()) for key in name.keys] for name in (left, right)]
    return any(one <= other or other <= one for one in forms[0] for other in forms[1])


def _one_relation(left: str, right: str) -> bool:
    wide = {"spouse": {"husband", "wife"}, "child": {"son", "daughter"}, "sibling": {"brother", "sister"}, "parents": {"father", "mother"}}
    return left == right or left in wide.get(right, set()) or right in wide.get(left, set()) or "fiance" in {left, right}


def _two_relations(left: Relation, right: Relation) -> Finding:
    a, b = left.sentence, right.sentence
    said = [relation.role.replace("_", " ") for relation in (left, right)]
    return make_finding(
        FindingKind.IDENTITY,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"The relation to {left.name.text} is told as {said[0]} and as {said[1]}.",
        "How is this person related to you, if at all?",
        (a.passage(), b.passage()),
        ("Is the word a form of respect?", "Are there two people of this name?", "Does one word in your language cover both?"),
    )


def _both_known(comparison: Comparison, left: NameMention, right: NameMention) -> bool:
    """One of the sources speaks of both persons."""
    for sentences in comparison.by_source.values():
        names = [n for s in sentences for n in s.names]
        if any(same_name(n, left) for n in names) and any(same_name(n, right) for n in names):
            return True
    return False


def _names(pairing: Pairing, left: NameMention, right: NameMention) -> Finding:
    a, b = pairing.left, pairing.right
    variant = is_spelling_variant(left, right)
    return make_finding(
        FindingKind.IDENTITY if variant else FindingKind.PERSON,
        Level.NOTE if variant else Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, f"{quoted(left.text)} for the {left.role.replace('_', ' ')}", quoted(right.text)),
        "These may be two spellings of one name."
        if variant
        else f"The two names for the {left.role.replace('_', ' ')} share no written form.",
        "What is this person's full name, and how is it written?",
        (a.passage(left.start, left.end), b.passage(right.start, right.end)),
        ("Is one a nickname or a passport spelling?", "Are these two people?"),
        basis=(a, b),
    )


def _no_such_relative(comparison: Comparison) -> Iterator[Finding]:
    """Told of none, as in "I have no brother", "we had no children", "an only child": and the other text speaks of one."""
    for a in comparison.sentences:
        missing = {q.unit for q in a.quantities if q.high == 0} | (
            {"brother", "sister", "sibling"} if _ONLY_CHILD.search(a.text) else set()
        )
        wanted = {role for unit in missing & (_ANY_ROLE | _MANY.keys()) for role in _MANY.get(unit, (unit,))}
        for b in comparison.sentences if wanted else ():
            if b.source.id == a.source.id or any(q.high == 0 for q in b.quantities):
                continue
            hit = next((h for h in b.of("role") if h.concept.name in wanted and _is_owned(b, h, missing)), None)
            if hit is not None:
                yield _relative(comparison, a, b, hit.concept.name)
                return


def _is_owned(sentence: Sentence, hit: Hit, missing: set[str]) -> bool:
    """A child or a sibling must be said to be somebody's own; a single named role needs no such word."""
    return not missing & {"child", "sibling"} or bool(_OWN.search(sentence.text[: hit.start]))


def _relative(comparison: Comparison, a: Sentence, b: Sentence, role: str) -> Finding:
    first, second = sorted((a, b), key=comparison.sentences.index)
    return make_finding(
        FindingKind.PERSON,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(first, second, quoted(first.text), quoted(second.text)),
        f"One passage says that there is no {role.replace('_', ' ')}; the other speaks of one.",
        "Who belongs to your family?",
        (first.passage(), second.passage()),
        ("Does the word take in cousins or in-laws in your language?", "Was somebody born, or did somebody die, in between?"),
    )


def _other_relative(comparison: Comparison) -> Iterator[Finding]:
    """The same words with another relative in them."""
    for pairing in comparison.pairs(lambda s: ["role"] if s.of("role") else [], _STRENGTH):
        a, b = pairing.left, pairing.right
        left, right = ({h.concept.name for h in s.of("role")} - _UNNAMED_ROLES for s in (a, b))
        only_left, only_right = left - right, right - left
        near = pairing.ratio >= _SAME_WORDS and len(only_left) == len(only_right) == 1 and only_left | only_right <= _ANY_ROLE
        if near and a.is_first_person and b.is_first_person and not any(s.search(_PART) for s in (a, b)):
            yield make_finding(
                FindingKind.PERSON,
                Level.DIFFERENCE,
                factors(a, b),
                two_sides(a, b, quoted(a.text), quoted(b.text)),
                f"One names the {only_left.pop().replace('_', ' ')}, the other the {only_right.pop().replace('_', ' ')}.",
                "Who was it?",
                (a.passage(), b.passage()),
                ("Does one word in your language cover both?", "Were both there?"),
            )
