"""One happening told of two kinds of place: at home or at work, in the street or in a shop, in one town or another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.consistency.alignment.odd_one import odd_ones
from app.consistency.alignment.told import Told
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.frames import Frame, frames_of
from app.consistency.extract.places import compatible, is_stood_in
from app.consistency.extract.polarity import polarity_at
from app.consistency.happenings import days_apart, kinds
from app.consistency.lexicon import Hit
from app.consistency.sentence import Sentence
from app.consistency.story.asked import asked_by, roles_in
from app.consistency.story.doers import Aliases, doer_in, tokens
from app.consistency.wording import factors, quoted, two_sides
from app.domain.assertion import PlaceMention, Polarity
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level

_KINDS = frozenset({"custody", "harm", "death"})  # compared by kind: one telling's arrest is the other's taking away
_SINGLE = frozenset({"conversion", "release", "abortion", "death"})  # once in a life, or once in a scene
_ACTS = {"act seize": "custody", "act beat": "harm", "act baptize": "conversion", "act attack": "harm", "act stop": "custody"}
_ME = re.compile(r"\b(?:I|me|us|we)\b", re.IGNORECASE)
_TAKEN = re.compile(
    r"\b(?:took|taken?|put|pulled|dragged|pushed|grabbed|picked|hauled|bundled|marched|snatched|forced|lifted|"
    r"thr(?:ew|own)(?! (?:(?:me|him|her|us|them|you) )?(?:out|from)\b)) "
    r"(?:(?:me|him|her|us|them|you) )?(?:up|off|out|away|into|in|inside|from)\b|\b(?:took|grabbed|caught|"
    r"seized) (?:me|him|her|us|them|you)\b|"
    r"\b(?:me|nos|l[oae]s?) (?:llevaron|sacaron|agarraron|subieron|metieron|montaron|jalaron|bajaron)\b|带走|抓走|"
    r"押走|押到|拖走|拖上|架走|塞进",
    re.IGNORECASE,
)
_HOLDING = frozenset({"station", "prison", "camp", "barracks", "hospital"})  # where somebody is brought to from anywhere
_ROAD = re.compile(r"\s+(?:Road|Street|Avenue|Rd|St|Ave|Square|Park|Town|Colony|City)\b")
_OPEN_QUESTION = re.compile(r"\b(?:where|what|how|tell|describe|when|which|dónde|cómo|qué)\b|哪|怎", re.IGNORECASE)
_IT_WAS = re.compile(r"\s*(?:it|that|this) (?:was|happened|took place)\b|\s*(?:fue|era|eso fue|ocurrió)\b|\s*(?:那是|当时)", re.IGNORECASE)
_LEADS_UP = re.compile(
    r"\b(?:wait(?:ed|ing) (?:for|in|at|outside|near|by|on)|surround\w*|closed? (?:round|in on)|block(?:ed|ing)|"
    r"corner(?:ed|ing)|intercept\w*|cut (?:me|us|him|her) off|"
    r"stepped out|jumped out|esper(?:aban|ando)|rode(?:aron|ó)|cerr(?:aron|ó) el paso|salieron al paso)\b|等着我|围住|拦住|堵住",
    re.IGNORECASE,
)
_LEAST, _LEAST_SINGLE, _LEAST_CARRIED = 0.15, 0.1, 0.25
_WITHIN = 3  # sentences around an answer that may name the other place too
_QUESTION = "Where were you when it happened?"
_CAUSES = ("Did it begin in one place and go on in another?", "Are these two occasions?", "Is one place part of the other?")


@dataclass(frozen=True, slots=True)
class _Told:
    sentence: Sentence
    happenings: frozenset[str]
    sites: tuple[Hit, ...]
    towns: tuple[PlaceMention, ...]
    persons: frozenset[str]
    is_client: bool
    is_carried: bool = False  # the happening stands in a sentence beside it


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each happening whose places exclude each other, the likest scenes first."""
    if comparison.is_brief:
        return
    aliases = comparison.aliases
    told = [found for own in comparison.corpus.told if _is_of_the_case(comparison, own) for found in own.under(_all_told, aliases)]
    clashes = [(scene, a, b, words) for scene, a, b in _pairs(comparison, told) if (words := _differing(comparison, a, b))]
    words_of = {frozenset({id(a.sentence), id(b.sentence)}): words for _, a, b, words in clashes}
    for odd, rivals in odd_ones([(scene, a.sentence, b.sentence) for scene, a, b, _ in clashes]):
        yield _finding(odd, rivals, *words_of[frozenset({id(odd), id(rivals[0])})])


def _is_of_the_case(comparison: Comparison, own: Told) -> bool:
    """Testimony, and papers that name somebody whom testimony names; a general report speaks of nobody in it."""
    if own.source.statement is not None:
        return True
    tellings = (other for other in comparison.corpus.told if other.source.statement is not None)
    named = {name for other in tellings for name in other.once(_full_names)}
    return not named or bool(named & own.once(_full_names))


def _full_names(sentences: Sequence[Sentence]) -> frozenset[str]:
    return frozenset(" ".join(sorted(key.split())) for s in sentences for name in s.names for key in name.keys if " " in key)


def _all_told(sentences: Sequence[Sentence], aliases: Aliases) -> list[_Told]:
    return [found for sentence in sentences if any(sentence.once(_where)) and (found := _told(sentence, aliases, sentences)) is not None]


def _where(sentence: Sentence) -> tuple[tuple[Hit, ...], tuple[PlaceMention, ...]]:
    """The sites and the towns in which a sentence sets what it tells."""
    if sentence.is_question or (sentence.language == "zh" and not sentence.is_by_client):
        return (), ()
    return (
        tuple(h for h in sentence.of("site") if _is_there(sentence, h.start, h.end) and not _ROAD.match(sentence.text, h.end)),
        tuple(place for place in sentence.places if len(place.ids) > 1 and _is_there(sentence, place.start, place.end)),
    )


def _told(sentence: Sentence, aliases: Aliases, own: Sequence[Sentence]) -> _Told | None:
    sites, towns = sentence.once(_where)
    happenings = {_key(e.event) for e in sentence.events if e.polarity in {Polarity.ASSERTED, Polarity.HEARD}}
    happenings |= {
        _ACTS[act] for f in sentence.once(frames_of) if not f.is_denied and not _is_by_teller(f) for act in f.acts if act in _ACTS
    }
    if sentence.search(_TAKEN) and not happenings & {"release", "harm"}:
        happenings.add("custody")
    if not happenings - {""} and _OPEN_QUESTION.search(sentence.question) and sentence.role is Role.ANSWER:
        happenings = {_key(event) for event in asked_by(sentence.question).about}
    if sentence.role is Role.ANSWER and _TAKEN.search(sentence.question):
        happenings.add("custody")
    happenings.discard("")
    is_carried = not happenings
    if is_carried:
        happenings = _carried(own, sentence)
    if not happenings:
        return None
    named = aliases.of(doer_in(sentence, 0, len(sentence.text)))
    is_client = bool(sentence.search(_ME))
    asked = roles_in(sentence.question) if sentence.role is Role.ANSWER and not is_client else frozenset()
    return _Told(sentence, frozenset(happenings), sites, towns, named or asked, is_client, is_carried)


def _is_by_teller(frame: Frame) -> bool:
    """As in "we took the bus"."""
    return not frame.is_passive and bool({word.folded for word in frame.doer} & {"i", "we"})


def _carried(own: Sequence[Sentence], sentence: Sentence) -> set[str]:
    """The harm or arrest of the sentence before, where this one says only where it was, or of the one behind, where it leads up to it."""
    near = own[max(0, sentence.index - _WITHIN) : sentence.index + _WITHIN + 1]
    around = [s for s in near if s.block == sentence.block]
    told = {_key(e.event) for s in around for e in s.events if e.polarity is Polarity.ASSERTED}
    told |= {"custody" for s in around if s.search(_TAKEN)}
    return (told - {""}) if len(told - {""}) == 1 else set()


def _key(event: str) -> str:
    return event if event in _SINGLE else next((kind for kind in sorted(kinds(event)) if kind in _KINDS), "")


def _is_there(sentence: Sentence, start: int, end: int) -> bool:
    if not is_stood_in(sentence.text, start, sentence.language):
        return False
    return polarity_at(sentence.text, start, end) is Polarity.ASSERTED


def _pairs(comparison: Comparison, told: Sequence[_Told]) -> Iterator[tuple[float, _Told, _Told]]:
    for a, b in combinations(told, 2):
        shared = a.happenings & b.happenings
        if not shared or a.sentence.source.id == b.sentence.source.id or not (a.sentence.is_by_client or b.sentence.is_by_client):
            continue
        likeness = comparison.one_scene(a.sentence, b.sentence)
        least = _LEAST_CARRIED if a.is_carried or b.is_carried else _LEAST_SINGLE if shared & _SINGLE else _LEAST
        if (
            likeness >= least
            and _one_person(a, b)
            and not _is_of_somebody_else(comparison, a, b)
            and not days_apart(comparison.around(a.sentence), comparison.around(b.sentence))
            and not days_apart([a.sentence], [b.sentence])
        ):
            yield likeness, a, b


def _one_person(a: _Told, b: _Told) -> bool:
    """The same relatives, or the client on both sides."""
    return bool(a.persons & b.persons) or not (a.persons or b.persons) or (a.is_client and b.is_client and not (a.persons and b.persons))


def _is_of_somebody_else(comparison: Comparison, a: _Told, b: _Told) -> bool:
    """Whether one of two tellings that name no relative and not the client is of somebody by name, and the other is not."""
    if a.is_client or b.is_client or a.persons or b.persons:
        return False
    names = [{token for n in t.sentence.names for token in tokens(n)} for t in (a, b)]
    return any(one - comparison.client_names and not one & other for one, other in (names, names[::-1]))


def _differing(comparison: Comparison, a: _Told, b: _Told) -> tuple[str, str] | None:
    """The words for two places that cannot be one; None where either scene also names the other's place."""
    left, right = ([hit.concept for s in _scene(comparison, t.sentence) for hit in s.of("site")] for t in (a, b))
    is_held = any(hit.concept.name in _HOLDING for t in (a, b) for hit in t.sites)
    are_apart = bool(a.sites and b.sites) and not is_held and all(_exclude(x, y) for x in a.sites for y in b.sites)
    also_named = any(y.concept.agrees_with(x) for x in left for y in b.sites) or any(
        x.concept.agrees_with(y) for y in right for x in a.sites
    )
    if are_apart and not also_named:
        return tuple(t.sentence.text[t.sites[0].start : t.sites[0].end] for t in (a, b))  # type: ignore[return-value]
    is_said = not (a.is_carried or b.is_carried)
    if is_said and a.towns and b.towns and not any(compatible(x.ids, y.ids) for x in a.towns for y in b.towns):
        near = [[p for s in _beside(comparison, t.sentence) for p in s.places] for t in (a, b)]
        if not any(compatible(x.ids, y.ids) and len(x.ids) > 1 for x in near[0] for y in b.towns) and not any(
            compatible(x.ids, y.ids) and len(x.ids) > 1 for x in near[1] for y in a.towns
        ):
            return a.towns[0].text, b.towns[0].text
    return None


def _scene(comparison: Comparison, sentence: Sentence) -> list[Sentence]:
    if sentence.role is Role.PARAGRAPH:
        return comparison.around(sentence)
    return _beside(comparison, sentence)


def _beside(comparison: Comparison, sentence: Sentence) -> list[Sentence]:
    own = comparison.by_source[sentence.source.id]
    return [s for s in own[max(0, sentence.index - _WITHIN) : sentence.index + _WITHIN + 1] if not s.is_question]


def _exclude(left: Hit, right: Hit) -> bool:
    """Different places, and neither a part that the other may have."""
    a, b = left.concept, right.concept
    return (
        not a.agrees_with(b)
        and not ("part" in a.broader and "indoors" in b.broader)
        and not ("part" in b.broader and "indoors" in a.broader)
    )


def _finding(odd: Sentence, rivals: Sequence[Sentence], *words: str) -> Finding:
    a, b = sorted((odd, rivals[0]), key=lambda s: (s.source.id, s.start))
    return make_finding(
        FindingKind.PLACE,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"One happening seems to be told of two places: {quoted(words[0])} and {quoted(words[1])}.",
        _QUESTION,
        tuple(s.passage() for s in (odd, *rivals)),
        _CAUSES,
    )
