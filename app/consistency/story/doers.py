"""Who did an act: relatives, named persons and "I" behind the words before a verb, and whether two of them can be one person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.consistency.extract.frames import Frame, frames_of
from app.consistency.lexicon import Hit, lexicon
from app.consistency.sentence import Sentence
from app.consistency.story.cast import newcomers, role_of
from app.consistency.words import word_set
from app.domain.assertion import NameMention

KIN = word_set(
    "father mother parents brother sister sibling son daughter child wife husband spouse uncle aunt cousin nephew niece grandmother "
    "grandfather mother_in_law father_in_law grandchild fiance stepfather stepmother brother_in_law sister_in_law"
)
_TOGETHER = {
    "parents": frozenset({"father", "mother"}),
    "sibling": frozenset({"brother", "sister"}),
    "child": frozenset({"son", "daughter"}),
    "spouse": frozenset({"husband", "wife"}),
}
_FEMALE = word_set("mother sister daughter wife aunt niece grandmother mother_in_law stepmother sister_in_law")
_MALE = word_set("father brother son husband uncle nephew grandfather father_in_law stepfather brother_in_law")
_APPOSED = re.compile(r"[\s,:(]*(?:(?:my|our|is|was|a|the)\s+){0,2}(?:older |younger |elder |late )?\Z|[\s,:(]+\Z", re.IGNORECASE)
_STRANGER = re.compile(
    r"(?:it was )?an? (?:\w+ ){0,2}(?:man|woman|lady|gentleman|stranger|driver|porter|farmer|trader|soldier|guard|nurse|doctor|shepherd|"
    r"passer-by|boy|girl|neighbou?r|fisherman|priest|nun|monk|merchant|traveller|worker|vendor)s?\b",
    re.IGNORECASE,
)
_ANY_CHILD = re.compile(
    r"\b(?:an?|another|some|two|three|four|several|these|those) (?:\w+ ){0,2}(?:(?:boy|girl|kid)s?|child|children)\Z", re.IGNORECASE
)
_I = word_set("i i'd i'm i've i'll me myself")
_HE, _SHE = word_set("he himself"), word_set("she herself")
_SELF = re.compile(r"\b(?:my name is|i,|i am|signed\)|\(fdo\.\)|\(f\))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Doer:
    """One person or several: relatives by role, names by their words in every spelling, "I", or somebody who is no relative.

    `text` is how they were told.
    """

    roles: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    is_teller: bool = False
    text: str = ""
    is_stranger: bool = False

    @property
    def is_known(self) -> bool:
        """Whether anybody in particular is meant."""
        return bool(self.roles or self.names or self.is_teller or self.is_stranger)


NOBODY = Doer()


@dataclass(frozen=True, slots=True)
class Aliases:
    """Which relatives a word of a name is said to be, and which names a relative has, over all papers; and who writes each paper."""

    roles: Mapping[str, frozenset[str]]
    tellers: Mapping[str, frozenset[str]]

    def of(self, doer: Doer) -> frozenset[str]:
        """Roles told of a doer, by himself or under his name."""
        return doer.roles | {role for token in doer.names for role in self.roles.get(token, ())}

    def names_of(self, roles: Iterable[str]) -> frozenset[str]:
        """Words of the names that somebody of these roles has."""
        wanted = frozenset(roles)
        return frozenset(token for token, told in self.roles.items() if told & wanted)


def tokens(name: NameMention) -> frozenset[str]:
    """The words of a name in every spelling of it."""
    return frozenset(token for key in name.keys for token in key.split())


def aliases_of(sentences: Iterable[Sentence]) -> Aliases:
    """Reads "my cousin Rena", "Elvin, my brother" and rows such as "Mother: Reina Cruz"."""
    found: dict[str, set[str]] = defaultdict(set)
    tellers: dict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        for name in sentence.names:
            told = {name.role} if name.role in lexicon().concepts else set()
            for hit in sentence.of("role"):
                first, last = (hit.end, name.start) if hit.end <= name.start else (name.end, hit.start)
                if first <= last and _APPOSED.fullmatch(sentence.text, first, last):
                    told.add(hit.concept.name)
            for token in tokens(name):
                found[token] |= told
                if _SELF.search(sentence.text, 0, name.start):
                    tellers[sentence.source.id].add(token)
    return Aliases({token: frozenset(r) for token, r in found.items() if r}, {key: frozenset(names) for key, names in tellers.items()})


def aliases_over(papers: Iterable[Aliases]) -> Aliases:
    """What several papers say together."""
    roles: dict[str, frozenset[str]] = {}
    tellers: dict[str, frozenset[str]] = {}
    for own in papers:
        for token, told in own.roles.items():
            roles[token] = roles.get(token, frozenset()) | told
        tellers.update(own.tellers)
    return Aliases(roles, tellers)


def doer_in(sentence: Sentence, start: int, end: int, before: Doer | None = None) -> Doer:
    """Who is meant by characters [start, end); "he" and "she" look back to the person told last."""
    is_whole = before is None and (start, end) == (0, len(sentence.text))
    return sentence.once(_doer_in_all) if is_whole else _doer_in(sentence, start, end, before)


def _doer_in_all(sentence: Sentence) -> Doer:
    return _doer_in(sentence, 0, len(sentence.text), None)


def _doer_in(sentence: Sentence, start: int, end: int, before: Doer | None) -> Doer:
    words = [word.folded for word in sentence.words if start <= word.start < end]
    hits = _heads(sentence, [h for h in sentence.of("role") if start <= h.start < end and not _is_any_child(sentence, h)])
    named = [name for name in sentence.names if start <= name.start < end]
    if before is not None and not hits and not named and words and words[-1] in _HE | _SHE:
        wrong = _FEMALE if words[-1] in _HE else _MALE
        return before if before.is_known and not before.is_teller and not before.roles & wrong else NOBODY
    spans = [(h.start, h.end) for h in hits] + [(n.start, n.end) for n in named]
    text = sentence.text[min(s for s, _ in spans) : max(e for _, e in spans)] if spans else sentence.text[start:end]
    roles = frozenset(role_of(sentence, hit) for hit in hits)  # an uncle's daughter is a cousin
    is_stranger = bool(_STRANGER.match(sentence.text, start)) and not roles & KIN
    return Doer(roles, frozenset(token for name in named for token in tokens(name)), bool(_I & set(words)), text, is_stranger)


def _is_any_child(sentence: Sentence, hit: Hit) -> bool:
    """Whether "a boy" or "two girls" is nobody's child in particular."""
    return hit.concept.name == "child" and _ANY_CHILD.search(sentence.text, 0, hit.end) is not None


def doer_of(sentence: Sentence, frame: Frame, before: Doer | None = None, known: frozenset[str] = frozenset()) -> Doer:
    """Who did what a frame tells; `known` are words of names that the telling has elsewhere, for one that opens a sentence."""
    if not frame.doer:
        return NOBODY
    first = frame.doer[0].start
    if any(new < first for new in sentence.once(newcomers)):
        before = NOBODY  # "a friend of my brother works there, and he let me pass"
    start = min((hit.start for hit in sentence.of("role") if hit.start < first < hit.end), default=first)  # "father-in-law" is three words
    found = doer_in(sentence, start, frame.doer[-1].end, before)
    word = frame.doer[0]
    if not found.is_known and word.folded in known and sentence.text[word.start].isupper():
        return Doer(names=frozenset({word.folded}), text=sentence.text[word.start : word.end])
    return found


def are_done_by_others(left: Sentence, right: Sentence) -> bool:
    """Whether every act that both sentences tell is done by one person in the one and surely by another in the other."""
    pairs = [(a, b) for a in left.once(frames_of) for b in right.once(frames_of) if a.acts & b.acts]
    known = aliases_of((left, right))
    return bool(pairs) and all(apart(doer_of(left, a), doer_of(right, b), known) for a, b in pairs)


def names_in(sentences: Iterable[Sentence]) -> frozenset[str]:
    """The words of all names of a telling."""
    return frozenset(token for sentence in sentences if sentence.names for token in sentence.once(_names_in))


def _names_in(sentence: Sentence) -> frozenset[str]:
    return frozenset(token for name in sentence.names for token in tokens(name))


def _heads(sentence: Sentence, hits: Sequence[Hit]) -> list[Hit]:
    """Of "my brother's wife" the wife, of "the son of my brother" the son."""
    kept: list[Hit] = []
    for hit in hits:
        is_owner = re.search(r"['’]s?\Z", sentence.text[hit.start : hit.end]) is not None
        if not is_owner and not (kept and re.search(r"\bof (?:my|his|her|our|the) \Z", sentence.text[: hit.start])):
            kept.append(hit)
    return kept


def apart(left: Doer, right: Doer, aliases: Aliases) -> bool:
    """Whether two doers told by the client are surely different people: no role or name of one can be the other's."""
    if not left.is_known or not right.is_known or (left.is_teller and right.is_teller) or left.names & right.names:
        return False
    ours, theirs = aliases.of(left), aliases.of(right)
    if any(_can_be_one(x, y) for x in ours for y in theirs):
        return False
    if left.is_stranger or right.is_stranger:
        return bool((ours | theirs) & KIN) and not (left.is_stranger and right.is_stranger)
    if left.is_teller or right.is_teller:
        return bool(ours | theirs)
    if not ours or not theirs:
        return _is_stranger(left, right, aliases) or _is_stranger(right, left, aliases)
    return bool((ours | theirs) & KIN)


def _is_stranger(named: Doer, relative: Doer, aliases: Aliases) -> bool:
    """Whether a name without a role is not the name that the relative is known to have."""
    known = aliases.names_of(relative.roles & KIN)
    return bool(named.names and not named.roles and relative.roles & KIN and known) and not named.names & known


def is_not_witness(doer: Doer, witness: str, aliases: Aliases) -> bool:
    """Whether the client's doer is surely not the person who wrote a paper."""
    own = aliases.tellers.get(witness, frozenset())
    if not own or doer.is_teller or doer.names & own:
        return bool(own) and doer.is_teller and not doer.names
    roles = frozenset(role for token in own for role in aliases.roles.get(token, ()))
    return bool(doer.names) or bool(doer.roles & KIN and roles and not roles & doer.roles)


def _can_be_one(left: str, right: str) -> bool:
    return left == right or left in _TOGETHER.get(right, ()) or right in _TOGETHER.get(left, ())
