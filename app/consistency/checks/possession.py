"""A paper or a thing that one telling says there was none of, and another speaks of having."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.polarity import is_of_one_time, polarity_at
from app.consistency.lexicon import Hit
from app.consistency.sentence import Sentence
from app.consistency.story.limits import is_limited_otherwise
from app.consistency.wording import factors, quoted, two_sides
from app.domain.assertion import Polarity
from app.domain.finding import Finding, FindingKind, Level

_STRENGTH = 0.4
_SECTIONS = ("paper", "belonging")
_NONE_OF = re.compile(
    r"\b(?:no|without|never (?:had|owned|held|got|received|carried)|(?:not|n['’]t) (?:have|own|hold|carry|possess)|"
    r"sin|no (?:tenía|tengo|tuve|teníamos|llevaba)|nunca (?:tuve|tenía|tuvimos))"
    r"\s+(?:(?:a|an|any|my|valid|un|una|ningún|ninguna)\s+){0,2}\Z|(?:没有?|从未有过?|未持)\Z",
    re.IGNORECASE,
)
_WHEN = re.compile(r"\b(?:when|while|before|until|cuando|antes)\b|时候|之前", re.IGNORECASE)
_NOW = re.compile(r"\b(?:now|today|later|since|after|issued|ahora|después)\b|现在|后来", re.IGNORECASE)
_HAVING = re.compile(
    r"\b(?:my|his|her|our|their|had an?|have an?|with an?|carried an?|got an?|showed (?:me|us|him|her) (?:an?|the)|the|mi|su|un|una|el|la)"
    r"\s+(?:\w+\s)?\Z|我的?\Z",
    re.IGNORECASE,
)


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding where a thing is denied on one side and held on the other."""
    used: set[int] = set()
    for pairing in comparison.pairs(lambda s: [h.concept.name for section in _SECTIONS for h in s.of(section)], _STRENGTH):
        for without, holder in ((pairing.left, pairing.right), (pairing.right, pairing.left)):
            missing = {hit.concept.name for hit in _things(without) if _is_missing(without, hit)}
            held = next((hit for hit in _things(holder) if hit.concept.name in missing and _is_held(holder, hit)), None)
            if (
                held is not None
                and not used & {id(without), id(holder)}
                and not is_of_one_time(without.text)
                and not _is_then(without, holder)
            ):
                used |= {id(without), id(holder)}
                yield _finding(pairing.left, pairing.right, held)


def _is_then(without: Sentence, holder: Sentence) -> bool:
    """Whether there was none at one time or place, and one at another."""
    return is_limited_otherwise(without, holder) or bool(_WHEN.search(without.text) and _NOW.search(holder.text))


def _things(sentence: Sentence) -> list[Hit]:
    return [hit for section in _SECTIONS for hit in sentence.of(section)]


def _is_missing(sentence: Sentence, hit: Hit) -> bool:
    return _NONE_OF.search(sentence.text, 0, hit.start) is not None


def _is_held(sentence: Sentence, hit: Hit) -> bool:
    return _HAVING.search(sentence.text, 0, hit.start) is not None and polarity_at(sentence.text, hit.start, hit.end) is Polarity.ASSERTED


def _finding(a: Sentence, b: Sentence, held: Hit) -> Finding:
    return make_finding(
        FindingKind.POLARITY,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"One passage says that there was no {held.concept.name.replace('_', ' ')}; the other speaks of one.",
        "What did you have with you or at home, and when?",
        (a.passage(), b.passage()),
        ("Was it had at one time and not at another?", "Did it belong to somebody else?"),
    )
