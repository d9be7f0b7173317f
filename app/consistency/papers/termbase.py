"""Proposes the word list of a case: source words with the English that stands for them in translations and in glossed testimony."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from app.consistency.lexicon import Hit
from app.consistency.papers.glosses import glosses
from app.consistency.papers.renderings import laid_out
from app.consistency.sentence import Sentence
from app.domain.passage import Passage
from app.domain.person import WrittenForm
from app.domain.snapshot import Snapshot, Term, TermEntry

# Kinds of happening whose English words differ in law, so that the choice between them is worth settling once.
_KINDS = frozenset({"custody", "authority-contact", "authority-report", "legal", "home-visit", "harm", "threat", "release"})
_HAN = re.compile(r"[\u3400-\u9fff]")
_Use = tuple[str, str, Passage]


def found_terms(snapshot: Snapshot, sentences: Sequence[Sentence]) -> tuple[TermEntry, ...]:
    """Kept terms first, then what was found besides, the words with the most English first."""
    uses: dict[str, dict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    for source_word, english, passage in (*_glossed(sentences), *_translated(snapshot, sentences)):
        if passage not in uses[source_word][english]:
            uses[source_word][english].append(passage)
    kept = [TermEntry(term, _forms(term, uses.pop(term.source_word, {})), is_kept=True) for term in snapshot.terms]
    found = [TermEntry(Term(word, tuple(english)), _forms(Term(word, ()), english), is_kept=False) for word, english in uses.items()]
    return (*kept, *sorted(found, key=lambda entry: (-len(entry.uses), entry.term.source_word)))


def _forms(term: Term, uses: dict[str, list[Passage]]) -> tuple[WrittenForm, ...]:
    english = dict.fromkeys((*term.approved, *term.english, *uses))
    return tuple(WrittenForm(word, tuple(uses.get(word, ()))) for word in english)


def _glossed(sentences: Sequence[Sentence]) -> Iterator[_Use]:
    for sentence in sentences:
        for gloss in glosses(sentence):
            yield gloss.source_word, gloss.english, sentence.passage(gloss.start, gloss.end)


def _translated(snapshot: Snapshot, sentences: Sequence[Sentence]) -> Iterator[_Use]:
    """Happenings at the same place of an original and its translation."""
    by_source: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        by_source[sentence.source.id].append(sentence)
    for source in snapshot.sources:
        for unit in laid_out(by_source[source.translates], by_source[source.id]) if source.translates in by_source else ():
            left, right = _happenings(unit.original), _happenings(unit.translation)
            for one, hit in left:
                word = one.text[hit.start : hit.end]
                met = _counterpart(hit, left, right)
                if met is not None and _HAN.search(word):
                    other, meant = met
                    yield word, other.text[meant.start : meant.end].lower(), other.passage(meant.start, meant.end)


def _happenings(side: Sequence[Sentence]) -> list[tuple[Sentence, Hit]]:
    found = [(s, hit) for s in side for hit in s.of("event") if hit.concept.broader & _KINDS]
    return list({(id(s), hit.start): (s, hit) for s, hit in reversed(found)}.values())[::-1]


def _counterpart(hit: Hit, left: Sequence[tuple[Sentence, Hit]], right: Sequence[tuple[Sentence, Hit]]) -> tuple[Sentence, Hit] | None:
    """The same happening on the other side, or the only one there where there is only one here."""
    same = [(s, other) for s, other in right if other.concept.agrees_with(hit.concept)]
    if same:
        return same[0]
    return right[0] if len(left) == len(right) == 1 else None
