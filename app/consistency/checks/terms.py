"""One word of the client's language in two English words, and English that the word list of the case does not approve."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from app.consistency.comparison import Comparison, make_finding
from app.consistency.papers.glosses import Gloss, glosses
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
_LAW = "The two English words differ in law."


def find(comparison: Comparison) -> Iterator[Finding]:
    """Notes on words that one word of the client's language was put into."""
    for term in comparison.snapshot.terms:
        yield from _unapproved(comparison, term) if term.approved else _two_words(comparison, term)
    yield from _glossed(comparison)
    yield from _graver(comparison)


def _two_words(comparison: Comparison, term: Term) -> Iterator[Finding]:
    """Where the English words of a term nobody settled stand for the same happening in two sources."""
    met = {english: _uses(comparison, english) for english in term.english}
    rare = sorted((english for english in met if met[english]), key=lambda english: len(met[english]))
    for english, other in combinations(rare, 2):
        pair = _pair(met[english], met[other])
        if pair is not None:
            yield _note(pair, f"{_named(term)} is “{english}” in {{0}} and “{other}” in {{1}}.", _LAW)
            return


def _unapproved(comparison: Comparison, term: Term) -> Iterator[Finding]:
    """Each English word that was not approved, beside an approved one for the same happening, or with the source word behind it."""
    approved = [s for english in term.approved for s in _uses(comparison, english)]
    for english in term.english:
        if english not in term.approved:
            pair = _pair(_uses(comparison, english), approved)
            if pair is not None:
                yield _note(pair, f"{_named(term)} is “{english}” in {{0}}; {_settled(term)}.", _reason(term))


def _glossed(comparison: Comparison) -> Iterator[Finding]:
    """Testimony that says itself which source word its English stands for."""
    seen: dict[str, tuple[str, Sentence]] = {}
    settled = {term.source_word: term for term in comparison.snapshot.terms if term.approved}
    listed = {(term.source_word, word) for term in comparison.snapshot.terms for word in term.english}
    done: set[tuple[str, str]] = set()
    for sentence, found in comparison.having(_glosses):
        for gloss in found:
            word, english, term = gloss.source_word, gloss.english, settled.get(gloss.source_word)
            if (word, english) in done:
                continue
            if term is not None and not any(_is_form_of(english, approved) for approved in term.approved):
                done.add((word, english))
                yield _note((sentence,), f"{word} is “{english}” in {{0}}; {_settled(term)}.", _reason(term))
            elif term is None and (word, english) not in listed:
                first = seen.setdefault(word, (english, sentence))
                if not _is_form_of(english, first[0]):
                    done.add((word, english))
                    pair = first[1], sentence
                    yield _note(
                        pair, f"{word} is “{first[0]}” in {{0}} and “{english}” in {{1}}.", "One source word has two English words."
                    )


def _glosses(sentence: Sentence) -> tuple[Gloss, ...]:
    return tuple(glosses(sentence))


def _is_form_of(english: str, other: str) -> bool:
    """The same words in another inflection."""
    return [word.stem for word in words_of(english)] == [word.stem for word in words_of(other)]


def _uses(comparison: Comparison, english: str) -> list[Sentence]:
    stems = tuple(word.stem for word in words_of(english))
    return [s for s in comparison.sentences if not s.is_question and _holds(s, stems) and not _is_denied(s, stems)]


def _pair(left: Sequence[Sentence], right: Sequence[Sentence]) -> tuple[Sentence, Sentence] | None:
    return next(((a, b) for a in left for b in right if a.source.id != b.source.id and _one_person(a, b)), None)


def _holds(sentence: Sentence, stems: tuple[str, ...]) -> bool:
    own = [word.stem for word in sentence.words]
    return any(tuple(own[n : n + len(stems)]) == stems for n in range(len(own) - len(stems) + 1))


def _is_denied(sentence: Sentence, stems: tuple[str, ...]) -> bool:
    return any(
        e.polarity is not Polarity.ASSERTED and words_of(e.text)[:1] and words_of(e.text)[0].stem == stems[0] for e in sentence.events
    )


def _one_person(a: Sentence, b: Sentence) -> bool:
    one, other = ({hit.concept.name for hit in s.of("role")} for s in (a, b))
    return one == other or bool(one & other)


def _named(term: Term) -> str:
    return term.source_word or "one word"


def _settled(term: Term) -> str:
    return "the word settled on is " + " or ".join(f"“{word}”" for word in term.approved)


def _reason(term: Term) -> str:
    return f"The word list of the case approves {' and '.join(f'“{word}”' for word in term.approved)} for {_named(term)}."


def _note(where: tuple[Sentence, ...], pattern: str, reasoning: str) -> Finding:
    sentence = opening(pattern.format(*(s.source.name for s in where)))
    passages = tuple(s.passage() for s in where)
    return make_finding(
        FindingKind.TERMINOLOGY, Level.NOTE, factors(where[0], where[-1]), sentence, reasoning, _QUESTION, passages, _CAUSES
    )


def _graver(comparison: Comparison) -> Iterator[Finding]:
    """An arrest in one source and a questioning in another, where no term of the word list accounts for the two words."""
    done: set[int] = set()
    for pairing in comparison.pairs(lambda s: ["custody"] if any(e.event in _GRAVITY for e in s.events) else [], _STRENGTH):
        left, right = _custody(pairing.left), _custody(pairing.right)
        if (
            left is None
            or right is None
            or abs(_GRAVITY[left.event] - _GRAVITY[right.event]) < 2  # noqa: PLR2004 - arrest against questioning
            or done & {id(pairing.left), id(pairing.right)}
            or _is_accounted_for(comparison, left.text, right.text)
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


def _is_accounted_for(comparison: Comparison, left: str, right: str) -> bool:
    return any(
        any(_is_form_of(left, word) for word in words) and any(_is_form_of(right, word) for word in words)
        for words in ({*term.english, *term.approved} for term in comparison.snapshot.terms)
    )


def _custody(sentence: Sentence) -> EventMention | None:
    told = [e for e in sentence.events if e.event in _GRAVITY and e.polarity is Polarity.ASSERTED]
    return told[0] if len({e.event for e in told}) == 1 else None
