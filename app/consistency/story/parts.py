"""Who played a part in the client's story: whom they married, who questioned them, who took them to a doctor, who was with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.consistency.extract.name_keys import name_keys
from app.consistency.extract.pinyin import han_parts, is_surname
from app.consistency.lexicon import Hit
from app.consistency.sentence import Sentence
from app.consistency.story.doers import KIN, Doer, tokens
from app.domain.assertion import NameMention
from app.domain.blocks import Role

_OFFICER = (
    r"(?:officers?|polic\w+|agents?|officials?|detectives?|captain|inspector|man|men|woman|person|one|oficial|agente|hombre|mujer|persona)"
)
_WHOM = r"(?:me|us|him|her|the applicant|(?-i:[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+){0,3}))"
_ES_WHOM = r"(?:me|nos|l[eoa]s?)"
_ZH_WHOM = r"(?:我们|我|他|她|[\u4e00-\u9fff]{2,4}(?=的))"
_DOCTOR = r"(?:hospital|clinic\w*|doctor|emergency room|infirmary|clínica|médico|posta|sanatorio|urgencias)"
_EN_CONVEY = r"(?:drove|drive|took|take|taken|driven|brought|bring|carried|rushed|accompanied|transported)"
_ES_CONVEY = r"(?:llev|traslad|conduj|acompañ|transport)\w*"

# A part: the words that tell of it, where it may be played by one person only. Verbs stand with whom they were done to.
_ACTS = {
    "questioner": re.compile(
        rf"\b(?:question(?:ed|ing|s)?|interrogat(?:ed|ing|es?))(?: {_WHOM})?\b|\b(?:my|his|her) (?:interrogator|questioner)\b|"
        rf"\binterrogat\w+ officer\b|^interrogator\b|^oficial interrogador\b|\b{_ES_WHOM} interrog\w+|\b(?:fu[ie]|fue) interrogad[oa]\b|"
        rf"^interrogad[oa]\b|\b(?:mi|su) interrogador\w*|(?:审讯|讯问)(?:员|警官)|(?:审问|审讯|讯问|盘问)(?:了?{_ZH_WHOM})?",
        re.IGNORECASE,
    ),
    "driver": re.compile(
        rf"\b{_EN_CONVEY}\b(?: [\w'’]+){{0,5}}? {_DOCTOR}\b|\b(?:went|came|go) with {_WHOM}\b(?: [\w'’]+){{0,4}}? "
        rf"{_DOCTOR}\b|\b{_DOCTOR}\b[^.;]{{0,12}}\b{_ES_WHOM} {_ES_CONVEY}|"
        rf"\b{_ES_WHOM} {_ES_CONVEY}(?: [\wáéíóú]+){{0,4}}? {_DOCTOR}\b|\b{_ES_CONVEY}(?: [\wáéíóú]+){{0,3}}? {_DOCTOR}\b|"
        r"送.{0,6}?(?:医院|诊所|卫生院|医)|(?:背|抬|拉|带)(?:着|我|他|她).{0,6}?(?:医院|诊所|卫生院)",
        re.IGNORECASE,
    ),
    "baptizer": re.compile(
        rf"\bbapti[sz]ed {_WHOM}\b|\bwas bapti[sz]ed by\b|\bbapti[sz]ed by\b|\b{_ES_WHOM} bautiz\w+|\bbautizad[oa] por\b|"
        rf"给{_ZH_WHOM}施?(?:了)?(?:洗|浸)",
        re.IGNORECASE,
    ),
    "payer": re.compile(
        r"\bpaid (?:for )?(?:the|my|his|her|our) (?:smuggler|coyote|guide|trip|journey|ticket|passage|travel|bail|bond|fare)\b|"
        r"\bpag[óo]\w* (?:al|el|la|mi|su|por el|por mi)\s?(?:coyote|guía|viaje|pasaje|boleto|fianza)\b|(?:付|出|"
        r"交)了?.{0,4}(?:蛇头|路费|机票|保释)",
        re.IGNORECASE,
    ),
}
_SPOUSE = re.compile(
    r"\b(?:wife|husband|spouse|esposa|esposo|marido|cónyuge|conyuge)\b|\b(?:woman|man) (?:I|he|she) (?:married|am "
    r"married to|is married to)\b|"
    r"\b(?:mujer|hombre) con (?:quien|el que|la que) (?:me|se) cas[éó]\b|妻子|丈夫|配偶|爱人|(?:和|跟|与)(?:我|他|她)结婚的(?:人)?",
    re.IGNORECASE,
)
_MARRIED = re.compile(
    r"\b(?:am|was|is|got|been)? ?married (?:to )?(?=[A-ZÀ-Þ])|\b(?:estoy|estaba|está) casad[oa] con (?=[A-ZÀ-Þ])|"
    r"\b(?:me|se) cas[éó] con (?=[A-ZÀ-Þ])",
)
_ASKED_SPOUSE = re.compile(
    r"\b(?:your|his|her) (?:wife|husband|spouse)['’]s?(?: \w+)? name\b|\bname of your (?:wife|husband|spouse)\b|"
    r"\bwho (?:are|is|were) (?:you|he|she) married to\b|\b(?:se llama|nombre de) su (?:esposa|esposo|marido|mujer|cónyuge)\b|"
    r"\bcon quién (?:está|se) cas|(?:妻子|丈夫|配偶|爱人).{0,4}(?:名字|姓名|叫什么|是谁)|(?:和|跟|与)谁结婚",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:['’]s)?(?: (?:full|whole|legal) )?\s*(?:name\b)?\s*(?:,|:|：|\(|，|\bis\b|\bwas\b|\bse llama(?:ba)?\b|\bes\b|\bera\b|的)?\s*"
    r"(?:called|named|de nombre|llamad[oa])?(?:[A-ZÀ-Þ]\w+ )?(?:的)?(?:全名|姓名|名字)?(?:是|叫|名叫|叫做)?\s*[:：]?\s*"
)
_LINK_BACK = re.compile(r"\s*(?:,|，|\(|是| is| was| es| era)\s*(?:my|mi|his|her|su|我(?:的)?|他(?:的)?|她(?:的)?)?\s*")
_OWN_BEFORE = re.compile(r"(?:\b(?:my|our|mi|nuestr[oa])\s+(?:\w+ )?|我(?:的)?|(?:^|[.;]\s)(?:the |la |el )?)\Z", re.IGNORECASE)
_THEIR_BEFORE = re.compile(r"(?:\b(?:his|her|su)\s+|他(?:的)?|她(?:的)?|['’]s?\s+|的|(?:^|[.;]\s)(?:the |la |el )?)\Z", re.IGNORECASE)
_ANOTHERS = re.compile(r"(?:\b(?:his|her|their|sus?) (?:\w+ )?|[他她]的?)\Z", re.IGNORECASE)
_HEARSAY = re.compile(r"\b(?:told me|heard|cont[óo] que|me contaron|dijo que|supe que)\b|告诉我.{0,6}(?:送|带)|听说", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:ex|former|first|second|late|previous|deceased|primer[ao]?|segund[ao]|difunt[ao])\b|前妻|前夫|已故|再婚", re.IGNORECASE
)
_WHO = re.compile(r"\bwho\b|\bname of the officer\b|\bqui[ée]n(?:es)?\b|\bnombre del (?:oficial|agente)\b|谁|哪位|名字|姓名", re.IGNORECASE)
_HOW_THERE = re.compile(r"\bhow did you (?:get|reach|arrive)\b|\bcómo lleg[óo]\w*\b|怎么(?:去|到|送)", re.IGNORECASE)
_COPULA = re.compile(r"^[^.;。]{0,14}?(?:\b(?:was|were|is|era|fue|fueron|se llamaba|se llama)\b|是|叫)")
_AND = re.compile(r"\s*(?:,|and|y|e|、|和|跟|与)\s*(?:(?:my|his|her|our|mi|su|nuestr[oa]|我的?|他的?)\s*)?", re.IGNORECASE)
_FACILITY = re.compile(r"\b(?:hospital|cl[ií]nica?|centro|center|centre)\s+(?:\w+ )?\Z", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:by|por)\s*[:：]?\s*(?:an? |one |un |una |el |la |un tal )?(?:my |his |her |mi |su )?", re.IGNORECASE)
_ROW = re.compile(r"^[^.。;]{0,40}?[:：]\s*")
_STEPS_IN = re.compile(r"\b(?:I|they|we|she|he|you|ellos|yo|nosotros)\b|他们|我们", re.IGNORECASE)
_ZH_CALLED = re.compile(
    r"(?:叫做?|名叫|妻子|丈夫|配偶|爱人|姓名是?|全名是|名字[是叫]?|警官|警察|审讯员|(?<!不)是|[:：])\s*(?:是|"
    r"叫)?(?P<name>(?:(?![我你他她们审问讯是叫的在被了])[\u4e00-\u9fff]){2,4}?)(?=[，。,;；、的是]|警官|警察|审|\s|\Z)"
)
_PART_NAMES = {
    "spouse": "the spouse", "questioner": "the one who questioned", "driver": "the one who brought the client to a doctor",
    "baptizer": "the one who baptized", "payer": "the one who paid", "companion": "the one who was with the client at the arrest",
}  # fmt: skip
_ARREST = re.compile(
    r"\b(?:arrest\w*|detain\w*|detention|seized|took (?:me|us|him|her)|picked (?:me|us) up|detuv\w+|detenid[oa]s?|"
    r"detención|captur\w+)\b|被捕|逮捕|抓|拘留|带走",
    re.IGNORECASE,
)
_WITH_ME = re.compile(
    r"\b(?:with|beside|next to|together with|accompanied by|at) (?:me|him|her|my|his)(?: side)?\b|\b(?:present|witness)\b|\bconmigo\b|"
    r"\b(?:iba|estaba|andaba|caminaba|íbamos|estábamos)\b[^.;]{0,12}\bcon (?:mi|su|él|ella)\b|\ba(?:l| mi| su) lado\b|"
    r"\bacompañ\w+|\b(?:presente|testigo)\b|"
    r"(?:和|跟|与).{0,8}(?:在一起|一起|一道)|一起走|(?:身边|旁边|身旁)|在场|目击",
    re.IGNORECASE,
)
_ASKED_WITH = re.compile(
    r"\bwho (?:else )?was (?:with you|there|present)\b|\b(?:any(?:one|body)|somebody|someone) (?:else )?(?:with you|present)\b|"
    r"\bqui[ée]n (?:más )?(?:estaba|iba|andaba) con\b|\b(?:alguien|quién) (?:más )?(?:con usted|contigo|en el)\b|(?:谁|"
    r"有人|别人).{0,8}(?:一起|在场|身边)",
    re.IGNORECASE,
)


_Person = tuple[int, int, Doer]


@dataclass(frozen=True, slots=True)
class Part:
    """One part with who played it, and the characters [start, end) of the sentence that name them."""

    part: str
    who: Doer
    start: int
    end: int

    @property
    def of_what(self) -> str:
        """The part in words."""
        return _PART_NAMES[self.part]


CUES = (_SPOUSE, _MARRIED, _ASKED_SPOUSE, _HOW_THERE, _ARREST, *_ACTS.values())  # without any of these nobody plays a part


def parts_in(sentence: Sentence) -> tuple[Part, ...]:
    """Every part a sentence gives to somebody; ask by `sentence.once(parts_in)`."""
    if sentence.is_question or _FORMER.search(sentence.text):
        return ()
    found = [*_spouse(sentence), *_acts(sentence), *_companions(sentence)]
    return tuple(part for part in found if part.who.is_known)


def _people(sentence: Sentence) -> list[_Person]:
    """Names and relatives with their places; of "Ana's mother" and "la madre de Ana" the mother only."""
    names = [(n.start, n.end, Doer(names=tokens(n), text=n.text)) for n in sentence.names]
    for match in _ZH_CALLED.finditer(sentence.text):
        if is_han_name(match["name"]) and not any(start <= match.start("name") < end for start, end, _ in names):
            keys = name_keys(match["name"])
            start = match.start("name")
            names.append(
                (
                    start,
                    match.end("name"),
                    Doer(names=tokens(NameMention(start, match.end("name"), match["name"], keys)), text=match["name"]),
                )
            )
    kin = [(h.start, h.end, Doer(frozenset({h.concept.name}), text=sentence.text[h.start : h.end])) for h in _relatives(sentence)]
    kept = [one for one in names if not _owns(sentence, one[0], one[1])]
    return sorted((*kept, *kin), key=lambda one: one[0])


def is_han_name(text: str) -> bool:
    """Whether Chinese characters can be a personal name by their first."""
    parts = han_parts(text)
    return bool(parts) and is_surname(parts[0])


def _relatives(sentence: Sentence) -> list[Hit]:
    hits = [h for h in sentence.of("role") if h.concept.name in KIN | {"neighbour", "friend"}]
    if sentence.is_by_client:
        hits = [h for h in hits if not _ANOTHERS.search(sentence.text[: h.start])]
    return [
        h
        for h in hits
        if not re.match(r"['’]s?\b|的(?!$)(?=[\u4e00-\u9fff])", sentence.text[h.end : h.end + 2])
        and sentence.text[h.end - 2 : h.end] not in {"'s", "’s"}
    ]


def _owns(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a name only says whose somebody or something is, or is the one an act befell."""
    after, before = sentence.text[end : end + 3], sentence.text[max(0, start - 14) : start]
    return bool(
        (re.match(r"['’]s?(?:\s|$)|的", after) and not before.endswith("叫"))
        or sentence.text[max(start, end - 2) : end] in {"'s", "’s"}
        or re.search(r"(?:\b(?:de|del|a|questioned|interrogated|baptized|baptised) |[送给把审问讯])\Z", before)
    )


def _spouse(sentence: Sentence) -> Iterator[Part]:
    people = [one for one in _people(sentence) if one[2].names]
    own = sentence.is_by_client or sentence.role is Role.ANSWER
    for match in _SPOUSE.finditer(sentence.text):
        before = sentence.text[: match.start()]
        is_owned = (_OWN_BEFORE if own else _THEIR_BEFORE).search(before) or (
            own and re.match(r"woman|man|mujer|hombre|和|跟|与", match.group(), re.IGNORECASE)
        )
        if not is_owned:
            continue
        tail = re.match(r"(?: de (?:[A-ZÀ-Þ][\w'’]+ ?){1,4})?", sentence.text[match.end() :])
        stop = match.end() + (tail.end() if tail else 0)
        for start, end, who in people:
            is_after = start >= stop and _LINK.fullmatch(sentence.text, stop, start)
            is_before = end <= match.start() and _LINK_BACK.fullmatch(sentence.text, end, match.start())
            if is_after or is_before:
                yield Part("spouse", who, start, end)
    for match in _MARRIED.finditer(sentence.text) if own else ():
        lead = sentence.text[: match.start()].strip().lower()
        if not lead or lead.endswith(("i", "yo", ".", ",")) or match.group().lower().startswith(("am", "estoy", "me")):
            yield from (Part("spouse", who, start, end) for start, end, who in people if start == match.end())
    if (
        sentence.role is Role.ANSWER
        and people
        and _ASKED_SPOUSE.search(sentence.question)
        and not _SPOUSE.search(sentence.text[people[0][1] :][:0])
    ):
        start, end, who = people[0]
        if start <= _NEAR and len(people) == 1:
            yield Part("spouse", who, start, end)


_NEAR, _REACH, _BESIDE = 24, 30, 8  # characters from the start of an answer; from a verb


def _acts(sentence: Sentence) -> Iterator[Part]:
    people = [one for one in _people(sentence) if one[2].roles or not _FACILITY.search(sentence.text[: one[0]])]
    is_hearsay = bool(sentence.search(_HEARSAY)) and not sentence.is_by_client
    for part, pattern in _ACTS.items():
        match = None if is_hearsay and part != "questioner" else sentence.search(pattern)
        found = _agent(sentence, people, match) if match else None
        asked = sentence.role is Role.ANSWER and (_WHO.search(sentence.question) or _HOW_THERE.search(sentence.question))
        if found is None and people and asked and pattern.search(_plain(sentence.question)) and people[0][0] <= _NEAR:
            found = people[0]
        if found is None and people and part == "driver" and asked and _HOW_THERE.search(sentence.question) and people[0][0] <= _NEAR:
            found = people[0] if re.search(_DOCTOR + "|医院|诊所", sentence.question, re.IGNORECASE) else None
        if found is not None and not (part != "driver" and found[2].roles):
            start, end, who = _together(sentence, people, found)
            yield Part(part, who, start, end)


def _together(sentence: Sentence, people: list[_Person], one: _Person) -> _Person:
    """Somebody with all that are told along with them, as in "my aunt and my neighbour"."""
    start, end, who = one
    for first, last, other in (*people[::-1], *people):
        between = sentence.text[last:start] if last <= start else sentence.text[end:first]
        if (last <= start or first >= end) and _AND.fullmatch(between):
            start, end = min(start, first), max(end, last)
            who = Doer(who.roles | other.roles, who.names | other.names, text=sentence.text[start:end])
    return start, end, who


def _plain(question: str) -> str:
    """A question with "you" as if told of "me"."""
    return re.sub(r"\byou\b", "me", question.replace("您", "我").replace("你", "我"), flags=re.IGNORECASE)


def _agent(sentence: Sentence, people: list[_Person], verb: re.Match[str]) -> _Person | None:
    """Who did what a verb tells: behind a label, a copula or "by", before the verb, or in Spanish behind it."""
    text = sentence.text
    after = [one for one in people if one[0] >= verb.end()]
    before = [one for one in people if one[1] <= verb.start()]
    row, tail = _ROW.match(text), _COPULA.match(text[verb.end() :])
    if row and row.end() >= verb.end() and after and after[0][0] <= row.end() + _BESIDE:
        return after[0]
    if tail and after and after[0][0] <= verb.end() + tail.end() + _REACH:
        return after[0]
    for passive in _PASSIVE.finditer(text, verb.start()):
        met = [one for one in people if passive.end() <= one[0] <= passive.end() + 2 * _BESIDE]
        if met:
            return met[0]
    is_inside = any(verb.start() <= one[0] < verb.end() for one in people)
    if is_inside and re.search(r"[\u4e00-\u9fff]", verb.group()):
        return None
    if before and not _STEPS_IN.search(text[before[-1][1] : verb.start()]):
        return before[-1]
    return after[0] if after and _is_behind(text, verb, after[0][0]) else None


def _is_behind(text: str, verb: re.Match[str], start: int) -> bool:
    """Whether somebody told of behind a verb did it: "me interrogó Darío", "al hospital me llevó mi tía", "questioned by officer X"."""
    between = text[verb.end() : start]
    if re.match(rf"\b(?:{_ES_WHOM})\b", verb.group(), re.IGNORECASE) and len(between) <= _REACH:
        return not re.search(r"[,.;]| con ", between)
    if re.match(rf"\b{_DOCTOR}\b", verb.group(), re.IGNORECASE) and len(between) <= _BESIDE:
        return True
    return bool(re.match(r"\s+(?:officer|agent|officer named)\s*\Z", between, re.IGNORECASE))


def _companions(sentence: Sentence) -> Iterator[Part]:
    """Who was with the client when they were taken."""
    is_asked = sentence.role is Role.ANSWER and bool(_ASKED_WITH.search(sentence.question) and _ARREST.search(sentence.question))
    is_told = bool(_ARREST.search(sentence.text) and _WITH_ME.search(sentence.text))
    if not is_asked and not is_told:
        return
    for start, end, who in [one for one in _people(sentence) if one[2].roles][:1]:
        if not is_asked or start <= _NEAR:
            yield Part("companion", who, start, end)
