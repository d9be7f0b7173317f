"""One happening put into two words that differ in law: acquitted and never tried, a sentence and an administrative detention."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from app.consistency.alignment.agreement import slots_agree
from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.story.cast import TELLER, Person, is_one
from app.consistency.story.doers import KIN
from app.consistency.story.incidents import ABROAD, has_year
from app.consistency.story.legal import LegalWord, apart, legal_words
from app.consistency.story.moment_table import Moments
from app.consistency.story.moments import Moment, is_apart
from app.consistency.story.topics import Told
from app.consistency.wording import factors, quoted, span, two_sides
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level
from app.domain.statement import StatementKind

Window = tuple[date, date]

_WITNESS = "witness"  # "I" in a paper that is not the client's; in a pair of short texts, whoever speaks
_ONCE = frozenset({"manner"})  # nobody dies twice
_OF_CUSTODY = frozenset({"court", "captor", "custody", "ending", "paper"})
_DATED_ONLY = frozenset({"rite", "paper"})  # both may be told of one person at other times
_AS_OF_TELLING = re.compile(
    r"\b(?:been|yet|still|so far|to this day|pending|open|awaiting|waiting)\b|尚未|还没|未审结|pendiente|sigue", re.IGNORECASE
)
_CHANGING = frozenset({"untried", "uncharged", "pending", "engaged"})
_TAKES = re.compile(r"arrest|captur|apprehend|took|taken|seiz|grab|abduct|kidnap|detain|deten|detuv|llev|抓|带走|逮捕|拘留", re.IGNORECASE)
_BY_OFFICERS = frozenset({StatementKind.BORDER, StatementKind.CREDIBLE_FEAR, StatementKind.ASYLUM_OFFICE})
_PRONOUN = re.compile(r"(?:he|him|his|she|her|hers|él|ella|lo|la)\Z|他|她", re.IGNORECASE)
_WITHIN = 30  # sentences before and after between which an undated one of a page lies in time
_LONGEST, _SLACK, _GAP = 150, 10, 60  # days: of such a stretch; by which tellings may differ; that part two stays in custody
_OF_AN_OFFICE = re.compile(
    r"\b(?:bureau|court|tribunal|ministry|prosecutor|office|station|juzgado|fiscalía|hereby|decided|orders?)\b|局|法院|检察院|派出所",
    re.IGNORECASE,
)
_SPOKEN_OF = 4  # sentences over which somebody spoken of stays the one meant
_RIGHT_BEHIND = 6  # characters
_QUESTION = "Which word did you use in your own language?"
_CAUSES = (
    "Was one word of your language put into two English words?",
    "Did somebody else choose the word, an interpreter or the person who typed it?",
    "Are there two happenings?",
)


@dataclass(frozen=True, slots=True)
class Use:
    """A value said of somebody, with the days it can be of where these are known; `is_direct` where the sentence itself is dated."""

    told: Told
    word: LegalWord
    who: str
    window: Window | None
    is_direct: bool

    @property
    def sentence(self) -> Sentence:
        """Where it is said."""
        return self.told.sentence

    @property
    def text(self) -> str:
        """The words that say it."""
        return self.sentence.text[self.word.start : self.word.end]


def find(comparison: Comparison) -> Iterator[Finding]:
    """At most one finding for each matter, person and two sources."""
    uses: dict[str, list[Use]] = defaultdict(list)
    for use in _uses(comparison):
        uses[use.word.matter].append(use)
    for matter, found in uses.items():
        shown: set[tuple[str, frozenset[str]]] = set()
        for pair, level in sorted(apart(matter).items(), key=lambda item: item[1] is Level.NOTE):
            one, other = sorted(pair)
            left, right = ([use for use in found if use.word.value == value] for value in (one, other))
            for who in sorted({use.who for use in left}):
                same = [u for u in right if is_one(u.who, who) or (comparison.is_brief and not (u.who and who))]
                rivals = _rivals(comparison, [u for u in left if u.who == who], same, found)
                key = who, frozenset(use.sentence.source.id for use in rivals or ())
                if rivals is not None and key not in shown:
                    shown.add(key)
                    yield _finding(*rivals, level)


def _rivals(comparison: Comparison, left: Sequence[Use], right: Sequence[Use], all_uses: Sequence[Use]) -> tuple[Use, Use] | None:
    """The two uses that surely speak of one happening, the best dated first."""
    pairs = [(a, b) for a in left for b in right if _is_one_happening(comparison, a, b, all_uses)]
    return max(pairs, key=lambda pair: (pair[0].is_direct + pair[1].is_direct, len(pair[0].text) + len(pair[1].text)), default=None)


def _is_one_happening(comparison: Comparison, a: Use, b: Use, all_uses: Sequence[Use]) -> bool:
    if a.sentence.source.id == b.sentence.source.id or _tells_both(a, b, all_uses) or _may_have_changed(comparison.moments, a, b):
        return False
    matter = a.word.matter
    if matter in _ONCE:
        return a.who != TELLER
    if a.window is not None and b.window is not None:
        return not is_apart(a.window, b.window, _SLACK)
    if matter in _DATED_ONLY:
        return False
    if comparison.is_brief:
        return bool(a.sentence.keys.keys() & b.sentence.keys.keys()) or slots_agree(a.sentence, b.sentence)
    return _is_single(comparison.moments, a, [use for use in all_uses if is_one(use.who, a.who)])


def _tells_both(a: Use, b: Use, all_uses: Sequence[Use]) -> bool:
    """Whether one of the two sources itself puts two such words to this person, and so tells of both."""
    for use in (a, b):
        own = {u.word.value for u in all_uses if u.sentence.source.id == use.sentence.source.id and is_one(u.who, use.who)}
        if any(pair <= own for pair in apart(use.word.matter)):
            return True
    return False


def _may_have_changed(moments: Moments, a: Use, b: Use) -> bool:
    """Whether the one says how things stood when it was told, and the other was told later."""
    for early, late in ((a, b), (b, a)):
        if early.word.value in _CHANGING and (early.word.value != "untried" or _AS_OF_TELLING.search(early.sentence.text)):
            told, later = (moments.written_on(use.sentence.source.id) for use in (early, late))
            if told is None or later is None or told < later:
                return _AS_OF_TELLING.search(early.sentence.text) is not None or early.word.value == "engaged"
    return False


def _is_single(moments: Moments, use: Use, same: Sequence[Use]) -> bool:
    """Whether the file knows of only one such happening of this person."""
    if use.word.matter in _OF_CUSTODY:
        days = [m.window for m in moments.by_act.get("custody", ()) if _is_taking(moments, m, use.who)]
    else:
        days = [u.window for u in same if u.window is not None]
    days.sort()
    return all((following[0] - last[1]).days <= _GAP for last, following in pairwise(days))


def _is_taking(moments: Moments, moment: Moment, who: str) -> bool:
    """Whether somebody is taken into custody here, at home, on known days."""
    told = moments.told_of[id(moment.sentence)]
    is_about = any(act.group == "custody" and is_one(act.who, who) and _TAKES.search(event.text) for event, act in told.acts)
    return is_about and has_year(moment) and (moment.window[1] - moment.window[0]).days <= _GAP and not ABROAD.search(moment.sentence.text)


def _uses(comparison: Comparison) -> Iterator[Use]:
    moments = comparison.moments
    lines: dict[str, list[tuple[int, Window]]] = defaultdict(list)
    for moment in moments.all:
        if moment.is_own and has_year(moment) and (moment.window[1] - moment.window[0]).days <= _GAP:
            lines[moment.sentence.source.id].append((moment.sentence.index, moment.window))
    for sentence, words in comparison.having(legal_words):
        told = moments.told_of[id(sentence)]
        for word in words:
            who = _who(moments, told, word, is_brief=comparison.is_brief)
            if (who or comparison.is_brief) and not ABROAD.search(sentence.text):
                window, is_direct = _window(moments, told, word, lines[sentence.source.id])
                yield Use(told, word, who, window, is_direct)


def _who(moments: Moments, told: Told, word: LegalWord, *, is_brief: bool) -> str:
    """Whom a word is said of: nearest in the sentence, else last in its paragraph, else the client in the client's own telling."""
    person = _nearest_person(moments, told, word)
    if person is not None and (person != _WITNESS or is_brief):
        return TELLER if person == _WITNESS else person
    for before in reversed(moments.block_of(told.sentence)):
        if before.start < told.sentence.start and before.index >= told.sentence.index - _SPOKEN_OF:
            known = [p for p in moments.told_of[id(before)].persons if p.who == TELLER or p.who.split(" ", maxsplit=1)[0] in KIN]
            if known:
                return _named(moments.told_of[id(before)], known[-1])
    if told.sentence.source.statement is None and _OF_AN_OFFICE.search(told.sentence.text):
        named = [moments.told_of[id(s)].persons for s in moments.before(told.sentence, _SPOKEN_OF)]
        return next((persons[-1].who for persons in reversed(named) if persons), "")
    return TELLER if told.sentence.is_by_client else ""


def _nearest_person(moments: Moments, told: Told, word: LegalWord) -> str | None:
    """In the word or right behind it ("sentenced me"), else the last one before it."""
    people = [(p.start, p.end, _named(told, p)) for p in told.persons]
    people += [
        (n.start, n.end, f"name {n.keys[0]}") for n in told.sentence.names if not _is_known(moments, n.keys[0]) and n.start >= word.start
    ]
    inside = [who for start, _, who in people if word.start <= start < word.end]
    behind = [who for start, _, who in sorted(people) if word.end <= start <= word.end + _RIGHT_BEHIND]
    before = [who for _, end, who in sorted(people) if end <= word.start]
    found = inside or behind[:1] or before[-1:]
    return found[0] if found else None


def _is_known(moments: Moments, key: str) -> bool:
    return any(token in moments.cast.roles or token in moments.cast.own_names for token in key.split())


def _named(told: Told, person: Person) -> str:
    """The person; "he" in an officer's summary is the client."""
    sentence = told.sentence
    is_summary = sentence.source.statement in _BY_OFFICERS and sentence.role is Role.PARAGRAPH
    return TELLER if is_summary and _PRONOUN.match(sentence.text[person.start : person.end]) else person.who


def _window(moments: Moments, told: Told, word: LegalWord, line: Sequence[tuple[int, Window]]) -> tuple[Window | None, bool]:
    """The days of the sentence, else those between which it is told in a page that goes forward in time."""
    here = [m for m in moments.at(told.sentence) if (m.window[1] - m.window[0]).days <= _LONGEST]
    own = [m for m in here if m.is_own]
    if own:
        best = min(own, key=lambda m: min(abs(m.mention.start - word.end), abs(m.mention.end - word.start)))
        return best.window, True
    index = told.sentence.index
    before = [window for at, window in line if index - _WITHIN <= at < index]
    after = [window for at, window in line if index < at <= index + _WITHIN]
    near = [m.window for m in here if has_year(m)]
    is_carried = bool(near) and here[0].dated.block == told.sentence.block
    if told.sentence.role is Role.PARAGRAPH and before and after and not is_carried and 0 <= (after[0][1] - before[-1][0]).days <= _LONGEST:
        return (before[-1][0], after[0][1]), False
    return (near[0] if near else None), False


def _finding(a: Use, b: Use, level: Level) -> Finding:
    first, second = sorted((a, b), key=lambda use: use.sentence.source.id)
    left, right = first.sentence, second.sentence
    is_dated = first.window is not None and second.window is not None
    when = f" ({span(*first.window)}; {span(*second.window)})" if is_dated and first.window and second.window else ""
    kind = "one is a looser word for the other" if level is Level.NOTE else "as read, one happening cannot be both"
    return make_finding(
        FindingKind.TERMINOLOGY,
        level,
        factors(left, right),
        two_sides(left, right, quoted(left.text), quoted(right.text)),
        f"“{first.text}” and “{second.text}” differ in law: {kind}{when}.",
        _QUESTION,
        (left.passage(), right.passage()),
        _CAUSES,
    )
