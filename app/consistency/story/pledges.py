"""Whether the client put their name, hand or thumb to a paper that others laid before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.consistency.sentence import Sentence
from app.domain.blocks import Role
from app.domain.snapshot import SourceKind

_MARK = r"(?:names?|signatures?|thumb\w*|finger\w*|hands?|mark|initials|seal)"
_PUT = r"(?:put|puts|putting|set|sets|gave|give|given|add(?:ed)?|wrote|write|written|affix\w*|press(?:ed)?|plac\w+|stamp\w*|ink\w*|left)"
_SIGNED = re.compile(
    rf"\b(?:counter)?sign(?:ed|ing|s)?\b(?! (?:of|for|that|language|up\b|in\b|with the))|\b(?:thumb|finger)-?print(?:ed|ing)\b|"
    rf"\b{_PUT}\b(?: [\w'’]+){{0,3}}? (?:my|his|her|our|their|own) (?:own )?{_MARK}\b(?: or \w+ \w+)?(?= (?:on|to|"
    rf"under|at|in|beside|below)\b)|"
    rf"\b(?:papers?|promise|pledge|confession|undertaking|statement|page|document|sheet|form)\b[^.;,]{{0,20}}\b(?:got|had|has|have|bears?|"
    rf"carries|carried) (?:my|his|her) "
    rf"(?:own )?{_MARK}\b|"
    rf"\b(?:my|his|her) (?:name|signature|thumb\w*) (?:is|was|went|stands?|stood) (?:on|under|at|below|beneath)\b|"
    r"\b(?:wrote|written) (?:\w+ ){0,5}?(?:letter of guarantee|guarantee|pledge|undertaking|promise|confession)\b|"
    r"(?<!\w)firm(?:é|ó|amos|aron|ar|ado|ada|aba|e)(?!\w)|\b(?:pus[eo]|poner|estamp[éó]|dej[éó]) (?:mi|su|"
    r"la) (?:firma|nombre|huella|dedo)\w*|"
    r"(?:签|簽)(?:了|过|下|字|名|署)|按(?:了|过|下)?(?:了)?(?:红|指|手)?(?:手印|指印|印)|(?:手印|指印)(?:也)?按|(?:保证书|悔过书|检讨书?|认罪书|承诺书)"
    r"[^，。没不]{0,4}(?:写|签|抄)|(?:写|签|抄)(?:了|过|下)?.{0,10}(?:保证|悔过|检讨|认罪|承诺)",
    re.IGNORECASE,
)
_NAME_GIVEN = re.compile(r"\b(?:gave|give|given) (?:them|him|her|it) my (?:name|signature|thumb\w*|hand)\b", re.IGNORECASE)
_PAPER = re.compile(
    r"\b(?:papers?|ppr|statements?|confessions?|pledges?|promis\w+|guarantees?|undertakings?|forms?|documents?|pages?|sheets?|declaration|"
    r"certificates?|blank|minutes|protocol|record|bond|letter of|papel\w*|documentos?|hojas?|confesi[oó]n|"
    r"compromiso|promesa|acta|declaraci[oó]n)\b|"
    r"保证|悔过|口供|笔录|认罪|承诺|检讨|纸|文件|材料|协议",
    re.IGNORECASE,
)
_PRESSED = re.compile(
    r"\b(?:captain|officers?|police\w*|gendarmes?|soldiers?|guards?|commanders?|commissioner|inspector|agents?|interrogat\w+|confess\w+|"
    r"cells?|custody|detention|detain\w*|prison|jail|barracks|militia\w*|(?:let|set) (?:me|us|him|her) (?:go|out|"
    r"free)|open(?:ed)? the (?:door|gate)|unlock\w*|releas\w*|freed|held|"
    r"doctor|ward|forced|made (?:me|him|her)|beat\w*|pistol|gun|secretary|mayor|boss|company|polic[ií]as?|oficial|guardias?|celda|soltaron|"
    r"libertad)\b|警|国保|审|关|拘|放|出来|逼|打|[叫让]走|大夫|医生|书记|派出所",
    re.IGNORECASE,
)
_OWN_PAPER = re.compile(
    r"\bthis (?:letter|declaration|statement|affidavit|form|application)\b|\bwith my own pen\b|\b(?:book|lease|contract|visa|passport|"
    r"petition|register|attendance)\b|\besta (?:carta|declaración)\b|本(?:声明|信)|\b(?:signed|firmado)(?:\)|:|"
    r" (?:at|by|on|in|this)\b)|^\W*(?:signature|firma|signed \()",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|never|no|nobody|none|nothing|neither|nor|without|refus\w+|declin\w+|nunca|jamás|sin|tampoco|ningún|ninguna?|"
    r"me negué)\b|n['’]t\b|没|未|不肯|不愿|拒绝|不(?!按|过|得|走)",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:if|unless|would|will|could|might|may|whether|cannot|can|quer[íi]an?|ped[íi]an?|para que|si)\b"
    r"(?: [\w'’]+){0,3} \Z|['’](?:d|ll) (?:\w+ )?\Z|(?<!refused )(?<!declined )\bto \Z|"
    r"(?:叫|让|要|逼|想)(?:我|他|她)?[^，。]{0,4}\Z|(?:如果|要是|不)\Z",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(?:made|forced|obliged|making) (?:me|us|him|her)\b[^.;]{0,16}\Z|\b(?:had|forced|made) (?:me |us |him |her )?to \Z", re.IGNORECASE
)
_OTHERS = re.compile(
    r"\b(?:they|father|mother|brother|sister|uncle|aunt|cousin|husband|wife|elders?|neighbou?rs?|lawyer|family|families|secretary|judge|"
    r"doctor|officer|clerk|engineer|surety|guarantor|others|everyone|some)(?: \w+){0,2} \Z|(?:父|母|书记|医生|家属|邻居)[^，。]{0,4}\Z",
    re.IGNORECASE,
)
_OF_ME = re.compile(r"\bmy (?:own )?(?:thumb|finger|hand)", re.IGNORECASE)  # whoever presses it to the paper
_EVERY_TIME = re.compile(
    r"\b(?:never|ever|not one|not a (?:single )?|no (?:promise|paper|statement|document|confession|form)|nothing|at any time|whatever|"
    r"not then|nunca|jamás|ningún|ninguna)\b|从来|从未|从没",
    re.IGNORECASE,
)
_ANY_PAPER = re.compile(rf"\b(?:any|alg[uú]n|alguna|ning[uú]n) (?:{_PAPER.pattern})|任何.{{0,4}}(?:{_PAPER.pattern})", re.IGNORECASE)
_ASKED = re.compile(r"\bsign\w*\b|\bput your (?:name|thumb\w*|hand)\b|\bfirm\w+|签|手印", re.IGNORECASE)
_YES, _NO = (
    re.compile(r"\W*(?:\[[^\]]*\]\s*)?(?:yes|yeah|i did|i had to|sí|si,|是|签了|写了)", re.IGNORECASE),
    re.compile(r"\W*(?:\[[^\]]*\]\s*)?(?:my signature\? )?(?:no|never|nothing|nunca|没|不)\b", re.IGNORECASE),
)
_BEFORE, _AFTER = 4, 2  # sentences of the paragraph that tell which paper it was
_LATIN_FIRST = re.compile(r"\b(?:I|we|me|my|us|yo|mi|nos)\b|我")


@dataclass(frozen=True, slots=True)
class Pledge:
    """The number of the sentence, whether the paper was signed, and whether a denial holds for every paper."""

    place: int
    is_signed: bool
    is_of_every_time: bool


def pledges_in(sentences: Sequence[Sentence]) -> tuple[Pledge, ...]:
    """Every sentence of a source that says whether the client signed such a paper; ask by `told.once(pledges_in)`."""
    found = []
    for place, sentence in enumerate(sentences):
        said = None if sentence.is_question else sentence.once(_said)
        if said is None:
            continue
        near = [s.text for s in sentences[max(0, place - _BEFORE) : place + _AFTER + 1] if s.block == sentence.block]
        scene = " ".join([sentence.question, *near])
        is_of_every_time = not said and bool(_EVERY_TIME.search(sentence.text) or _ANY_PAPER.search(sentence.question))
        if _PAPER.search(scene) and (not said or _PRESSED.search(scene)):
            found.append(Pledge(place, said, is_of_every_time))
    return tuple(found)


def _said(sentence: Sentence) -> bool | None:
    text = sentence.text
    match = sentence.search(_NAME_GIVEN) or (None if sentence.search(_OWN_PAPER) else sentence.search(_SIGNED))
    if match is None:
        if (
            sentence.role is Role.ANSWER
            and _ASKED.search(sentence.question)
            and re.search(r"\byou\b|你|您|usted", sentence.question, re.IGNORECASE)
        ):
            return True if _YES.match(text) else False if _NO.match(text) else None
        return None
    lead = _clause(text, match.start())
    is_made = _MADE.search(lead) is not None
    if match.group().lower() in {"sign", "signs"} and not (is_made or _NOT.search(lead) or re.search(r"\bdid \Z", lead)):
        return None
    if (
        (_UNREAL.search(lead) and not is_made and not _NOT.search(lead))
        or (_OTHERS.search(lead) and not is_made and not _OF_ME.search(match.group()))
        or not _is_of_client(sentence, lead)
    ):
        return None
    is_refused = (
        re.match(r"\s+(?:nothing|none of|no \w+)\b", text[match.end() :]) is not None
        or _NOT.search(lead) is not None
        or bool(re.search(r"\b(?:refused|declined) to\b|\bno (?:paper|promise)\b", lead))
    )
    return not is_refused


def _is_of_client(sentence: Sentence, lead: str) -> bool:
    """Whether the one who signs can be the client: "I" in their own telling; of others whoever the paper is about."""
    if sentence.is_by_client:
        third = re.search(r"\b(?:[Hh]e|[Ss]he)\b(?:(?!\bI\b).)*\Z", lead)
        return not third or (sentence.role is Role.PARAGRAPH and not _LATIN_FIRST.search(sentence.text))
    return (
        sentence.source.kind is SourceKind.EXHIBIT
        or not re.search(r"(?<![“\"])\bI\b(?:(?!\b(?:he|she)\b).)*\Z", lead)
        or "“" in lead
        or '"' in lead
    )


def _clause(text: str, at: int) -> str:
    """What stands before a place in its clause; an opening "no," is an answer, not a denial of what follows."""
    lead = re.split(r"[.;。；!?]|\b(?:but|because|then|pero|porque)\b|但是?|因为|，", text[:at])[-1]
    return re.sub(r"^\s*(?:no|没有|不)\s*[,，]", "", lead, flags=re.IGNORECASE)
