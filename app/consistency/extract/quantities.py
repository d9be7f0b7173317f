"""Reads numbers with what they count, as ranges: "about 8,000 yuan", "at least three officers", "no brothers"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.consistency.extract.numerals import number_spans
from app.consistency.lexicon import Hit
from app.consistency.words import Word, stem, word_set
from app.domain.assertion import Comparator, QuantityMention

_CURRENCIES = {
    "CNY": "yuan rmb renminbi cny kuai 元 块 块钱 人民币",
    "USD": "dollar dollars usd $ dólares dolares dólar 美元 美金",
    "HNL": "lempira lempiras l hnl",
    "MXN": "mxn",
    "EUR": "euro euros eur €",
    "GTQ": "quetzal quetzales",
    "INR": "rupee rupees",
    "XOF": "franc francs cfa",
    "PESO": "peso pesos",
    "TRY": "lira liras",
    "TAKA": "taka",
}
_UNIT_OF_WORD = {word: code for code, words in _CURRENCIES.items() for word in words.split()}
_SIGNS = re.compile(r"(US\$|\$|€|L\.?|RMB|¥|USD)\s?\Z")
_SIGN_UNITS = {"US$": "USD", "$": "USD", "USD": "USD", "€": "EUR", "L.": "HNL", "L": "HNL", "RMB": "CNY", "¥": "CNY"}
_BEFORE = {
    Comparator.AT_LEAST: re.compile(
        r"(?:at least|more than|over|no fewer than|no less than|upwards of|al menos|más de|por lo menos|至少|超过|不少于)\s*\Z",
        re.IGNORECASE,
    ),
    Comparator.AT_MOST: re.compile(
        r"(?:at most|no more than|up to|fewer than|less than|under|only|not more than|a lo sumo|menos de|最多|不到|不超过)\s*\Z",
        re.IGNORECASE,
    ),
    Comparator.ABOUT: re.compile(
        r"(?:about|around|approximately|approx\.?|some|roughly|nearly|almost|close to|maybe|perhaps|probably|like|"
        r"unos|unas|cerca de|alrededor de|como|casi|aproximadamente|大约|大概|约|差不多|近|将近)\s*\Z",
        re.IGNORECASE,
    ),
}
_AFTER_ABOUT = re.compile(r"\s*(?:or so|odd|approximately|más o menos|多|左右|来|余)", re.IGNORECASE)
_AFTER_LEAST = re.compile(r"\s*(?:or more|o más|以上)", re.IGNORECASE)
_OR = re.compile(r"\s*(?:or|to|-|–|o|a|or perhaps|or maybe|至|到|、)\s*", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:,|and\b|y\b|，|和)\s*\d", re.IGNORECASE)
_NONE = re.compile(r"\b(?:no|without any|without|zero|ningún|ningun|ninguna|sin)\s+(?=[^\W\d_])", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?P<hundreds>hundreds of|cientos de)\s+|\b(?P<dozens>dozens of|docenas de|decenas de)\s+|\b(?P<several>several|"
    r"varios|varias)\s+|\b(?P<few>a few|unos pocos)\s+"
    r"|\b(?P<couple>a couple of|un par de)\s+|\b(?P<single>a single|una sola|un solo)\s+|\b(?P<only>the only)\s+|\b(?P<both>both)\s+",
    re.IGNORECASE,
)
_VAGUE_RANGES: dict[str, tuple[float, float | None]] = {
    "hundreds": (100, None),
    "dozens": (20, None),
    "several": (2, None),
    "few": (2, 9),
    "couple": (2, 3),
    "single": (1, 1),
    "only": (1, 1),
    "both": (2, 2),
}
_TIMES = re.compile(
    r"\b(?P<one>once(?! more| again| I| we| they| he| she| the)|una (?:sola )?vez)\b|\b(?P<two>twice|dos veces)\b|"
    r"\b(?P<three>thrice)\b|(?P<zh>[一两二三四五六七八九十]+)次"
    r"|\b(?:many|several|multiple|numerous|countless|various|muchas|varias) "
    r"(?P<many>times|occasions|veces|ocasiones)\b|\b(?P<again>repeatedly)\b",
    re.IGNORECASE,
)
_TIMES_AFTER = re.compile(
    r"\s+(?:(?:separate|different) )?(?:times|occasions|veces|ocasiones)\b(?!\s+(?:a|an|per|each|every|por|al|as|more|the|older)\b)",
    re.IGNORECASE,
)
_NO_COUNT_AFTER = re.compile(
    r"\s*(?:%|°|a\.?m\.?\b|p\.?m\.?\b|o'clock|:\d|/\d|st\b|nd\b|rd\b|th\b|-year|years? old|[岁点号日月年]|años de edad)", re.IGNORECASE
)
_NO_COUNT_BEFORE = re.compile(
    r"(?:\b(?:room|no|number|page|article|section|case|tab|box|exhibit|paragraph|at|line|grade|age|aged|question|"
    r"file|cell|unit|the|barrio|mara|la|street|route|form)\.?\s+|[#§/:-])\Z",
    re.IGNORECASE,
)
_TIME_UNITS = word_set(
    "second minute hour day week month year night morning evening block kilometre kilometer mile meter metre "
    "segundo minuto hora dia semana mes mese ano noche floor o'clock percent lado parte pie mil milla"
)
_TIME_STEMS = frozenset(stem(unit) for unit in _TIME_UNITS)
_IN_FIGURES = re.compile(r"[(\[]\Z")  # "five (5) shots"
_ONE = re.compile(r"(?:one|una?|uno)\Z", re.IGNORECASE)  # more often an article or a pronoun than a count
_PEOPLE_AFTER = re.compile(
    r"\s+(?:us|them|you|we|these|those men|those people|the (?:men|people|officers|soldiers|police)|nosotros|ellos|ellas)\b", re.IGNORECASE
)
_REACH = 3  # words between a number and the noun it counts, as in "two young armed men"
_PEOPLE = word_set(
    "man woman attacker police military officers gang father mother brother sister son daughter child friend neighbour cousin"
)
_ABOUT = 0.25


def read_quantities(
    text: str, language: str, words: Sequence[Word], hits: Sequence[Hit], taken: Sequence[tuple[int, int]] = ()
) -> tuple[QuantityMention, ...]:
    """Every counted thing in a text; `taken` are characters already read as dates. Offsets are of `text`."""

    def free(start: int, end: int) -> bool:
        return not any(start < stop and begin < end for begin, stop in taken)

    found: list[QuantityMention] = []
    spans = [span for span in number_spans(text, language) if free(span[0], span[1])]
    index = 0
    while index < len(spans):
        mention, index = _counted(text, spans, index, words, hits)
        if mention is not None:
            found.append(mention)
    found.extend(
        m for m in _wordless(text, words, hits) if free(m.start, m.end) and not any(m.start < k.end and k.start < m.end for k in found)
    )
    return tuple(sorted(found, key=lambda mention: mention.start))


def _counted(
    text: str, spans: Sequence[tuple[int, int, float]], index: int, words: Sequence[Word], hits: Sequence[Hit]
) -> tuple[QuantityMention | None, int]:
    start, end, low = spans[index]
    high, following = low, index + 1
    if following < len(spans) and spans[following][2] > low and _is_range(text, spans[index], spans[following]):
        end, high, following = spans[following][1], spans[following][2], following + 1
    sign = _SIGNS.search(text, max(0, start - 4), start)
    if (_NO_COUNT_BEFORE.search(text[max(0, start - 12) : start]) and not sign) or _NO_COUNT_AFTER.match(text, end):
        return None, following
    times = _TIMES_AFTER.match(text, end)
    unit, unit_end = ("time", times.end()) if times else _unit(text, end, words, hits) if sign is None else (_SIGN_UNITS[sign[1]], end)
    if not unit or (_ONE.match(text[start:end]) and unit not in _PEOPLE):
        return None, following
    begin = sign.start() if sign else start
    comparator, lowest, highest = _range(text, begin, end, low, high)
    return QuantityMention(begin, unit_end, text[begin:unit_end], lowest, highest, comparator, unit), following


def _is_range(text: str, one: tuple[int, int, float], other: tuple[int, int, float]) -> bool:
    """Whether two numbers say between what it was: "four or five", and "four, five" where nothing is listed."""
    if _OR.fullmatch(text, one[1], other[0]):
        return True
    is_near = other[2] - one[2] <= max(1, _ABOUT * one[2])
    return is_near and text[one[1] : other[0]].strip() in {",", "，"} and not _LISTED.match(text, other[1])


def _range(text: str, start: int, end: int, low: float, high: float) -> tuple[Comparator, float | None, float | None]:
    ahead = text[max(0, start - 20) : start]
    if _BEFORE[Comparator.AT_LEAST].search(ahead) or _AFTER_LEAST.match(text, end):
        return Comparator.AT_LEAST, low, None
    if _BEFORE[Comparator.AT_MOST].search(ahead):
        return (Comparator.AT_MOST, None, high) if not ahead.rstrip().lower().endswith("only") else (Comparator.EXACTLY, low, high)
    if _BEFORE[Comparator.ABOUT].search(ahead) or _AFTER_ABOUT.match(text, end):
        return Comparator.ABOUT, low * (1 - _ABOUT), high * (1 + _ABOUT)
    return (Comparator.EXACTLY if low == high else Comparator.BETWEEN), low, high


def _unit(text: str, end: int, words: Sequence[Word], hits: Sequence[Hit]) -> tuple[str, int]:
    """The noun after a number and where it ends; ("", end) where nothing is counted or the noun is one of time."""
    following = [word for word in words if word.start >= end][: _REACH + 1]
    unit, last = "", end
    for word in following:
        gap = text[last : word.start]
        if word.folded.isdigit() and _IN_FIGURES.search(gap):
            last = word.end + 1
            continue
        if gap.strip(" -\u00a0") or (word.is_stop and word.folded not in {"of", "de"}) or "\n\n" in gap:
            break
        if word.folded in _UNIT_OF_WORD and not word.is_han:
            return _UNIT_OF_WORD[word.folded], word.end
        if word.is_han:
            return _chinese_unit(text, end, hits)
        hit = next(
            (
                h
                for h in hits
                if h.start == word.start
                and h.concept.section in {"role", "counted", "force", "event", "vehicle", "occupation", "countable"}
            ),
            None,
        )
        if hit is not None:
            return hit.concept.name, hit.end
        if word.stem in _TIME_STEMS:
            return "", end
        if word.folded in {"of", "de"}:
            if not unit and _PEOPLE_AFTER.match(text, word.end):
                return "person", word.start
            break
        unit, last = word.stem, word.end
    return unit, last


def _chinese_unit(text: str, end: int, hits: Sequence[Hit]) -> tuple[str, int]:
    for word in sorted((w for w in _UNIT_OF_WORD if not w.isascii()), key=len, reverse=True):
        if text.startswith(word, end):
            return _UNIT_OF_WORD[word], end + len(word)
    hit = next((h for h in hits if end <= h.start <= end + 4 and h.concept.section in {"role", "counted", "force"}), None)
    if hit is not None:
        return hit.concept.name, hit.end
    classifier = re.compile(r"[个名位人针枪发张]").match(text, end)
    return (classifier.group(), classifier.end()) if classifier else ("", end)


def _wordless(text: str, words: Sequence[Word], hits: Sequence[Hit]) -> list[QuantityMention]:
    """Counts without a number: none, a few, hundreds, once, twice."""
    found = []
    for match in _TIMES.finditer(text):
        if match["many"] or match["again"]:
            found.append(QuantityMention(match.start(), match.end(), match.group(), 2, None, Comparator.AT_LEAST, "time"))
            continue
        value = {"one": 1, "two": 2, "three": 3}.get(match.lastgroup or "") or (number_spans(match["zh"], "zh") or ((0, 0, 0.0),))[0][2]
        if value:
            found.append(QuantityMention(match.start(), match.end(), match.group(), value, value, Comparator.EXACTLY, "time"))
    for match in _VAGUE.finditer(text):
        unit, end = _unit(text, match.end(), words, hits)
        low, high = _VAGUE_RANGES[match.lastgroup or "several"]
        if unit:
            comparator = Comparator.EXACTLY if low == high else Comparator.ABOUT
            found.append(QuantityMention(match.start(), end, text[match.start() : end], low, high, comparator, unit))
    for match in _NONE.finditer(text):
        unit, end = _unit(text, match.end(), words, hits)
        if unit:
            found.append(QuantityMention(match.start(), end, text[match.start() : end], 0, 0, Comparator.EXACTLY, unit))
    return found
