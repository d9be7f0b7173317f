"""One word of the client's language in two English words."""

from __future__ import annotations

from collections.abc import Iterator

from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.wording import factors, opening, quoted, two_sides
from app.consistency.words import words_of
from app.domain.assertion import EventMention, Polarity
from app.domain.finding import Finding, FindingKind, Level
from app.domain.snapshot import Term

_STRENGTH = 0.25
# Words of custody that one source word (拘留, 逮捕, 传唤; detener, citar) may be put into, from the lightest to the gravest.
_GRAVITY = {"questioning": 0, "summons": 0, "detention": 1, "arrest": 2}
_QUESTION = "Which word did you use in your own language?"
_CAUSES = ("Was one word of your language put into two English words?",)


def find(comparison: Comparison) -> Iterator[Finding]:
    """Notes on words that one word of the client's language was put into."""
    for term in comparison.snapshot.terms:
        yield from _term(comparison, term)
    if not comparison.snapshot.terms:
        yield from _graver(comparison)


def _term(comparison: Comparison, term: Term) -> Iterator[Finding]:
    """Where the English words of one term stand for the same happening in two sources."""
    wanted = {english: tuple(word.stem for word in words_of(english)) for english in term.english}
    met = {
        english: [s for s in comparison.sentences if not s.is_question and _holds(s, stems) and not _is_denied(s, stems)]
        for english, stems in wanted.items()
    }
    rare = sorted((english for english in met if met[english]), key=lambda english: len(met[english]))
    for number, english in enumerate(rare):
        for other in rare[number + 1 :]:
            pair = next(((a, b) for a in met[english] for b in met[other] if a.source.id != b.source.id and _one_person(a, b)), None)
            if pair is not None:
                yield _note(*pair, english, other, term.source_word)
                return


def _holds(sentence: Sentence, stems: tuple[str, ...]) -> bool:
    own = [word.stem for word in sentence.words]
    return any(tuple(own[n : n + len(stems)]) == stems for n in range(len(own) - len(stems) + 1))


def _is_denied(sentence: Sentence, stems: tuple[str, ...]) -> bool:
    return any(
        e.polarity is not Polarity.ASSERTED and words_of(e.text)[:1] and words_of(e.text)[0].stem == stems[0] for e in sentence.events
    )


def _one_person(a: Sentence, b: Sentence) -> bool:
    return {h.concept.name for h in a.of("role")} == {h.concept.name for h in b.of("role")} or bool(
        {h.concept.name for h in a.of("role")} & {h.concept.name for h in b.of("role")}
    )


def _note(a: Sentence, b: Sentence, left: str, right: str, source_word: str) -> Finding:
    word = source_word or "one word"
    return make_finding(
        FindingKind.TERMINOLOGY,
        Level.NOTE,
        factors(a, b),
        opening(f"{word} is “{left}” in {a.source.name} and “{right}” in {b.source.name}."),
        "The two English words differ in law.",
        _QUESTION,
        (a.passage(), b.passage()),
        _CAUSES,
    )


def _graver(comparison: Comparison) -> Iterator[Finding]:
    done: set[int] = set()
    for pairing in comparison.pairs(lambda s: ["custody"] if any(e.event in _GRAVITY for e in s.events) else [], _STRENGTH):
        left, right = _custody(pairing.left), _custody(pairing.right)
        if (
            left is None
            or right is None
            or abs(_GRAVITY[left.event] - _GRAVITY[right.event]) < 2  # noqa: PLR2004 - arrest against questioning
            or done & {id(pairing.left), id(pairing.right)}
        ):
            continue
        if _one_person(pairing.left, pairing.right) and len(pairing.shared) > 1 and pairing.left.source.id != pairing.right.source.id:
            done |= {id(pairing.left), id(pairing.right)}
            yield make_finding(
                FindingKind.TERMINOLOGY,
                Level.NOTE,
                factors(pairing.left, pairing.right),
                two_sides(pairing.left, pairing.right, quoted(left.text), quoted(right.text)),
                "The two words differ in law, and may stand for one word of the client's language.",
                _QUESTION,
                (pairing.left.passage(), pairing.right.passage()),
                _CAUSES,
            )


def _custody(sentence: Sentence) -> EventMention | None:
    told = [e for e in sentence.events if e.event in _GRAVITY and e.polarity is Polarity.ASSERTED]
    return told[0] if len({e.event for e in told}) == 1 else None
