"""In a file: never abroad before, or never back since, and a stay told elsewhere that says otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from app.consistency.alignment.odd_one import Clash, odd_ones
from app.consistency.checks.travel import EARLIER, NEVER_BACK, NEVER_OUT, STAYED, answered_never
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.places import country_of
from app.consistency.extract.polarity import polarity_at
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.story.dating import Placed, own_day
from app.consistency.story.departures import departures
from app.consistency.wording import factors, quoted, two_sides
from app.domain.assertion import Polarity
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level

_TOUCHED = re.compile(
    r"\b(?:foot|feet|sole)\b[^.;]{0,16}\b(?:not|n['’]t|never) (?:once )?(?:touched|trod\w*|stood on|set)\b|"
    r"\b(?:not|n['’]t|never)(?: \w+)? (?:been|set foot|stepped|stood|touched|seen|lived)\b[^.;]{0,40}\b(?:since|after|again)\b|"
    r"\bsince (?:then|that day|I left|the day)\b[^.;]{0,40}\b(?:not|n['’]t|never) (?:been|returned|gone|seen|set|stepped)\b|"
    r"\bno he (?:vuelto|regresado|pisado)\b|(?:再|一直)没(?:有)?(?:回|踏)",
    re.IGNORECASE,
)
_SENT_BACK = re.compile(
    r"\b(?:sent|threw|thrown|push(?:ed)?|drove|driven|taken|took|brought|put|hand(?:ed)?|flown|returned|deport\w*|remov\w*|expel\w*|"
    r"repatriat\w*|devolv\w+|deport\w+|regresaron)\b[^.;]{0,30}?\b(?:back|over|across|into|to|through|by|at|via)\b|遣返|送回|押回|递解",
    re.IGNORECASE,
)
_CROSSED = re.compile(
    r"\b(?:I|we)(?:['’]ve| have| had)? (?:just |already )?(?:crossed|passed|got(?:ten)? (?:over|across)) (?:the )?(?:border|frontier)\b|"
    r"\b(?:pas|cruc)(?:é|amos) (?:ya )?la frontera\b|\bcruzamos la frontera\b|我(?:们)?(?:已经)?过(?:了)?(?:边境|国境|边界)",
    re.IGNORECASE,
)
_IN_PERSON = re.compile(
    r"\b(?:in person|personally|appeared (?:before|at)|signed before|personalmente|compareci[óo]\w*|入境|entry|entrada)\b|入境|本人到场",
    re.IGNORECASE,
)
_PRIOR_ROW = re.compile(
    r"\b(?:prior|previous|earlier|other|past) (?:foreign )?(?:travel|trips?|journeys?)\b|\btravel history\b|"
    r"\bviajes anteriores\b|出境记录|以前出国",
    re.IGNORECASE,
)
_OF_A_THING = re.compile(r"\b(?:it|that|this|which|he|she|they)(?: \w+)?\s+\Z", re.IGNORECASE)
_NO_FARTHER = re.compile(
    r"\b(?:never|not once|n['’]t|not) (?:\w+ ){0,2}(?:farther|further|beyond|past) (?:than )?\w|"
    r"\b(?:never|n['’]t|not) (?:once )?(?:left|leave|went out of|go out of|stepped out(?:side)?(?: of)?|set foot outside) "
    r"(?:(?:the|that|my|his|her|their) )?(?:house|room|flat|town|village|city|compound|district|province|[A-Z]\w+)\b|"
    r"\bnunca (?:pasé de|fui más allá|salí de)|\bno (?:pasé de|fui más allá de|salí de)|没(?:有)?(?:离开|走出|出)过",
    re.IGNORECASE,
)
_ALL_THAT_TIME = re.compile(
    r"\b(?:in|during|all|for|through) (?:all )?(?:those|these|that|the (?:whole|entire)|\w+) "
    r"(?:days|weeks|months|years|time|winter|summer)\b|"
    r"\buntil\b|\bthe whole time\b|\ben (?:todo )?(?:ese|esos|aquellos) (?:tiempo|meses|días)\b|那(?:段|几个|些)",
    re.IGNORECASE,
)
_STAMPED = re.compile(r"\b(?:entry|entered|exit|admitted|stamp\w*|arriv\w+|entrada|salida|ingres\w+)\b|入境|出境", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:from|since|after)\b[^.;]{0,40}\b(?:I|we) (?:left|went|fled|came|crossed)\b|\bsince\b|自从|以来", re.IGNORECASE)
_ASKED_BACK = re.compile(
    r"\b(?:caught|deport\w*|remov\w*|sent|return\w*|gone|been|went)\b[^?]{0,40}\bback\b|\b(?:deported|removed)\b|"
    r"\breturn(?:ed)? to\b|\bregres\w+|devuelt\w+|遣返|回(?:过|到)",
    re.IGNORECASE,
)
_NO = re.compile(r"\W*(?:no|never|not once|nunca|jamás|没有?|从来没)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:his|her|their|uncle|aunt|cousin|father|mother|husband|wife|friend|born|citizen|national|currency|embassy|consulate|visa|wanted|planned|"
    r"would|could|if|agent)\b",
    re.IGNORECASE,
)
_COMMA = re.compile(r"[,;，；]")
_BEFORE_THAT = re.compile(r"\bbefore (?:that|then)\b|\bantes de (?:eso|ello)\b|那之前|在此之前", re.IGNORECASE)  # a stay just told
_I = re.compile(r"\b(?:I|we|yo|nosotros)\b|我")
_NONE = re.compile(r"\b(?:none|denie[sd]|never|not|no prior|ninguno)\b|无|没", re.IGNORECASE)
_LONG_BEFORE = 300  # days before the arrival: a stay of the way out is nearer
_LONG_STAY = 60  # days
_WEIGHT_OF_DATE = 1.0
_CAUSES = ("Was a short trip left out?", "Was the question about another time?", "Is one about a journey that was planned and not made?")
_QUESTION = "To which places outside your country did you travel, and when?"


def find(comparison: Comparison) -> Iterator[Finding]:
    """One finding for each passage that stands against the others on whether the client was ever abroad, or back."""
    if comparison.is_brief:
        return
    deniers, nearby = comparison.having(_denied), comparison.having(_stayed_near, _NO_FARTHER)
    if not (deniers or nearby):
        return
    home, arrived = comparison.moments.home, _arrived(comparison)
    abroad = [s for s, _ in comparison.having(_may_be_abroad)]
    clashes = list(_confined(comparison, home))
    for denier, kind in deniers:
        if not denier.is_by_client or not home:
            continue
        reads = _is_earlier_stay if kind == "out" else _is_return
        rivals = [s for s in abroad if s.source.id != denier.source.id and reads(comparison, s, denier, home, arrived)]
        own = any(reads(comparison, s, denier, home, arrived) for s in abroad if s.source.id == denier.source.id and s is not denier)
        if not own:
            clashes += [(comparison.one_scene(denier, s) + _WEIGHT_OF_DATE * bool(s.dates), denier, s) for s in rivals]
    for odd, rivals in odd_ones(clashes):
        yield _finding(odd, rivals)


def _confined(comparison: Comparison, home: str) -> Iterator[Clash]:
    """Where somebody says they went no farther for a time, beside days within it on which a paper has them in another country."""
    ends = [window[0] for window in departures(comparison.told.values())]
    for sentence, is_meant in comparison.having(_stayed_near, _NO_FARTHER):
        began = comparison.dating.day_of(sentence) or _day_before(comparison, sentence)
        if not is_meant or not home or not ends or began is None or not sentence.is_by_client:
            continue
        for other in comparison.sentences:
            days = [m.earliest for m in other.dates if is_dated(m) and m.granularity in {"day", "time"} and m.earliest]
            is_within = any(began.day < on < min(ends) for on in days) and other.source is not sentence.source
            if is_within and {country_of(p.ids) for p in other.places} - {"", home, "US"} and other.search(_STAMPED) and _is_own(other):
                yield 1.0, sentence, other


def _stayed_near(sentence: Sentence) -> bool:
    return not sentence.is_question and bool(sentence.search(_NO_FARTHER) and sentence.search(_ALL_THAT_TIME))


def _day_before(comparison: Comparison, sentence: Sentence) -> Placed | None:
    """The last day told before a sentence, however far back."""
    own = comparison.told[sentence.source.id].sentences[: sentence.index]
    return next((Placed(day, s) for s in reversed(own) if (day := own_day(s)) is not None), None)


def _may_be_abroad(sentence: Sentence) -> bool:
    """Whether a sentence may place the client: what gives neither a place nor a time tells of no stay."""
    return not sentence.is_question and bool(sentence.places or sentence.dates)


def _denied(sentence: Sentence) -> str:
    """What a sentence rules out: any journey abroad before ("out"), or any return ("back")."""
    if sentence.is_question or sentence.search(_BEFORE_THAT):
        return ""
    back = sentence.search(NEVER_BACK)
    if back and _OF_A_THING.search(sentence.text, 0, back.start()):
        return ""
    if back or sentence.search(_TOUCHED):
        return "back" if sentence.search(_SINCE) or sentence.search(NEVER_BACK) else ""
    if sentence.role is Role.ANSWER and _NO.match(sentence.text) and _ASKED_BACK.search(sentence.question):
        return "back" if re.search(r"\b(?:you|your)\b|你|usted", sentence.question, re.IGNORECASE) else ""
    return "out" if sentence.search(NEVER_OUT) or (answered_never(sentence) and not sentence.places) else ""


def _arrived(comparison: Comparison) -> date | None:
    """The day of the client's first telling: by then they had left."""
    told = [
        comparison.moments.written_on(s.id) for s in comparison.snapshot.sources if s.statement is not None and s.statement.is_by_client
    ]
    days = (own.once(_last_day) for own in comparison.corpus.told)
    return min((when for when in told if when is not None), default=None) or max((day for day in days if day), default=None)


def _last_day(sentences: Sequence[Sentence]) -> date | None:
    return max((m.latest for s in sentences if s.is_by_client for m in s.dates if is_dated(m) and m.latest), default=None)


def _is_earlier_stay(comparison: Comparison, sentence: Sentence, denier: Sentence, home: str, arrived: date | None) -> bool:
    """Whether the client is told to have been in a third country long before they came."""
    abroad = {country_of(p.ids) for p in sentence.places} - {"", home, "US"}
    if re.search(r"\bfirst\b", denier.text):
        abroad -= {country_of(p.ids) for p in denier.places}  # the first country is no earlier one
    if sentence.is_question or not _is_own(sentence):
        return False
    days = [m.latest for m in sentence.dates if is_dated(m) and m.latest]
    is_long = any(m.days is not None and m.days[0] >= _LONG_STAY for m in sentence.dates) and sentence.is_first_person
    if is_long and not days:  # dated by what was told just before
        days = [m.latest for s in comparison.around(sentence) if s.index == sentence.index - 1 for m in s.dates if is_dated(m) and m.latest]
    is_early = arrived is not None and bool(days) and max(days) < arrived - timedelta(days=_LONG_BEFORE)
    if is_early and (crossed := sentence.search(_CROSSED)) and polarity_at(sentence.text, *crossed.span()) is Polarity.ASSERTED:
        return True
    before = [s for s in comparison.around(sentence) if s.index in {sentence.index, sentence.index - 1}]
    if any(_PRIOR_ROW.search(s.text) for s in before) and not _NONE.search(sentence.text) and (is_early or (abroad and not days)):
        return True
    if not abroad or any(polarity_at(sentence.text, p.start, p.end) is not Polarity.ASSERTED for p in sentence.places):
        return False
    stayed = sentence.search(STAYED)
    if sentence.is_by_client and _OTHERS.search(sentence.text, _clause_start(sentence, stayed.start() if stayed else 0)):
        return False
    is_stay = is_long or stayed is not None
    return is_stay and (is_early or (not days and bool(sentence.search(EARLIER)) and sentence.is_first_person))


def _clause_start(sentence: Sentence, at: int) -> int:
    """Where the words begin that tell of a stay: behind the last comma with somebody named as "I" after it."""
    return max((m.end() for m in _COMMA.finditer(sentence.text, 0, at) if _I.search(sentence.text, m.end(), at)), default=0)


def _is_return(_: Comparison, sentence: Sentence, denier: Sentence, home: str, arrived: date | None) -> bool:
    """Whether the client is told to have been at home again: sent back, stamped in, or present in person."""
    at_home = [p for p in sentence.places if country_of(p.ids) == home]
    if sentence.is_question or not at_home or not _is_own(sentence):
        return False
    days = [m.earliest for m in sentence.dates if is_dated(m) and m.earliest]
    bound = max((m.latest for m in denier.dates if m.latest), default=arrived)
    match = sentence.search(_SENT_BACK)
    if (
        match
        and any(match.start() < p.start for p in at_home)
        and polarity_at(sentence.text, match.start(), match.end()) is Polarity.ASSERTED
    ):
        words = sentence.text[match.start() : max(p.end for p in at_home)]
        is_of_others = re.search(r"\b(?:him|her|my \w+)\b", words) is not None
        return (
            not is_of_others
            and re.search(r"\b(?:me|us)\b|\b(?:I|we) (?:was|were)\b|\bdeport|\bremov", sentence.text) is not None
            and (bound is None or not days or not denier.dates or max(days) > bound)
        )
    return sentence.search(_IN_PERSON) is not None and bound is not None and bool(days) and max(days) > bound


def _is_own(sentence: Sentence) -> bool:
    """Whether the client is spoken of: in their own telling, in a letter for them, or in a paper about them."""
    if sentence.is_by_client:
        return sentence.is_first_person or not sentence.of("role") or sentence.role is not Role.PARAGRAPH
    return not sentence.is_first_person or sentence.source.statement is None


def _finding(odd: Sentence, rivals: list[Sentence]) -> Finding:
    a, b = sorted((odd, rivals[0]), key=lambda s: (s.source.id, s.start))
    return make_finding(
        FindingKind.TRAVEL,
        Level.CONFLICT,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        "One passage rules out a stay that the other tells of.",
        _QUESTION,
        tuple(s.passage() for s in (odd, *rivals)),
        _CAUSES,
    )
