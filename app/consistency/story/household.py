"""The client's household as rows and family lists give it: who, under which names, born when, dead since when."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.consistency.alignment.told import Told
from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.consistency.words import fold
from app.domain.assertion import DateMention

CLIENT = "client"
_BORN = re.compile(
    r"\b(?:born|b\.|dob|d\.o\.b|date of birth|birth date|nacid[oa]|naci[óo]|fecha de nacimiento|f\.? ?nac)(?![a-z])|出生|生于|生日",
    re.IGNORECASE,
)
_BORN_IN = re.compile(rf"(?:{_BORN.pattern})[:：]?(?: in| en)? (?P<year>(?:19|20)\d\d)\b(?![-/.]\d)", re.IGNORECASE)
_BORN_NEAR = 34  # characters from the word to its date
_DEAD = re.compile(
    r"\b(?:deceased|died|dead since|killed|murdered|passed away|falleci\w+|muri[óo]|asesinad[oa]|matad[oa])\b|去世|过世|遇害|身亡",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’]*(?:[ -][A-ZÀ-ÖØ-Þ][\w'’]*)*(?!\w*(?: \w+)?:)")
_ENTRY = re.compile(r"[;:\n•|]|\(\w\)|\.\s")
_NOT_A_NAME = re.compile(
    r"\b(?:Child|Children|Son|Daughter|Spouse|Wife|Husband|Sibling|Siblings|Brother|Sister|Father|Mother|"
    r"Name|DOB|Date|Birth|Born|F|M|Student|Hij[oa]s?|Espos[oa]|Padre|Madre|Herman[oa]s?|I|My|Our|He|She|Mi|The|On|When|His|Her|In)\b"
)
_HEADS = (
    (re.compile(r"\bchildren\b|\bhij[oa]s\b|子女", re.IGNORECASE), "child"),
    (re.compile(r"\b(?:siblings|brothers|sisters)\b|\bherman[oa]s\b|兄弟姐妹", re.IGNORECASE), "sibling"),
)
_OF = re.compile(r"(?:\A|[^\w\s]|(?<!\w)[a-zà-ÿ]\w*)\s*\b(?:of|de|del)\s+\Z")  # "the daughter of", before a parent's name
_CALLED = re.compile(r"(?:,| named| called)? (?P<name>[A-ZÀ-ÖØ-Þ][\w'’]+)")
_LISTED = re.compile(r"\s*(?:\(?\w{1,2}[.)]|[-•])\s*[A-ZÀ-ÖØ-Þ][^\d;:]{2,60},\s*\Z")  # "(2) RUIZ, Marta, " before a date
_SEX_MARK = re.compile(r"[,;(]\s*(?P<sex>[FM]|[Ff]emale|[Mm]ale)\s*[,;)]")
_OWN = re.compile(r"\b(?:I was born|I am|nací)\b|我(?:出)?生|本人", re.IGNORECASE)
_SEX = {"son": "m", "daughter": "f", "child": "", "brother": "m", "sister": "f", "wife": "f", "husband": "m", "mother": "f", "father": "m"}
KINDS = {"son": "child", "daughter": "child", "brother": "sibling", "sister": "sibling", "wife": "spouse", "husband": "spouse"}
_BACK = 6  # entries under one head
_LINES, _SHORT, _BARE = 3, 12, 3  # lines of one entry; words of such a line, and of a label


@dataclass(slots=True)
class Member:
    """Somebody of the household; `kind` is child, sibling, spouse, mother … or the client."""

    kind: str
    names: set[str] = field(default_factory=set)
    sexes: set[str] = field(default_factory=set)
    births: list[tuple[DateMention, Sentence]] = field(default_factory=list)
    deaths: list[tuple[DateMention, Sentence]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Row:
    kind: str
    sex: str
    names: frozenset[str]
    birth: DateMention | None
    death: DateMention | None
    sentence: Sentence


def household(papers: Sequence[Told]) -> list[Member]:
    """Every member whose day of birth or death some row gives."""
    rows = [row for paper in papers for row in paper.once(_rows)]
    common = {name for name, count in _kinds_of(rows).items() if count > 1}
    members: list[Member] = []
    for row in rows:
        names = set(row.names) - common or set(row.names)
        member = next((m for m in members if _is_one(m, row.kind, names)), None)
        if member is None:
            member = Member(row.kind)
            members.append(member)
        member.names |= names
        member.sexes |= {row.sex} - {""}
        if row.birth is not None:
            member.births.append((row.birth, row.sentence))
        if row.death is not None:
            member.deaths.append((row.death, row.sentence))
    for role, name in (called for paper in papers for _, found in paper.having(_called) for called in found):
        for member in members:
            if member.kind == KINDS.get(role) and name in member.names:
                member.sexes.add(_SEX[role])
    return members


def _called(sentence: Sentence) -> list[tuple[str, str]]:
    """As in "my sister Nargis": what a row with a name alone does not say."""
    hits = [hit for hit in sentence.of("role") if _SEX.get(hit.concept.name)]
    return [(hit.concept.name, fold(named["name"])) for hit in hits if (named := _CALLED.match(sentence.text, hit.end))]


def _kinds_of(rows: Sequence[_Row]) -> Counter[str]:
    """In how many kinds of kin a name is met: a family name is met in several."""
    kinds = {(name, row.kind, row.birth.earliest if row.birth else None) for row in rows for name in row.names}
    return Counter(name for name, _, _ in {(name, kind, "") if kind != "child" else (name, kind, str(born)) for name, kind, born in kinds})


def _is_one(member: Member, kind: str, names: set[str]) -> bool:
    if member.kind != kind:
        return False
    return kind in {CLIENT, "spouse", "mother", "father"} or bool(member.names & names)


def _rows(sentences: Sequence[Sentence]) -> tuple[_Row, ...]:
    return tuple(_rows_of(sentences))


def _rows_of(sentences: Sequence[Sentence]) -> Iterator[_Row]:
    head, since = "", -_BACK
    for number, sentence in enumerate(sentences):
        for pattern, kind in _HEADS:
            if sentence.search(pattern):
                head, since = kind, number
        kind = head if number - since <= _BACK else ""
        if sentence.search(_BORN) or (sentence.dates and (sentence.search(_DEAD) or _listed(sentence, kind))):
            yield from _read(sentence, sentences[max(0, number - _LINES) : number], kind)


def _read(sentence: Sentence, before: Sequence[Sentence], head: str) -> Iterator[_Row]:
    births = [m for m in sentence.dates if _is_after(sentence.text, m, _BORN) and not _is_after(sentence.text, m, _DEAD)]
    births = births or list(_bare_years(sentence.text)) or _listed(sentence, head)
    deaths = [m for m in sentence.dates if _is_after(sentence.text, m, _DEAD) and not _is_after(sentence.text, m, _BORN)]
    for mention in births or deaths[:1]:
        role, names = _whose(sentence, mention.start, before, head)
        kind = KINDS.get(role, role) or ("" if sentence.search(_OWN) else head if names else "")
        if not kind and sentence.is_by_client and (sentence.search(_OWN) or not names):
            kind, names = CLIENT, frozenset()
        if kind:
            birth = mention if births else None
            mark = _SEX_MARK.search(sentence.text, _entry_start(sentence.text, mention.start), mention.start)
            sex = mark["sex"][0].lower() if mark else _SEX.get(role, "")
            yield _Row(kind, sex, names, birth, deaths[0] if deaths and len(births) <= 1 else None, sentence)


def _listed(sentence: Sentence, head: str) -> list[DateMention]:
    """The day beside a name in a list of children: there it is the birth, whether the row says so or not."""
    days = [m for m in sentence.dates if is_dated(m) and m.granularity == "day" and "year-assumed" not in m.flags]
    return days[:1] if head == "child" and days and _LISTED.match(sentence.text[: days[0].start]) else []


def _whose(sentence: Sentence, at: int, before: Sequence[Sentence], head: str) -> tuple[str, frozenset[str]]:
    """The kin and the names an entry gives before its date: in its own line, else in the short lines before it."""
    start = _entry_start(sentence.text, at)
    roles = [hit for hit in sentence.of("role") if hit.start < at]
    names = frozenset(_names(sentence.text[start:at]))
    if roles or names:
        inside = [hit for hit in roles if hit.start >= start] or roles[-1:]
        bare = [line for line in before[-2:] if len(line.words) <= _BARE]
        return inside[0].concept.name if inside else head or _label(bare), names
    for line in reversed(before):
        if len(line.words) > _SHORT or line.block != sentence.block or line.is_question or sentence.search(_OWN):
            break
        names = names or frozenset(_names(line.text))
        if role := _label([line]):
            return role, names
    return "", frozenset() if sentence.is_by_client else names


def _label(lines: Sequence[Sentence]) -> str:
    """The kin a short line of a form names."""
    roles = [hit for line in lines if len(line.words) <= _SHORT for hit in line.of("role")]
    return roles[0].concept.name if len({hit.concept.name for hit in roles}) == 1 else ""


def _bare_years(text: str) -> Iterator[DateMention]:
    """A year alone, which is read as a date only where the row says that it is one: "born 1996"."""
    for match in _BORN_IN.finditer(text):
        year = int(match["year"])
        yield DateMention(
            *match.span("year"), match["year"], date(year, 1, 1), date(year, 12, 31), "DATE", match["year"], match["year"], "year"
        )


def _is_after(text: str, mention: DateMention, word: re.Pattern[str]) -> bool:
    """Whether a date follows such a word, as its own."""
    if (
        mention.earliest is None
        or not is_dated(mention)
        or mention.granularity not in {"day", "month", "year"}
        or "year-assumed" in mention.flags
    ):
        return False
    before = text[max(0, mention.start - _BORN_NEAR) : mention.start]
    found = list(word.finditer(before))
    return bool(found) and not re.search(r"\d|[;.]\s", before[found[-1].end() :].replace("(mm/dd/yyyy)", ""))


def _entry_start(text: str, at: int) -> int:
    """Where the entry before a date begins."""
    stops = [m.end() for m in _ENTRY.finditer(text[:at])]
    last = stops[-1] if stops else 0
    if any(c.isupper() for c in _NOT_A_NAME.sub("", text[last:at])) or len(stops) < 2:  # noqa: PLR2004 - the label before
        return last if any(c.isalpha() for c in _NOT_A_NAME.sub("", text[last:at])) or not stops else (stops[-2] if len(stops) > 1 else 0)
    return stops[-2]


def _names(entry: str) -> Iterator[str]:
    words = _NOT_A_NAME.sub("", entry)
    for match in _NAME.finditer(words):
        if not _OF.search(words, 0, match.start()) and not match.group().endswith(("'s", "’s")):
            yield from (fold(part) for part in re.split(r"[ -]", match.group()) if len(part) > 1)


def whole_years(born: tuple[date, date], on: tuple[date, date]) -> tuple[int, int]:
    """Least and greatest age on some days of somebody born on some days."""

    def years(first: date, then: date) -> int:
        return then.year - first.year - ((then.month, then.day) < (first.month, first.day))

    return years(born[1], on[0]), years(born[0], on[1])
