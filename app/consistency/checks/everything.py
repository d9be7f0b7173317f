"""Asked for everything that was done, closed with "that is all", and a grave harm that another telling holds left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.polarity import polarity_at
from app.consistency.sentence import Sentence
from app.consistency.wording import cited, factors, quoted, sentence_of, verb
from app.domain.assertion import Polarity
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level

# Grave harms, after the methods that the Istanbul Protocol lists.
_GRAVE = {
    "electric shock": re.compile(
        r"\b(?:electric(?:al)? (?:shock|current|baton|wire)s?|electrocut\w+|shocked (?:me|him|her)|stun gun|picana|"
        r"descargas? eléctricas?|toques eléctricos|electricidad)\b|电击|电刑|电棍|通电|过电",
        re.IGNORECASE,
    ),
    "burning": re.compile(
        r"\bburn(?:ed|t|ing)?\b[^.;]{0,40}\b(?:cigar\w*|iron|forearm|skin|arm|back|chest|hand|acid|wax)|\bcigarettes? "
        r"(?:burn|on my)|\b(?:quem)\w+\b[^.;]{0,40}\b(?:cigar\w*|plancha|brazo|antebrazo|piel|ácido)|烟头|烟.{0,2}烫|"
        r"烫.{0,4}(?:我|手|臂|背|胸)|烙",
        re.IGNORECASE,
    ),
    "suspension": re.compile(
        r"\b(?:h[au]ng|hanged|suspended|strung)\b[^.;]{0,30}\b(?:wrists?|arms?|hands?|ankles?|feet|ceiling|upside|bar|"
        r"hook)|\bcolg\w+\b[^.;]{0,30}\b(?:muñecas?|brazos|pies|techo|manos|tobillos)|吊(?:起|在|着|打|了)",
        re.IGNORECASE,
    ),
    "near-drowning or suffocation": re.compile(
        r"\b(?:waterboard\w*|submerged?|(?:head|face)\b[^.;]{0,24}\b(?:water|basin|bucket|barrel|toilet|bag)|plastic "
        r"bag\b[^.;]{0,20}\bhead|suffocat\w+|"
        r"(?:cabeza|cara)\b[^.;]{0,24}\b(?:agua|balde|pila|tina|bolsa|barril)|bolsa plástica|asfixi\w+|ahogamiento)\b|"
        r"(?:头|脸).{0,8}(?:水|袋)|闷.{0,3}头|灌水",
        re.IGNORECASE,
    ),
    "sexual violence": re.compile(
        r"\b(?:rap(?:ed?|ing)|sexual(?:ly)? (?:assault\w*|abus\w+|violat\w+|violence)|sodomi[sz]ed|penetrat\w+|groped|"
        r"stripped (?:me )?naked|"
        r"viol(?:aron|ó|ada|ado|ación)|abus(?:aron|ó) (?:sexual|de mí)|manose\w+|me desnudaron|abuso sexual)\b|强奸|"
        r"轮奸|性侵|猥亵|扒光|强暴",
        re.IGNORECASE,
    ),
    "beating of the soles": re.compile(
        r"\b(?:soles\b|falaka|falanga|plantas? de (?:los|mis) pies)\b|脚底|脚心",
        re.IGNORECASE,
    ),
    "mutilation": re.compile(
        r"\b(?:pulled out|tore out|ripped out)\b[^.;]{0,16}\b(?:nails?|teeth)|\bcut off\b[^.;]{0,16}\b(?:finger|ear|"
        r"toe)|\b(?:arranc\w+)\b[^.;]{0,16}\b(?:uñas?|dientes?)|\bcort\w+\b[^.;]{0,10}\b(?:dedo|oreja)|拔.{0,4}(?:指甲|"
        r"牙)|竹签|老虎凳",
        re.IGNORECASE,
    ),
    "mock execution": re.compile(
        r"\bmock execution|(?:gun|pistol|rifle|barrel)\b[^.;]{0,20}\b(?:my (?:head|temple|mouth|forehead))\b|\bsimul\w+ "
        r"(?:de )?(?:fusil|ejecuc)\w+|(?:枪|手枪).{0,6}(?:顶|指).{0,4}(?:头|太阳穴|脑)",
        re.IGNORECASE,
    ),
    "forced surgery": re.compile(
        r"\b(?:forced|against my will|without my consent)\b[^.;]{0,24}\b(?:abortion|steriliz\w+|sterilis\w+|operation)|"
        r"\b(?:esteriliz|abort)\w+ forz|强制.{0,3}(?:堕胎|引产|流产|结扎|绝育)",
        re.IGNORECASE,
    ),
}
_ALL = re.compile(
    r"\b(?:everything|all (?:the things |the ways )?(?:that )?(?:they|was|were|the \w+) (?:did|done|happened)|what "
    r"(?:exactly )?(?:did|was) (?:they|the \w+|done)[^?]{0,30}(?:do|did|done|to you)|"
    r"what (?:else )?happened (?:to you )?(?:there|in (?:custody|detention|the cell|prison|jail)|while|during|inside)|"
    r"how were you treated|how did they treat you|"
    r"in what ways?|(?:were you|did they) (?:harm|hurt|mistreat|tortur)\w*|describe (?:all|everything|how|your treatment|the treatment)|"
    r"tod(?:o|as las cosas) lo que|qué le hicieron|qué le pasó|cómo lo trataron|cómo la trataron|cómo fue tratad[oa])\b|"
    r"所有|全部|一切|每一件|遗漏|做了什么|发生了什么|怎么对(?:待)?你|对你做|受到.{0,6}对待",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:custody|detention|detained|held|cell|prison|jail|station|camp|barracks|locked|captivity|kidnapp\w+|"
    r"detenid[oa]|detención|celda|cárcel|calabozo|cautiverio|encerrad[oa])\b|关押|拘留|羁押|牢|看守所|监|派出所|局里|"
    r"里面",
    re.IGNORECASE,
)
_DONE_TO = re.compile(r"\b(?:to you|you)\b|\b(?:le|lo|la) (?:hicieron|hizo|pasó|trat)|你|您|发生", re.IGNORECASE)
_ELSE = re.compile(
    r"\b(?:any ?thing (?:else|more|further)|something else|is that (?:all|everything)|was that (?:all|everything)|algo "
    r"más|otra cosa|eso es todo|es todo)\b|还有(?:别的|其他|什么|吗)|别的|还.{0,8}(?:别的|其他)|就这些|没有其他",
    re.IGNORECASE,
)
_NO_MORE = re.compile(
    r"\s*(?:no\b|nothing (?:else|more)|that(?:'s| is| was) (?:all|everything|it)|nada más|eso es todo|es todo|yes, "
    r"that(?:'s| is) all|sí, eso es todo)|\s*(?:没有了?|没了|就这些|没别的)",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"\b(?:threaten\w*|said (?:they|he) would|going to|would|amenaz\w+|iban a)\b|威胁|要是|会", re.IGNORECASE)
_REST_OF_ANSWER = 2  # pairs of question and answer in which "anything else" may follow
_QUESTION = "Is there anything else that belongs here?"
_CAUSES = ("Was the question understood as asking for one kind only?", "Was there a reason not to speak of it on that day?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each source that was asked for all and closed its answer, and the grave harms it nowhere tells."""
    if comparison.is_brief:
        return
    told = [(sentence, harms) for sentence, harms in comparison.having(_harms, *_GRAVE.values()) if sentence.is_by_client]
    if not told:
        return
    for source_id in comparison.by_source:
        asked = comparison.of_source(source_id, _closed)
        if not asked:
            continue
        own = {harm for _, harms in comparison.told[source_id].having(_spoken, *_GRAVE.values()) for harm in harms}
        missing = [(s, h) for s, harms in told for h in harms if s.source.id != source_id and h not in own and _is_held(comparison, s)]
        if missing:
            first = [comparison.by_source[source_id][n] for n in asked]
            yield _finding(first, missing[0][0], missing[0][1])


def _harms(sentence: Sentence) -> tuple[str, ...]:
    if sentence.is_question:
        return ()
    found = []
    for name, pattern in _GRAVE.items():
        match = pattern.search(sentence.text)
        if match and polarity_at(sentence.text, match.start(), match.end()) is Polarity.ASSERTED and not sentence.search(_UNSURE):
            found.append(name)
    return tuple(found)


def _spoken(sentence: Sentence) -> tuple[str, ...]:
    """Harms a sentence speaks of in any way: named, asked about or denied."""
    return tuple(name for name, pattern in _GRAVE.items() if pattern.search(sentence.text) or pattern.search(sentence.question))


def _is_held(comparison: Comparison, sentence: Sentence) -> bool:
    """Whether a harm is told of a time in custody."""
    return any(_HELD.search(s.text) or any(e.event in {"detention", "arrest"} for e in s.events) for s in comparison.around(sentence))


def _closed(sentences: tuple[Sentence, ...]) -> tuple[int, ...]:
    """Places of the answers to an open question on what was done in custody, where the last one says that this is all."""
    numbered = [(n, s) for n, s in enumerate(sentences) if s.role is Role.ANSWER]
    blocks: dict[int, list[int]] = {}
    for n, s in numbered:
        blocks.setdefault(s.block, []).append(n)
    answers = list(blocks.values())
    for place, numbers in enumerate(answers):
        question = sentences[numbers[0]].question
        if not (_ALL.search(question) and _HELD.search(question) and _DONE_TO.search(question)):
            continue
        for later in answers[place + 1 : place + 1 + _REST_OF_ANSWER]:
            closing = sentences[later[0]]
            if _ELSE.search(closing.question) and _NO_MORE.match(closing.text):
                return (numbers[0], later[0])
        if any(re.search(_THAT_IS_ALL, sentences[n].text, re.IGNORECASE) for n in numbers):
            return (numbers[0],)
    return ()


_THAT_IS_ALL = (
    r"\b(?:that(?:'s| is| was) (?:all|everything)|nothing (?:else|more)|only that|nada más|eso fue todo|eso es todo)\b|就这些|没有别的|仅此"
)


def _finding(answers: Sequence[Sentence], told: Sentence, harm: str) -> Finding:
    answer = answers[0]
    return make_finding(
        FindingKind.OMISSION,
        Level.DIFFERENCE,
        factors(answer, told),
        sentence_of(
            f"asked “{' '.join(answer.question.split())}”, {cited(answer)} does not record what {told.source.name} "
            f"{verb(told, 'tell')}: {quoted(told.text)}"
        ),
        f"The question asked for all and was closed; this harm ({harm}) has no counterpart in that source.",
        _QUESTION,
        (*(a.passage() for a in answers), told.passage()),
        _CAUSES,
    )
