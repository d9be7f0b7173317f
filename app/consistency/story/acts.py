"""What a sentence tells of as done, and to whom: by the words of the lexicon, and by plain words that mean one of its happenings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.consistency.sentence import Sentence
from app.consistency.story.cast import TELLER, Person, is_one, nearest
from app.domain.assertion import EventMention, Polarity

_GROUPS = {
    "arrest": "custody", "detention": "custody", "killing": "death", "death": "death", "phoning": "contact", "contact": "contact",
    "visit": "home-visit", "search": "home-visit", "beating": "harm", "assault": "harm", "torture": "harm", "burning": "damage",
    "destruction": "damage", "charge": "conviction", "conviction": "conviction", "summons": "questioning", "entry": "arrival",
    "return": "arrival",
}  # fmt: skip
_TOLD = frozenset({Polarity.ASSERTED, Polarity.HEARD})
_TAKEN = re.compile(
    r"\b(?:was|were|been|got|get|is|are) (?:\w+ )?(?P<a>taken|picked up|grabbed|hauled|led away|dragged)(?! (?:to (?:the |"
    r"a )?(?:hospital|clinic|doctor)|care|"
    r"ill|sick|aback|out of school|on))|\b(?:they|men|police|policemen|officers|soldiers|agents|gunmen|who|"
    r"and)(?:['’]d)? (?:came and |already |had |have |\w+ly )?"
    r"(?P<b>took|seized|grabbed|picked up|had) (?:=?my |our )?(?=\w+)|\bse (?P<c>llevaron|lo llevaron)|(?P<d>被带走|被抓|带走了)",
    re.IGNORECASE,
)
_CAME_BACK = re.compile(r"\b(?:came|come|coming|got|get|gone|went) (?:back|home)\b|\b(?:admitted|landed)\b|入境|回来", re.IGNORECASE)
EVERYDAY = frozenset(
    [
        "residence",
        "schooling",
        "telling",
        "employment",
        "membership",
        "witnessing",
        "worship",
        "attempt",
        "payment",
        "recognition",
        "silence",
        "medical",
    ]
)
_TRAVELS = frozenset({"arrival", "departure"})
ONLY_WANTED = re.compile(
    r"\b(?:wanted|planned|meant|intended|hoped|was going|were going|supposed|thought of|tried) (?:to|on|of)\b|\b(?:quería|"
    r"queríamos|iba a)\b|想要|打算",
    re.IGNORECASE,
)
_GOT = re.compile(
    r"\b(?:issu\w+|g[eo]t|gave|given|obtain\w*|appl(?:y|ied)\w*|ask\w*|receiv\w*|bought|granted|sacar|saqué|obtuve|expedid\w)\b|签发|办",
    re.IGNORECASE,
)
_OUT = re.compile(
    r"\b(?:came|got|walked|let (?:him|her|me|us|them)|set (?:him|her|me|us|them)?) ?(?:out|free)\b(?! of (?:the|my|our|"
    r"his|her|a) (?!jail|prison|camp|cell|detention))"
    r"(?! (?:to|with|for|and (?:said|asked)|alive))|\blet (?:my |our )?\w+(?: \w+)? go\b|\bset free\b|\bsali(?:ó|mos) libre\b|出狱|放出来",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\b(?:called|rang|phoned|telephoned|messaged|texted|wrote to) (?:me|us|him|her)\b(?! (?:a|an|by)\b)", re.IGNORECASE)
_BURIED = re.compile(r"\b(?:buri\w+|bury\w*|funeral|enterr\w+|entierro|sepult\w+)\b|埋葬|下葬|葬礼", re.IGNORECASE)
_OF = re.compile(r"\s+(?:of|de|del)\s+", re.IGNORECASE)  # between a relative and whose relative it is
_HELD_THING = re.compile(
    r"(?:the |a |an |all |my |our |his |her )?(?:\w+ )?(?:money|phone|passport|photo|papers?|pictures?|statement|it|them|care|turns?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Act:
    """A happening by its group and whom it befell or who did it; `who` is empty where nobody is named."""

    group: str
    who: str


def is_same(left: Act, right: Act) -> bool:
    """One happening of one person."""
    return left.group == right.group and bool(left.who) and bool(right.who) and is_one(left.who, right.who)


def group_of(event: str) -> str:
    """The name under which near-synonyms meet: an arrest and a detention are both custody."""
    return _GROUPS.get(event, event)


def acts_of(sentence: Sentence, persons: Sequence[Person], asked: frozenset[Act]) -> Iterator[tuple[EventMention, Act]]:
    """Every act with the person it befell or who did it; of an answer without a person, the person asked about."""
    if sentence.search(ONLY_WANTED):
        return
    persons = [p for p in persons if not any(_OF.fullmatch(sentence.text, q.end, p.start) for q in persons)]
    asked_of = {act.group: act.who for act in asked}
    groups = {group_of(event.event) for event in sentence.events}
    yield from _papers_got(sentence)
    if "release" not in groups and (match := sentence.search(_OUT)):
        person = nearest([p for p in persons if p.start < match.end()], match.start(), match.end())
        yield (
            EventMention(match.start(), match.end(), match.group(), "release", Polarity.ASSERTED),
            Act("release", person.who if person else ""),
        )
    if "contact" not in groups and (match := sentence.search(_CALLED)):
        person = next((p for p in persons if match.end() - 3 <= p.start < match.end()), None)
        yield (
            EventMention(match.start(), match.end(), match.group(), "phoning", Polarity.ASSERTED),
            Act("contact", person.who if person else ""),
        )
    for match in _CAME_BACK.finditer(sentence.text) if "arrival" not in groups else ():
        person = nearest([p for p in persons if p.end <= match.start()], match.start(), match.end())
        who = person.who if person else "" if sentence.source.statement and not sentence.is_by_client else TELLER
        yield EventMention(match.start(), match.end(), match.group(), "return", Polarity.ASSERTED), Act("arrival", who)
    if not any(group_of(event.event) == "custody" for event in sentence.events):
        yield from _taken(sentence, persons)
    for event in sentence.events:
        if event.polarity in _TOLD or sentence.is_question:
            group = "burial" if _BURIED.search(event.text) else group_of(event.event)
            is_inherited = event.start == 0 and event.end == len(sentence.text)
            person = None if is_inherited and group in asked_of else nearest(persons, event.start, event.end)
            silent = TELLER if group in _TRAVELS and (sentence.is_by_client or sentence.source.statement is None) else ""
            yield event, Act(group, person.who if person else asked_of.get(group, silent))


def _papers_got(sentence: Sentence) -> Iterator[tuple[EventMention, Act]]:
    """A passport or visa asked for, given or issued."""
    if not sentence.search(_GOT) or (sentence.source.statement is not None and not sentence.is_by_client):
        return
    for hit in sentence.of("paper"):
        yield (
            EventMention(hit.start, hit.end, sentence.text[hit.start : hit.end], "issuance", Polarity.ASSERTED),
            Act(hit.concept.name, TELLER),
        )


def _taken(sentence: Sentence, persons: Sequence[Person]) -> Iterator[tuple[EventMention, Act]]:
    """Somebody "taken from our home" is in custody, whatever word is used for it."""
    for match in _TAKEN.finditer(sentence.text):
        word = match.lastgroup or "a"
        start, end = match.span(word)
        if word == "b":
            near = [p for p in persons if (end <= p.start <= end + 12 and p.who != TELLER) or end <= p.start <= end + 2]
        else:
            near = [p for p in persons if p.end <= start][-1:] or list(persons[:1])
        if near and not _HELD_THING.match(sentence.text, end + 1):
            yield EventMention(start, end, match[word], "detention", Polarity.ASSERTED), Act("custody", near[0].who)
