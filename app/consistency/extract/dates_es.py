"""The Spanish words of time."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from app.consistency.extract.dates_expression import NIGHT, Age, Clock, Count, Stretch, Vague
from app.consistency.extract.dates_figures import NOON, clock_at, figures
from app.consistency.extract.dates_lexicon import Lexicon, Pattern, Reading, listed, table
from app.consistency.extract.numerals import read_number

_MONTHS: Final = {
    1: "enero | ene | ene.",
    2: "febrero | feb | feb.",
    3: "marzo | mar.",
    4: "abril | abr | abr.",
    5: "mayo | may | may.",
    6: "junio | jun | jun.",
    7: "julio | jul | jul.",
    8: "agosto | ago | ago.",
    9: "septiembre | setiembre | sept | sept. | sep | sep. | set.",
    10: "octubre | oct | oct.",
    11: "noviembre | nov | nov.",
    12: "diciembre | dic | dic.",
}
_WEEKDAYS: Final = {
    1: "lunes | lun.",
    2: "martes | mar",
    3: "miércoles | mié. | mie. | miérc.",
    4: "jueves | jue. | juev.",
    5: "viernes | vie. | vier.",
    6: "sábado | sáb. | sábados",
    7: "domingo | dom. | domingos",
}
_UNITS: Final = {
    "second": "segundos",
    "minute": "minuto | minutos | min",
    "hour": "hora | horas",
    "day": "día | días",
    "night": "noche | noches",
    "weekend": "fin de semana | fines de semana",
    "week": "semana | semanas",
    "fortnight": "quincena | quincenas",
    "month": "mes | meses",
    "quarter": "trimestre | trimestres",
    "half-year": "semestre | semestres",
    "year": "año | años | anos",
    "decade": "década | décadas | decenio | decenios",
    "century": "siglo | siglos",
}
_SEASONS: Final = {1: "primavera", 2: "verano", 3: "otoño", 4: "invierno"}
_DAY_PARTS: Final = {
    Clock(0, 6 * 60, "TNI"): "de la madrugada | la madrugada | madrugada",
    Clock(4 * 60, 7 * 60, "TMO"): "amanecer | alba",
    Clock(4 * 60, 12 * 60, "TMO"): "de la mañana | por la mañana | en la mañana | esa mañana | la mañana",
    Clock(11 * 60, 13 * 60, "T12:00"): "mediodía | medio día",
    Clock(12 * 60, 20 * 60, "TAF"): "de la tarde | por la tarde | en la tarde | la tarde",
    Clock(17 * 60, 21 * 60, "TEV"): "anochecer | atardecer",
    NIGHT: "de la noche | por la noche | en la noche",
    Clock(23 * 60 + 30, 24 * 60 + 30, "T24:00"): "medianoche | media noche",
}
_FESTIVALS: Final = {
    "new-year": "año nuevo | día de año nuevo",
    "new-year-eve": "nochevieja | fin de año | víspera de año nuevo",
    "epiphany": "día de reyes | reyes magos | epifanía",
    "spring-festival": "año nuevo chino | año nuevo lunar | fiesta de la primavera",
    "mid-autumn": "festival del medio otoño | fiesta del medio otoño",
    "eid-al-fitr": "eid al-fitr | eid al fitr | fiesta del fin del ramadán",
    "eid-al-adha": "eid al-adha | eid al adha | fiesta del cordero",
    "ramadan": "ramadán | ramadan",
    "christmas": "navidad | día de navidad",
    "christmas-eve": "nochebuena | víspera de navidad",
    "easter": "pascua | domingo de pascua | domingo de resurrección | pascua de resurrección",
    "holy-week": "semana santa",
    "good-friday": "viernes santo",
    "holy-thursday": "jueves santo",
    "holy-saturday": "sábado santo | sábado de gloria",
    "palm-sunday": "domingo de ramos",
    "ash-wednesday": "miércoles de ceniza",
    "pentecost": "pentecostés",
    "all-saints": "día de todos los santos | todos los santos",
    "all-souls": "día de los muertos | día de muertos | día de los difuntos",
    "assumption": "día de la asunción",
    "guadalupe": "día de la virgen de guadalupe",
    "holy-innocents": "día de los inocentes | día de los santos inocentes",
    "labour-day": "día del trabajo | día del trabajador | día de los trabajadores",
    "women-day": "día de la mujer | día internacional de la mujer",
    "valentine": "día de san valentín | san valentín | día de los enamorados",
    "mothers-day": "día de la madre | día de las madres",
    "fathers-day": "día del padre",
    "thanksgiving": "día de acción de gracias | acción de gracias",
    "black-friday": "viernes negro",
    "halloween": "halloween",
    "columbus-day-es": "día de la raza | día de la hispanidad",
    "april-fools": "día de las bromas de abril",
}
_SHIFTERS: Final = {
    (-1, "told"): "último | última | últimos | últimas | pasado | pasada | pasados | pasadas | este pasado",
    (0, "told"): "este | esta | estos | estas | actual | en curso | presente",
    (1, "told"): "próximo | próxima | próximos | próximas | que viene | entrante | que vienen | venidero",
    (-1, "previous"): "anterior | anteriores | previo | previa",
    (1, "previous"): "siguiente | siguientes",
    (0, "previous"): "ese | esa | ese mismo | esa misma | aquel | aquella | el mismo | la misma | mismo | misma",
}
_DAYS: Final = {
    (-1, "told"): "ayer | el día de ayer",
    (0, "told"): "hoy | el día de hoy | hoy día",
    (1, "told"): "mañana",
    (-2, "told"): "anteayer | antier | antes de ayer",
    (2, "told"): "pasado mañana",
}
_PARTS: Final = {
    "start": "principios de | a principios de | a principios del | principios del | inicios de | a inicios de | a inicios del | comienzos de | a comienzos de | el comienzo de | el principio de | al principio de | al principio del | al inicio de | al inicio del",
    "mid": "mediados de | a mediados de | a mediados del | mediados del | la mitad de | mitad de | a mitad de",
    "end": "finales de | a finales de | a finales del | finales del | fines de | a fines de | a fines del | el final de | al final de | al final del | fin de | fin del",
    "first-half": "primera mitad de | la primera mitad de | primera mitad del",
    "second-half": "segunda mitad de | la segunda mitad de | segunda mitad del",
}
_LIMITS: Final = {
    "before": "antes de | antes del | antes de que | previo a | con anterioridad a",
    "after": "después de | después del | tras | luego de | con posterioridad a | posterior a | más tarde de",
    "since": "desde | a partir de | a partir del | no antes de | a contar de | desde el | desde la",
    "until": "hasta | hasta el | hasta la | a más tardar | a más tardar el | a más tardar en | no más tarde de | no después de",
}
_SUFFIX_LIMITS: Final = {"since": "o después | o posterior | en adelante | o más tarde", "until": "o antes | o anterior | a más tardar"}
_APPROXIMATE: Final = (
    "alrededor de | alrededor del | aproximadamente | cerca de | cerca del | hacia | hacia el | más o menos | unos | unas | como | casi | como en | como a | "
    "como el | aproximadamente el | aproximadamente en | aproximadamente a | en torno a | por ahí de | sobre | quizás | tal vez"
)
_COMPARATORS: Final = {
    "at-least": "al menos | por lo menos | más de | no menos de | como mínimo",
    "at-most": "menos de | no más de | a lo sumo | como máximo",
}
_VAGUE: Final = {
    "PRESENT_REF": "ahora | ahora mismo | actualmente | en este momento | hoy en día | en la actualidad",
    "PAST_REF": "recientemente | últimamente | en el pasado | anteriormente | hace poco | hace tiempo | hace mucho tiempo",
    "FUTURE_REF": "en el futuro | pronto",
}
_NUMBERS: Final = (
    "un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis dieciseis diecisiete dieciocho diecinueve veinte "
    "veintiún veintiuno veintiuna veintidós veintidos veintitrés veintitres veinticuatro veinticinco veintiséis veintiseis veintisiete veintiocho veintinueve "
    "treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento doscientos trescientos mil"
).split()
_WORD: Final = rf"(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}|novecientos|ochocientos|quinientos)"
_COUNT: Final = rf"(?:\d{{1,6}}(?:[.,]\d+)?|{_WORD}(?:(?:\s+|\s+y\s+){_WORD})*)"
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
_DECADES: Final = {name: 190 + n for n, name in enumerate("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(), 2)}


_MONTH_BEFORE: Final = re.compile(r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\s+del\s\Z", re.IGNORECASE)


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


def _spoken_clock(match: re.Match[str]) -> Reading | None:
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
    _pattern("década los años", rf"(?:década\s+de\s+(?:los\s+)?(?:años\s+)?|los\s+(?:años\s+)?|años\s+)(?:(?P<figure>(?:1[89]|20)\d0|[2-9]0)|(?P<word>{'|'.join(_DECADES)}))\b(?!\s+(?:y|días|años|mil|hombres|soldados|policías))", _decade),
    _pattern("año ciclo", r"(?:año|ciclo)\s+(?:escolar|académico|lectivo)\s+(?:de\s+|del\s+)?(?P<from>(?:19|20)\d\d)(?:\s?[-–/]\s?(?:\d{4}|\d\d))?", _school_year),
    _pattern("semana", rf"semana\s+(?:número\s+)?(?P<week>[1-5]?\d|{_WORD})(?=\s+(?:de|del)\b)", _week),
    _pattern("cuando", rf"cuando\s+(?:(?:yo|él|ella)\s+)?(?:tenía|tuve|cumplí|cumplió|teníamos|tengo)\s+(?:como\s+|unos\s+|apenas\s+|solo\s+)?(?P<years>{_COUNT})\s+años\b", _age),
    _pattern("a", rf"a\s+(?:los|la\s+edad\s+de)\s+(?P<years>{_COUNT})\s+años(?:\s+de\s+edad)?\b", _age),
    _pattern("0 " + _NUMBER_FIRSTS, rf"(?P<years>{_COUNT})\s+años\s+de\s+edad\b", _age),
    _pattern("0", r"(?P<day>[12]\d|3[01]|0?[1-9])\.?(?:º|°|ª|ero\b|ro\b|er\b|do\b|to\b|vo\b|mo\b|no\b)", _ordinal),
    _pattern(
        "a las la",
        rf"(?:a\s+)?(?:eso\s+de\s+)?las?\s+(?P<hour>{_HOURS})(?:[:.h](?P<minute>\d\d)|\s+(?P<side>y|menos)\s+(?P<word>media|cuarto|{_WORD}|\d{{1,2}})(?!\s+(?:días|horas|personas)))?"
        r"(?!\d|\s+(?:personas|veces|mujeres|niñas|semanas|primeras|últimas|otras))(?P<hours>\s+horas|\s?hrs?\b\.?)?(?:\s+en\s+punto)?(?:\s?(?P<mark>[ap]\.?\s?m\b\.?))?",
        _spoken_clock,
    ),
    *figures(month_first=False),
    _pattern("dos mil", rf"(?:dos\s+mil|mil\s+(?:novecientos|ochocientos))(?:\s+{_WORD}(?:\s+y\s+{_WORD})?)?\b", _year_in_words),
    _pattern("0", r"(?<=\bdel\s)(?P<year>\d\d)(?![\w/:.-]\d|\s+de\b)\b", _short_year),
    _pattern("en dentro", rf"(?:en|dentro\s+de)(?=\s+(?:unos\s+|unas\s+|los\s+próximos\s+)?(?:{_COUNT}|un|una|pocos|pocas|varios|varias|algunos|algunas)\s+{_UNIT_WORD}\b)", _fixed(("r", "in"))),
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
            **listed("M", _MONTHS),
            **listed("W", _WEEKDAYS),
            **listed("U", _UNITS),
            **listed("S", {Stretch("season", index): line for index, line in _SEASONS.items()}),
            **listed("P", _DAY_PARTS),
            **listed("F", _FESTIVALS),
            **listed("L", _SHIFTERS),
            **listed("A", _DAYS),
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
            **listed("E", _PARTS),
            **listed("B", _LIMITS),
            **listed("b", _SUFFIX_LIMITS),
            **listed("Q", {"about": _APPROXIMATE}),
            **listed("J", _COMPARATORS),
            **listed("V", {Vague(value): line for value, line in _VAGUE.items()}),
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
_WEAK: Final = frozenset({"mar", "ago", "may", "set", "jul", "jun", "sep", "oct", "nov", "dic", "ene", "feb", "abr"})

SPANISH: Final = Lexicon(_phrases(), _PATTERNS, _GLUE, _WEAK)
