"""Plain yes-or-no facts of a case: whether a complaint was made, a paper signed, somebody struck in custody, a thing taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.consistency.sentence import Sentence
from app.consistency.words import fold
from app.domain.blocks import Role

_EN_TAKE = (
    r"(?:took|take|takes|taken|taking|seiz(?:ed?|ing)|confiscat(?:ed?|ing)|carr(?:y|ied|ying)|remov(?:ed?|ing)|ma(?:de|"
    r"ke) off with|left with|went off with|walked out with)(?! care)"
)
_ES_TAKE = (
    r"(?:llev(?:aron|ó|aban|ar(?:se)?|arían|ado|ada|ando)\w*|confisc\w+|decomis\w+|incaut\w+|quit(?:aron|ó|ado|ada)|robaron|retuv\w+)"
)
_ZH_TAKE = r"(?:拿走|带走|搬走|没收|扣押|扣留|收走|抢走|抄走|夹着|扣了?|拿)"
_THINGS = {
    "computer": r"computers?|laptops?|computadora|ordenador|portátil|电脑|计算机|笔记本",
    "phone": r"(?:cell ?|mobile )?(?:tele)?phones?|teléfono|celular|móvil|手机|电话机",
    "camera": r"cameras?|cámara|相机|摄像机",
    "passport": r"passports?|pasaporte|护照",
    "identity card": r"identity cards?|id cards?|cédula|身份证",
    "books": r"books|bibles?|libros|biblias?|书籍|书本|圣经",
    "documents": r"documents|files|papers|documentos|archivos|expedientes|文件|材料|资料",
    "money": r"money|cash|savings|dinero|efectivo|钱|现金",
    "car": r"car|truck|motorcycle|carro|camioneta|moto(?:cicleta)?|汽车|摩托车",
    "jewellery": r"jewel(?:le)?ry|gold|rings?|joyas|anillos?|首饰|戒指|金饰",
}
_REPORT = re.compile(
    r"\b(?:report(?:ed|ing)? (?:it|this|that|the \w+|to|them)|(?:went|go|gone|going|turn(?:ed)?|complain(?:ed|ing)?|"
    r"spoke) (?:back )?to (?:the |any )?"
    r"(?:police|precinct|authorities|prosecutor\w*)|(?:fil|lodg|register|submitt?)(?:e|ed|ing)? (?:a |any |no "
    r")?(?:police )?(?:complaint|report|denuncia)|"
    r"(?:mad|mak)(?:e|ing) (?:a |any |no )?(?:police )?(?:complaint|report)|complaint (?:was )?(?:filed|made|lodged)|"
    r"reported to (?:the )?police|"
    r"call(?:ed)? the police|press(?:ed)? charges|denunci(?:é|ó|ar|amos|ado|ada)|(?:pus[eo]|puse|poner|presenté|"
    r"presentó|presentar|interpuse|hice|hacer) (?:una |la |ninguna )?(?:denuncia|queja)|"
    r"denuncia (?:ante|a|en) la|(?:fui|fue|ir|acud[íi]\w*|ido) a (?:denunciar|la (?:policía|comisaría|fiscalía)))\b|"
    r"报了?[警案]|报过[警案]|(?:去|到)(?:派出所|公安局)(?:报|告|反映)|"
    r"向(?:警察|派出所|警方|公安)?.{0,4}(?:报案|举报|控告|报告)",
    re.IGNORECASE,
)
_HARM = (
    r"(?:beat(?:en|ing)?|hit(?:ting)?|struck|strike|slap(?:ped)?|punch(?:ed)?|kick(?:ed)?|physically (?:harm(?:ed)?|"
    r"hurt|mistreated)|(?:laid|lay|put) (?:a |their )?(?:hands?|finger)s? on|harmed|mistreated|tortured|touched)"
)
_ES_HARM = (
    r"(?:golpe(?:aron|ó|ado|ada|ar|aban)|peg(?:aron|ó|ado|ar|aban)|pate(?:aron|ó)|maltrat\w+|tortur\w+|abofete\w+|"
    r"toc(?:aron|ó)|agredi\w+|lastim\w+)"
)
_STRUCK = re.compile(
    rf"\b{_HARM}\b|\b{_ES_HARM}\b|\b(?:dieron|dio) (?:una |un )?(?:bofetada|cachetada|golpe|puñetazo|patada)s?\b|"
    rf"\bbofetadas?\b|(?:打|踢|扇|抽|揍|殴打)(?:过|了|我|他|她|耳光|脸|伤)|被.{{0,3}}打|挨打|耳光|动手|碰过?我",
    re.IGNORECASE,
)
_CUSTODY = re.compile(
    r"\b(?:in|during|under|inside) (?:my |the |his |her |that )?(?:custody|cell|detention|prison|jail|time in|police "
    r"station)\b|\b(?:custody|detention|in the cell|while (?:I|he|she) was (?:held|detained|locked|in))\b|"
    r"\b(?:detenid[oa]|detención|celda|calabozo|cárcel|preso|presa|encerrad[oa])\b|关押|牢房|拘留|羁押|看守所|监室|号子",
    re.IGNORECASE,
)
_SIGN_WHAT = re.compile(
    r"\b(?:confession|statement|paper|papers|document|pledge|promise|guarantee|undertaking|confesión|declaración|"
    r"papel\w*|documento|compromiso|promesa|carta)\b|保证书|悔过书|口供|笔录|认罪书|纸|文件|材料",
    re.IGNORECASE,
)
_LAWYER = re.compile(r"\b(?:lawyer|attorney|legal counsel|abogad[oa])\b|律师", re.IGNORECASE)
_JUDGE = re.compile(
    r"\b(?:(?:saw|see|seen|before|in front of|brought to|taken to|appear(?:ed)? before) (?:a |any |the |no )?(?:judge|"
    r"court|magistrate)|(?:un|una|ningún|el|ante) (?:juez|jueza|tribunal))\b|(?:见|上|出)(?:过|到|了)?(?:法官|法庭)",
    re.IGNORECASE,
)
_WARRANT = re.compile(
    r"\b(?:show(?:ed|n)?|present(?:ed)?|produc(?:ed)?|had|have|carr(?:ied|y)|with(?:out)?|mostr\w+|enseñ\w+|present\w+|"
    r"tra[íj]\w+|sin|con) (?:me |us |him |her |them |nos |a |any |an |no |una |ninguna |la |the )*"
    r"(?:\w+ )?(?:warrant|court order|orden(?: judicial| de \w+)?)\b|(?:出示|拿出|给.{0,3}看).{0,4}(?:搜查证|逮捕证|拘留证|证件)",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|never|nobody|no one|no-one|none|nothing|without|neither|nor|refus\w+|declin\w+|fail\w+ to|no|nunca|jamás|"
    r"nadie|ningun[oa]?|ningún|sin|tampoco|"
    r"neg(?:ué|ó|aron|ando)\w*)\b|n['’]t\b|没有?|从未|未曾|未|不肯|不愿|拒绝|不(?!过|久|断|停|时|少|仅|但|得|同|知|管|只|光)",
    re.IGNORECASE,
)
_LEFT_THERE = (
    r"(?:\bleft\b[^.;,]{0,40}\b(?:where|in its place|behind|alone|on its|on the|there|untouched)|\b(?:stayed|remained|"
    r"was left|is still|was still)\b|"
    r"\b(?:dej(?:aron|ó)|se quedó|quedó|permaneció|sigue|seguía)\b|(?:留|还在|仍在|原处|原地|没动|放在那))"
)
_YES = re.compile(r"\s*[\"“]?(?:yes|yeah|correct|that is right|i did|sí|si,|así es)\b|\s*(?:是的?|有的?|对|会)[，。,]", re.IGNORECASE)
_NO = re.compile(r"\s*[\"“]?(?:no|never|not at all|nunca|jamás|nadie|nobody)\b|\s*(?:没有|没|不是|不|从来没|从未)", re.IGNORECASE)
_ROW_YES = re.compile(r"[:：?？]\s*(?:yes|sí|si|是|有)\s*$", re.IGNORECASE)
_ROW_NO = re.compile(r"[:：?？]\s*(?:no|none|ninguna?|否|无|没有)\s*$", re.IGNORECASE)
I_SIGN = re.compile(
    r"\b(?:I|we)\b[^.;]{0,30}?\b(?:sign(?:ed)?|put my (?:hand|name|thumb\w*|finger\w*) to)\b|\b(?:I|we)\b[^.;]{0,30}?\brefused to (?:sign)|"
    r"(?<!\w)(?:firm(?:é|amos|aba))\b|\bme negué a (?:firmar)|我.{0,8}(?:签(?:了|过|下|字|名)?|按.{0,2}手印)",
    re.IGNORECASE,
)
_OWN_PAPER = re.compile(
    r"\bthis (?:letter|declaration|statement|affidavit)|\bwith my own pen|\besta (?:carta|declaración)|本(?:声明|信)", re.IGNORECASE
)
_OFFICIAL = re.compile(
    r"\b(?:captain|officers?|police\w*|gendarmes?|soldiers?|guards?|commander|commissioner|inspector|agents?|"
    r"interrogat\w+|confess\w+|cell|custody|detention|legion|barracks|"
    r"(?:let|set) (?:me|us) (?:go|out|free)|opened the door|release\w*|polic[ií]as?|oficial|agentes|guardias|celda|"
    r"comisaría|soltaron|libertad|confesión)\b|警察|派出所|国保|审讯|关押|拘留|释放|放了?我",
    re.IGNORECASE,
)
_BY_TELLER = re.compile(r"\b(?:I|we|you|yo)\s+(?:\w+\s+)?\Z|我\Z", re.IGNORECASE)
_NEAR = 40  # characters between a thing and the word that takes it
_BEFORE = 4  # sentences of the paragraph that tell which paper it was
_OFFICE_HOLDERS = {
    "mayor": "mayor|alcalde|alcaldesa",
    "chief": "chief|commander|comandante|colonel|coronel",
    "governor": "governor|gobernador|gobernadora",
    "boss": "boss|manager|director|owner|jefe|patrón|dueño",
    "prosecutor": "prosecutor|fiscal",
    "judge": "judge|juez|jueza",
    "senator": "senator|congressman|deputy|diputado|senador",
    "landlord": "landlord|landowner|terrateniente",
}
_DEALS = (
    r"came|visited|spoke|talked|told|said|called|phoned|offered|approached|threatened|warned|met|sat|received|vino|"
    r"llegó|habló|dijo|llamó|ofreció|amenazó|visitó"
)
_DEALT_ASKED = re.compile(
    r"\bdid (?P<who>(?:the |your )?[\w ]{3,24}?) (?:ever |personally |at any (?:time|point) |himself |herself "
    r"){0,2}(?:speak|talk|meet|come|contact|call|visit|approach|deal)\b[^?]*\b(?:you|your)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:if|would|will|could|might|may|want(?:ed)? to|going to|tried to|threaten\w*|told (?:me|him|her|us) (?:to|not "
    r"to)|asked (?:me|him|her|us) to|ordered|"
    r"['’]d|forced|wanted|afraid|fear\w*|thought (?:of|about)|advised|suggested|heard|said that|quer[íi]\w+|iba a|iban "
    r"a|si |miedo|amenaz\w+|dijo|dijeron|para que)\b|如果|要是|怕|想|叫我|让我|威胁|听说|会",
    re.IGNORECASE,
)
_PEOPLE_ELSE = re.compile(
    r"\b(?:him|her|them|brother|father|mother|sister|friend|cousin|others?|another|lo|la|hermano|padre|amigo)\b|他|她|别人|其他",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Settled:
    """A plain fact with whether it is so."""

    what: str
    is_so: bool


def settled_in(sentence: Sentence) -> tuple[Settled, ...]:
    """Every plain fact that a sentence settles by itself or by the question it answers; ask by `sentence.once(settled_in)`."""
    if sentence.is_question:
        return ()
    found = {fact.what: fact for fact in (*_asked(sentence), *_dealings(sentence))}
    for fact in _told(sentence):
        found[fact.what] = fact
    return tuple(found.values())


def signing(sentence: Sentence) -> int:
    """Where the words end in which somebody says that they signed, or did not; 0 where there are none."""
    match = None if sentence.is_question else I_SIGN.search(sentence.text)
    return 0 if match is None or _OWN_PAPER.search(sentence.text) else match.end()


def is_signed(sentence: Sentence, end: int, around: Sequence[Sentence]) -> bool | None:
    """Whether the client signed a paper that officials laid before them; None where it is another paper, or not sure."""
    near = [s.text for s in around if -_BEFORE <= s.index - sentence.index <= 1]
    scene = " ".join([sentence.question, *near])
    lead = _clause(sentence.text, end - 1)
    is_told = _SIGN_WHAT.search(scene) and _OFFICIAL.search(scene) and not _UNSURE.search(lead)
    return not _NOT.search(lead) if is_told else None


_ANY_OFFICE = re.compile(rf"\b(?:{'|'.join(_OFFICE_HOLDERS.values())})\b", re.IGNORECASE)


def _dealings(sentence: Sentence) -> Iterator[Settled]:
    """Whether somebody in office ever dealt with the client in person."""
    if sentence.role is Role.ANSWER and _NO.match(sentence.text) and not re.search(r"[?？].*[?？]", sentence.question):
        asked = _DEALT_ASKED.search(sentence.question)
        for role, words in _OFFICE_HOLDERS.items():
            if asked and re.search(rf"\b(?:{words})\b", asked["who"], re.IGNORECASE):
                yield Settled(f"the {role} dealt with the client in person", is_so=False)
    for role, words in _OFFICE_HOLDERS.items() if _ANY_OFFICE.search(sentence.text) else ():
        match = re.search(rf"\b(?:{words})\b(?: himself| herself| en persona| mismo)?,? (?:{_DEALS})", sentence.text, re.IGNORECASE)
        if (
            match
            and re.search(r"\b(?:me|us|my|our|I|mi|nos|nuestr\w+)\b", sentence.text[match.start() :])
            and not _NOT.search(_clause(sentence.text, match.start()))
        ):
            yield Settled(f"the {role} dealt with the client in person", is_so=True)


def _told(sentence: Sentence) -> Iterator[Settled]:
    text = sentence.text
    for what, match in _met(text):
        if what == "struck in custody" and not (_CUSTODY.search(text) or _CUSTODY.search(sentence.question)):
            continue
        lead = _clause(text, match.start())
        if _UNSURE.search(lead):
            continue
        yield Settled(what, _is_so(text, match, lead))
    yield from _things(text, sentence.question if sentence.role is Role.ANSWER else "")


def _met(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    for what, pattern in _FACTS.items():
        match = pattern.search(text)
        if match:
            yield what, match


def _is_so(text: str, match: re.Match[str], lead: str) -> bool:
    if _ROW_NO.search(text):
        return False
    return not (
        _NOT.search(lead)
        or re.search(r"\bno\b|\bninguna?\b|没|未", match.group(), re.IGNORECASE)
        or re.match(r"[^.;]{0,30}, no\b", text[match.end() :])
    )


def _clause(text: str, at: int) -> str:
    """What stands before a place in its clause; an opening "no," is an answer, not a denial of what follows."""
    lead = re.split(r"[.;。；!?]|\b(?:but|because|pero|porque)\b|但是?|因为", text[:at])[-1]
    return re.sub(r"^\s*(?:no|没有|不)\s*[,，]", "", lead, flags=re.IGNORECASE)


def _whole(words: str) -> str:
    """Words that no other letter of the alphabet touches; Chinese stands as it is."""
    return rf"(?<![A-Za-zÀ-ÿ])(?:{words})(?![A-Za-zÀ-ÿ])"


_ANY_THING = re.compile(_whole("|".join(_THINGS.values())), re.IGNORECASE)


def _things(text: str, question: str) -> Iterator[Settled]:
    """As in "they took my computer" and "they left it where it was"."""
    asked = question if re.search(_TAKES, question, re.IGNORECASE) else ""
    if not _ANY_THING.search(text) and not _ANY_THING.search(asked):
        return
    for thing, words in _THINGS.items():
        noun = re.search(_whole(words), text, re.IGNORECASE)
        is_meant = noun or (asked and re.search(_whole(words), asked, re.IGNORECASE))
        if not is_meant:
            continue
        take = re.search(_TAKES, text, re.IGNORECASE)
        left = re.search(_LEFT_THERE, text, re.IGNORECASE)
        if take and noun and not _is_near(text, take, noun):
            take = None
        if take:
            lead = _clause(text, take.start())
            if not _UNSURE.search(lead) and not _BY_TELLER.search(lead):
                yield Settled(f"{thing} taken", not _NOT.search(lead) and not _ROW_NO.search(text))
        elif left and (asked or _ABSENT.search(text)):
            yield Settled(f"{thing} taken", is_so=False)


_TAKES = rf"\b{_EN_TAKE}\b|\b{_ES_TAKE}\b|{_ZH_TAKE}"
_ABSENT = re.compile(r"\bwhere it was\b|\bdonde estaba\b|原处|原地", re.IGNORECASE)


def _is_near(text: str, take: re.Match[str], noun: re.Match[str]) -> bool:
    """Whether a thing is what was taken: in one sentence part, and close."""
    first, last = sorted((take, noun), key=lambda m: m.start())
    between = text[first.end() : last.start()]
    return len(between) <= _NEAR and not re.search(
        r"\b(?:when|while|because|and (?:I|we|they)|to the|from the|photo\w*|cuando|porque)\b|。|;", between
    )


def _asked(sentence: Sentence) -> Iterator[Settled]:
    """A "yes" or a "no" to a question that holds the fact."""
    if sentence.role is not Role.ANSWER:
        return
    is_yes, is_no = bool(_YES.match(sentence.text)), bool(_NO.match(sentence.text))
    if is_yes is is_no or _PEOPLE_ELSE.search(fold(sentence.question)) or re.search(r"[?？].*[?？]", sentence.question):
        return
    question = sentence.question
    if re.match(
        r"\W*(?:who|what|why|when|where|how|which|qui[eé]n|qué|por qué|cuándo|dónde|cómo)\b", question, re.IGNORECASE
    ) or _NOT.search(question.replace("没有", "")):
        return
    for what, _ in _met(question):
        if what == "struck in custody" and not _CUSTODY.search(question):
            continue
        yield Settled(what, is_yes)
    for thing, words in _THINGS.items():
        if (
            re.search(_TAKES, question, re.IGNORECASE)
            and re.search(_whole(words), question, re.IGNORECASE)
            and not re.search(r"\byou (?:\w+ )?(?:t[ao]ke?n?|leave)\b", question)
        ):
            yield Settled(f"{thing} taken", is_yes)


_FACTS = {
    "reported to the authorities": _REPORT,
    "struck in custody": _STRUCK,
    "brought before a judge": _JUDGE,
    "shown a warrant": _WARRANT,
}
CUES = (*_FACTS.values(), _ANY_OFFICE, _DEALT_ASKED, _ANY_THING)  # without any of these nothing is settled
