"""One thing said to be so in one short text and its opposite in the other: open and closed, accepted and refused."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.english import english
from app.consistency.extract.polarity import polarity_at
from app.consistency.sentence import Sentence
from app.consistency.wording import factors, quoted, two_sides
from app.consistency.words import Word, word_set
from app.domain.assertion import Polarity
from app.domain.finding import Finding, FindingKind, Level

_LOOSE = word_set(  # opposite in the dictionary, seldom in a story
    "first last new old young long short high low big small large little good bad same different early late left right come go leave "
    "arrive take give ask answer buy sell push pull begin end start stop find lose know forget remember hear tell male female north south "
    "east west public private near far full empty hot cold light dark live dead day night black white native foreign married single "
    "home away here there inside outside true false many few more less up down in out on off back front "
    "upper lower top bottom other own sure"
)
_SHARED = 2
_QUESTION = "How was it, as you remember it?"
_CAUSES = ("Did it change in between?", "Are these two occasions?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding where short English texts share more than two words and oppose each other in one."""
    if not comparison.is_brief:
        return
    for a, b in permutations([s for s in comparison.sentences if s.language == "en" and not s.is_question], 2):
        if a.source.id < b.source.id and (pair := _opposed(a, b)) is not None:
            yield _finding(a, b, *pair)
            return


def _opposed(a: Sentence, b: Sentence) -> tuple[Word, Word] | None:
    ours, theirs = ({w.stem for w in s.words if not w.is_stop} for s in (a, b))
    for one in a.words:
        for other in b.words if one.folded not in _LOOSE else ():
            if not _bases(one) & {o for base in _bases(other) for o in english().opposites.get(base, ())}:
                continue
            said = [polarity_at(s.text, w.start, w.end) is Polarity.ASSERTED for s, w in ((a, one), (b, other))]
            if all(said) and one.stem not in theirs and other.stem not in ours and len(ours & theirs) >= _SHARED:
                return one, other
    return None


def _bases(word: Word) -> frozenset[str]:
    return frozenset({word.folded} | {base for base, _ in english().verbs.get(word.folded, ())}) - _LOOSE


def _finding(a: Sentence, b: Sentence, one: Word, other: Word) -> Finding:
    return make_finding(
        FindingKind.OTHER,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"“{one.folded}” and “{other.folded}” are opposites.",
        _QUESTION,
        (a.passage(), b.passage()),
        _CAUSES,
    )
