"""The Spanish words of time."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from app.consistency.extract import dates_es_words as lists
from app.consistency.extract.dates_expression import Age, Calendar, Clock, Count, Part, Shifted, Stretch, Vague
from app.consistency.extract.dates_feasts import feast_words
from app.consistency.extract.dates_figures import NOON, clock_at, figures, full_year
from app.consistency.extract.dates_lexicon import Lexicon, Pattern, Reading, listed, table
from app.consistency.extract.numerals import number_words, read_number

_NUMBERS: Final = number_words("es")
_WORD: Final = rf"(?:{'|'.join(_NUMBERS)})"
_COUNT: Final = rf"(?:\d{{1,6}}(?:[.,]\d+)?|{_WORD}(?:(?:\s+|(?<=nta)\s+y\s+){_WORD}){{0,7}})"
_VAGUE_COUNTS: Final = {
    Count(2, 3, vague=True): "un par de",
    Count(2, 6, vague=True): "unos cuantos | unas cuantas | unos pocos | unas pocas | algunos | algunas | pocos | pocas",
    Count(3, 9, vague=True): "varios | varias",
    Count(3, 60, vague=True): "muchos | muchas",
    Count(20, 100, vague=True): "decenas de",
    Count(200, 1000, vague=True): "cientos de | centenares de",
}
_ORDINAL_STEMS: Final = "primer segund tercer cuart quint sext séptim octav noven décim undécim duodécim"
_TENS_ORDINALS: Final = {"décim": 10, "vigésim": 20, "trigésim": 30}


def _ordinals() -> dict[str, int]:
    """Primero, primera, primer … trigésimo primero."""
    ends = ("", "o", "a", "os", "as")
    ones = {stem + end: n for n, stem in enumerate(_ORDINAL_STEMS.split(), 1) for end in ends if end or stem in {"primer", "tercer"}}
    tens = {tens + end: n for tens, n in _TENS_ORDINALS.items() for end in "oa"}
    both = {f"{ten} {one}": tens[ten] + n for ten in tens for one, n in ones.items() if n < 10}  # noqa: PLR2004 - ones behind a ten
    return ones | tens | both


_HOURS: Final = (
    r"(?:veinti(?:una|d[óo]s|tr[ée]s|cuatro)|veinte|trece|catorce|quince|dieci(?:s[ée]is|siete|ocho|nueve)"
    r"|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d{1,2})"
)
_ROMAN: Final = {"xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20, "xxi": 21}
_DECADES: Final = {
    name + end: 190 + n
    for n, name in enumerate(["veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"], 2)
    for end in ("s", "")
}


_MONTH_BEFORE: Final = re.compile(
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\s+del\s\Z", re.IGNORECASE
)


def _value(words: str) -> float | None:
    return read_number(" ".join(words.lower().split()), "es")


def _number(match: re.Match[str]) -> Reading | None:
    value = _value(match["number"])
    if value is None:
        return None
    half = 0.5 if match["half"] else 0
    return "N", Count(value + half, value + half)


_THINGS: Final = re.compile(r"\s+(?!(?:meses|tres|los|las|mis|sus|nos|antes|después)\b)[a-záéíóúñ]{3,}s\b")


def _year_in_words(match: re.Match[str]) -> Reading | None:
    if re.search(r"\b(?:l[oa]s|un[oa]s)\s\Z", match.string[max(0, match.start() - 5) : match.start()]) and _THINGS.match(
        match.string, match.end()
    ):
        return None  # las dos mil personas
    value = _value(match.group())
    return ("Y", int(value)) if value is not None and 1500 <= value <= 2100 else None  # noqa: PLR2004 - years anyone testifies to


def _short_year(match: re.Match[str]) -> Reading | None:
    if not _MONTH_BEFORE.search(match.string, max(0, match.start() - 16), match.start()):
        return None
    short = int(match["year"])
    return "Y", full_year(short)


def _ordinal(match: re.Match[str]) -> Reading:
    return "D", int(match["day"])


def _spoken_day(match: re.Match[str]) -> Reading | None:
    """El día quince."""
    day = int(_value(match["day"]) or 0)
    return ("D", day) if 1 <= day <= 31 else None  # noqa: PLR2004 - the longest month


# "La 18" and "las tres" name gangs, houses and women too: an hour wants "a las", minutes, or a part of the day.
_HOUR_BEFORE: Final = re.compile(r"\b(?:desde|hasta|entre|y|hacia|eran?|son|sobre|de|como\s+a)\s+\Z", re.IGNORECASE)
_HOUR_AFTER: Final = re.compile(r"\s+(?:de\s+la\s+(?:mañana|tarde|noche|madrugada)|en\s+punto|del\s+mediodía)", re.IGNORECASE)


def _is_hour(match: re.Match[str]) -> bool:
    said = match.group().lower()
    if said.startswith(("a ", "eso")) or match["minute"] or match["word"] or match["mark"] or match["hours"]:
        return True
    before = _HOUR_BEFORE.search(match.string, max(0, match.start() - 8), match.start())
    return bool(_HOUR_AFTER.match(match.string, match.end()) or (before and said.startswith("las")))


def _spoken_clock(match: re.Match[str]) -> Reading | None:
    if not _is_hour(match):
        return None
    hour, minute = int(_value(match["hour"]) or 0), 0
    if match["word"]:
        words = match["word"].lower()
        minute = {"media": 30, "cuarto": 15}.get(words) or int(_value(words) or 0)
        if match["side"].lower() == "menos":
            hour, minute = (hour - 1) % NOON or NOON, 60 - minute
    elif match["minute"] or match["more"]:
        minute = int(match["minute"] or _value(match["more"]) or 0)
    clock = clock_at(hour, minute, (match["mark"] or "").strip()[:1].lower())
    if clock is None:
        return None
    if match["hours"] and (hour > 0 and match["minute"]):
        clock = Clock(clock.low, clock.high, clock.value)
    return "T", clock


def _age(match: re.Match[str]) -> Reading | None:
    value = _value(match["years"])
    return None if value is None or not 0 < value < 120 else ("O", Age(int(value)))  # noqa: PLR2004 - a human age


def _century(match: re.Match[str]) -> Reading:
    return "C", Stretch("century", _ROMAN[match["roman"].lower()])


def _decade(match: re.Match[str]) -> Reading | None:
    figure = match["figure"]
    if figure:
        return "C", Stretch("decade", int(figure) // 10 if len(figure) == 4 else 190 + int(figure) // 10)  # noqa: PLR2004 - the year in full
    return "C", Stretch("decade", _DECADES[match["word"].lower()])


def _school_year(match: re.Match[str]) -> Reading:
    return "S", Stretch("school-year", int(match["from"]), int(match["from"]))


def _week(match: re.Match[str]) -> Reading:
    return "S", Stretch("week", int(_value(match["week"]) or 0))


def _suffix(match: re.Match[str]) -> Reading:
    return "b", "until" if match["side"].lower().startswith("ant") else "since"


_COUNTED_BEFORE: Final = re.compile(
    r"(?:\b(?:horas?|minutos?|días|vez|veces|pesos|quetzales|lempiras|colones|dólares|bolívares|córdobas|soles|euros|personas)|\d)\s+\Z",
    re.IGNORECASE,
)


def _rate(match: re.Match[str]) -> Reading | None:
    """Ocho horas al día: a rate, where something was counted before."""
    if not _COUNTED_BEFORE.search(match.string[max(0, match.start() - 16) : match.start()]):
        return None
    unit = (match["unit"] or "semana").lower().translate(str.maketrans("í", "i"))
    return "Z", {"dia": "P1D", "mes": "P1M", "año": "P1Y", "semana": "P1W"}[unit]


def _numbered_month(match: re.Match[str]) -> Reading:
    return "X", Calendar(None, int(match["month"]), int(match["day"]))


def _pattern(firsts: str, expression: str, read: Callable[[re.Match[str]], Reading | None]) -> Pattern:
    return Pattern(frozenset(firsts.split()), re.compile(expression, re.IGNORECASE), read)


def _fixed(reading: Reading) -> Callable[[re.Match[str]], Reading]:
    return lambda _match: reading


_NUMBER_FIRSTS: Final = " ".join(_NUMBERS)
_UNIT_WORD: Final = r"(?:segundos?|minutos?|horas?|d[ií]as?|noches?|semanas?|quincenas?|mes(?:es)?|trimestres?|años?)"
_PATTERNS: Final = (
    _pattern("o", r"o\s+(?P<side>antes|anterior|después|posterior|más\s+tarde)\b(?!\s+(?:de|del|que)\b)", _suffix),
    _pattern(
        "0",
        r"(?<=\bel\s)(?P<day>[12]\d|3[01]|[1-9])(?=\s*(?:[.,;:?!)](?![\dº°ª])|\Z)|\s+(?:me|nos|se|le|les|por|en|y|cuando)\b)",
        _ordinal,
    ),
    # Mar is the sea, unless figures stand beside it.
    _pattern("mar", r"(?<=\d[\s./-])mar\b(?!\s+(?!del?\s+\d)[a-z])\.?|mar\b\.?(?=[\s./-]+(?:del?\s+)?(?:19|20)\d\d)", _fixed(("M", 3))),
    _pattern("mar", r"mar\b\.?(?=,?\s+\d{1,2}\s+(?:de\s+)?[a-z]{3})", _fixed(("W", 2))),
    _pattern("día dia", r"d[ií]a\s+(?P<day>[12]\d|3[01]|0?[1-9])\b(?![.,:/-]\d)", _ordinal),
    _pattern("día dia", rf"(?<=\bel\s)d[ií]a\s+(?P<day>{_WORD}(?:\s+y\s+uno)?)\b", _spoken_day),
    _pattern("siglo", r"siglo\s+(?P<roman>xxi|xix|xviii|xvii|xvi|xv|xx)\b", _century),
    _pattern(
        "década los años",
        rf"(?:década\s+(?:de|del)\s+(?:los\s+)?(?:años\s+)?|los\s+(?:años\s+)?|años\s+)(?:(?P<figure>(?:1[89]|20)\d0|[2-9]0)|(?P<word>{'|'.join(_DECADES)}))\b(?!\s+(?:y|días|años|mil|hombres|soldados|policías))",
        _decade,
    ),
    _pattern(
        "año ciclo",
        r"(?:año|ciclo)\s+(?:escolar|académico|lectivo)\s+(?:de\s+|del\s+)?(?P<from>(?:19|20)\d\d)(?:\s?[-–/]\s?(?:\d{4}|\d\d))?",
        _school_year,
    ),
    _pattern(
        "semana",
        rf"semana\s+(?:número\s+)?(?P<week>[1-5]?\d|{_WORD})\b(?!\s*[-–/:]\s?\d|\s+(?:de|del)\s+(?!año\b|\d{{4}}\b|este\b|dos\s+mil))",
        _week,
    ),
    _pattern(
        "cuando",
        rf"cuando\s+(?:(?:yo|él|ella)\s+)?(?:tenía|tuve|cumplí|cumplió|teníamos|tengo)\s+(?:como\s+|unos\s+|apenas\s+|solo\s+)?(?P<years>{_COUNT})\s+años\b",
        _age,
    ),
    _pattern(
        "tenía tenia tengo tenía",
        rf"(?:tenía|tenia|tengo)\s+(?P<years>{_COUNT})\s+años\b(?!\s+(?:de\s+(?!edad)|viviendo|trabajando))",
        _age,
    ),
    _pattern("a desde", rf"(?:a|desde)\s+(?:los|la\s+edad\s+de)\s+(?P<years>{_COUNT})\s+años(?:\s+de\s+edad)?\b", _age),
    _pattern("0 " + _NUMBER_FIRSTS, rf"(?P<years>{_COUNT})\s+años\s+de\s+edad\b", _age),
    _pattern("0", r"(?P<day>[12]\d|3[01]|0?[1-9])\.?(?:º|°|ª|ero\b|ro\b|er\b|do\b|to\b|vo\b|mo\b|no\b)", _ordinal),
    _pattern(
        "a las la",
        rf"(?:a\s+)?(?:eso\s+de\s+)?las?\s+(?P<hour>{_HOURS})(?:[:.h](?P<minute>\d\d)|\s+(?P<side>y|menos)\s+(?P<word>media|cuarto|{_WORD}|\d{{1,2}})(?!\s+(?:días|horas|personas)))?"
        rf"(?![\dºª°]|\.[\dºª°]|h\d|\s+(?:mil|personas|veces|mujeres|niñas|semanas|primeras|últimas|otras))(?P<hours>\s+horas(?:\s+con\s+(?P<more>{_COUNT})\s+minutos)?|\s?hrs?\b\.?)?(?:\s+en\s+punto)?(?:\s?(?P<mark>[ap]\.?\s?m\b\.?))?",
        _spoken_clock,
    ),
    *figures(month_first=False),
    _pattern("dos mil", rf"(?:dos\s+mil|mil\s+(?:novecientos|ochocientos))(?:\s+{_WORD}(?:\s+y\s+{_WORD})?)?\b", _year_in_words),
    _pattern("0", r"(?<=\bdel\s)(?P<year>\d\d)(?![\w/:.-]\d|\s+de\b)\b", _short_year),
    _pattern(
        "en dentro",
        rf"(?:en|dentro\s+de)(?=\s+(?:unos\s+|unas\s+|los\s+próximos\s+)?(?:{_COUNT}|un|una|pocos|pocas|varios|varias|algunos|algunas)\s+{_UNIT_WORD}\b)",
        _fixed(("r", "in")),
    ),
    _pattern("t", r"t(?P<index>[1-4])\b", lambda match: ("S", Stretch("quarter", int(match["index"])))),
    _pattern("0", r"(?<=\bel\s)(?P<day>[12]\d|3[01]|0?[1-9])\s+del\s+(?P<month>1[0-2]|0?[1-9])\b(?!\s+(?:del?\s+)?\d)", _numbered_month),
    _pattern("un", r"un\s+par\s+de\b", _fixed(("N", Count(2, 3, vague=True)))),
    _pattern("a", rf"a\s+l[oa]s(?=\s+(?:pocos|pocas|{_COUNT})\s+(?:minutos|días|dias|noches|semanas|meses)\b)", _fixed(("y", "previous"))),
    _pattern("al", rf"al\s+cabo\s+de(?=\s+{_COUNT}\s+{_UNIT_WORD}\b)", _fixed(("y", "previous"))),
    _pattern(
        "0",
        r"(?<=\b[Ee]n\sel\s)(?P<year>[4-9]\d)(?=\s*(?:[.,;:)]|\Z)|\s+(?:me|nos|se|le|les|mi|mis|cuando|hubo|fue|y|a)\b)",
        lambda match: ("Y", full_year(int(match["year"]))),
    ),
    _pattern("unos unas", rf"un[oa]s(?=\s+{_UNIT_WORD}\b)", _fixed(("N", Count(2, 9, vague=True)))),
    _pattern(
        "al por a",
        r"(?:(?:al|por)\s+(?P<unit>día|dia|mes|año)|(?:a\s+la|por)\s+(?P<week>semana))\b(?!\s+(?:siguiente|que|anterior|pasad|próxim))",
        _rate,
    ),
    _pattern("media medio", rf"medi[oa](?=\s+{_UNIT_WORD}\b)(?!\s+(?:noche|día)\b)", lambda _match: ("N", Count(0.5, 0.5))),
    _pattern("0", r"(?P<number>\d{1,3}(?:[.,]\d{3})+|\d{1,6}(?:[.,]\d+)?)(?P<half>\s+y\s+medi[oa])?(?![\d%]|[.,]\d)", _number),
    _pattern(_NUMBER_FIRSTS, rf"(?P<number>{_COUNT})(?P<half>\s+y\s+medi[oa]\b)?(?!\w)", _number),
)


def _bare(phrases: dict[str, Reading]) -> dict[str, Reading]:
    """The same phrases also without their accents, as many type them; ano is left alone."""
    plain = str.maketrans("áéíóú", "aeiou")
    return {phrase.translate(plain): reading for phrase, reading in phrases.items()} | phrases


def _times() -> dict[str, Reading]:
    return {
        **listed("M", lists.MONTHS),
        **listed("W", lists.WEEKDAYS),
        **listed("U", lists.UNITS),
        **listed("S", {Stretch("season", index): line for index, line in lists.SEASONS.items()}),
        **listed("P", lists.DAY_PARTS),
        **feast_words("es"),
        **listed("A", lists.DAYS),
        **listed("A", {(steps, "told", clock): line for (steps, clock), line in lists.PARTS_OF_DAYS.items()}),
        **listed("V", {Vague(value): line for value, line in lists.VAGUE.items()}),
        **listed("V", {Part("sooner", Shifted(unit, 0, "told")): line for unit, line in lists.SO_FAR.items()}),
        **table("D", _ordinals()),
    }


def _beside_times() -> dict[str, Reading]:
    return {
        **listed("v", {"before": "víspera de | la víspera de | víspera del | la víspera del"}),
        **listed("L", lists.SHIFTERS),
        **listed("E", lists.PARTS),
        **listed(
            "E",
            {
                part: " | ".join(f"{words.strip()}l" for words in line.split("|") if words.strip().endswith(" de"))
                for part, line in lists.PARTS.items()
            },
        ),
        **listed("B", lists.LIMITS),
        **listed("b", lists.SUFFIX_LIMITS),
        **listed("Q", {"about": lists.APPROXIMATE}),
        **listed("J", lists.COMPARATORS),
        **listed("N", _VAGUE_COUNTS),
        **listed("g", {"told": "hace | hace como | hace ya | desde hace | hacía | hará"}),
        **listed("G", {"told": "atrás", "previous": "antes | más temprano"}),
        **listed("R", {"previous": "después | más tarde | más adelante | luego"}),
        **listed("H", {0.5: "y medio | y media"}),
        **listed("w", {"between": "entre | entre el | entre los | entre las"}),
        **listed("e", {1: "cada | todos los | todas las"}),
        **listed("h", {"once": "vez al | veces al | vez por | veces por | vez a la | veces a la | veces cada"}),
        **listed("Z", lists.REPEATED),
    }


_GLUE: Final = re.compile(
    r"(?:(?P<range>\s*(?:[-–—~]|\b(?:a|al)\b)\s*(?:(?:el|la|los|las)\s+)?)"
    r"|(?P<and>\s*,?\s*\b(?:y|e|o)\b\s*(?:(?:el|la|los|las)\s+)?)"
    r"|(?P<place>\s*,?\s*\b(?:de|del|en|por|a\s+las?)\b\s*(?:(?:el|la|los|las|año|mes\s+de|este|ese)\s+)*)"
    r"|(?P<comma>\s*[,/]\s*(?:(?:el|la)\s+)?)|\s*(?:\b(?:el|la|los|las)\b)?\s*)",
    re.IGNORECASE,
)
_WEAK: Final = frozenset({"abril", "julio", "mar", "ago", "may", "set", "jul", "jun", "sep", "oct", "nov", "dic", "ene", "feb", "abr"})

SPANISH: Final = Lexicon(_bare(_times() | _beside_times()), _PATTERNS, _GLUE, _WEAK)
