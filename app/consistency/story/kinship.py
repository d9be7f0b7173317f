"""What relation a named person is told to have to the client: "my uncle Karim", "Karim, my mother's brother", "he is no kin of mine"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.consistency.lexicon import Hit
from app.consistency.sentence import Sentence
from app.consistency.story.doers import KIN
from app.domain.assertion import NameMention

NO_KIN = "no relative"
_COMPOSED = {
    ("parent", "sibling-m"): "uncle",
    ("parent", "sibling-f"): "aunt",
    ("parent", "parent-m"): "grandfather",
    ("parent", "parent-f"): "grandmother",
    ("sibling", "child-m"): "nephew",
    ("sibling", "child-f"): "niece",
    ("aunt", "child-m"): "cousin",
    ("aunt", "child-f"): "cousin",
    ("spouse", "sibling-m"): "brother_in_law",
    ("spouse", "sibling-f"): "sister_in_law",
    ("sibling", "spouse-m"): "brother_in_law",
    ("sibling", "spouse-f"): "sister_in_law",
    ("spouse", "parent-m"): "father_in_law",
    ("spouse", "parent-f"): "mother_in_law",
    ("child", "child-m"): "grandchild",
    ("child", "child-f"): "grandchild",
}
_KIND = {
    "father": "parent-m", "mother": "parent-f", "brother": "sibling-m", "sister": "sibling-f", "son": "child-m", "daughter": "child-f",
    "husband": "spouse-m", "wife": "spouse-f", "uncle": "aunt-m", "aunt": "aunt-f",
}  # fmt: skip
_OWNED = re.compile(r"\b(?:my|our)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?\Z")
_CHAIN = re.compile(r"\s+(?:\w+\s+)?\Z|\s+\Z")
_BARE = frozenset({"", "my", "our"})
_TIED = re.compile(r"\s*[,(]?\s*(?:(?:who|he|she)\s+)?(?:is|was|being)?\s*\Z", re.IGNORECASE)
_NOT_KIN = re.compile(
    r"\b(?:no (?:kin|relation|relative|family|blood)\b|not (?:a |my )?(?:relative|related|kin|relation|family|blood)\b|unrelated|"
    r"not by blood|no es (?:mi )?(?:familia|pariente)|no somos (?:familia|parientes))|没有?亲戚|不是亲戚|没有血缘",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\b(?:call(?:s|ed)?|like an?|as an?|whom we)\b[^.;]*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Relation:
    """A named person with the relation told, and where."""

    sentence: Sentence
    name: NameMention
    role: str
    text: str


def relations_of(sentences: Sequence[Sentence]) -> Iterator[Relation]:
    """Every relation a paragraph or answer tells of somebody it names."""
    last: NameMention | None = None
    for sentence in sentences:
        if sentence.is_question:
            continue
        yield from _told(sentence)
        denied = sentence.search(_NOT_KIN)
        inside = [name for name in sentence.names if denied and name.end <= denied.start()]
        subject = inside[-1] if inside else last
        if denied and subject is not None:
            yield Relation(sentence, subject, NO_KIN, denied.group())
        last = sentence.names[-1] if sentence.names else last


def _told(sentence: Sentence) -> Iterator[Relation]:
    for hit in sentence.of("role"):
        if hit.concept.name not in KIN:
            continue
        role, start = _from_client(sentence, hit)
        if not role or _CALLED.search(sentence.text[:start]):
            continue
        for name in sentence.names:
            between = sentence.text[hit.end : name.start] if name.start >= hit.end else sentence.text[name.end : start]
            if re.fullmatch(r"[\s,(]*", between) if name.start >= hit.end else _TIED.fullmatch(re.sub(r"\b(?:my|our)\s+\Z", "", between)):
                if name.role in KIN and sentence.text[name.end : start].strip(" ,") in _BARE and name.role != role:
                    continue  # of "my brother A, my sister B" A is told of before the comma
                yield Relation(sentence, name, role, sentence.text[start : hit.end])


def _from_client(sentence: Sentence, hit: Hit) -> tuple[str, int]:
    """The relation seen from the client: of "my mother's brother" the uncle; empty where it is somebody else's relative."""
    before = sentence.text[: hit.start]
    if _OWNED.search(before):
        return ("", 0) if _is_owner(sentence, hit) else (hit.concept.name, hit.start)
    if _is_owner(sentence, hit):
        return "", 0
    return _through_owner(sentence, hit)


def _through_owner(sentence: Sentence, hit: Hit) -> tuple[str, int]:
    owners = [h for h in sentence.of("role") if h.end < hit.start and _is_owner(sentence, h)]
    owner = next((h for h in owners if _CHAIN.fullmatch(sentence.text[h.end : hit.start])), None)
    if owner is None:
        return "", 0
    if _OWNED.search(sentence.text[: owner.start]):
        own, start = owner.concept.name, owner.start
    else:
        own, start = _through_owner(sentence, owner)
    one, other = _KIND.get(own, ""), _KIND.get(hit.concept.name, "")
    return _COMPOSED.get((one[:-2], other), ""), start


def _is_owner(sentence: Sentence, hit: Hit) -> bool:
    return bool(_POSSESSIVE.search(sentence.text[hit.start : hit.end]))
