"""Words by which two short tellings may both be so: what is usual and one day, two occasions or places, what others only say."""

from __future__ import annotations

import re

from app.consistency.sentence import Sentence

_USUAL = re.compile(
    r"\b(?:usually|mostly|normally|generally|as a rule|sometimes|now and then|often|at times|most \w+s|"
    r"casi siempre|a veces|a menudo|normalmente|por lo general|la mayoría de)\b|平时|通常|有时|一般|平常",
    re.IGNORECASE,
)
WHOLE = re.compile(
    r"\b(?:never|always|throughout|all the time|at any time|not once|from (?:the )?(?:start|beginning)|nobody|no one|ever|"
    r"(?:whole|entire) \w+|all (?:those|these|that|the) \w+|every (?:day|night|time|single)|"
    r"nunca|jamás|siempre(?<!casi siempre)|nadie|todo el|toda la|todos los|todas las)\b|从来|从未|始终|一直|每(?:天|晚|次)|全程|整个",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:(?P<n>first|second|third|fourth|last|next) "
    r"(?:time|day|night|arrest|attack|visit|raid|beating|detention|interview|attempt|occasion)"
    r"|day of the (?P<of>\w+)|(?:primer|segund|tercer|últim)(?P<es>[ao]?) (?:vez|día|noche|visita|ataque))\b"
    r"|(?:第[一二三四五]|头一|最后一)(?:次|回|天|晚)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"\b(?P<n>first|second|third|fourth|other|primer|segund|tercer|otr)(?:[ao]s?)? "
    r"(?P<of>(?!(?:floor|day|night|week|month|year|grade|class|row|cousin|storey|piso|d[ií]a|grado|año)\b)\w{3,})|(?P<zh>第[一二三四五])(?:次|回|个)"
    r"|\bthe (?P<which>elder|older|younger|eldest|youngest|morning|afternoon|evening|upper|lower|earlier|later) (?P<one>\w{4,})"
    r"|\bthe (?P<unit>day|night|week|morning) (?P<side>of|before|after)\b"
    r"|\b(?P<thing>\w{4,}) (?:from|of|issued in|dated|de|del(?: año)?) (?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_ANEW = re.compile(
    r"\b(?:(?<!never )again(?! and again)|"
    r"(?:another|the other|the next|a second|a third) time|once more|de nuevo|otra vez)\b|再次|又一次|又被",
    re.IGNORECASE,
)
_OPENING_ONE = re.compile(
    r"\b(?:on|at|during|in) (?:my|the|our|his|her) first\b|\bthe first time\b|\bla primera vez\b|第一次", re.IGNORECASE
)
_MONTH = re.compile(
    r"\b(?:january|february|(?-i:March)|april|(?-i:May)|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|"
    r"junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b|(?:十[一二]|[一二三四五六七八九十]|1[0-2]|[1-9])月",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:in|at|en) (?:the |our |my |that |this |la |el |mi |nuestra |nuestro )?(?:police )?"
    r"(?P<place>city|town|village|capital|camp|station|prison|hearing|court|trial|airport|border|barracks|"
    r"ciudad|pueblo|aldea|campo|comisaría|cárcel|audiencia|tribunal|aeropuerto|frontera)\b",
    re.IGNORECASE,
)
_SAYER = (  # somebody else than whoever tells
    r"\b(?:the|a|an|my|our|his|her|one|some|people|el|la|un|una|mi|su) "
    r"(?!(?:applicant|client|claimant|petitioner|respondent|declarant|witness|patient|solicitante|cliente|"
    r"letter|certificate|report|declaration|statement|affidavit|form|notes?|record|card|document|carta|constancia|acta|informe)\b)"
    r"(?:[\w'’]+ ){0,3}?"
    r"(?:said|says|claimed|told (?:me|us|them|him|her|(?:my|the|our) \w+)|wrote|"
    r"heard (?:from [\w ]{2,20})?|dijo|dicen?|decía|contó)\b(?! (?:nothing|no\b))"
)
_ASCRIBED = re.compile(
    r"\b(?:accus\w+|suspect\w*|alleg\w+|claim(?:ed|s|ing)?|pretend\w*|rumou?r\w*|acus\w+|sospech\w+|supuest\w+)\b[^.;:]{0,60}\Z"
    r"|\b(?:newspapers?|papers?|radio|television|tv|news|press|regime|government|propaganda|periódico|prensa|noticiero) "
    r"(?:\w+ )?(?:said|says|wrote|writes|reported|claimed|announced|dijo|publicó)\b[^.;:]{0,60}\Z"
    r"|(?:指控|怀疑|据说|传言|听.{0,4}说|报纸.{0,4}说)[^。；]{0,20}\Z"
    rf"|{_SAYER}[^.;:]{{0,60}}\Z",
    re.IGNORECASE,
)


def may_both_be(left: Sentence, right: Sentence) -> bool:
    """Whether one tells what was usual and the other one day, or each its own occasion or month."""
    if any(one.search(_USUAL) and not other.search(WHOLE) for one, other in ((left, right), (right, left))):
        return True
    return any(_are_apart(left, right, pattern) for pattern in (_COUNTED, _MONTH))


def are_two_occasions(left: Sentence, right: Sentence) -> bool:
    """Whether each numbers or dates its own: "the first caller" and "the second", "on my first trip" and "when I tried again"."""
    one, other = (dict(map(_numbered, _ORDINAL.finditer(s.text))) for s in (left, right))
    if any(other[noun] != number for noun, number in one.items() if noun in other):
        return True
    return any(a.search(_OPENING_ONE) and b.search(_ANEW) and not a.search(_ANEW) for a, b in ((left, right), (right, left)))


def _numbered(match: re.Match[str]) -> tuple[str, str]:
    """What is told apart from others of its kind, and by what."""
    kind = match["of"] or match["one"] or match["unit"] or match["thing"] or ""
    return kind.lower(), (match["n"] or match["which"] or match["side"] or match["year"] or match["zh"]).lower()


def are_two_places(left: Sentence, right: Sentence) -> bool:
    """Whether each names a kind of place of its own: a denial for the one does not meet the other."""
    return _are_apart(left, right, _PLACE)


def is_ascribed(text: str, at: int) -> bool:
    """Whether what stands at a character is only what others claim, suspect or report."""
    return _ASCRIBED.search(text[max(0, at - 80) : at]) is not None


def _are_apart(left: Sentence, right: Sentence, pattern: re.Pattern[str]) -> bool:
    one, other = ({_told(match) for match in pattern.finditer(sentence.text)} for sentence in (left, right))
    return bool(one and other) and one.isdisjoint(other)


def _told(match: re.Match[str]) -> str:
    """What tells one occasion from another: its number, else all of its words."""
    named = next((group for group in match.groups() if group), "")
    return (named if len(named) > 1 else match.group()).lower()
