"""What befell somebody, as incidents that a list may hold or leave out: of which kinds, whom, and on which days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.consistency.extract.polarity import polarity_at
from app.consistency.happenings import kinds
from app.consistency.sentence import Sentence
from app.consistency.story.cast import TELLER, nearest
from app.consistency.story.doers import KIN
from app.consistency.story.moment_table import Moments
from app.consistency.story.moments import Moment
from app.consistency.story.topics import Told
from app.domain.assertion import Polarity
from app.domain.statement import StatementKind

GRAVE = frozenset({"custody", "harm", "threat", "damage", "home-visit", "death"})
_LONGEST = 62  # days; a wider window fixes no occasion
_TOLD = frozenset({Polarity.ASSERTED, Polarity.HEARD})
_PLACES_OF_CUSTODY = (
    r"(?:office|station|committee|post|barracks|camp|base|van|car|truck|jeep|vehicle|bus|building|cell|basement|cellar|shed|warehouse|"
    r"apartment|room|police|precinct|headquarters|checkpoint|prison|jail|forest|bush|field)"
)
# More ways of telling an incident than the word lists hold; each is read only where it is put forward as done.
_MORE = {
    "custody": re.compile(
        rf"\b(?:took|brought|walked|drove|dragged|marched|led|escorted|hauled|bundled|pulled|pushed|forced|shoved|loaded|put) "
        rf"(?:me|us|him|her|them|(?:my|our) \w+)\b[^.;]{{0,30}}?\b(?:to|into|in|inside)\b[^.;]{{0,25}}?\b{_PLACES_OF_CUSTODY}|"
        r"\b(?:abduct|kidnap|snatch)\w+|\b(?:kept|held)(?: (?:me|us|him|her|them))?(?: there)?(?: for| about| around| some| nearly)* "
        r"(?:\w+ )?(?:hours?|days?|nights?|weeks?|months?)\b(?![^.;]{0,20}\b(?:hospital|clinic|ward)\b)|"
        r"\bsecuestr\w+|\bse (?:me|lo|la|nos) llevaron|绑架|劫持|带到|押到",
        re.IGNORECASE,
    ),
    "home-visit": re.compile(
        r"\b(?:asked|asking|inquired|enquired|looking|looked|searching|came) (?:for|about|after) (?:me|us|him|her|my|our)\b|"
        r"\basked (?:the|my|our) [^.;]{3,45}? (?:where|about me|for me|whether I|if I)\b|\bcame to (?:the|our|"
        r"my) (?:door|house|home|shop|gate)\b|"
        r"\bpreguntaron por (?:mí|nosotros)\b|\bbuscándome\b",
        re.IGNORECASE,
    ),
    "harm": re.compile(
        r"\b(?:hit|struck|slapped|kicked|punched|pistol-whipped|choked|strangled|burned|burnt|cut|whipped) (?:me|us|him|her|my|our)\b|"
        r"\b(?:bullet|bangs?|shots?)\b[^.;]{0,40}\b(?:our|my|the) (?:house|home|gate|door|car|shop|window)",
        re.IGNORECASE,
    ),
    "threat": re.compile(
        r"\b(?:message|letter|note|call|voice)s?\b[^.;]{0,40}\b(?:kill|die|dead|death|careful|regret|next)\b", re.IGNORECASE
    ),
}
ABROAD = re.compile(
    r"\b(?:immigration|ICE|border patrol|CBP|migra|detention (?:center|facility)|bond|asylum officer|United States|U\.S\.)(?!\w)",
    re.IGNORECASE,
)
_STRANGERS = re.compile(
    r"\b(?:(?:nobody|no one) (?:knew|recogni[sz]ed|had seen)|(?:I|we) (?:did not|didn['’]t) (?:know|recogni[sz]e)|que nadie conocía)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(r"\bcell(?:ular)? ?(?:phone|number)|\bheard\b[^.;]{0,14}\bshots?\b|\bshots? of\b", re.IGNORECASE)
_TAIL = 16  # characters around a word that show it to be another thing
_DONE_TO = re.compile(r"(?:me|us)\b|(?:I|we) (?:was|were)\b", re.IGNORECASE)
_WRITTEN = frozenset({StatementKind.DECLARATION, StatementKind.I589})
_OURS = re.compile(r"\b(?:I|me|my|we|us|our|mi|mis|me|nos|nuestr[oa]s?)\b|我", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Incident:
    """Something done to `who` ("teller", a relative's role, or empty), of some kinds, within a window of days."""

    told: Told
    kinds: frozenset[str]
    who: str
    window: tuple[date, date]
    moment: Moment

    @property
    def sentence(self) -> Sentence:
        """Where it is told."""
        return self.told.sentence

    @property
    def is_about_client(self) -> bool:
        """Done to the client or to what is the client's."""
        return self.who == TELLER or (not self.who and _OURS.search(self.sentence.text) is not None)

    @property
    def is_about_kin(self) -> bool:
        """Done to a relative."""
        return self.who.split(" ", maxsplit=1)[0] in KIN


def kinds_told(told: Told) -> dict[str, str]:
    """Kinds of incident that a sentence puts forward as done, each with whom it befell."""
    text = _STRANGERS.sub(lambda match: " " * len(match.group()), told.sentence.text)
    found: dict[str, str] = {}
    for event, act in told.acts:
        is_done = (
            event.text != told.sentence.text
            and event.event != "death"
            and not _NOT_DONE.search(told.sentence.text[: event.end + _TAIL][max(0, event.start - _TAIL) :])
        )
        if is_done and (event.polarity in _TOLD or polarity_at(text, event.start, event.end) in _TOLD):
            found.update((kind, act.who) for kind in kinds(event.event) & GRAVE if kind not in found)
    for kind, pattern in _MORE.items():
        match = pattern.search(text)
        if match is not None and kind not in found and polarity_at(text, match.start(), match.end()) in _TOLD:
            person = nearest(told.persons, match.start(), match.end())
            found[kind] = person.who if person else ""
    return found


def incidents_in(moments: Moments, told: Told) -> Iterator[Incident]:
    """The incident a sentence of the client's tells with its days."""
    sentence = told.sentence
    if sentence.is_question or not sentence.is_by_client or ABROAD.search(sentence.text):
        return
    here = [m for m in moments.at(sentence) if (m.window[1] - m.window[0]).days <= _LONGEST and has_year(m)]
    found = kinds_told(told) if here else {}
    if found and len(here) == 1:
        yield Incident(told, frozenset(found), _whom(told, set(found.values())), here[0].window, here[0])


def has_year(moment: Moment) -> bool:
    """Whether the year is told, or taken from the page before in a paper that was written in order."""
    return "year-assumed" not in moment.mention.flags or moment.sentence.source.statement in _WRITTEN


def _whom(told: Told, found: set[str]) -> str:
    """One person for the incident: a relative where only one is spoken of, else the client."""
    kin = {person.who for person in told.persons if person.who.split(" ", maxsplit=1)[0] in KIN}
    if len(kin) == 1 and not any(person.who == TELLER and _DONE_TO.match(told.sentence.text, person.start) for person in told.persons):
        return next(iter(kin))
    return TELLER if TELLER in found else next((who for who in sorted(found) if who), "")
