"""Matters of fact of the word lists, and which value of which matter a sentence settles: by itself, or as the answer to a question."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from app.consistency.extract.language import language_of
from app.consistency.extract.polarity import polarity_at
from app.consistency.sentence import Sentence
from app.consistency.story.asked import roles_in
from app.consistency.story.doers import KIN
from app.consistency.story.occasion_words import is_ascribed
from app.consistency.story.phrases import Met, Phrases
from app.consistency.words import Word, words_of
from app.domain.assertion import Polarity
from app.domain.blocks import Role
from app.domain.finding import FindingKind, Level
from app.paths import resource

FILES = tuple(f"exclusions_{name}.toml" for name in ("custody", "harm", "home", "journey", "law", "life", "standing"))
SCOPES = {
    "moment": ("Are these two occasions?",),
    "stay": ("Was it so for a part of that time only?", "Are these two stays?"),
    "case": ("Are these two occasions?", "Did the question ask about one occasion only?"),
    "life": ("Did this change with time?",),
}
NOT_ABOUT = "not_about"  # phrases of sentences that are of no concern to a matter
_OWN_FIELDS = frozenset({"scope", "about", "kind", "level", "ask", "causes", "together", "third"})
_OPENING = 8  # characters by which a negation may open the wording itself
_BEFORE = 80  # characters that may say how something is put forward
_TOLD = frozenset({Polarity.ASSERTED, Polarity.HEARD})
_ASCRIBED = re.compile(
    r"\b(?:accus\w+|suspect\w*|alleg\w+|claim\w*|believ\w+|(?:I|we|they|he|she) thought|assum\w+|pretend\w*|lied|rumou?r\w*|people say|"
    r"I heard|as if|as though|like an?|instead of|rather than|(?:they|he|she|who) said (?:that )?(?:I|we|my|you)|call(?:ed|ing) me|"
    r"dijeron que (?:yo|era|soy)|acus\w+|sospech\w+|cre[íy]\w+|supuest\w+|como si|en vez de|fingi\w+)\b[^.;:]{0,60}\Z"
    r"|\b(?:whoever|any(?:one|body) who|those who|people who|quien(?:es)?|el que)\b[^.;:]{0,60}\Z"
    r"|(?<!at )(?<!on )\b(?:every|each|any|all(?: the| of the)?|many|some|most(?: of the)?|those|other|no|"
    r"tod[oa]s? (?:l[oa]s )?|cada|otr[oa]s?|ningún) "
    r"(?:[\w'’-]+ ){1,2}(?:(?:that|who|which|que) (?:ha[ds]?|have|was|were|did|do|does|no)|who|whose)\b[^.;:,]{0,60}\Z"
    r"|(?:指控|怀疑|说我|以为|据说|听说|传言|假装|好像)[^。；]{0,20}\Z",
    re.IGNORECASE,
)
_HYPOTHETICAL = re.compile(
    r"\b(?:in order|so as|ready|supposed|allowed|permitted|able|need(?:ed)?|order(?:ed|s)?|told|asked|forbade|forbidden|para|"
    r"tener que|hay que)\s+(?:\w+\s+)?(?:not\s+)?to\s+\Z|"
    r"\b(?:want(?:ed|s)?|told|asked|ordered|begged|urged|expected) (?:[\w'’]+ ){1,3}to (?:\w+ ){0,3}\Z|"
    r"\b(?:should|shall|must|let'?s|para)\s+(?:\w+\s+)?\Z|"
    r"(?:为了|叫我|要我|想让我|要求我|命令我|应该|必须)\Z",
    re.IGNORECASE,
)
_OTHERS_DO = re.compile(
    r"\b(?:the others?|others|other \w+|some people|everybody else|otros|otras|los demás)\W+(?:\w+\W+){0,2}\Z"
    r"|(?:别人|其他人)[^，。]{0,3}\Z|(?:替|代)(?:我|他|她)[^，。]{0,4}\Z",
    re.IGNORECASE,
)
_BY_OTHERS = re.compile(
    r"\b(?:according to|reportedly|allegedly|supposedly|it (?:was|is) said|as far as|según)\b|据.{0,6}说|据称", re.IGNORECASE
)
_NOT_ALL = re.compile(
    r"\b(?:not|no) (?:all|every\w*|always|both|only|just|tod[oa]s|siempre|solo)\b[^.;:]{0,40}\Z|不(?:是所有|是都|总是)[^。；]{0,15}\Z",
    re.IGNORECASE,
)
_NOT_SO = re.compile(  # the negation is of what follows: "not by plane alone", "not because of my faith"
    r"\W*(?:\w+ )?(?:alone|only|just|yet|because|willingly|voluntarily|at once|"
    r"immediately|until|before|for (?:my|that)|solo|sino|por (?:mi|eso))\b",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(r"\w['’]s (?:\w+ )?(?:sons?|daughters?|child\w*|kids?|wife|husband)\b", re.IGNORECASE)  # "my uncle's son"
_FOR_ANOTHER = re.compile(r"\W*(?:\w+ ){0,3}(?:on my behalf|in my (?:place|stead)|en mi lugar|por mí)\b", re.IGNORECASE)
_DENIED_ZH = re.compile(r"(?:没有?|未曾?|从未|从来不|不)(?:再|能)?(?:给|让|把|对|向|跟|被|用)?(?:我们?|他们?|她们?)?[^，。；我他她]{0,2}\Z")
_YES = re.compile(
    r"\s*[\"“]?(?:(?:yes|yeah|correct|"
    r"that['’]s right|that is right|i did|i was|they did|s[ií]|as[ií] es|correcto|claro)\s*(?:[,.;:!—–-]|\Z)|"
    r"(?:是的?|有的?|对|会|嗯)\s*(?:[，。,.]|\Z))",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\s*[\"“]?(?:(?:no|never|not at all|not once|nunca|jamás|para nada)\s*(?:[,.;:!—–-]|\Z)|"
    r"(?:没有|没|不是|不|从来没有?|从未)\s*(?:[，。,.]|\Z))",
    re.IGNORECASE,
)
_OPEN_QUESTION = re.compile(
    r"\W*(?:and |so |y |but )?(?:who|what|why|when|where|how|which|whose|qui[eé]n\w*|qu[eé]|por qu[eé]|cu[aá]\w+|d[oó]nde|c[oó]mo)\b",
    re.IGNORECASE,
)
_DENYING_QUESTION = re.compile(
    r"\b(?:not|never|nobody|no one|didn['’]t|weren['’]t|wasn['’]t|nunca|nadie)\b|(?<!有)没有(?!$)|从未", re.IGNORECASE
)
_SEVERAL = re.compile(r"[?？].*[?？]", re.DOTALL)
_YOU = re.compile(r"\b(?:you|your|usted|te|le|lo|su)\b|你|您", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Matter:
    """A question of fact with values that exclude each other, save those that go `together`.

    `about` is "person" where it must be one person's, "scene" where it is nobody's. With `has_third`, not one is not yet the other.
    """

    name: str
    values: tuple[str, ...]
    scope: str
    about: str
    kind: FindingKind
    level: Level
    question: str
    causes: tuple[str, ...]
    together: frozenset[frozenset[str]]
    has_third: bool

    def excludes(self, a: Settled, b: Settled) -> bool:
        """Whether both cannot be so at once."""
        if a.value == b.value:
            return a.is_so is not b.is_so
        if a.is_so and b.is_so:
            return frozenset((a.value, b.value)) not in self.together
        return len(self.values) == 2 and not self.has_third and not a.is_so and not b.is_so  # noqa: PLR2004 - one or the other


@dataclass(frozen=True, slots=True)
class Settled:
    """A value of a matter that is so, or is not, at characters [start, end).

    `is_answer` where the question holds the words, `is_loose` where they mean it only between short texts.
    """

    matter: str
    value: str
    is_so: bool
    start: int
    end: int
    is_loose: bool = False
    is_answer: bool = False


@dataclass
class Knowledge:
    """All matters by name, with the phrases of their values."""

    phrases: Phrases
    matters: dict[str, Matter] = field(default_factory=dict)

    @cached_property
    def of_persons(self) -> frozenset[str]:
        """The matters that somebody else's act is none of."""
        return frozenset(name for name, matter in self.matters.items() if matter.about == "person")


def tables() -> Iterator[tuple[str, Mapping[str, object]]]:
    """Each matter as it is written in the word lists."""
    for name in FILES:
        yield from tomllib.loads(resource("lexicon", name).read_text(encoding="utf-8")).items()


def classes() -> Mapping[str, Mapping[str, str]]:
    """Classes of words, by language."""
    return tomllib.loads(resource("lexicon", "exclusions.toml").read_text(encoding="utf-8"))


def is_value(key: str) -> bool:
    """Whether a key of a matter's table holds phrases rather than saying how it is compared."""
    return key not in _OWN_FIELDS


@cache
def knowledge() -> Knowledge:
    """What the word lists hold, read once."""
    made = Knowledge(Phrases(classes()))
    for name, table in tables():
        values = {key: value for key, value in table.items() if is_value(key)}
        made.matters[name] = _matter(name, table, tuple(value for value in values if value != NOT_ABOUT))
        for value, listed in values.items():
            for language in ("en", "es", "zh"):
                made.phrases.add(language, listed.get(language, ""), (name, value))  # type: ignore[attr-defined]
    return made


def _matter(name: str, table: Mapping[str, object], values: tuple[str, ...]) -> Matter:
    together: Iterable[Iterable[str]] = table.get("together", ())  # type: ignore[assignment]
    scope = str(table["scope"])
    return Matter(
        name,
        values,
        scope,
        str(table.get("about", "person")),
        FindingKind(str(table.get("kind", "other"))),
        Level(str(table.get("level", "difference"))),
        str(table["ask"]),
        tuple(map(str, table.get("causes", SCOPES[scope]))),  # type: ignore[call-overload]
        frozenset(frozenset(pair) for pair in together),
        bool(table.get("third", False)),
    )


def settled_in(sentence: Sentence) -> tuple[Settled, ...]:
    """Every value that a sentence settles; ask by `sentence.once(settled_in)`."""
    if sentence.is_question:
        return ()
    told = told_in(sentence.text, sentence.words, sentence.language)
    matters = {fact.matter for fact in told}
    return (*told, *(fact for fact in _answered(sentence) if fact.matter not in matters))


def told_in(text: str, words: Sequence[Word], language: str, *, is_asked: bool = False) -> list[Settled]:
    """Every value that a text puts forward by its own words; of a question only what it asks without a denial."""
    met = [one for one in knowledge().phrases.met(text, words, language) if not (is_asked and one.is_negative)]
    elsewhere = {one.key[0] for one in met if one.key[1] == NOT_ABOUT}
    return _longest(put_forward(text, (one for one in met if one.key[0] not in elsewhere), knowledge().of_persons))


def matters_in(sentence: Sentence) -> tuple[str, ...]:
    """The matters that a sentence settles."""
    return tuple({fact.matter: None for fact in sentence.once(settled_in)})


def put_forward(text: str, met: Iterable[Met], of_persons: Container[str]) -> Iterator[Settled]:
    """Of the phrases met in a text those that it puts forward, as so or as not so.

    `of_persons` are the matters that somebody else's act is none of.
    """
    for one in met:
        polarity = polarity_at(text, one.start, one.end)
        before = text[max(0, one.start - _BEFORE) : one.start]
        is_denied = one.is_denied or (not one.is_negative and (polarity is Polarity.DENIED or _DENIED_ZH.search(before) is not None))
        if (polarity not in _TOLD and polarity is not Polarity.DENIED) or (
            is_denied and (one.is_sign or one.is_loose or _NOT_SO.match(text, one.end) is not None)
        ):
            continue
        if (
            _ASCRIBED.search(before)
            or is_ascribed(text, one.start)
            or _NOT_ALL.search(text, max(0, one.start - _BEFORE), min(one.start + _OPENING, one.end))
            or _HYPOTHETICAL.search(before)
            or _is_quoted(text, one.start)
            or _is_hearsay(text, one)
        ):
            continue
        if one.key[0] in of_persons and (
            _OTHERS_DO.search(before) or _FOR_ANOTHER.match(text, one.end) or _OF_ANOTHER.search(text, one.start, one.end)
        ):
            continue
        yield Settled(*one.key, not is_denied, one.start, one.end, one.is_loose)


def _is_hearsay(text: str, one: Met) -> bool:
    """Whether the sentence names somebody else as its source; a wording that itself says so tells how it is known."""
    return any(not one.start <= cue.start() < one.end for cue in _BY_OTHERS.finditer(text))


def _is_quoted(text: str, at: int) -> bool:
    """Whether somebody else's words are given."""
    return text.count("“", 0, at) > text.count("”", 0, at) or bool(text.count('"', 0, at) % 2)


def _longest(found: Iterable[Settled]) -> list[Settled]:
    """Of values of one matter that overlap, one that is so before one that is not, then the longest."""
    kept: list[Settled] = []
    for fact in sorted(set(found), key=lambda f: (f.is_loose, not f.is_so, f.start - f.end, f.start, f.value)):
        if not any(k.matter == fact.matter and k.start < fact.end and fact.start < k.end for k in kept):
            kept.append(fact)
    return sorted(kept, key=lambda f: (f.start, f.end, f.matter))


def _answered(sentence: Sentence) -> Iterator[Settled]:
    """A plain "yes" or "no" to a closed question takes what it asks."""
    if sentence.role is not Role.ANSWER or not sentence.question:
        return
    is_yes, question = bool(_YES.match(sentence.text)), sentence.question
    if is_yes is bool(_NO.match(sentence.text)) or _SEVERAL.search(question) or _OPEN_QUESTION.match(question):
        return
    if _DENYING_QUESTION.search(question) or roles_in(question) & KIN:
        return
    for fact in told_in(question, words_of(question), language_of(question), is_asked=True):
        if (
            fact.is_so
            and not fact.is_loose
            and not knowledge().matters[fact.matter].has_third
            and (_YOU.search(question) or knowledge().matters[fact.matter].about == "scene")
        ):
            yield Settled(fact.matter, fact.value, is_yes, 0, len(sentence.text), is_answer=True)
