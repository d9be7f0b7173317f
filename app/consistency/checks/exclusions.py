"""Two sources put one matter of fact differently, where as read both cannot be so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from app.consistency.alignment.align import Pairing
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.english import english
from app.consistency.extract.frames import is_done_to_others
from app.consistency.extract.polarity import is_of_one_time, is_universal
from app.consistency.happenings import days_apart
from app.consistency.sentence import Sentence
from app.consistency.story.cast import TELLER, Person, is_one
from app.consistency.story.doers import KIN
from app.consistency.story.incidents import ABROAD
from app.consistency.story.limits import is_limited_otherwise
from app.consistency.story.matters import Matter, Settled, knowledge, matters_in, settled_in
from app.consistency.story.occasion_words import WHOLE, are_two_places, may_both_be
from app.consistency.wording import cited, factors, quoted, two_sides
from app.consistency.words import word_set
from app.domain.finding import Finding
from app.domain.snapshot import SourceKind

_LEAST = 0.45  # likeness from which two passages of a file tell one scene
_OF_ONE_THING = 0.22  # likeness below which two passages are about other things, whatever matter they settle
_SHARED = 4  # keys that both hold, where no happening is shared
_RIGHT_BEHIND = 8  # characters
_CHANGES = re.compile(
    r"\b(?:at first|in the beginning|initially|later(?: on)?|afterwards?|eventually|in the end|by then|from then on|from that day|"
    r"any ?more|any longer|no longer|again|once more|nowadays|these days|since then|until then|the next time|"
    r"the (?:second|third|last|next|other) (?:time|day|night|visit|one)|"
    r"al principio|después|luego|más tarde|al final|desde entonces|ya no|otra vez|de nuevo|la segunda vez)\b"
    r"|后来|起初|一开始|最后|再也|之后|以后|第二次|又",
    re.IGNORECASE,
)
_BOUNDED = re.compile(r"\b(?:until|till|before|after|hasta|antes|después)\b[^.;]{0,30}\Z|\b(?:while|when)\b[^.;,]{0,12}\Z", re.IGNORECASE)
_ENDS = re.compile(r"\W*(?:\w+ ){0,2}(?:until|till|at first|for the first|al principio)\b|[^。，]{0,4}直到", re.IGNORECASE)
_IN_PART = re.compile(
    r"\b(?:(?:the |my |our )?(?:first|second|third|last|next|other|final) "
    r"(?:\w+ )?(?:hours?|days?|nights?|weeks?|months?|years?|morning|evening|time)|"
    r"(?:one|some|that|those|a few|several|certain) (?:hours?|days?|nights?|weeks?|sundays?|mornings?|evenings?|afternoons?)|"
    r"(?:el|la|los|las) (?:primer\w*|segund\w+|últim\w+) (?:\w+ )?(?:hora|día|noche|semana|mes|año)s?|"
    r"(?:una|esa|algunas|unas) (?:noche|tarde|mañana)s?|"
    r"(?:un|ese|algunos|unos) (?:día|rato)s?)\b"
    r"|(?:头|第|最后|前)[一二三四五六七八九十两几]+(?:天|夜|晚|个月|次|年)|有一(?:天|晚|次)|那(?:天|晚|夜)",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:no|not|never|nobody|none|nothing|nunca|nadie)\b|n['’]t\b|没|未|不", re.IGNORECASE)
_HERE = re.compile(r"\b(?:here|over here|in this country|aquí|acá)\b|这里|这边", re.IGNORECASE)
_WHICH = re.compile(r"\b\w+ (?:who|whom|that|which)\b|\b(?:que|quienes)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"he|him|his|she|her|él|ella|lo|la|他|她", re.IGNORECASE)  # over a whole paper, whose it is stays a guess
_THE = re.compile(r"\b(?:the|an?|our|another) \Z", re.IGNORECASE)
_HERE_OR_THERE = re.compile(
    rf"{_HERE.pattern}|\b(?:there|allí|ahí)\b|那里|那儿", re.IGNORECASE
)  # over a whole paper, which place stays a guess
_SUBJECT = re.compile(
    r"\b(?:the|an?|another|one) (?P<noun>\w+)(?: (?:beside|next to|with|behind|near|before) \w+(?: \w+)?)? (?:was|is|had been) \Z",
    re.IGNORECASE,
)
_PARTIES = word_set(
    "applicant client patient claimant declarant deponent petitioner complainant respondent witness detainee pupil minor person"
)
_OF_ONE_MIND = frozenset({"case", "life"})  # what a testimony says the same of wherever it speaks of it
_UNRESOLVED = frozenset({"", "he", "she", "witness"})


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each matter on which two sources differ, once for the two."""
    shown: set[tuple[str, frozenset[str]]] = set()
    for matter, left, a, right, b in (*_alike(comparison), *_of_lives(comparison)):
        key = matter.name, frozenset((left.source.id, right.source.id))
        if key not in shown and _is_sure(comparison, matter, left, a, right, b):
            shown.add(key)
            yield _finding(matter, left, a, right, b)


Rivals = tuple[Matter, Sentence, Settled, Sentence, Settled]


def _alike(comparison: Comparison) -> Iterator[Rivals]:
    """Values that exclude each other in passages that may tell one scene."""
    for pairing in comparison.pairs(matters_in, _LEAST):
        if pairing.left.source.id != pairing.right.source.id:
            for matter, a, b in _opposed(pairing.left, pairing.right):
                if (comparison.is_brief or matter.scope not in _OF_ONE_MIND) and _is_one_scene(pairing, a, b):
                    yield matter, pairing.left, a, pairing.right, b


def _opposed(left: Sentence, right: Sentence) -> Iterator[tuple[Matter, Settled, Settled]]:
    for a, b in product(left.once(settled_in), right.once(settled_in)):
        if a.matter == b.matter and (matter := knowledge().matters[a.matter]).excludes(a, b):
            yield matter, a, b


def _is_one_scene(pairing: Pairing, a: Settled, b: Settled) -> bool:
    """Short texts are about one matter by arrangement; passages of files must share a happening or much else."""
    if (a.is_loose or b.is_loose) and not (pairing.is_brief and pairing.shared and a.is_loose is not b.is_loose):
        return False
    if pairing.is_brief or pairing.is_confirmed:
        return True
    events = {e.event for e in pairing.left.events} & {e.event for e in pairing.right.events}
    return bool(events) or len(pairing.shared) >= _SHARED


def _of_lives(comparison: Comparison) -> Iterator[Rivals]:
    """Values that hold for a life or a whole case, in testimonies that are each of one mind about them."""
    for name, sources in ({} if comparison.is_brief else _told_of(comparison)).items():
        matter = knowledge().matters[name]
        sure = [found for found in sources.values() if not any(matter.excludes(x, y) for (_, x), (_, y) in product(found, found))]
        for one, other in combinations(sure, 2):
            clashes = [(matter, left, a, right, b) for (left, a), (right, b) in product(one, other) if matter.excludes(a, b)]
            yield from (clash for clash in clashes if comparison.likeness(clash[1], clash[3]) >= _OF_ONE_THING)


def _told_of(comparison: Comparison) -> dict[str, dict[str, list[tuple[Sentence, Settled]]]]:
    """What each testimony of the client's says of such matters, by matter and source."""
    told: dict[str, dict[str, list[tuple[Sentence, Settled]]]] = {}
    for sentence, facts in comparison.having(settled_in):
        if sentence.source.kind is SourceKind.STATEMENT and sentence.is_by_client and not ABROAD.search(sentence.text):
            for fact in facts:
                if knowledge().matters[fact.matter].scope in _OF_ONE_MIND and not fact.is_loose:
                    told.setdefault(fact.matter, {}).setdefault(sentence.source.id, []).append((sentence, fact))
    return told


def _is_sure(comparison: Comparison, matter: Matter, left: Sentence, a: Settled, right: Sentence, b: Settled) -> bool:
    """Whether one person is meant and nothing says that both may be so: other days, other places, a change, both told by one side."""
    sides = ((left, a), (right, b))
    if matter.about == "person":
        one, other = (_who(comparison, s, f) for s, f in sides)
        if not _is_one_person(comparison, one, other) or ({one, other} & _UNRESOLVED and is_done_to_others(left, right)):
            return False
    if any(_is_changing(s, f) for s, f in sides) or days_apart(comparison.around(left), comparison.around(right)):
        return False
    if _is_limited(matter, left, a, right, b) or any(_is_of_one_time(s, f, is_brief=comparison.is_brief) for s, f in sides):
        return False
    return not (_tells(comparison, matter, left, a) or _tells(comparison, matter, right, b))


def _tells(comparison: Comparison, matter: Matter, sentence: Sentence, fact: Settled) -> bool:
    """Whether what stands around one side also speaks against it: then it tells of both."""
    near = comparison.by_source[sentence.source.id] if comparison.is_brief else comparison.around(sentence)
    return any(f.matter == matter.name and matter.excludes(f, fact) for s in near for f in s.once(settled_in))


def _is_of_one_time(sentence: Sentence, fact: Settled, *, is_brief: bool) -> bool:
    """Whether a denial speaks of one place or one time: "nobody has threatened me here", "not that time"."""
    rest = sentence.text[: fact.start] + sentence.text[fact.end :]
    is_placed = sentence.search(_HERE if is_brief else _HERE_OR_THERE) is not None
    return _is_denial(sentence, fact) and (is_placed or (is_of_one_time(rest) and not is_universal(sentence.text)))


def _is_limited(matter: Matter, left: Sentence, a: Settled, right: Sentence, b: Settled) -> bool:
    """Whether each side speaks of its own place, occasion or part of the time."""
    if is_limited_otherwise(left, right) or is_limited_otherwise(right, left) or may_both_be(left, right):
        return True
    if (_is_denial(left, a) or _is_denial(right, b)) and are_two_places(left, right):
        return True
    if _is_denial(left, a) is not _is_denial(right, b) and _are_others(left, a, right, b):
        return True
    return matter.scope != "moment" and (_is_in_part(left, right) or _is_in_part(right, left))


def _are_others(left: Sentence, a: Settled, right: Sentence, b: Settled) -> bool:
    """Whether each says by an act of their own which persons or things are meant: "the men who burned it", "the men who came for me"."""
    one, other = _which(left, a), _which(right, b)
    return bool(one and other) and one.isdisjoint(other)


def _which(sentence: Sentence, fact: Settled) -> frozenset[str]:
    """Stems of the clause that says which of them are meant."""
    begun = _WHICH.search(sentence.text, fact.start, fact.end + _RIGHT_BEHIND)
    return frozenset(w.stem for w in sentence.words if begun is not None and w.start >= begun.end() and not w.is_stop)


def _is_denial(sentence: Sentence, fact: Settled) -> bool:
    return not fact.is_so or sentence.search(_DENIES) is not None


def _is_in_part(one: Sentence, other: Sentence) -> bool:
    """Whether one speaks of a part of a stretch, or of what was usual, and the other not of all of it."""
    return one.search(_IN_PART) is not None and other.search(WHOLE) is None


def _is_changing(sentence: Sentence, fact: Settled) -> bool:
    """Whether the clause says that it came, or ceased, with time."""
    start = max((end for end in sentence.clauses if end <= fact.start), default=0)
    end = min((end for end in sentence.clauses if end >= fact.end), default=len(sentence.text))
    if fact.is_answer:
        return bool(_CHANGES.search(sentence.text))
    bounds = _BOUNDED.search(sentence.text[start : fact.start]) or _ENDS.match(sentence.text, fact.end)
    return bool(_CHANGES.search(sentence.text, start, end) or bounds)


def _is_one_person(comparison: Comparison, one: str, other: str) -> bool:
    """Whether both may be one person; of short texts "he" can be anybody."""
    if comparison.is_brief and (one in _UNRESOLVED or other in _UNRESOLVED):
        return True
    return bool(one and other) and is_one(one, other)


def _who(comparison: Comparison, sentence: Sentence, fact: Settled) -> str:
    """Whom a value is said of: in its words or right behind them, else the last one before; else whoever was spoken of, or the teller."""
    if fact.is_answer:
        return TELLER
    moments = comparison.moments
    if comparison.is_brief and _is_told_of_another(sentence, fact):
        return "somebody"
    person = _nearest(moments.told_of[id(sentence)].persons, fact)
    if person is not None:
        is_loose = not comparison.is_brief and _PRONOUN.fullmatch(sentence.text, person.start, person.end)
        return "" if is_loose else person.who
    if comparison.is_brief:
        return "somebody" if _is_of_somebody(sentence, fact) else TELLER if sentence.is_first_person else ""
    for before in reversed(moments.block_of(sentence)):
        if before.start < sentence.start:
            known = [p.who for p in moments.told_of[id(before)].persons if p.who == TELLER or p.who.split(" ", maxsplit=1)[0] in KIN]
            if known:
                return known[-1]
    return TELLER if sentence.is_by_client else ""


def _nearest(persons: Sequence[Person], fact: Settled) -> Person | None:
    inside = [p for p in persons if fact.start <= p.start < fact.end]
    behind = [p for p in persons if fact.end <= p.start <= fact.end + _RIGHT_BEHIND]
    before = [p for p in persons if p.end <= fact.start]
    return next(iter(inside[-1:] or before[-1:] or behind[:1]), None)


def _is_of_somebody(sentence: Sentence, fact: Settled) -> bool:
    """Whether it befell one who is told by what he does: "sentenced the editor to four years"."""
    behind = [word for word in sentence.words if fact.start < word.start <= fact.end + _RIGHT_BEHIND]
    return any("occupation" in english().noun(word.folded) and _THE.search(sentence.text, 0, word.start) for word in behind)


def _is_told_of_another(sentence: Sentence, fact: Settled) -> bool:
    """Whether some other person is its subject: "the boy beside me was handcuffed"."""
    subject = _SUBJECT.search(sentence.text[: fact.start])
    noun = subject["noun"].lower() if subject else ""
    return bool(noun) and noun not in _PARTIES and english().is_person(noun)


def _finding(matter: Matter, left: Sentence, a: Settled, right: Sentence, b: Settled) -> Finding:
    says = (_in_words(fact) for fact in (a, b))
    return make_finding(
        matter.kind,
        matter.level,
        factors(left, right),
        two_sides(left, right, quoted(left.text), quoted(right.text)),
        f"{cited(left)} and {cited(right)} differ on {matter.name}: {'; '.join(says)}. As read, both cannot be so at once.",
        matter.question,
        (left.passage(), right.passage()),
        matter.causes,
    )


def _in_words(fact: Settled) -> str:
    return fact.value if fact.is_so else f"not {fact.value}"
