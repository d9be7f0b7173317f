"""A group or unit that one telling names as the doer, where the other papers name another one throughout."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import kinds
from app.consistency.sentence import Sentence
from app.consistency.wording import factors, quoted, two_sides
from app.consistency.words import fold, word_set
from app.domain.assertion import Polarity
from app.domain.finding import Finding, FindingKind, Level
from app.domain.snapshot import Source

_SHORT_NAME = re.compile(r"(?<![\w-])[A-Z]{3,6}(?:-\d{1,2})?(?![\w-])")
_NAMED = re.compile(
    r"\b(?:colectivo|gang|group|militia|party|movement|cartel|unit|brigade|battalion|force|squad|front|faction|pandilla|grupo"
    r"|banda|mara)s?,? "
    r"(?:(?:called|named|known as|of|the|llamad[oa]|los|las|el|la) ){0,3}(?P<name>[A-ZÀ-Þ][\w'’-]+(?: (?:de |del |la |las |los "
    r"|al-)?[A-ZÀ-Þ][\w'’-]+){0,3})"
)
_HARM = frozenset({"custody", "harm", "threat", "death", "home-visit"})
_OFFICES = word_set(
    "dob coc fbi ice cbp usa usd utc eoir dhs uscis pdf ngo bpa hrs gps cat ptsd tps ead nta cfr ina mri url dna aka iom unhcr "
    "exif jpg covid"
)  # of the country of refuge, and no groups
_TELLINGS = 2
_QUESTION = "Which group were they from, and how do you know?"
_CAUSES = ("Do people use one name for both?", "Is one part of the other?", "Did whoever wrote this down put in a name?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """One finding for each telling whose group nobody else names, while others agree on one that it never names."""
    if comparison.is_brief:
        return
    agreed = _agreed(comparison)
    texts = {told.source.id: told.of_paper(_folded) for told in comparison.corpus.told}
    for told in comparison.corpus.told:
        source_id = told.source.id
        for sentence, own in told.having(_own):
            name = own if sentence.is_by_client else ""
            others = [text for other, text in texts.items() if other != source_id]
            if not name or any(re.search(rf"\b{re.escape(fold(name))}\b", text) or _spelled_out(name, text) for text in others):
                continue
            rival = next((by for group, by in agreed.items() if group not in texts[source_id] and source_id not in by), None)
            if rival is not None:
                yield _finding(sentence, next(iter(rival.values())), name)
                break


def _agreed(comparison: Comparison) -> dict[str, dict[str, Sentence]]:
    """Groups that several papers name as such, with where each does first."""
    told: dict[str, dict[str, Sentence]] = defaultdict(dict)
    for sentence, names in comparison.having(_named, _NAMED):
        for name in names:
            told[name].setdefault(sentence.source.id, sentence)
    return {name: sources for name, sources in told.items() if len(sources) >= _TELLINGS}


def _folded(source: Source) -> str:
    return fold(source.document.text)


def _named(sentence: Sentence) -> list[str]:
    return [fold(match["name"]) for match in _NAMED.finditer(sentence.text)]


def _own(sentence: Sentence) -> str:
    """The group that a sentence names beside a harm."""
    if sentence.is_question or not any(
        kinds(e.event) & _HARM and e.polarity in {Polarity.ASSERTED, Polarity.HEARD} for e in sentence.events
    ):
        return ""
    short = next((m.group() for m in _SHORT_NAME.finditer(sentence.text) if fold(m.group()) not in _OFFICES), "")
    named = sentence.search(_NAMED)
    return short or (named["name"] if named else "")


def _spelled_out(name: str, text: str) -> bool:
    """Whether the letters of a short name begin the words of some name in a text."""
    letters = [re.escape(letter) for letter in fold(name) if letter.isalpha()]
    return bool(name.isupper() and re.search(r"\b" + r"\w*[ -](?:\w{1,3}[ -])?".join(letters) + r"\w*", text))


def _finding(sentence: Sentence, rival: Sentence, name: str) -> Finding:
    a, b = sorted((sentence, rival), key=lambda s: (s.source.id, s.start))
    return make_finding(
        FindingKind.TERMINOLOGY,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"{name} is named in no other paper; the others name another group.",
        _QUESTION,
        (a.passage(), b.passage()),
        _CAUSES,
    )
