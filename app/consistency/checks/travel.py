"""Never abroad, never back, never without a passport: and a stay elsewhere that says otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.places import country_of, read_places
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.wording import factors, quoted, two_sides
from app.domain.finding import Finding, FindingKind, Level

NEVER_OUT = re.compile(
    (
        r"\b(?:never|not) (?:once )?(?:gone|been|travell?ed|stepped) (?:out of|outside(?: of)?|abroad)\b|\b(?:never|"
        r"not)(?: \w+)? (?:set|put) (?:\w+ )?(?:foot|feet) (?:outside|out of|abroad)\b|"
        r"\bnever (?:\w+ ){0,4}(?:been |lived |slept a night |travell?ed |gone |set foot |left |stayed )?(?:outside|"
        r"abroad|out of)\b|\bnever (?:once )?left (?:my country|my homeland|the country)\b"
        r"|\bfirst time (?:that )?(?:I|he|she)(?:['’](?:m|ve|d))?(?: (?:am|was|have|had|ever))* "
        r"(?:leav(?:e|ing)|left|been outside|travell?(?:ed|ing)|go(?:ing)? (?:abroad|out|outside))\b|"
        r"\bprimera vez que (?:salgo|salí|salía|viajo|viajaba) (?:de|del|al|fuera)\b|第一次(?:出国|离开中国)|"
        r"\b(?:never|not|n['’]t) (?:once )?crossed (?:a|any|the) (?:\w+ )?border\b|\bI never went, (?:not )?(?:to|anywhere)\b|"
        r"\b(?:never|not|n['’]t) (?:\w+ ){0,2}(?:been|lived|travell?ed|gone|"
        r"went) (?:\w+ ){0,2}(?:any(?:where)? (?:other|else|foreign)|abroad|another)\b|"
        r"\b(?:the )?first (?:foreign )?(?:country|time)\b[^.;]{0,24}\b(?:I (?:ever|had ever|['’]d ever)|abroad|outside|out of|foreign)\b|"
        r"\b(?:never|not|n['’]t) (?:once )?(?:saw|seen|see|known?|knew|set eyes on) (?:any(?:thing of)? |a |the )?"
        r"(?:another country|foreign (?:land|country)|(?:the )?other side of (?:any|a|the) (?:border|frontier))|"
        r"\bnever (?:\w+ ){0,3}(?:foreign (?:soil|country)|a passport stamp)\b|\b(?:no|not one|"
        r"never a) (?:\w+ )?stamp in (?:it|my passport)\b|"
        r"\bnunca (?:\w+ ){0,2}(?:crucé|cruzado|viaj\w+|puse un pie)|(?:从来?没|没有?)(?:有)?(?:去过|到过|踏出)(?:外国|"
        r"国外|别的国家)|一页都没盖|没(?:有)?出过(?:国|境)|"
        r"\bnunca (?:he |había )?salí?(?:do)? (?:de mi país|del país)\b|从(?:来)?没(?:有)?(?:出过国|离开过)"
    ),
    re.IGNORECASE,
)
NEVER_BACK = re.compile(
    (
        r"\bnever (?:once |ever )?(?:gone back|returned|been back|went back|set foot again|travell?ed back)\b|"
        r"\b(?:have not|haven['’]t|has not|hasn['’]t) (?:been back|returned|set foot|gone back)\b|\bnunca (?:he )?(?:regresado|"
        r"vuelto)\b|再也没(?:有)?回"
    ),
    re.IGNORECASE,
)
_ASKED_OUT = re.compile(
    r"\b(?:have|had) you\b[^?]*\b(?:lived|worked|been (?:in|to|outside)|stayed|travell?ed|gone)\b[^?]*\b"
    r"(?:another|(?:any|some) (?:other|foreign)|any) country\b|"
    r"\b(?:ha|había|alguna vez)\b[^?]*\b(?:vivido|trabajado|viajado|estado)\b[^?]*\botros? país(?:es)?\b|"
    r"\b(?:what|which|any|any other|other) (?:other )?countr(?:y|ies)\b[^?]*\b(?:been|visit\w*|travel\w*|gone)\b[^?]*\b(?:before|ever)?|"
    r"\b(?:ever|before)\b.*\b(?:been outside|outside of|left|travell?ed (?:out(?:side)?|abroad|to another)|visited (?:any|another))|"
    r"\b(?:ever|before)\b[^?]*\b(?:lived|worked(?! (?:for|as|with))|travell?ed|visited|stayed|studied|gone|been (?:to|in))\b[^?]{0,40}"
    r"\b(?:any|another|other|foreign) (?:\w+ )?countr|"
    r"\balguna vez\b[^?]*\b(?:viajado|vivido|trabajado|estado|salido)\b[^?]*\b(?:otro|algún|del) país|"
    r"(?:去|到|住|待)过[^？?]{0,6}(?:国外|外国|别的国家)|出过(?:国|境)",
    re.IGNORECASE,
)
_ANSWERED_NEVER = re.compile(r"\s*(?:no\b|none\b|never\b|nowhere\b|nunca\b|ningun[oa]\b|没有)", re.IGNORECASE)
STAYED = re.compile(
    (
        r"\b(?:entry|entered|admitted|ingreso|entrada|lived|studied|worked|stayed|boarded|went|travell?ed|visited|"
        r"was in|were in|took (?:a|the) (?:\w+ ){0,2}(?:tour|trip|coach|ferry|cruise)|"
        r"flew|attended|stood|returned|came back|viví|estudié|fui|fuimos|trabajé)\b|入境|住|去过|留学|回到"
    ),
    re.IGNORECASE,
)
EARLIER = re.compile(
    r"\b(?:came|come|went|got|returned|flew) (?:back )?home\b|\bfor an? (?:contest|competition|tournament|conference|"
    r"seminar|wedding|funeral|congress|workshop|match|course|pilgrimage|holiday|visit)\b|"
    r"\bpara un[oa]? (?:concurso|torneo|congreso|seminario|boda|curso|encuentro)\b|"
    r"\b(?:every|as a child|when (?:I was|we were)|years? (?:before|earlier|ago)|in a row|newlyweds|once|cuando era)\b|小时候",
    re.IGNORECASE,
)
_LEFT = re.compile(r"\b(?:flew out|left|departed|fled|took off|went out|sal[íi]\w*|hu[íi]\w*|part[íi]\w*)\b|离开|离境|出境", re.IGNORECASE)
_CAME_BACK = re.compile(r"\b(?:back|return\w*|again|regres\w+|volv[íi]\w*|vuelta)\b|回", re.IGNORECASE)
_CAUSES = ("Was a short trip left out?", "Was the question about another time?")
_QUESTION = "To which places outside your country did you travel, and when?"


def find(comparison: Comparison) -> Iterator[Finding]:
    """A denial of ever having been abroad, or back, beside a stay there; in files `abroad` looks for it."""
    if not comparison.is_brief:
        return
    for denier, _ in comparison.having(is_denial, _ASKED_OUT, NEVER_OUT, NEVER_BACK):
        answer = answered_never(denier)
        out = denier.search(NEVER_OUT) or answer
        home = _countries(denier) | ({country_of(p.ids) for p in read_places(answer)} if answer else set())
        rival = next(
            (
                s
                for s in comparison.sentences
                if s.source.id != denier.source.id and _contradicts(s, denier, home, comparison, outside=bool(out))
            ),
            None,
        )
        if rival is not None:
            first, second = sorted((denier, rival), key=comparison.sentences.index)
            yield make_finding(
                FindingKind.TRAVEL,
                Level.CONFLICT,
                factors(first, second),
                two_sides(first, second, quoted(first.text), quoted(second.text)),
                "One passage rules out a stay that the other tells of.",
                _QUESTION,
                (first.passage(), second.passage()),
                _CAUSES,
            )


def answered_never(sentence: Sentence) -> str:
    """The question to which a bare never answers."""
    return sentence.question if _ANSWERED_NEVER.match(sentence.text) and _ASKED_OUT.search(sentence.question) else ""


def is_denial(sentence: Sentence) -> bool:
    """Whether a sentence rules out every journey abroad, or every return."""
    return not sentence.is_question and bool(answered_never(sentence) or sentence.search(NEVER_OUT) or sentence.search(NEVER_BACK))


def _countries(sentence: Sentence) -> set[str]:
    return {country_of(place.ids) for place in sentence.places}


def _contradicts(sentence: Sentence, denier: Sentence, home: set[str], comparison: Comparison, *, outside: bool) -> bool:
    if sentence.is_question or not sentence.places or not (sentence.search(STAYED) or comparison.is_brief):
        return False
    visited = {country_of(place.ids) for place in sentence.places} - {""}
    if not outside:
        if sentence.search(_LEFT) and not sentence.search(_CAME_BACK):
            return False  # the leaving itself
        return bool(home & visited) and sentence.search(STAYED) is not None and _is_later(sentence, denier)
    abroad = visited - home - {"US"}
    return bool(home) and bool(abroad) and not visited & home and _is_earlier(sentence, denier)


def _is_later(sentence: Sentence, denier: Sentence) -> bool:
    bounds = [m.latest for m in denier.dates if m.latest] + [m.earliest for m in denier.dates if m.earliest]
    return not bounds or any(m.latest and m.latest >= min(bounds) for m in sentence.dates)


def _is_earlier(sentence: Sentence, denier: Sentence) -> bool:
    bounds = [m.latest or m.earliest for m in denier.dates if m.latest or m.earliest]
    told = [m.earliest for m in sentence.dates if is_dated(m) and m.earliest]
    return not bounds or not told or any(t < b for t in told for b in bounds if b)
