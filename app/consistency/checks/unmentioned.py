"""Two short texts: one says that a telling leaves something out, or is all there was, and the other holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import is_dated, kinds
from app.consistency.sentence import Sentence
from app.consistency.story.doers import KIN
from app.consistency.wording import factors, quoted, two_sides
from app.domain.assertion import Polarity
from app.domain.finding import Finding, FindingKind, Level

_TELL = r"(?:mention|say|tell|report|describe|list|include|refer|speak|note|record|name|state|disclose|claim|raise|bring up)"
_TOLD = (
    r"(?:mentioned|said|told|reported|described|listed|included|referred|spoke|spoken|noted|recorded|named|stated|disclosed|claimed|raised)"
)
_WITHOUT = re.compile(
    rf"\b(?:without (?:any )?(?:mention(?:ing)?|reference|saying|reporting|describing|referring|telling)(?: (?:of|to|that|about))?|"
    rf"(?:did|does|do|had) ?n[o'’]t {_TELL}|(?:has|have|had) not {_TOLD}|never {_TOLD}|never {_TELL}s?|fail(?:s|ed|ing)? to {_TELL}|"
    rf"no (?:mention|reference|record|word|account|trace) (?:is made |was made )?(?:of|to|about)|"
    rf"omit(?:s|ted|ting)|(?:left|leaves|leaving) out|(?:says?|said|saying|told|wrote|writes|contains?|"
    rf"contained|ha[sd]) nothing (?:of|about|on)|"
    rf"(?:is|was|were|are) silent (?:on|about|as to)|neither\b[^.;]{{0,60}}?\b(?:{_TELL}|{_TOLD})(?:s|ed)?(?: to)?|"
    r"sin (?:mencionar|decir|hablar de)|no (?:menciona|mencionó|dijo|dice|habla|habló)(?: nada)?(?: de)?|"
    r"omitió|omite)\b|没有提到|没提|未提及|未提到|只字未提",
    re.IGNORECASE,
)
_AND_NO = re.compile(r"\b(?:with no|and no(?!t\b)|but no|but not|nothing (?:of|about|on)|y ningun[oa]?)\b", re.IGNORECASE)
# What somebody did not tell those around them is part of the story and not left out of a telling.
_SAYS = re.compile(r"\b(?:tell|told|say|said|speak|spoken?)s?\b", re.IGNORECASE)
_TO_OTHERS = re.compile(
    r"[^.;]{0,12}?\b(?:(?:my|his|her|their|our) (?:\w+ )?(?:mother|father|wife|husband|family|parents?|brother|sister|friends?|boss|"
    r"neighbou?rs?|children|son|daughter|uncle|aunt|cousin)\b(?!['’]s)|anyone|anybody|them|him|her(?! \w)|me|us|the police|a word|"
    r"why|where|when|who|what|how|goodbye)\b",
    re.IGNORECASE,
)
_NOT_TOLD = re.compile(
    rf"\b(?P<what>(?:No|Neither|Nothing about|None of)\b[^.;]*?) (?:(?:is|are|was|were|has been|"
    rf"have been) (?:also )?(?:{_TOLD}|found|given|set out)|appears?|appeared|figures?|figured)\b|"
    rf"\b(?P<left>[^.;,]{{4,80}}?) (?:(?:is|are|was|were) (?:not|nowhere|never) (?:{_TOLD}|found|given|there)|"
    rf"(?:is|are|was|were) (?:absent|missing) from|"
    r"(?:does|do|did) not (?:appear|figure))\b",
    re.IGNORECASE,
)
_TELLS_OF = re.compile(
    r"\b(?:application|statement|declaration|affidavit|interview|notes?|letter|report|record|testimony|form|"
    r"certificate|paper|summary|account|complaint|doctor|he|she|they|I|applicant|petitioner|respondent|witness)"
    r"\b[^.;]{0,40}?\b(?:list|name|describ|mention|tell|told|record|report|set out|sets out|enumerat|speak|"
    r"spoke|wrote|write|said|testif|refer|relat|gave|give|claim|count)\w*|"
    r"\b(?:listing|naming|describing|setting out|enumerating)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\b(?:that (?:was|is) (?:all|everything|it)|(?:that|this) was the only (?:thing|time)|nothing (?:else|"
    r"more|further|worse)|no more than (?:that|this)|"
    r"(?:they|he|she|it|we|I) (?:only|just|merely|simply) \w+|(?:said|says|wrote|stated|told|claimed|described|"
    r"mentioned|testified|spoke) only|only that|only (?:asked|questioned|talked|shouted|looked|searched|warned|"
    r"took)|did nothing (?:else|more|to)|"
    r"all they did|(?:lists?|listed|names?|named|mention(?:s|ed)) (?:only|just)|(?:solo|sólo|solamente|"
    r"únicamente) (?:me|nos|le|les|lo|la)|nada más|eso fue todo|fue todo)\b|"
    r"就这些|没有别的|只是|仅仅|只(?:问|说|看)",
    re.IGNORECASE,
)
_ONLY_LATER = re.compile(  # "only" of a time or place: not before it
    r"\bonly \w+\b[^.;]{0,60}\b(?:in [A-Z]\w+|(?:years?|months?|weeks?|days?|long|much) later|later|afterwards|after|when|once|then)\b|"
    r"\bsolo \w+\b[^.;]{0,60}\b(?:cuando|después|luego|más tarde)\b"
)
_ONE = re.compile(
    r"\b(?:(?:a|one) single|only (?:one|a)|just one|the only|one) (?:\w+ ){0,2}?(?:arrest|detention|beating|"
    r"attack|assault|incident|threat|visit|raid|abduction|occasion)\b|"
    r"\b(?:only once|just once|one time only|una sola vez)\b|只有一次|一次",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\b(?:second|third|fourth|another|further|again|twice|two more|once more|two|three|several|re-?arrested|"
    r"otra vez|de nuevo|segunda|dos veces)\b|第二次|又|再次|两次",
    re.IGNORECASE,
)
_GRAVE = frozenset({"harm", "custody", "death", "threat", "damage", "injury"})
_WORDS_OF_KIND = {
    "harm": frozenset({"harm", "custody", "death", "threat", "injury"}),
    "injury": frozenset({"harm", "injury"}),
    "incident": frozenset({"harm", "custody", "threat", "home-visit", "damage"}),
}
_GENERAL = re.compile(
    r"\b(?P<harm>harm\w*|mistreat\w*|abuse\w*|violence|persecution)|(?P<injury>injur\w*|wound\w*|hurt)|"
    r"(?P<incident>incidents?|problems?)\b",
    re.IGNORECASE,
)
_KINSHIP = re.compile(r"\b(?:relatives?|famil\w+|kin|parents?|siblings?|familiar\w*)\b|亲属|家人", re.IGNORECASE)
# Grave things that the word lists name in other words than a summary does.
_ELEMENTS = {
    "unconscious": re.compile(
        r"\b(?:(?:los[st]|losing|loss of|regained?) (?:of )?(?:his |her |my )?consciousness|unconscious\w*|"
        r"pass(?:ed|ing) out|faint\w*|knocked out|blacked out|desmay\w+|inconscient\w+)\b|昏迷|昏倒|晕",
        re.IGNORECASE,
    ),
    "suffocation": re.compile(
        r"\b(?:suffocat\w+|asphyxi\w+|smother\w+|chok(?:ed|ing)|strangl\w+|plastic bag|bag (?:over|on)|"
        r"could not breathe|waterboard\w*|drown\w*|asfixi\w+|bolsa de plástico)\b|窒息|塑料袋",
        re.IGNORECASE,
    ),
    "sexual": re.compile(
        r"\b(?:rap(?:e|ed|ing|ist)s?|sexual\w*|undress\w*|molest\w*|violaron|violación|violad[oa]|abus\w+ sexual\w*)\b|强奸|性侵",
        re.IGNORECASE,
    ),
    "burns": re.compile(r"\b(?:burn(?:ed|t|s|ing)?|cigarettes?|scald\w*|hot iron|quemadur\w+|quem\w+)\b|烫|烧伤", re.IGNORECASE),
    "shock": re.compile(r"\b(?:electr\w+|shocks?|descargas?)\b|电击", re.IGNORECASE),
    "weapon": re.compile(
        r"\b(?:guns?|pistols?|rifles?|knife|knives|machetes?|weapons?|armed|bayonets?|pistola|cuchillo|arma)\b|枪|刀", re.IGNORECASE
    ),
    "gone": re.compile(
        r"\b(?:abduct\w*|kidnap\w*|disappear\w*|missing|not been seen|never (?:been )?seen again|secuestr\w+|desaparec\w+)\b|失踪|绑架",
        re.IGNORECASE,
    ),
    "broken": re.compile(r"\b(?:fractur\w*|broke(?:n)?|teeth|tooth|stitch\w*|bled|bleeding|scars?|hospital\w*)\b|骨折|缝", re.IGNORECASE),
}
_LIKE_KINDS = {
    "unconscious": "injury",
    "suffocation": "harm",
    "sexual": "harm",
    "burns": "harm",
    "shock": "harm",
    "gone": "custody",
    "broken": "injury",
}
_QUESTION = "Is there anything else that belongs here?"
_CAUSES = ("Was the question understood as asking for one kind only?", "Was the answer cut short, or written as a summary?")
_REASON = "One telling holds what the other is said not to mention."
_REASON_CLOSED = "One telling is put forward as all there was; the other holds more."


def find(comparison: Comparison) -> Iterator[Finding]:
    """At most one finding for two short texts; never a conflict, because not saying is not denying."""
    for reads, reason in (
        (_said_unmentioned, _REASON),
        (_beyond_the_list, _REASON),
        (_beyond_the_end, _REASON_CLOSED),
        (_more_than_one, _REASON_CLOSED),
    ):
        for silent, teller in permutations(comparison.sentences, 2):
            if silent.source.id != teller.source.id and not teller.is_question and reads(comparison, silent, teller):
                yield _finding(comparison, silent, teller, reason)
                return


def _said_unmentioned(comparison: Comparison, silent: Sentence, teller: Sentence) -> bool:
    """The one says that something is not mentioned, and the other tells it."""
    if _left_out(teller):
        return False
    for start, end in _left_out(silent):
        about = _about(silent, start, end)
        said = _about(teller, 0, len(teller.text), is_told=True)
        elsewhere = {
            key for s in comparison.by_source[silent.source.id] for key in _about(s, 0, start if s is silent else len(s.text), is_told=True)
        }
        if (about & said) - (elsewhere & _GRAVE) and _names_one(silent, teller, start, end):
            return True
    return False


def _left_out(sentence: Sentence) -> list[tuple[int, int]]:
    """What a sentence says was left out, as characters of it."""
    text = sentence.text
    spans = [(m.end(), len(text)) for m in _WITHOUT.finditer(text) if not (_SAYS.search(m.group()) and _TO_OTHERS.match(text, m.end()))]
    spans += [(m.end(), len(text)) for m in _AND_NO.finditer(text) if _TELLS_OF.search(text[: m.start()])]
    return spans + [m.span("what") if m["what"] else m.span("left") for m in _NOT_TOLD.finditer(text)]


def _about(sentence: Sentence, start: int, end: int, *, is_told: bool = False) -> frozenset[str]:
    """Happenings and things in part of a sentence; those put forward as done where `is_told`."""
    text = sentence.text[start:end]
    keys: set[str] = set()
    for event in sentence.events:
        if start <= event.start < end and (not is_told or event.polarity is Polarity.ASSERTED):
            keys |= {event.event} | (kinds(event.event) & _GRAVE if is_told else frozenset())
    keys |= {
        hit.concept.name
        for hit in sentence.hits
        if start <= hit.start < end and hit.concept.section not in {"event", "role", "counted", "countable"}
    }
    for name, pattern in _ELEMENTS.items():
        if pattern.search(text):
            keys |= {name, _LIKE_KINDS[name]} if name in _LIKE_KINDS and is_told else {name}
    if not is_told:
        for match in _GENERAL.finditer(text):
            keys |= _WORDS_OF_KIND[match.lastgroup or "harm"]
    keys |= {word.stem for word in sentence.words if start <= word.start < end and not word.is_stop and len(word.stem) > 3}  # noqa: PLR2004 - short stems meet by chance
    return frozenset(keys)


def _names_one(silent: Sentence, teller: Sentence, start: int, end: int) -> bool:
    """Where relatives are said to be left out, the other must tell of a relative."""
    return not _KINSHIP.search(silent.text, start, end) or any(h.concept.name in KIN for h in teller.of("role"))


def _beyond_the_list(_: Comparison, silent: Sentence, teller: Sentence) -> bool:
    """The one sums up what a telling lists, each with its time; the other tells of a grave thing at none of these times."""
    if not re.search(r"\b(?:list(?:s|ed|ing)?|enumerat\w+|nam(?:es|ed|ing)|sets? out|setting out)\b", silent.text, re.IGNORECASE):
        return False
    listed = [m for m in silent.dates if is_dated(m)]
    own = [m for m in teller.dates if is_dated(m)]
    if len(listed) < 2 or not own or not _done(teller):  # noqa: PLR2004 - a list
        return False
    return not any(
        x.earliest <= y.latest and y.earliest <= x.latest
        for x in listed
        for y in own
        if x.earliest and y.earliest and x.latest and y.latest
    )


def _beyond_the_end(comparison: Comparison, silent: Sentence, teller: Sentence) -> bool:
    """The one says that this was all, and the other tells of one meeting with a grave thing more."""
    if not _CLOSED.search(silent.text) or _ONLY_LATER.search(silent.text) or not _done(teller):
        return False
    told = {k for s in comparison.by_source[silent.source.id] for k in _done(s)}
    denied = {e.event for s in comparison.by_source[silent.source.id] for e in s.events if e.polarity is Polarity.DENIED}
    shared = {
        key
        for a in comparison.by_source[silent.source.id]
        for b in comparison.by_source[teller.source.id]
        for key in a.keys.keys() & b.keys.keys()
    }
    dates = [[m for m in s.dates if is_dated(m)] for s in (silent, teller)]
    apart = (
        dates[0]
        and dates[1]
        and not any(
            x.earliest <= y.latest and y.earliest <= x.latest
            for x in dates[0]
            for y in dates[1]
            if x.earliest and y.earliest and x.latest and y.latest
        )
    )
    return bool(_done(teller) - told - denied) and bool(shared) and not apart


def _more_than_one(_: Comparison, silent: Sentence, teller: Sentence) -> bool:
    """The one knows of a single occasion, and the other tells of a further one of that kind."""
    if not _ONE.search(silent.text) or not _TELLS_OF.search(silent.text) or not _AGAIN.search(teller.text):
        return False
    return bool(_kinds_of(silent) & _done(teller))


def _kinds_of(sentence: Sentence) -> frozenset[str]:
    return frozenset(kind for event in sentence.events for kind in kinds(event.event) & _GRAVE)


def _done(sentence: Sentence) -> frozenset[str]:
    """Grave kinds that a sentence puts forward as done."""
    found = {kind for e in sentence.events if e.polarity is Polarity.ASSERTED for kind in kinds(e.event) & _GRAVE}
    return frozenset(
        found | {_LIKE_KINDS[n] for n in ("unconscious", "suffocation", "sexual", "shock", "gone") if _ELEMENTS[n].search(sentence.text)}
    )


def _finding(comparison: Comparison, silent: Sentence, teller: Sentence, reason: str) -> Finding:
    first, second = sorted((silent, teller), key=lambda s: comparison.numbers[id(s)])
    return make_finding(
        FindingKind.OMISSION,
        Level.DIFFERENCE,
        factors(first, second),
        two_sides(first, second, quoted(first.text), quoted(second.text)),
        reason,
        _QUESTION,
        (first.passage(), second.passage()),
        _CAUSES,
    )
