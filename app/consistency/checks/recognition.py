"""Whether the doers of a harm were recognised: nobody could be known in one telling, somebody is named or known in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from app.consistency.alignment.odd_one import odd_ones
from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import days_apart
from app.consistency.sentence import Sentence
from app.consistency.story.doers import tokens
from app.consistency.story.limits import is_limited_otherwise
from app.consistency.wording import factors, quoted, two_sides
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level

_LEAST, _NEAR_BEST = 0.2, 0.6
_ALL = (
    r"(?:them|any|anyone|anybody|either|none|who|their|faces?|nobody|those|"
    r"the (?:men|attackers|soldiers|police|people|persons|others|two|three|four))"
)
_UNKNOWN = re.compile(
    rf"(?:\b(?:not|never|nobody|no one|none|unable|impossible|without)\b|n['’]t\b|\bcannot\b)[^.;]{{0,45}}"
    rf"(?:\b(?:recogni[sz]\w*|identif\w+|make out|see|saw)\b[^.;]{{0,20}}\b{_ALL}\b|\b(?:know|knew|known"
    rf"|tell|say)\b[^.;]{{0,12}}\b(?:who|them|their|either)\b)"
    r"(?![^.;]*\bbut\b)"
    r"|\b(?:strangers?|unknown) (?:to (?:me|us|him|her)|men|persons|people)\b|\b(?:laid|set|clapped) eyes on\b[^.;]{0,20}\bbefore\b"
    r"|\bnever (?:seen|met) (?:any of them|them|him|her|the man|that man) before\b|\bno idea who (?:they|he|she|"
    r"any)\b|素不相识|不认识|没见过"
    r"|\bno (?:pud[eo]|pudimos|pudieron|logr[óée]\w*)?\s*(?:reconoc\w+|identific\w+)|(?:没有?|未能?|无法|不能)(?:认出|辨认|看清)"
    r"|认不出|看不清"
    r"|(?:脸|面孔|样子|模样)[^。；]{0,6}(?:没|不)(?:看|见|认)|没(?:看见|看到|看清)[^。；]{0,6}(?:脸|面孔|样子)",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"\b(?:I|he|she|we) (?:\w+ )?(?:recogni[sz]ed|identified|knew) (?:him|her|one|two|the one|them|his|their|both|at least)\b"
    r"|\b(?:of course |sure |yes,? )?I (?:know|knew|had known|['’]d known|have known) (?:him|her|them|that one|"
    r"the one)\b(?! (?:by|as) (?:sight )?(?:only|now))"
    r"|\bgrew up (?:with (?:me|us)|(?:\w+ ){0,3}(?:doors?|houses?) (?:from|away|up|down))|\bfrom (?:my|"
    r"our) (?:own )?(?:village|street|school|church|unit)\b"
    r"[^.;]{0,20}\b(?:I knew|known)\b|\bwith (?:his|her|the) face (?:was )?(?:bare|uncovered)\b"
    r"|\b(?:saw|seen|showed|see) (?:his|her|their|the) (?:\w+ )?faces?\b(?! of (?:the|a|one))"
    r"|\b(?:lifted|raised|took off|pulled (?:down|up|off)|removed|lowered)\b[^.;]{0,25}\b(?:mask|balaclava|helmet|scarf|hood"
    r"|visor|bandana)\b"
    r"|\bface (?:was )?(?:bare|uncovered|unmasked)\b|\b(?:cara|rostro) (?:descubiert|destapad)\w+\b|没(?:有)?(?:戴|蒙)(?:口罩|面罩|面|脸)"
    r"|\b(?:reconoc[íio]\w*|le vi la cara)\b|认出了|认得(?!出)|看清了"
    r"|(?:脸|面孔|样子|模样)[^。；]{0,8}看得[^。；]{0,3}清"
    r"|看得[^。；]{0,3}清[^。；]{0,6}(?:脸|面孔)",
    re.IGNORECASE,
)
_IT_WAS = re.compile(r"\b(?:It was|One (?:of (?:them|the \w+) )?was|He was|era)\s+(?:el |la |the )?\Z")
_WAS = re.compile(
    r"\b(?:it was|he was|she was|(?:one|the (?:one|first|second|third|fourth|other|driver|leader|shooter|tall one|man)\b[^.;,]{0,40}) was|"
    r"(?:fue|era))\s+(?:el |la |the )?(?:[A-Z]\w+ )?\Z",
    re.IGNORECASE,
)
_ONE_SCENE = 0.35  # where nothing but the place in the story says that one person is meant
_TITLED = re.compile(
    r"\b(?:It was|One (?:of (?:them|the \w+) )?was|He was|era|fue)\s+(?:el |la )?(?:[Oo]fficer|[Ss]ergeant|[Cc]aptain|"
    r"[Ll]ieutenant|[Cc]orporal|"
    r"[Cc]ommander|[Ii]nspector|[Cc]olonel|[Mm]ajor|[Aa]djudant|[Cc]onstable|[Ss]argento|[Cc]apit[aá]n|[Tt]eniente|"
    r"[Cc]abo|[Cc]omandante)\s+[A-ZÀ-Þ]\w+"
)
_STOOD_BY = re.compile(  # who was there on the client's side
    r"[^.;,]{0,24}\b(?:who|que|quien)\b[^.;,]{0,24}\b(?:with|next to|beside|alongside|at (?:my|his|her|our) side|conmigo|con (?:él|ella|"
    r"nosotros)|al lado)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|never|no)\b|n['’]t\b|没|不", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:recogni[sz]e|identify|know (?:who|any|them|him)|see (?:his|their) faces?)\b|\b(?:ir)?reconoc|认出|认识", re.IGNORECASE
)
_NO, _YES = (
    re.compile(r"\s*(?:no|never|none|nobody)\b|\s*(?:没|不)", re.IGNORECASE),
    re.compile(r"[^.]{0,20}\b(?:yes|sí)\b|\s*是", re.IGNORECASE),
)
_HARM = frozenset(
    {
        "beating",
        "torture",
        "assault",
        "shooting",
        "stabbing",
        "rape",
        "killing",
        "threat",
        "search",
        "burning",
        "detention",
        "kidnapping",
        "arrest",
        "extortion",
        "destruction",
    }
)
_WITHIN = 4  # sentences before and after that tell the same harm
_MOST = 3  # passages of each side
_QUESTION = "What could you see of them, and how do you know who they were?"
_CAUSES = ("Were some of them known and others not?", "Was a name learned later?", "Are these two occasions?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """One finding for each telling in which somebody was known, with those of the same scene in which nobody was."""
    unknown = [s for s, _ in comparison.having(_is_unknown, _ASKED, _UNKNOWN)]
    blind_ids = set(map(id, unknown))
    known = [s for s, _ in comparison.having(_is_known, _ASKED, _IT_WAS, _TITLED, _KNOWN) if id(s) not in blind_ids] if unknown else []
    met: dict[int, tuple[list[Sentence], list[Sentence]]] = {}
    for a in unknown:
        rated = [
            (_likeness(comparison, a, b), -comparison.numbers[id(b)], b)
            for b in known
            if b.source.id != a.source.id
            and not days_apart(comparison.around(a), comparison.around(b))
            and not (comparison.is_brief and is_limited_otherwise(a, b))
        ]
        best = max((likeness for likeness, _, _ in rated), default=0.0)
        near = sorted((found for found in rated if found[0] >= max(_NEAR_BEST * best, 0 if comparison.is_brief else _LEAST)), reverse=True)
        if near:
            met.setdefault(id(near[0][2]), ([], [found[2] for found in near]))[0].append(a)
    for blind, seeing in met.values():
        yield _finding(blind, seeing)
    if not comparison.is_brief:
        yield from _two_named(comparison)


def _two_named(comparison: Comparison) -> Iterator[Finding]:
    """One who is told by name as the one who did it, and in the same scene of another telling somebody else."""
    told = [
        (s, frozenset(token for n in s.names if n.start in starts for token in tokens(n))) for s, starts in comparison.having(_named_as)
    ]
    clashes = [
        (comparison.one_scene(a, b), a, b)
        for (a, left), (b, right) in combinations(told, 2)
        if a.source.id != b.source.id
        and not left & right
        and comparison.one_scene(a, b) >= _ONE_SCENE
        and not right & _names_near(comparison, a)
        and not left & _names_near(comparison, b)
        and _likeness(comparison, a, b) >= _LEAST
    ]
    for odd, rivals in odd_ones(clashes):
        yield make_finding(
            FindingKind.IDENTITY,
            Level.DIFFERENCE,
            factors(odd, rivals[0]),
            two_sides(odd, rivals[0], quoted(odd.text), quoted(rivals[0].text)),
            "One scene is told with two different people named as the one who did it.",
            _QUESTION,
            tuple(s.passage() for s in (odd, *rivals)),
            _CAUSES,
        )


def _named_as(sentence: Sentence) -> frozenset[int]:
    """Where the names stand of somebody told as "it was Anwar", "he was Tadesse"."""
    if sentence.is_question or sentence.language == "zh":
        return frozenset()
    return frozenset(n.start for n in sentence.names if _WAS.search(sentence.text, 0, n.start))


def _names_near(comparison: Comparison, sentence: Sentence) -> frozenset[str]:
    return frozenset(token for s in _near(comparison, sentence) for n in s.names for token in tokens(n))


def _is_unknown(sentence: Sentence) -> bool:
    if sentence.is_question:
        return False
    if sentence.role is Role.ANSWER and _ASKED.search(sentence.question) and _NO.match(sentence.text):
        return True
    return bool(sentence.search(_UNKNOWN))


def _is_known(sentence: Sentence) -> bool:
    if sentence.is_question:
        return False
    if sentence.role is Role.ANSWER and _ASKED.search(sentence.question) and _YES.match(sentence.text):
        return True
    if any(_IT_WAS.search(sentence.text, 0, name.start) and not _STOOD_BY.match(sentence.text, name.end) for name in sentence.names):
        return True
    if sentence.search(_TITLED):
        return True
    match = sentence.search(_KNOWN)
    return match is not None and not _DENIED.search(sentence.text, max(0, match.start() - 20), match.end())


def _likeness(comparison: Comparison, a: Sentence, b: Sentence) -> float:
    """Of two scenes in which somebody is harmed."""
    if not comparison.is_brief and not any(any(e.event in _HARM for s in _near(comparison, x) for e in s.events) for x in (a, b)):
        return 0.0
    like = comparison.corpus.likeness(comparison.numbers[id(a)], comparison.numbers[id(b)])
    return like if comparison.is_brief else like + comparison.one_scene(a, b)


def _near(comparison: Comparison, sentence: Sentence) -> list[Sentence]:
    own = comparison.by_source[sentence.source.id]
    return own[max(0, sentence.index - _WITHIN) : sentence.index + _WITHIN + 1]


def _finding(unknown: list[Sentence], known: list[Sentence]) -> Finding:
    a, b = sorted((unknown[0], known[0]), key=lambda s: (s.source.id, s.start))
    return make_finding(
        FindingKind.IDENTITY,
        Level.CONFLICT,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        "In one telling nobody could be recognised; in the other somebody was.",
        _QUESTION,
        tuple(s.passage() for s in (*unknown[:_MOST], *known[:_MOST])),
        _CAUSES,
    )
