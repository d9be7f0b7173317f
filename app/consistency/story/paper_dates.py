"""The day a paper bears: at its head, beside its signature or seal, or alone on a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from app.consistency.happenings import is_dated
from app.consistency.sentence import Sentence
from app.domain.assertion import DateMention

_LABEL = re.compile(
    r"(?:\b(?:date(?! of\b)|dated|fecha(?! de\b)|(?:date|fecha) (?:of|de) (?:the |la |el )?(?:statement|interview|hearing|"
    r"report|sheet|letter|notice|issue|signature|filing|declaración|entrevista|expedición|emisión|firma)|"
    r"interviewed|issued(?: on)?|"
    r"stamped|interview date|hearing date|statement date|emitid[oa](?: el)?|fechad[oa])\b[^.;\n]{0,24}|(?:^|[\n(（])(?:日期|"
    r"签发(?:日期)?|落款|填表日期|出具日期)[:：]?\s*)\Z",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\b(?:signed|sworn|executed|subscribed|signature|firmado|seal|stamp|stamped|sello|/s/)\b|^\W*(?:received|recibido|"
    r"filed|presentado)\b|"
    r"\b(?-i:RECEIVED|RECIBIDO|FILED)\b|（?盖章|印\）?|签名|签字|收讫|公章",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:I|me|my|we|our|he|she|his|her|yo|mi|nos|me|se)\b(?![^.]*\b(?:signed|sworn|declare|firm\w+)\b)|了|我|他|她", re.IGNORECASE
)
_IS = re.compile(r"\b(?:is|was|were|fue|era|\w+ó)\b|[是]", re.IGNORECASE)
_LABELLED = re.compile(r"[:：]")
_ALONE_LABEL = re.compile(r"(?:date|dated|fecha|日期|on|el|in|en)\W*\Z", re.IGNORECASE)
_HAN_WORDS = re.compile(r"[\u3400-\u9fff]")
_MOST_HAN = 8  # beside the date, as in a place name
_HEARING = re.compile(r"\b(?:transcript|hearing|interview|audiencia|entrevista)\b", re.IGNORECASE)
_OTHER_DAY = re.compile(
    r"\b(?:birth|born|dob|marriage|married|matrimonio|casad[oa]|nacimiento|expir\w*|valid|until|entry|entered|admitted|last|arriv\w*|"
    r"detained|leave|left|copied|modified|"
    r"hearing on|appointment|due|vence|was issued|mine|my)\b|\bfile(?= date)|出生|结婚|离婚|去世|死亡|毕业|有效|出境|入境",
    re.IGNORECASE,
)
_CERTIFIES = re.compile(r"\bcertif\w+\b.*\btranslat|\btranslat\w+\b.*\bcertif|certificate of transl", re.IGNORECASE | re.DOTALL)
_CERTIFICATE = re.compile(
    r"\b(?:certificat\w+|declaration|statement|affidavit) of (?:the )?(?:transl|interpret)|\b(?:translator|"
    r"interpreter)['’]s (?:certificat|declar|affid|statem)",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:is|are|was|be) (?:hereby )?(?:issued|given|granted|made out|drawn up|executed)\b[^.;]{0,90}\Z|"
    r"\b(?:given|done|dated|executed|signed|sworn|issued|made|drawn up)\b[^.;]{0,60}\b(?:at|in|on|this|under)\b[^.;]{0,50}\Z|"
    r"\b(?:se (?:expide|extiende|firma|emite|otorga)|dad[oa] en|expedid[oa] en|extendid[oa] en|suscri\w+ en|"
    r"para constancia)\b[^.;]{0,110}\Z|"
    r"(?:特此证明|此据|此致)[^。]{0,40}\Z",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\b(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{2,4})[ T,]{1,3}\d{1,2}:\d\d")  # of a message or a file
_LOGGED = 3  # days in the stamps of a list that dates its rows, not itself
_EXPIRES = re.compile(r"\b(?:exp|expir\w+|valid|vence\w*|vigen\w+|válid[oa])\b|有效期", re.IGNORECASE)
_FIGURES = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](?:19|20)\d\d(?!\d)")
_MONTHS = 12
_MY_HAND = re.compile(r"\b(?:under my hand|my own (?:hand|pen)|have signed (?:it|this)|firmo (?:la|el) presente)\b", re.IGNORECASE)
_PART = re.compile(r"\s*[)\]]?\s*[:：](?!\d)")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HEAD, _TAIL = 14, 14  # sentences
_SHORT = 70  # characters of a line that only dates a letter
_WORDS = re.compile(r"[^\W\d_]{2,}")
_MOST_WORDS = 5  # beside the date, as in "San Pedro Sula, Cortés, 3 September 2023"


def certified_from(sentences: Sequence[Sentence]) -> int:
    """Where the certificate that closes a translation begins in the text; past the end where there is none."""
    found = (
        (s.start + m.start())
        for s in sentences
        if s.label != s.source.name and ((m := s.search(_CERTIFICATE)) or (m := s.search(_CERTIFIES)))
    )
    return next((start for start in found if sentences and start > sentences[0].end), sentences[-1].end) if sentences else 0


def paper_date(sentences: Sequence[Sentence], *, is_excerpt: bool = False) -> tuple[Sentence, date] | None:
    """The sentence that dates a paper and the day; None where it bears none. An excerpt is dated only by what it calls its date."""
    if not sentences:
        return None
    certified = certified_from(sentences)
    own = [s for s in sentences if s.start < certified]
    head, tail = own[:_HEAD], own[-_TAIL:]
    ways = (
        (_labelled(own),) if is_excerpt else (_labelled(head), _heard(head), _alone(head[:6]), _signed(tail), _alone(tail), _labelled(tail))
    )
    for found in ways:
        chosen = next(((s, _read(m, s, own)) for s, m in found if m.earliest and s.start + m.start < certified), None)
        if chosen is not None:
            return chosen
    return None


_FOOT, _LINE, _TITLES, _FEW_WORDS = 12, 14, 4, 8  # sentences, words, sentences, words


def own_dates(sentences: Sequence[Sentence]) -> list[tuple[Sentence, date]]:
    """Every sentence in which a paper dates itself or a part of itself, with the last day it can mean."""
    if not sentences:
        return []
    certified = certified_from(sentences)
    own = [s for s in sentences if s.start < certified]
    logged = [s for s in own if s.search(_STAMP)]
    is_log = len({m.earliest for s in logged for m in s.dates}) >= _LOGGED
    dated = [s for s in own if s.dates and not (is_log and s.search(_STAMP))]
    dates_in = Counter(s.block for s, _ in _days(dated))
    lone = [s for s in dated if dates_in[s.block] == 1 and _is_at_end(s, own)]  # a row of a form has other rows beside it
    kept = [[(s, m) for s in (lone if way is _alone else dated) for m in s.once(_by_way)[way]] for way in _WAYS]
    ways = (kept[0], _heard(own[:_HEAD]), *kept[1:], _masthead(own))
    month_first = _month_first(own)
    return [
        (s, _latest(m, month_first=month_first))
        for found in ways
        for s, m in found
        if m.earliest and s.start + m.start < certified and _may_date(s, own)
    ]


def _may_date(sentence: Sentence, own: Sequence[Sentence]) -> bool:
    """Whether a paper may date itself in a sentence: at its head or foot, or in a line of a few words."""
    return _is_at_end(sentence, own) or len(sentence.words) <= _LINE


def _is_at_end(sentence: Sentence, own: Sequence[Sentence]) -> bool:
    place = sentence.index - own[0].index
    return place < _HEAD or place >= len(own) - _FOOT


def dates_a_part(sentence: Sentence) -> bool:
    """Whether a sentence dates what follows it, and not the whole paper."""
    return bool(sentence.once(_by_way)[_opening])


def _masthead(own: Sequence[Sentence]) -> Iterator[tuple[Sentence, DateMention]]:
    """The day under a title, as of a newspaper: "4 July 2023, page 6"."""
    titles = [s for s in own[:_TITLES] if len(s.words) <= _FEW_WORDS and not s.events and not s.search(_OTHER_DAY)]
    yield from ((s, m) for s, m in _days(titles) if m.start == 0)


def _latest(mention: DateMention, *, month_first: bool | None) -> date:
    """The last day a mention can mean, in the order of day and month that the paper's other dates show."""
    assert mention.earliest is not None
    readings = [mention.earliest, *(first for first, _ in mention.alternatives)]
    leading = re.match(r"\d{1,2}", mention.text)
    if month_first is None or leading is None:
        return max(readings)
    wanted = int(leading.group())
    return next((on for on in readings if (on.month if month_first else on.day) == wanted), max(readings))


def _month_first(sentences: Sequence[Sentence]) -> bool | None:
    """Whether the paper writes 12/31/2020 or 31/12/2020; None where its dates show neither or both."""
    pairs = [pair for s in sentences if s.dates for pair in s.once(_figures)]
    month, day = (any(pair[at] > _MONTHS for pair in pairs) for at in (1, 0))
    return month if month != day else None


def _figures(sentence: Sentence) -> list[tuple[int, int]]:
    return [(int(m[1]), int(m[2])) for m in _FIGURES.finditer(sentence.text)]


def _issued(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, DateMention]]:
    """As in "This certificate is issued in the city of X on …", "Given under my hand this … day of …", "Dado en X, a los …"."""
    for sentence, mention in _days(sentences):
        is_own = not sentence.search(_TELLS) or _MY_HAND.search(sentence.text)
        if (
            is_own
            and _GIVEN.search(sentence.text[: mention.start])
            and not _OTHER_DAY.search(sentence.text[max(0, mention.start - 12) : mention.start])
        ):
            yield sentence, mention


def _opening(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, DateMention]]:
    """The line over a part of a paper: "School letter, Oakland, 2 February 2023:"."""
    for sentence, mention in _days(sentences):
        if (
            _PART.match(sentence.text, mention.end)
            and len(_WORDS.findall(sentence.text[: mention.start])) <= _MOST_WORDS + 2
            and not sentence.question
        ):
            yield sentence, mention


def excerpt_date(sentences: Sequence[Sentence]) -> tuple[Sentence, date] | None:
    """As paper_date, of an excerpt."""
    return paper_date(sentences, is_excerpt=True)


def _read(mention: DateMention, sentence: Sentence, own: Sequence[Sentence]) -> date:
    """The day a mention means; where day and month may be swapped, as its weekday or another date of the paper has it."""
    assert mention.earliest is not None
    swapped = [first for first, last in mention.alternatives if first == last]
    sure = {m.earliest for s, m in _days(own) if not m.alternatives}
    weekday = next((number for number, name in enumerate(_WEEKDAYS) if name in sentence.text), None)
    for day in swapped if mention.earliest not in sure else ():
        if day in sure or (weekday is not None and day.weekday() == weekday != mention.earliest.weekday()):
            return day
    return mention.earliest


def _days(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, DateMention]]:
    for sentence in sentences:
        for mention in sentence.dates if not sentence.is_question else ():
            is_day = is_dated(mention) and mention.earliest == mention.latest
            if is_day and not {"relative", "year-assumed"} & set(mention.flags):
                yield sentence, mention


def _labelled(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, DateMention]]:
    for sentence, mention in _days(sentences):
        label = _LABEL.search(sentence.text[: mention.start])
        if label is None or sentence.question or sentence.search(_EXPIRES):
            continue
        if not _OTHER_DAY.search(sentence.text[max(0, label.start() - 12) : mention.start]):
            yield sentence, mention


def _heard(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, DateMention]]:
    for sentence, mention in _days(sentences):
        if (
            _HEARING.search(sentence.text[: mention.start])
            and len(sentence.dates) == 1
            and not _OTHER_DAY.search(sentence.text[: mention.start])
        ):
            yield sentence, mention


def _alone(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, DateMention]]:
    """A line of hardly more than a place and a date."""
    for sentence, mention in _days(sentences):
        line_start = sentence.text.rfind("\n", 0, mention.start) + 1
        line_end = sentence.text.find("\n", mention.end)
        line = sentence.text[line_start : line_end if line_end >= 0 else len(sentence.text)]
        rest = line.replace(mention.text, " ")
        is_line = len(line) < _SHORT and len(_WORDS.findall(rest)) <= _MOST_WORDS and not sentence.events
        if is_line and _is_dateline(rest, line) and not sentence.question and not any(c.isdigit() for c in rest):
            yield sentence, mention


def _is_dateline(rest: str, line: str) -> bool:
    """Whether a line with a date tells nothing: no label of another thing, no verb of a telling."""
    label = _LABELLED.split(rest, maxsplit=1)[0] if _LABELLED.search(rest) else ""
    is_other = bool(_OTHER_DAY.search(line) or (label and not _ALONE_LABEL.search(label)))
    return (
        not is_other
        and not _TELLS.search(rest)
        and not _IS.search(rest)
        and len(_HAN_WORDS.findall(rest)) <= _MOST_HAN
        and not rest.rstrip().endswith("。")
    )


def _signed(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, DateMention]]:
    for sentence, mention in _days(sentences):
        if sentence.search(_SIGNED) and not _OTHER_DAY.search(sentence.text[: mention.start][-30:]) and not sentence.search(_TELLS):
            yield sentence, mention


_WAYS = (_labelled, _alone, _signed, _issued, _opening)


def _by_way(sentence: Sentence) -> dict[object, list[DateMention]]:
    """The dates by which a paper may date itself in a sentence, by each way that looks at nothing else."""
    return {way: [mention for _, mention in way((sentence,))] for way in _WAYS}
