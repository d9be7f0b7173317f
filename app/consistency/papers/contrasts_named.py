"""What a text itself calls a contradiction, a silence or a discrepancy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.consistency.extract.attribution import is_official, occasion_of, untold
from app.consistency.papers.contrast import FEW, Contrast, OfSentence, Way, shared_things
from app.consistency.papers.reported import AGAINST, CONTRAST, OPENS, Reported, are_apart
from app.consistency.sentence import Sentence

_DISAGREE = re.compile(
    r"\b(?:discrepanc|inconsisten|contradict|conflict(?:s|ing|ed)\b|differ(?:s|ed|ent|ences?|ing)\b|disagree|diverge|at odds|irreconcil|"
    r"contradic(?:ción|torio)|discrepancia|inconsistencia)\w*|不一致|矛盾",
    re.IGNORECASE,
)
_SIGNS = (
    *(
        "inconsist",
        "at odds",
        "conflict",
        "incompatib",
        "irreconcil",
        "tension",
        "hard to",
        "cannot be",
        "contradi",
        "undercut",
        "undermin",
    ),
    *("belie", "contrary", "differ", "despite", "no coincid", "discrepan", "disagree", "diverge", "不一致", "矛盾"),
)  # without any of these nothing of the kind is named
_DENIED = re.compile(
    r"\b(?:no|not|n['’]t|nor|never|without|any|neither|few|purported|alleged|sin|ninguna?|nada)\s+(?:\w+\s+){0,2}\Z"
    r"|\bnothing\s+(?:\w+\s+){0,5}\Z|(?:没有|不存在|并无)\Z",
    re.IGNORECASE,
)
_OF_LAW = re.compile(  # what a tribunal weighs, rather than what was told
    r"\b(?:IJ|judge|board|BIA|court|agency|material|heart|significant|sufficient\w*|credib\w+|support\w*|minor|trivial|warrant\w*|adverse|"
    r"finding|fatal|explain\w*|explanation|law|evidence|consistent|inconsistent)\b",
    re.IGNORECASE,
)
_OF_TELLINGS = re.compile(
    r"\b(?:statements?|testimony|accounts?|interviews?|applications?|declarations?|versions?|answers?|told|said|stated|story)\b",
    re.IGNORECASE,
)
_OR = re.compile(r"\bwhether\s+(?!or not\b)(?P<one>(?:(?!\bwhether\b|--)[^,;—])+?)\s+(?P<other>or\s+(?:(?!--)[^,;.—])+)", re.IGNORECASE)
_WHETHER = re.compile(r"\bwhether\s+(?!or not\b)(?:(?!--|\bwhether\b)[^,;.—])+", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\bbetween\s+(?P<one>[^;]{5,140}?)\s+and\s+(?P<other>[^;]{5,140}?)"
    r"(?=,?\s+(?:including|as to|about|regarding|concerning|on|over)\b|[;.])",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\s*(?:now|well|yet|but|and|thus|moreover)?,?\s*(?:this|that|these|which|it|he)\b(?! \w+ (?:that|whether))", re.IGNORECASE
)
_HOWEVER = re.compile(r"[,;]\s+(?:however|but|yet|nevertheless),?\s+", re.IGNORECASE)
_IT = re.compile(
    r"\A\W*(?:it|this|that|these|so|any of (?:this|it)|the (?:incident|event|matter))\b|\A\W*\Z|\A\W*(?:in|at|to|during|on)\b",
    re.IGNORECASE,
)
_LEAST = 3  # words of a clause that says something
_LONGEST = 240  # characters of a clause that is shown
_BACK = 40  # characters before a word in which it may be denied


def is_marked(sentence: Sentence) -> bool:
    """Whether a word of such a kind may stand in a sentence; ask by `sentence.once(is_marked)`."""
    flat = " ".join(sentence.text.lower().split())
    return any(sign in flat for sign in _SIGNS) or bool(untold(sentence.text))


def named_in(sentence: Sentence, before: Sentence | None, told: OfSentence) -> Iterator[Contrast]:
    """Everything one sentence names so."""
    for start, end in untold(sentence.text):
        found = _silence(sentence, before, told, start, end)
        if found is not None:
            yield found
    yield from _against(sentence, before, told)
    yield from _choices(sentence)


def _against(sentence: Sentence, before: Sentence | None, told: OfSentence) -> Iterator[Contrast]:
    """Words such as "contradicts" and "despite" between a telling or a fact and a telling."""
    text = sentence.text
    for word in AGAINST.finditer(text):
        if _is_denied(text, word.start()):
            continue
        inside = (r for r in told.get(sentence.start, ()) if word.end() <= r.start and r.lead <= word.end() + FEW)
        right = next((r for r in inside if not re.search(r"[;.]", text[word.end() : r.start])), None) or _occasion_after(sentence, word)
        left = _said_before(sentence, word, before, told) if right is not None else None
        if left is not None and right is not None:
            yield Contrast(left, right, Way.NAMED, " ".join(word.group().split()).lower())


def _is_denied(text: str, start: int) -> bool:
    return bool(_DENIED.search(text[max(0, start - _BACK) : start]))


def _occasion_after(sentence: Sentence, word: re.Match[str]) -> Reported | None:
    """As in "inconsistent with her declaration", which quotes nothing of it."""
    rest = re.match(r"[^,;.]{0,80}", sentence.text[word.end() :])
    occasion = occasion_of(rest.group()) if rest else ""
    if not occasion or rest is None or word.group().lower().endswith("despite"):
        return None
    return Reported(sentence, word.start(), word.start(), word.end() + rest.end(), occasion)


def _said_before(sentence: Sentence, word: re.Match[str], before: Sentence | None, told: OfSentence) -> Reported | None:
    """What stands before the naming words: a telling, the sentence that "this" points back to, or the words quoted."""
    end = word.start()
    own = [r for r in told.get(sentence.start, ()) if r.start < end]
    if own:
        return Reported(own[-1].sentence, own[-1].lead, own[-1].start, min(own[-1].end, end), own[-1].occasion)
    if before is not None and _POINTS_BACK.match(sentence.text[: word.end()]):
        earlier = told.get(before.start)
        return earlier[-1] if earlier and earlier[-1].end >= len(before.text) - _LEAST else _last_clause(before)
    start = max(sentence.text.rfind(sign, 0, end) for sign in '“"') + 1
    has_enough = bool(start) and len(sentence.text[start:end].split()) >= _LEAST
    return _span(sentence, (start, end)) if has_enough else None


def _last_clause(sentence: Sentence) -> Reported:
    joints = [m.end() for m in _HOWEVER.finditer(sentence.text)]
    start = max([0, len(sentence.text) - _LONGEST, *joints])
    return _span(sentence, (start, len(sentence.text.rstrip(" ."))))


def _silence(sentence: Sentence, before: Sentence | None, told: OfSentence, start: int, end: int) -> Contrast | None:
    """Something told on one occasion of which another, by characters [start, end), is said to hold nothing."""
    text = sentence.text
    own = told.get(sentence.start, ())
    clause = re.match(r"[^;.]*", text[end:])
    stop = min([end + (clause.end() if clause else 0), *(r.lead for r in own if r.lead > end)])
    inside = next((r for r in own if start <= r.lead <= end + 1 and r.start > end), None)
    since = max((r.end for r in own if r.end <= start), default=0)
    occasion = occasion_of(text[start:stop]) or occasion_of(text[since:start])
    if not occasion and since and len(text[since:start].split()) <= _LEAST:  # "the report lists two and does not mention"
        occasion = next(r.occasion for r in own if r.end == since)
    if not occasion or is_official(text[since:start]):
        return None
    silent = Reported(sentence, start, start, inside.end if inside else stop, occasion)
    is_it = bool(_IT.match(text[end:stop]))
    others = sorted((r for r in own if (r.end <= start or r.lead >= stop) and r is not inside), key=lambda r: not CONTRAST.match(r.cue))
    near = told.get(before.start, ())[-1:] if before is not None and not others else ()
    others += [r for r in near if is_it or OPENS.match(text) or shared_things(r, silent)]
    partner = next((r for r in others if are_apart(r.occasion, occasion) or not r.occasion), None)
    if partner is None or not (is_it or inside or partner.sentence is sentence or shared_things(partner, silent)):
        partner = _told_of(_span(sentence, (end, stop)), occasion, told)
    return Contrast(partner, silent, Way.SILENT, " ".join(text[start:end].split()).lower()) if partner is not None else None


def _told_of(thing: Reported, occasion: str, told: OfSentence) -> Reported | None:
    """The telling on another occasion that holds most of a thing."""
    others = [r for group in told.values() for r in group if r.sentence is not thing.sentence and are_apart(r.occasion, occasion)]
    best = max(others, key=lambda r: shared_things(r, thing), default=None)
    return best if best is not None and shared_things(best, thing) else None


def _choices(sentence: Sentence) -> Iterator[Contrast]:
    """As in "discrepancies between his testimony and his statement, including whether he came in a taxi or in a truck"."""
    text = sentence.text
    word = _DISAGREE.search(text)
    if word is None or _is_denied(text, word.start()) or not _OF_TELLINGS.search(text):
        return
    by = word.group().lower()
    chosen = [match for match in _OR.finditer(text, word.end()) if not _OF_LAW.search(match.group())]
    for match in chosen:
        one, other = (_span(sentence, match.span(side)) for side in ("one", "other"))
        yield Contrast(one, other, Way.CHOICE, by)
    between = _BETWEEN.search(text, word.start())
    if between and are_apart(occasion_of(between["one"]), occasion_of(between["other"])):
        sides = _span(sentence, between.span())
        for match in _WHETHER.finditer(text, between.end()):
            if not _OF_LAW.search(match.group()) and not any(match.start() < c.end() and c.start() < match.end() for c in chosen):
                yield Contrast(sides, _span(sentence, match.span()), Way.CHOICE, by)


def _span(sentence: Sentence, span: tuple[int, int]) -> Reported:
    """Words of a sentence whose occasion nothing says."""
    return Reported(sentence, span[0], span[0], span[1], "")
