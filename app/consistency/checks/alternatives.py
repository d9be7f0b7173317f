"""One telling names one thing where another names a different one: taxi or truck, alone or accompanied, survived or died."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.consistency.alignment.align import Pairing
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.frames import is_done_to_others
from app.consistency.extract.places import is_stood_in
from app.consistency.extract.polarity import polarity_at
from app.consistency.lexicon import Hit
from app.consistency.sentence import Sentence
from app.consistency.story.occasion_words import may_both_be
from app.consistency.wording import cited, factors, quoted, two_sides
from app.domain.assertion import Polarity
from app.domain.finding import Finding, FindingKind, Level


@dataclass(frozen=True, slots=True)
class Rule:
    """How one section of the word lists is compared: needed strength in a file and in a pair, and how to ask."""

    kind: FindingKind
    level: Level
    strength: float
    brief: float
    question: str
    causes: tuple[str, ...] = ()
    needs_anchor: bool = True


_K, _L = FindingKind, Level
RULES = {
    "vehicle": Rule(
        _K.OTHER, _L.DIFFERENCE, 0.24, 0.2, "How did you travel, and were there several parts to the way?", ("Were there two rides?",)
    ),
    "weapon": Rule(_K.OTHER, _L.DIFFERENCE, 0.24, 0.2, "What was used, if anything, and by whom?", ("Was more than one thing used?",)),
    "force": Rule(
        _K.IDENTITY,
        _L.DIFFERENCE,
        0.24,
        0.3,
        "Who came, and how do you know who they were?",
        ("Does one word in your language cover both?",),
    ),
    "colour": Rule(_K.OTHER, _L.DIFFERENCE, 0.24, 0.3, "What do you remember of how it looked?", ()),
    "side": Rule(_K.OTHER, _L.DIFFERENCE, 0.24, 0.25, "Which side was it, if you know?", ("Seen from the front or from behind?",)),
    "site": Rule(
        _K.PLACE, _L.DIFFERENCE, 0.24, 0.3, "Where were you when it happened?", ("Did it begin in one place and go on in another?",)
    ),
    "fate": Rule(_K.OTHER, _L.CONFLICT, 0.24, 0.15, "What became of him or her, and how do you know?", ("Did the death come later?",)),
    "faith": Rule(
        _K.IDENTITY, _L.DIFFERENCE, 0.24, 0.3, "What did you believe at that time?", ("Was this before or after a change of faith?",)
    ),
    "marital": Rule(_K.IDENTITY, _L.DIFFERENCE, 0.24, 0.5, "Were you married at that time?", ("Was there a wedding without papers?",)),
    "daypart": Rule(
        _K.DATE,
        _L.DIFFERENCE,
        0.6,
        0.2,
        "What time of day was it, and how do you remember?",
        ("Did it begin at one time and end at another?",),
    ),
    "literacy": Rule(
        _K.OTHER,
        _L.DIFFERENCE,
        0.6,
        0.0,
        "Who wrote it down, and who read it to you?",
        ("Did you learn it later?", "Did somebody write for you?"),
        needs_anchor=False,
    ),
    "gang": Rule(
        _K.TERMINOLOGY, _L.DIFFERENCE, 0.24, 0.3, "Which group were they from, and how do you know?", ("Do people use one name for both?",)
    ),
    "occupation": Rule(
        _K.IDENTITY, _L.DIFFERENCE, 0.7, 0.0, "What work did you do, and when?", ("Were there two kinds of work?",), needs_anchor=False
    ),
    "company": Rule(_K.PERSON, _L.DIFFERENCE, 0.24, 0.15, "Who was with you, if anyone?", ("Did somebody come later?",)),
    "transit_status": Rule(
        _K.TRAVEL, _L.DIFFERENCE, 0.4, 0.0, "How did you enter, each time?", ("Were there two entries?",), needs_anchor=False
    ),
    "conduct": Rule(_K.OTHER, _L.DIFFERENCE, 0.4, 0.15, "What did he or she do, and how do you know?", ()),
    "custody_law": Rule(
        _K.TERMINOLOGY,
        _L.DIFFERENCE,
        0.4,
        0.0,
        "What were you told about why you were there?",
        ("Which word was used in your language?",),
        needs_anchor=False,
    ),
    "mask": Rule(_K.OTHER, _L.DIFFERENCE, 0.35, 0.1, "What could you see of them?", ("Were some covered and others not?",)),
    "dress": Rule(_K.OTHER, _L.DIFFERENCE, 0.35, 0.1, "What were they wearing, as far as you remember?", ("Were there some of each?",)),
    "blindfold": Rule(_K.OTHER, _L.DIFFERENCE, 0.4, 0.15, "What could you see on the way?", ()),
    "body": Rule(_K.OTHER, _L.DIFFERENCE, 0.4, 0.25, "Where on the body was it, and is there a mark?", ("Was more than one place hurt?",)),
    "seniority": Rule(_K.PERSON, _L.DIFFERENCE, 0.35, 0.15, "Who of you was born first?", ("Are these two of the family?",)),
    "knowledge": Rule(
        _K.OTHER, _L.DIFFERENCE, 0.5, 0.0, "How do you know this?", ("Did you see one part and hear of another?",), needs_anchor=False
    ),
}


_WAS = re.compile(
    r"\b(?:were|was|eran?|fueron)\s+(?:(?:a|an|all|some|two|three|four|five|the|un|una|unos)\s+)?(?:\w+\s)?\Z|是\Z", re.IGNORECASE
)
_ONE_INJURY = 2  # words shared besides happenings
_AT_TIMES = re.compile(
    r"\b(?:holidays?|evenings?|weekends?|sometimes|later|then|before|after|until|at first|once|formerly|now)\b", re.IGNORECASE
)
_SOMEBODY = re.compile(r"\b(?:an?|the|my|our|his|her|some|two|three)\s+(?:\w+\s)?\Z", re.IGNORECASE)
_IS_SAID = re.compile(r"\b(?:am|['’]m|is|was|were|be|been|being|became|become|as|worked|work|for)\b[^.;,]{0,20}\Z", re.IGNORECASE)


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for every pairing that names two things of one section that exclude each other."""
    yield from _whole_papers(comparison)
    for section, rule in RULES.items() if comparison.is_brief else ():  # a file is long enough to name several things of a kind
        used: set[int] = set()
        for pairing in comparison.pairs(lambda s, of=section: [of] if of in s.once(_sections) else [], rule.strength):  # type: ignore[misc]
            left, right = _asserted(pairing.left, section), _asserted(pairing.right, section)
            if used & {id(pairing.left), id(pairing.right)} or not _excludes(left, right):
                continue
            if pairing.is_brief and _may_both_be(pairing, section):
                continue
            if not _says_what_they_were(pairing, left, right) and not _is_near(pairing, section, rule, left, right):
                continue
            if not _named_nearby(comparison, pairing, section, left, right):
                used |= {id(pairing.left), id(pairing.right)}
                yield _finding(pairing, section, rule, left[0], right[0])


def _whole_papers(comparison: Comparison) -> Iterator[Finding]:
    """A group that one paper names throughout, where all others name its rival throughout."""
    named: dict[str, list[tuple[Sentence, Hit]]] = {}
    for sentence, hits in comparison.having(_gangs):
        named.setdefault(sentence.source.id, []).extend((sentence, hit) for hit in hits)
    papers = [mentions for mentions in named.values() if len({hit.concept.name for _, hit in mentions}) == 1]
    for odd in papers:
        others = [mentions for mentions in papers if mentions[0][1].concept.name != odd[0][1].concept.name]
        if others and len(others) >= len(papers) - len(others):
            (a, left), (b, right) = sorted((odd[0], others[0][0]), key=lambda pair: comparison.sentences.index(pair[0]))
            yield _finding(Pairing(a, b, frozenset(), 0, 0), "gang", RULES["gang"], left, right)
            return


def _sections(sentence: Sentence) -> frozenset[str]:
    return frozenset(hit.concept.section for hit in sentence.hits)


def _gangs(sentence: Sentence) -> list[Hit]:
    return [] if sentence.is_question else _asserted(sentence, "gang")


def _asserted(sentence: Sentence, section: str) -> list[Hit]:
    return [
        hit
        for hit in sentence.of(section)
        if (section != "site" or is_stood_in(sentence.text, hit.start, sentence.language))
        and (section != "occupation" or not _SOMEBODY.search(sentence.text[: hit.start]) or _IS_SAID.search(sentence.text[: hit.start]))
        and (
            section in {"company", "knowledge", "literacy", "weapon", "transit_status", "custody_law", "mask", "conduct", "dress"}
            or polarity_at(sentence.text, hit.start, hit.end) in {Polarity.ASSERTED, Polarity.HEARD}
        )
    ]


def _excludes(left: list[Hit], right: list[Hit]) -> bool:
    return bool(left and right) and not any(a.concept.agrees_with(b.concept) for a in left for b in right)


def _may_both_be(pairing: Pairing, section: str) -> bool:
    """Whether two short texts may tell of two persons, or of two times."""
    left, right = pairing.left, pairing.right
    kin = [{hit.concept.name for hit in s.of("role")} for s in (left, right)]
    is_of_two = section == "fate" and bool(kin[0] and kin[1]) and kin[0].isdisjoint(kin[1])
    return is_of_two or is_done_to_others(left, right) or _is_at_times(pairing, section) or may_both_be(left, right)


def _is_at_times(pairing: Pairing, section: str) -> bool:
    """Whether a second work is told of other times: in the holidays, in the evenings, later."""
    return section == "occupation" and any(s.search(_AT_TIMES) is not None for s in (pairing.left, pairing.right))


def _says_what_they_were(pairing: Pairing, left: list[Hit], right: list[Hit]) -> bool:
    """Whether two short texts both say what somebody was: "they were soldiers", "they were civilians"."""
    sides = ((pairing.left, left[0]), (pairing.right, right[0]))
    return pairing.is_brief and all(_WAS.search(sentence.text[: hit.start]) for sentence, hit in sides)


def _is_near(pairing: Pairing, section: str, rule: Rule, left: list[Hit], right: list[Hit]) -> bool:
    """Whether both may speak of one matter."""
    if pairing.is_brief and pairing.strength < rule.brief and "unarmed" not in {*pairing.left.keys, *pairing.right.keys}:
        return False
    return _anchored(pairing, section, rule, left, right)


def _anchored(pairing: Pairing, section: str, rule: Rule, left: list[Hit], right: list[Hit]) -> bool:
    """Something besides the compared words must be shared: a happening, or enough else."""
    if pairing.is_brief and (not rule.needs_anchor or "unarmed" in {hit.concept.name for hit in (*left, *right)}):
        return True
    names = {hit.concept.name for sentence in (pairing.left, pairing.right) for hit in sentence.of(section)}
    rest = pairing.shared - names
    events = {e.event for e in pairing.left.events} & {e.event for e in pairing.right.events}
    if section == "body":  # one beating hurts in many places
        return len(rest - events) >= _ONE_INJURY
    return bool(events - names) or len(rest) >= (2 if pairing.is_brief else 4)


def _named_nearby(comparison: Comparison, pairing: Pairing, section: str, left: list[Hit], right: list[Hit]) -> bool:
    """Whether either paragraph also names what the other side names: then both are told of."""
    return _met(comparison.around(pairing.left), section, right) or _met(comparison.around(pairing.right), section, left)


def _met(sentences: list[Sentence], section: str, wanted: list[Hit]) -> bool:
    return any(hit.concept.agrees_with(want.concept) for sentence in sentences for hit in sentence.of(section) for want in wanted)


def _finding(pairing: Pairing, section: str, rule: Rule, left: Hit, right: Hit) -> Finding:
    a, b = pairing.left, pairing.right
    words = quoted(a.text[left.start : left.end]), quoted(b.text[right.start : right.end])
    return make_finding(
        rule.kind,
        rule.level,
        factors(a, b),
        two_sides(a, b, words[0], words[1]),
        f"{cited(a)} and {cited(b)} seem to tell of one happening, and name different things for {_SUBJECTS.get(section, section)}.",
        rule.question,
        (a.passage(), b.passage()),
        rule.causes,
    )


_SUBJECTS = {
    "vehicle": "the way of travelling",
    "weapon": "what was used",
    "force": "who acted",
    "side": "the side of the body",
    "site": "where it was",
    "fate": "what became of the person",
    "faith": "the faith",
    "marital": "the marriage",
    "gang": "the group",
    "occupation": "the work",
    "company": "who was there",
    "transit_status": "the way of entry",
    "conduct": "what somebody did",
    "custody_law": "the part taken in the case",
    "mask": "what could be seen of faces",
    "dress": "what was worn",
    "blindfold": "what could be seen",
    "knowledge": "how it is known",
    "colour": "the colour",
    "body": "the place on the body",
    "seniority": "who is the elder",
    "daypart": "the time of day",
    "literacy": "reading and writing",
}
