"""The Spanish words of time."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from app.consistency.extract import dates_es_words as lists
from app.consistency.extract.dates_expression import NIGHT, Age, Clock, Count, Stretch, Vague
from app.consistency.extract.dates_figures import NOON, clock_at, figures
from app.consistency.extract.dates_lexicon import Lexicon, Pattern, Reading, listed, table
from app.consistency.extract.numerals import read_number

_NUMBERS: Final = [
    "un",
    "uno",
    "una",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "dieciseis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiún",
    "veintiuno",
    "veintiuna",
    "veintidós",
    "veintidos",
    "veintitrés",
    "veintitres",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintiseis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
    "treinta",
    "cuarenta",
    "cincuenta",
    "sesenta",
    "setenta",
    "ochenta",
    "noventa",
    "cien",
    "ciento",
    "doscientos",
    "trescientos",
    "mil",
]
_WORD: Final = rf"(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}|novecientos|ochocientos|quinientos)"
_COUNT: Final = rf"(?:\d{{1,6}}(?:[.,]\d+)?|{_WORD}(?:(?:\s+|(?<=nta)\s+y\s+){_WORD}){{0,7}})"
_VAGUE_COUNTS: Final = {
    Count(2, 3, vague=True): "un par de",
    Count(2, 6, vague=True): "unos cuantos | unas cuantas | unos pocos | unas pocas | algunos | algunas | pocos | pocas",
    Count(3, 9, vague=True): "varios | varias",
    Count(3, 60, vague=True): "muchos | muchas",
}
_ORDINALS: Final = {
    "primer": 1,
    "primero": 1,
    "primera": 1,
    "primeros": 1,
    "primeras": 1,
    "segundo": 2,
    "segunda": 2,
    "tercer": 3,
    "tercero": 3,
    "tercera": 3,
    "cuarto": 4,
    "cuarta": 4,
    "quinto": 5,
    "quinta": 5,
    "sexto": 6,
    "sexta": 6,
    "séptimo": 7,
    "séptima": 7,
    "octavo": 8,
    "octava": 8,
    "noveno": 9,
    "novena": 9,
    "décimo": 10,
    "décima": 10,
    "undécimo": 11,
    "duodécimo": 12,
}
_HOURS: Final = r"(?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d{1,2})"
_ROMAN: Final = {"xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20, "xxi": 21}
_DECADES: Final = {
    name: 190 + n for n, name in enumerate(["veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"], 2)
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


def _year_in_words(match: re.Match[str]) -> Reading | None:
    value = _value(match.group())
    return ("Y", int(value)) if value is not None and 1500 <= value <= 2100 else None  # noqa: PLR2004 - years anyone testifies to


def _short_year(match: re.Match[str]) -> Reading | None:
    if not _MONTH_BEFORE.search(match.string, max(0, match.start() - 16), match.start()):
        return None
    short = int(match["year"])
    return "Y", short + (2000 if short <= 50 else 1900)  # noqa: PLR2004 - the same pivot as in figures


def _ordinal(match: re.Match[str]) -> Reading:
    return "D", int(match["day"])


# "La 18" and "las tres" name gangs, houses and women too: an hour wants "a las", minutes, or a part of the day.
_HOUR_BEFORE: Final = re.compile(r"\b(?:desde|hasta|entre|y|hacia|eran?|son|sobre|de)\s+\Z", re.IGNORECASE)
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
    elif match["minute"]:
        minute = int(match["minute"])
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


def _pattern(firsts: str, expression: str, read: Callable[[re.Match[str]], Reading | None]) -> Pattern:
    return Pattern(frozenset(firsts.split()), re.compile(expression, re.IGNORECASE), read)


def _fixed(reading: Reading) -> Callable[[re.Match[str]], Reading]:
    return lambda _match: reading


_NUMBER_FIRSTS: Final = " ".join(_NUMBERS)
_UNIT_WORD: Final = r"(?:segundos?|minutos?|horas?|d[ií]as?|noches?|semanas?|quincenas?|mes(?:es)?|trimestres?|años?)"
_PATTERNS: Final = (
    _pattern("siglo", r"siglo\s+(?P<roman>xxi|xix|xviii|xvii|xvi|xv|xx)\b", _century),
    _pattern(
        "década los años",
        rf"(?:década\s+de\s+(?:los\s+)?(?:años\s+)?|los\s+(?:años\s+)?|años\s+)(?:(?P<figure>(?:1[89]|20)\d0|[2-9]0)|(?P<word>{'|'.join(_DECADES)}))\b(?!\s+(?:y|días|años|mil|hombres|soldados|policías))",
        _decade,
    ),
    _pattern(
        "año ciclo",
        r"(?:año|ciclo)\s+(?:escolar|académico|lectivo)\s+(?:de\s+|del\s+)?(?P<from>(?:19|20)\d\d)(?:\s?[-–/]\s?(?:\d{4}|\d\d))?",
        _school_year,
    ),
    _pattern("semana", rf"semana\s+(?:número\s+)?(?P<week>[1-5]?\d|{_WORD})(?=\s+(?:de|del)\b)", _week),
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
        r"(?![\dºª°.]|\s+(?:personas|veces|mujeres|niñas|semanas|primeras|últimas|otras))(?P<hours>\s+horas|\s?hrs?\b\.?)?(?:\s+en\s+punto)?(?:\s?(?P<mark>[ap]\.?\s?m\b\.?))?",
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
    _pattern("media medio", rf"medi[oa](?=\s+{_UNIT_WORD}\b)(?!\s+(?:noche|día)\b)", lambda _match: ("N", Count(0.5, 0.5))),
    _pattern("0", r"(?P<number>\d{1,3}(?:[.,]\d{3})+|\d{1,6}(?:[.,]\d+)?)(?P<half>\s+y\s+medi[oa])?(?![\d%]|[.,]\d)", _number),
    _pattern(_NUMBER_FIRSTS, rf"(?P<number>{_COUNT})(?P<half>\s+y\s+medi[oa]\b)?(?!\w)", _number),
)


def _bare(phrases: dict[str, Reading]) -> dict[str, Reading]:
    """The same phrases also without their accents, as many type them; ano is left alone."""
    plain = str.maketrans("áéíóú", "aeiou")
    return {phrase.translate(plain): reading for phrase, reading in phrases.items()} | phrases


def _phrases() -> dict[str, Reading]:
    return _bare(
        {
            **listed("M", lists.MONTHS),
            **listed("W", lists.WEEKDAYS),
            **listed("U", lists.UNITS),
            **listed("S", {Stretch("season", index): line for index, line in lists.SEASONS.items()}),
            **listed("P", lists.DAY_PARTS),
            **listed("F", lists.FESTIVALS),
            **listed("L", lists.SHIFTERS),
            **listed("A", lists.DAYS),
            **table(
                "A",
                {
                    "anoche": (-1, "told", NIGHT),
                    "antenoche": (-2, "told", NIGHT),
                    "anteanoche": (-2, "told", NIGHT),
                    "esta noche": (0, "told", NIGHT),
                    "ayer por la noche": (-1, "told", NIGHT),
                },
            ),
            **listed("E", lists.PARTS),
            **listed("B", lists.LIMITS),
            **listed("b", lists.SUFFIX_LIMITS),
            **listed("Q", {"about": lists.APPROXIMATE}),
            **listed("J", lists.COMPARATORS),
            **listed("V", {Vague(value): line for value, line in lists.VAGUE.items()}),
            **listed("N", _VAGUE_COUNTS),
            **listed("g", {"told": "hace | hace como | hace unos | hace unas | hace ya | desde hace | hacía"}),
            **listed("G", {"told": "atrás", "previous": "antes"}),
            **listed("R", {"previous": "después | más tarde | luego"}),
            **listed("H", {0.5: "y medio | y media"}),
            **listed("w", {"between": "entre | entre el | entre los | entre las"}),
            **listed("e", {1: "cada | todos los | todas las"}),
            **listed("h", {"once": "vez al | veces al | vez por | veces por | vez a la | veces a la | veces cada"}),
            **table("D", _ORDINALS),
            **table("Z", {"diariamente": "P1D", "semanalmente": "P1W", "mensualmente": "P1M", "anualmente": "P1Y"}),
        }
    )


_GLUE: Final = re.compile(
    r"(?:(?P<range>\s*(?:[-–—~]|\b(?:a|al)\b)\s*(?:(?:el|la|los|las)\s+)?)"
    r"|(?P<and>\s*,?\s*\b(?:y|e|o)\b\s*(?:(?:el|la|los|las)\s+)?)"
    r"|(?P<place>\s*,?\s*\b(?:de|del|en|por|a\s+las?)\b\s*(?:(?:el|la|los|las|año|mes\s+de|este|ese)\s+)*)"
    r"|(?P<comma>\s*[,/]\s*(?:(?:el|la)\s+)?)|\s*(?:\b(?:el|la|los|las)\b)?\s*)",
    re.IGNORECASE,
)
_WEAK: Final = frozenset({"abril", "julio", "mar", "ago", "may", "set", "jul", "jun", "sep", "oct", "nov", "dic", "ene", "feb", "abr"})

SPANISH: Final = Lexicon(_phrases(), _PATTERNS, _GLUE, _WEAK)
