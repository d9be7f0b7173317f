"""Questions that ask for every occasion of a kind, with the whole of the answer: what is closed by it may leave something out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.consistency.sentence import Sentence
from app.consistency.story.incidents import GRAVE
from app.domain.blocks import Role

_NOUNS = (
    r"(?:times?|occasions?|incidents?|events?|instances?|things?|threats?|attacks?|beatings?|arrests?|"
    r"detentions?|episodes?|acts?|harm|problems?|visits?|calls?|trips?|entr(?:y|ies))"
)
_ALL = re.compile(
    rf"\b(?:each|every|all)(?: (?:single|the|of the|other|of those|one of the|separate|and every)){{0,2}} {_NOUNS}\b|"
    r"\b(?:one by one|everything (?:that|they|which)|every single\b|list (?:all|every|each|for me)|name (?:all|every|each)|"
    r"(?:each|every) (?:member|person|relative|one)|(?:everyone|everybody|all those|all the people|anyone|anybody) (?:\w+ ){0,4}who)\b|"
    r"\b(?:cada vez|cada ocasión|todas las (?:veces|ocasiones)|un[oa] por un[oa]|todo lo que|"
    r"tod[oa]s l[oa]s (?:familiares|personas|hechos|amenazas))\b|"
    r"每一次|每次|逐一|一一|所有|全部|哪几次",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:any ?(?:one|body|thing|where)? (?:else|other|others|further)|any others?|any of the others?|anything (?:else|more)|"
    r"nobody else|no one else|nothing else|"
    r"anything (?:you want )?to add to (?:that|your)|any more (?:times|occasions|incidents)|is that (?:all|"
    r"everything|everyone)|was that (?:all|everything)|"
    r"algo más|alguna otra|algún otro|nadie más|ninguna otra|es todo)\b|还有(?:别的|其他|没有|吗)|没有别的|就这些",
    re.IGNORECASE,
)
_EVER = re.compile(r"\b(?:ever|how many times|how often|on how many occasions|alguna vez|cuántas veces)\b|几次|多少次|曾", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:once|twice|one time|two times|three times|four times|only (?:that|the|this|one)|(?:one|two|three|"
    r"four|five) (?:occasions?|incidents?|arrests?)|"
    r"una (?:sola )?vez|dos veces|tres veces)\b|一次|两次|三次",
    re.IGNORECASE,
)
_SHORT = 16  # words of a question that only asks for more of the same
_JOURNEYS = re.compile(
    r"\b(?:each|every|all(?: the)?|any|ever)\b[^?.]{0,50}\b(?:countr(?:y|ies)|trips?|journeys?|travel\w*|abroad)\b|"
    r"\b(?:cada|todos los|todas las|alguna vez)\b[^?.]{0,50}\b(?:país(?:es)?|viajes?|viajado)\b|哪些国家|去过.{0,4}国",
    re.IGNORECASE,
)
_LIMITED = re.compile(
    r"\b(?:after|before|since|until|on (?:the|your) way|status|applied|apply|arrested|fear|asylum)\b|之后|之前|途中", re.IGNORECASE
)
_ANYWHERE = re.compile(
    r"\b(?:any|every|whichever|all) (?:other )?countr(?:y|ies)\b|\banywhere\b|\b(?:cualquier|todos los|ning[uú]n|alg[uú]n) país(?:es)?\b|"
    r"(?:任何|哪个|所有)国家",
    re.IGNORECASE,
)
_KINDS = {
    "custody": re.compile(
        r"\b(?:arrest|detain|detention|held|hold|custody|taken|took|jail|prison|locked|kidnap|abduct|deten|arrest|"
        r"encarcel|secuestr)\w*|逮捕|拘留|关押|带走|抓",
        re.IGNORECASE,
    ),
    "harm": re.compile(
        r"\b(?:harm|hurt|beat|attack|mistreat|abus|assault|injur|hit|physical|violence|daño|golpe|maltrat|agre[ds]i|atac)\w*|伤害|打",
        re.IGNORECASE,
    ),
    "threat": re.compile(r"\b(?:threat|warn|intimidat|amenaz)\w*|威胁|恐吓", re.IGNORECASE),
    "home-visit": re.compile(
        r"\b(?:(?:came|come|comes|gone|went) (?:looking|to your|for you)|look(?:ed|ing) for you|visit\w*|search\w*|"
        r"raid\w*|buscar\w*|allan\w*)\b|搜查|上门|找你",
        re.IGNORECASE,
    ),
}
_ANYTHING = re.compile(
    r"\b(?:acted against|done to you|did to you|happened to you|happen to you|against you|problems? (?:you|with)|incidents?|le hicieron|"
    r"en (?:su|tu) contra|le pasó|le ha pasado)\b|对你做|发生",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:member|relative|person|people|who|whom|family members|familiares|persona|quién|quiénes|anyone|anybody)\b|谁|亲属|家人|哪些人",
    re.IGNORECASE,
)
_NAMES_PEOPLE = re.compile(
    r"\b(?:name|list|which|who)\b[^?.]{0,40}\b(?:member|relative|person|people|famil|anyone|everyone)|(?:every|"
    r"each|all)(?: of)?(?: your| the)? "
    r"(?:members?|relatives?|persons?|people|family)|\bnombre (?:a )?(?:todos|cada)|哪些(?:亲属|家人|人)|每一个(?:亲属|家人)",
    re.IGNORECASE,
)
_FAMILY = re.compile(r"\b(?:family|relatives?|parents?|wife|husband|spouse|children|house|home|anyone|familia\w*|casa)\b|家", re.IGNORECASE)
_BY_ANYONE = re.compile(r"\bby (?:anyone|anybody|any person|someone)\b|\b(?:on|in|during) which\b", re.IGNORECASE)  # those who did it
_BY_CLIENT = re.compile(
    r"\b(?:you|usted) (?:ever |personally )?(?:harm|hurt|order|participat|commit|assist|cause|threaten|attack|beat)\w*(?! you\b)",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:for example|for instance|among other|many times|so many|several times|lots? of times|countless|"
    r"et ?c|and so on|(?:do not|don['’]t|can(?:no|['’])t) "
    r"(?:remember|recall|name|list|count) (?:all|every|them|each)|por ejemplo|muchas veces|entre otr)\w*|很多次|无数次|等等|比如",
    re.IGNORECASE,
)
_SEE = re.compile(r"\b(?:see|as (?:stated|described|told|set out)|described|attached|declaration)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Request:
    """A question for all of a kind and every sentence of its answer; `of_people` where persons are to be named rather than occasions."""

    question: Sentence
    answers: tuple[Sentence, ...]
    kinds: frozenset[str]
    of_family: bool
    of_people: bool

    @property
    def is_anywhere(self) -> bool:
        """Whether it asks of every country."""
        return _ANYWHERE.search(self.question.text) is not None


@dataclass(frozen=True, slots=True)
class _Exchange:
    questions: tuple[Sentence, ...]
    answers: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        return " ".join(question.text for question in self.questions)


def requests_in(sentences: Sequence[Sentence]) -> Iterator[Request]:
    """Every such question of one source, in order; short questions for more of the same belong to the one before."""
    current: Request | None = None
    before: _Exchange | None = None
    for exchange in _exchanges(sentences):
        asks_more = _MORE.search(exchange.text) is not None and len(exchange.text.split()) <= _SHORT
        if asks_more and current is not None:
            current = replace(current, answers=current.answers + exchange.answers)
        else:
            yield from _closed(current)
            current = _request(exchange)
            if current is None and asks_more and before is not None:
                topic = _request(before, is_for_all=True)
                current = replace(topic, question=exchange.questions[0], answers=before.answers + exchange.answers) if topic else None
        before = exchange
    yield from _closed(current)


def journeys_in(sentences: Sequence[Sentence]) -> Iterator[Request]:
    """Questions for every country or journey, answered with some."""
    for exchange in _exchanges(sentences):
        asking = next((q for q in exchange.questions if _JOURNEYS.search(q.text)), None)
        answered = any(place.ids for s in exchange.answers for place in s.places)
        is_of_acts = any(pattern.search(asking.text) for pattern in _KINDS.values()) if asking is not None else False
        if asking is not None and answered and not is_of_acts and not _LIMITED.search(asking.text):
            yield from _closed(Request(asking, exchange.answers, frozenset({"travel"}), of_family=False, of_people=False))


def _closed(request: Request | None) -> Iterator[Request]:
    if request is not None and not any(_OPEN.search(s.text) or _SEE.search(s.text) for s in request.answers):
        yield request


def _exchanges(sentences: Sequence[Sentence]) -> Iterator[_Exchange]:
    questions: list[Sentence] = []
    answers: list[Sentence] = []
    for sentence in sentences:
        if sentence.role is Role.QUESTION:
            if answers:
                yield _Exchange(tuple(questions), tuple(answers))
                questions, answers = [], []
            questions.append(sentence)
        elif sentence.role is Role.ANSWER and questions:
            answers.append(sentence)
        else:
            if questions and answers:
                yield _Exchange(tuple(questions), tuple(answers))
            questions, answers = [], []
    if questions and answers:
        yield _Exchange(tuple(questions), tuple(answers))


def _request(exchange: _Exchange, *, is_for_all: bool = False) -> Request | None:
    text = exchange.text
    is_counted = any(_COUNTED.search(s.text) for s in exchange.answers)
    asking = next((q for q in exchange.questions if _ALL.search(q.text) or (is_counted and _EVER.search(q.text))), None)
    if asking is None and is_for_all:
        asking = exchange.questions[-1]
    if asking is None or _BY_CLIENT.search(text):
        return None
    kinds = frozenset(kind for kind, pattern in _KINDS.items() if pattern.search(asking.text))
    if _ANYTHING.search(asking.text):
        kinds = GRAVE
    if not kinds:
        return None
    if "harm" in kinds and "threat" in kinds:
        kinds |= {"custody", "damage"}
    of_family, of_people = (p.search(_BY_ANYONE.sub(" ", t)) is not None for p, t in ((_FAMILY, text), (_NAMES_PEOPLE, asking.text)))
    return Request(asking, exchange.answers, kinds, of_family, of_people)
