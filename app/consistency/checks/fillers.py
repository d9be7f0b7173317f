"""One act told with two different things in the same place of it: hit with a hose or with a belt, hidden in a cellar or in an attic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.english import english
from app.consistency.extract.frames import Frame, frames_of
from app.consistency.sentence import Sentence
from app.consistency.story.doers import apart, doer_of
from app.consistency.wording import factors, quoted, two_sides
from app.consistency.words import Word, word_set
from app.domain.finding import Finding, FindingKind, Level

_THIN = word_set("go be have say think want come know tell live see do make feel get like ask leave find give keep become stay")
_CLASSES = word_set(
    "vehicle weapon furniture building room container animal colour illness tool drink injury body"
)  # clothes are worn together
_ONE_SCENE = 0.35
_RARE = 12  # sentences that hold a word
_QUESTION = "Which of the two was it, if you remember?"
_CAUSES = ("Was there one of each?", "Does one word in your language cover both?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for two things of one class, neither a kind of the other, after the same verb and preposition."""
    aliases = comparison.aliases
    places = _places(comparison)
    used: set[int] = set()
    for (_, preposition), met in places.items():
        for (a, one), (b, other) in combinations(met, 2) if len(met) <= _RARE else ():
            if a.source.id == b.source.id or used & {id(a), id(b)} or not _is_one_act(comparison, a, one, b, other):
                continue
            pair = _apart(_head(a, one, preposition), _head(b, other, preposition))
            if pair is not None and not apart(doer_of(a, one), doer_of(b, other), aliases) and not _both(comparison, a, b, pair):
                used |= {id(a), id(b)}
                yield _finding(a, b, pair)


def _places(comparison: Comparison) -> dict[tuple[str, str], list[tuple[Sentence, Frame]]]:
    """Verbs by act and by each preposition after them."""
    places: dict[tuple[str, str], list[tuple[Sentence, Frame]]] = defaultdict(list)
    for told in comparison.corpus.told:
        if comparison.is_brief or (told.sentences and told.sentences[0].is_by_client):
            for sentence, found in told.having(_filled):
                for act, preposition, frame in found:
                    places[act, preposition].append((sentence, frame))
    return places


def _filled(sentence: Sentence) -> list[tuple[str, str, Frame]]:
    """The acts of a sentence by their verb and each preposition after it."""
    frames = () if sentence.is_question else sentence.once(frames_of)
    meant = [frame for frame in frames if frame.verb not in _THIN and not frame.is_denied]
    return [(act, preposition, frame) for frame in meant for act in frame.acts for preposition in {p for p, _ in frame.after}]


def _is_one_act(comparison: Comparison, a: Sentence, one: Frame, b: Sentence, other: Frame) -> bool:
    shared = one.objects & other.objects
    if comparison.is_brief:
        return bool(shared) or bool((a.keys.keys() & b.keys.keys()) - {one.verb})
    likeness = comparison.corpus.likeness(comparison.numbers[id(a)], comparison.numbers[id(b)])
    return likeness >= _ONE_SCENE and len(shared) >= 1


def _head(sentence: Sentence, frame: Frame, preposition: str) -> Word | None:
    """The last word of the first run after a preposition: of "with a piece of hose" nothing, of "with a rubber hose" the hose."""
    run: list[Word] = []
    for own, word in frame.after:
        if own == preposition and (not run or (not word.is_stop and not any(c in ",;" for c in sentence.text[run[-1].end : word.start]))):
            run.append(word)
        elif run:
            break
    kept = [word for word in run if not word.is_stop]
    return kept[-1] if kept else None


def _apart(left: Word | None, right: Word | None) -> tuple[str, str] | None:
    if left is None or right is None or left.stem == right.stem:
        return None
    return (left.folded, right.folded) if english().apart_in(left.folded, right.folded) in _CLASSES else None


def _both(comparison: Comparison, a: Sentence, b: Sentence, pair: tuple[str, str]) -> bool:
    """Whether either paragraph also speaks of the other's thing."""
    return any(word.folded == other for s, other in ((a, pair[1]), (b, pair[0])) for near in comparison.around(s) for word in near.words)


def _finding(a: Sentence, b: Sentence, pair: tuple[str, str]) -> Finding:
    return make_finding(
        FindingKind.OTHER,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"One act seems to be told twice, with {quoted(pair[0])} and with {quoted(pair[1])}.",
        _QUESTION,
        (a.passage(), b.passage()),
        _CAUSES,
    )
