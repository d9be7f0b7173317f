"""Asked who somebody was: a name that no other paper knows, where the others have one that this paper does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.name_keys import is_spelling_variant
from app.consistency.happenings import days_apart
from app.consistency.sentence import Sentence
from app.consistency.story.doers import names_in, tokens
from app.consistency.wording import factors, quoted, two_sides
from app.domain.assertion import NameMention
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level

_WHO = re.compile(
    r"\b(?:who|whom|whose|(?:his|her|their|the \w+['’]s?|your \w+['’]s) (?:\w+ )?name|name of|called|named|qui[eé]n\w*|cómo se llama\w*|"
    r"nombre de[l]?)\b|谁|叫什么|名字|姓名",
    re.IGNORECASE,
)
_OPENS = re.compile(  # what may stand in an answer before the name that was asked for
    r"[\s\"“]*(?:(?:it|that|this|he|she|(?:his|her|the) (?:full )?name|the (?:man|woman|one)|one|a man|fue|era|es|se llama(?:ba)?|是|叫)"
    r"(?: (?:was|is|were)|['’]s)?[ ,]*)?(?:(?:called|named|a certain|one|un tal) )?(?:(?:the |my |el |la )?[A-Za-zÀ-ÿ]+\.? ){0,2}",
    re.IGNORECASE,
)
_COMPARES = re.compile(r"\b(?:like|than|from|in|at|not|no|as|for|with|of|como|de|en)\b", re.IGNORECASE)
_ONE_SCENE = 0.2
_AGREED = 2  # papers that know the other name
_QUESTION = "Who was this, and what is their full name?"
_CAUSES = ("Has the person two names, or a title that others use?", "Are these two people?", "Was the name written down as it was heard?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each such answer, with the likest passage that has the other name."""
    if comparison.is_brief:
        return
    known = {told.source.id: told.once(names_in) | _words(told.sentences) for told in comparison.corpus.told}
    for sentence, found in comparison.having(_answers, _WHO):
        own = sentence.source.id
        for name in found:
            if any(tokens(name) & words for source, words in known.items() if source != own):
                continue
            rivals = list(_rivals(comparison, sentence, name, known))
            if rivals:
                yield _finding(sentence, *max(rivals, key=lambda r: r[0])[1:], name)


def _words(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Words written with a capital: a name may be unread elsewhere."""
    return frozenset(w.folded for s in sentences for w in s.words if s.text[w.start].isupper())


def _answers(sentence: Sentence) -> tuple[NameMention, ...]:
    """The name that answers a question for one."""
    if sentence.role is not Role.ANSWER or not sentence.is_by_client or not _WHO.search(sentence.question):
        return ()
    before = sentence.text[: sentence.names[0].start] if sentence.names else ""
    is_first = _OPENS.fullmatch(before) is not None and not _COMPARES.search(before)
    return tuple(name for name in sentence.names[:1] if is_first)


def _rivals(
    comparison: Comparison, sentence: Sentence, name: NameMention, known: dict[str, frozenset[str]]
) -> Iterator[tuple[float, Sentence, NameMention]]:
    own = sentence.source.id
    for other, told in comparison.told.items():
        if other == own:
            continue
        for s in told.sentences:
            scene = comparison.one_scene(sentence, s) if s.names and not s.is_question else 0.0
            if scene < _ONE_SCENE or days_apart([sentence], [s]):
                continue
            for rival in _people(comparison, s):
                is_agreed = sum(bool(tokens(rival) & words) for source, words in known.items() if source != own) >= _AGREED
                if is_agreed and not tokens(rival) & known[own] and not is_spelling_variant(name, rival):
                    yield scene + comparison.one_thing(sentence, s), s, rival


def _people(comparison: Comparison, sentence: Sentence) -> list[NameMention]:
    """Names of a sentence that are neither a place's nor the client's."""
    towns = [(p.start, p.end) for p in sentence.places]
    named = (n for n in sentence.names if not any(start < n.end and n.start < end for start, end in towns))
    return [n for n in named if not tokens(n) & comparison.client_names]


def _finding(sentence: Sentence, other: Sentence, rival: NameMention, name: NameMention) -> Finding:
    a, b = sorted((sentence, other), key=lambda s: s.source.id)
    return make_finding(
        FindingKind.IDENTITY,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"Only one paper knows {quoted(name.text)}; where it is named the others have {quoted(rival.text)}.",
        _QUESTION,
        (a.passage(), b.passage()),
        _CAUSES,
    )
