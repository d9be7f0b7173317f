"""What papers give as particulars of the client: parents and spouse by name, birth, birthplace, religion; in rows and in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from app.consistency.extract.ages import read_births
from app.consistency.extract.name_keys import name_keys
from app.consistency.extract.romanised import nearly_sounds_like
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.words import fold, word_set
from app.domain.assertion import DateMention

_PART = r"(?-i:[A-ZÀ-ÖØ-Þ][\w'’-]*)"
_JOINED = r"(?-i:bin|bint|ibn|al|ul|ur|de|del|la|da|dos|van|von|y)(?= )"
_NAMED = (  # a comma stands only behind a family name in capitals
    rf"(?P<name>(?-i:[A-ZÀ-Þ][A-ZÀ-Þ'’-]+), {_PART}(?: {_PART})*|{_PART}(?: (?:{_PART}|{_JOINED}))*|"
    r"[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff]))"
)
_ROW, _COLON = r"(?:\A|[\n|;]|\s{2}|[.:)\]] )", r"\s*(?:[:：|]|\.{2,})[\s.|]*"
_HONOUR = r"(?:(?:the )?late |(?:S|Sh|Shri|Smt|Mr|Mrs|Ms|Dr|Don|Doña|Haji|Hajji|Alhaji|Pastor|Rev)\.? |\W{0,3})*"
_KIN = {
    "father": r"father|papá|padre|父亲|父",
    "mother": r"mother|mamá|madre|母亲|母",
    "spouse": r"spouse|husband|wife|esposo|esposa|cónyuge|marido|配偶|丈夫|妻子",
}
_LABELLED = {
    kin: re.compile(
        rf"{_ROW}(?:\W*(?:name of (?:the )?|nombre (?:de la |del? ))?(?:{words})(?:['’]s?)?(?: full)?(?: name)?|{short})"
        rf"{_COLON}{_HONOUR}{_NAMED}",
        re.IGNORECASE,
    )
    for kin, words, short in (
        ("father", _KIN["father"], r"F/Name|F\.? ?Name|Father/Husband(?:['’]s)?(?: name)?"),
        ("mother", _KIN["mother"], r"M/Name"),
        ("spouse", _KIN["spouse"], r"Sp/Name"),
    )
}
_OWNED = {
    kin: re.compile(
        rf"\b(?:my|our|mi)\s+(?:own |late |dear |difunt[oa] )*(?:{words})(?:,? (?:was |is )?(?:called|named|llamad[oa])|"
        rf"['’]s name (?:is|was)| se llam(?:a|aba))?,? {_HONOUR}{_NAMED}(?P<listed>,? and )?",
        re.IGNORECASE,
    )
    for kin, words in _KIN.items()
}
_ANSWERED = {
    kin: re.compile(
        rf"\A\W*(?:(?:my |mi )?(?:{words}) (?:is |was |es |,)?{_HONOUR}{_NAMED}|"
        rf"{_NAMED.replace('name', 'also')},? (?:my |mi )?(?:{words})\b)",
        re.IGNORECASE,
    )
    for kin, words in _KIN.items()
}
_ASKED_NAMES = re.compile(r"\bnames?\b|\bnombres?\b|叫什么|姓名", re.IGNORECASE)
_CHILD_OF = re.compile(
    rf"(?:\b[SD]/o\.?|\b(?:son|daughter) of|\bhij[oa] (?:legítim[oa] )?de|\b[SD]\.O\.)\s*:?\s*{_HONOUR}{_NAMED}", re.IGNORECASE
)
_NOT_NAMES = word_set(
    "deceased dead died none unknown yes no same living alive citizen not in the he she they his her and is was married single divorced "
    "widowed fnu lnu na father mother husband wife resident village age dob name "
    "i we you it that this there then when but so who which what if because"
)
BORN = re.compile(
    r"\b(?:born|d\.?o\.?b|birth|birth ?date|nacid[oa]|naci[óo]|nací|nacimiento|f\.? ?nac)\b(?! to\b)|出生|生日|"
    r"(?<![\u3400-\u9fff])生于|(?<=[日号年月我他她])生于",
    re.IGNORECASE,
)
_OTHER_CALENDAR = re.compile(r"\b(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2,9}) (?P<year>1[34]\d\d|20\d\d)\b")
_YEAR = re.compile(r"\d{4}|['’]\d\d|\b\d{1,2}[-/.]\w{1,4}[-/.]\d\d|nineteen|thousand|\bmil\b|年", re.IGNORECASE)
_ITEM = re.compile(r"\d{1,2}/\d{1,2}/(?:19|20)\d\d\W*\Z")
ITEM = "an item of a form"
_BIRTHPLACE = re.compile(
    r"\b(?:[CP]OB|(?:place|city|town|country|city and country) of birth|birthplace|lugar de nacimiento|born (?:in|at|on [^.;]{4,24}? in)|"
    r"nac(?:í|ido|ida) (?:en|el [^.;]{4,30}? en))\b|出生地|籍贯|(?<![\u3400-\u9fff])生于|(?<=[日号年月我他她])生于",
    re.IGNORECASE,
)
_RELIGION = re.compile(
    r"(?:\A|\W)(?:religion|faith|religión|宗教(?:信仰)?)\s*(?:[:：|]|\.{2,})[\s.|]*(?P<value>[^.|;\n]{2,40})", re.IGNORECASE
)
_ASKED_RELIGION = re.compile(r"\b(?:your|what) (?:religion|faith)\b|\bsu religi[oó]n\b|宗教", re.IGNORECASE)
_THEIRS = re.compile(r"\W*(?:is|was)? ?(?:his|her|their)\b", re.IGNORECASE)  # "Tesfay is his father": of a relative
_FAITHS = {  # each with what it is a part of
    "catholic": ("christian", r"catholic\w*|católic[oa]|天主教"),
    "protestant": (
        "christian",
        r"protestant\w*|evangelical\w*|evangélic[oa]|pentecostal\w*|baptist|methodist|presbyterian|anglican|adventist|lutheran|基督教|新教",
    ),
    "orthodox": ("christian", r"orthodox|ortodox[oa]|coptic|东正教"),
    "christian": ("", r"christian\w*|cristian[oa]|基督徒"),
    "sunni": ("muslim", r"sunni"),
    "shia": ("muslim", r"shi['’]?a\w*|shi['’]?ite|ismaili"),
    "ahmadi": ("muslim", r"ahmadi\w*"),
    "muslim": ("", r"muslim|islam\w*|musulm[aá]n\w*|穆斯林|伊斯兰教|回教"),
    "hindu": ("", r"hindu\w*|印度教"),
    "sikh": ("", r"sikh\w*|锡克教"),
    "buddhist": ("", r"buddhis[tm]|budist[ao]|佛教"),
    "jewish": ("", r"jewish|judaism|judí[oa]|犹太教"),
    "yazidi": ("", r"[yê]e?zidi"),
    "bahai": ("", r"bah[aá]['’]?[ií]"),
    "falun gong": ("", r"falun (?:gong|dafa)|法轮功"),
}  # fmt: skip
_FAITH = {name: re.compile(rf"\b(?:{form})" if form.isascii() else rf"(?:{form})", re.IGNORECASE) for name, (_, form) in _FAITHS.items()}
NAMED_AFTER = re.compile(  # the label of a row for whoever the paper is about
    rf"{_ROW}\W*(?:(?:full |legal |family |last )?name(?:s|\(s\))?(?: of (?:the )?(?:applicant|patient|subject))?|applicant|"
    rf"alien|subject|patient|pt\.?|nombre(?: completo)?|nombres y apellidos|姓名|申请人|my name is|me llamo|I,)(?:{_COLON}|\s+){_NAMED}",
    re.IGNORECASE,
)
PARTICLES = word_set("abd abdul abdel al el ul bin bint ibn md mohd muhamad muhammad mohammad mohammed s sk de del la y")


@dataclass(frozen=True, slots=True)
class Particular:
    """One value at characters [start, end) of a sentence: `what` it is, the keys of a name, the windows of a day, ids of places, or words.

    `owner` are the words before a "son of", of which the last must name its owner, or `ITEM` for a date alone.
    """

    what: str
    start: int
    end: int
    keys: tuple[str, ...] = ()
    windows: tuple[tuple[date, date], ...] = ()
    places: tuple[tuple[str, ...], ...] = ()
    owner: str | None = None


def particulars_in(sentence: Sentence) -> tuple[Particular, ...]:
    """Every particular a sentence gives of whoever its paper, or its entry, is about."""
    if sentence.is_question:
        return ()
    return (*_relatives(sentence), *_births(sentence), *_birthplaces(sentence), *_religions(sentence))


def _relatives(sentence: Sentence) -> Iterator[Particular]:
    for kin in _KIN:
        match = sentence.search(_LABELLED[kin])
        if match is None and sentence.is_by_client:
            match = sentence.search(_OWNED[kin])
            match = None if match is not None and match["listed"] else match  # "my father, Jun and I"
            if match is None and _ASKED_NAMES.search(sentence.question):
                match = sentence.search(_ANSWERED[kin])
        if match is not None and not _THEIRS.match(sentence.text, match.end()):
            yield from _name(sentence, kin, match, None)
    match = sentence.search(_CHILD_OF)
    if match is not None:
        yield from _name(sentence, "father", match, sentence.text[: match.start()])


def _name(sentence: Sentence, kin: str, match: re.Match[str], owner: str | None) -> Iterator[Particular]:
    groups = match.groupdict()
    group = "name" if groups.get("name") else "also"
    words = groups[group].split()
    kept = next((n for n, word in enumerate(words) if _stem(word) in _NOT_NAMES), len(words))
    text = " ".join(words[:kept]).rstrip(",")
    start = match.start(group)
    is_person = len(text) > 1 and not re.search(r"['’]s?\Z", text)
    is_place = any(p.start <= start < p.end for p in sentence.places) and not any(n.start <= start < n.end for n in sentence.names)
    if is_person and not is_place:
        yield Particular(kin, start, start + len(text), keys=name_keys(text), owner=owner)


def _stem(word: str) -> str:
    """A word without what an apostrophe joins to it: "I'd" is I."""
    return re.split(r"['’,]", fold(word))[0]


def _births(sentence: Sentence) -> Iterator[Particular]:
    born = list(read_births(sentence.text, sentence.dates, sentence.hits, sentence.question))
    for birth in born:
        if birth.who == "teller" and _is_full(birth.mention):
            yield _birth(birth.mention)
    if not born and _ITEM.match(sentence.text):
        yield from (replace(_birth(mention), owner=ITEM) for mention in sentence.dates)
    match = None if born or not BORN.search(f"{sentence.text} {sentence.question}") else _OTHER_CALENDAR.search(sentence.text)
    if match is not None and not any(m.start < match.end() and match.start() < m.end for m in sentence.dates):
        yield Particular("birth", *match.span(), keys=(match["day"].lstrip("0"), match["year"]))


def _birth(mention: DateMention) -> Particular:
    windows = tuple((a, b) for a, b in ((mention.earliest, mention.latest), *mention.alternatives) if a and b)
    return Particular("birth", mention.start, mention.end, windows=windows)


def _is_full(mention: DateMention) -> bool:
    """Whether a date of birth is given with day and year."""
    return is_dated(mention) and mention.granularity == "day" and "year-assumed" not in mention.flags and bool(_YEAR.search(mention.text))


def _birthplaces(sentence: Sentence) -> Iterator[Particular]:
    match = sentence.search(_BIRTHPLACE)
    if match is None:
        return
    behind = [p for p in sentence.places if p.start >= match.end() - 1 and p.ids and "." not in sentence.text[match.end() : p.start]]
    if behind and not sentence.of("role"):
        towns = tuple(p.ids for p in behind if len(p.ids) > 1)
        yield Particular("birthplace", behind[0].start, behind[-1].end, places=towns or (behind[0].ids,))


def _religions(sentence: Sentence) -> Iterator[Particular]:
    match = sentence.search(_RELIGION)
    start, end = match.span("value") if match else (0, 0)
    if match is None and _ASKED_RELIGION.search(sentence.question) and sentence.is_by_client:
        start, end = 0, len(sentence.text)
    found = tuple(name for name, form in _FAITH.items() if form.search(sentence.text, start, end))
    if found:
        yield Particular("religion", start, end, keys=found)


def is_one_faith(left: Particular, right: Particular) -> bool:
    """Whether one is the other, or a part of it."""
    return any(x == y or _FAITHS[x][0] == y or _FAITHS[y][0] == x for x in left.keys for y in right.keys)


def may_be_one_name(left: Particular, right: Particular, family: frozenset[str]) -> bool:
    """Whether two names can be one person's: one inside the other, spelled otherwise, or alike in more than the family's name."""
    return any(_may_be_one(one, other, family) for one in left.keys for other in right.keys)


def _may_be_one(one: str, other: str, family: frozenset[str]) -> bool:
    ours, theirs = set(one.split()) - PARTICLES, set(other.split()) - PARTICLES
    alike = {a for a in ours if any(a == b or nearly_sounds_like(a, b) for b in theirs)}
    also = {b for b in theirs if any(a == b or nearly_sounds_like(a, b) for a in ours)}
    return ours <= alike or theirs <= also or bool(alike - family)
