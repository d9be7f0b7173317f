"""How a happening is put forward: asserted, denied, not remembered, heard from another, planned."""

from __future__ import annotations

import re

from app.domain.assertion import Polarity

_CLAUSE_END = re.compile(
    r"[;:.?!。；？！]|[,，]\s*(?=(?:but|and|then|so|because|until|they|he|she|it|I|we|pero|porque|y)\b)|，|\b(?:but|"
    r"because|until|before|after|although|while|when|except|pero|porque|hasta|cuando|mientras|durante|antes|después)\b|"
    r"但是|但|因为|直到|之前|以前",
    re.IGNORECASE,
)
_NEGATOR = re.compile(
    r"\b(?:not|never|no|nobody|no one|none|neither|nor|without|nothing|cannot|hardly|denied|denies|refused to|"
    r"(?:ke(?:ep|pt)|stay(?:ed)?|steer(?:ed)?) (?:clear|away|out) (?:of|from)|avoid(?:ed|ing)?|abstain(?:ed)?|refrain(?:ed)?"
    r"|declined|failed to|"
    r"evit(?:é|ó|aba|ar)|me abstuve|se abstuvo|"
    r"nunca|jamás|jamas|nadie|ningún|ningun|ningun[oa]s?|sin|tampoco|negó)\b"
    r"|n['’]t\b|[没沒]有|[没沒](?!收)|[从從]未|未曾|不曾|从来没|无人|拒绝|(?<![不])不(?!过|久|断|得不)|未(?!婚|成年|来)",
    re.IGNORECASE,
)
UNIVERSAL = re.compile(
    r"\b(?:never|not once|ever in my life|in my life|nobody|no one|none|nothing|not (?:a|one) single|nunca|"
    r"jamás|jamas|nadie|ningun[oa]s?|ningún|at no time|(?:at )?any (?:other |later )?time|not any|no other|"
    r"(?:ke(?:ep|pt)|stay(?:ed)?|steer(?:ed)?) (?:clear|away|out) (?:of|from) (?:every|any|all))\b"
    r"|[从從][来來]?[没沒]|[从從]未|一次也[没沒]|[没沒]有?人|任何",
    re.IGNORECASE,
)
_FORGOTTEN = re.compile(
    r"\b(?:do(?:es)? not|don['’]t|doesn['’]t|did not|didn['’]t|cannot|can['’]t|couldn['’]t|no longer) (?:remember|"
    r"recall|know)|\bno (?:me acuerdo|recuerdo|sé)\b|不记得|记不清|忘了|不知道|不清楚",
    re.IGNORECASE,
)
_HEARD = re.compile(
    r"\b(?:told me|I was told|was told|tells me|I heard that|heard from|heard about|according to|by word of|"
    r"learned from|learnt from|they say|people say|supposedly|is said to|me cont[óo]|me contaron|me dijeron|"
    r"me dijo|supe por)\b|听说|告诉我|据说",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|would|going to|gonna|want(?:ed)? to|plan(?:ned)? to|intend(?:ed)? to|hope[sd]? to|thought of|"
    r"think of|fear(?:ed)? (?:that|being|to|they|I)|afraid (?:of|that|they|to)|could|might|(?-i:may)|if|in case|"
    r"unless|threatened to|tried to|attempted to|about to|(?:was|were|been) (?:ordered|told|asked) to|(?:ordered|told|"
    r"asked|begged|urged) (?:me|us|him|her|them) to|quer[ií]a[n]?|iba[n]? a|temo que|si me)\b|"
    r"(?<![工协教社机聚大委集都议晚约])会(?![议员长计见谈])|将要|打算|想要|如果|"
    r"害怕|怕",
    re.IGNORECASE,
)
_DENIED_AFTER = re.compile(
    r"\s+(?:nothing|none of)\b|[^.;?]{0,30}, no\s*[.!]?\s*\Z|(?: [\w'’]+){0,4}? (?:to nobody|to no one|to no-one|a nadie)\b", re.IGNORECASE
)
_ROW_OF_NO = re.compile(r"[^.;?]{0,60}[-–:?]\s*NO\b")  # a printed row: "Causing harm to others: NO"
_DENIED_INSIDE = re.compile(r"no |not |nothing|un(?=armed)|no one|nobody|sin |[没沒](?!收)", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:if|in case|unless|whenever|when (?:I|you|we) (?:couldn['’]t|could not|didn['’]t|don['’]t|cannot)|"
    r"si no|cuando no)\b[^.;]*\Z|如果[^。；]*\Z|要是[^。；]*\Z",
    re.IGNORECASE,
)
_ANSWERED_NO = re.compile(r"(?:^|(?<=[.?!] ))[\s\"“]*No[,.;:]", re.IGNORECASE)
_NEW_SUBJECT = re.compile(r"\b(?:I|he|she|they|we|it|you|who|which|that|and|y|or else|to ask|ellos|ellas|él|ella|yo)\b|我|他|她|他们")
_BUT_TRUE = re.compile(r"\b(?:only|just|sooner|longer|doubt|wonder|surprise)\b", re.IGNORECASE)
_THAT_HE = re.compile(r"\A\s+that\s+(?:I|he|she|they|we|it)\b")  # what is denied, not a new subject
_WORDS_BETWEEN = 5
_REACH = 90  # characters; a negation further away belongs to something else


def polarity_at(text: str, start: int, end: int) -> Polarity:
    """How the happening at characters [start, end) of one sentence is put forward."""
    clause_start = max((match.end() for match in _CLAUSE_END.finditer(text, 0, start)), default=0)
    before = text[max(clause_start, start - _REACH) : start]
    if _FORGOTTEN.search(before):
        return Polarity.NOT_REMEMBERED
    if _CONDITION.search(text[max(0, clause_start - _REACH) : start]):
        return Polarity.PLANNED
    if _ROW_OF_NO.match(text, end) or _is_denied(before) or _DENIED_AFTER.match(text, end) or _DENIED_INSIDE.match(text[start:end]):
        return Polarity.DENIED
    if _PLANNED.search(before):
        return Polarity.PLANNED
    if _HEARD.search(text[:start]):
        return Polarity.HEARD
    return Polarity.ASSERTED


def _is_denied(before: str) -> bool:
    """A negation binds what follows it closely, with no new subject between."""
    found = list(_NEGATOR.finditer(_ANSWERED_NO.sub(lambda m: " " * len(m.group()), before)))
    if not found:
        return False
    between = before[found[-1].end() :]
    if found[-1].group().lower() in {"denied", "denies"}:
        between = _THAT_HE.sub("", between)
    return len(between.split()) <= _WORDS_BETWEEN and not _NEW_SUBJECT.search(between) and not _BUT_TRUE.search(between)


_SAYS_WHEN = re.compile(r"(?:的)?(?:期间|时候|之?后|以后|之前|以前)|的?时(?!间|常|不|候)")
_WHEN_BEFORE = re.compile(
    r"\b(?:while|during|mientras|durante)(?: (?:you|he|she|they|the|your|su|la|el))?(?: (?:were|was|are|estuvo|"
    r"estaba))?(?: (?:in|under|being|en))?(?: (?:the|your|la))?\s+\Z",
    re.IGNORECASE,
)


def only_says_when(text: str, start: int, end: int) -> bool:
    """Whether a happening only says when another was, as in "while you were in custody", "关押期间"."""
    return bool(_SAYS_WHEN.match(text, end) or _WHEN_BEFORE.search(text[:start]))


def is_universal(text: str) -> bool:
    """Whether a denial speaks of every occasion: never, nobody, nothing."""
    return bool(UNIVERSAL.search(text))


_OF_ONE_TIME = re.compile(
    r"\b(?:that (?:one|time|day|night|beating|attack|visit)|at (?:the|that) time|then|here|there|in time|else|"
    r"by then|anymore|any more|any longer|(?:while|when|during|mientras|durante) [^.;]{0,30}\b(?:detain\w*|detention|held|custody|jail\w*|"
    r"prison\w*|arrest\w*|detenid[oa]|detención|pres[oa]|encerrad[oa])|in (?:custody|detention|jail|prison|the cell)|"
    r"en (?:la (?:celda|cárcel)|prisión|custodia)|en (?:su|ese) momento|aquí|allí)\b|当时|那次|这里|那里|期间|在(?:牢房|看守所|拘留所)",
    re.IGNORECASE,
)


def is_of_one_time(text: str) -> bool:
    """Whether a denial speaks of one occasion or one place only: "not that time", "nobody here"."""
    return bool(_OF_ONE_TIME.search(text))


def sentence_polarity(text: str) -> Polarity:
    """The way a whole sentence is put forward."""
    if _FORGOTTEN.search(text):
        return Polarity.NOT_REMEMBERED
    if _HEARD.search(text):
        return Polarity.HEARD
    return Polarity.ASKED if text.rstrip().endswith(("?", "？")) else Polarity.ASSERTED
