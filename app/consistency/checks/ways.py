"""How a country was entered: by air in one telling, by land or water in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, product

from app.consistency.alignment.odd_one import odd_ones
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.polarity import polarity_at
from app.consistency.happenings import days_apart
from app.consistency.sentence import Sentence
from app.consistency.wording import factors, quoted, two_sides
from app.domain.assertion import Polarity
from app.domain.finding import Finding, FindingKind, Level

_AIR = re.compile(
    r"\b(?:flew|flown|flights?|fly|by (?:air|plane)|(?:air)?planes?|boarded a|boarding pass|stamped in at the airport|landed at|"
    r"vuelo|vol[éó]|volamos|avi[óo]n|por aire|vía aérea)\b|飞|航班|坐飞机|乘机",
    re.IGNORECASE,
)
_GROUND = re.compile(
    r"\b(?:on foot|walk(?:ed|ing)|by (?:bus|land|boat|raft|sea|truck|car|taxi|train)|(?:a|the|in|one) (?:\w+ )?(?:pick-?up|truck|lorry|bus|"
    r"raft|boat|van|taxi|canoe|dinghy)|smugglers?|coyotes?|guides?|through the (?:desert|jungle|mountains?|river|fence|wall|gap|forest)|"
    r"swam|waded|(?:across|over) the (?:river|mountains?|border)|crossed (?:the (?:river|border|mountains?|desert|jungle))|"
    r"overland|rode|a pie|caminando|en (?:bus|lancha|balsa|camión|camioneta|carro)|por tierra|coyote|trocha|selva)\b|"
    r"走路|徒步|步行|翻山|坐船|坐车|偷渡|蛇头|走线|丛林|雨林",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?:\b(?:to|into|in|entered|enter(?:ing)?|reach(?:ed)?|for|through|then|over|across|of|via|a|hasta|hacia|"
    r"entr[éó] a|por)\s+(?:the\s+)?(?:city of )?|到|入|进|往|去|至)\Z",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:\b(?:from|left|leaving|out of|desde|salí de|de)\s+(?:the\s+)?|从|离开)\Z", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;。；]|, (?:and )?then\b|\band from there\b|\bfrom there\b|\bafter(?:wards)?\b|\buntil\b|\bthen\b", re.IGNORECASE)
_NOT_OWN = re.compile(
    r"\b(?:brother|sister|father|mother|uncle|aunt|cousin|husband|wife|son|daughter|friend|children|deport\w*|remov\w*|sent back|"
    r"threw|pushed|visa office|embassy|would|could|if|planned|wanted|cannot|can['’]t)\b",
    re.IGNORECASE,
)
_QUESTION = "How did you get from the one country to the next, each time?"
_CAUSES = ("Were there two journeys?", "Was part of the way by air and part by land?", "Did the summary leave out a leg?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """One finding for each passage that has a country entered otherwise than the other sources have it."""
    if comparison.is_brief:
        return
    told: dict[tuple[str, str], dict[str, list[Sentence]]] = {}
    for sentence, ways in comparison.having(_ways):
        for country, way in ways:
            if country != comparison.moments.home and _is_own(sentence):
                told.setdefault((country, way), {}).setdefault(sentence.source.id, []).append(sentence)
    clashes = []
    for country in {country for country, way in told if way == "air"}:
        air, ground = told[country, "air"], told.get((country, "ground"), {})
        for one, other in product(air.keys() - ground.keys(), ground.keys() - air.keys()):
            pairs = [
                (comparison.one_scene(a, b) + comparison.one_thing(a, b), a, b)
                for a in air[one]
                for b in ground[other]
                if not days_apart([a], [b])
            ]
            clashes.extend(pairs)
    for odd, rivals in odd_ones(clashes):
        yield _finding(odd, rivals)


def _is_own(sentence: Sentence) -> bool:
    """Whether the client's own journey is told: by them, or in a paper about them."""
    return sentence.source.statement is None or sentence.is_by_client


def _ways(sentence: Sentence) -> tuple[tuple[str, str], ...]:
    """Each country entered in a sentence with how."""
    if sentence.is_question or not sentence.places or _NOT_OWN.search(sentence.text):
        return ()
    air, ground = _AIR.search(sentence.text), _GROUND.search(sentence.text)
    cuts = [0, *(m.start() for m in _CLAUSE.finditer(sentence.text)), len(sentence.text)] if air and ground else [0, len(sentence.text)]
    found = set()
    for start, end in pairwise(cuts):
        air, ground = _AIR.search(sentence.text, start, end), _GROUND.search(sentence.text, start, end)
        way = air or ground
        if way is None or (air and ground) or polarity_at(sentence.text, way.start(), way.end()) is not Polarity.ASSERTED:
            continue
        found |= {(country, "air" if air else "ground") for country in _entered(sentence, start, end)}
    return tuple(sorted(found))


def _entered(sentence: Sentence, start: int, end: int) -> set[str]:
    """Countries a clause has as the end of the way, and not as its beginning."""
    places = [p for p in sentence.places if start <= p.start < end and p.ids]
    left = {p.ids[-1] for p in places if _FROM.search(sentence.text, 0, p.start)}
    return {p.ids[-1] for p in places if _TO.search(sentence.text, 0, p.start)} - left


def _finding(odd: Sentence, rivals: list[Sentence]) -> Finding:
    a, b = sorted((odd, rivals[0]), key=lambda s: (s.source.id, s.start))
    return make_finding(
        FindingKind.TRAVEL,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        "One telling has this part of the way by air, the other by land or water.",
        _QUESTION,
        tuple(s.passage() for s in (odd, *rivals)),
        _CAUSES,
    )
