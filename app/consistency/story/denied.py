"""Denials that leave out no occasion: "never", "nobody", "not once", and "no" to "have you ever"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.consistency.extract.polarity import polarity_at
from app.consistency.lexicon import lexicon
from app.consistency.sentence import Sentence
from app.consistency.story.denial_words import named_in, subject
from app.consistency.story.doers import KIN
from app.consistency.words import word_set, words_of
from app.domain.assertion import Polarity
from app.domain.blocks import Role

CLIENT, FAMILY = "client", "family"
_ALL_TIMES = re.compile(
    r"\b(?:never|ever|not once|at no time|(?:at )?any (?:other |later |earlier )?(?:time|point|occasion|place)|at all|"
    r"in my (?:whole )?life|"
    r"first time|(?:previous|earlier|other) occasions?|nunca|jamás|alguna vez|en ningún momento|ni una (?:sola )?vez|en (?:mi|"
    r"toda mi) vida|"
    r"primera vez|"
    r"(?:have|has) any(?:[ ,]+[\w'’]+){2,12}? been|"
    r"(?:have|has|haven['’]t|hasn['’]t|['’]ve)(?: \w+){0,4} (?:been|had|\w+ed|taken|done|gone|beaten|broken|hit|hurt|told)|"
    r"(?:ha|han|he|hemos|has)(?: \w+){0,3} \w+[aid]do)\b|"
    r"从来没|从未|从没|从不|曾|第一次|(?:一次|哪里|任何地方)[也都]没|过(?:吗|没有)?[？?。]",
    re.IGNORECASE,
)
_ALL_OF = re.compile(
    r"\b(?:nobody|no one|no-one|none|nothing|nowhere|neither|any(?:body|one|thing|where)?|no \w+ (?:ever|at all)|not (?:a|"
    r"one) (?:single )?\w+|"
    r"nadie|nada|ning[uú]n\w*|alguien|algun[oa]s?|algún|algo)\b|没有?人|无人|任何|什么都没|谁[也都]没|有没有|有人",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|nowhere|neither|nor|denie[sd]|nunca|jamás|nadie|nada|ning[uú]n\w*|sin|tampoco)\b|"
    r"n['’]t\b|没|从未|从不|无人",
    re.IGNORECASE,
)
_NO = re.compile(
    r"[\s\"“«]*(?:no|never|none|nobody|no one|nothing|nowhere|not once|not ever|not at all|nunca|jamás|nadie|nada|ningun[oa]|"
    r"para nada|en absoluto)"
    r"\s*(?:[,.;:!—–-]|\Z|\bsir\b|\bma['’]am\b|\bseñora?\b)|[\s“]*(?:没有|没|从来没有?|从未|没有过|不曾)\s*(?:[，。,.；;]|\Z)",
    re.IGNORECASE,
)
_AGREES = re.compile(
    r"[\s\"“]*(?:yes|correct|right|that['’]s (?:right|correct|true)|true|no|never|not once|nobody|s[ií]|as[ií] es|correcto|nunca|"
    r"nadie|对|是的?|没有)"
    r"\s*(?:[,.;:!，。]|\Z)",
    re.IGNORECASE,
)
_SAYS_NEVER = re.compile(r"\b(?:never|nobody|no one|not once|nunca|jamás|nadie)\b|从来没|从未|没有人", re.IGNORECASE)
_OPEN = re.compile(
    r"\W*(?:(?:and|so|but|y|pero) )?(?:who|what|why|when|where|how|which|whose|qui[eé]n\w*|qu[eé]|por qu[eé]|cu[aá]\w+|d[oó]nde|"
    r"c[oó]mo)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\b(?:did|do|does|have|has|had|were|was|are|is|can|could)\b|\b(?:alguna vez|alguien|ha|han|le|lo|la|fue|hubo|tuvo)\b|"
    r"吗|是否|有没有|曾|过",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:asked|questioned|when asked|preguntad[oa])\b(?: \w+){0,2}? (?:if|whether|si) (?P<question>[^:;]{8,200})[:;,]\s*"
    r"(?:(?:the )?(?:PA|he|she|app\w*|subject|respondent|client|witness)\.? )?(?:said|says|answer\w*|repl\w+|state[sd]?|respond\w*|"
    r"dice|dijo|contest\w+)?,?"
    r" ?(?:that |que )?(?P<no>no|never|nobody|nunca|nadie)\b|"
    r"(?:被?问(?:到|及)?)(?P<asked>[^，。：]{4,60}(?:是否|有没有|曾)[^，。：]{2,60})"
    r"[，：,:](?:其|申请人|他|她)?(?:答|说|回答|称)[:：]?(?:没有|从未|否)",
    re.IGNORECASE,
)
_EXCEPT = re.compile(
    r"\b(?:only|just|except(?: for)?|apart from|other than|besides|aside from|save for|salvo|s[oó]lo|solamente|excepto|aparte de|"
    r"fuera de)\b|只有?|除了|就是",
    re.IGNORECASE,
)
_DOES = re.compile(r"\b(?:you|I|we|PA|applicant|subject|respondent|client)\b(?:['’]ve)?(?:\W+\w+){0,4}\W*\Z", re.IGNORECASE)
_CARRIES = re.compile(r"\b(?:did|do|have|had|were|was|are|can) you\b|\b(?:I|we|PA|applicant|subject|respondent|client)\b", re.IGNORECASE)
_SEES = re.compile(r"\b(?:see|saw|seen|notice\w*)\b", re.IGNORECASE)
_UNDERGOES = re.compile(
    r"\b(?:be|been|being|was|were|am|are|get|got|gotten|receiv\w*|suffer\w*|experience\w*|see|saw|seen)\b(?:\W+\w+){0,5}\W*\Z|"
    r"\b(?:PA|applicant|subject|respondent|client)\W*(?:himself |herself |myself )?(?:never|not)\W*\Z",
    re.IGNORECASE,
)
_NOBODY_WAS = re.compile(
    r"\b(?:nobody|no one|none)\b(?! of (?:us|my))(?: \w+){0,2} (?:was|were|(?:has|have|had) (?:\w+ )?been)\b|\bnadie fue\b|没有?人被",
    re.IGNORECASE,
)
_APPLICANT = re.compile(r"\b(?:PA|applicant|subject|respondent|client|claimant|declarant|solicitante)\b|申请人", re.IGNORECASE)
_THAN_TOLD = re.compile(  # beyond what was told before
    r"\b(?:any(?:thing|one|body|where)? (?:else|other|further|more)|another(?! countr)|again|otra vez|algo más|alguna otra|"
    r"nothing (?:else|more)|no(?:body| one) else|nada más|nadie más)\b|还有|别的|其他",
    re.IGNORECASE,
)
_OR_EVER = re.compile(r"\b(?:or|nor|and not|ni)\b[^,;.]{0,14}\b(?:ever|any|previous|other|earlier|later|otra|nunca)\b", re.IGNORECASE)
_OR_OTHER = re.compile(
    r"\b(?:or|nor|o|ni)\b(?: \w+){0,2} (?:any(?:thing|one|body|where)?|other|another|otr[oa]s?|algun[oa])\b(?: (?:other|else))?",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?!I\b|we\b|PA\b)\w+ (?:said|says|claim\w*|wrote|thought|believ\w*|testif\w*|insist\w*|told \w+|dijo|dijeron|"
    r"escribi[óo])(?: that| que)? (?=I\b|we\b|my\b|yo\b)|"
    r"\bif (?:I|we|nobody|no one)\b|说我",
    re.IGNORECASE,
)
_SURE = re.compile(
    r"\b(?:as far as|to my knowledge|that I (?:know|remember)|I (?:think|believe|guess)|don['’]t (?:remember|recall|know)|almost|hardly|"
    r"que yo sepa|no recuerdo|creo|casi)\b|好像|不记得|据我所知|几乎",
    re.IGNORECASE,
)
_OTHER_THAN_YOU = re.compile(
    r"\bany(?: other (?:members?|relatives?|persons?)|(?:body|one) else)"
    r"(?= (?:of|in|from) (?:your|the) (?:family|household)|, in your family)|"
    r"\balg[uú]n otro (?:familiar|miembro de su familia)|其他(?:家人|亲属)",
    re.IGNORECASE,
)
_ASIDE = re.compile(  # what a question only speaks of
    r"\A\W*(?:and |so |but |y )?(?:after|before|when|while|during|since|besides|apart from|other than|aside from|in|at|from|"
    r"desde|después de|antes de|aparte de|cuando|durante|mientras)\b"
    r"(?:(?!\b(?:did|do|has|have|had|were|was) (?:you|any|they|he|she|the)\b)[^,?])*"
    r"(?:,|(?=\b(?:did|do|has|have|had|were|was) (?:you|any|they|he|she|the)\b))|"
    r"\b(?:after|before|when|while|during|because of|about|besides|apart from|even if|even though|if|después de|antes de|cuando|"
    r"durante|mientras|por)\b[^,?]*|"
    r"\A[^，？。]{2,16}?(?:期间|的时候|之前|之后|以后|那时)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;:!?。；！？]|,\s+(?:but|and|so|because|pero|porque|y)\b|，但")
_FAMILY = re.compile(
    r"\b(?:famil(?:y|ies|ia)|relatives?|relations|kin|household|kinsfolk|familiares|parientes)\b|家人|亲属|亲戚|家里人", re.IGNORECASE
)
_BY_FAMILY = re.compile(  # relatives as those who did it
    r"\b(?:famil(?:y|ies)|relatives?|relations|household|kin|fathers?|brothers?|husband|uncles?|in-laws?)\b[^?.;]{0,30}?\b"
    r"(?:ever |personally )?"
    r"(?:hurt|harm\w*|beat\w*|hit|struck|attack\w*|threaten\w*|abus\w+|mistreat\w*|assault\w*)(?: or \w+)?(?: you\b| me\b)|"
    r"\b(?:familia|familiares|parientes)\b[^?.;]{0,30}\b(?:l[eo]|la|me)\b[^?.;]{0,10}\b(?:golpe|peg|amenaz|hiri|maltrat|agred)\w*|"
    r"(?:家人|亲属|家里人)[^？。]{0,6}(?:打|伤害|威胁|虐待)(?:过)?(?:你|我)",
    re.IGNORECASE,
)
_YOU = re.compile(r"\b(?:you|usted|te|lo|le)\b|你(?!的?家)|您", re.IGNORECASE)
_I = re.compile(r"\b(?:I|me|my|mine|us|we|yo|mí?|nos)\b(?! (?:family|relatives|familia))|我(?!的?家)", re.IGNORECASE)
_SELF = re.compile(r"\b(?:I|me|us|we|yo|nos)\b|我(?!的?家)", re.IGNORECASE)
_HE = re.compile(r"\b(?:he|him|his|she|her|they|él|ella)\b|他|她", re.IGNORECASE)
_AT_HOME_FORCE = re.compile(
    r"\b(?:any(?:body|one)|no(?:body| one)|any (?:authority|group|person)|nadie|alguien)\b|任何|有人|没人", re.IGNORECASE
)
_OF_THIS_COUNTRY = re.compile(r"\W*(?:you|here|the immigration|immigration|ICE|la migra|ustedes|usted|你们|移民)\b", re.IGNORECASE)
_MYSELF = re.compile(r"\W*(?:me|I|a m[ií]|yo)\b|我(?!们)", re.IGNORECASE)  # nobody but the client
_STATE = re.compile(r"\b(?:governments?|authorit\w+|officials?|autoridad\w*|gobierno)\b|政府|当局", re.IGNORECASE)
_TELLS = word_set(
    "told mentioned mention described spoken spoke talked stated occasion occasions incident incidents ones twice "
    "dicho contado mencionado veces"
)
_LEAST = 3  # letters of a word that tells one exception from another


@dataclass(frozen=True, slots=True)
class Denial:
    """A subject denied altogether: of whom, by whom it was not done, save what.

    `limits` is the wording in which a limit may stand; without `is_of_all_times` it quantifies over persons or things of one occasion.
    """

    subject: str
    sentences: tuple[Sentence, ...]
    limits: str
    who: frozenset[str]
    forces: frozenset[str]
    is_of_all_times: bool
    excepted: frozenset[str]

    @property
    def is_by_family(self) -> bool:
        """Whether only what relatives did is denied."""
        return _BY_FAMILY.search(self.limits) is not None


def denials_in(block: Sequence[Sentence]) -> Iterator[Denial]:
    """Every such denial of one paragraph or answer; ask by `told.by_block(denials_in)`."""
    told = [s for s in block if not s.is_question]
    if not told:
        return
    if told[0].role is Role.ANSWER and told[0].question:
        yield from _answered(told)
    for sentence in told:
        yield from _asked_in_report(sentence, told)
        yield from _stated(sentence)


def _answered(told: Sequence[Sentence]) -> Iterator[Denial]:
    """A plain no to a closed question, or a yes to "you never …, did you?"."""
    question = _last_closed(told[0].question, told[0].language)
    first = told[0].text
    is_denying = _SAYS_NEVER.search(question) is not None
    if not question or not (_AGREES.match(first) if is_denying else _NO.match(first)):
        return
    answer = " ".join(s.text for s in told)
    excepted = _excepted(told[0].question, [s.text for s in told])
    if excepted is None or _is_of_more(_main(question)) or _SURE.search(answer):
        return
    is_of_all = _ALL_TIMES.search(question) is not None or _SAYS_NEVER.match(first.lstrip(' "“')) is not None
    if is_of_all or _ALL_OF.search(f"{question} {first}"):
        quoted = tuple(s for s in told if s is told[0] or _DENIES.search(s.text))
        yield from _of_question(_main(question), f"{told[0].question} {first}", quoted, excepted, is_of_all=is_of_all)


def _is_of_more(text: str) -> bool:
    """Whether only what goes beyond things told before is denied."""
    return _THAN_TOLD.search(_OTHER_THAN_YOU.sub(" ", _OR_OTHER.sub(" ", text))) is not None


def _of_question(main: str, limits: str, told: tuple[Sentence, ...], excepted: frozenset[str], *, is_of_all: bool) -> Iterator[Denial]:
    who = _whom(main, told[0].language, _YOU)
    is_of_nobody = told[0].language == "en" and who == {CLIENT} and _YOU.search(limits) is None and told[0].role is Role.ANSWER
    named = (one for one in named_in(main, told[0].language) if not _is_by_client(main, one.key[0], one.start))
    for name in dict.fromkeys(one.key[0] for one in named):
        if is_of_nobody and subject(name).has_patient:
            continue  # "did they arrest anyone?"
        yield Denial(name, told, limits, who, _forces(main, told[0].language), is_of_all, excepted)


def _asked_in_report(sentence: Sentence, told: Sequence[Sentence]) -> Iterator[Denial]:
    """As in "Asked whether she had ever been followed, PA said no."."""
    found = sentence.search(_ASKED)
    if found is None:
        return
    question = found["question"] or found["asked"]
    after = [s for s in told if s.start >= sentence.start]
    excepted = _excepted(question, [sentence.text[found.end() :], *(s.text for s in after[1:2])])
    if excepted is not None and (_ALL_TIMES.search(question) or _ALL_OF.search(question)):
        quoted = (sentence, *(s for s in after[1:2] if _DENIES.search(s.text)))
        yield from _of_question(question, question, quoted, excepted, is_of_all=_ALL_TIMES.search(question) is not None)


def _stated(sentence: Sentence) -> Iterator[Denial]:
    """A denial in its own words: "nobody ever laid a hand on me"."""
    if (
        sentence.search(_DENIES) is None
        or sentence.search(_SURE)
        or sentence.search(_ASKED)
        or sentence.search(_SAID)
        or _is_of_more(sentence.text)
    ):
        return
    made: set[str] = set()
    for one in sentence.once(_named):
        start, end = _clause(sentence.text, one[1])
        clause = sentence.text[start:end]
        is_of_all = _ALL_TIMES.search(clause) is not None
        is_denied = one[3] or polarity_at(sentence.text, one[1], one[2]) is Polarity.DENIED
        if one[0] in made or not is_denied or not (is_of_all or _ALL_OF.search(clause)) or _is_by_client(clause, one[0], one[1] - start):
            continue
        who, excepted = _whom(clause, sentence.language, _SELF), _excepted("", [sentence.text])
        if excepted is not None and (who != {CLIENT} or _is_of_client(sentence, clause, one[0])):
            made.add(one[0])
            limits = f"{sentence.question} {sentence.text}" if sentence.role is Role.ANSWER else sentence.text
            yield Denial(one[0], (sentence,), limits, who, _forces(clause, sentence.language), is_of_all, excepted)


def _is_of_client(sentence: Sentence, clause: str, name: str) -> bool:
    """Whether it is of the client that something is denied, rather than of whoever else the clause speaks of."""
    if (_SELF if subject(name).is_done_to else _I).search(clause):
        return True
    is_led = sentence.role is Role.ANSWER and _YOU.search(sentence.question) is not None
    return not _NOBODY_WAS.search(clause) and (is_led or _APPLICANT.search(clause) is not None) and not _HE.search(clause)


def _is_by_client(text: str, name: str, at: int) -> bool:
    """Whether the client is asked about, or denies, having done to others what could have been done to them."""
    does, undergoes = (_DOES, _UNDERGOES) if subject(name).has_patient else (_CARRIES, _SEES)
    return subject(name).is_done_to and does.search(text[:at]) is not None and not undergoes.search(text[:at])


def _named(sentence: Sentence) -> tuple[tuple[str, int, int, bool], ...]:
    return tuple((one.key[0], one.start, one.end, one.is_denied) for one in named_in(sentence.text, sentence.language))


def _clause(text: str, at: int) -> tuple[int, int]:
    start = max((m.end() for m in _CLAUSE.finditer(text, 0, at)), default=0)
    found = _CLAUSE.search(text, at)
    return start, found.start() if found else len(text)


def _last_closed(question: str, language: str) -> str:
    """The last part of a question that asks for yes or no; empty where what was asked last is open."""
    parts = [part for part in re.split(r"(?<=[.?？。])\s*", question.strip()) if part]
    for part in reversed(parts):
        if _OPEN.match(part):
            return ""
        if _CLOSED.search(part) and named_in(_main(part), language):
            return part
    return ""


def _main(question: str) -> str:
    return _ASIDE.sub(" ", question)


def _whom(text: str, language: str, client: re.Pattern[str]) -> frozenset[str]:
    """Of whom something is denied: the client, the family, or single relatives."""
    if _BY_FAMILY.search(text):
        return frozenset({CLIENT})
    hits = lexicon().hits(text, words_of(text), language)
    kin = frozenset({FAMILY}) if _FAMILY.search(text) else frozenset(h.concept.name for h in hits if h.concept.name in KIN)
    if not kin:
        return frozenset({CLIENT})
    return kin | {CLIENT} if client.search(text) else kin


def _forces(text: str, language: str) -> frozenset[str]:
    """The groups to whose doing a denial is limited."""
    if _AT_HOME_FORCE.search(text):
        return frozenset()
    hits = lexicon().hits(text, words_of(text), language)
    found = frozenset(h.concept.name for h in hits if h.concept.section == "force")
    return found | {"officers"} if _STATE.search(text) else found


def _excepted(question: str, answers: Sequence[str]) -> frozenset[str] | None:
    """Stems of what is left out of a denial; None where that is told without a word that would tell it again."""
    found: set[str] = set()
    for text in (question, *answers):
        for cue in _EXCEPT.finditer(text):
            if _OF_THIS_COUNTRY.match(text, cue.end()) or _MYSELF.match(text, cue.end()):
                continue
            rest = re.split(r"[.;?。；？]|, (?:were|was|did|have|has|do)\b", text[cue.end() :], maxsplit=1)[0]
            stems = {w.stem for w in words_of(rest) if not w.is_stop and w.folded not in _TELLS and len(w.folded) >= _LEAST}
            if not stems:
                return None
            found |= stems
    return frozenset(found)
