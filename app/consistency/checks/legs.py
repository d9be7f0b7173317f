"""The legs of a journey: by air in one telling and by land or water in another; a flight that comes down in another country."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product
from typing import TypeAlias

from app.consistency.alignment.odd_one import Clash, odd_ones
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.polarity import polarity_at
from app.consistency.gazetteer import gazetteer
from app.consistency.happenings import days_apart
from app.consistency.sentence import Sentence
from app.consistency.wording import factors, quoted, two_sides
from app.domain.assertion import PlaceMention, Polarity
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level

_AIR = re.compile(
    r"\b(?:flew|flown|flights?|fly|by (?:air|(?:air)?plane)|(?:air)?planes?|boarded a|boarding pass|stamped in at the airport|landed|"
    r"vuelo|vol[éó]|volamos|avi[óo]n|por aire|vía aérea)\b|\((?:by )?air\)|飞|航班|坐飞机|乘机",
    re.IGNORECASE,
)
_GROUND = re.compile(
    r"\b(?:on foot|walk(?:ed|ing)|by (?:bus|land|road|boat|raft|sea|truck|car|taxi|train)|(?:a|the|in|one) "
    r"(?:\w+ )?(?:pick-?up|truck|lorry|bus|raft|boat|van|taxi|canoe|dinghy)|smugglers?|coyotes?|guides?|"
    r"through the (?:desert|jungle|mountains?|river|fence|wall|gap|forest)|"
    r"swam|waded|(?:across|over) the (?:river|mountains?|border)|crossed (?:the (?:river|border|mountains?|desert|jungle))|"
    r"overland|rode|a pie|caminando|en (?:bus|lancha|balsa|camión|camioneta|carro)|por tierra|coyote|trocha|selva)\b|"
    r"走路|徒步|步行|翻山|坐船|坐车|偷渡|蛇头|走线|丛林|雨林",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?:\b(?:to|into|in|entered|enter(?:ing)?|reach(?:ed)?|for|through|then|over|across|of|via|a|hasta|hacia|"
    r"entr[éó] a|por|en|landed at|arriv\w+ at)\s+(?:the\s+)?(?:city of )?|到|入|进|往|去|至)\Z",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:\b(?:in|of|over|across|a|en)\s+(?:the\s+)?)\Z", re.IGNORECASE)  # no goal of a flight still to come
_STOP = re.compile(
    r"\b(?:through|via|by way of|stop(?:ped|ping|over)?(?: \w+)? in|chang\w+(?: \w+)? (?:in|at)|layover in|"
    r"transit\w*(?: in| through)?|escala en)\s+(?:the\s+)?\Z|经",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:\b(?:from|left|leaving|out of|depart\w+|desde|salí de|de)\s+(?:the\s+)?|从|离开)\Z", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;。；]|, (?:and )?then\b|\band from there\b|\bfrom there\b|\bafter(?:wards)?\b|\buntil\b|\bthen\b", re.IGNORECASE)
_JOINT = re.compile(r",|\band\b|\by\b|，", re.IGNORECASE)
_NOT_OWN = re.compile(
    r"\b(?:brother|sister|father|mother|uncle|aunt|cousin|husband|wife|son|daughter|friend|children|deport\w*|remov\w*|sent back|"
    r"threw|pushed|visa office|embassy|would|could|if|planned|wanted|cannot|can['’]t|"
    r"(?:one|you|people|everybody|they all) (?:goes?|takes?|walks?|rides?|cross(?:es)?|travels?)|se (?:va|viaja|toma|cruza|camina))\b",
    re.IGNORECASE,
)
_WENT = re.compile(
    r"\b(?:I|we|subj\w*|applicant|respondent|he|she)\b[^,;.]{0,30}\b(?:came|went|arriv\w+|reach\w+|travel\w+|got to|left)\b", re.IGNORECASE
)
_ASKS_WHERE = re.compile(
    r"\b(?:where|which|what (?:route|way|country)|how|(?:and )?then|next|dónde|adónde|cómo|luego)\b|哪|怎么|然后", re.IGNORECASE
)
_BARE = 12  # words of a list of places a flight went to
_ANSWER = 5  # words of an answer that names no more than a place
_ON = 2  # sentences after a vehicle in which its goal is named
_OVERSEAS = 4000.0  # kilometres nobody goes in one leg but by air
_QUESTION = "How did you get from the one country to the next, each time?"
_CAUSES = ("Were there two journeys?", "Was part of the way by air and part by land?", "Did the summary leave out a leg?")
_TWO_WAYS = "One telling has this part of the way by air, the other by land or water."
_TWO_LANDINGS = "The flights told here come down in two countries, and neither telling has the other one's."


Ids: TypeAlias = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Leg:
    """A leg told in the sentence of that number, by air or ground; places are gazetteer ids."""

    at: int
    way: str
    reached: Ids
    left: Ids = ()
    stops: Ids = ()

    @property
    def countries(self) -> frozenset[str]:
        """Countries it leads to from another one; by land and water only where the country or the one before is named."""
        before = {ids[-1] for ids in self.left}
        return frozenset(ids[-1] for ids in self.reached if ids[-1] not in before and (self.way == "air" or before or len(ids) == 1))


def find(comparison: Comparison) -> Iterator[Finding]:
    """One finding for each passage that has a place reached otherwise than the other sources have it, or a flight ending elsewhere."""
    if comparison.is_brief:
        return
    told = {source_id: comparison.of_source(source_id, _legs) for source_id in comparison.told}
    told = {source_id: legs for source_id, legs in told.items() if legs}
    for clashes, reasoning in ((_two_ways(comparison, told), _TWO_WAYS), (_two_landings(comparison, told), _TWO_LANDINGS)):
        for odd, rivals in odd_ones(clashes):
            yield _finding(odd, rivals, reasoning, [s for one in (odd, *rivals) for s in _going_on(comparison, told, one)])


def _two_ways(comparison: Comparison, told: dict[str, list[Leg]]) -> list[Clash]:
    """Passages by which one source came to a place only by air, another only by land or water."""
    ways: dict[tuple[str, str], dict[str, list[Sentence]]] = defaultdict(lambda: defaultdict(list))
    for source_id, legs in told.items():
        for leg in legs:
            towns = {ids[0] for ids in leg.reached if len(ids) > 1 and ids[-1] != comparison.moments.home}
            for key in towns | (leg.countries - {comparison.moments.home}):
                ways[key, leg.way][source_id].append(comparison.told[source_id].sentences[leg.at])
    clashes = []
    for key in sorted({key for key, way in ways if way == "air"}):
        air, ground = ways[key, "air"], ways.get((key, "ground"), {})
        for one, other in product(air.keys() - ground.keys(), ground.keys() - air.keys()):
            clashes += [_clash(comparison, a, b) for a in air[one] for b in ground[other] if not days_apart([a], [b])]
    return clashes


def _two_landings(comparison: Comparison, told: dict[str, list[Leg]]) -> list[Clash]:
    """Passages of two sources whose flights come down in no country together."""
    home = comparison.moments.home
    flights = {source_id: [leg for leg in legs if leg.way == "air"] for source_id, legs in told.items()}
    landed = {s: {country for leg in legs for country in leg.countries} - {home} for s, legs in flights.items()}
    passed = {s: {ids[-1] for leg in legs for ids in (*leg.left, *leg.stops)} | landed[s] for s, legs in flights.items()}
    clashes = []
    for one, other in combinations([s for s in flights if landed[s]], 2):
        if landed[one] & passed[other] or landed[other] & passed[one]:
            continue
        for a, b in product(_landings(comparison, one, flights), _landings(comparison, other, flights)):
            if not days_apart([a], [b]) and not _far_apart(comparison, a, b):
                clashes.append(_clash(comparison, a, b))
    return clashes


def _landings(comparison: Comparison, source_id: str, flights: dict[str, list[Leg]]) -> list[Sentence]:
    abroad = [leg for leg in flights[source_id] if leg.countries - {comparison.moments.home}]
    return [comparison.told[source_id].sentences[leg.at] for leg in abroad[-1:]]


def _far_apart(comparison: Comparison, a: Sentence, b: Sentence) -> bool:
    """Whether the tellings put the two at times that do not meet, by the days told before them."""
    one, other = ([m.window for m in comparison.moments.at(s)] for s in (a, b))
    return bool(one and other) and not any(p[0] <= q[1] and q[0] <= p[1] for p, q in product(one, other))


def _going_on(comparison: Comparison, told: dict[str, list[Leg]], sentence: Sentence) -> list[Sentence]:
    """The sentences right beside one that tell of the same leg: where a vehicle's goal comes after it."""
    legs = [leg for leg in told[sentence.source.id] if abs(leg.at - sentence.index) <= 1]
    goals = {leg.reached for leg in legs if leg.at == sentence.index}
    return [comparison.told[sentence.source.id].sentences[leg.at] for leg in legs if leg.at != sentence.index and leg.reached in goals]


def _clash(comparison: Comparison, a: Sentence, b: Sentence) -> Clash:
    return comparison.one_scene(a, b) + comparison.one_thing(a, b), a, b


def _legs(sentences: Sequence[Sentence]) -> list[Leg]:
    """The legs of the client's own journeys: told by them, or in a paper about them."""
    legs = []
    for sentence in sentences:
        is_own = sentence.source.statement is None or sentence.is_by_client
        if is_own and not sentence.is_question:
            found = [Leg(sentence.index, *leg) for leg in sentence.once(_ways)]
            legs += found or _carried(sentences, sentence)
    return legs


def _carried(sentences: Sequence[Sentence], sentence: Sentence) -> list[Leg]:
    """The leg of a vehicle whose goal one of the next sentences names."""
    way = _way(sentence, 0, len(sentence.text))
    after = sentences[sentence.index + 1 : sentence.index + 1 + _ON] if way == "ground" and not sentence.places else ()
    goal = next((s for s in after if s.places), None)
    if _NOT_OWN.search(sentence.text) or goal is None or goal.block != sentence.block or goal.is_question or goal.once(_ways):
        return []
    if _NOT_OWN.search(goal.text):
        return []
    reached = _entered(goal, 0, len(goal.text))
    return [Leg(sentence.index, way, _ids(reached))] if reached else []


def _ways(sentence: Sentence) -> tuple[tuple[str, Ids, Ids, Ids], ...]:
    """Each leg of a sentence: how, whereto, from where and over which stops."""
    if not sentence.places:
        return ()
    cuts = _cuts(sentence)
    legs = []
    for start, end in pairwise(cuts):
        way = _way(sentence, start, end) or (_way_without_word(sentence) if cuts == [0, len(sentence.text)] else "")
        reached = _flown_to(sentence, start, end) if way == "air" else _entered(sentence, start, end)
        if not way or not reached or _NOT_OWN.search(sentence.text, 0, max(p.end for p in reached)):
            continue
        stops = [p for p in reached if _STOP.search(sentence.text, 0, p.start)] if way == "air" else []
        legs.append((way, _ids(p for p in reached if p not in stops), _ids(_left(sentence, start, end)), _ids(stops)))
    return tuple(legs)


def _cuts(sentence: Sentence) -> list[int]:
    """Where the clauses begin of a sentence that tells of two ways; of one way all from its clause on; else beginning and end."""
    air, ground = _AIR.search(sentence.text), _GROUND.search(sentence.text)
    clauses = [m.start() for m in _CLAUSE.finditer(sentence.text)]
    if air and ground:
        joints = [m.start() for m in _JOINT.finditer(sentence.text, min(air.end(), ground.end()), max(air.start(), ground.start()))]
        return sorted({0, *clauses, *joints[-1:], len(sentence.text)})
    way = air or ground
    return [max((at for at in clauses if way and at < way.start()), default=0), len(sentence.text)]


def _way(sentence: Sentence, start: int, end: int) -> str:
    """How a clause has one travel, where it tells one way and does not deny it."""
    air, ground = _AIR.search(sentence.text, start, end), _GROUND.search(sentence.text, start, end)
    said = air or ground
    if said is None or (air and ground) or polarity_at(sentence.text, said.start(), said.end()) is not Polarity.ASSERTED:
        return ""
    return "air" if air else "ground"


def _way_without_word(sentence: Sentence) -> str:
    """By air, where a bare answer is to a question about a flight, or no other way goes so far."""
    left, reached = (_ids(read(sentence, 0, len(sentence.text))) for read in (_left, _entered))
    if _WENT.search(sentence.text) and any((gazetteer().kilometres(a[0], b[0]) or 0.0) > _OVERSEAS for a in left for b in reached):
        return "air"
    asked = sentence.question if sentence.role is Role.ANSWER and len(sentence.words) <= _ANSWER else ""
    return "air" if _AIR.search(asked) and _ASKS_WHERE.search(asked) and not _GROUND.search(asked) else ""


def _flown_to(sentence: Sentence, start: int, end: int) -> list[PlaceMention]:
    """Where a flight of a clause goes; in a bare list of places all but the first, in a bare answer all."""
    flight = _AIR.search(sentence.text, start, end)
    named = [
        p for p in _entered(sentence, start, end) if flight is None or p.start > flight.start() or not _AT.search(sentence.text, 0, p.start)
    ]
    places = _places(sentence, start, end)
    if named or len(sentence.words) > _BARE:
        return named
    return places if flight is None else places[1:]


def _entered(sentence: Sentence, start: int, end: int) -> list[PlaceMention]:
    """What a clause has as the ends of the way, and not as its beginning."""
    left = {p.ids[-1] for p in _left(sentence, start, end)}
    named = [p for p in _places(sentence, start, end) if _TO.search(sentence.text, 0, p.start)]
    return [p for p in named if p.ids[-1] not in left or len(p.ids) > 1]


def _left(sentence: Sentence, start: int, end: int) -> list[PlaceMention]:
    return [p for p in _places(sentence, start, end) if _FROM.search(sentence.text, 0, p.start)]


def _ids(places: Iterable[PlaceMention]) -> Ids:
    return tuple(p.ids for p in places)


def _places(sentence: Sentence, start: int, end: int) -> list[PlaceMention]:
    return [p for p in sentence.places if start <= p.start < end and p.ids]


def _finding(odd: Sentence, rivals: list[Sentence], reasoning: str, beside: list[Sentence]) -> Finding:
    a, b = sorted((odd, rivals[0]), key=lambda s: (s.source.id, s.start))
    return make_finding(
        FindingKind.TRAVEL,
        Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        reasoning,
        _QUESTION,
        tuple(s.passage() for s in (odd, *rivals, *beside)),
        _CAUSES,
        basis=(odd, *rivals),
    )
