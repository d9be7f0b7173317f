"""What one telling says that nobody did, and another tells of somebody doing: any verb, whatever it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations, product

from app.consistency.alignment.odd_one import odd_ones
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.frames import Frame, frames_of
from app.consistency.extract.polarity import is_of_one_time, is_universal, polarity_at
from app.consistency.happenings import days_apart
from app.consistency.sentence import Sentence
from app.consistency.story.doers import KIN, apart, doer_of
from app.consistency.story.limits import is_limited_otherwise
from app.consistency.story.occasion_words import is_ascribed, may_both_be
from app.consistency.wording import factors, quoted, two_sides
from app.consistency.words import word_set
from app.domain.assertion import Polarity
from app.domain.finding import Finding, FindingKind, Level

_THIN = word_set(
    "go be have say think want come know tell live see do make feel remember understand believe get mean try need seem like look"
)
_UNSURE = re.compile(
    r"\b(?:if|would|will|could|might|may|going to|want\w*|plan\w*|hop\w+|threat\w*|ask\w* (?:me|him|her|us|them)? ?to"
    r"|told (?:me|him|her|us|them) to|said (?:he|she|they)|tried|(?:asked|wondered|asks) (?:me |us )?(?:who|whether|why|if))\b",
    re.IGNORECASE,
)
_NO_RELATIVE = re.compile(r"\b(?:no ?one|nobody|none|not one)\b[^.;]{0,20}\b(?:family|relatives|household|kin|relations)\b", re.IGNORECASE)
_REACH = 40  # characters before a verb
_ONE_SCENE = 0.3
_CLIENT = word_set("me us i we")
_ANY_DOER = word_set("they nobody none anyone anybody")
_IN_PART = re.compile(
    r"\b(?:at first|there|then|yet|again|any ?more|that (?:time|day|night)|this time|until|before|after|because|the (?:first|second|last|"
    r"third) (?:time|day|week|month|night))\b",
    re.IGNORECASE,
)
_QUESTION = "What happened, as you remember it?"
_CAUSES = ("Did the question ask about one occasion only?", "Was one of them said about another time or another person?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for an act that one of two short texts rules out altogether, or a file for one scene, and another tells."""
    if not comparison.is_brief:
        yield from _in_files(comparison)
        return
    aliases = comparison.aliases
    told = [(s, f) for s in comparison.sentences if not s.is_question for f in s.once(frames_of) if f.verb not in _THIN]
    for (a, denied), (b, done) in permutations(told, 2):
        if (
            a.source.id != b.source.id
            and a.text != b.text
            and _opposed(a, denied, b, done)
            and not apart(doer_of(a, denied), doer_of(b, done), aliases)
        ):
            yield _finding(a, b, denied.verb)
            return
    for a, b in permutations(comparison.sentences, 2):
        if a.source.id != b.source.id and _is_of_family(a, b):
            yield _finding(a, b, "of the family")
            return


def _in_files(comparison: Comparison) -> Iterator[Finding]:
    """What was not done to the client in one telling of a scene and was in another: "they did not tie me", "they tied me"."""
    denied = [(s, f) for s, frames in comparison.having(_not_done_to_client) for f in frames]
    wanted = {frame.verb for _, frame in denied}
    done = [(s, f) for s, frames in comparison.having(_done_to_client) if wanted for f in frames if f.verb in wanted]
    clashes = [
        (comparison.one_scene(a, b) + comparison.one_thing(a, b), a, b)
        for (a, x), (b, y) in product(denied, done)
        if x.verb == y.verb and a.source.id != b.source.id and _is_one_act(comparison, a, b)
    ]
    verbs = {id(s): frame.verb for s, frame in denied}
    for odd, rivals in odd_ones(clashes):
        denier, teller = (odd, rivals[0]) if id(odd) in verbs else (rivals[0], odd)
        yield _finding(denier, teller, verbs[id(denier)], rivals[1:])


def _is_one_act(comparison: Comparison, denier: Sentence, teller: Sentence) -> bool:
    if comparison.one_scene(denier, teller) < _ONE_SCENE or days_apart([denier], [teller]):
        return False
    if is_limited_otherwise(denier, teller) or may_both_be(denier, teller):
        return False
    own = (f for s in comparison.around(denier) for f in s.once(_done_to_client))
    verbs = {f.verb for f in denier.once(_not_done_to_client)}
    return not any(f.verb in verbs for f in own)


def _not_done_to_client(sentence: Sentence) -> tuple[Frame, ...]:
    """Acts on the client that a sentence of theirs says nobody did, or those did not of whom it speaks."""
    if sentence.is_question or not sentence.is_by_client or sentence.search(_IN_PART):
        return ()
    return tuple(f for f in _on_client(sentence) if f.is_denied and (f.is_passive or {w.folded for w in f.doer} & _ANY_DOER))


def _done_to_client(sentence: Sentence) -> tuple[Frame, ...]:
    """Acts on the client that a sentence of theirs tells as done."""
    if sentence.is_question or not sentence.is_by_client:
        return ()
    return tuple(f for f in _on_client(sentence) if not f.is_denied and not is_ascribed(sentence.text, f.start))


def _on_client(sentence: Sentence) -> Iterator[Frame]:
    for frame in sentence.once(frames_of):
        if frame.verb not in _THIN and {word.folded for word in frame.patient} & _CLIENT and not _is_unsure(sentence, frame):
            yield frame


def _is_of_family(denier: Sentence, teller: Sentence) -> bool:
    """As in "no one in my family ever set foot in a mosque" beside a relative and a mosque."""
    denied = denier.search(_NO_RELATIVE)
    if (
        denied is None
        or is_universal(teller.text)
        or not (teller.is_first_person and any(h.concept.name in KIN for h in teller.of("role")))
    ):
        return False
    about = {word.stem for word in denier.words if word.start >= denied.end() and not word.is_stop}
    return bool(
        about
        & {
            word.stem
            for word in teller.words
            if not word.is_stop
            and polarity_at(teller.text, word.start, word.end) is Polarity.ASSERTED
            and not is_ascribed(teller.text, word.start)
        }
    )


def _is_unsure(sentence: Sentence, frame: Frame) -> bool:
    return _UNSURE.search(sentence.text[max(0, frame.start - _REACH) : frame.start]) is not None


def _opposed(denier: Sentence, denied: Frame, teller: Sentence, done: Frame) -> bool:
    if is_limited_otherwise(denier, teller):
        return False
    if not denied.is_denied or done.is_denied or not denied.acts & done.acts or not denied.objects & done.objects:
        return False
    if not is_universal(denier.text) or is_of_one_time(denier.text):
        return False
    if may_both_be(denier, teller) or is_ascribed(teller.text, done.start):
        return False
    return not _is_unsure(denier, denied) and not _is_unsure(teller, done)


def _finding(denier: Sentence, teller: Sentence, verb: str, others: Sequence[Sentence] = ()) -> Finding:
    a, b = sorted((denier, teller), key=lambda s: s.source.id)
    return make_finding(
        FindingKind.POLARITY,
        Level.CONFLICT if is_universal(denier.text) else Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"One passage says that this was not done ({verb}); the other tells of it.",
        _QUESTION,
        tuple(s.passage() for s in (a, b, *others)),
        _CAUSES,
    )
